import { defineRule, type Example } from '../rule.js';

const deferred = (reason: Example): Example => ({
  en: `// req-ignore requirement-without-source${reason.en}\nrequirement RC-7 "Large orders need risk approval" {\n  decision: defer\n}\n`,
  zh: `// req-ignore requirement-without-source${reason.zh}\n需求 RC-7 “大额订单须风控审批” {\n  决策：暂缓\n}\n`,
});

export const ignoreWithoutReason = defineRule({
  code: 'ignore-without-reason',
  severity: 'warning',
  subject: 'file',
  documentation: {
    flags: {
      en: 'A comment that silences a finding without saying why.',
      zh: '用注释让检查不再提示，却没有写理由。',
    },
    why: {
      en: 'Later nobody knows whether the reason still holds.',
      zh: '以后没有人知道当初的理由是否还成立。',
    },
    failing: deferred({ en: '', zh: '' }),
    mended: deferred({ en: ': asked for by a law', zh: '：来自法规要求' }),
  },
  check(file, _model, report) {
    for (const { code, reason, at } of file.ignored)
      if (!reason)
        report({
          at,
          message: {
            en: 'It is not said why {code} is ignored here. Write a colon and the reason behind it.',
            zh: '没有写明这里为什么忽略 {code}。请在后面加上冒号和理由。',
          },
          args: { code },
        });
  },
});
