import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { bind, compile, evaluate } from '../../src/engine/index.ts';
import { parseFacts, parseRegulations } from '../../src/formats/index.ts';
import type { SeasonDocument } from '../../src/wire/index.ts';
import { orderBy, overTwoLegs, plainOrder, pointsFor, type Result, resultsOf, sectionsOf, tallyOf } from './arithmetic.ts';
import { contestOf, deriveSeason, names, tieOf } from './golden.ts';

const id = 'synthetic/national-table-50';
const sections = sectionsOf(id);
const results = (contest: string): readonly Result[] => resultsOf(sections.get(contest) ?? []);
const clubs = [...sections]
  .filter(([name]) => name.startsWith('departmental/'))
  .flatMap(([, [line = '']]) => line.replace('entry: ', '').split(', '));

/** The table by the definition of the bases, in either published reading of relative points. */
const tableBy = (reading: 'product' | 'share'): readonly string[] => {
  const matches = results('table');
  const totals = tallyOf(clubs, matches);
  const sums = new Map(clubs.map((club) => [club, { relative: 0, away: 0, halfTime: 0 }]));
  for (const { home, away, goals, halfTime } of matches)
    for (const [own, other, mine, theirs, side] of [
      [home, away, goals[0], goals[1], 0],
      [away, home, goals[1], goals[0], 1],
    ] as const) {
      const row = sums.get(own);
      if (!row) throw new Error(`${own} is no club of this season`);
      const points = pointsFor(mine, theirs);
      const rival = totals.get(other)?.points ?? 0;
      row.relative += reading === 'product' ? points * rival : points === 3 ? rival : points === 1 ? rival / 2 : 0;
      if (side === 1) row.away += points;
      if (halfTime) row.halfTime += pointsFor(halfTime[side], halfTime[1 - side] ?? 0);
    }
  return orderBy(clubs, (club) => {
    const { points = 0, goalsFor = 0, goalsAgainst = 0 } = totals.get(club) ?? {};
    const { relative = 0, away = 0, halfTime = 0 } = sums.get(club) ?? {};
    return [points, relative, goalsFor - goalsAgainst, goalsFor, away, halfTime];
  });
};

/** The places of the single table when the regulations read relative points in this way. */
const derivedTable = (reading: 'product' | 'share'): readonly (string | undefined)[] => {
  const text = (name: string): string => readFileSync(new URL(`../../data/${id}/${name}`, import.meta.url), 'utf8');
  const written = text('regulations.yaml').replace('relative-points product', `relative-points ${reading}`);
  const { regulations } = parseRegulations(written, 'regulations.yaml');
  const plan = regulations && compile(regulations).plan;
  if (!plan) throw new Error('the regulations cannot be read');
  const season = evaluate(plan, bind(plan, parseFacts(text('facts.txt'), 'facts.txt').statements).log);
  const table = season.contests[plan.contests.findIndex(({ path }) => path === 'table')];
  return (table?.places ?? []).map(({ team }) => (team === undefined ? undefined : season.teams[team]?.name));
};

/** Points, goal difference, away goals, then the better place in the table. */
const winnerOf = (tie: string, table: readonly string[]): readonly [winner: string, by: string] => {
  const { sides, points, goals, awayGoals } = overTwoLegs(results(tie));
  const steps = [
    ['points', points],
    ['goal-difference', goals],
    ['away-goals', awayGoals],
    ['place', table.indexOf(sides[1]) - table.indexOf(sides[0])],
  ] as const;
  const [by, value] = steps.find((step) => step[1] !== 0) ?? ['', 0];
  return [sides[value > 0 ? 0 : 1], by];
};

describe('50 clubs in one table', () => {
  let season: SeasonDocument;
  beforeAll(async () => {
    season = await deriveSeason(id);
  });
  const table = tableBy('product');
  const winner = (round: string, tie: string): string => winnerOf(`knockout/${round}/${tie}`, table)[0];

  test('every line can be used, nothing contradicts and nothing is due', () => {
    expect(season.problems.map(({ file, line, text }) => `${file}:${line} ${text.en}`)).toEqual([]);
    expect([season.conflicts, season.due]).toEqual([[], []]);
    expect(season.entrants).toHaveLength(50);
  });

  test('each club plays six matches, and a champion meets only runners-up of other departments', () => {
    const matches = results('table');
    expect(matches).toHaveLength(150);
    expect([...tallyOf(clubs, matches).values()].filter(({ played }) => played !== 6)).toEqual([]);
    const champions = new Set(clubs.filter((_, i) => i % 2 === 0));
    expect(matches.filter(({ home, away }) => champions.has(home) === champions.has(away))).toEqual([]);
  });

  test('the table stands in the order that points and relative points give', () => {
    expect(names(contestOf(season, 'table').places.map(({ team }) => team))).toEqual(table);
  });

  test.each(['product', 'share'] as const)('relative points read as %s give the order worked out here', (reading) => {
    expect(derivedTable(reading)).toEqual(tableBy(reading));
  });

  test('the two readings send different clubs to the play-in and to the round of 16', () => {
    const other = tableBy('share');
    expect(
      [table.slice(0, 8), table.slice(0, 24)].map((upper) => upper.filter((club) => !other.slice(0, upper.length).includes(club))),
    ).toEqual([['Ficticio Lambayeque'], ['Imaginario Pasco']]);
  });

  test('the play-in is 9 v 24, 10 v 23 … 16 v 17', () => {
    const pairs = Array.from({ length: 8 }, (_, i) => [table[8 + i], table[23 - i]]);
    expect(pairs.map((_, i) => names(tieOf(season, `knockout/play-in/p${i + 1}`).teams))).toEqual(pairs);
  });

  test('the first eight wait for the winners of the play-in as the bases say', () => {
    const bases = ['1 p8', '8 p1', '4 p5', '5 p4', '2 p7', '7 p2', '3 p6', '6 p3'];
    const pairs = bases.map((line) => line.split(' ')).map(([seed, tie]) => [table[Number(seed) - 1], winner('play-in', tie ?? '')]);
    expect(pairs.map((_, i) => names(tieOf(season, `knockout/round-of-16/o${i + 1}`).teams))).toEqual(pairs);
  });

  test.each([...sections.keys()].filter((name) => /\/[poq]\d$/.test(name)))('%s goes to who has more by the list of the bases', (path) => {
    const tie = tieOf(season, path);
    expect([tie.winner?.name, tie.decidedBy]).toEqual(winnerOf(path, table));
  });

  test('each step of the list decides a tie somewhere', () => {
    const ties = [...sections.keys()].filter((name) => /\/[poq]\d$/.test(name));
    expect([...new Set(ties.map((tie) => winnerOf(tie, table)[1]))].sort()).toEqual(['away-goals', 'goal-difference', 'place', 'points']);
  });

  test('the final four play all against all, and their order gives the champion and the places handed out', () => {
    const four = [1, 2, 3, 4].map((tie) => winner('quarter-finals', `q${tie}`));
    const order = plainOrder(four, results('final-four'));
    expect(names(contestOf(season, 'final-four').places.map(({ team }) => team))).toEqual(order);
    expect([season.champion?.name, season.runnerUp?.name]).toEqual(order.slice(0, 2));
    expect(season.promotions.map(({ team, to }) => [team?.name, to])).toContainEqual([order[0], 'First Division 2031']);
  });
});
