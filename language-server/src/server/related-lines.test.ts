import { expect, test } from 'vitest';
import { startClient } from './testing/test-client.js';
test('a place in another file is shown on its line, also if only line ends before it have changed', async () => {
  const [first, second] = ['file:///shop/a.req', 'file:///shop/b.req'];
  const text = 'goal G "x" {} metric M {}\n';
  const client = await startClient({ [second]: 'metric M {}\n' }, ['file:///shop']);
  await client.open(first, text);
  await client.change(first, text.replace('} metric', '}\nmetric'));
  await client.settled();
  const related = client.diagnostics.get(second)?.find(({ code }) => code === 'duplicate-name')?.relatedInformation;
  expect(related?.[0]?.location.range.start).toEqual({ line: 1, character: 7 });
});
