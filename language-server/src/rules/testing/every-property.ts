/** Texts that use every property of every kind of declaration, made from the keyword table so that none is left out. */
import {
  type DeclarationKind,
  declarationKinds,
  declarations,
  type PropertyEntry,
  type PropertyValue,
  valueSets,
} from '../../../../grammar/keyword-table.js';

/** A property of a declaration and how to write the declaration with it. */
export interface PropertyInPlace {
  readonly kind: DeclarationKind;
  readonly property: string;
  /** Values of the property's own form, different in what they mean. */
  readonly values: readonly string[];
  /** A whole declaration at the top of a file that holds the property; without a value, one that does not. */
  write(value: string | undefined, name?: string): string;
}

const referred: Readonly<Record<string, readonly string[]>> = {
  stakeholder: ['Boss', 'Sales', 'Bosss'],
  goal: ['Growth', 'Reach'],
  metric: ['Orders', 'Visits'],
  module: ['Checkout', 'Search'],
  entity: ['Order'],
  requirement: ['RC-1', 'RC-2', 'RC-9'],
  version: ['V1', 'V2'],
  concern: ['Boss.Cost', 'Sales.Speed', 'Cost'],
};

/** Values of a property's own form, different in what they mean. */
export function valuesOf({ value, en }: PropertyEntry): readonly string[] {
  switch (value.is) {
    case 'text':
      return ['"soon"', '"a fast page, TBD"'];
    case 'texts':
      return ['"https://example.com"', '"T-1", "T-2"'];
    case 'number':
      return ['1', '3', '50', '1000000'];
    case 'percent':
      return ['5 %', '90 %'];
    case 'effort':
      return ['1 person-days', '90 person-days'];
    case 'date':
      return ['2025-01-06', '2027-01-06'];
    case 'window':
      return ['2025-01..2025-02', '2024-01..2024-02'];
    case 'choice':
      return Object.keys(valueSets[value.of]);
    case 'priority':
      return ['P0', 'P1', 'P3', 'P9'];
    case 'references':
      return referencesOf(value);
    case 'tags':
      return ['a', 'a, b'];
    case 'condition':
      return ['amount > 5', 'amount > 500', 'Order.total > 5'];
    case 'outcomes':
      return en === 'then' ? ['"it is there"', 'Big', 'not Big'] : ['"it is there"'];
    case 'givens':
      return ['amount = 6', '"no data"', 'Order.total = 3'];
    case 'case-result':
      return ['passed', 'failed on 2025-01-02 by Boss'];
  }
}

function referencesOf({ to, many }: Extract<PropertyValue, { is: 'references' }>): readonly string[] {
  // What is new to the table is named by the project that is made from it.
  const names = referred[to] ?? [`${to}-1`, `${to}-2`];
  return many ? [...names, names.join(', ')] : names;
}

/** How each kind is written with a line inside it: at the top of a file, or inside what holds it. */
function wrapped(kind: DeclarationKind, line: string, name: string): string {
  const inRequirement = (part: string) => `requirement ${name} "One" {\n  from: Boss\n${part}\n}\n`;
  const inAcceptance = (part: string) =>
    inRequirement(
      `  acceptance {\n    data amount: integer 0..1000\n    rule Big { when: amount > 5 }\n    case A0 normal { given: amount = 6 then: Big }\n${part}\n  }`,
    );
  switch (kind) {
    case 'project':
      return `project "P" { ${line} }\n`;
    case 'concern':
      return `stakeholder ${name} { concern C "c" { ${line} } }\n`;
    case 'measured':
      return `metric ${name} { measured 2025-01: 3 }\n`;
    case 'benefit':
    case 'health':
      return inRequirement(`  ${kind} { ${line} }`);
    case 'risk':
      return inRequirement(`  risk K "k" { ${line} }`);
    case 'acceptance':
      return inRequirement(
        `  acceptance {\n    ${line}\n    data amount: integer 0..1000\n    rule Big { when: amount > 5 }\n    rule All { when: amount > 3 }\n  }`,
      );
    case 'data':
      return inAcceptance('    data extra: yes-no');
    case 'rule':
      return inAcceptance(`    rule More { ${line} }`);
    case 'case':
      return inAcceptance(`    case A1 normal { ${line} }`);
    case 'waive':
      return inAcceptance(`    waive exception because "x" ${line.replace(':', '')}`);
    case 'roadmap':
      return `roadmap ${name} { ${line} }\n`;
    default:
      return `${kind} ${name} "One" { ${line} }\n`;
  }
}

/** Every property of every kind. */
export function everyProperty(): readonly PropertyInPlace[] {
  return declarationKinds.flatMap((kind) =>
    declarations[kind].properties.map((entry) => ({
      kind,
      property: entry.en,
      values: valuesOf(entry),
      write: (value, name = 'RC-7') => wrapped(kind, value === undefined ? '' : `${entry.en}: ${value}`, name),
    })),
  );
}

/** A project in which most rules have something to say, and what the values of `everyProperty` refer to. */
export const surroundings = `project "P" { currency: "CNY" day-rate: 900 }
stakeholder Boss "The boss" { role: decision-maker concern Cost "Lower cost" }
stakeholder Sales { reports-to: Boss concern Speed "Faster" }
goal Growth { measured-by: Orders }
metric Orders { baseline: 3 target: 9 measured 2025-01: 4 }
metric Visits { unit: "visits" }
module Checkout {}
entity Order { data total: integer 0..100 }
requirement RC-1 "Small" { from: Boss serves: Growth moves: Orders customers: 1 frequency: low impact: 1 effort: 60 person-days priority: P0 decision: do-now scope: custom }
requirement RC-2 "Large" { from: Sales customers: 90 frequency: high impact: 3 effort: 2 person-days priority: P3 decision: do-now depends-on: RC-1 }
requirement RC-3 "Middle" { from: Sals customers: 40 frequency: high impact: 2 effort: 5 person-days priority: P1 decision: do-now depends-on: RC-7 }
requirement RC-4 "Late" { from: Boss customers: 2 frequency: low impact: 1 effort: 40 person-days priority: P1 decision: do-now conflicts-with: RC-7 }
version V1 { window: 2025-01-01..2025-01-31 capacity: 10 person-days delivers: RC-1, RC-7 goal: Growth }
version V2 { window: 2025-02-01..2025-02-28 delivers: RC-2 after: V1 }
`;
