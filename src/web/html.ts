import type { Place } from './place.ts';
import type { Language } from './words/words.ts';

/** JSON-LD without its context and the address of the page: those are added to it. */
export type Structured = { readonly '@type': string; readonly [property: string]: unknown };

/** What a page says about itself to those who share and find it. */
export type About = {
  readonly title: string;
  readonly description: string;
  /** The page's path in a language, from the root of the site; undefined for a page without one address. */
  readonly path: ((language: Language) => string) | undefined;
  /** Path of its picture, 1200 by 630; undefined where there is none. */
  readonly picture: string | undefined;
  readonly data: Structured | undefined;
  /** Path of the season's feed. */
  readonly feed: { readonly path: string; readonly title: string } | undefined;
};

const PICTURE = { width: 1200, height: 630 } as const;

/** A whole HTML document. `scripts`: addresses of modules that a page acts with; reading needs none. */
export function htmlDocument(
  language: Language,
  place: Place,
  about: About,
  content: { readonly head: string; readonly body: string },
  scripts: readonly string[] = [],
): string {
  const { title, description } = about;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(description)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="${place.assets.mark}">
<link rel="stylesheet" href="${place.assets.stylesheet}">
${shared(language, place, about)}${scripts.map((script) => `<script type="module" src="${script}"></script>\n`).join('')}${content.head}</head>
<body><div id="page">${content.body}</div></body>
</html>
`;
}

/** A document without the site around it: a table for other people's pages, a sheet of paper. */
export function bareDocument(
  language: Language,
  place: Place,
  about: { readonly title: string; readonly canonical: string },
  content: { readonly head: string; readonly body: string },
): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(about.title)}</title>
<meta name="robots" content="noindex">
<base target="_blank">
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="${escapeHtml(about.canonical)}">
<link rel="icon" type="image/svg+xml" href="${place.assets.mark}">
<link rel="stylesheet" href="${place.assets.stylesheet}">
${content.head}</head>
<body class="bare">${content.body}</body>
</html>
`;
}

/** Where a path stands, with its host where that is known. */
export function wholeAddress({ base, origin }: Pick<Place, 'base' | 'origin'>, path: string): string {
  return `${origin ?? ''}${base}${path}`;
}

/** What those read who share a page and find it. */
function shared(language: Language, place: Place, { data, description, feed, path, picture, title }: About): string {
  const { languages } = place;
  const whole = (from: string) => escapeHtml(wholeAddress(place, from));
  const lines: string[] = [];
  if (path !== undefined) {
    const here = whole(path(language));
    lines.push(`<link rel="canonical" href="${here}">`);
    for (const other of languages) lines.push(`<link rel="alternate" hreflang="${other}" href="${whole(path(other))}">`);
    if (languages.length > 1 && languages[0] !== undefined)
      lines.push(`<link rel="alternate" hreflang="x-default" href="${whole(path(languages[0]))}">`);
    lines.push(`<meta property="og:url" content="${here}">`);
  }
  lines.push(
    `<meta property="og:site_name" content="Ascenso">`,
    `<meta property="og:type" content="website">`,
    `<meta property="og:title" content="${escapeHtml(title)}">`,
    `<meta property="og:description" content="${escapeHtml(description)}">`,
    `<meta property="og:locale" content="${language === 'es' ? 'es_PE' : 'en_GB'}">`,
  );
  if (picture !== undefined) {
    lines.push(
      `<meta property="og:image" content="${whole(picture)}">`,
      `<meta property="og:image:type" content="image/png">`,
      `<meta property="og:image:width" content="${PICTURE.width}">`,
      `<meta property="og:image:height" content="${PICTURE.height}">`,
      `<meta property="og:image:alt" content="${escapeHtml(title)}">`,
      `<meta name="twitter:card" content="summary_large_image">`,
    );
  }
  if (feed !== undefined)
    lines.push(
      `<link rel="alternate" type="application/atom+xml" title="${escapeHtml(feed.title)}" href="${escapeHtml(place.base + feed.path)}">`,
    );
  if (data !== undefined && path !== undefined) {
    const whole = { '@context': 'https://schema.org', ...data, url: wholeAddress(place, path(language)) };
    // a data block, not a script: it is never run; `<` would end it
    lines.push(`<script type="application/ld+json">${JSON.stringify(whole).replaceAll('<', '\\u003c')}</script>`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
