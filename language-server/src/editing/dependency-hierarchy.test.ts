import { describe, expect, test } from 'vitest';
import type { FileFacts } from '../facts/facts.js';
import { projectOf } from '../rules/testing/annotated-text.js';
import { endOf, startOf } from '../text/span.js';
import {
  type Dependent,
  dependenciesOf,
  dependentNamed,
  dependentsAt,
  dependentsOn,
  type Step,
} from './dependency-hierarchy.js';

/** What is asked about at `<|>` in the first file, what it depends on, and what needs it, each with the text that says so. */
function around(marked: string) {
  const { files, model } = projectOf(marked.replace('<|>', ''));
  const reader = model.reader();
  const [uri] = [...files.keys()] as [string];
  const heading = marked.match(/^==> .*\n/)?.[0] ?? '';
  const offset = marked.slice(heading.length).indexOf('<|>');
  const asked = dependentsAt(reader.file(uri) as FileFacts, offset, reader);
  const line = ({ facts, uri: file }: Dependent) => `${facts.name} ${facts.title?.value ?? '-'} (${file})`;
  const shown = (from: (step: Step) => string) => (step: Step) =>
    `${line(step.other)}: ${step.at.map((at) => files.get(from(step))?.slice(startOf(at), endOf(at))).join(' ')}`;
  return {
    asked: asked.map(line),
    dependsOn: asked.flatMap((each) => dependenciesOf(each, reader).map(shown(() => each.uri))),
    neededBy: asked.flatMap((each) => dependentsOn(each, reader).map(shown(({ other }) => other.uri))),
  };
}

const others = `==> b.req
requirement R-3 "Import" { depends-on: R-1, R-2, R-1 }
requirement R-4 "Print" { part-of: R-1  conflicts-with: R-1 }
需求 R-5 “打印” { 依赖：R-1 }
`;

describe('requirements', () => {
  test('at its own name: both ways, in every file', () => {
    expect(
      around(`==> a.req
requirement R-<|>1 "Export" { depends-on: R-2 }
requirement R-2 "Sign in" {}
${others}`),
    ).toEqual({
      asked: ['R-1 Export (a.req)'],
      dependsOn: ['R-2 Sign in (a.req): R-2'],
      neededBy: ['R-3 Import (b.req): R-1 R-1', 'R-5 打印 (b.req): R-1'],
    });
  });

  test('at the name of another one: about that one', () => {
    expect(
      around(`==> a.req
requirement R-1 "Export" { depends-on: R-<|>2 }
requirement R-2 "Sign in" {}
${others}`).asked,
    ).toEqual(['R-2 Sign in (a.req)']);
  });

  test('anywhere else in it: about itself, also at the name of a person', () => {
    for (const text of ['ask: "Mo<|>re"', 'from: Bo<|>ss', 'acceptance { case no<|>rmal {} }'])
      expect(around(`stakeholder Boss "Boss" {}\nrequirement R-1 "Export" { ${text} }\n`).asked).toEqual([
        'R-1 Export (main.req)',
      ]);
  });

  test('a circle ends nothing: each step is shown by itself', () => {
    const { dependsOn, neededBy } = around(
      'requirement R-<|>1 { depends-on: R-1, R-2 }\nrequirement R-2 { depends-on: R-1 }\n',
    );
    expect(dependsOn).toEqual(['R-1 - (main.req): R-1', 'R-2 - (main.req): R-2']);
    expect(neededBy).toEqual(['R-1 - (main.req): R-1', 'R-2 - (main.req): R-1']);
  });

  test('names of nothing, and of other kinds of things, are left out', () => {
    expect(around('requirement R-<|>1 { depends-on: R-9, V1 }\nversion V1 { delivers: R-1 }\n')).toMatchObject({
      dependsOn: [],
      neededBy: [],
    });
  });

  test('of a name that two have, both are shown', () => {
    const text = 'requirement R-2 { depends-on: R-<|>1 }\nrequirement R-1 "One" {}\nrequirement R-1 "Other" {}\n';
    expect(around(text)).toMatchObject({
      asked: ['R-1 One (main.req)', 'R-1 Other (main.req)'],
      neededBy: ['R-2 - (main.req): R-1', 'R-2 - (main.req): R-1'],
    });
  });
});

test('versions: those that come before and after; inside another one, the inner one is meant', () => {
  const text = `version V1 "All" {
  version V1.0 "First" {}
  version V1.1 "Second" { after: V1.0  st<|>atus: planned }
}
version V1.2 "Third" { after: V1.1 }
`;
  expect(around(text)).toEqual({
    asked: ['V1.1 Second (main.req)'],
    dependsOn: ['V1.0 First (main.req): V1.0'],
    neededBy: ['V1.2 Third (main.req): V1.1'],
  });
});

test('nothing else depends on anything', () => {
  expect(around('goal G<|> "Goal" { part-of: H }\ngoal H "Higher" {}\n').asked).toEqual([]);
});

test('what was shown is found again by its name, first in the file that it was in', () => {
  const { model } = projectOf('==> a.req\nrequirement R-1 "A" {}\n==> b.req\nrequirement R-1 "B" {}\n');
  const titleIn = (name: string, uri: string) => dependentNamed(name, uri, model.reader())?.facts.title?.value;
  expect([titleIn('R-1', 'b.req'), titleIn('R-1', 'gone.req'), titleIn('R-2', 'a.req')]).toEqual(['B', 'A', undefined]);
});
