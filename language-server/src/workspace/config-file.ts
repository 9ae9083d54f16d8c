/**
 * `req.config.json`: what a project sets for itself. JSON with comments and trailing commas.
 *
 * What is wrong with the file is said at its place and costs only the entry it stands in; everything else keeps
 * what the file says. A file that is no JSON at all changes nothing: the last good settings stay, or the defaults.
 */
import {
  type DocumentNode,
  type ElementNode,
  evaluate,
  type MemberNode,
  type ObjectNode,
  parse,
  type ValueNode,
} from '@humanwhocodes/momoa';
import * as z from 'zod/mini';
import { valueSets } from '../../../grammar/keyword-table.js';
import type { Span } from '../facts/facts.js';
import type { Wording } from '../locale/language.js';
import { nearestWord } from '../locale/nearest-word.js';
import { type CaseClass, defaultConfig, type ProjectConfig, type Severity } from '../model/project-config.js';
import type { Finding } from '../rules/rule.js';
import { ownEntry } from '../text/own-entry.js';
import { spanAt } from '../text/span.js';
import { configCode } from './config-code.js';

/** So many findings of a file are listed: nobody writes as many settings by hand. */
const mostFindings = 100;

/** Texts of our own checks below; zod carries them as the issue's message. */
const wordings = {
  'not-a-level': {
    en: '"{value}" cannot be written as a priority: use letters, digits, "_" and "-", beginning with a letter.',
    zh: '“{value}”不能用作优先级：请用字母、汉字、数字、“_”和“-”，并以字母或汉字开头。',
  },
  'level-twice': { en: 'A priority level is listed twice.', zh: '有一个优先级写了两次。' },
  'no-such-day': {
    en: '"{value}" is no day of the calendar. Write it as 2025-03-28.',
    zh: '“{value}”不是有效的日期，请写成 2025-03-28 的样子。',
  },
  'pattern-too-complex': {
    en: '"{value}" has too many stars or is too long to be compared with names quickly; it is left out. Use at most three stars between two slashes.',
    zh: '“{value}”的星号太多或者太长，比较文件名会很慢，没有采用。两个斜杠之间最多用三个星号。',
  },
} as const satisfies Record<string, Wording>;

const severities = ['error', 'warning', 'info', 'hint', 'off'] as const;
const caseClasses = Object.keys(valueSets.caseClass) as [CaseClass, ...CaseClass[]];
const levelPattern = /^\p{L}[\p{L}\p{N}_-]*$/u;

const isDay = (day: string) => {
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

/** Comparing takes longer with every star, many times over. */
const isSimplePattern = (pattern: string) =>
  pattern.length <= 300 &&
  pattern.split('/').every((part) => (part.match(/\*+|[+@!?]\(/g) ?? []).length <= 3) &&
  !/\{[^}]*\{/.test(pattern);

/** What the file may hold. Every key may be left out. */
export const configSchema = z.strictObject({
  $schema: z.optional(z.string()),
  priorities: z.optional(
    z.array(z.string().check(z.regex(levelPattern, { error: 'not-a-level' }))).check(
      z.minLength(1),
      z.refine((levels) => new Set(levels).size === levels.length, { error: 'level-twice' }),
    ),
  ),
  requiredCases: z.optional(z.record(z.string(), z.array(z.enum(caseClasses)))),
  valuesPerBoundary: z.optional(z.record(z.string(), z.literal([2, 3]))),
  rules: z.optional(z.record(z.string(), z.enum(severities))),
  score: z.optional(z.enum(['matrix', 'rice', 'wsjf', 'benefit'])),
  mvpSize: z.optional(z.int().check(z.minimum(1))),
  punctuation: z.optional(z.enum(['keep', 'full-width', 'ascii'])),
  today: z.optional(z.string().check(z.refine(isDay, { error: 'no-such-day' }))),
  ignore: z.optional(
    z.array(z.string().check(z.minLength(1), z.refine(isSimplePattern, { error: 'pattern-too-complex' }))),
  ),
});

type ConfigContent = z.infer<typeof configSchema>;
type Issue = z.core.$ZodIssue;

/** The settings and what is wrong with the file they come from. */
export interface ReadConfig {
  readonly config: ProjectConfig;
  readonly findings: readonly Finding[];
  /** Where each pattern of `ignore` stands. */
  readonly ignoreAt?: readonly Span[];
}

export interface ConfigContext {
  /** Codes that `rules` may name. Left out, every code is accepted. */
  readonly ruleCodes?: Iterable<string>;
  /** Settings that stay if the file cannot be read at all. */
  readonly lastGood?: ProjectConfig;
}

/**
 * Reads the text of a `req.config.json`.
 * @param uri of the file, for the findings
 */
export function readConfig(uri: string, text: string, context: ConfigContext = {}): ReadConfig {
  const reader = new ConfigReader(uri, text, context);
  const config = reader.read();
  return { config, findings: reader.findings, ...(reader.ignoreAt.length > 0 && { ignoreAt: reader.ignoreAt }) };
}

class ConfigReader {
  readonly findings: Finding[] = [];
  ignoreAt: readonly Span[] = [];

  constructor(
    private readonly uri: string,
    private readonly text: string,
    private readonly context: ConfigContext,
  ) {}

  read(): ProjectConfig {
    const fallback = this.context.lastGood ?? defaultConfig;
    const document = this.parse();
    if (!document) return fallback;
    const { body } = document;
    if (body.type !== 'Object') {
      this.report('error', spanOf(body), {
        en: 'The settings must stand in braces: { … }.',
        zh: '设置要写在花括号里：{ … }。',
      });
      return fallback;
    }
    this.checkKeys(body);
    const content = evaluate(body) as Record<string, unknown>;
    const result = configSchema.safeParse(content);
    for (const issue of result.error?.issues ?? []) {
      if (this.isFull) break;
      this.explain(issue, body);
    }
    const kept = result.success ? result.data : withoutFaults(content, result.error.issues);
    const config = withDefaults(kept);
    this.checkNames(kept, config, body);
    const { value } = place(body, ['ignore']);
    const left = new Set((result.error?.issues ?? []).flatMap(({ path }) => (path[0] === 'ignore' ? [path[1]] : [])));
    if (kept.ignore && value?.type === 'Array')
      this.ignoreAt = value.elements.flatMap(({ value: each }, i) => (left.has(i) ? [] : [spanOf(each)]));
    if (this.isFull) this.sayThatThereAreMore();
    return config;
  }

  private parse(): DocumentNode | undefined {
    // A byte order mark is not JSON; a blank in its place keeps all offsets.
    const text = this.text.replace(/^\uFEFF/, ' ');
    try {
      return parse(text, { mode: 'jsonc', ranges: true, allowTrailingCommas: true });
    } catch (error) {
      const offset = Math.min((error as { offset?: number }).offset ?? 0, text.length);
      const found = text[offset];
      if (found === undefined)
        this.report('error', spanAt(text.length, text.length), {
          en: 'The file ends too early: a bracket, a brace or a quote is missing.',
          zh: '文件在这里就结束了：缺少右方括号、右花括号或引号。',
        });
      else
        this.report(
          'error',
          spanAt(offset, offset + ((found.codePointAt(0) as number) > 0xffff ? 2 : 1)),
          {
            en: 'This is not JSON: "{found}" was not expected here. Is a comma or a quote missing before it?',
            zh: '这里不符合 JSON 的写法：不应出现“{found}”。前面是不是少了逗号或引号，或者用了全角标点？',
          },
          { found },
        );
      return undefined;
    }
  }

  private explain(issue: Issue, body: ObjectNode): void {
    const { key, value, name } = place(body, issue.path);
    const args = { name };
    switch (issue.code) {
      case 'unrecognized_keys':
        for (const unknown of issue.keys.slice(0, mostFindings)) this.reportUnknownKey(unknown, body);
        return;
      case 'invalid_type':
        this.report(
          'error',
          spanOf(value ?? key ?? body),
          {
            en: `"{name}" must be ${(expectedTypes[issue.expected] ?? (expectedTypes.string as Wording)).en}.`,
            zh: `“{name}”应当是${(expectedTypes[issue.expected] ?? (expectedTypes.string as Wording)).zh}。`,
          },
          args,
        );
        return;
      case 'invalid_value':
        this.report(
          'error',
          spanOf(value ?? key ?? body),
          {
            en: '"{name}" must be one of: {values}.',
            zh: '“{name}”只能是：{values}。',
          },
          { ...args, values: issue.values.join(', ') },
        );
        return;
      case 'too_small':
        this.report(
          'error',
          spanOf(value ?? key ?? body),
          {
            en:
              issue.origin === 'number' || issue.origin === 'int'
                ? '"{name}" must be at least {minimum}.'
                : '"{name}" must not be empty.',
            zh:
              issue.origin === 'number' || issue.origin === 'int'
                ? '“{name}”不能小于 {minimum}。'
                : '“{name}”不能为空。',
          },
          { ...args, minimum: String(issue.minimum) },
        );
        return;
      default: {
        const own = (wordings as Record<string, Wording>)[issue.message];
        const shown = value?.type === 'String' ? value.value : '';
        this.report(
          'error',
          spanOf(value ?? key ?? body),
          own ?? { en: '"{name}" has a value that is not allowed here.', zh: '“{name}”的值在这里不允许。' },
          { ...args, value: shown },
        );
      }
    }
  }

  private reportUnknownKey(unknown: string, body: ObjectNode): void {
    const { key } = place(body, [unknown]);
    const keys = Object.keys(configSchema.shape).filter((known) => known !== '$schema');
    const suggestion = nearestWord(unknown, keys);
    this.report(
      'warning',
      spanOf(key ?? body),
      suggestion
        ? {
            en: 'There is no setting "{unknown}". Did you mean "{suggestion}"?',
            zh: '没有名为“{unknown}”的设置。是不是“{suggestion}”？',
          }
        : {
            en: 'There is no setting "{unknown}". There are: {keys}.',
            zh: '没有名为“{unknown}”的设置。可用的有：{keys}。',
          },
      { unknown, suggestion: suggestion ?? '', keys: keys.join(', ') },
    );
  }

  /** A key that is written twice in a group: JSON lets the last one count, and the first is lost without a word. */
  private checkKeys(value: ValueNode): void {
    if (value.type === 'Array') for (const element of value.elements) this.checkKeys(element.value);
    if (value.type !== 'Object') return;
    const known = new Set<string>();
    for (const { name, value: inside } of value.members) {
      if (this.isFull) return;
      const key = name.type === 'String' ? name.value : '';
      if (known.has(key))
        this.report(
          'warning',
          spanOf(name),
          {
            en: '"{name}" is written more than once here: only the last one counts. Put everything into one and delete the others.',
            zh: '这里多次写了“{name}”，只有最后一个有效。请合并成一个，删除其余的。',
          },
          { name: key },
        );
      known.add(key);
      this.checkKeys(inside);
    }
  }

  /** Names of rules and priority levels that the file itself cannot vouch for. */
  private checkNames(content: ConfigContent, config: ProjectConfig, body: ObjectNode): void {
    const codes = this.context.ruleCodes && [...this.context.ruleCodes];
    for (const code of codes ? Object.keys(content.rules ?? {}) : []) {
      if (this.isFull) break;
      if (codes?.includes(code)) continue;
      const suggestion = nearestWord(code, codes ?? []);
      this.report(
        'warning',
        spanOf(place(body, ['rules', code]).key ?? body),
        suggestion
          ? {
              en: 'There is no rule "{code}". Did you mean "{suggestion}"?',
              zh: '没有名为“{code}”的规则。是不是“{suggestion}”？',
            }
          : { en: 'There is no rule "{code}".', zh: '没有名为“{code}”的规则。' },
        { code, suggestion: suggestion ?? '' },
      );
    }
    for (const setting of ['requiredCases', 'valuesPerBoundary'] as const)
      for (const level of Object.keys(content[setting] ?? {})) {
        if (this.isFull) break;
        if (config.priorities.includes(level)) continue;
        this.report(
          'warning',
          spanOf(place(body, [setting, level]).key ?? body),
          {
            en: '"{level}" is no priority level. There are: {levels}.',
            zh: '没有优先级“{level}”。可用的有：{levels}。',
          },
          { level, levels: config.priorities.join(', ') },
        );
      }
  }

  private get isFull(): boolean {
    return this.findings.length >= mostFindings;
  }

  private sayThatThereAreMore(): void {
    this.report('warning', spanAt(0, 0), {
      en: 'There is more wrong with this file than is listed. Correct what is listed first.',
      zh: '这个文件还有更多问题没有列出。请先改正已经列出的。',
    });
  }

  private report(severity: Severity, at: Span, message: Wording, args: Readonly<Record<string, string>> = {}): void {
    this.findings.push({ code: configCode, severity, uri: this.uri, at, message, args, related: [] });
  }
}

const expectedTypes: Readonly<Record<string, Wording>> = {
  array: { en: 'a list in square brackets', zh: '方括号里的列表' },
  string: { en: 'a text in quotes', zh: '引号里的文字' },
  number: { en: 'a whole number', zh: '整数' },
  int: { en: 'a whole number', zh: '整数' },
  object: { en: 'a group in braces', zh: '花括号里的一组设置' },
  record: { en: 'a group in braces', zh: '花括号里的一组设置' },
};

const spanOf = (node: { readonly range?: readonly [number, number] }): Span => spanAt(...(node.range ?? [0, 0]));

/** Finds the key and the value that a path leads to, of keys written twice the one that counts; `name` is the last name on the way. */
function place(
  body: ObjectNode,
  path: readonly PropertyKey[],
): { readonly key?: ValueNode; readonly value?: ValueNode; readonly name: string } {
  let key: ValueNode | undefined;
  let value: ValueNode = body;
  let name = '';
  for (const step of path) {
    if (value.type === 'Object') {
      const member: MemberNode | undefined = value.members.findLast(
        (m) => m.name.type === 'String' && m.name.value === step,
      );
      if (!member) break;
      name = String(step);
      key = member.name as ValueNode;
      value = member.value;
    } else if (value.type === 'Array') {
      const element: ElementNode | undefined = value.elements[step as number];
      if (!element) break;
      value = element.value;
    } else break;
  }
  return { ...(key && { key }), ...(value !== body && { value }), name };
}

/** Takes out what the issues are about: an entry of a group, else the whole setting. */
function withoutFaults(content: Record<string, unknown>, issues: readonly Issue[]): ConfigContent {
  const kept: Record<string, unknown> = { ...content };
  const faulty = new Map<string, Set<string>>();
  const patterns = new Set<number>();
  for (const issue of issues) {
    const [setting, entry] = issue.code === 'unrecognized_keys' ? [] : issue.path;
    for (const key of issue.code === 'unrecognized_keys' ? issue.keys : []) delete kept[key];
    if (typeof setting !== 'string') continue;
    const value = kept[setting];
    if (typeof entry === 'string' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const entries = faulty.get(setting) ?? new Set();
      faulty.set(setting, entries.add(entry));
    } else if (setting === 'ignore' && typeof entry === 'number' && Array.isArray(value)) patterns.add(entry);
    else delete kept[setting];
  }
  if (patterns.size > 0 && Array.isArray(kept.ignore)) kept.ignore = kept.ignore.filter((_, i) => !patterns.has(i));
  for (const [setting, entries] of faulty)
    if (Object.hasOwn(kept, setting))
      kept[setting] = Object.fromEntries(Object.entries(kept[setting] as object).filter(([key]) => !entries.has(key)));
  return kept as ConfigContent;
}

/** Levels without an entry of their own need what the default asks of their rank. */
function withDefaults(content: ConfigContent): ProjectConfig {
  const priorities = content.priorities ?? defaultConfig.priorities;
  const byRank = defaultConfig.priorities.map((level) => defaultConfig.requiredCases[level] ?? []);
  const requiredCases = Object.fromEntries(
    priorities.map((level, rank) => [
      level,
      ownEntry(content.requiredCases ?? {}, level) ?? byRank[Math.min(rank, byRank.length - 1)] ?? [],
    ]),
  );
  return {
    priorities,
    requiredCases,
    valuesPerBoundary: content.valuesPerBoundary ?? defaultConfig.valuesPerBoundary,
    rules: content.rules ?? defaultConfig.rules,
    score: content.score ?? defaultConfig.score,
    mvpSize: content.mvpSize ?? defaultConfig.mvpSize,
    punctuation: content.punctuation ?? defaultConfig.punctuation,
    ignore: content.ignore ?? defaultConfig.ignore,
    ...(content.today !== undefined && { today: content.today }),
  };
}
