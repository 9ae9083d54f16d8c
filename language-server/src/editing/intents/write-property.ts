/** Changes of one property of a declaration: its value, or all of it. */
import { type DeclarationKind, declarations } from '../../../../grammar/keyword-table.js';
import type { Declaration } from '../../facts/facts.js';
import type { Declared } from '../../model/project-model.js';
import { holderOf, insertMember, removal } from '../../writing/insertion.js';
import { propertyLine } from '../../writing/skeletons.js';
import { styleIn } from '../../writing/writing-style.js';
import type { IntentContext, IntentEdit, Refusal } from './intent.js';
import { propertiesInText } from './property-in-text.js';

/**
 * Gives a property a value. A property that is not there yet comes behind those that stand before it in the language
 * reference.
 * @param value as it is written; null takes the property out
 */
export function writeProperty(
  { uri, facts }: Declared,
  property: string,
  value: string | null,
  { model, text }: IntentContext,
): readonly IntentEdit[] | Refusal {
  const source = text(uri);
  const properties = propertiesInText(source, facts);
  const known = properties.find((each) => each.property === property);
  if (value === null) return known ? [{ uri, ...removal(source, known.whole) }] : [];
  if (known) return [{ uri, at: known.value, text: value }];
  const order = orderIn(facts.kind);
  const place = order.indexOf(property);
  const before = properties.findLast((each) => order.indexOf(each.property) < place);
  const style = styleIn(uri, { model, text });
  const line = propertyLine(facts.kind, property, value, style);
  const insertion = insertMember(source, holderOf(facts), [line], before?.whole ?? 'start');
  return insertion
    ? [{ uri, ...insertion }]
    : {
        refused: { en: 'The braces of {name} cannot be made out.', zh: '无法确定 {name} 的花括号位置。' },
        args: { name: facts.name },
      };
}

const orderIn = (kind: Declaration['kind']) => declarations[kind as DeclarationKind].properties.map(({ en }) => en);
