/** Requests of commands that rewrite text: the server makes the edits, the client applies them as one step. */
import * as z from 'zod/mini';

/** Parameters of `reqlang/convertKeywords`. */
export const convertKeywordsParams = z.object({
  uri: z.string(),
  /** The language that the file's keywords shall be in. */
  language: z.enum(['en', 'zh']),
});
export type ConvertKeywordsParams = z.infer<typeof convertKeywordsParams>;

/** Parameters of `reqlang/renumber`. */
export const renumberParams = z.object({ uri: z.string() });
export type RenumberParams = z.infer<typeof renumberParams>;

const position = z.object({ line: z.int().check(z.nonnegative()), character: z.int().check(z.nonnegative()) });

/** The edits of one file, made for a version of it; null if the file is not open in an editor. */
export const fileEdits = z.object({
  textDocument: z.object({ uri: z.string(), version: z.nullable(z.int()) }),
  edits: z.array(z.object({ range: z.object({ start: position, end: position }), newText: z.string() })),
});
export type FileEdits = z.infer<typeof fileEdits>;

/** What such a request is answered with: edits, none if all is well already, or why it cannot be done. */
export const editAnswer = z.union([
  z.object({ documentChanges: z.array(fileEdits) }),
  /** In the reader's language. */
  z.object({ refused: z.string() }),
]);
export type EditAnswer = z.infer<typeof editAnswer>;
