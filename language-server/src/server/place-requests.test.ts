import { afterEach, expect, test } from 'vitest';
import { methods } from '../protocol/methods.js';
import { scoreExplanation } from '../protocol/place-requests.js';
import { viewResult } from '../protocol/view-request.js';
import { startClient, type TestClient } from './testing/test-client.js';

const folder = 'file:///home/anna/shop';
const uri = `${folder}/wishes.req`;
const text = `requirement A "a" { customers: 4 frequency: high effort: 10 person-days from: Nobody }
requirement B "b" { customers: 8 }
`;

let client: TestClient;
afterEach(() => client?.stop());

const explanation = async (start: number, language: 'en' | 'zh' = 'en') => {
  client = await startClient({ [uri]: text }, [folder], { language });
  return scoreExplanation.parse(await client.connection.sendRequest(methods.explainScore, { uri, start })).lines;
};

test('a score is explained with the numbers of the whole project', async () => {
  const lines = await explanation(text.indexOf('A "a"'));
  expect(lines[0]).toEqual(['score', expect.stringMatching(/ = customers 17\.5 \+ frequency 25 /)]);
  expect(lines).toContainEqual(['– customers', '17.5 = 35 × 4 ÷ 8']);
});

test('in the language of the reader', async () => {
  expect((await explanation(text.indexOf('A "a"'), 'zh'))[0]?.[0]).toBe('得分');
});

test.each([0, 3, 99_999])('at %d there is no requirement to explain', async (start) => {
  expect(await explanation(start)).toEqual([]);
});

test('the priority table says what checks have found in a requirement, in the language of the reader', async () => {
  const findings = async (language: 'en' | 'zh') => {
    client = await startClient({ [uri]: text }, [folder], { language });
    const result = viewResult.parse(await client.connection.sendRequest(methods.view, { view: 'priorities', uri }));
    if (!('answer' in result && result.answer.view === 'priorities')) throw new Error('another view');
    await client.stop();
    return result.answer.data.rows.map((row) => row.findings ?? []);
  };
  const [inA, inB] = await findings('en');
  const start = text.indexOf('Nobody');
  const unresolved = inA?.find((finding) => finding.start === start);
  expect(unresolved).toMatchObject({ severity: 'error', end: start + 'Nobody'.length });
  expect(unresolved?.message).toContain('Nobody');
  expect(inB?.some((finding) => finding.message.includes('Nobody'))).toBe(false);
  const [inChinese] = await findings('zh');
  expect(inChinese?.find((finding) => finding.start === start)?.message).toMatch(/[一-鿿]/);
});

test('files of one project give equal answers, and a file by itself is its own project', async () => {
  const outside = ['untitled:Untitled-1', 'untitled:Untitled-2', 'file:///elsewhere/a.req'];
  client = await startClient({ [uri]: text, [`${folder}/inner/req.config.json`]: '{}' }, [folder]);
  const uris = [uri, `${folder}/deep/er/new.req`, `${folder}/inner/x.req`, ...outside];
  const projects = await client.connection.sendRequest(methods.projects, { uris });
  expect(projects).toEqual([folder, folder, `${folder}/inner`, ...outside]);
});
