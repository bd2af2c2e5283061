import { Marked, type RendererObject, type Tokens } from 'marked';
import { escapeHtml } from '../html.ts';

/** What a text of the guide begins with: its title, and one sentence that says what it is for. */
export type Head = { readonly title: string; readonly lead: string };
/** A heading that can be linked to. */
export type Heading = { readonly id: string; readonly text: string };

/** What a text asks of the site it stands in. */
export type Surroundings = {
  /** Address of what a link names; undefined where the site does not have it. */
  readonly address: (link: string) => string | undefined;
  /** A picture by its name; undefined where there is none. */
  readonly picture: (name: string) => { readonly address: string; readonly width: number; readonly height: number } | undefined;
};

/** Title and lead of a text: its `# heading`, and the paragraph after it. */
export function readHead(text: string): Head {
  const [title = '', lead = ''] = text.split(/\n{2,}/, 2);
  return { title: title.replace(/^# */, ''), lead: lead.replaceAll('\n', ' ') };
}

/** What follows title and lead as HTML, and its headings of the second level. Whatever is HTML in the text is shown as text. */
export function readBody(text: string, around: Surroundings): { readonly html: string; readonly headings: readonly Heading[] } {
  const body = text
    .split(/\n{2,}/)
    .slice(2)
    .join('\n\n');
  const headings: Heading[] = [];
  const marked = new Marked({ renderer: rendererOf(around, headings) });
  return { html: marked.parse(body, { async: false }), headings };
}

function rendererOf(around: Surroundings, headings: Heading[]): RendererObject {
  return {
    html: ({ text }) => escapeHtml(text),
    heading({ depth, text, tokens }) {
      const inner = this.parser.parseInline(tokens);
      if (depth !== 2) return `<h${depth}>${inner}</h${depth}>\n`;
      const id = idOf(text);
      headings.push({ id, text });
      return `<h2 id="${id}">${inner}</h2>\n`;
    },
    link({ href, tokens }) {
      const inner = this.parser.parseInline(tokens);
      const address = href.startsWith('https:') ? href : around.address(href);
      return address === undefined ? inner : `<a href="${escapeHtml(address)}">${inner}</a>`;
    },
    image({ href, text }) {
      const picture = around.picture(href);
      if (picture === undefined) return '';
      const { address, height, width } = picture;
      return `<img src="${escapeHtml(address)}" width="${width}" height="${height}" alt="${escapeHtml(text)}" loading="lazy">`;
    },
    paragraph({ tokens }) {
      const inner = this.parser.parseInline(tokens);
      // a picture alone is a figure, and what it shows is said below it
      const [only] = tokens;
      if (tokens.length === 1 && only?.type === 'image') return figureOf(inner, (only as Tokens.Image).title);
      return `<p>${inner}</p>\n`;
    },
    code: ({ lang, text }) => codeBlock(lang ?? '', text),
    table(table) {
      const row = (cells: readonly Tokens.TableCell[], name: 'th' | 'td') =>
        `<tr>${cells.map(({ tokens }) => `<${name}${name === 'th' ? ' scope="col"' : ''}>${this.parser.parseInline(tokens)}</${name}>`).join('')}</tr>`;
      const rows = table.rows.map((cells) => row(cells, 'td')).join('');
      return `<div class="scroll"><table><thead>${row(table.header, 'th')}</thead><tbody>${rows}</tbody></table></div>\n`;
    },
  };
}

function figureOf(picture: string, caption: string | null | undefined): string {
  if (picture === '') return '';
  return `<figure>${picture}${caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : ''}</figure>\n`;
}

/** `sh run`: what somebody types, line by line. `yaml file=my-league/clubs.yaml`: what stands in a file. `text says`: what comes back. */
function codeBlock(info: string, text: string): string {
  const [kind = ''] = info.split(' ');
  const file = / (?:file|more|instead)=(\S+)/.exec(info)?.[1];
  const typed = kind === 'sh' ? text.split('\n').map((line) => `<span>${escapeHtml(line)}</span>`) : undefined;
  const code = `<pre tabindex="0"><code>${typed?.join('') ?? escapeHtml(text)}</code></pre>`;
  if (file !== undefined) return `<figure class="file"><figcaption>${escapeHtml(file)}</figcaption>${code}</figure>\n`;
  return `<div class="${typed ? 'typed' : 'said'}">${code}</div>\n`;
}

function idOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
