/**
 * The folder whose project a file belongs to: the nearest one upwards that holds a `req.config.json`, else the
 * workspace folder, else the file's own folder.
 * @param folders the file's folder and those around it, the innermost first, up to the workspace folder if there is one
 * @param insideWorkspace true if the last of `folders` is a workspace folder
 * @param hasConfig whether a folder holds a `req.config.json`
 */
export async function projectRoot<Folder>(
  folders: readonly [Folder, ...Folder[]],
  insideWorkspace: boolean,
  hasConfig: (folder: Folder) => Promise<boolean>,
): Promise<Folder> {
  for (const folder of folders) if (await hasConfig(folder)) return folder;
  return (insideWorkspace ? folders.at(-1) : undefined) ?? folders[0];
}
