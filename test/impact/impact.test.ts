import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bind,
  decisions,
  evaluate,
  type Impact,
  impactOf,
  type Live,
  makeLive,
  type Place,
  type Reading,
  type Season,
  type Statement,
} from '../../src/engine/index.ts';
import { parseFacts } from '../../src/formats/index.ts';
import { planOf } from '../kit/scene.ts';

const READINGS: readonly Reading[] = ['pitch', 'appealable', 'final'];

/** Two groups into a draw, a knockout, a table across groups, and prizes: a small season in which everything hangs together. */
const { plan } = planOf(`
  before: { b: { contests: { e: 8 } } }
  defaults:
    group: { rounds: 1, walkover: 3-0, exclusion: { played: annulled, to-play: cancelled }, decided-by: [points, play-off neutral § 2, lots] }
    tie: { legs: 1, decided-by: [points, penalties] }
  stages:
    s:
      contests:
        a: { group: 1-4 of e }
        c: { group: 5-8 of e }
        best: { list: [2 of a, 2 of c], decided-by: [points, goal-difference, lots] }
        pot: { pot: [1 of a, 1 of c] }
        semi: 2 drawn from pot
        final: winner of semi v 1 of best
  champion: winner of final
  prizes: { Up: winner of final, Next: { to: 2 of best, if-declined: vacant }, Down: { to: [4 of a, 4 of c], kind: relegation } }
`);
if (plan === undefined) throw new Error('no plan');

const ENTRY = '== b/e\nentry: A, B, C, D, E, F, G, H\n';
const statementsOf = (text: string): readonly Statement[] => {
  const { problems, statements } = parseFacts(text, 'supposed');
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  return statements;
};
const livesOf = (statements: readonly Statement[]): readonly Live[] => READINGS.map((reading) => makeLive(plan, statements, { reading }));

const GROUPS = [
  { path: 's/a', teams: [...'ABCD'] },
  { path: 's/c', teams: [...'EFGH'] },
] as const;
const pick = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

const goals = fc.nat(3);
/** All matches of both groups, some of them missing, and the draw. */
const played = fc
  .tuple(
    fc.array(fc.tuple(goals, goals, fc.nat(9)), { minLength: 12, maxLength: 12 }),
    fc.array(fc.tuple(goals, goals), { minLength: 2, maxLength: 2 }),
    fc.boolean(),
  )
  .map(([scores, later, drawn]) => {
    let next = 0;
    const groups = GROUPS.map(({ path, teams }) => {
      const lines = teams.flatMap((home, i) =>
        teams.slice(i + 1).flatMap((away) => {
          const [h, v, roll] = scores[next++] ?? [0, 0, 0];
          return roll === 9 ? [] : [`${home} ${h}-${v} ${away}`];
        }),
      );
      return `== ${path}\n${lines.join('\n')}\n`;
    });
    const [semi = [0, 0], final = [0, 0]] = later;
    const knockout = TEAMS.flatMap((one, i) => TEAMS.slice(i + 1).map((other) => `${one} ${semi[0] + 1}-${semi[1]} ${other}`)).slice(0, 20);
    return `${ENTRY}${groups.join('')}${drawn ? '== s/semi\ndraw: A, E\n' : ''}== s/final\n${knockout.slice(0, final[0] * 6).join('\n')}\n`;
  });
const TEAMS = [...'ABCDEFGH'];

/** A line that somebody may contemplate, of every kind; some of them cannot be used, which is part of it. */
const supposed = fc
  .record({
    kind: fc.nat(10),
    group: fc.nat(1),
    a: fc.nat(3),
    b: fc.nat(3),
    h: goals,
    v: goals,
    ruling: fc.constantFrom('', ' [by R1]', ' [by R2]'),
  })
  .map(({ a, b, group, h, kind, ruling, v }) => {
    const { path, teams } = pick(GROUPS, group);
    const [home, away] = [pick(teams, a), pick(teams, a === b ? b + 1 : b)];
    const lines = [
      `${home} ${h}-${v} ${away} [corrects]`,
      `${home} ${h}-${v} ${away}${ruling}`,
      `${home} 3-0 ${away} [awarded; by R1]`,
      `${home} both lose ${away} [0-3; by R2]`,
      `out: ${home}${ruling}`,
      `points: ${home} -${h + 1}${ruling}`,
      `replaced: ${home} by ${pick(TEAMS, v + a)}${ruling}`,
      `lots: ${home}, ${away}`,
      `annulled:${ruling}`,
      `ruling: R1 ${pick(['final', 'reversed', 'appealable'], h)}`,
      `play-off: ${home} ${h + 1}-${h} ${away}`,
    ];
    return `== ${path}\n${pick(lines, kind)}\n`;
  });

const holders = ({ among, place, state, team }: Place): string => `${place} ${state} ${team ?? ''} ${among?.join(',') ?? ''}`;
/** What differs between two seasons, told in the plainest way: places and slots one by one, dues counted, prizes. */
const plainDifference = (before: Season, after: Season): readonly string[] => {
  const lines = (season: Season): readonly string[] => [
    ...season.contests.flatMap(({ contest, places, slots, table }) => [
      ...places.map((place) => `place ${contest} ${holders(place)}`),
      ...slots.map((slot) => `slot ${contest} ${holders(slot)}`),
      ...(table ?? []).map((row, i) => `row ${contest} ${i} ${row.team} ${row.points ?? '?'}`),
    ]),
    ...season.prizes.map(({ place, prize, taken }) => `prize ${prize} ${taken} ${holders(place)}`),
    ...(season.champion ? [`champion ${holders(season.champion)}`] : []),
  ];
  const was = new Set(lines(before));
  return lines(after).filter((line) => !was.has(line));
};
const told = ({ champion, contests, prizes }: Impact['readings'][number]): readonly string[] => [
  ...contests.flatMap(({ contest, places, slots, table }) => {
    const before = new Set((table?.before ?? []).map((row, i) => `row ${contest} ${i} ${row.team} ${row.points ?? '?'}`));
    return [
      ...places.map(({ after }) => `place ${contest} ${holders(after)}`),
      ...slots.map(({ after }) => `slot ${contest} ${holders(after)}`),
      ...(table?.after ?? []).map((row, i) => `row ${contest} ${i} ${row.team} ${row.points ?? '?'}`).filter((line) => !before.has(line)),
    ];
  }),
  ...prizes.map(({ after }) => `prize ${after.prize} ${after.taken} ${holders(after.place)}`),
  ...(champion ? [`champion ${holders(champion.after)}`] : []),
];

/** A season without places in files, to be compared. */
const bare = (season: Season): string =>
  JSON.stringify({ ...season, plan: undefined }, (key, value: unknown) => (key === 'spot' ? undefined : value));

describe('the impact of a supposition', () => {
  test('is the difference between two seasons derived from scratch, and leaves the season as it is', () => {
    let changing = 0;
    fc.assert(
      fc.property(played, fc.array(supposed, { minLength: 1, maxLength: 3 }), (base, lines) => {
        const statements = statementsOf(base);
        const lives = livesOf(statements);
        const untouched = lives.map((live) => bare(live.season()));
        const impact = impactOf(lives, statementsOf(lines.join('')));
        for (const [i, reading] of READINGS.entries()) {
          const before = evaluate(plan, bind(plan, statements).log, { reading });
          const after = evaluate(plan, bind(plan, [...statements, ...impact.supposed]).log, { reading });
          const one = impact.readings[i];
          expect([...(one ? told(one) : [])].sort()).toEqual([...plainDifference(before, after)].sort());
          expect(one?.named.filter((team) => one.touched.some((touched) => touched.team === team))).toEqual([]);
          expect(bare(lives[i]?.season() ?? before)).toBe(untouched[i]);
          changing += plainDifference(before, after).length > 0 ? 1 : 0;
        }
      }),
      { numRuns: 120 },
    );
    expect(changing).toBeGreaterThan(60);
  });

  test('a fork and its origin grow apart, each as if it were alone', () => {
    fc.assert(
      fc.property(
        played,
        fc.array(supposed, { minLength: 1, maxLength: 4 }),
        fc.array(supposed, { minLength: 1, maxLength: 4 }),
        (base, here, there) => {
          const statements = statementsOf(base);
          const origin = makeLive(plan, statements);
          const fork = origin.fork();
          const grown = (live: Live, lines: readonly string[]): void => {
            for (const line of lines) live.append(statementsOf(line));
          };
          const forked = fork.fork();
          grown(origin, here);
          grown(fork, there);
          const alone = (lines: readonly string[]): string =>
            bare(evaluate(plan, bind(plan, [...statements, ...lines.flatMap(statementsOf)]).log));
          expect(bare(origin.season())).toBe(alone(here));
          expect(bare(fork.season())).toBe(alone(there));
          expect(bare(forked.season())).toBe(alone([]));
        },
      ),
      { numRuns: 80 },
    );
  });
});

const BASE = `${ENTRY}== s/a\nA 1-0 B\nA 1-0 C\nA 1-0 D\nB 1-0 C\nB 1-0 D\nC 1-0 D\n== s/c\nE 1-0 F\nE 1-0 G\nE 1-0 H\nF 1-0 G\nF 1-0 H\nG 1-0 H\n`;

describe('an impact says', () => {
  const name = (reading: Impact['readings'][number], team: number | undefined): string =>
    team === undefined ? '-' : (reading.teams[team]?.name ?? '?');
  const said = (lines: string, reading: Reading): string => {
    const one = impactOf(livesOf(statementsOf(BASE)), statementsOf(lines)).readings.find((answer) => answer.reading === reading);
    if (one === undefined) return 'no answer';
    const slots = one.contests.flatMap(({ contest, slots: changed }) =>
      changed.flatMap(({ after, before }) =>
        before.team === after.team ? [] : [`${plan.contests[contest]?.path ?? ''}: ${name(one, before.team)} -> ${name(one, after.team)}`],
      ),
    );
    return slots.join('; ') || (one.contests.length > 0 ? 'table only' : 'nothing');
  };
  test.each([
    {
      why: 'a ruling that can be appealed changes nothing on the pitch',
      lines: '== s/a\nout: A [by R9]\n',
      reading: 'pitch',
      says: 'nothing',
    },
    { why: 'nor where only final rulings count', lines: '== s/a\nout: A [by R9]\n', reading: 'final', says: 'nothing' },
    {
      why: 'and brings its line with it where it counts',
      lines: '== s/a\nout: A [by R9]\n',
      reading: 'appealable',
      says: 's/best: B -> C; s/pot: A -> B; s/final: - -> F',
    },
    { why: 'a deduction that moves nobody changes the table only', lines: '== s/a\npoints: A -1\n', reading: 'final', says: 'table only' },
    {
      why: 'a known team takes the slot of another, unplayed',
      lines: '== s/a\nreplaced: A by E\n',
      reading: 'pitch',
      says: 's/a: A -> E; s/best: B -> -; s/pot: A -> -',
    },
    {
      why: 'a team that nobody knew may come, and moves every index',
      lines: '== s/a\nreplaced: A by Aaa [takes record]\n',
      reading: 'pitch',
      says: 's/a: A -> Aaa; s/pot: A -> Aaa',
    },
    {
      why: 'a ruling that stands already changes nothing a second time',
      lines: '== s/c\nruling: R8 final\n',
      reading: 'final',
      says: 'nothing',
    },
  ] as const)('$why', ({ lines, reading, says }) => {
    expect(said(lines, reading)).toBe(says);
  });

  test('which matches no longer count, and whom it touches', () => {
    const [one] = impactOf(livesOf(statementsOf(BASE)), statementsOf('== s/a\nout: A\n')).readings;
    if (one === undefined) throw new Error('no answer');
    expect(one.contests.flatMap(({ voided }) => voided.map(({ away }) => name(one, away)))).toEqual(['B', 'C', 'D']);
    expect(one.touched.map(({ team }) => name(one, team))).toEqual(['B', 'C', 'D', 'F']);
  });

  test('why a line cannot be used, and nothing of what was wrong before', () => {
    const lives = livesOf(statementsOf(`${BASE}A 2-2 Z\n`));
    const { problems } = impactOf(lives, statementsOf('== s/a\nA 5-0 B\n'));
    expect(problems.map(({ code }) => code)).toEqual(['match-repeated']);
  });
});

describe('several open protests', () => {
  const cases = (lines: Readonly<Record<string, string>>) =>
    Object.entries(lines).map(([id, line]) => ({ id, statements: statementsOf(line) }));
  test.each([
    {
      why: 'one decides by itself, one is moot',
      open: { P1: '== s/a\nout: A [by R1]\n', P2: '== s/a\npoints: D -1 [by R2]\n' },
      says: { matters: [['P1']], conditional: [], moot: ['P2'], looked: 'all' },
    },
    {
      why: 'two that only together move a slot',
      open: { P1: '== s/a\npoints: A -2 [by R1]\n', P2: '== s/a\npoints: A -2 [by R2]\n' },
      says: { matters: [['P1', 'P2']], conditional: [], moot: [], looked: 'all' },
    },
    {
      why: 'one that matters only where another is upheld',
      open: { P1: '== s/a\npoints: A -6 [by R1]\n', P2: '== s/a\npoints: C -1 [by R2]\n' },
      says: { matters: [['P1']], conditional: [{ id: 'P2', given: ['P1'] }], moot: [], looked: 'all' },
    },
  ])('$why', ({ open, says }) => {
    expect(decisions(livesOf(statementsOf(BASE)), cases(open))).toMatchObject(says);
  });

  test('more sets than may be looked at are said to be cut short', () => {
    const open = Object.fromEntries(TEAMS.map((team, i) => [`P${i}`, `== ${i < 4 ? 's/a' : 's/c'}\npoints: ${team} -1 [by R${i}]\n`]));
    expect(decisions(livesOf(statementsOf(BASE)), cases(open), 40).looked).toEqual({ upTo: 2 });
  });
});
