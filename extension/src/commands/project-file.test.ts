import { expect, test } from 'vitest';
import { isProjectFile } from './project-file.js';

test.each([
  ['/shop/订单.req', true],
  ['/shop/ORDERS.REQ', true],
  ['/shop/req.config.json', true],
  ['/shop/orders.req.md', false],
  ['/shop/my-req.config.json', false],
  ['/shop.req/orders.csv', false],
])('%s belongs to a project: %s', (path, expected) => {
  expect(isProjectFile({ path })).toBe(expected);
});
