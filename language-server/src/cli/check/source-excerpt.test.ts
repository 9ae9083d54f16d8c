import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../editing/format/display-width.js';
import { sourceExcerpt } from './source-excerpt.js';

const show = (line: string, fault: string) => {
  const from = line.indexOf(fault);
  const excerpt = sourceExcerpt(line, from, from + fault.length);
  return excerpt && `${excerpt.line}\n${excerpt.mark}`;
};

describe('sourceExcerpt', () => {
  it('counts two columns for Chinese, full-width signs and emoji', () => {
    expect(show('  来源：风控总监，张三', '张三')).toBe('来源：风控总监，张三\n                ^^^^');
    expect(show('note: 👍🏽 here', 'here')).toBe('note: 👍🏽 here\n         ^^^^');
    expect(show('note: e\u0301x', 'x')).toBe('note: e\u0301x\n       ^');
  });

  it('shows tabs as blanks and control characters as signs', () => {
    expect(show('\ta\tb', 'b')).toBe('a  b\n   ^');
    expect(show('a\u0007b', 'b')).toBe('a␇b\n  ^');
  });

  it('marks at least one column, and the end of a line that lacks something', () => {
    expect(sourceExcerpt('abc', 3, 3)).toEqual({ line: 'abc', mark: '   ^' });
    expect(sourceExcerpt('abc', 1, 40)).toEqual({ line: 'abc', mark: ' ^^' });
    expect(sourceExcerpt('   ', 1, 2)).toBeUndefined();
  });

  it('cuts long lines around the fault', () => {
    const line = `${'前'.repeat(200)}FAULT${'后'.repeat(200)}`;
    const excerpt = sourceExcerpt(line, 200, 205);
    expect(excerpt?.line).toContain('FAULT');
    expect(displayWidth(excerpt?.line ?? '')).toBeLessThan(125);
    expect(excerpt?.mark.trimStart()).toBe('^^^^^');
    expect(displayWidth(excerpt?.line.split('FAULT')[0] ?? '')).toBe((excerpt?.mark.length ?? 0) - 5);
    expect(displayWidth(sourceExcerpt('x'.repeat(5000), 0, 5000)?.line ?? '')).toBeLessThan(125);
  });
});
