import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { seasonSource } from '../../src/main/season-source.ts';
import { seasonFolders } from '../../src/storage/index.ts';
import { surroundings } from '../../src/web/guide/around.ts';
import { guideLinks } from '../../src/web/guide/guide.ts';
import { readBody, readHead } from '../../src/web/guide/markdown.ts';
import { PICTURES } from '../../src/web/guide/pictures.ts';
import { SLUGS, TEXTS } from '../../src/web/guide/texts.ts';
import { plain, plainAddresses } from '../../src/web/pages.ts';
import type { Place } from '../../src/web/place.ts';
import { findIn } from '../../src/web/search/index-of-site.ts';
import type { SeasonDocument } from '../../src/wire/index.ts';

const LANGUAGES = ['es', 'en'] as const;
const place: Place = {
  origin: undefined,
  base: '/copa',
  kind: 'files',
  languages: LANGUAGES,
  assets: { stylesheet: '/s.css', font: '/f.woff2', mark: '/m.svg' },
};
const pages = LANGUAGES.flatMap((language) =>
  (['index', ...SLUGS] as const).map((slug) => ({ language, slug, text: TEXTS[language][slug] })),
);

/** What the guide links to. */
let seasons: readonly SeasonDocument[];
beforeAll(async () => {
  const shelf = seasonFolders({ opens: 'shipped' });
  const ids = ['copa-peru/2004', 'copa-peru/2014'];
  seasons = await seasonSource({ ...shelf, list: async () => ids }, () => {}).list();
});

const show = (language: 'es' | 'en', segments: readonly string[], of: readonly SeasonDocument[] = seasons) =>
  plain({ language, seasons: of, place, segments: ['guia', ...segments], search: '' });

describe('the guide', () => {
  test('says in both languages the same, in as many steps, commands, tables and pictures', () => {
    const shape = (text: string) => ({
      headings: [...text.matchAll(/^## /gm)].length,
      fences: [...text.matchAll(/^```(\w+ \w+).*$/gm)].map((match) => match[1]),
      rows: [...text.matchAll(/^\|/gm)].length,
      items: [...text.matchAll(/^- /gm)].length,
      links: [...text.matchAll(/\]\(([^) ]+)/g)].map((match) => match[1]),
    });
    for (const slug of SLUGS) expect({ slug, ...shape(TEXTS.en[slug]) }).toEqual({ slug, ...shape(TEXTS.es[slug]) });
  });

  test.each(LANGUAGES)('has no text in %s that no page shows', (language) => {
    const folder = fileURLToPath(new URL(`../../src/web/guide/${language}`, import.meta.url));
    expect(readdirSync(folder).sort()).toEqual([...SLUGS, 'index'].map((slug) => `${slug}.md`).sort());
  });

  test.each(pages)('$language/$slug has a title and one sentence that says what it is for', ({ text }) => {
    const { lead, title } = readHead(text);
    expect(title).toMatch(/^\p{L}.{3,50}$/u);
    expect(lead).toMatch(/^\p{L}.{20,180}[.]$/u);
  });

  test.each(pages)('$language/$slug links only to what the site has, and shows only pictures that are there', ({ language, text }) => {
    const links = [...text.matchAll(/\]\(((?:season|guide|site|picture):[^) ]+)/g)].map((match) => match[1] ?? '');
    const { address, picture } = surroundings(language, place, seasons);
    const there = (link: string) => (link.startsWith('picture:') ? picture(link)?.address : address(link));
    expect(links.filter((link) => !there(link)?.startsWith('/copa/'))).toEqual([]);
  });

  test.each(pages)('$language/$slug stands at an address that is offered, with its text', ({ language, slug, text }) => {
    const page = show(language, slug === 'index' ? [] : [slug]);
    expect([...plainAddresses({ language, seasons: [] })]).toContain(page?.path);
    expect(page?.text).toContain(`<h1 class="medium">${readHead(text).title}</h1>`);
    expect(page?.text).not.toMatch(/<script(?! type="application\/ld\+json")|undefined|style=/);
  });

  test('a page that is not there is none', () => {
    expect([show('es', ['nada']), show('es', ['que-falta', 'mas']), show('es', ['index'])]).toEqual([undefined, undefined, undefined]);
  });

  test('a season that the site does not have is told of without a link', () => {
    const text = show('es', ['leer-una-tabla'], [])?.text ?? '';
    expect(text).toContain('Grupo A de la Región II, en 2004');
    expect(text).not.toContain('/copa-peru/2004');
  });

  test('pages lead on to the next and back', () => {
    const links = guideLinks('en');
    expect(links.map(({ slug }) => slug)).toEqual(SLUGS);
    const page = show('en', [links[1]?.slug ?? ''])?.text;
    expect(page).toContain(`href="/copa${links[0]?.path}" rel="prev"`);
    expect(page).toContain(`href="/copa${links[2]?.path}" rel="next"`);
  });

  test('its pages are found by their titles', () => {
    const found = findIn(seasons, 'es')('publikar sitio', 3);
    expect(found.map(({ k, u }) => [k, u])).toEqual([['page', '/es/guia/publicar-el-sitio/']]);
  });
});

describe('the pictures of the guide', () => {
  const folder = fileURLToPath(new URL('../../src/web/assets/', import.meta.url));
  const files = readdirSync(folder).filter((name) => /^guide-.*\.png$/.test(name));

  test('are those that the texts show, in each language', () => {
    const shown = pages.flatMap(({ language, text }) => [...text.matchAll(/picture:(\w+)/g)].map((match) => `${match[1]}-${language}`));
    expect([...new Set(shown)].sort()).toEqual(Object.keys(PICTURES).sort());
    expect(files.sort()).toEqual(
      Object.keys(PICTURES)
        .map((name) => `guide-${name}.png`)
        .sort(),
    );
  });

  test.each(Object.entries(PICTURES))('%s has the shape that the page leaves free for it, and is small', (name, [width, height]) => {
    const png = readFileSync(`${folder}guide-${name}.png`);
    expect(png.readUInt32BE(16) / png.readUInt32BE(20)).toBeCloseTo(width / height, 1);
    expect(png.length).toBeLessThanOrEqual(60_000);
  });

  test('are small together', () => {
    expect(files.reduce((sum, name) => sum + readFileSync(folder + name).length, 0)).toBeLessThanOrEqual(500_000);
  });
});

describe('a text of the guide', () => {
  const around = { address: (link: string) => (link === 'guide:a' ? '/a"b/' : undefined), picture: () => undefined };
  const html = (body: string): string => readBody(`# T\n\nL.\n\n${body}`, around).html;

  test.each([
    { why: 'HTML in it is shown as text', body: 'a <b onclick="x">b</b>', has: '&#60;b onclick=&#34;x&#34;&#62;' },
    { why: 'so is HTML in a block', body: '<script>x</script>', has: '&#60;script&#62;' },
    { why: 'and in a command', body: '```sh\n<i>\n```', has: '&#60;i&#62;' },
    { why: 'a link is safe in its attribute', body: '[x](guide:a)', has: 'href="/a&#34;b/"' },
    { why: 'a link to nowhere is text', body: 'see [x](guide:b).', has: 'see x.' },
    { why: 'a link to a script is text', body: '[x](javascript:alert(1))', has: '<p>x</p>' },
    { why: 'a picture that is not there is left out', body: '![x](picture:b "c")', has: '' },
    { why: 'a file has its name above it', body: '```yaml file=a/b.yaml\na: 1\n```', has: '<figcaption>a/b.yaml</figcaption>' },
  ])('$why', ({ body, has }) => {
    expect(html(body)).toContain(has);
    expect(html(body)).not.toMatch(/<(?:b|i|script|img)\b|javascript/);
  });

  test('headings can be linked to', () => {
    const { headings, html: text } = readBody('# T\n\nL.\n\n## 1. Qué *más*\n\nx', around);
    expect(headings).toEqual([{ id: '1-que-mas', text: '1. Qué *más*' }]);
    expect(text).toContain('<h2 id="1-que-mas">');
  });
});
