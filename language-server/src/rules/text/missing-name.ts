/** What is said about a name that nothing has: what was probably meant, by its name or its title. */
import type { NamedKind } from '../../../../grammar/keyword-table.js';
import type { DeclaredBase, Span } from '../../facts/facts.js';
import type { Wording } from '../../locale/language.js';
import { declarationWord } from '../../locale/words-of-the-language.js';
import type { ModelReader } from '../../model/project-model.js';
import type { Report } from '../rule.js';
import { nearDeclared, nearName } from './near-name.js';

const didYouMean: Wording = { en: 'Did you mean {suggestion}?', zh: '是不是 {suggestion}？' };
const declareIt: Wording = { en: 'Correct the name, or add it.', zh: '请改正名称，或者新增一个。' };

/** What somebody meant by writing a title where a name belongs. */
interface Titled {
  readonly name: string;
  readonly title: string;
}

export const titledSuggestion = ({ name, title }: DeclaredBase): Titled => ({ name, title: title?.value ?? '' });

export const sameTitle = (title: string, name: string) => title.trim().toLowerCase() === name.toLowerCase();

const titledHint: Wording = { en: 'Did you mean {suggestion} ({title})?', zh: '是不是 {suggestion}（{title}）？' };

/** A hint that ends the message, and the suggestion for the fix. */
export function hinted(
  report: Omit<Report, 'args' | 'data'> & { readonly args: NonNullable<Report['args']> },
  meant: string | Titled | undefined,
  data: Readonly<Record<string, unknown>>,
  otherwise: Wording = declareIt,
): Report {
  const suggestion = typeof meant === 'object' ? meant.name : meant;
  const title = typeof meant === 'object' ? meant.title : undefined;
  const hint = suggestion === undefined ? otherwise : title === undefined ? didYouMean : titledHint;
  const join = (language: 'en' | 'zh') => `${report.message[language]}${language === 'en' ? ' ' : ''}${hint[language]}`;
  return {
    ...report,
    message: { en: join('en'), zh: join('zh') },
    args: { ...report.args, ...(suggestion !== undefined && { suggestion }), ...(title !== undefined && { title }) },
    data: {
      ...data,
      ...(suggestion !== undefined && { suggestion }),
      ...(title !== undefined && { sure: true }),
    },
  };
}

export const noSuch: Wording = { en: 'There is no {kind} called {name}.', zh: '没有名为 {name} 的{kind}。' };

export function missing(
  name: string,
  at: Span,
  kind: NamedKind,
  suggestion: string | Titled | undefined,
  declare = {},
): Report {
  return hinted({ at, message: noSuch, args: { name, kind: declarationWord(kind) } }, suggestion, {
    declare: { kind, name, ...declare },
  });
}

/** What has the name as its title, if it is the only one; else what has nearly that name. */
export function meantBy(name: string, kind: NamedKind, model: ModelReader): string | Titled | undefined {
  const titled = model.withTitle(name).filter(({ facts }) => facts.kind === kind);
  return titled.length === 1 && titled[0]?.facts.name
    ? titledSuggestion(titled[0].facts)
    : nearDeclared(name, kind, model);
}

/** The same among the concerns of a stakeholder or the fields of an entity. */
export function memberMeant(name: string, members: readonly DeclaredBase[]): string | Titled | undefined {
  const titled = members.filter((member) => member.title && sameTitle(member.title.value, name));
  return titled.length === 1 && titled[0]?.name
    ? titledSuggestion(titled[0])
    : nearName(
        name,
        members.map((member) => member.name),
      );
}
