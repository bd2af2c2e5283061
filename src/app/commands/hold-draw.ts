import type { ContestIx, PlanContest, Season, Statement, TeamIx } from '../../engine/index.ts';
import { makeDice } from '../pyramid-dice.ts';
import { type Decide, type Decision, onSeason } from './append.ts';
import { type Refused, refused } from './office.ts';
import { calledIn, teamsMeant } from './team-meant.ts';
import { contestAt, contestsAt } from './within.ts';

export type DrawOrder = {
  /** A contest with slots drawn from a pot; with a seed also a container of such contests, drawn one after another. */
  readonly contest: string;
  readonly date?: string;
  /** The clubs in the order in which they were drawn, or a number that anybody can repeat the draw with. */
  readonly drawn: { readonly teams: readonly string[] } | { readonly seed: number };
};

/**
 * Puts a draw on record. A seeded one is held here: the teams left in each pot, by their ids, shuffled by the dice of the seed
 * (one for each pot); the number is noted with the draw.
 */
export const holdDraw = (order: DrawOrder): Decide =>
  onSeason((season): Decision => {
    const { drawn } = order;
    const statements = 'seed' in drawn ? drawnBySeed(season, order.contest, drawn.seed) : drawnByHand(season, order.contest, drawn.teams);
    if ('problems' in statements) return statements;
    const dated = order.date === undefined ? {} : { date: order.date };
    return { kind: 'facts', statements: statements.map((one) => ({ ...one, ...dated })) };
  });

const drawnByHand = (season: Season, typed: string, teams: readonly string[]): readonly Statement[] | Refused => {
  const contest = contestAt(season, typed);
  if ('problems' in contest) return contest;
  const places = undrawn(season, contest);
  if (places.length === 0) return refused('draw-impossible', { contest: contest.path, why: 'none', team: '' });
  if (teams.length > places.length) return refused('draw-impossible', { contest: contest.path, why: 'many', team: '' });
  const names: string[] = [];
  const taken = new Set<TeamIx>();
  for (const [i, name] of teams.entries()) {
    const left = leftIn(season, places[i] ?? -1).filter((team) => !taken.has(team));
    const [only, ...others] = teamsMeant(season, name, new Set(left));
    if (only === undefined || others.length > 0) return refused('draw-impossible', { contest: contest.path, why: 'other', team: name });
    taken.add(only);
    names.push(calledIn(season, only));
  }
  return names.length === 0 ? [] : [{ type: 'draw', teams: names, contest: { path: contest.path } }];
};

const drawnBySeed = (season: Season, typed: string, seed: number): readonly Statement[] | Refused => {
  const paths = contestsAt(season, typed) ?? [];
  if ('kind' in paths) return paths;
  const wanted = new Set(paths);
  const contests = season.plan.contests.filter((contest) => wanted.has(contest.path) && undrawn(season, contest).length > 0);
  if (contests.length === 0) return refused('draw-impossible', { contest: typed, why: 'none', team: '' });
  const balls = new Map<ContestIx, TeamIx[]>();
  const statements: Statement[] = [];
  for (const contest of contests) {
    const teams: string[] = [];
    for (const pot of undrawn(season, contest)) {
      const left = balls.get(pot) ?? shuffled(season, pot, seed);
      balls.set(pot, left);
      const team = left.shift();
      if (team === undefined || isUnsure(season, pot)) return refused('draw-impossible', { contest: contest.path, why: 'open', team: '' });
      teams.push(calledIn(season, team));
    }
    const note = { es: `sorteo con semilla ${seed}`, en: `drawn with seed ${seed}` };
    statements.push({ type: 'draw', teams, contest: { path: contest.path }, note });
  }
  return statements;
};

/** The pots of the slots that still wait for a team, in their order. */
const undrawn = (season: Season, contest: PlanContest): readonly ContestIx[] => {
  const state = season.contests[contest.ix];
  return contest.slots.flatMap((slot, i) => (slot.kind === 'drawn' && state?.slots[i]?.team === undefined ? [slot.pot] : []));
};

/** The teams of a pot that nobody has drawn yet. */
const leftIn = (season: Season, pot: ContestIx): readonly TeamIx[] => {
  const gone = new Set(
    (season.plan.contests[pot]?.drawnInto ?? []).flatMap((ix) =>
      (season.plan.contests[ix]?.slots ?? []).flatMap((slot, i) =>
        slot.kind === 'drawn' && slot.pot === pot ? (season.contests[ix]?.slots[i]?.team ?? []) : [],
      ),
    ),
  );
  return (season.contests[pot]?.slots ?? []).flatMap(({ team }) => (team === undefined || gone.has(team) ? [] : [team]));
};

/** Teams by their ids, because their indices follow the ids; then the dice. */
const shuffled = (season: Season, pot: ContestIx, seed: number): TeamIx[] => [
  ...makeDice(seed).shuffle([...leftIn(season, pot)].sort((a, b) => a - b)),
];

const isUnsure = (season: Season, pot: ContestIx): boolean =>
  (season.contests[pot]?.slots ?? []).some(({ state, team }) => team === undefined && state !== 'vacant');
