/** Some rules, run on one subject after the other: what they find, and what a comment keeps from being shown. */
import type { Declared, ModelReader, ProjectModel } from '../model/project-model.js';
import type { Severity } from '../model/project-config.js';
import { spanAt } from '../text/span.js';
import { ignoredLinesOf } from './ignoring/ignored-lines.js';
import { type FaultListener, fileFailed, notCheckedCode, ruleFailed } from './not-checked.js';
import type { Finding, IgnoreOutcome, Report, Rule } from './rule.js';

/** What some rules say about one subject. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly silenced: readonly Finding[];
  readonly failed: boolean;
}

export type Severities = ProjectModel['config']['rules'];

export const activeAmong = (rules: readonly Rule[], severities: Severities): readonly Rule[] =>
  rules.filter(({ code }) => severities[code] !== 'off');

/** The findings of some rules about one subject. */
export const runRules = (
  rules: readonly Rule[],
  subject: Declared | string | undefined,
  model: ProjectModel,
  reader: ModelReader,
  failed: FaultListener,
): Outcome => new RuleRun(activeAmong(rules, model.config.rules), model, reader, failed).about(subject);

/** Some rules and their settings, to be run on one subject after the other. */
export class RuleRun {
  private readonly severities: Severities;
  private found: Finding[] = [];
  private home = '';
  private running: Rule | undefined;

  /** @param rules that are not switched off */
  constructor(
    private readonly rules: readonly Rule[],
    private readonly model: ProjectModel,
    private readonly reader: ModelReader,
    private readonly failed: FaultListener,
  ) {
    this.severities = model.config.rules;
  }

  /** The findings about one subject. */
  about(subject: Declared | string | undefined): Outcome {
    const { reader, rules } = this;
    const home = typeof subject === 'string' ? subject : (subject?.uri ?? '');
    const target = typeof subject === 'string' ? reader.file(subject) : subject;
    this.home = home;
    let hasFailed = false;
    if (target && 'notRead' in target && target.notRead !== undefined)
      this.found.push(fileFailed(home, target.notRead));
    for (const rule of rules) {
      this.running = rule;
      try {
        rule.check(target as never, reader, this.report);
      } catch (error) {
        hasFailed = true;
        const place = home || firstFile(this.model);
        this.failed({ doing: `rule ${rule.code}`, uri: place, error });
        const at = target && 'facts' in target ? target.facts.nameAt : spanAt(0, 0);
        if (place) this.found.push(ruleFailed(place, at, rule.code, error));
      }
    }
    if (this.found.length === 0 && !hasFailed) return nothingFound;
    const all = this.found;
    this.found = [];
    return { ...split(all, reader), failed: hasFailed };
  }

  private readonly report = (report: Report): void => {
    const rule = this.running as Rule;
    this.found.push(findingOf(rule, this.severities[rule.code] as Severity | undefined, this.home, report));
  };
}

/** Where something is said that is about no file: in the first one, whatever the order in which they were read. */
const firstFile = (model: ProjectModel) => [...model.uris()].sort()[0] ?? '';

export const nothingFound: Outcome = { findings: [], silenced: [], failed: false };

/**
 * Takes the findings apart that a comment keeps from being shown. What is no valid text cannot be silenced, and neither
 * can what was not checked.
 */
function split(all: readonly Finding[], reader: ModelReader): Omit<Outcome, 'failed'> {
  const findings: Finding[] = [];
  const silenced: Finding[] = [];
  for (const finding of all) {
    const file = reader.file(finding.uri);
    const isSilenced =
      finding.code !== 'syntax' &&
      finding.code !== notCheckedCode &&
      file !== undefined &&
      file.ignored.length > 0 &&
      ignoredLinesOf(file).covers(finding);
    (isSilenced ? silenced : findings).push(finding);
  }
  return { findings, silenced };
}

function findingOf(
  rule: Rule,
  configured: Severity | undefined,
  home: string,
  { at, uri = home, message, args = {}, severity, related = [], data }: Report,
): Finding {
  return {
    code: rule.code,
    severity: configured ?? severity ?? rule.severity,
    uri,
    at,
    message,
    args,
    related,
    ...(data && { data }),
  };
}

/** What the rules say about the comments of a file that silence findings. */
export function checkIgnored(
  model: ProjectModel,
  rules: readonly Rule[],
  uri: string,
  silenced: readonly Finding[],
  failed: FaultListener,
): readonly Finding[] {
  const reader = model.reader();
  const file = reader.file(uri);
  if (!file || file.ignored.length === 0) return [];
  const lines = ignoredLinesOf(file);
  const outcome: IgnoreOutcome = {
    codes: new Set(rules.map(({ code }) => code)),
    silences: lines.silencers(silenced),
  };
  return rules.flatMap((rule) => {
    const configured = model.config.rules[rule.code];
    if (!rule.checkIgnored || configured === 'off') return [];
    const all: Finding[] = [];
    try {
      rule.checkIgnored(file, outcome, reader, (report) => all.push(findingOf(rule, configured, uri, report)));
    } catch (error) {
      failed({ doing: `rule ${rule.code}`, uri, error });
      return [...all, ruleFailed(uri, spanAt(0, 0), rule.code, error)];
    }
    return all.filter((finding) => !lines.covers(finding));
  });
}
