/**
 * The projects of a workspace, kept in step with files and editors.
 *
 * The text of an open document counts, else the file's. Facts of every file are kept, trees and texts of none. An edit
 * goes parse → facts → model → rules at once, whatever else is under way. What comes from the disk, which may be every
 * file there is, goes the same way in slices that give way to other work: files are read and placed some at a time, and
 * checked when all are placed.
 */
import type { FileFacts } from '../facts/facts.js';
import { factsOfUnreadable } from '../facts/facts-of-unreadable.js';
import { factsOf } from '../facts/read-facts.js';
import { lineStartsOf } from '../text/line-of.js';
import { rereadFacts } from '../facts/reread-facts.js';
import { defaultConfig, type ProjectConfig } from '../model/project-config.js';
import { ProjectModel, type ReadKey } from '../model/project-model.js';
import { rules } from '../rules/registry.js';
import { type FaultListener, fileFailed, reasonOf } from '../rules/not-checked.js';
import type { Finding } from '../rules/rule.js';
import { RuleRunner } from '../rules/rule-runner.js';
import type { Wording } from '../locale/language.js';
import { type ReadConfig, readConfig } from './config-file.js';
import { ignoreFindings } from './ignore-findings.js';
import { localDay } from './local-day.js';
import { type Pace, pace as byTheClock } from './pace.js';
import { type FileNote, findingAboutFolder, noteAbout, withNote } from './content-findings.js';
import {
  configFileName,
  folderOf,
  ignoreTest,
  isReached,
  isReqFile,
  isSkippedFolder,
  isWithin,
  projectRootOf,
} from './project-files.js';
import { signatureOf } from './text-signature.js';
import { type FileContent, isPlainlyEncoded, plainContent, type UnreadableFolder } from '../text/file-content.js';

/** Where the workspace reads files from; all are named by URIs. */
export interface WorkspaceFiles {
  /**
   * The `.req` files and `req.config.json`s below a folder, without those in skipped folders; none if it is no folder.
   * @param isClosed is told of folders that cannot be looked into, and why
   */
  find(folder: string, isClosed?: (folder: string, reason: UnreadableFolder) => void): Promise<readonly string[]>;
  /** @returns undefined if there is no such file; one that is there and cannot be read says why */
  read(uri: string): Promise<FileContent | undefined>;
  /** The file below a folder that a link leads to; undefined for what is no link or leads elsewhere. */
  linkedTo?(uri: string, root: string): string | undefined;
  /**
   * Writes a file anew, in UTF-8.
   * @returns undefined if only the client can write it
   */
  convert?(uri: string): Conversion | undefined;
}

/** What became of a file that was to be written in UTF-8; a reason says why it is as it was. */
export type Conversion = 'done' | Wording;

/** One set of names: the files under a `req.config.json`, a workspace folder, or a file by itself. */
export interface Project {
  readonly root: string;
  readonly model: ProjectModel;
  readonly runner: RuleRunner;
}

const ruleCodes = rules.map((rule) => rule.code);
const isConfig = (uri: string) => uri.endsWith(`/${configFileName}`);

/** Files as they were found, and the facts of those that say something new. Both have an entry for what is gone. */
interface ReadFiles {
  readonly contents: Map<string, FileContent | undefined>;
  readonly facts: Map<string, FileFacts | undefined>;
}

const noFiles = (): ReadFiles => ({ contents: new Map(), facts: new Map() });

const nameOf = (uri: string) => uri.slice(uri.lastIndexOf('/') + 1);

/** Whether checks run before anything else happens, or in slices after it. */
type When = 'at once' | 'later';

export class Workspace {
  private readonly folders = new Set<string>();
  private readonly open = new Map<string, string>();
  /** The texts of open documents that their facts were read from. */
  private readonly readTexts = new Map<string, string>();
  private readonly configs = new Map<string, ReadConfig & { readonly lineStarts: readonly number[] }>();
  private readonly projects = new Map<string, Project>();
  private readonly home = new Map<string, Project>();
  /** What is said about a file as a whole, such as its encoding. */
  private readonly notes = new Map<string, FileNote>();
  /** What is said about folders that cannot be looked into. */
  private readonly closedFolders = new Map<string, Finding>();
  /** Of files as they are on the disk: the texts that their facts were read from, in short. */
  private readonly signatures = new Map<string, string>();
  /** Open documents that show something else than what their file says, as they were opened in a wrong encoding. */
  private readonly garbled = new Set<string>();
  /** Open documents with lost signs whose files hold the same. */
  private readonly trulyLost = new Set<string>();
  private readonly ignoreTests = new Map<
    string,
    { readonly config: ProjectConfig; readonly test: (uri: string) => boolean }
  >();
  /** What is said about `ignore` in settings files, as that depends on which files there are. */
  private readonly ignoreNotes = new Map<string, readonly Finding[]>();
  /** Files have come or gone since `ignore` was looked at. */
  private hasOtherFiles = false;
  private readonly heardOf = new Set<string>();
  private hearing: Promise<void> | undefined;
  /** Facts of files that no project has taken yet, or that are being moved between projects. */
  private readonly unplaced = new Map<string, FileFacts>();
  private queue: Promise<void> = Promise.resolve();
  /** How much of the queue is not done. */
  private queued = 0;
  private loading = 0;
  /** Open documents that wait until folders are read. */
  private readonly waiting = new Set<string>();
  /** Small work that comes before the rest of what is under way. */
  private readonly asides: (() => Promise<void>)[] = [];
  /** What has to be done before anything can be answered. */
  private readonly urgent = new Set<Promise<void>>();
  /** Places on the disk that are being looked at again: files and folders that may not say what we think. */
  private readonly looking = new Set<string>();
  /** Files whose findings may differ, and that nobody has been told of because checks are put off. */
  private readonly untold = new Set<string>();
  private day: string;
  /** Settings that do not say which day it is, with the day filled in. */
  private dated = new WeakMap<ProjectConfig, ProjectConfig>();

  /**
   * @param changed is told which files' findings may be different now
   * @param today tells the day for projects that do not set one, `YYYY-MM-DD`
   * @param failed is told of errors of our own; what they happened on gets a finding, everything else goes on
   * @param pace says when long work gives way to other work
   */
  constructor(
    private readonly files: WorkspaceFiles,
    private readonly changed: (uris: ReadonlySet<string>) => void,
    private readonly today: () => string = localDay,
    private readonly failed: FaultListener = () => undefined,
    private readonly pace: Pace = byTheClock(),
  ) {
    this.day = today();
  }

  /** The project that a file belongs to, if the file is known. */
  projectOf(uri: string): Project | undefined {
    return this.home.get(uri);
  }

  /** The project that a file belongs to or, if it is gone, would belong to. */
  projectAround(uri: string): Project | undefined {
    const around = this.home.get(uri) ?? this.projects.get(this.rootOf(uri));
    return around?.model.isEmpty ? undefined : around;
  }

  facts(uri: string): FileFacts | undefined {
    return this.home.get(uri)?.model.reader().file(uri);
  }

  /** Offsets at which the lines of a known file start. */
  lineStarts(uri: string): readonly number[] {
    return this.facts(uri)?.lineStarts ?? this.configs.get(uri)?.lineStarts ?? [0];
  }

  /** Findings in a `.req` file or a `req.config.json`, or about a folder that cannot be looked into. */
  findings(uri: string): readonly Finding[] {
    const found = this.home.get(uri)?.runner.findings(uri) ?? this.findingsInSettings(uri);
    const note = this.notes.get(uri);
    return note ? withNote(found, note, this.lineStarts(uri)) : found;
  }

  private findingsInSettings(uri: string): readonly Finding[] {
    const closed = this.closedFolders.get(uri);
    if (closed) return [closed];
    const [own, ofIgnore] = [this.configs.get(uri)?.findings ?? [], this.ignoreNotes.get(uri)];
    return ofIgnore ? [...own, ...ofIgnore] : own;
  }

  /**
   * True if edits by our offsets would hit other places, or a text that is not the file's: an editor that opens the file
   * by itself, or has opened it so, sees something else.
   */
  isReadOnly(uri: string): boolean {
    return this.garbled.has(uri) || (!this.open.has(uri) && this.notes.get(uri)?.hides === 'nothing');
  }

  /** Every project with a file in it. */
  allProjects(): Iterable<Project> {
    return this.projects.values();
  }

  /** All files that are known: for asking about everything. */
  uris(): string[] {
    return [
      ...new Set([...this.home.keys(), ...this.configs.keys(), ...this.notes.keys(), ...this.closedFolders.keys()]),
    ];
  }

  /** The text as it counts: of the open document, else of the file. */
  async text(uri: string): Promise<string | undefined> {
    if (!this.garbled.has(uri)) {
      const open = this.open.get(uri);
      if (open !== undefined) return open;
      if (!this.belongs(uri)) return undefined;
    }
    const content = await this.read(uri);
    return content && 'text' in content ? content.text : undefined;
  }

  /**
   * Resolves when everything that was asked for so far is done, changes on the disk included; what is asked for meanwhile
   * is not waited for.
   */
  settled(): Promise<void> {
    return this.queue;
  }

  /**
   * Resolves when folders have been read and open documents are taken in. What has changed on the disk since may be
   * on its way: `isBehind` tells of which files.
   */
  async ready(): Promise<void> {
    await Promise.all(this.urgent);
  }

  /** True if a file has changed on the disk and it has not been looked at yet: places in it may be wrong. */
  isBehind(uri: string): boolean {
    if (this.open.has(uri) || (this.heardOf.size === 0 && this.looking.size === 0)) return false;
    for (let place: string | undefined = uri; place !== undefined; place = folderOf(place))
      if (this.heardOf.has(place) || this.looking.has(place)) return true;
    return false;
  }

  /** Looks at some files before all others that have changed on the disk. */
  catchUpWith(uris: Iterable<string>): Promise<void> {
    return this.aside(async () => {
      await this.readFiles([...uris].filter((uri) => this.isBehind(uri)));
    });
  }

  addFolder(folder: string): Promise<void> {
    return this.load(async () => {
      this.folders.add(folder);
      await this.readFiles(await this.find(folder));
      // Documents that were open without a folder around them may belong to this one.
      this.rearrange(new Set());
    });
  }

  removeFolder(folder: string): Promise<void> {
    return this.load(async () => {
      this.folders.delete(folder);
      const stays = (uri: string) => this.open.has(uri) || this.belongs(uri);
      const gone = [...this.known()].filter((uri) => isWithin(uri, folder) && !stays(uri));
      for (const uri of gone) this.forget(uri);
      for (const uri of this.closedFolders.keys())
        if (isWithin(uri, folder) && ![...this.folders].some((other) => uri === other || isReached(uri, other))) {
          this.closedFolders.delete(uri);
          this.untold.add(uri);
        }
      this.place(new Map(gone.filter(isReqFile).map((uri) => [uri, undefined])), new Set(gone), 'later');
      this.rearrange(new Set(gone));
    });
  }

  /** A document was opened or its text changed. Done at once, unless folders are still being read. */
  setDocument(uri: string, text: string): void {
    this.open.set(uri, text);
    if (this.loading > 0) this.waiting.add(uri);
    // What an unread sign stands for is known only to who looks at the file.
    else if (this.needsLook(uri, text)) void this.aside(() => this.takeDocument(uri));
    else this.takeText(uri, text);
  }

  /** A document was closed: what is on disk counts again. */
  closeDocument(uri: string): Promise<void> {
    const text = this.readTexts.get(uri);
    if (text !== undefined) this.signatures.set(uri, signatureOf(text));
    this.open.delete(uri);
    this.readTexts.delete(uri);
    this.garbled.delete(uri);
    this.trulyLost.delete(uri);
    return this.aside(async () => {
      await this.readFiles([uri]);
    });
  }

  /**
   * Something was created, changed or deleted on disk: files, or folders with everything in them. What is told before
   * the last has been looked at is looked at with it, and once.
   */
  filesChanged(uris: readonly string[]): Promise<void> {
    for (const uri of uris) this.heardOf.add(uri);
    this.hearing ??= this.enqueue(async () => {
      for (const uri of this.heardOf) this.looking.add(uri);
      this.heardOf.clear();
      this.hearing = undefined;
      await this.lookAgain([...this.looking]).finally(() => this.looking.clear());
    });
    return this.hearing;
  }

  /** Work in the order in which it was asked for; the checks that it puts off run before what comes next. */
  private enqueue(work: () => Promise<void>): Promise<void> {
    this.queued++;
    this.queue = this.queue
      .then(() => this.contained(work))
      .then(async () => {
        do {
          await this.runAsides();
          await this.contained(() => this.runLateChecks());
        } while (this.asides.length > 0);
        this.queued--;
      });
    return this.queue;
  }

  private async contained(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.failed({ doing: 'reading files', uri: '', error });
    }
  }

  /** Work on single files that does not wait for long work that is under way: it is done when that rests. */
  private aside(work: () => Promise<void>): Promise<void> {
    const done = new Promise<void>((resolve) => {
      this.asides.push(() => this.contained(work).then(resolve));
    });
    if (this.queued === 0) void this.enqueue(async () => undefined);
    return this.asUrgent(done);
  }

  private async runAsides(): Promise<void> {
    for (let next = this.asides.shift(); next; next = this.asides.shift()) await next();
  }

  private asUrgent(work: Promise<void>): Promise<void> {
    this.urgent.add(work);
    return work.finally(() => this.urgent.delete(work));
  }

  /** Gives way to other work. */
  private async rest(): Promise<void> {
    await this.pace.rest();
    if (this.loading === 0) await this.runAsides();
  }

  /** Work during which open documents wait: what they refer to is not there yet. */
  private load(work: () => Promise<void>): Promise<void> {
    this.loading++;
    let loaded: () => void = () => undefined;
    void this.asUrgent(new Promise((resolve) => (loaded = resolve)));
    return this.enqueue(async () => {
      try {
        await this.contained(work);
        if (this.loading === 1) await this.takeWaiting();
      } finally {
        this.loading--;
        loaded();
      }
    });
  }

  private async takeWaiting(): Promise<void> {
    for (const uri of this.waiting) {
      this.waiting.delete(uri);
      await this.contained(() => this.takeDocument(uri));
    }
  }

  /** Looks at places on the disk, which may be files, folders, or gone by now. */
  private async lookAgain(places: readonly string[]): Promise<void> {
    const [files, others] = [new Set<string>(), new Set<string>()];
    for (const uri of places) {
      if (this.open.has(uri)) {
        if (this.garbled.has(uri) || this.trulyLost.has(uri)) await this.takeDocument(uri);
      } else if (this.folders.has(uri)) others.add(uri);
      else if (!this.belongs(uri)) continue;
      else if (isConfig(uri) || isReqFile(uri)) files.add(uri);
      else if (!isSkippedFolder(nameOf(uri))) others.add(uri);
    }
    // What is named like a file and is none any more may be a folder, or has been one.
    for (const uri of await this.readFiles(files)) others.add(uri);
    const more = new Set<string>();
    if (others.size > 0) {
      const isBelow = (uri: string) => {
        for (let folder = folderOf(uri); folder !== undefined; folder = folderOf(folder))
          if (others.has(folder)) return true;
        return false;
      };
      for (const uri of this.known()) if (isBelow(uri) && !this.open.has(uri)) more.add(uri);
      for (const folder of others)
        if (!isBelow(folder)) for (const uri of await this.find(folder)) if (!this.open.has(uri)) more.add(uri);
    }
    for (const uri of files) if (!others.has(uri)) more.delete(uri);
    await this.readFiles(more);
  }

  private *known(): Iterable<string> {
    yield* this.home.keys();
    yield* this.configs.keys();
    yield* this.unplaced.keys();
    yield* this.notes.keys();
  }

  /** True if a walk through the workspace's folders comes by this file. What is on the disk elsewhere is somebody else's. */
  private belongs(uri: string): boolean {
    for (const folder of this.folders) if (isReached(uri, folder)) return true;
    return false;
  }

  /** True for files that are read from the disk. One of a project that has a second name there is read under its own. */
  private isOurs(uri: string): boolean {
    for (const folder of this.folders) {
      if (!isReached(uri, folder)) continue;
      const target = isReqFile(uri) ? this.files.linkedTo?.(uri, folder) : undefined;
      if (!target || !isReqFile(target) || !isReached(target, folder)) return true;
      return this.rootOf(target) !== this.rootOf(uri);
    }
    return false;
  }

  private async find(folder: string): Promise<readonly string[]> {
    const closed = new Map<string, UnreadableFolder>();
    try {
      return await this.files.find(folder, (uri, reason) => closed.set(uri, reason));
    } catch (error) {
      this.failed({ doing: 'looking for files', uri: folder, error });
      closed.set(folder, 'failed');
      return [];
    } finally {
      this.noteClosed(folder, closed);
    }
  }

  private noteClosed(within: string, closed: ReadonlyMap<string, UnreadableFolder>): void {
    for (const uri of this.closedFolders.keys())
      if (isWithin(uri, within) && !closed.has(uri)) {
        this.closedFolders.delete(uri);
        this.untold.add(uri);
      }
    for (const [uri, reason] of closed) {
      this.closedFolders.set(uri, findingAboutFolder(uri, reason));
      this.untold.add(uri);
    }
  }

  private async read(uri: string): Promise<FileContent | undefined> {
    try {
      return await this.files.read(uri);
    } catch (error) {
      this.failed({ doing: 'reading from the disk', uri, error });
      return { unreadable: 'failed' };
    }
  }

  /** Everything but facts, which their project holds. */
  private forget(uri: string): void {
    this.configs.delete(uri);
    this.notes.delete(uri);
    this.signatures.delete(uri);
  }

  /**
   * Reads files (or notices that they are gone) and takes in what they say, some at a time: settings first, as they say
   * where the others belong.
   * @returns those that are gone
   */
  private async readFiles(uris: Iterable<string>): Promise<Set<string>> {
    const gone = new Set<string>();
    const all = [...uris];
    let read = noFiles();
    const take = () => {
      this.takeContents(read);
      for (const uri of read.contents.keys()) this.looking.delete(uri);
      read = noFiles();
    };
    for (const some of [all.filter(isConfig), all.filter((uri) => !isConfig(uri))]) {
      for (const uri of some) {
        const open = this.open.get(uri);
        const content = open !== undefined ? plainContent(open) : this.isOurs(uri) ? await this.read(uri) : undefined;
        if (content === undefined) gone.add(uri);
        read.contents.set(uri, content);
        if (!isConfig(uri) && !this.isKnown(uri, content)) read.facts.set(uri, this.factsIn(uri, content));
        if (!this.pace.isOver()) continue;
        take();
        await this.rest();
      }
      take();
    }
    return gone;
  }

  private takeContents({ contents, facts }: ReadFiles): void {
    let hasSettings = false;
    const touched = new Set<string>();
    for (const [uri, content] of contents) {
      if (this.open.has(uri)) {
        // Opened meanwhile: that text was taken in then, or will be.
        if (isConfig(uri)) {
          this.readConfigText(uri, this.open.get(uri), touched);
          hasSettings = true;
        } else if (this.readTexts.has(uri) || this.garbled.has(uri)) facts.delete(uri);
        else if (content && 'text' in content && content.text === this.open.get(uri))
          this.readTexts.set(uri, content.text);
        continue;
      }
      if (isConfig(uri) && !this.isSameSettings(uri, content)) {
        this.readConfigText(uri, content && 'text' in content ? content.text : undefined, touched);
        hasSettings = true;
      }
      this.note(uri, content && noteAbout(uri, content), touched);
      if (content && 'text' in content) this.signatures.set(uri, signatureOf(content.text));
      else this.signatures.delete(uri);
    }
    this.place(facts, touched, 'later');
    if (hasSettings) this.rearrange(touched);
  }

  /** True if a file says what it said when it was read last, and is where it belongs. */
  private isKnown(uri: string, content: FileContent | undefined): boolean {
    if (!content) return !this.home.has(uri) && !this.unplaced.has(uri) && !this.notes.has(uri);
    if ('unreadable' in content || this.open.has(uri)) return false;
    if (this.signatures.get(uri) !== signatureOf(content.text)) return false;
    return this.unplaced.has(uri) || this.home.get(uri)?.root === this.rootOf(uri);
  }

  private isSameSettings(uri: string, content: FileContent | undefined): boolean {
    if (!content || 'unreadable' in content) return content === undefined && !this.configs.has(uri);
    return this.configs.has(uri) && this.signatures.get(uri) === signatureOf(content.text);
  }

  private note(uri: string, note: FileNote | undefined, touched: Set<string>): void {
    if (!note && !this.notes.has(uri)) return;
    if (note) this.notes.set(uri, note);
    else this.notes.delete(uri);
    touched.add(uri);
  }

  /** True if an open text has signs in it that no decoder could read, and it is not known yet why. */
  private needsLook(uri: string, text: string): boolean {
    return !this.trulyLost.has(uri) && text.includes('\uFFFD');
  }

  /** Takes in an open document, whose file may be in an encoding that the editor did not know. */
  private async takeDocument(uri: string): Promise<void> {
    const before = this.open.get(uri);
    if (before === undefined) return;
    const content = before.includes('\uFFFD') ? await this.read(uri) : undefined;
    const text = this.open.get(uri);
    if (text === undefined) return;
    const isGarbled = content && ('unreadable' in content || !isPlainlyEncoded(content)) && text.includes('\uFFFD');
    if (!isGarbled) {
      if (text.includes('\uFFFD')) this.trulyLost.add(uri);
      this.takeText(uri, text);
      return;
    }
    const touched = new Set<string>();
    this.garbled.add(uri);
    this.readTexts.delete(uri);
    const note = noteAbout(uri, content);
    this.note(uri, note && { ...note, hides: 'everything' }, touched);
    if (isConfig(uri)) {
      this.readConfigText(uri, 'text' in content ? content.text : undefined, touched);
      this.rearrange(touched);
    } else this.place(new Map([[uri, this.factsIn(uri, content) ?? factsOf(uri, '')]]), touched);
  }

  private takeText(uri: string, text: string): void {
    const touched = new Set<string>();
    this.turnDay(touched);
    this.garbled.delete(uri);
    this.signatures.delete(uri);
    this.note(uri, noteAbout(uri, plainContent(text)), touched);
    if (isConfig(uri)) {
      this.readConfigText(uri, text, touched);
      this.rearrange(touched);
    } else this.place(new Map([[uri, this.factsOfDocument(uri, text)]]), touched);
  }

  private factsOfDocument(uri: string, text: string): FileFacts {
    const [before, oldText] = [this.facts(uri), this.readTexts.get(uri)];
    this.readTexts.set(uri, text);
    try {
      const reread = before && oldText !== undefined ? rereadFacts(before, oldText, text) : undefined;
      if (reread) return reread;
    } catch (error) {
      this.failed({ doing: 'reading a change', uri, error });
    }
    return this.readFacts(uri, text);
  }

  private factsIn(uri: string, content: FileContent | undefined): FileFacts | undefined {
    return content && 'text' in content ? this.readFacts(uri, content.text) : undefined;
  }

  /** What a file says; of one that we fail on, that it could not be read. */
  private readFacts(uri: string, text: string): FileFacts {
    try {
      return factsOf(uri, text);
    } catch (error) {
      this.failed({ doing: 'reading a file', uri, error });
      return factsOfUnreadable(uri, text, reasonOf(error));
    }
  }

  private readConfigText(uri: string, text: string | undefined, touched: Set<string>): void {
    touched.add(uri);
    const last = this.configs.get(uri);
    if (text === undefined) this.configs.delete(uri);
    else {
      this.configs.set(uri, { ...this.readSettings(uri, text, last), lineStarts: lineStartsOf(text) });
    }
  }

  /** What a file sets; of one that we fail on, the last settings that could be read. */
  private readSettings(uri: string, text: string, last: ReadConfig | undefined): ReadConfig {
    try {
      return readConfig(uri, text, { ruleCodes, ...(last && { lastGood: last.config }) });
    } catch (error) {
      this.failed({ doing: 'reading settings', uri, error });
      return { config: last?.config ?? defaultConfig, findings: [fileFailed(uri, reasonOf(error))] };
    }
  }

  /** Address of the project that a file belongs to or would belong to; a file by itself is its own. */
  rootOf(uri: string): string {
    if (!this.belongs(uri)) return uri;
    const configFolders = [...this.configs.keys()].flatMap((config) => folderOf(config) ?? []);
    const root = projectRootOf(uri, configFolders, this.folders) ?? uri;
    return this.isIgnored(root, uri) ? uri : root;
  }

  /** Says of each `ignore` what it does to the files that there are. */
  private reviewIgnore(touched: Set<string>): void {
    if (!this.hasOtherFiles) return;
    this.hasOtherFiles = false;
    const before = [...this.ignoreNotes.keys()];
    this.ignoreNotes.clear();
    for (const uri of before) touched.add(uri);
    const settings = [...this.configs].filter(([uri, { config }]) => config.ignore.length > 0 && this.belongs(uri));
    if (settings.length === 0) return;
    const folders = [...this.configs.keys()].flatMap((uri) => folderOf(uri) ?? []);
    const filesOf = new Map<string, string[]>();
    for (const uri of new Set(this.known())) {
      if (!isReqFile(uri) || !this.belongs(uri)) continue;
      const root = projectRootOf(uri, folders, this.folders) ?? uri;
      const files = filesOf.get(root);
      if (files) files.push(uri);
      else filesOf.set(root, [uri]);
    }
    for (const [uri, read] of settings) {
      const root = folderOf(uri) as string;
      const found = ignoreFindings(uri, (patterns) => ignoreTest(root, patterns), read, filesOf.get(root) ?? []);
      if (found.length === 0) continue;
      this.ignoreNotes.set(uri, found);
      touched.add(uri);
    }
  }

  private isIgnored(root: string, uri: string): boolean {
    const config = this.configOf(root);
    let known = this.ignoreTests.get(root);
    if (known?.config !== config) {
      known = { config, test: ignoreTest(root, config.ignore) };
      this.ignoreTests.set(root, known);
    }
    return known.test(uri);
  }

  private projectAt(root: string): Project {
    let project = this.projects.get(root);
    if (!project) {
      const model = new ProjectModel();
      const config = this.configOf(root);
      model.setConfig(config);
      project = { root, model, runner: new RuleRunner(model, rules, this.failed) };
      this.projects.set(root, project);
    }
    return project;
  }

  private configOf(root: string): ProjectConfig {
    const config = this.configs.get(`${root}/${configFileName}`)?.config ?? defaultConfig;
    if (config.today !== undefined) return config;
    const known = this.dated.get(config);
    if (known) return known;
    const dated = { ...config, today: this.day };
    this.dated.set(config, dated);
    return dated;
  }

  /** A new day has begun since the last change: settings that go by the clock are new ones. */
  private turnDay(touched: Set<string>): void {
    const day = this.today();
    if (day === this.day) return;
    this.day = day;
    this.dated = new WeakMap();
    this.rearrange(touched);
  }

  /**
   * Puts facts into the projects that their files belong to; a file without facts leaves its project.
   * @param touched files of which something else is different already
   */
  private place(facts: ReadonlyMap<string, FileFacts | undefined>, touched: Set<string>, when: When = 'at once'): void {
    const changes = new Map<Project, { keys: Set<ReadKey>; uris: Set<string> }>();
    const note = (project: Project, uri: string, keys: ReadonlySet<ReadKey>) => {
      const change = changes.get(project) ?? { keys: new Set(), uris: new Set() };
      for (const key of keys) change.keys.add(key);
      change.uris.add(uri);
      changes.set(project, change);
    };
    for (const [uri, fileFacts] of facts) {
      touched.add(uri);
      const old = this.home.get(uri);
      const root = this.rootOf(uri);
      // What belongs to no project is one by itself while it is open.
      const next = fileFacts && (root !== uri || this.open.has(uri)) ? this.projectAt(root) : undefined;
      if (old !== next || !next) this.hasOtherFiles = true;
      if (old && old !== next) note(old, uri, old.model.remove(uri));
      if (!next || !fileFacts) {
        this.home.delete(uri);
        if (fileFacts) this.unplaced.set(uri, fileFacts);
        else this.unplaced.delete(uri);
        continue;
      }
      this.unplaced.delete(uri);
      this.home.set(uri, next);
      note(next, uri, next.model.update(fileFacts));
    }
    for (const [project, { keys, uris }] of changes) {
      const { runner } = project;
      for (const uri of when === 'later' ? runner.updateLater(keys, uris) : runner.update(keys, uris)) touched.add(uri);
      if (project.model.isEmpty) this.projects.delete(project.root);
    }
    if (when === 'later') {
      this.tellLater(touched);
      return;
    }
    this.reviewIgnore(touched);
    if (touched.size > 0) this.changed(touched);
  }

  /** Settings came, went or changed: files move to the projects that they belong to now, and rules run with new settings. */
  private rearrange(touched: Set<string>): void {
    this.hasOtherFiles = true;
    const facts = new Map(this.unplaced);
    for (const project of this.projects.values()) {
      const config = this.configOf(project.root);
      if (config === project.model.config) continue;
      for (const uri of project.runner.updateLater(project.model.setConfig(config), [])) touched.add(uri);
    }
    for (const [uri, project] of this.home) {
      if (this.rootOf(uri) !== project.root) facts.set(uri, project.model.reader().file(uri) as FileFacts);
    }
    this.place(facts, touched, 'later');
  }

  /** Files whose findings may differ are told of when their checks have run, which happens soon. */
  private tellLater(touched: ReadonlySet<string>): void {
    for (const uri of touched) this.untold.add(uri);
    if (this.queued === 0) void this.enqueue(async () => undefined);
  }

  /** Runs checks that were put off, those of open files first, and tells of each file as soon as its checks have run. */
  private async runLateChecks(): Promise<void> {
    this.tell([...this.untold]);
    for (;;) {
      const behind = [...this.projects.values()].find(({ runner }) => runner.isBehind);
      if (!behind) break;
      const { touched, completed } = behind.runner.runLate(() => this.pace.isOver(), this.open.keys());
      for (const uri of touched) this.untold.add(uri);
      this.tell([...touched, ...completed]);
      if (this.pace.isOver()) await this.rest();
    }
    this.reviewIgnore(this.untold);
    this.tell([...this.untold]);
  }

  /** Tells of those files whose findings may differ and whose checks have run. */
  private tell(uris: readonly string[]): void {
    const done = new Set(uris.filter((uri) => this.untold.has(uri) && !this.home.get(uri)?.runner.isLate(uri)));
    for (const uri of done) this.untold.delete(uri);
    if (done.size > 0) this.changed(done);
  }
}
