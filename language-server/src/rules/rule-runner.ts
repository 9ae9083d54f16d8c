/**
 * Runs the rules over a project and keeps the findings in step with it.
 *
 * All rules about one subject are one check: they look at the same things, and one check per rule would cost more to
 * remember than to run. While a check runs, the model notes what it reads; after an update, the checks that read
 * something that changed run again, and no others. Only rules about the whole project are checks of their own.
 */
import type { FileFacts } from '../facts/facts.js';
import type { Declared, ProjectModel, ReadKey } from '../model/project-model.js';
import type { Finding, Report, Rule, SubjectKind } from './rule.js';

/** The rules of a kind of subject, applied to one of them. */
interface Check {
  readonly rules: readonly Rule[];
  /** A declaration, the uri of a file, or undefined for the whole project. */
  readonly subject: Declared | string | undefined;
  findings: readonly Finding[];
  reads: readonly ReadKey[];
}

const orderOfSeverity = ['error', 'warning', 'info', 'hint'];

/** By position, then code, then message: the order in which findings are shown everywhere. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0) ||
    a.at[0] - b.at[0] ||
    a.at[1] - b.at[1] ||
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
    rules: readonly Rule[],
  ) {
    for (const rule of rules) this.byKind.set(rule.subject, [...(this.byKind.get(rule.subject) ?? []), rule]);
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
      for (const check of this.checksOfFile.get(uri) ?? []) this.forget(check, touched);
      const checks = this.checksFor(uri);
      if (checks.length > 0) this.checksOfFile.set(uri, checks);
      else this.checksOfFile.delete(uri);
      for (const check of checks) due.add(check);
    }
    // Every check depends on the settings.
    if (changed.has('config')) for (const check of this.allChecks()) due.add(check);
    for (const key of changed) for (const check of this.readers.get(key) ?? []) due.add(check);
    for (const check of due) {
      this.forget(check, touched);
      this.run(check);
      for (const { uri } of check.findings) touched.add(uri);
    }
    return touched;
  }

  /** The findings in a file, in the order of `compareFindings`. */
  findings(uri: string): Finding[] {
    const found: Finding[] = [];
    for (const check of this.findingsOf.get(uri) ?? [])
      for (const finding of check.findings) if (finding.uri === uri) found.push(finding);
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

  private forget(check: Check, touched: Set<string>): void {
    for (const key of check.reads) {
      const readers = this.readers.get(key);
      readers?.delete(check);
      if (readers?.size === 0) this.readers.delete(key);
    }
    for (const { uri } of check.findings) {
      touched.add(uri);
      const holders = this.findingsOf.get(uri);
      holders?.delete(check);
      if (holders?.size === 0) this.findingsOf.delete(uri);
    }
    check.findings = [];
    check.reads = [];
  }

  private run(check: Check): void {
    const reads = new Set<ReadKey>();
    const note = (key: ReadKey) => reads.add(key);
    const findings = check.rules.flatMap((rule) => runCheck(this.model, rule, check.subject, note));
    for (const finding of findings) {
      addTo(this.findingsOf, finding.uri, check);
      for (const related of finding.related) reads.add(`text:${related.uri}`);
    }
    // A change of its own file makes the check anew.
    const own = typeof check.subject === 'string' ? check.subject : check.subject?.uri;
    if (own !== undefined) reads.delete(`text:${own}`);
    reads.delete('config');
    for (const key of reads) addTo(this.readers, key, check);
    check.findings = findings;
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
  reads: [],
});

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
): Finding[] {
  const reader = model.reader(note);
  const configured = model.config.rules[rule.code];
  if (configured === 'off') return [];
  const findings: Finding[] = [];
  const home = typeof subject === 'string' ? subject : (subject?.uri ?? '');
  const report = ({ at, uri = home, message, args = {}, severity, related = [], data }: Report) =>
    findings.push({
      code: rule.code,
      severity: configured ?? severity ?? rule.severity,
      uri,
      at,
      message,
      args,
      related,
      ...(data && { data }),
    });
  const target = typeof subject === 'string' ? reader.file(subject) : subject;
  (rule.check as (subject: unknown, model: unknown, report: unknown) => void).call(rule, target, reader, report);
  return rule.code === 'syntax'
    ? findings
    : findings.filter((finding) => !isIgnored(finding, reader.file(finding.uri)));
}

/** True if the line before the finding's first line says `// req-ignore CODE`. */
function isIgnored({ code, at }: Finding, file: FileFacts | undefined): boolean {
  return (file?.ignored ?? []).some((ignore) => {
    if (ignore.code !== code) return false;
    const start = file?.lineStarts[ignore.line + 1] ?? Number.POSITIVE_INFINITY;
    return at[0] >= start && at[0] < (file?.lineStarts[ignore.line + 2] ?? Number.POSITIVE_INFINITY);
  });
}

/**
 * All findings of a project, without keeping anything: for the command line.
 * @returns in the order of `compareFindings`
 */
export function checkProject(model: ProjectModel, rules: readonly Rule[]): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (rule.subject === 'whole-project') findings.push(...runCheck(model, rule, undefined));
    else if (rule.subject === 'file') for (const uri of model.uris()) findings.push(...runCheck(model, rule, uri));
    else for (const declared of model.reader().all(rule.subject)) findings.push(...runCheck(model, rule, declared));
  }
  return findings.sort(compareFindings);
}
