import { expect, test } from 'vitest';
import { type ContestDocument, presentSeason, type SeasonDocument } from '../../src/wire/index.ts';
import { scene } from '../kit/scene.ts';

const present = (regulations: string, facts: string): SeasonDocument => {
  const { season, problems } = scene(regulations, facts, {});
  expect(problems).toEqual([]);
  return presentSeason('trial', season, problems);
};
const group = (document: SeasonDocument, id: string) => {
  const found = document.contests.find((one): one is Extract<ContestDocument, { kind: 'group' }> => one.id === id && one.kind === 'group');
  if (!found) throw new Error(`no group ${id}`);
  return found;
};

const LEAGUE = (rest: string) => `
  before: { list: 3 }
  stages:
    league: { name: { es: Liga, en: League }, group: 1-3 of list, rounds: 1, decided-by: [points, lots] }
    final: { name: Final, tie: 1 of league v 2 of league, legs: 1, decided-by: [goals, lots] }
  champion: winner of final
  ${rest}`;
const FACTS = `
  == list
  entry: Alfa, Beta, Gama
  == league
  Alfa 1-0 Beta
  Alfa 1-0 Gama
  Beta 1-0 Gama
`;

test('where a team may not take its place, the place and both rows say who does', () => {
  const document = present(LEAGUE('barred: { Alfa: { from: [final], article: 11 } }'), FACTS);
  const league = group(document, 'league');
  const text = {
    es: 'Final: Alfa no puede ocupar este lugar; le toca a Beta.',
    en: 'Final: Alfa may not take this place; it goes to Beta.',
  };
  expect(league.places[0]).toMatchObject({
    team: { name: 'Alfa' },
    handed: { state: 'settled', team: { name: 'Beta' }, because: [{ code: 'barred', article: '11', text }] },
  });
  expect(league.places.map(({ handed }) => handed?.team?.name ?? null)).toEqual(['Beta', 'Gama', 'Alfa']);
  expect(league.table.map(({ team, advances, to }) => [team.name, advances, to?.es ?? null])).toEqual([
    ['Alfa', false, null],
    ['Beta', true, 'Final'],
    ['Gama', true, 'Final'],
  ]);
  expect(league.table[0]?.because.at(-1)?.code).toBe('barred');
  expect(league.table[1]?.because.at(-1)?.text).toEqual(text);
  const final = document.contests.find(({ id }) => id === 'final');
  expect(final?.slots.map(({ team }) => team?.name)).toEqual(['Beta', 'Gama']);
  expect(final?.rules.filter(({ code }) => code === 'barred').map((rule) => rule.text)).toEqual([
    {
      es: 'Alfa no puede ocupar: Final. Cada lugar pasa al mejor que puede.',
      en: 'Alfa may not take: Final. Each such place goes to the best team that may.',
    },
  ]);
});

test('a prize that is given up goes to the next, and the answer says why', () => {
  const document = present(
    LEAGUE('prizes: { Cup: { to: 1 of league, name: { es: Copa, en: Cup }, kind: place, if-declined: next } }'),
    `${FACTS}  declined: Alfa = Cup [en "no ground"]`,
  );
  expect(document.promotions).toMatchObject([{ team: { name: 'Beta' }, taken: 'yes' }]);
  expect(document.promotions[0]?.because.at(-1)?.text).toEqual({
    es: 'Copa; final: Alfa renunció a este lugar; le toca a Beta. No ground.',
    en: 'Cup; final: Alfa gave this place up; it goes to Beta. No ground.',
  });
  expect(group(document, 'league').rules.filter(({ code }) => code === 'if-declined')).toMatchObject([
    { text: { es: 'Si un equipo renuncia a la Copa, pasa al siguiente.', en: 'If a team gives up Cup, it goes to the next.' } },
  ]);
});

test('the best not yet through: who passes it, and how the line is drawn', () => {
  const document = present(
    `
  before: { list: 4 }
  stages:
    first: { name: Apertura, group: 1-4 of list, rounds: 1, decided-by: [points, lots] }
    year: { name: { es: Tabla del año, en: Table of the year }, group: 1-4 of list, rounds: 1, decided-by: [points, lots] }
    final: { name: Final, tie: 1 of first v 1 of year not in 1 of first, legs: 1, decided-by: [goals, lots] }
  champion: winner of final`,
    `
  == list
  entry: Alfa, Beta, Gama, Delta
  == first
  Alfa 1-0 Beta
  Alfa 1-0 Gama
  Alfa 1-0 Delta
  Beta 1-0 Gama
  Beta 1-0 Delta
  Gama 1-0 Delta
  == year
  Alfa 1-0 Beta
  Alfa 1-0 Gama
  Alfa 1-0 Delta
  Beta 1-0 Gama
  Beta 1-0 Delta
  Gama 1-0 Delta`,
  );
  const year = group(document, 'year');
  expect(year.cuts.map(({ after, upper }) => [after, upper.es, upper.en])).toEqual([
    [2, 'el mejor que no está ya: final', 'the best not already through: final'],
  ]);
  expect(year.table.map(({ team, advances }) => [team.name, advances]).slice(0, 3)).toEqual([
    ['Alfa', false],
    ['Beta', true],
    ['Gama', false],
  ]);
  const slot = document.contests.find(({ id }) => id === 'final')?.slots[1];
  expect(slot?.label.es).toBe('1.º de la tabla del año, sin contar a los ya clasificados');
});

test('a slot that another team takes over names whom it replaces; one who was not there is a difference', () => {
  const document = present(LEAGUE(''), `${FACTS}  == final\n  replaced: Beta by Gama`);
  const final = document.contests.find(({ id }) => id === 'final');
  expect(final?.slots[1]?.because.map(({ text }) => text)).toEqual([{ es: 'Reemplaza a Beta.', en: 'Replaces Beta.' }]);

  const wrong = present(LEAGUE(''), `${FACTS}  == final\n  replaced: Gama by Alfa`);
  expect(wrong.conflicts).toMatchObject([
    {
      code: 'replaced-not-here',
      about: {
        es: 'Gama figura reemplazado en la final, pero no tenía cupo ahí.',
        en: 'Gama appears as replaced in the final, but held no slot there.',
      },
    },
  ]);
});

test('points that are not from matches say what they are', () => {
  const document = present(
    `
  before: { list: 3 }
  stages:
    first: { name: { es: Fase uno, en: Stage one }, group: 1-3 of list, rounds: 1, decided-by: [points, lots] }
    league: { name: { es: Liga, en: League }, group: [1 of first with 2 points § 4, 2-3 of first], rounds: 1, carries: { points: half-up, article: 5 }, absent: { points: -1, article: 6 }, decided-by: [points, lots] }
  champion: 1 of league`,
    `
  == list
  entry: Alfa, Beta, Gama
  == first
  Alfa 1-0 Beta
  Alfa 1-0 Gama
  Beta 1-0 Gama
  == league
  Alfa w.o. Beta [won by Alfa]
  points: Gama -3 [es "cuota impaga"]`,
  );
  const adjustments = Object.fromEntries(group(document, 'league').table.map(({ team, adjustments: found }) => [team.name, found]));
  expect(adjustments['Alfa']).toEqual([
    { points: 2, kind: 'bonus', article: '4', ruling: null, note: null },
    { points: 3, kind: 'carried', article: '5', ruling: null, note: null },
  ]);
  expect(adjustments['Beta']).toEqual([
    { points: 2, kind: 'carried', article: '5', ruling: null, note: null },
    { points: -1, kind: 'absence', article: '6', ruling: null, note: null },
  ]);
  expect(adjustments['Gama']).toContainEqual({
    points: -3,
    kind: 'fact',
    article: null,
    ruling: null,
    note: { es: 'cuota impaga', en: 'cuota impaga' },
  });
});

test('a stated place carries the note of its line', () => {
  const document = present(
    LEAGUE(''),
    '\n  == list\n  entry: Alfa, Beta, Gama\n  == league\n  placed: 1 Alfa, 2 Beta [es "según el acta"; en "by the minutes"]\n  closed:',
  );
  expect(group(document, 'league').places[0]?.because.at(-1)?.text).toEqual({
    es: 'Así consta en la fuente; no se deriva de partidos. Según el acta.',
    en: 'A source states it; it is not derived from matches. By the minutes.',
  });
});

test('matches of an annulled phase are still shown, as such that do not count', () => {
  const document = present(
    LEAGUE('').replace('group: 1-3 of list', 'dates: 2030-03-01..2030-06-30, group: 1-3 of list'),
    `
  == list
  entry: Alfa, Beta, Gama
  == league
  2030-03-01 Alfa 1-0 Beta
  2030-04-01 annulled: [es "reclamo fundado"]
  2030-05-01 Beta 2-0 Alfa`,
  );
  const league = group(document, 'league');
  const scores = (matches: typeof league.matches) =>
    matches.map(({ home, away, score, onThePitch }) => `${home.name} ${(score ?? onThePitch)?.join('-')} ${away.name}`);
  expect(scores(league.matches)).toEqual(['Beta 2-0 Alfa']);
  expect(scores(league.strays)).toEqual(['Alfa 1-0 Beta']);
});

test('matches that count again stand beside those of the contest', () => {
  const document = present(
    `
  before: { list: 3 }
  stages:
    first: { name: { es: Fase uno, en: Stage one }, group: 1-3 of list, rounds: 1, decided-by: [points, lots] }
    league: { name: { es: Liga, en: League }, group: 1-2 of first, rounds: 1, carries: matches, decided-by: [points, lots] }
  champion: 1 of league`,
    `
  == list
  entry: Alfa, Beta, Gama
  == first
  Alfa 1-0 Beta
  Alfa 1-0 Gama
  Beta 1-0 Gama`,
  );
  const league = group(document, 'league');
  expect(league.matches).toEqual([]);
  expect(league.carried.map(({ home, away, score }) => [home.name, away.name, score])).toEqual([['Alfa', 'Beta', [1, 0]]]);
});
