import { test } from 'vitest';
import { expectFindings } from '../testing/annotated-text.js';

const only = ['rule-cycle', 'syntax', 'unresolved-reference', 'coverage-not-analysed', 'case-contradicts-rule'];
const block = (rules: readonly string[]) => `requirement R-1 "r" {
  acceptance {
    data a: integer 0..10
    data vip: yes-no
    ${rules.join('\n    ')}
  }
}
`;

test('a rule may ask whether another one holds, and cases are checked by it', () =>
  expectFindings(
    block([
      'rule Less { when: a >= 3  then: "x" }',
      'rule Member { when: vip  then: "x" }',
      'rule Both { when: Less and Member  then: "x" }',
      'case A1 normal { given: a = 3, vip = yes  then: Both }',
      'case A2 normal { given: a = 3, vip = no  then: Both }',
      '//~ case-contradicts-rule «Both» A2 says Both holds, but that takes vip = yes, and the case has vip = no. Write "not Both", or correct the data or the rule.',
    ]),
    { only, language: 'en' },
  ));

test('a rule that asks for itself', () =>
  expectFindings(
    block([
      'rule A { when: A and vip  then: "x" }',
      '//~ rule-cycle «A»2 A asks whether it holds itself. Take this out.',
    ]),
    { only, language: 'en' },
  ));

test('rules that ask for each other', () =>
  expectFindings(
    block([
      'rule A { when: B and vip  then: "x" }',
      '//~ rule-cycle «B» A asks whether B holds, which depends on A. Take one of the two out.',
      'rule B { when: C  then: "x" }',
      'rule C { when: not A  then: "x" }',
      'rule D { when: a > 3  then: "x" }',
    ]),
    { only, language: 'en' },
  ));
