import { ranksFarFromScore } from '../../analysis/ranking/rank-against-score.js';
import type { ScoreContext, ScoredValues, ScoreMethod } from '../../analysis/ranking/score.js';
import { scoreContextOf, scoredValues, scoreOf } from '../../analysis/ranking/score-requirement.js';
import { isSettled } from '../../analysis/wording/requirement-texts.js';
import { rankOf } from '../../model/project-config.js';
import type { ModelReader, RequirementValues } from '../../model/project-model.js';
import { director, joined } from '../example-parts.js';
import { defineRule, type Example } from '../rule.js';

const requirement = (name: string, title: Example, customers: number, days: number, priority: string): Example => ({
  en: `requirement ${name} "${title.en}" {\n  from: RiskDirector\n  customers: ${customers}\n  effort: ${days} person-days\n  priority: ${priority}\n  decision: next-quarter\n  acceptance {\n    case A1 normal { then: "it is there" }\n    case A2 exception { given: "no data"  then: "it says so" }\n  }\n}\n`,
  zh: `需求 ${name} “${title.zh}” {\n  来源：风控总监\n  客户数：${customers}\n  成本：${days}人日\n  优先级：${priority}\n  决策：下季度\n  验收 {\n    用例 A1 正常 { 则：“可以看到” }\n    用例 A2 异常 { 假如：“没有数据”  则：“给出提示” }\n  }\n}\n`,
});
const approval = (priority: string) =>
  requirement('RC-7', { en: 'Orders need approval', zh: '订单审批' }, 8, 5, priority);
const level = requirement('RC-8', { en: 'Orders carry a risk level', zh: '订单带有风险等级' }, 6, 10, 'P2');
const report = (priority: string) =>
  requirement('RC-9', { en: 'Monthly risk report', zh: '风险月报' }, 3, 40, priority);

/** So many findings show that priorities are not set by this score at all; more would only drown the rest. */
const most = 50;

export const priorityAgainstScore = defineRule({
  code: 'priority-against-score',
  severity: 'info',
  subject: 'whole-project',
  documentation: {
    flags: {
      en: `A requirement whose priority is more than one level above or below the one its score would give it, if the levels kept their sizes and were filled in the order of the scores. The score is the one of the project (\`score\` in \`req.config.json\`). Left out are requirements for which more than half of what the score looks at would be assumed, and what is declined or released. At most ${most}, the farthest first.`,
      zh: `优先级和得分对应的级别相差超过一级的需求。对应的级别这样算：每一级的需求个数不变，按得分从高到低依次填入。用的是项目的得分（\`req.config.json\` 的 \`score\`）。得分的依据一半以上没有写的、已取消、暂缓、不做和已上线的不算。最多列出 ${most} 条，相差最大的在前。`,
    },
    why: {
      en: 'Either somebody knows more than the numbers say, and should write it down; or the loudest voice decided.',
      zh: '要么有数字之外的理由，应该写下来；要么只是谁嗓门大听谁的。',
    },
    failing: joined(director, approval('P3'), level, report('P1')),
    mended: joined(director, approval('P1'), level, report('P3')),
  },
  check(_, model, report) {
    for (const { name, rank, score, byScore } of model.derive(farFromScore)) {
      const found = model.findKind('requirement', name);
      if (!found?.facts.priority) continue;
      const { facts, uri } = found;
      const { at, value: priority } = found.facts.priority;
      report({
        uri,
        at,
        message:
          byScore < rank
            ? {
                en: '{name} is only {priority}; its score of {score} would make it {level}. Raise it, or write why it can wait.',
                zh: '{name} 只是 {priority}，按得分 {score} 应为 {level}。请提高优先级，或者写明为什么可以等。',
              }
            : {
                en: '{name} is {priority}; its score of {score} would make it {level}. Lower it, or write down what the score does not know.',
                zh: '{name} 是 {priority}，按得分 {score} 应为 {level}。请调低优先级，或者写明得分之外的理由。',
              },
        args: {
          name: facts.name,
          priority,
          score: String(score),
          level: model.config.priorities[byScore] ?? '',
        },
      });
    }
  },
});

/** The score of a requirement, unless more than half of it would be assumed. */
function knownScore(values: ScoredValues, method: ScoreMethod, context: ScoreContext): number | undefined {
  const score = scoreOf(values, method, context);
  const assumed = score?.parts.filter((part) => part.assumed).length ?? 0;
  return score && assumed * 2 <= score.parts.length ? score.value : undefined;
}

const ratedBy = (method: ScoreMethod) => (requirement: RequirementValues) => {
  const { name, priority } = requirement;
  return priority && name && !isSettled(requirement)
    ? { name, priority: priority.value, scored: scoredValues(requirement, method) }
    : undefined;
};

/** What a score is made from, of requirements that have a priority to compare it with. */
const rated: Readonly<Record<ScoreMethod, ReturnType<typeof ratedBy>>> = {
  matrix: ratedBy('matrix'),
  rice: ratedBy('rice'),
  wsjf: ratedBy('wsjf'),
  benefit: ratedBy('benefit'),
};

interface FarFromScore {
  readonly name: string;
  readonly rank: number;
  readonly byScore: number;
  readonly score: number;
}

function farFromScore(model: ModelReader): readonly FarFromScore[] {
  const { config } = model;
  const context = model.derive(scoreContextOf);
  const all: { name: string; rank: number; score: number }[] = [];
  for (const requirement of model.picked('requirement', rated[config.score])) {
    // Of two with one name nobody can say which is meant; the rule duplicate-name says so.
    if (!requirement || model.isAmbiguous(requirement.name)) continue;
    const { name, priority, scored } = requirement;
    const rank = rankOf(config, priority);
    const score = rank === undefined ? undefined : knownScore(scored, config.score, context);
    if (rank !== undefined && score !== undefined) all.push({ name, rank, score });
  }
  return ranksFarFromScore(all, 1)
    .slice(0, most)
    .map(({ rated: { name, rank, score }, byScore }) => ({ name, rank, score, byScore }));
}
