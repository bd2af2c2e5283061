import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { FigureRow, GroupFigures, GroupMatch } from './figures.ts';
import { type Reconstruction, reconstruct } from './reconstruct.ts';

// A solver is loaded and asked a few hundred times.
vi.setConfig({ testTimeout: 60_000 });

const RULE = { win: 3, draw: 1, loss: 0 };
const NEVER = { isOver: () => false };
type Score = readonly [number, number];
type Fits = Extract<Reconstruction, { readonly kind: 'fits' }>;

/** `4 1 1 10-5 13`: won, drawn, lost, goals, points; `-` where nothing is printed. */
const rowFrom = (text: string): FigureRow => {
  const [won, drawn, lost, goals = '-', points] = text.split(' ');
  const [goalsFor, goalsAgainst] = goals === '-' ? [] : goals.split('-');
  const figures = { won, drawn, lost, goalsFor, goalsAgainst, points };
  const printed = Object.entries(figures).flatMap(([name, value]) =>
    value === undefined || value === '-' ? [] : [[name, Number(value)] as const],
  );
  return { adjusted: 0, ...Object.fromEntries(printed) };
};

const groupFrom = (rows: readonly string[], matches: readonly string[] = []): GroupFigures => ({
  teams: rows.map((_, i) => 'ABCDEFGH'.charAt(i)),
  points: RULE,
  rows: rows.map(rowFrom),
  matches: matches.map(matchFrom),
});

/** `A 2-1 B`, `A ? B` (lost), `A w B` (won by A, score lost), `A wo B` (not counted). */
const matchFrom = (text: string): GroupMatch => {
  const [home = '', found = '', away = ''] = text.split(' ');
  const [a, b] = found.split('-').map(Number);
  const result: GroupMatch['result'] =
    found === '?'
      ? { kind: 'unknown' }
      : found === 'w'
        ? { kind: 'unknown', winner: 'home' }
        : found === 'wo'
          ? { kind: 'uncounted', why: 'walkover' }
          : { kind: 'score', score: [a ?? 0, b ?? 0] };
  return { home: 'ABCDEFGH'.indexOf(home), away: 'ABCDEFGH'.indexOf(away), meeting: 1, result };
};

const fits = async (group: GroupFigures, meetings?: number): Promise<Fits> => {
  const answer = await reconstruct(group, { ...NEVER, ...(meetings !== undefined && { meetings }) });
  if (answer.kind !== 'fits') throw new Error(`${answer.kind} ${JSON.stringify('why' in answer ? answer.why : '')}`);
  return answer;
};

type Totals = Record<'won' | 'drawn' | 'lost' | 'goalsFor' | 'goalsAgainst' | 'points', number>;

const tally = (size: number, matches: readonly Pick<GroupMatch, 'home' | 'away'>[], scores: readonly (Score | undefined)[]): Totals[] => {
  const rows = Array.from({ length: size }, (): Totals => ({ won: 0, drawn: 0, lost: 0, goalsFor: 0, goalsAgainst: 0, points: 0 }));
  for (const [i, { away, home }] of matches.entries()) {
    const score = scores[i];
    if (score === undefined) continue;
    for (const [team, own, its] of [
      [home, score[0], score[1]],
      [away, score[1], score[0]],
    ] as const) {
      const row = rows[team];
      if (row === undefined) continue;
      row.goalsFor += own;
      row.goalsAgainst += its;
      row[own > its ? 'won' : own < its ? 'lost' : 'drawn'] += 1;
      row.points += own > its ? 3 : own === its ? 1 : 0;
    }
  }
  return rows;
};

/** Every set of results of a group of three that meet twice, by trying them all: nothing of the search is used. */
const enumerate = (
  rows: readonly Partial<Totals>[],
  pairs: readonly Pick<GroupMatch, 'home' | 'away'>[],
  allowed: (match: number, score: Score) => boolean,
): readonly (readonly Score[])[] => {
  const found: (readonly Score[])[] = [];
  const most = Math.max(...rows.flatMap(({ goalsAgainst, goalsFor }) => [goalsFor ?? 0, goalsAgainst ?? 0]));
  const fitsRow = (total: Totals, row: Partial<Totals>, isLast: boolean): boolean =>
    (Object.keys(row) as (keyof Totals)[]).every((name) => (isLast ? total[name] === row[name] : total[name] <= (row[name] ?? 0)));
  const walk = (scores: readonly Score[]): void => {
    const isLast = scores.length === pairs.length;
    const totals = tally(rows.length, pairs, scores);
    if (!rows.every((row, i) => fitsRow(totals[i] ?? tally(1, [], [])[0] ?? ({} as Totals), row, isLast))) return;
    if (isLast) {
      found.push(scores);
      return;
    }
    for (let a = 0; a <= most; a += 1) for (let b = 0; b <= most; b += 1) if (allowed(scores.length, [a, b])) walk([...scores, [a, b]]);
  };
  walk([]);
  return found;
};

const TWICE_OF_THREE = [
  [0, 1],
  [1, 0],
  [0, 2],
  [2, 0],
  [1, 2],
  [2, 1],
].map(([home = 0, away = 0]) => ({ home, away }));

const smallScore = fc.tuple(fc.nat(2), fc.nat(2)) as fc.Arbitrary<Score>;
const sixScores = fc.array(smallScore, { minLength: 6, maxLength: 6 });

const figuresOf = (scores: readonly Score[], known: readonly boolean[]): GroupFigures => ({
  teams: ['A', 'B', 'C'],
  points: RULE,
  rows: tally(3, TWICE_OF_THREE, scores).map((row) => ({ ...row, adjusted: 0 })),
  matches: TWICE_OF_THREE.map((pair, i) => ({
    ...pair,
    meeting: 1,
    result: known[i] ? { kind: 'score', score: scores[i] ?? [0, 0] } : { kind: 'unknown' },
  })),
});

const isWithin = (value: number, range: readonly [number, number] | undefined): boolean =>
  range !== undefined && range[0] <= value && value <= range[1];

describe('against every set of results there is', () => {
  test('the count, the ranges, the outcomes and what is forced are those of a plain enumeration', async () => {
    await fc.assert(
      fc.asyncProperty(sixScores, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), async (scores, known) => {
        const group = figuresOf(scores, known);
        const rows = group.rows.map((row) => {
          const { adjusted: _, ...figures } = row ?? { adjusted: 0 };
          return figures;
        });
        const all = enumerate(rows, TWICE_OF_THREE, (match, score) => !known[match] || score.join() === scores[match]?.join());
        const answer = await fits(group);
        expect(answer.count).toBe(BigInt(all.length));
        expect(answer.bound).toBe('exactly');
        for (const open of answer.open) {
          const met = all.map((one) => one[open.match] ?? [0, 0]);
          const sides = [met.map(([a]) => a), met.map(([, b]) => b)];
          expect([open.home, open.away]).toEqual(sides.map((goals) => [Math.min(...goals), Math.max(...goals)]));
          expect([...open.outcomes].sort()).toEqual([...new Set(met.map(([a, b]) => (a > b ? 'home' : a < b ? 'away' : 'drawn')))].sort());
          expect(open.forced?.kind === 'score').toBe(new Set(met.map(String)).size === 1);
          if (open.forced?.kind === 'difference') expect(new Set(met.map(([a, b]) => a - b))).toEqual(new Set([open.forced.difference]));
          expect(open.settled).toBe('yes');
        }
      }),
      { numRuns: 15 },
    );
  });

  test('rows that print points alone count the sets of won, drawn and lost', async () => {
    await fc.assert(
      fc.asyncProperty(sixScores, async (scores) => {
        const rows = tally(3, TWICE_OF_THREE, scores);
        const group: GroupFigures = {
          teams: ['A', 'B', 'C'],
          points: RULE,
          rows: rows.map(({ points }) => ({ points, played: 4, adjusted: 0 })),
          matches: [],
        };
        const signs: readonly Score[] = [
          [1, 0],
          [0, 0],
          [0, 1],
        ];
        const all = Array.from({ length: 3 ** 6 }, (_, n) =>
          TWICE_OF_THREE.map((_pair, i): Score => signs[Math.floor(n / 3 ** i) % 3] ?? [0, 0]),
        );
        const met = all.filter((one) => tally(3, TWICE_OF_THREE, one).every(({ points }, i) => points === rows[i]?.points));
        const answer = await fits(group);
        expect([answer.counts, answer.count]).toEqual(['outcomes', BigInt(met.length)]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('properties', () => {
  const chosen = fc.record({
    size: fc.constantFrom(3, 4),
    scores: fc.array(fc.tuple(fc.nat(4), fc.nat(3)) as fc.Arbitrary<Score>, { minLength: 12, maxLength: 12 }),
  });
  const single = (size: number) =>
    Array.from({ length: size }, (_, home) => Array.from({ length: size - home - 1 }, (_pair, i) => ({ home, away: home + 1 + i }))).flat();

  test('a table of results that were played is possible, the results lie within the ranges, and the example meets the table', async () => {
    await fc.assert(
      fc.asyncProperty(chosen, async ({ scores, size }) => {
        const pairs = single(size);
        const rows = tally(size, pairs, scores.slice(0, pairs.length));
        const group = { teams: [...'ABCD'].slice(0, size), points: RULE, rows: rows.map((row) => ({ ...row, adjusted: 0 })), matches: [] };
        const answer = await fits(group);
        for (const [i, open] of answer.open.entries()) {
          const [a, b] = scores[i] ?? [0, 0];
          expect(isWithin(a, open.home) && isWithin(b, open.away)).toBe(true);
          expect(open.outcomes).toContain(a > b ? 'home' : a < b ? 'away' : 'drawn');
        }
        expect(tally(size, answer.matches, exampleScores(answer))).toEqual(rows);
      }),
      { numRuns: 6 },
    );
  });

  test('knowing one more result never leaves more to choose from', async () => {
    await fc.assert(
      fc.asyncProperty(sixScores, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), fc.nat(5), async (scores, known, more) => {
        const before = await fits(figuresOf(scores, known));
        const after = await fits(
          figuresOf(
            scores,
            known.map((one, i) => one || i === more),
          ),
        );
        expect(after.count <= before.count).toBe(true);
        for (const one of after.open) {
          const wider = before.open.find(({ match }) => match === one.match);
          for (const side of ['home', 'away'] as const)
            expect((one[side] ?? []).every((goals) => isWithin(goals, wider?.[side]))).toBe(true);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('an answer cut short is a lower bound, and its ranges hold what an answer that is whole has', async () => {
    const group = groupFrom(['4 1 1 10-5 13', '3 0 3 7-6 9', '2 2 2 9-6 8', '1 1 4 6-15 4']);
    const whole = await fits(group);
    for (const asked of [4, 40, 400, 1200]) {
      let times = 0;
      const cut = await reconstruct(group, { isOver: () => times++ > asked });
      if (cut.kind !== 'fits' && cut.kind !== 'unsettled') throw new Error(cut.kind);
      if (cut.kind === 'fits') expect(cut.count <= whole.count).toBe(true);
      for (const [i, open] of whole.open.entries())
        for (const side of ['home', 'away'] as const)
          expect((open[side] ?? []).every((goals) => isWithin(goals, cut.open[i]?.[side]))).toBe(true);
    }
  });
});

const exampleScores = ({ example, matches }: Fits): readonly (Score | undefined)[] =>
  matches.map(({ result }, i) => (result.kind === 'score' ? result.score : example.find(({ match }) => match === i)?.score));

describe('tables of the Copa Perú that are printed without their matches', () => {
  test.each([
    {
      why: 'three clubs, 2003, Region I: both matches of the first two are forced',
      rows: ['4 0 0 9-2 12', '1 0 3 3-3 3', '1 0 3 3-10 3'],
      count: 24n,
      forced: { 0: '1-0', 1: '0-1', 2: 'home', 3: 'away' },
    },
    {
      why: 'three clubs, 2014, Callao: two matches were counted, and which ones is forced too',
      rows: ['2 0 0 4-1 6', '0 0 1 1-2 0', '0 0 1 0-2 0'],
      count: 1n,
      forced: { 0: '2-1', 1: '2-0', 2: 'uncounted' },
    },
    {
      why: 'four clubs, 2003, Region II',
      rows: ['4 1 1 10-5 13', '3 0 3 7-6 9', '2 2 2 9-6 8', '1 1 4 6-15 4'],
      count: 2_101_200n,
      forced: {},
    },
  ])('$why', async ({ count, forced, rows }) => {
    const answer = await fits(groupFrom(rows));
    expect([answer.count, answer.bound]).toEqual([count, 'exactly']);
    const said = answer.open.flatMap(({ forced: by, match }) =>
      by ? [[match, by.kind === 'score' ? by.score.join('-') : by.kind === 'outcome' ? by.outcome : `${by.difference}`] as const] : [],
    );
    expect(Object.fromEntries(said)).toEqual(forced);
    const rowsThen = tally(rows.length, answer.matches, exampleScores(answer));
    expect(rowsThen).toEqual(rows.map(rowFrom).map(({ adjusted: _, ...row }) => row));
  });
});

describe('what is known in part', () => {
  test.each([
    {
      why: 'the last lost result follows from the rest',
      rows: ['2 0 0 3-1 6', '0 1 1 1-2 1', '0 1 1 2-3 1'],
      known: ['A 1-0 B', 'B 1-1 C'],
      count: 1n,
      forced: { 2: '2-1' },
    },
    {
      why: 'a known winner leaves the score open',
      rows: ['1 0 1 2-2 3', '1 0 1 2-2 3'],
      known: ['A w B', 'B ? A'],
      count: 3n,
      forced: { 0: 'home', 1: 'home' },
    },
    {
      why: 'a walkover that no row counts stays out',
      rows: ['1 0 0 2-0 3', '0 0 1 0-2 0'],
      known: ['A wo B', 'B ? A'],
      count: 1n,
      forced: { 1: '0-2' },
    },
    { why: 'goals against alone bound the scores', rows: ['1 0 0 - 3', '0 0 1 1-2 0'], known: [], count: 1n, forced: { 0: '2-1' } },
  ])('$why', async ({ count, forced, known, rows }) => {
    const answer = await fits(groupFrom(rows, known));
    expect(answer.count).toBe(count);
    const said = answer.open.flatMap(({ forced: by, match }) =>
      by ? [[match, by.kind === 'score' ? by.score.join('-') : by.kind === 'outcome' ? by.outcome : `${by.difference}`] as const] : [],
    );
    expect(Object.fromEntries(said)).toEqual(forced);
  });
});

describe('what cannot be, or cannot be told', () => {
  test.each([
    { why: 'goals for and against of the group differ', rows: ['1 3 0 5-4 6', '1 2 1 4-3 5', '1 1 2 3-8 4'], code: 'goals-unbalanced' },
    { why: 'wins and defeats differ: rows are missing', rows: ['2 1 1 9-2 7', '1 1 2 3-8 4', '1 0 3 3-5 3'], code: 'wins-unbalanced' },
    { why: 'points are not those of the record', rows: ['1 0 0 1-0 2', '0 0 1 0-1 0'], code: 'points-wrong' },
    { why: 'an odd number of drawn rows', rows: ['1 1 0 2-1 4', '0 0 1 1-2 0', '0 0 0 0-0 0'], code: 'draws-odd' },
    { why: 'a row that wins without a goal', rows: ['1 0 0 0-0 3', '0 0 1 0-0 0'], code: 'none-fit' },
    { why: 'a known result takes more than its row has', rows: ['1 0 0 1-0 3', '0 0 1 0-1 0'], known: ['A 2-0 B'], code: 'known-exceeds' },
    { why: 'each row is possible, together they are not', rows: ['0 2 0 1-1 2', '0 2 0 1-1 2', '0 2 0 1-1 2'], code: 'none-fit' },
  ])('$why', async ({ code, known = [], rows }) => {
    const answer = await reconstruct(groupFrom(rows, known), NEVER);
    expect(answer.kind === 'impossible' && answer.why.code).toBe(code);
  });

  test.each([
    {
      why: 'four rows of a league of twelve',
      rows: ['14 5 3 55-22 47', '13 6 3 36-14 45', '13 5 4 42-20 44', '12 6 4 32-21 42'],
      code: 'excerpt',
    },
    { why: 'points and nothing else', rows: ['- - - - 3', '- - - - 1'], code: 'no-figures' },
    { why: 'figures that no group has', rows: ['0 0 0 99999-0 0', '0 0 0 0-99999 0'], code: 'too-large' },
  ])('$why', async ({ code, rows }) => {
    const answer = await reconstruct(groupFrom(rows), NEVER);
    expect(answer.kind === 'beyond' && answer.why).toBe(code);
  });

  test('a search that is over before it begins says so', async () => {
    const answer = await reconstruct(groupFrom(['4 1 1 10-5 13', '3 0 3 7-6 9', '2 2 2 9-6 8', '1 1 4 6-15 4']), { isOver: () => true });
    expect(answer.kind === 'unsettled' && answer.cut).toBe('time');
  });
});
