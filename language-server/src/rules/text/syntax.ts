import type { Span, SyntaxProblem } from '../../facts/facts.js';
import type { Wording } from '../../locale/language.js';
import { defineRule } from '../rule.js';
import { renamingOf } from './property-renaming.js';
import { argsOf, wordingOf } from './syntax-arguments.js';
import { syntaxFixes } from './syntax-fixes.js';

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
  fixes: syntaxFixes,
});

const relatedWordings: Readonly<Record<NonNullable<SyntaxProblem['related']>['message'], Wording>> = {
  'block-opened-here': { en: 'It opens here.', zh: '从这里开始。' },
  'conflict-ends-here': { en: 'The conflict ends here.', zh: '冲突到这里结束。' },
};
