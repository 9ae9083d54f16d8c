import * as z from 'zod/mini';
import { acceptanceMatrix } from './acceptance-view.js';
import { stakeholderMap } from './stakeholder-view.js';
import { valueReport } from './value-view.js';
import { priorityTable, roadmap } from './view-data.js';

export const viewName = z.enum(['priority-table', 'roadmap', 'acceptance', 'stakeholders', 'value']);
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
  z.object({ view: z.literal('acceptance'), ...answer, data: acceptanceMatrix }),
  z.object({ view: z.literal('stakeholders'), ...answer, data: stakeholderMap }),
  z.object({ view: z.literal('value'), ...answer, data: valueReport }),
]);
export type ViewAnswer = z.infer<typeof viewAnswer>;

/** Parameters of `reqlang/checklistPage`; the answer is the page as HTML. */
export const checklistPageParams = z.object({ uri: z.string() });
export type ChecklistPageParams = z.infer<typeof checklistPageParams>;
export const checklistPageResult = z.string();

/** Parameters of the notification `reqlang/modelChanged`. */
export const modelChangedParams = z.object({ version: z.int().check(z.nonnegative()) });
export type ModelChangedParams = z.infer<typeof modelChangedParams>;
