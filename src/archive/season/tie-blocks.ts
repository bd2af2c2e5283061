import type { MatchState, TeamIx, TieState, TypedOutcome } from '../../engine/index.ts';
import { turned } from '../page/outcomes.ts';
import type { Block, Cell, PageOutcome, PageTie } from '../page/page.ts';
import { NOWHERE, outcomeCell, pairCell, said } from './cells.ts';
import { contestWords } from './contest-words.ts';
import type { Desk, Held } from './desk.ts';
import { matchBlocks, pageOutcome, saysMore, strayBlocks, type Under } from './matches.ts';
import { openLegs } from './open-legs.ts';

type Pair = readonly [number, number];

/** A tie: a row with its figures where it has several matches, and its matches where the row cannot say all of them. */
export const tieBlocks = (desk: Desk, held: Held, heading: readonly string[]): readonly Block[] => {
  const { contest, state } = held;
  const { tie } = state;
  if (tie === undefined || contest.node.kind !== 'tie') return [];
  const under: Under = { heading, round: heading.at(-1) ?? '' };
  const [first, second] = tie.teams;
  const there = matchBlocks(desk, held, state.matches, under);
  const open = openLegs(desk, held, under, new Set(there.flatMap(({ id }) => id ?? [])));
  const strays = [...open, ...strayBlocks(desk, held, under)];
  if (first === undefined || second === undefined) {
    const known = first ?? second ?? state.places[0]?.team;
    const row = known === undefined ? [] : [halfRow(desk, held, known, heading)];
    return [...row, ...there, ...strays];
  }
  const apart = state.matches.filter((match) => saysMore(desk, match));
  const isRow = contest.node.legs > 1 || apart.length === 0;
  if (desk.matches === 'in tables' && isRow)
    return [rowOf(desk, held, tie, [first, second], heading), ...matchBlocks(desk, held, apart, under), ...strays];
  // who went on, where the matches alone do not tell
  const told =
    tie.decidedBy === 'stated' || tie.decidedBy === 'exclusion' || tie.decidedBy === 'withdrawal' || tie.decidedBy === 'walkover';
  const row = told || there.length === 0 ? [{ ...rowOf(desk, held, tie, [first, second], heading), legs: [] }] : [];
  return [...there, ...row, ...strays];
};

/** A tie of which one side is on record: against `?`, with what is known of who won. */
const halfRow = (desk: Desk, { state }: Held, known: TeamIx, heading: readonly string[]): PageTie => ({
  kind: 'tie',
  heading,
  span: NOWHERE,
  teams: [said(desk.names.team(known)), said('?')],
  legs: [],
  ...(state.places[0]?.team === known && { winner: 0 }),
});

/** The team at home in the first leg is named first, as pages have it. */
const rowOf = (desk: Desk, held: Held, tie: TieState, sides: readonly [TeamIx, TeamIx], heading: readonly string[]): PageTie => {
  const { contest } = held;
  const opening = legNumber(tie, 1);
  const swapped = opening !== undefined && opening.home === sides[1];
  const named: readonly [TeamIx, TeamIx] = swapped ? [sides[1], sides[0]] : sides;
  const facing = ([a, b]: Pair): Pair => (swapped ? [b, a] : [a, b]);
  const last = tie.thirdMatch ?? tie.legs.at(-1);
  const shootOut = last && penaltiesOf(last, named[0]);
  const isLast = (match: MatchState): boolean => match === last;
  const side = (match: MatchState): Cell<PageOutcome> => {
    const outcome = pageOutcome(desk, match);
    const alone = isLast(match) && shootOut && outcome.kind === 'played' ? withoutPenalties(outcome) : outcome;
    return outcomeCell(match.home === named[0] ? alone : turned(alone));
  };
  const points = pointsFirst(held) ? (tie.pointsWithThirdMatch ?? tie.points) : undefined;
  const aggregate =
    contest.node.kind === 'tie' && contest.node.legs > 1 && tie.aggregate ? facing(goalsOf(tie, sides) ?? tie.aggregate) : undefined;
  const winner = tie.winner === undefined ? undefined : tie.winner === named[0] ? 0 : 1;
  const note = rowNote(desk, held, tie);
  return {
    kind: 'tie',
    heading,
    span: NOWHERE,
    teams: [said(desk.names.team(named[0])), said(desk.names.team(named[1]))],
    legs: legsOf(tie).map((leg) => (leg === undefined ? outcomeCell({ kind: 'text', text: '?' }) : side(leg))),
    ...(tie.thirdMatch && { thirdMatch: side(tie.thirdMatch) }),
    ...(aggregate && { aggregate: pairCell(aggregate) }),
    ...(points && { points: pairCell(facing(points)) }),
    ...(shootOut && { penalties: pairCell(shootOut) }),
    ...(winner !== undefined && { winner }),
    ...(note !== undefined && { note }),
  };
};

/** Which of its results no source states, and what they are read off; a match that says more says this too. */
const rowNote = (desk: Desk, { state }: Held, { winner }: TieState): string | undefined => {
  const { names, season, words } = desk;
  if (state.matches.length === 0) return season.plan.regulations.state === 'past' ? words.noResult : undefined;
  const inferred = state.matches.flatMap((match) => {
    const { label, outcome, seenInNode } = match;
    if (seenInNode === undefined || saysMore(desk, match)) return [];
    const number = label?.kind === 'leg' ? label.leg : label?.kind === 'third-match' ? 3 : undefined;
    const where = contestWords(desk, seenInNode);
    const because = winner === undefined || outcome.kind === 'to-play' ? words.seenIn(where) : words.teamSeenIn(names.team(winner), where);
    return [number === undefined ? because : `${words.leg(number)}, ${because}`];
  });
  return inferred.length === 0 ? undefined : inferred.join('; ');
};

/** Pages add up the goals of the legs, those of extra time too; the rules look at the ninety minutes first. */
const goalsOf = ({ legs }: TieState, [first]: readonly [TeamIx, TeamIx]): Pair | undefined => {
  let sum: Pair = [0, 0];
  for (const { home, outcome } of legs) {
    if (outcome.kind !== 'played') return undefined;
    const [a, b] = outcome.score;
    sum = home === first ? [sum[0] + a, sum[1] + b] : [sum[0] + b, sum[1] + a];
  }
  return sum;
};

const legNumber = ({ legs }: TieState, number: number): MatchState | undefined =>
  legs.find(({ label }) => label?.kind === 'leg' && label.leg === number) ??
  (legs.every(({ label }) => label === undefined) ? legs[number - 1] : undefined);

/** Legs in their places, up to the last that is on record. */
const legsOf = (tie: TieState): readonly (MatchState | undefined)[] => {
  const { legs } = tie;
  if (legs.some(({ label }) => label?.kind !== 'leg')) return legs;
  const most = legs.reduce((last, { label }) => Math.max(last, label?.kind === 'leg' ? label.leg : 0), 0);
  return Array.from({ length: most }, (_, i) => legNumber(tie, i + 1));
};

const penaltiesOf = ({ home, outcome }: MatchState, first: TeamIx): Pair | undefined => {
  if (outcome.kind !== 'played' || !outcome.penalties) return undefined;
  return home === first ? outcome.penalties : [outcome.penalties[1], outcome.penalties[0]];
};

const withoutPenalties = ({ penalties: _, ...outcome }: Extract<TypedOutcome, { readonly kind: 'played' }>): TypedOutcome => outcome;

/** Peru's pages print the points of a tie where points decide it. */
const pointsFirst = ({ contest: { node } }: Held): boolean => {
  if (node.kind !== 'tie' || node.legs < 2) return false;
  const [first, second] = node.rules.decidedBy;
  return first?.kind === 'measure' && first.by === 'points' && !(second?.kind === 'measure' && second.by === 'goal-difference');
};
