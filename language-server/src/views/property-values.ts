/** The values of properties that a picture shows as they stand in the text. */
import type { PropertyValue as Form } from '../../../grammar/keyword-table.js';
import { entryOfColumn, type PropertyColumn, propertyColumns } from '../catalogue/property-columns.js';
import type { DateWindow, Effort, Located, NameUse, RequirementFacts } from '../facts/facts.js';
import type { ModelReader } from '../model/project-model.js';

/** A text, a day, a canonical value; a number, a share (0.3 for 30 %), working days; several texts or titles. */
export type PropertyValue = string | number | readonly string[];

/** By column; those without a value are left out. */
export type PropertyValues = { readonly [C in PropertyColumn]?: PropertyValue };

/** @returns undefined if a requirement has none of these properties */
export function propertyValues(facts: RequirementFacts, model: ModelReader): PropertyValues | undefined {
  const values = propertyColumns.flatMap((column) => {
    const { field, value: form } = entryOfColumn(column);
    const written = (facts as unknown as Readonly<Record<string, unknown>>)[field];
    const value = written === undefined ? undefined : valueFrom(form, written, model);
    return value === undefined ? [] : [[column, value] as const];
  });
  return values.length > 0 ? Object.fromEntries(values) : undefined;
}

/** @param written what the facts have of a property of this form */
function valueFrom(form: Form, written: unknown, model: ModelReader): PropertyValue | undefined {
  switch (form.is) {
    case 'references': {
      const titleOf = ({ name }: NameUse) =>
        form.to === 'concern' ? name : (model.findKind(form.to, name)?.facts.title?.value ?? name);
      return form.many ? (written as readonly NameUse[]).map(titleOf) : titleOf(written as NameUse);
    }
    case 'tags':
    case 'texts':
      return (written as readonly Located<string>[]).map(({ value }) => value);
    case 'effort':
      return (written as Effort).days;
    case 'date':
      return (written as DateWindow).start;
    case 'window':
      return `${(written as DateWindow).start}..${(written as DateWindow).end}`;
    case 'text':
    case 'number':
    case 'percent':
    case 'choice':
    case 'priority':
      return (written as Located<string | number>).value;
    // What stands in acceptance only.
    case 'condition':
    case 'outcomes':
    case 'givens':
    case 'case-result':
      return undefined;
  }
}
