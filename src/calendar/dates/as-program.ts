import type { Day, MatchDay } from './days.ts';
import type { Field } from './field.ts';
import type { Program, Sum, Term } from './integer-program.ts';

/** A field as an integer program, and how its numbers are read again; undefined where it is too large to be tried. */
export type Programmed = {
  readonly program: Program;
  readonly daysOf: (ones: ReadonlySet<number>) => readonly Day[];
  readonly movedOf: (ones: ReadonlySet<number>) => readonly number[];
};

const MOST_NUMBERS = 60_000;

/**
 * A number for each game and open day. `whole`: rounds are kept together, and nothing costs anything. `fewest-moved`: each
 * round has a match day, in order, and a game beside it costs one, of which there may be `most`. `free`: games alone.
 */
export const asProgram = (
  field: Field,
  form: 'whole' | 'fewest-moved' | 'free',
  most = field.wanted.games.length,
): Programmed | undefined => {
  const { open, wanted } = field;
  const games = open.reduce((sum, days) => sum + days.length, 0);
  if (games + (form === 'free' ? 0 : wanted.rounds.length * field.matchDays.length) > MOST_NUMBERS) return undefined;
  const costs: number[] = [];
  const number = (cost: number): number => costs.push(cost) - 1;
  const plays = open.map((days) => new Map(days.map((day) => [day, number(0)])));
  const each = plays.map((days): Sum => ({ least: 1, most: 1, terms: once([...days.values()]) }));
  const sums = [...each, ...restSums(field, plays), ...useSums(field, plays)];
  const moved = form === 'fewest-moved' ? wanted.games.map(() => number(1)) : [];
  if (most < moved.length) sums.push({ least: 0, most, terms: once(moved) });
  if (form !== 'free') sums.push(...roundSums(field, plays, number, moved));
  return {
    program: { costs, sums },
    daysOf: (ones) => plays.map((days) => [...days].find(([, index]) => ones.has(index))?.[0] ?? 0),
    movedOf: (ones) => moved.flatMap((index, game) => (ones.has(index) ? [game] : [])),
  };
};

type Plays = readonly ReadonlyMap<Day, number>[];

/** In as many days as lie between two matches of a team, it plays once at most. */
const restSums = ({ distance, wanted }: Field, plays: Plays): readonly Sum[] => {
  const byTeam = distance.map((): Map<Day, number[]> => new Map());
  wanted.games.forEach(({ away, home }, game) => {
    for (const team of [home, away])
      for (const [day, index] of plays[game] ?? []) {
        if (team === undefined) continue;
        const list = byTeam[team]?.get(day);
        if (list) list.push(index);
        else byTeam[team]?.set(day, [index]);
      }
  });
  return byTeam.flatMap((days, team) => {
    const far = distance[team] ?? 1;
    return [...days.keys()].flatMap((from) => {
      const terms: Term[] = [];
      for (let day = from; day < from + far; day++) for (const index of days.get(day) ?? []) terms.push([index, 1]);
      return terms.length > 1 ? [{ least: 0, most: 1, terms }] : [];
    });
  });
};

const useSums = ({ uses }: Field, plays: Plays): readonly Sum[] => {
  const used = new Map<string, { readonly most: number; readonly terms: Term[] }>();
  plays.forEach((days, game) => {
    for (const [day, index] of days)
      for (const { key, most } of uses(game, day)) {
        const one = used.get(key) ?? { most, terms: [] };
        one.terms.push([index, 1]);
        used.set(key, one);
      }
  });
  return [...used.values()].flatMap(({ most, terms }) => (terms.length > most ? [{ least: 0, most, terms }] : []));
};

/**
 * A number for each round and match day, and what they ask of games and of each other. Where games may be moved, there are
 * match days behind the last one as well, for rounds of which every game is moved.
 */
const roundSums = (
  { after, apart, matchDays, wanted }: Field,
  plays: Plays,
  number: (cost: number) => number,
  moved: readonly number[],
): readonly Sum[] => {
  const beyond = moved.length > 0 ? wanted.rounds.map((): MatchDay => ({ days: [], preferred: [] })) : [];
  const slots = [...matchDays, ...beyond];
  const held = wanted.rounds.map(() => slots.map(() => number(0)));
  const one = held.map((row): Sum => ({ least: 1, most: 1, terms: once(row) }));
  const inOrder = after.flatMap((list, round) =>
    list.flatMap((before) =>
      // not both: the later one on this match day or before, the earlier one on this or behind
      slots.map((_, i): Sum => {
        return { least: 0, most: 1, terms: [...once((held[round] ?? []).slice(0, i + 1)), ...once((held[before] ?? []).slice(i))] };
      }),
    ),
  );
  const together = wanted.games.flatMap(({ round }, game): readonly Sum[] => {
    if (apart[game]) return [];
    const may = once(moved.slice(game, game + 1));
    return slots.map(({ days }, i) => {
      const here = once(days.flatMap((day) => plays[game]?.get(day) ?? []));
      // the round is here: so is the game, or it is one that is moved
      return { least: 0, most: 2, terms: [...here, ...may, [held[round]?.[i] ?? 0, -1]] };
    });
  });
  return [...one, ...inOrder, ...together];
};

const once = (indices: readonly number[]): readonly Term[] => indices.map((index) => [index, 1]);
