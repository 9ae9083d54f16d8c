/** Names of the requests and notifications that Reqlang adds to the language server protocol. */
export const methods = {
  /** Client → server: the data of a preview. */
  view: 'reqlang/view',
  /** Client → server: edits that write a file's keywords in one language. */
  convertKeywords: 'reqlang/convertKeywords',
  /** Client → server: edits that give a file's requirements consecutive numbers. */
  renumber: 'reqlang/renumber',
  /** Server → client: something changed; pull what is shown. */
  modelChanged: 'reqlang/modelChanged',
  /** Server → client, browser server only: the `.req` and `req.config.json` files below a folder. */
  findFiles: 'reqlang/fs/findFiles',
  /** Server → client, browser server only: the text of a file. */
  readFile: 'reqlang/fs/readFile',
} as const;

/** Commands that the server's answers name and the client runs. */
export const clientCommands = {
  /** Arguments: address of a file, position of a name in it. Shows the places that refer to the name. */
  showReferences: 'reqlang.showReferences',
} as const;
