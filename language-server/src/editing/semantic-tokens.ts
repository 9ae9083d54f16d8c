/**
 * Colours by meaning: every word of the language, and every name by what it means in the project. Numbers, texts and
 * comments are left to the grammar of the editor; so is a name that means nothing.
 */
import type { IToken } from 'chevrotain';
import {
  type Connective,
  connectives,
  dataTypes,
  declarations,
  propertyOf,
  type ValueSetName,
  valueIn,
  valueSets,
} from '../../../grammar/keyword-table.js';
import type { FileFacts, Span } from '../facts/facts.js';
import type { ModelReader } from '../model/project-model.js';
import { isCertificateRequest, tokenize } from '../syntax/parser.js';
import { meaningsOfNames, type NameMeaning } from './name-meanings.js';
import { PropertyPlace } from './property-place.js';
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
  const place = new PropertyPlace();
  for (const token of tokenize(text)) {
    const { startOffset } = token;
    const meanings = names.get(startOffset);
    if (meanings) for (const each of meanings) found.push({ at: each.at, type: typeOf(each), declares: each.declares });
    else {
      const type = typeOfWord(token, place, model.config.priorities);
      if (type) found.push({ at: spanAt(startOffset, startOffset + token.image.length), type, declares: false });
    }
    place.pass(token);
  }
  return found;
}

/** The type of a word of the language, or of a value that can be chosen. */
function typeOfWord(token: IToken, place: PropertyPlace, priorities: readonly string[]): SemanticTokenType | undefined {
  const name = token.tokenType.name;
  if (name in declarations) return 'keyword';
  if (name in connectives) return logical.has(name) ? 'operator' : 'modifier';
  if (name in dataTypes) return 'type';
  if (name in valueSets.caseClass) return 'enumMember';
  if (name === 'PROPERTY') return place.block && propertyOf(place.block, token.image) ? 'property' : undefined;
  return name === 'NAME' && isValue(token.image, place, priorities) ? 'enumMember' : undefined;
}

function isValue(word: string, { property, previous }: PropertyPlace, priorities: readonly string[]): boolean {
  const inSet = (set: ValueSetName) => valueIn(set, word) !== undefined;
  switch (property?.value.is) {
    case 'choice':
      return inSet(property.value.of);
    case 'priority':
      return priorities.includes(word);
    case 'case-result':
      return previous === ':' && inSet('caseOutcome');
    default:
      return false;
  }
}
