import { expect, test } from 'vitest';
import { defaultConfig } from '../../model/project-config.js';
import { ProjectModel } from '../../model/project-model.js';
import { rules } from '../registry.js';
import { RuleRunner } from '../rule-runner.js';
import { expectFindings, factsOf } from '../testing/annotated-text.js';

test('comments that silence', () => {
  expectFindings(
    `// req-ignore requirement-without-source: asked for by a law
requirement R1 "x" { decision: defer }
// req-ignore requirement-without-source: two comments
// req-ignore ask-without-need: for one line
requirement R2 "x" { decision: defer ask: "x" }
//~v unused-ignore «// req-ignore requirement-without-sorce: misspelt» There is no rule called requirement-without-sorce. Did you mean requirement-without-source?
// req-ignore requirement-without-sorce: misspelt
//~v unused-ignore «// req-ignore no-such: x» There is no rule called no-such. Correct the code, or take the comment out.
// req-ignore no-such: x
//~v unused-ignore «// req-ignore syntax: x» Text that cannot be read cannot be ignored. Correct it, and take this comment out.
// req-ignore syntax: x
//~v unused-ignore «// req-ignore overdue: nothing here» On the next line there is nothing that overdue would report. Take this comment out.
// req-ignore overdue: nothing here
//~v ignore-without-reason «// req-ignore requirement-without-source» It is not said why requirement-without-source is ignored here. Write a colon and the reason behind it.
// req-ignore requirement-without-source
requirement R3 "x" { decision: defer }
// req-ignore ignore-without-reason: x
// req-ignore requirement-without-source
requirement R4 "x" { decision: defer }
`,
    {},
  );
});

test('comments that silence, in Chinese', () => {
  expectFindings(
    `//~v unused-ignore «// req-ignore requirement-without-sorce：写错了» 没有名为 requirement-without-sorce 的规则。是不是 requirement-without-source？
// req-ignore requirement-without-sorce：写错了
//~v unused-ignore «// req-ignore no-such：没有» 没有名为 no-such 的规则。请改正代码，或者去掉这条注释。
// req-ignore no-such：没有
//~v unused-ignore «// req-ignore syntax：不行» 读不懂的内容无法忽略。请改正内容，并去掉这条注释。
// req-ignore syntax：不行
//~v unused-ignore «// req-ignore empty-version：没有» 下一行没有 empty-version 要提示的问题。请去掉这条注释。
// req-ignore empty-version：没有
// req-ignore overdue：关掉了
//~v ignore-without-reason «// req-ignore requirement-without-source» 没有写明这里为什么忽略 requirement-without-source。请在后面加上冒号和理由。
// req-ignore requirement-without-source
需求 R3 “甲” { 决策：暂缓 }
`,
    { language: 'zh', config: { rules: { overdue: 'off' } } },
  );
});

test('a change elsewhere that leaves nothing to silence is told', () => {
  const model = new ProjectModel();
  const runner = new RuleRunner(model, rules);
  const put = (uri: string, text: string) => runner.update(model.update(factsOf(uri, text)), [uri]);
  const codes = () => runner.findings('a.req').map(({ code }) => code);
  put('a.req', '// req-ignore unanswered-concern: later\nstakeholder S { role: decision-maker concern C "x" }\n');
  expect(codes()).toEqual([]);
  const answered = 'requirement R "x" { answers: S.C decision: defer }\n';
  expect(put('b.req', answered)).toContain('a.req');
  expect(codes()).toEqual(['unused-ignore']);
  expect(put('b.req', '')).toContain('a.req');
  expect(codes()).toEqual([]);
  put('b.req', answered);
  expect(runner.update(model.setConfig({ ...defaultConfig, rules: { 'unused-ignore': 'off' } }), []).has('a.req')).toBe(
    true,
  );
  expect(codes()).toEqual([]);
});
