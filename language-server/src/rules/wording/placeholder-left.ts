import { isDeclined } from '../../analysis/case-classes/required-case-classes.js';
import { type Delivery, deliveriesOf } from '../../analysis/schedule/deliveries.js';
import { lineage } from '../../analysis/schedule/version-order.js';
import { hasPlaceholder, placeholders } from '../../analysis/wording/placeholders.js';
import { textsAmong } from '../../analysis/case-classes/unfinished-cases.js';
import { reportedAsMissing } from '../acceptance/missing-case-places.js';
import { hasProse, proseOf } from '../../analysis/wording/prose-of-declaration.js';
import { rangeInText } from '../../analysis/wording/text-range.js';
import type { Located, VersionFacts } from '../../facts/facts.js';
import type { Declared, ModelReader } from '../../model/project-model.js';
import { director, joined, requirementExample } from '../example-parts.js';
import { defineRule, everyDeclaration } from '../rule.js';

export const placeholderLeft = defineRule({
  code: 'placeholder-left',
  severity: 'info',
  subject: everyDeclaration,
  documentation: {
    flags: {
      en: 'A mark that stands for a text still to be written: TBD, TODO, ???, xxx, 待定, （待确认）. In any text but those in quotes; declined requirements are not checked. It is an error in a version that is active, and in what such a version delivers.',
      zh: '表示内容还没写的记号：TBD、TODO、???、xxx、待定、（待确认）。任何文字里的都算，引号里的不算；已取消、暂缓、不做的需求不检查。所在版本进行中时是错误。',
    },
    why: {
      en: 'Sooner or later somebody builds it, and guesses. Once its version is under way, that is now.',
      zh: '总会有人按自己的猜测去做。版本一旦开工，就是现在。',
    },
    failing: joined(
      director,
      requirementExample('RC-7', {
        en: '  need: "No order over TBD is fulfilled before approval"\n',
        zh: '  真实需求：“超过 XX 万的订单，审批之前不履约，由谁审批待定”\n',
      }),
    ),
    mended: joined(
      director,
      requirementExample('RC-7', {
        en: '  need: "No order over 1,000,000 is fulfilled before approval"\n',
        zh: '  真实需求：“超过 100 万的订单，审批之前不履约，由风控总监审批”\n',
      }),
    ),
  },
  check(subject, model, report) {
    const { uri, facts } = subject;
    if (!hasProse(facts, hasPlaceholder) || (facts.kind === 'requirement' && isDeclined(facts))) return;
    const reported = new Set(textsReportedElsewhere(subject, model).map(({ at }) => at));
    for (const text of proseOf(facts))
      if (!reported.has(text.at))
        for (const part of placeholders(text.value)) {
          const active = activeVersion(subject, model);
          report({
            at: rangeInText(text, part, model.file(uri)?.lineStarts ?? []),
            message: active
              ? {
                  en: '"{mark}" is still to be written, and {version} is active. Find out what belongs here, and write it.',
                  zh: '“{mark}”还没有写，而 {version} 已在进行中。请问清楚，把内容补上。',
                }
              : {
                  en: '"{mark}" is still to be written. Find out what belongs here, and write it.',
                  zh: '“{mark}”还没有写。请问清楚，把内容补上。',
                },
            args: { mark: text.value.slice(part.start, part.end), version: active?.version.facts.name ?? '' },
            ...(active && { severity: 'error' }),
            ...(active?.use && {
              related: [
                {
                  uri: active.version.uri,
                  at: active.use.at,
                  message: { en: '{name} is delivered here.', zh: '{name} 在这里交付。' },
                  args: { name: facts.name },
                },
              ],
            }),
          });
        }
  },
});

/** Texts of cases that are reported as missing, unless their version is active: then it is this rule's business. */
function textsReportedElsewhere(subject: Declared, model: ModelReader): readonly Located<string>[] {
  const { facts } = subject;
  if (facts.kind !== 'requirement' || !facts.acceptance) return [];
  const cases = reportedAsMissing(facts, model.config);
  if (cases.length === 0 || activeVersion(subject, model)) return [];
  return cases.flatMap(({ given, when, then }) => [...textsAmong(given), ...(when ?? []), ...textsAmong(then)]);
}

/** The active version that delivers a requirement, or that a version is or belongs to. */
function activeVersion(
  subject: Declared,
  model: ModelReader,
): { readonly version: Declared<VersionFacts>; readonly use?: Delivery['use'] } | undefined {
  const isActive = (version: Declared<VersionFacts>) =>
    lineage(version, model).find((each) => each.facts.status)?.facts.status?.value === 'active';
  const { kind, name } = subject.facts;
  if (kind === 'requirement') return deliveriesOf(name, model).find(({ version }) => isActive(version));
  if (kind !== 'version') return undefined;
  const version = subject as Declared<VersionFacts>;
  return isActive(version) ? { version } : undefined;
}
