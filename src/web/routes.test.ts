import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRoute, parseRoute, type Route, seasonPath } from './routes.ts';

const id = fc
  .array(
    fc.string({ minLength: 1, unit: 'grapheme' }).map((text) => text.replaceAll('/', '-')),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join('/'));
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>({ page: 'overview' }, { page: 'clubs' }, { page: 'rules' }, { page: 'audit' }, { page: 'sources' }),
  fc.record({ page: fc.constantFrom('container' as const, 'contest' as const, 'club' as const), id }),
);

test('the address of a page leads back to it', () => {
  fc.assert(
    fc.property(route, (one) => {
      const segments = formatRoute(one)
        .split('/')
        .filter((part) => part !== '')
        .map(decodeURIComponent);
      expect(parseRoute(segments)).toEqual(one);
    }),
  );
});

test('both languages use the same words in addresses', () => {
  expect(seasonPath('es', 'copa/2004', { page: 'contest', id: 'regional/a b' })).toBe('/es/copa/2004/contienda/regional/a%20b');
  expect(seasonPath('en', 'copa/2004')).toBe('/en/copa/2004/');
});
