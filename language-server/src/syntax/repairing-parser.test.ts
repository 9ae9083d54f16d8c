import { expect, test } from 'vitest';
import { factsOf } from '../facts/read-facts.js';

test('what is nested too deep in one declaration and broken in others stops nothing', () => {
  const deep = `requirement R-1 "a" { acceptance { rule A { when: ${'('.repeat(2_000)}a${')'.repeat(2_000)} } } }\n`;
  const slips = ['', '}', '{ {', '"', 'acceptance {', 'case A1 normal "t"', '( ) ) (', 'when: (', ': : ,'];
  for (const slip of slips) {
    const facts = factsOf('file:///a.req', `${deep}requirement R-2 "b" { ${slip} }\nrequirement R-3 "c" {}\n`);
    const names = facts.declarations.map(({ facts: { name } }) => name);
    expect(names[0], slip).toBe('R-1');
    expect(names.at(-1), slip).toBe('R-3');
  }
});

test.each([
  ['rule A { when: level in (Gold, }', 'Nothing behind the comma'],
  ['rule A { when: level in (Gold, then: "x" }', 'then stays'],
  ['data level: one-of Gold, Silver\n rule A { when: level in (\n }', 'nothing in the list'],
])('a list that breaks off is one problem: %s', (member) => {
  const text = `requirement R-1 "a" {\n acceptance {\n ${member}\n }\n}\nrequirement R-2 "b" {}\n`;
  const facts = factsOf('file:///a.req', text);
  expect(facts.problems).toHaveLength(1);
  expect(facts.declarations).toHaveLength(2);
});
