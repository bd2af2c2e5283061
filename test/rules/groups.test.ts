import { describe, expect, test } from 'vitest';
import { entries, group, scene } from '../kit/scene.ts';

const ONE_ROUND = 'rounds: 1, decided-by: [points § 1, play-off neutral § 2]';

describe('a group', () => {
  test.each([
    { why: 'three points a win, one a draw', rules: ONE_ROUND, facts: 'A 1-0 B\nB 1-1 C\nC 0-2 A', then: 'A 6, B 1, C 1' },
    {
      why: 'two points a win before 1995',
      rules: 'rounds: 1, points: { win: 2, draw: 1 }, decided-by: [points]',
      facts: 'A 1-0 B\nB 1-1 C\nC 0-2 A',
      then: 'A 4, B 1, C 1',
    },
    {
      why: 'a walkover that counts for neither',
      rules: `${ONE_ROUND}, walkover: nothing`,
      facts: 'A w.o. B [won by A]\nB 1-1 C\nC 0-2 A',
      then: 'A 3, B 1, C 1',
    },
    {
      why: 'a walkover that counts as a score',
      rules: `${ONE_ROUND}, walkover: 3-0`,
      facts: 'A w.o. B [won by B]\nB 1-1 C\nC 0-2 A',
      then: 'B 4, A 3, C 1',
    },
    { why: 'a match never played counts for neither', rules: ONE_ROUND, facts: 'A n.p. B [dash]\nB 1-1 C\nC 0-2 A', then: 'A 3, B 1, C 1' },
    { why: 'a match both lose gives nobody a point', rules: ONE_ROUND, facts: 'A both lose B\nB 1-1 C\nC 0-2 A', then: 'A 3, B 1, C 1' },
    {
      why: 'a deduction counts in points, never in goals',
      rules: ONE_ROUND,
      facts: 'A 1-0 B\nB 1-1 C\nC 0-2 A\npoints: A -3',
      then: 'A 3, B 1, C 1',
    },
    {
      why: 'a score that is lost still gives its points',
      rules: ONE_ROUND,
      facts: 'A ?-? B [won by B]\nB ?-? C [drawn]\nC 0-2 A',
      then: 'B 4, A 3, C 1',
    },
    { why: 'an annulled match counts for nobody', rules: ONE_ROUND, facts: 'A 1-0 B\nB 1-1 C\nC annulled A', then: 'A 3, B 1, C 1' },
  ])('$why', ({ rules, facts, then }) => {
    const result = scene(group(3, rules), entries('A B C') + facts);
    expect(result.problems).toEqual([]);
    expect(result.points('g')).toBe(then);
  });

  test.each([
    { why: 'a play-off is due only between teams level across the cut', facts: 'A 1-1 B\nB 1-0 C\nC 0-1 A', then: '1-2 due A=B, 3 C' },
    { why: 'teams level below the cut share their places', facts: 'A 1-0 B\nB 1-1 C\nC 0-1 A', then: '1 A, 2-3 shared B=C' },
    { why: 'the play-off decides, outside the table', facts: 'A 1-1 B\nB 1-0 C\nC 0-1 A\nplay-off: B 2-1 A', then: '1 B, 2 A, 3 C' },
    { why: 'a drawn play-off goes to penalties', facts: 'A 1-1 B\nB 1-0 C\nC 0-1 A\nplay-off: A 0-0 B [pens 5-4]', then: '1 A, 2 B, 3 C' },
    {
      why: 'three level teams have no rule when the play-off is for two',
      facts: 'A 1-0 B\nB 1-0 C\nC 1-0 A',
      then: '1-3 unresolved A=B=C',
    },
    { why: 'nothing is decided before the last match', facts: 'A 5-0 B\nC 0-1 A', then: '1-3 open A=B=C' },
    { why: 'a closed group needs no more matches', facts: 'A 5-0 B\nC 0-1 A\nclosed:', then: '1 A, 2-3 shared B=C' },
  ])('$why', ({ facts, then }) => expect(scene(group(3, ONE_ROUND), entries('A B C') + facts).places('g')).toBe(then));

  test('the play-off that is due says between whom, where, and by which article', () => {
    const { season } = scene(group(3, ONE_ROUND), `${entries('A B C')}A 1-1 B\nB 1-0 C\nC 0-1 A`);
    expect(season.due).toEqual([{ contest: 1, code: 'play-off', teams: [0, 1], count: 1, ground: 'neutral', article: '2' }]);
  });

  test('places that lead into the same contest need no play-off', () => {
    const twoGo = `
      before: { b: { contests: { e: 3 } } }
      stages: { s: { contests: { g: { group: 1-3 of e, ${ONE_ROUND} }, final: { group: 1-2 of g, rounds: 1, decided-by: [points, lots] } } } }
      champion: 1 of final
    `;
    const result = scene(twoGo, `${entries('A B C')}A 1-1 B\nB 1-0 C\nC 0-1 A`);
    expect(result.places('g')).toBe('1-2 shared A=B, 3 C');
    expect(result.due()).toEqual(['s/final match']);
  });

  test('an unknown walkover under a counting rule is tried both ways: a place that never changes is settled', () => {
    const rules = 'rounds: 1, walkover: 3-0, decided-by: [points, goal-difference]';
    const safe = scene(group(4, rules), `${entries('A B C D')}A 5-0 B\nA 4-0 C\nA 3-0 D\nB 1-0 C\nB 2-0 D\nC w.o. D`, { state: 'past' });
    expect(safe.places('g')).toBe('1 A, 2 B, 3-4 unknown C=D');
    expect(safe.points('g')).toContain('C ?');
  });

  describe('a club that is out', () => {
    const rules = (exclusion: string) => `rounds: 2, exclusion: ${exclusion}, decided-by: [points, goal-difference]`;
    const played = 'A 1-0 C\nC 2-0 B\nA 1-1 B\nB 1-0 A\nout: C';
    test.each([
      { exclusion: '{ played: annulled, to-play: cancelled }', then: 'B 4, A 1, C 0' },
      { exclusion: '{ played: stand, to-play: cancelled }', then: 'A 4, B 4, C 3' },
      { exclusion: '{ played: stand, to-play: 0-3 }', then: 'A 7, B 7, C 3' },
    ])('$exclusion', ({ exclusion, then }) => {
      const result = scene(group(3, rules(exclusion)), entries('A B C') + played);
      expect(result.points('g')).toBe(then);
      expect(result.places('g')).toMatch(/3 vacant/);
    });
  });

  test('a printed table stands where no match is on record, and its figures are kept', () => {
    const result = scene(
      group(3, 'rounds: 2, decided-by: [points, goal-difference]'),
      `${entries('A B C')}row: A 4 0 0 9-2 12\nrow: B 1 0 3 3-3 3\nrow: C 1 0 3 3-10 3`,
      { state: 'past' },
    );
    expect(result.points('g')).toBe('A 12, B 3, C 3');
    expect(result.places('g')).toBe('1 A, 2 B, 3 C');
  });

  test('a printed table beside the matches is checked, never obeyed', () => {
    const result = scene(
      group(2, 'rounds: 1, decided-by: [points, goal-difference]'),
      `${entries('A B')}A 3-1 B\nrow: A 1 0 0 6-1 3\nrow: B 0 0 1 1-3 0`,
    );
    expect(result.places('g')).toBe('1 A, 2 B');
    expect(result.conflicts()).toEqual(['s/g printed-goals A']);
  });

  test('a stated place that the matches contradict takes nobody out of the other places', () => {
    const result = scene(group(3, ONE_ROUND), `${entries('A B C')}A 1-0 B\nB 1-1 C\nC 0-1 A\nplaced: 1 B`);
    expect(result.places('g')).toBe('1 A, 2-3 shared B=C');
    expect(result.conflicts()).toEqual(['s/g stated-place B']);
  });
});
