import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMS, formatRoute, parseAddress, parseRoute, type Route, seasonPath } from './routes.ts';

const id = fc
  .array(
    fc.string({ minLength: 1, unit: 'grapheme' }).map((text) => text.replaceAll('/', '-')),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join('/'));
const key = fc.string({ minLength: 1, unit: 'grapheme' }).map((text) => text.replaceAll('/', '-'));
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>(
    { page: 'overview' },
    { page: 'clubs' },
    { page: 'rules' },
    { page: 'due' },
    { page: 'doubts' },
    { page: 'changes' },
    { page: 'audit' },
    { page: 'sources' },
  ),
  fc.record({ page: fc.constantFrom('container' as const, 'contest' as const, 'club' as const, 'what-if' as const, 'case' as const), id }),
  fc.record({ page: fc.constant('match' as const), id, match: key }),
  fc.record({ page: fc.constant('sheet' as const), sheet: fc.constantFrom('table' as const, 'fixture' as const), id }),
  fc.record({ page: fc.constant('sheet' as const), sheet: fc.constant('match' as const), id, match: key }),
  fc.record({ page: fc.constant('sheet' as const), sheet: fc.constant('bulletin' as const), id, date: fc.constant('2030-01-02') }),
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
  expect(seasonPath('es', 'copa/2004', { page: 'contest', id: 'regional/a b' })).toBe('/es/copa/2004/contienda/regional/a%20b/');
  expect(seasonPath('en', 'copa/2004')).toBe('/en/copa/2004/');
});

const question = fc.constantFrom(
  { asOf: undefined, reading: undefined },
  { asOf: '2004-10-31', reading: undefined },
  { asOf: undefined, reading: 'pitch' as const },
  { asOf: '2004-10-31', reading: 'final' as const },
);

test('an address with its question and form leads back to them, in either language', () => {
  fc.assert(
    fc.property(
      route,
      question,
      fc.constantFrom('page' as const, ...FORMS),
      fc.constantFrom('es' as const, 'en' as const),
      (one, asked, form, language) => {
        const path = seasonPath(language, 'copa/2004', one, asked, form);
        const segments = path
          .split('/')
          .slice(4)
          .filter((part) => part !== '')
          .map(decodeURIComponent);
        const moved = one.page === 'overview' && (form === 'audit.json' || form === 'sources.json');
        fc.pre(!moved);
        expect(parseAddress(segments)).toEqual({ route: one, question: asked, form });
      },
    ),
  );
});

test.each([
  '@',
  '@2004-02-30',
  '@2004-10-31,2004-11-01',
  '@cancha,2004-10-31',
  '@__proto__',
  '@2004-10-31,cancha,firme',
  'nada',
  '@cancha/nada',
])('%s is no address', (path) => expect(parseAddress(path.split('/'))).toBeUndefined());

test('files that stood beside the season have moved to their pages', () => {
  expect([parseAddress(['audit.json'])?.route, parseAddress(['sources.json'])?.route]).toEqual([{ page: 'audit' }, { page: 'sources' }]);
});
