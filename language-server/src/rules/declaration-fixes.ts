/** Fixes that declare what a name was meant to stand for. */
import type { DataTypeName, DeclarationKind } from '../../../grammar/keyword-table.js';
import { fieldNamed } from '../analysis/fields/fields-in-scope.js';
import { splitQualified } from '../text/qualified-name.js';
import type { AcceptanceFacts, FileFacts, Span } from '../facts/facts.js';
import type { Finding, Fix, FixContext, TextChange } from './rule.js';
import { requirementAt } from './subject-at.js';
import { declarationWord } from '../locale/words-of-the-language.js';
import { holderOf, type Insertion, insertDeclaration, insertMember } from '../writing/insertion.js';
import { declarationSkeleton, fieldSkeleton, ruleSkeleton } from '../writing/skeletons.js';
import { styleIn, type WritingStyle } from '../writing/writing-style.js';
import { endOf, spanAt, startOf } from '../text/span.js';

/** What a finding says about the declaration that is missing. */
interface Missing {
  readonly kind: DeclarationKind;
  readonly name: string;
  /** The stakeholder or entity that is to hold it. */
  readonly owner?: string;
  /** A concern that a new stakeholder is to have. */
  readonly concern?: string;
  readonly type?: DataTypeName;
  readonly options?: readonly string[];
}

/** The fixes that a finding's `declare` or `addOption` asks for. */
export function declarationFixes(finding: Finding, context: FixContext): Fix[] {
  const missing = finding.data?.declare as Missing | undefined;
  const option = finding.data?.addOption as { readonly field: string; readonly name: string } | undefined;
  const change = missing ? declare(finding, missing, context) : option && addOption(finding, option, context);
  if (!change) return [];
  if (missing)
    return [
      {
        title: { en: 'Add the {kind} {name}', zh: '新增{kind} {name}' },
        args: { kind: declarationWord(missing.kind), name: missing.name },
        changes: [change],
      },
    ];
  return [
    {
      title: { en: 'Add {name} to the values of {field}', zh: '把 {name} 加进 {field} 的取值' },
      args: { name: option?.name ?? '', field: option?.field ?? '' },
      changes: [change],
    },
  ];
}

function declare(finding: Finding, missing: Missing, context: FixContext): TextChange | undefined {
  const { model, text } = context;
  const { kind, name, owner } = missing;
  // A dotted name is a member of something: nothing can be declared under it.
  if (name.includes('.') && kind !== 'version' && kind !== 'requirement' && kind !== 'goal') return undefined;
  if (owner !== undefined) return declareInside(owner, missing, context);
  const file = model.file(finding.uri);
  if (!file) return undefined;
  const content = text(finding.uri);
  const style = styleIn(finding.uri, context);
  const acceptance = requirementAt(finding, model)?.acceptance;
  let insertion: Insertion | undefined;
  if (kind === 'data') insertion = acceptance && insertField(content, acceptance, missing, style);
  else if (kind === 'rule') insertion = acceptance && insertRule(content, acceptance, name, style);
  else {
    const lines =
      missing.concern === undefined
        ? declarationSkeleton(kind, name, style)
        : [
            `${declarationSkeleton(kind, name, style)[0]} ${style.braces[0]}`,
            ...declarationSkeleton('concern', missing.concern, style).map((line) => `\t${line}`),
            style.braces[1],
          ];
    insertion = insertDeclaration(content, topSpan(file, startOf(finding.at)), lines);
  }
  return insertion && { uri: finding.uri, ...insertion };
}

/** The declaration at the top of the file that an offset lies in. */
const topSpan = (file: FileFacts, offset: number): Span | undefined =>
  file.declarations.find(({ facts: { span } }) => startOf(span) <= offset && offset <= endOf(span))?.facts.span;

/** A concern in its stakeholder, a field in its entity. */
function declareInside(owner: string, missing: Missing, context: FixContext): TextChange | undefined {
  const { model, text } = context;
  const holder = model.findKind(missing.kind === 'concern' ? 'stakeholder' : 'entity', owner);
  if (!holder) return undefined;
  const { uri, facts } = holder;
  const style = styleIn(uri, context);
  const siblings = facts.kind === 'stakeholder' ? facts.concerns : facts.fields;
  const lines =
    missing.kind === 'concern'
      ? declarationSkeleton('concern', missing.name, style)
      : fieldSkeleton(missing.name, missing.type ?? 'text', optionText(missing, style), style);
  const insertion = insertMember(text(uri), holderOf(facts), lines, siblings.at(-1)?.span ?? 'end');
  return insertion && { uri, ...insertion };
}

const optionText = ({ type, options = [] }: Missing, { comma }: WritingStyle) =>
  type === 'one-of' ? options.join(comma) : '';

function insertField(text: string, acceptance: AcceptanceFacts, missing: Missing, style: WritingStyle) {
  if (missing.type === 'one-of' && !missing.options?.length) return undefined;
  const lines = fieldSkeleton(missing.name, missing.type ?? 'text', optionText(missing, style), style);
  return insertMember(text, holderOf(acceptance), lines, acceptance.fields.at(-1)?.span ?? 'start');
}

function insertRule(text: string, acceptance: AcceptanceFacts, name: string, style: WritingStyle) {
  const after = acceptance.rules.at(-1)?.span ?? acceptance.fields.at(-1)?.span ?? 'start';
  return insertMember(text, holderOf(acceptance), ruleSkeleton(name, style), after);
}

function addOption(
  finding: Finding,
  option: { readonly field: string; readonly name: string },
  context: FixContext,
): TextChange | undefined {
  const { model } = context;
  const acceptance = requirementAt(finding, model)?.acceptance;
  const field = acceptance && fieldNamed(acceptance, option.field, model);
  const last = field?.type?.options?.at(-1);
  if (!acceptance || !last) return undefined;
  const isOwn = acceptance.fields.some((own) => own === field);
  const entity = isOwn ? undefined : model.findKind('entity', splitQualified(option.field)?.owner ?? '');
  const uri = entity?.uri ?? finding.uri;
  return { uri, at: spanAt(endOf(last.at), endOf(last.at)), text: styleIn(uri, context).comma + option.name };
}
