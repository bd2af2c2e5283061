import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchKeysIn } from './match-keys.ts';
import type { MatchDocument } from './season-document.ts';

type Keyed = Parameters<typeof matchKeysIn>[0][number];
const match = (home: string, away: string, over: Partial<Pick<MatchDocument, 'label' | 'round' | 'date'>> = {}): Keyed => ({
  home: { id: home },
  away: { id: away },
  label: null,
  round: null,
  date: null,
  ...over,
});
const keysOf = (...matches: readonly Keyed[]): readonly (string | undefined)[] => {
  const keys = matchKeysIn(matches);
  return matches.map((one) => keys.get(one));
};

describe('the name of a match in its address', () => {
  test.each<{ why: string; matches: readonly Keyed[]; keys: readonly string[] }>([
    { why: 'the two sides, who is at home first', matches: [match('a', 'b'), match('b', 'a')], keys: ['a--b', 'b--a'] },
    {
      why: 'a third match is told apart from the legs',
      matches: [match('a', 'b', { label: 'leg' }), match('a', 'b', { label: 'third-match' })],
      keys: ['a--b', 'a--b--third'],
    },
    {
      why: 'a play-off is told apart from the group',
      matches: [match('a', 'b'), match('a', 'b', { label: 'play-off' })],
      keys: ['a--b', 'a--b--play-off'],
    },
    { why: 'a pair that meets there again is numbered', matches: [match('a', 'b'), match('a', 'b')], keys: ['a--b', 'a--b--2'] },
    {
      why: 'by its rounds, whatever was played first',
      matches: [match('a', 'b', { round: 9 }), match('a', 'b', { round: 2 })],
      keys: ['a--b--2', 'a--b'],
    },
    {
      why: 'by its days, where all have one',
      matches: [match('a', 'b', { date: '2030-05-02' }), match('a', 'b', { date: '2030-05-01' })],
      keys: ['a--b--2', 'a--b'],
    },
    { why: 'hyphens within an id part no sides', matches: [match('a-b', 'c'), match('a', 'b-c')], keys: ['a-b--c', 'a--b-c'] },
    { why: 'an id of a joined season is no path here', matches: [match('2029/a', '../b')], keys: ['2029-a--b'] },
  ])('$why', ({ matches, keys }) => {
    expect(keysOf(...matches)).toEqual(keys);
  });

  test('stays a name of a file, however long the names of the clubs are', () => {
    const [key = ''] = keysOf(match('x'.repeat(300), 'y'.repeat(300)));
    expect(key.length).toBeLessThan(200);
  });

  const id = fc.stringMatching(/^[a-c](-[a-c]){0,2}$/);
  const label = fc.constantFrom(null, 'leg', 'third-match', 'play-off');
  const some = fc.array(
    fc.record({ home: id, away: id, label }).map(({ away, home, label: own }) => match(home, away, { label: own })),
    { maxLength: 20 },
  );

  test('is another one for each match of a contest', () => {
    fc.assert(
      fc.property(some, (matches) => {
        const keys = keysOf(...matches);
        expect(new Set(keys).size).toBe(matches.length);
      }),
    );
  });

  test('is the same when matches of other pairs come', () => {
    fc.assert(
      fc.property(some, some, (matches, others) => {
        const pair = ({ away, home }: Keyed) => `${home.id} ${away.id}`;
        const own = new Set(matches.map(pair));
        const more = others.filter((one) => !own.has(pair(one)));
        const [before, after] = [matchKeysIn(matches), matchKeysIn([...more, ...matches])];
        for (const one of matches) expect(after.get(one)).toBe(before.get(one));
      }),
    );
  });
});
