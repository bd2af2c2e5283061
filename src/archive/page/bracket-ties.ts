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
        ...(first.date !== undefined && { date: first.date }),
        ...(first.place !== undefined && { place: first.place }),
      });
      for (const [i, score] of first.scores.entries()) if (legOf(score, second.scores[i]) === undefined) left.push(score);
    }
  }
  return { ties, left };
};

const legOf = (one: Cell<PageOutcome>, other: Cell<PageOutcome> | undefined): Cell<PageOutcome> | undefined => {
  if (other && isLost(one) && isLost(other)) return { ...one, value: { kind: 'decided', drawn: 'not-stated' } };
  const [a, b] = [goalsOf(one), other && goalsOf(other)];
  if (a === undefined || b === undefined) return undefined;
  const penalties = a.penalties !== undefined && b.penalties !== undefined ? { penalties: [a.penalties, b.penalties] as const } : {};
  return { ...one, value: { kind: 'played', score: [a.goals, b.goals], extraTime: a.late || b.late ? 'after' : 'none', ...penalties } };
};

/** `?` on both sides: a leg was played whose score is lost. */
const isLost = ({ value }: Cell<PageOutcome>): boolean => value.kind === 'text' && value.text.trim() === '?';

/** A bracket prints each side's goals alone, with its penalties in brackets behind them: `1 (4)`, `2 (a.e.t.)`. */
const goalsOf = ({
  value,
}: Cell<PageOutcome>): { readonly goals: number; readonly late: boolean; readonly penalties?: number } | undefined => {
  const found = value.kind === 'text' && value.text.length < 40 ? GOALS.exec(value.text.trim()) : null;
  if (found === null) return undefined;
  const [, goals, late, penalties] = found;
  return { goals: Number(goals), late: late !== undefined, ...(penalties !== undefined && { penalties: Number(penalties) }) };
};
const GOALS =
  /^(?:''+)?(\d{1,3})(?:''+)?(?:\s*(\(?(?:aet|a\.\s?e\.\s?t\.|pró(?:r(?:roga)?)?\.?)\)?))?(?:\s*\((?:p(?:en)?s?\.?\s?)?(\d{1,2})(?:\s?p(?:en)?s?\.?)?\))?$/iu;

const aggregateOf = (first: Side, second: Side): Pick<PageTie, 'aggregate'> => {
  const [a, b] = [first.aggregate, second.aggregate].map((cell) =>
    Number(/^(?:''+)?(\d{1,3})(?:''+)?$/.exec(cell?.value.trim() ?? '')?.[1] ?? Number.NaN),
  );
  if (!first.aggregate || a === undefined || b === undefined || Number.isNaN(a) || Number.isNaN(b)) return {};
  return { aggregate: { ...first.aggregate, value: [a, b] } };
};
