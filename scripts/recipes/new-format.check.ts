/** What one more export format must do. Runs in a copy that has it. */
import { expect, test } from 'vitest';
import { folderWith, reqlang } from '../cli/testing/command-run.js';
import { editorFormats } from '../catalogue/exports.js';
import { exportFormat } from '../protocol/export-request.js';

test('the command writes it, says so in its help, and the editor offers it', async () => {
  const folder = folderWith({ 'a.req': 'goal G\nrequirement R-1 "Export" {}\n' });
  const { out, code } = await reqlang(folder, ['export', 'priorities', '--to', 'jsonl']);
  expect([code, JSON.parse(out)[1]]).toEqual([0, 'Export']);
  expect((await reqlang(folder, ['export', '--help', '--lang', 'zh'])).out).toContain('jsonl     供程序读取');
  expect(exportFormat.parse('jsonl')).toBe('jsonl');
  expect(editorFormats).toContain('jsonl');
});
