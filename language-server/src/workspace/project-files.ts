/**
 * Finds `.req` files and groups them into projects: every file belongs to the nearest folder above it that holds a
 * `req.config.json`, or else to the folder that was given.
 *
 * Folders and files are named by URIs, the same in the editor, in a browser and on the command line, so that
 * everything that goes by the order of files goes the same way in each.
 */
import picomatch from 'picomatch/posix';
import { defaultConfig } from '../model/project-config.js';
import { type FaultListener, fileFailed, reasonOf } from '../rules/not-checked.js';
import type { Finding } from '../rules/rule.js';
import type { FileContent, UnreadableFolder } from '../text/file-content.js';
import { findingAbout, findingAboutFolder } from './content-findings.js';
import type { ConfigContext, ReadConfig } from './config-file.js';
import { configFileName } from './config-file-name.js';

export { configFileName };

/** Read access to files, wherever they are. */
export interface Disk {
  /** @returns undefined if there is no such folder; of one that is there and cannot be looked into, why */
  list(folder: string): Promise<readonly DiskEntry[] | UnreadableFolder | undefined>;
  /** @returns undefined if there is no such file; one that is there and cannot be read says why */
  read(file: string): Promise<FileContent | undefined>;
  /**
   * The file below a folder that a link leads to, in the end; undefined for what is no link or leads elsewhere.
   * @param root as it is named by who asks, whatever links lead there
   */
  linkedTo?(file: string, root: string): string | undefined;
}

export interface DiskEntry {
  readonly name: string;
  readonly uri: string;
  readonly kind: 'file' | 'folder';
  readonly isLink?: true;
}

/** What somebody wants looked at. */
export interface Place {
  readonly uri: string;
  readonly kind: 'file' | 'folder';
}

/** One project and its files. */
export interface ProjectFiles extends ReadConfig {
  /** The folder of `req.config.json`, or the folder that was given. */
  readonly root: string;
  readonly configFile?: string;
  /** Every `.req` file of the project, in order. */
  readonly files: readonly string[];
  /** Those of `files` that are at or below a given place; none where `ignore` leaves out every file. */
  readonly asked: readonly string[];
  /** What is said about folders that cannot be looked into, at or below a given place or around one. */
  readonly closed: readonly Finding[];
}

/** What stands in a folder, or why it cannot be looked into; nothing if there is no such folder. */
export async function listed(disk: Disk, folder: string): Promise<readonly DiskEntry[] | UnreadableFolder> {
  try {
    return (await disk.list(folder)) ?? [];
  } catch {
    // Whatever it is, the folder is said to be closed.
    return 'failed';
  }
}

/** True for files in the language, by name. */
export const isReqFile = (name: string) => /\.req$/i.test(name);

const skipped = new Set(['node_modules', 'dist', 'out']);

/** True for folders that never hold files of a project. */
export const isSkippedFolder = (name: string) => name.startsWith('.') || skipped.has(name);

/** The folder around a file or folder; undefined at the top. */
export function folderOf(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  const top = uri.indexOf('//') + 2;
  return slash > top ? uri.slice(0, slash) : undefined;
}

/** True if `uri` is `folder` or below it. */
export const isWithin = (uri: string, folder: string) => uri === folder || uri.startsWith(`${folder}/`);

/**
 * True if a walk through `folder` comes by `uri`: it is below it, and no folder on the way is skipped. This decides for
 * everything that looks at files: walking, watching, what is opened.
 */
export function isReached(uri: string, folder: string): boolean {
  if (!isWithin(uri, folder)) return false;
  const above = uri
    .slice(folder.length + 1)
    .split('/')
    .slice(0, -1);
  return above.length <= deepestFolder && !above.some(isSkippedFolder);
}

/** Folders inside each other that are entered: more is a mistake, such as a copy that was copied into itself. */
export const deepestFolder = 100;

/**
 * What a project's `ignore` globs leave out. Patterns are relative to the project's folder; one without a slash
 * matches a name anywhere, and a folder that matches is left out with everything in it.
 * @returns a test for files and folders
 */
export function ignoreTest(root: string, patterns: readonly string[]): (uri: string) => boolean {
  if (patterns.length === 0) return () => false;
  const tests = patterns.map((pattern) => {
    const plain = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
    return picomatch(plain, { dot: true, basename: !plain.includes('/') });
  });
  return (uri) => {
    if (!isWithin(uri, root) || uri === root) return false;
    const segments = uri
      .slice(root.length + 1)
      .split('/')
      .map(decodeURIComponent);
    return segments.some((_, i) => {
      const path = segments.slice(0, i + 1).join('/');
      return tests.some((matches) => matches(path));
    });
  };
}

/**
 * The folder of the project that a file belongs to.
 * @param configFolders folders that hold a `req.config.json`
 * @param folders that count as projects where there is none, such as the workspace folders
 */
export function projectRootOf(
  file: string,
  configFolders: Iterable<string>,
  folders: Iterable<string>,
): string | undefined {
  return nearest(file, configFolders) ?? nearest(file, folders);
}

function nearest(file: string, folders: Iterable<string>): string | undefined {
  let found: string | undefined;
  for (const folder of folders)
    if (isWithin(file, folder) && (found === undefined || folder.length > found.length)) found = folder;
  return found;
}

/**
 * All projects that the given places touch, each with all of its files: names are shared by the whole project, whatever
 * part of it somebody asks about.
 * @param places that exist
 * @param failed is told of settings that we fail on; the usual ones count then, with a finding that says so
 */
export async function findProjects(
  disk: Disk,
  places: readonly Place[],
  context: Pick<ConfigContext, 'ruleCodes'> = {},
  failed: FaultListener = () => undefined,
): Promise<ProjectFiles[]> {
  const search = new ProjectSearch(disk, places, context, failed);
  for (const place of places) await search.startAt(place);
  return search.found();
}

interface OpenProject extends ReadConfig {
  readonly root: string;
  readonly configFile?: string;
  readonly isIgnored: (uri: string) => boolean;
  readonly files: string[];
  /** Those of `files` that are links. */
  readonly links: string[];
  /** `.req` files that `ignore` leaves out. */
  readonly ignored: string[];
  readonly closed: Finding[];
}

/** Most small checks meet no settings; reading them is loaded when it is needed. */
async function readLazily(
  uri: string,
  content: FileContent,
  context: ConfigContext,
  failed: FaultListener,
): Promise<ReadConfig> {
  const about = findingAbout(uri, content);
  if ('unreadable' in content) return { config: defaultConfig, findings: about ? [about] : [] };
  try {
    const { readConfig } = await import('./config-file.js');
    const read = readConfig(uri, content.text, context);
    return about ? { ...read, findings: [about, ...read.findings] } : read;
  } catch (error) {
    failed({ doing: 'reading settings', uri, error });
    return { config: defaultConfig, findings: [fileFailed(uri, reasonOf(error))] };
  }
}

class ProjectSearch {
  private readonly projects = new Map<string, OpenProject>();
  private readonly walked = new Set<string>();

  constructor(
    private readonly disk: Disk,
    private readonly places: readonly Place[],
    private readonly context: Pick<ConfigContext, 'ruleCodes'>,
    private readonly failed: FaultListener,
  ) {}

  async startAt(place: Place): Promise<void> {
    const start = place.kind === 'folder' ? place.uri : (folderOf(place.uri) ?? place.uri);
    for (let folder: string | undefined = start; folder !== undefined; folder = folderOf(folder)) {
      const content = await this.disk.read(`${folder}/${configFileName}`);
      if (content === undefined) continue;
      return this.walkFrom(folder, start, await this.open(folder, content));
    }
    // Without settings, the outermost of the given folders is the project.
    const outer = this.places.filter(({ uri, kind }) => kind === 'folder' && isWithin(start, uri));
    const root = outer.reduce((shortest, { uri }) => (uri.length < shortest.length ? uri : shortest), start);
    await this.walkFrom(root, start, await this.open(root, undefined));
  }

  private async walkFrom(root: string, start: string, project: OpenProject): Promise<void> {
    await this.walk(root, project);
    // Asked about by name, a folder that is skipped otherwise is part of the project too.
    if (!project.isIgnored(start)) await this.walk(start, project);
  }

  async found(): Promise<ProjectFiles[]> {
    const isNamed = (file: string) => this.places.some(({ uri }) => isWithin(file, uri));
    const found: ProjectFiles[] = [];
    for (const {
      isIgnored: _,
      files: all,
      links,
      ignored,
      closed: closedOfAll,
      ...project
    } of this.projects.values()) {
      // A file that has a second name is read once, and asked about under both.
      const targets = this.secondNames(project.root, all, links);
      const files = all.filter((file) => !targets.has(file)).sort();
      const meant = new Set([...targets].flatMap(([link, target]) => (isNamed(link) ? [target] : [])));
      const isAsked = (file: string) => isNamed(file) || meant.has(file);
      const closed = closedOfAll.filter(
        (finding) => isAsked(finding.uri) || this.places.some(({ uri }) => isWithin(uri, finding.uri)),
      );
      const asked = files.filter(isAsked);
      const isAllIgnored = files.length === 0 && ignored.some(isAsked);
      if (asked.length === 0 && !isAllIgnored && closed.length === 0) continue;
      const { root, configFile } = project;
      const ofIgnore = configFile && project.config.ignore.length > 0;
      const more = ofIgnore
        ? (await import('./ignore-findings.js')).ignoreFindings(
            configFile,
            (patterns) => ignoreTest(root, patterns),
            project,
            [...files, ...ignored],
          )
        : [];
      found.push({ ...project, findings: [...project.findings, ...more], files, asked, closed });
    }
    return found.sort((a, b) => (a.root < b.root ? -1 : 1));
  }

  /** Links to other files of the same project, and which these are. */
  private secondNames(root: string, files: readonly string[], links: readonly string[]): ReadonlyMap<string, string> {
    if (links.length === 0) return new Map();
    const known = new Set(files);
    const targets = links.map((link) => [link, this.disk.linkedTo?.(link, root)] as const);
    return new Map(targets.flatMap(([link, target]) => (target && known.has(target) ? [[link, target]] : [])));
  }

  private async open(root: string, settings: FileContent | undefined): Promise<OpenProject> {
    const known = this.projects.get(root);
    if (known) return known;
    const configFile = `${root}/${configFileName}`;
    const read =
      settings === undefined
        ? { config: defaultConfig, findings: [] }
        : { ...(await readLazily(configFile, settings, this.context, this.failed)), configFile };
    const project = {
      ...read,
      root,
      isIgnored: ignoreTest(root, read.config.ignore),
      files: [],
      links: [],
      ignored: [],
      closed: [],
    };
    this.projects.set(root, project);
    return project;
  }

  /** What cannot be looked into is said; the rest is looked at all the same. */
  private async entriesOf(folder: string, project: OpenProject): Promise<readonly DiskEntry[]> {
    const entries = await listed(this.disk, folder);
    if (typeof entries !== 'string') return entries;
    if (!project.closed.some(({ uri }) => uri === folder)) project.closed.push(findingAboutFolder(folder, entries));
    return [];
  }

  private async walk(folder: string, project: OpenProject, depth = 0): Promise<void> {
    if (this.walked.has(folder) || depth > deepestFolder) return;
    const entries = await this.entriesOf(folder, project);
    if (folder !== project.root && entries.some(({ name, kind }) => kind === 'file' && name === configFileName)) {
      // A project inside another one is a project of its own, and of interest only if somebody asks about it.
      if (!this.places.some(({ uri }) => isWithin(folder, uri) || isWithin(uri, folder))) return;
      const settings = await this.disk.read(`${folder}/${configFileName}`);
      return this.walk(folder, await this.open(folder, settings), depth);
    }
    this.walked.add(folder);
    for (const { name, uri, kind, isLink } of entries) {
      if (kind === 'file') {
        if (isLink && isReqFile(name) && !project.isIgnored(uri)) project.links.push(uri);
        if (isReqFile(name)) (project.isIgnored(uri) ? project.ignored : project.files).push(uri);
      } else if (isSkippedFolder(name)) continue;
      else if (project.isIgnored(uri)) await this.walkIgnored(uri, project, depth + 1);
      else await this.walk(uri, project, depth + 1);
    }
  }

  /** Looks whether there is anything in an ignored folder that is left out. */
  private async walkIgnored(folder: string, project: OpenProject, depth: number): Promise<void> {
    if (this.walked.has(folder) || depth > deepestFolder) return;
    this.walked.add(folder);
    const entries = await listed(this.disk, folder);
    // What is left out anyway need not be said to be closed.
    if (typeof entries === 'string') return;
    for (const { name, uri, kind } of entries) {
      if (kind === 'file') {
        if (isReqFile(name)) project.ignored.push(uri);
      } else if (!isSkippedFolder(name)) await this.walkIgnored(uri, project, depth + 1);
    }
  }
}
