import { isDeclined } from '../../analysis/case-classes/required-case-classes.js';
import { director, joined, requirementExample } from '../example-parts.js';
import { defineRule, type Example } from '../rule.js';
import { valueWord } from '../../locale/words-of-the-language.js';

const requirements = joined(
  director,
  requirementExample('RC-7', { en: '  effort: 5 person-days\n', zh: '  成本：5人日\n' }),
  requirementExample('RC-9', {
    en: '  decision: defer\n  effort: 5 person-days\n',
    zh: '  决策：暂缓\n  成本：5人日\n',
  }),
);
const version = (declined: boolean): Example => ({
  en: `version V1.0 "First release" {\n  delivers: RC-7${declined ? ', RC-9' : ''}\n}\n`,
  zh: `版本 V1.0 “首个版本” {\n  交付：RC-7${declined ? '，RC-9' : ''}\n}\n`,
});

export const scheduledButDeclined = defineRule({
  code: 'scheduled-but-declined',
  severity: 'warning',
  subject: 'version',
  documentation: {
    flags: {
      en: 'A requirement that was deferred, rejected or dropped, and yet stands in a version.',
      zh: '需求已经暂缓、不做或取消，却还排在版本里。',
    },
    why: {
      en: 'Whoever reads the roadmap expects it, and the team does not build it.',
      zh: '看路线图的人以为会交付，而团队并不会做。',
    },
    failing: joined(requirements, version(true)),
    mended: joined(requirements, version(false)),
  },
  check({ facts }, model, report) {
    for (const { name, at } of facts.delivers ?? []) {
      const found = model.findKind('requirement', name);
      if (!found || !isDeclined(found.facts)) continue;
      const { status, decision } = found.facts;
      const dropped = status?.value === 'dropped';
      const place = dropped ? status : decision;
      const word = dropped ? valueWord('requirementStatus', 'dropped') : valueWord('decision', decision?.value ?? '');
      report({
        at,
        message: {
          en: '{name} is marked as "{word}", but {version} delivers it. Take it out of {version}, or change what {name} says.',
          zh: '{name} 已标为“{word}”，{version} 却要交付它。请从 {version} 去掉，或者修改 {name}。',
        },
        args: { name, version: facts.name, word },
        related: place
          ? [{ uri: found.uri, at: place.at, message: { en: 'It is marked here.', zh: '标在这里。' } }]
          : [],
      });
    }
  },
});
