import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from './project-root.mjs';
import { copySamples } from './workspace-copy.mjs';

test('what is opened by npm start is a copy that may be written into', () => {
  const folder = copySamples();
  try {
    expect(path.relative(projectRoot, folder).startsWith('..')).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(readdirSync(path.join(projectRoot, 'samples')).sort());
    writeFileSync(path.join(folder, 'README.md'), 'changed');
    expect(readFileSync(path.join(projectRoot, 'samples', 'README.md'), 'utf8')).not.toBe('changed');
    const started = readFileSync(path.join(projectRoot, 'scripts', 'start.mjs'), 'utf8');
    expect(started).not.toMatch(/projectRoot, 'samples'/);
  } finally {
    rmSync(path.dirname(folder), { recursive: true, force: true });
  }
});
