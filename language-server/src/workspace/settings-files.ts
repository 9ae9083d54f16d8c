/** The settings files of a workspace: what each sets for its project, and what is said about it. */
import { lineStartsOf } from '../text/line-of.js';
import { defaultConfig, type ProjectConfig } from '../model/project-config.js';
import { type FaultListener, fileFailed, reasonOf } from '../rules/not-checked.js';
import { rules } from '../rules/registry.js';
import type { Finding } from '../rules/rule.js';
import { type ReadConfig, readConfig } from './config-file.js';
import { ignoreFindings } from './ignore-findings.js';
import { configFileName, folderOf, ignoreTest } from './project-files.js';

const ruleCodes = rules.map((rule) => rule.code);

export const isConfig = (uri: string) => uri.endsWith(`/${configFileName}`);

export class SettingsFiles {
  private readonly configs = new Map<string, ReadConfig & { readonly lineStarts: readonly number[] }>();
  private readonly ignoreTests = new Map<
    string,
    { readonly config: ProjectConfig; readonly test: (uri: string) => boolean }
  >();
  /** What is said about `ignore`, as that depends on which files there are. */
  private readonly ignoreNotes = new Map<string, readonly Finding[]>();
  private day: string;
  /** Settings that do not say which day it is, with the day filled in. */
  private dated = new WeakMap<ProjectConfig, ProjectConfig>();

  /**
   * @param today tells the day for projects that do not set one, `YYYY-MM-DD`
   * @param failed is told of errors of our own
   */
  constructor(
    private readonly today: () => string,
    private readonly failed: FaultListener,
  ) {
    this.day = today();
  }

  has(uri: string): boolean {
    return this.configs.has(uri);
  }

  uris(): Iterable<string> {
    return this.configs.keys();
  }

  /** Offsets at which the lines of a settings file start. */
  lineStarts(uri: string): readonly number[] | undefined {
    return this.configs.get(uri)?.lineStarts;
  }

  findings(uri: string): readonly Finding[] {
    const [own, ofIgnore] = [this.configs.get(uri)?.findings ?? [], this.ignoreNotes.get(uri)];
    return ofIgnore ? [...own, ...ofIgnore] : own;
  }

  /** Folders with settings of their own. */
  folders(): string[] {
    return [...this.configs.keys()].flatMap((config) => folderOf(config) ?? []);
  }

  forget(uri: string): void {
    this.configs.delete(uri);
  }

  /** Takes in the text of a settings file; undefined if there is none any more. */
  take(uri: string, text: string | undefined): void {
    const last = this.configs.get(uri);
    if (text === undefined) this.configs.delete(uri);
    else this.configs.set(uri, { ...this.read(uri, text, last), lineStarts: lineStartsOf(text) });
  }

  /** What a file sets; of one that we fail on, the last settings that could be read. */
  private read(uri: string, text: string, last: ReadConfig | undefined): ReadConfig {
    try {
      return readConfig(uri, text, { ruleCodes, ...(last && { lastGood: last.config }) });
    } catch (error) {
      this.failed({ doing: 'reading settings', uri, error });
      return { config: last?.config ?? defaultConfig, findings: [fileFailed(uri, reasonOf(error))] };
    }
  }

  /** The settings of the project in a folder. They are the same object until something in them changes. */
  configOf(root: string): ProjectConfig {
    const config = this.configs.get(`${root}/${configFileName}`)?.config ?? defaultConfig;
    if (config.today !== undefined) return config;
    const known = this.dated.get(config);
    if (known) return known;
    const dated = { ...config, today: this.day };
    this.dated.set(config, dated);
    return dated;
  }

  /** @returns true if a new day has begun since the last time: settings that go by the clock are new ones */
  turnDay(): boolean {
    const day = this.today();
    if (day === this.day) return false;
    this.day = day;
    this.dated = new WeakMap();
    return true;
  }

  /** True if the settings of the project in a folder leave a file out. */
  isIgnored(root: string, uri: string): boolean {
    const config = this.configOf(root);
    let known = this.ignoreTests.get(root);
    if (known?.config !== config) {
      known = { config, test: ignoreTest(root, config.ignore) };
      this.ignoreTests.set(root, known);
    }
    return known.test(uri);
  }

  /**
   * Says of each `ignore` what it does to the files that there are.
   * @param isOurs tells which settings files count
   * @param filesOf says which `.req` files each project would have without `ignore`; asked if a file has one
   * @returns files whose findings may be different now
   */
  reviewIgnore(
    isOurs: (uri: string) => boolean,
    filesOf: () => ReadonlyMap<string, readonly string[]>,
  ): readonly string[] {
    const touched = [...this.ignoreNotes.keys()];
    this.ignoreNotes.clear();
    const settings = [...this.configs].filter(([uri, { config }]) => config.ignore.length > 0 && isOurs(uri));
    if (settings.length === 0) return touched;
    const files = filesOf();
    for (const [uri, read] of settings) {
      const root = folderOf(uri) as string;
      const found = ignoreFindings(uri, (patterns) => ignoreTest(root, patterns), read, files.get(root) ?? []);
      if (found.length === 0) continue;
      this.ignoreNotes.set(uri, found);
      touched.push(uri);
    }
    return touched;
  }
}
