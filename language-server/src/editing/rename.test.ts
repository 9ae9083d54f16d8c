import { describe, expect, test } from 'vitest';
import type { FileFacts } from '../facts/facts.js';
import { fill, type Language } from '../locale/language.js';
import { applyChanges, projectOf } from '../rules/testing/annotated-text.js';
import { endsOf } from '../text/span.js';
import { renameableAt, renameEdits } from './rename.js';

/** What a rename at `<|>` makes of the files, or the sentence with which it is refused. Several files stand below `==>`. */
function renamed(marked: string, newName: string, language: Language = 'en'): string {
  const { files, model } = projectOf(marked.replace('<|>', ''));
  const [uri, offset] = placeOfMark(marked);
  const reader = model.reader();
  const found = renameableAt(reader.file(uri) as FileFacts, offset, reader);
  if ('refused' in found) return fill(found.refused, language, found.args);
  const edits = renameEdits(found.thing, newName, reader, (file) => files.get(file) as string);
  if ('refused' in edits) return fill(edits.refused, language, edits.args);
  const after = applyChanges(files, edits);
  return after.size === 1
    ? [...after.values()].join('')
    : [...after].map(([file, text]) => `==> ${file}\n${text}`).join('');
}

/** What the editor selects before the new name is typed. */
function prepared(marked: string): string {
  const { files, model } = projectOf(marked.replace('<|>', ''));
  const [uri, offset] = placeOfMark(marked);
  const found = renameableAt(model.reader().file(uri) as FileFacts, offset, model.reader());
  return 'refused' in found ? found.refused.en : (files.get(uri) as string).slice(...endsOf(found.at));
}

function placeOfMark(marked: string): readonly [uri: string, offset: number] {
  for (const [uri, text] of projectOf(marked).files) if (text.includes('<|>')) return [uri, text.indexOf('<|>')];
  throw new Error('no mark');
}

const order = `==> data.req
entity Order "An order" {
  data amount: number
  data status: one-of open, closed
}
==> a.req
requirement R-1 "One" {
  acceptance {
    data amount: number
    rule Large { when: Order.amount > amount and not (Order.status = closed)  then: "x" }
    case A1 normal { given: Order.amount = 5, amount = 3  then: Large }
    waive Large because "y"
  }
}
==> b.req
requirement R-2 "Two" {
  acceptance {
    data amount: number
    rule Large { when: Order.amount in 1..9 and amount > 2  then: "x" }
  }
}
`;

const at = (text: string, place: string) => {
  expect(text.split(place.replace('<|>', '')).length, place).toBeGreaterThan(1);
  return text.replace(place.replace('<|>', ''), place);
};

describe('what a name means is renamed, and nothing else', () => {
  test('an entity, in every file', () => {
    const expected = order.replaceAll('Order', 'Purchase');
    expect(renamed(at(order, 'entity <|>Order'), 'Purchase')).toBe(expected);
    expect(renamed(at(order, 'Or<|>der.amount in'), 'Purchase')).toBe(expected);
  });

  test('a field of an entity, in every file; fields of that name elsewhere stay', () => {
    const expected = order.replace('data amount', 'data sum').replaceAll('Order.amount', 'Order.sum');
    expect(renamed(at(order, '  data <|>amount'), 'sum')).toBe(expected);
    expect(renamed(at(order, 'Order.am<|>ount in'), 'sum')).toBe(expected);
  });

  test('a field, rule or case of one requirement, in that requirement', () => {
    const [before, after] = order.split('==> b.req');
    expect(renamed(at(order, '> <|>amount and'), 'limit')).toBe(
      `${before?.replace('    data amount', '    data limit').replace('> amount', '> limit').replace(', amount = 3', ', limit = 3')}==> b.req${after}`,
    );
    expect(renamed(at(order, 'waive Lar<|>ge'), 'Huge')).toBe(
      `${before?.replaceAll('Large', 'Huge')}==> b.req${after}`,
    );
    expect(renamed(at(order, 'case A<|>1'), 'B1')).toBe(order.replace('A1', 'B1'));
  });

  test('an option, in conditions, lists and data', () => {
    const text = `entity E { data state: one-of open, closed }
requirement R "r" {
  acceptance {
    data open: yes-no
    data state: one-of open, closed
    data level: one-of open, high
    rule A { when: E.state = open and state in (open, closed) and level = open and open  then: "x" }
    case normal { given: E.state = open, state = open, level = high, open = yes  then: A }
  }
}
`;
    expect(renamed(at(text, 'state in (o<|>pen'), 'fresh')).toBe(
      text
        .replace('    data state: one-of open', '    data state: one-of fresh')
        .replace('in (open', 'in (fresh')
        .replace(', state = open', ', state = fresh'),
    );
    expect(renamed(at(text, 'entity E { data state: one-of o<|>pen'), 'fresh')).toBe(
      text.replace('one-of open', 'one-of fresh').replaceAll('E.state = open', 'E.state = fresh'),
    );
  });

  test('an option of two fields that are compared with each other, in both', () => {
    const text = `需求 R “r” {
  验收 {
    数据 旧等级：枚举 金, 银
    数据 新等级：枚举 银, 金
    数据 颜色：枚举 金, 红
    规则 升级 { 当：旧等级 != 新等级 且 旧等级 = 银 且 颜色 = 金  则：“x” }
  }
}
`;
    expect(renamed(at(text, '新等级：枚举 <|>银'), '白银')).toBe(text.replaceAll('银', '白银'));
    expect(renamed(at(text, '颜色 = <|>金'), '黄')).toBe(
      text.replace('枚举 金, 红', '枚举 黄, 红').replace('颜色 = 金', '颜色 = 黄'),
    );
    expect(renamed(at(text, '新等级：枚举 <|>银'), '金', 'zh')).toBe('新等级 已经有“金”这个取值。');
  });

  test('either side of Stakeholder.Concern', () => {
    const text = `==> a.req
stakeholder Boss { concern Cost "x" }
stakeholder Other { concern Cost "x" }
==> b.req
requirement R "r" { from: Boss  answers: Boss.Cost, Other.Cost }
`;
    expect(renamed(at(text, 'answers: Bo<|>ss'), '老板')).toBe(text.replaceAll('Boss', '老板'));
    expect(renamed(at(text, 'Boss.Co<|>st'), 'Price')).toBe(
      text.replace('Boss { concern Cost', 'Boss { concern Price').replace('Boss.Cost', 'Boss.Price'),
    );
  });

  test('either side of a name with a dot in which there are characters that nobody sees', () => {
    const zero = '\u200b';
    const text = order.replaceAll('Order.amount', `Or${zero}der${zero}.am${zero}ount`);
    expect(renamed(at(text, 'entity <|>Order'), 'X')).toBe(
      text
        .replace('entity Order', 'entity X')
        .replaceAll(`Or${zero}der${zero}.`, 'X.')
        .replace('Order.status', 'X.status'),
    );
    for (const place of ['data <|>amount', `.am<|>${zero}ount`])
      expect(renamed(at(text, place), 'X')).toBe(
        text.replace('data amount', 'data X').replaceAll(`.am${zero}ount`, '.X'),
      );
    const concern = `stakeholder S { concern c "x" }\nrequirement R "r" { answers: S${zero}.${zero}c }\n`;
    expect(renamed(at(concern, 'stakeholder <|>S'), 'X')).toBe(
      `stakeholder X { concern c "x" }\nrequirement R "r" { answers: X.${zero}c }\n`,
    );
  });

  test('a risk; a version beside a roadmap of the same name; the owner of a field that is not there', () => {
    expect(renamed('requirement R "r" { risk Wro<|>ng "x" {} }', 'Bad')).toBe('requirement R "r" { risk Bad "x" {} }');
    const roadmap = 'roadmap V1 {\n  version V1 {}\n  version V2 { after: V1 }\n}\n';
    expect(renamed(at(roadmap, 'version <|>V1'), 'M1')).toBe(
      'roadmap V1 {\n  version M1 {}\n  version V2 { after: M1 }\n}\n',
    );
    expect(renamed(at(roadmap, 'roadmap <|>V1'), 'V2')).toBe(roadmap.replace('roadmap V1', 'roadmap V2'));
    const missing = 'entity <|>E {}\nrequirement R "r" { acceptance { rule A { when: E.a > 1  then: "x" } } }\n';
    expect(renamed(missing, 'F')).toBe(missing.replace('<|>', '').replaceAll('E', 'F').replace('F.a', 'F.a'));
  });

  test('an option whose name is 是 is one value, however it is spelt', () => {
    const text = `需求 R “r” {
  验收 {
    数据 结果：枚举 是, 否, 待定
    规则 A { 当：结果 = 是 或 结果 = yes  则：“x” }
  }
}
`;
    expect(renamed(at(text, '枚举 <|>是'), '同意')).toBe(
      text.replace('枚举 是', '枚举 同意').replace('= 是', '= 同意').replace('= yes', '= 同意'),
    );
  });

  test('where a file has errors, what is understood', () => {
    const broken = order.replace('waive Large because "y"\n', 'waive Large because "y\n    data : \n');
    expect(renamed(at(broken, 'entity <|>Order'), 'Purchase')).toBe(broken.replaceAll('Order', 'Purchase'));
  });

  test('nothing, if the name is the same', () => {
    expect(renamed(at(order, 'entity <|>Order'), 'Order')).toBe(order);
  });
});

test('the editor selects the side of the name under the caret', () => {
  expect(prepared(at(order, '<|>Order.amount in'))).toBe('Order');
  expect(prepared(at(order, 'Order<|>.amount in'))).toBe('Order');
  expect(prepared(at(order, 'Order.<|>amount in'))).toBe('amount');
  expect(prepared(at(order, 'then: <|>Large'))).toBe('Large');
});

describe('refused, with a sentence', () => {
  test.each([
    ['', 'An empty text cannot be a name. Write one.', '名称不能为空。请输入名称。'],
    [
      'two words',
      '"two words" cannot be a name, because names have no blanks. Write two-words, for example.',
      '“two words”不能用作名称，因为名称里不能有空格。可以写成 two-words。',
    ],
    [
      '大额 订单',
      '"大额 订单" cannot be a name, because names have no blanks. Write 大额订单, for example.',
      '“大额 订单”不能用作名称，因为名称里不能有空格。可以写成 大额订单。',
    ],
    [
      '2027年',
      '"2027年" cannot be a name, because a name does not begin with a digit. Put a letter first.',
      '“2027年”不能用作名称，因为名称不能以数字开头。请在前面加上字母或汉字。',
    ],
    [
      '２号',
      '"２号" cannot be a name, because a name does not begin with a digit. Put a letter first.',
      '“２号”不能用作名称，因为名称不能以数字开头。请在前面加上字母或汉字。',
    ],
    [
      'ＶＩＰ',
      '"ＶＩＰ" cannot be a name, because it has wide or unusual forms of characters in it. Write VIP.',
      '“ＶＩＰ”不能用作名称，因为里面有全角或特殊形式的字符。请写成 VIP。',
    ],
    [
      '2025-03-01',
      '"2025-03-01" cannot be a name, because a name does not begin with a digit. Put a letter first.',
      '“2025-03-01”不能用作名称，因为名称不能以数字开头。请在前面加上字母或汉字。',
    ],
    [
      'not',
      '"not" cannot be a name here, because it is a word of the language.',
      '“not”是语言的关键字，在这里不能用作名称。',
    ],
    [
      '需求',
      '"需求" cannot be a name here, because it is a word of the language.',
      '“需求”是语言的关键字，在这里不能用作名称。',
    ],
    [
      '是',
      '"是" cannot be a name here, because it is a word of the language.',
      '“是”是语言的关键字，在这里不能用作名称。',
    ],
    [
      'a.b',
      '"a.b" cannot be a name here: it is written behind a dot, and must not have a dot itself.',
      '“a.b”不能用作名称：它写在“.”后面，本身不能再有“.”。',
    ],
    [
      'a"b',
      '"a"b" cannot be a name. A name begins with a letter and has letters, digits, "_", "-" and "." in it.',
      '“a"b”不能用作名称。名称以字母或汉字开头，可以包含字母、汉字、数字、“_”、“-”和“.”。',
    ],
    [
      '金额（元）',
      '"金额（元）" cannot be a name. A name begins with a letter and has letters, digits, "_", "-" and "." in it.',
      '“金额（元）”不能用作名称。名称以字母或汉字开头，可以包含字母、汉字、数字、“_”、“-”和“.”。',
    ],
    [
      '长'.repeat(101),
      'A text of 101 characters cannot be a name. Write at most 100; the rest belongs into the title.',
      '101 个字符太长，不能用作名称。最多 100 个字符，其余内容请写在标题里。',
    ],
  ])('what cannot be a name: %s', (name, en, zh) => {
    const place = at(order, '  data <|>amount');
    expect(renamed(place, name)).toBe(en);
    expect(renamed(place, name, 'zh')).toBe(zh);
  });

  test.each([
    ['entity <|>Order', 'R-2', '本项目中已经有名为“R-2”的内容。'],
    ['  data <|>amount', 'status', 'Order 里已经有名为“status”的数据。'],
    ['status: one-of <|>open', 'closed', 'status 已经有“closed”这个取值。'],
    ['requirement <|>R-1', 'R-2', '本项目中已经有名为“R-2”的内容。'],
  ])('a name that is taken: %s → %s', (place, name, refused) => {
    expect(renamed(at(order, place), name, 'zh')).toBe(refused);
  });

  test('a name that would give what is unknown a meaning', () => {
    const text = `entity E { data a: number }
requirement R "r" {
  from: Nobody
  acceptance {
    data x: number
    rule A { when: E.b > 1 and y > 2 and F.a > 3  then: Z }
  }
}
stakeholder S {}
`;
    expect(renamed(at(text, 'stakeholder <|>S'), 'Nobody', 'zh')).toBe(
      '项目中有一处引用了尚不存在的 Nobody，改名后会指向这里。请先修正那处引用。',
    );
    const other = '改名为 b 后，R 里会有名称变成别的意思。请换一个名称。';
    expect(renamed(at(text, 'E { data <|>a'), 'b', 'zh')).toBe(other);
    expect(renamed(at(text, 'data <|>x'), 'y', 'zh')).toBe(other.replace('b', 'y'));
    expect(renamed(at(text, 'entity <|>E'), 'F', 'zh')).toBe(other.replace('b', 'F'));
    expect(renamed(at(text, 'rule <|>A'), 'Z', 'zh')).toBe(other.replace('b', 'Z'));
  });

  test('a name that something nearer has', () => {
    const text = `entity E { data a: one-of p, q }
requirement R "r" {
  acceptance {
    data E2.a: one-of p, q
    data q: one-of p, q, s
    data t: one-of p, q
    rule A { when: E.a = p and q = t  then: "x" }
    rule B { when: E2.a = p  then: "x" }
    waive B because "y"
  }
}
`;
    expect(renamed(at(text, 'entity <|>E'), 'E2')).toBe(
      'With the name E2, something in R would mean something else. Choose another name.',
    );
    // `q = s` would compare q with its own option.
    expect(renamed(at(text, 'data <|>t'), 's')).toBe(
      'With the name s, something in R would mean something else. Choose another name.',
    );
    expect(renamed(at(text, 'rule <|>B'), 'normal')).toBe(
      'With the name normal, something in R would mean something else. Choose another name.',
    );
    expect(renamed(at(text, 'rule <|>A'), 'normal')).toBe(text.replace('rule A', 'rule normal'));
  });

  test('a name that is a word where it would stand', () => {
    const text =
      'requirement R "r" { acceptance { data vip: yes-no\n rule A { when: vip or vip  then: "x" }\n case <|>C normal {} } }';
    expect(renamed(text, 'boundary')).toBe(
      'boundary would be read as a word of the language in R. Choose another name.',
    );
    expect(renamed(text.replace('<|>', '').replace('data vip', 'data <|>vip'), 'otherwise')).toBe(
      'otherwise would be read as a word of the language in R. Choose another name.',
    );
  });

  test('what is also named in a part that is written twice, of which the second one does not count', () => {
    const text = `entity Order "An order" {
  data kind: one-of a, b
}
stakeholder S "s" { concern c "x" }
stakeholder T "t" {}
requirement R "r" {
  from: T
  from: S
  answers: S.c
  answers: S.c
  acceptance {
    data amount: number
    rule Large { when: amount > 3 and Order.kind = a  then: "x" }
  }
  acceptance {
    data more: number
    rule Large { when: amount > 3 and Order.kind = a  then: "x" }
    case A1 normal { given: amount = 5  then: Large }
  }
}
requirement Q "q" {
  from: T
  acceptance {
    data more: number
    rule Large { when: more > 3  then: "x" }
  }
}
`;
    for (const place of [
      'stakeholder <|>S',
      'concern <|>c',
      'entity <|>Order',
      'data <|>kind',
      'one-of <|>a',
      'data <|>amount',
      'rule <|>Large',
    ])
      expect(renamed(at(text, place), 'X'), place).toMatch(
        /^"(from|answers|acceptance)" in R is written twice, .* Remove one/,
      );
    expect(renamed(at(text, 'data <|>amount'), 'X', 'zh')).toBe(
      'R 里的“验收”写了两次，不算数的第二处也写着 amount。请先只保留一处。',
    );
    for (const place of ['from: <|>S', 'data <|>more', 'case A<|>1'])
      expect(renamed(at(text, place), 'X'), place).toBe(
        'This is written a second time, and only the first one counts. Remove one of the two first.',
      );
    // What is not named there can have another name.
    expect(renamed(at(text, 'stakeholder <|>T'), 'X')).toBe(
      text.replace('stakeholder T', 'stakeholder X').replaceAll('from: T', 'from: X'),
    );
    const [before, after] = text.split('requirement Q');
    expect(renamed(`${before}requirement Q${after?.replace('data more', 'data <|>more')}`, 'X')).toBe(
      `${before}requirement Q${after?.replaceAll('more', 'X')}`,
    );
  });

  test('what is not there, is there twice, or is no name', () => {
    const text = `stakeholder S {}
stakeholder S {}
requirement R "r" {
  from: S, Nobody
  priority: P0
  acceptance {
    data vip: yes-no
    rule A { when: vip = yes and what > 5 and vip = maybe  then: B }
    case normal {}
    waive exception because "x"
  }
}
`;
    expect(renamed(at(text, 'from: <|>S'), 'T')).toContain('S is declared more than once');
    expect(renamed(at(text, 'S, <|>Nobody'), 'T')).toBe(
      'Nothing is called Nobody, so there is nothing to rename. Correct the name first, or declare it.',
    );
    for (const place of ['<|>what', '<|>maybe', 'then: <|>B'])
      expect(renamed(at(text, place), 'T', 'zh')).toMatch(/^没有名为 .* 的内容，无从改名。/);
    expect(renamed(at(text, 'vip = <|>yes'), 'T')).toBe(
      'yes is a word of the language here and has the same name everywhere.',
    );
    expect(renamed(at(text, 'waive exce<|>ption'), 'T')).toContain('is a word of the language');
    expect(renamed(at(text, '<|>case normal'), 'T')).toContain('This case has no name yet.');
    expect(renamed(at(text, 'prio<|>rity'), 'T')).toBe(
      'There is no name here. Put the caret on the name of something.',
    );
  });
});
