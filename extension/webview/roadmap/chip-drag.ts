/** A chip that is dragged by the pointer: a copy of it follows, and what it would be dropped into is marked. */
import { scrollStep } from './edge-scroll.js';

/** A drag starts when the pointer has moved so far, in CSS pixels; before that it is a click. */
const slack = 5;

/** Where a chip can be dropped: the name of a version, or null for the backlog. */
export type DropPlace = string | null;

export interface DragEnds {
  /** What is to be told beside the chip while it is over a place. */
  describe(place: DropPlace): string;
  drop(place: DropPlace): void;
  /** It is over, however it ended. */
  ended(): void;
}

/** Follows the pointer from a chip on, until it is let go or Escape is pressed. */
export function startChipDrag(down: PointerEvent, chip: HTMLElement, ends: DragEnds): void {
  const offset = {
    x: down.clientX - chip.getBoundingClientRect().left,
    y: down.clientY - chip.getBoundingClientRect().top,
  };
  let pointer = { x: down.clientX, y: down.clientY };
  let ghost: HTMLElement | undefined;
  let target: HTMLElement | undefined;
  let frame = 0;
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };

  function begin(): void {
    ghost = document.createElement('div');
    ghost.className = 'drag-ghost';
    ghost.append(chip.cloneNode(true), document.createElement('p'));
    document.body.append(ghost);
    document.body.classList.add('is-dragging');
    chip.classList.add('dragged');
    frame = requestAnimationFrame(scrollAlong);
  }

  function follow(): void {
    if (!ghost) return;
    ghost.style.transform = `translate(${pointer.x - offset.x}px, ${pointer.y - offset.y}px)`;
    const found = document.elementFromPoint(pointer.x, pointer.y)?.closest<HTMLElement>('[data-drop]') ?? undefined;
    if (found === target) return;
    target?.removeAttribute('data-drop-over');
    found?.setAttribute('data-drop-over', '');
    target = found;
    const says = ghost.querySelector('p');
    if (says) says.textContent = found ? ends.describe(placeOf(found)) : '';
  }

  function scrollAlong(): void {
    frame = requestAnimationFrame(scrollAlong);
    for (
      let around = document.elementFromPoint(pointer.x, pointer.y)?.closest<HTMLElement>('[data-scrolls]');
      around;
      around = around.parentElement?.closest<HTMLElement>('[data-scrolls]')
    ) {
      const box = around.getBoundingClientRect();
      const [x, y] = [scrollStep(pointer.x, box.left, box.right), scrollStep(pointer.y, box.top, box.bottom)];
      if (x !== 0 || y !== 0) around.scrollBy(x, y);
    }
    follow();
  }

  function end(): void {
    listening.abort();
    cancelAnimationFrame(frame);
    target?.removeAttribute('data-drop-over');
    ghost?.remove();
    document.body.classList.remove('is-dragging');
    chip.classList.remove('dragged');
    ends.ended();
  }

  window.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== down.pointerId) return;
      pointer = { x: event.clientX, y: event.clientY };
      if (!ghost) {
        if (Math.hypot(pointer.x - down.clientX, pointer.y - down.clientY) < slack) return;
        // So that the drag goes on outside of the panel.
        chip.setPointerCapture(down.pointerId);
        begin();
      }
      event.preventDefault();
      follow();
    },
    options,
  );
  window.addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerId !== down.pointerId) return;
      const [wasDragged, place] = [ghost !== undefined, target && placeOf(target)];
      end();
      if (!wasDragged) return;
      swallowNextClick();
      if (place !== undefined) ends.drop(place);
    },
    options,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (!ghost) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key !== 'Escape') return;
      end();
      swallowNextClick();
    },
    options,
  );
  window.addEventListener('pointercancel', end, options);
  window.addEventListener('blur', end, { signal: listening.signal });
}

const placeOf = (element: HTMLElement): DropPlace =>
  element.dataset.drop === '' ? null : (element.dataset.drop ?? null);

/** The click that browsers send after a drag opens nothing. */
function swallowNextClick(): void {
  const swallow = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  // Where no click follows, the next press is a new one.
  window.addEventListener('pointerdown', () => window.removeEventListener('click', swallow, { capture: true }), {
    capture: true,
    once: true,
  });
}
