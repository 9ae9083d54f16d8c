/** Edges of a bar in CSS pixels, relative to the drawing. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** In CSS pixels: how far from a bar's end an arrow leaves it, how far before a bar it turns, and the turn's radius. */
const [inset, reach, radius] = [9, 13, 5];

/**
 * SVG path from the end of one bar to the start of another, along rows and columns with rounded turns: straight to the
 * second bar's row where that starts further on, else back between the rows.
 */
export function arrowPath(from: Box, to: Box): string {
  const downwards = to.top >= from.top;
  const x = Math.max((from.left + from.right) / 2, from.right - inset);
  const start = { x, y: downwards ? from.bottom : from.top };
  const end = { x: to.left - 1, y: (to.top + to.bottom) / 2 };
  if (end.x - x >= reach) return roundedPath([start, { x, y: end.y }, end]);
  const between = downwards ? to.top - 7 : to.bottom + 7;
  const back = end.x - reach;
  return roundedPath([start, { x, y: between }, { x: back, y: between }, { x: back, y: end.y }, end]);
}

/** Where the sign of an arrow that cannot hold stands: on the way out of the bar it comes from. */
export function arrowSign(from: Box, to: Box): { readonly x: number; readonly y: number } {
  const x = Math.max((from.left + from.right) / 2, from.right - inset);
  return { x, y: to.top >= from.top ? from.bottom + 14 : from.top - 14 };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points as [Point, ...Point[]];
  let path = `M${first.x},${first.y}`;
  let before = first;
  for (const [i, point] of rest.entries()) {
    const next = rest[i + 1];
    if (next) {
      const [a, b] = [towards(point, before), towards(point, next)];
      path += ` L${a.x},${a.y} Q${point.x},${point.y} ${b.x},${b.y}`;
    } else path += ` L${point.x},${point.y}`;
    before = point;
  }
  return path;
}

/** The point where a turn at `corner` starts or ends, on the way to `other`. */
function towards(corner: Point, other: Point): Point {
  const [dx, dy] = [other.x - corner.x, other.y - corner.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return corner;
  const by = Math.min(radius, length / 2) / length;
  return { x: corner.x + dx * by, y: corner.y + dy * by };
}
