import type { Language } from './words/words.ts';

/** A page of one season. Ids are those of the season document; a contest's id may hold slashes. */
export type Route =
  | { readonly page: 'overview' }
  | { readonly page: 'container'; readonly id: string }
  | { readonly page: 'contest'; readonly id: string }
  | { readonly page: 'clubs' }
  | { readonly page: 'club'; readonly id: string }
  | { readonly page: 'rules' }
  | { readonly page: 'audit' }
  | { readonly page: 'sources' };

const SEGMENT_OF = {
  container: 'etapa',
  contest: 'contienda',
  clubs: 'clubes',
  club: 'club',
  rules: 'reglas',
  audit: 'auditoria',
  sources: 'fuentes',
} as const;

/** The path below the season, without a leading slash; '' is the overview. */
export function formatRoute(route: Route): string {
  if (route.page === 'overview') return '';
  const segment = SEGMENT_OF[route.page];
  return 'id' in route ? `${segment}/${encodePath(route.id)}` : segment;
}

/** Reads the decoded segments below the season; undefined when no page has that form. */
export function parseRoute(segments: readonly string[]): Route | undefined {
  const [first, ...rest] = segments;
  const id = rest.join('/');
  if (first === undefined) return { page: 'overview' };
  if (first === SEGMENT_OF.container && id !== '') return { page: 'container', id };
  if (first === SEGMENT_OF.contest && id !== '') return { page: 'contest', id };
  if (first === SEGMENT_OF.club && id !== '') return { page: 'club', id };
  if (rest.length > 0) return undefined;
  if (first === SEGMENT_OF.clubs) return { page: 'clubs' };
  if (first === SEGMENT_OF.rules) return { page: 'rules' };
  if (first === SEGMENT_OF.audit) return { page: 'audit' };
  if (first === SEGMENT_OF.sources) return { page: 'sources' };
  return undefined;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

export function seasonPath(language: Language, seasonId: string, route: Route = { page: 'overview' }): string {
  return `/${language}/${encodePath(seasonId)}/${formatRoute(route)}`;
}
