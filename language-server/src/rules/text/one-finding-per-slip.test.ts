/**
 * A property that is written but cannot be read is one finding: no rule says besides that it is missing. Every property of
 * the keyword table is tried, in a project in which nothing is found as long as it can be read.
 */
import { describe, expect, test } from 'vitest';
import { type DeclarationKind, declarations, type PropertyValue } from '../../../../grammar/keyword-table.js';
import { messageOf } from '../messages.js';
import { findingsOf, projectOf } from '../testing/annotated-text.js';

/** Every property in its place. A line that begins with a property and a colon is one that is spoilt. */
const whole = `project "Orders" {
  currency: "CNY"
  day-rate: 1500
  note: "kept"
}
stakeholder Boss "The head of sales" {
  role: manager
}
stakeholder Ann "Head of orders" {
  role: decision-maker
  department: "Sales"
  reports-to: Boss
  influence: high
  interest: high
  weight: 2
  note: "kept"
  concern Time "orders take too long"
}
goal Sales "More orders" {
  measured-by: Orders
  note: "kept"
}
goal Speed "Quicker orders" {
  part-of: Sales
  measured-by: Orders
  note: "kept"
}
metric Orders "Orders per day" {
  formula: "orders ÷ days"
  unit: "orders"
  baseline: 10
  target: 20
  note: "kept"
  measured 2025-03-30: 12
}
module Shop "The shop" {
  note: "kept"
}
module Cart "The cart" {
  part-of: Shop
  note: "kept"
}
entity Order "An order" {
  note: "kept"
  data amount: number 0..100
}
requirement BASE "The cart keeps what is in it" {
  from: Ann
  owner: Boss
  module: Cart
  effort: 2 person-days
  priority: P0
  customers: 2
  frequency: low
  impact: 1
  confidence: 80%
  acceptance {
    case A1 normal "kept" {
      given: "a cart"
      then: "it is kept"
      result: passed
    }
    case A2 exception "lost" {
      given: "no network"
      then: "it is kept"
      result: passed
    }
    case A3 boundary "full" {
      given: "a full cart"
      then: "it is kept"
      result: passed
    }
  }
}
requirement OTHER "The cart counts what is in it" {
  from: Boss
  effort: 2 person-days
  priority: P3
  customers: 2
  frequency: low
  impact: 1
  confidence: 80%
  acceptance {
    case A1 normal "kept" {
      given: "a cart"
      then: "it is kept"
      result: passed
    }
    case A2 exception "lost" {
      given: "no network"
      then: "it is kept"
      result: passed
    }
    case A3 boundary "full" {
      given: "a full cart"
      then: "it is kept"
      result: passed
    }
  }
}
requirement ORDER "Customers order what is in the cart" {
  ask: "a button"
  need: "to order at once"
  solution: "a page"
  value: "more orders"
  note: "kept"
  from: Ann
  answers: Ann.Time
  serves: Sales, Speed
  moves: Orders
  module: Cart
  owner: Boss
  part-of: BASE
  depends-on: BASE
  conflicts-with: OTHER
  tags: cart
  links: "https://example.com/1"
  kind: functional
  scope: standard
  frequency: high
  priority: P0
  decision: do-now
  customers: 8
  effort: 5 person-days
  impact: 2
  confidence: 80%
  status: approved
  benefit {
    per-use: 5
    reach: 1000
    probability: 50%
  }
  risk Late "The bank answers late" {
    likelihood: low
    severity: medium
    phase: before
    plan: "ask again"
  }
  health {
    usage: 60%
    satisfaction: 4
    value: high
  }
  acceptance {
    policy: first
    complete: yes
    data total: number 0..100
    rule Free "No postage" {
      when: total >= 50
      then: "no postage is charged"
    }
    rule Paid "Postage" {
      when: otherwise
      then: "postage is charged"
    }
    case A1 normal "enough" {
      given: total = 50
      when: "the customer orders"
      then: Free
      result: passed on 2025-03-01 by Ann
    }
    case A2 boundary "not enough" {
      given: total = 49
      then: Paid
    }
    case A3 exception "nothing" {
      given: total = 0, "the bank does not answer"
      then: Paid, "the order is kept"
    }
    case A4 boundary "all" {
      given: total = 100
      then: Free
    }
    case A5 boundary "more than enough" {
      given: total = 51
      then: Free
    }
  }
}
roadmap Plan "The plan" {
  note: "kept"
  version V1 "First" {
    goal: Sales, Speed
    stage: growth
    window: 2025-01-06..2025-03-28
    capacity: 30 person-days
    modules: Cart
    delivers: BASE
    status: released
    released-on: 2025-03-28
    note: "kept"
  }
  version V2 "Second" {
    window: 2025-04-01..2025-06-28
    capacity: 30 person-days
    delivers: ORDER, OTHER
    after: V1
  }
}
`;

/** Values of the right place and the wrong form, each of another kind of mistake. */
const spoilt: Readonly<Record<PropertyValue['is'], readonly string[]>> = {
  text: ['12'],
  texts: ['12'],
  tags: ['12'],
  number: ['3-5', '8左右', 'many', '1.2.3'],
  percent: ['30%-40%', '150%', 'half'],
  effort: ['3-5人日', '5', '5 sprints', 'two weeks', '-5 person-days'],
  date: ['3月8日', '2025-02-30', 'soon', '2025-03-28左右'],
  window: ['2025-01-06..', '3月8日', 'soon', '2025-02-30'],
  choice: ['banana', '12'],
  priority: ['12'],
  references: ['12'],
  condition: ['12', 'total > 1.2.3'],
  outcomes: ['12'],
  givens: ['12', 'total = 1.2.3'],
  'case-result': ['banana', '12'],
};

const lines = whole.split('\n');

/** The lines with a property, by the declaration around them. */
function placesOf(): readonly {
  readonly line: number;
  readonly kind: DeclarationKind;
  readonly property: string;
  readonly is: PropertyValue['is'];
}[] {
  const open: string[] = [];
  return lines.flatMap((text, line) => {
    const [, property] = /^\s+([a-z-]+): /.exec(text) ?? [];
    const kind = open.at(-1) as DeclarationKind | undefined;
    const [, opened] = /^\s*([a-z]+)\b.*\{$/.exec(text) ?? [];
    if (opened) open.push(opened);
    if (text.trim() === '}') open.pop();
    const entry = kind && declarations[kind].properties.find(({ en }) => en === property);
    return kind && property && entry ? [{ line, kind, property, is: entry.value.is }] : [];
  });
}

const findingsIn = (text: string) =>
  findingsOf(projectOf(text, { today: '2025-04-02' })).map((finding) => `${finding.code}: ${messageOf(finding, 'en')}`);

const places = placesOf();
const base = new Set(findingsIn(whole));

test('every property of the keyword table stands in the text', () => {
  const there = new Set(places.map(({ kind, property }) => `${kind} ${property}`));
  const all = Object.values(declarations).flatMap(({ en, properties }) => properties.map((each) => `${en} ${each.en}`));
  expect(all.filter((each) => !there.has(each))).toEqual([]);
  expect([...base]).toEqual([]);
});

describe.each(places.map((place) => [`${place.kind} ${place.property}, line ${place.line}`, place] as const))(
  '%s',
  (_, { line, property, is }) => {
    test.each(spoilt[is])('%s', (value) => {
      const indent = /^\s*/.exec(lines[line] as string)?.[0];
      const text = lines.with(line, `${indent}${property}: ${value}`).join('\n');
      const found = findingsIn(text).filter((each) => !base.has(each));
      expect(found).toEqual([expect.stringMatching(/^(syntax|invalid-value|unknown-priority|unresolved-reference): /)]);
    });
  },
);
