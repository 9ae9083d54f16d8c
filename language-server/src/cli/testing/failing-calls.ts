/** Makes calls of the file system fail, one after the other, in everything that is below a folder. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * How a call fails. `refused`: with this code, and the next call works again. `killed`: the program ends here, so that no
 * later call is made, those that clean up among them. `short`: a call that writes takes a part, and the next one fails.
 * `late`: it works, but another program did something just before.
 */
export type Failure =
  | { readonly is: 'refused'; readonly code: string }
  | { readonly is: 'killed' }
  | { readonly is: 'short' }
  | { readonly is: 'late'; readonly other: () => void };

export interface FailedRun<T> {
  readonly result: T | undefined;
  /** The call that failed, such as `openSync`; undefined if there were fewer calls. */
  readonly failed: string | undefined;
  readonly calls: readonly string[];
}

/** Thrown by every call of a program that has ended. */
class Killed extends Error {}

type Call = (...args: unknown[]) => unknown;

/**
 * Runs something whose n-th call of the file system fails.
 * @param folder calls that concern other places do not count
 * @param at which call, from 1; 0 for none
 */
export async function withFailingCall<T>(
  folder: string,
  at: number,
  failure: Failure,
  run: () => T | Promise<T>,
): Promise<FailedRun<T>> {
  const original = new Map<string, Call>();
  const opened = new Map<unknown, string>();
  const calls: string[] = [];
  let failed: string | undefined;
  let isFull = false;
  const table = fs as unknown as Record<string, Call>;
  for (const [name, call] of Object.entries(table)) {
    if (typeof call !== 'function' || !/^[a-z]\w*Sync$/.test(name)) continue;
    original.set(name, call);
    const wrapped: Call = (...args) => {
      const [first] = args;
      const place = typeof first === 'string' ? first : opened.get(first);
      if (!place?.startsWith(folder)) return call(...args);
      if (failed !== undefined && failure.is === 'killed') throw new Killed('ended');
      calls.push(name);
      const refuse = (code: string) => {
        const about = typeof first === 'string' ? { path: first } : {};
        throw Object.assign(new Error(`${code}: injected, ${name}`), { code, ...about });
      };
      if (isFull && name === 'writeSync') refuse('ENOSPC');
      if (calls.length === at) {
        failed = name;
        if (failure.is === 'killed') throw new Killed('ended');
        if (failure.is === 'refused') refuse(failure.code);
        if (failure.is === 'late') failure.other();
        else if (name === 'writeSync') {
          isFull = true;
          const [descriptor, bytes, offset] = args as [number, Uint8Array, number];
          return call(descriptor, bytes, offset, Math.floor((bytes.length - offset) / 2));
        }
      }
      // No power fails in a test: waiting for the disk would only take time.
      const result = name === 'fsyncSync' ? undefined : call(...args);
      if (name === 'openSync') opened.set(result, String(first));
      if (name === 'closeSync') opened.delete(first);
      return result;
    };
    table[name] = Object.assign(wrapped, call);
  }
  syncBuiltinESMExports();
  try {
    return { result: await run(), failed, calls };
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return { result: undefined, failed, calls };
  } finally {
    for (const [name, call] of original) table[name] = call;
    syncBuiltinESMExports();
    // What an ended program had open, the system closes.
    for (const descriptor of opened.keys()) fs.closeSync(descriptor as number);
  }
}
