import type { Cell, Grid, PageOutcome } from '../page/page.ts';
import { listed, pairOf, type Report, scoreText } from './finding.ts';

export type GridCell = Grid['cells'][number];

/** What the played matches of a grid give one team. */
export type Tally = { won: number; drawn: number; lost: number; goalsFor: number; goalsAgainst: number };

/** Whether matches that a ruling decided count: with their score, with their result alone, or not at all. */
export type RuledMatches = 'with-score' | 'result-only' | 'not';

export type Fixtures = {
  readonly grid: Grid;
  readonly name: (team: number) => string;
  readonly match: (cell: { readonly home: number; readonly away: number }) => string;
  readonly ofTeam: readonly (readonly GridCell[])[];
  /** Matches of each team that have no score to count, by why. */
  readonly walkovers: readonly (readonly GridCell[])[];
  readonly dashes: readonly (readonly GridCell[])[];
  readonly open: readonly (readonly GridCell[])[];
  /** Pairings that other pairs have and these lack. */
  readonly missing: readonly Pairing[];
  readonly missingOf: readonly (readonly Pairing[])[];
  readonly tally: (ruled: RuledMatches) => readonly Tally[];
  /** Matches that may count differently for the two sides, so that sums over the group need not agree. */
  readonly lopsided: number;
};

export type Pairing = { readonly home: number; readonly away: number };

export const readFixtures = (grid: Grid): Fixtures => {
  const name = (team: number): string => grid.teams[team]?.name.value ?? '';
  const match = ({ home, away }: Pairing): string => pairOf(name(home), name(away));
  const lists = (): GridCell[][] => grid.teams.map(() => []);
  const [ofTeam, walkovers, dashes, open] = [lists(), lists(), lists(), lists()];
  let lopsided = 0;
  for (const cell of grid.cells) {
    const { kind } = cell.result.value;
    if (kind === 'walkover' || kind === 'both-lose' || kind === 'awarded' || kind === 'annulled' || kind === 'suspended') lopsided += 1;
    const list = kind === 'walkover' ? walkovers : kind === 'not-played' || kind === 'annulled' ? dashes : isOpen(kind) ? open : undefined;
    ofTeam[cell.home]?.push(cell);
    ofTeam[cell.away]?.push(cell);
    list?.[cell.home]?.push(cell);
    list?.[cell.away]?.push(cell);
  }
  const missing = missingFrom(grid);
  const missingOf: Pairing[][] = grid.teams.map(() => []);
  for (const pairing of missing) {
    missingOf[pairing.home]?.push(pairing);
    missingOf[pairing.away]?.push(pairing);
  }
  return { grid, name, match, ofTeam, walkovers, dashes, open, missing, missingOf, lopsided, tally: (ruled) => tallyOf(grid, ruled) };
};

const isOpen = (kind: PageOutcome['kind']): boolean => kind === 'text' || kind === 'decided' || kind === 'to-play';

const tallyOf = ({ cells, teams }: Grid, ruled: RuledMatches): readonly Tally[] => {
  const tallies = teams.map((): Tally => ({ won: 0, drawn: 0, lost: 0, goalsFor: 0, goalsAgainst: 0 }));
  for (const { home, away, result } of cells) {
    const [one, other] = [tallies[home], tallies[away]];
    if (one && other && home !== away) count(one, other, result.value, ruled);
  }
  return tallies;
};

const count = (home: Tally, away: Tally, outcome: PageOutcome, ruled: RuledMatches): void => {
  const isRuled = outcome.kind === 'awarded' || outcome.kind === 'suspended' || outcome.kind === 'both-lose';
  if ((!isRuled && outcome.kind !== 'played') || (isRuled && ruled === 'not')) return;
  if (outcome.kind === 'both-lose') {
    home.lost += 1;
    away.lost += 1;
  } else countResult(home, away, outcome.score);
  if (outcome.score === undefined || (isRuled && ruled === 'result-only')) return;
  home.goalsFor += outcome.score[0];
  home.goalsAgainst += outcome.score[1];
  away.goalsFor += outcome.score[1];
  away.goalsAgainst += outcome.score[0];
};

const countResult = (home: Tally, away: Tally, [a, b]: readonly [number, number]): void => {
  if (a === b) {
    home.drawn += 1;
    away.drawn += 1;
  } else {
    (a > b ? home : away).won += 1;
    (a > b ? away : home).lost += 1;
  }
};

/** Pairs that meet less often than the pair that meets most; the way round that is missing comes first. */
const missingFrom = ({ cells, teams }: Grid): readonly Pairing[] => {
  const size = teams.length;
  const meetings = new Map<number, number>();
  for (const { home, away } of cells) if (home !== away) meetings.set(home * size + away, (meetings.get(home * size + away) ?? 0) + 1);
  const met = (home: number, away: number): number => meetings.get(home * size + away) ?? 0;
  let most = 0;
  for (const key of meetings.keys())
    most = Math.max(most, met(Math.floor(key / size), key % size) + met(key % size, Math.floor(key / size)));
  const missing: Pairing[] = [];
  if (most > MOST_MEETINGS) return missing;
  for (let home = 0; home < size; home += 1)
    for (let away = home + 1; away < size; away += 1) {
      let [there, back] = [met(home, away), met(away, home)];
      while (there + back < most) {
        if (there <= back) {
          missing.push({ home, away });
          there += 1;
        } else {
          missing.push({ home: away, away: home });
          back += 1;
        }
      }
    }
  return missing;
};

/** No league meets more often; a damaged number of a meeting must not name millions of matches. */
const MOST_MEETINGS = 8;

/** What a grid says of itself: matches that nobody counts, words instead of a score, matches that are not there. */
export const auditGrid = (fixtures: Fixtures, report: Report): void => {
  const { grid, match, missing } = fixtures;
  const of = (kinds: readonly PageOutcome['kind'][]): readonly GridCell[] =>
    grid.cells.filter(({ result }) => kinds.includes(result.value.kind));
  const named = (code: 'walkovers-uncounted' | 'not-played', cells: readonly GridCell[]): void => {
    if (cells.length === 0) return;
    report(
      code,
      'note',
      cells.map(({ result }) => result),
      { count: cells.length, matches: listed(cells.map(match)) },
    );
  };
  named('walkovers-uncounted', of(['walkover']));
  named('not-played', of(['not-played', 'annulled']));
  for (const cell of of(['text'])) report('cell-text', 'note', [cell.result], { match: match(cell), text: wordsOf(cell.result) });
  for (const { home, away, result } of grid.cells)
    if (home === away && result.value.kind !== 'not-played')
      report('match-against-itself', 'error', [result], { team: fixtures.name(home) });
  const toPlay = of(['to-play']);
  const names = [...missing, ...toPlay].map(match);
  if (names.length > 0)
    report(
      'matches-missing',
      'warning',
      toPlay.map(({ result }) => result),
      { count: names.length, matches: listed(names) },
    );
  auditRepeated(fixtures, report);
  for (const cell of grid.cells) auditScore(cell.result, match(cell), report);
};

const auditRepeated = ({ grid, match }: Fixtures, report: Report): void => {
  const first = new Map<string, GridCell>();
  for (const cell of grid.cells) {
    const key = `${cell.home} ${cell.away} ${cell.meeting}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, cell);
    else if (sameOutcome(before.result, cell.result) === 'no')
      report('match-repeated', 'error', [cell.result, before.result], {
        match: match(cell),
        first: wordsOf(before.result),
        second: wordsOf(cell.result),
      });
  }
};

/** How an outcome is printed, shortened. */
export const wordsOf = ({ raw, value }: Cell<PageOutcome>): string =>
  'score' in value && value.score !== undefined ? scoreText(value.score) : raw.trim().slice(0, 60);

/** Whether two printings of a match agree; only scores can disagree. */
export const sameOutcome = (one: Cell<PageOutcome>, other: Cell<PageOutcome>): 'yes' | 'no' => {
  const [a, b] = [one.value, other.value];
  if (!('score' in a && 'score' in b) || a.score === undefined || b.score === undefined) return 'yes';
  return a.score[0] === b.score[0] && a.score[1] === b.score[1] ? 'yes' : 'no';
};

/** A score that no two teams can share: more goals at half time than at the end, a shoot-out that ends level. */
export const auditScore = (result: Cell<PageOutcome>, match: string, report: Report): void => {
  const { value } = result;
  if (value.kind !== 'played') return;
  const { halfTime, penalties, score } = value;
  if (halfTime && (halfTime[0] > score[0] || halfTime[1] > score[1]))
    report('score-impossible', 'error', [result], { match, score: scoreText(score), other: scoreText(halfTime), why: 'half-time' });
  if (penalties && penalties[0] === penalties[1])
    report('score-impossible', 'error', [result], { match, score: scoreText(score), other: scoreText(penalties), why: 'penalties' });
};
