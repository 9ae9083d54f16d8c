/** The attributes by which rows, chips and boxes tell what they stand for. */
const attributes = ['data-name', 'data-requirement', 'data-version-name'];

/**
 * Marks what the text cursor is on: `aria-current`, which style sheets show as a bar beside the row or a ring around the
 * chip. The keyboard focus and the selection stay where they are.
 * @param reveal scrolls it into view, as little as needed
 */
export function markCursor(root: HTMLElement, name: string | undefined, reveal = false): void {
  const now = new Set(
    name === undefined
      ? []
      : attributes.flatMap((attribute) => [...root.querySelectorAll(`[${attribute}="${CSS.escape(name)}"]`)]),
  );
  for (const old of root.querySelectorAll('[aria-current="location"]'))
    if (!now.has(old)) old.removeAttribute('aria-current');
  for (const element of now) element.setAttribute('aria-current', 'location');
  const [first] = now;
  if (reveal) first?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
