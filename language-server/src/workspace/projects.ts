/** Which projects a workspace has, and which of them each file belongs to. */
import type { FileFacts } from '../facts/facts.js';
import { ProjectModel, type ReadKey } from '../model/project-model.js';
import type { FaultListener } from '../rules/not-checked.js';
import { rules } from '../rules/registry.js';
import { RuleRunner } from '../rules/rule-runner.js';
import { isReached, isReqFile, projectRootOf } from './project-files.js';
import type { SettingsFiles } from './settings-files.js';

/** One set of names: the files under a `req.config.json`, a workspace folder, or a file by itself. */
export interface Project {
  readonly root: string;
  readonly model: ProjectModel;
  readonly runner: RuleRunner;
}

/** Whether checks run before anything else happens, or in slices after it. */
export type When = 'at once' | 'later';

export class Projects {
  /** Of the workspace. */
  readonly folders = new Set<string>();
  private readonly projects = new Map<string, Project>();
  private readonly home = new Map<string, Project>();
  /** Facts of files that no project has taken yet, or that are being moved between projects. */
  private readonly unplaced = new Map<string, FileFacts>();
  /** Files have come or gone since `ignore` was looked at. */
  private hasOtherFiles = false;

  /**
   * @param isOpen tells which files an editor shows
   * @param failed is told of errors of our own in checks
   */
  constructor(
    private readonly settings: SettingsFiles,
    private readonly isOpen: (uri: string) => boolean,
    private readonly failed: FaultListener,
  ) {}

  /** The project that a file belongs to, if the file is known. */
  of(uri: string): Project | undefined {
    return this.home.get(uri);
  }

  /** The project that a file belongs to or, if it is gone, would belong to. */
  around(uri: string): Project | undefined {
    const around = this.home.get(uri) ?? this.projects.get(this.rootOf(uri));
    return around?.model.isEmpty ? undefined : around;
  }

  /** Every project with a file in it. */
  all(): Iterable<Project> {
    return this.projects.values();
  }

  /** Files that a project has. */
  placed(): Iterable<string> {
    return this.home.keys();
  }

  /** True for files with facts that no project has taken. */
  isUnplaced(uri: string): boolean {
    return this.unplaced.has(uri);
  }

  /** Every file whose facts are known. */
  *known(): Iterable<string> {
    yield* this.home.keys();
    yield* this.unplaced.keys();
  }

  /** True if a walk through the workspace's folders comes by this file. What is on the disk elsewhere is somebody else's. */
  belongs(uri: string): boolean {
    for (const folder of this.folders) if (isReached(uri, folder)) return true;
    return false;
  }

  /** Address of the project that a file belongs to or would belong to; a file by itself is its own. */
  rootOf(uri: string): string {
    if (!this.belongs(uri)) return uri;
    const root = projectRootOf(uri, this.settings.folders(), this.folders) ?? uri;
    return this.settings.isIgnored(root, uri) ? uri : root;
  }

  /**
   * Puts facts into the projects that their files belong to; a file without facts leaves its project.
   * @param touched gets the files whose findings may be different then
   */
  place(facts: ReadonlyMap<string, FileFacts | undefined>, touched: Set<string>, when: When): void {
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
      const next = fileFacts && (root !== uri || this.isOpen(uri)) ? this.projectAt(root) : undefined;
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
  }

  /**
   * Gives the projects their settings as they are now.
   * @param touched gets the files whose findings may be different then
   * @returns facts of the files that belong to other projects now, or may do so: for `place`
   */
  takeSettings(touched: Set<string>): Map<string, FileFacts> {
    this.hasOtherFiles = true;
    const facts = new Map(this.unplaced);
    for (const project of this.projects.values()) {
      const config = this.settings.configOf(project.root);
      if (config === project.model.config) continue;
      for (const uri of project.runner.updateLater(project.model.setConfig(config), [])) touched.add(uri);
    }
    for (const [uri, project] of this.home) {
      if (this.rootOf(uri) !== project.root) facts.set(uri, project.model.reader().file(uri) as FileFacts);
    }
    return facts;
  }

  /**
   * Says of each `ignore` what it does to the files that there are, if there may be others than the last time.
   * @param known files that there are
   * @param touched gets the files whose findings may be different then
   */
  reviewIgnore(known: () => Iterable<string>, touched: Set<string>): void {
    if (!this.hasOtherFiles) return;
    this.hasOtherFiles = false;
    const isOurs = (uri: string) => this.belongs(uri);
    for (const uri of this.settings.reviewIgnore(isOurs, () => this.withoutIgnore(known()))) touched.add(uri);
  }

  /** The `.req` files that each project would have if nothing was ignored. */
  private withoutIgnore(known: Iterable<string>): Map<string, string[]> {
    const folders = this.settings.folders();
    const filesOf = new Map<string, string[]>();
    for (const uri of new Set(known)) {
      if (!isReqFile(uri) || !this.belongs(uri)) continue;
      const root = projectRootOf(uri, folders, this.folders) ?? uri;
      const files = filesOf.get(root);
      if (files) files.push(uri);
      else filesOf.set(root, [uri]);
    }
    return filesOf;
  }

  private projectAt(root: string): Project {
    let project = this.projects.get(root);
    if (!project) {
      const model = new ProjectModel();
      model.setConfig(this.settings.configOf(root));
      project = { root, model, runner: new RuleRunner(model, rules, this.failed) };
      this.projects.set(root, project);
    }
    return project;
  }
}
