/** Messages between a preview panel in the editor and the application that runs inside it. */
import * as z from 'zod/mini';
import { viewAnswer, viewName } from './view-request.js';

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
  /** Something failed in the application; goes to the log. */
  z.object({ type: z.literal('failed'), message: z.string().check(z.maxLength(4000)) }),
]);
export type MessageFromPreview = z.infer<typeof messageFromPreview>;

/** From the extension to the preview application. */
export const messageToPreview = z.discriminatedUnion('type', [
  z.object({ type: z.literal('view'), uri: z.string(), answer: viewAnswer }),
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
});
export type PreviewState = z.infer<typeof previewState>;
