import { describe, expect, test } from 'vitest';
import { parseFacts } from '../formats/index.ts';
import { factsBeside } from './facts-beside.ts';
import { factLine } from './imported-files.ts';
import { loadSeason } from './load-season.ts';
import { placeFacts } from './place-facts.ts';
import type { Folder } from './shelf.ts';

const RULES = `
competition: { id: copa, name: Copa }
season: 2016
state: past
clubs: clubs.yaml
defaults:
  group: { rounds: 2, decided-by: [points, goal-difference] }
  tie: { legs: 2, decided-by: [points, third-match] }
before: { teams: 5 }
stages:
  groups:
    contests:
      a: { group: 1-3 of teams, name: { es: Grupo A, en: Group A } }
  knockout:
    contests:
      semi-final: 4 of teams v 5 of teams
      final: 1 of a v winner of semi-final
champion: winner of final
`;
const CLUBS = `
norte: { name: Norte, aliases: [Deportivo Norte] }
sur: { name: Sur }
este: { name: Este }
oeste: { name: Oeste }
centro: { name: Centro }
`;

const plan = async () => {
  const files: Readonly<Record<string, string>> = { 'regulations.yaml': RULES, 'clubs.yaml': CLUBS };
  const folder: Folder = {
    id: 'copa',
    names: async () => Object.keys(files),
    read: async (path) => ({ file: path, text: files[path] ?? '' }),
    wayFrom: (before) => `../${before}`,
    beside: async () => undefined,
  };
  const loaded = await loadSeason(folder);
  if (loaded.plan === undefined) throw new Error(JSON.stringify(loaded.problems));
  return loaded.plan;
};

const facts = (lines: readonly string[], file: string) => parseFacts(lines.join('\n'), file).statements;

/** `new A 2-1 B`, `same A 2-1 B (2)`: the line of the season that it stands beside. */
const compared = async (before: readonly string[], ...pages: readonly (readonly string[])[]): Promise<readonly string[]> => {
  const imported = pages.flatMap((lines, i) => facts(lines, `page ${i + 1}`));
  const { against, fresh, more, same } = factsBeside(await plan(), facts(before, 'facts.txt'), imported);
  const said = (kind: string, list: typeof same) =>
    list.map(({ before: one, fact }) => `${kind} ${factLine(fact, 'en')} (${one.spot?.line})`);
  return [...fresh.map((one) => `new ${factLine(one, 'en')}`), ...said('same', same), ...said('more', more), ...said('against', against)];
};

describe('a match beside the one that is there', () => {
  test.each([
    { why: 'the same is left out', before: ['Norte 2-1 Sur'], page: ['Norte 2-1 Sur'], then: ['same Norte 2-1 Sur (2)'] },
    { why: 'another score contradicts', before: ['Norte 2-1 Sur'], page: ['Norte 3-1 Sur'], then: ['against Norte 3-1 Sur (2)'] },
    { why: 'the return match is another', before: ['Norte 2-1 Sur'], page: ['Sur 2-1 Norte'], then: ['new Sur 2-1 Norte'] },
    {
      why: 'a club may have two names',
      before: ['Norte 2-1 Sur'],
      page: ['Deportivo Norte 2-1 Sur'],
      then: ['same Deportivo Norte 2-1 Sur (2)'],
    },
    {
      why: 'a day that is not there is more',
      before: ['Norte 2-1 Sur'],
      page: ['2016-05-01 Norte 2-1 Sur'],
      then: ['more 2016-05-01 Norte 2-1 Sur (2)'],
    },
    { why: 'a day that is there is less', before: ['2016-05-01 Norte 2-1 Sur'], page: ['Norte 2-1 Sur'], then: ['same Norte 2-1 Sur (2)'] },
    {
      why: 'another day contradicts',
      before: ['2016-05-01 Norte 2-1 Sur'],
      page: ['2016-05-08 Norte 2-1 Sur'],
      then: ['against 2016-05-08 Norte 2-1 Sur (2)'],
    },
    { why: 'a result stands beside its fixture', before: ['Norte v Sur'], page: ['Norte 2-1 Sur'], then: ['new Norte 2-1 Sur'] },
    { why: 'a fixture is less than a result', before: ['Norte 2-1 Sur'], page: ['Norte v Sur'], then: ['same Norte v Sur (2)'] },
    {
      why: 'a fixture and its result each find their own',
      before: ['2016-05-01 Norte v Sur', '2016-05-02 Norte 2-1 Sur'],
      page: ['2016-05-01 Norte v Sur', '2016-05-02 Norte 2-1 Sur', '2016-05-09 Sur v Norte'],
      then: ['new 2016-05-09 Sur v Norte', 'same 2016-05-01 Norte v Sur (2)', 'same 2016-05-02 Norte 2-1 Sur (3)'],
    },
    {
      why: 'a fixture on another day contradicts',
      before: ['2016-05-01 Norte v Sur'],
      page: ['2016-05-08 Norte v Sur'],
      then: ['against 2016-05-08 Norte v Sur (2)'],
    },
    {
      why: 'a move is new',
      before: ['2016-05-01 Norte v Sur'],
      page: ['2016-05-08 Norte v Sur [corrects]'],
      then: ['new 2016-05-08 Norte v Sur [corrects]'],
    },
    {
      why: 'a postponement contradicts a day',
      before: ['2016-05-01 Norte v Sur'],
      page: ['Norte v Sur [postponed]'],
      then: ['against Norte v Sur [postponed] (2)'],
    },
    {
      why: 'a kick-off is more, another one contradicts',
      before: ['2016-05-01 Norte v Sur', '2016-06-01 Sur v Norte [kick-off 15:30]'],
      page: ['2016-05-01 Norte v Sur [kick-off 15:30]', '2016-06-01 Sur v Norte [kick-off 16:00]'],
      then: ['more 2016-05-01 Norte v Sur [kick-off 15:30] (2)', 'against 2016-06-01 Sur v Norte [kick-off 16:00] (3)'],
    },
    {
      why: 'a match goes on after its suspension',
      before: ['Norte 1-0 Sur [suspended]'],
      page: ['Norte 2-1 Sur'],
      then: ['new Norte 2-1 Sur'],
    },
    {
      why: 'a correction is new, and what it corrects is there',
      before: ['Norte 2-1 Sur'],
      page: ['Norte 2-1 Sur', 'Norte 3-1 Sur [corrects]'],
      then: ['new Norte 3-1 Sur [corrects]', 'same Norte 2-1 Sur (2)'],
    },
    {
      why: 'a corrected result is the one that is corrected to',
      before: ['Norte 2-1 Sur', 'Norte 3-1 Sur [corrects]'],
      page: ['Norte 3-1 Sur'],
      then: ['same Norte 3-1 Sur (3)'],
    },
    {
      why: 'what a source says stands beside what others say',
      before: ['Norte 2-1 Sur [said by home]'],
      page: ['Norte 2-2 Sur [said by referee]', 'Norte 2-1 Sur'],
      then: ['new Norte 2-2 Sur [said by referee]', 'new Norte 2-1 Sur'],
    },
    {
      why: 'a source that says something else contradicts itself',
      before: ['Norte 2-1 Sur [said by home]'],
      page: ['Norte 2-2 Sur [said by home]'],
      then: ['against Norte 2-2 Sur [said by home] (2)'],
    },
    {
      why: 'a score is more than a score that is lost',
      before: ['Norte ?-? Sur [won by Norte]'],
      page: ['Norte 2-1 Sur'],
      then: ['more Norte 2-1 Sur (2)'],
    },
    {
      why: 'a score of the other winner contradicts',
      before: ['Norte ?-? Sur [won by Sur]'],
      page: ['Norte 2-1 Sur'],
      then: ['against Norte 2-1 Sur (2)'],
    },
    { why: 'half time is more', before: ['Norte 2-1 Sur'], page: ['Norte 2-1 Sur [ht 1-0]'], then: ['more Norte 2-1 Sur [ht 1-0] (2)'] },
    { why: 'a walkover is no result', before: ['Norte 2-1 Sur'], page: ['Norte w.o. Sur'], then: ['against Norte w.o. Sur (2)'] },
    {
      why: 'a ruling stands beside the pitch',
      before: ['Norte 2-1 Sur', 'Norte 3-0 Sur [awarded; by R1]'],
      page: ['Norte 2-1 Sur'],
      then: ['same Norte 2-1 Sur (2)'],
    },
  ])('$why', async ({ before, page, then }) => {
    expect(await compared(['== a', ...before], ['== groups/a', ...page])).toEqual(then);
  });

  test.each([
    { why: 'a leg is told by its number', page: ['leg 2: Centro 1-0 Oeste'], then: ['new leg 2: Centro 1-0 Oeste'] },
    { why: 'a leg may be told from the other side', page: ['leg 1: Centro 0-1 Oeste'], then: ['same leg 1: Centro 0-1 Oeste (2)'] },
    { why: 'a third match is no leg', page: ['third match: Oeste 1-0 Centro'], then: ['new third match: Oeste 1-0 Centro'] },
    { why: 'a leg with another score contradicts', page: ['leg 1: Oeste 4-0 Centro'], then: ['against leg 1: Oeste 4-0 Centro (2)'] },
  ])('$why', async ({ page, then }) => {
    expect(await compared(['== semi-final', 'leg 1: Oeste 1-0 Centro'], ['== semi-final', ...page])).toEqual(then);
  });
});

test.each([
  {
    why: 'a row with the same figures',
    before: ['row: Norte 2 0 0 4-1 6'],
    page: ['row: Norte 2 0 0 4-1 6'],
    then: ['same row: Norte 2 0 0 4-1 6 (2)'],
  },
  {
    why: 'a row with another figure',
    before: ['row: Norte 2 0 0 4-1 6'],
    page: ['row: Norte 2 0 0 5-1 6'],
    then: ['against row: Norte 2 0 0 5-1 6 (2)'],
  },
  { why: 'a row of another team', before: ['row: Norte 2 0 0 4-1 6'], page: ['row: Sur 2 0 0 4-1 6'], then: ['new row: Sur 2 0 0 4-1 6'] },
  {
    why: 'a deduction',
    before: ['points: Norte -2'],
    page: ['points: Norte -2', 'points: Sur -3'],
    then: ['new points: Sur -3', 'same points: Norte -2 (2)'],
  },
  { why: 'another deduction', before: ['points: Norte -2'], page: ['points: Norte -3'], then: ['against points: Norte -3 (2)'] },
  {
    why: 'who entered',
    before: ['entry: Norte, Sur'],
    page: ['entry: Sur', 'entry: Este'],
    then: ['new entry: Este', 'same entry: Sur (2)'],
  },
  {
    why: 'a place',
    before: ['placed: 1 Norte'],
    page: ['placed: 1 Norte', 'placed: 2 Sur'],
    then: ['new placed: 2 Sur', 'same placed: 1 Norte (2)'],
  },
  {
    why: 'lots of other teams',
    before: ['lots: Norte, Sur'],
    page: ['lots: Este, Oeste', 'lots: Sur, Norte'],
    then: ['new lots: Este, Oeste', 'against lots: Sur, Norte (2)'],
  },
  {
    why: 'a protest with its answer and ruling',
    before: ['2016-05-02 protest: P1 by Sur [about Norte v Sur]', 'answer: P1 by Norte', '2016-05-09 ruling: R1 appealable [on P1]'],
    page: [
      '2016-05-02 protest: P1 by Sur [about Norte v Sur; fee 500]',
      'answer: P1 by Norte',
      'answer: P1 by Este',
      '2016-05-09 ruling: R1 appealable [on P1]',
      '2016-05-20 ruling: R1 final',
    ],
    then: [
      'new answer: P1 by Este',
      'new 2016-05-20 ruling: R1 final',
      'same answer: P1 by Norte (3)',
      'same 2016-05-09 ruling: R1 appealable [on P1] (4)',
      'more 2016-05-02 protest: P1 by Sur [about Norte v Sur; fee 500] (2)',
    ],
  },
  {
    why: 'a protest of another team',
    before: ['protest: P1 by Sur [about Norte v Sur]'],
    page: ['protest: P1 by Norte [about Norte v Sur]', 'protest: P2 by Sur [about Norte v Sur]'],
    then: ['new protest: P2 by Sur [about Norte v Sur]', 'against protest: P1 by Norte [about Norte v Sur] (2)'],
  },
  {
    why: 'an appeal',
    before: ['2016-05-12 appeal: R1 by Sur', 'withdrawn: R1'],
    page: ['2016-05-13 appeal: R1 by Sur', 'appeal: R2 by Sur', '2016-05-14 withdrawn: R1'],
    then: ['new appeal: R2 by Sur', 'more 2016-05-14 withdrawn: R1 (3)', 'against 2016-05-13 appeal: R1 by Sur (2)'],
  },
  {
    why: 'a stay, and a ruling that stands again',
    before: ['2016-05-09 ruling: R1 appealable [appeal until 2016-05-20]'],
    page: [
      '2016-05-10 ruling: R1 stayed',
      '2016-06-01 ruling: R1 appealable',
      '2016-05-09 ruling: R1 appealable [appeal until 2016-05-30]',
    ],
    then: [
      'new 2016-05-10 ruling: R1 stayed',
      'new 2016-06-01 ruling: R1 appealable',
      'against 2016-05-09 ruling: R1 appealable [appeal until 2016-05-30] (2)',
    ],
  },
  {
    why: 'an annulment on another day',
    before: ['2016-05-09 annulled:'],
    page: ['2016-05-09 annulled:', '2016-06-09 annulled:'],
    then: ['new 2016-06-09 annulled:', 'same 2016-05-09 annulled: (2)'],
  },
  { why: 'another one in a place', before: ['placed: 1 Norte'], page: ['placed: 1 Sur'], then: ['against placed: 1 Sur (2)'] },
])('beside what is there: $why', async ({ before, page, then }) => {
  expect(await compared(['== a', ...before], ['== a', ...page])).toEqual(then);
});

test('what two pages both say is new once, and what the second denies contradicts', async () => {
  expect(await compared([], ['== a', 'Norte 2-1 Sur'], ['== a', 'Norte 2-1 Sur', 'Sur 0-0 Este'], ['== a', 'Sur 1-0 Este'])).toEqual([
    'new Norte 2-1 Sur',
    'new Sur 0-0 Este',
    'same Norte 2-1 Sur (2)',
    'against Sur 1-0 Este (3)',
  ]);
});

describe('a section whose heading names no contest', () => {
  const BEFORE = ['== teams', 'entry: Norte, Sur, Este, Oeste, Centro', '== a', 'Norte 4-1 Sur'];
  test.each([
    { why: 'takes the group that has its teams', page: ['Norte 2-1 Sur', 'Sur 0-0 Este'], then: ['groups/a', 'groups/a'] },
    { why: 'of two teams stays where it is', page: ['Norte 2-1 Sur'], then: ['serie-uno'] },
    { why: 'with a team of another contest stays where it is', page: ['Norte 2-1 Sur', 'Sur 0-0 Oeste'], then: ['serie-uno', 'serie-uno'] },
    {
      why: 'of two teams takes the contest that has its match',
      page: ['Norte 4-1 Sur'],
      then: ['groups/a'],
    },
    { why: 'that is a pair takes the tie that has it', page: ['Oeste 2-1 Centro'], then: ['knockout/semi-final'] },
  ])('$why', async ({ page, then }) => {
    const placed = placeFacts(await plan(), facts(['== serie-uno', ...page], 'page'), facts(BEFORE, 'facts.txt'));
    expect(placed.map(({ contest }) => contest?.path)).toEqual(then);
  });
});
