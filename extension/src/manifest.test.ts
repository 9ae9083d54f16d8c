import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { commandIds } from './commands/command-ids.js';
import { previewKinds, shownContext } from './previews/preview-kinds.js';

vi.mock('vscode', () => ({}));

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));
const translations = ['package.nls.json', 'package.nls.zh-cn.json'] as const;
const { contributes } = manifest;

/** All commands of the code. */
const ids = [...Object.values<string>(commandIds), ...previewKinds.map(({ command }) => command)];

/** Every text of the manifest that is `%key%`, or what stands for it. */
const keys = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] as string));

describe.each(translations)('%s', (file) => {
  const texts: Record<string, string> = JSON.parse(read(file));

  test('has every key of the manifest, and no other', () => {
    expect(Object.keys(texts).sort()).toEqual([...keys].sort());
  });

  test('leaves no text empty', () => {
    expect(Object.values(texts).filter((text) => text.trim() === '')).toEqual([]);
  });

  test('names walkthrough pages that exist', () => {
    const pages = Object.entries(texts).filter(([key]) => key.endsWith('.media'));
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter(([, page]) => !existsSync(path.join(root, page)))).toEqual([]);
  });

  test('calls commands that exist', () => {
    const called = [...JSON.stringify(texts).matchAll(/command:(reqlang\.\w+)/g)].map((match) => match[1]);
    expect(called.length).toBeGreaterThan(0);
    expect(called.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
  });
});

test('a step of the walkthrough is done by a command of the code, or by a page that is shown', () => {
  const events = contributes.walkthroughs
    .flatMap(({ steps }: { steps: { completionEvents?: string[] }[] }) => steps)
    .flatMap(({ completionEvents }: { completionEvents?: string[] }) => completionEvents ?? []);
  const known = [
    ...ids.map((id) => `onCommand:${id}`),
    ...previewKinds.map((kind) => `onContext:${shownContext(kind)}`),
  ];
  expect(events.length).toBeGreaterThan(2);
  expect(events.filter((event: string) => !known.includes(event))).toEqual([]);
});

test('no line of code in the walkthrough is wider than its page at 1280 pixels', () => {
  const folder = path.join(root, 'extension/walkthrough');
  const lines = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => [...read(`extension/walkthrough/${file}`).matchAll(/^```req\n([\s\S]*?)^```/gm)])
    .flatMap(([, code]) => (code ?? '').split('\n'));
  const columns = (line: string) => [...line].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.filter((line) => columns(line) > 55)).toEqual([]);
});

test('every text of commands, settings and walkthroughs is translated', () => {
  const shown = [
    ...contributes.submenus.map(({ label }: { label: string }) => label),
    ...contributes.commands.flatMap(({ title, shortTitle }: Record<string, string>) => [title, shortTitle ?? '%-%']),
    ...Object.values<Record<string, string>>(contributes.configuration.properties).map((p) => p.markdownDescription),
    ...contributes.walkthroughs.flatMap(
      ({ title, description, steps }: { title: string; description: string; steps: Record<string, string>[] }) => [
        title,
        description,
        ...steps.flatMap((step) => [step.title, step.description]),
      ],
    ),
  ];
  expect(shown.filter((text) => !/^%.+%$/.test(text ?? ''))).toEqual([]);
});

test('the commands of the manifest are those of the code', () => {
  const declared = contributes.commands.map(({ command }: { command: string }) => command);
  expect(declared.sort()).toEqual(ids.sort());
});

test('every command of the code is registered in one place', () => {
  const source = read('extension/src/commands/register-commands.ts');
  const byName = Object.keys(commandIds).filter((name) => source.includes(`register(commandIds.${name}`));
  const registered = byName.map((name) => commandIds[name as keyof typeof commandIds]);
  expect(registered.sort()).toEqual(Object.values(commandIds).sort());
});

test('menus show declared commands', () => {
  const shown = Object.values<{ command?: string; submenu?: string }[]>(contributes.menus).flat();
  const submenus = contributes.submenus.map(({ id }: { id: string }) => id);
  const known = [...ids, ...submenus];
  expect(shown.filter(({ command, submenu }) => !known.includes(command ?? submenu))).toEqual([]);
  expect(Object.keys(contributes.menus)).toEqual(expect.arrayContaining(submenus));
});

test('the menu of previews has every preview, and export', () => {
  const shown = contributes.menus['reqlang.previews'].map(({ command }: { command: string }) => command);
  expect(shown).toEqual([...previewKinds.map(({ command }) => command), commandIds.export]);
});

test('every panel type wakes the extension, for panels that come back after a reload', () => {
  const wanted = previewKinds.map(({ panelType }) => `onWebviewPanel:${panelType}`);
  expect(manifest.activationEvents).toEqual(expect.arrayContaining(wanted));
});

test('every file that the manifest names is there', () => {
  const named = [
    ...JSON.stringify({ ...manifest, main: '', browser: '', bin: '' }).matchAll(/"(\.?\/?extension\/[^"]+)"/g),
  ];
  expect(named.length).toBeGreaterThan(5);
  expect(named.map((match) => match[1] as string).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test('every preview has its icon for light and dark themes', () => {
  const icons = readdirSync(path.join(root, 'extension/media'));
  for (const { view } of previewKinds)
    expect(icons).toEqual(expect.arrayContaining([`${view}-light.svg`, `${view}-dark.svg`]));
});

test('the settings have the values that the code knows', () => {
  expect(contributes.configuration.properties['reqlang.language'].enum).toEqual(['auto', 'en', 'zh']);
});

test('nothing in a workspace can make the extension run code, so it works in restricted mode and on virtual folders', () => {
  expect(manifest.capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  // A setting of a workspace that named a program or a module would have to be restricted.
  const settings = Object.values<Record<string, unknown>>(contributes.configuration.properties);
  expect(settings.filter((setting) => setting.type !== 'boolean' && !('enum' in setting))).toEqual([]);
});
