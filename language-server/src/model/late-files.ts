/** Files of a model that come when something in them is asked for: most of a project is not looked at by most runs. */
import type { Declaration, FileFacts } from '../facts/facts.js';
import type { Declared, ReadKey } from './model-reader.js';
import type { ProjectConfig } from './project-config.js';

/** Where such files come from. Each is given once, whatever it was asked for by. */
export interface LateFiles {
  /** The facts of files in which something stands under a key, and perhaps of others, that have not been given yet. */
  withKey(key: ReadKey): Iterable<FileFacts>;
  /** How often at most a name is declared in files that have not been given yet. */
  timesDeclared(name: string): number;
  /**
   * By the name of each that is in a circle by a property among a kind, the first one that it goes round with; undefined
   * if that has to be found out.
   */
  circlesBy(property: string, kind: Declaration['kind']): ReadonlyMap<string, string> | undefined;
  /** All names that something is declared under. */
  names(): Iterable<string>;
  /** What stands for the declarations of a kind, in the order of files and text; undefined if the declarations are needed. */
  rowsOf(kind: Declaration['kind']): readonly Declared[] | undefined;
  /** Where the declaration stands that something stands for: its file, and its place in the list of this file. */
  rowIn(declared: Declared): { readonly uri: string; readonly index: number } | undefined;
}

/** The key of the day that counts as today, for runs that are compared with those of another day. */
export const dayKey: ReadKey = 'today';

/** Settings that tell when the day is read. */
export function configTellingDay(config: ProjectConfig, note: (key: ReadKey) => void): ProjectConfig {
  const { today, ...rest } = config;
  return Object.defineProperty(rest, 'today', {
    enumerable: true,
    get: () => {
      note(dayKey);
      return today;
    },
  });
}
