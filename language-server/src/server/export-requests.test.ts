import { afterEach, expect, test } from 'vitest';
import { type ExportAnswer, exportAnswer } from '../protocol/export-request.js';
import { methods } from '../protocol/methods.js';
import { startClient, type TestClient } from './testing/test-client.js';

const folder = 'file:///home/anna/shop';
const uri = `${folder}/%E8%AE%A2%E5%8D%95.req`;
const text = 'project "Shop" {}\nrequirement R-1 "=1+1 <b>" { effort: 5 person-days priority: P0 }\n';

let client: TestClient;
afterEach(() => client?.stop());

async function ask(params: object): Promise<ExportAnswer> {
  client = await startClient({ [uri]: text, [`${folder}/req.config.json`]: '{ "today": "2025-02-01" }' }, [folder]);
  return exportAnswer.parse(await client.connection.sendRequest(methods.export, { uri, ...params }));
}

test('a page comes as text, with files named from the project on', async () => {
  const application = { script: 'go()', style: 'b {}' };
  const answer = await ask({ subject: 'report', format: 'html', application });
  expect(answer).toMatchObject({ encoding: 'utf-8' });
  const content = 'content' in answer ? answer.content : '';
  expect(content).toContain('"uri":"订单.req"');
  expect(content).toContain('2025-02-01');
  expect(content).not.toMatch(/anna|file:\/\//);
});

test('a workbook comes as base64', async () => {
  const answer = await ask({ subject: 'priorities', format: 'xlsx' });
  expect(answer).toMatchObject({ encoding: 'base64' });
  expect('content' in answer && atob(answer.content).slice(0, 2)).toBe('PK');
});

test('what cannot be is refused with a reason', async () => {
  expect(await ask({ subject: 'acceptance', format: 'svg' })).toEqual({
    refused: 'There is no picture of acceptance. Use html, md or xlsx.',
  });
});

test.each([
  { subject: 'model', format: 'html' },
  { subject: 'priorities', format: 'exe' },
  { subject: 'priorities', format: 'html', application: { script: 7, style: '' } },
])('%j is no request', async (params) => {
  await expect(ask(params)).rejects.toThrow();
});
