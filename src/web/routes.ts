import { NOW, parseQuestion, type Question, questionSegment } from './question.ts';
import type { Language } from './words/words.ts';

/** A page of one season. Ids are those of the season document; a contest's id may hold slashes. */
export type Route =
  | { readonly page: 'overview' }
  | { readonly page: 'container'; readonly id: string }
  | { readonly page: 'contest'; readonly id: string }
  /** `match`: its key among the matches of the contest (`matchKeys`). */
  | { readonly page: 'match'; readonly id: string; readonly match: string }
  | { readonly page: 'what-if'; readonly id: string }
  | { readonly page: 'clubs' }
  | { readonly page: 'club'; readonly id: string }
  | { readonly page: 'rules' }
  | { readonly page: 'due' }
  | { readonly page: 'doubts' }
  | { readonly page: 'changes' }
  /** What hangs on a protest or ruling. */
  | { readonly page: 'case'; readonly id: string }
  | { readonly page: 'audit' }
  | { readonly page: 'sources' }
  | Sheet;

/** What is printed on paper. */
export type Sheet =
  | { readonly page: 'sheet'; readonly sheet: 'table' | 'fixture'; readonly id: string }
  /** The matches and tables of a contest or container on a day. */
  | { readonly page: 'sheet'; readonly sheet: 'bulletin'; readonly id: string; readonly date: string }
  | { readonly page: 'sheet'; readonly sheet: 'match'; readonly id: string; readonly match: string };

/** What stands beside a page, made from the same: files in its folder. */
export const FORMS = [
  'card.png',
  'page.json',
  'table.csv',
  'matches.csv',
  'calendar.ics',
  'embed.html',
  'snippet.html',
  'trial.json',
  'season.json',
  'audit.json',
  'sources.json',
  'feed.xml',
] as const;
export type Form = (typeof FORMS)[number];

/** Everything that has an address below a season. */
export type Address = { readonly question: Question; readonly route: Route; readonly form: Form | 'page' };

const SEGMENT_OF = {
  container: 'etapa',
  contest: 'contienda',
  match: 'partido',
  'what-if': 'simular',
  clubs: 'clubes',
  club: 'club',
  rules: 'reglas',
  due: 'pendientes',
  doubts: 'dudas',
  changes: 'cambios',
  case: 'caso',
  audit: 'auditoria',
  sources: 'fuentes',
  sheet: 'impreso',
} as const;
const SHEET_OF = { table: 'tabla', fixture: 'fixture', bulletin: 'boletin', match: 'planilla' } as const;

/** The path below the season; '' is the overview. Pages are folders: it ends in a slash, so that files of a plain web host stand there. */
export function formatRoute(route: Route): string {
  if (route.page === 'overview') return '';
  let path = `${SEGMENT_OF[route.page]}/`;
  if (route.page === 'sheet') path += `${SHEET_OF[route.sheet]}/`;
  if ('id' in route) path += `${encodePath(route.id)}/`;
  if ('match' in route) path += `${encodePath(route.match)}/`;
  if ('date' in route) path += `${route.date}/`;
  return path;
}

/** Reads the decoded segments below the season; undefined when no page has that form. */
export function parseRoute(segments: readonly string[]): Route | undefined {
  const [first, ...rest] = segments;
  if (first === undefined) return { page: 'overview' };
  const page = PAGE_OF.get(first);
  if (page === undefined) return undefined;
  if (page === 'sheet') return parseSheet(rest);
  const id = rest.join('/');
  switch (page) {
    case 'container':
    case 'contest':
    case 'what-if':
    case 'club':
    case 'case':
      return id === '' ? undefined : { page, id };
    case 'match': {
      const match = rest.at(-1);
      return match === undefined || rest.length < 2 ? undefined : { page, id: rest.slice(0, -1).join('/'), match };
    }
    default:
      return id === '' ? { page } : undefined;
  }
}
const PAGE_OF = new Map((Object.keys(SEGMENT_OF) as (keyof typeof SEGMENT_OF)[]).map((page) => [SEGMENT_OF[page] as string, page]));

function parseSheet([kind, ...rest]: readonly string[]): Sheet | undefined {
  const [id, last] = [rest.slice(0, -1).join('/'), rest.at(-1)];
  if (last === undefined) return undefined;
  if (kind === SHEET_OF.table) return { page: 'sheet', sheet: 'table', id: rest.join('/') };
  if (kind === SHEET_OF.fixture) return { page: 'sheet', sheet: 'fixture', id: rest.join('/') };
  if (id === '') return undefined;
  if (kind === SHEET_OF.match) return { page: 'sheet', sheet: 'match', id, match: last };
  if (kind === SHEET_OF.bulletin && /^\d{4}-\d\d-\d\d$/.test(last)) return { page: 'sheet', sheet: 'bulletin', id, date: last };
  return undefined;
}

/** Reads what stands below a season: which date and reading (`@2014-11-20`, `@cancha`), which page, which form of it. */
export function parseAddress(segments: readonly string[]): Address | undefined {
  const [first] = segments;
  const question = first?.startsWith('@') ? parseQuestion(first.slice(1)) : NOW;
  if (question === undefined) return undefined;
  const below = question === NOW ? segments : segments.slice(1);
  const form = FORMS.find((one) => one === below.at(-1));
  const named = parseRoute(form === undefined ? below : below.slice(0, -1));
  const route = named?.page === 'overview' ? (OF_A_PAGE.get(form) ?? named) : named;
  return route && { question, route, form: form ?? 'page' };
}

/** Files that used to stand beside the season's own page: their addresses lead on. */
const OF_A_PAGE = new Map<Form | undefined, Route>([
  ['audit.json', { page: 'audit' }],
  ['sources.json', { page: 'sources' }],
]);

/** Where a page of a season stands, from the root of the site. */
export function seasonPath(
  language: Language,
  seasonId: string,
  route: Route = { page: 'overview' },
  question: Question = NOW,
  form: Form | 'page' = 'page',
): string {
  const asked = questionSegment(question, language);
  return `/${language}/${encodePath(seasonId)}/${asked === '' ? '' : `@${asked}/`}${formatRoute(route)}${form === 'page' ? '' : form}`;
}

function encodePath(path: string): string {
  return PLAIN.test(path) ? path : path.split('/').map(encodeURIComponent).join('/');
}
/** What stands in an address as it is. */
const PLAIN = /^[a-z0-9/._~-]*$/i;
