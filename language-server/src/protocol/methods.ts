/** Names of the requests and notifications that Reqlang adds to the language server protocol. */
export const methods = {
  /** Client → server: the data of a preview. */
  view: 'reqlang/view',
  /** Server → client: something changed; pull what is shown. */
  modelChanged: 'reqlang/modelChanged',
  /** Server → client, browser server only: the `.req` and `req.config.json` files below a folder. */
  findFiles: 'reqlang/fs/findFiles',
  /** Server → client, browser server only: the text of a file. */
  readFile: 'reqlang/fs/readFile',
} as const;
