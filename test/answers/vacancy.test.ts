import { expect, test } from 'vitest';
import { presentSeason, type SeasonDocument } from '../../src/wire/index.ts';
import { scene } from '../kit/scene.ts';

const REGULATIONS = `
  before: { list: 3 }
  stages:
    league: { group: 1-3 of list, rounds: 1, decided-by: [points, lots], name: League }
    last: { tie: 2 of league v 3 of league, legs: 1, decided-by: [goals, penalties], name: Last tie }
  prizes: { Down: { to: loser of last, kind: relegation } }`;

const document = (facts: string): SeasonDocument => {
  const { season, problems } = scene(REGULATIONS, facts, { state: 'past' });
  return presentSeason('trial', season, problems);
};

/** Slot 2 of the last tie, and the prize for its loser: why nobody is there. */
const vacant = ({ contests, promotions }: SeasonDocument): readonly unknown[] => {
  const slot = contests.find(({ id }) => id === 'last')?.slots[1];
  return [slot?.state, slot?.because.map(({ text }) => text.en), promotions[0]?.taken, promotions[0]?.because.map(({ text }) => text.en)];
};

test.each([
  {
    why: 'an excluded club leaves its place vacant, and whatever the place leads to',
    facts: `
  == list
  entry: Alfa, Beta, Gama
  == league
  Alfa 2-0 Beta
  out: Gama`,
    reason: 'Gama was excluded.',
  },
  {
    why: 'a list that closes short leaves places vacant that nobody entered for',
    facts: `
  == list
  entry: Alfa, Beta
  closed:
  == league
  Alfa 2-0 Beta`,
    reason: 'The list closed with fewer names than places (List).',
  },
])('$why', ({ facts, reason }) => expect(vacant(document(facts))).toEqual(['vacant', [reason], 'vacant', [reason]]));
