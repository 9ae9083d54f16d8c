/** What no property of a declaration is for goes into its note, alone: what stands beside it on the line stays what it is. */
import { describe, expect, test } from 'vitest';
import { findingsOf, fixed, fixTitles, projectOf } from '../testing/annotated-text.js';

const keep = (text: string) => fixed(text, 'syntax', { language: 'zh', title: '写进“备注”' });
const zh = (members: string) => `干系人 张三 { 角色：决策者 }

需求 A-1 “甲” {
  ${members}
}
`;

describe('the value alone is kept', () => {
  test.each([
    ['期望上线：2025-03', '备注：“期望上线：2025-03”'],
    ['期望上线：2025-03；优先级：P0；来源：张三', '备注：“期望上线：2025-03”；优先级：P0；来源：张三'],
    ['期望上线：2025-03 优先级：P0 来源：张三', '备注：“期望上线：2025-03” 优先级：P0 来源：张三'],
    ['优先级：P0；期望上线：2025-03；', '优先级：P0；备注：“期望上线：2025-03”；'],
    ['期望上线：2025-03  // 客户说的', '备注：“期望上线：2025-03”  // 客户说的'],
    ['版本：V1；成本：3人日', '备注：“版本：V1”；成本：3人日'],
    ['截止日期：“三月；年底：前” 优先级：P0', '备注：“截止日期：三月；年底：前” 优先级：P0'],
  ])('%s', (written, mended) => {
    expect(keep(zh(written))).toBe(zh(mended));
    expect(findingsOf(projectOf(zh(mended)), ['syntax', 'unresolved-reference'])).toEqual([]);
  });

  test('in English', () => {
    const file = (members: string) => `requirement A-1 "a" {\n  ${members}\n}\n`;
    expect(fixed(file('deadline: 2025-04; priority: P0'), 'syntax', { title: 'Keep it as "note"' })).toBe(
      file('note: "deadline: 2025-04"; priority: P0'),
    );
  });
});

test('what has a block on its line is left to the writer', () => {
  const text = zh('期望上线：2025-03 收益 { 单次收益：5；影响范围：3；发生概率：30% }');
  expect(fixTitles(text, 'syntax', { language: 'zh' }).join()).not.toContain('写进');
});
