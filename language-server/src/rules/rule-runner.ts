/**
 * Runs the rules over a project and keeps the findings in step with it.
 *
 * All rules about one subject are one check: they look at the same things, and one check per rule would cost more to
 * remember than to run. While a check runs, the model notes what it reads; after an update, the checks that read
 * something that changed run again, and no others. Only rules about the whole project are checks of their own.
 *
 * What an edit makes due runs at once. After many changes at a time, checks can be put off and run in slices.
 */
import type { Declared, ProjectModel, ReadKey } from '../model/project-model.js';
import { compareFindings } from './finding-order.js';
import { type FaultListener, firstOfEachFault } from './not-checked.js';
import { type Finding, type Rule, type SubjectKind, subjectsOf } from './rule.js';
import { activeAmong, checkIgnored, RuleRun, type Severities } from './rule-run.js';

/** The rules of a kind of subject, applied to one of them. */
interface Check {
  readonly rules: readonly Rule[];
  /** A declaration, the uri of a file, or undefined for the whole project. */
  readonly subject: Declared | string | undefined;
  findings: readonly Finding[];
  /** Findings that a comment keeps from being shown. */
  silenced: readonly Finding[];
  reads: readonly ReadKey[];
  ran: boolean;
  /** True if one of its rules failed. */
  failed: boolean;
}

export class RuleRunner {
  private readonly checksOfFile = new Map<string, Map<Check['subject'], Check>>();
  private readonly readers = new Map<ReadKey, Set<Check>>();
  private readonly findingsOf = new Map<string, Set<Check>>();
  private readonly projectChecks: Check[];
  private readonly byKind = new Map<SubjectKind, Rule[]>();
  /** Checks that are due and put off, by the file of their subject. */
  private readonly late = new Map<string, Set<Check>>();
  private readonly lateOfProject = new Set<Check>();
  /** Files whose text has changed while checks were put off. */
  private readonly movedSinceLate = new Set<string>();
  /** Rules that are not switched off, by the settings that say so. */
  private readonly active = new Map<readonly Rule[], readonly Rule[]>();
  private activeBy: Severities | undefined;

  /** @param failed is told of rules that fail; what they failed on gets a finding that says so */
  constructor(
    private readonly model: ProjectModel,
    private readonly rules: readonly Rule[],
    private readonly failed: FaultListener = () => undefined,
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
    const { touched, due } = this.dueAfter(changed, files);
    for (const check of this.readersOf(this.model.changedCircles())) due.add(check);
    for (const check of due) {
      for (const uri of this.runAgain(check)) touched.add(uri);
      // A place elsewhere may be on another line by now although its offset is what it was.
      for (const { uri, related } of check.findings)
        if (related.some((place) => changed.has(`text:${place.uri}`))) touched.add(uri);
    }
    return touched;
  }

  /**
   * Takes note of what changed in the model, as `update` does, and puts off the checks that are due: `runLate` runs them.
   * Until then, findings whose places may be wrong by now are left out.
   * @returns uris of the files whose findings differ, or will once their checks have run
   */
  updateLater(changed: ReadonlySet<ReadKey>, files: Iterable<string>): Set<string> {
    const { touched, due } = this.dueAfter(changed, files);
    this.putOff(due);
    for (const key of changed) if (key.startsWith('text:')) this.movedSinceLate.add(key.slice('text:'.length));
    return touched;
  }

  /** True if checks are put off. */
  get isBehind(): boolean {
    return this.late.size > 0 || this.lateOfProject.size > 0;
  }

  /** True if checks of a file are put off. */
  isLate(uri: string): boolean {
    return this.late.has(uri);
  }

  /**
   * Runs checks that were put off, at least one, file by file; those of the whole project come last, and so once.
   * @param isOver tells after each check whether it is enough for now
   * @param first files that come before others
   * @returns uris of files whose findings may differ now, and of those whose checks have all been run
   */
  runLate(isOver: () => boolean, first: Iterable<string> = []): { touched: Set<string>; completed: Set<string> } {
    const outcome = { touched: new Set<string>(), completed: new Set<string>() };
    const { touched, completed } = outcome;
    this.putOff(this.readersOf(this.model.changedCircles()));
    const run = (check: Check) => {
      for (const uri of this.runAgain(check)) touched.add(uri);
      // Lines of places elsewhere may have changed since these checks ran last.
      for (const { uri, related } of check.findings) if (related.length > 0) touched.add(uri);
      const home = homeOf(check);
      if (home !== undefined && !this.isLate(home)) completed.add(home);
      return isOver();
    };
    for (const uri of [...first].filter((each) => this.late.has(each)))
      for (const check of this.late.get(uri) ?? []) if (run(check)) return outcome;
    for (const checks of this.late.values()) for (const check of checks) if (run(check)) return outcome;
    for (const check of this.lateOfProject) if (run(check)) return outcome;
    return outcome;
  }

  private *readersOf(keys: ReadonlySet<ReadKey>): Generator<Check> {
    for (const key of keys) yield* this.readers.get(key) ?? [];
  }

  private putOff(due: Iterable<Check>): void {
    for (const check of due) {
      const home = homeOf(check);
      if (home === undefined) this.lateOfProject.add(check);
      else addTo(this.late, home, check);
    }
  }

  /** Drops checks of what is gone, and finds those to be run. */
  private dueAfter(changed: ReadonlySet<ReadKey>, files: Iterable<string>): { touched: Set<string>; due: Set<Check> } {
    const touched = new Set<string>();
    const due = new Set<Check>();
    for (const uri of files) {
      touched.add(uri);
      const before = this.checksOfFile.get(uri);
      const checks = this.checksFor(uri, before);
      for (const check of before?.values() ?? []) {
        if (checks.get(check.subject) === check) continue;
        for (const place of placesOf(check)) touched.add(place.uri);
        this.forget(check);
        this.isDone(check);
      }
      if (checks.size > 0) this.checksOfFile.set(uri, checks);
      else this.checksOfFile.delete(uri);
      for (const check of checks.values()) if (!check.ran) due.add(check);
    }
    // Every check depends on the settings.
    if (changed.has('config')) {
      for (const check of this.allChecks()) due.add(check);
      for (const uri of this.checksOfFile.keys()) touched.add(uri);
    }
    for (const check of this.readersOf(changed)) due.add(check);
    // What a rule that fails on the whole project would have read next is not known.
    for (const check of this.projectChecks) if (check.failed) due.add(check);
    return { touched, due };
  }

  /** @returns uris of files in which this check finds something else than before */
  private runAgain(check: Check): readonly string[] {
    const before = placesOf(check);
    this.forget(check);
    this.run(check);
    this.isDone(check);
    return differingFiles(before, placesOf(check));
  }

  /** A check need not be run any more. */
  private isDone(check: Check): void {
    const home = homeOf(check);
    if (home === undefined) this.lateOfProject.delete(check);
    else {
      const late = this.late.get(home);
      late?.delete(check);
      if (late?.size === 0) this.late.delete(home);
    }
    if (!this.isBehind) this.movedSinceLate.clear();
  }

  /** The findings in a file, in the order of `compareFindings`. */
  findings(uri: string): Finding[] {
    const found: Finding[] = [];
    const silenced: Finding[] = [];
    for (const check of this.findingsOf.get(uri) ?? []) {
      const isLate = this.isPutOff(check);
      if (isLate && this.movedSinceLate.has(uri)) continue;
      for (const finding of check.findings)
        if (finding.uri === uri) found.push(isLate ? this.withoutMovedPlaces(finding) : finding);
      for (const finding of check.silenced) if (finding.uri === uri) silenced.push(finding);
    }
    found.push(...checkIgnored(this.model, this.rules, uri, silenced, this.failed));
    return firstOfEachFault(found.sort(compareFindings));
  }

  private isPutOff(check: Check): boolean {
    const home = homeOf(check);
    return home === undefined ? this.lateOfProject.has(check) : this.late.get(home)?.has(check) === true;
  }

  private withoutMovedPlaces(finding: Finding): Finding {
    return { ...finding, related: finding.related.filter(({ uri }) => !this.movedSinceLate.has(uri)) };
  }

  private *allChecks(): Generator<Check> {
    for (const checks of this.checksOfFile.values()) yield* checks.values();
    yield* this.projectChecks;
  }

  /** The checks of a file. Those of declarations that are the same objects as before stay: they may be right still. */
  private checksFor(
    uri: string,
    before: ReadonlyMap<Check['subject'], Check> | undefined,
  ): Map<Check['subject'], Check> {
    const checks = new Map<Check['subject'], Check>();
    if (!this.model.reader().file(uri)) return checks;
    const add = (kind: SubjectKind, subject: Declared | string) => {
      const rules = this.byKind.get(kind);
      if (rules) checks.set(subject, before?.get(subject) ?? newCheck(rules, subject));
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

  /** Those of some rules that are not switched off. */
  private activeOf(rules: readonly Rule[]): readonly Rule[] {
    const severities = this.model.config.rules;
    if (severities !== this.activeBy) this.active.clear();
    this.activeBy = severities;
    const known = this.active.get(rules);
    if (known) return known;
    const active = activeAmong(rules, severities);
    this.active.set(rules, active);
    return active;
  }

  private run(check: Check): void {
    const reads = new Set<ReadKey>();
    const reader = this.model.reader((key) => reads.add(key));
    const run = new RuleRun(this.activeOf(check.rules), this.model, reader, this.failed);
    const { findings, silenced, failed } = run.about(check.subject);
    for (const { uri } of [...findings, ...silenced]) addTo(this.findingsOf, uri, check);
    for (const { related } of findings) for (const { uri } of related) reads.add(`text:${uri}`);
    reads.delete('config');
    for (const key of reads) addTo(this.readers, key, check);
    check.findings = findings;
    check.silenced = silenced;
    check.reads = [...reads];
    check.ran = true;
    check.failed = failed;
  }
}

/** The file of what a check is about; undefined for the whole project. */
const homeOf = ({ subject }: Check) => (typeof subject === 'string' ? subject : subject?.uri);

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
  ran: false,
  failed: false,
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
