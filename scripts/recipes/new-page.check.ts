/** What one more picture must do outside of its page. Runs in a copy that has it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exportProjects } from '../interchange/project-export.js';
import { exportSubject } from '../protocol/export-request.js';
import { viewAnswer, viewParams } from '../protocol/view-request.js';
import { projectOf } from '../rules/testing/annotated-text.js';
import { folderWith, reqlang } from '../cli/testing/command-run.js';
import { pictureOf } from '../views/picture-data.js';

const text = 'module M "Stock"\nrequirement R-1 "Export" { module: M }\n';
const model = () => projectOf(text).model.reader();

test('it can be asked for, and its answer goes through its schema whole', () => {
  expect(viewParams.parse({ view: 'modules', uri: 'file:///a.req' })).toBeDefined();
  const answer = {
    ...pictureOf('modules', model(), { today: '2025-01-01' }),
    ...{ version: 1, language: 'en' as const, broken: [] },
  };
  expect(viewAnswer.parse(answer)).toEqual(answer);
  expect(answer.data).toMatchObject({ modules: [{ name: 'M', requirements: 1 }] });
});

test('it is exported alone and in the report, also by the command', async () => {
  const project = { name: 'x', model: model(), files: [], shownPath: () => 'a.req' };
  const options = { language: 'zh' as const, today: '2025-01-01', application: { script: '', style: '' } };
  expect(await exportProjects([project], 'modules', 'csv', options)).toBe('\uFEFF模块,需求\r\nM,1\r\n');
  expect(await exportProjects([project], 'report', 'html', options)).toContain('href="#modules"');
  expect(exportSubject.parse('modules')).toBe('modules');
  const { out } = await reqlang(folderWith({ 'a.req': text }), ['export', 'modules', '--to', 'md', '--lang', 'en']);
  expect(out).toContain('| Module | Requirements |');
});

test('VS Code has a command for it, in menus and in both languages', () => {
  const { contributes, activationEvents } = JSON.parse(readFileSync('package.json', 'utf8'));
  const command = 'reqlang.showModules';
  expect(contributes.commands).toContainEqual(expect.objectContaining({ command }));
  expect(contributes.menus['reqlang.previews']).toContainEqual(expect.objectContaining({ command }));
  expect(activationEvents).toContain('onWebviewPanel:reqlang.modules');
  expect(JSON.parse(readFileSync('package.nls.zh-cn.json', 'utf8'))['command.showModules']).toBe('显示模块页');
});
