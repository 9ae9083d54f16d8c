import { test } from 'vitest';
import { expectFindings } from '../testing/annotated-text.js';

test('what versions deliver', () => {
  expectFindings(
    `==> r.req
requirement Gone "x" { priority: P0 decision: defer }
requirement Out "x" { priority: P0 status: released }
requirement Left "x" { priority: P0 }
//~ high-priority-unscheduled «P0» Left has the highest priority, P0, but no version delivers it. Write it after "delivers:" of a version, or lower its priority.
requirement Low "x" { priority: P1 }
requirement Whole "x" { priority: P0 }
requirement Part "x" { part-of: Whole priority: P0 }
//~ missing-estimate «Part» Part is planned for V1 without an estimate. Add "effort:", such as 5 person-days.
requirement Other "x" { part-of: Whole priority: P0 }
//~ high-priority-unscheduled «P0» Other has the highest priority, P0, but no version delivers it. Write it after "delivers:" of a version, or lower its priority.
requirement Big "x" { priority: P0 effort: 3 person-days }
requirement Small "x" { part-of: Big priority: P0 }

==> v.req
version V1 { delivers: Part, Gone, Big version V1.1 { delivers: Big } }
//~ scheduled-but-declined «Gone» Gone is marked as "defer", but V1 delivers it. Take it out of V1, or change what Gone says.
version V2 { delivers: Big, Unknown, Out }
//~ scheduled-twice «Big» Big is delivered in V1 already. Take it out of one of the two versions.
version V3 { delivers: Big }
//~ scheduled-twice «Big» Big is delivered in V1 already. Take it out of one of the two versions.
version V4 { status: released delivers: Low }
`,
    { only: ['high-priority-unscheduled', 'missing-estimate', 'scheduled-twice', 'scheduled-but-declined'] },
  );
});

test('what versions deliver, in Chinese', () => {
  expectFindings(
    `需求 甲 “甲” { 优先级：P0 }
//~ high-priority-unscheduled «P0» 甲 是最高优先级 P0，却没有排入任何版本。请写进某个版本的“交付：”，或者调低优先级。
需求 乙 “甲” { 状态：已取消 }
需求 丙 “甲”
//~ missing-estimate «丙» 丙 已排入 V1，却没有估算成本。请加上“成本：”，例如 5 人日。
版本 V1 { 交付：乙，丙 }
//~ scheduled-but-declined «乙» 乙 已标为“已取消”，V1 却要交付它。请从 V1 去掉，或者修改 乙。
版本 V2 { 交付：丙 }
//~ scheduled-twice «丙» 丙 已经在 V1 交付。请从其中一个版本里去掉。
`,
    {
      only: ['high-priority-unscheduled', 'missing-estimate', 'scheduled-twice', 'scheduled-but-declined'],
      language: 'zh',
    },
  );
});

test('order and contents of versions', () => {
  expectFindings(
    `version V1 {
  window: 2025-01-06..2025-06-30
  version V1.0 { window: 2025-01-06..2025-03-28 delivers: A }
  version V1.1 { window: 2025-03-28..2025-07-04 after: V1.0 delivers: A }
  //~ version-order «2025-03-28..2025-07-04» The window of V1.1 (2025-03-28..2025-07-04) reaches outside that of V1 (2025-01-06..2025-06-30), which holds it. Change one of the two.
}
version V2 { after: V1 version V2.1 { window: 2025-06-01 delivers: A } }
//~ version-order «V1» V2 comes after V1 but starts on 2025-06-01, before V1 ends on 2025-06-30. Change one of the windows, or take V1 out of "after:".
version V3 { window: 2025-03 after: V4 delivers: A }
//~ version-order «2025-03» V3 comes after V4 but starts on 2025-03-01, before V4 ends on 2025-04-30. Change one of the windows, or take V4 out of "after:".
version V4 { goal: G version V4.1 { window: 2025-02..2025-04 } }
//~ empty-version «V4.1» V4.1 delivers nothing yet. Add "delivers:" with its requirements, or take the version out.
version V5 { after: V5 }
//~ empty-version «V5» V5 delivers nothing yet. Add "delivers:" with its requirements, or take the version out.
`,
    { only: ['version-order', 'empty-version'] },
  );
});

test('order and contents of versions, in Chinese', () => {
  expectFindings(
    `版本 V1 { 周期：2025-Q1 }
//~ empty-version «V1» V1 还没有要交付的需求。请加上“交付：”和需求，或者去掉这个版本。
版本 V2 { 周期：2025-03..2025-05；后于：V1 版本 V2.1 { 周期：2025-Q2 } }
//~ version-order «2025-03..2025-05» V2 后于 V1，却在 2025-03-01 开始，早于 V1 结束的 2025-03-31。请修改其中一个周期，或者从“后于：”里去掉 V1。
//~ empty-version «V2.1» V2.1 还没有要交付的需求。请加上“交付：”和需求，或者去掉这个版本。
//~ version-order «2025-Q2» V2.1 的周期（2025-04-01..2025-06-30）超出了所属的 V2 的周期（2025-03-01..2025-05-31）。请改其中一个。
`,
    { only: ['version-order', 'empty-version'], language: 'zh' },
  );
});

test('what an MVP holds', () => {
  expectFindings(
    `requirement A "x" { priority: P0 }
requirement B "x" { priority: P1 }
requirement C "x" { priority: P2 }
requirement D "x" { priority: P3 decision: reject }
requirement E "x"
version V1 { stage: mvp delivers: A, B version V1.1 { delivers: C, D } }
//~ mvp-overloaded «mvp» V1 is an MVP with 3 requirements; the limit is 2. Keep what the first users cannot do without, and move the rest to a later version.
//~ mvp-overloaded «C» C is only P2, but V1 is an MVP, which should hold none of P2 or P3. Move C to a later version, or raise its priority.
version V2 { stage: mvp delivers: A, E }
version V3 { stage: growth delivers: A, B, C }
`,
    { only: ['mvp-overloaded'], config: { mvpSize: 2 } },
  );
});

test('what an MVP holds, in Chinese', () => {
  expectFindings(
    `需求 A “甲” { 优先级：P0 }
需求 B “甲” { 优先级：P3 }
版本 V1 { 阶段：mvp；交付：A，B }
//~ mvp-overloaded «mvp» V1 是 MVP，却有 2 个需求，上限是 1 个。请只留下第一批用户离不开的，其余移到后面的版本。
//~ mvp-overloaded «B» B 只有 P3，而 V1 是 MVP，不应包含 P2 或 P3 的需求。请把 B 移到后面的版本，或者提高优先级。
`,
    { only: ['mvp-overloaded'], language: 'zh', config: { mvpSize: 1 } },
  );
});

test('overdue versions', () => {
  expectFindings(
    `version V1 { window: 2025-01 }
//~ overdue «2025-01» The window of V1 ended on 2025-01-31, and it is not released. Move the window, or write "status: released".
version V2 { window: 2025-01 status: released }
version V3 { window: 2025-02..2025-03-01 }
version V4 { window: 2025-02 version V4.1 { window: 2025-01 status: released } version V4.2 { status: released } }
version V5 { window: 2025-02 status: released version V5.1 { window: 2025-01 } }
version V6 { window: 2025-02 status: active version V6.1 { window: 2025-02 status: released } version V6.2 { } }
//~ overdue «2025-02» The window of V6 ended on 2025-02-28, and it is not released. Move the window, or write "status: released".
`,
    { only: ['overdue'], config: { today: '2025-03-01' } },
  );
});

test('overdue versions, in Chinese', () => {
  expectFindings(
    `版本 V1 { 周期：2025-01 }
//~ overdue «2025-01» V1 的周期已在 2025-01-31 结束，却还没有发布。请调整周期；如果已经上线，请写“状态：已发布”。
`,
    { only: ['overdue'], language: 'zh', config: { today: '2025-03-01' } },
  );
});

test('nothing is late where nobody knows the day', () => {
  expectFindings(
    `version V1 { window: 2025-01 delivers: A }
version V2 { status: released released-on: 2025-01-01 delivers: A }
requirement A "x" { moves: M }
metric M
`,
    { only: ['overdue', 'release-without-measurement'] },
  );
});

test('nothing is called unscheduled while a version cannot be read, or where there are none', () => {
  const urgent = 'requirement A "x" { priority: P0 }\n';
  expectFindings(urgent, { only: ['high-priority-unscheduled'] });
  expectFindings(`${urgent}version V1 {\n  delivers A\n}\n`, { only: ['high-priority-unscheduled'] });
});
