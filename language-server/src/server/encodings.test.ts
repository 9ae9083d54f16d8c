import { afterEach, describe, expect, test } from 'vitest';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { type DecodedText, encodeText } from '../text/decode-text.js';
import { asUtf8, gbkText } from '../workspace/testing/imagined-disk.js';
import { startClient, type TestClient } from './testing/test-client.js';

const folder = 'file:///shop';
const people = `${folder}/people.req`;
const wishes = `${folder}/wishes.req`;
const wishText = 'requirement R-1 "Export" {\n  from: Clerk\n  decision: defer\n}\n';

let client: TestClient;
afterEach(() => client?.stop());

const notify = (method: string, params: object) => client.connection.sendNotification(method, params);
const changed = (...uris: string[]) =>
  notify('workspace/didChangeWatchedFiles', { changes: uris.map((uri) => ({ uri, type: 2 })) });
const actionsAt = (uri: string, line: number) =>
  client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: { line, character: 0 }, end: { line, character: 4 } },
    context: { diagnostics: [] },
  });
const rename = (uri: string, character: number) =>
  client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
    textDocument: { uri },
    position: { line: 1, character },
    newName: 'Cashier',
  });

describe('a file in GBK', () => {
  test('has one finding, and its names are known', async () => {
    client = await startClient({ [people]: gbkText, [wishes]: wishText }, [folder]);
    expect(client.codes(people)).toEqual(['1 file-encoding']);
    expect(client.codes(wishes)).toEqual([]);
    const [diagnostic] = client.diagnostics.get(people) ?? [];
    expect(diagnostic?.message).toContain('GBK (GB18030)');
    expect(diagnostic?.range.end.character).toBeGreaterThan(0);
    const actions = await actionsAt(people, 0);
    expect(actions.map(({ command }) => command)).toEqual([
      expect.objectContaining({ command: 'reqlang.convertToUtf8', arguments: [people] }),
      expect.objectContaining({ command: 'reqlang.reopenWithEncoding', arguments: [people, 'gb18030'] }),
    ]);
  });

  test('is not edited from elsewhere: the editor would open it garbled, and save that', async () => {
    client = await startClient({ [people]: gbkText, [wishes]: wishText }, [folder]);
    await client.open(wishes);
    await expect(rename(wishes, 9)).rejects.toThrow('"people.req" would have to be changed, and is not in UTF-8.');
  });

  test('that was opened as UTF-8 has the same finding and none besides, however it is edited', async () => {
    client = await startClient({ [people]: gbkText, [wishes]: wishText }, [folder]);
    await client.open(people, asUtf8(gbkText));
    await client.settled();
    expect(client.codes(people)).toEqual(['1 file-encoding']);
    await client.change(people, `${asUtf8(gbkText)}more { {`);
    await client.settled();
    expect(client.codes(people)).toEqual(['1 file-encoding']);
    expect(client.codes(wishes)).toEqual([]);
    await client.open(wishes);
    await expect(rename(wishes, 9)).rejects.toThrow('not in UTF-8');
  });

  test('that was reopened with its encoding is a file like any other', async () => {
    client = await startClient({ [people]: gbkText, [wishes]: wishText }, [folder]);
    await client.open(people, asUtf8(gbkText));
    await client.change(people, '干系人 Clerk “职员” { 角色：决策者 }\n');
    await client.settled();
    expect(client.codes(people)).toEqual([]);
    await client.open(wishes);
    expect((await rename(wishes, 9)).documentChanges).toHaveLength(2);
    await notify('textDocument/didClose', { textDocument: { uri: people } });
    await client.settled();
    expect(client.codes(people)).toEqual(['1 file-encoding']);
  });

  test('that was converted on the disk has no finding any more, open or closed', async () => {
    client = await startClient({ [people]: gbkText, [wishes]: wishText }, [folder]);
    client.disk.set(people, '干系人 Clerk “职员” { 角色：决策者 }\n');
    await changed(people);
    await client.settled();
    expect(client.codes(people)).toEqual([]);
    client.disk.set(people, gbkText);
    await changed(people);
    await client.open(people, asUtf8(gbkText));
    await client.settled();
    expect(client.codes(people)).toEqual(['1 file-encoding']);
    client.disk.set(people, '干系人 Clerk “职员” { 角色：决策者 }\n');
    await client.change(people, '干系人 Clerk “职员” { 角色：决策者 }\n');
    await client.settled();
    expect(client.codes(people)).toEqual([]);
  });

  test('outside of every folder is recognised when it is opened', async () => {
    const outside = 'file:///elsewhere/a.req';
    client = await startClient({ [outside]: gbkText }, [folder]);
    await client.open(outside, asUtf8(gbkText));
    await client.settled();
    expect(client.codes(outside)).toEqual(['1 file-encoding']);
  });
});

test('signs that were lost long ago are one finding, and the rest of the file is checked', async () => {
  const lost =
    'stakeholder Clerk "\uFFFD\uFFFD" { role: \uFFFD\uFFFD }\nrequirement \uFFFD\uFFFD "x" { \uFFFD }\ngoal G { measured-by: M }\n';
  client = await startClient({ [people]: lost }, [folder]);
  const codes = ['1 file-encoding', '3 unresolved-reference'];
  expect(client.codes(people).slice(0, 2)).toEqual(codes);
  await client.open(people);
  await client.settled();
  expect(client.codes(people).slice(0, 2)).toEqual(codes);
  expect(client.codes(people).filter((code) => code.startsWith('2 '))).toEqual([]);
});

describe('a mark at the start of a closed file moves nothing', () => {
  const forms: Omit<DecodedText, 'text'>[] = [
    { encoding: 'utf-8', bom: true },
    { encoding: 'utf-16le', bom: true },
    { encoding: 'utf-16be', bom: true },
  ];
  test.each(forms)('$encoding', async (form) => {
    const declared = encodeText('stakeholder Clerk "Clerk" { }\n', form) as Uint8Array;
    client = await startClient({ [people]: declared, [wishes]: wishText }, [folder]);
    await client.open(wishes);
    const { documentChanges } = await rename(wishes, 9);
    const edits = documentChanges?.flatMap((change) =>
      'edits' in change && change.textDocument.uri === people ? change.edits : [],
    );
    expect(edits).toEqual([
      { range: { start: { line: 0, character: 12 }, end: { line: 0, character: 17 } }, newText: 'Cashier' },
    ]);
  });
});

describe('the wish to convert a file to UTF-8', () => {
  const convert = (uri: string) => client.connection.sendRequest('reqlang/convertToUtf8', { uri });

  test('is answered with the text where the server cannot write, and else with why not', async () => {
    const files = { [people]: gbkText, [wishes]: wishText, [`${folder}/odd.req`]: Uint8Array.from([0x61, 0xe9, 0x62]) };
    client = await startClient(files, [folder]);
    expect(await convert(people)).toEqual({ converted: true, text: '干系人 Clerk “职员” { 角色：决策者 }\n' });
    expect(await convert(wishes)).toEqual({ refused: 'The file is in UTF-8 already.' });
    expect(await convert(`${folder}/none.req`)).toEqual({ refused: 'The file is not there any more.' });
    expect(await convert(`${folder}/odd.req`)).toEqual({ refused: expect.stringContaining('encoding cannot be told') });
  });
});
