import type { Block, Grid, PageMatch, PageOutcome, PageTie, Standings, StandingsRow } from '../../src/archive/page/page.ts';
import { makeRandom, type Random } from '../kit/random.ts';

export const DAMAGES = [
  'score',
  'missing match',
  'goals',
  'won, drawn or lost',
  'points',
  'rows in another order',
  'two teams exchanged',
  'aggregate or points of a tie',
  'winner of a tie',
] as const;
export type DamageKind = (typeof DAMAGES)[number];

/** One thing changed: the blocks with it, where it was, and what the section says without it. */
export type Damage = { readonly kind: DamageKind; readonly block: number; readonly apply: (blocks: readonly Block[]) => readonly Block[] };

const otherThan = (random: Random, value: number): number => (value > 0 && random.next(2) === 0 ? value - 1 : value + 1 + random.next(2));

/** A damage of the page, chosen by the seed; undefined: there is nothing of the kind to damage. */
export const makeDamage = (seed: number, blocks: readonly Block[]): Damage | undefined => {
  const random = makeRandom(seed ^ 0x5bd1e995);
  const kind = random.pick(DAMAGES);
  const fitting = blocks.flatMap((block, index) => (changeOf(kind, block, makeRandom(seed)) === undefined ? [] : [index]));
  const block = fitting[random.next(Math.max(1, fitting.length))];
  if (block === undefined) return undefined;
  return {
    kind,
    block,
    apply: (all) =>
      all.flatMap((one, i) => {
        const changed = i === block ? changeOf(kind, one, makeRandom(seed)) : one;
        return changed === 'gone' ? [] : [changed ?? one];
      }),
  };
};

/** The block with the damage; `gone`: the whole block was the match that is missing. */
const changeOf = (kind: DamageKind, block: Block, random: Random): Block | 'gone' | undefined => {
  if (block.kind === 'standings') return TABLE[kind]?.(block, random);
  if (block.kind === 'tie') return TIE[kind]?.(block, random);
  if (kind === 'score') {
    if (block.kind === 'grid') return gridScore(block, random);
    if (block.kind === 'match') return { ...block, result: withScore(block.result, random) } satisfies PageMatch;
  }
  if (kind === 'missing match') {
    if (block.kind === 'match') return 'gone';
    const at = block.kind === 'grid' ? playedCells(block)[random.next(Math.max(1, playedCells(block).length))] : undefined;
    if (block.kind === 'grid' && at !== undefined) return { ...block, cells: block.cells.filter((_, i) => i !== at) };
  }
  return undefined;
};

const playedCells = ({ cells }: Grid): readonly number[] => cells.flatMap(({ result }, i) => (result.value.kind === 'played' ? [i] : []));

const gridScore = (grid: Grid, random: Random): Grid | undefined => {
  const played = playedCells(grid);
  const at = played[random.next(Math.max(1, played.length))];
  return at === undefined
    ? undefined
    : { ...grid, cells: grid.cells.map((cell, i) => (i === at ? { ...cell, result: withScore(cell.result, random) } : cell)) };
};

const withScore = (result: PageMatch['result'], random: Random): PageMatch['result'] => {
  const { value } = result;
  if (value.kind !== 'played') return result;
  const [a, b] = value.score;
  const score: readonly [number, number] = random.next(2) === 0 ? [otherThan(random, a), b] : [a, otherThan(random, b)];
  const changed: PageOutcome = { kind: 'played', score, extraTime: 'none' };
  return { value: changed, raw: score.join('-'), span: result.span };
};

type Figure = 'won' | 'drawn' | 'lost' | 'goalsFor' | 'goalsAgainst' | 'points';

const withFigure = (table: Standings, random: Random, figures: readonly Figure[]): Standings | undefined => {
  const [at, figure] = [random.next(table.rows.length), random.pick(figures)];
  const cell = table.rows[at]?.[figure];
  if (cell === undefined) return undefined;
  const value = otherThan(random, cell.value);
  return { ...table, rows: table.rows.map((row, i) => (i === at ? { ...row, [figure]: { ...cell, value, raw: String(value) } } : row)) };
};

const exchanged = (rows: readonly StandingsRow[], one: number, other: number): readonly StandingsRow[] => {
  const [upper, lower] = [rows[one], rows[other]];
  return upper && lower ? rows.map((row, i) => (i === one ? lower : i === other ? upper : row)) : rows;
};

const TABLE: Readonly<Partial<Record<DamageKind, (table: Standings, random: Random) => Standings | undefined>>> = {
  goals: (table, random) => withFigure(table, random, ['goalsFor', 'goalsAgainst']),
  'won, drawn or lost': (table, random) => withFigure(table, random, ['won', 'drawn', 'lost']),
  points: (table, random) => withFigure(table, random, ['points']),
  'rows in another order': (table, random) => {
    const places = table.rows.flatMap((row, i) => (i > 0 && row.points?.value !== table.rows[i - 1]?.points?.value ? [i] : []));
    const at = places[random.next(Math.max(1, places.length))];
    return at === undefined ? undefined : { ...table, rows: exchanged(table.rows, at - 1, at) };
  },
  'two teams exchanged': (table, random) => {
    const at = 1 + random.next(table.rows.length - 1);
    const [upper, lower] = [table.rows[at - 1], table.rows[at]];
    if (!upper || !lower) return undefined;
    const names = (row: StandingsRow, from: StandingsRow): StandingsRow => ({ ...row, team: from.team });
    return { ...table, rows: table.rows.map((row, i) => (i === at - 1 ? names(upper, lower) : i === at ? names(lower, upper) : row)) };
  },
};

const TIE: Readonly<Partial<Record<DamageKind, (tie: PageTie, random: Random) => PageTie | undefined>>> = {
  score: (tie, random) => {
    const at = random.next(Math.max(1, tie.legs.length));
    return { ...tie, legs: tie.legs.map((leg, i) => (i === at ? withScore(leg, random) : leg)) };
  },
  'aggregate or points of a tie': (tie, random) => {
    const figure = tie.points ? 'points' : 'aggregate';
    const cell = tie[figure];
    if (!cell) return undefined;
    const value = [cell.value[0] + 1 + random.next(2), cell.value[1]] as const;
    return { ...tie, [figure]: { ...cell, value, raw: value.join('-') } };
  },
  'winner of a tie': (tie) => (tie.winner === undefined ? undefined : { ...tie, winner: tie.winner === 0 ? 1 : 0 }),
};
