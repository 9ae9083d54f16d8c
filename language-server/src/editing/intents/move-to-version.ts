import type { NameUse, Span, VersionFacts } from '../../facts/facts.js';
import type { Declared } from '../../model/project-model.js';
import { removal } from '../../writing/insertion.js';
import { styleIn } from '../../writing/writing-style.js';
import { endOf, spanAt, startOf } from '../../text/span.js';
import { type Intent, type IntentContext, type IntentEdit, isRefusal, onlyOne, type Refusal } from './intent.js';
import { commasIn, propertiesInText } from './property-in-text.js';
import { writeProperty } from './write-property.js';

/** The edits that take a requirement out of what one version delivers, and put it at the end of what another does. */
export function moveToVersion(
  { requirement, from, to }: Extract<Intent, { kind: 'moveToVersion' }>,
  context: IntentContext,
): readonly IntentEdit[] | Refusal {
  if (from === to) return [];
  const { model } = context;
  const moved = onlyOne('requirement', requirement, model);
  if (isRefusal(moved)) return moved;
  const edits: IntentEdit[] = [];
  if (from !== null) {
    const version = onlyOne('version', from, model);
    if (isRefusal(version)) return version;
    const index = version.facts.delivers?.findIndex(({ name }) => name === requirement) ?? -1;
    if (index < 0)
      return {
        refused: {
          en: '{from} does not deliver {requirement} any more.',
          zh: '{from} 已经不交付 {requirement}。',
        },
        args: { from, requirement },
      };
    edits.push(...removedFrom(version, index, context));
  }
  if (to !== null) {
    const version = onlyOne('version', to, model);
    if (isRefusal(version)) return version;
    const { delivers } = version.facts;
    if (!delivers?.some(({ name }) => name === requirement)) {
      const added = addedTo(version, delivers, requirement, context);
      if (isRefusal(added)) return added;
      edits.push(...added);
    }
  }
  return edits;
}

function listOf({ uri, facts }: Declared<VersionFacts>, text: string) {
  const list = propertiesInText(text, facts).find(({ property }) => property === 'delivers');
  return list && { ...list, uri, commas: commasIn(text, list.value) };
}

function removedFrom(version: Declared<VersionFacts>, index: number, context: IntentContext): readonly IntentEdit[] {
  const { uri } = version;
  const source = context.text(uri);
  const delivers = version.facts.delivers ?? [];
  const list = listOf(version, source);
  if (!list) return [];
  if (delivers.length === 1) return [{ uri, ...removal(source, list.whole) }];
  const { at } = delivers[index] as NameUse;
  const next = delivers[index + 1];
  const comma = list.commas[next ? index : index - 1] as Span;
  const [first, last] = next ? [at, comma] : [comma, at];
  // A comment between a name and its comma stays.
  if (source.slice(endOf(first), startOf(last)).trim() !== '')
    return [
      { uri, at: first, text: '' },
      { uri, at: last, text: '' },
    ];
  const gap = next ? source.slice(endOf(comma), startOf(next.at)) : '';
  const blank = gap.trim() === '' ? gap.length : gap.length - gap.trimStart().length;
  return [{ uri, at: spanAt(startOf(first), endOf(last) + blank), text: '' }];
}

function addedTo(
  version: Declared<VersionFacts>,
  delivers: readonly NameUse[] | undefined,
  requirement: string,
  context: IntentContext,
): readonly IntentEdit[] | Refusal {
  const { uri } = version;
  const last = delivers?.at(-1);
  if (!last) return writeProperty(version, 'delivers', requirement, context);
  const source = context.text(uri);
  const before = delivers?.at(-2);
  const usual = styleIn(uri, context).comma;
  const separator = before ? source.slice(endOf(before.at), startOf(last.at)) : usual;
  const text = (/^\s*[,，、]\s*$/.test(separator) ? separator : usual) + requirement;
  return [{ uri, at: spanAt(endOf(last.at), endOf(last.at)), text }];
}
