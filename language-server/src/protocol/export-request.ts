/** The request that writes a project as one file to hand out. */
import * as z from 'zod/mini';
import { editorSubjects, writtenFormats } from '../catalogue/exports.js';

export const exportSubject = z.enum(editorSubjects);
export const exportFormat = z.enum(writtenFormats);

const [manyOfProgram, manyOfFile] = [4_000_000, 200_000_000];

/** Parameters of `reqlang/export`. */
export const exportParams = z.object({
  /** Any file of the project. */
  uri: z.string(),
  subject: exportSubject,
  format: exportFormat,
  /** The built preview application, which an HTML file carries in it; a server in a browser cannot read it itself. */
  application: z.optional(
    z.object({
      script: z.string().check(z.maxLength(manyOfProgram)),
      style: z.string().check(z.maxLength(manyOfProgram)),
    }),
  ),
});
export type ExportParams = z.infer<typeof exportParams>;

/** The file, or why there is none, in the reader's language. */
export const exportAnswer = z.union([
  z.object({ encoding: z.enum(['utf-8', 'base64']), content: z.string().check(z.maxLength(manyOfFile)) }),
  z.object({ refused: z.string() }),
]);
export type ExportAnswer = z.infer<typeof exportAnswer>;
