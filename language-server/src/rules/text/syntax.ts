import {
  type DeclarationKind,
  dataTypes,
  declarationKinds,
  declarations,
  type PropertyValue,
  propertyOf,
  quoteTwins,
} from '../../../../grammar/keyword-table.js';
import { typeInstead } from '../../../../grammar/synonym-table.js';
import type { FileFacts, Span, SyntaxMessage, SyntaxProblem } from '../../facts/facts.js';
import { fill, type Wording, type WordingArgs } from '../../locale/language.js';
import { declarationExample, declarationNameExample, declarationTitleExample } from '../declaration-examples.js';
import { defineRule, type Fix, type FixContext } from '../rule.js';
import { hints, syntaxWordings } from './syntax-wordings.js';
import {
  aDeclaration,
  declarationWord,
  keyword,
  kindPlural,
  listOf,
  same,
  valueList,
} from '../../locale/words-of-the-language.js';
import { type WritingStyle, signIn, styleIn } from '../../writing/writing-style.js';
import { mergeMarksIn } from '../../text/merge-conflicts.js';
import { endOf, endsOf, spanAt, startOf } from '../../text/span.js';

export const syntax = defineRule({
  code: 'syntax',
  severity: 'error',
  subject: 'file',
  documentation: {
    flags: {
      en: 'Text that cannot be read: a missing quote, brace or colon, a misspelt word, a value of the wrong sort.',
      zh: '无法读懂的内容：缺少引号、括号或冒号，词写错了，或者内容的类型不对。',
    },
    why: {
      en: 'What cannot be read is missing from every table, roadmap and check. Other problems of the same part are held back until it is mended.',
      zh: '读不懂的内容不会出现在表格、路线图和检查里。在改正之前，同一部分的其他问题也不会显示。',
    },
    failing: {
      en: 'requirement RC-7 "Large orders need risk approval {\n  decision: defer\n  customers: 1,200\n}\n',
      zh: '需求 RC-7 “大额订单须风控审批 {\n  决策：暂缓\n  客户数：1,200\n}\n',
    },
    mended: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  decision: defer\n  customers: 1_200\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  决策：暂缓\n  客户数：1200\n}\n',
    },
  },
  check(file, _model, report) {
    let last: Span | undefined;
    for (const problem of file.problems) {
      // The first thing that is wrong with a word is enough to go on with.
      if (last === problem.at) continue;
      last = problem.at;
      report({
        at: problem.at,
        message: wordingOf(problem),
        args: argsOf(problem, file),
        related: problem.related
          ? [{ uri: file.uri, at: problem.related.at, message: relatedWordings[problem.related.message] }]
          : [],
        ...(problem.fix && { data: { at: problem.fix.at, text: problem.fix.text, sure: problem.fix.sure !== false } }),
        ...(problem.message === 'merge-mark-left' &&
          problem.fix && { data: { at: problem.fix.at, text: problem.fix.text, leftOver: true } }),
        ...(problem.message === 'merge-conflict' && { data: { conflict: true } }),
        ...(problem.message === 'names-in-range' && {
          data: { at: problem.at, names: problem.args.suggestion?.split(', ') },
        }),
        ...(problem.message === 'value-not-text' && !problem.fix && { data: { quote: true } }),
        ...(problem.choices && { data: { choices: problem.choices } }),
        ...(problem.message === 'unknown-property' && renamingOf(problem.args)),
      });
    }
  },
  fixes({ uri, at, data }, context): Fix[] {
    const { text } = context;
    if (data?.conflict) return conflictFixes(uri, at, text(uri));
    if (data?.quote) {
      const written = text(uri).slice(...endsOf(at));
      const quoted = inQuotes(written, styleIn(uri, context));
      if (quoted === undefined) return [];
      return [
        {
          title: { en: 'Put it in quotes', zh: '加上引号' },
          preferred: true,
          changes: [{ uri, at, text: quoted }],
        },
      ];
    }
    if (data?.choices) {
      return (data.choices as NonNullable<SyntaxProblem['choices']>).map((choice) => ({
        title: { en: 'Change to {choice}', zh: '改成 {choice}' },
        args: { choice: choice.text.trim() },
        changes: [{ uri, at: choice.at, text: choice.text }],
      }));
    }
    if (data?.names) return rangeFixes(uri, at, data.names as readonly string[], context);
    if (data?.meant || data?.keep) return renamings(uri, at, data as unknown as Renaming, context);
    const place = data?.at as Span | undefined;
    if (place === undefined || typeof data?.text !== 'string') return [];
    if (data.leftOver)
      return [
        {
          title: { en: 'Remove the merge marks', zh: '删除合并标记' },
          preferred: true,
          changes: [{ uri, at: place, text: data.text }],
        },
      ];
    const style = styleIn(uri, context);
    // A full-width colon has its blank in itself.
    const written = signIn(data.text, style).replace(/^：[ \t]+$/, '：');
    const blanks = written === '：' ? /^[ \t]*/.exec(text(uri).slice(endOf(place)))?.[0].length : 0;
    const shown = written.trim();
    const removed = text(uri).slice(...endsOf(place));
    return [
      {
        title: titleOfChange(shown, removed),
        args: { shown: shortened(shown), removed: shortened(removed) },
        ...(data.sure === true && { preferred: true }),
        changes: [{ uri, at: spanAt(startOf(place), endOf(place) + (blanks ?? 0)), text: written }],
      },
    ];
  },
});

const isInQuotes = (text: string): boolean => /^["”]/.test(text) || text.charAt(0) in quoteTwins;

/** What a change does, in quotes where what it writes has none itself. */
function titleOfChange(shown: string, removed: string): Wording {
  if (shown === '')
    return isInQuotes(removed.trim())
      ? { en: 'Remove {removed}', zh: '删除 {removed}' }
      : { en: 'Remove "{removed}"', zh: '删除“{removed}”' };
  if (removed === '') return { en: 'Add {shown}', zh: '加上 {shown}' };
  return isInQuotes(shown)
    ? { en: 'Change to {shown}', zh: '改成 {shown}' }
    : { en: 'Change to "{shown}"', zh: '改成“{shown}”' };
}

/** A title has one line: of a text of several, the first one. */
const shortened = (text: string): string => {
  const lines = text.trim().split(/\s*\n\s*/);
  return lines.length > 1 ? `${lines.slice(0, 2).join(' ').slice(0, 60)} …` : text;
};

const relatedWordings: Readonly<Record<NonNullable<SyntaxProblem['related']>['message'], Wording>> = {
  'block-opened-here': { en: 'It opens here.', zh: '从这里开始。' },
  'conflict-ends-here': { en: 'The conflict ends here.', zh: '冲突到这里结束。' },
};

/** Of the names of a range, those that there are; numbers that were never given leave gaps. */
function rangeFixes(uri: string, at: Span, names: readonly string[], context: FixContext): Fix[] {
  const known = names.filter((name) => context.model.find(name).length > 0);
  const ends = [names[0], names.at(-1)];
  const isSure = ends.every((name) => name !== undefined && known.includes(name));
  const text = (isSure ? known : names).join(styleIn(uri, context).comma);
  return [
    {
      title: { en: 'Change to {text}', zh: '改成 {text}' },
      args: { text },
      ...(isSure && { preferred: true }),
      changes: [{ uri, at, text }],
    },
  ];
}

/** Mine, theirs, or both; which is right only people know. */
function conflictFixes(uri: string, at: Span, text: string): Fix[] {
  const conflict = mergeMarksIn(text).conflicts.find(({ start }) => start === startOf(at));
  if (!conflict) return [];
  const { mine, theirs } = conflict;
  const [ours, other] = [text.slice(mine.start, mine.end), text.slice(theirs.start, theirs.end)];
  const place = spanAt(conflict.start, conflict.end);
  const args = sidesOf(mine.branch, theirs.branch);
  const fix = (title: Wording, kept: string): Fix => ({ title, args, changes: [{ uri, at: place, text: kept }] });
  return [
    fix({ en: 'Keep {mine}', zh: '保留{mine}' }, ours),
    fix({ en: 'Keep {theirs}', zh: '保留{theirs}' }, other),
    fix({ en: 'Keep both, {mine} first', zh: '两边都保留，{mine}在前' }, ours + other),
  ];
}

/** What to call the two versions. Marks inside each other may name one branch twice: then the place tells them apart. */
function sidesOf(mine: string, theirs: string): { readonly mine: Wording; readonly theirs: Wording } {
  const [ours, other] = [mineOf(mine), theirsOf(theirs)];
  if (ours.en !== other.en) return { mine: ours, theirs: other };
  return {
    mine: { en: `the upper version of "${mine}"`, zh: `上面的“${mine}”版本` },
    theirs: { en: `the lower version of "${theirs}"`, zh: `下面的“${theirs}”版本` },
  };
}

/** Git calls the branch that one is on HEAD, and changes put aside have names of their own. */
const mineOf = (branch: string): Wording =>
  /^(HEAD|ours)?$/.test(branch) ? { en: 'my version', zh: '我的版本' } : versionOf(branch);
const theirsOf = (branch: string): Wording =>
  /^(theirs)?$/.test(branch) ? { en: 'the other version', zh: '对方的版本' } : versionOf(branch);
const versionOf = (branch: string): Wording => ({ en: `the version of "${branch}"`, zh: `“${branch}”的版本` });

/** What a word for a property can mean. */
interface Renaming {
  readonly inside: DeclarationKind;
  /** Canonical words of properties that the declaration does not have yet. */
  readonly meant?: readonly string[];
  /** The property that can keep what no property of the declaration is for. */
  readonly keep?: string;
}

function renamingOf({ inside, meant, keep }: SyntaxProblem['args']): { readonly data?: Record<string, unknown> } {
  if (!meant && !keep) return {};
  return { data: { inside, ...(meant ? { meant: meant.split(',') } : { keep }) } };
}

/** Fixes that write the property that was meant; what it takes as a text is put in quotes if it is not yet. */
function renamings(uri: string, at: Span, { inside, meant = [], keep }: Renaming, context: FixContext): Fix[] {
  const content = context.text(uri);
  const style = styleIn(uri, context);
  const { language } = style;
  const [, colon = '', rest = ''] = restOfProperty.exec(content.slice(endOf(at))) ?? [];
  const value = rest.slice(0, startOfNextProperty(rest));
  const valueAt = endOf(at) + colon.length;
  const quote = (text: string): string | undefined => inQuotes(text, style);
  const inText = (text: string) => /^["“「]/.test(text);
  if (keep) {
    const entry = propertyOf(inside, keep);
    const kept = quote(content.slice(startOf(at), valueAt + value.length).replace(/["“”「」]/g, ''));
    if (!entry || !kept || value === '' || /[{}｛｝]/.test(value)) return [];
    return [
      {
        title: { en: 'Keep it as "{word}"', zh: '写进“{word}”' },
        args: { word: { en: entry.en, zh: entry.zh } },
        changes: [{ uri, at: spanAt(startOf(at), valueAt + value.length), text: entry[language] + colon + kept }],
      },
    ];
  }
  return meant.flatMap((word): Fix[] => {
    const entry = propertyOf(inside, word);
    if (!entry) return [];
    const text = entry[language];
    const isText =
      entry.value.is === 'text' || (entry.value.is === 'texts' && /^[a-z][a-z0-9-]*:\/\/\S+$/i.test(value));
    const quoted = isText && value !== '' && !inText(value) ? quote(value) : undefined;
    return [
      {
        title: { en: 'Change to "{text}"', zh: '改成“{text}”' },
        args: { text },
        ...(meant.length === 1 && { preferred: true }),
        changes: [
          quoted === undefined
            ? { uri, at, text }
            : { uri, at: spanAt(startOf(at), valueAt + value.length), text: text + colon + quoted },
        ],
      },
    ];
  });
}

/** The colon, and the value to the end of the line without a brace that closes a block, a separator or a comment. */
const restOfProperty = /^(\s*[:：][ \t]*)([^\n]*?)(?=\s*(?:[;；]\s*)?[}｝]?\s*(?:(?<!:)\/\/[^\n]*)?\s*(?:\n|$))/;

/**
 * Where, behind the value of a property, the next one on its line begins: behind a separator or a blank, outside of texts.
 * What follows is not part of what is kept.
 */
function startOfNextProperty(rest: string): number {
  const masked = rest.replace(/"[^"]*"|“[^”]*”|「[^」]*」/g, (text) => '_'.repeat(text.length));
  const next = /(?:\s*[;；]\s*|\s+)(?=[\p{L}][\p{L}\p{N}-]*\s*[:：](?!\/\/))|\s*[;；]\s*(?=[}｝]|$)/u.exec(masked);
  return next ? next.index : rest.length;
}

/** A text in quotes that it does not contain itself, those of the file if possible; undefined if it contains all. */
function inQuotes(text: string, { quotes }: WritingStyle): string | undefined {
  const pairs: readonly (readonly [string, string])[] = [quotes, ['“', '”'], ['"', '"'], ['「', '」']];
  const pair = pairs.find(([open, close]) => !text.includes(open) && !text.includes(close));
  return pair && !text.includes('\n') ? `${pair[0]}${text}${pair[1]}` : undefined;
}

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

function wordingOf({ message, args }: SyntaxProblem): Wording {
  if (message === 'unfinished' && !args.found) return endOfFile;
  if (message === 'unexpected' && /^[}｝]$/.test(args.found ?? '')) return unfinishedBefore;
  if (message === 'block-not-here' && args.declaration === 'measured') return syntaxWordings['date-missing'];
  if (message === 'value-missing' && args.property === 'one-of') return noOptions;
  if (message === 'property-outside' && homesOf(args.found ?? '').length === 0) return elsewhereUnknown;
  return syntaxWordings[message];
}

/** The arguments of a message, with words of the language in both spellings. */
function argsOf(problem: SyntaxProblem, file: FileFacts): WordingArgs {
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
