import { addressesOf } from '../../src/web/addresses.ts';
import { outlineFor } from '../../src/web/outlines.ts';
import { plainAddresses } from '../../src/web/pages.ts';
import { NOW } from '../../src/web/question.ts';
import { parseAddress, type Route, type Sheet } from '../../src/web/routes.ts';
import type { ContestDocument, SeasonDocument, Stage } from '../../src/wire/index.ts';

const LANGUAGES = ['es', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

type Played = 'group' | 'tie';
/** A type of page: two of a type are made by the same components of the same kind of thing. */
export type PageType =
  | Exclude<Route['page'], 'container' | 'contest' | 'match' | 'sheet' | 'what-if'>
  | `container ${Stage['kind']}`
  | `contest ${ContestDocument['kind']}`
  | `${'match' | 'what-if' | 'embed.html' | 'snippet.html'} ${Played}`
  | `sheet ${Sheet['sheet']}`
  | 'front'
  | 'search'
  | 'guide'
  | 'overview in a reading'
  | 'contest at a day'
  | 'contest in a reading';

/** Each type once: without an entry for a new one this does not compile. */
export const PAGE_TYPES = Object.keys({
  front: true,
  search: true,
  guide: true,
  overview: true,
  'overview in a reading': true,
  'container stage': true,
  'container region': true,
  'container round': true,
  'contest group': true,
  'contest tie': true,
  'contest list': true,
  'contest allocation': true,
  'contest entries': true,
  'contest draw': true,
  'contest unrecorded': true,
  'contest at a day': true,
  'contest in a reading': true,
  'match group': true,
  'match tie': true,
  'what-if group': true,
  'what-if tie': true,
  'embed.html group': true,
  'embed.html tie': true,
  'snippet.html group': true,
  'snippet.html tie': true,
  clubs: true,
  club: true,
  rules: true,
  due: true,
  doubts: true,
  changes: true,
  case: true,
  audit: true,
  sources: true,
  'sheet table': true,
  'sheet fixture': true,
  'sheet bulletin': true,
  'sheet match': true,
} satisfies Record<PageType, true>) as readonly PageType[];

/** A page of the site: where it stands in each language, and what it is made of. */
export type SitePage = {
  readonly type: string;
  readonly season: string | undefined;
  readonly path: Readonly<Record<Language, string>>;
  /** The elements and classes that stand on it. */
  readonly marks: ReadonlySet<string>;
  readonly size: number;
};

/**
 * Pages of every type and season, of those that the site itself says it has, read once in Spanish; what is no page (pictures, tables) is left out.
 * @throws where one of them is not there
 */
export async function pagesOf(address: string, seasons: readonly string[]): Promise<readonly SitePage[]> {
  const documents: SeasonDocument[] = [];
  for (const id of seasons) documents.push(JSON.parse(await read(`${address}/es/${id}/season.json`)) as SeasonDocument);
  const plain = inBoth((language) => plainAddresses({ language, seasons: documents })).filter(({ es }) => es.endsWith('/'));
  const found = [
    ...plain.map((path) => ({ path, season: undefined, type: typeOfPlain(path.es) })),
    ...documents.flatMap((document) => inSeason(address, document)),
  ];
  const pages: SitePage[] = [];
  for (const one of spread(found)) {
    const html = await read(address + one.path.es);
    pages.push({ ...one, marks: marksOn(html), size: html.length });
  }
  return pages;
}

/** Of a type and season so many are read. */
const MOST = 40;

/** From the first to the last of a type and season, no more than that. */
function spread(found: readonly Pick<SitePage, 'path' | 'season' | 'type'>[]): readonly Pick<SitePage, 'path' | 'season' | 'type'>[] {
  const groups = new Map<string, (typeof found)[number][]>();
  for (const one of found) {
    const key = `${one.season} ${one.type}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap((group) => group.filter((_, at) => at % Math.ceil(group.length / MOST) === 0));
}

async function read(address: string): Promise<string> {
  const answer = await fetch(address);
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${address} is answered with ${answer.status}: ${text.slice(0, 2000)}`);
  return text;
}

/** The addresses of one language beside those of the other. */
function inBoth(addresses: (language: Language) => Iterable<string>): readonly SitePage['path'][] {
  const [es = [], en = []] = LANGUAGES.map((language) => [...addresses(language)]);
  return es.map((path, at) => ({ es: path, en: en[at] ?? '' }));
}

const typeOfPlain = (path: string): PageType => (path === '/es/' ? 'front' : path.startsWith('/es/guia/') ? 'guide' : 'search');

function inSeason(origin: string, document: SeasonDocument): readonly Pick<SitePage, 'path' | 'season' | 'type'>[] {
  const outline = outlineFor(document);
  const place = { origin, base: '', kind: 'server', languages: LANGUAGES, assets: { stylesheet: '', font: '', mark: '' } } as const;
  const cases = document.cases.map(({ id }) => id);
  const from = document.id.split('/').length + 1;
  return inBoth((language) => addressesOf(outline, language, place, cases, () => outline)).flatMap((path) => {
    const address = parseAddress(
      path.es
        .split('/')
        .slice(1)
        .map(decodeURIComponent)
        .slice(from)
        .filter((segment) => segment !== ''),
    );
    if (address === undefined) throw new Error(`${path.es} is no address`);
    const { form, question, route } = address;
    // what is put into other sites is the same at every day
    if (form !== 'page' && (!form.endsWith('.html') || question !== NOW)) return [];
    const kind = 'id' in route && (outline.contests.get(route.id)?.kind ?? outline.stages.get(route.id)?.kind);
    const asked = question.asOf === undefined ? (question.reading === undefined ? '' : ' in a reading') : ' at a day';
    const told = route.page === 'sheet' ? route.sheet : kind;
    const type = form !== 'page' ? `${form} ${kind}` : asked !== '' ? `${route.page}${asked}` : `${route.page} ${told || ''}`.trim();
    return [{ path, season: document.id, type }];
  });
}

function marksOn(html: string): ReadonlySet<string> {
  const classes = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/).map((name) => `.${name}`));
  return new Set([...classes, ...[...html.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name = '']) => name)]);
}

/** Of each type the page on which most kinds of things stand. */
export function richestOf(pages: readonly SitePage[]): readonly SitePage[] {
  return [...new Map(byMarks(pages).map((page) => [page.type, page])).values()];
}

/** The fewest kinds of things first. */
const byMarks = (pages: readonly SitePage[]): readonly SitePage[] =>
  [...pages].sort((a, b) => a.marks.size - b.marks.size || b.size - a.size);

/** The richest of each type, and every page with something that none before it has: what is sound on these is nowhere else made of anything else. */
export function coverOf(pages: readonly SitePage[]): readonly SitePage[] {
  const first = richestOf(pages);
  const seen = new Set(first.flatMap(({ marks }) => [...marks]));
  const others = [...byMarks(pages)].reverse().filter(({ marks }) => {
    const isNew = [...marks].some((mark) => !seen.has(mark));
    for (const mark of marks) seen.add(mark);
    return isNew;
  });
  return [...new Set([...first, ...others])];
}

/** Of each season and type the page with most on it; of what is printed, put elsewhere or of another day, the types are enough. */
export function fullestOf(pages: readonly SitePage[]): readonly SitePage[] {
  const own = pages.filter(({ type }) => !/^(sheet|embed|snippet)| (at|in) a /.test(type));
  return [...new Map([...own].sort((a, b) => a.size - b.size).map((page) => [`${page.season} ${page.type}`, page])).values()];
}
