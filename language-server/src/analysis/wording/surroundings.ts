/** What stands around a word of a text, and whether that makes the word harmless. */

/** A part of a text, by offsets. */
export interface TextPart {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

const clauseEnd = /[，。；！？!?;\n]|[,.:](?=\s|$)/;

/** How far a clause is looked for to each side; also what keeps a long text without punctuation cheap. */
const reach = 80;

/** The words between the punctuation marks around a part of a text, at most 80 characters to each side. */
export function clauseAround(text: string, { start, end }: TextPart): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  let from = before.length;
  while (from > 0 && !clauseEnd.test(before.slice(from - 1, from + 1))) from--;
  const to = after.search(clauseEnd);
  return before.slice(from) + text.slice(start, end) + (to < 0 ? after : after.slice(0, to));
}

/** A number that says how much: digits that are no part of a name (`V2`, `REQ-7`, `H5`), or words (三秒, two seconds). */
const measure =
  /(?<![A-Za-z_\d.]|[A-Za-z]-)\d|[一二两三四五六七八九十百千万亿半]+(?:级|毫秒|秒|分钟|小时|天|日|周|个|次|条|步|倍|成|折|种|类|项)|百分之|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|sixty|half an?) (?:milli)?(?:seconds?|minutes?|hours?|days?|weeks?|times|clicks?|steps?|percent|out\b)/i;

/** True if a text says how much. */
export const saysHowMuch = (text: string): boolean => measure.test(text);

const quotations =
  /“[^”\n]{1,60}”|「[^」\n]{1,60}」|『[^』\n]{1,60}』|《[^》\n]{1,60}》|【[^】\n]{1,20}】|"[^"\n]{1,60}"|`[^`\n]{1,80}`|‘[^’\n]{1,60}’|(?<!\w)'[^'\n]{1,60}'(?!\w)/g;

/** True if a part of a text is quoted in it: a label, a message, code. */
export function isQuoted(text: string, { start, end }: TextPart): boolean {
  for (const { 0: quoted, index } of text.matchAll(quotations)) {
    if (index > start) return false;
    if (end <= index + quoted.length) return true;
  }
  return false;
}

const chineseNegation = /[不没无非未勿免难]$|不够$|不太$|没有$|避免$|不再$|不是$|并非$/;
const englishNegation =
  /(?:\b(?:not|no|never|without|cannot|less|nor|neither)|n['’]t)\s+(?:(?:be|very|so|too|as|always|a|an|the)\s+){0,2}$/i;

/** True if a word is denied by what stands before it: “不友好”, "not user-friendly". */
export function isDenied(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  return chineseNegation.test(before) || englishNegation.test(before);
}
