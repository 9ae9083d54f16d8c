/** Messages on standard input: a length in a header, an empty line, and so many bytes. */
import { Transform, type TransformCallback } from 'node:stream';

/** A header that is longer than this is none. */
const longestHeader = 8192;
/** A message that is longer than this is not waited for. */
const longestMessage = 1024 ** 3;

const lengthField = /content-length:/i;

/**
 * Passes well-formed messages on and leaves out what stands between them. A header without a usable length would otherwise
 * leave its reader lost in the stream for ever: here it goes on with the next header.
 */
export class MessageFrames extends Transform {
  private header = '';
  private isLost = false;
  /** Bytes that are still to come of the message at hand. */
  private left = 0;

  /** @param skipped is told of each place where something was left out */
  constructor(private readonly skipped: (reason: string) => void) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let rest = chunk;
    while (rest.length > 0) {
      if (this.left > 0) {
        const part = rest.subarray(0, this.left);
        this.push(part);
        this.left -= part.length;
        rest = rest.subarray(part.length);
      } else rest = this.readHeader(rest);
    }
    done();
  }

  /** @returns what stands behind the header; nothing while it is not complete */
  private readHeader(bytes: Buffer): Buffer {
    // One sign per byte, so that places in the text are places in the bytes.
    this.header += bytes.toString('latin1');
    for (;;) {
      if (this.isLost) {
        const found = lengthField.exec(this.header);
        // The word may be cut in the middle.
        if (!found) {
          this.header = this.header.slice(-'content-length'.length);
          return Buffer.alloc(0);
        }
        this.header = this.header.slice(found.index);
        this.isLost = false;
      }
      const end = /\r?\n\r?\n/.exec(this.header);
      if (!end) {
        if (this.header.length <= longestHeader) return Buffer.alloc(0);
        this.lose(1, 'A header of a message does not end');
        continue;
      }
      const length = lengthIn(this.header.slice(0, end.index));
      if (length === undefined) {
        this.lose(1, 'A message has no valid Content-Length');
        continue;
      }
      const behind = this.header.length - (end.index + end[0].length);
      this.header = '';
      this.left = length;
      this.push(`Content-Length: ${length}\r\n\r\n`);
      return bytes.subarray(bytes.length - behind);
    }
  }

  private lose(signs: number, reason: string): void {
    this.skipped(`${reason}; what stands up to the next header is left out.`);
    this.header = this.header.slice(signs);
    this.isLost = true;
  }
}

/** The length that the lines of a header give; undefined if they are no header, or give none. */
function lengthIn(header: string): number | undefined {
  let length: number | undefined;
  for (const line of header.split(/\r?\n/)) {
    const [, name, value = ''] = /^([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined) return undefined;
    if (name.toLowerCase() !== 'content-length') continue;
    if (!/^\d{1,10}$/.test(value)) return undefined;
    length = Number(value);
  }
  return length !== undefined && length <= longestMessage ? length : undefined;
}
