/** The findings of one project, with or without a cache. */
import { isUtf8 } from 'node:buffer';
import type { FileFacts } from '../../facts/facts.js';
import { factsOf } from '../../facts/read-facts.js';
import { fill, type Language } from '../../locale/language.js';
import type { ProjectConfig } from '../../model/project-config.js';
import type { Fault } from '../../rules/not-checked.js';
import { rules } from '../../rules/registry.js';
import type { Finding } from '../../rules/rule.js';
import { checkProject } from '../../rules/check-project.js';
import { isCertificateRequest } from '../../syntax/parser.js';
import { contentOf } from '../../text/file-content.js';
import { lineStartsOf } from '../../text/line-of.js';
import { type FileNote, noteAbout } from '../../workspace/content-findings.js';
import { bytesOf, pathOf, uriOf } from '../../workspace/disk.node.js';
import { localDay } from '../../workspace/local-day.js';
import type { ProjectFiles } from '../../workspace/project-files.js';
import { shownPath } from '../asked-files.js';
import type { CommandIo } from '../command-io.js';
import { logFault } from '../log-fault.js';
import type { CheckedAgain } from './kept/check-again.js';
import type { KeptRun } from './kept/kept-run.js';
import { readProject, readText } from './read-project.js';

/** A project that has been checked. */
export interface CheckedProject {
  /** In the order of `compareFindings`. */
  readonly findings: readonly Finding[];
  /** Certificate requests, which only share the file extension. */
  readonly certificates: ReadonlySet<string>;
  /** What is said about files as a whole. */
  readonly notes: ReadonlyMap<string, FileNote>;
  /** Offsets at which the lines of a file start that something is said about. */
  readonly lineStarts: (uri: string) => readonly number[] | undefined;
  readonly requirementsIn: (uri: string) => number;
}

/** Checks a project without anything from before. */
export async function checkAfresh(
  io: CommandIo,
  project: ProjectFiles,
  config: ProjectConfig,
): Promise<CheckedProject> {
  const { model, certificates, notes } = await readProject(io, project, config);
  const reader = model.reader();
  const requirements = new Map<string, number>();
  for (const { uri } of reader.all('requirement')) requirements.set(uri, (requirements.get(uri) ?? 0) + 1);
  return {
    findings: checkProject(model, rules, logFault(io)),
    certificates,
    notes,
    lineStarts: (uri) => reader.file(uri)?.lineStarts,
    requirementsIn: (uri) => requirements.get(uri) ?? 0,
  };
}

/** Where to keep what the next check need not do again: in the usual place if no folder is named. */
export interface CacheOptions {
  readonly location: string | undefined;
  readonly language: Language;
}

/**
 * Checks a project with what was kept of the last time, and keeps what it can. The result is that of `checkAfresh`: what
 * cannot be used is left aside, and a cache that cannot be written is said in one line.
 */
export async function checkWithCache(
  io: CommandIo,
  project: ProjectFiles,
  settings: ProjectConfig,
  { location, language }: CacheOptions,
): Promise<CheckedProject> {
  const { cachePlace, digest, readCache, writeCache } = await import('./kept/cache-file.js');
  const { checkAgain } = await import('./kept/check-again.js');
  const config = { today: localDay(), ...settings };
  const place = cachePlace(io, pathOf(project.root), location, settings);
  const certificates = new Set<string>();
  const notes = new Map<string, FileNote>();
  const hashes = new Map<string, string>();
  for (const uri of project.files) {
    const bytes = bytesOf(uri);
    if (bytes === undefined) return checkAfresh(io, project, settings);
    if (!(bytes instanceof Uint8Array)) {
      hashes.set(uri, `unreadable ${bytes.unreadable}`);
      notes.set(uri, noteAbout(uri, bytes) as FileNote);
      continue;
    }
    hashes.set(uri, digest(bytes));
    const note = isPlain(bytes) ? undefined : noteAbout(uri, contentOf(bytes));
    if (note) notes.set(uri, note);
  }
  const factsNow = (uri: string): FileFacts | undefined => {
    const bytes = bytesOf(uri);
    if (!(bytes instanceof Uint8Array)) return undefined;
    // Changed within this moment: what the hash says and what is read would not be the same.
    if (digest(bytes) !== hashes.get(uri)) throw new Error('changed meanwhile');
    const content = contentOf(bytes);
    if ('unreadable' in content || isCertificateRequest(content.text)) return undefined;
    return factsOf(uri, content.text, { isOnce: true });
  };
  const now = {
    root: project.root,
    config,
    files: project.files.map((uri) => ({ uri, hash: hashes.get(uri) as string })),
    factsOf: factsNow,
  };
  const attempt = (kept: KeptRun | undefined): CheckedAgain | undefined => {
    const faults: Fault[] = [];
    try {
      const checked = checkAgain(kept, now, rules, (fault) => faults.push(fault));
      return faults.length > 0 ? undefined : checked;
    } catch {
      return undefined;
    }
  };
  const kept = readCache(place);
  // What fails on something from the cache may not fail without it; what fails all the same is reported by the usual check.
  const checked = attempt(kept) ?? (kept && attempt(undefined));
  if (!checked) return checkAfresh(io, project, settings);
  for (const uri of project.files) if (!checked.hasFacts(uri) && !notes.has(uri)) certificates.add(uri);
  if (checked.kept) {
    const reason = writeCache(place, checked.kept);
    if (reason) {
      const sentence = { en: 'The cache was not written to {file}: {reason}.', zh: '缓存没有写入 {file}：{reason}。' };
      io.err(`${fill(sentence, language, { file: shownPath(io, uriOf(place.file)), reason })}\n`);
    }
  }
  const lineStarts = new Map<string, readonly number[]>();
  const said = new Set(checked.findings.flatMap(({ uri, related }) => [uri, ...related.map((each) => each.uri)]));
  for (const uri of [...said, ...notes.keys()])
    if (checked.hasFacts(uri)) lineStarts.set(uri, lineStartsOf(await readText(io, uri)));
  return {
    findings: checked.findings,
    certificates,
    notes,
    lineStarts: (uri) => lineStarts.get(uri),
    requirementsIn: checked.requirementsIn,
  };
}

/** True for bytes about which nothing would be said: text in UTF-8 with nothing in it that was lost. */
const isPlain = (bytes: Uint8Array) =>
  isUtf8(bytes) &&
  !bytes.includes(0) &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(lostSign) < 0;

const lostSign = Buffer.from('\uFFFD', 'utf8');
