import type { ValueOf } from '../../../grammar/keyword-table.js';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type CaseClass = ValueOf<'caseClass'>;

/** What `req.config.json` sets, with every default filled in. */
export interface ProjectConfig {
  /** Priority levels, the highest first. */
  readonly priorities: readonly string[];
  /** Case classes that a requirement of a level needs; `boundary` counts only where a rule compares a number or date. */
  readonly requiredCases: Readonly<Record<string, readonly CaseClass[]>>;
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
