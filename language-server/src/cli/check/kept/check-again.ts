/**
 * Checks a project with what was kept of the last time: only what depends on something that has changed since is checked
 * anew, and only what these checks ask for is read. The findings are those of `checkProject`, in the same order.
 */
import type { Declaration, FileFacts } from '../../../facts/facts.js';
import { linksKey } from '../../../model/circles.js';
import { dayKey } from '../../../model/late-files.js';
import type { ProjectConfig } from '../../../model/project-config.js';
import { type Declared, ProjectModel } from '../../../model/project-model.js';
import { nearKeys } from '../../../model/suggestion-index.js';
import { type FaultListener, firstOfEachFault } from '../../../rules/not-checked.js';
import { everyDeclaration, type Finding, type Rule, type SubjectKind, subjectsOf } from '../../../rules/rule.js';
import { compareFindings } from '../../../rules/finding-order.js';
import { checkIgnored, runRules } from '../../../rules/rule-run.js';
import {
  Addresses,
  CannotUseKept,
  type Found,
  type FoundInFile,
  type KeptCircles,
  type KeptDeclaration,
  type KeptFile,
  type KeptProjectCheck,
  type KeptRun,
  countIn,
  declarationsIn,
  listsIn,
  readFound,
  readFoundInFile,
  readSaid,
  writeDeclared,
  writeFound,
  writeFoundInFile,
  writeLists,
  writeSaid,
} from './kept-run.js';
import { hashOfKey } from './key-hash.js';
import { LateKeptFiles } from './late-kept-files.js';

/** A file of the project as it is now. */
export interface FileNow {
  readonly uri: string;
  readonly hash: string;
}

export interface ProjectNow {
  readonly root: string;
  readonly config: ProjectConfig;
  /** In the order of their addresses. */
  readonly files: readonly FileNow[];
  /** Reads a file; undefined for one that is none of the language or cannot be read. */
  readonly factsOf: (uri: string) => FileFacts | undefined;
}

export interface CheckedAgain {
  readonly findings: readonly Finding[];
  /** False for a file that is none of the language, or cannot be read. */
  readonly hasFacts: (uri: string) => boolean;
  /** How many requirements a file declares. */
  readonly requirementsIn: (uri: string) => number;
  /** What to keep; undefined if nothing has changed. */
  readonly kept: KeptRun | undefined;
  /** How many checks were run and how many files read, for those who want to know what was spared. */
  readonly ran: number;
  readonly read: number;
}

/**
 * @param kept of a run with the same settings, but for the day, by the same program; undefined for the first run
 * @param failed is told of rules that fail; what is returned is not to be kept then
 * @throws CannotUseKept `kept` cannot be made sense of
 */
export function checkAgain(
  kept: KeptRun | undefined,
  now: ProjectNow,
  rules: readonly Rule[],
  failed: FaultListener,
): CheckedAgain {
  return new CheckingAgain(kept, now, rules, failed).run();
}

/** A check of a file: its reads as numbers, if it need not be run. */
type Reads = ArrayLike<number>;

/** A file on the way to what is kept of it. */
interface FileState {
  readonly uri: string;
  readonly hash: string;
  readonly before: KeptFile | undefined;
  /** Of a file that says something else than before. */
  readonly facts: FileFacts | undefined;
  readonly isChanged: boolean;
  declared: Uint32Array;
  /** By check; undefined where a check is due. */
  reads: (Reads | undefined)[];
  found: FoundInFile;
  /** Checks have been run, or what they found has moved to others. */
  isTouched: boolean;
}

/** As which kinds names are declared by what went, and by what came. */
interface NameKinds {
  readonly before: Map<string, string[]>;
  readonly now: Map<string, string[]>;
  /** How often names are declared by what stays in a file that has changed. */
  readonly staying: Map<string, number>;
}

const noneFound: FoundInFile = { checks: new Map(), ofIgnored: undefined };
const nothing: Found = { findings: [], silenced: [] };

class CheckingAgain {
  private readonly addresses: Addresses;
  private readonly changed = new Set<number>();
  private readonly states: FileState[];
  /** Those that are as they were. */
  private readonly circles: readonly KeptCircles[];
  private readonly late: LateKeptFiles;
  private readonly model: ProjectModel;
  private readonly byKind = new Map<SubjectKind, readonly Rule[]>();
  /** Files whose comments that silence findings have to be looked at again. */
  private readonly silencedAnew = new Set<string>();
  private projectFound: readonly Found[] = [];
  private ran = 0;
  private read = 0;

  constructor(
    private readonly kept: KeptRun | undefined,
    private readonly now: ProjectNow,
    private readonly rules: readonly Rule[],
    private readonly failed: FaultListener,
  ) {
    this.addresses = new Addresses(now.root);
    for (const kind of ['file' as const, ...everyDeclaration]) {
      const ofKind = rules.filter((rule) => subjectsOf(rule).includes(kind));
      if (ofKind.length > 0) this.byKind.set(kind, ofKind);
    }
    const before = new Map(kept?.files.map((file) => [this.addresses.full(file.path), file]));
    this.states = now.files.map(({ uri, hash }) => this.stateOf(uri, hash, before.get(uri)));
    const there = new Set(now.files.map(({ uri }) => uri));
    const gone = [...before].flatMap(([uri, file]) => (there.has(uri) ? [] : file));
    this.noteLinks(gone);
    this.circles = (kept?.circles ?? []).filter(
      ({ property, kind }) => !this.changed.has(hashOfKey(linksKey(property, kind as Declaration['kind']))),
    );
    const others = this.states.flatMap(({ facts }) => facts ?? []);
    const same = this.states.flatMap(({ before, isChanged }) => (before && !isChanged ? before : []));
    this.late = new LateKeptFiles(same, others, this.addresses, this.circles, (uri) => {
      const facts = this.factsOf(uri);
      if (!facts) throw new CannotUseKept();
      return facts;
    });
    this.model = new ProjectModel({ late: this.late });
    this.model.setConfig(now.config);
    for (const facts of others) this.model.load(facts);
    this.findChanges(gone);
  }

  /** Notes what kinds of circles may be others: by properties whose links are. */
  private noteLinks(gone: readonly KeptFile[]): void {
    const note = (before: Uint32Array, now: Uint32Array) => {
      const [then, is] = [linksByKey(before), linksByKey(now)];
      for (const key of new Set([...then.keys(), ...is.keys()]))
        if (then.get(key)?.join() !== is.get(key)?.join()) this.changed.add(key);
    };
    const none = new Uint32Array();
    for (const { declared } of gone) note(declared, none);
    for (const { before, isChanged, declared } of this.states) if (isChanged) note(before?.declared ?? none, declared);
  }

  private factsOf(uri: string): FileFacts | undefined {
    this.read++;
    return this.now.factsOf(uri);
  }

  private stateOf(uri: string, hash: string, before: KeptFile | undefined): FileState {
    if (before?.hash === hash) {
      const { declared } = before;
      const found = readFoundInFile(before.found, this.addresses);
      const reads = listsIn(before.reads);
      return { uri, hash, before, facts: undefined, isChanged: false, declared, reads, found, isTouched: false };
    }
    const facts = this.factsOf(uri);
    const declared = writeDeclared(facts, this.addresses);
    const state: FileState = {
      ...{ uri, hash, before, facts, isChanged: true, declared, isTouched: true },
      reads: facts ? [undefined, ...facts.declarations.map(() => undefined)] : [],
      found: noneFound,
    };
    this.silencedAnew.add(uri);
    return state;
  }

  /** Puts together what has changed, in short, and takes over checks of declarations that say what they said. */
  private findChanges(gone: readonly KeptFile[]): void {
    const { kept, changed, addresses } = this;
    if (!kept) return;
    if (kept.today !== (this.now.config.today ?? '')) changed.add(addresses.hash(dayKey));
    const names: NameKinds = { before: new Map(), now: new Map(), staying: new Map() };
    for (const file of gone) {
      changed.add(addresses.hash(`text:${addresses.full(file.path)}`));
      this.noteDifference(declarationsIn(file.declared), [], readSaid(file.said).names, [], names);
      this.noteValues(file.said, '{"names":[],"rows":{}}');
    }
    for (const state of this.states) {
      if (!state.isChanged) continue;
      changed.add(addresses.hash(`text:${state.uri}`));
      const { before, facts } = state;
      const said = writeSaid(facts, kept.watched);
      const saidBefore = before?.said ?? '{"names":[],"rows":{}}';
      const now = declarationsIn(state.declared);
      const stays = this.noteDifference(
        before ? declarationsIn(before.declared) : [],
        now,
        readSaid(saidBefore).names,
        (facts?.declarations ?? []).map((each) => each.facts.name),
        names,
      );
      this.noteValues(saidBefore, said);
      if (before) takeOver(state, stays, listsIn(before.reads), readFoundInFile(before.found, addresses));
    }
    for (const name of new Set([...names.before.keys(), ...names.now.keys()])) {
      const [kindsBefore, kindsNow] = [names.before.get(name) ?? [], names.now.get(name) ?? []];
      const [before, now] = [kindsBefore.length, kindsNow.length];
      const others = this.late.timesDeclared(name) + (names.staying.get(name) ?? 0);
      const isOne = before <= 1 && now <= 1 && others === 0;
      if (!isOne || kindsBefore.join() !== kindsNow.join()) changed.add(addresses.hash(`kinds:${name}`));
      // Which concerns it had is not kept.
      if (!isOne || [...kindsBefore, ...kindsNow].includes('stakeholder'))
        changed.add(addresses.hash(`concerns:${name}`));
      if (before === now) continue;
      for (const key of nearKeys(name)) changed.add(addresses.hash(key));
      if (Math.max(before, now) + others > 1) changed.add(addresses.hash('ambiguous'));
    }
  }

  /**
   * Notes the keys of declarations that came or went, and as which kinds their names went and came.
   * @returns by the place of each declaration that stays, where it was
   */
  private noteDifference(
    before: readonly KeptDeclaration[],
    now: readonly KeptDeclaration[],
    namesBefore: readonly string[],
    namesNow: readonly string[],
    names: NameKinds,
  ): ReadonlyMap<number, number> {
    const stays = new Map<number, number>();
    const places = new Map<string, number>();
    for (const [i, each] of before.entries()) places.set(printIn(each), places.has(printIn(each)) ? -1 : i);
    const seen = new Set<string>();
    let last = -1;
    now.forEach((each, i) => {
      const print = printIn(each);
      const was = places.get(print) ?? -1;
      // What has changed its place among the others, or stands there twice, is taken for new.
      if (was <= last || seen.has(print)) return;
      seen.add(print);
      stays.set(i, was);
      last = was;
    });
    const stayed = new Set(stays.values());
    const note = (each: KeptDeclaration, name: string | undefined, kinds: Map<string, string[]>) => {
      for (const key of each.keys) this.changed.add(key);
      if (name) kinds.set(name, [...(kinds.get(name) ?? []), each.kind]);
    };
    before.forEach((each, i) => {
      if (!stayed.has(i)) note(each, namesBefore[i], names.before);
    });
    now.forEach((each, i) => {
      const name = namesNow[i] ?? '';
      if (stays.has(i)) names.staying.set(name, (names.staying.get(name) ?? 0) + 1);
      else note(each, name, names.now);
    });
    return stays;
  }

  /** Notes which values of all declarations of a kind are others than they were. */
  private noteValues(saidBefore: string, saidNow: string): void {
    if (saidBefore === saidNow) return;
    const [before, now] = [readSaid(saidBefore).rows, readSaid(saidNow).rows];
    for (const [kind, properties] of Object.entries(this.kept?.watched ?? {})) {
      const [then, is] = [before[kind] ?? {}, now[kind] ?? {}];
      const countOf = (rows: Readonly<Record<string, readonly unknown[]>>) => Object.values(rows)[0]?.length ?? 0;
      const isSameNumber = countOf(then) === countOf(is);
      for (const property of ['', ...properties])
        if (!isSameNumber || JSON.stringify(then[property]) !== JSON.stringify(is[property]))
          this.changed.add(this.addresses.hash(`values:${kind}:${property}`));
    }
  }

  run(): CheckedAgain {
    const projectChecks = this.checkProject();
    this.projectFound = projectChecks.map(({ found }) => found);
    for (const state of this.states) this.checkFile(state);
    this.checkIgnored();
    const kept = this.toKeep(projectChecks);
    return {
      findings: this.inOrder(),
      ...this.filesByAddress(),
      kept,
      ran: this.ran,
      read: this.read,
    };
  }

  private isDue(reads: Reads): boolean {
    for (let i = 0; i < reads.length; i++) if (this.changed.has(reads[i] as number)) return true;
    return false;
  }

  private checkProject() {
    const before = new Map(this.kept?.projectChecks.map((check) => [check.code, check]));
    return this.rules
      .filter((rule) => subjectsOf(rule).includes('whole-project'))
      .map((rule): { code: string; before?: KeptProjectCheck; found: Found; reads: Reads } => {
        const known = before.get(rule.code);
        const found = known ? readFound(known.found, this.addresses) : nothing;
        if (known && !this.isDue(known.reads)) return { code: rule.code, before: known, found, reads: known.reads };
        return { code: rule.code, ...this.runCheck([rule], undefined, found) };
      });
  }

  /** Runs those checks of a file that are due. */
  private checkFile(state: FileState): void {
    const due = state.reads.flatMap((reads, check) => (reads === undefined || this.isDue(reads) ? check : []));
    if (due.length === 0) return;
    const facts = state.facts ?? this.model.reader().file(state.uri);
    if (!facts || facts.declarations.length + 1 !== state.reads.length) throw new CannotUseKept();
    const checks = new Map(state.found.checks);
    for (const check of due) {
      const subject = check === 0 ? state.uri : (facts.declarations[check - 1] as Declared);
      const rules = this.byKind.get(typeof subject === 'string' ? 'file' : subject.facts.kind) ?? [];
      const { found, reads } = this.runCheck(rules, subject, checks.get(check) ?? nothing);
      state.reads[check] = reads;
      if (found.findings.length + found.silenced.length > 0) checks.set(check, found);
      else checks.delete(check);
    }
    state.found = { ...state.found, checks };
    state.isTouched = true;
  }

  private runCheck(rules: readonly Rule[], subject: Declared | string | undefined, before: Found) {
    this.ran++;
    const read = new Set<string>();
    const reader = this.model.reader((key) => read.add(key));
    const { findings, silenced } = runRules(rules, subject, this.model, reader, this.failed);
    for (const { related } of findings) for (const { uri } of related) read.add(`text:${uri}`);
    for (const { uri } of [...before.silenced, ...silenced]) this.silencedAnew.add(uri);
    read.delete('config');
    return { found: { findings, silenced }, reads: Uint32Array.from(new Set([...read].map(this.addresses.hash))) };
  }

  /** Looks at comments that silence findings where these or what they silence may be others. */
  private checkIgnored(): void {
    if (this.silencedAnew.size === 0) return;
    const silencedIn = new Map<string, Finding[]>();
    const add = ({ silenced }: Found) => {
      for (const finding of silenced) silencedIn.set(finding.uri, [...(silencedIn.get(finding.uri) ?? []), finding]);
    };
    for (const found of this.projectFound) add(found);
    for (const { found } of this.states) for (const each of found.checks.values()) add(each);
    for (const state of this.states) {
      if (!this.silencedAnew.has(state.uri)) continue;
      const facts = state.facts ?? this.model.reader().file(state.uri);
      const ofIgnored = facts?.ignored.length
        ? checkIgnored(this.model, this.rules, state.uri, silencedIn.get(state.uri) ?? [], this.failed)
        : undefined;
      state.found = { ...state.found, ofIgnored };
      state.isTouched = true;
    }
  }

  /** What `checkProject` finds comes in this order before it is sorted, and findings of one place stay in it. */
  private inOrder(): readonly Finding[] {
    const findings: Finding[] = [];
    const add = (found: readonly Finding[]) => {
      for (const finding of found) findings.push(finding);
    };
    for (const found of this.projectFound) add(found.findings);
    const ofKinds = new Map<Declaration['kind'], (readonly Finding[])[]>(everyDeclaration.map((kind) => [kind, []]));
    for (const { found, declared } of this.states) {
      if (found.checks.size === 0) continue;
      const declarations = declarationsIn(declared);
      for (const [check, each] of [...found.checks].sort(([a], [b]) => a - b))
        if (check === 0) add(each.findings);
        else {
          const kind = declarations[check - 1]?.kind;
          if (kind === undefined) throw new CannotUseKept();
          ofKinds.get(kind)?.push(each.findings);
        }
    }
    for (const found of ofKinds.values()) for (const each of found) add(each);
    for (const { found } of this.states) add(found.ofIgnored ?? []);
    return firstOfEachFault(findings.sort(compareFindings));
  }

  private filesByAddress(): Pick<CheckedAgain, 'hasFacts' | 'requirementsIn'> {
    const states = new Map(this.states.map((state) => [state.uri, state]));
    return {
      hasFacts: (uri) => (states.get(uri)?.reads.length ?? 0) > 0,
      requirementsIn: (uri) => countIn(states.get(uri)?.declared ?? new Uint32Array(), 'requirement'),
    };
  }

  private newCircles(): KeptCircles[] {
    return [...this.model.foundCircles()].map(({ property, kind, firstOf }) => ({
      ...{ property, kind },
      firstOf: [...firstOf],
    }));
  }

  private toKeep(
    projectChecks: readonly { code: string; before?: KeptProjectCheck; found: Found; reads: Reads }[],
  ): KeptRun | undefined {
    const { kept, addresses } = this;
    const today = this.now.config.today ?? '';
    const isSame =
      kept !== undefined &&
      kept.today === today &&
      kept.files.length === this.states.length &&
      !this.states.some(({ isTouched }) => isTouched) &&
      projectChecks.every(({ before }) => before);
    if (isSame) return undefined;
    const watched: Record<string, readonly string[]> = {};
    for (const [kind, properties] of Object.entries(kept?.watched ?? {})) watched[kind] = properties;
    let hasGrown = false;
    for (const [kind, properties] of this.model.readValues()) {
      const known = watched[kind] ?? [];
      const more = [...properties].filter((property) => property !== '' && !known.includes(property));
      if (more.length === 0) continue;
      watched[kind] = [...known, ...more].sort();
      hasGrown = true;
    }
    let same = 0;
    const files = this.states.map((state): KeptFile => {
      const { uri, hash, before, isChanged, isTouched, facts, declared } = state;
      const number = isChanged ? -1 : same++;
      const said =
        before && !isChanged && !hasGrown
          ? before.said
          : writeSaid(isChanged ? facts : this.late.read(number), watched);
      if (before && !isTouched) return { ...before, said };
      return {
        ...{ path: addresses.short(uri), hash, declared, said },
        reads: writeLists(state.reads.map((reads) => reads ?? [])),
        found: writeFoundInFile(state.found, addresses),
      };
    });
    return {
      ...{ today, watched, files, circles: [...this.circles, ...this.newCircles()] },
      projectChecks: projectChecks.map(({ code, before, found, reads }) =>
        before ? before : { code, reads: Uint32Array.from(reads as Uint32Array), found: writeFound(found, addresses) },
      ),
    };
  }
}

/** Of each sort of link, where those of a file lead, in the order of the text. */
function linksByKey(declared: Uint32Array): ReadonlyMap<number, readonly number[]> {
  const byKey = new Map<number, number[]>();
  for (const { links } of declarationsIn(declared))
    for (let i = 0; i < links.length; i += 2) {
      const key = links[i] as number;
      byKey.set(key, [...(byKey.get(key) ?? []), links[i + 1] as number]);
    }
  return byKey;
}

/** Two numbers as one word. */
const printIn = ({ print: [a, b] }: KeptDeclaration) => `${a}:${b}`;

/** Takes over checks of declarations that stay, as they were. */
function takeOver(
  state: FileState,
  stays: ReadonlyMap<number, number>,
  readsBefore: readonly Uint32Array[],
  { checks }: FoundInFile,
): void {
  const taken = new Map<number, Found>();
  for (const [now, was] of stays) {
    state.reads[now + 1] = readsBefore[was + 1];
    const found = checks.get(was + 1);
    if (found) taken.set(now + 1, found);
  }
  state.found = { checks: taken, ofIgnored: undefined };
}
