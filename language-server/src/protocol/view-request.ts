import * as z from 'zod/mini';
import { type PictureName, pictureNames } from '../catalogue/pictures.js';
import type { PictureData } from '../views/picture-data.js';
import { pictures } from './pictures.js';
import { changesFit, viewChange, withChanges } from './view-changes.js';

export const viewName = z.enum(pictureNames);

/** Parameters of `reqlang/view`. */
export const viewParams = z.object({
  view: viewName,
  /** Any file of the project, also one that is gone; its folder then says which project is meant. */
  uri: z.string(),
  /** Edition of the answer that the client has; the server may then say what changed since. */
  known: z.optional(z.int()),
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

const head = z.object(answer);

/** A picture: the data of a view and what it was read from. */
export type ViewAnswer = {
  [N in PictureName]: { readonly view: N; readonly data: PictureData[N] } & z.infer<typeof head>;
}[PictureName];

const answerOf = (view: PictureName) =>
  z.object({ view: z.literal(view), ...answer, data: pictures[view].schema as z.ZodMiniType });

type AnswerSchema = ReturnType<typeof answerOf>;
const answers = Object.fromEntries(pictureNames.map((view) => [view, answerOf(view)])) as unknown as Readonly<
  Record<PictureName, AnswerSchema>
>;

const anyAnswer = z.discriminatedUnion('view', Object.values(answers) as [AnswerSchema, ...AnswerSchema[]]);
export const viewAnswer = anyAnswer as unknown as z.ZodMiniType<ViewAnswer>;

const edition = z.int();

/** A whole picture. The server counts what it gives out in editions. */
export const wholeView = { edition, answer: viewAnswer };
/** What makes this edition of a picture out of an earlier one. */
export const changedView = { edition, since: edition, changes: z.array(viewChange) };

/** The answer to `reqlang/view`. */
export const viewResult = z.union([z.object(wholeView), z.object(changedView)]);
export type ViewResult = z.infer<typeof viewResult>;
export type ChangedView = Extract<ViewResult, { changes: unknown }>;

/** An edition of a picture that somebody holds. */
export interface HeldView {
  readonly edition: number;
  readonly answer: ViewAnswer;
}

/**
 * The next edition of a picture that is held.
 * @returns undefined if the changes are of another edition or do not fit: the whole picture is to be asked for
 */
export function nextEdition(held: HeldView, { edition, since, changes }: ChangedView): HeldView | undefined {
  if (since !== held.edition || !changesFit(changes, answers[held.answer.view])) return undefined;
  try {
    return { edition, answer: withChanges(held.answer, changes) };
  } catch {
    // The changes do not fit, and the whole picture is asked for.
    return undefined;
  }
}

/** Parameters of the notification `reqlang/modelChanged`. */
export const modelChangedParams = z.object({ version: z.int().check(z.nonnegative()) });
export type ModelChangedParams = z.infer<typeof modelChangedParams>;
