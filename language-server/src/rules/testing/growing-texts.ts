/** Texts of many forms, each with as much of something as is asked for. */

export interface GrowingText {
  /** Files by name; `req.config.json` may be among them. */
  write(count: number): Readonly<Record<string, string>>;
  /** How many, for a form in which the default would take long. */
  readonly size?: number;
  /** Where more work than in proportion is bounded elsewhere. */
  readonly growth?: number;
}

const times = (count: number, write: (i: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, i) => write(i)).join(between);
const inOneFile = (write: (count: number) => string, size?: number): GrowingText => ({
  write: (count) => ({ 'a.req': write(count) }),
  ...(size && { size }),
});
const requirement = (inside: string) =>
  `stakeholder S "S" { role: decision-maker }\nrequirement R-1 "One" {\n  from: S\n  priority: P0\n${inside}\n}\n`;
const acceptance = (inside: string) =>
  requirement(`  acceptance {\n    data amount: integer 0..1000000\n    data kind: one-of (a, b, c)\n${inside}\n  }`);
/** A name of letters for each number, no two of them alike. */
const word = (i: number) => [...String(i).padStart(5, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('');

export const shapes: Readonly<Record<string, GrowingText>> = {
  requirements: inOneFile((n) =>
    times(n, (i) => `requirement R-${i} "Number ${i}" {\n  from: S\n  priority: P1\n  effort: 3 person-days\n}`),
  ),
  files: {
    write: (n) =>
      Object.fromEntries(Array.from({ length: n }, (_, i) => [`f${i}.req`, `goal G-${i} { part-of: G-${i - 1} }\n`])),
  },
  'findings on one line': inOneFile((n) => times(n, (i) => `requirement R-${i} "Number ${i}" { from: N-${i} }`, ' ')),
  'words in one text': inOneFile((n) => requirement(`  need: "${times(n, (i) => `${word(i)} soon`, ' ')}"`)),
  'Chinese in one text': inOneFile((n) => requirement(`  need: "${times(n, () => '系统应当尽快友好，待定', '。')}"`)),
  'lines of one text': inOneFile((n) =>
    requirement(`  need: """\n${times(n, (i) => `  line ${i} as soon as possible`)}\n  """`),
  ),
  comments: inOneFile((n) => times(n, (i) => `// comment ${i}`)),
  'comments on one line': inOneFile((n) => `${times(n, (i) => `/* ${i} */`, ' ')} goal G {}`),
  documentation: inOneFile((n) => `${times(n, (i) => `/// line ${i}`)}\ngoal G {}`),
  'comments that silence, above each other': inOneFile(
    (n) => `${times(n, () => '// req-ignore goal-without-metric: x')}\ngoal G {}`,
  ),
  'comments that silence': inOneFile((n) => times(n, (i) => `// req-ignore goal-without-metric: x\ngoal G-${i} {}`)),
  'comments that silence nothing': inOneFile((n) =>
    times(n, (i) => `// req-ignore nothing-${i}\ngoal G-${i} { measured-by: M }`),
  ),
  or: inOneFile((n) =>
    acceptance(
      `    rule Big { when: ${times(n, (i) => `amount = ${i}`, ' or ')} then: "x" }\n    case A1 normal { given: amount = 3 then: Big }`,
    ),
  ),
  and: inOneFile((n) =>
    acceptance(
      `    rule Big { when: ${times(n, (i) => `amount != ${i}`, ' and ')} then: "x" }\n    case A1 normal { given: amount = 3 then: Big }`,
    ),
  ),
  'values of a list': inOneFile((n) =>
    acceptance(
      `    rule Big { when: amount in (${times(n, (i) => `${2 * i}`, ', ')}) then: "x" }\n    case A1 normal { given: amount = 3 then: Big }`,
    ),
  ),
  rules: inOneFile((n) => acceptance(times(n, (i) => `    rule R${i} { when: amount = ${i} then: "x" }`))),
  'unique rules': inOneFile((n) =>
    acceptance(
      `    policy: unique\n    complete: yes\n${times(n, (i) => `    rule R${i} { when: amount = ${i} then: "x" }`)}`,
    ),
  ),
  'first rules': inOneFile(
    (n) => acceptance(`    policy: first\n${times(n, (i) => `    rule R${i} { when: amount > ${i} then: "x" }`)}`),
    100,
  ),
  cases: inOneFile((n) =>
    acceptance(
      `    rule Big { when: amount > 100 then: "x" }\n${times(n, (i) => `    case A${i} normal { given: amount = ${i} then: Big }`)}`,
    ),
  ),
  'cases in words': inOneFile((n) =>
    acceptance(times(n, (i) => `    case A${i} normal { given: "state ${i}" when: "x" then: "y ${i}" }`)),
  ),
  fields: inOneFile((n) =>
    acceptance(`${times(n, (i) => `    data f${i}: integer 0..9`)}\n    rule Big { when: f1 > 3 then: "x" }`),
  ),
  'fields that are compared': inOneFile((n) =>
    acceptance(times(n, (i) => `    data f${i}: integer 0..9\n    rule R${i} { when: f${i} > 3 then: "x" }`)),
  ),
  options: inOneFile((n) =>
    acceptance(`    data o: one-of (${times(n, (i) => `o${i}`, ', ')})\n    rule Big { when: o = o1 then: "x" }`),
  ),
  'unknown fields': inOneFile((n) => acceptance(times(n, (i) => `    rule R${i} { when: ${word(i)} > 3 then: "x" }`))),
  waivers: inOneFile((n) => acceptance(times(n, (i) => `    waive W${i} because "x"`))),
  risks: inOneFile((n) => requirement(times(n, (i) => `  risk K${i} "x" { severity: high }`))),
  'declarations of one name': inOneFile((n) => times(n, () => 'goal G {}')),
  'parts of one name': inOneFile((n) => `stakeholder S {\n${times(n, () => '  concern C "x"')}\n}`),
  'the same property again': inOneFile((n) => requirement(times(n, () => '  priority: P1'))),
  'names that nothing has': inOneFile((n) =>
    times(n, (i) => `requirement R-${i} "x" { from: ${word(i)} depends-on: ${word(i + 7)} }`),
  ),
  'one name that nothing has': inOneFile((n) => times(n, (i) => `requirement R-${i} "x" { from: Nobody }`)),
  'numbered names that nothing has': inOneFile((n) =>
    times(n, (i) => `requirement R-${i} "x" { depends-on: RC-${i} }`),
  ),
  'concerns without a stakeholder': inOneFile((n) =>
    times(n, (i) => `stakeholder S${i} { concern C${i} "x" }\nrequirement R-${i} "x" { answers: C${i} }`),
  ),
  'a list of names': inOneFile(
    (n) =>
      `${times(n, (i) => `requirement R-${i} "x" {}`)}\nrequirement A "x" { depends-on: ${times(n, (i) => `R-${i}`, ', ')} }`,
  ),
  'a chain': inOneFile((n) => times(n, (i) => `requirement R-${i} "x" { depends-on: R-${i + 1} }`)),
  // Longer than what a declaration looks at by itself.
  'a circle': inOneFile((n) => times(n, (i) => `requirement R-${i} "x" { depends-on: R-${(i + 1) % n} }`), 500),
  'a circle in no order': inOneFile(
    (n) => times(n, (i) => `requirement R-${(i * 7919) % n} "x" { depends-on: R-${(i * 7919 + 1) % n} }`),
    500,
  ),
  'a line in no order': inOneFile(
    (n) => times(n, (i) => `requirement R-${(i * 7919) % n} "x" { depends-on: R-${((i * 7919) % n) + 1} }`),
    500,
  ),
  'everything depends on much': inOneFile(
    (n) =>
      times(
        n,
        (i) => `requirement R-${i} "x" { depends-on: ${times(3, (k) => `R-${(i * 31 + k * 17 + 5) % n}`, ', ')} }`,
      ),
    500,
  ),
  'a circle backwards': inOneFile((n) =>
    times(n, (i) => `requirement R-${i} "x" { depends-on: R-${(i + n - 1) % n} }`),
  ),
  'small circles': inOneFile((n) =>
    times(n, (i) => `requirement R-${i} "x" { depends-on: R-${i % 2 ? i - 1 : i + 1} }`),
  ),
  'circles through one': inOneFile(
    (n) =>
      `requirement A "x" { depends-on: ${times(n, (i) => `R-${i}`, ', ')} }\n${times(n, (i) => `requirement R-${i} "x" { depends-on: A }`)}`,
  ),
  'a chain of modules': inOneFile((n) => times(n, (i) => `module M-${i} { part-of: M-${i - 1} }`)),
  'reports to one': inOneFile(
    (n) => `stakeholder A { role: decision-maker }\n${times(n, (i) => `stakeholder S-${i} { reports-to: A }`)}`,
  ),
  concerns: inOneFile(
    (n) =>
      `stakeholder S {\n${times(n, (i) => `  concern C${i} "x"`)}\n}\nrequirement R-1 "x" { answers: ${times(n, (i) => `S.C${i}`, ', ')} }`,
  ),
  versions: {
    ...inOneFile((n) => times(n, (i) => `version V-${i} { after: V-${i - 1} window: 2025-01..2025-02 }`)),
    // What a version comes after is walked through, up to a thousand versions.
    growth: 2,
  },
  'versions that deliver one': inOneFile(
    (n) => `requirement R-1 "x" {}\n${times(n, (i) => `version V-${i} { delivers: R-1 }`)}`,
  ),
  'deliveries of one version': inOneFile(
    (n) =>
      `version V { window: 2025-01..2025-02 capacity: 9 person-days delivers: ${times(n, (i) => `R-${i}`, ', ')} }\n${times(n, (i) => `requirement R-${i} "x" { effort: 3 person-days depends-on: R-${i + 1} }`)}`,
  ),
  measurements: inOneFile(
    (n) => `metric M {\n${times(n, (i) => `  measured 20${String(10 + (i % 80))}-0${1 + (i % 9)}: ${i}`)}\n}`,
  ),
  tags: inOneFile((n) => requirement(`  tags: ${times(n, (i) => `t${i}`, ', ')}`)),
  links: inOneFile((n) => requirement(`  links: ${times(n, (i) => `"https://example.com/${i}"`, ', ')}`)),
  'entity fields': inOneFile(
    (n) =>
      `entity E {\n${times(n, (i) => `  data f${i}: integer 0..9`)}\n}\n${acceptance(times(n, (i) => `    rule R${i} { when: E.f${i} > 3 then: "x" }`))}`,
  ),
  'closing braces': inOneFile((n) => times(n, () => '}')),
  'opening braces': inOneFile((n) => times(n, () => '{', ' ')),
  'opening braces on lines': inOneFile((n) => times(n, () => 'goal G {')),
  'quotes that are not closed': inOneFile((n) => times(n, (i) => `goal G-${i} "x { }`)),
  'words that mean nothing': inOneFile((n) => times(n, (i) => `${word(i)} ${word(i + 3)}`)),
  'unknown properties': inOneFile((n) => requirement(times(n, (i) => `  ${word(i)}: 3`))),
  'words that people use for properties': inOneFile((n) =>
    requirement(times(n, () => '  描述：“x”\n  截止日期：2025-01-02')),
  ),
  'values that are none': inOneFile((n) =>
    times(n, (i) => `requirement R-${i} "x" { priority: Q${i} status: ${word(i)} effort: lots }`),
  ),
  'signs that do not belong': inOneFile((n) => times(n, () => '%^&', ' ')),
  'blank lines': inOneFile((n) => times(n, () => '')),
  blanks: inOneFile((n) => `goal G {${' '.repeat(n)}}`),
  'one long name': inOneFile((n) => `goal ${'g'.repeat(n)} { measured-by: ${'m'.repeat(n)} }`),
  'unknown settings': {
    write: (n) => ({ 'a.req': 'goal G {}', 'req.config.json': `{ ${times(n, (i) => `"${word(i)}": 1`, ', ')} }` }),
  },
  'unknown rules in settings': {
    write: (n) => ({
      'a.req': 'goal G {}',
      'req.config.json': `{ "rules": { ${times(n, (i) => `"${word(i)}": "off"`, ', ')} } }`,
    }),
  },
  'wrong values in settings': {
    write: (n) => ({
      'a.req': 'goal G {}',
      'req.config.json': `{ "rules": { ${times(n, (i) => `"${word(i)}": 3`, ', ')} } }`,
    }),
  },
  levels: {
    write: (n) => ({
      'a.req': 'requirement R "x" { priority: P7 }',
      'req.config.json': `{ "priorities": [${times(n, (i) => `"P${i}"`, ', ')}] }`,
    }),
  },
  'required cases': {
    write: (n) => ({
      'a.req': 'goal G {}',
      'req.config.json': `{ "requiredCases": { ${times(n, (i) => `"${word(i)}": []`, ', ')} } }`,
    }),
  },
  'patterns of ignored files': {
    write: (n) => ({
      'a.req': 'goal G {}',
      'req.config.json': `{ "ignore": [${times(n, (i) => `"${word(i)}*"`, ', ')}] }`,
    }),
  },
};
