import * as z from 'zod/mini';

/** Parameters of `reqlang/fs/findFiles`; the answer is a list of addresses. */
export const findFilesParams = z.object({ folder: z.string() });
export type FindFilesParams = z.infer<typeof findFilesParams>;
export const findFilesResult = z.array(z.string());

/** Parameters of `reqlang/fs/readFile`; the answer is the text, or null if the file cannot be read. */
export const readFileParams = z.object({ uri: z.string() });
export type ReadFileParams = z.infer<typeof readFileParams>;
export const readFileResult = z.nullable(z.string());
