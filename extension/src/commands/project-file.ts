/**
 * True for files that no export is written to, because projects consist of them.
 * @param address of a file; its path, with `/` on every system
 */
export function isProjectFile({ path }: { readonly path: string }): boolean {
  return /\.req$|\/req\.config\.json$/i.test(path);
}
