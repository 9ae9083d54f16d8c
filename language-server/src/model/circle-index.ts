/**
 * Which declarations refer to each other in circles, however long these are, by one property among one kind. Found by
 * strongly connected components (Tarjan) in one pass without recursion.
 */
import type { FileDeclaration } from '../facts/facts.js';

/** What a property leads to from a declaration, by name; each is of the same kind. */
export const linkedNames = ({ facts, references }: FileDeclaration, property: string): readonly string[] =>
  references.flatMap((each) => (each.property === property && each.to === facts.kind ? each.name : []));

/**
 * @param declared of one kind, in the order of files and text; of several with one name, the first counts
 * @returns by the name of each that is in a circle of two or more: the name of the first one that it goes round with
 */
export function circlesAmong(declared: readonly FileDeclaration[], property: string): ReadonlyMap<string, string> {
  const numbers = new Map<string, number>();
  const nodes: FileDeclaration[] = [];
  for (const each of declared)
    if (each.facts.name && !numbers.has(each.facts.name)) {
      numbers.set(each.facts.name, nodes.length);
      nodes.push(each);
    }
  const links = nodes.map((node) => linkedNames(node, property).flatMap((name) => numbers.get(name) ?? []));
  const circles = new Map<string, string>();
  for (const component of componentsOf(links)) {
    if (component.length < 2) continue;
    const first = component.reduce((least, each) => Math.min(least, each));
    for (const each of component) circles.set(nameOf(nodes, each), nameOf(nodes, first));
  }
  return circles;
}

const nameOf = (nodes: readonly FileDeclaration[], number: number) => (nodes[number] as FileDeclaration).facts.name;

/** Strongly connected components of a graph of numbered nodes. */
function* componentsOf(links: readonly (readonly number[])[]): Generator<readonly number[]> {
  const count = links.length;
  const order = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const isOpen = new Uint8Array(count);
  /** How many of a node's links have been followed. */
  const followed = new Int32Array(count);
  const open: number[] = [];
  let next = 0;
  for (let start = 0; start < count; start++) {
    if (order[start] !== -1) continue;
    const path = [start];
    while (path.length > 0) {
      const node = path[path.length - 1] as number;
      if (order[node] === -1) {
        order[node] = low[node] = next++;
        isOpen[node] = 1;
        open.push(node);
      }
      const target = links[node]?.[followed[node] as number];
      if (target !== undefined) {
        (followed[node] as number)++;
        if (order[target] === -1) path.push(target);
        else if (isOpen[target]) low[node] = Math.min(low[node] as number, order[target] as number);
        continue;
      }
      path.pop();
      const above = path[path.length - 1];
      if (above !== undefined) low[above] = Math.min(low[above] as number, low[node] as number);
      if (low[node] !== order[node]) continue;
      const component = open.splice(open.lastIndexOf(node));
      for (const each of component) isOpen[each] = 0;
      yield component;
    }
  }
}
