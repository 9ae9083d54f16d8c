import { spanAt } from '../../text/span.js';
import { expect, test } from 'vitest';
import { expectFindings, findingsOf, fixed, projectOf } from '../testing/annotated-text.js';

const only = ['wrong-kind-of-reference', 'unresolved-reference'];

test('wrong-kind-of-reference', () => {
  expectFindings(
    `stakeholder Sales { concern Speed "x" }
goal Growth
metric Revenue
requirement RC-7 "Large orders" {
  moves: Growth, Revenue
  //~ wrong-kind-of-reference «Growth» Growth is a goal, but "moves:" takes metrics. Write it after "serves:", or name one of the metrics.
  module: Revenue
  //~ wrong-kind-of-reference «Revenue» Revenue is a metric, but "module:" takes modules. Write it after "moves:", or name one of the modules.
  from: Sales.Speed
  //~ wrong-kind-of-reference «Sales.Speed» Sales.Speed is a concern, but "from:" takes stakeholders. Write Sales.
  answers: Sales, Growth, Growth.Speed, Sales.Speed
  //~ wrong-kind-of-reference «Sales» Sales is a stakeholder, but "answers:" takes one of the concerns, such as Sales.Speed.
  //~ wrong-kind-of-reference «Growth» Growth is a goal, but "answers:" takes concerns, written Stakeholder.Concern.
  //~ wrong-kind-of-reference «Growth»2 Growth is a goal, but "answers:" takes concerns, written Stakeholder.Concern.
}
version V1 { after: Growth }
//~ wrong-kind-of-reference «Growth» Growth is a goal, but "after:" takes versions. Write it after "goal:", or name one of the versions.
`,
    { only },
  );
});

test('in Chinese', () => {
  expectFindings(
    `目标 增长
需求 RC-7 “大额订单” {
  影响指标：增长
  //~ wrong-kind-of-reference «增长» 增长 是目标，而“影响指标：”后面要写指标。请写到“服务目标：”后面，或者改成指标的名称。
  负责人：增长
  //~ wrong-kind-of-reference «增长» 增长 是目标，而“负责人：”后面要写干系人。请写到“服务目标：”后面，或者改成干系人的名称。
}
`,
    { only, language: 'zh' },
  );
});

test('the other place and the fix', () => {
  const text = 'stakeholder Sales { concern Speed "x" }\nrequirement R "x" { from: Sales.Speed; answers: Sales }\n';
  const [finding] = findingsOf(projectOf(text), only);
  expect(finding?.related[0]).toMatchObject({ at: spanAt(12, 17) });
  const once = fixed(text, 'wrong-kind-of-reference');
  expect(once).toContain('from: Sales;');
  expect(fixed(once, 'wrong-kind-of-reference')).toContain('answers: Sales.Speed }');
});
