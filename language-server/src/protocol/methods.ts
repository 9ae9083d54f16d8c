/** Names of the requests and notifications that Reqlang adds to the language server protocol. */
export const methods = {
  /** Client → server: the data of a preview. */
  view: 'reqlang/view',
  /** Client → server: which projects files belong to. */
  projects: 'reqlang/projects',
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
  /** Client → server: a file is to be written in UTF-8. */
  convertToUtf8: 'reqlang/convertToUtf8',
  /** Server → client: something changed; pull what is shown. */
  modelChanged: 'reqlang/modelChanged',
  /** Server → client: what stands in a folder that the server cannot reach itself. */
  listFolder: 'reqlang/fs/listFolder',
  /** Server → client: what a file holds that the server cannot reach itself. */
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
  /** Argument: address of a file. Writes it anew in UTF-8. */
  convertToUtf8: 'reqlang.convertToUtf8',
  /** Arguments: address of a file, its encoding as VS Code calls it. Shows the file in that encoding. */
  reopenWithEncoding: 'reqlang.reopenWithEncoding',
} as const;
