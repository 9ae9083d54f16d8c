import * as z from 'zod/mini';

/** Parameters of `reqlang/convertToUtf8`. */
export const convertToUtf8Params = z.object({ uri: z.string() });
export type ConvertToUtf8Params = z.infer<typeof convertToUtf8Params>;

/**
 * `converted`: the file has been written; with a `text`, it is left to the client to write that, as the server cannot reach
 * the file. Otherwise why not, in the reader's language.
 */
export const convertToUtf8Answer = z.union([
  z.object({ converted: z.literal(true), text: z.optional(z.string()) }),
  z.object({ refused: z.string() }),
]);
export type ConvertToUtf8Answer = z.infer<typeof convertToUtf8Answer>;
