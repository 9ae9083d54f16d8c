/**
 * Words that mean the opposite of each other, so that no suggestion turns around what somebody has written. Better no
 * suggestion than a wrong one: what only looks like a negation is treated as one.
 */

/** Signs that deny what follows, one by one. */
const chineseNegations = new Set('不非未无没沒無勿否免禁别莫毋');

/** Chinese signs that make the opposite when one stands for the other. */
const chinesePairs = [
  '有无 是否 真假 正负 正反 开关 启停 启禁 允禁 准禁 高低 大小 多少 长短 快慢 早晚 先后 前后 上下 左右 内外 里外 进出 入出 收支 收付 收发',
  '买卖 借贷 增减 加减 升降 涨跌 新旧 始终 起止 首末 首尾 头尾 公私 主从 主次 主副 男女 强弱 轻重 松紧 远近 深浅 冷热 盈亏 盈损 赚赔 成败 得失',
  '供需 供求 甲乙 软硬 宽严 满缺 生熟 实虚 动静 明暗 显隐 可不 已未 存取 锁解 通拒 同拒 过拒 接拒 受拒 赢输 胜负 好坏 优劣 贵廉 奖罚 奖惩 送退',
].flatMap((row) => row.split(' '));

/** English words that are opposites as they stand, in any spelling of a name. */
const englishPairs = [
  'yes no,true false,on off,in out,up down,allow deny,allowed denied,permit forbid,accept reject,accepted rejected,approve reject',
  'approved rejected,pass fail,passed failed,enable disable,enabled disabled,open closed,open close,opened closed,start end,first last',
  'begin end,before after,above below,over under,high low,more less,most least,min max,minimum maximum,increase decrease,increased decreased',
  'import export,internal external,include exclude,included excluded,inbound outbound,incoming outgoing,debit credit,buyer seller,buy sell',
  'income expense,sender receiver,send receive,lock unlock,old new,early late,earliest latest,public private,with without,add remove',
  'upstream downstream,online offline,create delete,visible hidden,show hide,required optional,manual automatic,inside outside,left right',
  'greater less,larger smaller,longer shorter,male female,win lose,won lost,gain loss,profit loss,ascending descending,asc desc,any none,all none',
]
  .flatMap((row) => row.split(','))
  .map((pair) => pair.split(' ') as [string, string]);

const opposite = new Map<string, Set<string>>();
for (const [a, b] of englishPairs) {
  opposite.set(a, (opposite.get(a) ?? new Set()).add(b));
  opposite.set(b, (opposite.get(b) ?? new Set()).add(a));
}

const englishNegations = new Set(['not', 'no', 'non', 'never', 'without', 'none', 'neither', 'nor']);
const negatingPrefix = /^(?:not|non|un|in|im|il|ir|dis|no|anti)(?=[a-z]{2})/;

/**
 * True if one of two words denies what the other says, or is its antonym: 做 and 不做, 会员 and 非会员, `paid` and `unpaid`,
 * 最大金额 and 最小金额, `inbound-count` and `outbound-count`.
 */
export function areOpposed(a: string, b: string): boolean {
  if (a === b) return false;
  if (countChineseNegations(a) !== countChineseNegations(b)) return true;
  if (chinesePairs.some(([x, y]) => isSwap(a, b, x as string, y as string) || isSwap(a, b, y as string, x as string)))
    return true;
  const [wordsOfA, wordsOfB] = [englishWords(a), englishWords(b)];
  if (countNegations(wordsOfA) !== countNegations(wordsOfB)) return true;
  const onlyA = wordsOfA.filter((word) => !wordsOfB.includes(word));
  const onlyB = wordsOfB.filter((word) => !wordsOfA.includes(word));
  return onlyA.some((x) => onlyB.some((y) => opposite.get(x)?.has(y) || isDenied(x, y) || isDenied(y, x)));
}

const countChineseNegations = (word: string) => [...word].filter((char) => chineseNegations.has(char)).length;
const countNegations = (words: readonly string[]) => words.filter((word) => englishNegations.has(word)).length;

/** True if `x` stands in one word where `y` stands in the other. */
const isSwap = (a: string, b: string, x: string, y: string) =>
  a.includes(x) && !b.includes(x) && b.includes(y) && !a.includes(y);

/** `orderNotPaid`, `order-not-paid` → order, not, paid. */
const englishWords = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);

/** True if a word without its negating prefix, or without `-less`, is nearer to the other word than it is with it. */
function isDenied(word: string, other: string): boolean {
  const bare = [word.replace(negatingPrefix, ''), word.replace(/less$/, '')].filter((each) => each !== word);
  return bare.some((each) => {
    const difference = differenceOf(each, other);
    return difference <= Math.max(1, each.length / 3) && difference < differenceOf(word, other);
  });
}

/** How many letters two words differ in; insert, delete, replace (Levenshtein 1966). */
function differenceOf(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(
        Math.min(
          (row[j - 1] as number) + 1,
          (previous[j] as number) + 1,
          (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    previous = row;
  }
  return previous[b.length] as number;
}

/**
 * True for what `not` becomes by a slip, and for other words for 非: to take such a word for a name would turn what is
 * denied into what is said.
 */
export const isMisspeltNot = (word: string): boolean =>
  /^(?:n+ot|no+t|not+|nt|ot|no|nto|ont|[a-z]ot|n[a-z]t|no[a-z]|不|不是|没|没有|未|无)$/i.test(word);

/** A word that begins with a denial, taken apart: 非会员 → 会员, `notVip` → `Vip`, `un-paid` → `paid`. */
export function withoutNegation(word: string): string | undefined {
  const rest =
    /^(?:不是|没有|非|不|未|无|没)(.+)$/su.exec(word)?.[1] ?? /^(?:not|non|un)[-_]?(.{2,})$/i.exec(word)?.[1];
  return rest?.replace(/^[-_]/, '');
}
