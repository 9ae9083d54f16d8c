/** Standard output, which may be a full disk or a pipe that nobody reads any more. */
import { fstatSync, writeSync } from 'node:fs';
import { failureCode } from '../locale/file-failure.js';

export interface StandardOutput {
  write(text: string): void;
}

/**
 * Writes to standard output and never throws. Who reads a pipe and has enough, such as `head`, ends the output and nothing
 * else: the work goes on and the exit code is what it would have been. Any other failure is told once.
 * @param failed is told why the output is not complete
 */
export function standardOutput(failed: (error: unknown) => void): StandardOutput {
  const { stdout } = process;
  let ended = false;
  const end = (error: unknown) => {
    if (ended) return;
    ended = true;
    if (failureCode(error) !== 'EPIPE') failed(error);
  };
  stdout.on('error', end);
  const direct = isFile(stdout.fd);
  return {
    write(text) {
      if (ended) return;
      try {
        // Node's own stream to a file takes a disk that has room for a part as one that took everything.
        if (direct) writeAll(stdout.fd, Buffer.from(text, 'utf8'));
        else stdout.write(text);
      } catch (error) {
        end(error);
      }
    },
  };
}

function isFile(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() || (stats.isCharacterDevice() && !process.stdout.isTTY);
  } catch {
    // Of a closed output, writing says so.
    return false;
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}
