/** A metric and a requirement that moves it, for the examples of several rules. */
import type { Example } from '../rule.js';

/** @param without the property to leave out */
export function recoveryRate(without?: 'baseline' | 'target', more: Example = { en: '', zh: '' }): Example {
  const [en, zh] = [without === 'baseline' ? '' : '  baseline: 20\n', without === 'baseline' ? '' : '  基线：20\n'];
  const [enTarget, zhTarget] = without === 'target' ? ['', ''] : ['  target: 32\n', '  目标值：32\n'];
  return {
    en: `metric RecoveryRate "Bad-debt recovery rate" {\n  unit: "%"\n${en}${enTarget}${more.en}}\n`,
    zh: `指标 回收率 “坏账回收率” {\n  单位：“%”\n${zh}${zhTarget}${more.zh}}\n`,
  };
}

/** @param moves whether it moves the metric */
export function requirementFor(moves: boolean): Example {
  return {
    en: `requirement CS-1 "Urgent cases are assigned automatically" {\n  from: RiskDirector\n${moves ? '  moves: RecoveryRate\n' : ''}  decision: defer\n}\n`,
    zh: `需求 CS-1 “高优先级案件自动分配” {\n  来源：风控总监\n${moves ? '  影响指标：回收率\n' : ''}  决策：暂缓\n}\n`,
  };
}
