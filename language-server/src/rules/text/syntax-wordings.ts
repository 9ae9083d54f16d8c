/**
 * The words of the rule `syntax`. Places such as `{declaration}` or `{property}` are filled with words of the language
 * in the reader's spelling; `syntax.ts` says with which.
 */
import type { SyntaxMessage } from '../../facts/facts.js';
import type { Wording } from '../../locale/language.js';

export const syntaxWordings: Readonly<Record<SyntaxMessage, Wording>> = {
  'unexpected-character': {
    en: '"{found}" cannot stand here. Remove it, or put it inside a text in quotes.',
    zh: '这里不能写“{found}”。请删除它；如果是文本的一部分，请放进引号里。',
  },
  'value-torn': {
    en: '"{found}" cannot be read as one value. {expected}',
    zh: '“{found}”读不成一个值。{expected}',
  },
  'list-with-marks': {
    en: 'A list has commas, and no "{found}" before each item. Write {suggestion}.',
    zh: '几项内容用逗号隔开，前面不写“{found}”。请写成 {suggestion}。',
  },
  'names-in-range': {
    en: '{found} is no name. Write each name, separated by commas: {suggestion}.',
    zh: '{found} 不是名称。请逐个写出名称，用逗号隔开：{suggestion}。',
  },
  'names-joined': {
    en: 'Names are separated by commas. Write a comma here instead of "{found}".',
    zh: '多个名称用逗号隔开。请把“{found}”改成逗号。',
  },
  'text-not-closed': {
    en: 'This text has no closing quote. Add {close} where it ends.',
    zh: '这段文本缺少结尾的引号。请在文本结束处加上 {close}。',
  },
  'text-not-opened': {
    en: 'This text has no opening quote. Add {open} where it begins.',
    zh: '这段文本缺少开头的引号。请在文本开始处加上 {open}。',
  },
  'text-not-quoted': {
    en: 'A title stands in quotes. Write "{found}".',
    zh: '标题要写在引号里。请写成“{found}”。',
  },
  'text-quotes-mixed': {
    en: 'This text begins with {open} but ends with {found}. End it with {close}.',
    zh: '这段文本以 {open} 开头，却以 {found} 结尾。请把结尾改成 {close}。',
  },
  'long-text-quotes': {
    en: 'A text of several lines stands between three plain quotes: """. Write them at both ends.',
    zh: '多行文本的开头和结尾都要写三个英文引号 """。请改成这样的引号。',
  },
  'comment-not-closed': {
    en: 'This comment has no end, so the rest of the file counts as comment. Add */ where it ends.',
    zh: '这段注释没有结束，后面的内容都被当成了注释。请在注释结束处加上 */。',
  },
  'block-not-closed': {
    en: '{what} has no closing brace. Add } after this line.',
    zh: '{what}缺少结尾的“}”。请在这一行之后加上“}”。',
  },
  'brace-too-many': {
    en: 'There is one } too many. Remove it.',
    zh: '这里多了一个“}”。请删除它。',
  },
  'braces-missing': {
    en: 'The content of this {declaration} stands between braces. Add { at the end of this line and } after the content.',
    zh: '{declaration}的内容要写在大括号里。请在这一行末尾加上“{”，在内容之后加上“}”。',
  },
  'brace-missing-open': {
    en: 'The content of this {declaration} has no opening brace. Add { at the end of this line.',
    zh: '这个{declaration}的内容缺少开头的“{”。请在这一行末尾加上“{”。',
  },
  'colon-missing': {
    en: 'A colon is missing after "{word}". Write "{word}: …".',
    zh: '“{word}”后面缺少冒号。请写成“{word}：…”。',
  },
  'colon-expected': {
    en: 'A colon is missing at "{found}". Put one between the word and its value.',
    zh: '“{found}”这里缺少冒号。请在名称和内容之间加上冒号。',
  },
  'parenthesis-missing': {
    en: 'A closing parenthesis is missing after "{found}". Add ).',
    zh: '“{found}”后面缺少右括号。请加上“）”。',
  },
  'comma-missing': {
    en: 'A comma is missing before "{found}".',
    zh: '“{found}”前面缺少逗号。',
  },
  'number-grouped': {
    en: '{found} cannot be read: only "_" may stand between the digits of a number. Write {number}.',
    zh: '读不懂 {found}：数字中间只能用“_”分节。请写成 {number}。',
  },
  'number-unclear': {
    en: '{found} cannot be read as one number: only "_" may stand inside it, and only a point before its decimals. Write it as one number.',
    zh: '{found} 读不成一个数：数的中间只能用“_”分节，小数点只能用“.”。请写成一个数。',
  },
  'number-or-list': {
    en: '{found} may be one number or several. Write {number} for one number, {list} for several.',
    zh: '{found} 可能是一个数，也可能是几个数。一个数请写成 {number}，几个数请写成 {list}。',
  },
  'number-with-unit': {
    en: 'Only a number can stand here, without "{unit}" behind it. Write {number}.',
    zh: '这里只能写数字，后面不写“{unit}”。请写成 {number}。',
  },
  'one-number-only': {
    en: '"{property}:" takes one amount of work, not a range such as {found}. Write the one that you plan with.',
    zh: '“{property}：”只能写一个工作量，不能写范围 {found}。请写计划采用的那个数。',
  },
  'amount-vague': {
    en: '"{found}" is not one exact value. Write the number that you plan with.',
    zh: '“{found}”不是一个确定的值。请写计划采用的那个数。',
  },
  'colon-not-here': {
    en: 'No colon goes after "{found}". Remove it.',
    zh: '“{found}”后面不用冒号。请删除它。',
  },
  'name-not-allowed': {
    en: '"{found}" cannot be a name: a name begins with a letter. Write {suggestion}, for instance.',
    zh: '“{found}”不能用作名称：名称要以字母或汉字开头。例如写成 {suggestion}。',
  },
  'comma-without-next': {
    en: 'Nothing follows the comma. Add what comes next, or remove the comma.',
    zh: '逗号后面没有内容。请补上下一项，或者删除这个逗号。',
  },
  'keyword-missing': {
    en: 'A word is missing before "{found}". Write {declaration} before it.',
    zh: '“{found}”前面缺少一个词。请在前面写上“{declaration}”。',
  },
  'header-missing': {
    en: 'The line that starts this {declaration} is missing. Write it before "{found}": {example}.',
    zh: '这个{declaration}的开头一行不见了。请在“{found}”前面写上：{example}。',
  },
  'property-missing': {
    en: 'Nothing stands before the colon. Write what the value is for, such as note: …',
    zh: '冒号前面没有内容。请写明后面的内容是什么，例如 备注：…',
  },
  'parenthesis-not-opened': {
    en: 'An opening parenthesis is missing before "{found}". Add (.',
    zh: '“{found}”前面缺少左括号。请加上“（”。',
  },
  'sign-missing': {
    en: 'A sign is missing between "{before}" and "{found}". Write {before} {sign} {found}, for instance.',
    zh: '“{before}”和“{found}”之间缺少符号。例如写成 {before} {sign} {found}。',
  },
  repeated: {
    en: '"{found}" stands here twice. Remove one of them.',
    zh: '“{found}”写了两遍。请删除一个。',
  },
  swapped: {
    en: '"{first}" and "{second}" are the wrong way round. Swap them.',
    zh: '“{first}”和“{second}”的位置反了。请对调。',
  },
  'too-deep': {
    en: 'Braces or parentheses stand inside one another more than {limit} deep here, so this part is not read. Write it flatter.',
    zh: '这里的括号嵌套超过了 {limit} 层，这一部分没有读取。请减少嵌套。',
  },
  'merge-conflict': {
    en: 'Merge conflict: these lines were changed in {mine} and in {theirs}. Choose which to keep. Until then, they are read as in {mine}.',
    zh: '合并冲突：{mine}和{theirs}都改了这一段。请选择保留哪一边；在此之前，按{mine}的内容检查。',
  },
  'merge-mark-left': {
    en: 'This mark is left over from a merge conflict. Remove it.',
    zh: '这是合并冲突留下的标记。请删除它。',
  },
  unfinished: {
    en: 'This line is not finished: something is missing after "{found}". Complete it, or remove it.',
    zh: '这一行没有写完：“{found}”后面还缺内容。请补充完整，或者删除它。',
  },
  unexpected: {
    en: '"{found}" does not fit here. Check what stands before it, or remove it.',
    zh: '“{found}”不应该出现在这里。请检查它前面的内容，或者删除它。',
  },
  'unknown-word': {
    en: '"{found}" cannot stand {place}. {hint}',
    zh: '{place}不能写“{found}”。{hint}',
  },
  'unknown-property': {
    en: '{container} has no "{found}:". {hint}',
    zh: '{container}没有“{found}：”这一项。{hint}',
  },
  'property-elsewhere': {
    en: '"{found}:" belongs in {homes}, not {place}. Move it there, or remove it.',
    zh: '“{found}：”应该写在{homes}里，不能写在{place}。请移过去，或者删除它。',
  },
  'property-outside': {
    en: '"{found}:" stands outside all braces. Move it between the braces of {homes}.',
    zh: '“{found}：”写在了所有大括号的外面。请移到{homes}的大括号里面。',
  },
  'declaration-elsewhere': {
    en: '{container} cannot hold {a}. Write the {declaration} {homes}.',
    zh: '{container}里不能写{declaration}。请把它移到{homes}。',
  },
  'block-not-here': {
    en: 'No colon goes after "{declaration}". Write {example}.',
    zh: '“{declaration}”后面不用冒号。请写成 {example}。',
  },
  'name-missing': {
    en: 'This {declaration} has no name. Write one after "{declaration}", such as {example}.',
    zh: '这个{declaration}没有名称。请在“{declaration}”后面写上名称，例如 {example}。',
  },
  'title-missing': {
    en: 'This {declaration} has no title. Write one in quotes, such as {example}.',
    zh: '这个{declaration}没有标题。请用引号写上标题，例如 {example}。',
  },
  'class-missing': {
    en: 'This case does not say what sort of case it is. Write {classes} after its number.',
    zh: '这条用例没有写明类别。请在用例编号后面写上{classes}。',
  },
  'unknown-class': {
    en: '"{found}" is not a class of cases. Write {classes}.',
    zh: '没有“{found}”这种用例类别。请写{classes}。',
  },
  'type-missing': {
    en: 'The field {name} has no type. Add a colon and one of: {types}.',
    zh: '数据 {name} 没有写类型。请加上冒号和类型：{types}。',
  },
  'unknown-type': {
    en: '"{found}" is not a type of data. {hint}',
    zh: '没有“{found}”这种数据类型。{hint}',
  },
  'value-missing': {
    en: 'Nothing is written for "{property}". Write {example}, or remove it.',
    zh: '“{property}”后面没有内容。请写上{example}，或者删除它。',
  },
  'one-value-only': {
    en: '"{property}:" takes only one value. Keep one of them and remove the others.',
    zh: '“{property}：”后面只能写一项。请保留一项，删除其余的。',
  },
  'value-not-text': {
    en: '"{property}:" takes a text in quotes. Put quotes around it.',
    zh: '“{property}：”后面要写带引号的文本。请给它加上引号。',
  },
  'value-not-number': {
    en: '"{property}:" takes a number, such as {numberExample}.',
    zh: '“{property}：”后面要写数字，例如 {numberExample}。',
  },
  'value-not-range': {
    en: 'Behind "{property}" stands the smallest and the largest value, such as 0..1_000_000.',
    zh: '“{property}”后面要写最小值和最大值，例如 0..100万。',
  },
  'value-not-effort': {
    en: '"{property}:" takes an amount of work, such as 5 person-days.',
    zh: '“{property}：”后面要写工作量，例如 5人日。',
  },
  'value-not-date': {
    en: '"{property}:" takes a date, such as 2025-03-28.',
    zh: '“{property}：”后面要写日期，例如 2025-03-28。',
  },
  'value-not-window': {
    en: '"{property}:" takes a date or the first and last day, such as 2025-01-06..2025-03-28.',
    zh: '“{property}：”后面要写日期，或者起止日期，例如 2025-01-06..2025-03-28。',
  },
  'value-not-word': {
    en: '"{property}:" takes one word without quotes{choices}.',
    zh: '“{property}：”后面要写一个不加引号的词{choices}。',
  },
  'value-not-names': {
    en: '"{property}:" takes names of {targets}, without quotes and separated by commas.',
    zh: '“{property}：”后面要写{targets}的名称，不加引号，多个名称用逗号隔开。',
  },
  'value-not-condition': {
    en: '"{property}:" takes a condition, such as amount > 1_000_000 and not vip.',
    zh: '“{property}：”后面要写条件，例如 金额 > 100万 且 非 会员。',
  },
  'value-not-outcome': {
    en: '"{property}:" takes texts in quotes and names of rules, such as LargeOrder, "an approval task exists".',
    zh: '“{property}：”后面要写带引号的文本或规则名称，例如 大额订单，“生成审批任务”。',
  },
  'value-not-given': {
    en: '"{property}:" takes data and texts in quotes, such as amount = 1_200_000, "the customer is new".',
    zh: '“{property}：”后面要写数据或带引号的文本，例如 金额 = 120万，“客户是新客户”。',
  },
  'value-not-result': {
    en: '"{property}:" takes passed, failed or blocked, then the day and the person: passed on 2025-03-28 by Tester.',
    zh: '“{property}：”后面要写通过、未通过或受阻，再写日期和人：通过 于 2025-03-28 由 测试员。',
  },
  'date-missing': {
    en: 'This measurement has no date. Write it before the colon: measured 2025-06-30: 32.',
    zh: '这次实测没有日期。请在冒号前写上日期：实测 2025-06-30：32。',
  },
  'subject-missing': {
    en: 'This does not say what is waived. After "waive", write {classes}, or the name of a rule.',
    zh: '这里没有写明豁免什么。请在“豁免”后面写上{classes}，或者规则的名称。',
  },
  'reason-missing': {
    en: 'This waiver gives no reason. Add because "…".',
    zh: '这条豁免没有写理由。请加上 因为 “…”。',
  },
  'spoken-bound': {
    en: 'Does "{found}" include {number} itself? Write {sign} {number} if it does, {strict} {number} if not.',
    zh: '“{found}”包不包括 {number} 本身？包括请写 {sign} {number}，不包括请写 {strict} {number}。',
  },
  'condition-unaskable': {
    en: 'A condition cannot ask "{found}". Write the answer as data of its own, data {example}: yes-no, and {example} as the condition.',
    zh: '条件里不能用“{found}”来判断。请把判断结果写成一项数据，例如 数据 {example}：是否，条件里写 {example}。',
  },
  'no-time': {
    en: 'A condition cannot read the time {found}. Write the hour as a number: {hour} for {found}, and 8.5 for half past eight.',
    zh: '条件里不能写时刻 {found}。请把时刻写成小时数：{found} 写成 {hour}，八点半写成 8.5。',
  },
  'name-apart': {
    en: '"{found}" is two words, and a name is one. Write {suggestion}.',
    zh: '“{found}”是两个词，而名称中间不能有空格。请写成 {suggestion}。',
  },
  'comma-in-condition': {
    en: 'A comma does not say whether both must hold or one is enough. Write "and" or "or".',
    zh: '逗号没有说明是两个条件都要成立，还是成立一个就够。请写“且”或者“或”。',
  },
  'values-without-parentheses': {
    en: 'Several values stand in parentheses. Write {suggestion}.',
    zh: '几个值要写在括号里。请写成 {suggestion}。',
  },
  'run-not-here': {
    en: '"on" and "by" say when and by whom a case was run. They can only follow "result:". Remove them here.',
    zh: '“于”和“由”说明用例何时由谁执行，只能写在“结果：”后面。请从这里删除。',
  },
};

/** Hints that end a message, and what they need. */
export const hints = {
  didYouMean: { en: 'Did you mean "{suggestion}"?', zh: '是不是“{suggestion}”？' },
  didYouMeanProperty: { en: 'Did you mean {words}?', zh: '是不是{words}？' },
  alreadyThere: {
    en: 'That is what "{word}:" is for, which is there already. Put both together.',
    zh: '这属于“{word}：”，而这里已经有了。请合并成一项。',
  },
  writtenInVersion: {
    en: 'When something is delivered is said by "{word}:" of the {home} that delivers it.',
    zh: '交付的时间写在交付它的{home}里（“{word}：”）。',
  },
  deliveredBy: {
    en: 'A {home} lists what it delivers, after "{word}:".',
    zh: '由{home}列出它交付的需求（“{word}：”）。',
  },
  ownBlock: {
    en: 'It has a block of its own: {home} { … }.',
    zh: '它有自己的一块内容：{home} { … }。',
  },
  hoursInstead: {
    en: 'Write the hour as a number: number 0..24 step 0.5.',
    zh: '请把时刻写成小时数：数值 0..24 步长 0.5。',
  },
  countInstead: {
    en: 'Write what is asked of the list: how many it has, as integer 0..1_000, or whether it has something, as yes-no.',
    zh: '请写要判断的内容：有几项写成 整数 0..1000，有没有某一项写成 是否。',
  },
  answersInstead: {
    en: 'Write each option as a field of its own that is yes-no.',
    zh: '请把每个选项单独写成一项数据，类型写 是否。',
  },
  expected: { en: '"{property}:" takes {example}.', zh: '“{property}：”后面要写{example}。' },
  expectedElsewhere: {
    en: 'Write it without the sign that does not belong there, or put it inside a text in quotes.',
    zh: '请去掉不该有的符号，重新写清楚；如果是文本，请放进引号里。',
  },
  possible: { en: 'Possible here: {words}.', zh: '这里可以写：{words}。' },
  checkSpelling: {
    en: 'Check its spelling; put quotes around it if it is text.',
    zh: '请检查有没有写错；如果是文本，请加上引号。',
  },
  checkWord: { en: 'Check its spelling, or remove it.', zh: '请检查有没有写错，或者删除它。' },
} satisfies Record<string, Wording>;
