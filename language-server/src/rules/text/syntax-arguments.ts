/** How a problem with the form of a text is worded: which message, and the words that are filled into it. */
import {
  type DeclarationKind,
  dataTypes,
  declarationKinds,
  declarations,
  type PropertyValue,
  propertyOf,
} from '../../../../grammar/keyword-table.js';
import { typeInstead } from '../../../../grammar/synonym-table.js';
import type { FileFacts, SyntaxMessage, SyntaxProblem } from '../../facts/facts.js';
import { fill, type Wording, type WordingArgs } from '../../locale/language.js';
import {
  aDeclaration,
  declarationWord,
  keyword,
  kindPlural,
  listOf,
  same,
  valueList,
} from '../../locale/words-of-the-language.js';
import { endOf, startOf } from '../../text/span.js';
import { declarationExample, declarationNameExample, declarationTitleExample } from '../declaration-examples.js';
import { sidesOf } from './merge-conflict-fixes.js';
import { hints, syntaxWordings } from './syntax-wordings.js';

const endOfFile: Wording = {
  en: 'The file ends too early. Complete what stands last.',
  zh: '文件到这里就结束了，最后的内容没有写完。请补充完整。',
};
const unfinishedBefore: Wording = {
  en: 'Something is missing before "{found}". Complete what stands before it, or remove it.',
  zh: '“{found}”前面的内容没有写完。请补充完整，或者删除没写完的部分。',
};
const noOptions: Wording = {
  en: 'This field has no values to choose from. List them, separated by commas: {property} A, B, C.',
  zh: '这个数据没有可选的值。请列出来，用逗号隔开：{property} 甲，乙，丙。',
};
const elsewhereUnknown: Wording = {
  en: '"{found}:" stands outside all braces. Move it between the braces of what it belongs to.',
  zh: '“{found}：”写在了所有大括号的外面。请移到它所属的大括号里面。',
};

export function wordingOf({ message, args }: SyntaxProblem): Wording {
  if (message === 'unfinished' && !args.found) return endOfFile;
  if (message === 'unexpected' && /^[}｝]$/.test(args.found ?? '')) return unfinishedBefore;
  if (message === 'block-not-here' && args.declaration === 'measured') return syntaxWordings['date-missing'];
  if (message === 'value-missing' && args.property === 'one-of') return noOptions;
  if (message === 'property-outside' && homesOf(args.found ?? '').length === 0) return elsewhereUnknown;
  return syntaxWordings[message];
}

/** The arguments of a message, with words of the language in both spellings. */
export function argsOf(problem: SyntaxProblem, file: FileFacts): WordingArgs {
  const { args } = problem;
  const declaration = kindNamed(args.declaration);
  const inside = kindNamed(args.inside);
  return {
    ...args,
    ...(args.found && { found: args.found.replace(/^["“「]+|["”」]+$/g, '') || args.found }),
    ...(declaration && declarationArgs(declaration, problem.message)),
    ...(args.property && propertyArgs(args.property, kindAt(file, startOf(problem.at)))),
    ...(problem.message === 'merge-conflict' && sidesOf(args.mine ?? '', args.theirs ?? '')),
    ...(args.inside && { place: placeOf(inside), container: containerOf(inside) }),
    ...(problem.message === 'declaration-elsewhere' && declaration && { homes: holdersOf(declaration) }),
    ...(problem.message === 'property-elsewhere' && { homes: someDeclarations(kindsNamed(args.home)) }),
    ...(problem.message === 'property-outside' && { homes: someDeclarations(homesOf(args.found ?? '')) }),
    ...(problem.message === 'block-not-closed' && { what: blockOf(declaration, args.name ?? '') }),
    ...(problem.message === 'condition-unaskable' && { example: answerOf(args) }),
    hint: hintOf(problem, inside),
    ...(problem.message === 'value-torn' && { expected: expectedOf(args.property, kindAt(file, startOf(problem.at))) }),
    classes: valueList('caseClass'),
    types: typeList,
  };
}

/** What a value should look like. */
function expectedOf(property: string | undefined, kind: DeclarationKind | undefined): Wording {
  if (!property) return hints.expectedElsewhere;
  const { property: word, example } = propertyArgs(property, kind);
  return both(hints.expected, { property: word as Wording, example: example as Wording });
}

/** A name for the answer to what a condition cannot ask. */
function answerOf({ name = '', what, found = '', member }: SyntaxProblem['args']): Wording {
  const chinese = name.charCodeAt(0) > 0x7f;
  const last = found.split(' ').at(-1) ?? '';
  switch (what) {
    case 'filled':
      return same(chinese ? `${name}已填` : `${name}-filled`);
    case 'pattern':
      return same(chinese ? `${name}格式正确` : `${name}-well-formed`);
    case 'calendar':
      return same(chinese ? `${name}是${last}` : `${name}-on-${last}`);
    default:
      return same(chinese ? `${name}含${member ?? '某项'}` : `${name}-has-${member ?? 'it'}`);
  }
}

const typeList = listOf(Object.entries(dataTypes).map(([en, { zh }]) => ({ en, zh })));

const kindNamed = (word: string | undefined): DeclarationKind | undefined =>
  word !== undefined && word in declarations ? (word as DeclarationKind) : undefined;
const kindsNamed = (words: string | undefined): DeclarationKind[] =>
  (words ?? '').split(',').flatMap((word) => kindNamed(word) ?? []);
const homesOf = (property: string) => declarationKinds.filter((kind) => propertyOf(kind, property));

const someDeclarations = (kinds: readonly DeclarationKind[]) => listOf(kinds.map(aDeclaration));

/** Of the declaration at the top of the file that an offset lies in. */
const kindAt = (file: FileFacts, offset: number) =>
  file.declarations.find(({ facts: { span } }) => startOf(span) <= offset && offset <= endOf(span))?.facts.kind;

const placeOf = (kind: DeclarationKind | undefined): Wording => {
  if (!kind) return { en: 'outside all braces', zh: '大括号外面' };
  const { en, zh } = aDeclaration(kind);
  return { en: `in ${en}`, zh: `${zh}里` };
};

const containerOf = (kind: DeclarationKind | undefined): Wording =>
  kind ? capital(aDeclaration(kind)) : { en: 'A file', zh: '文件' };

const capital = ({ en, zh }: Wording): Wording => ({ en: en.charAt(0).toUpperCase() + en.slice(1), zh });

/** Where a declaration may stand: `in an acceptance` / `验收里`. */
const holdersOf = (kind: DeclarationKind): Wording => {
  const { inside } = declarations[kind];
  return listOf(inside.map((home) => placeOf(home === 'file' ? undefined : home)));
};

const blockOf = (kind: DeclarationKind | undefined, name: string): Wording => {
  if (!kind) return { en: 'This part', zh: '这一部分' };
  const { en, zh } = declarations[kind];
  if (!name) return { en: `This ${en}`, zh: `这个${zh}` };
  return { en: `${en.charAt(0).toUpperCase()}${en.slice(1)} ${name}`, zh: `${zh} ${name} ` };
};

function declarationArgs(kind: DeclarationKind, message: SyntaxMessage): WordingArgs {
  const write =
    message === 'name-missing'
      ? declarationNameExample
      : message === 'title-missing'
        ? declarationTitleExample
        : declarationExample;
  return {
    declaration: declarationWord(kind),
    a: aDeclaration(kind),
    example: { en: write(kind, 'en'), zh: write(kind, 'zh') },
  };
}

const examples: { readonly [K in PropertyValue['is']]?: Wording } = {
  text: { en: 'a text in quotes', zh: '带引号的文本' },
  texts: { en: 'a text in quotes', zh: '带引号的文本' },
  number: { en: 'a number, such as 12', zh: '数字，例如 12' },
  percent: { en: 'a share, such as 30%', zh: '百分比，例如 30%' },
  effort: { en: 'an amount of work, such as 5 person-days', zh: '工作量，例如 5人日' },
  date: { en: 'a date, such as 2025-03-28', zh: '日期，例如 2025-03-28' },
  window: { en: 'a date or two, such as 2025-01-06..2025-03-28', zh: '起止日期，例如 2025-01-06..2025-03-28' },
  priority: { en: 'a level, such as P1', zh: '级别，例如 P1' },
  tags: { en: 'words, separated by commas', zh: '标签，用逗号隔开' },
  condition: { en: 'a condition, such as amount > 1_000_000', zh: '条件，例如 金额 > 100万' },
  outcomes: { en: 'what must be seen, in quotes', zh: '应当看到的结果（加引号）' },
  givens: {
    en: 'data, such as amount = 1_200_000, or a text in quotes',
    zh: '数据，例如 金额 = 120万，或带引号的文本',
  },
  'case-result': { en: 'passed, failed or blocked', zh: '通过、未通过或受阻' },
};

function propertyArgs(property: string, kind: DeclarationKind | undefined): WordingArgs {
  const entry = (kind && propertyOf(kind, property)) ?? firstEntry(property);
  const value = entry?.value;
  const choices: Wording | undefined = value?.is === 'choice' ? valueList(value.of) : undefined;
  const example =
    choices ??
    (value?.is === 'references' ? nameOf(value.to) : ((value && examples[value.is]) ?? { en: 'a value', zh: '内容' }));
  return {
    property: keyword(property, kind),
    choices: choices ? { en: `: ${choices.en}`, zh: `：${choices.zh}` } : { en: ', such as P1', zh: '，例如 P1' },
    example,
    ...(value?.is === 'references' && { targets: kindPlural(value.to) }),
    numberExample: value?.is === 'percent' ? '30%' : '12',
  };
}

const firstEntry = (property: string) => {
  const home = homesOf(property)[0];
  return home && propertyOf(home, property);
};

const nameOf = (kind: DeclarationKind): Wording => ({
  en: `the name of ${aDeclaration(kind).en}`,
  zh: `${declarations[kind].zh}的名称`,
});

/** More words than these are no help in a sentence. */
const longestList = 10;

function hintOf({ message, args }: SyntaxProblem, inside: DeclarationKind | undefined): Wording {
  const { suggestion, meant, present, elsewhere } = args;
  if (inside && message === 'unknown-property' && (meant || present || elsewhere)) return synonymHint(inside, args);
  if (suggestion) return both(hints.didYouMean, { suggestion });
  if (message === 'unknown-type') {
    const instead = typeInstead(args.found ?? '');
    return instead ? hints[`${instead}Instead`] : both(hints.possible, { words: typeList });
  }
  if (message !== 'unknown-property' && message !== 'unknown-word') return same('');
  const parts = declarationKinds.filter((kind) => declarations[kind].inside.includes(inside ?? 'file'));
  const words = [
    ...(inside ? declarations[inside].properties.map(({ en, zh }) => ({ en, zh })) : []),
    ...(message === 'unknown-word' ? parts.map(declarationWord) : []),
  ];
  if (words.length > 0 && words.length <= longestList) return both(hints.possible, { words: listOf(words) });
  return message === 'unknown-word' ? hints.checkSpelling : hints.checkWord;
}

/** What a word for a property was probably meant as, or where such a thing is written. */
function synonymHint(inside: DeclarationKind, { meant, present, elsewhere = '' }: SyntaxProblem['args']): Wording {
  if (meant) {
    const words = listOf(meant.split(',').map((word) => quotedWord(keyword(word, inside))));
    return both(hints.didYouMeanProperty, { words });
  }
  if (present) return both(hints.alreadyThere, { word: keyword(present, inside) });
  const [home = '', property = ''] = elsewhere.split('.');
  const kind = kindNamed(home);
  if (!kind) return hints.checkWord;
  const isTime = kind === 'version' && property === 'window';
  const args = { home: declarationWord(kind), word: keyword(property, kind) };
  return both(isTime ? hints.writtenInVersion : kind === 'version' ? hints.deliveredBy : hints.ownBlock, args);
}

const quotedWord = ({ en, zh }: Wording): Wording => ({ en: `"${en}"`, zh: `“${zh}”` });

const both = (wording: Wording, args: WordingArgs): Wording => ({
  en: fill(wording, 'en', args),
  zh: fill(wording, 'zh', args),
});
