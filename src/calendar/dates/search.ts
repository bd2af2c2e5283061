import type { Day } from './days.ts';
import type { Field } from './field.ts';
import { inOrder } from './rounds-order.ts';

export type Found = { readonly kind: 'found'; readonly days: readonly Day[] } | { readonly kind: 'none' } | { readonly kind: 'not known' };

/** Tries of a game on a day before the search leaves it to an integer program. */
const MOST_TRIES = 100_000;

/**
 * Rounds one after the other, each on the first match day on which the others still find theirs. `none`: it has tried
 * everything.
 */
export const searchWhole = (field: Field, isOver: () => boolean): Found => {
  const steps = stepsOf(field);
  if (steps === undefined) return { kind: 'none' };
  const table = makeTable(field, { tries: MOST_TRIES, isOver });
  const taken: number[] = [];
  const ways = [waysOf(table, steps, taken, 0)];
  while (ways.length > 0) {
    if (ways.length > steps.length) return { kind: 'found', days: table.days() };
    const way = ways.at(-1)?.next();
    if (table.isSpent()) return { kind: 'not known' };
    if (way?.done !== false) ways.pop();
    else ways.push(waysOf(table, steps, taken, ways.length));
  }
  return { kind: 'none' };
};

/** Each game on its first day on which the others still find one, whatever their rounds. */
export const searchFree = (field: Field, isOver: () => boolean): Found => {
  const { open, wanted } = field;
  const turn = new Map(inOrder(wanted.rounds).map((round, i) => [round, i]));
  const turnOf = (game: number): number => turn.get(wanted.games[game]?.round ?? 0) ?? 0;
  const table = makeTable(field, { tries: wanted.games.length * TRIES_OF_A_GAME, isOver });
  const games = wanted.games.map((_, game) => game).toSorted((a, b) => turnOf(a) - turnOf(b) || a - b);
  const found = placeAll(table, games, (game) => open[game] ?? [], 0).next();
  if (table.isSpent()) return { kind: 'not known' };
  return found.done ? { kind: 'none' } : { kind: 'found', days: table.days() };
};

const TRIES_OF_A_GAME = 500;

/** A round on one of its match days, or one game on one of its days. `after`: steps that must have an earlier match day. */
type Step = { readonly games: readonly number[]; readonly options: readonly Option[]; readonly after: readonly number[] };
type Option = { readonly number: number; readonly days: readonly Day[] };

/** Leaves the games of step `ix` on their days each time that it yields; resumed, it takes them away again. */
function* waysOf(table: Table, steps: readonly Step[], taken: number[], ix: number): Generator<void> {
  const step = steps[ix];
  if (step === undefined) return;
  const least = Math.max(-1, ...step.after.map((before) => taken[before] ?? -1));
  for (const { number, days } of step.options) {
    if (number <= least && step.after.length > 0) continue;
    taken[ix] = number;
    yield* placeAll(table, step.games, () => days, 0);
  }
}

function* placeAll(table: Table, games: readonly number[], daysOf: (game: number) => readonly Day[], next: number): Generator<void> {
  const game = games[next];
  if (game === undefined) {
    yield;
    return;
  }
  for (const day of daysOf(game)) {
    if (table.isSpent()) return;
    if (!table.place(game, day)) continue;
    yield* placeAll(table, games, daysOf, next + 1);
    table.take(game);
  }
}

/** Rounds with the match days that order and open days leave to each; undefined if one has none. */
const stepsOf = (field: Field): readonly Step[] | undefined => {
  const { after, apart, matchDays, open, wanted } = field;
  const alone = wanted.games.flatMap((_, game): readonly Step[] => {
    const days = open[game] ?? [];
    return apart[game] ? [{ games: [game], options: days.map((day) => ({ number: -1, days: [day] })), after: [] }] : [];
  });
  const gamesOf = wanted.rounds.map((_, round) => wanted.games.flatMap((one, game) => (one.round === round && !apart[game] ? [game] : [])));
  const order = inOrder(wanted.rounds).filter((round) => (gamesOf[round] ?? []).length > 0);
  const options = boundsOf(
    field,
    order,
    gamesOf.map((games) => {
      const days = games.map((game) => new Set(open[game]));
      return matchDays.flatMap((one, number) =>
        days.every((set) => one.days.some((day) => set.has(day))) ? [{ number, days: one.preferred }] : [],
      );
    }),
  );
  const place = new Map(order.map((round, i) => [round, alone.length + i]));
  const rounds = order.map(
    (round): Step => ({
      // the game with the fewest days first
      games: (gamesOf[round] ?? []).toSorted((a, b) => (open[a]?.length ?? 0) - (open[b]?.length ?? 0) || a - b),
      options: options[round] ?? [],
      after: (after[round] ?? []).flatMap((before) => place.get(before) ?? []),
    }),
  );
  const steps = [...alone, ...rounds];
  return steps.every((step) => step.options.length > 0) ? steps : undefined;
};

/** Takes away the match days that come too early for the rounds before, or too late for those behind. */
const boundsOf = ({ after }: Field, order: readonly number[], options: readonly (readonly Option[])[]): readonly (readonly Option[])[] => {
  const bounded = options.map((list) => list);
  for (const round of order) {
    const least = Math.max(-1, ...(after[round] ?? []).map((before) => bounded[before]?.[0]?.number ?? Number.MAX_SAFE_INTEGER));
    bounded[round] = (bounded[round] ?? []).filter(({ number }) => number > least);
  }
  for (const round of order.toReversed()) {
    const last = bounded[round]?.at(-1)?.number ?? -1;
    for (const before of after[round] ?? []) bounded[before] = (bounded[before] ?? []).filter(({ number }) => number < last);
  }
  return bounded;
};

export type Table = {
  /** Puts a game on a day if that day is open to it, its teams have rested, and there is room. */
  readonly place: (game: number, day: Day) => boolean;
  readonly take: (game: number) => void;
  readonly days: () => readonly Day[];
  /** Whether it has been tried too often, or for too long. */
  readonly isSpent: () => boolean;
};

/** Looking at a clock costs more than a try. */
const TRIES_BETWEEN_LOOKS = 256;

/** Games on days, and what they use up there. */
export const makeTable = (
  { distance, open, uses, wanted }: Field,
  limit: { readonly tries: number; readonly isOver: () => boolean },
): Table => {
  const opens = open.map((days) => new Set(days));
  const placed: (Day | undefined)[] = wanted.games.map(() => undefined);
  const played = Array.from({ length: wanted.teams }, () => new Set<Day>());
  const used = new Map<string, number>();
  let tries = 0;
  let over = false;
  const teamsOf = wanted.games.map(({ home, away }) => [home, away].filter((team) => team !== undefined));
  const hasRested = (team: number, day: Day): boolean => {
    const far = distance[team] ?? 1;
    for (let other = day - far + 1; other < day + far; other++) if (played[team]?.has(other)) return false;
    return true;
  };
  const change = (game: number, day: Day, by: 1 | -1): void => {
    for (const team of teamsOf[game] ?? []) {
      if (by === 1) played[team]?.add(day);
      else played[team]?.delete(day);
    }
    for (const { key } of uses(game, day)) used.set(key, (used.get(key) ?? 0) + by);
  };
  return {
    place: (game, day) => {
      tries += 1;
      if (tries % TRIES_BETWEEN_LOOKS === 0) over = limit.isOver();
      if (!opens[game]?.has(day) || !(teamsOf[game] ?? []).every((team) => hasRested(team, day))) return false;
      if (!uses(game, day).every(({ key, most }) => (used.get(key) ?? 0) < most)) return false;
      placed[game] = day;
      change(game, day, 1);
      return true;
    },
    take: (game) => {
      const day = placed[game];
      if (day === undefined) return;
      change(game, day, -1);
      placed[game] = undefined;
    },
    days: () => placed.map((day) => day ?? 0),
    isSpent: () => over || tries > limit.tries,
  };
};
