/** Messages between a preview panel in the editor and the application that runs inside it. */
import * as z from 'zod/mini';
import { gapToFill, intent } from './edit-requests.js';
import { requirementPlace, scoreExplanation } from './place-requests.js';
import { changedView, viewName, wholeView } from './view-request.js';

/** From the preview application to the extension. */
export const messageFromPreview = z.discriminatedUnion('type', [
  /** The application runs and listens; sent once after every load. */
  z.object({ type: z.literal('ready'), view: viewName }),
  /** Show a place in its source. `focus` also moves the keyboard focus there. */
  z.object({
    type: z.literal('reveal'),
    place: z.object({ uri: z.string(), start: z.int().check(z.nonnegative()), end: z.int().check(z.nonnegative()) }),
    focus: z.boolean(),
  }),
  /** Show a line, counted from 0, of a file. */
  z.object({ type: z.literal('reveal-line'), uri: z.string(), line: z.int().check(z.nonnegative()) }),
  /** Write the case that an acceptance matrix lacks. */
  z.object({ type: z.literal('add-case'), ...gapToFill }),
  /** Change the text so that it says what somebody did in the picture. */
  z.object({
    type: z.literal('intent'),
    /** The answer carries it. */
    id: z.int().check(z.nonnegative()),
    version: z.int().check(z.nonnegative()),
    intent,
  }),
  /** Say how a score comes about. */
  z.object({ type: z.literal('explain-score'), ...requirementPlace }),
  /** Take back the last change that was made from the picture. */
  z.object({ type: z.literal('undo') }),
  /** Make the change again that was taken back last. */
  z.object({ type: z.literal('redo') }),
  /** Ask how and where the page is to be saved. */
  z.object({ type: z.literal('export') }),
  /** The picture that was asked for as PNG, in base64; none if it could not be drawn. */
  z.object({ type: z.literal('png'), content: z.optional(z.string().check(z.maxLength(100_000_000))) }),
  /** Something failed in the application; goes to the log. */
  z.object({ type: z.literal('failed'), message: z.string().check(z.maxLength(4000)) }),
]);
export type MessageFromPreview = z.infer<typeof messageFromPreview>;

/** From the extension to the preview application. */
export const messageToPreview = z.discriminatedUnion('type', [
  z.object({ type: z.literal('view'), uri: z.string(), ...wholeView }),
  /** The picture that the page has has changed. A page that has another edition says again that it is ready. */
  z.object({ type: z.literal('view-changed'), ...changedView }),
  /** The text cursor is on something: show where it is in the picture. Without a name, on nothing that has one. */
  z.object({ type: z.literal('cursor'), name: z.optional(z.string()) }),
  /** How the score of the requirement at a place comes about. */
  z.object({ type: z.literal('score-explained'), ...requirementPlace, ...scoreExplanation.shape }),
  /** What became of a change that was made in the picture: why not, in the reader's language, if it was refused. */
  z.object({ type: z.literal('intent-answered'), id: z.int(), refused: z.optional(z.string()) }),
  /** Draw a picture as PNG and send it back. */
  z.object({ type: z.literal('draw-png'), svg: z.string() }),
  /** There is no data to show at the moment, and why. */
  z.object({
    type: z.literal('unavailable'),
    why: z.enum(['starting', 'stopped', 'failed']),
    language: z.enum(['en', 'zh']),
  }),
]);
export type MessageToPreview = z.infer<typeof messageToPreview>;

/** What a preview keeps over a reload of the window: ids and choices, never data. */
export const previewState = z.object({
  uri: z.string(),
  sort: z.optional(z.array(z.object({ id: z.string(), desc: z.boolean() }))),
  filter: z.optional(z.string()),
  group: z.optional(z.string()),
  collapsed: z.optional(z.array(z.string())),
  /** What of the rows is shown, and how. */
  show: z.optional(z.string()),
  /** Ids of the columns that are shown. */
  columns: z.optional(z.array(z.string())),
  /** The value that each filter asks for. */
  facets: z.optional(z.record(z.string(), z.string())),
  layout: z.optional(z.string()),
});
export type PreviewState = z.infer<typeof previewState>;
