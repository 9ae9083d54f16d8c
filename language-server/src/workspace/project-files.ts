/**
 * Finds `.req` files and groups them into projects: every file belongs to the nearest folder above it that holds a
 * `req.config.json`, or else to the folder that was given.
 *
 * Folders and files are named by URIs, the same in the editor, in a browser and on the command line, so that
 * everything that goes by the order of files goes the same way in each.
 */
import picomatch from 'picomatch/posix';
import { defaultConfig } from '../model/project-config.js';
import type { ConfigContext, ReadConfig } from './config-file.js';
import { configFileName } from './config-file-name.js';

export { configFileName };

/** Read access to files, wherever they are. */
export interface Disk {
  /** @returns undefined if there is no such folder, or if it may not be read */
  list(folder: string): Promise<readonly DiskEntry[] | undefined>;
  /** @returns undefined if there is no such file */
  read(file: string): Promise<string | undefined>;
}

export interface DiskEntry {
  readonly name: string;
  readonly uri: string;
  readonly kind: 'file' | 'folder';
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
  /** Those of `files` that are at or below a given place. */
  readonly asked: readonly string[];
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
 */
export async function findProjects(
  disk: Disk,
  places: readonly Place[],
  context: Pick<ConfigContext, 'ruleCodes'> = {},
): Promise<ProjectFiles[]> {
  const search = new ProjectSearch(disk, places, context);
  for (const place of places) await search.startAt(place);
  return search.found();
}

interface OpenProject extends ReadConfig {
  readonly root: string;
  readonly configFile?: string;
  readonly isIgnored: (uri: string) => boolean;
  readonly files: string[];
}

/** Most small checks meet no settings; reading them is loaded when it is needed. */
async function readLazily(uri: string, text: string, context: ConfigContext): Promise<ReadConfig> {
  const { readConfig } = await import('./config-file.js');
  return readConfig(uri, text, context);
}

class ProjectSearch {
  private readonly projects = new Map<string, OpenProject>();
  private readonly walked = new Set<string>();

  constructor(
    private readonly disk: Disk,
    private readonly places: readonly Place[],
    private readonly context: Pick<ConfigContext, 'ruleCodes'>,
  ) {}

  async startAt(place: Place): Promise<void> {
    const start = place.kind === 'folder' ? place.uri : (folderOf(place.uri) ?? place.uri);
    for (let folder: string | undefined = start; folder !== undefined; folder = folderOf(folder)) {
      const text = await this.disk.read(`${folder}/${configFileName}`);
      if (text === undefined) continue;
      return this.walkFrom(folder, start, await this.open(folder, text));
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

  found(): ProjectFiles[] {
    return [...this.projects.values()]
      .map(({ isIgnored: _, files, ...project }) => {
        files.sort();
        const asked = files.filter((file) => this.places.some(({ uri }) => isWithin(file, uri)));
        return { ...project, files, asked };
      })
      .filter(({ asked }) => asked.length > 0)
      .sort((a, b) => (a.root < b.root ? -1 : 1));
  }

  private async open(root: string, configText: string | undefined): Promise<OpenProject> {
    const known = this.projects.get(root);
    if (known) return known;
    const configFile = `${root}/${configFileName}`;
    const read =
      configText === undefined
        ? { config: defaultConfig, findings: [] }
        : { ...(await readLazily(configFile, configText, this.context)), configFile };
    const project = { ...read, root, isIgnored: ignoreTest(root, read.config.ignore), files: [] };
    this.projects.set(root, project);
    return project;
  }

  private async walk(folder: string, project: OpenProject): Promise<void> {
    if (this.walked.has(folder)) return;
    const entries = (await this.disk.list(folder)) ?? [];
    if (folder !== project.root && entries.some(({ name, kind }) => kind === 'file' && name === configFileName)) {
      // A project inside another one is a project of its own, and of interest only if somebody asks about it.
      if (!this.places.some(({ uri }) => isWithin(folder, uri) || isWithin(uri, folder))) return;
      const text = await this.disk.read(`${folder}/${configFileName}`);
      return this.walk(folder, await this.open(folder, text));
    }
    this.walked.add(folder);
    for (const { name, uri, kind } of entries) {
      if (kind === 'file') {
        if (isReqFile(name) && !project.isIgnored(uri)) project.files.push(uri);
      } else if (!isSkippedFolder(name) && !project.isIgnored(uri)) await this.walk(uri, project);
    }
  }
}
