/** Faults that a product makes in a rule: each mutant of a condition, one fault in it. */
import { isOrdered, type ModelCondition, type ModelField, type Sign } from './random-blocks.js';

export const faultKinds = [
  'operator',
  '= for >=',
  '1 step',
  '3 steps',
  'end of a range',
  'and / or',
  'not',
  'forgotten condition',
  'forgotten member of a list',
  'additional member of a list',
  'wrong field',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Mutant {
  readonly kind: FaultKind;
  readonly condition: ModelCondition;
}

const signs: readonly Sign[] = ['=', '!=', '<', '<=', '>', '>='];

/** @param fields of the block, for comparisons that look at the wrong one */
export function mutantsOf(condition: ModelCondition, fields: readonly ModelField[]): readonly Mutant[] {
  const inverse: Mutant = { kind: 'not', condition: { op: 'not', part: condition } };
  switch (condition.op) {
    case 'otherwise':
      return [inverse];
    case 'not':
      return [
        { kind: 'not', condition: condition.part },
        ...mutantsOf(condition.part, fields)
          // Not twice over.
          .filter(({ condition: part }) => part.op !== 'not')
          .map(({ kind, condition: part }): Mutant => ({ kind, condition: { op: 'not', part } })),
      ];
    case 'and':
    case 'or': {
      const { op, parts } = condition;
      return [
        { kind: 'and / or', condition: { op: op === 'and' ? 'or' : 'and', parts } },
        ...parts.flatMap((part, i): Mutant[] => {
          const others = parts.filter((other) => other !== part);
          const rest = others.length === 1 ? (others[0] as ModelCondition) : { op, parts: others };
          const replaced = mutantsOf(part, fields).map(({ kind, condition: changed }): Mutant => {
            return { kind, condition: { op, parts: parts.map((each, j) => (i === j ? changed : each)) } };
          });
          return [{ kind: 'forgotten condition', condition: rest }, ...replaced];
        }),
      ];
    }
    default:
      return [inverse, ...mutantsOfLeaf(condition, fields)];
  }
}

function mutantsOfLeaf(
  leaf: Exclude<ModelCondition, { op: 'and' | 'or' | 'not' | 'otherwise' }>,
  fields: readonly ModelField[],
): readonly Mutant[] {
  const { field } = leaf;
  // What rules write goes to hundredths.
  const step = field.stepTicks ?? 1;
  switch (leaf.op) {
    case 'field':
      return [];
    case 'compare': {
      if (!isOrdered(field))
        return [{ kind: 'operator', condition: { ...leaf, sign: leaf.sign === '=' ? '!=' : '=' } }];
      const shifted = (kind: FaultKind, by: number): Mutant[] =>
        [-by, by].map((distance) => ({ kind, condition: { ...leaf, tick: leaf.tick + distance } }));
      return [...otherSigns(leaf), ...shifted('1 step', step), ...shifted('3 steps', 3 * step)];
    }
    case 'range':
      return [-step, step].flatMap((by): Mutant[] => [
        { kind: 'end of a range', condition: { ...leaf, from: leaf.from + by } },
        { kind: 'end of a range', condition: { ...leaf, to: leaf.to + by } },
      ]);
    case 'list': {
      const { ticks } = leaf;
      const around = isOrdered(field) ? ticks.flatMap((tick) => [tick - step, tick + step]) : field.ticks;
      const added = around.filter((tick) => !ticks.includes(tick));
      return [
        ...(ticks.length < 2 ? [] : ticks).map(
          (tick): Mutant => ({
            kind: 'forgotten member of a list',
            condition: { ...leaf, ticks: ticks.filter((other) => other !== tick) },
          }),
        ),
        // A single value is no list; a text has no end of others.
        ...(ticks.length < 2 || field.kind === 'text' ? [] : added).map(
          (tick): Mutant => ({ kind: 'additional member of a list', condition: { ...leaf, ticks: [...ticks, tick] } }),
        ),
      ];
    }
    case 'fields': {
      const similar = fields.filter((each) => each.kind === field.kind && each.name !== leaf.other.name);
      return [
        ...(isOrdered(field)
          ? otherSigns(leaf)
          : [
              {
                kind: 'operator' as const,
                condition: { ...leaf, sign: leaf.sign === '=' ? ('!=' as const) : ('=' as const) },
              },
            ]),
        { kind: 'wrong field', condition: { ...leaf, field: leaf.other, other: field } },
        ...similar.map((other): Mutant => ({ kind: 'wrong field', condition: { ...leaf, other } })),
      ];
    }
  }
}

function otherSigns<L extends { readonly sign: Sign }>(leaf: L & ModelCondition): readonly Mutant[] {
  return signs.flatMap((sign): Mutant[] => {
    if (sign === leaf.sign) return [];
    const kind = sign === '=' && /^[<>]=$/.test(leaf.sign) ? '= for >=' : 'operator';
    return [{ kind, condition: { ...leaf, sign } }];
  });
}
