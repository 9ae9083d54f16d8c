import type { Span } from '../../facts/facts.js';
import { defineRule, type Fix } from '../rule.js';
import { declarationAround } from '../subject-at.js';
import { keyword } from '../../locale/words-of-the-language.js';
import { removal } from '../../writing/insertion.js';
import { startOf } from '../../text/span.js';

export const duplicateProperty = defineRule({
  code: 'duplicate-property',
  severity: 'error',
  subject: 'file',
  documentation: {
    flags: {
      en: 'The same property written twice in one block.',
      zh: '同一个大括号里把同一项写了两次。',
    },
    why: {
      en: 'Only the first one counts, so what the second one says is lost without anybody noticing.',
      zh: '只有第一次写的算数，第二次写的内容会不知不觉地丢掉。',
    },
    failing: {
      en: 'requirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  decision: defer\n  decision: reject\n}\n\nstakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n',
      zh: '需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  决策：暂缓\n  决策：不做\n}\n\n干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n',
    },
    mended: {
      en: 'requirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  decision: reject\n}\n\nstakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n',
      zh: '需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  决策：不做\n}\n\n干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n',
    },
  },
  check(file, _model, report) {
    for (const { property, first, again, whole } of file.repeated) {
      report({
        at: again,
        message: {
          en: '"{property}" is written twice; only the first one counts. Keep one of them.',
          zh: '“{property}”写了两次，只有第一次写的算数。请只保留一处。',
        },
        args: { property: keyword(property, declarationAround(file, startOf(again))?.kind) },
        related: [
          { uri: file.uri, at: first, message: { en: 'This is the one that counts.', zh: '这是算数的那一处。' } },
        ],
        data: { whole },
      });
    }
  },
  fixes({ uri, data }, { text }): Fix[] {
    return [
      {
        title: { en: 'Remove the second one', zh: '删除第二处' },
        changes: [{ uri, ...removal(text(uri), data?.whole as Span) }],
      },
    ];
  },
});
