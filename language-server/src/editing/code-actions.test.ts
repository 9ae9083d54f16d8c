import { expect, test } from 'vitest';
import type { Range } from 'vscode-languageserver';
import { applyChanges, findingsOf, projectOf } from '../rules/testing/annotated-text.js';
import { type CodeActionContext, codeActionsFor, fixAllKind, sureChanges } from './code-actions.js';
import { diagnosticOf } from './diagnostics.js';
import { endOf, startOf } from '../text/span.js';

const text = `stakeholder 销售 "Sales" {
  role: executer
}

requirement RC-7 "Large orders" {
  from: 消售, Salse
  priority: p0
  confidence: 80
  status: 已发布
  note: "a"
  note: "b"
}
`;

function open(language: 'en' | 'zh', content = text) {
  const project = projectOf(content);
  const context: CodeActionContext = {
    language,
    model: project.model.reader(),
    text: (uri) => project.files.get(uri) ?? '',
    lineStarts: (uri) => project.model.reader().file(uri)?.lineStarts ?? [0],
    version: () => 3,
  };
  return { project, context, findings: findingsOf(project) };
}

const at = (line: number, character: number): Range => ({
  start: { line, character },
  end: { line, character },
});

test('quick fixes for the problems at the cursor, in the reader’s language', () => {
  const { context, findings } = open('zh');
  const actions = codeActionsFor(findings, at(6, 13), { ...context, only: ['quickfix'] });
  expect(actions).toEqual([
    {
      title: '改成 P0',
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [
        {
          range: { start: { line: 6, character: 12 }, end: { line: 6, character: 14 } },
          severity: 1,
          source: 'reqlang',
          code: 'invalid-value',
          message: '本项目没有 p0 这个优先级。是不是 P0？',
          data: { instead: ['P0'], sure: true },
        },
      ],
      edit: {
        documentChanges: [
          {
            textDocument: { uri: 'main.req', version: 3 },
            edits: [{ range: { start: { line: 6, character: 12 }, end: { line: 6, character: 14 } }, newText: 'P0' }],
          },
        ],
      },
    },
  ]);
});

test('only kinds that are asked for', () => {
  const { context, findings } = open('en');
  const kinds = (only?: string[]) =>
    new Set(codeActionsFor(findings, at(6, 13), { ...context, ...(only && { only }) }).map(({ kind }) => kind));
  expect(kinds()).toEqual(new Set(['quickfix', fixAllKind]));
  expect(kinds(['source.fixAll'])).toEqual(new Set([fixAllKind]));
  expect(kinds([fixAllKind])).toEqual(new Set([fixAllKind]));
  expect(kinds(['source'])).toEqual(new Set([fixAllKind]));
  expect(kinds(['refactor'])).toEqual(new Set());
  expect(kinds(['quick'])).toEqual(new Set());
});

test('fix all takes what is sure, and what loses nothing', () => {
  const { project, context, findings } = open('en');
  const after = applyChanges(project.files, sureChanges(findings, context)).get('main.req');
  // 消售 is too short a name to be sure of, Salse is near nothing, and a property said twice loses one of two texts.
  expect(after).toBe(
    text.replace('executer', 'executor').replace('p0', 'P0').replace('80', '80%').replace('已发布', '已上线'),
  );
});

test('fix all keeps changes of one place apart', () => {
  const { project, context, findings } = open('en', 'goal G {\n  note "x"\n');
  const changes = sureChanges(findings, context);
  const after = applyChanges(project.files, changes).get('main.req') as string;
  expect(findingsOf(projectOf(after), ['syntax']).length).toBeLessThan(findings.length);
  for (const [i, change] of changes.entries()) {
    const next = changes[i + 1];
    if (next) expect(endOf(change.at)).toBeLessThan(startOf(next.at));
  }
});

test('a diagnostic tells the other place, in its own file', () => {
  const { context, findings } = open('en', '==> a.req\n\ngoal G\n==> b.req\ngoal G\n');
  const found = findings.find(({ code }) => code === 'duplicate-name');
  expect(found && diagnosticOf(found, 'en', context.lineStarts, (code) => `https://example.org/${code}`)).toEqual({
    range: { start: { line: 0, character: 5 }, end: { line: 0, character: 6 } },
    severity: 1,
    source: 'reqlang',
    code: 'duplicate-name',
    codeDescription: { href: 'https://example.org/duplicate-name' },
    message: 'G is already the name of a goal. Give this goal another name.',
    relatedInformation: [
      {
        location: { uri: 'a.req', range: { start: { line: 1, character: 5 }, end: { line: 1, character: 6 } } },
        message: 'The first one is here.',
      },
    ],
    data: { free: 'G' },
  });
});

test('a fix that two findings offer is one entry for both', () => {
  const { context, findings } = open(
    'en',
    `requirement R "x" {
  acceptance {
    data a: integer
    data b: integer
    rule Big { when: a > 3  then: "y" }
    case A1 normal { given: b = 1  then: "z" }
  }
}
`,
  );
  const actions = codeActionsFor(findings, at(4, 22), { ...context, only: ['quickfix'] });
  expect(actions.map(({ title, diagnostics }) => `${diagnostics?.length} ${title}`)).toEqual([
    '1 Add this case: a = 3',
    '2 Add the 2 missing cases of Big',
    '2 Waive Big, with a reason',
    '1 Add this case: a = 4',
  ]);
});
