/** Requests of commands that rewrite text: the server makes the edits, the client applies them as one step. */
import * as z from 'zod/mini';
import { valueOfSet } from './value-of-set.js';

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

/** Parameters of `reqlang/addMissingCases`: of the requirement around a position or, outside of all, of the file. */
export const addMissingCasesParams = z.object({ uri: z.string(), position });
export type AddMissingCasesParams = z.infer<typeof addMissingCasesParams>;

/** Something demanded that an acceptance matrix shows as missing. */
export const gapToFill = {
  /** File and start of the name of the requirement. */
  uri: z.string(),
  start: z.int().check(z.nonnegative()),
  /** Version of the model that the matrix was made from. */
  version: z.int().check(z.nonnegative()),
  gap: z.discriminatedUnion('is', [
    z.object({ is: z.literal('point'), point: z.string() }),
    z.object({ is: z.literal('class'), class: valueOfSet('caseClass') }),
  ]),
};

/** Parameters of `reqlang/addCase`. */
export const addCaseParams = z.object(gapToFill);
export type AddCaseParams = z.infer<typeof addCaseParams>;

const isoDay = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const name = z.string().check(z.minLength(1), z.maxLength(500));

/** What somebody did in a picture; see `editing/intents/intent.ts`. */
export const intent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('setProperty'),
    requirement: name,
    property: z.enum(['priority', 'decision', 'status', 'effort', 'customers']),
    value: z.nullable(z.string().check(z.maxLength(100))),
  }),
  z.object({
    kind: z.literal('moveToVersion'),
    requirement: name,
    from: z.nullable(name),
    to: z.nullable(name),
  }),
  z.object({ kind: z.literal('setWindow'), version: name, start: isoDay, end: isoDay }),
]);
export type PictureIntent = z.infer<typeof intent>;

/** Parameters of `reqlang/intent`. */
export const intentParams = z.object({
  /** Any file of the project. */
  uri: z.string(),
  /** Version of the model that the picture was made from. */
  version: z.int().check(z.nonnegative()),
  intent,
});
export type IntentParams = z.infer<typeof intentParams>;

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
