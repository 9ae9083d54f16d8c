import { afterEach, expect, test } from 'vitest';
import { editAnswer } from '../protocol/edit-requests.js';
import { methods } from '../protocol/methods.js';
import { viewResult } from '../protocol/view-request.js';
import { startClient, type TestClient } from './testing/test-client.js';

const folder = 'file:///shop';
const wishes = `${folder}/wishes.req`;
const text = `requirement R-1 "Limit <b>" {
  acceptance {
    data amount: integer
    rule Large { when: amount > 5  then: "it waits" }
    case A1 normal "six" { given: amount = 6  then: Large }
  }
}
`;

let client: TestClient;
afterEach(() => client?.stop());

const matrix = async () => {
  const result = viewResult.parse(
    await client.connection.sendRequest(methods.view, { view: 'acceptance', uri: wishes }),
  );
  if (!('answer' in result && result.answer.view === 'acceptance')) throw new Error('another view');
  return result.answer;
};

test('a gap of the matrix becomes an edit against the version of the open document', async () => {
  client = await startClient({ [wishes]: text }, [folder]);
  await client.open(wishes);
  const { version, data } = await matrix();
  const [requirement] = data.requirements;
  const point = requirement?.rules[0]?.points.find(({ gap }) => gap);
  expect(point?.text.en).toBe('amount = 5');
  const ask = async (asked: object) =>
    editAnswer.parse(
      await client.connection.sendRequest(methods.addCase, {
        uri: wishes,
        start: requirement?.place.start,
        version,
        gap: { is: 'point', point: point?.id },
        ...asked,
      }),
    );
  expect(await ask({})).toMatchObject({
    documentChanges: [
      {
        textDocument: { uri: wishes, version: 1 },
        edits: [{ newText: expect.stringContaining('case A2 boundary "amount = 5: Large does not hold"') }],
      },
    ],
  });
  expect(await ask({ version: version + 1 })).toEqual({ refused: expect.stringContaining('changed meanwhile') });
  await client.change(wishes, text.replace('amount = 6', 'amount = '));
  expect(await ask({})).toEqual({ refused: expect.stringContaining('syntax error') });
});

test('the checklist is a page in which every text is a text', async () => {
  client = await startClient({ [wishes]: text }, [folder]);
  const answer = await client.connection.sendRequest(methods.export, {
    uri: wishes,
    subject: 'checklist',
    format: 'html',
  });
  expect(answer).toMatchObject({ content: expect.stringContaining('Limit &#60;b&#62;') });
  expect(answer).toMatchObject({ content: expect.not.stringContaining('<b>') });
});
