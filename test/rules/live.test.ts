import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bind, evaluate, type Live, makeLive, type Plan, type Problem, type Reading, type Statement } from '../../src/engine/index.ts';
import { parseFacts } from '../../src/formats/index.ts';
import { planOf } from '../kit/scene.ts';

const compiled = (body: string): Plan => {
  const { plan, problems } = planOf(body);
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
};

/**
 * Competitions of different shapes: two groups into a drawn knockout, a ladder of ties, a group into a group, a table
 * across groups; then a league that splits with what it carries and whom it bars, a fixture that is a list, and thirds
 * sent to places by a table.
 */
const PLANS = [
  compiled(`
    before: { b: { contests: { e: 8 } } }
    defaults:
      group: { rounds: 2, walkover: 3-0, exclusion: { played: annulled, to-play: cancelled }, decided-by: [points, play-off neutral § 2, goal-difference for listing] }
      tie: { legs: 2, decided-by: [points, third-match neutral § 1, penalties] }
    stages:
      s:
        contests:
          a: { group: 1-4 of e, rounds: 1, dates: 2030-02..2030-06 }
          b: { group: 5-8 of e, rounds: 1 }
          pot: { pot: [1-2 of s/a, 1-2 of s/b] }
          semis: { ties: { s1..s2: 2 drawn from pot } }
          final: winner of s1 v winner of s2
          third: loser of s1 v loser of s2
    champion: winner of s/final
    prizes: { Up: winner of s/final, Down: { to: [4 of s/a, 4 of s/b], kind: relegation } }
  `),
  compiled(`
    before: { b: { contests: { e: 5 } } }
    defaults: { tie: { legs: 1, walkover: nothing, decided-by: [points, extra-time, penalties, lots] } }
    stages:
      s: { contests: { t1: 4 of e v 5 of e, t2: winner of t1 v 3 of e, t3: winner of t2 v 2 of e, t4: winner of t3 v 1 of e } }
    champion: winner of t4
  `),
  compiled(`
    before: { b: { contests: { e: 6 } } }
    stages:
      s:
        contests:
          g: { group: 1-6 of e, rounds: 1, walkover: nothing, decided-by: [points, goal-difference, goals, lots] }
          top: { group: 1-3 of g, rounds: 2, exclusion: { played: stand, to-play: 0-3 }, decided-by: [points, goal-difference, play-off] }
          low: { group: 4-6 of g, rounds: 1, decided-by: [points, goal-difference] }
    champion: 1 of top
    prizes: { Down: { to: 3 of low, kind: relegation } }
  `),
  compiled(`
    before: { b: { contests: { e: 8 } } }
    defaults:
      group: { rounds: 1, walkover: 3-0, decided-by: [points, head-to-head, goal-difference, fair-play, lots] }
      tie: { legs: 1, decided-by: [points, penalties, place in a] }
    stages:
      s:
        contests:
          a: { group: 1-4 of e }
          c: { group: 5-8 of e }
          best: { list: [2 of a, 2 of c], drop-against: 4, decided-by: [points, goal-difference, goals, fair-play] }
          final: 1 of a v 1 of best
    champion: winner of final
  `),
  compiled(`
    before: { b: { contests: { e: 6 } } }
    defaults:
      group:
        rounds: 1
        walkover: 3-0
        absent: { points: -1, out-after: 2 }
        exclusion: { played: stand-from-half, to-play: 0-3 }
        decided-by: [points, goal-difference, { play-off: { for: any, decided-by: [points, extra-time, penalties] } }, lots]
      tie: { legs: 1, decided-by: [points, { either: [third-match, penalties] }] }
    stages:
      s:
        contests:
          first: { group: 1-6 of e }
          half: { group: [1 of first with 2 points, 2-3 of first], carries: half }
          again: { group: [4 of first with -1 point, 5-6 of first], carries: matches }
          year: { list: 1-6 of first, records: [first, half, again], decided-by: [points, goals, lots] }
          final: 1 of half v 1 of year not in 1 of half
    champion: winner of final
    barred: { A: [Up, final], C: [half] }
    prizes:
      Up: { to: [2 of half, 2 of year], if-declined: next }
      Down: { to: 3 of again, kind: relegation }
  `),
  compiled(`
    before: { b: { contests: { e: 8 } } }
    defaults: { tie: { legs: 2, decided-by: [points, away-goals, extra-time, penalties, place in table] } }
    stages:
      s:
        contests:
          table: { group: 1-8 of e, rounds: listed, matches-each: 3, walkover: 3-0 points only, decided-by: [points, relative-points share, wins, away-points, lots] }
          semis: { seeded: 1-4 of table, as: s }
          small: { group: 5-8 of table, rounds: 1, carries: { points: half-down, goals: all }, decided-by: [points-per-match, head-to-head, lots], if-declined: next }
          final: winner of s1 v winner of s2
    champion: winner of final
    prizes: { Next: 1-2 of small or 1 if under 4 }
  `),
] as const;

const TEAMS = [...'ABCDEFGH'];
const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

/** A random fact of a plan; many will be refused (a team that cannot be there, a second result), which is part of it. */
const fact = (plan: Plan): fc.Arbitrary<Statement> => {
  const contests = plan.contests.filter(({ node }) => node.kind === 'group' || node.kind === 'tie');
  const n = fc.nat(1000);
  const goals = fc.integer({ min: 0, max: 4 });
  return fc
    .record({
      contest: n,
      a: n,
      b: n,
      h: goals,
      v: goals,
      roll: fc.nat(99),
      by: fc.constantFrom(undefined, undefined, undefined, 'R1', 'R2', 'R3'),
      label: n,
      date: n,
    })
    .map(({ contest, a, b, h, v, roll, by, label, date }): Statement => {
      const where = at(contests, contest);
      const day = `2030-0${1 + (date % 9)}-1${date % 10}`;
      // what a ruling orders may have no day of its own, and neither may the ruling
      const dated = by === undefined || date % 3 > 0 ? { date: day } : {};
      const common = { contest: { path: where.path }, ...dated, ...(by !== undefined && { by }) };
      const home = at(TEAMS, a);
      const away = at(TEAMS, b);
      if (roll < 3) return { type: 'out', team: home, ...(h > v && { why: 'withdrew' as const }), ...common };
      if (roll < 6) return { type: 'points', team: home, points: h - 3, ...common };
      if (roll < 11) return { type: 'draw', teams: [home, away], ...common };
      if (roll < 17)
        return {
          type: 'ruling',
          id: at(['R1', 'R2', 'R3'], a),
          standing: at(['appealable', 'final', 'reversed', 'stayed'] as const, b),
          ...(h > v && { until: `2030-0${1 + (v % 9)}-20`, on: at(['P1', 'P2', 'R1'], v) }),
          ...(date % 4 > 0 && { date: day }),
          ...(by !== undefined && by !== at(['R1', 'R2', 'R3'], a) && { by }),
        };
      if (roll < 18) {
        const dispute = { id: at(['P1', 'P2', 'R1', 'R2'], a), ...common };
        if (h === 0) return { type: 'withdrawn', ...dispute };
        if (h === 1) return { type: 'answer', team: home, ...dispute };
        if (h === 2) return { type: 'appeal', team: home, ...dispute };
        return { type: 'protest', team: home, ...dispute, ...(h === 3 && { about: { home, away } }), until: '2030-05-15' };
      }
      if (roll < 19) return { type: label % 2 === 0 ? 'numbers' : 'lots', teams: [home, away], ...common };
      if (roll < 21) return { type: 'placed', from: 1, to: 1, teams: [home], ...common };
      if (roll < 22) return { type: 'closed', ...common };
      if (roll < 24) return { type: 'replaced', team: home, successor: away, record: h > v ? 'taken-over' : 'own', ...common };
      if (roll < 25) return { type: 'annulled', ...common };
      if (roll < 27) return { type: 'declined', team: home, right: at(['Up', 'half', 'small', 'Next'], b), date: day };
      if (roll < 30 && where.node.kind === 'group') return { type: 'figure', figure: 'fair-play', team: home, value: -h, ...common };
      const tie = where.node.kind === 'tie';
      return {
        type: 'match',
        home,
        away,
        ground: 'home',
        corrects: roll > 96 ? 2 : roll > 92 ? 1 : 0,
        ...common,
        ...(roll < 65 && roll % 4 === 0 && { saidBy: at(['home', 'away', 'referee', 'league'] as const, label) }),
        ...(label % 3 === 0 && { kickOff: '15:30' }),
        ...(label % 4 === 0 && { round: 1 + h }),
        ...(tie &&
          label % 5 < 4 && {
            label: label % 5 === 0 ? ({ kind: 'third-match' } as const) : ({ kind: 'leg', leg: 1 + (label % 2) } as const),
          }),
        ...(!tie && label % 6 === 0 && { label: { kind: 'play-off' } as const }),
        outcome:
          roll < 78
            ? { kind: 'played', score: [h, v], extraTime: 'none', ...(h === v && { penalties: [4, 3] as const }) }
            : roll < 84
              ? { kind: 'walkover', ...(h > v && { winner: home }) }
              : roll < 88
                ? { kind: 'decided', drawn: h === v ? 'yes' : 'not-stated', ...(h > v && { winner: home }) }
                : roll > 95
                  ? { kind: 'to-play', ...(h > v && { note: 'postponed' as const }) }
                  : roll === 94
                    ? { kind: 'suspended', score: [h, v] }
                    : by !== undefined
                      ? { kind: 'awarded', score: [3, 0] }
                      : { kind: 'not-played', why: 'dash' },
      };
    });
};

/** Results for most of the matches of the first groups, so that later stages really come to be played. */
const fixture = (plan: Plan, scores: readonly number[]): readonly Statement[] =>
  plan.contests.flatMap((contest): Statement[] => {
    if (contest.node.kind === 'tie' && contest.node.legs === 1)
      // whoever comes to meet here, a result is waiting: the others are strays
      return TEAMS.slice(0, 5).flatMap((home, i) =>
        TEAMS.slice(i + 1, 5).map((away, j): Statement => {
          const score = at(scores, i * 3 + j + contest.ix);
          return {
            type: 'match',
            home,
            away,
            ground: 'home',
            corrects: 0,
            contest: { path: contest.path },
            outcome: { kind: 'played', score: [score % 3, Math.floor(score / 3)], extraTime: 'none' },
          };
        }),
      );
    if (contest.node.kind !== 'group') return [];
    const places = contest.slots.flatMap((source) =>
      source.kind === 'place' && plan.contests[source.contest]?.node.kind === 'entries' ? [source.place] : [],
    );
    const { rounds } = contest.node;
    return places.flatMap((home, i) =>
      places.flatMap((away, j): Statement[] => {
        const score = at(scores, i * 7 + j * 3);
        if (i === j || (rounds === 1 && i > j) || score === 9) return [];
        const outcome = { kind: 'played', score: [score % 3, Math.floor(score / 3)], extraTime: 'none' } as const;
        return [
          {
            type: 'match',
            home: at(TEAMS, home - 1),
            away: at(TEAMS, away - 1),
            ground: 'home',
            corrects: 0,
            contest: { path: contest.path },
            outcome,
          },
        ];
      }),
    );
  });

/** Where two seasons first differ, e.g. `contests/1/places/0/team: 3, not 4`; undefined if nowhere. */
const firstDifference = (a: unknown, b: unknown, path = ''): string | undefined => {
  if (a === b) return undefined;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return `${path}: ${JSON.stringify(a)}, not ${JSON.stringify(b)}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (key === 'spot' || key === 'plan') continue;
    const found = firstDifference(Reflect.get(a, key), Reflect.get(b, key), `${path}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** What is reported, in an order of its own: a season that grows hears it in another one. Where one repeats, either may be named as the first. */
const told = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ args, code, severity }) => JSON.stringify([code, severity, { ...args, first: '', nearest: '' }])).sort();

describe('a season that grows fact by fact', { timeout: 60_000 }, () => {
  test('is at every moment what it would be if derived from scratch', () => {
    let accepted = 0;
    let settled = 0;
    fc.assert(
      fc.property(
        fc
          .nat(PLANS.length - 1)
          .chain((which) =>
            fc.tuple(
              fc.constant(which),
              fc.array(fact(at(PLANS, which)), { minLength: 1, maxLength: 40, size: 'max' }),
              fc.array(fc.nat(9), { minLength: 20, maxLength: 40 }),
            ),
          ),
        fc.constantFrom<Reading>('pitch', 'appealable', 'final'),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(undefined, undefined, '2030-04-21', '2030-08-15'),
        (([which, random, scores], reading, step, asOf) => {
          const plan = at(PLANS, which);
          const options = { reading, ...(asOf !== undefined && { asOf }) };
          const facts = [...fixture(plan, scores), ...random];
          const same = (live: Live, so: readonly Statement[]): void => {
            const afresh = bind(plan, so);
            expect(firstDifference(live.season(), evaluate(plan, afresh.log, options))).toBeUndefined();
            const { log, problems } = live.bound();
            expect(firstDifference(log, afresh.log)).toBeUndefined();
            expect(told(problems)).toEqual(told(afresh.problems));
          };
          const size = plan.contests.find(({ node }) => node.kind === 'entries')?.size ?? 0;
          const entry: Statement = { type: 'entry', teams: TEAMS.slice(0, size), order: 'known', contest: { path: 'b/e' } };
          let live: Live = makeLive(plan, [entry], options);
          const so: Statement[] = [entry];
          for (let i = 0; i < facts.length; i += step) {
            const chunk = facts.slice(i, i + step);
            const before = [...so];
            const earlier = live;
            if (i % 2 === 1) live = live.fork();
            so.push(...chunk);
            live.append(chunk);
            if (i % 3 !== 0) continue;
            same(live, so);
            if (earlier !== live) same(earlier, before);
          }
          same(live, so);
          const { log } = bind(plan, so);
          for (const contest of log.contests) accepted += contest.matches.length + contest.draws.length + contest.out.length;
          settled += evaluate(plan, log, options).contests.filter(
            ({ places, tie }) => tie !== undefined && places[0]?.state === 'settled',
          ).length;
        }) satisfies (one: [number, Statement[], number[]], reading: Reading, step: number, asOf: string | undefined) => void,
      ),
      { numRuns: 80 },
    );
    // a fuzz of refused facts would prove nothing
    expect(accepted).toBeGreaterThan(700);
    expect(settled).toBeGreaterThan(20);
  });

  test('as of a day, the first match of those who were drawn takes them out of the pot', () => {
    const plan = compiled(`
      before: { b: { contests: { e: 4 } } }
      stages: { s: { contests: { p: { pot: 1-4 of e }, t1..t2: { tie: 2 drawn from p, legs: 1, decided-by: [points, penalties] } } } }
      champion: winner of t1
    `);
    const { statements } = parseFacts('== e\nentry: A, B, C, D\n== t1\ndraw: A, B\n2030-03-17 A v B', 'facts.txt');
    const sooner = parseFacts('== t1\n2030-02-10 A 1-0 B', 'facts.txt').statements;
    const options = { asOf: '2030-02-10' };
    const live = makeLive(plan, statements, options);
    const left = () =>
      live
        .season()
        .contests.at(-1)
        ?.slots.map(({ among = [] }) => among.length);
    expect(left()).toEqual([4, 4]);
    live.append(sooner);
    expect(left()).toEqual([2, 2]);
    expect(firstDifference(live.season(), evaluate(plan, bind(plan, [...statements, ...sooner]).log, options))).toBeUndefined();
  });

  test('derives again only what a fact touches', () => {
    const plan = PLANS[0];
    const ix = (path: string): number => plan.contests.findIndex((contest) => contest.path === path);
    const match = (path: string, home: string, away: string, score: readonly [number, number]): Statement => ({
      type: 'match',
      home,
      away,
      ground: 'home',
      corrects: 0,
      contest: { path },
      outcome: { kind: 'played', score, extraTime: 'none' },
    });
    const live = makeLive(plan, [{ type: 'entry', teams: TEAMS, order: 'known', contest: { path: 'b/e' } }]);
    expect(live.append([match('s/a', 'A', 'B', [1, 0])]).derived).toEqual([ix('s/a')]);
    live.append([
      match('s/a', 'A', 'C', [1, 0]),
      match('s/a', 'A', 'D', [1, 0]),
      match('s/a', 'B', 'C', [1, 0]),
      match('s/a', 'B', 'D', [2, 0]),
    ]);
    // the last match settles the places of the group: the pot and what is drawn from it follow
    const last = live.append([match('s/a', 'C', 'D', [1, 0])]).derived;
    expect(last.slice(0, 2)).toEqual([ix('s/a'), ix('s/pot')]);
    expect(last).not.toContain(ix('s/b'));
  });
});
