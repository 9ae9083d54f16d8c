/** Looks for advice that does harm: fixes of samples, and of texts with one slip each. */
import { rules } from '../../rules/registry.js';
import { type CheckedText, checkFixes, type Fault } from './fix-check.js';
import { randomFrom, type Slip, slipIn } from './slips.js';

export interface FoundFault extends Fault {
  /** The name of the sample, or the slip. */
  readonly from: string;
}

export interface CampaignResult {
  readonly texts: number;
  readonly applied: number;
  readonly faults: readonly FoundFault[];
}

/** Small texts in which nothing is to be found: what the pages of the rules show as right. */
export const rightTexts: readonly string[] = rules.flatMap(({ documentation: { mended } }) => [mended.en, mended.zh]);

/** Texts as they are. */
export function checkSamples(samples: ReadonlyMap<string, CheckedText>): CampaignResult {
  const faults: FoundFault[] = [];
  let applied = 0;
  for (const [from, sample] of samples) {
    const result = checkFixes(sample);
    applied += result.applied;
    faults.push(...result.faults.map((fault) => ({ ...fault, from })));
  }
  return { texts: samples.size, applied, faults };
}

/**
 * Texts with one slip each.
 * @param bases texts that are right
 */
export function checkSlips(bases: readonly string[], count: number, seed: number): CampaignResult {
  const random = randomFrom(seed);
  const faults: FoundFault[] = [];
  let applied = 0;
  for (let texts = 0; texts < count; ) {
    const base = bases[Math.floor(random() * bases.length)] as string;
    const slip = slipIn(base, random);
    if (!slip) continue;
    texts++;
    const result = checkFixes({ files: new Map([['main.req', slip.text]]), original: new Map([['main.req', base]]) });
    applied += result.applied;
    faults.push(...result.faults.map((fault) => ({ ...fault, from: nameOf(slip) })));
  }
  return { texts: count, applied, faults };
}

const nameOf = ({ kind, was, is }: Slip) => `${kind}: ${JSON.stringify(was)} → ${JSON.stringify(is)}`;

/** Faults in a few lines each, those of one sort together. */
export function reportOf(faults: readonly FoundFault[], most = 3): string {
  const groups = new Map<string, FoundFault[]>();
  for (const fault of faults) {
    const key = `${fault.why} · ${fault.code}`;
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([key, all]) => {
      const shown = all.slice(0, most).map(({ from, title, detail, before, after }) => {
        const [was, is] = differing(before, after);
        return `    ${from}\n      ${title}: ${detail}\n      - ${was}\n      + ${is}`;
      });
      return `${key} (${all.length})\n${shown.join('\n')}`;
    })
    .join('\n');
}

/** The lines in which two texts differ, a few of them. */
function differing(a: string, b: string): readonly [string, string] {
  const [was, is] = [a.split('\n'), b.split('\n')];
  let start = 0;
  while (start < was.length && was[start] === is[start]) start++;
  let end = 0;
  while (end < was.length - start && end < is.length - start && was.at(-1 - end) === is.at(-1 - end)) end++;
  const part = (lines: readonly string[]) => lines.slice(start, Math.min(lines.length - end, start + 4)).join(' ⏎ ');
  return [part(was), part(is)];
}
