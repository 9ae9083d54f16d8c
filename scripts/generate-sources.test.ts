import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { declarations } from '../grammar/keyword-table.js';
import { generateSources } from './generate-sources.mjs';
import { projectRoot } from './project-root.mjs';

const grammarFile = path.join(projectRoot, 'extension/syntaxes/req.tmLanguage.json');

let grammar: IGrammar;

beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile),
  });
  grammar = (await registry.loadGrammar('source.req')) as IGrammar;
});

/** What each part of a line is coloured as: `part scope`, with the innermost scope and without its `.req`. */
function scopesOf(line: string): string[] {
  const parts: { text: string; scope: string }[] = [];
  for (const { startIndex, endIndex, scopes } of grammar.tokenizeLine(line, INITIAL).tokens) {
    const scope = (scopes.at(-1) as string).replace(/\.req$/, '');
    const text = line.slice(startIndex, endIndex);
    const last = parts.at(-1);
    // The quotes of a text are tokens of their own.
    if (last?.scope === scope && scope.startsWith('string')) last.text += text;
    else parts.push({ text, scope });
  }
  return parts.flatMap(({ text, scope }) => (scope === 'source' || !text.trim() ? [] : [`${text.trim()} ${scope}`]));
}

/** The scopes that occur in each of several lines, besides the file's own. */
function scopesOfLines(lines: readonly string[]): string[][] {
  let stack = INITIAL;
  return lines.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return [...new Set(tokens.flatMap(({ scopes }) => scopes.slice(1)))];
  });
}

test('generated files are up to date', async () => {
  expect(await generateSources({ write: false })).toEqual([]);
});

test('a declaration in both languages', () => {
  expect(scopesOf('requirement RC-7 "Approval" {')).toEqual([
    'requirement keyword.control',
    'RC-7 entity.name.type',
    '"Approval" string.quoted.double',
    '{ punctuation.section.block',
  ]);
  expect(scopesOf('需求 RC-7 “审批” ｛')).toEqual([
    '需求 keyword.control',
    'RC-7 entity.name.type',
    '“审批” string.quoted.other.curly',
    '｛ punctuation.section.block',
  ]);
});

test('every declaration word is a keyword in both spellings', () => {
  for (const [kind, { en, zh, name }] of Object.entries(declarations)) {
    const rest =
      { measured: ' 2025-03: 1', data: ' x: text', case: ' normal {' }[kind] ?? (name === 'none' ? ' {' : ' x {');
    for (const word of [en, zh]) expect(scopesOf(`  ${word}${rest}`)[0]).toBe(`${word} keyword.control`);
  }
});

test('properties and their values', () => {
  expect(scopesOf('  role: decision-maker')).toEqual([
    'role keyword.other.property',
    ': punctuation.separator.key-value',
    'decision-maker support.constant.value',
  ]);
  expect(scopesOf('  角色：决策者')).toEqual([
    '角色 keyword.other.property',
    '： punctuation.separator.key-value',
    '决策者 support.constant.value',
  ]);
  expect(scopesOf('优先级：P0')).toContain('P0 support.constant.priority');
  expect(scopesOf('结果：未通过 于 2025-03-28 由 测试')).toEqual([
    '结果 keyword.other.property',
    '： punctuation.separator.key-value',
    '未通过 support.constant.value',
    '于 keyword.other.connective',
    '2025-03-28 constant.numeric.date',
    '由 keyword.other.connective',
    '测试 variable.other.name',
  ]);
});

test('words of the language inside names are not coloured', () => {
  expect(scopesOf('来源：需求方，requirement-owner，Order.status')).toEqual([
    '来源 keyword.other.property',
    '： punctuation.separator.key-value',
    '需求方 variable.other.name',
    '， punctuation.separator.list',
    'requirement-owner variable.other.name',
    '， punctuation.separator.list',
    'Order.status variable.other.name',
  ]);
  expect(scopesOf('需求方 “甲方”')[0]).toBe('需求方 variable.other.name');
});

test('numbers, efforts and dates', () => {
  expect(scopesOf('effort: 5 person-days')).toContain('person-days keyword.other.unit');
  expect(scopesOf('成本：5人日')).toEqual([
    '成本 keyword.other.property',
    '： punctuation.separator.key-value',
    '5 constant.numeric',
    '人日 keyword.other.unit',
  ]);
  expect(scopesOf('window: 2025-01-06..2025-Q1').slice(2)).toEqual([
    '2025-01-06 constant.numeric.date',
    '.. keyword.operator.range',
    '2025-Q1 constant.numeric.date',
  ]);
  for (const number of ['1_000_000', '0.5', '30%', '30％', '100万', '1.5亿', '2k', '-3']) {
    expect(scopesOf(`target: ${number}`)[2]).toBe(`${number} constant.numeric`);
  }
});

test('conditions', () => {
  expect(scopesOf('当：金额 ＞ 100万 且 非 会员')).toEqual([
    '当 keyword.other.property',
    '： punctuation.separator.key-value',
    '金额 variable.other.name',
    '＞ keyword.operator.comparison',
    '100万 constant.numeric',
    '且 keyword.operator.logical',
    '非 keyword.operator.logical',
    '会员 variable.other.name',
  ]);
  expect(scopesOf('given: vip = no')).toContain('no constant.language.yes-no');
});

test('a field with its type', () => {
  expect(scopesOf('data amount "Order amount": number 0..1_000 step 0.01 unit "CNY"')).toEqual([
    'data keyword.control',
    'amount entity.name.type',
    '"Order amount" string.quoted.double',
    ': punctuation.separator.key-value',
    'number support.type',
    '0 constant.numeric',
    '.. keyword.operator.range',
    '1_000 constant.numeric',
    'step keyword.other.connective',
    '0.01 constant.numeric',
    'unit keyword.other.connective',
    '"CNY" string.quoted.double',
  ]);
  expect(scopesOf('数据 会员：是否')).toContain('是否 support.type');
  expect(scopesOf('用例 A1 边界 “正好”')).toContain('边界 support.constant.value');
});

test('texts in all kinds of quotes', () => {
  expect(scopesOfLines(['"a \\" b “c”"'])[0]).toEqual(['string.quoted.double.req', 'constant.character.escape.req']);
  expect(scopesOfLines(['“他说 "好" 和 “行”。”'])[0]).toEqual(['string.quoted.other.curly.req']);
  expect(scopesOfLines(['「一」'])[0]).toEqual(['string.quoted.other.corner.req']);
  expect(scopesOfLines(['"""', 'requirement A "b"', '"""'])[1]).toEqual(['string.quoted.triple.req']);
  // A missing quote spoils its own line only.
  expect(scopesOfLines(['note: "open', 'priority: P0'])[1]).toContain('keyword.other.property.req');
});

test('comments', () => {
  expect(scopesOfLines(['// requirement A'])[0]).toEqual(['comment.line.double-slash.req']);
  expect(scopesOfLines(['/** 需求 */'])[0]).toEqual(['comment.block.documentation.req']);
  expect(scopesOf('// req-ignore vague-word: agreed')).toContain('vague-word constant.other.rule');
});
