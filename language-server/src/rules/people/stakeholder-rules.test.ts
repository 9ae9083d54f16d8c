import { expect, test } from 'vitest';
import { expectFindings, fixed } from '../testing/annotated-text.js';

test('concerns, uses and who decides', () => {
  expectFindings(
    `stakeholder Sales { concern Speed "x" concern Price "y" concern Old "z" concern Later "z" }
//~ no-decision-maker «Sales» None of the stakeholders decides. Add "role: decision-maker" to the one who does, or add that person.
//~ unanswered-concern «Price» No requirement answers Sales.Price. Write it after "answers:" of the requirement that does, or add one.
//~ unanswered-concern «Old» R2, which answers Sales.Old, will not be built. Write Sales.Old after "answers:" of another requirement.
stakeholder Nobody
//~ unused-stakeholder «Nobody» Nothing names Nobody. Write what they ask for ("from:") or own ("owner:"), give them a concern, or take them out.
stakeholder Boss
stakeholder Worker { reports-to: Boss }
stakeholder Loop { reports-to: Loop }
//~ unused-stakeholder «Loop» Nothing names Loop. Write what they ask for ("from:") or own ("owner:"), give them a concern, or take them out.
requirement R1 "x" { from: Worker answers: Sales.Speed }
requirement R2 "x" { answers: Sales.Old decision: reject }
requirement R3 "x" { answers: Sales.Later decision: defer }
`,
    { only: ['unanswered-concern', 'unused-stakeholder', 'no-decision-maker'] },
  );
});

test('concerns, uses and who decides, in Chinese', () => {
  expectFindings(
    `干系人 法务 { 诉求 留痕 “甲” 诉求 旧 “乙” }
//~ no-decision-maker «法务» 干系人里没有决策者。请给拍板的人写上“角色：决策者”，或者新增这个人。
//~ unanswered-concern «留痕» 没有需求响应 法务.留痕。请在相应需求的“响应：”里写上它，或者新增一个需求。
//~ unanswered-concern «旧» 响应 法务.旧 的 R2 不会再做。请在另一个需求的“响应：”里写上 法务.旧。
干系人 路人
//~ unused-stakeholder «路人» 没有任何地方提到 路人。请写进需求的“来源”或“负责人”，或者写上诉求；不需要就删掉。
需求 R2 “甲” { 响应：法务.旧 状态：已取消 }
`,
    { only: ['unanswered-concern', 'unused-stakeholder', 'no-decision-maker'], language: 'zh' },
  );
});

test('fix: a requirement that answers the concern, behind the last one of the project', () => {
  const text = `==> people.req
stakeholder Sales { concern Speed "x" }
==> requirements.req
requirement RC-09 "x" {
  from: Sales
}
version V1
`;
  expect(fixed(text, 'unanswered-concern')).toContain(`requirement RC-09 "x" {
  from: Sales
}

requirement RC-10 "TBD: title" {
  from: Sales
  answers: Sales.Speed
}
version V1`);
});

test('fix: the first requirement, behind the stakeholder', () => {
  expect(fixed('干系人 销售 {\n  诉求 快 “甲”\n}\n版本 V1\n', 'unanswered-concern')).toBe(
    '干系人 销售 {\n  诉求 快 “甲”\n}\n\n需求 REQ-1 “待定：标题” {\n  来源：销售\n  响应：销售.快\n}\n版本 V1\n',
  );
});
