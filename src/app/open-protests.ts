import {
  type CaseState,
  type Decisions,
  decisions,
  type Impact,
  impactOf,
  type Live,
  nearest,
  type OpenCase,
  type Problem,
  type Reading,
  type Season,
  type Statement,
} from '../engine/index.ts';
import { calledIn } from './commands/team-meant.ts';
import { readSupposed } from './impact-lines.ts';
import { lineOfSupposed, livesOf, type SupposedLine } from './impact-season.ts';
import { hasError } from './load-season.ts';
import { notFound, seasonUnknown } from './read-season.ts';
import type { Shelf } from './shelf.ts';

export type OpenProtestsOrder = {
  readonly readings: readonly Reading[];
  /** ISO day. */
  readonly asOf?: string;
  /** `P1: A 0-3 B`: what is ordered if P1 is upheld; several lines for one protest are ordered together. */
  readonly ifUpheld: readonly string[];
};

export type OpenProtest = {
  readonly of: CaseState;
  /** What would be on record if it were upheld; nothing if nobody says and nothing goes without saying. */
  readonly lines: readonly SupposedLine[];
  /** `usual`: who protests is given its match, or the ruling that is appealed is reversed. */
  readonly supposed: 'said' | 'usual' | 'nothing';
};

export type OpenProtests =
  | {
      readonly kind: 'weighed';
      readonly id: string;
      readonly season: Season;
      readonly protests: readonly OpenProtest[];
      readonly decisions: Decisions;
      /** What each of the smallest sets changes, in their order; only of the first ones. */
      readonly impacts: readonly Impact[];
      /** Protests that were left aside because there are too many at once. */
      readonly left: readonly string[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** So many protests are weighed against each other at once, and of so many sets it is told what they change. */
const MOST_CASES = 30;
const MOST_TOLD = 40;

/**
 * Which of the open protests and appeals still change who holds a slot, a prize or the title, alone or together, and which do not
 * whatever is decided. Nothing is written.
 */
export const weighOpenProtests = async (shelf: Shelf, id: string, order: OpenProtestsOrder): Promise<OpenProtests> => {
  const folder = await shelf.open(id);
  if (folder === undefined) return refused([seasonUnknown(await notFound(shelf, id))]);
  const { lives, problems } = await livesOf(folder, order);
  const [first] = lives;
  if (first === undefined) return refused(problems);
  const season = first.season();
  // P2 goes before P10
  const open = season.cases
    .filter(({ state }) => state === 'open' || state === 'answered' || state === 'appealed')
    .sort((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
  const said = readSaid(order.ifUpheld, open);
  if ('code' in said) return refused([said]);
  const protests: (OpenProtest & OpenCase)[] = [];
  for (const one of open) {
    const supposed = supposedOf(first, season, one, said.get(one.id) ?? [], order.asOf);
    if ('problems' in supposed) return refused(supposed.problems);
    protests.push({ ...supposed, id: one.id, of: one, lines: ordered(supposed.statements) });
  }
  const [weighed, left] = splitAt(
    protests.filter(({ statements }) => statements.length > 0),
    MOST_CASES,
  );
  const answer = decisions(lives, weighed);
  if (hasError(answer.problems)) return refused(answer.problems);
  const impacts = answer.matters.slice(0, MOST_TOLD).map((set) =>
    impactOf(
      lives,
      weighed.filter((one) => set.includes(one.id)).flatMap(({ statements }) => statements),
    ),
  );
  return { kind: 'weighed', id: folder.id, season, protests, decisions: answer, impacts, left: left.map((one) => one.id) };
};

/** What is ordered; the ruling that orders it, which is made up, goes without saying. */
const ordered = (statements: readonly Statement[]): readonly SupposedLine[] =>
  statements.flatMap((statement) => {
    if (statement.type === 'ruling' && statement.standing === 'final') return [];
    const { by: _, ...rest } = statement;
    return [lineOfSupposed(rest)];
  });

const refused = (problems: readonly Problem[]): OpenProtests => ({ kind: 'refused', problems });

const splitAt = <T>(list: readonly T[], at: number): readonly [readonly T[], readonly T[]] => [list.slice(0, at), list.slice(at)];

/** The lines by protest; or the first that speaks of none that is open. */
const readSaid = (typed: readonly string[], open: readonly CaseState[]): ReadonlyMap<string, readonly string[]> | Problem => {
  const said = new Map<string, string[]>();
  const ids = open.map(({ id }) => id);
  for (const one of typed) {
    const [, name = one, line = ''] = /^\s*([^:=]+?)\s*[:=]\s*(.+)$/su.exec(one) ?? [];
    const id = ids.find((known) => known.toLowerCase() === name.toLowerCase());
    if (id === undefined) return { code: 'protest-unknown', severity: 'error', args: { protest: name, nearest: nearest(name, ids) ?? '' } };
    if (line === '') return { code: 'value-wrong', severity: 'error', args: { key: '--if', found: one, expected: `"${id}: A 0-3 B"` } };
    said.set(id, [...(said.get(id) ?? []), line]);
  }
  return said;
};

type Supposed = { readonly statements: readonly Statement[]; readonly supposed: OpenProtest['supposed'] };

export const supposedOf = (
  live: Live,
  season: Season,
  one: CaseState,
  lines: readonly string[],
  asOf: string | undefined,
): Supposed | { readonly problems: readonly Problem[] } => {
  const ruling = freeRuling(season, one.id);
  const issued = { date: asOf, contest: pathOf(season, one) };
  const order: Statement = { type: 'ruling', id: ruling, standing: 'final', ...rulesOn(one), ...given(issued) };
  if (lines.length > 0) {
    const within = pathOf(season, one)?.path;
    const { problems, statements } = readSupposed(live, { lines, ...(within !== undefined && { within }) }, asOf);
    if (hasError(problems)) return { problems };
    return { supposed: 'said', statements: [order, ...statements.map((statement) => orderedBy(statement, ruling))] };
  }
  const appealed =
    one.state === 'appealed' ? one.rulings.findLast(({ appeals }) => appeals.some(({ withdrawn }) => withdrawn === 'no')) : undefined;
  if (appealed !== undefined) {
    const reversed: Statement = {
      type: 'ruling',
      id: appealed.id,
      standing: 'reversed',
      ...given({ ...issued, date: asOf ?? appealed.date }),
    };
    return { supposed: 'usual', statements: [reversed] };
  }
  const won = wonBy(season, one, ruling);
  return won === undefined ? { supposed: 'nothing', statements: [] } : { supposed: 'usual', statements: [order, won] };
};

/** A protest is decided by a ruling on it; of an appealed ruling it is another one. */
const rulesOn = ({ id, rulings, state }: CaseState): { readonly on: string } => ({
  on: state === 'appealed' ? (rulings.at(-1)?.id ?? id) : id,
});

const given = ({ contest, date }: { readonly date?: string | undefined; readonly contest?: { readonly path: string } | undefined }) => ({
  ...(date !== undefined && { date }),
  ...(contest && { contest }),
});

const pathOf = ({ plan }: Season, { contest }: CaseState): { readonly path: string } | undefined => {
  const path = contest === undefined ? undefined : plan.contests[contest]?.path;
  return path === undefined ? undefined : { path };
};

/** A name that no ruling of the season has. */
const freeRuling = ({ cases }: Season, protest: string): string => {
  const taken = new Set(cases.flatMap(({ rulings }) => rulings.map(({ id }) => id)));
  let name = `R-${protest}`;
  while (taken.has(name)) name += '+';
  return name;
};

/** By a ruling, and a result is awarded. */
const orderedBy = (statement: Statement, ruling: string): Statement => {
  const by = statement.type === 'ruling' ? {} : { by: statement.by ?? ruling };
  if (statement.type !== 'match' || statement.outcome.kind !== 'played') return { ...statement, ...by };
  return { ...statement, ...by, corrects: 0, outcome: { kind: 'awarded', score: statement.outcome.score } };
};

/** The match of the protest as a walkover of the side that protests. */
const wonBy = (season: Season, { contest, match, parties }: CaseState, ruling: string): Statement | undefined => {
  const [protests] = parties;
  const path = contest === undefined ? undefined : season.plan.contests[contest]?.path;
  if (match === undefined || path === undefined || protests === undefined) return undefined;
  const { away, date, home, label } = match;
  if (protests !== home && protests !== away) return undefined;
  const on =
    contest === undefined
      ? undefined
      : season.contests[contest]?.matches.find(
          (one) => one.home === home && one.away === away && (date === undefined || one.date === date),
        );
  return {
    type: 'match',
    home: calledIn(season, home),
    away: calledIn(season, away),
    outcome: { kind: 'walkover', winner: calledIn(season, protests) },
    ground: on?.ground === 'neutral' ? 'neutral' : 'home',
    corrects: 0,
    by: ruling,
    contest: { path },
    ...(label && { label }),
    ...(date !== undefined && { date }),
  };
};
