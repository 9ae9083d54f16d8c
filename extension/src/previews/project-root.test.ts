import { expect, test } from 'vitest';
import { projectRoot } from './project-root.js';

const folders = ['/projects/shop/orders', '/projects/shop', '/projects'] as const;
const configIn =
  (...known: string[]) =>
  async (folder: string) =>
    known.includes(folder);

test('the nearest folder with a configuration is the project', async () => {
  expect(await projectRoot(folders, true, configIn('/projects', '/projects/shop'))).toBe('/projects/shop');
});

test('without one, the workspace folder is', async () => {
  expect(await projectRoot(folders, true, configIn())).toBe('/projects');
});

test('outside of a workspace, the file’s own folder is', async () => {
  expect(await projectRoot(folders, false, configIn())).toBe('/projects/shop/orders');
});
