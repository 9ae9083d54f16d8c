/**
 * Every name of every sample gets another name and its old one back. In between nothing differs but the name: no finding
 * comes, goes or moves. After both the texts are what they were. And wherever the name stands, the same is renamed,
 * found and highlighted from there.
 */
import { describe, expect, test } from 'vitest';
import { canonicalWord } from '../analysis/coverage/read-constant.js';
import { withLinkedOptions } from '../analysis/names/linked-options.js';
import { declaredAt, nameOf, type NamedThing } from '../analysis/names/named-thing.js';
import { visitNamesIn } from '../analysis/names/names-in-declaration.js';
import { factsOf } from '../facts/read-facts.js';
import type { FileFacts } from '../facts/facts.js';
import { defaultConfig } from '../model/project-config.js';
import { ProjectModel } from '../model/project-model.js';
import { messageOf } from '../rules/messages.js';
import { rules } from '../rules/registry.js';
import { RuleRunner } from '../rules/rule-runner.js';
import { applyChanges } from '../rules/testing/annotated-text.js';
import { endsOf, startOf } from '../text/span.js';
import { lineOf } from '../text/line-of.js';
import { nameAt, placesOf } from './name-at.js';
import { renameableAt, renameEdits, type RenamePlace } from './rename.js';
import { type SampleProject, sampleProjects } from './testing/sample-projects.js';

/** A project whose files change, with its findings. */
class Sample {
  readonly model = new ProjectModel();
  private readonly runner: RuleRunner;
  files: ReadonlyMap<string, string> = new Map();

  constructor({ config, files }: SampleProject) {
    this.model.setConfig({ ...defaultConfig, ...config });
    this.runner = new RuleRunner(this.model, rules);
    this.write(files);
  }

  write(files: ReadonlyMap<string, string>): void {
    const before = this.files;
    this.files = files;
    for (const [uri, text] of files)
      if (before.get(uri) !== text) this.runner.update(this.model.update(factsOf(uri, text)), [uri]);
  }

  textOf = (uri: string) => this.files.get(uri) as string;

  /** Findings as text without the column; `name` is shown as `instead`. */
  findings(name = '', instead = ''): string[] {
    const shown: string[] = [];
    for (const [uri, text] of this.files) {
      const lineStarts = (this.model.reader().file(uri) as FileFacts).lineStarts;
      for (const finding of this.runner.findings(uri)) {
        const line = lineOf(lineStarts, startOf(finding.at)) + 1;
        // What is said besides, such as "did you mean", depends on how alike names are.
        const all = `${finding.code} «${text.slice(...endsOf(finding.at))}» ${messageOf(finding, 'en').replace(/ (Did you mean .*\?|Correct the name, or add it\.)$/, '')}`;
        shown.push(`${uri}:${line} ${name ? all.replaceAll(name, instead) : all}`);
      }
    }
    return shown.sort();
  }

  rename(uri: string, offset: number, newName: string): readonly RenamePlace[] {
    const reader = this.model.reader();
    const found = renameableAt(reader.file(uri) as FileFacts, offset, reader);
    if ('refused' in found) throw new Error(`refused: ${found.refused.en} ${JSON.stringify(found.args)}`);
    const edits = renameEdits(found.thing, newName, reader, this.textOf);
    if ('refused' in edits) throw new Error(`refused: ${edits.refused.en} ${JSON.stringify(edits.args)}`);
    return edits;
  }
}

interface DeclaredName {
  readonly uri: string;
  readonly offset: number;
  readonly name: string;
  readonly things: readonly NamedThing[];
}

/** The names that a project declares, each once. */
function declaredNames({ model }: Sample): DeclaredName[] {
  const found: DeclaredName[] = [];
  const reader = model.reader();
  for (const uri of model.uris())
    for (const declared of model.declaredIn(uri))
      visitNamesIn(declared, reader, ({ at, whole, declares, things }) => {
        if (declares && whole.name) found.push({ uri, offset: startOf(at), name: whole.name, things });
      });
  return found;
}

/** In the same script, so that texts sort alike. */
const freshName = (name: string) => (/\p{Script=Han}/u.test(name) ? `${name}之新` : `${name}-new`);

const projects = sampleProjects();

test('there are samples in both languages, with names of every kind', () => {
  expect(projects.length).toBeGreaterThan(100);
  const kinds = new Set(
    projects.flatMap((project) =>
      declaredNames(new Sample(project)).map(({ things: [thing] }) =>
        thing?.option ? 'option' : (thing?.part ?? thing?.declared.facts)?.kind,
      ),
    ),
  );
  expect([...kinds].sort()).toEqual(
    'case concern data entity goal metric module option requirement risk roadmap rule stakeholder version'.split(' '),
  );
});

describe('every name there and back', () => {
  test.each(projects.map((project) => [project.name, project] as const))('%s', (_, project) => {
    const sample = new Sample(project);
    const before = sample.findings();
    const { files } = sample;
    for (const { uri, offset, name, things } of declaredNames(sample)) {
      // What is declared twice cannot be renamed before it has been told apart.
      const ambiguous = things.length > 1;
      const fresh = freshName(name);
      const where = `${project.name} ${uri}: ${name}`;
      if (ambiguous) {
        expect(() => sample.rename(uri, offset, fresh), where).toThrow('declared more than once');
        continue;
      }
      const edits = sample.rename(uri, offset, fresh);
      sample.write(applyChanges(sample.files, edits));
      expect(sample.findings(fresh, name), where).toEqual(before.map((each) => each.replaceAll(fresh, name)));
      const back = sample.rename(uri, offset + shiftBefore(edits, uri, offset), name);
      sample.write(applyChanges(sample.files, back));
      expect(sample.files, where).toEqual(files);
    }
    expect(sample.findings()).toEqual(before);
  });
});

/** How far a place moves because names before it have another length. */
function shiftBefore(edits: readonly RenamePlace[], uri: string, offset: number): number {
  return edits
    .filter((edit) => edit.uri === uri && startOf(edit.at) < offset)
    .reduce((sum, { at, text }) => sum + text.length - (endsOf(at)[1] - endsOf(at)[0]), 0);
}

describe('every name from wherever it stands', () => {
  test.each(projects.map((project) => [project.name, project] as const))('%s', (_, project) => {
    const sample = new Sample(project);
    const reader = sample.model.reader();
    for (const { uri, offset, name, things } of declaredNames(sample)) {
      if (things.length > 1) continue;
      const linked = things.flatMap((thing) => withLinkedOptions(thing, reader));
      const places = placesOf(linked, reader);
      const edits = sample.rename(uri, offset, freshName(name));
      expect(edits).toEqual(places.map((place) => ({ uri: place.uri, at: place.at, text: freshName(name) })));
      for (const place of places) {
        const text = sample.textOf(place.uri).slice(...endsOf(place.at));
        expect(canonicalWord(text)).toBe(canonicalWord(name));
        const facts = reader.file(place.uri) as FileFacts;
        for (const at of endsOf(place.at)) {
          expect(nameAt(facts, at, reader)?.at, `${place.uri} ${name}`).toBe(place.at);
          const found = renameableAt(facts, at, reader);
          if ('refused' in found) throw new Error(`refused: ${found.refused.en}`);
          expect(nameOf(found.thing)).toBe(name);
          expect(linked.map(declaredAt)).toContain(declaredAt(found.thing));
          expect(placesOf(withLinkedOptions(found.thing, reader), reader)).toEqual(places);
        }
      }
    }
  });
});
