import { expect, test } from 'vitest';
import { createNonce, panelHtml } from './panel-html.js';

const page = {
  page: 'priorities',
  language: 'zh',
  title: '"><script>alert(1)</script>',
  scriptUri: 'https://file.example/preview.js?a=1&b="2',
  styleUri: 'https://file.example/preview.css',
  cspSource: 'https://*.vscode-cdn.net',
  nonce: 'abc123',
} as const;

test('lets nothing load but its own script and style sheet', () => {
  const html = panelHtml(page);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  expect(policy).toBe(
    "default-src 'none'; style-src https://*.vscode-cdn.net; img-src data:; script-src 'nonce-abc123'",
  );
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).toContain('<script nonce="abc123" src=');
});

test('shows what it is given as text', () => {
  const html = panelHtml(page);
  expect(html).not.toContain('alert(1)</script>');
  expect(html).toContain('&#34;&#62;&#60;script&#62;');
});

test('starts as a page that loads, in the reader’s language', () => {
  const html = panelHtml(page);
  expect(html).toContain('<html lang="zh-CN">');
  expect(html).toContain('<main id="app" data-page="priorities" data-state="loading" data-version="0">');
});

test('nonces are long and never the same', () => {
  const nonces = new Set(Array.from({ length: 100 }, createNonce));
  expect(nonces.size).toBe(100);
  for (const nonce of nonces) expect(nonce).toMatch(/^[0-9a-f]{32}$/);
});
