import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GroupFigures, GroupMatch } from './figures.ts';
import { openGroup } from './open-group.ts';
import type { Result } from './result-search.ts';
import { type Settled, settleRanges } from './settle-ranges.ts';

const RULE = { win: 3, draw: 1, loss: 0 };
/** Six teams are a second or two of a quiet machine. */
const LONG = 120_000;
type Pair = { readonly home: number; readonly away: number };
type Score = readonly [number, number];
type Row = { won: number; drawn: number; lost: number; goalsFor: number; goalsAgainst: number };

const pairsOf = (size: number, meetings: 1 | 2): readonly Pair[] =>
  Array.from({ length: size * size }, (_, i) => ({ home: Math.floor(i / size), away: i % size })).filter(({ away, home }) =>
    meetings === 1 ? home < away : home !== away,
  );

const tally = (size: number, pairs: readonly Pair[], scores: readonly (Score | undefined)[]): readonly Row[] => {
  const rows = Array.from({ length: size }, (): Row => ({ won: 0, drawn: 0, lost: 0, goalsFor: 0, goalsAgainst: 0 }));
  for (const [i, { away, home }] of pairs.entries()) {
    const [a, b] = scores[i] ?? [];
    if (a === undefined || b === undefined) continue;
    for (const [team, own, its] of [
      [home, a, b],
      [away, b, a],
    ] as const) {
      const row = rows[team];
      if (row === undefined) continue;
      row[own > its ? 'won' : own < its ? 'lost' : 'drawn'] += 1;
      row.goalsFor += own;
      row.goalsAgainst += its;
    }
  }
  return rows;
};

const figuresOf = (rows: readonly Row[], matches: readonly GroupMatch[]): GroupFigures => ({
  teams: rows.map((_, team) => `${team}`),
  points: RULE,
  rows: rows.map((row) => ({ ...row, adjusted: 0 })),
  matches,
});

const asMatches = (pairs: readonly Pair[], scores: readonly (Score | undefined)[]): readonly GroupMatch[] =>
  pairs.map((pair, i) => {
    const score = scores[i];
    return { ...pair, meeting: 1, result: score ? { kind: 'score', score } : { kind: 'unknown' } };
  });

type Whole = Extract<Settled, { readonly kind: 'settled' }>;

const settle = async (figures: GroupFigures): Promise<Whole> => {
  const opened = openGroup(figures, undefined);
  if (opened.kind !== 'open') throw new Error(opened.kind);
  const settled = await settleRanges(opened.group, RULE, () => false);
  if (settled.kind !== 'settled') throw new Error(settled.kind);
  return settled;
};

const scoreAt = (match: Pair, result: Result | undefined): Score | undefined => {
  const { score } = result ?? {};
  return score && (match.home < match.away ? score : [score[1], score[0]]);
};

/** Every witness adds up to the table; every end of every range, and every outcome, is in one of them. */
const expectWitnessed = (settled: Whole, matches: readonly GroupMatch[], rows: readonly Row[]): void => {
  for (const witness of settled.witnesses) {
    const scores = matches.map((match, i) => (match.result.kind === 'score' ? match.result.score : scoreAt(match, witness.get(i))));
    expect(tally(rows.length, matches, scores)).toEqual(rows);
  }
  for (const [match, { goals, outcomes, settled: isSettled }] of settled.possible) {
    // Alike matches can change places, so that what one of them was the other can be.
    const { away, home } = matches[match] ?? { home: -1, away: -1 };
    const alike = [...settled.possible.keys()].filter((other) => {
      const pair = matches[other];
      return (pair?.home === home && pair.away === away) || (pair?.home === away && pair.away === home);
    });
    const met = settled.witnesses.flatMap((witness) => alike.flatMap((other) => witness.get(other) ?? []));
    expect(isSettled).toBe('yes');
    expect(new Set(met.map(({ outcome }) => outcome))).toEqual(new Set(outcomes));
    for (const side of [0, 1] as const) {
      const seen = met.flatMap(({ score }) => (score ? [score[side]] : []));
      expect(goals?.[side]).toEqual([Math.min(...seen), Math.max(...seen)]);
    }
  }
};

describe('six teams that meet twice, without any results', () => {
  const scores = fc.array(fc.tuple(fc.nat(4), fc.nat(3)) as fc.Arbitrary<Score>, { minLength: 30, maxLength: 30 });

  test(
    'what was played lies within the ranges, and results that add up to the table show every end',
    async () => {
      const pairs = pairsOf(6, 2);
      await fc.assert(
        fc.asyncProperty(scores, async (played) => {
          const rows = tally(6, pairs, played);
          const lost = asMatches(pairs, []);
          const settled = await settle(figuresOf(rows, lost));
          expectWitnessed(settled, lost, rows);
          for (const [i, { away, home }] of pairs.entries()) {
            const [a, b] = played[i] ?? [0, 0];
            const [first, second] = home < away ? [a, b] : [b, a];
            const { goals, outcomes } = settled.possible.get(i) ?? { outcomes: [] };
            expect(outcomes).toContain(first > second ? 'won' : first < second ? 'lost' : 'drawn');
            expect(goals?.[0][0] !== undefined && goals[0][0] <= first && first <= goals[0][1]).toBe(true);
            expect(goals?.[1][0] !== undefined && goals[1][0] <= second && second <= goals[1][1]).toBe(true);
          }
        }),
        { numRuns: 2, seed: 2004 },
      );
    },
    LONG,
  );
});

/** Copa Perú 2004 (data/copa-peru/2004/facts.txt): in both tables two clubs have a match fewer, as nobody won a walkover. */
const REGION_IV = ['6 3 1 20 8', '5 4 1 22 5', '4 3 3 10 9', '2 4 4 8 14', '2 2 5 5 15', '0 4 5 5 19'];
const REGION_III = ['7 2 1 19 8', '4 3 3 18 16', '3 4 3 10 11', '3 2 4 13 18', '2 4 4 17 21', '1 3 5 8 11'];

const rowsFrom = (printed: readonly string[]): readonly Row[] =>
  printed.map((text) => {
    const [won = 0, drawn = 0, lost = 0, goalsFor = 0, goalsAgainst = 0] = text.split(' ').map(Number);
    return { won, drawn, lost, goalsFor, goalsAgainst };
  });

describe('printed tables of six whose results are left out', () => {
  test.each([
    { region: 'IV', printed: REGION_IV },
    { region: 'III', printed: REGION_III },
  ])(
    'every range of Region $region is settled, and one match of the two with fewer is not counted',
    async ({ printed }) => {
      const rows = rowsFrom(printed);
      const lost = asMatches(pairsOf(6, 2), []);
      const settled = await settle(figuresOf(rows, lost));
      expectWitnessed(settled, lost, rows);
      for (const witness of settled.witnesses)
        expect([...witness.values()].filter(({ outcome }) => outcome === 'uncounted')).toHaveLength(1);
    },
    LONG,
  );
});

describe('four teams that meet once', () => {
  /** Every set of results, by trying them all, match by match: nothing of the search is used. */
  const enumerate = (rows: readonly Row[]): readonly (readonly Score[])[] => {
    const pairs = pairsOf(4, 1);
    const fits = (totals: readonly Row[], isLast: boolean): boolean =>
      totals.every((total, team) =>
        (['won', 'drawn', 'lost', 'goalsFor', 'goalsAgainst'] as const).every((figure) => {
          const [found, printed] = [total[figure], rows[team]?.[figure] ?? 0];
          return isLast ? found === printed : found <= printed;
        }),
      );
    const most = Math.max(...rows.map(({ goalsFor }) => goalsFor));
    const all: (readonly Score[])[] = [];
    const walk = (scores: readonly Score[]): void => {
      const isLast = scores.length === pairs.length;
      if (!fits(tally(4, pairs, scores), isLast)) return;
      if (isLast) all.push(scores);
      else for (let a = 0; a <= most; a += 1) for (let b = 0; b <= most; b += 1) walk([...scores, [a, b]]);
    };
    walk([]);
    return all;
  };

  test('ranges and outcomes are those of a plain enumeration', async () => {
    const pairs = pairsOf(4, 1);
    // Made up: each row has something of everything.
    const rows = tally(4, pairs, [
      [2, 1],
      [0, 0],
      [1, 3],
      [2, 2],
      [1, 0],
      [0, 2],
    ]);
    const all = enumerate(rows);
    const { possible } = await settle(figuresOf(rows, []));
    for (const [i, { goals, outcomes }] of possible) {
      const met = all.map((one) => one[i] ?? [0, 0]);
      expect(goals).toEqual(
        ([0, 1] as const).map((side) => [Math.min(...met.map((score) => score[side])), Math.max(...met.map((score) => score[side]))]),
      );
      expect(new Set(outcomes)).toEqual(new Set(met.map(([a, b]) => (a > b ? 'won' : a < b ? 'lost' : 'drawn'))));
    }
  });
});
