/**
 * Colours by meaning: every word of the language, and every name by what it means in the project. Numbers, texts and
 * comments are left to the grammar of the editor; so is a name that means nothing.
 */
import {
  type Connective,
  connectives,
  dataTypes,
  declarations,
  expressionFunctions,
  valueIn,
  valueSets,
} from '../../../grammar/keyword-table.js';
import type { FileFacts, Span } from '../facts/facts.js';
import type { ModelReader } from '../model/project-model.js';
import { outlineOf, type OutlineToken } from '../syntax/outline.js';
import { isCertificateRequest } from '../syntax/parser.js';
import { meaningsOfNames, type NameMeaning } from './name-meanings.js';
import { spanAt } from '../text/span.js';

/** Standard types of LSP, so that every theme knows them; each has what has it here before it. */
export const semanticTokenTypes = [
  /* words that begin a declaration */ 'keyword',
  /* words before a colon */ 'property',
  /* and, or, not, in, otherwise */ 'operator',
  /* because, until, step, unit, on, by */ 'modifier',
  /* types of fields */ 'type',
  /* values that can be chosen, priorities, classes of cases, options of a one-of */ 'enumMember',
  /* stakeholders */ 'interface',
  /* concerns and risks */ 'typeParameter',
  /* goals */ 'enum',
  /* metrics */ 'variable',
  /* modules, roadmaps and the project */ 'namespace',
  /* entities */ 'struct',
  /* requirements */ 'class',
  /* versions */ 'decorator',
  /* fields */ 'parameter',
  /* rules */ 'function',
  /* cases */ 'method',
] as const;
export type SemanticTokenType = (typeof semanticTokenTypes)[number];

/** `declaration`: the place where a name is declared, not one that refers to it. */
export const semanticTokenModifiers = ['declaration'] as const;

export interface SemanticToken {
  readonly at: Span;
  readonly type: SemanticTokenType;
  readonly declares: boolean;
}

/** The connectives of conditions. */
const logical: ReadonlySet<string> = new Set<Connective>(['and', 'or', 'not', 'in', 'otherwise']);

const typeOf = ({ means }: NameMeaning): SemanticTokenType =>
  means === 'value' ? 'enumMember' : declarations[means].colour;

/**
 * The tokens of a file in text order; none spans two lines.
 * @param text that `facts` were read from
 */
export function semanticTokensOf(text: string, facts: FileFacts, model: ModelReader): SemanticToken[] {
  if (isCertificateRequest(text)) return [];
  const names = meaningsOfNames(facts, model);
  const found: SemanticToken[] = [];
  const { tokens } = outlineOf(text);
  tokens.forEach((token, i) => {
    const { start, end } = token;
    const meanings = names.get(start);
    if (meanings) for (const each of meanings) found.push({ at: each.at, type: typeOf(each), declares: each.declares });
    else {
      const type = typeOfWord(token, tokens[i - 1]?.type, model.config.priorities);
      // A word that is understood and not written has no colour.
      if (type && end > start) found.push({ at: spanAt(start, end), type, declares: false });
    }
  });
  return found;
}

/** The type of a word of the language, or of a value that can be chosen. */
function typeOfWord(
  token: OutlineToken,
  previous: string | undefined,
  priorities: readonly string[],
): SemanticTokenType | undefined {
  const { type, role, member } = token;
  if (role === 'keyword') return 'keyword';
  if (type in connectives) return logical.has(type) ? 'operator' : 'modifier';
  if (type in expressionFunctions) return 'operator';
  if (type in dataTypes) return 'type';
  if (type in valueSets.caseClass) return 'enumMember';
  if (role === 'key') return member?.property ? 'property' : undefined;
  return type === 'NAME' && isValue(token, previous, priorities) ? 'enumMember' : undefined;
}

function isValue(
  { image, member }: OutlineToken,
  previous: string | undefined,
  priorities: readonly string[],
): boolean {
  const value = member?.property?.value;
  switch (value?.is) {
    case 'choice':
      return valueIn(value.of, image) !== undefined;
    case 'priority':
      return priorities.includes(image);
    case 'case-result':
      return previous === ':' && valueIn('caseOutcome', image) !== undefined;
    default:
      return false;
  }
}
