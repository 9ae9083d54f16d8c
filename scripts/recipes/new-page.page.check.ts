/** What one more page must do inside the preview application. Runs in a copy that has it. */
import { expect, test } from 'vitest';
import type { PageContext } from '../page.js';
import { pages } from '../pages.js';
import { Words } from '../words.js';

test('the application has it', () => {
  const page = pages.modules({} as PageContext, {});
  expect(page.isEmpty({ modules: [] })).toBe(true);
  expect(JSON.stringify(page.render({ modules: [] }, new Words('zh')))).toContain('模块');
});
