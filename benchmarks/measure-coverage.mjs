/**
 * Acceptance coverage of one large block: 10 rules over 12 fields with 40 cases, under each hit policy, in turns with
 * JSON.parse of the same facts as the yardstick. Bundled and run by `npm run bench -- coverage`.
 */
import { coverageOf } from '../language-server/src/analysis/coverage/acceptance-coverage.ts';
import { ruleStatements } from '../language-server/src/analysis/coverage/case-agreement.ts';
import { missingCases } from '../language-server/src/analysis/coverage/missing-cases.ts';
import { ruleSetFindings } from '../language-server/src/analysis/coverage/rule-set-findings.ts';
import { factsOf } from '../language-server/src/facts/read-facts.ts';
import { randomFrom } from './random-from.mjs';

const [ruleCount, caseCount, warmUps, rounds] = [10, 40, 100, 151];
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const ms = (time) => `${time.toFixed(2)} ms`;
const options = ['north', 'south', 'east', 'west'];

const fields = [
  ...[0, 1, 2, 3].map((n) => ({ name: `sum${n}`, type: 'number 0..10_000_000 step 0.01', is: 'number' })),
  ...[0, 1].map((n) => ({ name: `days${n}`, type: 'integer 0..3650', is: 'integer' })),
  ...[0, 1].map((n) => ({ name: `day${n}`, type: 'date 2025-01-01..2026-12-31', is: 'date' })),
  ...[0, 1].map((n) => ({ name: `flag${n}`, type: 'yes-no', is: 'yes-no' })),
  ...[0, 1].map((n) => ({ name: `area${n}`, type: `one-of ${options.join(', ')}`, is: 'one-of' })),
];

/** @param {'any' | 'unique' | 'first'} policy `unique` rules are complete too, and divide the first field among them */
function blockText(policy) {
  const random = randomFrom(7);
  const below = (n) => Math.floor(random() * n);
  const limits = new Map(fields.map(({ name }) => [name, []]));
  const limit = ({ name, is }) => {
    const value =
      is === 'number'
        ? `${(1 + below(900)) * 10_000}`
        : is === 'integer'
          ? `${30 * (1 + below(20))}`
          : is === 'date'
            ? `2025-${String(1 + below(12)).padStart(2, '0')}-15`
            : options[below(4)];
    limits.get(name)?.push(value);
    return value;
  };
  const comparison = (field) => {
    if (field.is === 'yes-no') return below(2) ? field.name : `not ${field.name}`;
    if (field.is === 'one-of') return `${field.name} in (${limit(field)}, ${limit(field)})`;
    return `${field.name} ${['>', '>=', '<', '<='][below(4)]} ${limit(field)}`;
  };
  const others = (k) => fields.slice(1).filter((_, i) => i % 5 === k % 5);
  const conditions = Array.from({ length: ruleCount }, (_, k) => {
    const [a, b] = others(k).map(comparison);
    const [c] = others(k + 1).map(comparison);
    const [from, to] = [k * 1_000_000, (k + 1) * 1_000_000];
    limits.get('sum0')?.push(`${from}`, `${to}`);
    if (policy === 'unique') return k === ruleCount - 1 ? 'otherwise' : `sum0 in ${from}..${to - 1} and (${a} or ${c})`;
    return `${comparison(fields[k % 4])} and (${a} or ${b}) and ${c}`;
  });
  const value = ({ name, is }) => {
    const known = limits.get(name) ?? [];
    if (is === 'yes-no') return below(2) ? 'yes' : 'no';
    if (is === 'one-of') return options[below(4)];
    // A limit of a rule every other time: that is what people test.
    if (known.length > 0 && below(2)) return known[below(known.length)];
    if (is === 'date') return `2026-0${1 + below(9)}-10`;
    return is === 'integer' ? `${below(700)}` : `${below(10_000_000)}.${10 + below(90)}`;
  };
  const cases = Array.from({ length: caseCount }, (_, k) => {
    const given = fields.filter(() => below(8) > 0).map((field) => `${field.name} = ${value(field)}`);
    return `    case A${k} normal { given: ${given.join(', ')}  then: ${below(2) ? 'not ' : ''}R${below(ruleCount)} }`;
  });
  return `requirement R "r" {
  acceptance {
    policy: ${policy}
    complete: ${policy === 'unique' ? 'yes' : 'no'}
${fields.map(({ name, type }) => `    data ${name}: ${type}`).join('\n')}
${conditions.map((when, k) => `    rule R${k} { when: ${when}  then: "x" }`).join('\n')}
${cases.join('\n')}
  }
}
`;
}

function measured(policy) {
  const { declarations, problems } = factsOf('file:///bench.req', blockText(policy));
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  const { acceptance } = declarations[0].facts;
  const own = new Map(acceptance.fields.map((field) => [field.name, field]));
  const resolve = (name) => own.get(name);
  const json = JSON.stringify(acceptance);
  const works = {
    json: () => JSON.parse(json),
    coverage: () => coverageOf(acceptance, resolve),
    questions: () => {
      const coverage = coverageOf(acceptance, resolve);
      return [ruleSetFindings(coverage), ruleStatements(coverage)];
    },
    cases: () => missingCases(coverageOf(acceptance, resolve)),
  };
  const times = { json: [], coverage: [], questions: [], cases: [] };
  for (let round = -warmUps; round < rounds; round++)
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      work();
      if (round >= 0) times[name].push(performance.now() - start);
    }
  const { total, covered, rules } = coverageOf(acceptance, resolve);
  const unanswered = rules.filter(({ notAnalysed }) => notAnalysed).length;
  return { total, covered, unanswered, ...Object.fromEntries(Object.entries(times).map(([k, v]) => [k, median(v)])) };
}

console.log(`\nAcceptance coverage of ${ruleCount} rules, ${fields.length} fields, ${caseCount} cases\n`);
console.log(
  '| policy | covered | rules not analysed | coverage, median | ÷ JSON.parse | with overlaps, gaps, contradictions | with missing cases |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const policy of ['any', 'unique', 'first']) {
  const { total, covered, unanswered, json, coverage, questions, cases } = measured(policy);
  console.log(
    `| ${policy === 'unique' ? 'unique, complete' : policy} | ${covered}/${total} | ${unanswered} | ${ms(coverage)} | ${(coverage / json).toFixed(1)} (${ms(json)}) | ${ms(questions)} | ${ms(cases)} |`,
  );
}

/**
 * A decision table without overlaps and gaps: the space of its columns is split again and again, and every rule is one of
 * the boxes that are left.
 */
function tableText(count, columns) {
  const random = randomFrom(11);
  const size = 1_000_000;
  let boxes = [Array.from({ length: columns }, () => [0, size])];
  for (let next = 0; boxes.length < count; next++) {
    const at = Math.floor(random() * boxes.length);
    const box = boxes[at];
    const column = next % columns;
    const [from, to] = box[column];
    if (to - from < 10) continue;
    const middle = from + 1 + Math.floor((to - from - 2) * (0.3 + 0.4 * random()));
    const part = (range) => box.map((each, i) => (i === column ? range : each));
    boxes = [...boxes.slice(0, at), part([from, middle]), part([middle + 1, to]), ...boxes.slice(at + 1)];
  }
  const condition = (box) => box.map(([from, to], i) => `c${i} in ${from}..${to}`).join(' and ');
  return `requirement R "r" {
  acceptance {
    policy: unique
    complete: yes
${Array.from({ length: columns }, (_, i) => `    data c${i}: integer 0..${size}`).join('\n')}
${boxes.map((box, i) => `    rule R${i} { when: ${condition(box)}  then: "x" }`).join('\n')}
  }
}
`;
}

function measuredTable(count, columns) {
  const { declarations, problems } = factsOf('file:///bench.req', tableText(count, columns));
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  const { acceptance } = declarations[0].facts;
  const own = new Map(acceptance.fields.map((field) => [field.name, field]));
  const resolve = (name) => own.get(name);
  const json = JSON.stringify(acceptance);
  const timed = (work) => {
    const times = [];
    let result;
    for (let i = 0; i < (count > 200 ? 3 : 15); i++) {
      const start = performance.now();
      result = work();
      times.push(performance.now() - start);
    }
    return [median(times), result];
  };
  const [parse] = timed(() => JSON.parse(json));
  const [points, coverage] = timed(() => coverageOf(acceptance, resolve));
  const [questions, found] = timed(() => ruleSetFindings(coverageOf(acceptance, resolve)));
  const [written, cases] = timed(() => missingCases(coverageOf(acceptance, resolve)));
  const unanswered = coverage.rules.filter(({ notAnalysed }) => notAnalysed).length;
  const heap = process.memoryUsage().heapUsed / 1e6;
  return {
    parse,
    points,
    questions,
    written,
    cases: cases.length,
    total: coverage.total,
    unanswered,
    open: found.notAnalysed.length,
    overlaps: found.overlaps.length,
    heap,
  };
}

console.log('\nDecision tables without overlaps and gaps\n');
console.log(
  '| rules × columns | JSON.parse | points (÷ JSON.parse) | with overlaps and gaps | with missing cases | points found | not analysed | heap |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
for (const count of [10, 100, 500, 1500])
  for (const columns of [3, 7]) {
    const { parse, points, questions, written, cases, total, unanswered, open, overlaps, heap } = measuredTable(
      count,
      columns,
    );
    console.log(
      `| ${count} × ${columns} | ${ms(parse)} | ${ms(points)} (${(points / parse).toFixed(1)}) | ${ms(questions)} (${overlaps} overlaps) | ${ms(written)} (${cases} cases) | ${total} | ${unanswered} rules, ${open} questions | ${heap.toFixed(0)} MB |`,
    );
  }
