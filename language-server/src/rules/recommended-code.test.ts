/**
 * What messages tell people to write can be written: put in the place that the finding is about, it takes the finding away
 * and brings no other. Read from the messages as they are shown, in both languages.
 */
import { expect, test } from 'vitest';
import { factsOf } from '../facts/read-facts.js';
import type { Language } from '../locale/language.js';
import { endsOf } from '../text/span.js';
import { messageOf } from './messages.js';
import { rules } from './registry.js';
import type { Finding } from './rule.js';
import { findingsOf, projectOf } from './testing/annotated-text.js';
import { samples } from './testing/syntax-samples.js';

/** What a message begins with before it says what to write, up to the end of what is to be written. */
const leads: Readonly<Record<Language, RegExp>> = {
  en: /(?:\b(?:Write|(?<!range )such as|End it with|Did you mean|Possible here:|one of:|without quotes:|person:|colon:|"priority":|commas:)|\bAdd(?= [^a-z]| because| requirement)) (.+?)(?=\.(?:\s|$)|\?|, for instance|, or remove|$)/g,
  zh: /(?:例如(?:写成)?|请写(?:成|上)?|写成|写上|是不是|加上(?=[ “因])|(?:这里可以写|和类型|的词|隔开|写的人|和人|上日期)：) ?(?!：)(.+?)(?=[。？；]|，或者|，[^，]{0,6}请写|$)/g,
};
/** What stands behind code on the way to the end of a sentence. */
const behind: Readonly<Record<Language, RegExp>> = {
  en: / (?:here instead of|for one number|after|before|where|at the end|if it does|as data|as the condition|to |for ).*$/,
  zh: /，不写.*$/,
};
/** Words with which a message speaks of something instead of writing it. */
const prose =
  /^(?:one|it|them|the|what|this|quotes|a|an|both|each|names|who|when|how|in|on|not|where|more|less|another|down|only|nothing)\b|^计划|^日期|^\p{Script=Han}{0,12}(?:名称|标题|理由|条件|内容|单位|日期|小时数|一项数据)/u;
/** Braces around what is there already: two places at once, which the tests of repairs write. */
const isAround = (code: string) => /^“?[{｛]/.test(code);

interface Advice {
  readonly text: string;
  readonly finding: Finding;
  readonly language: Language;
  readonly message: string;
  /** All that is to be written, and each of several to choose from. */
  readonly code: string;
}

const unquoted = (code: string): readonly string[] => {
  const inside = /^["“]([^"“”]+)["”]$/.exec(code.trim())?.[1];
  return inside === undefined ? [code.trim()] : [inside, code.trim()];
};

function adviceIn(text: string, finding: Finding): Advice[] {
  return (['en', 'zh'] as const).flatMap((language) => {
    const message = messageOf(finding, language);
    return [...message.matchAll(leads[language])].flatMap(([, said = '']) => {
      const code = said.replace(behind[language], '').trim();
      return code === '' || prose.test(code) || isAround(code) ? [] : [{ text, finding, language, message, code }];
    });
  });
}

/** Texts in which what is to be written stands in one of the places that the finding may mean. */
function* written(text: string, [start, end]: readonly [number, number], code: string): Generator<string> {
  const put = (from: number, to: number, by: string) => text.slice(0, from) + by + text.slice(to);
  const rest = text.slice(end);
  const line = end + (/^[^\n]*?(?=\s*[}｝\n]|$)/.exec(rest)?.[0].length ?? 0);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const colon = /[:：]\s*/g;
  colon.lastIndex = start;
  const sign = colon.exec(text);
  const header = code.replace(/ … *[}｝]$/, '');
  for (const by of [code, header, code.replaceAll('…', '"x"').replaceAll('“"x"”', '“x”').replaceAll('""x""', '"x"')]) {
    yield put(start, end, by);
    yield put(start, line, by);
    yield put(end, end, ` ${by}`);
    yield put(end, end, by);
    yield put(start, start, `${by} `);
    yield put(start, start, by);
    yield put(line, line, ` ${by}`);
    yield put(line, line, by);
    yield put(line, line, `\n${by}`);
    yield put(end, end, `: ${by}`);
    yield put(lineStart, line, by);
    if (sign) yield put(sign.index + sign[0].length, line, by);
    if (sign) yield put(sign.index + sign[0].length, Math.max(line, sign.index + sign[0].length), by);
    yield put(text.lastIndexOf(' ', start), end, ` ${by}`);
  }
}

/** What is wrong with the form of a text, in the words of the facts. A place is spoken of once. */
const saidOf = (text: string): string[] => {
  const { problems, invalid } = factsOf('file:///a.req', text);
  const shown = problems.filter(({ at }, i) => problems[i - 1]?.at !== at);
  return [...shown.map(({ message }) => message), ...invalid.map(({ why }) => why)];
};

/** A choice may still need what belongs to it: a property its value, one-of its list, a waiver its reason. */
const isNextStep = (message: string | undefined) =>
  message === undefined || /^value-(?!torn)|-missing$|^not-in-set$/.test(message);

function canBeWritten({ text, finding, code }: Pick<Advice, 'text' | 'finding' | 'code'>): boolean {
  const before = saidOf(text);
  const own = factsOf('file:///a.req', text).problems.find(({ at }) => at === finding.at)?.message;
  const others = before.toSpliced(before.indexOf(own ?? ''), 1);
  return unquoted(code).some((each) => {
    for (const after of written(text, endsOf(finding.at), each)) {
      const added = saidOf(after);
      for (const other of others) if (added.includes(other)) added.splice(added.indexOf(other), 1);
      if (added.length === 0 || (added.length === 1 && added[0] !== own && isNextStep(added[0]))) return true;
    }
    return false;
  });
}

/** One thing, or each of a list: `normal, exception or boundary`. */
function isGood(advice: Advice): boolean {
  if (canBeWritten(advice)) return true;
  const each = advice.code.split(/, (?:or )?| or |、|或者|(?<!“)或/).filter(Boolean);
  return each.length > 1 && each.every((code) => canBeWritten({ ...advice, code }));
}

const inText = (text: string) => findingsOf(projectOf(text), ['syntax']).flatMap((finding) => adviceIn(text, finding));
const advice = [
  ...samples.flatMap(([text]) => inText(text)),
  ...rules.flatMap(({ documentation: { failing } }) => [failing.en, failing.zh].flatMap(inText)),
];

test('what a message says to write can be written there', () => {
  const wrong = advice.filter((each) => !isGood(each)).map(({ message, code }) => `${code}  ←  ${message}`);
  console.info(`${advice.length} pieces of code in messages`);
  expect(wrong).toEqual([]);
});

test('what cannot be written is noticed', () => {
  // Behind a quote, everything is text.
  const missed = advice
    .filter(({ code }, i) => i % 4 === 0 && !/^["“”]$/.test(code))
    .filter((each) => canBeWritten({ ...each, code: `${each.code} §` }));
  expect(missed.map(({ code }) => code)).toEqual([]);
});
