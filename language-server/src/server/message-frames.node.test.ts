import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MessageFrames } from './message-frames.node.js';

const framed = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** What comes out when bytes come in, in pieces of the given sizes. */
function passed(input: string, sizes: readonly number[]) {
  const bytes = Buffer.from(input);
  let said = 0;
  const frames = new MessageFrames(() => said++);
  const out: Buffer[] = [];
  frames.on('data', (chunk: Buffer) => out.push(chunk));
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    frames.write(bytes.subarray(at, at + size));
    at += size;
  }
  frames.end();
  return { text: Buffer.concat(out).toString(), said };
}

test('well-formed messages pass as they are, in whatever pieces they come', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 5 }), sizes, (bodies, pieces) => {
      const input = bodies.map(framed).join('');
      expect(passed(input, pieces)).toEqual({ text: input, said: 0 });
    }),
  );
});

const good = framed('{"a":"需求"}');

test.each([
  ['a header without a length', 'Content-Type: x\r\n\r\n{"b":1}'],
  ['a length that is no number', 'Content-Length: many\r\n\r\n{"b":1}'],
  ['a negative length', 'Content-Length: -7\r\n\r\n{"b":1}'],
  ['an endless length', 'Content-Length: 99999999999\r\n\r\n{"b":1}'],
  ['no header at all', '{"b":1}'],
  ['text with an empty line', 'hello\r\n\r\n'],
  ['a header that does not end', `X: ${'y'.repeat(20_000)}`],
  ['binary', '\0\x01\x02\r\n\r\n\xff'],
])('%s is left out, and what follows is read', (_, broken) => {
  for (const pieces of [[1], [7, 3], [1_000_000]])
    expect(passed(good + broken + good + good, pieces)).toEqual({ text: good + good + good, said: 1 });
});

test('other fields, spellings and line ends of a header are taken', () => {
  const body = '{"a":1}';
  const type = 'Content-Type: application/vscode-jsonrpc; charset=utf-8';
  for (const header of [
    `${type}\r\nContent-Length: 7\r\n\r\n`,
    `Content-Length: 7\r\n${type}\r\n\r\n`,
    'content-length:7\r\n\r\n',
    'CONTENT-LENGTH:  7 \n\n',
  ])
    expect(passed(header + body, [5])).toEqual({ text: framed(body), said: 0 });
});
