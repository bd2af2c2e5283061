import {
  type ContestState,
  type Due,
  type Live,
  type MatchLabel,
  makeLive,
  type Plan,
  type Season,
  type Statement,
  type TeamIx,
  type TypedOutcome,
} from '../engine/index.ts';
import type { Dice } from './pyramid-dice.ts';
import { SEASON } from './pyramid-rules.ts';

export type PlayedOut = { readonly statements: readonly Statement[]; readonly matches: number; readonly champion: string };
/** How far it has come: matches played, and how many things are due next. */
export type PlayProgress = (matches: number, due: number) => void;

/**
 * Plays a season to its end. What is due the engine says; here dice only say how it comes out, so that no rule of
 * football is written twice.
 */
export const playOut = (plan: Plan, entries: readonly Statement[], dice: Dice, progress: PlayProgress): PlayedOut => {
  const live = makeLive(plan, entries);
  const table: Table = {
    plan,
    live,
    dice,
    teams: live.season().teams.map(({ name }) => name),
    pots: new Map(),
    out: new Map(),
    rulings: 0,
  };
  const statements: Statement[] = [...entries];
  let matches = 0;
  for (let wave = 0; wave < MOST_WAVES; wave++) {
    const season = live.season();
    progress(matches, season.due.length);
    if (season.due.length === 0) return { statements, matches, champion: championOf(season) };
    const added = season.due.flatMap((due) => ANSWERS[due.code](due, table));
    const { problems } = live.append(added);
    const [problem] = problems;
    if (problem !== undefined || added.length === 0)
      throw new Error(`the engine asked for what it does not take: ${JSON.stringify(problem)}`);
    matches += added.filter((statement) => statement.type === 'match').length;
    for (const statement of added) statements.push(statement);
  }
  throw new Error('the season has no end');
};

/** A wave is everything that is due at once; a country's season needs about forty. */
const MOST_WAVES = 500;

const championOf = ({ champion, teams }: Season): string => {
  const name = champion?.team === undefined ? undefined : teams[champion.team]?.name;
  if (name === undefined) throw new Error('nothing is due and nobody is champion');
  return name;
};

type Table = {
  readonly plan: Plan;
  readonly live: Live;
  readonly dice: Dice;
  readonly teams: readonly string[];
  /** What is left in each pot that has been opened, in the order in which it comes out. */
  readonly pots: Map<number, TeamIx[]>;
  /** Teams excluded from a contest by a ruling that stands. */
  readonly out: Map<number, Set<TeamIx>>;
  rulings: number;
};
type Answer = (due: Due, table: Table) => readonly Statement[];

const notOurs: Answer = ({ code, contest }, { plan }) => {
  throw new Error(`${code} is due in ${plan.contests[contest]?.path ?? ''}: a pyramid has nothing of the kind`);
};

const ANSWERS: Record<Due['code'], Answer> = {
  entry: notOurs,
  ruling: notOurs,
  report: notOurs,
  figure: notOurs,
  draw: (due, table) => [{ type: 'draw', ...where(due, table), teams: drawFrom(due, table) }],
  lots: (due, table) => [{ type: 'lots', ...where(due, table), teams: table.dice.shuffle(named(due.teams, table)) }],
  match: (due, table) => {
    const state = table.live.contest(due.contest);
    return state.tie ? legsOf(due, state, table) : fixture(due, state, table);
  },
  'play-off': (due, table) => [onePlayed(due, table, { kind: 'play-off' })],
  'third-match': (due, table) => [onePlayed(due, table, { kind: 'third-match' })],
  'extra-time': (due, table) => [again(due, table)],
  penalties: (due, table) => [again(due, table)],
};

const where = ({ contest }: Due, { plan }: Table) => ({ contest: { path: plan.contests[contest]?.path ?? '' } });
const named = (teams: readonly TeamIx[], { teams: names }: Table): readonly string[] => teams.map((team) => names[team] ?? '');

const matchOf = (due: Due, table: Table, home: TeamIx, away: TeamIx, outcome: TypedOutcome, label?: MatchLabel): MatchStatement => ({
  type: 'match',
  ...where(due, table),
  ...(label && { label }),
  home: table.teams[home] ?? '',
  away: table.teams[away] ?? '',
  outcome,
  ground: label && label.kind !== 'leg' ? 'neutral' : 'home',
  corrects: 0,
});
type MatchStatement = Extract<Statement, { readonly type: 'match' }>;

const drawFrom = (due: Due, table: Table): readonly string[] => {
  const { slots } = table.live.contest(due.contest);
  const empty = (table.plan.contests[due.contest]?.slots ?? []).filter(
    (source, i) => source.kind === 'drawn' && slots[i]?.team === undefined,
  );
  const pot = empty.find((source) => source.kind === 'drawn')?.pot ?? -1;
  const left = table.pots.get(pot) ?? [...table.dice.shuffle(teamsIn(table.live.contest(pot)))];
  table.pots.set(pot, left);
  return named(left.splice(0, empty.length), table);
};

const teamsIn = ({ slots }: ContestState): readonly TeamIx[] => slots.flatMap(({ team }) => (team === undefined ? [] : [team]));

/** Goals of the side at home and of the visitors: about 2.6 a match, a quarter of the matches drawn. */
const HOME_GOALS = [0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5];
const AWAY_GOALS = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 4];

const score = ({ pick }: Dice): readonly [number, number] => [pick(HOME_GOALS), pick(AWAY_GOALS)];
const played = (dice: Dice): TypedOutcome => ({ kind: 'played', score: score(dice), extraTime: 'none' });

/** A match that must have a winner: level, it goes to penalties. */
const decided = (dice: Dice): TypedOutcome => {
  const [h, a] = score(dice);
  return { kind: 'played', score: [h, a], extraTime: 'none', ...(h === a && { penalties: shootOut(dice) }) };
};
const shootOut = ({ chance, below }: Dice): readonly [number, number] => {
  const loser = 1 + below(4);
  return chance(0.5) ? [loser + 1, loser] : [loser, loser + 1];
};

/** The act between two level teams, on neutral ground. */
const onePlayed = (due: Due, table: Table, label: MatchLabel): Statement => {
  const [home, away] = table.dice.shuffle(due.teams);
  if (home === undefined || away === undefined) throw new Error(`${due.code} without two teams`);
  return matchOf(due, table, home, away, decided(table.dice), label);
};

/** A shoot-out is part of the match it ends: the match is stated again, with it. */
const again = (due: Due, table: Table): Statement => {
  const { tie } = table.live.contest(due.contest);
  const last = tie?.thirdMatch ?? tie?.legs.at(-1);
  if (last === undefined || last.outcome.kind !== 'played') throw new Error(`${due.code} is due after a match that was not played`);
  const outcome: TypedOutcome = { ...last.outcome, penalties: shootOut(table.dice) };
  return { ...matchOf(due, table, last.home, last.away, outcome, last.label), ground: last.ground, corrects: 1 };
};

const legsOf = (due: Due, { tie, slots }: ContestState, table: Table): readonly Statement[] => {
  const [first, second] = slots.map(({ team }) => team);
  const node = table.plan.contests[due.contest]?.node;
  if (tie === undefined || node?.kind !== 'tie' || first === undefined || second === undefined) throw new Error('legs of no tie');
  if (table.dice.chance(0.01)) return ruled(due, table, { type: 'out', ...where(due, table), team: table.teams[second] ?? '' });
  return Array.from({ length: node.legs }, (_, i): Statement => {
    const [home, away] = i % 2 === 0 ? [first, second] : [second, first];
    const outcome = table.dice.chance(0.008) ? walkover(home, away, table) : played(table.dice);
    const one = matchOf(due, table, home, away, outcome, node.legs > 1 ? { kind: 'leg', leg: i + 1 } : undefined);
    return node.ground === 'neutral' ? { ...one, ground: 'neutral' } : one;
  });
};

const walkover = (home: TeamIx, away: TeamIx, { dice, teams }: Table): TypedOutcome => ({
  kind: 'walkover',
  winner: teams[dice.chance(0.7) ? home : away] ?? '',
});

/** All matches of a group that are missing, each round of them with the other side at home. */
const fixture = (due: Due, state: ContestState, table: Table): readonly Statement[] => {
  const { dice, plan } = table;
  const node = plan.contests[due.contest]?.node;
  if (node?.kind !== 'group' || typeof node.rounds !== 'number') throw new Error('a fixture of no group');
  const fresh = state.matches.length === 0;
  const gone = table.out.get(due.contest) ?? new Set();
  const teams = teamsIn(state).filter((team) => !gone.has(team));
  const met = new Set(state.matches.map(({ home, away }) => `${home} ${away}`));
  const pairs: (readonly [TeamIx, TeamIx])[] = [];
  for (let round = 0; round < node.rounds; round++)
    teams.forEach((one, i) => {
      teams.slice(i + 1).forEach((other, j) => {
        const [home, away] = (round + j) % 2 === 0 ? ([one, other] as const) : ([other, one] as const);
        const known = met.has(`${home} ${away}`) || (node.rounds === 1 && met.has(`${away} ${home}`));
        if (!known) pairs.push([home, away]);
      });
    });
  const matches = dice.shuffle(pairs).map(([home, away]) => {
    const outcome = dice.chance(0.012) ? walkover(home, away, table) : dice.chance(0.001) ? BOTH_ABSENT : played(dice);
    return { home, away, statement: matchOf(due, table, home, away, outcome) };
  });
  const all = matches.map(({ statement }) => statement);
  if (!fresh) return all;
  const roll = dice.below(100);
  const [victim] = dice.shuffle(teams);
  if (victim === undefined || roll >= 12) return all;
  const team = table.teams[victim] ?? '';
  if (roll < 4) return [...all, ...ruled(due, table, { type: 'points', ...where(due, table), team, points: -1 - dice.below(6) })];
  if (roll < 8) {
    const protest = all.find(({ away, outcome }) => away === team && outcome.kind === 'played');
    const award: readonly Statement[] = protest ? ruled(due, table, { ...protest, outcome: { kind: 'awarded', score: [0, 3] } }) : [];
    return [...all, ...award];
  }
  // half-way through the season it is out and plays no more; if the ruling is reversed, its matches are due after all
  const half = matches.slice(0, matches.length / 2);
  const others = matches.slice(half.length).filter(({ home, away }) => home !== victim && away !== victim);
  const exclusion = ruled(due, table, { type: 'out', ...where(due, table), team });
  if (exclusion.every((one) => one.type !== 'ruling' || one.standing !== 'reversed')) table.out.set(due.contest, new Set([victim]));
  return [...[...half, ...others].map(({ statement }) => statement), ...exclusion];
};

const BOTH_ABSENT: TypedOutcome = { kind: 'both-lose', score: [0, 3] };

/** A statement that hangs on a ruling, and what became of the ruling: appealable still, confirmed, or reversed. */
const ruled = (due: Due, table: Table, statement: Statement): readonly Statement[] => {
  const id = `R${++table.rulings}`;
  const place = where(due, table);
  const ruling: Statement = { type: 'ruling', id, standing: 'appealable', date: `${SEASON}-07-01`, ...place };
  const later = table.dice.below(10);
  const ends: readonly Statement[] =
    later < 6
      ? [{ ...ruling, standing: 'final', date: `${SEASON}-08-01` }]
      : later < 8
        ? [{ ...ruling, standing: 'reversed', date: `${SEASON}-08-01` }]
        : [];
  return [{ ...statement, by: id }, ruling, ...ends];
};
