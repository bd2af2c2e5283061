import { type MatchForm, pageOfSeason, type SeasonPageOrder, type UnsaidCode, WRITERS, type WriteFormat } from '../archive/index.ts';
import type { Problem, Season, TeamIx } from '../engine/index.ts';
import { findContest } from './find-contest.ts';
import { findTeam } from './find-team.ts';
import type { SeasonQuestion } from './load-season.ts';
import type { LogStore } from './log-store.ts';
import { matchHistory } from './match-history.ts';
import type { Papers } from './papers.ts';
import { readSeason, seasonUnknown } from './read-season.ts';
import { isProblem, type Shelf } from './shelf.ts';

/** A format as a person names it, how files of it end, and its media type. */
export type ExportFormat = {
  readonly name: string;
  readonly ending: string;
  readonly media: string;
  /** How it has matches, and whether it draws brackets. */
  readonly matches: MatchForm;
  readonly brackets: SeasonPageOrder['brackets'];
};

const LISTED = { matches: 'one by one', brackets: 'without' } as const;

export const EXPORT_FORMATS: Readonly<Record<WriteFormat, ExportFormat>> = {
  wikitext: { name: 'wikitext', ending: 'wikitext', media: 'text/plain', matches: 'in tables', brackets: 'with' },
  'football-txt': { name: 'football.txt', ending: 'txt', media: 'text/plain', ...LISTED },
  'football-json': { name: 'football.json', ending: 'json', media: 'application/json', ...LISTED },
  csv: { name: 'csv', ending: 'csv', media: 'text/csv', ...LISTED },
  rsssf: { name: 'rsssf', ending: 'rsssf.txt', media: 'text/plain', ...LISTED },
  icalendar: { name: 'ics', ending: 'ics', media: 'text/calendar', ...LISTED },
  'json-ld': { name: 'jsonld', ending: 'jsonld', media: 'application/ld+json', ...LISTED },
  markdown: { name: 'markdown', ending: 'md', media: 'text/markdown', matches: 'in tables', brackets: 'without' },
  html: { name: 'html', ending: 'html', media: 'text/html', matches: 'in tables', brackets: 'without' },
};

/** The format that a person names. */
export const exportFormat = (name: string): WriteFormat | undefined => {
  const wanted = name.toLowerCase();
  const found = Object.entries(EXPORT_FORMATS).find(([id, format]) => format.name === wanted || id === wanted);
  return found?.[0] as WriteFormat | undefined;
};

export type ExportOrder = {
  readonly as: WriteFormat;
  readonly language: 'es' | 'en';
  readonly question: SeasonQuestion;
  /** Contest or container, as a person names it; absent: the whole season. */
  readonly contest?: string;
  /** A team as a person names it: only its matches, in a format that has nothing else. */
  readonly team?: string;
  /** Where logs are kept, opened only for a season that lives in one: its calendar tells when matches changed. */
  readonly store?: () => Promise<LogStore>;
  /** The file that takes the text, and whether one that is there may be replaced. */
  readonly out?: { readonly file: string; readonly taken: 'refuse' | 'replace' };
};

/** Something of the season that the format cannot say, under the headings where it stands. */
export type ExportUnsaid = { readonly code: UnsaidCode; readonly what: string; readonly heading: readonly string[] };

export type SeasonExport =
  | {
      readonly kind: 'exported';
      readonly id: string;
      /** Path of what was asked for; absent: the whole season. */
      readonly contest?: string;
      readonly text: string;
      readonly unsaid: readonly ExportUnsaid[];
      readonly written: readonly string[];
      /** Facts of the season that could not be used; the text stands without them. */
      readonly problems: readonly Problem[];
    }
  /** `missing`: there is no such season or contest. */
  | { readonly kind: 'refused'; readonly why: 'missing' | 'unreadable' | 'unwritable'; readonly problems: readonly Problem[] };

/** Writes a season, or a part of it, in a published format; into a file where one is named, and then whole or not at all. */
export const exportSeason = async (shelf: Shelf, papers: Papers | undefined, id: string, order: ExportOrder): Promise<SeasonExport> => {
  const read = await readSeason(shelf, id, order.question);
  if (read.kind === 'not-found') return { kind: 'refused', why: 'missing', problems: [seasonUnknown(read)] };
  if (read.kind === 'unreadable') return { kind: 'refused', why: 'unreadable', problems: read.problems };
  const found = order.contest === undefined ? undefined : contestPath(read.season, order.contest);
  if (found !== undefined && typeof found !== 'string') return { kind: 'refused', why: 'missing', problems: [found] };
  const team = order.team === undefined ? undefined : teamIn(read.season, order.team, order.as);
  if (typeof team === 'object') return { kind: 'refused', why: 'missing', problems: [team] };
  const told = order.as === 'icalendar' ? await toldBy(shelf, id, read.season, order.store) : undefined;
  const { text, unsaid } = writeSeason(read.season, order, {
    ...(found !== undefined && { contest: found }),
    ...(team !== undefined && { team }),
    ...(told && { told }),
  });
  const exported = { kind: 'exported', id: read.id, ...(found !== undefined && { contest: found }), text, unsaid } as const;
  if (order.out === undefined || papers === undefined) return { ...exported, written: [], problems: read.problems };
  const put = await putFile(papers, order.out, text);
  if (isProblem(put)) return { kind: 'refused', why: 'unwritable', problems: [put] };
  return { ...exported, written: put.written, problems: read.problems };
};

/** A season as text in one format, and what of it the format cannot say. */
const writeSeason = (
  season: Season,
  { as, language }: Pick<ExportOrder, 'as' | 'language'>,
  part: Pick<SeasonPageOrder, 'contest' | 'team' | 'told'>,
): { readonly text: string; readonly unsaid: readonly ExportUnsaid[] } => {
  const { brackets, matches } = EXPORT_FORMATS[as];
  const page = pageOfSeason(season, { language, matches, brackets, ...part });
  const { text, unsaid } = WRITERS[as](page, { language });
  return { text, unsaid: unsaid.map(({ block, code, what }) => ({ code, what, heading: page.blocks[block]?.heading ?? [] })) };
};

/** A season that was read as text in one format: all of it, or the contest or container of that path, or a team's matches. */
export const seasonText = (
  season: Season,
  {
    as,
    contest,
    language,
    team,
  }: { readonly as: WriteFormat; readonly language: 'es' | 'en'; readonly contest?: string; readonly team?: string },
): string => {
  const ix = team === undefined ? undefined : season.teams.findIndex(({ id }) => id === team);
  const part = { ...(contest !== undefined && { contest }), ...(ix !== undefined && ix >= 0 && { team: ix as TeamIx }) };
  return writeSeason(season, { as, language }, part).text;
};

/** What the log of a season says of its matches; undefined for one that is a folder. */
const toldBy = async (shelf: Shelf, id: string, season: Season, store: ExportOrder['store']): Promise<SeasonPageOrder['told']> => {
  const folder = await shelf.open(id);
  if (folder?.heads === undefined || store === undefined) return undefined;
  return matchHistory(season, await (await store()).read(folder.id));
};

/** Formats of matches and nothing else. */
const OF_MATCHES: readonly WriteFormat[] = ['icalendar', 'csv', 'json-ld'];

const teamIn = (season: Season, typed: string, as: WriteFormat): TeamIx | Problem => {
  const refused = (code: Problem['code'], args: Problem['args']): Problem => ({ code, severity: 'error', args });
  if (!OF_MATCHES.includes(as))
    return refused('value-wrong', {
      key: '--as',
      found: EXPORT_FORMATS[as].name,
      expected: OF_MATCHES.map((one) => EXPORT_FORMATS[one].name).join(', '),
    });
  const found = findTeam(season, typed);
  if (found.kind === 'found') return season.teams.indexOf(found.team);
  if (found.kind === 'unknown') return refused('team-unknown', { team: typed, nearest: found.nearest ?? '' });
  return refused('team-ambiguous', {
    team: typed,
    candidates: found.candidates.map(({ id, name, seat }) => `${name} (${seat ?? id})`).join(', '),
  });
};

/** The path of what a person names, or why it is none. */
export const contestPath = (season: Season, typed: string): string | Problem => {
  const found = findContest(season, typed);
  switch (found.kind) {
    case 'found':
      return found.path;
    case 'ambiguous':
      return { code: 'reference-ambiguous', severity: 'error', args: { reference: typed, candidates: found.candidates.join(', ') } };
    case 'unknown':
      return { code: 'contest-unknown', severity: 'error', args: { contest: typed, nearest: found.nearest ?? '' } };
  }
};

export const putFile = (papers: Papers, { file, taken }: NonNullable<ExportOrder['out']>, text: string): ReturnType<Papers['put']> => {
  const cut = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1;
  const folder = file.slice(0, cut).replace(/(?<=.)[/\\]$/, '');
  return papers.put(folder === '' ? '.' : folder, [{ name: file.slice(cut), text }], taken);
};
