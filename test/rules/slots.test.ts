import { describe, expect, test } from 'vitest';
import { scene } from '../kit/scene.ts';

describe('slots', () => {
  const KNOCKOUT = `
    before: { b: { contests: { e: 4 } } }
    stages:
      s:
        contests:
          pot: { pot: 1-4 of e }
          semis: { ties: { s1..s2: 2 drawn from pot } }
          final: winner of s1 v winner of s2
    defaults: { tie: { legs: 1, decided-by: [points, penalties] } }
    champion: winner of final
    runner-up: loser of final
    prizes: { Up: winner of final, Next: { to: loser of final, kind: promotion } }
  `;
  const ENTERED = '== e\nentry: A, B, C, D\n';
  test.each([
    { why: 'entries are awaited', facts: '', due: ['b/e entry ×4'] },
    { why: 'a full pot waits for its draw', facts: ENTERED, due: ['s/semis/s1 draw ×2', 's/semis/s2 draw ×2'] },
    {
      why: 'a drawn tie waits for its match',
      facts: `${ENTERED}== s1\ndraw: A, C\n== s2\ndraw: B, D`,
      due: ['s/semis/s1 match A-C', 's/semis/s2 match B-D'],
    },
    {
      why: 'winners meet in the final',
      facts: `${ENTERED}== s1\ndraw: A, C\nA 0-1 C\n== s2\ndraw: B, D\nB 1-1 D [pens 4-3]`,
      due: ['s/final match C-B'],
    },
  ])('$why', ({ facts, due }) => expect(scene(KNOCKOUT, facts).due()).toEqual(due));

  test('the winner of the final is champion and goes up; the loser may decline', () => {
    const { season, name } = scene(
      KNOCKOUT,
      `${ENTERED}== s1\ndraw: A, C\nA 0-1 C\n== s2\ndraw: B, D\nB 1-1 D [pens 4-3]\n== s/final\nC 2-0 B\ndeclined: B = Next`,
    );
    expect(name(season.champion?.team)).toBe('C');
    expect(name(season.runnerUp?.team)).toBe('B');
    expect(season.prizes.map(({ place, taken }) => `${name(place.team)} ${taken}`)).toEqual(['C yes', 'B declined']);
  });

  test('a draw is due where it is held, not where its winner is waited for', () => {
    const rules = `
      before: { b: { contests: { e: 3 } } }
      defaults: { tie: { legs: 1, decided-by: [points, penalties] } }
      stages: { s: { contests: { pot: { pot: 1-3 of e }, first: 2 drawn from pot, second: 1 drawn from pot v winner of first } } }
      champion: winner of second
    `;
    expect(scene(rules, '== b/e\nentry: A, B, C').due()).toEqual(['s/first draw ×2', 's/second draw']);
  });

  test('a team drawn from outside the pot is reported and kept visible', () => {
    const result = scene(KNOCKOUT.replace('e: 4', 'e: 4, other: 1'), `${ENTERED}== other\nentry: X\n== s1\ndraw: A, C`);
    expect(result.problems).toEqual([]);
    const strange = scene(KNOCKOUT, `${ENTERED}== s1\nentry: 2 = X ["seen here"]\ndraw: A, C`);
    expect(strange.conflicts()).toEqual(['s/semis/s1 unexplained-slot X']);
    expect(strange.due()).toContain('s/semis/s1 match A-X');
  });

  test('qualifiers in an order not on record still fill one pot, and no order is invented', () => {
    const regulations = `
      before: { b: { contests: { e: 4 } } }
      stages:
        s:
          contests:
            r: { unrecorded: 1-4 of e }
            pot: { pot: 1-2 of r, how: unrecorded }
            t: { tie: 2 drawn from pot, legs: 1, decided-by: [points, penalties] }
      champion: winner of t
    `;
    const result = scene(regulations, '== e\nentry: A, B, C, D\n== r\nplaced: 1-2 C, B\n== t\ndraw: C, B\nC 1-0 B', { state: 'past' });
    expect(result.places('r')).toBe('1-2 unknown B=C, 3-4 unknown A=D');
    expect(result.places('t')).toBe('1 C, 2 B');
    expect(result.conflicts()).toEqual([]);
  });

  test('a waiting slot repeats the root cause, not "waits for waits for"', () => {
    const { season } = scene(KNOCKOUT, ENTERED);
    const causes = season.contests.flatMap((state) => state.slots.map((slot) => slot.cause?.code)).filter((code) => code !== undefined);
    expect(new Set(causes)).toEqual(new Set(['draw-to-hold']));
  });
});

describe('as of a day', () => {
  const GROUP = `
    before: { b: { dates: 2030-01, contests: { e: 2 } } }
    stages: { s: { dates: 2030-02..2030-03, contests: { g: { group: 1-2 of e, rounds: 2, decided-by: [points, goal-difference, lots] } } } }
    champion: 1 of g
  `;
  const FACTS = '== e\nentry: A, B\n== g\n2030-02-10 A 2-0 B\nB 1-0 A';
  test.each([
    { asOf: '2030-01-15', due: ['b/e entry ×2'] },
    { asOf: '2030-02-01', due: ['s/g match ×2'] },
    { asOf: '2030-02-10', due: ['s/g match'] },
    { asOf: '2030-03-31', due: [] },
  ])('on $asOf', ({ asOf, due }) => expect(scene(GROUP, FACTS, { state: 'past', asOf }).due()).toEqual(due));

  const CUP = `
    before: { b: { contests: { e: 4 } } }
    stages:
      s:
        dates: 2030-02..2030-03
        contests: { p: { pot: 1-4 of e }, t1..t2: { tie: 2 drawn from p, legs: 2, decided-by: [points, penalties] } }
    champion: winner of t1
  `;
  const ONE = '== e\nentry: A, B, C, D\n== t1\ndraw: A, B\n2030-02-10 A 2-0 B\n2030-02-17 B 0-0 A\n== t2\n';
  const TWO = '2030-02-17 C 1-0 D\nC 1-0 D';
  const teamsOf = (facts: string, contest: string, asOf: string): string => {
    const { season } = scene(CUP, facts, { state: 'past', asOf });
    const state = season.contests[season.plan.contests.findIndex(({ path }) => path.endsWith(contest))];
    return (state?.slots ?? []).map(({ team }) => (team === undefined ? '-' : (season.teams[team]?.name ?? ''))).join(' ');
  };
  test.each([
    { why: 'before the first match nobody knows who meets whom', contest: 't1', asOf: '2030-02-09', teams: '- -' },
    { why: 'who plays was drawn by the first match at the latest', contest: 't1', asOf: '2030-02-10', teams: 'A B' },
    { why: 'each contest by its own', contest: 't2', asOf: '2030-02-16', teams: '- -' },
    { why: 'a draw with a day counts from then', said: '2030-02-01 draw: C, D', contest: 't2', asOf: '2030-02-01', teams: 'C D' },
    { why: 'a slot filled by hand is no exception before', said: 'entry: 1 = C', contest: 't2', asOf: '2030-02-16', teams: '- -' },
    { why: 'nor after', said: 'entry: 1 = C', contest: 't2', asOf: '2030-02-17', teams: 'C -' },
  ])('$why', ({ said = 'draw: C, D', contest, asOf, teams }) => expect(teamsOf(`${ONE}${said}\n${TWO}`, contest, asOf)).toBe(teams));
});

describe('three readings', () => {
  const GROUP = `
    before: { b: { contests: { e: 2 } } }
    stages: { s: { contests: { t: { tie: 1 of e v 2 of e, legs: 1, decided-by: [points, penalties] } } } }
    champion: winner of t
  `;
  const win = (standing: string, more = '') =>
    `== e\nentry: A, B\n== t\nA 1-2 B\nA 3-0 B [awarded; by R1]\nruling: R1 ${standing}\n${more}`;
  test.each([
    { why: 'an appealable ruling', facts: win('appealable'), pitch: 'B', appealable: 'A', final: 'B' },
    { why: 'a final ruling', facts: win('final'), pitch: 'B', appealable: 'A', final: 'A' },
    { why: 'a ruling reversed', facts: win('reversed'), pitch: 'B', appealable: 'B', final: 'B' },
    {
      why: 'a ruling reversed by an appealable one',
      facts: win('final', 'ruling: R1 reversed [by R2]\nruling: R2 appealable'),
      pitch: 'B',
      appealable: 'B',
      final: 'A',
    },
    {
      why: 'a ruling reversed by a final one',
      facts: win('appealable', 'ruling: R1 reversed [by R2]\nruling: R2 final'),
      pitch: 'B',
      appealable: 'B',
      final: 'B',
    },
  ])('$why', ({ facts, ...expected }) => {
    for (const reading of ['pitch', 'appealable', 'final'] as const) {
      const { season, name } = scene(GROUP, facts, { reading });
      expect(`${reading} ${name(season.champion?.team)}`).toBe(`${reading} ${expected[reading]}`);
    }
  });

  test('a club entered by a ruling is there only where the ruling counts', () => {
    const facts = '== b/e\nentry: 1 = A\nentry: 2 = B [by R1]\nruling: R1 appealable\n== t\nA 2-1 B';
    const opponent = (reading: 'pitch' | 'appealable' | 'final') => {
      const { season, name } = scene(GROUP, facts, { reading });
      return name(season.contests[1]?.slots[1]?.team);
    };
    expect([opponent('pitch'), opponent('appealable'), opponent('final')]).toEqual(['?', 'B', '?']);
  });

  test('the result on the pitch stays beside the one by ruling', () => {
    const { season } = scene(GROUP, win('final'));
    expect(season.contests[1]?.matches).toMatchObject([
      { outcome: { kind: 'awarded', score: [3, 0] }, replaced: { kind: 'played', score: [1, 2] }, ruling: 'R1' },
    ]);
  });
});
