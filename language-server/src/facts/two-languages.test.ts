import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convertKeywords } from '../editing/convert-keywords.js';
import { applyEdits } from '../editing/format/format-text.js';
import { parse } from '../syntax/parser.js';
import { factsOf, meaningOf } from './testing/facts-of.js';

const english = `project "Risk control" { currency: "CNY"  day-rate: 2_000  note: "n" }
stakeholder RD "Risk director" {
  role: decision-maker
  department: "Risk"
  reports-to: CEO
  influence: high
  interest: medium
  weight: 2
  concern Recovery "Bad-debt recovery rate"
}
stakeholder CEO
goal G1 "Control losses" { measured-by: M1, M2 }
goal G2 { part-of: G1  note: "x" }
metric M1 "Losses" {
  formula: "lost / lent"
  unit: "%"
  baseline: 20%
  target: 5%
  measured 2025-06-30: 12%
  measured 2025-Q3: 8%
}
metric M2
module Rules "Rules" { part-of: Approval }
module Approval
entity Order "Order" {
  data amount "Amount": number 0..10_000_000 step 0.01 unit "CNY"
  data kind: one-of normal, urgent
  data placed: date 2025-01-01..2025-12
}
/** The large orders. */
requirement RC-7 "Large orders need risk approval" {
  ask: "approve all"
  need: "catch large losses"
  solution: "approval above a limit"
  value: "fewer losses"
  from: RD, CEO
  answers: RD.Recovery
  serves: G1
  moves: M1
  module: Rules
  owner: RD
  part-of: RC-1
  depends-on: RC-1
  conflicts-with: RC-2
  tags: risk, "second half"
  links: "https://example.com/1", JIRA-5
  kind: data
  scope: configurable
  frequency: high
  priority: P0
  decision: do-now
  customers: 8
  effort: 2 person-weeks
  impact: 1.5
  confidence: 80%
  status: released
  benefit { per-use: 100  reach: 20k  probability: 30% }
  risk R1 "Staff do not follow" { likelihood: low  severity: high  phase: after  plan: "training" }
  health { usage: 80%  satisfaction: 4.5  value: medium }
  acceptance {
    policy: unique
    complete: yes
    data amount "Order amount": number 0..10_000_000 step 0.01 unit "CNY"
    data items: integer 1..99
    data vip: yes-no
    data level: one-of gold, silver, normal
    data due: date
    data remark: text
    rule Large "Approval" {
      when: amount > 1_000_000 and not vip or level in (gold, silver) and items in 1..5
      then: "the order waits"
    }
    rule Rest { when: otherwise  then: "the order passes" }
    case A1 normal "Large" {
      given: amount = 1_200_000, vip = no, "a customer"
      when: "submitted"
      then: Large, not Rest, "a task exists"
      result: passed on 2025-03-01 by RD
    }
    case boundary { given: amount = 1_000_000  then: not Large }
    waive exception because "tested elsewhere" until V1.1
  }
}
requirement RC-1 "One" { from: RD }
requirement RC-2 "Two" { from: RD }
roadmap Three "Three years" {
  version V1 "Major" {
    goal: G1
    stage: mvp
    window: 2025-01..2025-Q2
    capacity: 3 person-months
    modules: Rules, Approval
    status: released
    released-on: 2025-06-30
    version V1.0 "Minor" { delivers: RC-7, RC-1 }
    version V1.1 { after: V1.0  status: active  capacity: 5 person-days }
  }
}
`;

const chinese = `项目 “Risk control” ｛ 货币：“CNY”；人日单价：2_000；备注：“n” ｝
干系人 RD “Risk director” {
  角色：决策者
  部门：“Risk”
  上级：CEO
  影响力：高
  关注度：中
  权重：2
  诉求 Recovery “Bad-debt recovery rate”
}
干系人 CEO
目标 G1 “Control losses” { 衡量指标：M1、M2 }
目标 G2 { 隶属：G1  备注：「x」 }
指标 M1 “Losses” {
  口径：“lost / lent”
  单位：“%”
  基线：20％
  目标值：5%
  实测 2025-06-30：12%
  实测 2025-Q3：8%
}
指标 M2
模块 Rules “Rules” { 隶属：Approval }
模块 Approval
实体 Order “Order” {
  数据 amount “Amount”：数值 0..1000万 步长 0.01 单位 “CNY”
  数据 kind：枚举 normal，urgent
  数据 placed：日期 2025-01-01..2025-12
}
/** The large orders. */
需求 RC-7 “Large orders need risk approval” {
  表面需求：“approve all”
  真实需求：“catch large losses”
  方案：“approval above a limit”
  业务价值：“fewer losses”
  来源：RD，CEO
  响应：RD.Recovery
  服务目标：G1
  影响指标：M1
  模块：Rules
  负责人：RD
  隶属：RC-1
  依赖：RC-1
  冲突：RC-2
  标签：risk，“second half”
  链接：“https://example.com/1”，JIRA-5
  类型：数据
  定位：可配置
  使用频率：高
  优先级：P0
  决策：立即做
  客户数：8
  成本：2人周
  影响度：1.5
  把握：80%
  状态：已上线
  收益 { 单次收益：100  影响范围：2万  发生概率：30% }
  风险 R1 “Staff do not follow” { 可能性：低  严重度：高  时机：事后  预案：“training” }
  健康度 { 使用率：80%  满意度：4.5  业务价值：中 }
  验收 {
    命中策略：唯一
    完备：是
    数据 amount “Order amount”：数值 0..1000万 步长 0.01 单位 “CNY”
    数据 items：整数 1..99
    数据 vip：是否
    数据 level：枚举 gold，silver，normal
    数据 due：日期
    数据 remark：文本
    规则 Large “Approval” {
      当：amount ＞ 100万 且 非 vip 或 level 属于（gold，silver） 且 items 属于 1..5
      那么：“the order waits”
    }
    规则 Rest { 当：其他  则：“the order passes” }
    用例 A1 正常 “Large” {
      假设：amount ＝ 120万，vip = 否，“a customer”
      当：“submitted”
      则：Large，非 Rest，“a task exists”
      结果：通过 于 2025-3-1 由 RD
    }
    用例 边界 { 假如：amount = 1_000_000  则：非 Large }
    豁免 异常 因为 “tested elsewhere” 直到 V1.1
  }
}
需求 RC-1 “One” { 来源：RD }
需求 RC-2 “Two” { 来源：RD }
路线图 Three “Three years” {
  版本 V1 “Major” {
    目标：G1
    阶段：mvp
    周期：2025-01..2025-Q2
    容量：3人月
    模块：Rules，Approval
    状态：已发布
    上线日：2025-06-30
    版本 V1.0 “Minor” { 交付：RC-7，RC-1 }
    版本 V1.1 { 后于：V1.0  状态：进行中  容量：5人日 }
  }
}
`;

describe('English and Chinese are equals', () => {
  test('the same model in both languages gives equal facts', () => {
    expect(meaningOf(chinese)).toEqual(meaningOf(english));
    expect(factsOf(chinese).language).toBe('zh');
    expect(factsOf(english).language).toBe('en');
  });

  test('a file may mix both', () => {
    const mixed = english.replace('priority: P0', '优先级：P0').replace('role: decision-maker', 'role：决策者');
    expect(meaningOf(mixed)).toEqual(meaningOf(english));
  });

  test('both languages give the same tree', () => {
    const shape = (node: unknown): unknown =>
      JSON.parse(JSON.stringify(node, (key, value) => (key.startsWith('$') && key !== '$type' ? undefined : value)));
    const sample = 'requirement A "t" {\n from: B\n acceptance { case normal { then: not R } }\n}';
    const converted = applyEdits(sample, convertKeywords(sample, 'zh'));
    expect(converted).toBe('需求 A "t" {\n 来源: B\n 验收 { 用例 正常 { 则: 非 R } }\n}');
    const withoutKeys = (text: string) => JSON.stringify(shape(parse(text).tree)).replace(/"key":"[^"]*"/g, '');
    expect(withoutKeys(converted)).toBe(withoutKeys(sample));
  });

  const samples = filesBelow('samples').filter((file) => file.endsWith('.req') && !file.includes('failing'));

  test.each([...samples])('%s says the same in the other language, and converts back to itself', (file) => {
    const written = readFileSync(file, 'utf8');
    const home = factsOf(written).language;
    // A file that mixes both has one language only after a conversion.
    const mixed = file.includes('auto-parts-mall');
    const text = mixed ? applyEdits(written, convertKeywords(written, home)) : written;
    expect(meaningOf(text)).toEqual(meaningOf(written));
    const there = applyEdits(text, convertKeywords(text, home === 'en' ? 'zh' : 'en'));
    expect(there).not.toBe(text);
    expect(meaningOf(there)).toEqual(meaningOf(text));
    expect(applyEdits(there, convertKeywords(there, home))).toBe(text);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}
