/** What a rule comes to where a target is exercised. */
import type { CompiledBlock } from './compiled-block.js';
import { type CompiledTarget, type CoverageTarget, goalsOf } from './coverage-targets.js';
import { DataSearch } from './data-search.js';
import { preferredCodes } from './preferred-values.js';

/**
 * For each target whether its rule holds on the data that exercise it; `either` if some of these make it hold and others do
 * not, as with `a and b or not a and not b`; undefined if none exercise it, or the search reached its bound.
 */
export function outcomesAt(
  targets: readonly CoverageTarget[],
  block: CompiledBlock,
): readonly (boolean | 'either' | undefined)[] {
  const search = new DataSearch(block, preferredCodes(block));
  const canBe = (target: CompiledTarget, wanted: 1 | -1) => {
    const { firing } = target.compiledRule;
    return search.find([...goalsOf(target, block), { is: 'truth', of: firing, wanted }]);
  };
  return (targets as readonly CompiledTarget[]).map((target) => {
    const [holding, failing] = [canBe(target, 1), canBe(target, -1)];
    if (holding === 'too-large' || failing === 'too-large') return undefined;
    if (holding !== 'none') return failing === 'none' ? true : 'either';
    return failing === 'none' ? undefined : false;
  });
}
