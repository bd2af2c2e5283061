import { type Season, type Statement, type TeamIx, teamNamesIn } from '../../engine/index.ts';
import type { Language } from '../../formats/index.ts';
import type { Entry } from '../../log/index.ts';
import { matchMeant, teamUnknown } from './match-meant.ts';
import { type Office, type Refused, refused } from './office.ts';
import { type Standing, standingOf, statementsIn } from './standing.ts';
import { teamsMeant } from './team-meant.ts';
import { readTypedMatch } from './typed-lines.ts';
import { contestsAt } from './within.ts';

export type HistoryOrder = {
  readonly season: string;
  /** A contest, a team or a match; all entries if absent. */
  readonly about?: string;
  readonly stream?: string;
  readonly language: Language;
};

export type History = {
  readonly kind: 'read';
  readonly standing: Standing;
  /** In the order in which they were recorded. */
  readonly entries: readonly HistoryEntry[];
};
/** `statements`: those that speak of what was asked about. */
export type HistoryEntry = { readonly entry: Entry; readonly statements: readonly Statement[]; readonly undoneBy?: Entry };

/** Who put what on record, when and why, with what was taken back. */
export const readHistory = async (office: Office, { about, language, season: id, stream }: HistoryOrder): Promise<History | Refused> => {
  const standing = await standingOf(office, await office.store(), id);
  if ('kind' in standing) return standing;
  const topic = about === undefined ? () => true : topicOf(standing, about, language);
  if (typeof topic !== 'function') return topic;
  const speaks = about === undefined ? topic : withDisputes(standing, topic);
  const undone = new Map(standing.effect.undone.map(({ by, entry }) => [entry, by]));
  const byId = new Map(standing.entries.map((entry) => [`${entry.stream} ${entry.id}`, entry]));
  const told = standing.entries.flatMap((entry): readonly HistoryEntry[] => {
    if (stream !== undefined && entry.stream !== stream) return [];
    const what = entry.what.kind === 'undo' ? byId.get(`${entry.stream} ${entry.what.entry}`)?.what : entry.what;
    const statements = (what?.kind === 'facts' ? statementsIn(what.text) : []).filter(speaks);
    if (about !== undefined && statements.length === 0) return [];
    const by = undone.get(entry);
    return [{ entry, statements: entry.what.kind === 'facts' ? statements : [], ...(by && { undoneBy: by }) }];
  });
  return {
    kind: 'read',
    standing,
    entries: told.sort((a, b) => (a.entry.recorded < b.entry.recorded ? -1 : a.entry.recorded > b.entry.recorded ? 1 : 0)),
  };
};

type Topic = (statement: Statement) => boolean;

/** What is said of it, and the disputes that lead to that: a ruling does not name whom it is about, what it orders does. */
const withDisputes = ({ entries }: Standing, topic: Topic): Topic => {
  const statements = entries.flatMap(({ what }) => (what.kind === 'facts' ? statementsIn(what.text) : []));
  const ids = new Set<string>();
  for (const one of statements) {
    if (!topic(one)) continue;
    if (one.by !== undefined) ids.add(one.by);
    if (one.type === 'protest') ids.add(one.id);
  }
  // a ruling on an appeal belongs to the first one
  const rulings = statements.filter((one) => one.type === 'ruling');
  for (let before = -1; before < ids.size; ) {
    before = ids.size;
    for (const { id, on } of rulings) if (on !== undefined && (ids.has(on) || ids.has(id))) ids.add(id).add(on);
  }
  return (one) => topic(one) || (DISPUTED.has(one.type) && 'id' in one && ids.has(one.id));
};
const DISPUTED: ReadonlySet<Statement['type']> = new Set(['protest', 'ruling', 'answer', 'appeal', 'withdrawn']);

const topicOf = ({ loaded, season }: Standing, about: string, language: Language): Topic | Refused => {
  if (season === undefined) return { kind: 'refused', problems: loaded.problems };
  const match = readTypedMatch(about, language);
  if (!('kind' in match)) {
    const meeting = matchMeant(season, match, 'any');
    if ('kind' in meeting) return meeting;
    const { away, contest, home } = meeting;
    return (one) =>
      (one.type === 'match' || one.type === 'protest') &&
      one.contest?.path === contest.path &&
      namesTeam(season, one, home) &&
      namesTeam(season, one, away);
  }
  const paths = contestsAt(season, about);
  if (paths !== undefined && !('kind' in paths)) return ({ contest }) => contest !== undefined && paths.includes(contest.path);
  const hits = teamsMeant(season, about);
  const [only, ...others] = hits;
  if (only === undefined) return { kind: 'refused', problems: [teamUnknown(season, about)] };
  return others.length === 0
    ? (one) => namesTeam(season, one, only)
    : refused('team-ambiguous', { team: about, candidates: hits.map((ix) => season.teams[ix]?.name ?? '').join('; ') });
};

const namesTeam = (season: Season, statement: Statement, team: TeamIx): boolean =>
  teamNamesIn(statement).some((name) => name === season.teams[team]?.name || teamsMeant(season, name)[0] === team);
