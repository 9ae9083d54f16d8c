/** The smallest text for each message, and the message in both languages. */
export const samples: readonly (readonly [text: string, en: string, zh: string])[] = [
  [
    'goal § G',
    '"§" cannot stand here. Remove it, or put it inside a text in quotes.',
    '这里不能写“§”。请删除它；如果是文本的一部分，请放进引号里。',
  ],
  [
    'requirement R "x" { customers: 1/2 }',
    '"1/2" cannot be read as one value. "customers:" takes a number, such as 12.',
    '“1/2”读不成一个值。“客户数：”后面要写数字，例如 12。',
  ],
  [
    'requirement R "x" {\n  depends-on:\n    - A-1\n    - A-2\n}',
    'A list has commas, and no "-" before each item. Write A-1, A-2.',
    '几项内容用逗号隔开，前面不写“-”。请写成 A-1, A-2。',
  ],
  [
    'requirement R "x" { depends-on: A-1..A-3 }',
    'A-1..A-3 is no name. Write each name, separated by commas: A-1, A-2, A-3.',
    'A-1..A-3 不是名称。请逐个写出名称，用逗号隔开：A-1, A-2, A-3。',
  ],
  [
    'requirement R "x" { depends-on: A-1 and A-2 }',
    'Names are separated by commas. Write a comma here instead of "and".',
    '多个名称用逗号隔开。请把“and”改成逗号。',
  ],
  [
    'goal G "Sell more',
    'This text has no closing quote. Add " where it ends.',
    '这段文本缺少结尾的引号。请在文本结束处加上 "。',
  ],
  [
    'goal G “Sell more"',
    'This text begins with “ but ends with ". End it with ”.',
    '这段文本以 “ 开头，却以 " 结尾。请把结尾改成 ”。',
  ],
  [
    'requirement R "x" { effort: about 5 person-days }',
    '"about 5 person-days" is not one exact value. Write the number that you plan with.',
    '“about 5 person-days”不是一个确定的值。请写计划采用的那个数。',
  ],
  [
    'goal G { note: “““Sell more””” }',
    'A text of several lines stands between three plain quotes: """. Write them at both ends.',
    '多行文本的开头和结尾都要写三个英文引号 """。请改成这样的引号。',
  ],
  [
    'goal G { note: Sell more" }',
    'This text has no opening quote. Add " where it begins.',
    '这段文本缺少开头的引号。请在文本开始处加上 "。',
  ],
  [
    '/* notes',
    'This comment has no end, so the rest of the file counts as comment. Add */ where it ends.',
    '这段注释没有结束，后面的内容都被当成了注释。请在注释结束处加上 */。',
  ],
  [
    'goal G {\n  note: "x"\ngoal H',
    'Goal G has no closing brace. Add } after this line.',
    '目标 G 缺少结尾的“}”。请在这一行之后加上“}”。',
  ],
  ['goal G Sell more {\n}', 'A title stands in quotes. Write "Sell more".', '标题要写在引号里。请写成“Sell more”。'],
  [
    'goal G "x"\n  note: "x"\ngoal H "y"',
    'The content of this goal stands between braces. Add { at the end of this line and } after the content.',
    '目标的内容要写在大括号里。请在这一行末尾加上“{”，在内容之后加上“}”。',
  ],
  ['goal G { measured-by: A B }', 'A comma is missing before "B".', '“B”前面缺少逗号。'],
  [
    'requirement R "x" { customers: 1,200 }',
    '1,200 cannot be read: only "_" may stand between the digits of a number. Write 1_200.',
    '读不懂 1,200：数字中间只能用“_”分节。请写成 1_200。',
  ],
  [
    'requirement R "x" { customers: 12,34,567 }',
    '12,34,567 cannot be read as one number: only "_" may stand inside it, and only a point before its decimals. Write it as one number.',
    '12,34,567 读不成一个数：数的中间只能用“_”分节，小数点只能用“.”。请写成一个数。',
  ],
  [
    'requirement R "x" { acceptance { rule A { when: a in (1,200) } } }',
    '1,200 may be one number or several. Write 1_200 for one number, 1, 200 for several.',
    '1,200 可能是一个数，也可能是几个数。一个数请写成 1_200，几个数请写成 1, 200。',
  ],
  [
    'requirement R "x" { customers: 100w }',
    'Only a number can stand here, without "w" behind it. Write 100万.',
    '这里只能写数字，后面不写“w”。请写成 100万。',
  ],
  [
    'requirement R "x" { effort: 3-5 person-days }',
    '"effort:" takes one amount of work, not a range such as 3..5 person-days. Write the one that you plan with.',
    '“成本：”只能写一个工作量，不能写范围 3..5 person-days。请写计划采用的那个数。',
  ],
  [
    'entity E { data a: number 100 }',
    'Behind "number" stands the smallest and the largest value, such as 0..1_000_000.',
    '“数值”后面要写最小值和最大值，例如 0..100万。',
  ],
  ['version: V "x" { }', 'No colon goes after "version". Remove it.', '“version”后面不用冒号。请删除它。'],
  [
    'goal 1 "Sell more"',
    '"1" cannot be a name: a name begins with a letter. Write G-1, for instance.',
    '“1”不能用作名称：名称要以字母或汉字开头。例如写成 G-1。',
  ],
  [
    'requirement R "x" { acceptance { case A1 happy "x" { then: "y" } } }',
    '"happy" is not a class of cases. Write normal, exception or boundary.',
    '没有“happy”这种用例类别。请写正常、异常或边界。',
  ],
  ['goal G {\n}\n}', 'There is one } too many. Remove it.', '这里多了一个“}”。请删除它。'],
  [
    'goal G\n  note: "x"\n}',
    'The content of this goal has no opening brace. Add { at the end of this line.',
    '这个目标的内容缺少开头的“{”。请在这一行末尾加上“{”。',
  ],
  [
    'goal G {\n  note "x"\n}',
    'A colon is missing after "note". Write "note: …".',
    '“note”后面缺少冒号。请写成“note：…”。',
  ],
  [
    'metric M {\n  measured 2025-06 32\n}',
    'A colon is missing at "32". Put one between the word and its value.',
    '“32”这里缺少冒号。请在名称和内容之间加上冒号。',
  ],
  [
    'requirement R "x" { acceptance { rule A { when: (a or b } } }',
    'A closing parenthesis is missing after "b". Add ).',
    '“b”后面缺少右括号。请加上“）”。',
  ],
  [
    'goal G { measured-by: A, }',
    'Nothing follows the comma. Add what comes next, or remove the comma.',
    '逗号后面没有内容。请补上下一项，或者删除这个逗号。',
  ],
  [
    'requirement R "x" { acceptance { rule A { when: a > } } }',
    'This line is not finished: something is missing after ">". Complete it, or remove it.',
    '这一行没有写完：“>”后面还缺内容。请补充完整，或者删除它。',
  ],
  [
    'goal G "x" {\n}\nR-1 "y" {\n  priority: P0\n}',
    'A word is missing before "R-1". Write requirement before it.',
    '“R-1”前面缺少一个词。请在前面写上“需求”。',
  ],
  [
    'goal G "x" {\n}\n  priority: P0\n  effort: 3 person-days\n}',
    'The line that starts this requirement is missing. Write it before "priority": requirement RC-7 "Large orders need risk approval" { … }.',
    '这个需求的开头一行不见了。请在“priority”前面写上：需求 RC-7 “大额订单须风控审批” { … }。',
  ],
  [
    'goal G {\n  : "x"\n}',
    'Nothing stands before the colon. Write what the value is for, such as note: …',
    '冒号前面没有内容。请写明后面的内容是什么，例如 备注：…',
  ],
  [
    'requirement R "x" { acceptance { rule A { when: a or b) } } }',
    'An opening parenthesis is missing before "b". Add (.',
    '“b”前面缺少左括号。请加上“（”。',
  ],
  [
    'requirement R "x" { acceptance { case A normal { given: a 5 } } }',
    'A sign is missing between "a" and "5". Write a = 5, for instance.',
    '“a”和“5”之间缺少符号。例如写成 a = 5。',
  ],
  [
    `goal G ${'{ '.repeat(200)}${'} '.repeat(200)}`,
    'Braces or parentheses stand inside one another more than 100 deep here, so this part is not read. Write it flatter.',
    '这里的括号嵌套超过了 100 层，这一部分没有读取。请减少嵌套。',
  ],
  [
    'goal G "x"\n<<<<<<< HEAD\ngoal H "y"\n=======\ngoal I "z"\n>>>>>>> later\n',
    'Merge conflict: these lines were changed in my version and in the version of "later". Choose which to keep. Until then, they are read as in my version.',
    '合并冲突：我的版本和“later”的版本都改了这一段。请选择保留哪一边；在此之前，按我的版本的内容检查。',
  ],
  [
    'goal G "x"\n>>>>>>> later\n',
    'This mark is left over from a merge conflict. Remove it.',
    '这是合并冲突留下的标记。请删除它。',
  ],
  ['goal G "x" "x" {\n}', '"x" stands here twice. Remove one of them.', '“x”写了两遍。请删除一个。'],
  [
    'G goal "x" {\n  note: "y"\n}',
    '"G" and "goal" are the wrong way round. Swap them.',
    '“G”和“goal”的位置反了。请对调。',
  ],
  [
    'goal G { note: "x" > "y" } )',
    '")" does not fit here. Check what stands before it, or remove it.',
    '“)”不应该出现在这里。请检查它前面的内容，或者删除它。',
  ],
  ['goat G', '"goat" cannot stand outside all braces. Did you mean "goal"?', '大括号外面不能写“goat”。是不是“goal”？'],
  [
    'stakeholder S { influense: high }',
    'A stakeholder has no "influense:". Did you mean "influence"?',
    '干系人没有“influense：”这一项。是不是“influence”？',
  ],
  [
    'stakeholder S { urgency: high }',
    'A stakeholder has no "urgency:". Possible here: role, department, reports-to, influence, interest, weight or note.',
    '干系人没有“urgency：”这一项。这里可以写：角色、部门、上级、影响力、关注度、权重或备注。',
  ],
  [
    'goal G { priority: P0 }',
    '"priority:" belongs in a requirement, not in a goal. Move it there, or remove it.',
    '“priority：”应该写在需求里，不能写在目标里。请移过去，或者删除它。',
  ],
  [
    'priority: P0',
    '"priority:" stands outside all braces. Move it between the braces of a requirement.',
    '“priority：”写在了所有大括号的外面。请移到需求的大括号里面。',
  ],
  [
    'urgency: high',
    '"urgency:" stands outside all braces. Move it between the braces of what it belongs to.',
    '“urgency：”写在了所有大括号的外面。请移到它所属的大括号里面。',
  ],
  [
    'requirement R "x" { case A1 normal { then: "y" } }',
    'A requirement cannot hold a case. Write the case in an acceptance.',
    '需求里不能写用例。请把它移到验收里。',
  ],
  [
    'stakeholder S { concern: "x" }',
    'No colon goes after "concern". Write concern Recovery "Bad-debt recovery rate".',
    '“诉求”后面不用冒号。请写成 诉求 回收率 “坏账回收率”。',
  ],
  [
    'goal',
    'This goal has no name. Write one after "goal", such as FewerLosses.',
    '这个目标没有名称。请在“目标”后面写上名称，例如 减少坏账。',
  ],
  [
    'requirement R',
    'This requirement has no title. Write one in quotes, such as "Large orders need risk approval".',
    '这个需求没有标题。请用引号写上标题，例如 “大额订单须风控审批”。',
  ],
  [
    'requirement R "x" { acceptance { case A1 { then: "y" } } }',
    'This case does not say what sort of case it is. Write normal, exception or boundary after its number.',
    '这条用例没有写明类别。请在用例编号后面写上正常、异常或边界。',
  ],
  [
    'entity E { data a }',
    'The field a has no type. Add a colon and one of: number, integer, yes-no, one-of, date or text.',
    '数据 a 没有写类型。请加上冒号和类型：数值、整数、是否、枚举、日期或文本。',
  ],
  [
    'entity E { data a: numbr }',
    '"numbr" is not a type of data. Did you mean "number"?',
    '没有“numbr”这种数据类型。是不是“number”？',
  ],
  [
    'entity E { data a: picture }',
    '"picture" is not a type of data. Possible here: number, integer, yes-no, one-of, date or text.',
    '没有“picture”这种数据类型。这里可以写：数值、整数、是否、枚举、日期或文本。',
  ],
  [
    'entity E { data a: one-of }',
    'This field has no values to choose from. List them, separated by commas: one-of A, B, C.',
    '这个数据没有可选的值。请列出来，用逗号隔开：枚举 甲，乙，丙。',
  ],
  [
    'stakeholder S { role: }',
    'Nothing is written for "role". Write decision-maker, manager, technical-lead, executor or influencer, or remove it.',
    '“角色”后面没有内容。请写上决策者、管理者、技术负责人、执行者或影响者，或者删除它。',
  ],
  [
    'stakeholder S { role: manager, executor }',
    '"role:" takes only one value. Keep one of them and remove the others.',
    '“角色：”后面只能写一项。请保留一项，删除其余的。',
  ],
  [
    'goal G { note: important }',
    '"note:" takes a text in quotes. Put quotes around it.',
    '“备注：”后面要写带引号的文本。请给它加上引号。',
  ],
  ['metric M { baseline: "3" }', '"baseline:" takes a number, such as 12.', '“基线：”后面要写数字，例如 12。'],
  [
    'requirement R "x" { confidence: "3" }',
    '"confidence:" takes a number, such as 30%.',
    '“把握：”后面要写数字，例如 30%。',
  ],
  [
    'version V { capacity: "3" }',
    '"capacity:" takes an amount of work, such as 5 person-days.',
    '“容量：”后面要写工作量，例如 5人日。',
  ],
  [
    'version V { released-on: "3" }',
    '"released-on:" takes a date, such as 2025-03-28.',
    '“上线日：”后面要写日期，例如 2025-03-28。',
  ],
  [
    'version V { window: "3" }',
    '"window:" takes a date or the first and last day, such as 2025-01-06..2025-03-28.',
    '“周期：”后面要写日期，或者起止日期，例如 2025-01-06..2025-03-28。',
  ],
  [
    'version V { status: "3" }',
    '"status:" takes one word without quotes: planned, active or released.',
    '“状态：”后面要写一个不加引号的词：计划中、进行中或已发布。',
  ],
  [
    'requirement R "x" { priority: 1 }',
    '"priority:" takes one word without quotes, such as P1.',
    '“优先级：”后面要写一个不加引号的词，例如 P1。',
  ],
  [
    'goal G { measured-by: "3" }',
    '"measured-by:" takes names of metrics, without quotes and separated by commas.',
    '“衡量指标：”后面要写指标的名称，不加引号，多个名称用逗号隔开。',
  ],
  [
    'requirement R "x" { acceptance { rule A { when: "y" } } }',
    '"when:" takes a condition, such as amount > 1_000_000 and not vip.',
    '“当：”后面要写条件，例如 金额 > 100万 且 非 会员。',
  ],
  [
    'requirement R "x" { acceptance { rule A { then: 3 } } }',
    '"then:" takes texts in quotes and names of rules, such as LargeOrder, "an approval task exists".',
    '“则：”后面要写带引号的文本或规则名称，例如 大额订单，“生成审批任务”。',
  ],
  [
    'requirement R "x" { acceptance { case A1 normal { given: 3 } } }',
    '"given:" takes data and texts in quotes, such as amount = 1_200_000, "the customer is new".',
    '“假如：”后面要写数据或带引号的文本，例如 金额 = 120万，“客户是新客户”。',
  ],
  [
    'requirement R "x" { acceptance { case A1 normal { result: "3" } } }',
    '"result:" takes passed, failed or blocked, then the day and the person: passed on 2025-03-28 by Tester.',
    '“结果：”后面要写通过、未通过或受阻，再写日期和人：通过 于 2025-03-28 由 测试员。',
  ],
  [
    'metric M { measured: 32 }',
    'This measurement has no date. Write it before the colon: measured 2025-06-30: 32.',
    '这次实测没有日期。请在冒号前写上日期：实测 2025-06-30：32。',
  ],
  [
    'requirement R "x" { acceptance {\n  waive\n} }',
    'This does not say what is waived. After "waive", write normal, exception or boundary, or the name of a rule.',
    '这里没有写明豁免什么。请在“豁免”后面写上正常、异常或边界，或者规则的名称。',
  ],
  [
    'requirement R "x" { acceptance { waive boundary } }',
    'This waiver gives no reason. Add because "…".',
    '这条豁免没有写理由。请加上 因为 “…”。',
  ],
  [
    'goal G { note: "x" on 2025-03-28 }',
    '"on" and "by" say when and by whom a case was run. They can only follow "result:". Remove them here.',
    '“于”和“由”说明用例何时由谁执行，只能写在“结果：”后面。请从这里删除。',
  ],
  [
    'metric M {\n  measured\n}',
    'This measurement has no date. Write it before the colon: measured 2025-06-30: 32.',
    '这次实测没有日期。请在冒号前写上日期：实测 2025-06-30：32。',
  ],
  [
    'requirement R "x" { acceptance { rule A {\n  when: a >\n} } }',
    'This line is not finished: something is missing after ">". Complete it, or remove it.',
    '这一行没有写完：“>”后面还缺内容。请补充完整，或者删除它。',
  ],
  [
    'requirement R-1 "t" { acceptance { data amount: number\n rule A { when: amount 5 or more  then: "x" } } }',
    'Does "or more" include 5 itself? Write >= 5 if it does, > 5 if not.',
    '“or more”包不包括 5 本身？包括请写 >= 5，不包括请写 > 5。',
  ],
  [
    'requirement R-1 "t" { acceptance { data amount: number\n rule A { when: amount is empty  then: "x" } } }',
    'A condition cannot ask "is empty". Write the answer as data of its own, data amount-filled: yes-no, and amount-filled as the condition.',
    '条件里不能用“is empty”来判断。请把判断结果写成一项数据，例如 数据 amount-filled：是否，条件里写 amount-filled。',
  ],
  [
    'requirement R-1 "t" { acceptance { data amount: number\n rule A { when: amount > 22:00  then: "x" } } }',
    'A condition cannot read the time 22:00. Write the hour as a number: 22 for 22:00, and 8.5 for half past eight.',
    '条件里不能写时刻 22:00。请把时刻写成小时数：22:00 写成 22，八点半写成 8.5。',
  ],
  [
    'requirement R-1 "t" { acceptance { data amount: number\n rule A { when: order amount > 5  then: "x" } } }',
    '"order amount" is two words, and a name is one. Write order-amount.',
    '“order amount”是两个词，而名称中间不能有空格。请写成 order-amount。',
  ],
  [
    'requirement R-1 "t" { acceptance { data level: one-of A, B, C\n rule A { when: level = A, B  then: "x" } } }',
    'Several values stand in parentheses. Write level in (A, B).',
    '几个值要写在括号里。请写成 level in (A, B)。',
  ],
  [
    'requirement R-1 "t" { acceptance { data amount: number\n rule A { when: amount > 5, amount < 9  then: "x" } } }',
    'A comma does not say whether both must hold or one is enough. Write "and" or "or".',
    '逗号没有说明是两个条件都要成立，还是成立一个就够。请写“且”或者“或”。',
  ],
];
