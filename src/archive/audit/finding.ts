import type { Block, Cell, Span } from '../page/page.ts';

/** Every kind of finding of the audit; what it speaks of is in `args`. Sentences are made in `wire`. */
export type AuditCode =
  // a table by itself
  | 'played-sum' // { team, played, won, drawn, lost, sum }
  | 'points-wrong' // { team, points, counted, won, drawn, lost, win, draw, loss, adjusted } `adjusted`: points added, taken away or at the start
  | 'points-rule-assumed' // { win, draw, loss } three points a win fit fewer rows
  | 'points-rule-unknown' // { rows, fitting } no rule fits half of the rows
  | 'difference-wrong' // { team, difference, goalsFor, goalsAgainst, counted }
  | 'goals-unbalanced' // { goalsFor, goalsAgainst, gap }
  | 'differences-unbalanced' // { sum }
  | 'wins-unbalanced' // { won, lost }
  | 'draws-odd' // { drawn }
  | 'matches-odd' // { played }
  | 'played-unequal' // { usual, teams, matches } `matches`: those not counted; empty: nothing on the page says which
  | 'points-impossible' // { team, points, played, most }
  | 'goals-impossible' // { team, won, drawn, lost, goalsFor, goalsAgainst }
  | 'order-wrong' // { team, points, above, abovePoints }
  | 'order-level' // { team, above, points, figure, own, others, reason, between }
  | 'order-against-rules' // { team, above, points, figure, own, others, rules, between }
  | 'adjustment-unexplained' // { team, adjusted }
  | 'team-twice' // { team }
  // a grid, and a table against it
  | 'grid-teams-differ' // { inTable, inGrid }
  | 'grid-differs' // { team, figure, printed, counted }
  | 'grid-incomplete' // { team, played, counted, uncounted }
  | 'walkovers-counted' // { team, won, lost }
  | 'walkovers-uncounted' // { count, matches }
  | 'not-played' // { count, matches }
  | 'cell-text' // { match, text }
  | 'matches-missing' // { count, matches }
  | 'match-repeated' // { match, first, second }
  | 'match-against-itself' // { team }
  | 'score-impossible' // { match, score, other, why: half-time | penalties }
  | 'score-differs' // { match, first, second }
  // ties
  | 'aggregate-wrong' // { tie, aggregate, counted }
  | 'tie-points-wrong' // { tie, points, counted }
  | 'third-match-unrecorded' // { tie, points, counted }
  | 'third-match-lost' // { tie, points, winner } the page speaks of a third match and does not show it; `winner` may be empty
  | 'third-match-needless' // { tie, points }
  | 'penalties-needless' // { tie, penalties, figure, score }
  | 'penalties-level' // { tie, penalties }
  | 'winner-wrong' // { tie, winner, other, by, score, level }
  | 'winner-by-points' // { tie, winner, points, aggregate }
  | 'winner-by-away-goals' // { tie, winner }
  | 'winner-unexplained' // { tie, winner }
  | 'winner-missing' // { tie }
  // the text of the page
  | 'text-promotion' // { said, count, other, places } `other`: another sentence; empty: `places` of the table
  | 'text-rounds' // { said, where, shown }
  | 'text-form' // { said, where, shown: table | ties, teams }
  | 'text-groups' // { said, shown, names }
  | 'text-teams' // { said, shown, where }
  | 'text-places' // { said, shown, where, lead: on | down }
  | 'text-meetings' // { said, where, played, least } `played`: how often a pair meets; empty: everybody has played `least`
  | 'text-legs' // { said, legs, ties }
  | 'text-tie' // { said, tie, aggregate }
  | 'round-called-group' // { title, ties }
  // across the page
  | 'team-from-nowhere' // { team, nearest }
  | 'team-in-two-groups' // { team, first, second }
  | 'team-in-two-ties' // { team, round, first, second }
  | 'team-twice-a-day' // { team, date, first, second }
  | 'homonyms' // { team, first, second }
  | 'homonym-suspected' // { team, other, where }
  | 'qualifier-missing' // { team, place, result }
  | 'unqualified-appears'; // { team, place, where }

/**
 * Something on a page that does not add up. `error`: the page contradicts itself · `warning`: it cannot be told from the
 * page · `note`: worth knowing.
 */
export type AuditFinding = {
  readonly code: AuditCode;
  readonly severity: 'error' | 'warning' | 'note';
  /** Index in the blocks of the page; absent: it is about the text. */
  readonly block?: number;
  readonly heading: readonly string[];
  /** Where it is shown: the first of the cells, or the row or block. */
  readonly span: Span;
  /** The cells that it compares, as they stand; the first 200 of them, each cut after 400 characters. */
  readonly cells: readonly Pick<Cell<unknown>, 'raw' | 'span'>[];
  readonly args: Readonly<Record<string, string | number>>;
};

/** Reports about one block. */
export type Report = (
  code: AuditCode,
  severity: AuditFinding['severity'],
  cells: readonly (Cell<unknown> | undefined)[],
  args: AuditFinding['args'],
) => void;

/** Reports about words of the page, under a heading. */
export type ReportText = (
  code: AuditCode,
  severity: AuditFinding['severity'],
  heading: readonly string[],
  cells: readonly [Cell<unknown>, ...Cell<unknown>[]],
  args: AuditFinding['args'],
) => void;

const MOST_CELLS = 200;
/** A name of a megabyte is not repeated in every finding. */
const LONGEST = 400;
/** A page with more contradictions than this is no page of results. */
const MOST_FINDINGS = 5_000;

export const makeReport =
  (findings: AuditFinding[], block: Block, index: number): Report =>
  (code, severity, cells, args) => {
    const there = cells.filter((cell) => cell !== undefined);
    const { heading, span } = block;
    add(findings, { code, severity, block: index, heading, span: there[0]?.span ?? span, cells: there, args });
  };

export const makeReportText =
  (findings: AuditFinding[]): ReportText =>
  (code, severity, heading, cells, args) => {
    add(findings, { code, severity, heading, span: cells[0].span, cells, args });
  };

const add = (findings: AuditFinding[], { args, cells, ...finding }: AuditFinding): void => {
  if (findings.length >= MOST_FINDINGS) return;
  findings.push({
    ...finding,
    cells: cells.slice(0, MOST_CELLS).map(({ raw, span }) => ({ raw: raw.slice(0, LONGEST), span })),
    args: Object.fromEntries(Object.entries(args).map(([name, said]) => [name, typeof said === 'string' ? said.slice(0, LONGEST) : said])),
  });
};

const MOST_NAMED = 6;

/** Names in one text; of a long list the first ones, and how many more. */
export const listed = (names: readonly string[]): string =>
  names.length <= MOST_NAMED ? names.join(', ') : `${names.slice(0, MOST_NAMED).join(', ')} (+${names.length - MOST_NAMED})`;

export const pairOf = (home: string, away: string): string => `${home} – ${away}`;
export const scoreText = ([a, b]: readonly [number, number]): string => `${a}–${b}`;
export const signed = (figure: number): string => (figure > 0 ? `+${figure}` : figure < 0 ? `−${-figure}` : '0');
export const sumOf = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0);
