import { expect, test } from 'vitest';
import { factsOf } from '../facts/testing/facts-of.js';
import { documentLinksOf } from './document-links.js';
import { endOf, endsOf, startOf } from '../text/span.js';

/** The text with `‹…›` around links. */
function linked(text: string): string {
  let result = text;
  for (const { at } of documentLinksOf(text, factsOf(text)).reverse())
    result = `${result.slice(0, startOf(at))}‹${result.slice(...endsOf(at))}›${result.slice(endOf(at))}`;
  return result;
}

test('addresses in links, and only there', () => {
  expect(
    linked(`requirement R-1 "See https://a.example" {
  links: "https://a.example/x?y=1#z", "JIRA-7", "ticket (http://b.example/7)."
  note: "https://c.example"
}
`),
  ).toBe(`requirement R-1 "See https://a.example" {
  links: "‹https://a.example/x?y=1#z›", "JIRA-7", "ticket (‹http://b.example/7›)."
  note: "https://c.example"
}
`);
});

test('Chinese text around an address is not part of it', () => {
  expect(linked('需求 R-1 “甲” { 链接：“见 https://a.example/需求，以及邮件”、“file:///etc/passwd” }')).toBe(
    '需求 R-1 “甲” { 链接：“见 ‹https://a.example/需求›，以及邮件”、“file:///etc/passwd” }',
  );
});

test('what is no address is no link', () => {
  const text = 'requirement R-1 "r" { links: "https://", "javascript:alert(1)", "http://[" }';
  expect(linked(text)).toBe(text);
});
