/**
 * Makes workspaces of any size for measuring: requirements like those in the samples, about 750 bytes each, 100 to a
 * file, every one with two dependencies in earlier files. The same input gives the same bytes.
 *
 *     node benchmarks/generate-workspace.mjs 10000 FOLDER [--one-file] [--rules] [--plan] [--chinese]
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomFrom } from './random-from.mjs';

const words =
  'system user account order payment session request report export import filter search index queue worker role permission audit event message alert metric limit quota invoice customer product price discount cart shipment address confirm cancel retry backup restore update delete create read write list detail summary safely always never within before after when while between under over from into with every single'.split(
    ' ',
  );

const chineseWords =
  '系统 用户 账号 订单 付款 会话 请求 报表 导出 导入 筛选 搜索 索引 队列 角色 权限 审计 事件 消息 提醒 指标 额度 配额 发票 客户 商品 价格 折扣 购物车 发货 地址 确认 取消 重试 备份 恢复 更新 删除 创建 读取 写入 列表 明细 汇总 之前 之后 期间 每个 全部'.split(
    ' ',
  );

/** With rules, one requirement in so many has some. */
const withRulesEvery = 5;

/**
 * Two rules over three fields, and four cases with data that cover all six points; every second time the last but one
 * leaves a limit out, so that there is something to find.
 */
function rulesAndCases(i, text) {
  const amount = 1000 * (1 + (i % 97));
  const days = 2 + (i % 29);
  const given = (amountIs, vip, daysIs) => `amount = ${amountIs}, vip = ${vip}, days = ${daysIs}`;
  const justAbove = (i / withRulesEvery) % 2 === 0 ? `${amount}.01` : `${amount}.02`;
  return {
    fields: ['amount "Amount": number 0..1_000_000_000 step 0.01 unit "CNY"', 'vip: yes-no', 'days: integer 0..3650'],
    rules: [
      { name: 'Large', when: `amount > ${amount} and not vip`, outcome: text(4, 7) },
      { name: 'Late', when: `days >= ${days}`, outcome: text(4, 7) },
    ],
    cases: [
      ['normal', given(2 * amount, 'yes', days), 'not Large, Late'],
      ['exception', given(2 * amount, 'no', days - 1), 'Large, not Late'],
      ['boundary', given(justAbove, 'no', days - 1), 'Large, not Late'],
      ['boundary', given(amount, 'no', days), 'not Large, Late'],
    ].map(([caseClass, data, outcome], k) => ({
      name: `A${k + 1}`,
      class: caseClass,
      title: text(3, 5),
      given: data,
      when: text(4, 7),
      outcome,
      hasData: true,
    })),
  };
}

/**
 * What a workspace of `count` requirements says, before it is written in any language.
 * @param {{ rules?: boolean, chinese?: boolean }} [options] whether one requirement in five has rules, and whether texts are Chinese
 */
export function workspaceModel(count, { rules = false, chinese = false } = {}) {
  const random = randomFrom(42);
  const below = (n) => Math.floor(random() * n);
  const [vocabulary, blank] = chinese ? [chineseWords, ''] : [words, ' '];
  const text = (from, to) =>
    Array.from({ length: from + below(to - from + 1) }, () => vocabulary[below(vocabulary.length)]).join(blank);
  const name = (i) => `R-${i}`;
  const casesInWords = () =>
    Array.from({ length: 2 + below(2) }, (_, k) => ({
      name: `A${k + 1}`,
      class: k === 0 ? 'normal' : 'exception',
      title: text(3, 5),
      given: text(4, 7),
      when: text(4, 7),
      outcome: text(4, 7),
    }));
  const requirements = Array.from({ length: count }, (_, i) => {
    const file = Math.floor(i / 100);
    const near = () => Math.max(0, file - 1 - below(4)) * 100 + below(100);
    return {
      name: name(i),
      title: text(5, 9),
      need: text(8, 14),
      from: `S${below(20)}`,
      // A plan without mistakes: what others build on is not less important, and nobody is served alone.
      priority: `P${1 + Math.floor((3 * i) / count)}`,
      customers: 3 + below(17),
      effort: 1 + below(20),
      dependsOn: file === 0 ? [] : [...new Set([name(near()), name(near())])],
      ...(rules && i % withRulesEvery === 0
        ? rulesAndCases(i, text)
        : { fields: [], rules: [], cases: casesInWords() }),
    };
  });
  const stakeholders = Array.from({ length: 20 }, (_, i) => ({ name: `S${i}`, title: text(2, 3) }));
  return { requirements, stakeholders };
}

const fieldLine = (field) => `    data ${field}`;
const ruleLine = (rule) => `    rule ${rule.name} { when: ${rule.when}  then: "${rule.outcome}" }`;
const caseLine = (c) => {
  const [given, outcome] = c.hasData ? [c.given, c.outcome] : [`"${c.given}"`, `"${c.outcome}"`];
  return `    case ${c.name} ${c.class} "${c.title}" { given: ${given}  when: "${c.when}"  then: ${outcome} }`;
};

/** The words of the language that are generated, and how they are spelt in Chinese. */
const spellings = new Map(
  `requirement 需求, need 真实需求, from 来源, priority 优先级, customers 客户数, effort 成本, person-days 人日, depends-on 依赖,
  acceptance 验收, case 用例, normal 正常, exception 异常, given 假如, when 当, then 那么`
    .split(',')
    .map((pair) => /** @type {[string, string]} */ (pair.trim().split(' '))),
);

/** A text without rules and plans in the other spelling: its words of the language, colons, commas and quotes. */
const inChinese = (text) =>
  text
    .split(/("[^"]*")/)
    .map((part) =>
      part.startsWith('"')
        ? `“${part.slice(1, -1)}”`
        : part
            .replace(/(?<![\w-])[a-z][a-z-]*(?![\w-])/g, (word) => spellings.get(word) ?? word)
            .replaceAll(': ', '：')
            .replaceAll(', ', '，'),
    )
    .join('');

/** What a requirement says when all of its properties are used, so that every picture has something to show of it. */
const planLines = (i) => `  module: M${i % 12}
  serves: G${i % 6}
  moves: K${i % 40}
  answers: S${i % 20}.C${i % 3}
  value: "${words[i % words.length]} ${words[(7 * i) % words.length]} sooner"
  decision: ${i % 10 < 3 ? 'do-now' : 'next-quarter'}
  status: ${['proposed', 'analysed', 'approved', 'building'][i % 4]}
  frequency: medium
  benefit { per-use: ${10 + (i % 90)}  reach: ${100 + (i % 900)}  probability: ${30 + (i % 60)} % }
${i % 9 === 0 ? `  health { usage: ${i % 100} %  satisfaction: ${1 + (i % 5)}  value: medium }\n` : ''}`;

const concerns = [0, 1, 2].map((i) => `  concern C${i} "Concern ${i}"`).join('');

/** The rest of the plan: goals with metrics that were measured for a year, modules, and versions of two weeks each. */
function planText() {
  const day = (weeks) => new Date(Date.UTC(2025, 0, 6) + weeks * 7 * 86_400_000).toISOString().slice(0, 10);
  const times = (count, write) => Array.from({ length: count }, (_, i) => write(i)).join('');
  return {
    windowOf: (number) =>
      `window: ${day(2 * number)}..${day(2 * number + 2)}  capacity: 1500 person-days  goal: G${number % 6}  ` +
      `status: ${number === 0 ? 'active' : 'planned'}  `,
    declarations:
      times(12, (i) => `module M${i} "Module ${i}" {}\n`) +
      times(6, (i) => `goal G${i} "Goal ${i}" { measured-by: ${[0, 1, 2].map((k) => `K${6 * k + i}`).join(', ')} }\n`) +
      times(
        40,
        (i) =>
          `metric K${i} "Metric ${i}" { unit: "%"  baseline: 20  target: 80  ` +
          `${times(12, (k) => `measured 2025-${String(k + 1).padStart(2, '0')}: ${20 + ((7 * i + 3 * k) % 60)}  `)}}\n`,
      ),
  };
}

const reqText = (r, plan, i) => `requirement ${r.name} "${r.title}" {
  need: "${r.need}"
  from: ${r.from}
  priority: ${r.priority}
  customers: ${r.customers}
  effort: ${r.effort} person-days
${plan ? planLines(i) : ''}${r.dependsOn.length > 0 ? `  depends-on: ${r.dependsOn.join(', ')}\n` : ''}  acceptance {
${[...r.fields.map(fieldLine), ...r.rules.map(ruleLine), ...r.cases.map(caseLine)].join('\n')}
  }
}
`;

const featureText = (r) => `  Rule: ${r.name} ${r.title}
    ${r.need}

${r.cases.map((c) => `    Scenario: ${c.name} ${c.title}\n      Given ${c.given}\n      When ${c.when}\n      Then ${c.outcome}\n`).join('\n')}`;

/**
 * Writes a workspace into an empty folder.
 * @param {number} count of requirements
 * @param {string} folder is emptied first
 * @param {{ oneFile?: boolean, features?: boolean, rules?: boolean, plan?: boolean, chinese?: boolean }} [options] `features` writes
 * Gherkin with the same content instead; with `rules`, one requirement in five has rules, and cases with data; `plan`
 * gives the requirements all their properties, and the versions windows, goals and metrics; `chinese` writes requirements
 * without rules and plans in Chinese
 */
export function generateWorkspace(
  count,
  folder,
  { oneFile = false, features = false, rules = false, plan = false, chinese = false } = {},
) {
  if (chinese && (rules || plan)) throw new Error('Rules and plans are written in English.');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { requirements, stakeholders } = workspaceModel(count, { rules, chinese });
  const perFile = oneFile ? count : 100;
  for (let start = 0; start < count; start += perFile) {
    const part = requirements.slice(start, start + perFile);
    const number = start / perFile;
    if (features)
      writeFileSync(
        path.join(folder, `f${number}.feature`),
        `Feature: Part ${number}\n\n${part.map(featureText).join('\n')}`,
      );
    else {
      const text = part.map((r, i) => reqText(r, plan, start + i)).join('\n');
      writeFileSync(path.join(folder, `f${number}.req`), chinese ? inChinese(text) : text);
    }
  }
  if (features) return;
  writeFileSync(
    path.join(folder, 'stakeholders.req'),
    stakeholders.map((s) => `stakeholder ${s.name} "${s.title}" { role: manager${plan ? concerns : ''} }\n`).join(''),
  );
  const versions = [];
  const { windowOf, declarations } = planText();
  for (let start = 0, number = 0; start < count; start += 500, number++) {
    const delivers = requirements.slice(start, start + 150).map((r) => r.name);
    versions.push(
      `version V${number} "Release ${number}" { ${plan ? windowOf(number) : ''}delivers: ${delivers.join(', ')} }\n`,
    );
  }
  if (plan) versions.push(declarations);
  writeFileSync(path.join(folder, 'roadmap.req'), versions.join(''));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count, folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  generateWorkspace(Number(count), path.resolve(folder), {
    oneFile: process.argv.includes('--one-file'),
    rules: process.argv.includes('--rules'),
    plan: process.argv.includes('--plan'),
    chinese: process.argv.includes('--chinese'),
  });
}
