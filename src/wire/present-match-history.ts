import type { MatchState, Season, Spot, Statement } from '../engine/index.ts';
import type { Entry } from '../log/index.ts';
import { presentMatch } from './match.ts';
import type { LineSort, MatchHistoryDocument, MatchLineDocument, RecordedDocument } from './match-history-document.ts';
import { matchKeysIn } from './match-keys.ts';
import { matchesInOrder } from './present-contest.ts';

type Line = {
  readonly statement: Statement;
  readonly es: string;
  readonly en: string;
  readonly spot?: Spot;
  readonly entry?: Entry;
  readonly undoneBy?: Entry;
};
type History = {
  readonly id: string;
  readonly season: Season;
  readonly kept: 'log' | 'files';
  readonly of: (path: string) => readonly { readonly match: MatchState; readonly lines: readonly Line[] }[] | undefined;
};

/** The history of a contest's matches, under the keys that they have in the season's document; undefined if there is no such contest. */
export const presentMatchHistory = ({ id, kept, of, season }: History, contest: string): MatchHistoryDocument | undefined => {
  const known = of(contest);
  if (known === undefined) return undefined;
  const teamOf = (ix: number) => {
    const team = season.teams[ix];
    if (team === undefined) throw new RangeError(`no team ${ix}`);
    return team;
  };
  const lines = new Map(known.map((one) => [one.match, one.lines]));
  const documents = matchesInOrder(known.map(({ match }) => match)).map((match) => ({ ...presentMatch(match, teamOf), of: match }));
  const keys = matchKeysIn(documents);
  return {
    format: 'ascenso-match-history',
    version: 1,
    id,
    contest,
    kept,
    matches: documents.map((match) => ({ key: keys.get(match) ?? '', lines: (lines.get(match.of) ?? []).map(presentLine) })),
  };
};

const presentLine = ({ en, entry, es, spot, statement, undoneBy }: Line): MatchLineDocument => ({
  sort: sortOf(statement),
  text: { es, en },
  date: statement.date ?? null,
  source: statement.source ?? null,
  ruling: statement.by ?? (statement.type === 'ruling' ? statement.id : null),
  place: spot ? { file: spot.file, line: spot.line } : null,
  entry: entry ? presentRecorded(entry) : null,
  undone: undoneBy ? presentRecorded(undoneBy) : null,
});

const presentRecorded = ({ by, recorded, stream, version, why }: Entry): RecordedDocument => ({
  stream,
  version,
  recorded,
  by,
  why: why ?? null,
});

const sortOf = (statement: Statement): LineSort => {
  switch (statement.type) {
    case 'match':
      if (statement.by !== undefined) return 'ordered';
      if (statement.saidBy !== undefined) return 'report';
      if (statement.corrects > 0) return 'correction';
      return statement.outcome.kind === 'to-play' ? 'fixture' : 'result';
    case 'protest':
    case 'answer':
    case 'ruling':
    case 'appeal':
    case 'withdrawn':
      return statement.type;
    default:
      return 'other';
  }
};
