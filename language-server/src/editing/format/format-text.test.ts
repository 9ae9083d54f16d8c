import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../facts/read-facts.js';
import { styleOf } from '../../writing/writing-style.js';
import { parse } from '../../syntax/parser.js';
import type { Punctuation } from './canonical-text.js';
import { applyEdits, formatEdits, formatText } from './format-text.js';
import { layOut } from './layout.js';
import { isComment, piecesOf } from './pieces.js';
import { spanAt } from '../../text/span.js';

const format = (text: string, punctuation: Punctuation = 'ascii') => {
  const result = formatText(text, punctuation);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.text;
};

/** What a text says, without positions. Words quoted back in messages lose their blanks. */
function meaningOf(text: string): unknown {
  const parsed = parse(text);
  const { declarations, repeated, invalid, language, problems: all } = readFacts('', text, parsed);
  const places = new Set(['at', 'span', 'nameAt', 'fingerprint', 'first', 'again', 'whole', 'fix']);
  const strip = (_key: string, value: unknown) =>
    places.has(_key) ? undefined : _key === 'value' && typeof value === 'string' ? value.replace(/\s+/g, ' ') : value;
  return JSON.parse(JSON.stringify({ declarations, repeated, invalid, language, all }, strip));
}

const commentsOf = (text: string) =>
  piecesOf(text, 'keep')
    .filter(isComment)
    .map(({ start, end }) =>
      text
        .slice(start, end)
        .replace(/\r?\n[ \t]*\*/g, '\n*')
        .trimEnd(),
    );

function expectKept(before: string, punctuation: Punctuation = 'ascii'): string {
  const after = format(before, punctuation);
  expect(meaningOf(after)).toEqual(meaningOf(before));
  expect(commentsOf(after)).toEqual(commentsOf(before));
  expect(format(after, punctuation)).toBe(after);
  // The layout was applied, not given up.
  const gaps = layOut(piecesOf(before, punctuation), before, styleOf(before, 'en').indent);
  let end = after.startsWith('\uFEFF') ? 1 : 0;
  const applied = piecesOf(after, punctuation).map((piece) => {
    const gap = after.slice(end, piece.start).replaceAll('\r\n', '\n');
    end = piece.end;
    return gap;
  });
  expect(applied).toEqual(gaps);
  return after;
}

const punctuations = ['keep', 'full-width', 'ascii'] as const satisfies readonly Punctuation[];

const samplesFolder = path.resolve(import.meta.dirname, '../../../../samples');
const samples = readdirSync(samplesFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.req'))
  .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
  .filter((text) => {
    const parsed = parse(text);
    return readFacts('', text, parsed).problems.length === 0;
  });

describe('formatText', () => {
  it('writes one member per line, ASCII punctuation and one spelling', () => {
    const source =
      '需求 RC-7 “大额订单”｛优先级：P0；成本：5 人日\n验收 {\n规则 大额 { 当：金额＞100 万 且 非 会员\n那么：「等待」}\n' +
      '用例 正常 { 假设：金额 = 120万，会员 = 否\n则：大额、非 小额 } } ｝\n版本 V1 { 周期：2025-1-6…2025-3-28 }';
    expect(expectKept(source)).toBe(
      [
        '需求 RC-7 "大额订单" {',
        '  优先级: P0',
        '  成本: 5人日',
        '  验收 {',
        '    规则 大额 {',
        '      当: 金额 > 100万 且 非 会员',
        '      则: "等待"',
        '    }',
        '    用例 正常 {',
        '      假如: 金额 = 120万, 会员 = 否',
        '      则: 大额, 非 小额',
        '    }',
        '  }',
        '}',
        '版本 V1 { 周期: 2025-01-06..2025-03-28 }',
        '',
      ].join('\n'),
    );
  });

  it('keeps full-width signs, or writes them, as the project wants', () => {
    const source =
      '需求 RC-7 “大额订单”{优先级：P0；成本: 5 人日\n验收 {\n规则 大额 { 当：金额＞100 万 且（会员 = 否）\n则：「等待」、"通知" }\n} }\n' +
      '版本 V1 { 周期：2025-1-6～2025-3-28；容量：5人日 }';
    expect(expectKept(source, 'keep')).toBe(
      [
        '需求 RC-7 “大额订单” {',
        '  优先级：P0',
        '  成本: 5人日',
        '  验收 {',
        '    规则 大额 {',
        '      当：金额 ＞ 100万 且 （会员 = 否）',
        '      则：「等待」、"通知"',
        '    }',
        '  }',
        '}',
        '版本 V1 { 周期：2025-01-06～2025-03-28；容量：5人日 }',
        '',
      ].join('\n'),
    );
    expect(expectKept(source, 'full-width')).toBe(
      [
        '需求 RC-7 “大额订单” {',
        '  优先级：P0',
        '  成本：5人日',
        '  验收 {',
        '    规则 大额 {',
        '      当：金额 > 100万 且 （会员 = 否）',
        '      则：“等待”、“通知”',
        '    }',
        '  }',
        '}',
        '版本 V1 { 周期：2025-01-06..2025-03-28；容量：5人日 }',
        '',
      ].join('\n'),
    );
  });

  it('indents as most of the file is indented', () => {
    expect(format('goal A {\n\tnote: "x"\n}\ngoal B {\nnote: "x"\n}')).toBe(
      'goal A {\n\tnote: "x"\n}\ngoal B {\n\tnote: "x"\n}\n',
    );
    expect(format('goal A {\n    note: "x"\n}\ngoal B {\n  note: "x"\n}\ngoal C {\n    note: "x"\n}')).toContain(
      'goal B {\n    note',
    );
  });

  it('keeps a block on one line if it is and fits, members two blanks apart', () => {
    const line = 'version V1 "First" { window: 2025-Q1  capacity: 120 person-days  delivers: RC-7 }\n';
    expect(format(line.replaceAll('  ', ' '))).toBe(line);
    const long = line.replace('First', 'x'.repeat(60));
    expect(format(long)).toBe(
      `version V1 "${'x'.repeat(60)}" {\n  window: 2025-Q1\n  capacity: 120 person-days\n  delivers: RC-7\n}\n`,
    );
    // A Chinese character takes two columns.
    expect(format(line.replace('First', '长'.repeat(30)))).toContain('{\n');
    expect(format(line.replace('First', '长'.repeat(20)))).not.toContain('{\n');
  });

  it('opens only as many blocks as it must', () => {
    const inner = '{ when: "the order is submitted"  then: "the order waits for approval" }';
    const source = `requirement R "t" { acceptance { case A normal "A large order" ${inner} } }\n`;
    expect(format(source)).toBe(`requirement R "t" {\n  acceptance { case A normal "A large order" ${inner} }\n}\n`);
  });

  it('leaves comments where they are', () => {
    const source = [
      '// first',
      'requirement R "t" { // behind the brace',
      '  // before a property',
      '  from: A, // behind a value',
      '    // on a line of its own in a list',
      '    B /* before a comma */, C',
      '',
      '  /* of the next */ priority: P0 // behind a property',
      '  /**',
      '   * Documentation.',
      '   */',
      '  risk X "x" { /* inside */ plan: "p" /* end */ }',
      '  // before the brace',
      '} // behind the block',
      '',
      '/* last */',
      '',
    ].join('\n');
    expect(expectKept(source)).toBe(source);
  });

  it('moves the stars of a comment with it', () => {
    expect(format('requirement R "t" {\n /**\n * a\n      *   b\n */\nrisk X "x" {}\n}')).toBe(
      'requirement R "t" {\n  /**\n   * a\n   *   b\n   */\n  risk X "x" {}\n}\n',
    );
    const plain = 'requirement R "t" {\n  /* a\n b\n   */\n  risk X "x" {}\n}\n';
    expect(format(plain)).toBe(plain);
  });

  it('keeps at most one blank line, and none at the ends of a block', () => {
    expect(format('\n\ngoal A {\n\n\n note: "x"\n\n\n}\n\n\n\ngoal B\ngoal C\n\n\n')).toBe(
      'goal A {\n  note: "x"\n}\n\ngoal B\ngoal C\n',
    );
  });

  it('keeps the line breaks of lists and conditions', () => {
    const source = [
      'requirement R "t" {',
      '  acceptance {',
      '    data x: number',
      '    rule A {',
      '      when: x > 1',
      '        and (x < 5',
      '          or x > 7)',
      '      then:',
      '        "one",',
      '        "two"',
      '    }',
      '  }',
      '}',
      '',
    ].join('\n');
    expect(expectKept(source)).toBe(source);
  });

  it('never changes texts', () => {
    for (const text of ['“甲“乙”丙”', '"a “b” c，d"', '"""\n   a\n     b，c\n"""', '“say "hi" now”', '"\\"x\\""'])
      expect(format(`goal G { note: ${text} }`)).toContain(text);
    expect(format('goal G { note: 「甲，乙」 }')).toBe('goal G { note: "甲，乙" }\n');
  });

  it('pads dates that exist', () => {
    expect(format('version V { window: 2025-3-8..2025-q2 }')).toBe('version V { window: 2025-03-08..2025-Q2 }\n');
    expect(format('version V { window: 2025-2-30 }')).toBe('version V { window: 2025-2-30 }\n');
  });

  it('leaves units that are not in the language as they are written', () => {
    for (const effort of ['5 days', '5days', '5d', '5 person-days', '5人日', '5  万'])
      expectKept(`requirement R "t" { effort: ${effort} }`);
    expect(format('requirement R "t" { effort: 5person-days }')).toContain('5 person-days');
    expect(format('requirement R "t" { effort: 5 d }')).toContain('5d');
  });

  it('writes characters, dates, ranges and units that stand for others as what they are read as', () => {
    const source =
      '需求 ＲＣ－７ ‘甲’ 【 成本：５人天\u200b； 优先级：P０。 】\n版本 V1。0 { 周期：2025年第一季度 到 2025Q2 }\n版本 V2 { 周期：2025年1-3月 }';
    expect(expectKept(source)).toBe(
      [
        '需求 RC-7 "甲" { 成本: 5人日  优先级: P0 }',
        '版本 V1.0 { 周期: 2025-Q1..2025-Q2 }',
        '版本 V2 { 周期: 2025-01..2025-03 }',
        '',
      ].join('\n'),
    );
  });

  it('writes lists of numbers so that they stay lists', () => {
    const source = '需求 R “甲” { 验收 { 规则 A { 当：a 属于（100， 200、300, 400） } } }';
    for (const punctuation of ['keep', 'full-width', 'ascii'] as const) {
      const after = expectKept(source, punctuation);
      expect(after.replace(/\s/g, '')).toContain(punctuation === 'ascii' ? '(100,200,300,400)' : '100、200');
    }
  });

  it('keeps CRLF and the byte order mark', () => {
    expect(format('\uFEFFgoal A {\r\nnote:"x"\r\n}')).toBe('\uFEFFgoal A {\r\n  note: "x"\r\n}\r\n');
    expect(format('\uFEFF')).toBe('\uFEFF');
    expect(format('goal A {\n/** a\r\n   b */\n}')).toBe('goal A {\n  /** a\r\n   b */\n}\n');
  });

  it('takes files without anything in them', () => {
    expect(format('')).toBe('');
    expect(format(' \n\n')).toBe('');
    expect(format('// only a comment')).toBe('// only a comment\n');
  });

  it('refuses syntax errors and leaves certificate requests alone', () => {
    expect(formatText('requirement R "t" {', 'keep')).toHaveProperty('problems');
    expect(formatText('goal R { nte: "x" }', 'keep')).toHaveProperty('problems');
    const pem = '-----BEGIN CERTIFICATE REQUEST-----\nMIIC{{{\n-----END CERTIFICATE REQUEST-----';
    expect(format(pem)).toBe(pem);
  });

  it('edits as little as possible, and only in the range', () => {
    const text = 'goal A {\n  note: "x"\n}\ngoal   B {\n note: "y"\n}\n';
    const result = formatEdits(text, 'keep');
    expect(result).toEqual({
      edits: [
        { at: spanAt(28, 30), text: '' },
        { at: spanAt(35, 35), text: ' ' },
      ],
    });
    // A whole line has its indentation in it.
    const line = formatEdits(text, 'keep', spanAt(34, 44));
    expect('edits' in line && line.edits).toEqual([{ at: spanAt(35, 35), text: ' ' }]);
    const part = formatEdits(text, 'keep', spanAt(0, 31));
    expect('edits' in part && applyEdits(text, part.edits)).toBe('goal A {\n  note: "x"\n}\ngoal B {\n note: "y"\n}\n');
  });
});

describe('on the samples', () => {
  it('keeps what they say', () => {
    expect(samples.length).toBeGreaterThan(5);
    for (const sample of samples) for (const punctuation of punctuations) expectKept(sample, punctuation);
  });

  it('changes no sign and no quote unless it is told to', () => {
    const signsOf = (text: string) => text.replace(/[\s;；]+/g, '');
    const spellings = /那么|假设|\d{4}[-/.年]\d/;
    for (const sample of samples) {
      if (spellings.test(sample)) continue;
      expect(signsOf(format(sample, 'keep'))).toBe(signsOf(sample));
    }
  });

  it('leaves files that are laid out as it would as they are', () => {
    for (const sample of samples) {
      const laidOut = format(sample, 'keep');
      const wide = format(sample, 'full-width');
      expect(format(wide, 'keep')).toBe(wide);
      expect(format(format(laidOut, 'ascii'), 'keep')).toBe(format(laidOut, 'ascii'));
    }
  });

  const gaps = [
    '',
    ' ',
    '   ',
    '\t',
    '\n',
    '\r\n',
    '\n\n\n',
    ' // note\n',
    '\n// own line\n',
    '\n /** doc\n * a */\n',
    ' /* in */ ',
  ];
  const fullWidth: Readonly<Record<string, string>> = {
    ':': '：',
    ',': '，',
    '{': '｛',
    '}': '｝',
    '(': '（',
    '=': '＝',
    '>=': '≥',
  };

  it('keeps what they say in any layout', () => {
    let formatted = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...samples.filter((sample) => sample.length < 12_000)),
        fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.constantFrom(...gaps)), { maxLength: 12 }),
        fc.boolean(),
        fc.constantFrom(...punctuations),
        (sample, changes, wide, punctuation) => {
          const pieces = piecesOf(sample, 'keep');
          const gapOf = new Map(changes.map(([at, gap]) => [Math.floor(at * pieces.length), gap]));
          let end = 0;
          let text = '';
          pieces.forEach((piece, i) => {
            const image = sample.slice(piece.start, piece.end);
            text += gapOf.get(i) ?? sample.slice(end, piece.start);
            text += wide ? (fullWidth[image] ?? image) : image;
            end = piece.end;
          });
          const parsed = parse(text);
          if (readFacts('', text, parsed).problems.length > 0) return;
          formatted++;
          expectKept(text, punctuation);
        },
      ),
      { numRuns: 150 },
    );
    expect(formatted).toBeGreaterThan(40);
  });
});
