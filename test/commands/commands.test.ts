import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/log/index.ts';
import { type LoggedSeasons, loggedSeasons } from '../kit/logged-seasons.ts';

const S = 'copa/2026';
const CLUBS = ['Atlético Ferroviario', 'Defensor Puente', 'Estrella Roja', 'Juv. Alta', 'Sport Molino', 'Unión Rafaelina'];
/** `a`: Defensor Puente, Juventud Alta, Sport Molino · `b`: Atlético Ferroviario, Estrella Roja, Unión Rafaelina. */
const begun = async (): Promise<readonly Entry[]> => {
  const seasons = loggedSeasons();
  await seasons.run('season', 'new', S, '--rules', 'examples/district-cup');
  await seasons.run('enter', S, 'members', ...CLUBS);
  await seasons.run('draw', S, 'a', 'defensor', 'juventud', 'molino');
  await seasons.run('draw', S, 'b', 'ferroviario', 'estrella', 'rafaelina');
  return seasons.store.read(S);
};
let entries: Promise<readonly Entry[]> | undefined;
const begin = async (): Promise<LoggedSeasons> => {
  entries ??= begun();
  const seasons = loggedSeasons();
  await seasons.store.append(await entries);
  return seasons;
};
const told = async (seasons: LoggedSeasons, argv: readonly string[]): Promise<readonly string[]> => {
  const { document } = await seasons.ask(...argv);
  return document.problems?.map(({ code }) => code) ?? document.entry?.facts.map(({ contest, text }) => `${contest}: ${text.en}`) ?? [];
};
const heads = async ({ store }: LoggedSeasons): Promise<string> => JSON.stringify(await store.heads(S));

describe('what a command puts on record', () => {
  test.each<{ why: string; before?: readonly (readonly string[])[]; say: readonly string[]; facts: readonly string[] }>([
    {
      why: 'a result, by parts of the names',
      say: ['result', S, 'defensor 2 – 1 molino'],
      facts: ['groups/a: Defensor Puente 2-1 Sport Molino'],
    },
    {
      why: 'several results at once, each in its contest',
      say: ['result', S, 'sp molino 1:1 juv. alta', 'FERROVIARIO 0-2 estrella'],
      facts: ['groups/a: Sport Molino 1-1 Juventud Alta', 'groups/b: Atlético Ferroviario 0-2 Estrella Roja'],
    },
    {
      why: 'a name with a slip of the pen',
      say: ['result', S, 'defensor 2-1 molno'],
      facts: ['groups/a: Defensor Puente 2-1 Sport Molino'],
    },
    {
      why: 'a day before the match',
      say: ['result', S, '2026-05-02 defensor 0-0 molino'],
      facts: ['groups/a: 2026-05-02 Defensor Puente 0-0 Sport Molino'],
    },
    {
      why: 'a walkover by who was absent',
      say: ['walkover', S, 'defensor v molino', '--absent', 'molino'],
      facts: ['groups/a: Defensor Puente w.o. Sport Molino [won by Defensor Puente]'],
    },
    {
      why: 'a walkover that neither won',
      say: ['walkover', S, 'defensor - molino', '--both-lose'],
      facts: ['groups/a: Defensor Puente both lose Sport Molino'],
    },
    {
      why: 'a walkover over a result corrects it',
      before: [['result', S, 'defensor 2-1 molino']],
      say: ['walkover', S, 'defensor v molino', '--won-by', 'molino'],
      facts: ['groups/a: Defensor Puente w.o. Sport Molino [won by Sport Molino; corrects]'],
    },
    {
      why: 'a second correction, with the sides as they are on record',
      before: [
        ['result', S, 'defensor 2-1 molino'],
        ['correct', S, 'defensor 2-2 molino'],
      ],
      say: ['correct', S, 'molino 3-0 defensor'],
      facts: ['groups/a: Defensor Puente 0-3 Sport Molino [corrects 2]'],
    },
    {
      why: 'a correction of a match with a day and a ground, which it keeps',
      before: [['result', S, '2026-05-01 defensor 2-1 molino [at Coliseo]']],
      say: ['correct', S, 'defensor 2-2 molino'],
      facts: ['groups/a: 2026-05-01 Defensor Puente 2-2 Sport Molino [at "Coliseo"; corrects]'],
    },
    {
      why: 'a correction of the day too',
      before: [['result', S, 'defensor 2-1 molino', '--date', '2026-05-01']],
      say: ['correct', S, 'defensor 2-1 molino', '--date', '2026-05-02'],
      facts: ['groups/a: 2026-05-02 Defensor Puente 2-1 Sport Molino [corrects]'],
    },
    {
      why: 'an account of a match, said in Spanish',
      say: ['result', S, 'defensor 2-1 molino', '--said-by', 'local'],
      facts: ['groups/a: Defensor Puente 2-1 Sport Molino [said by home]'],
    },
    { why: 'an exclusion, in the contest the club plays in', say: ['exclude', S, 'molino'], facts: ['groups/a: out: Sport Molino'] },
    { why: 'a withdrawal', say: ['withdraw', S, 'molino'], facts: ['groups/a: out: Sport Molino [withdrew]'] },
    {
      why: 'a club that takes the slot of another',
      say: ['exclude', S, 'molino', '--replaced-by', 'Ferroviario'],
      facts: ['groups/a: replaced: Sport Molino by Atlético Ferroviario'],
    },
    { why: 'points taken', say: ['deduct', S, 'molino', '3'], facts: ['groups/a: points: Sport Molino -3'] },
    { why: 'points added', say: ['deduct', S, 'molino', '+1'], facts: ['groups/a: points: Sport Molino +1'] },
    {
      why: 'lots, in their order',
      say: ['lots', S, 'a', 'molino', 'defensor', 'juventud'],
      facts: ['groups/a: lots: Sport Molino, Defensor Puente, Juventud Alta'],
    },
    { why: 'a contest that is closed', say: ['close', S, 'a'], facts: ['groups/a: closed:'] },
    {
      why: 'a fixture, and its move as a correction of it',
      before: [['move', S, 'defensor v molino', '--date', '2026-05-10', '--time', '15:30']],
      say: ['move', S, 'defensor v molino', '--date', '2026-05-17'],
      facts: ['groups/a: 2026-05-17 Defensor Puente v Sport Molino [kick-off 15:30; corrects]'],
    },
    {
      why: 'a protest about a match, with the next free name',
      before: [['result', S, 'defensor 2-1 molino']],
      say: ['protest', S, 'molino', '--about', 'defensor v molino', '--until', '2026-05-05'],
      facts: ['groups/a: 2026-05-03 protest: P1 by Sport Molino [about Defensor Puente v Sport Molino; answer until 2026-05-05]'],
    },
    {
      why: 'a ruling with the result that it awards',
      before: [
        ['result', S, 'defensor 2-1 molino'],
        ['protest', S, 'molino', '--about', 'defensor v molino'],
      ],
      say: ['rule', S, 'defensor 0-3 molino', '--on', 'P1'],
      facts: ['groups/a: Defensor Puente 0-3 Sport Molino [awarded; by R1]', 'groups/a: 2026-05-03 ruling: R1 appealable [on P1]'],
    },
    {
      why: 'a ruling on one of two matches on one ground, with the day that tells which',
      before: [
        ['season', 'amend', S, 'test/commands/four-rounds.yaml', '--from', '2026-05-01', '--by', 'Asamblea'],
        ['result', S, '2026-05-01 defensor 2-1 molino'],
        ['move', S, 'defensor v molino', '--date', '2026-05-20'],
      ],
      say: ['rule', S, 'defensor 0-3 molino', '--date', '2026-05-03'],
      facts: ['groups/a: 2026-05-20 Defensor Puente 0-3 Sport Molino [awarded; by R1]', 'groups/a: 2026-05-03 ruling: R1 appealable'],
    },
    {
      why: 'a ruling that orders nothing by itself, in the contest it is about',
      say: ['rule', S, '--in', 'a', '--standing', 'final'],
      facts: ['groups/a: 2026-05-03 ruling: R1 final'],
    },
    {
      why: 'a ruling takes a name that no other has, and what it orders is known from its day on',
      before: [['rule', S, 'fuera: molino', '--in', 'a', '--standing', 'final']],
      say: ['rule', S, 'puntos: estrella -3', '--in', 'b', '--date', '2026-05-09'],
      facts: ['groups/b: 2026-05-09 points: Estrella Roja -3 [by R2]', 'groups/b: 2026-05-09 ruling: R2 appealable'],
    },
    {
      why: 'a ruling that moves on, where it was issued',
      before: [['rule', S, 'fuera: molino', '--in', 'a']],
      say: ['rule', S, '--name', 'R1', '--standing', 'final'],
      facts: ['groups/a: 2026-05-03 ruling: R1 final'],
    },
    {
      why: 'a ruling on a protest, about the contest of the protest',
      before: [['protest', S, 'defensor', '--in', 'a']],
      say: ['rule', S, 'fuera: molino', '--on', 'P1'],
      facts: ['groups/a: 2026-05-03 out: Sport Molino [by R1]', 'groups/a: 2026-05-03 ruling: R1 appealable [on P1]'],
    },
  ])('$why', async ({ before = [], facts, say }) => {
    const seasons = await begin();
    for (const argv of before) expect((await seasons.ask(...argv)).document.problems ?? []).toEqual([]);
    expect(await told(seasons, say)).toEqual(facts);
  });
});

describe('what is refused, and writes nothing', () => {
  test.each<{ why: string; before?: readonly (readonly string[])[]; say: readonly string[]; codes: readonly string[] }>([
    {
      why: 'a second result',
      before: [['result', S, 'defensor 2-1 molino']],
      say: ['result', S, 'molino 2-1 defensor'],
      codes: ['match-has-result'],
    },
    { why: 'a correction of nothing', say: ['correct', S, 'defensor 2-1 molino'], codes: ['match-without-result'] },
    { why: 'clubs of two groups', say: ['result', S, 'defensor 2-1 estrella'], codes: ['match-unknown'] },
    { why: 'a name that nobody has', say: ['result', S, 'xyzzy 2-1 defensor'], codes: ['team-unknown'] },
    { why: 'a line that is no result', say: ['result', S, 'defensor two molino'], codes: ['line-unreadable'] },
    { why: 'a fixture instead of a result', say: ['result', S, 'defensor v molino'], codes: ['line-unreadable'] },
    { why: 'too many goals', say: ['result', S, 'defensor 1000-0 molino'], codes: ['score-impossible'] },
    { why: 'one of several results', say: ['result', S, 'defensor 2-1 molino', 'defensor 1-1 estrella'], codes: ['match-unknown'] },
    {
      why: 'the same match twice in one command',
      say: ['result', S, 'defensor 2-1 molino', 'molino 1-1 defensor'],
      codes: ['match-repeated'],
    },
    { why: 'a walkover without a winner', say: ['walkover', S, 'defensor v molino'], codes: ['line-unreadable'] },
    { why: 'a club more than the list has', say: ['enter', S, 'members', 'Otro Club'], codes: ['contest-full'] },
    { why: 'a draw when all are drawn', say: ['draw', S, 'groups', '--seed', '1'], codes: ['draw-impossible'] },
    { why: 'an exclusion by ruling from a stage', say: ['rule', S, 'fuera: molino', '--in', 'groups'], codes: ['reference-ambiguous'] },
    { why: 'a protest about a stage', say: ['protest', S, 'molino', '--in', 'groups'], codes: ['reference-ambiguous'] },
    { why: 'a ruling that does not exist', say: ['deduct', S, 'molino', '3', '--by', 'R9'], codes: ['ruling-unknown'] },
    { why: 'a ruling on a protest that does not exist', say: ['rule', S, '--on', 'P9'], codes: ['protest-unknown'] },
    { why: 'taking back what others stand on', say: ['undo', S, '2'], codes: ['entry-stood-on'] },
    { why: 'taking back the opening', say: ['undo', S, '1'], codes: ['entry-not-undoable'] },
    { why: 'taking back what is not there', say: ['undo', S, '99'], codes: ['entry-unknown'] },
    { why: 'a stream that is not there', say: ['result', S, 'defensor 2-1 molino', '--stream', 'liga'], codes: ['stream-unknown'] },
    { why: 'a season that is a folder', say: ['enter', 'copa-peru/2004', 'x', 'A'], codes: ['season-not-logged'] },
    { why: 'a season that is nowhere', say: ['enter', 'copa/2062', 'x', 'A'], codes: ['season-unknown'] },
    { why: 'a season that is there already', say: ['season', 'new', S, '--from', 'copa-peru/2004'], codes: ['season-taken'] },
    { why: 'an id that leaves the store', say: ['season', 'new', '../copa', '--from', 'copa-peru/2004'], codes: ['value-wrong'] },
    {
      why: 'a writer with a line break in the name',
      say: ['result', S, 'defensor 2-1 molino', '--as', 'A\nB'],
      codes: ['log-line-unreadable'],
    },
  ])('$why', async ({ before = [], codes, say }) => {
    const seasons = await begin();
    for (const argv of before) await seasons.run(...argv);
    const at = await heads(seasons);
    const { code, document } = await seasons.ask(...say);
    const found = document.problems ?? [];
    expect([...new Set(found.map((one) => one.code))]).toEqual([...new Set(codes)]);
    expect(found.every(({ remedy, text }) => remedy.es !== '' && text.es !== '')).toBe(true);
    expect(code).toBe(2);
    expect(await heads(seasons)).toBe(at);
  });
});

test('a dry run tells all and writes nothing', async () => {
  const seasons = await begin();
  const at = await heads(seasons);
  const { document } = await seasons.ask('result', S, 'defensor 2-1 molino', '--dry-run');
  expect(document).toMatchObject({ format: 'ascenso-written', written: 'no', entry: { version: 5 } });
  expect(await heads(seasons)).toBe(at);
});

test('the same command with the same id writes nothing twice; another one may not have that id', async () => {
  const seasons = await begin();
  const say = ['result', S, 'defensor 2-1 molino', '--id', 'planilla-1'];
  expect((await seasons.ask(...say)).document.written).toBe('yes');
  const at = await heads(seasons);
  expect((await seasons.ask(...say)).document.written).toBe('before');
  expect(await told(seasons, ['result', S, 'defensor 3-1 molino', '--id', 'planilla-1'])).toEqual(['entry-id-taken']);
  expect(await heads(seasons)).toBe(at);
});

test('each organizer has a stream; what it keeps goes there, and nowhere else', async () => {
  const seasons = await begin();
  await seasons.run('season', 'keep', S, 'liga-a', 'groups/a', '--name', 'Liga A');
  const { document } = await seasons.ask('result', S, 'defensor 2-1 molino');
  expect(document.entry).toMatchObject({ stream: 'liga-a', version: 1 });
  expect(await told(seasons, ['result', S, 'defensor 2-1 juventud', 'ferroviario 1-1 estrella'])).toEqual(['streams-several']);
  expect(await told(seasons, ['undo', S, 'liga-a/1'])).toEqual([]);
});

test('commands that lost a race decide again', async () => {
  const seasons = await begin();
  const all = ['defensor 1-0 molino', 'molino 1-0 juventud', 'juventud 1-0 defensor', 'ferroviario 1-0 estrella'];
  const codes = await Promise.all(all.map(async (match) => (await seasons.run('result', S, match)).code));
  expect(codes).toEqual([0, 0, 0, 0]);
  expect((await seasons.run('result', S, 'molino 5-0 defensor')).code).toBe(2);
});

test('regulations change from a day on, by a decision that is on record', async () => {
  const seasons = await begin();
  const { code, document } = await seasons.ask(
    'season',
    'amend',
    S,
    'test/commands/amendment.yaml',
    '--from',
    '2026-05-01',
    '--by',
    'Asamblea',
  );
  expect([code, document.problems ?? []]).toEqual([0, []]);
  const read = await seasons.run('show', S, 'a', '--json');
  expect(read.out).toContain('"matchesEach"');
  expect((await seasons.run('result', S, 'defensor 2-1 molino', 'molino 2-1 defensor')).code).toBe(0);
});

test('a club is registered, found by its other name, and entered', async () => {
  const seasons = loggedSeasons();
  await seasons.run('season', 'new', S, '--rules', 'examples/district-cup');
  expect((await seasons.run('register', 'club', S, 'Deportivo Nuevo Sol', '--seat', 'Puente', '--alias', 'Los Solares')).code).toBe(0);
  expect(await told(seasons, ['register', 'club', S, 'Deportivo Nuevo Sol'])).toEqual(['club-repeated']);
  expect(await told(seasons, ['enter', S, 'members', 'los solares'])).toEqual(['members: entry: Deportivo Nuevo Sol']);
});

test('a club of the register that was not entered is named, not one that is spelled like it', async () => {
  const seasons = loggedSeasons();
  await seasons.run('season', 'new', S, '--rules', 'examples/district-cup');
  await seasons.run('enter', S, 'members', 'Defensor Puente');
  await seasons.run('draw', S, 'a', 'Defensor Puente');
  const { document } = await seasons.ask('result', S, 'defensor 1-0 sport molino');
  expect(document.problems?.map(({ code, text }) => [code, text.es.includes('Sport Molino')])).toEqual([['team-not-here', true]]);
});

test('a tribunal keeps no contest, and its rulings go into a stream of their own', async () => {
  const seasons = await begin();
  expect((await seasons.run('season', 'keep', S, 'tribunal', '--name', 'Justicia')).out).toContain(
    'Justicia (tribunal) no lleva contiendas',
  );
  const { document } = await seasons.ask('rule', S, 'fuera: molino', '--in', 'a', '--stream', 'tribunal');
  expect(document.entry).toMatchObject({ stream: 'tribunal', version: 1 });
});
