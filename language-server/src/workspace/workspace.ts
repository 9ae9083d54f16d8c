/**
 * The projects of a workspace, kept in step with files and editors.
 *
 * The text of an open document counts, else the file's. Facts of every file are kept, trees and texts of none. A change
 * goes parse → facts → model → rules at once; nothing here depends on the size of the workspace but the first reading.
 */
import type { FileFacts } from '../facts/facts.js';
import { factsOf, lineStartsOf } from '../facts/read-facts.js';
import { rereadFacts } from '../facts/reread-facts.js';
import { defaultConfig, type ProjectConfig } from '../model/project-config.js';
import { ProjectModel, type ReadKey } from '../model/project-model.js';
import { rules } from '../rules/registry.js';
import type { Finding } from '../rules/rule.js';
import { RuleRunner } from '../rules/rule-runner.js';
import { type ReadConfig, readConfig } from './config-file.js';
import { localDay } from './local-day.js';
import { configFileName, folderOf, ignoreTest, isReqFile, isWithin, projectRootOf } from './project-files.js';

/** Where the workspace reads files from; all are named by URIs. */
export interface WorkspaceFiles {
  /** The `.req` files and `req.config.json`s at or below a folder. */
  find(folder: string): Promise<readonly string[]>;
  /** @returns undefined if there is no such file or it cannot be read */
  read(uri: string): Promise<string | undefined>;
}

/** One set of names: the files under a `req.config.json`, a workspace folder, or a file by itself. */
export interface Project {
  readonly root: string;
  readonly model: ProjectModel;
  readonly runner: RuleRunner;
}

interface OwnProject extends Project {
  isIgnored: (uri: string) => boolean;
}

const ruleCodes = rules.map((rule) => rule.code);
const isConfig = (uri: string) => uri.endsWith(`/${configFileName}`);

/** How many files are read before other work gets a turn. */
const batchSize = 20;
const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

export class Workspace {
  private readonly folders = new Set<string>();
  private readonly open = new Map<string, string>();
  /** The texts of open documents that their facts were read from. */
  private readonly readTexts = new Map<string, string>();
  private readonly configs = new Map<string, ReadConfig & { readonly lineStarts: readonly number[] }>();
  private readonly projects = new Map<string, OwnProject>();
  private readonly home = new Map<string, OwnProject>();
  /** Facts of files that no project has taken yet, or that are being moved between projects. */
  private readonly unplaced = new Map<string, FileFacts>();
  private queue: Promise<void> = Promise.resolve();
  private loading = 0;
  private day: string;
  /** Settings that do not say which day it is, with the day filled in. */
  private dated = new WeakMap<ProjectConfig, ProjectConfig>();

  /**
   * @param changed is told which files' findings may be different now
   * @param today tells the day for projects that do not set one, `YYYY-MM-DD`
   */
  constructor(
    private readonly files: WorkspaceFiles,
    private readonly changed: (uris: ReadonlySet<string>) => void,
    private readonly today: () => string = localDay,
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

  /** Findings in a `.req` file or a `req.config.json`. */
  findings(uri: string): readonly Finding[] {
    return this.home.get(uri)?.runner.findings(uri) ?? this.configs.get(uri)?.findings ?? [];
  }

  /** Every project with a file in it. */
  allProjects(): Iterable<Project> {
    return this.projects.values();
  }

  /** All files that are known: for asking about everything. */
  uris(): string[] {
    return [...this.home.keys(), ...this.configs.keys()];
  }

  /** The text as it counts: of the open document, else of the file. */
  async text(uri: string): Promise<string | undefined> {
    return this.open.get(uri) ?? (await this.files.read(uri));
  }

  /** Resolves when everything that was asked for so far is done. */
  async settled(): Promise<void> {
    let queue: Promise<void>;
    do {
      queue = this.queue;
      await queue;
    } while (queue !== this.queue);
  }

  addFolder(folder: string): Promise<void> {
    return this.enqueue(async () => {
      this.folders.add(folder);
      await this.readFiles(await this.files.find(folder));
      // Documents that were open without a folder around them may belong to this one.
      this.rearrange(new Set());
    });
  }

  removeFolder(folder: string): Promise<void> {
    return this.enqueue(async () => {
      this.folders.delete(folder);
      const stays = (uri: string) => this.open.has(uri) || [...this.folders].some((other) => isWithin(uri, other));
      const known = [...this.uris(), ...this.unplaced.keys()];
      const gone = known.filter((uri) => isWithin(uri, folder) && !stays(uri));
      for (const uri of gone) if (isConfig(uri)) this.configs.delete(uri);
      this.place(new Map(gone.filter(isReqFile).map((uri) => [uri, undefined])), new Set(gone));
      this.rearrange(new Set(gone));
    });
  }

  /** A document was opened or its text changed. Done at once, unless the workspace is still being read. */
  setDocument(uri: string, text: string): void {
    this.open.set(uri, text);
    if (this.loading > 0) {
      void this.enqueue(async () => this.takeText(uri, this.open.get(uri)));
      return;
    }
    this.takeText(uri, text);
  }

  /** A document was closed: what is on disk counts again. */
  closeDocument(uri: string): Promise<void> {
    this.open.delete(uri);
    this.readTexts.delete(uri);
    return this.enqueue(() => this.readFiles([uri]));
  }

  /** Files were created, changed or deleted on disk. */
  filesChanged(uris: readonly string[]): Promise<void> {
    return this.enqueue(() => this.readFiles(uris.filter((uri) => !this.open.has(uri))));
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.loading++;
    const done = this.queue.then(work).finally(() => this.loading--);
    this.queue = done.catch(() => undefined);
    return done;
  }

  /** Reads files (or notices that they are gone) and takes in what they say, all together. */
  private async readFiles(uris: readonly string[]): Promise<void> {
    const touched = new Set<string>();
    const configs = uris.filter(isConfig);
    for (const uri of configs) this.readConfigText(uri, await this.text(uri), touched);
    const facts = new Map<string, FileFacts | undefined>();
    let count = 0;
    for (const uri of uris.filter((each) => !isConfig(each))) {
      const text = await this.text(uri);
      facts.set(uri, text === undefined ? undefined : factsOf(uri, text));
      if (text !== undefined && this.open.get(uri) === text) this.readTexts.set(uri, text);
      else this.readTexts.delete(uri);
      if (++count % batchSize === 0) await turn();
    }
    this.place(facts, touched, configs.length === 0);
    if (configs.length > 0) this.rearrange(touched);
  }

  private takeText(uri: string, text: string | undefined): void {
    const touched = new Set<string>();
    this.turnDay(touched);
    if (isConfig(uri)) {
      this.readConfigText(uri, text, touched);
      this.rearrange(touched);
    } else this.place(new Map([[uri, text === undefined ? undefined : this.factsOfDocument(uri, text)]]), touched);
  }

  private factsOfDocument(uri: string, text: string): FileFacts {
    const [before, oldText] = [this.facts(uri), this.readTexts.get(uri)];
    this.readTexts.set(uri, text);
    const reread = before && oldText !== undefined ? rereadFacts(before, oldText, text) : undefined;
    return reread ?? factsOf(uri, text);
  }

  private readConfigText(uri: string, text: string | undefined, touched: Set<string>): void {
    touched.add(uri);
    const last = this.configs.get(uri);
    if (text === undefined) this.configs.delete(uri);
    else {
      const read = readConfig(uri, text, { ruleCodes, ...(last && { lastGood: last.config }) });
      this.configs.set(uri, { ...read, lineStarts: lineStartsOf(text) });
    }
  }

  private rootOf(uri: string): string {
    const configFolders = [...this.configs.keys()].map((config) => folderOf(config) as string);
    return projectRootOf(uri, configFolders, this.folders) ?? uri;
  }

  private projectAt(root: string): OwnProject {
    let project = this.projects.get(root);
    if (!project) {
      const model = new ProjectModel();
      const config = this.configOf(root);
      model.setConfig(config);
      project = { root, model, runner: new RuleRunner(model, rules), isIgnored: ignoreTest(root, config.ignore) };
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
   * @param report false if more follows before anybody should hear of it
   */
  private place(facts: ReadonlyMap<string, FileFacts | undefined>, touched: Set<string>, report = true): void {
    const changes = new Map<OwnProject, { keys: Set<ReadKey>; uris: Set<string> }>();
    const note = (project: OwnProject, uri: string, keys: ReadonlySet<ReadKey>) => {
      const change = changes.get(project) ?? { keys: new Set(), uris: new Set() };
      for (const key of keys) change.keys.add(key);
      change.uris.add(uri);
      changes.set(project, change);
    };
    for (const [uri, fileFacts] of facts) {
      touched.add(uri);
      const old = this.home.get(uri);
      const root = this.rootOf(uri);
      let next = fileFacts && this.projectAt(root);
      if (next?.isIgnored(uri) && !this.open.has(uri)) next = undefined;
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
      for (const uri of project.runner.update(keys, uris)) touched.add(uri);
      if (project.model.isEmpty) this.projects.delete(project.root);
    }
    if (report && touched.size > 0) this.changed(touched);
  }

  /** Settings came, went or changed: files move to the projects that they belong to now, and rules run with new settings. */
  private rearrange(touched: Set<string>): void {
    const facts = new Map(this.unplaced);
    for (const project of this.projects.values()) {
      const config = this.configOf(project.root);
      if (config === project.model.config) continue;
      project.isIgnored = ignoreTest(project.root, config.ignore);
      for (const uri of project.runner.update(project.model.setConfig(config), [])) touched.add(uri);
    }
    for (const [uri, project] of this.home) {
      const ignored = project.isIgnored(uri) && !this.open.has(uri);
      if (this.rootOf(uri) !== project.root || ignored) facts.set(uri, project.model.reader().file(uri) as FileFacts);
    }
    this.place(facts, touched);
  }
}
