/** Names of the requests and notifications that Reqlang adds to the language server protocol. */
export const methods = {
  /** Client → server: the data of a preview. */
  view: 'reqlang/view',
  /** Client → server: edits that write a file's keywords in one language. */
  convertKeywords: 'reqlang/convertKeywords',
  /** Client → server: edits that give a file's requirements consecutive numbers. */
  renumber: 'reqlang/renumber',
  /** Client → server: edits that write the missing cases of a requirement or of a file. */
  addMissingCases: 'reqlang/addMissingCases',
  /** Client → server: the edit that writes a case which an acceptance matrix shows as missing. */
  addCase: 'reqlang/addCase',
  /** Client → server: the edits for what somebody did in a picture. */
  intent: 'reqlang/intent',
  /** Client → server: what a place in a text is about. */
  subject: 'reqlang/subject',
  /** Client → server: how the score of a requirement comes about. */
  explainScore: 'reqlang/explainScore',
  /** Client → server: a project as one file to hand out. */
  export: 'reqlang/export',
  /** Server → client: something changed; pull what is shown. */
  modelChanged: 'reqlang/modelChanged',
  /** Server → client, browser server only: the `.req` and `req.config.json` files below a folder. */
  findFiles: 'reqlang/fs/findFiles',
  /** Server → client, browser server only: the text of a file. */
  readFile: 'reqlang/fs/readFile',
} as const;

/** Commands that the server's answers name and the client runs. */
export const clientCommands = {
  /**
   * Arguments: address of a file, position of a name in it; ranges in the file. Shows these, or if they are absent the
   * places that refer to the name.
   */
  showReferences: 'reqlang.showReferences',
  /** Arguments: address of a file, position in a requirement. Writes the cases that it lacks. */
  addMissingCasesAt: 'reqlang.addMissingCasesAt',
} as const;
