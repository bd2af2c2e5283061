import type { MatchState, PlanContest, TeamIx } from '../../engine/index.ts';
import type { Bracket, Cell, PageOutcome } from '../page/page.ts';
import { NOWHERE, outcomeCell, said } from './cells.ts';
import type { Desk } from './desk.ts';
import { inOrder } from './matches.ts';

type Side = Bracket['rounds'][number]['sides'][number];

/** Brackets of more rounds than this have more teams than any page draws. */
const MOST_ROUNDS = 6;

/**
 * The rounds of ties that end in each tie whose winner meets nobody in another: as far back as both sides of every tie are
 * winners of ties. One round is no bracket, and neither are rounds of which no team is known.
 */
export const bracketsOf = (desk: Desk, within: (contest: PlanContest) => boolean): readonly Bracket[] => {
  const { plan } = desk.season;
  const ties = plan.contests.filter((contest) => contest.node.kind === 'tie' && within(contest));
  const fed = new Set(ties.flatMap((tie) => feedersOf(desk, tie) ?? []).map(({ ix }) => ix));
  return ties.flatMap((last) => {
    if (fed.has(last.ix)) return [];
    const rounds = roundsInto(desk, last, within);
    if (rounds.length < 2) return [];
    const bracket = bracketOf(desk, last, rounds);
    return bracket.rounds.some(({ sides }) => sides.some(({ team }) => team !== undefined)) ? [bracket] : [];
  });
};

/** Rounds from the first to the last, each from top to bottom. */
const roundsInto = (desk: Desk, last: PlanContest, within: (contest: PlanContest) => boolean): readonly (readonly PlanContest[])[] => {
  const rounds: (readonly PlanContest[])[] = [[last]];
  while (rounds.length < MOST_ROUNDS) {
    const before = rounds[0]?.map((tie) => feedersOf(desk, tie));
    const all = before?.flatMap((pair) => pair ?? []) ?? [];
    if (before === undefined || before.includes(undefined) || !all.every(within)) break;
    rounds.unshift(all);
  }
  return rounds;
};

/** The two ties whose winners meet in this one; undefined where a side comes from elsewhere. */
const feedersOf = ({ season }: Desk, { slots }: PlanContest): readonly [PlanContest, PlanContest] | undefined => {
  const [one, other, ...more] = slots.map((slot) =>
    slot.kind === 'place' && slot.place === 1 && slot.notIn === undefined ? season.plan.contests[slot.contest] : undefined,
  );
  if (one?.node.kind !== 'tie' || other?.node.kind !== 'tie' || more.length > 0) return undefined;
  return [one, other];
};

/** It stands under the stage in which it ends. */
const bracketOf = (desk: Desk, last: PlanContest, rounds: readonly (readonly PlanContest[])[]): Bracket => {
  const { names, season } = desk;
  const { nodes } = season.plan;
  const trail = names.trail(last.nodeIx);
  const parent = nodes[last.nodeIx]?.parent;
  const inRound = parent !== undefined && nodes[parent]?.node.kind === 'round';
  const own = trail.slice(0, inRound ? -2 : -1);
  return {
    kind: 'bracket',
    heading: own.length === 0 ? trail : own,
    span: NOWHERE,
    rounds: rounds.map((ties) => ({
      title: titleOf(desk, ties),
      sides: ties.flatMap((tie, i) => sidesOf(desk, tie, 2 * i + 1)),
    })),
  };
};

/** The round that all of them stand in, else what their names begin with. */
const titleOf = ({ names, season }: Desk, ties: readonly PlanContest[]): string => {
  const { nodes } = season.plan;
  const parents = new Set(ties.map(({ nodeIx }) => nodes[nodeIx]?.parent));
  const [parent] = parents;
  if (parents.size === 1 && parent !== undefined && nodes[parent]?.node.kind === 'round') return names.node(parent);
  const [first = '', ...others] = ties.map(({ nodeIx }) => names.node(nodeIx));
  const words = first.split(' ');
  const shared = words.filter((_, i) => others.every((other) => other.startsWith(words.slice(0, i + 1).join(' '))));
  return shared.length === 0 ? first : shared.join(' ');
};

const sidesOf = (desk: Desk, { ix }: PlanContest, number: number): readonly Side[] => {
  const state = desk.season.contests[ix];
  const tie = state?.tie;
  const matches = inOrder(state?.matches ?? []);
  // the aggregate is of the legs: beside a third match it would seem wrong
  const isSummed = matches.length > 1 && tie?.thirdMatch === undefined;
  return [0, 1].map((i): Side => {
    const team = tie?.teams[i] ?? state?.slots[i]?.team;
    const aggregate = tie?.aggregate?.[i];
    return {
      number: number + i,
      ...(team !== undefined && { team: said(desk.names.team(team)) }),
      scores: team === undefined ? [] : matches.map((match) => scoreOf(match, team)),
      ...(aggregate !== undefined && isSummed && { aggregate: said(String(aggregate)) }),
      marked: team !== undefined && tie?.winner === team ? 'winner' : 'no',
    };
  });
};

/** One side's goals alone, with its penalties; `?` for what nobody knows. */
const scoreOf = ({ home, outcome }: MatchState, team: TeamIx): Cell<PageOutcome> => {
  const side = home === team ? 0 : 1;
  const goals = 'score' in outcome ? outcome.score?.[side] : undefined;
  const penalties = 'penalties' in outcome ? outcome.penalties?.[side] : undefined;
  const text = `${goals ?? (outcome.kind === 'to-play' ? '' : '?')}${penalties === undefined ? '' : ` (${penalties})`}`;
  return outcomeCell({ kind: 'text', text });
};
