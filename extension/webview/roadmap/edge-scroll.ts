/** Scrolling along with what is dragged close to a border. Pure. */

/** So close to a border, in CSS pixels, it scrolls; and so far with each frame. */
const [edge, stride] = [44, 9];

/**
 * How far to scroll with the next frame, in CSS pixels: back at the first border and beyond it, on at the second.
 * @param at the pointer
 * @param from first border of what is seen
 * @param to second border of what is seen
 */
export function scrollStep(at: number, from: number, to: number): number {
  // Where there is little room, its middle still lies still.
  const close = Math.min(edge, (to - from) / 4);
  if (at < from + close) return -stride;
  return at > to - close ? stride : 0;
}
