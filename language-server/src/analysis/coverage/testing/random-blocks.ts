/** Random acceptance blocks over small domains, as a model of their own and as facts. */
import fc from 'fast-check';
import type {
  AcceptanceFacts,
  CaseFacts,
  Condition,
  FieldFacts,
  Operand,
  PlainOperand,
  RuleFacts,
} from '../../../facts/facts.js';

/** A field with all its values, or enough of them to tell any two apart; ticks are hundredths, days or positions. */
export interface ModelField {
  readonly name: string;
  readonly kind: 'number' | 'integer' | 'yes-no' | 'one-of' | 'date' | 'text';
  readonly ticks: readonly number[];
  /** Distance of neighbours; undefined without a declared step. */
  readonly stepTicks?: number;
  readonly lowest?: number;
  readonly highest?: number;
}

export type ModelCondition =
  | { readonly op: 'and' | 'or'; readonly parts: readonly ModelCondition[] }
  | { readonly op: 'not'; readonly part: ModelCondition }
  | { readonly op: 'otherwise' }
  | { readonly op: 'field'; readonly field: ModelField }
  | {
      readonly op: 'compare';
      readonly field: ModelField;
      readonly sign: Sign;
      readonly tick: number;
      readonly flipped: boolean;
    }
  | { readonly op: 'fields'; readonly field: ModelField; readonly sign: Sign; readonly other: ModelField }
  | { readonly op: 'range'; readonly field: ModelField; readonly from: number; readonly to: number }
  | { readonly op: 'list'; readonly field: ModelField; readonly ticks: readonly number[] };

export type Sign = '=' | '!=' | '<' | '<=' | '>' | '>=';

export interface ModelCase {
  /** By field name. */
  readonly data: Readonly<Record<string, number>>;
  readonly states: readonly { readonly rule: number; readonly holds: boolean }[];
}

export interface ModelBlock {
  readonly fields: readonly ModelField[];
  readonly policy: 'any' | 'unique' | 'first';
  readonly complete: boolean;
  readonly rules: readonly ModelCondition[];
  readonly cases: readonly ModelCase[];
}

const upTo = (count: number, step = 1, from = 0) => Array.from({ length: count }, (_, i) => from + i * step);

const allFields: readonly ModelField[] = [
  { name: 'count', kind: 'integer', ticks: upTo(7, 100), stepTicks: 100, lowest: 0, highest: 600 },
  { name: 'limit', kind: 'integer', ticks: upTo(5, 100, 100), stepTicks: 100, lowest: 100, highest: 500 },
  { name: 'open', kind: 'integer', ticks: upTo(20, 100, -600), stepTicks: 100 },
  { name: 'rate', kind: 'number', ticks: upTo(6, 1), stepTicks: 1, lowest: 0, highest: 5 },
  { name: 'half', kind: 'number', ticks: upTo(7, 50, 100), stepTicks: 50, lowest: 100, highest: 400 },
  { name: 'dense', kind: 'number', ticks: upTo(21, 1), lowest: 0, highest: 20 },
  { name: 'share', kind: 'number', ticks: upTo(11, 1, 10), lowest: 10, highest: 20 },
  { name: 'tenth', kind: 'number', ticks: upTo(3, 10), stepTicks: 10, lowest: 0, highest: 20 },
  { name: 'vip', kind: 'yes-no', ticks: [0, 1] },
  { name: 'old', kind: 'yes-no', ticks: [0, 1] },
  { name: 'state', kind: 'one-of', ticks: [0, 1, 2] },
  { name: 'day', kind: 'date', ticks: upTo(7), stepTicks: 1, lowest: 0, highest: 6 },
  { name: 'note', kind: 'text', ticks: [0, 1, 2, 3] },
  { name: 'memo', kind: 'text', ticks: [0, 1, 2, 3] },
];

export const isOrdered = ({ kind }: ModelField) => kind === 'number' || kind === 'integer' || kind === 'date';

/** Hundredths as digits, without zeros that say nothing. */
export const digitsOfTick = (tick: number): string => {
  const [whole, rest] = [Math.trunc(Math.abs(tick) / 100), Math.abs(tick) % 100];
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(2, '0').replace(/0$/, '')}`;
  return `${tick < 0 ? '-' : ''}${whole}${fraction}`;
};
export const dayOfTick = (tick: number): string => `2025-01-${String(tick + 10).padStart(2, '0')}`;
const optionNames = ['draft', 'sent', 'paid'];
const textValues = ['red', 'blue', 'other', 'other 2'];

/** A constant's ticks: mostly possible values, at times one outside the domain or between two steps. */
function constantFor(field: ModelField): fc.Arbitrary<number> {
  if (field.kind === 'text') return fc.constantFrom(0, 1);
  if (!isOrdered(field)) return fc.constantFrom(...field.ticks);
  if (field.name === 'open') return fc.constantFrom(...upTo(7, 100), 250);
  if (field.stepTicks === undefined && field.kind === 'number') return fc.constantFrom(...upTo(4, 10));
  if (field.kind === 'date') return fc.constantFrom(...upTo(9, 1, -1));
  const [step, low, high] = [field.stepTicks ?? 1, field.lowest ?? 0, field.highest ?? 0];
  const odd = step > 1 ? [low + step / 2, high - step / 2] : [];
  return fc.constantFrom(...field.ticks, ...field.ticks, low - step, high + step, ...odd);
}

const signs: readonly Sign[] = ['=', '!=', '<', '<=', '>', '>='];

/** Fields with the same steps, or without: these are compared exactly. */
const areComparable = (a: ModelField, b: ModelField) =>
  a.kind === b.kind && (!isOrdered(a) || a.stepTicks === b.stepTicks || [a, b].every(({ name }) => near.has(name)));
const near = new Set(['dense', 'share', 'tenth']);

function atomIn(fields: readonly ModelField[]): fc.Arbitrary<ModelCondition> {
  return fc.constantFrom(...fields).chain((field): fc.Arbitrary<ModelCondition> => {
    const constant = constantFor(field);
    const partners = fields.filter((other) => other !== field && areComparable(field, other));
    const compareFields = partners.length > 0 && [
      {
        weight: 4,
        arbitrary: fc.record({
          op: fc.constant('fields' as const),
          field: fc.constant(field),
          sign: isOrdered(field) ? fc.constantFrom(...signs) : fc.constantFrom('=' as const, '!=' as const),
          other: fc.constantFrom(...partners),
        }),
      },
    ];
    if (field.kind === 'yes-no' || !isOrdered(field)) {
      const compare = fc.record({
        op: fc.constant('compare' as const),
        field: fc.constant(field),
        sign: fc.constantFrom('=' as const, '!=' as const),
        tick: constant,
        flipped: fc.boolean(),
      });
      const list = fc.record({
        op: fc.constant('list' as const),
        field: fc.constant(field),
        ticks: fc.uniqueArray(constant, { minLength: 1, maxLength: 2 }),
      });
      return field.kind === 'yes-no'
        ? fc.oneof(
            { arbitrary: fc.constant(field).map((own) => ({ op: 'field' as const, field: own })), weight: 3 },
            compare,
          )
        : fc.oneof(compare, list);
    }
    const plain: fc.Arbitrary<ModelCondition>[] = [
      fc.record({
        op: fc.constant('compare' as const),
        field: fc.constant(field),
        sign: fc.constantFrom(...signs),
        tick: constant,
        flipped: fc.boolean(),
      }),
      fc.record({ op: fc.constant('range' as const), field: fc.constant(field), from: constant, to: constant }),
      fc.record({
        op: fc.constant('list' as const),
        field: fc.constant(field),
        ticks: fc.uniqueArray(constant, { minLength: 1, maxLength: 3 }),
      }),
    ];
    return fc.oneof(
      { arbitrary: plain[0] as fc.Arbitrary<ModelCondition>, weight: 4 },
      ...plain.slice(1),
      ...(compareFields || []),
    );
  });
}

function conditionIn(fields: readonly ModelField[]): fc.Arbitrary<ModelCondition> {
  const atom = atomIn(fields);
  const { condition } = fc.letrec<{ condition: ModelCondition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { arbitrary: atom, weight: 3 },
      {
        arbitrary: fc.record({
          op: fc.constantFrom('and' as const, 'or' as const),
          parts: fc.array(tie('condition'), { minLength: 2, maxLength: 4 }),
        }),
        weight: 4,
      },
      { arbitrary: fc.record({ op: fc.constant('not' as const), part: tie('condition') }), weight: 1 },
    ),
  }));
  const squeezed = squeezedIn(fields);
  return fc.oneof(
    { arbitrary: condition, weight: 10 },
    ...(squeezed ? [{ arbitrary: squeezed, weight: 4 }] : []),
    { arbitrary: fc.constant('otherwise' as const).map((op) => ({ op })), weight: 1 },
    {
      arbitrary: condition.map((part) => ({ op: 'and' as const, parts: [{ op: 'otherwise' as const }, part] })),
      weight: 1,
    },
  );
}

/** Fields that have to stand in some order between two constants: where a search that tries too few values fails. */
function squeezedIn(fields: readonly ModelField[]): fc.Arbitrary<ModelCondition> | undefined {
  const [first, ...others] = fields.filter(isOrdered);
  const partners = others.filter((other) => first && areComparable(first, other));
  if (!first || partners.length === 0) return undefined;
  const squeezed = [first, ...partners];
  const constant = near.has(first.name) ? fc.constantFrom(...upTo(4, 10)) : constantFor(first);
  const order = fc.tuple(fc.constantFrom(...squeezed), fc.constantFrom(...signs), fc.constantFrom(...squeezed));
  return fc
    .record({
      bounds: fc.tuple(constant, constant),
      orders: fc.array(order, { minLength: 1, maxLength: 3 }),
    })
    .map(({ bounds, orders }): ModelCondition => {
      const within = (sign: Sign, tick: number) =>
        squeezed.map((field): ModelCondition => ({ op: 'compare', field, sign, tick, flipped: false }));
      const compared = orders.map(([field, sign, other]): ModelCondition => ({ op: 'fields', field, sign, other }));
      return {
        op: 'and',
        parts: [...within('>', Math.min(...bounds)), ...within('<', Math.max(...bounds)), ...compared],
      };
    });
}

function caseIn(fields: readonly ModelField[], rules: number): fc.Arbitrary<ModelCase> {
  const someValue = (field: ModelField) => {
    const { highest, ticks, stepTicks = 10 } = field;
    const impossible = isOrdered(field) && highest !== undefined ? [highest + stepTicks] : [];
    return fc.oneof(
      { arbitrary: fc.constantFrom(...ticks), weight: 12 },
      { arbitrary: fc.constantFrom(...(impossible.length > 0 ? impossible : ticks)), weight: 1 },
    );
  };
  const data = fc.record(Object.fromEntries(fields.map((field) => [field.name, someValue(field)])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Record<string, number>>;
  const states = fc.array(fc.record({ rule: fc.nat({ max: rules - 1 }), holds: fc.boolean() }), { maxLength: 2 });
  return fc.record({ data, states });
}

/** A condition in which every part is an object of its own, so that it stands for the place where it is written. */
function ownPlaces(condition: ModelCondition): ModelCondition {
  switch (condition.op) {
    case 'and':
    case 'or':
      return { op: condition.op, parts: condition.parts.map(ownPlaces) };
    case 'not':
      return { op: 'not', part: ownPlaces(condition.part) };
    default:
      return { ...condition };
  }
}

const named = (...names: readonly string[]) => allFields.filter(({ name }) => names.includes(name));

/** Any fields; or, because it is rare among these, fields that can be compared with each other. */
const someFields: fc.Arbitrary<readonly ModelField[]> = fc.oneof(
  { arbitrary: fc.uniqueArray(fc.constantFrom(...allFields), { minLength: 1, maxLength: 3 }), weight: 2 },
  fc.constantFrom(
    named('count', 'limit'),
    named('count', 'open'),
    named('dense', 'share'),
    named('dense', 'tenth'),
    named('dense', 'share', 'tenth'),
    named('note', 'memo'),
  ),
);

export const modelBlocks: fc.Arbitrary<ModelBlock> = fc
  .record({ fields: someFields, count: fc.integer({ min: 1, max: 3 }) })
  .chain(({ fields, count }) =>
    fc.record({
      fields: fc.constant(fields),
      policy: fc.constantFrom('any' as const, 'unique' as const, 'first' as const),
      complete: fc.boolean(),
      rules: fc.array(conditionIn(fields).map(ownPlaces), { minLength: count, maxLength: count }),
      cases: fc.array(caseIn(fields, count), { maxLength: 5 }),
    }),
  );

const at = 0 as never;
const declared = { nameAt: at, span: at, broken: false } as const;
const decimal = (tick: number) => ({ value: tick / 100, digits: digitsOfTick(tick) });

export function operandOf({ kind }: ModelField, tick: number): PlainOperand {
  switch (kind) {
    case 'number':
    case 'integer':
      return { is: 'number', number: decimal(tick), at };
    case 'date':
      return { is: 'date', date: { start: dayOfTick(tick), end: dayOfTick(tick), at }, at };
    case 'yes-no':
      return { is: 'name', name: tick === 1 ? 'yes' : 'no', at };
    case 'one-of':
      return { is: 'name', name: optionNames[tick] as string, at };
    case 'text':
      return { is: 'text', text: textValues[tick] as string, at };
  }
}

/** The tick of a value that the engine prints. */
export function tickOf({ kind }: ModelField, printed: string): number {
  switch (kind) {
    case 'number':
    case 'integer':
      return Math.round(Number(printed) * 100);
    case 'date':
      return Number(printed.slice(-2)) - 10;
    case 'yes-no':
      return printed === 'yes' ? 1 : 0;
    case 'one-of':
      return optionNames.indexOf(printed);
    case 'text':
      return textValues.indexOf(printed);
  }
}

function fieldFacts({ name, kind, lowest, highest, stepTicks }: ModelField): FieldFacts {
  const located = (tick: number) => ({ value: decimal(tick), at });
  const isNumber = kind === 'number' || kind === 'integer';
  const type = {
    name: kind,
    ...(isNumber && lowest !== undefined ? { min: located(lowest) } : {}),
    ...(isNumber && highest !== undefined ? { max: located(highest) } : {}),
    ...(kind === 'number' && stepTicks !== undefined ? { step: located(stepTicks) } : {}),
    ...(kind === 'date' ? { window: { start: dayOfTick(0), end: dayOfTick(6), at } } : {}),
    ...(kind === 'one-of' ? { options: optionNames.map((option) => ({ name: option, at })) } : {}),
  };
  return { kind: 'data', name, type, ...declared };
}

/** A condition as facts; `nodes` gets the facts of every comparison in reading order. */
function conditionFacts(condition: ModelCondition, nodes: Map<ModelCondition, Condition>): Condition {
  const make = (): Condition => {
    switch (condition.op) {
      case 'and':
      case 'or':
        return { is: condition.op, parts: condition.parts.map((part) => conditionFacts(part, nodes)), at };
      case 'not':
        return { is: 'not', part: conditionFacts(condition.part, nodes), at };
      case 'otherwise':
        return { is: 'otherwise', at };
      case 'field':
        return { is: 'field', name: condition.field.name, at };
      case 'compare': {
        const left: Operand = { is: 'name', name: condition.field.name, at };
        const right = operandOf(condition.field, condition.tick);
        const exchanged = { '=': '=', '!=': '!=', '<': '>', '>': '<', '<=': '>=', '>=': '<=' } as const;
        return condition.flipped
          ? { is: 'comparison', operator: exchanged[condition.sign], left: right, right: left, at }
          : { is: 'comparison', operator: condition.sign, left, right, at };
      }
      case 'fields':
        return {
          is: 'comparison',
          operator: condition.sign,
          left: { is: 'name', name: condition.field.name, at },
          right: { is: 'name', name: condition.other.name, at },
          at,
        };
      case 'range': {
        const { field, from, to } = condition;
        const left: Operand = { is: 'name', name: field.name, at };
        return { is: 'in-range', left, from: operandOf(field, from), to: operandOf(field, to), at };
      }
      case 'list': {
        const { field, ticks } = condition;
        const left: Operand = { is: 'name', name: field.name, at };
        return { is: 'in-list', left, options: ticks.map((tick) => operandOf(field, tick)), at };
      }
    }
  };
  const facts = make();
  nodes.set(condition, facts);
  return facts;
}

export function caseFacts(model: ModelCase, fields: readonly ModelField[], name: string): CaseFacts {
  return {
    kind: 'case',
    name,
    class: { value: 'normal', at },
    given: fields.flatMap((field) => {
      const tick = model.data[field.name];
      if (tick === undefined) return [];
      return [{ is: 'assignment' as const, field: { name: field.name, at }, value: operandOf(field, tick), at }];
    }),
    // biome-ignore lint/suspicious/noThenProperty: it is what facts call it
    then: model.states.map(({ rule, holds }) => ({ is: 'rule', name: `R${rule}`, nameAt: at, holds, at })),
    ...declared,
  };
}

export interface BlockFacts {
  readonly acceptance: AcceptanceFacts;
  readonly resolve: (name: string) => FieldFacts | undefined;
  readonly nodes: ReadonlyMap<ModelCondition, Condition>;
}

export function factsOfModel(block: ModelBlock): BlockFacts {
  const nodes = new Map<ModelCondition, Condition>();
  const rules = block.rules.map(
    (condition, i): RuleFacts => ({ kind: 'rule', name: `R${i}`, when: conditionFacts(condition, nodes), ...declared }),
  );
  const fields = block.fields.map(fieldFacts);
  const acceptance: AcceptanceFacts = {
    kind: 'acceptance',
    name: '',
    policy: { value: block.policy, at },
    complete: { value: block.complete ? 'yes' : 'no', at },
    fields,
    rules,
    cases: block.cases.map((each, i) => caseFacts(each, block.fields, `C${i}`)),
    waivers: [],
    ...declared,
  };
  return { acceptance, resolve: (name) => fields.find((field) => field.name === name), nodes };
}

const inner = ({ ticks }: ModelField): readonly number[] => (ticks.length > 4 ? ticks.slice(1, -2) : ticks);

/** A comparison as people write it: with a value that the field can have, so that it can hold and fail. */
function plainLeaf(field: ModelField, fields: readonly ModelField[]): fc.Arbitrary<ModelCondition> {
  const constant = field.kind === 'text' ? fc.constantFrom(0, 1) : fc.constantFrom(...inner(field));
  const leaf = fc.constant(field);
  if (field.kind === 'yes-no') return leaf.map((own): ModelCondition => ({ op: 'field', field: own }));
  const partners = fields.filter((other) => other !== field && areComparable(field, other));
  const list = fc
    .uniqueArray(constant, { minLength: 2, maxLength: 3 })
    .map((ticks): ModelCondition => ({ op: 'list', field, ticks }));
  const compare = (among: readonly Sign[]) =>
    fc
      .tuple(fc.constantFrom(...among), constant)
      .map(([sign, tick]): ModelCondition => ({ op: 'compare', field, sign, tick, flipped: false }));
  if (!isOrdered(field)) return fc.oneof(compare(['=', '!=']), list);
  const range = fc
    .tuple(constant, constant)
    .map(([a, b]): ModelCondition => ({ op: 'range', field, from: Math.min(a, b), to: Math.max(a, b) }));
  const ofFields = partners.map((other) =>
    fc.constantFrom(...signs).map((sign): ModelCondition => ({ op: 'fields', field, sign, other })),
  );
  return fc.oneof(
    { arbitrary: compare(signs), weight: 4 },
    { arbitrary: range, weight: 1 },
    { arbitrary: list, weight: 1 },
    ...ofFields.map((arbitrary) => ({ arbitrary, weight: 3 })),
  );
}

/** A rule as people write it: each field is looked at once, seldom twice. */
function plainRule(fields: readonly ModelField[]): fc.Arbitrary<ModelCondition> {
  const leaves = fc
    .tuple(...fields.map((field) => plainLeaf(field, fields)), fc.option(fc.constantFrom(...fields), { freq: 4 }))
    .chain((parts) => {
      const again = parts.at(-1) as ModelField | null;
      const written = parts.slice(0, -1) as ModelCondition[];
      return again ? plainLeaf(again, fields).map((more) => [...written, more]) : fc.constant(written);
    });
  return leaves.chain((written) =>
    fc
      .tuple(
        fc.shuffledSubarray(written, { minLength: Math.min(2, written.length) }),
        fc.infiniteStream(fc.tuple(fc.boolean(), fc.boolean(), fc.nat({ max: 3 }))),
      )
      .map(([chosen, choices]) => {
        const inverted = (part: ModelCondition, by: number): ModelCondition => (by === 0 ? { op: 'not', part } : part);
        return chosen.slice(1).reduce<ModelCondition>((tree, part) => {
          const [isAnd, isFront, not] = choices.next().value as [boolean, boolean, number];
          const own = inverted(part, not);
          return { op: isAnd ? 'and' : 'or', parts: isFront ? [own, tree] : [tree, own] };
        }, chosen[0] as ModelCondition);
      }),
  );
}

/** Blocks without cases whose rules read like real ones. */
export const plainBlocks: fc.Arbitrary<ModelBlock> = fc
  .constantFrom(
    named('count', 'vip', 'state'),
    named('count', 'limit', 'vip'),
    named('limit', 'count', 'old', 'vip'),
    named('half', 'day', 'vip', 'state'),
    named('rate', 'note', 'old'),
    named('dense', 'share', 'vip'),
    named('dense', 'share', 'tenth'),
    named('tenth', 'state', 'vip', 'old'),
    named('day', 'count', 'vip'),
    named('note', 'memo', 'vip', 'state'),
  )
  .chain((fields) =>
    fc.record({
      fields: fc.constant(fields),
      policy: fc.constantFrom('any' as const, 'unique' as const, 'first' as const),
      complete: fc.constant(false),
      rules: fc.array(plainRule(fields).map(ownPlaces), { minLength: 1, maxLength: 2 }),
      cases: fc.constant([]),
    }),
  );
