import { director, joined } from '../example-parts.js';
import { nearName } from '../text/near-name.js';
import { defineRule, type Example } from '../rule.js';

const code = 'unused-ignore';
const requirement: Example = {
  en: 'requirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  decision: defer\n}\n',
  zh: '需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  决策：暂缓\n}\n',
};
const ignored: Example = {
  en: `// req-ignore requirement-without-source: asked for by a law\n${requirement.en}`,
  zh: `// req-ignore requirement-without-source：来自法规要求\n${requirement.zh}`,
};

export const unusedIgnore = defineRule({
  code,
  severity: 'warning',
  subject: 'file',
  documentation: {
    flags: {
      en: 'A comment that is to silence a finding where there is none, or that names no rule.',
      zh: '注释要忽略的提示并不存在，或者写的代码不是任何一条规则。',
    },
    why: {
      en: 'It would hide the next such mistake, or it does not do what it seems to do.',
      zh: '留着它，以后真的出错也不会提示；或者它根本没有起作用。',
    },
    failing: joined(director, ignored),
    mended: joined(director, requirement),
  },
  check() {
    // What a comment silences is known only after all checks.
  },
  checkIgnored(file, outcome, { config }, report) {
    for (const comment of file.ignored) {
      const args = { code: comment.code };
      const { at } = comment;
      if (!outcome.codes.has(comment.code)) {
        const suggestion = nearName(comment.code, outcome.codes);
        report({
          at,
          message: suggestion
            ? {
                en: 'There is no rule called {code}. Did you mean {suggestion}?',
                zh: '没有名为 {code} 的规则。是不是 {suggestion}？',
              }
            : {
                en: 'There is no rule called {code}. Correct the code, or take the comment out.',
                zh: '没有名为 {code} 的规则。请改正代码，或者去掉这条注释。',
              },
          args: { ...args, ...(suggestion && { suggestion }) },
        });
        continue;
      }
      if (comment.code === 'syntax') {
        report({
          at,
          message: {
            en: 'Text that cannot be read cannot be ignored. Correct it, and take this comment out.',
            zh: '读不懂的内容无法忽略。请改正内容，并去掉这条注释。',
          },
        });
        continue;
      }
      // Rules are quiet about broken text, and so would be silenced nowhere near it; a rule that is off finds nothing.
      if (file.problems.length > 0 || config.rules[comment.code] === 'off' || comment.code === code) continue;
      if (outcome.silences(comment)) continue;
      report({
        at,
        message: {
          en: 'On the next line there is nothing that {code} would report. Take this comment out.',
          zh: '下一行没有 {code} 要提示的问题。请去掉这条注释。',
        },
        args,
      });
    }
  },
});
