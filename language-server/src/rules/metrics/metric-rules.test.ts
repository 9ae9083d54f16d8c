import { test } from 'vitest';
import { expectFindings } from '../testing/annotated-text.js';

test('metrics and goals', () => {
  expectFindings(
    `metric Empty
//~ metric-not-moved «Empty» No requirement moves Empty. Write it after "moves:" of those that should change it.
//~ metric-without-baseline «Empty» Empty has no value to start from. Measure it now, and write it after "baseline:".
//~ metric-without-target «Empty» Empty has no value to reach. Agree on one, and write it after "target:".
metric Full { baseline: 0 target: 0 }
metric Dropped { baseline: 1 target: 2 }
//~ metric-not-moved «Dropped» No requirement moves Dropped. Write it after "moves:" of those that should change it.
goal Top { note: "x" }
goal Sub { part-of: Top measured-by: Full }
goal Bare
//~ goal-without-metric «Bare» Nothing measures Bare. Add "measured-by:" with a metric.
goal Own { part-of: Own }
//~ goal-without-metric «Own» Nothing measures Own. Add "measured-by:" with a metric.
requirement R1 "x" { moves: Full decision: defer }
requirement R2 "x" { moves: Dropped status: dropped }
`,
    { only: ['metric-without-baseline', 'metric-without-target', 'goal-without-metric', 'metric-not-moved'] },
  );
});

test('metrics and goals, in Chinese', () => {
  expectFindings(
    `指标 空
//~ metric-not-moved «空» 没有需求影响 空。请在会改变它的需求里写上“影响指标：”。
//~ metric-without-baseline «空» 空 没有基线。请现在就量一次，写在“基线：”后面。
//~ metric-without-target «空» 空 没有目标值。请商定一个，写在“目标值：”后面。
目标 空目标
//~ goal-without-metric «空目标» 空目标 没有衡量指标。请加上“衡量指标：”和指标。
`,
    {
      only: ['metric-without-baseline', 'metric-without-target', 'goal-without-metric', 'metric-not-moved'],
      language: 'zh',
    },
  );
});
