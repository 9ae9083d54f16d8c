import { html, type TemplateResult } from 'lit';

/** Explains what to write, with an example of it. */
export function emptyState(title: string, text: string, example: string): TemplateResult {
  return html`<section class="empty">
    <h1>${title}</h1>
    <p>${text}</p>
    <pre><code>${example}</code></pre>
  </section>`;
}
