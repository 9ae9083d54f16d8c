import { endsOf } from '../text/span.js';
import { describe, expect, it, test } from 'vitest';
import { defaultConfig } from '../model/project-config.js';
import { messageOf } from '../rules/messages.js';
import { type ConfigContext, readConfig } from './config-file.js';

const uri = 'file:///w/req.config.json';

function problems(text: string, context: ConfigContext = {}) {
  return readConfig(uri, text, context).findings.map((finding) => ({
    severity: finding.severity,
    at: text.slice(...endsOf(finding.at)),
    en: messageOf(finding, 'en'),
    zh: messageOf(finding, 'zh'),
  }));
}

describe('readConfig', () => {
  it('fills in the defaults', () => {
    expect(readConfig(uri, '{}')).toEqual({ config: defaultConfig, findings: [] });
  });

  it('takes comments, trailing commas and a byte order mark', () => {
    const text = '\uFEFF{\n  // the largest release\n  "mvpSize": 20, /* … */\n  "$schema": "./schema.json",\n}';
    expect(readConfig(uri, text)).toEqual({ config: { ...defaultConfig, mvpSize: 20 }, findings: [] });
  });

  it('takes every setting', () => {
    const settings = {
      priorities: ['高', '中', '低'],
      requiredCases: { 高: ['normal'] },
      valuesPerBoundary: { 中: 3 },
      rules: { syntax: 'error', 'vague-word': 'off' },
      score: 'rice',
      mvpSize: 5,
      punctuation: 'full-width',
      today: '2025-03-28',
      ignore: ['old/**'],
    };
    const { config, findings } = readConfig(uri, JSON.stringify(settings));
    expect(findings).toEqual([]);
    expect(config).toEqual({
      ...settings,
      // Levels without an entry need what the default asks of their rank.
      requiredCases: { 高: ['normal'], 中: ['normal', 'exception'], 低: ['normal'] },
    });
  });

  it('says what is wrong at its place and keeps the rest', () => {
    const text = `{
      "priorities": ["P0", "P 1"],
      "score": "best",
      "mvpSize": "many",
      "today": "2025-02-30",
      "ignore": "old",
      "rules": { "syntax": "error", "vague-word": "loud" },
      "requiredCases": { "P0": ["normal", "happy"], "P1": [] }
    }`;
    const { config } = readConfig(uri, text);
    expect(config).toEqual({
      ...defaultConfig,
      rules: { syntax: 'error' },
      requiredCases: { ...defaultConfig.requiredCases, P1: [] },
    });
    const said = new Map(problems(text).map(({ at, en }) => [at, en]));
    expect(said.get('"P 1"')).toContain('"P 1" cannot be written as a priority');
    expect(said.get('"best"')).toBe('"score" must be one of: matrix, rice, wsjf, benefit.');
    expect(said.get('"many"')).toBe('"mvpSize" must be a whole number.');
    expect(said.get('"2025-02-30"')).toContain('no day of the calendar');
    expect(said.get('"old"')).toBe('"ignore" must be a list in square brackets.');
    expect(said.get('"loud"')).toBe('"vague-word" must be one of: error, warning, info, hint, off.');
    expect(said.get('"happy"')).toBe('"P0" must be one of: normal, exception, boundary.');
    expect(problems(text).every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('names unknown settings, rules and levels, with the nearest one', () => {
    const text = '{ "prioritys": [], "rules": { "vage-word": "off" }, "requiredCases": { "P9": [] } }';
    expect(problems(text, { ruleCodes: ['vague-word'] })).toEqual([
      {
        severity: 'warning',
        at: '"prioritys"',
        en: 'There is no setting "prioritys". Did you mean "priorities"?',
        zh: '没有名为“prioritys”的设置。是不是“priorities”？',
      },
      {
        severity: 'warning',
        at: '"vage-word"',
        en: 'There is no rule "vage-word". Did you mean "vague-word"?',
        zh: '没有名为“vage-word”的规则。是不是“vague-word”？',
      },
      expect.objectContaining({ at: '"P9"', en: '"P9" is no priority level. There are: P0, P1, P2, P3.' }),
    ]);
  });

  it('keeps the last good settings if the file is no JSON', () => {
    const lastGood = { ...defaultConfig, mvpSize: 7 };
    for (const text of ['{ "mvpSize"：3 }', '{ "mvpSize": 3', '', '[1]', '{ "mvpSize": 3 "score": "rice" }']) {
      const { config, findings } = readConfig(uri, text, { lastGood });
      expect(config).toBe(lastGood);
      expect(findings).toHaveLength(1);
    }
    expect(problems('{ "mvpSize"：3 }')[0]).toMatchObject({ at: '：', severity: 'error' });
    expect(problems('{ "mvpSize": 3 "score": "rice" }')[0]?.at).toBe('"');
    expect(readConfig(uri, '{').config).toBe(defaultConfig);
  });

  it('keeps "__proto__" out', () => {
    expect(readConfig(uri, '{ "__proto__": { "mvpSize": 1 } }').config.mvpSize).toBe(defaultConfig.mvpSize);
  });

  it('leaves out patterns that would take long to compare, and no others', () => {
    const text = '{ "ignore": ["*a*a*a*a*a*a*b", "old/**/*-draft*.req", "drafts"] }';
    expect(readConfig(uri, text).config.ignore).toEqual(['old/**/*-draft*.req', 'drafts']);
    expect(problems(text)).toMatchObject([{ severity: 'error', at: '"*a*a*a*a*a*a*b"' }]);
    expect(readConfig(uri, `{ "ignore": ["${'a'.repeat(301)}"] }`).config.ignore).toEqual([]);
  });

  it('lists so many findings, and says that there are more', () => {
    const keys = Array.from({ length: 500 }, (_, i) => `"key${i}": 1`).join(', ');
    for (const text of [
      `{ ${keys} }`,
      `{ "rules": { ${keys} } }`,
      `{ "rules": { ${keys.replaceAll(': 1', ': "off"')} } }`,
    ]) {
      const { findings } = readConfig(uri, text, { ruleCodes: ['vague-word'] });
      expect(findings).toHaveLength(101);
      expect(findings.at(-1)?.message.en).toContain('There is more wrong with this file');
    }
  });
});

test('a key that is written twice is said at each place but the first, and the last counts', () => {
  const text =
    '{ "ignore": ["a/**"], "mvpSize": 3, "ignore": ["b/**"], "rules": { "syntax": "error", "syntax": "off" } }';
  expect(readConfig(uri, text).config).toMatchObject({ ignore: ['b/**'], rules: { syntax: 'off' } });
  expect(problems(text).map(({ severity, at, zh }) => `${severity} ${at} ${zh}`)).toEqual([
    'warning "ignore" 这里多次写了“ignore”，只有最后一个有效。请合并成一个，删除其余的。',
    'warning "syntax" 这里多次写了“syntax”，只有最后一个有效。请合并成一个，删除其余的。',
  ]);
});

test('what is wrong with the value that counts is said there', () => {
  const found = problems('{ "mvpSize": 3, "mvpSize": "x" }').map(({ at }) => at);
  expect(found).toEqual(['"mvpSize"', '"x"']);
  expect(readConfig(uri, '{ "ignore": ["a"], "ignore": ["b"] }').ignoreAt).toHaveLength(1);
});
