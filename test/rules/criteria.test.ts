import { describe, expect, test } from 'vitest';
import { entries, group, scene } from '../kit/scene.ts';

/** All results of a group of three or four in one round; each row names what separates teams level on points. */
const RING = 'A 1-0 B\nB 1-0 C\nC 1-0 A'; // three level on 3 points, goal difference 0, in their own matches

/** D first with 5; A and B level on 4, B with the better goal difference, A the winner of their match. */
const PAIR = 'A 1-0 B\nA 0-1 C\nA 0-0 D\nB 9-0 C\nB 0-0 D\nC 0-5 D';

describe('criteria', () => {
  test.each([
    {
      why: 'fewer goals against ranks higher',
      by: 'points, goals-against',
      size: 3,
      facts: 'A 3-3 C\nB 1-1 C\nA 0-0 B',
      then: '1 B, 2 A, 3 C',
    },
    {
      why: 'away points',
      by: 'points, away-points',
      size: 3,
      facts: 'A 1-0 B\nB 0-1 C\nC 0-1 A\nB 9-0 A\nC 0-1 B\nA 0-9 C',
      rounds: 2,
      then: '1 C, 2-3 shared A=B',
    },
    { why: 'away wins', by: 'away-wins', size: 2, facts: 'A 0-1 B\nB 2-0 A', rounds: 2, then: '1 B, 2 A' },
    { why: 'points at half-time', by: 'points, half-time-points', size: 2, facts: 'A 1-1 B [ht 1-0]', then: '1 A, 2 B' },
    {
      why: 'a half-time score that is not on record decides nothing',
      by: 'points, half-time-points',
      size: 2,
      facts: 'A 1-1 B',
      then: '1-2 unknown A=B',
    },
    { why: 'points per match', by: 'points-per-match', size: 3, facts: 'A 1-0 B\nB n.p. C\nC 0-0 A', then: '1 A, 2 C, 3 B' },
    {
      why: 'fair play from figures',
      by: 'points, fair-play',
      size: 2,
      facts: 'A 1-1 B\nfigure: fair-play A -6\nfigure: fair-play B -4',
      then: '1 B, 2 A',
    },
    {
      why: 'a figure where fewer is better',
      by: 'points, figure cards fewer',
      size: 2,
      facts: 'A 1-1 B\nfigure: cards A 6\nfigure: cards B 4',
      then: '1 B, 2 A',
    },
    {
      why: 'a figure that is not on record decides nothing',
      by: 'points, fair-play, lots',
      size: 2,
      facts: 'A 1-1 B\nfigure: fair-play A -6',
      then: '1-2 unknown A=B',
    },
    {
      why: 'relative points: beating the stronger rival counts more',
      by: 'points, relative-points product',
      size: 4,
      // A beat the leader C, B beat D and D beat A: three points each
      facts: 'A 1-0 C\nB 1-0 D\nC 1-0 B\nC 1-0 D\nD 1-0 A\nA n.p. B',
      then: '1 C, 2 A, 3-4 shared B=D',
    },
    { why: 'goal difference puts B above A', by: 'points, goal-difference', size: 4, facts: PAIR, then: '1 D, 2 B, 3 A, 4 C' },
    { why: 'head-to-head puts A above B', by: 'points, head-to-head, goal-difference', size: 4, facts: PAIR, then: '1 D, 2 A, 3 B, 4 C' },
    ...(['never', 'after-each', 'after-all'] as const).map((restart) => ({
      why: `two still level in the mini-table of three, restart: ${restart}`,
      by: `points, { among-level: { order: [points, goal-difference], restart: ${restart} } }, lots`,
      size: 3,
      facts: 'A 2-0 B\nB 1-0 C\nC 3-0 A',
      then: restart === 'never' ? '1 C, 2-3 shared A=B' : '1 C, 2 A, 3 B',
    })),
    {
      why: 'half a pairing must not put one above the other',
      by: 'points, head-to-head, lots',
      size: 2,
      rounds: 2,
      facts: 'A 1-0 B\nB 1-0 A\nlots: B, A',
      then: '1 B, 2 A',
    },
    {
      why: 'a deduction does not enter the mini-table',
      by: 'points, head-to-head',
      size: 3,
      facts: 'A 1-0 B\nA 1-0 C\nB 1-0 C\npoints: A -3',
      then: '1 A, 2 B, 3 C',
    },
    {
      why: 'three level in a ring: head-to-head leaves them level, the next rule decides',
      by: 'points, { among-level: { order: [points] } }, lots',
      size: 3,
      facts: `${RING}\nlots: C, A, B`,
      then: '1 C, 2 A, 3 B',
    },
  ])('$why', ({ by, size, facts, then, ...given }) => {
    const rounds = 'rounds' in given ? given.rounds : 1;
    const names = [...'ABCD'].slice(0, size).join(' ');
    const result = scene(group(size, `rounds: ${rounds}, decided-by: [${by}]`), entries(names) + facts, { state: 'past' });
    expect(result.problems).toEqual([]);
    expect(result.places('g')).toBe(then);
  });

  test('a mini-table says between whom it was read', () => {
    const { season } = scene(group(4, 'rounds: 1, decided-by: [points § 1, head-to-head § 2]'), entries('A B C D') + PAIR);
    expect(season.contests[1]?.places[1]?.because.at(-1)).toMatchObject({
      code: 'separates',
      step: 'points',
      article: '2',
      among: [0, 1],
      values: [
        { team: 0, value: 3 },
        { team: 1, value: 0 },
      ],
    });
  });

  test('a figure is due while a season is running, and unknown in the past', () => {
    const running = scene(group(2, 'rounds: 1, decided-by: [points, fair-play]'), `${entries('A B')}A 1-1 B`);
    expect(running.due()).toEqual(['s/g figure A-B']);
  });
});

describe('a ranking across groups', () => {
  const seasonOf = (drop = '') => `
    before: { b: { contests: { e: 7 } } }
    defaults: { group: { rounds: 1, decided-by: [points, goal-difference, goals, lots] } }
    stages:
      s:
        contests:
          a: { group: 1-4 of e }
          c: { group: 5-7 of e }
          best: { list: [2 of a, 2 of c], decided-by: [points, goal-difference]${drop} }
          final: { tie: 1 of a v 1 of best, legs: 1, decided-by: [points, penalties] }
    champion: winner of final
  `;
  const facts = `
    == e
    entry: A, B, C, D, E, F, G
    == a
    A 1-0 B
    A 1-0 C
    A 1-0 D
    B 1-0 C
    B 3-0 D
    C 1-0 D
    == c
    E 1-0 F
    E 1-0 G
    F 2-0 G
  `;
  test('the better second goes on, whatever its group', () => {
    const result = scene(seasonOf(), facts);
    expect(result.problems).toEqual([]);
    expect(result.places('best')).toBe('1 B, 2 F');
    expect(result.points('best')).toBe('B 6, F 3');
    expect(result.due()).toEqual(['s/final match A-B']);
  });
  test('matches against the last of the larger group may be left out', () => {
    const result = scene(seasonOf(', drop-against: 4'), facts);
    expect(result.points('best')).toBe('F 3, B 3');
    expect(result.places('best')).toBe('1 F, 2 B');
  });
  test('nothing is known of it before its groups are closed', () => {
    expect(scene(seasonOf(), facts.replace('F 2-0 G', '')).places('best')).toBe('1-2 open B=E=F=G');
  });
  test('the place in an earlier table decides a tie that nothing else does', () => {
    const regulations = `
      before: { b: { contests: { e: 3 } } }
      stages:
        s:
          contests:
            table: { group: 1-3 of e, rounds: 1, decided-by: [points, goal-difference, lots] }
            t: { tie: 2 of table v 1 of table, legs: 1, decided-by: [points, place in table § 9] }
      champion: winner of t
    `;
    const result = scene(regulations, '== e\nentry: A, B, C\n== table\nA 2-0 B\nA 1-0 C\nB 1-0 C\n== t\nB 1-1 A');
    expect(result.places('t')).toBe('1 A, 2 B');
    expect(result.season.contests[2]?.tie?.decidedBy).toBe('place');
  });
});
