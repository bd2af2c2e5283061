import type { SeasonDocument } from '../wire/index.ts';
import { routesOf } from './addresses.ts';
import { escapeHtml } from './html.ts';
import { outlineFor } from './outlines.ts';
import { isWritten, type Place } from './place.ts';
import { addresses as plainAddresses, SEARCH } from './plain.ts';
import { NOW } from './question.ts';
import { seasonPath } from './routes.ts';
import type { Language } from './words/words.ts';

type SiteRequest = { readonly seasons: readonly SeasonDocument[]; readonly place: Place };
/** A file at the root of the site. */
export type RootFile = { readonly kind: 'txt' | 'xml'; readonly text: string };

const ROBOTS = 'robots.txt';
const INDEX = 'sitemap.xml';
/** Most addresses in one list (https://www.sitemaps.org/protocol.html). */
const MOST = 50_000;

/**
 * What engines that search the web read: what they may ask for, and lists of all pages as the season stands. Lists need whole addresses,
 * so there are none where nobody said what the host is called; and rules for robots are looked for at the root of a host alone.
 */
export function rootNames({ place, seasons }: SiteRequest): readonly string[] {
  const lists = place.origin === undefined ? [] : [INDEX, ...place.languages.flatMap((language) => listNames(seasons, place, language))];
  return [...(place.base === '' ? [ROBOTS] : []), ...lists];
}

/** Undefined where there is no such file. */
export function atRoot({ name, place, seasons }: SiteRequest & { readonly name: string }): RootFile | undefined {
  if (name === ROBOTS) return place.base === '' ? { kind: 'txt', text: robots(place) } : undefined;
  if (place.origin === undefined) return undefined;
  const root = `${place.origin}${place.base}/`;
  if (name === INDEX) {
    const names = rootNames({ place, seasons }).filter((one) => LIST.test(one));
    return xml(
      'sitemapindex',
      'sitemap',
      names.map((one) => root + one),
    );
  }
  const [, language, part = ''] = LIST.exec(name) ?? [];
  const found = place.languages.find((one) => one === language);
  if (found === undefined) return undefined;
  const from = (Number(part) - 1) * MOST;
  const paths = pathsIn(seasons, place, found).slice(from, from + MOST);
  return paths.length === 0
    ? undefined
    : xml(
        'urlset',
        'url',
        paths.map((path) => root + path.slice(1)),
      );
}
const LIST = /^sitemap-([a-z]{2})-([1-9]\d{0,4})\.xml$/;

/** A server makes a page for any day, any reading and any words; nobody is served by asking it for all of them. */
function robots({ kind, origin }: Place): string {
  const closed = kind === 'server' ? ['Disallow: /*/@', `Disallow: /*/${SEARCH}/?`] : ['Disallow:'];
  return ['User-agent: *', ...closed, ...(origin === undefined ? [] : ['', `Sitemap: ${origin}/${INDEX}`]), ''].join('\n');
}

function listNames(seasons: readonly SeasonDocument[], place: Place, language: Language): readonly string[] {
  const parts = Math.ceil(pathsIn(seasons, place, language).length / MOST);
  return Array.from({ length: parts }, (_, at) => `sitemap-${language}-${at + 1}.xml`);
}

/** Every page there is, but those to be printed or to try things out on. */
function pathsIn(seasons: readonly SeasonDocument[], place: Place, language: Language): readonly string[] {
  const paths = [...plainAddresses({ language, seasons })].filter((path) => path.endsWith('/'));
  for (const document of seasons) {
    const outline = outlineFor(document);
    for (const route of routesOf(outline, []))
      if (route.page !== 'sheet' && route.page !== 'what-if' && isWritten(place, outline, route, NOW))
        paths.push(seasonPath(language, document.id, route));
  }
  return paths;
}

function xml(list: string, entry: string, addresses: readonly string[]): RootFile {
  const lines = addresses.map((address) => `<${entry}><loc>${escapeHtml(address)}</loc></${entry}>\n`);
  return {
    kind: 'xml',
    text: `<?xml version="1.0" encoding="UTF-8"?>\n<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('')}</${list}>\n`,
  };
}
