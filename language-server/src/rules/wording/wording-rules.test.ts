import { test } from 'vitest';
import { expectFindings } from '../testing/annotated-text.js';

test('vague words: the word itself, in what is wanted', () => {
  expectFindings(
    `requirement R1 "A fast search" {
//~ vague-word «fast» "fast" means something else to each reader. Write what can be seen or measured, such as the number of steps.
  ask: "I want it as soon as possible"
  need: "Answer as soon as possible"
//~ vague-word «as soon as possible» "as soon as possible" does not say when. Write a time, such as "within 2 hours" or "every night".
  solution: """Show name, title, etc. to various readers"""
//~ vague-word «etc.» "etc." leaves the list open. List everything, or write what all of it has in common.
//~ vague-word «various» "various" does not say how much or how many. Write the number.
  value: "Fewer calls where possible"
//~ vague-word «where possible» "where possible" does not say in which cases. Name the condition, or who decides.
  note: "roughly what others do"
  acceptance {
    rule Late "handle late orders appropriately" {
//~ vague-word «appropriately» "appropriately" does not say which or what exactly. Write it down, or who decides.
      when: amount > 3
      then: "a user-friendly message"
//~ vague-word «user-friendly» "user-friendly" means something else to each reader. Write what can be seen or measured, such as the number of steps.
    }
    case normal { given: "several days later" when: "the user quickly clicks" then: "shown roughly within 2 seconds" }
  }
}
requirement R2 "A fast search" { decision: defer }
requirement R3 "A fast search" { status: released }
requirement R4 "The button \\"Send fast\\" and a fast way"
//~ vague-word «fast»2 "fast" means something else to each reader. Write what can be seen or measured, such as the number of steps.
`,
    { only: ['vague-word'] },
  );
});

test('vague words in Chinese, mixed with English', () => {
  expectFindings(
    `需求 R1 “导出要 user-friendly” {
//~ vague-word «user-friendly» “user-friendly”每个人的理解都不一样。请写成看得见、量得出的结果，例如几步完成。
  表面需求：“尽快做完”
  真实需求：“大额订单尽快审批，大约 3 天归档”
//~ vague-word «尽快» “尽快”没有说清时间。请写明，例如“2 小时内”“每天 2:00”。
  方案：“给审批人看金额、客户等信息；等待审批；必要时加签”
//~ vague-word «等» “等”没有说清还有哪些。请列全，或者写明它们的共同点。
//~ vague-word «必要时» “必要时”没有说清什么情况下。请写明条件，或者由谁决定。
  业务价值：“省下若干人力”
//~ vague-word «若干» “若干”没有说清多少。请写出数字。
  验收 { 用例 正常 { 则：“给出适当的提示” } }
//~ vague-word «适当» “适当”没有说清具体是什么。请写明，或者写明由谁决定。
}
`,
    { only: ['vague-word'], language: 'zh' },
  );
});

test('placeholders: in any text; an error once the version is active', () => {
  expectFindings(
    `project "p" { note: "TODO: who pays?" }
//~ placeholder-left «TODO» "TODO" is still to be written. Find out what belongs here, and write it.
stakeholder S "s" { concern C "???" }
//~ placeholder-left «???» "???" is still to be written. Find out what belongs here, and write it.
metric M "m" { formula: "TBD" }
//~ placeholder-left «TBD» "TBD" is still to be written. Find out what belongs here, and write it.
requirement R1 "a" { ask: "TBD" note: "the fee is to be determined" decision: do-now }
//~ placeholder-left «TBD» "TBD" is still to be written. Find out what belongs here, and write it.
//~ placeholder-left «to be determined» "to be determined" is still to be written. Find out what belongs here, and write it.
requirement R2 "b" { need: "no order over TBD" }
//~ error placeholder-left «TBD» "TBD" is still to be written, and V1.1 is active. Find out what belongs here, and write it.
requirement R3 "c" { acceptance { case normal { given: "xxx" then: "TBD" } } }
requirement R4 "TBD" { decision: reject }
version V1 "TBD" { status: active version V1.1 "x" { delivers: R2 note: "TBD" } }
//~ error placeholder-left «TBD» "TBD" is still to be written, and V1 is active. Find out what belongs here, and write it.
//~ error placeholder-left «TBD»2 "TBD" is still to be written, and V1.1 is active. Find out what belongs here, and write it.
version V2 "y" { delivers: R3 status: planned }
`,
    { only: ['placeholder-left'] },
  );
});

test('placeholders in Chinese', () => {
  expectFindings(
    `需求 R1 “待确认订单变灰” { 真实需求：“超过 XX 元（金额待定）” 备注：“订单状态：待确认” }
//~ placeholder-left «XX» “XX”还没有写。请问清楚，把内容补上。
//~ placeholder-left «待定» “待定”还没有写。请问清楚，把内容补上。
需求 R2 “乙” { 方案：“折扣比例待确认” }
//~ error placeholder-left «待确认» “待确认”还没有写，而 V1 已在进行中。请问清楚，把内容补上。
版本 V1 “一” { 状态：进行中 交付：R2 }
`,
    { only: ['placeholder-left'], language: 'zh' },
  );
});

test('several demands in one title', () => {
  expectFindings(
    `requirement R1 "Export reports and send emails"
//~ compound-requirement «and» The title of R1 holds more than one demand. Make each a requirement of its own, to be planned and accepted by itself; "part-of:" keeps them together.
requirement R2 "View and edit orders"
requirement R3 "Export reports and send emails" { decision: defer }
requirement Epic "Export reports and send emails"
requirement Part "Export reports" { part-of: Epic }
`,
    { only: ['compound-requirement'] },
  );
  expectFindings(
    `需求 R1 “支持导出报表，并且发送邮件”
//~ compound-requirement «并且» R1 的标题里不止一件事。请拆成几条需求，分别排期、分别验收；可以用“隶属：”归到一起。
需求 R2 “查询和导出订单”
`,
    { only: ['compound-requirement'], language: 'zh' },
  );
});

test('claims without a number, here or in the acceptance or as the target of a metric', () => {
  expectFindings(
    `metric Time "Loading time" { target: 2 }
metric Share "Share" {}
requirement R1 "The list loads quickly"
//~ unmeasurable-quality «loads quickly» No test can tell whether "loads quickly" is met. Write the longest time, and with how much data; or name a metric with a target ("moves:").
requirement R2 "The list loads quickly" { moves: Time }
requirement R3 "The list loads quickly" { moves: Share need: "Handle a large number of orders" }
//~ unmeasurable-quality «loads quickly» No test can tell whether "loads quickly" is met. Write the longest time, and with how much data; or name a metric with a target ("moves:").
//~ unmeasurable-quality «large number of» No test can tell whether "large number of" is met. Write how much or how many; or name a metric with a target ("moves:").
requirement R4 "The list loads quickly" { acceptance { case normal { then: "shown in 2 seconds" } } }
requirement R5 "The list loads quickly: 2 seconds"
requirement R6 "The list loads quickly" { decision: defer }
requirement R7 "x" { solution: "The service is highly available" acceptance { case normal { then: "it is shown" } } }
//~ unmeasurable-quality «highly available» No test can tell whether "highly available" is met. Write for what share of the time, or how many failures at most; or name a metric with a target ("moves:").
`,
    { only: ['unmeasurable-quality', 'vague-word'] },
  );
  expectFindings(
    `需求 R1 “订单列表加载要快” { 真实需求：“支持高并发，能够稳定运行” }
//~ unmeasurable-quality «加载要快» “加载要快”没有数字，无法验收。请写明多少数据、最长多少秒；或者用“影响指标：”引用有目标值的指标。
//~ unmeasurable-quality «高并发» “高并发”没有数字，无法验收。请写明具体多少；或者用“影响指标：”引用有目标值的指标。
//~ unmeasurable-quality «稳定运行» “稳定运行”没有数字，无法验收。请写明可用率，或者最多几次故障；也可以用“影响指标：”引用有目标值的指标。
`,
    { only: ['unmeasurable-quality', 'vague-word'], language: 'zh' },
  );
});
