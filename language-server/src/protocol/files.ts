import * as z from 'zod/mini';
import { unreadableReasons } from '../text/file-content.js';

/** Parameters of `reqlang/fs/listFolder`. */
export const listFolderParams = z.object({ folder: z.string() });
export type ListFolderParams = z.infer<typeof listFolderParams>;

/** What stands in a folder; null if there is no such folder; of one that cannot be looked into, why. */
export const listFolderResult = z.nullable(
  z.union([
    z.array(z.object({ name: z.string(), uri: z.string(), kind: z.enum(['file', 'folder']) })),
    z.enum(['not-permitted', 'failed']),
  ]),
);
export type ListFolderResult = z.infer<typeof listFolderResult>;

/** Parameters of `reqlang/fs/readFile`. */
export const readFileParams = z.object({ uri: z.string() });
export type ReadFileParams = z.infer<typeof readFileParams>;

/** What a file holds, or why it is not read; null if there is no such file. */
export const readFileResult = z.nullable(
  z.union([
    z.object({
      text: z.string(),
      encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030']),
      bom: z.boolean(),
    }),
    z.object({ unreadable: z.enum(unreadableReasons) }),
  ]),
);
export type ReadFileResult = z.infer<typeof readFileResult>;
