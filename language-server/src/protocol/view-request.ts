import * as z from 'zod/mini';
import { priorityTable, roadmap } from './view-data.js';

export const viewName = z.enum(['priority-table', 'roadmap']);
export type ViewName = z.infer<typeof viewName>;

/** Parameters of `reqlang/view`. */
export const viewParams = z.object({
  view: viewName,
  /** Any file of the project, also one that is gone; its folder then says which project is meant. */
  uri: z.string(),
});
export type ViewParams = z.infer<typeof viewParams>;

const answer = {
  /** Version of the project's model; grows with every change. */
  version: z.int().check(z.nonnegative()),
  /** Language that the preview is shown in. */
  language: z.enum(['en', 'zh']),
  /** Files with syntax errors; `line` is counted from 0. What they say is read as far as possible. */
  broken: z.array(z.object({ uri: z.string(), line: z.int().check(z.nonnegative()) })),
};

/** The answer to `reqlang/view`: the data of the view and what it was read from. */
export const viewAnswer = z.discriminatedUnion('view', [
  z.object({ view: z.literal('priority-table'), ...answer, data: priorityTable }),
  z.object({ view: z.literal('roadmap'), ...answer, data: roadmap }),
]);
export type ViewAnswer = z.infer<typeof viewAnswer>;

/** Parameters of the notification `reqlang/modelChanged`. */
export const modelChangedParams = z.object({ version: z.int().check(z.nonnegative()) });
export type ModelChangedParams = z.infer<typeof modelChangedParams>;
