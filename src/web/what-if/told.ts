import type { ContestDocument, Team, TrialAnswer } from '../../wire/index.ts';

/** What other results change in a contest. */
export type Told = {
  /** What is won in it: to go on, the title, or only the first place. */
  readonly prize: 'through' | 'champion' | 'first';
  /** Who wins that now and did not before, and the other way round. */
  readonly enter: readonly Team[];
  readonly leave: readonly Team[];
  readonly stay: readonly Team[];
  readonly moves: readonly Move[];
};
export type Move = { readonly team: Team; readonly from: number; readonly to: number };

/** @param before as it stands, `now` as it is supposed */
export const toldOf = (before: TrialAnswer, now: TrialAnswer): Told => {
  const prize = prizeOf(before, now);
  const [had, have] = [winnersOf(before, prize), winnersOf(now, prize)];
  const without = (some: readonly Team[], others: readonly Team[]) => some.filter(({ id }) => !others.some((other) => other.id === id));
  const enter = without(have, had);
  return { prize, enter, leave: without(had, have), stay: without(have, enter), moves: movesOf(before.contest, now.contest) };
};

const prizeOf = (before: TrialAnswer, now: TrialAnswer): Told['prize'] => {
  if (before.season.champion !== null || now.season.champion !== null) return 'champion';
  const { contest } = before;
  return contest.kind === 'tie' || contest.cuts.length > 0 ? 'through' : 'first';
};

const winnersOf = ({ contest, season }: TrialAnswer, prize: Told['prize']): readonly Team[] => {
  if (prize === 'champion') return season.champion === null ? [] : [season.champion];
  if (contest.kind === 'tie') return contest.winner === null ? [] : [contest.winner];
  if (contest.kind !== 'group') return [];
  const rows =
    prize === 'through'
      ? contest.table.filter((row) => row.advances)
      : contest.table.filter((row) => row.position === 1 && row.state === 'settled');
  return rows.map((row) => row.team);
};

/** Teams of a table whose place is another one, the best first. */
const movesOf = (before: ContestDocument, now: ContestDocument): readonly Move[] => {
  if (before.kind !== 'group' || now.kind !== 'group') return [];
  const places = new Map(before.table.map((row) => [row.team.id, row.position]));
  return now.table.flatMap(({ team, position }) => {
    const from = places.get(team.id);
    return from === undefined || from === position ? [] : [{ team, from, to: position }];
  });
};
