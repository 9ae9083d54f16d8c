import { afterEach, describe, expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import { type PictureName, pictureNames } from '../catalogue/pictures.js';
import { semanticTokenTypes } from '../editing/semantic-tokens.js';
import { editAnswer } from '../protocol/edit-requests.js';
import { clientCommands, methods } from '../protocol/methods.js';
import { type ChangedView, type HeldView, nextEdition, type ViewResult, viewResult } from '../protocol/view-request.js';
import { startClient, type TestClient } from './testing/test-client.js';

const folder = 'file:///shop';
const people = `${folder}/people.req`;
const wishes = `${folder}/wishes.req`;
const peopleText = 'stakeholder Boss "The boss" {\n  role: decision-maker\n  concern Cost "Lower cost"\n}\n';
const wishText = 'requirement R-1 "Export" {\n  from: Boss\n  answers: Boss.Cost\n  decision: defer\n}\n';

let client: TestClient;
afterEach(() => client?.stop());

describe('diagnostics', () => {
  test('all files of the workspace are checked, open or not', async () => {
    client = await startClient({ [people]: peopleText, [wishes]: wishText.replace('Boss\n', 'Bos\n') }, [folder]);
    expect(client.codes(wishes)).toEqual(['2 unresolved-reference']);
    expect(client.diagnostics.get(wishes)?.[0]).toMatchObject({ source: 'reqlang', severity: 1 });
  });

  test('an edit in one file is felt in another at once', async () => {
    client = await startClient({ [people]: peopleText, [wishes]: wishText }, [folder]);
    expect(client.codes(wishes)).toEqual([]);
    await client.open(people);
    await client.change(people, peopleText.replace('Boss', 'Chief'));
    await client.settled();
    expect(client.codes(wishes)).toEqual(['2 unresolved-reference', '3 unresolved-reference']);
    await client.change(people, peopleText);
    await client.settled();
    expect(client.codes(wishes)).toEqual([]);
  });

  test('a closed document counts as it is on disk; created, changed and deleted files are noticed', async () => {
    client = await startClient({ [people]: peopleText, [wishes]: wishText }, [folder]);
    await client.open(people, '');
    await client.settled();
    expect(client.codes(wishes)).toHaveLength(2);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: people } });
    await client.settled();
    expect(client.codes(wishes)).toEqual([]);
    client.disk.delete(people);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: people, type: 3 }],
    });
    await client.settled();
    expect(client.codes(wishes)).toHaveLength(2);
    const moved = `${folder}/moved.req`;
    client.disk.set(moved, peopleText);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: moved, type: 1 }] });
    await client.settled();
    expect(client.codes(wishes)).toEqual([]);
  });

  test('a file outside every folder is checked alone', async () => {
    client = await startClient({ [people]: peopleText }, [folder]);
    const alone = 'untitled:Untitled-1';
    await client.open(alone, 'requirement R-1 "Export" {\n  from: Boss\n  decision: defer\n}\n');
    await client.settled();
    expect(client.codes(alone)).toEqual(['2 unresolved-reference']);
  });

  test('a file outside every folder is of no interest once it is closed, whatever is on the disk', async () => {
    const outside = 'file:///elsewhere/wishes.req';
    client = await startClient({ [outside]: wishText }, [folder]);
    await client.open(outside);
    await client.settled();
    expect(client.codes(outside)).toHaveLength(2);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: outside } });
    await client.settled();
    expect(client.codes(outside)).toEqual([]);
  });

  test('a change on the disk that is heard of after its folder has gone is of no interest', async () => {
    const capabilities = { workspace: { workspaceFolders: true } };
    client = await startClient({ [wishes]: wishText }, [folder], { language: 'en' }, { capabilities });
    expect(client.codes(wishes)).toHaveLength(2);
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: folder, name: 'shop' }] },
    });
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: wishes, type: 2 }],
    });
    await client.settled();
    expect(client.codes(wishes)).toEqual([]);
  });

  test('findings of a file are shown once, however the client spells its address', async () => {
    const [onDisk, opened] = [`${folder}/%E9%9C%80%E6%B1%82.req`, `${folder}/需求.req`];
    client = await startClient({ [onDisk]: wishText }, [folder]);
    expect(client.codes(onDisk)).toHaveLength(2);
    await client.open(opened, wishText);
    await client.settled();
    expect([client.codes(onDisk), client.codes(opened)]).toEqual([[], client.codes(opened)]);
    expect(client.codes(opened)).toHaveLength(2);
  });

  test('a client that knows no workspace folders gives its root, and has its files watched', async () => {
    const registered: unknown[] = [];
    const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    client = await startClient({ [wishes]: wishText }, [], null, {
      capabilities,
      rootUri: folder,
      onRegister: (method) => registered.push(method),
    });
    expect(client.codes(wishes)).toHaveLength(2);
    expect(registered).toEqual(['workspace/didChangeWatchedFiles']);
    await client.settled();
  });

  test('a settings file makes its folder a project of its own, and sets severities', async () => {
    const config = `${folder}/inner/req.config.json`;
    const inner = `${folder}/inner/wishes.req`;
    client = await startClient({ [people]: peopleText, [inner]: wishText }, [folder]);
    expect(client.codes(inner)).toEqual([]);
    client.disk.set(config, '{ "rules": { "unresolved-reference": "hint" } }');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: config, type: 1 }],
    });
    await client.settled();
    expect(client.diagnostics.get(inner)?.map((d) => [d.code, d.severity])).toEqual([
      ['unresolved-reference', 4],
      ['unresolved-reference', 4],
    ]);
    client.disk.delete(config);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: config, type: 3 }],
    });
    await client.settled();
    expect(client.codes(inner)).toEqual([]);
  });

  test('messages are in Chinese for a Chinese editor, and change with the setting', async () => {
    client = await startClient({ [wishes]: wishText }, [folder], { language: 'auto', locale: 'zh-cn' });
    const messages = () => (client.diagnostics.get(wishes) ?? []).map((d) => d.message).join();
    expect(messages()).toMatch(/[一-鿿]/);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { reqlang: { language: 'en' } },
    });
    await client.settled();
    expect(messages()).not.toMatch(/[一-鿿]/);
  });
});

describe('requests', () => {
  test('outline', async () => {
    client = await startClient({ [people]: peopleText }, [folder]);
    const symbols = await client.connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri: people },
    });
    expect(symbols).toMatchObject([{ name: 'Boss', detail: 'The boss', children: [{ name: 'Cost' }] }]);
  });

  test('hover, definition and references know names of other files', async () => {
    client = await startClient({ [people]: peopleText, [wishes]: wishText }, [folder]);
    const at = { textDocument: { uri: wishes }, position: { line: 2, character: 17 } };
    const hover = await client.connection.sendRequest('textDocument/hover', at);
    expect(hover).toMatchObject({ contents: { value: expect.stringContaining('Lower cost') } });
    const definition = await client.connection.sendRequest('textDocument/definition', at);
    expect(definition).toMatchObject([{ uri: people, range: { start: { line: 2, character: 10 } } }]);
    const references = await client.connection.sendRequest('textDocument/references', {
      textDocument: { uri: people },
      position: { line: 0, character: 14 },
      context: { includeDeclaration: true },
    });
    expect(references).toMatchObject([
      { uri: people },
      { uri: wishes, range: { start: { line: 1 } } },
      // Its part of `Boss.Cost`.
      { uri: wishes, range: { start: { line: 2, character: 11 }, end: { character: 15 } } },
    ]);
  });

  test('rename reaches every file, a stakeholder also in the full names of its concerns', async () => {
    client = await startClient({ [people]: peopleText, [wishes]: wishText }, [folder]);
    const rename = (line: number, character: number, newName: string) =>
      client.connection.sendRequest('textDocument/rename', {
        textDocument: { uri: people },
        position: { line, character },
        newName,
      }) as Promise<{ documentChanges: { textDocument: { uri: string }; edits: { newText: string }[] }[] }>;
    const texts = async (...at: Parameters<typeof rename>) =>
      (await rename(...at)).documentChanges.map((c) => [c.textDocument.uri, ...c.edits.map((e) => e.newText)]);
    expect(await texts(0, 14, '老板')).toEqual([
      [people, '老板'],
      [wishes, '老板', '老板'],
    ]);
    expect(await texts(2, 12, 'Price')).toEqual([
      [people, 'Price'],
      [wishes, 'Price'],
    ]);
    await expect(rename(0, 14, 'R-1')).rejects.toThrow('already something called R-1');
    for (const bad of ['two words', '9', 'a"b', 'requirement', '', 'x\ny'])
      await expect(rename(0, 14, bad)).rejects.toThrow('cannot be a name');
  });

  test('formatting: the whole file or a part; a broken file stays as it is', async () => {
    client = await startClient({ [people]: peopleText.replace(': ', '： ') }, [folder]);
    await client.open(people);
    const textDocument = { uri: people };
    const options = { tabSize: 2, insertSpaces: true };
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };
    const [whole, part] = await Promise.all([
      client.connection.sendRequest('textDocument/formatting', { textDocument, options }),
      client.connection.sendRequest('textDocument/rangeFormatting', { textDocument, options, range }),
    ]);
    // The sign stays; the blank behind it goes.
    expect(whole).toMatchObject([{ range: { start: { line: 1, character: 7 } }, newText: '' }]);
    expect(part).toEqual([]);
    await client.change(people, 'stakeholder   Boss "The boss');
    expect(await client.connection.sendRequest('textDocument/formatting', { textDocument, options })).toEqual([]);
  });

  test('indentation while typing, growing selections, links', async () => {
    const text = 'requirement R-1 "r" {\nlinks: "https://a.example"\n}\n';
    client = await startClient({ [wishes]: text }, [folder]);
    await client.open(wishes);
    const textDocument = { uri: wishes };
    const position = { line: 1, character: 0 };
    const options = { tabSize: 2, insertSpaces: true };
    const [edits, selections, links] = await Promise.all([
      client.connection.sendRequest('textDocument/onTypeFormatting', { textDocument, position, ch: '\n', options }),
      client.connection.sendRequest('textDocument/selectionRange', { textDocument, positions: [position] }),
      client.connection.sendRequest('textDocument/documentLink', { textDocument }),
    ]);
    expect(edits).toEqual([{ range: { start: position, end: position }, newText: '  ' }]);
    expect(selections).toMatchObject([
      { range: { end: { line: 1, character: 5 } }, parent: { range: { start: position, end: { character: 26 } } } },
    ]);
    expect(links).toEqual([
      {
        range: { start: { line: 1, character: 8 }, end: { line: 1, character: 25 } },
        target: 'https://a.example/',
      },
    ]);
  });

  test('folding, highlights, and finding by name or title', async () => {
    client = await startClient({ [people]: peopleText, [wishes]: wishText }, [folder]);
    await client.open(people);
    const textDocument = { uri: people };
    expect(await client.connection.sendRequest('textDocument/foldingRange', { textDocument })).toEqual([
      { startLine: 0, endLine: 2 },
    ]);
    const position = { line: 0, character: 14 };
    expect(
      await client.connection.sendRequest('textDocument/documentHighlight', { textDocument, position }),
    ).toHaveLength(1);
    expect(await client.connection.sendRequest('workspace/symbol', { query: 'expo' })).toMatchObject([
      { name: 'R-1 Export' },
    ]);
    expect(await client.connection.sendRequest('workspace/symbol', { query: '' })).toMatchObject([
      { name: 'Boss The boss' },
      { name: 'R-1 Export' },
      { name: 'Cost Lower cost', containerName: 'Boss' },
    ]);
    expect(await client.connection.sendRequest('workspace/symbol', { query: 'boss.co' })).toMatchObject([
      { name: 'Cost Lower cost' },
    ]);
  });

  test('a quick fix mends a misspelt name', async () => {
    const broken = wishText.replace('Boss\n', 'Bos\n');
    client = await startClient({ [people]: peopleText, [wishes]: broken }, [folder]);
    await client.open(wishes);
    const actions = (await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: wishes },
      range: { start: { line: 1, character: 9 }, end: { line: 1, character: 9 } },
      context: { diagnostics: [] },
    })) as { isPreferred?: boolean; edit: { documentChanges: { edits: { newText: string }[] }[] } }[];
    expect(actions.find((a) => a.isPreferred)?.edit.documentChanges[0]?.edits[0]?.newText).toBe('Boss');
  });

  test('colours, lenses and hints of an open file', async () => {
    const text = wishText.replace('decision: defer', 'priority: P0');
    client = await startClient({ [people]: peopleText, [wishes]: text }, [folder]);
    await client.open(wishes);
    const textDocument = { uri: wishes };
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
    const [all, part, lenses, hints] = await Promise.all([
      client.connection.sendRequest<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument }),
      client.connection.sendRequest<{ data: number[] }>('textDocument/semanticTokens/range', { textDocument, range }),
      client.connection.sendRequest('textDocument/codeLens', { textDocument }),
      client.connection.sendRequest('textDocument/inlayHint', {
        textDocument,
        range: { start: range.start, end: { line: 4, character: 0 } },
      }),
    ]);
    expect(all.data.slice(0, 10)).toEqual([0, 0, 11, 0, 0, 0, 12, 3, semanticTokenTypes.indexOf('class'), 1]);
    expect(part.data).toEqual([1, 2, 4, 1, 0, 0, 6, 4, semanticTokenTypes.indexOf('interface'), 0]);
    expect(lenses).toEqual([
      {
        range: { start: { line: 0, character: 12 }, end: { line: 0, character: 15 } },
        command: { title: '0/2 case classes', command: '' },
      },
    ]);
    expect(hints).toMatchObject([{ position: { line: 3, character: 14 }, label: expect.stringMatching(/^score \d/) }]);
  });

  test('what depends on what, as callers and the called', async () => {
    const plan = 'requirement R-2 "Import" {\n  depends-on: R-1\n}\n';
    client = await startClient({ [wishes]: wishText, [people]: plan }, [folder]);
    const at = { textDocument: { uri: people }, position: { line: 1, character: 15 } };
    const items = await client.connection.sendRequest('textDocument/prepareCallHierarchy', at);
    expect(items).toMatchObject([
      { name: 'R-1', detail: 'Export', uri: wishes, selectionRange: { start: { line: 0 } } },
    ]);
    const [item] = items as unknown[];
    const needed = await client.connection.sendRequest('callHierarchy/incomingCalls', { item });
    const fromRanges = [{ start: { line: 1, character: 14 }, end: { line: 1, character: 17 } }];
    expect(needed).toMatchObject([{ from: { name: 'R-2', detail: 'Import', uri: people }, fromRanges }]);
    const [caller] = needed as { from: unknown }[];
    const needs = await client.connection.sendRequest('callHierarchy/outgoingCalls', { item: caller?.from });
    expect(needs).toMatchObject([{ to: { name: 'R-1', uri: wishes }, fromRanges }]);
    await client.open(people, '');
    expect(await client.connection.sendRequest('callHierarchy/outgoingCalls', { item: caller?.from })).toBeNull();
  });

  test('a lens calls the command that shows references', async () => {
    client = await startClient({ [people]: peopleText, [wishes]: `${wishText}version V1 { delivers: R-1 }\n` }, [
      folder,
    ]);
    await client.open(wishes);
    expect(
      await client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri: wishes } }),
    ).toMatchObject([
      {
        command: {
          title: 'V1 · used by 1',
          command: clientCommands.showReferences,
          arguments: [wishes, { line: 0, character: 12 }],
        },
      },
    ]);
  });

  test('a rule has a lens that shows the cases which cover it, and a hover with its points', async () => {
    const text = `requirement R-1 "Limit" {
  acceptance {
    data amount: integer
    rule Large { when: amount > 5  then: "it waits" }
    case A1 normal { given: amount = 6  then: Large }
  }
}
`;
    client = await startClient({ [wishes]: text }, [folder]);
    await client.open(wishes);
    const textDocument = { uri: wishes };
    const lenses = await client.connection.sendRequest('textDocument/codeLens', { textDocument });
    const found = { start: { line: 4, character: 9 }, end: { line: 4, character: 11 } };
    expect(lenses).toMatchObject([
      { command: { title: '1/1 case classes · 1/2 points' } },
      { command: { command: clientCommands.addMissingCasesAt, arguments: [wishes, { line: 0, character: 12 }] } },
      {
        command: {
          title: '1/2 points',
          command: clientCommands.showReferences,
          arguments: [wishes, { line: 3, character: 9 }, [found]],
        },
      },
    ]);
    const position = { line: 4, character: 48 };
    const hover = await client.connection.sendRequest('textDocument/hover', { textDocument, position });
    expect(hover).toMatchObject({
      contents: { value: expect.stringContaining('| amount = 5 | does not hold | — no case |') },
      range: { start: { line: 4, character: 46 }, end: { line: 4, character: 51 } },
    });
  });

  test('keywords are converted by edits against the version of the open document', async () => {
    client = await startClient({ [people]: peopleText }, [folder]);
    await client.open(people);
    const convert = (language: string) =>
      client.connection.sendRequest(methods.convertKeywords, { uri: people, language });
    const answer = editAnswer.parse(await convert('zh'));
    expect(answer).toMatchObject({
      documentChanges: [
        {
          textDocument: { uri: people, version: expect.any(Number) },
          edits: [{ newText: '干系人' }, { newText: '角色' }, { newText: '决策者' }, { newText: '诉求' }],
        },
      ],
    });
    expect(await convert('en')).toEqual({ documentChanges: [] });
    await expect(convert('fr')).rejects.toThrow();
  });

  test('requirements are renumbered in every file, or it is said why not', async () => {
    const plans = `${folder}/plans.req`;
    client = await startClient(
      { [wishes]: wishText + wishText.replace('R-1', 'R-7'), [plans]: 'version V1 { delivers: R-7 }\n' },
      [folder],
    );
    const renumber = async () =>
      editAnswer.parse(await client.connection.sendRequest(methods.renumber, { uri: wishes }));
    expect(await renumber()).toMatchObject({
      documentChanges: [
        { textDocument: { uri: wishes, version: null }, edits: [{ newText: 'R-2' }] },
        { textDocument: { uri: plans, version: null }, edits: [{ newText: 'R-2' }] },
      ],
    });
    await client.open(plans, 'requirement R-2 "Import" {}\n');
    expect(await renumber()).toEqual({ refused: expect.stringContaining('R-2') });
  });

  test('what is done in a picture becomes edits, unless the text is newer than the picture', async () => {
    const plans = `${folder}/plans.req`;
    client = await startClient(
      { [wishes]: 'requirement R-1 "One" {}\n', [plans]: 'version V1 { delivers: R-1 }\nversion V2 {}\n' },
      [folder],
    );
    const roadmap = viewResult.parse(
      await client.connection.sendRequest(methods.view, { view: 'roadmap', uri: plans }),
    );
    const { version } = wholeOf(roadmap).answer;
    const move = async (from: number) =>
      editAnswer.parse(
        await client.connection.sendRequest(methods.intent, {
          uri: wishes,
          version: from,
          intent: { kind: 'moveToVersion', requirement: 'R-1', from: 'V1', to: 'V2' },
        }),
      );
    expect(await move(version)).toMatchObject({
      documentChanges: [{ textDocument: { uri: plans }, edits: [{ newText: '' }, { newText: '\n  delivers: R-1\n' }] }],
    });
    await client.open(wishes, 'requirement R-1 "One more" {}\n');
    expect(await move(version)).toEqual({ refused: expect.stringContaining('newer than the picture') });
  });

  test('missing cases are written for the requirement at the caret, or for the whole file', async () => {
    const requirement = (name: string) =>
      `requirement ${name} "x" {\n  acceptance {\n    data a: integer\n    rule Big { when: a > 3  then: "y" }\n  }\n}\n`;
    client = await startClient({ [wishes]: `\n${requirement('R-1')}${requirement('R-2')}` }, [folder]);
    const added = async (line: number) => {
      const asked = { uri: wishes, position: { line, character: 0 } };
      const answer = editAnswer.parse(await client.connection.sendRequest(methods.addMissingCases, asked));
      return 'refused' in answer
        ? answer
        : answer.documentChanges.flatMap(({ edits }) => edits.map(({ range }) => range.start.line));
    };
    expect([await added(0), await added(2), await added(8)]).toEqual([[4, 10], [4], [10]]);
    await client.open(wishes, requirement('R-1').replace('then', 'than'));
    expect(await added(0)).toEqual({ refused: expect.stringContaining('R-1') });
  });

  test('previews', async () => {
    client = await startClient({ [people]: peopleText, [wishes]: wishText }, [folder]);
    for (const view of pictureNames) {
      const whole = viewResult.parse(await client.connection.sendRequest(methods.view, { view, uri: people }));
      expect(whole).toMatchObject({ answer: { view, language: 'en', broken: [] } });
    }
  });

  test('previews whose changes are told are the same as whole ones', async () => {
    client = await startClient({ [people]: peopleText, [wishes]: wishText }, [folder]);
    await client.open(wishes);
    const views = pictureNames;
    const ask = async (view: PictureName, known?: number) =>
      viewResult.parse(await client.connection.sendRequest(methods.view, { view, uri: people, known }));
    const held = new Map<PictureName, HeldView>();
    for (const view of views) held.set(view, wholeOf(await ask(view)));
    const version = 'version V1 { window: 2025-01..2025-02  delivers: R-1 }\n';
    for (const text of [
      wishText.replace('R-1 "', 'R-1 "A longer '),
      `${version}${wishText}`,
      `${wishText}\nrequirement R-2 "Import" { priority: P0  effort: 3 days }\n${version}`,
      `${version}${wishText.replace('Boss\n', 'Nobody\n')}`,
      `${wishText} requirement`,
      '',
      wishText,
    ]) {
      await client.change(wishes, text);
      for (const view of views) {
        const before = held.get(view) as HeldView;
        const changed = await ask(view, before.edition);
        expect(changed).toHaveProperty('since', before.edition);
        const next = nextEdition(before, changed as ChangedView);
        const whole = wholeOf(await ask(view));
        expect(next?.answer).toEqual(whole.answer);
        held.set(view, whole);
      }
    }
    const [view] = views;
    expect(await ask(view, 7)).toHaveProperty('answer');
  });

  test('a cancelled request is answered with an error, never with a result', async () => {
    client = await startClient({ [people]: peopleText }, [folder]);
    const source = new CancellationTokenSource();
    const at = { textDocument: { uri: people }, position: { line: 0, character: 14 } };
    const answer = client.connection.sendRequest('textDocument/hover', at, source.token);
    source.cancel();
    const error = await answer.then(
      (result) => ({ result }),
      (reason) => reason,
    );
    expect(error).toBeInstanceOf(ResponseError);
    expect(error.code).toBe(LSPErrorCodes.RequestCancelled);
  });

  test('edits that arrive faster than answers: the last state wins', async () => {
    client = await startClient({ [people]: peopleText, [wishes]: wishText }, [folder]);
    await client.open(wishes);
    const answers: Promise<unknown>[] = [];
    for (let i = 0; i < 50; i++) {
      await client.change(wishes, wishText.replace('Boss\n', i % 2 === 0 ? 'Nobody\n' : 'Boss\n'));
      answers.push(client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: wishes } }));
    }
    await Promise.all(answers);
    await client.settled();
    expect(client.codes(wishes)).toEqual([]);
  });
});

test('a comment on the line before silences a finding, and only that', async () => {
  const text = `requirement R-1 "Export" {\n  // req-ignore unresolved-reference: the people file comes next week\n  from: Boss\n  owner: Boss\n  decision: defer\n}\n`;
  client = await startClient({ [wishes]: text }, [folder]);
  expect(client.codes(wishes)).toEqual(['4 unresolved-reference']);
  await client.open(wishes, text.replace('// req-ignore', '// ignore'));
  await client.settled();
  expect(client.codes(wishes)).toEqual(['3 unresolved-reference', '4 unresolved-reference']);
});

function wholeOf(result: ViewResult): HeldView {
  if (!('answer' in result)) throw new Error('Not a whole picture.');
  return result;
}
