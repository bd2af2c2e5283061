import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeSaid } from './place-words.ts';
import { seasonWordsFor } from './words.ts';

test('a place is read as pages of seasons say it, in both languages', () => {
  fc.assert(
    fc.property(fc.constantFrom('es' as const, 'en' as const), fc.integer({ min: 1, max: 9999 }), (language, place) => {
      const words = seasonWordsFor(language);
      expect(placeSaid(words.place(place))).toEqual({ place });
      const more = words.seenIn('Final');
      expect(placeSaid(`${words.place(place)}; ${more}`)).toEqual({ place, rest: more });
    }),
  );
});

test.each(['', '0.º', 'place', 'campeón', '1.º y 2.º', 'first place 1', '99999.º'])('"%s" states no place', (note) =>
  expect(placeSaid(note)).toBeUndefined(),
);
