import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeEngineCheck } from './by-engine.ts';
import type { FigureRow, GroupFigures, GroupResult } from './figures.ts';
import { findRepairs } from './find-repairs.ts';
import type { Change, RepairOrder, RepairsOfAKind } from './repairs.ts';

const NEVER: RepairOrder = { isOver: () => false, most: 50 };
const THREE = { win: 3, draw: 1, loss: 0 };

/** `A 2-1 B`, `A ? B`, `A w.o. B`, `A – B`, `A awd 3-0 B`, `A x B` (both lost). */
const matchOf = (text: string, teams: readonly string[]): GroupFigures['matches'][number] => {
  const [home = '', ...rest] = text.split(' ');
  const said = rest.slice(0, -1).join(' ');
  const away = rest.at(-1) ?? '';
  const [, a, b] = /(\d+)-(\d+)/.exec(said) ?? [];
  const score = [Number(a), Number(b)] as const;
  const results: Readonly<Record<string, GroupResult>> = {
    '?': { kind: 'unknown' },
    'w.o.': { kind: 'uncounted', why: 'walkover' },
    '–': { kind: 'uncounted', why: 'not-played' },
    x: { kind: 'uncounted', why: 'both-lose' },
  };
  const result: GroupResult = results[said] ?? { kind: 'score', score, ...(said.startsWith('awd') && { ruled: 'yes' }) };
  return { home: teams.indexOf(home), away: teams.indexOf(away), meeting: 1, result };
};

/** `A 2-1-0 5-2 7 pld=3 gd=3 adj=-1`: won, drawn, lost; goals; points. */
const rowOf = (text: string): FigureRow => {
  const parts = text.split(' ').slice(1);
  const record = parts
    .find((part) => /^\d+-\d+-\d+$/.test(part))
    ?.split('-')
    .map(Number);
  const goals = parts
    .find((part) => /^\d+-\d+$/.test(part))
    ?.split('-')
    .map(Number);
  const points = parts.find((part) => /^-?\d+$/.test(part));
  const named = (name: string): number | undefined => {
    const said = parts.find((part) => part.startsWith(`${name}=`));
    return said === undefined ? undefined : Number(said.slice(name.length + 1));
  };
  const figures = {
    played: named('pld'),
    won: record?.[0],
    drawn: record?.[1],
    lost: record?.[2],
    goalsFor: goals?.[0],
    goalsAgainst: goals?.[1],
    difference: named('gd'),
    points: points === undefined ? undefined : Number(points),
  };
  const printed = Object.entries(figures).filter(([, figure]) => figure !== undefined);
  return { adjusted: named('adj') ?? 0, ...Object.fromEntries(printed) };
};

const groupOf = (rows: readonly string[], matches: readonly string[]): GroupFigures => {
  const teams = rows.map((row) => row.split(' ')[0] ?? '');
  return { teams, points: THREE, rows: rows.map(rowOf), matches: matches.map((match) => matchOf(match, teams)) };
};

const saidChange =
  ({ matches, teams }: GroupFigures) =>
  (change: Change): string => {
    if (change.of === 'row') return `${teams[change.team]} ${change.figure} ${change.from}>${change.to}`;
    const match = matches[change.match];
    return `${teams[match?.home ?? -1]}-${teams[match?.away ?? -1]} ${change.to.join('-')}`;
  };

const said = (group: GroupFigures, list: RepairsOfAKind): readonly string[] | string => {
  if (list.state !== 'found') return list.state;
  return list.repairs.map(({ changes, goals }) => `${changes.map(saidChange(group)).join(', ')} (${goals})`);
};

describe('the smallest repairs', () => {
  test.each<{
    readonly why: string;
    readonly rows: readonly string[];
    readonly matches: readonly string[];
    readonly results?: readonly string[] | string;
    readonly table?: readonly string[] | string;
    readonly mixed?: readonly string[] | string;
  }>([
    {
      why: 'Región II, group B of the 2004 Copa Perú: one score explains table and grid, or four figures of the table',
      rows: ['Ancash 5-0-1 21-2 15', 'Comercio 2-1-2 7-14 7', 'UTC 2-0-3 12-7 6', 'Porvenir 1-1-4 5-22 4'],
      matches: [
        'Comercio 1-1 Porvenir',
        'Comercio 1-3 Ancash',
        'Comercio 3-1 UTC',
        'Porvenir 1-2 Comercio',
        'Porvenir 1-3 Ancash',
        'Porvenir 3-1 UTC',
        'Ancash 8-0 Comercio',
        'Ancash 3-0 Porvenir',
        'Ancash 1-0 UTC',
        'UTC w.o. Comercio',
        'UTC 9-0 Porvenir',
        'UTC 1-0 Ancash',
      ],
      results: ['Porvenir-Ancash 0-6 (4)'],
      table: ['Ancash goalsFor 21>18, Ancash goalsAgainst 2>3, Porvenir goalsFor 5>6, Porvenir goalsAgainst 22>19 (8)'],
      mixed: 'none',
    },
    {
      why: 'where goals for and against do not balance no result can do: the figure is wrong',
      rows: ['A 1-0-0 3-0 3', 'B 0-0-1 0-2 0'],
      matches: ['A 2-0 B'],
      results: 'none',
      table: ['A goalsFor 3>2 (1)'],
      mixed: 'none',
    },
    {
      why: 'a wrong score and a wrong figure together are fewer changes than either alone',
      rows: ['A 2-0-0 5-1 9', 'B 1-0-1 3-3 3', 'C 0-0-2 1-5 0'],
      matches: ['A 2-1 B', 'A 0-3 C', 'B 2-1 C'],
      results: 'none',
      mixed: ['A-C 3-0, A points 9>6 (9)'],
    },
    {
      why: 'a result that the table counts and the grid lacks is filled in',
      rows: ['A 1-1-0 3-2 4', 'B 0-1-1 2-3 1'],
      matches: ['A 1-0 B', 'B ? A'],
      results: ['B-A 2-2 (4)'],
    },
    {
      why: 'a dash can be filled in, a walkover never',
      rows: ['A 1-1-0 6-2 4', 'B 0-1-1 2-6 1'],
      matches: ['A 4-0 B', 'B w.o. A', 'A – B'],
      results: ['A-B 2-2 (4)'],
    },
    {
      why: 'a smaller repair may come of a walkover that the table counts',
      rows: ['A 1-1-0 3-2 4', 'B 0-1-1 2-3 1'],
      matches: ['A 1-0 B', 'B w.o. A', 'A – B'],
      results: ['A-B 2-2 (3)'],
    },
    { why: 'a table may count a walkover', rows: ['A 1-1-0 3-0 4', 'B 0-1-1 0-3 1'], matches: ['A 0-0 B', 'B w.o. A'] },
    { why: 'a table may leave an award out', rows: ['A 0-1-0 1-1 1', 'B 0-1-0 1-1 1'], matches: ['A 1-1 B', 'B awd 0-3 A'] },
    { why: 'a table may count an award without its goals', rows: ['A 1-1-0 1-1 4', 'B 0-1-1 1-1 1'], matches: ['A 1-1 B', 'B awd 0-3 A'] },
    { why: 'both may lose a match', rows: ['A 0-1-1 1-1 1', 'B 0-1-1 1-1 1'], matches: ['A 1-1 B', 'B x A'] },
    {
      why: 'an awarded score is never changed',
      rows: ['A 1-0-0 2-0 3', 'B 0-0-1 0-2 0'],
      matches: ['A awd 3-0 B'],
      results: 'none',
      table: ['A goalsFor 2>3, B goalsAgainst 2>3 (2)'],
    },
    {
      why: 'points taken away count',
      rows: ['A 1-0-0 2-0 0 adj=-3', 'B 0-0-1 0-2 0'],
      matches: ['A 2-0 B'],
    },
    {
      why: 'where no goals are printed the nearest scores do',
      rows: ['A 0-1-0 1', 'B 0-1-0 1'],
      matches: ['A 2-0 B'],
      results: ['A-B 0-0 (2)', 'A-B 1-1 (2)', 'A-B 2-2 (2)'],
    },
    {
      why: 'without results only the table can be wrong: the figure that all rules it breaks share',
      rows: ['A 2-0-0 5-1 6 pld=3', 'B 0-0-2 1-5 0 pld=2'],
      matches: [],
      results: 'none',
      table: ['A played 3>2 (1)'],
    },
    {
      why: 'without results every figure that can mend a sum is told, the nearest first by row',
      rows: ['A 1-0-0 2-0', 'B 0-0-1 0-3'],
      matches: [],
      table: ['A goalsFor 2>3 (1)', 'B goalsFor 0>1 (1)', 'B goalsAgainst 3>2 (1)'],
    },
  ])('$why', ({ matches, mixed, results, rows, table }) => {
    const group = groupOf(rows, matches);
    const found = findRepairs(group, NEVER);
    if (results === undefined && table === undefined && mixed === undefined) {
      expect(found).toEqual({ state: 'adds-up' });
      return;
    }
    if (found.state === 'adds-up') throw new Error('it adds up');
    if (results !== undefined) expect(said(group, found.results)).toEqual(results);
    if (table !== undefined) expect(said(group, found.table)).toEqual(table);
    if (mixed !== undefined) expect(said(group, found.mixed)).toEqual(mixed);
  });
});

describe('an answer that is cut short says so', () => {
  const group = groupOf(['A 3-1', 'B 1-3'], ['A 1-1 B', 'B 0-0 A', 'A 0-0 B']);

  test('by the time: what is proven so far', () => {
    const found = findRepairs(group, { isOver: () => true, most: 5 });
    expect(found).toMatchObject({ state: 'differs', results: { state: 'open', atLeast: 1 } });
  });

  test('by the number: the first are listed', () => {
    const found = findRepairs(group, { isOver: () => false, most: 1 });
    if (found.state === 'adds-up' || found.results.state !== 'found') throw new Error('nothing found');
    expect(found.results.cut).toBe('many');
    expect(found.results.repairs).toHaveLength(1);
    const all = findRepairs(group, NEVER);
    if (all.state === 'adds-up' || all.results.state !== 'found') throw new Error('nothing found');
    expect(all.results.cut).toBe('no');
    expect(all.results.repairs[0]).toEqual(found.results.repairs[0]);
  });
});

const SIZE = 3;
const PAIRS = [0, 1, 2].flatMap((home) => [1, 2].filter((away) => away > home).map((away) => ({ home, away })));
/** No team of the groups below has more goals than these in its table, so no match can have more. */
const MOST_GOALS = 3;
const SCORES = Array.from({ length: (MOST_GOALS + 1) ** 2 }, (_, i) => [Math.floor(i / (MOST_GOALS + 1)), i % (MOST_GOALS + 1)] as const);

type Score = readonly [number, number];
type Figures = Readonly<Record<'played' | 'won' | 'drawn' | 'lost' | 'goalsFor' | 'goalsAgainst' | 'difference' | 'points', number>>;

/** The table of some scores, plainly. */
const tableOf = (scores: readonly (Score | undefined)[]): readonly Figures[] =>
  Array.from({ length: SIZE }, (_, team) => {
    let [won, drawn, lost, goalsFor, goalsAgainst] = [0, 0, 0, 0, 0];
    for (const [i, { away, home }] of PAIRS.entries()) {
      const score = scores[i];
      if (!score || (home !== team && away !== team)) continue;
      const [own, other] = home === team ? score : [score[1], score[0]];
      won += own > other ? 1 : 0;
      drawn += own === other ? 1 : 0;
      lost += own < other ? 1 : 0;
      goalsFor += own;
      goalsAgainst += other;
    }
    return {
      played: won + drawn + lost,
      won,
      drawn,
      lost,
      goalsFor,
      goalsAgainst,
      difference: goalsFor - goalsAgainst,
      points: 3 * won + drawn,
    };
  });

const COLUMNS = ['played', 'won', 'drawn', 'lost', 'goalsFor', 'goalsAgainst', 'difference', 'points'] as const;

type Sized = { readonly values: number; readonly goals: number; readonly text: string };

const gapOf = (from: GroupResult | undefined, to: Score): number =>
  from?.kind === 'score' ? Math.abs(from.score[0] - to[0]) + Math.abs(from.score[1] - to[1]) : to[0] + to[1];

/** What must change for these scores to be the right ones; undefined: a match stays without a score. */
const changesFor = (
  { matches, rows }: GroupFigures,
  scores: readonly (Score | undefined)[],
  table: readonly Figures[],
): readonly Change[] => [
  ...matches.flatMap(({ result: from }, match): Change[] => {
    const to = scores[match];
    return to === undefined || (from.kind === 'score' && gapOf(from, to) === 0) ? [] : [{ of: 'result', match, from, to }];
  }),
  ...table.flatMap((right, team) =>
    COLUMNS.flatMap((figure): Change[] => {
      const from = rows[team]?.[figure];
      return from === undefined || from === right[figure] ? [] : [{ of: 'row', team, figure, from, to: right[figure] }];
    }),
  ),
];

/** Every set of scores there is, each with what must change for it; the smallest of each kind. */
const byDefinition = (group: GroupFigures) => {
  const kinds: Record<'results' | 'table' | 'mixed', Sized[]> = { results: [], table: [], mixed: [] };
  const offer = (scores: readonly (Score | undefined)[]): void => {
    const changes = changesFor(group, scores, tableOf(scores));
    const results = changes.filter(({ of }) => of === 'result').length;
    const kind = results === changes.length ? 'results' : results === 0 ? 'table' : 'mixed';
    const [best] = kinds[kind];
    if (best && best.values < changes.length) return;
    const goals = changes.reduce((sum, one) => sum + (one.of === 'row' ? Math.abs(one.to - one.from) : gapOf(one.from, one.to)), 0);
    if (best && best.values === changes.length && best.goals < goals) return;
    if (best && (best.values > changes.length || best.goals > goals)) kinds[kind] = [];
    kinds[kind].push({ values: changes.length, goals, text: `${changes.map(saidChange(group)).join(', ')} (${goals})` });
  };
  const options = group.matches.map(({ result }): readonly (Score | undefined)[] =>
    result.kind === 'score' ? SCORES : [undefined, ...SCORES],
  );
  for (const first of options[0] ?? [])
    for (const second of options[1] ?? []) for (const third of options[2] ?? []) offer([first, second, third]);
  const fewest = Math.min(...[...kinds.results, ...kinds.table].map(({ values }) => values));
  return { ...kinds, mixed: kinds.mixed.filter(({ values }) => values < fewest) };
};

const score = fc.tuple(fc.nat(1), fc.nat(1));
const damagedGroup = fc
  .record({
    scores: fc.tuple(score, score, score),
    wrong: fc.array(fc.record({ match: fc.nat(2), score }), { maxLength: 2 }),
    lost: fc.option(fc.nat(2), { freq: 4, nil: undefined }),
    figures: fc.uniqueArray(fc.record({ team: fc.nat(2), figure: fc.constantFrom(...COLUMNS), by: fc.constantFrom(-1, 1) }), {
      maxLength: 2,
      selector: ({ figure, team }) => `${team} ${figure}`,
    }),
    columns: fc.constantFrom<readonly (typeof COLUMNS)[number][]>(
      COLUMNS,
      COLUMNS,
      ['won', 'drawn', 'lost', 'goalsFor', 'goalsAgainst', 'points'],
      ['won', 'drawn', 'lost', 'points'],
      ['played', 'goalsFor', 'goalsAgainst'],
      ['played', 'won', 'drawn', 'lost', 'difference', 'points'],
    ),
  })
  .map(({ columns, figures, lost, scores, wrong }): GroupFigures => {
    const rows = tableOf(scores).map((row) => Object.fromEntries(columns.map((figure) => [figure, row[figure]])));
    for (const { by, figure, team } of figures) {
      const row = rows[team];
      if (row?.[figure] !== undefined) row[figure] = Math.max(figure === 'difference' ? -9 : 0, row[figure] + by);
    }
    const shown: (Score | undefined)[] = [...scores];
    for (const one of wrong) shown[one.match] = one.score;
    if (lost !== undefined) shown[lost] = undefined;
    return {
      teams: ['A', 'B', 'C'],
      points: THREE,
      rows: rows.map((row) => ({ adjusted: 0, ...row })),
      matches: PAIRS.map((pair, i) => {
        const known = shown[i];
        return { ...pair, meeting: 1, result: known ? { kind: 'score', score: known } : { kind: 'unknown' } };
      }),
    };
  });

const textsOf = (group: GroupFigures, list: RepairsOfAKind): readonly string[] => {
  const texts = said(group, list);
  return typeof texts === 'string' ? [] : texts.toSorted();
};

test('of all sets of scores of three teams none is smaller, and none as small is left out', () => {
  fc.assert(
    fc.property(damagedGroup, (group) => {
      const found = findRepairs(group, { isOver: () => false, most: 2_000 });
      const all = byDefinition(group);
      if (found.state === 'adds-up') {
        expect(all.results.map(({ values }) => values)).toEqual([0]);
        return;
      }
      for (const kind of ['results', 'table', 'mixed'] as const)
        expect([kind, ...textsOf(group, found[kind])]).toEqual([kind, ...all[kind].map(({ text }) => text).sort()]);
    }),
    { numRuns: 15 },
  );
});

test('the engine confirms every repair, and denies one with another score', () => {
  fc.assert(
    fc.property(damagedGroup, (group) => {
      const found = findRepairs(group, NEVER);
      if (found.state === 'adds-up') return;
      const isConfirmed = makeEngineCheck(group);
      for (const list of [found.results, found.table, found.mixed]) {
        if (list.state !== 'found') continue;
        for (const repair of list.repairs) {
          expect(isConfirmed(repair)).toBe(true);
          expect(isConfirmed({ ...repair, changes: repair.changes.slice(1) })).toBe(false);
        }
      }
    }),
    { numRuns: 30 },
  );
});
