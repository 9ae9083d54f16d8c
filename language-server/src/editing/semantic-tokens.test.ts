import { expect, test } from 'vitest';
import type { FileFacts } from '../facts/facts.js';
import { projectOf } from '../rules/testing/annotated-text.js';
import { semanticTokensOf } from './semantic-tokens.js';
import { endOf, endsOf, startOf } from '../text/span.js';

/** The first file with every token as `type‹word›`, declared names as `type!‹word›`. */
function coloured(text: string): string {
  const { files, model } = projectOf(text);
  const [uri, content] = [...files][0] as [string, string];
  const reader = model.reader();
  let result = '';
  let end = 0;
  for (const { at, type, declares } of semanticTokensOf(content, reader.file(uri) as FileFacts, reader)) {
    result += `${content.slice(end, startOf(at))}${type}${declares ? '!' : ''}‹${content.slice(...endsOf(at))}›`;
    end = endOf(at);
  }
  return result + content.slice(end);
}

test('names are coloured by what they name, in any file; what names nothing is not', () => {
  expect(
    coloured(`==> a.req
requirement R-1 "Export" {
  from: Boss, Nobody
  answers: Boss.Cost, Boss.Nothing
  depends-on: R-1
  serves: Time
  priority: P0
  decision: do-now
  status: 已上线
  effort: 5 person-days
}
==> b.req
stakeholder Boss { concern Cost "Lower cost" }
metric Time
`),
  ).toBe(`keyword‹requirement› class!‹R-1› "Export" {
  property‹from›: interface‹Boss›, Nobody
  property‹answers›: interface‹Boss›.typeParameter‹Cost›, interface‹Boss›.Nothing
  property‹depends-on›: class‹R-1›
  property‹serves›: variable‹Time›
  property‹priority›: enumMember‹P0›
  property‹decision›: enumMember‹do-now›
  property‹status›: enumMember‹已上线›
  property‹effort›: 5 person-days
}
`);
});

test('fields, values and rules in acceptance, in Chinese', () => {
  expect(
    coloured(`==> a.req
需求 R-1 “导出” {
  验收 {
    数据 渠道：枚举 线上, 门店
    数据 加急：是否
    规则 大额 { 当：订单.金额 > 100万 且 渠道 = 线上 或 加急  则：“审批” }
    规则 其余 { 当：其他  则：“通过” }
    用例 A1 正常 { 假如：渠道 = 门店, 加急 = 是, 无此 = 1  则：非 大额, 没有 }
    豁免 边界 因为 “手工”
    豁免 其余 因为 “手工” 直到 V1
  }
}
==> b.req
实体 订单 { 数据 金额：数值 }
版本 V1 {}
`),
  ).toBe(`keyword‹需求› class!‹R-1› “导出” {
  keyword‹验收› {
    keyword‹数据› parameter!‹渠道›：type‹枚举› enumMember‹线上›, enumMember‹门店›
    keyword‹数据› parameter!‹加急›：type‹是否›
    keyword‹规则› function!‹大额› { property‹当›：struct‹订单›.parameter‹金额› > 100万 operator‹且› parameter‹渠道› = enumMember‹线上› operator‹或› parameter‹加急›  property‹则›：“审批” }
    keyword‹规则› function!‹其余› { property‹当›：operator‹其他›  property‹则›：“通过” }
    keyword‹用例› method!‹A1› enumMember‹正常› { property‹假如›：parameter‹渠道› = enumMember‹门店›, parameter‹加急› = enumMember‹是›, 无此 = 1  property‹则›：operator‹非› function‹大额›, 没有 }
    keyword‹豁免› enumMember‹边界› modifier‹因为› “手工”
    keyword‹豁免› function‹其余› modifier‹因为› “手工” modifier‹直到› decorator‹V1›
  }
}
`);
});

test('words of the language are names where names are meant', () => {
  expect(coloured('stakeholder version {}\nrequirement R "r" { from: version }\n')).toBe(
    'keyword‹stakeholder› interface!‹version› {}\nkeyword‹requirement› class!‹R› "r" { property‹from›: interface‹version› }\n',
  );
});

test('a broken file keeps its colours', () => {
  expect(coloured('requirement R-1 "r" {\n  priority P0\n  form: x\n')).toBe(
    'keyword‹requirement› class!‹R-1› "r" {\n  property‹priority› enumMember‹P0›\n  form: x\n',
  );
});
