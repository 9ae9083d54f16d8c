import type { TemplateResult } from 'lit';

/** What a template of lit would show, markup and handlers left out, without a browser. */
export function templateText(shown: unknown): string {
  if (typeof shown === 'string' || typeof shown === 'number') return String(shown);
  if (Array.isArray(shown)) return shown.map(templateText).join('');
  if (typeof shown !== 'object' || shown === null || !('strings' in shown)) return '';
  const { strings, values } = shown as TemplateResult;
  const all = strings.map((part, i) => {
    // A value of an attribute stands right after its `=`.
    const isAttribute = /=["']?$/.test(part);
    return part + (isAttribute ? '' : templateText(values[i]));
  });
  return all
    .join('')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
