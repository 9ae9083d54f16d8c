/** Requests about a place in a text. */
import * as z from 'zod/mini';

/** Parameters of `reqlang/subject`. */
export const subjectParams = z.object({
  uri: z.string(),
  position: z.object({ line: z.int().check(z.nonnegative()), character: z.int().check(z.nonnegative()) }),
});
export type SubjectParams = z.infer<typeof subjectParams>;

/** The name that stands there or, if it is none that pictures show, of the declaration around it. */
export const subjectAnswer = z.object({ name: z.optional(z.string()) });
export type SubjectAnswer = z.infer<typeof subjectAnswer>;

/** A requirement, by its file and the start of its name. */
export const requirementPlace = { uri: z.string(), start: z.int().check(z.nonnegative()) };

/** Parameters of `reqlang/explainScore`. */
export const explainScoreParams = z.object(requirementPlace);
export type ExplainScoreParams = z.infer<typeof explainScoreParams>;

/** What the arithmetic of a score consists of: label and value of each line, in the reader's language; none if unknown. */
export const scoreExplanation = z.object({ lines: z.array(z.tuple([z.string(), z.string()])) });
export type ScoreExplanation = z.infer<typeof scoreExplanation>;
