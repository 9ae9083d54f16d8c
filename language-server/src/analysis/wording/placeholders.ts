/** Marks that stand where a text is still to be written, in English and Chinese. */
import { isQuoted, type TextPart } from './surroundings.js';

/** Marks that nothing else is written as. */
const marks = [
  '(?<![\\w/-])(?:TBD|TBC|TBA|FIXME)(?![\\w/-])(?! (?:comment|marker|placeholder)s?\\b)',
  '(?<![\\w/-]|(?:标注|注明|记录|标记|写|留|打) ?)TODO(?![\\w/-])(?!\\s*(?:list|app|item|comment|marker|placeholder|清单|列表|应用|事项|项|注释|标记))',
  '(?<![\\w-])todo(?=[:：])',
  '(?<![\\w-])to be (?:determined|defined|confirmed|decided|specified|announced|clarified|agreed)(?! (?:by|in|at|when|from|per|through|as)\\b)',
  '[?？]{3,}',
  '(?<![\\w-])[Xx]{3,}(?![\\w-])',
  '(?<=(?:超过|低于|高于|多于|少于|大于|小于|不足|达到|至少|最多|最少|提前|满|减) ?)(?:XX|xx)(?= ?[\\u4e00-\\u9fff])',
  '\\b[Ll]orem ipsum\\b',
  '待定(?!位|义|时|制|向|金|期)',
  '(?:此处|这里|请在此)(?:填写|补充|描述|说明)',
];

const marked = new RegExp(marks.join('|'), 'g');

/**
 * “待确认” is also what an order or a case may be: it stands for a missing text where it is all there is, in brackets, or at
 * the end of what is said about a rule or a value.
 */
const pending =
  /有?待(?:进一步)?(?:确认|补充|讨论|明确|评估|细化|完善|商定|商议|梳理|定义|确定|调研|沟通|填写)(?=$|[）)】\]。；;，,]|\s*$)/g;
const pendingAfter =
  /(?:^|[（(【[]|[（(][^（）()、/，]{0,12}[^为是态到成（）()、/，]|(?<!状态|列表|标签|按钮|显示|提示|状态为)[:：]\s?|(?:规则|逻辑|方案|细节|细则|内容|数值|阈值|金额|比例|时间|日期|口径|范围|标准|流程|接口|字段|格式|参数|策略|具体|暂|仍|尚|还))$/;

/** A text that is nothing but dots or dashes. */
const empty = /^\s*(?:\.{3,}|…+|-{2,}|—+|待补|略|无内容)\s*$/;
const mayBeMarked = /TB[DCA]|FIXME|TODO|todo|to be |[?？]{3}|[Xx]{2}|lorem|待定|[填补描说][写充述明]/;
/** True for what may be any of these, and for little else: most texts are looked through once, for this alone. */
const mayHaveAny = new RegExp(`^\\s*(?:[.…—-]|略|无)|待|${mayBeMarked.source}`);

/** True if something in a text stands for what is still to be written. */
export const hasPlaceholder = (text: string): boolean => mayHaveAny.test(text) && placeholders(text).length > 0;

/** The placeholders of a text, in text order; quoted ones are what the text is about. */
export function placeholders(text: string): readonly TextPart[] {
  if (!mayHaveAny.test(text)) return none;
  if (empty.test(text)) return [{ start: 0, end: text.length }];
  const found: TextPart[] = [];
  const collect = (words: RegExp, isPlaceholder: (at: number) => boolean) => {
    for (const { 0: mark, index } of text.matchAll(words)) {
      const part = { start: index, end: index + mark.length };
      if (isPlaceholder(index) && (!isQuoted(text, part) || isBracketed(text, part))) found.push(part);
    }
  };
  if (mayBeMarked.test(text)) collect(marked, () => true);
  if (text.includes('待')) collect(pending, (at) => pendingAfter.test(text.slice(Math.max(0, at - 20), at)));
  return found.sort((a, b) => a.start - b.start);
}

/** 【待定】 marks; it does not quote. */
const isBracketed = (text: string, { start, end }: TextPart) =>
  /[【[（(]$/.test(text.slice(0, start)) && /^[】\]）)]/.test(text.slice(end));

const none: readonly never[] = [];
