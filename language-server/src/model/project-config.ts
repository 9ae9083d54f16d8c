import type { ValueOf } from '../../../grammar/keyword-table.js';
import { ownEntry } from '../text/own-entry.js';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type CaseClass = ValueOf<'caseClass'>;

/** What `req.config.json` sets, with every default filled in. */
export interface ProjectConfig {
  /** Priority levels, the highest first. */
  readonly priorities: readonly string[];
  /** Case classes that a requirement of a level needs; `boundary` counts only where a rule compares a number or date. */
  readonly requiredCases: Readonly<Record<string, readonly CaseClass[]>>;
  /**
   * How many values a boundary has in rules of each level: 2, the value and its neighbour on the other side, or 3, both
   * neighbours. A level that is not named has 3 if it is the highest, else 2.
   */
  readonly valuesPerBoundary: Readonly<Record<string, 2 | 3>>;
  /** Severity per rule code, or `off`. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly score: 'matrix' | 'rice' | 'wsjf' | 'benefit';
  /** How many requirements an MVP may hold. */
  readonly mvpSize: number;
  /** The day that counts as today, `YYYY-MM-DD`; the workspace and the command line fill in the clock's. */
  readonly today?: string;
  /** Which signs the formatter writes: those that it finds, full-width ones, or ASCII. */
  readonly punctuation: 'keep' | 'full-width' | 'ascii';
  /** Glob patterns of files that do not belong to the project. */
  readonly ignore: readonly string[];
}

/** A project without `req.config.json`. */
export const defaultConfig: ProjectConfig = {
  priorities: ['P0', 'P1', 'P2', 'P3'],
  requiredCases: {
    P0: ['normal', 'exception', 'boundary'],
    P1: ['normal', 'exception'],
    P2: ['normal'],
    P3: ['normal'],
  },
  valuesPerBoundary: {},
  rules: {},
  score: 'matrix',
  mvpSize: 12,
  punctuation: 'keep',
  ignore: [],
};

/** Rank of a priority level, 0 for the highest; undefined if it is not a level of this project. */
export function rankOf(config: ProjectConfig, level: string | undefined): number | undefined {
  if (level === undefined) return undefined;
  const rank = config.priorities.indexOf(level);
  return rank < 0 ? undefined : rank;
}

/** How many values a boundary has in rules of a requirement with a priority. */
export function valuesPerBoundary(
  { priorities, valuesPerBoundary: set }: Pick<ProjectConfig, 'priorities' | 'valuesPerBoundary'>,
  level: string | undefined,
): 2 | 3 {
  return ownEntry(set, level ?? '') ?? (level !== undefined && level === priorities[0] ? 3 : 2);
}
