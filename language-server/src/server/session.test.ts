import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { imaginedFiles } from '../workspace/testing/imagined-disk.js';
import { Session } from './session.js';

test('what fails when the client is gone is not another failure', () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
  const session = new Session(connection, imaginedFiles(new Map()), () => {});
  connection.listen();
  connection.dispose();
  expect(() => connection.console.error('nobody is there')).toThrow();
  expect(() =>
    session.log({ doing: 'sending findings', uri: 'file:///a.req', error: new Error('gone') }),
  ).not.toThrow();
});
