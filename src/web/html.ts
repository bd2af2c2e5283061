import type { Language } from './words/words.ts';

/** What a page says around its body. A page that acts adds its script to `head`; its body is then hydrated in `#page`. */
export type HtmlDocument = {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly head: string;
  readonly body: string;
  readonly assets: { readonly stylesheet: string; readonly font: string; readonly mark: string };
};

export function htmlDocument({ language, title, description, head, body, assets }: HtmlDocument): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(description)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="${assets.mark}">
<link rel="preload" href="${assets.font}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${assets.stylesheet}">
${head}</head>
<body><div id="page">${body}</div></body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
