import { expect, test } from 'vitest';
import { auditPage } from '../../src/archive/audit/audit.ts';
import type { Block, PageTie, Standings, StandingsRow } from '../../src/archive/page/page.ts';
import { makeRandom, type Random } from '../kit/random.ts';
import { gridOf, makeCells, pageOf, tableOf, tieOf } from './pages.ts';

const PAGES = 300;

type Match = { readonly home: number; readonly away: number; readonly score: readonly [number, number] };
type Figures = { won: number; drawn: number; lost: number; scored: number; conceded: number };

const shuffled = <T>(random: Random, values: readonly T[]): readonly T[] => {
  const rest = [...values];
  return values.flatMap(() => rest.splice(random.next(rest.length), 1));
};

const countFor = (team: number, matches: readonly Match[]): Figures => {
  const figures: Figures = { won: 0, drawn: 0, lost: 0, scored: 0, conceded: 0 };
  for (const { away, home, score } of matches) {
    if (team !== home && team !== away) continue;
    const [own, other] = team === home ? score : [score[1], score[0]];
    figures.won += own > other ? 1 : 0;
    figures.drawn += own === other ? 1 : 0;
    figures.lost += own < other ? 1 : 0;
    figures.scored += own;
    figures.conceded += other;
  }
  return figures;
};

/** A round robin of 3 to 8 teams, once or twice: its table, and most often its grid. */
const makeGroup = (random: Random, name: string): { readonly blocks: readonly Block[] } => {
  const cell = makeCells();
  const size = 3 + random.next(6);
  const twice = random.next(2) === 0;
  const win = random.next(4) === 0 ? 2 : 3;
  const matches: Match[] = [];
  for (let home = 0; home < size; home += 1)
    for (let away = 0; away < size; away += 1)
      if (home < away || (twice && home !== away)) matches.push({ home, away, score: [random.next(5), random.next(4)] });
  const rows = Array.from({ length: size }, (_, team) => ({ team: `${name}${team + 1}`, ...countFor(team, matches) }))
    .map((row) => ({ ...row, points: row.won * win + row.drawn }))
    .sort((a, b) => b.points - a.points || b.scored - b.conceded - (a.scored - a.conceded) || b.scored - a.scored);
  const printsAll = random.next(2) === 0;
  const lines = rows.map(({ conceded, drawn, lost, points, scored, team, won }) => {
    const sums = printsAll ? ` pld=${won + drawn + lost} gd=${scored - conceded}` : '';
    return `${team} ${won}-${drawn}-${lost} ${scored}-${conceded} ${points}${sums}`;
  });
  const heading = ['Groups', `Group ${name}`];
  const table = tableOf(lines, { heading, ...(win === 2 && { points: { win } }) }, cell);
  const played = shuffled(random, matches).map(({ away, home, score }) => `${name}${home + 1} ${score.join('-')} ${name}${away + 1}`);
  return { blocks: random.next(4) === 0 ? [table] : [table, gridOf(played, heading, cell)] };
};

/** A tie that something decides: points and a third match, the aggregate, or penalties. */
const makeTie = (random: Random, number: number): PageTie => {
  const score = (): readonly [number, number] => [random.next(4), random.next(4)];
  const [first, second] = [score(), score()];
  const sum = [first[0] + second[0], first[1] + second[1]] as const;
  const legs = `T${number} v U${number}: ${first.join('-')}, ${second.join('-')}`;
  const winner = ([a, b]: readonly [number, number]): string => (a > b ? `winner T${number}` : `winner U${number}`);
  const cell = makeCells();
  if (random.next(2) === 0) {
    const points = [first, second].reduce<readonly [number, number]>(
      ([a, b], [c, d]) => [a + (c > d ? 3 : c === d ? 1 : 0), b + (d > c ? 3 : c === d ? 1 : 0)],
      [0, 0],
    );
    if (points[0] !== points[1]) return tieOf(`${legs}; points ${points.join('-')}; ${winner(points)}`, ['Finals'], cell);
    return tieOf(`${legs}; points ${points.join('-')}; third 1-0; ${winner([1, 0])}`, ['Finals'], cell);
  }
  if (sum[0] === sum[1]) return tieOf(`${legs}; aggregate ${sum.join('-')}; penalties 4-2; ${winner([4, 2])}`, ['Finals'], cell);
  const own = first[0] > first[1] === second[0] > second[1] && first[0] !== first[1] && second[0] !== second[1];
  // Where points of the legs would say otherwise, the page has more to tell.
  return tieOf(`${legs}; aggregate ${sum.join('-')}${own ? `; ${winner(sum)}` : ''}`, ['Finals'], cell);
};

const makePage = (seed: number): readonly Block[] => {
  const random = makeRandom(seed);
  const groups = Array.from({ length: 1 + random.next(2) }, (_, i) => makeGroup(random, 'AB'[i] ?? 'C').blocks).flat();
  return [...groups, ...Array.from({ length: random.next(4) }, (_, i) => makeTie(random, i + 1))];
};

type Damage = { readonly what: string; readonly block: number; readonly blocks: readonly Block[] };

const otherThan = (random: Random, value: number): number => (value > 0 && random.next(2) === 0 ? value - 1 : value + 1 + random.next(2));

const withRow = (table: Standings, index: number, change: (row: StandingsRow) => StandingsRow): Standings => ({
  ...table,
  rows: table.rows.map((row, i) => (i === index ? change(row) : row)),
});

/** Changes one thing of a block so that its figures cannot all be right. */
const damageBlock = (random: Random, block: Block): readonly [string, Block] | undefined => {
  if (block.kind === 'standings') {
    const kind = random.pick(['goals', 'record', 'points', 'rows'] as const);
    const at = random.next(block.rows.length);
    if (kind === 'rows') {
      const next = block.rows.findIndex((row, i) => i > 0 && row.points?.value !== block.rows[i - 1]?.points?.value);
      const [upper, lower] = [block.rows[next - 1], block.rows[next]];
      if (!upper || !lower) return undefined;
      return ['swapped rows', { ...block, rows: block.rows.map((row, i) => (i === next - 1 ? lower : i === next ? upper : row)) }];
    }
    const figure =
      kind === 'points'
        ? 'points'
        : kind === 'goals'
          ? random.pick(['goalsFor', 'goalsAgainst'] as const)
          : random.pick(['won', 'drawn', 'lost'] as const);
    const changed = withRow(block, at, (row) => {
      const cell = row[figure];
      return cell ? { ...row, [figure]: { ...cell, value: otherThan(random, cell.value) } } : row;
    });
    return [`table: ${figure}`, changed];
  }
  if (block.kind === 'grid') {
    const at = random.next(block.cells.length);
    if (random.next(3) === 0) return ['missing match', { ...block, cells: block.cells.filter((_, i) => i !== at) }];
    const side = random.next(2);
    const cells = block.cells.map((cell, i) => {
      const { value } = cell.result;
      if (i !== at || value.kind !== 'played') return cell;
      const [a, b] = value.score;
      const score: readonly [number, number] = side === 0 ? [otherThan(random, a), b] : [a, otherThan(random, b)];
      return { ...cell, result: { ...cell.result, value: { ...value, score } } };
    });
    return ['score', { ...block, cells }];
  }
  return block.kind === 'tie' ? damageTie(random, block) : undefined;
};

const damageTie = (random: Random, tie: PageTie): readonly [string, PageTie] | undefined => {
  const figure = tie.points ? 'points' : 'aggregate';
  const cell = tie[figure];
  if (!cell) return undefined;
  if (random.next(2) === 0 && tie.winner !== undefined) return [`tie: winner by ${figure}`, { ...tie, winner: tie.winner === 0 ? 1 : 0 }];
  return [`tie: ${figure}`, { ...tie, [figure]: { ...cell, value: [cell.value[0] + 1 + random.next(2), cell.value[1]] } }];
};

const damage = (seed: number, blocks: readonly Block[]): Damage | undefined => {
  const random = makeRandom(seed ^ 0x5bd1e995);
  const block = random.next(blocks.length);
  const target = blocks[block];
  const damaged = target && damageBlock(random, target);
  return damaged && { what: damaged[0], block, blocks: blocks.map((one, i) => (i === block ? damaged[1] : one)) };
};

const SEEDS = Array.from({ length: PAGES }, (_, i) => i + 1);

test(`nothing is found on ${PAGES} clean pages`, () => {
  const alarms = SEEDS.flatMap((seed) =>
    auditPage(pageOf(...makePage(seed))).map(({ args, code }) => `${seed}: ${code} ${JSON.stringify(args)}`),
  );
  expect(alarms.slice(0, 5)).toEqual([]);
});

test('every damage that leaves a contradiction is found, in its own section', () => {
  const tally = new Map<string, { planted: number; found: number }>();
  const missed: string[] = [];
  for (const seed of SEEDS) {
    const planted = damage(seed, makePage(seed));
    if (planted === undefined) continue;
    const heading = planted.blocks[planted.block]?.heading.join('/');
    const findings = auditPage(pageOf(...planted.blocks));
    const counts = tally.get(planted.what) ?? { planted: 0, found: 0 };
    tally.set(planted.what, counts);
    counts.planted += 1;
    if (findings.length > 0 && findings.every((finding) => finding.heading.join('/') === heading)) counts.found += 1;
    else missed.push(`${seed}: ${planted.what}, ${findings.map(({ code }) => code).join(', ') || 'nothing found'}`);
  }
  expect(missed.slice(0, 5)).toEqual([]);
  const total = [...tally.values()].reduce((sum, { planted }) => sum + planted, 0);
  expect(total).toBe(299); // one page's damage leaves no contradiction; the number stands in docs/audit.md
  expect([...tally.values()].every(({ planted }) => planted > 5)).toBe(true);
});
