import type { At, Collect } from './collect.ts';
import type { Pair } from './difference.ts';
import { pairText, penaltiesOf, scoreOf, turn } from './outcomes.ts';
import type { Fixture, Scope, TieFigure, TieFigures } from './pieces.ts';

type Tie = Scope & { readonly tie: TieFigures };

/** What two pages print of one tie besides its matches: aggregate, points, penalties, who went on. */
export const compareTieFigures = (mine: Tie, theirs: Tie, { collect }: { readonly collect: Collect }): void => {
  const sameOrder = mine.tie.teams[0] === theirs.tie.teams[0];
  const seen = (value: Pair): Pair => (sameOrder ? value : turn(value));
  const both: Both = { mine, theirs, seen, collect, tie: mine.tie.names.join(' – ') };
  comparePair(both, 'aggregate', 'aggregate-differs', mine.tie.aggregate, theirs.tie.aggregate);
  comparePair(both, 'tie-points', 'tie-points-differ', mine.tie.points, theirs.tie.points);
  comparePair(both, 'penalties', 'penalties-differ', penaltiesIn(mine), penaltiesIn(theirs));
  compareWinner(both, sameOrder);
};

type Both = {
  readonly mine: Tie;
  readonly theirs: Tie;
  /** A pair of `other` from the side of `one`. */
  readonly seen: (value: Pair) => Pair;
  readonly collect: Collect;
  readonly tie: string;
};

type What = 'aggregate' | 'tie-points' | 'penalties';

const atFigure = ({ block }: Tie, { cells }: TieFigure<unknown>): At => ({ block, cells });

const comparePair = (
  { collect, mine, seen, theirs, tie }: Both,
  what: What,
  code: 'aggregate-differs' | 'tie-points-differ' | 'penalties-differ',
  x: TieFigure<Pair> | undefined,
  y: TieFigure<Pair> | undefined,
): void => {
  if (x && y) {
    const value = seen(y.value);
    if (pairText(x.value) === pairText(value)) collect.equal();
    else {
      const said = { one: pairText(x.value), other: pairText(value) };
      const args = code === 'penalties-differ' ? { match: tie, ...said } : { tie, ...said };
      collect.differs(code, atFigure(mine, x), atFigure(theirs, y), args, { cells: x.cells, of: 'pair', was: x.value, value });
    }
    return;
  }
  // what the legs make says no more than the legs
  if (x && !(what === 'aggregate' && isSumOf(x.value, theirs, seen))) collect.only('one', 'only-details', atFigure(mine, x), tie, what);
  if (y && !(what === 'aggregate' && isSumOf(seen(y.value), mine, (value) => value)))
    collect.only('other', 'only-details', atFigure(theirs, y), theirs.tie.names.join(' – '), what);
};

/** Whether the legs of a tie, from the side of `one`, make this aggregate. A page that has them all needs no aggregate. */
const isSumOf = ([a, b]: Pair, { fixtures, tie }: Tie, seen: (value: Pair) => Pair): boolean => {
  const legs = fixtures.filter(({ label }) => label !== 'third-match' && label !== 'play-off');
  const scores = legs.map((leg) => scoreIn(leg, tie));
  if (scores.length === 0 || scores.some((score) => score === undefined)) return false;
  const sum = scores.reduce<Pair>(([x, y], score) => [x + (score?.[0] ?? 0), y + (score?.[1] ?? 0)], [0, 0]);
  const [x, y] = seen(sum);
  return x === a && y === b;
};

const scoreIn = (leg: Fixture, { teams }: TieFigures): Pair | undefined => {
  const score = scoreOf(leg.outcome);
  return score && leg.first !== teams[0] ? turn(score) : score;
};

/** Penalties stand beside the aggregate, or with the match after which they were taken. */
const penaltiesIn = ({ fixtures, tie }: Tie): TieFigure<Pair> | undefined => {
  if (tie.penalties) return tie.penalties;
  for (const fixture of fixtures) {
    const penalties = penaltiesOf(fixture.outcome);
    if (penalties) return { value: fixture.first === tie.teams[0] ? penalties : turn(penalties), cells: fixture.cells };
  }
  return undefined;
};

const compareWinner = ({ collect, mine, theirs, tie }: Both, sameOrder: boolean): void => {
  const [x, y] = [mine.tie.winner, theirs.tie.winner];
  if (x && y) {
    const same = (x.value === y.value) === sameOrder;
    if (same) collect.equal();
    else
      collect.differs('winner-differs', atFigure(mine, x), atFigure(theirs, y), {
        tie,
        one: mine.tie.names[x.value],
        other: theirs.tie.names[y.value],
      });
  } else if (x) collect.only('one', 'only-details', atFigure(mine, x), tie, 'winner');
  else if (y) collect.only('other', 'only-details', atFigure(theirs, y), theirs.tie.names.join(' – '), 'winner');
};
