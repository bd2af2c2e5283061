import { describe, expect, test } from 'vitest';
import { scene } from '../kit/scene.ts';

/** Irregularities of the coverage page that no other file shows: who gets in, who is put back in, where places lead. */
const slots = ({ season, name }: ReturnType<typeof scene>, contest: number): readonly string[] =>
  (season.contests[contest]?.slots ?? []).map(({ team, state }) => (team === undefined ? state : name(team)));

const ix = ({ season }: ReturnType<typeof scene>, path: string): number => season.plan.contests.findIndex((one) => one.path === path);

describe('a club that is not registered', () => {
  const RULES = `
    before: { b: { contests: { e: 4 } } }
    stages: { s: { contests: { g: { group: 1-4 of e, rounds: 1, decided-by: [points, goal-difference] } } } }
    champion: 1 of g
  `;
  const ENTERED = '== b/e\nentry: A, B, C, D\n== g\n';

  test('holds no place, and nobody waits for its matches', () => {
    const result = scene(RULES, `${ENTERED}2030-03-01 out: D\nA 1-0 B\nB 2-0 C\nC 0-3 A`);
    expect(result.places('g')).toBe('1 A, 2 B, 3 C, 4 vacant');
    expect(result.due()).toEqual([]);
  });

  test('or another takes its slot', () => {
    const result = scene(RULES, `${ENTERED}replaced: D by E\nA 1-0 B\nB 2-0 C\nC 0-3 A\nA 1-0 E\nB 1-0 E\nC 1-0 E`);
    expect(result.places('g')).toBe('1 A, 2 B, 3 C, 4 E');
  });
});

describe('a place for somebody from outside', () => {
  test('the best loser goes on with the winners', () => {
    const rules = `
      before: { b: { contests: { e: 6 } } }
      stages:
        s:
          defaults: { tie: { legs: 2, decided-by: [points, goal-difference, penalties] } }
          contests:
            q1: 1 of e v 2 of e
            q2: 3 of e v 4 of e
            q3: 5 of e v 6 of e
            losers: { list: [loser of q1, loser of q2, loser of q3], decided-by: [points, goal-difference, goals] }
            s1: winner of q1 v 1 of losers
            s2: winner of q2 v winner of q3
            final: winner of s1 v winner of s2
      champion: winner of final
    `;
    const legs = (home: string, away: string, first: string, second: string): string =>
      `leg 1: ${home} ${first} ${away}\nleg 2: ${away} ${second} ${home}\n`;
    const result = scene(
      rules,
      `== e\nentry: A, B, C, D, E, F\n== q1\n${legs('A', 'B', '1-0', '0-2')}== q2\nleg 1: C 1-0 D\nleg 2: D 2-1 C [pens 4-2]\n== q3\n${legs('E', 'F', '3-0', '0-1')}`,
    );
    expect(result.places('losers')).toBe('1 C, 2 B, 3 F');
    expect(slots(result, ix(result, 's/s1'))).toEqual(['A', 'C']);
  });

  test('the new champion plays for it against the holder of the last season', () => {
    const rules = `
      before: { last: { contests: { tacna: 1 } }, b: { contests: { e: 2 } } }
      stages:
        s:
          contests:
            g: { group: 1-2 of e, rounds: 2, decided-by: [points, lots] }
            place: { tie: 1 of g v 1 of tacna, legs: 1, ground: neutral, decided-by: [points, penalties] }
      champion: winner of place
    `;
    const result = scene(rules, '== last/tacna\nentry: H\n== b/e\nentry: A, B\n== g\nA 1-0 B\nB 1-1 A\n== place\nA 0-1 H');
    expect(result.places('place')).toBe('1 H, 2 A');
  });

  test('the champion of a parallel league comes in beside those of the provinces', () => {
    const rules = `
      before: { provinces: { contests: { north: 1, south: 1 } }, superior: { contests: { clubs: 3 } } }
      stages:
        s:
          contests:
            league: { group: 1-3 of clubs, rounds: 1, decided-by: [points, goal-difference] }
            department: { group: [1 of each in provinces, 1 of league], rounds: 1, decided-by: [points, goal-difference] }
      champion: 1 of department
    `;
    const result = scene(
      rules,
      '== north\nentry: A\n== south\nentry: B\n== superior/clubs\nentry: X, Y, Z\n== league\nX 0-1 Y\nY 2-0 Z\nZ 0-0 X',
    );
    expect(slots(result, ix(result, 's/department'))).toEqual(['A', 'B', 'Y']);
  });
});

describe('the form changed while the season is played', () => {
  const GROUP = `
    before: { b: { contests: { e: 3 } } }
    stages:
      s:
        contests:
          final-group: { group: 1-3 of e, rounds: 1, decided-by: [points, goal-difference] }
    champion: 1 of final-group
  `;

  test('a finalist is invited: the list of entries and the group grow by one', () => {
    const invited = `
    amendments:
      - by: Commission
        date: 2030-10-01
        change:
          before: { b: { contests: { invited: 1 } } }
          stages: { s: { contests: { final-group: { group: [1-3 of e, 1 of invited] } } } }
    `;
    const result = scene(GROUP + invited, '== b/e\nentry: A, B, C\n== b/invited\nentry: D ["invited"]');
    expect(result.problems).toEqual([]);
    expect(slots(result, ix(result, 's/final-group'))).toEqual(['A', 'B', 'C', 'D']);
  });

  test('a ruling orders one match more: it becomes a contest, and who it puts back enters by the ruling', () => {
    const rules = `
      before: { b: { contests: { e: 4 } } }
      stages:
        s:
          defaults: { tie: { legs: 1, ground: neutral, decided-by: [points, penalties] } }
          contests:
            k1: 1 of e v 2 of e
            k2: 3 of e v 4 of e
            final: winner of k1 v winner of k2
      champion: winner of final
      amendments:
        - by: Justice Commission
          date: 2030-11-01
          article: ruling R8
          change:
            before: { put-back: 1 }
            stages: { s: { contests: { triangular: winner of k1 v 1 of put-back, final: winner of triangular v winner of k2 } } }
    `;
    const facts =
      '== b/e\nentry: A, B, C, D\n== k1\nA 2-0 B\n== k2\nC 1-0 D\n== put-back\nruling: R8 final\nentry: B [by R8]\n== triangular\nA 0-1 B';
    const result = scene(rules, facts);
    expect(result.problems).toEqual([]);
    expect(result.places('triangular')).toBe('1 B, 2 A');
    expect(slots(result, ix(result, 's/final'))).toEqual(['B', 'C']);
  });
});

describe('figures without a width', () => {
  test('goals and shoot-outs of two digits count like any other', () => {
    const rules = `
      before: { b: { contests: { e: 4 } } }
      stages:
        s:
          contests:
            t: { tie: 1 of e v 2 of e, legs: 2, decided-by: [points, goal-difference, penalties] }
            u: { tie: 3 of e v 4 of e, legs: 2, decided-by: [points, goal-difference, penalties] }
      champion: winner of t
    `;
    const result = scene(
      rules,
      '== e\nentry: A, B, C, D\n== t\nleg 1: A 0-22 B\nleg 2: B 3-14 A\n== u\nleg 1: C 11-2 D\nleg 2: D 11-2 C [pens 17-16]',
    );
    expect([result.problems, result.places('t'), result.places('u')]).toEqual([[], '1 B, 2 A', '1 D, 2 C']);
  });
});

describe('a result by ruling after a shoot-out', () => {
  const RULES = `
    before: { b: { contests: { e: 4 } } }
    stages:
      s:
        defaults: { tie: { legs: 1, ground: neutral, decided-by: [points, penalties] } }
        contests: { s1: 1 of e v 2 of e, s2: 3 of e v 4 of e, final: winner of s1 v winner of s2 }
    champion: winner of final
  `;
  const FACTS =
    '== b/e\nentry: A, B, C, D\n== s1\nA 1-1 B [pens 4-5]\nruling: R16 final\nA 3-0 B [awarded; by R16]\n== s2\nC 1-0 D\n== final\nA 2-0 C';

  test('puts the team that lost the shoot-out into the final', () => {
    const result = scene(RULES, FACTS, { reading: 'final' });
    expect(slots(result, ix(result, 's/final'))).toEqual(['A', 'C']);
    expect(result.places('final')).toBe('1 A, 2 C');
  });

  test('on the pitch the other one is there, and the final has still to be played', () => {
    const result = scene(RULES, FACTS, { reading: 'pitch' });
    expect(slots(result, ix(result, 's/final'))).toEqual(['B', 'C']);
    expect(result.places('final')).toBe('1-2 open B=C');
  });
});

describe('prizes', () => {
  test('the best placed club of each department has one', () => {
    const rules = `
      before: { departments: { contests: { n: 2, s: 2 } } }
      stages:
        t:
          contests:
            table: { group: 1-2 of each in departments, rounds: 1, decided-by: [points, goal-difference, goals] }
            best: { each: { d: [n, s] }, contest: { list: 1-2 of departments/<d>, decided-by: [place in table] } }
      champion: 1 of table
      prizes: { Third Division: 1 of each in best }
    `;
    const result = scene(
      rules,
      '== departments/n\nentry: A, B\n== departments/s\nentry: C, D\n== table\nA 0-1 B\nA 0-1 C\nA 0-4 D\nB 2-0 C\nB 0-0 D\nC 0-1 D',
    );
    expect(result.places('table')).toBe('1 D, 2 B, 3 C, 4 A');
    expect(result.season.prizes.map(({ place }) => result.name(place.team))).toEqual(['B', 'D']);
  });

  test('two go up', () => {
    const rules = `
      before: { b: { contests: { e: 2 } } }
      stages: { s: { contests: { final: { tie: 1 of e v 2 of e, legs: 1, decided-by: [points, penalties] } } } }
      champion: winner of final
      prizes: { First Division: [winner of final, loser of final] }
    `;
    const result = scene(rules, '== b/e\nentry: A, B\n== final\nA 0-2 B');
    expect(result.season.prizes.map(({ place, taken }) => [result.name(place.team), taken])).toEqual([
      ['B', 'yes'],
      ['A', 'yes'],
    ]);
  });
});

describe('a province without championship', () => {
  const RULES = `
    before: { provinces: { contests: { north: 2, south: 2 } } }
    stages: { s: { contests: { g: { group: 1-2 of each in provinces, rounds: 1, decided-by: [points] } } } }
    champion: 1 of g
  `;

  test('is closed and sends nobody', () => {
    const result = scene(RULES, '== north\nentry: A, B\n== south\nclosed:\n== g\nA 1-0 B');
    expect(slots(result, ix(result, 's/g'))).toEqual(['A', 'B', 'vacant', 'vacant']);
    expect(result.places('g')).toMatch(/^1 A, 2 B/);
    expect(result.due()).toEqual([]);
  });
});

describe('a place stated where the rules leave two teams level', () => {
  const RULES = `
    before: { b: { contests: { e: 3 } } }
    stages: { s: { contests: { g: { group: 1-3 of e, rounds: 1, decided-by: [points, fair-play] }, f: { tie: 1 of g v 2 of g, legs: 1, decided-by: [points, penalties] } } } }
    champion: winner of f
  `;
  const FACTS = '== b/e\nentry: A, B, C\n== g\nA 1-1 B\nA 1-0 C\nB 1-0 C';
  test.each([
    { why: 'nothing stated: the figures are due', stated: '', places: '1-2 due A=B, 3 C', due: 1 },
    { why: 'the other follows, and no figure is asked for', stated: '\nplaced: 1 B', places: '1 B, 2 A, 3 C', due: 0 },
  ])('$why', ({ due, places, stated }) => {
    const result = scene(RULES, `${FACTS}${stated}`);
    expect(result.places('g')).toBe(places);
    expect(result.due().filter((one) => one.includes('figure'))).toHaveLength(due);
  });
});

describe('a place stated for a team that holds another', () => {
  const RULES = `
    before: { b: { contests: { e: 4 } } }
    stages: { s: { contests: { g: { group: 1-4 of e, rounds: 1, decided-by: [points, goal-difference] } } } }
    champion: 1 of g
  `;
  test.each([
    { facts: 'placed: 4 A, 1 A', places: /^1 A, 2-4 unknown/ },
    { facts: 'A 1-2 D\nplaced: 2 A, 4 D\nclosed:', places: /^1 D, 2-3 shared B=C, 4 A/ },
  ])('is reported and left out: $facts', ({ facts, places }) => {
    const result = scene(RULES, `== b/e\nentry: A, B, C, D\n== g\n${facts}`, { state: 'past' });
    expect(result.places('g')).toMatch(places);
    expect(result.conflicts().map((one) => one.split(' ')[1])).toContain('stated-place');
  });
});

describe('a season that stops', () => {
  test('leaves what was not played vacant, and nothing due', () => {
    const rules = `
      before: { b: { contests: { e: 4 } } }
      stages: { s: { contests: { g: { group: 1-4 of e, rounds: 1, decided-by: [points, goal-difference] }, final: { tie: 1 of g v 2 of g, legs: 1, decided-by: [points, penalties] } } } }
      champion: winner of final
    `;
    const result = scene(rules, '== b/e\nentry: A, B, C, D\n== g\nA 2-0 B\nC 1-0 D\nclosed:\n== final\nclosed:');
    expect(result.places('g')).toBe('1 A, 2 C, 3 D, 4 B');
    expect(result.due()).toEqual([]);
    expect(result.places('final')).not.toMatch(/^1 [A-D]/);
  });
});
