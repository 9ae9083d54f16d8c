/**
 * Runs the rules over a project and keeps the findings in step with it.
 *
 * All rules about one subject are one check: they look at the same things, and one check per rule would cost more to
 * remember than to run. While a check runs, the model notes what it reads; after an update, the checks that read
 * something that changed run again, and no others. Only rules about the whole project are checks of their own.
 */
import type { FileFacts, IgnoreComment } from '../facts/facts.js';
import type { Declared, ProjectModel, ReadKey } from '../model/project-model.js';
import type { Severity } from '../model/project-config.js';
import type { Finding, IgnoreOutcome, Report, Rule, SubjectKind } from './rule.js';
import { endOf, startOf } from '../text/span.js';

/** The rules of a kind of subject, applied to one of them. */
interface Check {
  readonly rules: readonly Rule[];
  /** A declaration, the uri of a file, or undefined for the whole project. */
  readonly subject: Declared | string | undefined;
  findings: readonly Finding[];
  /** Findings that a comment keeps from being shown. */
  silenced: readonly Finding[];
  reads: readonly ReadKey[];
}

const orderOfSeverity = ['error', 'warning', 'info', 'hint'];

/** By position, then code, then message: the order in which findings are shown everywhere. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0) ||
    startOf(a.at) - startOf(b.at) ||
    endOf(a.at) - endOf(b.at) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) ||
    orderOfSeverity.indexOf(a.severity) - orderOfSeverity.indexOf(b.severity) ||
    JSON.stringify(a.args).localeCompare(JSON.stringify(b.args))
  );
}

export class RuleRunner {
  private readonly checksOfFile = new Map<string, Check[]>();
  private readonly readers = new Map<ReadKey, Set<Check>>();
  private readonly findingsOf = new Map<string, Set<Check>>();
  private readonly projectChecks: Check[];
  private readonly byKind = new Map<SubjectKind, Rule[]>();

  constructor(
    private readonly model: ProjectModel,
    private readonly rules: readonly Rule[],
  ) {
    for (const rule of rules)
      for (const kind of subjectsOf(rule)) this.byKind.set(kind, [...(this.byKind.get(kind) ?? []), rule]);
    this.projectChecks = (this.byKind.get('whole-project') ?? []).map((rule) => newCheck([rule], undefined));
    for (const check of this.projectChecks) this.run(check);
  }

  /**
   * Brings the findings up to date after the model changed.
   * @param changed what the model's update returned, of one update or several
   * @param files whose text changed, were added or removed
   * @returns uris of the files whose findings may differ now
   */
  update(changed: ReadonlySet<ReadKey>, files: Iterable<string>): Set<string> {
    const touched = new Set<string>();
    const due = new Set<Check>();
    for (const uri of files) {
      touched.add(uri);
      for (const check of this.checksOfFile.get(uri) ?? []) {
        for (const place of placesOf(check)) touched.add(place.uri);
        this.forget(check);
      }
      const checks = this.checksFor(uri);
      if (checks.length > 0) this.checksOfFile.set(uri, checks);
      else this.checksOfFile.delete(uri);
      for (const check of checks) due.add(check);
    }
    // Every check depends on the settings.
    if (changed.has('config')) {
      for (const check of this.allChecks()) due.add(check);
      for (const uri of this.checksOfFile.keys()) touched.add(uri);
    }
    for (const key of changed) for (const check of this.readers.get(key) ?? []) due.add(check);
    for (const check of due) {
      const before = placesOf(check);
      this.forget(check);
      this.run(check);
      for (const uri of differingFiles(before, placesOf(check))) touched.add(uri);
    }
    return touched;
  }

  /** The findings in a file, in the order of `compareFindings`. */
  findings(uri: string): Finding[] {
    const found: Finding[] = [];
    const silenced: Finding[] = [];
    for (const check of this.findingsOf.get(uri) ?? []) {
      for (const finding of check.findings) if (finding.uri === uri) found.push(finding);
      for (const finding of check.silenced) if (finding.uri === uri) silenced.push(finding);
    }
    found.push(...checkIgnored(this.model, this.rules, uri, silenced));
    return found.sort(compareFindings);
  }

  private *allChecks(): Generator<Check> {
    for (const checks of this.checksOfFile.values()) yield* checks;
    yield* this.projectChecks;
  }

  private checksFor(uri: string): Check[] {
    if (!this.model.reader().file(uri)) return [];
    const checks: Check[] = [];
    const add = (kind: SubjectKind, subject: Declared | string) => {
      const rules = this.byKind.get(kind);
      if (rules) checks.push(newCheck(rules, subject));
    };
    add('file', uri);
    for (const declared of this.model.declaredIn(uri)) add(declared.facts.kind, declared);
    return checks;
  }

  private forget(check: Check): void {
    for (const key of check.reads) {
      const readers = this.readers.get(key);
      readers?.delete(check);
      if (readers?.size === 0) this.readers.delete(key);
    }
    for (const { uri } of placesOf(check)) {
      const holders = this.findingsOf.get(uri);
      holders?.delete(check);
      if (holders?.size === 0) this.findingsOf.delete(uri);
    }
    check.findings = [];
    check.silenced = [];
    check.reads = [];
  }

  private run(check: Check): void {
    const reads = new Set<ReadKey>();
    const note = (key: ReadKey) => reads.add(key);
    const findings: Finding[] = [];
    const silenced: Finding[] = [];
    for (const rule of check.rules) {
      const outcome = runCheck(this.model, rule, check.subject, note);
      findings.push(...outcome.findings);
      silenced.push(...outcome.silenced);
    }
    for (const { uri } of [...findings, ...silenced]) addTo(this.findingsOf, uri, check);
    for (const { related } of findings) for (const { uri } of related) reads.add(`text:${uri}`);
    // A change of its own file makes the check anew.
    const own = typeof check.subject === 'string' ? check.subject : check.subject?.uri;
    if (own !== undefined) reads.delete(`text:${own}`);
    reads.delete('config');
    for (const key of reads) addTo(this.readers, key, check);
    check.findings = findings;
    check.silenced = silenced;
    check.reads = [...reads];
  }
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

const newCheck = (rules: readonly Rule[], subject: Check['subject']): Check => ({
  rules,
  subject,
  findings: [],
  silenced: [],
  reads: [],
});

/** The files in which findings are not what they were. A check of the whole project runs often and seldom says anything new. */
function differingFiles(before: readonly Finding[], after: readonly Finding[]): readonly string[] {
  const [then, now] = [textsByFile(before), textsByFile(after)];
  return [...new Set([...then.keys(), ...now.keys()])].filter((uri) => then.get(uri) !== now.get(uri));
}

function textsByFile(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const finding of findings) texts.set(finding.uri, (texts.get(finding.uri) ?? '') + JSON.stringify(finding));
  return texts;
}

const placesOf = ({ findings, silenced }: Check) => [...findings, ...silenced];
const subjectsOf = ({ subject }: Rule): readonly SubjectKind[] => (typeof subject === 'string' ? [subject] : subject);

interface Outcome {
  readonly findings: readonly Finding[];
  readonly silenced: readonly Finding[];
}

/**
 * The findings of one rule about one subject.
 * @param subject a declaration, the uri of a file, or undefined for the whole project
 * @param note is told what the check reads
 */
function runCheck(
  model: ProjectModel,
  rule: Rule,
  subject: Declared | string | undefined,
  note?: (key: ReadKey) => void,
): Outcome {
  if (model.config.rules[rule.code] === 'off') return { findings: [], silenced: [] };
  const reader = model.reader(note);
  const home = typeof subject === 'string' ? subject : (subject?.uri ?? '');
  const { all, report } = collect(model, rule, home);
  const target = typeof subject === 'string' ? reader.file(subject) : subject;
  (rule.check as (subject: unknown, model: unknown, report: unknown) => void).call(rule, target, reader, report);
  if (rule.code === 'syntax') return { findings: all, silenced: [] };
  const findings: Finding[] = [];
  const silenced: Finding[] = [];
  for (const finding of all) (isIgnored(finding, reader.file(finding.uri)) ? silenced : findings).push(finding);
  return { findings, silenced };
}

/** Takes reports of a rule and makes them findings. */
function collect(model: ProjectModel, rule: Rule, home: string) {
  const configured = model.config.rules[rule.code] as Severity | undefined;
  const all: Finding[] = [];
  const report = ({ at, uri = home, message, args = {}, severity, related = [], data }: Report) =>
    all.push({
      code: rule.code,
      severity: configured ?? severity ?? rule.severity,
      uri,
      at,
      message,
      args,
      related,
      ...(data && { data }),
    });
  return { all, report };
}

/** What the rules say about the comments of a file that silence findings. */
function checkIgnored(
  model: ProjectModel,
  rules: readonly Rule[],
  uri: string,
  silenced: readonly Finding[],
): readonly Finding[] {
  const reader = model.reader();
  const file = reader.file(uri);
  if (!file || file.ignored.length === 0) return [];
  const outcome: IgnoreOutcome = {
    codes: new Set(rules.map(({ code }) => code)),
    silences: (comment) => silenced.some((finding) => covers(comment, finding, file)),
  };
  return rules.flatMap((rule) => {
    if (!rule.checkIgnored || model.config.rules[rule.code] === 'off') return [];
    const { all, report } = collect(model, rule, uri);
    rule.checkIgnored(file, outcome, reader, report);
    return all.filter((finding) => !isIgnored(finding, file));
  });
}

/** True if a line before the finding's first line says `// req-ignore CODE`. */
function isIgnored(finding: Finding, file: FileFacts | undefined): boolean {
  return file?.ignored.some((comment) => covers(comment, finding, file)) ?? false;
}

/** True if the finding starts on the line below the comment. Several such comments may stand above one line. */
function covers({ code, line }: IgnoreComment, finding: Finding, { ignored, lineStarts }: FileFacts): boolean {
  if (code !== finding.code) return false;
  const isOn = (number: number) =>
    startOf(finding.at) >= (lineStarts[number] ?? Number.POSITIVE_INFINITY) &&
    startOf(finding.at) < (lineStarts[number + 1] ?? Number.POSITIVE_INFINITY);
  let next = line + 1;
  while (!isOn(next) && ignored.some((other) => other.line === next)) next++;
  return isOn(next);
}

/**
 * All findings of a project, without keeping anything: for the command line.
 * @returns in the order of `compareFindings`
 */
export function checkProject(model: ProjectModel, rules: readonly Rule[]): Finding[] {
  const findings: Finding[] = [];
  const silencedIn = new Map<string, Finding[]>();
  const add = (outcome: Outcome) => {
    findings.push(...outcome.findings);
    for (const finding of outcome.silenced)
      silencedIn.set(finding.uri, [...(silencedIn.get(finding.uri) ?? []), finding]);
  };
  for (const rule of rules)
    for (const kind of subjectsOf(rule)) {
      if (kind === 'whole-project') add(runCheck(model, rule, undefined));
      else if (kind === 'file') for (const uri of model.uris()) add(runCheck(model, rule, uri));
      else for (const declared of model.reader().all(kind)) add(runCheck(model, rule, declared));
    }
  for (const uri of model.uris()) findings.push(...checkIgnored(model, rules, uri, silencedIn.get(uri) ?? []));
  return findings.sort(compareFindings);
}
