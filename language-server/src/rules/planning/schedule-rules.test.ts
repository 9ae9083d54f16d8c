import { describe, expect, test } from 'vitest';
import { expectFindings, findingsOf, projectOf } from '../testing/annotated-text.js';

const requirements = 'requirement A "x" { depends-on: B }\nrequirement B "x"\n';
const isViolated = (versions: string, more = requirements) =>
  findingsOf(projectOf(`==> a.req\n${more}==> b.req\n${versions}`), ['dependency-later-version']).length > 0;

describe('dependency-later-version', () => {
  test('message, both languages', () => {
    const versions =
      '==> v.req\nversion V1 { window: 2025-01 delivers: A }\nversion V2 { window: 2025-02 delivers: B }\n';
    expectFindings(
      `==> r.req
requirement A "x" { depends-on: B }
//~ dependency-later-version «B» A is delivered in V1, but B, which it depends on, only in V2. Move B to V1 or before, or A to V2 or after.
requirement B "x"
${versions}`,
      { only: ['dependency-later-version'] },
    );
    expectFindings(
      `==> r.req
需求 A “甲” { 依赖：B }
//~ dependency-later-version «B» A 在 V1 交付，而它依赖的 B 要到 V2 才交付。请把 B 提前到 V1 或更早，或者把 A 推后到 V2。
需求 B “乙”
${versions}`,
      { only: ['dependency-later-version'], language: 'zh' },
    );
  });

  test.each<[string, string, boolean]>([
    ['windows decide', 'version V1 { window: 2025-01 delivers: A }\nversion V2 { window: 2025-02 delivers: B }', true],
    [
      'the earlier one',
      'version V1 { window: 2025-02 delivers: A }\nversion V2 { window: 2025-01 delivers: B }',
      false,
    ],
    [
      'the same end',
      'version V1 { window: 2025-01..2025-03 delivers: A }\nversion V2 { window: 2025-03 delivers: B }',
      false,
    ],
    ['after decides', 'version V2 { delivers: B after: V1 }\nversion V1 { delivers: A }', true],
    [
      'after something after',
      'version V3 { delivers: B after: V2 }\nversion V2 { after: V1 }\nversion V1 { delivers: A }',
      true,
    ],
    [
      'after beats windows',
      'version V1 { window: 2025-01 delivers: A after: V2 }\nversion V2 { window: 2025-02 delivers: B }',
      false,
    ],
    ['after that runs in a circle', 'version V1 { delivers: A after: V1, V9 }\nversion V2 { delivers: B }', false],
    ['nothing known', 'version V1 { delivers: A }\nversion V2 { delivers: B }', false],
    ['order in a roadmap', 'roadmap R { version V1 { delivers: A }\nversion V2 { delivers: B } }', true],
    ['order in a major', 'version V { version V1 { delivers: A }\nversion V2 { delivers: B } }', true],
    [
      'majors decide for minors',
      'version V1 { window: 2025-01 version V1.1 { delivers: A } }\nversion V2 { window: 2025-02 version V2.1 { delivers: B } }',
      true,
    ],
    [
      'after of a major',
      'version V2 { after: V1 version V2.1 { delivers: B } }\nversion V1 { version V1.1 { delivers: A } }',
      true,
    ],
    ['a major and its minor', 'version V1 { delivers: A version V1.1 { delivers: B } }', false],
    ['the same version', 'version V1 { delivers: A, B }', false],
    [
      'delivered early too',
      'version V1 { window: 2025-01 delivers: A, B }\nversion V2 { window: 2025-02 delivers: B }',
      false,
    ],
    [
      'the dependent again later',
      'version V1 { window: 2025-01 delivers: A }\nversion V2 { window: 2025-02 delivers: A, B }',
      true,
    ],
    ['not scheduled', 'version V1 { window: 2025-01 delivers: A }', false],
  ])('%s', (_, versions, expected) => {
    expect(isViolated(versions)).toBe(expected);
  });

  test('what is released already is there', () => {
    const versions = 'version V1 { window: 2025-01 delivers: A }\nversion V2 { window: 2025-02 delivers: B }';
    expect(isViolated(versions, 'requirement A "x" { depends-on: B }\nrequirement B "x" { status: released }\n')).toBe(
      false,
    );
    expect(isViolated(versions, 'requirement A "x" { depends-on: B status: dropped }\nrequirement B "x"\n')).toBe(
      false,
    );
  });
});

describe('version-over-capacity', () => {
  test('own work and that of the versions inside, each requirement once', () => {
    expectFindings(
      `requirement A "x" { effort: 2 person-weeks }
requirement B "x" { effort: 2.5 person-days }
requirement C "x" { effort: 90 person-days decision: defer }
requirement D "x"
version V1 {
  capacity: 12 person-days
  //~ version-over-capacity «12 person-days» V1 holds 12.5 person-days of work but has room for 12: 0.5 too many. Move requirements to another version, or raise the capacity.
  delivers: A, C, D
  version V1.1 { capacity: 2.5 person-days delivers: A, B }
  //~ version-over-capacity «2.5 person-days» V1.1 holds 12.5 person-days of work but has room for 2.5: 10 too many. Move requirements to another version, or raise the capacity.
}
version V2 { delivers: A, B }
version V3 { capacity: 1 person-months delivers: A, B, Nothing }
`,
      { only: ['version-over-capacity'] },
    );
  });

  test('in Chinese', () => {
    expectFindings(
      `需求 A “甲” { 成本：8人日 }
版本 V1 { 容量：1人周；交付：A }
//~ version-over-capacity «1人周» V1 的需求共需 8 人日，而容量只有 5 人日，超出 3 人日。请把部分需求移到其他版本，或者增加容量。
`,
      { only: ['version-over-capacity'], language: 'zh' },
    );
  });
});
