import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { presentSeason } from '../../src/wire/index.ts';
import { scene } from '../kit/scene.ts';

/** Every field of a document, however deep. */
const fieldsOf = (value: unknown, found: Set<string> = new Set()): ReadonlySet<string> => {
  if (Array.isArray(value)) for (const one of value) fieldsOf(one, found);
  else if (typeof value === 'object' && value !== null)
    for (const [field, inner] of Object.entries(value)) {
      found.add(field);
      fieldsOf(inner, found);
    }
  return found;
};

// a contest of every kind, and something in every list
const REGULATIONS = `
  sources: { s1: { title: Source } }
  articles: { 4: { es: Regla, en: Rule, source: s1 } }
  before: { list: 6, open: 1, pot: { pot: 1-2 of list } }
  stages:
    first: { group: 3-5 of list, rounds: 1, decided-by: [points, lots], dates: 2030-03 }
    second: { group: [1-2 of first with 1 point, 6 of list], rounds: 1, decided-by: [points, lots] }
    lost: { unrecorded: [1 drawn from pot, 1 drawn from pot] }
    best: { list: [2 of first, 2 of second], decided-by: [points] }
    places: { allocation: 1-2 of best, eligible: { p1: first/second, p2: first/second }, table: { first/second: first second } }
    final: { tie: 1 of second v p1 of places, legs: 2, decided-by: [points, lots] }
  barred: { Alfa: [final] }
  conflicts: [{ about: { es: Fecha, en: Date }, values: [{ value: x, source: s1 }] }]
  champion: winner of final
  prizes: { Cup: winner of final }`;
const FACTS = `
  == list
  entry: Uno, Dos, Alfa, Beta, Gama, Delta
  == first
  Alfa 1-0 Beta
  Alfa ?-? Gama [won by Alfa]
  == second
  points: Delta -1 [by R1]
  ruling: R1 final
  Nadie 1-0 Beta`;

test('docs/json.md names every field of a season', async () => {
  const { season, problems } = scene(REGULATIONS, FACTS, {});
  const document = presentSeason('trial', season, problems);
  expect(new Set(document.contests.map(({ kind }) => kind)).size).toBe(7);
  for (const list of [document.due, document.unknown, document.conflicts, document.problems, document.promotions, document.entrants])
    expect(list).not.toHaveLength(0);
  const page = await readFile(new URL('../../docs/json.md', import.meta.url), 'utf8');
  const named = new Set([...page.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => code.match(/[A-Za-z]+/g) ?? []));
  expect([...fieldsOf(document)].filter((field) => !named.has(field))).toEqual([]);
});
