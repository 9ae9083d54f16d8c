/**
 * Ids that are stable while things keep their names: the name, with `#2` and so on for a repeated one.
 * @returns gives the id of the next thing of a name; to be asked in the order of files and text
 */
export function countedIds(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  };
}
