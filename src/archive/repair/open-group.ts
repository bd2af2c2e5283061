import { FIGURES, type Figure, type FigureRow, type GroupFigures, type GroupMatch } from './figures.ts';
import { type Fixture, fixtureOf } from './group-pairings.ts';

/** The figures of a row that matches add up to. The goal difference is told by the goals. */
export const COUNTED = ['played', 'won', 'drawn', 'lost', 'points', 'goalsFor', 'goalsAgainst'] as const;
export type Counted = (typeof COUNTED)[number];
/** What the open matches of a team must still add up to; a figure that binds nothing is absent. */
export type Need = Readonly<Partial<Record<Counted, number>>>;

/** What may become of an open match, by the team of the lower number; `uncounted`: the table does not count it. */
export type Outcome = 'won' | 'drawn' | 'lost' | 'uncounted';
export type OpenMatch = { readonly match: number; readonly first: number; readonly second: number; readonly may: readonly Outcome[] };

/** A group with what is known taken off its rows. */
export type OpenGroup = {
  readonly fixture: Fixture;
  readonly open: readonly OpenMatch[];
  readonly needs: readonly Need[];
  /** `outcomes`: goals are not bound by the rows, so that only won, drawn and lost can be told. */
  readonly counts: 'scores' | 'outcomes';
};

/** Why no results fit. Figures as the page has them; `none-fit`: shown by the search. */
export type Conflict =
  | { readonly code: 'played-sum' | 'difference-wrong' | 'points-wrong'; readonly team: number }
  | { readonly code: 'known-exceeds'; readonly team: number; readonly figure: Counted }
  | { readonly code: 'wins-unbalanced' | 'goals-unbalanced' | 'matches-unequal'; readonly one: number; readonly other: number }
  | { readonly code: 'draws-odd' | 'matches-odd'; readonly sum: number }
  | { readonly code: 'none-fit' };

/** What keeps a group from being looked at. */
export type Beyond = 'no-figures' | 'excerpt' | 'too-large';

export type Opened =
  | { readonly kind: 'open'; readonly group: OpenGroup }
  | { readonly kind: 'impossible'; readonly why: Conflict }
  | { readonly kind: 'beyond'; readonly why: Beyond };

/** Larger figures make no table of a group. */
const LARGEST = 400;
const MOST_TEAMS = 30;

/** The open matches of a group and what they must add up to; the conflicts that need no search are told here. */
export const openGroup = (figures: GroupFigures, meetings: number | undefined): Opened => {
  const { rows, teams } = figures;
  const isLarge = (row: FigureRow | undefined): boolean => FIGURES.some((figure) => Math.abs(row?.[figure] ?? 0) > LARGEST);
  if (teams.length > MOST_TEAMS || rows.some(isLarge)) return { kind: 'beyond', why: 'too-large' };
  if (figures.sums === 'none') return { kind: 'beyond', why: 'excerpt' };
  const fixture = fixtureOf(figures, meetings);
  if (typeof fixture === 'string') return { kind: 'beyond', why: fixture };
  const open = openMatches(fixture);
  const counts = boundBy(rows, open) ? 'scores' : 'outcomes';
  const needs: Need[] = [];
  for (const [team, row] of rows.entries()) {
    const need = needOf(figures, fixture, team, row ?? { adjusted: 0 }, open, counts);
    if ('code' in need) return { kind: 'impossible', why: need };
    needs.push(need);
  }
  const why = sumConflict(figures, fixture);
  return why ? { kind: 'impossible', why } : { kind: 'open', group: { fixture, open, needs, counts } };
};

const ANY: readonly Outcome[] = ['won', 'drawn', 'lost'];

const openMatches = ({ doubtful, matches }: Fixture): readonly OpenMatch[] =>
  matches.flatMap(({ away, home, result }, match): readonly OpenMatch[] => {
    if (result.kind === 'score') return [];
    const known = result.kind === 'unknown' && result.winner !== undefined ? [outcomeOf(result.winner, home < away)] : ANY;
    if (result.kind === 'uncounted' && !doubtful.has(match)) return [];
    const may = doubtful.has(match) ? [...known, 'uncounted' as const] : known;
    return [{ match, first: Math.min(home, away), second: Math.max(home, away), may }];
  });

const outcomeOf = (winner: 'home' | 'away' | 'drawn', homeIsFirst: boolean): Outcome =>
  winner === 'drawn' ? 'drawn' : (winner === 'home') === homeIsFirst ? 'won' : 'lost';

/** Whether the rows bound the goals of every open match; else there is no end of scores. */
const boundBy = (rows: GroupFigures['rows'], open: readonly OpenMatch[]): boolean => {
  const goals = rows.map((row) => goalsOf(row ?? { adjusted: 0 }));
  const bounds = (one: number, other: number): boolean => goals[one]?.goalsFor !== undefined || goals[other]?.goalsAgainst !== undefined;
  return open.every(({ first, second }) => bounds(first, second) && bounds(second, first));
};

/** Goals as printed, or told by one of them and the difference. */
const goalsOf = ({ difference, goalsAgainst, goalsFor }: FigureRow): Need => {
  const scored = goalsFor ?? (difference !== undefined && goalsAgainst !== undefined ? goalsAgainst + difference : undefined);
  const conceded = goalsAgainst ?? (difference !== undefined && goalsFor !== undefined ? goalsFor - difference : undefined);
  return { ...(scored !== undefined && { goalsFor: scored }), ...(conceded !== undefined && { goalsAgainst: conceded }) };
};

/** What the open matches of a team must add up to, or what of its row cannot be. */
const needOf = (
  { points: rule }: GroupFigures,
  { doubtful, matches }: Fixture,
  team: number,
  row: FigureRow,
  open: readonly OpenMatch[],
  counts: OpenGroup['counts'],
): Need | Conflict => {
  const own = ownTotals(matches, team, rule);
  const left = open.filter(({ first, second }) => first === team || second === team).length;
  const isFixed = doubtful.size === 0;
  const record = recordOf(row, isFixed ? left + own.played : undefined);
  if ('code' in record) return { ...record, team };
  if (goalsDisagree(row)) return { code: 'difference-wrong', team };
  const points = row.points === undefined ? undefined : row.points - row.adjusted;
  const { drawn, lost, won } = record;
  const isWhole = won !== undefined && drawn !== undefined && lost !== undefined;
  if (isWhole && points !== undefined && rule.win * won + rule.draw * drawn + rule.loss * lost !== points)
    return { code: 'points-wrong', team };
  const printed: Need = {
    ...record,
    ...(isWhole || points === undefined ? {} : { points }),
    ...(counts === 'scores' && goalsOf(row)),
  };
  const need: Partial<Record<Counted, number>> = {};
  for (const figure of COUNTED) {
    const value = printed[figure];
    if (value === undefined || (figure === 'played' && isWhole)) continue;
    if (value < own[figure]) return { code: 'known-exceeds', team, figure };
    need[figure] = value - own[figure];
  }
  return need;
};

const goalsDisagree = ({ difference, goalsAgainst, goalsFor }: FigureRow): boolean =>
  difference !== undefined && goalsFor !== undefined && goalsAgainst !== undefined && goalsFor - goalsAgainst !== difference;

/** Played, won, drawn and lost with the one that the other three tell. `played`: where it is certain without the row. */
const recordOf = (row: FigureRow, sure: number | undefined): Need | { readonly code: 'played-sum' } => {
  const played = row.played ?? sure;
  const parts = [row.won, row.drawn, row.lost].filter((value) => value !== undefined);
  const sum = parts.reduce((all, value) => all + value, 0);
  if (parts.length === 3 && row.played !== undefined && sum !== row.played) return { code: 'played-sum' };
  if (played !== undefined && sum > played) return { code: 'played-sum' };
  const rest = parts.length === 2 && played !== undefined ? played - sum : undefined;
  const won = row.won ?? rest;
  const drawn = row.drawn ?? rest;
  const lost = row.lost ?? rest;
  return {
    ...(played !== undefined && { played }),
    ...(won !== undefined && { won }),
    ...(drawn !== undefined && { drawn }),
    ...(lost !== undefined && { lost }),
  };
};

/** What the results that are known give a team. */
const ownTotals = (matches: readonly GroupMatch[], team: number, rule: GroupFigures['points']): Record<Counted, number> => {
  const own = { played: 0, won: 0, drawn: 0, lost: 0, points: 0, goalsFor: 0, goalsAgainst: 0 };
  for (const { away, home, result } of matches) {
    if (result.kind !== 'score' || (home !== team && away !== team)) continue;
    const [scored, conceded] = home === team ? result.score : [result.score[1], result.score[0]];
    const outcome = scored > conceded ? 'won' : scored < conceded ? 'lost' : 'drawn';
    own.played += 1;
    own[outcome] += 1;
    own.points += rule[({ won: 'win', drawn: 'draw', lost: 'loss' } as const)[outcome]];
    own.goalsFor += scored;
    own.goalsAgainst += conceded;
  }
  return own;
};

/** Sums over all rows that no results can give. Every match counts for both sides here. */
const sumConflict = ({ rows }: GroupFigures, { doubtful, matches }: Fixture): Conflict | undefined => {
  const sum = (figure: Figure): number | undefined => {
    let all = 0;
    for (const row of rows) {
      const value = figure === 'goalsFor' || figure === 'goalsAgainst' ? goalsOf(row ?? { adjusted: 0 })[figure] : row?.[figure];
      if (value === undefined) return undefined;
      all += value;
    }
    return all;
  };
  const [won, lost, drawn, played] = [sum('won'), sum('lost'), sum('drawn'), sum('played')];
  if (won !== undefined && lost !== undefined && won !== lost) return { code: 'wins-unbalanced', one: won, other: lost };
  if (drawn !== undefined && drawn % 2 === 1) return { code: 'draws-odd', sum: drawn };
  if (played !== undefined && played % 2 === 1) return { code: 'matches-odd', sum: played };
  const [scored, conceded] = [sum('goalsFor'), sum('goalsAgainst')];
  if (scored !== undefined && conceded !== undefined && scored !== conceded)
    return { code: 'goals-unbalanced', one: scored, other: conceded };
  const counted = matches.filter(({ result }) => result.kind !== 'uncounted').length;
  const isUnequal = doubtful.size === 0 && played !== undefined && played !== 2 * counted;
  return isUnequal ? { code: 'matches-unequal', one: played, other: counted } : undefined;
};
