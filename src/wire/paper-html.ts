import type { Block, Paper } from './paper.ts';

/** A paper as one page that needs nothing beside itself, for a screen and for A4. */
export const paperHtml = ({ blocks, language }: Paper): string => {
  const title = blocks.find((block) => block.kind === 'title');
  const name = title?.kind === 'title' ? title.text : '';
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(name)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...blocks.map(element),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
};

const element = (block: Block): string => {
  switch (block.kind) {
    case 'title':
      return `<h1>${escaped(block.text)}</h1>`;
    case 'section':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'heading':
      return `<h3>${escaped(block.text)}</h3>`;
    case 'text':
      return `<p>${escaped(block.text)}</p>`;
    case 'note':
      return `<p class="note">${escaped(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return table(block);
    case 'sign':
      return `<div class="sign">${block.lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</div>`;
  }
};

const table = ({ caption, figures, head, names, rows }: Extract<Block, { readonly kind: 'table' }>): string => {
  const classOf = (i: number): string => (figures.includes(i) ? ' class="figure"' : '');
  const cell = (text: string, i: number): string =>
    i === names ? `<th scope="row"${classOf(i)}>${escaped(text)}</th>` : `<td${classOf(i)}>${escaped(text)}</td>`;
  return [
    '<table>',
    `<caption>${escaped(caption)}</caption>`,
    `<thead><tr>${head.map((text, i) => `<th scope="col"${classOf(i)}>${escaped(text)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`),
    '</tbody>',
    '</table>',
  ].join('\n');
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const STYLE = [
  '@page{size:A4;margin:18mm 16mm}',
  ':root{color-scheme:light}',
  'body{margin:0;background:#f6f7f5;color:#15202b;font:16px/1.45 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}',
  'main{max-width:46rem;margin:0 auto;padding:36px 32px}',
  'h1{margin:0 0 4px;font-size:34px;line-height:1.1}',
  'h2{margin:36px 0 8px;padding-top:8px;border-top:2px solid #15202b;font-size:21px}',
  'h3{margin:24px 0 4px;font-size:16px}',
  'p,ul{margin:4px 0 12px}ul{padding-left:20px}li{margin:2px 0}',
  'table{width:100%;margin:8px 0 16px;border-collapse:collapse}',
  'caption{text-align:left;color:#46535f;font-size:15px;padding-bottom:4px}',
  'th,td{padding:5px 8px 5px 0;border-bottom:1px solid #b7c0be;text-align:left;vertical-align:top;font-weight:400}',
  'thead th{color:#46535f;font-size:13px;border-bottom:1px solid #15202b}',
  'tbody th{font-weight:640}',
  '.figure{text-align:right;white-space:nowrap;padding-right:16px}',
  '.sign{display:grid;grid-template-columns:1fr 1fr;gap:48px;margin-top:72px;break-inside:avoid}',
  '.sign p{border-top:1px solid #15202b;padding-top:4px;font-size:13px}',
  '@media print{body{background:#fff;color:#000;font-size:11pt}main{max-width:none;padding:0}h1{font-size:22pt}h2,h3{break-after:avoid}tr,li{break-inside:avoid}caption,thead th{color:#000}}',
  '@media(max-width:760px){main{padding:20px 16px}.sign{grid-template-columns:1fr}}',
].join('');
