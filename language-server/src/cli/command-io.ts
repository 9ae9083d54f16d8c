import type { Language } from '../locale/language.js';

/** Everything that a command has to do with the world, so that tests can stand in for it. */
export interface CommandIo {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** True if standard output is a terminal. */
  readonly isTerminal: boolean;
  /** Folder of the program's own file: what belongs to it stands there, and nowhere else is anything loaded from. */
  readonly programFolder?: string;
  /** Folder of the built preview application, for what is exported as HTML. */
  readonly previews?: string;
  out(text: string): void;
  err(text: string): void;
}

export type ExitCode = 0 | 1 | 2;

/**
 * It could not run: one plain sentence in both languages, shown on standard error; exit code 2. Each command is bundled
 * with a copy of this class, so one is known by its name.
 */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';

  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'CannotRun';
  }

  constructor(
    readonly en: string,
    readonly zh: string,
  ) {
    super(en);
  }

  in(language: Language): string {
    return this[language];
  }
}
