import { expect, test } from 'vitest';
import { match, team, tie } from './fixture.ts';
import { keyOf, matchKeys, matchOf } from './matches.ts';

const legs = () => [match('Alfa', 'Beta', [2, 1], { label: 'leg', leg: 1 }), match('Beta', 'Alfa', [1, 0], { label: 'leg', leg: 2 })];
const final = tie('copa/final', [team('Alfa'), team('Beta')], null, { matches: legs(), legs: legs() });

test('a match is found by its key, and every match has one', () => {
  expect([...matchKeys(final).values()]).toEqual(['alfa--beta', 'beta--alfa']);
  for (const [one, key] of matchKeys(final)) expect(matchOf(final, key)).toBe(one);
  expect(matchOf(final, 'alfa--gama')).toBeUndefined();
});

test('the legs of a tie have the keys of its matches, other matches have none', () => {
  expect(final.legs.map((leg) => keyOf(final, leg))).toEqual(['alfa--beta', 'beta--alfa']);
  expect(keyOf(final, match('Alfa', 'Gama', [1, 1]))).toBeUndefined();
});
