import type { Bracket, Cell, PageOutcome, PageTie } from './page.ts';

type Side = Bracket['rounds'][number]['sides'][number];

/** The ties of a bracket, two sides each from top to bottom, with the round's title. A side without a name is no tie. */
export const tiesOf = ({
  heading,
  rounds,
  span,
}: Bracket): { readonly ties: readonly PageTie[]; readonly left: readonly Cell<unknown>[] } => {
  const ties: PageTie[] = [];
  const left: Cell<unknown>[] = [];
  for (const { sides, title } of rounds) {
    const byNumber = new Map(sides.map((side) => [side.number, side]));
    for (const number of byNumber.keys()) {
      if (number % 2 === 0) continue;
      const [first, second] = [byNumber.get(number), byNumber.get(number + 1)];
      if (!first?.team || !second?.team) {
        for (const team of [first?.team, second?.team]) if (team) left.push(team);
        continue;
      }
      const legs = first.scores.flatMap((score, i) => legOf(score, second.scores[i]) ?? []);
      const winner = first.marked === 'winner' ? 0 : second.marked === 'winner' ? 1 : undefined;
      ties.push({
        kind: 'tie',
        heading,
        span,
        teams: [first.team, second.team],
        legs,
        ...(title !== undefined && { round: title }),
        ...(winner !== undefined && { winner }),
        ...aggregateOf(first, second),
      });
      for (const [i, score] of first.scores.entries()) if (legOf(score, second.scores[i]) === undefined) left.push(score);
    }
  }
  return { ties, left };
};

const legOf = (one: Cell<PageOutcome>, other: Cell<PageOutcome> | undefined): Cell<PageOutcome> | undefined => {
  const [a, b] = [goalsOf(one), other && goalsOf(other)];
  if (a === undefined || b === undefined) return undefined;
  return { ...one, value: { kind: 'played', score: [a, b], extraTime: 'none' } };
};

/** A bracket prints each side's goals alone. */
const goalsOf = ({ value }: Cell<PageOutcome>): number | undefined => {
  const found = value.kind === 'text' ? /^(?:''+)?(\d{1,3})(?:''+)?$/.exec(value.text.trim()) : null;
  return found ? Number(found[1]) : undefined;
};

const aggregateOf = (first: Side, second: Side): Pick<PageTie, 'aggregate'> => {
  const [a, b] = [first.aggregate, second.aggregate].map((cell) =>
    Number(/^(?:''+)?(\d{1,3})(?:''+)?$/.exec(cell?.value.trim() ?? '')?.[1] ?? Number.NaN),
  );
  if (!first.aggregate || a === undefined || b === undefined || Number.isNaN(a) || Number.isNaN(b)) return {};
  return { aggregate: { ...first.aggregate, value: [a, b] } };
};
