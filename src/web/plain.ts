import type { PageProblem } from '../site/index.ts';
import type { SeasonDocument } from '../wire/index.ts';
import FrontPage from './components/FrontPage.svelte';
import GuidePage from './components/GuidePage.svelte';
import ProblemPage from './components/ProblemPage.svelte';
import SearchPage from './components/SearchPage.svelte';
import { GUIDE, guideLinks, guidePath, slugOf } from './guide/guide.ts';
import { readHead } from './guide/markdown.ts';
import { TEXTS } from './guide/texts.ts';
import { type About, htmlDocument } from './html.ts';
import { type Made, made } from './made.ts';
import { canBeLookedUp } from './outline.ts';
import { outlineFor } from './outlines.ts';
import { type Place, standsOnce } from './place.ts';
import { NOW } from './question.ts';
import { seasonPath } from './routes.ts';
import { findIn, shardFile, shardNames } from './search/index-of-site.ts';
import { frontData, plainData } from './structured.ts';
import { type Language, WORDS } from './words/words.ts';

type PlainRequest = {
  readonly language: Language;
  readonly seasons: readonly SeasonDocument[];
  readonly place: Place;
  /** Decoded path below the language. */
  readonly segments: readonly string[];
  readonly search: string;
};

/** A page or file that is of no season; `path`: where it stands, from the root of the site. */
export type PlainPage = { readonly kind: 'html' | 'json'; readonly text: string; readonly path: string };

/** Below a language. */
export const SEARCH = 'buscar';
/** How many are shown of what was found. */
const MOST = 40;

/** The first page, search and what it looks in; undefined where no such page is. */
export function plain(request: PlainRequest): PlainPage | undefined {
  const { language, place, search, seasons, segments } = request;
  const [first, second] = segments;
  const words = WORDS[language];
  if (first === GUIDE) return segments.length > 2 ? undefined : guide(request, second);
  // most requests are for a page of a season, and go on from here
  if (first !== undefined && first !== SEARCH) return undefined;
  const shards = shardNames(seasons, language);
  if (first === undefined)
    return page(request, made(FrontPage, { language, place, seasons, shards }), '', {
      title: words.front.title,
      description: words.front.lead,
      data: frontData(language, place, seasons, words.front.lead),
    });
  if (segments.length > 2) return undefined;
  if (second !== undefined) {
    const text = shardFile(seasons, language, second);
    return text === undefined ? undefined : { kind: 'json', text, path: `/${language}/${SEARCH}/${second}` };
  }
  const typed = (new URLSearchParams(search).get('q') ?? '').slice(0, 100);
  const found = place.kind === 'files' || typed.trim() === '' ? undefined : findIn(seasons, language)(typed, MOST);
  const props = { language, place, typed, found, shards, seasons };
  const told = { title: words.search.title, description: words.search.label };
  return page(request, made(SearchPage, props), `${SEARCH}/`, { ...told, data: plainData('SearchResultsPage', language, place, told) });
}

/** A page of the guide; without a segment the list of its pages. */
function guide(request: PlainRequest, segment: string | undefined): PlainPage | undefined {
  const { language, place, seasons } = request;
  const slug = segment === undefined ? undefined : slugOf(segment);
  if (slug === undefined && segment !== undefined) return undefined;
  const { lead, title } = readHead(TEXTS[language][slug ?? 'index']);
  const path = (other: Language) => guidePath(other, slug);
  const about = {
    title: `${title} · ${WORDS[language].site}`,
    description: lead,
    path,
    picture: pictureOf(request),
    data: plainData(slug === undefined ? 'CollectionPage' : 'TechArticle', language, place, { title, description: lead }),
    feed: undefined,
  };
  const content = made(GuidePage, { language, place, seasons, slug });
  return { kind: 'html', text: htmlDocument(language, place, about, content), path: path(language) };
}

function page(
  request: PlainRequest,
  content: Made,
  below: string,
  { data, description, title }: Pick<About, 'data' | 'description' | 'title'>,
): PlainPage {
  const { language, place } = request;
  const path = (other: Language) => `/${other}/${below}`;
  const about = { title: `${title} · ${WORDS[language].site}`, description, path, picture: pictureOf(request), data, feed: undefined };
  const scripts = [place.assets.search].filter((script) => script !== undefined);
  return { kind: 'html', text: htmlDocument(language, place, about, content, scripts), path: path(language) };
}

/** That of the first season: whoever shares the site shows what it is about. */
function pictureOf({ language, place, seasons }: PlainRequest): string | undefined {
  const first = seasons.find(canBeLookedUp) ?? seasons[0];
  if (first === undefined) return undefined;
  const own = standsOnce(outlineFor(first), place, 'card.png') ? (place.languages[0] ?? language) : language;
  return seasonPath(own, first.id, { page: 'overview' }, NOW, 'card.png');
}

/** Paths of all of them, in one language. */
export function* addresses({ language, seasons }: Pick<PlainRequest, 'language' | 'seasons'>): Generator<string> {
  yield `/${language}/`;
  yield `/${language}/${SEARCH}/`;
  yield guidePath(language);
  for (const { path } of guideLinks(language)) yield path;
  for (const shard of shardNames(seasons, language)) yield `/${language}/${SEARCH}/${shard}`;
}

/** A page for an address that leads nowhere, a question that cannot be read, or a failure of ours. */
export function problem(request: {
  readonly language: Language;
  readonly problem: PageProblem;
  readonly seasons: readonly SeasonDocument[];
  readonly document: SeasonDocument | undefined;
  readonly place: Place;
}): string {
  const { document, language, place, seasons } = request;
  const { lead, title } = told(request.problem, language);
  const about = {
    title: `${title} · ${WORDS[language].site}`,
    description: lead,
    path: undefined,
    picture: undefined,
    data: undefined,
    feed: undefined,
  };
  return htmlDocument(language, place, about, made(ProblemPage, { language, place, title, lead, seasons, document }));
}

function told(what: PageProblem, language: Language): { readonly title: string; readonly lead: string } {
  const words = WORDS[language].problem;
  switch (what.kind) {
    case 'missing':
      return { title: words.missing, lead: words.missingLead };
    case 'failed':
      return { title: words.failed, lead: words.failedLead };
    case 'path':
      return { title: words.wrong, lead: words.wrongPath };
    case 'date':
      return { title: words.wrong, lead: words.wrongDate(what.found) };
    case 'reading':
      return { title: words.wrong, lead: words.wrongReading(what.found) };
  }
}
