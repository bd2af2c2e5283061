import { describe, expect, test } from 'vitest';
import type { Club, Statement } from '../../engine/index.ts';
import type { IdentityAnswer } from '../../formats/index.ts';
import { identify, isQuestion, mentionsOf, renamed } from './identities.ts';

const clubs: readonly Club[] = [
  { id: 'sport-ancash', name: 'Sport Áncash', aliases: [{ name: 'Áncash' }, { name: 'Huaraz FC', seasons: ['1999'] }] },
  { id: 'municipal-jaen', name: 'Academia Municipal', seat: 'Jaén', territory: 'cajamarca', aliases: [] },
  { id: 'municipal-talara', name: 'Academia Municipal', seat: 'Talara', territory: 'piura', aliases: [] },
];
const mention = (name: string, more: { readonly contests?: readonly string[]; readonly places?: readonly string[] } = {}) => ({
  name,
  contests: more.contests ?? [],
  places: more.places ?? [],
});
const none = new Map<string, IdentityAnswer>();
const who = (one: ReturnType<typeof mention>, answers = none): unknown => {
  const [found] = identify([one], clubs, answers, '2004');
  return found && [found.confidence, found.club?.id, found.candidates.map(({ id }) => id)];
};

test.each([
  { why: 'a name, whatever its accents and case', one: mention('SPORT ANCASH'), is: ['exact', 'sport-ancash', ['sport-ancash']] },
  { why: 'another name', one: mention('Áncash'), is: ['alias', 'sport-ancash', ['sport-ancash']] },
  {
    why: 'homonyms told apart by the place that the page gives',
    one: mention('Academia Municipal', { places: ['Talara'] }),
    is: ['place-told', 'municipal-talara', ['municipal-jaen', 'municipal-talara']],
  },
  {
    why: 'homonyms told apart by the contest they stand in',
    one: mention('Academia Municipal', { contests: ['departmental/cajamarca'] }),
    is: ['place-told', 'municipal-jaen', ['municipal-jaen', 'municipal-talara']],
  },
  {
    why: 'homonyms of whom nothing is said',
    one: mention('Academia Municipal'),
    is: ['homonyms', undefined, ['municipal-jaen', 'municipal-talara']],
  },
  {
    why: 'homonyms that stand in both places',
    one: mention('Academia Municipal', { places: ['Talara', 'Jaén'] }),
    is: ['homonyms', undefined, ['municipal-jaen', 'municipal-talara']],
  },
  { why: 'a slip of the pen', one: mention('Sport Ancahs'), is: ['near', undefined, ['sport-ancash']] },
  { why: 'a word more', one: mention('Club Sport Áncash'), is: ['near', undefined, ['sport-ancash']] },
  { why: 'a name of another season', one: mention('Huaraz FC'), is: ['new', undefined, []] },
  { why: 'nobody we know', one: mention('Deportivo Enersur'), is: ['new', undefined, []] },
])('$why', ({ is, one }) => {
  expect(who(one)).toEqual(is);
});

describe('an answer', () => {
  test.each([
    { answer: { kind: 'club', id: 'sport-ancash' }, is: ['told', 'sport-ancash', ['sport-ancash']] },
    { answer: { kind: 'new' }, is: ['told', undefined, []] },
    { answer: { kind: 'ask' }, is: ['near', undefined, ['sport-ancash']] },
    { answer: { kind: 'club', id: 'not-in-the-register' }, is: ['near', undefined, ['sport-ancash']] },
  ] as const)('$answer', ({ answer, is }) => {
    expect(who(mention('Sport Ancahs'), new Map([['Sport Ancahs', answer]]))).toEqual(is);
  });
});

test('names are taken from every kind of fact, and put back only where it is sure who is meant', () => {
  const statements: readonly Statement[] = [
    {
      type: 'match',
      contest: { path: 'a' },
      home: 'Áncash',
      away: 'Sport Ancahs',
      outcome: { kind: 'walkover', winner: 'Áncash' },
      ground: 'home',
      corrects: 0,
    },
    { type: 'row', contest: { path: 'b' }, team: 'Áncash', won: 1, drawn: 0, lost: 0 },
    { type: 'entry', contest: { path: 'b' }, teams: ['Deportivo Enersur'], order: 'known' },
    { type: 'closed' },
  ];
  const mentions = mentionsOf(statements, []);
  expect(mentions.map(({ contests, name }) => [name, contests])).toEqual([
    ['Áncash', ['a', 'b']],
    ['Sport Ancahs', ['a']],
    ['Deportivo Enersur', ['b']],
  ]);
  const identities = identify(mentions, clubs, none, '2004');
  expect(identities.map(isQuestion)).toEqual([false, true, false]);
  expect(renamed(statements, identities)).toEqual([
    { ...statements[0], home: 'Sport Áncash', outcome: { kind: 'walkover', winner: 'Sport Áncash' } },
    { ...statements[1], team: 'Sport Áncash' },
    statements[2],
    statements[3],
  ]);
});
