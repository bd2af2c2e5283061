import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bind, evaluate, type Plan, type Season, type Statement } from '../../src/engine/index.ts';
import { planOf } from '../kit/scene.ts';

const LETTERS = 'ABCDEFGHIJ';
const plan = (size: number, decidedBy: string): Plan => {
  const { plan: made } = planOf(`
    before: { b: { contests: { e: ${size} } } }
    stages: { s: { contests: { g: { group: 1-${size} of e, rounds: 2, decided-by: [${decidedBy}] } } } }
    champion: 1 of g
    prizes: { Up: 2 of g, Down: { to: ${size} of g, kind: relegation } }
  `);
  if (!made) throw new Error('refused');
  return made;
};
const entry = (teams: readonly string[]): Statement => ({ type: 'entry', teams, order: 'known', contest: { path: 'b/e' } });
type Game = { readonly home: string; readonly away: string; readonly score: readonly [number, number] };
const played = ({ home, away, score }: Game): Statement => ({
  type: 'match',
  home,
  away,
  contest: { path: 's/g' },
  ground: 'home',
  corrects: 0,
  outcome: { kind: 'played', score, extraTime: 'none' },
});
const seasonOf = (made: Plan, statements: readonly Statement[]): Season => evaluate(made, bind(made, statements).log);

/** Teams and all their results; goals wide enough that points, difference and goals really disagree. */
const leagues = fc.integer({ min: 2, max: 7 }).chain((size) => {
  const teams = [...LETTERS].slice(0, size);
  const pairs = teams.flatMap((home) => teams.filter((away) => away !== home).map((away) => ({ home, away })));
  const goals = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 4, max: 25 }) },
  );
  return fc
    .tuple(...pairs.map(({ home, away }) => fc.tuple(goals, goals).map((score): Game => ({ home, away, score }))))
    .map((games) => ({ size, teams, games: games as readonly Game[] }));
});
const RULES = fc.constantFrom(
  'points, goal-difference, goals, lots',
  'points, play-off',
  'points, wins, goal-difference',
  'points, goals, goal-difference for listing',
  'points',
);

const summary = (season: Season): string =>
  JSON.stringify({
    places: season.contests.map((state) =>
      state.places.map((place) => ({ ...place, because: place.because.map((reason) => ({ ...reason, spot: undefined })) })),
    ),
    tables: season.contests.map((state) => state.table),
    due: season.due,
    unknown: season.unknown,
    conflicts: season.conflicts,
  });

describe('whatever the results', () => {
  test('the order in which results are entered is irrelevant', () =>
    fc.assert(
      fc.property(leagues, RULES, fc.integer(), ({ size, teams, games }, rules, seed) => {
        const made = plan(size, rules);
        const statements = [entry(teams), ...games.map(played)];
        const shuffled = [...statements].sort((a, b) => hash(JSON.stringify(a) + seed) - hash(JSON.stringify(b) + seed));
        expect(summary(seasonOf(made, shuffled))).toBe(summary(seasonOf(made, statements)));
      }),
    ));

  test('goal differences sum to zero, wins equal defeats, and every team has one row', () =>
    fc.assert(
      fc.property(leagues, RULES, ({ size, teams, games }, rules) => {
        const table = seasonOf(plan(size, rules), [entry(teams), ...games.map(played)]).contests[1]?.table ?? [];
        const sum = (figure: (row: (typeof table)[number]) => number | undefined) =>
          table.reduce((total, row) => total + (figure(row) ?? Number.NaN), 0);
        expect(sum((row) => row.goalsFor) - sum((row) => row.goalsAgainst)).toBe(0);
        expect(sum((row) => row.won)).toBe(sum((row) => row.lost));
        expect(new Set(table.map((row) => row.team)).size).toBe(size);
      }),
    ));

  test('every place is answered once: a settled team holds one place, level teams share theirs', () =>
    fc.assert(
      fc.property(leagues, RULES, ({ size, teams, games }, rules) => {
        const places = seasonOf(plan(size, rules), [entry(teams), ...games.map(played)]).contests[1]?.places ?? [];
        expect(places.map((place) => place.place)).toEqual(Array.from({ length: size }, (_, i) => i + 1));
        const held = places.flatMap((place) => (place.team === undefined ? [] : [place.team]));
        expect(new Set(held).size).toBe(held.length);
        for (const place of places) if (place.team === undefined) expect(place.among?.length).toBeGreaterThan(1);
        const everybody = new Set(places.flatMap((place) => (place.team === undefined ? (place.among ?? []) : [place.team])));
        expect(everybody.size).toBe(size);
      }),
    ));

  test('more points never rank lower', () =>
    fc.assert(
      fc.property(leagues, RULES, ({ size, teams, games }, rules) => {
        const points = (seasonOf(plan(size, rules), [entry(teams), ...games.map(played)]).contests[1]?.table ?? []).map(
          (row) => row.points ?? Number.NaN,
        );
        expect(points).toEqual([...points].sort((a, b) => b - a));
      }),
    ));

  test('relabelling the teams relabels the table, where the rules separate everybody', () =>
    fc.assert(
      fc.property(leagues, ({ size, teams, games }) => {
        const made = plan(size, 'points, goal-difference, goals');
        const mirror = new Map(teams.map((team, i) => [team, teams[teams.length - 1 - i] ?? team]));
        const other = (name: string): string => mirror.get(name) ?? name;
        const names = (season: Season) =>
          season.contests[1]?.places.map((place) =>
            place.team === undefined ? [...(place.among ?? [])].map((ix) => season.teams[ix]?.name).sort() : season.teams[place.team]?.name,
          );
        const before = names(seasonOf(made, [entry(teams), ...games.map(played)]));
        const after = names(
          seasonOf(made, [entry(teams), ...games.map((game) => played({ ...game, home: other(game.home), away: other(game.away) }))]),
        );
        expect(after).toEqual(
          before?.map((held) => (Array.isArray(held) ? held.map((name) => other(name ?? '')).sort() : other(held ?? ''))),
        );
      }),
    ));
});

const hash = (text: string): number => {
  let value = 0;
  for (let i = 0; i < text.length; i++) value = (value * 31 + text.charCodeAt(i)) | 0;
  return value;
};
