import { describe, expect, test } from 'vitest';
import { presentSeason, type SeasonDocument } from '../../src/wire/index.ts';
import { scene } from '../kit/scene.ts';

const present = (regulations: string, facts = ''): SeasonDocument => {
  const { season, problems } = scene(regulations, facts, {});
  expect(problems).toEqual([]);
  return presentSeason('trial', season, problems);
};
const rule = (document: SeasonDocument, contest: string, code: string) =>
  document.contests.find(({ id }) => id === contest)?.rules.filter((one) => one.code === code) ?? [];

const BEFORE = `
  before:
    list: { entries: 6, name: { es: Lista, en: List } }
  stages:
    first: { name: Apertura, group: 1-4 of list, rounds: 1, decided-by: [points, goal-difference, goals, lots] }`;
const GROUP = (form: string, slots = '1-4 of first') => `${BEFORE}
    league: { name: { es: Liguilla, en: League }, group: [${slots}], ${form}, decided-by: [points, lots] }
  champion: 1 of league`;

describe('the rules of a group in words', () => {
  test.each([
    {
      why: 'a fixture that is listed',
      regulations: GROUP('rounds: listed'),
      code: 'rounds',
      es: 'Se juegan los partidos de una lista; no todos se cruzan.',
      en: 'The matches are those of a list; not all meet.',
    },
    {
      why: 'a fixture that is listed, with its number of matches',
      regulations: GROUP('matches-each: 2'),
      code: 'rounds',
      es: 'Cada uno juega 2 partidos de una lista; no todos se cruzan.',
      en: 'Each plays 2 matches of a list; not all meet.',
    },
    {
      why: 'matches that count again',
      regulations: GROUP('rounds: 1, carries: matches'),
      code: 'carries',
      es: 'Vuelven a contar los partidos ya jugados entre los que llegaron aquí.',
      en: 'Matches already played between those who came here count again.',
    },
    {
      why: 'half of the points',
      regulations: GROUP('rounds: 1, carries: half'),
      code: 'carries',
      es: 'Cada uno trae la mitad de los puntos (si son impares, se redondea hacia arriba) del grupo del que viene; los goles empiezan de cero.',
      en: 'Each brings half of its points (odd ones rounded up) from the group it comes from; goals start from zero.',
    },
    {
      why: 'the whole record',
      regulations: GROUP('rounds: 1, carries: all'),
      code: 'carries',
      es: 'Cada uno trae los puntos del grupo del que viene, y sus goles.',
      en: 'Each brings its points from the group it comes from, and its goals.',
    },
    {
      why: 'what absence costs, and when it is enough',
      regulations: GROUP('rounds: 1, absent: { points: -1, out-after: 2 }'),
      code: 'absence',
      es: 'Cada W.O. perdido cuesta 1 punto además del partido; quien pierde dos por W.O. queda fuera.',
      en: 'Each walkover lost costs 1 point beside the match; a team that loses two by walkover is out.',
    },
    {
      why: 'absence that only counts',
      regulations: GROUP('rounds: 1, absent: { points: 0, out-after: 3 }'),
      code: 'absence',
      es: 'Quien pierde tres por W.O. queda fuera.',
      en: 'A team that loses three by walkover is out.',
    },
    {
      why: 'matches of an excluded team that stand from half of them on',
      regulations: GROUP('rounds: 1, exclusion: { played: stand-from-half, to-play: 0-3 }'),
      code: 'exclusion',
      es: 'Si excluyen a un equipo, lo jugado vale desde la mitad de sus partidos, antes se anula, y lo que falta se da por perdido, 0–3.',
      en: 'If a team is excluded, what it has played stands from half of its matches on, is annulled before, and what is left is lost, 0–3.',
    },
    {
      why: 'slots that bring points',
      regulations: GROUP('rounds: 1', '1 of first with 1 point, 2-4 of first'),
      code: 'bonus',
      es: 'Trae 1 punto: 1.º del Apertura.',
      en: 'Brings 1 point: 1st of Apertura.',
    },
    {
      why: 'slots that start below zero',
      regulations: GROUP('rounds: 1', '1-3 of first, 4 of first with -2 points'),
      code: 'bonus',
      es: 'Entra con −2 puntos: 4.º del Apertura.',
      en: 'Starts with −2 points: 4th of Apertura.',
    },
    {
      why: 'other places where a contest is small',
      regulations: GROUP('rounds: 1', '1-2 of first or 1 if under 6, 5-6 of list'),
      code: 'under',
      es: 'De donde hay menos de seis equipos llega solo el 1.º.',
      en: 'From where there are fewer than six teams, only the 1st comes.',
    },
    {
      why: 'places for those who are not through already',
      regulations: GROUP('rounds: 1', '1 of first, 1-2 of first not in 1 of first'),
      code: 'not-in',
      es: 'Lo que sale del Apertura es para los mejores que no tengan ya: 1.º del Apertura.',
      en: 'What comes from Apertura is for the best that do not already hold: 1st of Apertura.',
    },
  ])('$why', ({ regulations, code, es, en }) => {
    expect(rule(present(regulations), 'league', code).map(({ text }) => text)).toEqual([{ es, en }]);
  });
});

test('an act may be one of two: the rule, what is due and the reason name both', () => {
  const document = present(
    `${BEFORE}
    final: { tie: 1 of list v 2 of list, legs: 2, decided-by: [points, { either: [third-match neutral, extra-time], article: 18 }, penalties] }
  champion: winner of final`,
    `
  == list
  entry: Alfa, Beta
  == final
  leg 1: Alfa 1-0 Beta
  leg 2: Beta 1-0 Alfa`,
  );
  expect(rule(document, 'final', 'third-match')).toMatchObject([
    {
      article: '18',
      text: {
        es: 'Si igualan en puntos, tercer partido en terreno neutral o alargue.',
        en: 'If level on points, a third match on neutral ground or extra time.',
      },
    },
  ]);
  expect(rule(document, 'final', 'penalties').map(({ text }) => text.es)).toEqual([
    'Si el tercer partido o el alargue termina igualado, penales.',
  ]);
  expect(document.due.filter(({ contest }) => contest === 'final')).toMatchObject([
    {
      code: 'third-match',
      or: 'extra-time',
      text: {
        es: 'Falta el tercer partido en terreno neutral o el alargue entre Alfa y Beta (final).',
        en: 'A third match on neutral ground or extra time between Alfa and Beta is due (final).',
      },
    },
  ]);
  const final = document.contests.find(({ id }) => id === 'final');
  expect(final).toMatchObject({ kind: 'tie', legCount: 2 });
  expect(final?.places[0]?.because.at(-1)).toMatchObject({
    rule: 'third-match',
    or: 'extra-time',
    text: {
      es: 'Falta el tercer partido o el alargue entre Alfa y Beta.',
      en: 'The third match or extra time between Alfa and Beta is due.',
    },
  });
});

test('a table of the year names the contests it adds up', () => {
  const document = present(`${BEFORE}
    second: { name: Clausura, group: 1-4 of list, rounds: 1, decided-by: [points, lots] }
    year: { list: 1-4 of list, records: [first, second], decided-by: [points, lots] }
  champion: 1 of year`);
  expect(rule(document, 'year', 'list').map(({ text }) => text)).toEqual([
    {
      es: 'Se suman las campañas de cada equipo en el Apertura y en el Clausura.',
      en: 'Each team’s records in Apertura and Clausura are added up.',
    },
  ]);
});

test('a place in another table is compared by its name', () => {
  const document = present(
    `
  before: { list: 3 }
  stages:
    first: { name: { es: Primera fase, en: First stage }, group: 1-3 of list, rounds: 1, decided-by: [points, lots] }
    final: { name: Final, group: 1-3 of first, rounds: 1, decided-by: [points, place in first] }
  champion: 1 of final`,
    `
  == list
  entry: Alfa, Beta, Gama
  == first
  Alfa 1-0 Beta
  Alfa 1-0 Gama
  Beta 1-0 Gama
  == final
  Alfa 1-0 Beta
  Beta 1-0 Gama
  Gama 1-0 Alfa`,
  );
  const [first] = document.contests.flatMap((contest) => (contest.id === 'final' ? contest.places : []));
  expect(first?.because.at(-1)?.text).toEqual({
    es: 'Puesto 1 en la Primera fase contra 2 de Beta.',
    en: 'Place 1 in First stage against 2 of Beta.',
  });
});
