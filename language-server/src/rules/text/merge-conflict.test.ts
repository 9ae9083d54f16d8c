import { expect, test } from 'vitest';
import { fixesOf } from '../../editing/code-actions.js';
import { factsOf } from '../../facts/read-facts.js';
import { startOf } from '../../text/span.js';
import { messageOf, titleOf } from '../messages.js';
import { findingsOf, projectOf } from '../testing/annotated-text.js';
import { syntaxFindings, withPreferredFix } from '../testing/recovery-campaign.js';

const head = '干系人 张总 “张总” { 角色：决策者 }\n\n需求 R-1 “大额订单须风控审批” {\n  来源：张总\n';
const tail = '}\n\n需求 R-2 “普通订单直接发货” {\n  来源：张总\n}\n';
const conflict = (mine: string, theirs: string, base?: string) =>
  `<<<<<<< HEAD\n${mine}${base === undefined ? '' : `||||||| 1a2b3c4\n${base}`}=======\n${theirs}>>>>>>> feature/审批\n`;

const fixesFor = (text: string) => {
  const finding = syntaxFindings(text)[0] as ReturnType<typeof syntaxFindings>[number];
  return fixesOf(finding, { model: undefined as never, text: () => text }).map((fix) => {
    const [change] = fix.changes;
    const at = change?.at as NonNullable<typeof change>['at'];
    const end = text.indexOf('>>>>>>> ');
    return {
      title: titleOf(fix, 'zh'),
      preferred: fix.preferred === true,
      text: text.slice(0, startOf(at)) + change?.text + text.slice(text.indexOf('\n', end) + 1),
    };
  });
};

test.each([
  ['two values', '  优先级：P0\n', '  优先级：P1\n', undefined],
  ['with the common version (diff3)', '  优先级：P0\n', '  优先级：P1\n', '  优先级：P2\n'],
  ['nothing against something', '', '  优先级：P1\n', undefined],
  ['a block opened in both', '  验收 {\n', '  验收 {\n    完备：是\n', undefined],
  ['broken on both sides', '  优先级 P0 )\n', '  （优先级 ： P1 "x\n', undefined],
])('one finding and three fixes: %s', (what, mine, theirs, base) => {
  const rest = what === 'a block opened in both' ? `  }\n${tail}` : tail;
  const text = head + conflict(mine, theirs, base) + rest;
  const [finding, ...others] = syntaxFindings(text);
  expect(others).toEqual([]);
  expect(text.slice(startOf(finding?.at as never)).split('\n')[0]).toBe('<<<<<<< HEAD');
  expect(fixesFor(text)).toEqual([
    { title: '保留我的版本', preferred: false, text: head + mine + rest },
    { title: '保留“feature/审批”的版本', preferred: false, text: head + theirs + rest },
    { title: '两边都保留，我的版本在前', preferred: false, text: head + mine + theirs + rest },
  ]);
});

test('the words name both branches', () => {
  const text = head + conflict('  优先级：P0\n', '  优先级：P1\n') + tail;
  const finding = findingsOf(projectOf(text), ['syntax'])[0] as Parameters<typeof messageOf>[0];
  expect(messageOf(finding, 'zh')).toBe(
    '合并冲突：我的版本和“feature/审批”的版本都改了这一段。请选择保留哪一边；在此之前，按我的版本的内容检查。',
  );
  expect(messageOf(finding, 'en')).toBe(
    'Merge conflict: these lines were changed in my version and in the version of "feature/审批". Choose which to keep. Until then, they are read as in my version.',
  );
});

test('the rest of the file is read as with my version', () => {
  const facts = (text: string) =>
    factsOf('file:///a.req', text).declarations.map(({ facts: { kind, name } }) => `${kind} ${name}`);
  const text = head + conflict('  优先级：P0\n', '  优先级：P1\n') + tail;
  expect(facts(text)).toEqual(facts(`${head}  优先级：P0\n${tail}`));
  const requirement = factsOf('file:///a.req', text).declarations[1]?.facts;
  expect(requirement).toMatchObject({ priority: { value: 'P0' }, broken: true });
});

test('a conflict in the middle of a text, a comment, a declaration', () => {
  const long = `${head}  备注："""\n    第一行\n${conflict('    甲\n', '    乙\n')}    最后一行\n    """\n${tail}`;
  expect(syntaxFindings(long)).toHaveLength(1);
  const open = `${head}  备注：“没有写完\n${conflict('  优先级：P0\n', '  优先级：P1\n')}${tail}`;
  expect(factsOf('file:///a.req', open).problems.map(({ message }) => message)).toEqual([
    'text-not-closed',
    'merge-conflict',
  ]);
  const comment = `/*\n${conflict('甲\n', '乙\n')}*/\n${head}${tail}`;
  expect(syntaxFindings(comment)).toHaveLength(1);
  const whole = head + tail + conflict('需求 R-3 “甲” {\n  来源：张总\n}\n', '需求 R-3 “乙” {\n  来源：张总\n}\n');
  expect(syntaxFindings(whole)).toHaveLength(1);
});

test('several conflicts are one finding each', () => {
  const one = conflict('  优先级：P0\n', '  优先级：P1\n');
  expect(
    syntaxFindings(`${head}${one}${tail}${head.replace('R-1', 'R-3').replace('张总 “', '李总 “')}${one}}\n`),
  ).toHaveLength(2);
});

test.each([
  ['the first mark', '<<<<<<< HEAD\n  优先级：P0\n'],
  ['the last mark', '  优先级：P0\n>>>>>>> feature\n'],
  ['the first and the middle', '<<<<<<< HEAD\n  优先级：P0\n=======\n'],
  ['the middle and the last', '  优先级：P0\n=======\n>>>>>>> feature\n'],
])('marks that were forgotten are one finding, and go with its fix: %s', (_, lines) => {
  const text = head + lines + tail;
  const [finding, ...others] = syntaxFindings(text);
  expect(others).toEqual([]);
  expect(finding?.message.en).toContain('left over from a merge');
  expect(withPreferredFix(text, finding as NonNullable<typeof finding>)).toBe(`${head}  优先级：P0\n${tail}`);
});

test('lines of equals signs in a text are no marks', () => {
  const text = `stakeholder A "a" { role: decision-maker }\nrequirement R-1 "x" {\n  from: A\n  note: """\n    Heading\n=======\n    text\n    """\n}\n`;
  expect(syntaxFindings(text)).toEqual([]);
});

test('CRLF', () => {
  const text = (head + conflict('  优先级：P0\n', '  优先级：P1\n') + tail).replaceAll('\n', '\r\n');
  expect(syntaxFindings(text)).toHaveLength(1);
  expect(fixesFor(text)[0]?.text).toBe(`${head}  优先级：P0\n${tail}`.replaceAll('\n', '\r\n'));
});

test.each([
  ['feature', 'feature'],
  ['HEAD', 'feature'],
  ['my version', 'HEAD'],
  ['', ''],
])('no two fixes have the same title: %s and %s', (mine, theirs) => {
  const text = `${head}<<<<<<< ${mine}\n  优先级：P0\n=======\n  优先级：P1\n>>>>>>> ${theirs}\n${tail}`.replace(
    / \n/g,
    '\n',
  );
  const finding = syntaxFindings(text)[0] as ReturnType<typeof syntaxFindings>[number];
  const fixes = fixesOf(finding, { model: undefined as never, text: () => text });
  for (const language of ['en', 'zh'] as const)
    expect(new Set(fixes.map((fix) => titleOf(fix, language))).size).toBe(3);
});
