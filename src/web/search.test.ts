import { expect, test } from 'vitest';
import type { SeasonDocument } from '../wire/index.ts';
import { group, row, season, stage, team } from './fixture.ts';
import { findIn } from './search/index-of-site.ts';

const leagueOf = (id: string, clubs: readonly string[], address: string | null): SeasonDocument =>
  season(
    [stage('liga', ['liga/a'])],
    [
      group(
        'liga/a',
        clubs.map((name, index) => row(index + 1, team(name), 3)),
      ),
    ],
    { id, sources: [{ id: 's', title: { es: 'Fuente', en: 'Source' }, address, licence: null }] },
  );

const real = leagueOf('real/2030', ['Unión Huaral', 'Sport Ñaña'], 'https://example.org/');
const madeUp = leagueOf('a/2030', ['Unión Huaral', 'Unión Fantasía'], null);
const found = (typed: string) => findIn([madeUp, real], 'es')(typed, 20).map(({ n, u }) => `${n} ${u.split('/')[2]}`);

test('what nobody can look up comes after what somebody can, whatever their addresses', () => {
  expect(found('union huaral')).toEqual(['Unión Huaral real', 'Unión Huaral a']);
  expect(found('unión')).toEqual(['Unión Huaral real', expect.stringMatching(/ a$/), expect.stringMatching(/ a$/)]);
});

test('it is found all the same, and first by its own name', () => {
  expect(found('union fantasia')[0]).toBe('Unión Fantasía a');
});

test('a season without sources is no made-up one: a league that keeps its own record has none', () => {
  const own = { ...madeUp, sources: [] };
  const [first, second] = findIn([own, real], 'es')('union huaral', 20);
  expect(first?.score).toBe(second?.score);
});

test('what fits as well stands by name, and the newest season of the same name first', () => {
  const clubs = leagueOf('copa/2004', ['Unión Ñaña', 'Unión Olmos', 'Unión Nazca'], 'https://example.org/');
  const later = leagueOf('copa/2014', ['Unión Nazca'], 'https://example.org/');
  expect(findIn([clubs], 'es')('unión', 9).map(({ n }) => n)).toEqual(['Unión Nazca', 'Unión Ñaña', 'Unión Olmos']);
  expect(findIn([clubs, later], 'es')('union nazca', 9).map(({ u }) => u.split('/')[3])).toEqual(['2014', '2004']);
});

test.each(['naña', 'SPORT NANA', 'sport nan', 'sprt ñaña'])('accents and a wrong letter are forgiven: %s', (typed) => {
  expect(found(typed)[0]).toBe('Sport Ñaña real');
});
