/** The JSON schema of `req.config.json`: what an editor completes and validates it with. */
import * as z from 'zod/mini';
import type { Wording } from '../locale/language.js';
import { defaultConfig } from '../model/project-config.js';
import type { Rule } from '../rules/rule.js';
import { configSchema } from './config-file.js';

type Schema = Record<string, unknown>;

const descriptions: Readonly<Record<string, Wording>> = {
  priorities: { en: 'Priority levels, the highest first.', zh: '优先级，最高的在前。' },
  requiredCases: {
    en: 'Classes of acceptance cases that each priority level needs.',
    zh: '每个优先级需要的用例类别。',
  },
  valuesPerBoundary: {
    en: 'How many values each priority level tests at a limit of a rule: 2, the limit and its neighbour on the other side, or 3, both neighbours. The highest level tests 3 if nothing is said.',
    zh: '每个优先级在规则的界限处要测几个值：2 为界限值和另一侧的相邻值，3 为界限值和两侧的相邻值。不写时最高优先级测 3 个。',
  },
  rules: { en: 'Severity of each rule, or "off".', zh: '每条规则的级别，"off" 为关闭。' },
  score: { en: 'What ranks requirements.', zh: '需求按什么排序。' },
  mvpSize: { en: 'How many requirements an MVP may hold.', zh: 'MVP 最多包含的需求数。' },
  punctuation: {
    en: 'Which signs the formatter writes: "keep" changes none, "full-width" writes ：，“”, "ascii" writes : , "".',
    zh: '格式化时用哪种标点："keep" 不改标点，"full-width" 用全角 ：，“”，"ascii" 用半角 : , ""。',
  },
  today: {
    en: 'The day that counts as today, such as 2025-03-28; the clock’s if left out.',
    zh: '作为“今天”的日期，例如 2025-03-28；不写则为当天。',
  },
  ignore: {
    en: 'Patterns of files that do not belong to the project, such as old/**.',
    zh: '不属于项目的文件，例如 old/**。',
  },
};

/**
 * @param rules whose codes and sentences are completed
 * @returns a schema of draft 7, which editors know best; descriptions are in both languages
 */
export function configJsonSchema(rules: readonly Rule[]): Schema {
  const schema = z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' }) as Schema;
  const properties = schema.properties as Record<string, Schema>;
  for (const [key, wording] of Object.entries(descriptions)) {
    const value = defaultConfig[key as keyof typeof defaultConfig];
    Object.assign(properties[key] as Schema, describe(wording), value === undefined ? {} : { default: value });
  }
  const severity = (properties.rules as Schema).additionalProperties as Schema;
  Object.assign(properties.rules as Schema, {
    properties: Object.fromEntries(
      [...rules]
        .sort((a, b) => (a.code < b.code ? -1 : 1))
        .map((rule) => [rule.code, { ...severity, default: rule.severity, ...describe(rule.documentation.flags) }]),
    ),
    // A rule that a newer version has is no mistake of form; the server names it.
    additionalProperties: severity,
  });
  return { ...schema, title: 'req.config.json', allowComments: true, allowTrailingCommas: true };
}

const describe = ({ en, zh }: Wording) => ({ description: `${en}\n${zh}` });
