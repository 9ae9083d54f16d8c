/**
 * Walks the language table: changes everything alone that can be changed, property by property and kind by kind, in a
 * project that uses all of them, and looks whether findings and pictures are those of a server that starts on what is
 * there then and shares nothing with the one that has seen the change.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultConfig } from '../model/project-config.js';
import { pictureNames } from '../catalogue/pictures.js';
import { everyChange, type Files, fullProject, settings } from '../rules/testing/full-project.js';
import { imaginedFiles } from '../workspace/testing/imagined-disk.js';
import { Workspace } from '../workspace/workspace.js';
import { ViewAnswers } from './view-answers.js';

const folder = 'file:///p';
const client = { language: 'en', asClient: (uri: string) => uri } as const;

/** A server without the wires: what it shows of the files that are open in it. */
class Shown {
  private readonly findings = new Map<string, unknown>();
  private readonly open = new Set<string>();
  private readonly answers = new ViewAnswers();
  readonly workspace = new Workspace(
    imaginedFiles(new Map()),
    (uris) => {
      for (const uri of uris) this.findings.set(uri, this.workspace.findings(uri));
    },
    () => '2025-03-15',
    ({ error }) => {
      throw error;
    },
  );

  static async of(files: Files): Promise<Shown> {
    const shown = new Shown();
    await shown.workspace.addFolder(folder);
    await shown.show(files);
    return shown;
  }

  async show(files: Files): Promise<void> {
    // Texts that are no more first, and settings before what they apply to: in a fresh server there is no before.
    for (const uri of this.open)
      if (files[nameOf(uri)] === undefined) {
        this.open.delete(uri);
        await this.workspace.closeDocument(uri);
      }
    for (const [name, text] of Object.entries(files)) {
      const uri = `${folder}/${name}`;
      if (this.open.has(uri) && (await this.workspace.text(uri)) === text) continue;
      this.open.add(uri);
      this.workspace.setDocument(uri, text);
    }
    await this.workspace.settled();
  }

  /** Findings and all pictures, as plain data. */
  all(): unknown {
    const project = this.workspace.projectAround(`${folder}/all.req`);
    const pictures = pictureNames.map((view) => {
      const result = this.answers.answer({ view, uri: `${folder}/all.req` }, project, client);
      return 'answer' in result && { ...result.answer, version: 0 };
    });
    const findings = [...this.findings].filter(([, found]) => (found as unknown[]).length > 0).sort();
    return JSON.parse(JSON.stringify({ findings, pictures }));
  }
}

const nameOf = (uri: string) => uri.slice(folder.length + 1);

let running: Shown;
/** What a fresh server shows before anything is changed. */
const before = new Map<string, unknown>();

async function shownBefore(files: Files): Promise<unknown> {
  const key = JSON.stringify(files);
  if (!before.has(key)) before.set(key, (await Shown.of(files)).all());
  return before.get(key);
}

beforeAll(async () => {
  running = await Shown.of(fullProject);
});

afterAll(async () => {
  await running.show(fullProject);
  expectSame('all taken back', running.all(), await shownBefore(fullProject));
  running = undefined as never;
});

const changes = [...everyChange()];
const subjects = [...new Set(changes.map((change) => change.of))];

/** Texts are compared first: that is quick, and nearly always enough. */
function expectSame(what: string, shows: unknown, fresh: unknown): void {
  if (JSON.stringify(shows) !== JSON.stringify(fresh)) expect({ what, shows }).toEqual({ what, shows: fresh });
}

describe('a change of one thing alone shows what a fresh server shows, and so does taking it back', () => {
  test.each(subjects)('%s', async (subject) => {
    for (const { what, files, base } of changes.filter((change) => change.of === subject)) {
      await running.show(base);
      expectSame(`before ${what}`, running.all(), await shownBefore(base));
      await running.show(files);
      expectSame(what, running.all(), (await Shown.of(files)).all());
    }
  });
});

test('every setting is among the changes', () => {
  expect(Object.keys(settings).sort()).toEqual([...Object.keys(defaultConfig), 'today'].sort());
});
