/**
 * The projects of a workspace, kept in step with files and editors.
 *
 * The text of an open document counts, else the file's. Facts of every file are kept, trees and texts of none. An edit
 * goes parse → facts → model → rules at once, whatever else is under way. What comes from the disk, which may be every
 * file there is, goes the same way in slices that give way to other work: files are read and placed some at a time, and
 * checked when all are placed.
 */
import type { FileFacts } from '../facts/facts.js';
import { factsOf } from '../facts/read-facts.js';
import type { FaultListener } from '../rules/not-checked.js';
import type { Finding } from '../rules/rule.js';
import { type FileContent, isPlainlyEncoded, plainContent } from '../text/file-content.js';
import { type FileNote, noteAbout, withNote } from './content-findings.js';
import { readContained, rereadContained } from './contained-facts.js';
import { FolderReader } from './folder-reader.js';
import { LateChecks } from './late-checks.js';
import { localDay } from './local-day.js';
import { type Pace, pace as byTheClock } from './pace.js';
import { folderOf, isReached, isReqFile, isSkippedFolder, isWithin } from './project-files.js';
import { type Project, Projects, type When } from './projects.js';
import { isConfig, SettingsFiles } from './settings-files.js';
import { signatureOf } from './text-signature.js';
import { WorkQueue } from './work-queue.js';
import type { WorkspaceFiles } from './workspace-files.js';

/** Files as they were found, and the facts of those that say something new. Both have an entry for what is gone. */
interface ReadFiles {
  readonly contents: Map<string, FileContent | undefined>;
  readonly facts: Map<string, FileFacts | undefined>;
}

const noFiles = (): ReadFiles => ({ contents: new Map(), facts: new Map() });

const nameOf = (uri: string) => uri.slice(uri.lastIndexOf('/') + 1);

export class Workspace {
  private readonly open = new Map<string, string>();
  /** The texts of open documents that their facts were read from. */
  private readonly readTexts = new Map<string, string>();
  /** What is said about a file as a whole, such as its encoding. */
  private readonly notes = new Map<string, FileNote>();
  /** Of files as they are on the disk: the texts that their facts were read from, in short. */
  private readonly signatures = new Map<string, string>();
  /** Open documents that show something else than what their file says, as they were opened in a wrong encoding. */
  private readonly garbled = new Set<string>();
  /** Open documents with lost signs whose files hold the same. */
  private readonly trulyLost = new Set<string>();
  private readonly heardOf = new Set<string>();
  private hearing: Promise<void> | undefined;
  /** Open documents that wait until folders are read. */
  private readonly waiting = new Set<string>();
  /** Places on the disk that are being looked at again: files and folders that may not say what we think. */
  private readonly looking = new Set<string>();
  private readonly settings: SettingsFiles;
  private readonly projects: Projects;
  private readonly late: LateChecks;
  private readonly disk: FolderReader;
  private readonly queue: WorkQueue;

  /**
   * @param changed is told which files' findings may be different now
   * @param today tells the day for projects that do not set one, `YYYY-MM-DD`
   * @param failed is told of errors of our own; what they happened on gets a finding, everything else goes on
   * @param pace says when long work gives way to other work
   */
  constructor(
    files: WorkspaceFiles,
    private readonly changed: (uris: ReadonlySet<string>) => void,
    today: () => string = localDay,
    private readonly failed: FaultListener = () => undefined,
    pace: Pace = byTheClock(),
  ) {
    this.settings = new SettingsFiles(today, failed);
    this.projects = new Projects(this.settings, (uri) => this.open.has(uri), failed);
    this.late = new LateChecks(this.projects, changed);
    this.disk = new FolderReader(files, this.late.untold, failed);
    this.queue = new WorkQueue(pace, failed, () =>
      this.late.run(
        this.queue,
        () => this.open.keys(),
        () => this.known(),
      ),
    );
  }

  /** The project that a file belongs to, if the file is known. */
  projectOf(uri: string): Project | undefined {
    return this.projects.of(uri);
  }

  /** The project that a file belongs to or, if it is gone, would belong to. */
  projectAround(uri: string): Project | undefined {
    return this.projects.around(uri);
  }

  facts(uri: string): FileFacts | undefined {
    return this.projects.of(uri)?.model.reader().file(uri);
  }

  /** Offsets at which the lines of a known file start. */
  lineStarts(uri: string): readonly number[] {
    return this.facts(uri)?.lineStarts ?? this.settings.lineStarts(uri) ?? [0];
  }

  /** Findings in a `.req` file or a `req.config.json`, or about a folder that cannot be looked into. */
  findings(uri: string): readonly Finding[] {
    const found = this.projects.of(uri)?.runner.findings(uri) ?? this.findingsElsewhere(uri);
    const note = this.notes.get(uri);
    return note ? withNote(found, note, this.lineStarts(uri)) : found;
  }

  /**
   * True if edits by our offsets would hit other places, or a text that is not the file's: an editor that opens the file
   * by itself, or has opened it so, sees something else.
   */
  isReadOnly(uri: string): boolean {
    return this.garbled.has(uri) || (!this.open.has(uri) && this.notes.get(uri)?.hides === 'nothing');
  }

  private findingsElsewhere(uri: string): readonly Finding[] {
    const closed = this.disk.finding(uri);
    return closed ? [closed] : this.settings.findings(uri);
  }

  /** Every project with a file in it. */
  allProjects(): Iterable<Project> {
    return this.projects.all();
  }

  /** Address of the project that a file belongs to or would belong to; a file by itself is its own. */
  rootOf(uri: string): string {
    return this.projects.rootOf(uri);
  }

  /** All files that are known: for asking about everything. */
  uris(): string[] {
    const known = [this.projects.placed(), this.settings.uris(), this.notes.keys(), this.disk.closedFolders()];
    return [...new Set(known.flatMap((uris) => [...uris]))];
  }

  /** The text as it counts: of the open document, else of the file. */
  async text(uri: string): Promise<string | undefined> {
    if (!this.garbled.has(uri)) {
      const open = this.open.get(uri);
      if (open !== undefined) return open;
      if (!this.projects.belongs(uri)) return undefined;
    }
    const content = await this.disk.read(uri);
    return content && 'text' in content ? content.text : undefined;
  }

  /**
   * Resolves when everything that was asked for so far is done, changes on the disk included; what is asked for meanwhile
   * is not waited for.
   */
  settled(): Promise<void> {
    return this.queue.settled();
  }

  /**
   * Resolves when folders have been read and open documents are taken in. What has changed on the disk since may be
   * on its way: `isBehind` tells of which files.
   */
  ready(): Promise<void> {
    return this.queue.ready();
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
    return this.queue.aside(async () => {
      await this.readFiles([...uris].filter((uri) => this.isBehind(uri)));
    });
  }

  addFolder(folder: string): Promise<void> {
    return this.load(async () => {
      this.projects.folders.add(folder);
      await this.readFiles(await this.disk.find(folder));
      // Documents that were open without a folder around them may belong to this one.
      this.rearrange(new Set());
    });
  }

  removeFolder(folder: string): Promise<void> {
    return this.load(async () => {
      this.projects.folders.delete(folder);
      const stays = (uri: string) => this.open.has(uri) || this.projects.belongs(uri);
      const gone = [...this.known()].filter((uri) => isWithin(uri, folder) && !stays(uri));
      for (const uri of gone) this.forget(uri);
      const others = [...this.projects.folders];
      this.disk.forget(
        (closed) => isWithin(closed, folder) && !others.some((other) => closed === other || isReached(closed, other)),
      );
      this.place(new Map(gone.filter(isReqFile).map((uri) => [uri, undefined])), new Set(gone), 'later');
      this.rearrange(new Set(gone));
    });
  }

  /** A document was opened or its text changed. Done at once, unless folders are still being read. */
  setDocument(uri: string, text: string): void {
    this.open.set(uri, text);
    if (this.queue.isLoading) this.waiting.add(uri);
    // What an unread sign stands for is known only to who looks at the file.
    else if (this.needsLook(uri, text)) void this.queue.aside(() => this.takeDocument(uri));
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
    return this.queue.aside(async () => {
      await this.readFiles([uri]);
    });
  }

  /**
   * Something was created, changed or deleted on disk: files, or folders with everything in them. What is told before
   * the last has been looked at is looked at with it, and once.
   */
  filesChanged(uris: readonly string[]): Promise<void> {
    for (const uri of uris) this.heardOf.add(uri);
    this.hearing ??= this.queue.enqueue(async () => {
      for (const uri of this.heardOf) this.looking.add(uri);
      this.heardOf.clear();
      this.hearing = undefined;
      await this.lookAgain([...this.looking]).finally(() => this.looking.clear());
    });
    return this.hearing;
  }

  /** Work during which open documents wait: what they refer to is not there yet. */
  private load(work: () => Promise<void>): Promise<void> {
    return this.queue.load(work, () => this.takeWaiting());
  }

  private async takeWaiting(): Promise<void> {
    for (const uri of this.waiting) {
      this.waiting.delete(uri);
      await this.queue.contained(() => this.takeDocument(uri));
    }
  }

  /** Looks at places on the disk, which may be files, folders, or gone by now. */
  private async lookAgain(places: readonly string[]): Promise<void> {
    const [files, others] = [new Set<string>(), new Set<string>()];
    for (const uri of places) {
      if (this.open.has(uri)) {
        if (this.garbled.has(uri) || this.trulyLost.has(uri)) await this.takeDocument(uri);
      } else if (this.projects.folders.has(uri)) others.add(uri);
      else if (!this.projects.belongs(uri)) continue;
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
        if (!isBelow(folder)) for (const uri of await this.disk.find(folder)) if (!this.open.has(uri)) more.add(uri);
    }
    for (const uri of files) if (!others.has(uri)) more.delete(uri);
    await this.readFiles(more);
  }

  private *known(): Iterable<string> {
    yield* this.projects.known();
    yield* this.settings.uris();
    yield* this.notes.keys();
  }

  /** True for files that are read from the disk. One of a project that has a second name there is read under its own. */
  private isOurs(uri: string): boolean {
    for (const folder of this.projects.folders) {
      if (!isReached(uri, folder)) continue;
      const other = this.disk.otherNameOf(uri, folder);
      return other === undefined || this.rootOf(other) !== this.rootOf(uri);
    }
    return false;
  }

  /** Everything but facts, which their project holds. */
  private forget(uri: string): void {
    this.settings.forget(uri);
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
        const content =
          open !== undefined ? plainContent(open) : this.isOurs(uri) ? await this.disk.read(uri) : undefined;
        if (content === undefined) gone.add(uri);
        read.contents.set(uri, content);
        if (!isConfig(uri) && !this.isKnown(uri, content)) read.facts.set(uri, this.factsIn(uri, content));
        if (!this.queue.isOver()) continue;
        take();
        await this.queue.rest();
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
          this.takeSettings(uri, this.open.get(uri), touched);
          hasSettings = true;
        } else if (this.readTexts.has(uri) || this.garbled.has(uri)) facts.delete(uri);
        else if (content && 'text' in content && content.text === this.open.get(uri))
          this.readTexts.set(uri, content.text);
        continue;
      }
      if (isConfig(uri) && !this.isSameSettings(uri, content)) {
        this.takeSettings(uri, content && 'text' in content ? content.text : undefined, touched);
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
    if (!content) return !this.projects.of(uri) && !this.projects.isUnplaced(uri) && !this.notes.has(uri);
    if ('unreadable' in content || this.open.has(uri)) return false;
    if (this.signatures.get(uri) !== signatureOf(content.text)) return false;
    return this.projects.isUnplaced(uri) || this.projects.of(uri)?.root === this.rootOf(uri);
  }

  private isSameSettings(uri: string, content: FileContent | undefined): boolean {
    if (!content || 'unreadable' in content) return content === undefined && !this.settings.has(uri);
    return this.settings.has(uri) && this.signatures.get(uri) === signatureOf(content.text);
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
    const content = before.includes('\uFFFD') ? await this.disk.read(uri) : undefined;
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
      this.takeSettings(uri, 'text' in content ? content.text : undefined, touched);
      this.rearrange(touched);
    } else this.place(new Map([[uri, this.factsIn(uri, content) ?? factsOf(uri, '')]]), touched);
  }

  private takeText(uri: string, text: string): void {
    const touched = new Set<string>();
    if (this.settings.turnDay()) this.rearrange(touched);
    this.garbled.delete(uri);
    this.signatures.delete(uri);
    this.note(uri, noteAbout(uri, plainContent(text)), touched);
    if (isConfig(uri)) {
      this.takeSettings(uri, text, touched);
      this.rearrange(touched);
    } else this.place(new Map([[uri, this.factsOfDocument(uri, text)]]), touched);
  }

  private factsOfDocument(uri: string, text: string): FileFacts {
    const oldText = this.readTexts.get(uri);
    this.readTexts.set(uri, text);
    return rereadContained(uri, this.facts(uri), oldText, text, this.failed);
  }

  private factsIn(uri: string, content: FileContent | undefined): FileFacts | undefined {
    return content && 'text' in content ? readContained(uri, content.text, this.failed) : undefined;
  }

  private takeSettings(uri: string, text: string | undefined, touched: Set<string>): void {
    touched.add(uri);
    this.settings.take(uri, text);
  }

  /**
   * Puts facts into the projects that their files belong to, and tells of the files whose findings may differ.
   * @param touched files of which something else is different already
   */
  private place(facts: ReadonlyMap<string, FileFacts | undefined>, touched: Set<string>, when: When = 'at once'): void {
    this.projects.place(facts, touched, when);
    if (when === 'later') {
      this.late.tellLater(touched);
      this.queue.finishSoon();
      return;
    }
    this.projects.reviewIgnore(() => this.known(), touched);
    if (touched.size > 0) this.changed(touched);
  }

  /** Settings came, went or changed: files move to the projects that they belong to now, and rules run with new settings. */
  private rearrange(touched: Set<string>): void {
    this.place(this.projects.takeSettings(touched), touched, 'later');
  }
}
