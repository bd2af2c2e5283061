import { asProgram } from './as-program.ts';
import { type Day, isoOf } from './days.ts';
import { type Field, fieldOf, placeOf } from './field.ts';
import { loadSolver } from './integer-program.ts';
import type { Dated, Dates, Wanted } from './model.ts';
import { type Found, searchFree, searchWhole } from './search.ts';
import { splitAtSight } from './split-rounds.ts';

/**
 * Puts games on days, times and grounds so that every wish is met, or names wishes that cannot be met together. The same
 * request gives the same answer unless time cuts it short, which it says.
 *
 * Rounds that are whole are put on the earliest match days that a search finds. Where rounds may be split, they are kept whole
 * if that is possible; otherwise as few games as possible leave the match day of their round.
 */
export const dateGames = async (wanted: Wanted, isOver: () => boolean): Promise<Dates> => {
  const solve = await loadSolver();
  const { wishes } = wanted;
  const isWhole = wishes.some(({ kind }) => kind === 'whole-rounds');
  const whole = findWhole(fieldOf(wanted, isWhole ? wishes : [...wishes, { kind: 'whole-rounds' }]), solve, isOver);
  if (whole.kind === 'found') return { kind: 'dated', games: datedOf(wanted, whole.days), moved: [], fewest: 'yes' };
  const split = isWhole ? whole : findSplit(fieldOf(wanted, wishes), solve, isOver);
  switch (split.kind) {
    case 'found':
      return {
        kind: 'dated',
        games: datedOf(wanted, split.days),
        moved: 'moved' in split ? split.moved : [],
        fewest: 'moved' in split ? split.fewest : 'yes',
      };
    case 'not known':
      return { kind: 'cut short' };
    case 'none':
      return { kind: 'impossible', ...cannotHold(wanted, solve, isOver) };
  }
};

type Solve = Awaited<ReturnType<typeof loadSolver>>;

const findWhole = (field: Field, solve: Solve, isOver: () => boolean): Found => {
  if (field.open.some((days) => days.length === 0)) return { kind: 'none' };
  const found = searchWhole(field, isOver);
  return found.kind === 'not known' ? solved(field, 'whole', solve, isOver) : found;
};

const solved = (field: Field, form: 'whole' | 'free', solve: Solve, isOver: () => boolean): Found => {
  const programmed = asProgram(field, form);
  if (programmed === undefined) return { kind: 'not known' };
  const solution = solve(programmed.program, isOver);
  return 'ones' in solution ? { kind: 'found', days: programmed.daysOf(solution.ones) } : solution;
};

type Split = Found | (Found & { readonly kind: 'found'; readonly moved: readonly number[]; readonly fewest: 'yes' | 'cut short' });

/** As few games beside their round as can be found, at first sight and then by a program that looks for fewer. */
const findSplit = (field: Field, solve: Solve, isOver: () => boolean): Split => {
  if (field.open.some((days) => days.length === 0)) return { kind: 'none' };
  const sight = splitAtSight(field, isOver);
  const programmed = asProgram(field, 'fewest-moved', sight && sight.moved.length - 1);
  const solution = programmed && solve(programmed.program, isOver);
  if (programmed !== undefined && solution !== undefined && 'ones' in solution) {
    const { daysOf, movedOf } = programmed;
    const fewest = solution.kind === 'cheapest' ? 'yes' : 'cut short';
    return { kind: 'found', days: daysOf(solution.ones), moved: movedOf(solution.ones), fewest };
  }
  const isNone = solution?.kind === 'none';
  if (sight) return { kind: 'found', ...sight, fewest: isNone ? 'yes' : 'cut short' };
  return isNone ? { kind: 'none' } : { kind: 'not known' };
};

/** Whether games can be put on days at all, wherever their rounds are. */
const findFree = (field: Field, solve: Solve, isOver: () => boolean): Found => {
  if (field.open.some((days) => days.length === 0)) return { kind: 'none' };
  const found = searchFree(field, isOver);
  return found.kind === 'not known' ? solved(field, 'free', solve, isOver) : found;
};

/**
 * Wishes that cannot be met together, as few as a deletion filter leaves (Chinneck 2008, Feasibility and Infeasibility in
 * Optimization): what can be left out while the rest still cannot be met is left out, many at once first.
 */
const cannotHold = (
  wanted: Wanted,
  solve: Solve,
  isOver: () => boolean,
): { readonly wishes: readonly number[]; readonly fewest: 'yes' | 'cut short' } => {
  const canHold = (held: readonly number[]): Found['kind'] => {
    const wishes = wanted.wishes.filter((_, ix) => held.includes(ix));
    const field = fieldOf(wanted, wishes);
    return (field.rounds === 'whole' ? findWhole : findFree)(field, solve, isOver).kind;
  };
  let held: readonly number[] = wanted.wishes.map((_, ix) => ix);
  let unknown = 0;
  for (let size = Math.ceil(held.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (const from of held.filter((_, i) => i % size === 0)) {
      const start = held.indexOf(from);
      if (start < 0) continue;
      const without = [...held.slice(0, start), ...held.slice(start + size)];
      const kind = canHold(without);
      if (kind === 'none') held = without;
      else if (kind === 'not known' && size === 1) unknown += 1;
    }
  }
  return { wishes: held, fewest: unknown === 0 ? 'yes' : 'cut short' };
};

/** Days with their times and grounds: at a ground that a wish names one match at a time, fixed times first. */
const datedOf = ({ games, times, wishes }: Wanted, days: readonly Day[]): readonly Dated[] => {
  const place = placeOf(wishes);
  const fixed = new Map(
    wishes.flatMap((wish) => (wish.kind === 'fixed' && wish.time !== undefined ? [[wish.game, wish.time] as const] : [])),
  );
  const taken = new Set<string>();
  const grounds = games.map((game, ix) => place(game, days[ix] ?? 0));
  const keyOf = (ix: number, time: string): string => `${grounds[ix]} ${days[ix]} ${time}`;
  for (const [ix, time] of fixed) taken.add(keyOf(ix, time));
  return games.map((_, ix) => {
    const ground = grounds[ix];
    const time = fixed.get(ix) ?? (ground === undefined ? times[0] : times.find((one) => !taken.has(keyOf(ix, one))));
    if (time !== undefined) taken.add(keyOf(ix, time));
    return { day: isoOf(days[ix] ?? 0), ...(time !== undefined && { time }), ...(ground !== undefined && { ground }) };
  });
};
