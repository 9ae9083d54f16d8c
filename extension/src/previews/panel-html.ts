/** What the page of a preview is made of; all of it is chosen by the extension, never by a `.req` file. */
export interface PanelPage {
  readonly page: string;
  readonly language: 'en' | 'zh';
  readonly title: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  readonly cspSource: string;
  readonly nonce: string;
}

const htmlLanguage = { en: 'en', zh: 'zh-CN' } as const;

/**
 * The page of a preview, set once per panel: an empty shell that the application fills from messages. Nothing may load
 * but the one script that carries the nonce, the extension's own style sheet, and pictures that the script makes itself.
 */
export function panelHtml({ page, language, title, scriptUri, styleUri, cspSource, nonce }: PanelPage): string {
  const policy = `default-src 'none'; style-src ${cspSource}; img-src data:; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${htmlLanguage[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeAttribute(title)}</title>
<link rel="stylesheet" href="${escapeAttribute(styleUri)}">
</head>
<body>
<main id="app" data-page="${escapeAttribute(page)}" data-state="loading" data-version="0"></main>
<script nonce="${nonce}" src="${escapeAttribute(scriptUri)}"></script>
</body>
</html>`;
}

/** 128 random bits, for one page. */
export function createNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
