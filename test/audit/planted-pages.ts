import type { Block, PageMatch, PageTie } from '../../src/archive/page/page.ts';
import { makeRandom, type Random } from '../kit/random.ts';
import { gridOf, makeCells, resultOf, tableOf, tieOf } from './pages.ts';

/** The title of a list of matches below its group. */
export const RESULTS = 'Results';

type Score = readonly [number, number];
type Match = { readonly home: number; readonly away: number; readonly said: string; readonly score?: Score };
type Figures = { won: number; drawn: number; lost: number; scored: number; conceded: number };
type Cells = ReturnType<typeof makeCells>;

const shuffled = <T>(random: Random, values: readonly T[]): readonly T[] => {
  const rest = [...values];
  return values.flatMap(() => rest.splice(random.next(rest.length), 1));
};

const countFor = (team: number, matches: readonly Match[]): Figures => {
  const figures: Figures = { won: 0, drawn: 0, lost: 0, scored: 0, conceded: 0 };
  for (const { away, home, score } of matches) {
    if (score === undefined || (team !== home && team !== away)) continue;
    const [own, other] = team === home ? score : [score[1], score[0]];
    figures.won += own > other ? 1 : 0;
    figures.drawn += own === other ? 1 : 0;
    figures.lost += own < other ? 1 : 0;
    figures.scored += own;
    figures.conceded += other;
  }
  return figures;
};

/** A round robin of 3 to 8 teams, once or twice: its table, with a grid, a list of matches below it, or neither. */
const makeGroup = (random: Random, name: string): readonly Block[] => {
  const cell = makeCells();
  const size = 3 + random.next(6);
  const twice = random.next(2) === 0;
  const win = random.next(4) === 0 ? 2 : 3;
  const results = random.pick(['grid', 'grid', 'list', 'none'] as const);
  // Matches that nobody counts, where a page can say so.
  const gaps = results === 'grid' && random.next(5) === 0;
  const matches: Match[] = [];
  for (let home = 0; home < size; home += 1)
    for (let away = 0; away < size; away += 1) {
      if (!(home < away || (twice && home !== away))) continue;
      const gap = gaps && random.next(8) === 0;
      const score = [random.next(5), random.next(4)] as const;
      matches.push(gap ? { home, away, said: random.pick(['W.O.', '–']) } : { home, away, said: score.join('-'), score });
    }
  const rows = Array.from({ length: size }, (_, team) => ({ team: `${name}${team + 1}`, ...countFor(team, matches) }))
    .map((row) => ({ ...row, points: row.won * win + row.drawn }))
    .sort((a, b) => b.points - a.points || b.scored - b.conceded - (a.scored - a.conceded) || b.scored - a.scored);
  const printsAll = random.next(2) === 0;
  const lines = rows.map(({ conceded, drawn, lost, points, scored, team, won }) => {
    const sums = printsAll ? ` pld=${won + drawn + lost} gd=${scored - conceded}` : '';
    return `${team} ${won}-${drawn}-${lost} ${scored}-${conceded} ${points}${sums}`;
  });
  const heading = ['Groups', `Group ${name}`];
  const table = tableOf(lines, { heading, points: { win } }, cell);
  const order = shuffled(random, matches);
  if (results === 'none') return [table];
  if (results === 'grid')
    return [
      table,
      gridOf(
        order.map(({ away, home, said }) => `${name}${home + 1} ${said} ${name}${away + 1}`),
        heading,
        cell,
      ),
    ];
  const below = random.next(2) === 0 ? heading : [...heading, RESULTS];
  return [table, ...order.map(({ away, home, said }) => makeMatch(cell, below, `${name}${home + 1}`, `${name}${away + 1}`, said))];
};

const makeMatch = (cell: Cells, heading: readonly string[], home: string, away: string, said: string, leg?: 1 | 2): PageMatch => ({
  kind: 'match',
  heading,
  span: { from: 0, to: 0 },
  teams: [cell(home), cell(away)],
  result: resultOf(said, cell),
  ground: 'home',
  ...(leg !== undefined && { leg }),
});

const pointsOf = (scores: readonly Score[]): Score =>
  scores.reduce<Score>(([a, b], [c, d]) => [a + (c > d ? 3 : c === d ? 1 : 0), b + (d > c ? 3 : c === d ? 1 : 0)], [0, 0]);

/** A tie that something decides: points and a third match, the aggregate, or penalties. */
const makeTie = (random: Random, number: number): PageTie => {
  const score = (): Score => [random.next(4), random.next(4)];
  const [first, second] = [score(), score()];
  const sum = [first[0] + second[0], first[1] + second[1]] as const;
  const legs = `T${number} v U${number}: ${first.join('-')}, ${second.join('-')}`;
  const winner = ([a, b]: Score): string => (a > b ? `winner T${number}` : `winner U${number}`);
  const cell = makeCells();
  const points = pointsOf([first, second]);
  if (random.next(2) === 0) {
    if (points[0] !== points[1]) return tieOf(`${legs}; points ${points.join('-')}; ${winner(points)}`, ['Finals'], cell);
    return tieOf(`${legs}; points ${points.join('-')}; third 1-0; ${winner([1, 0])}`, ['Finals'], cell);
  }
  if (sum[0] === sum[1]) return tieOf(`${legs}; aggregate ${sum.join('-')}; penalties 4-2; ${winner([4, 2])}`, ['Finals'], cell);
  // Where points of the legs are level, the page has more to tell.
  return tieOf(`${legs}; aggregate ${sum.join('-')}${points[0] === points[1] ? '' : `; ${winner(sum)}`}`, ['Finals'], cell);
};

/** Blocks of a clean page: one or two groups, and up to three ties. The same seed gives the same page. */
export const makePlantedPage = (seed: number): readonly Block[] => {
  const random = makeRandom(seed);
  const groups = Array.from({ length: 1 + random.next(2) }, (_, i) => makeGroup(random, 'AB'[i] ?? 'C')).flat();
  return [...groups, ...Array.from({ length: random.next(4) }, (_, i) => makeTie(random, i + 1))];
};
