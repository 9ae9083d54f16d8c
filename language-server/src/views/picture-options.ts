/** What pictures are made with besides the model; each takes of it what it needs. */
import type { RequirementFacts } from '../facts/facts.js';
import type { FindingsIn } from './row-findings.js';

export interface PictureOptions {
  /** Today by the clock, `YYYY-MM-DD`; the project's own `today` wins. */
  readonly today: string;
  /** What checks have found; nothing if left out, as in exports. */
  readonly findings?: FindingsIn;
  /** The only requirements whose acceptance is shown; all if left out. */
  readonly isWanted?: (requirement: RequirementFacts) => boolean;
  /** How many requirements are told in full where much is said of each; all if left out. */
  readonly most?: number;
}
