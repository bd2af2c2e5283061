import { beforeAll, describe, expect, test } from 'vitest';
import { openCases, openHistory, readChanges } from '../../src/app/index.ts';
import {
  type CaseImpactDocument,
  type MatchHistoryDocument,
  presentAllCases,
  presentCase,
  presentMatchHistory,
  presentSeasonChanges,
  type SeasonChangesDocument,
} from '../../src/wire/index.ts';
import { type LoggedSeasons, loggedSeasons } from '../kit/logged-seasons.ts';
import { type Files, shelfOf } from '../kit/shelf.ts';

const S = 'copa/2026';
const COMMANDS: readonly (readonly string[])[] = [
  ['season', 'new', S, '--rules', 'examples/district-cup'],
  ['enter', S, 'members', 'ferroviario', 'defensor', 'estrella', 'juventud', 'molino', 'rafaelina'],
  ['draw', S, 'a', 'defensor', 'juventud', 'molino'],
  ['draw', S, 'b', 'ferroviario', 'estrella', 'rafaelina'],
  ['result', S, 'defensor 2-0 molino', 'molino 0-1 juventud', 'juventud 0-1 defensor'],
  ['correct', S, 'defensor 2-1 molino', '--why', 'Planilla'],
  ['protest', S, 'molino', '--about', 'defensor v molino'],
  ['protest', S, 'rafaelina', '--in', 'b'],
  ['rule', S, 'defensor 0-3 molino', '--on', 'P1'],
  ['appeal', S, 'R1', 'defensor'],
  ['undo', S, '6'],
];

const historyIn = async (
  { shelf, store }: Pick<LoggedSeasons, 'shelf' | 'store'>,
  id: string,
  contest: string,
): Promise<MatchHistoryDocument> => {
  const history = await openHistory({ store: async () => store, shelf }, id);
  const document = history && presentMatchHistory(history, contest);
  if (document === undefined) throw new Error(`no contest ${contest}`);
  return document;
};
const linesOf = ({ matches }: MatchHistoryDocument, key: string): readonly string[] =>
  (matches.find((one) => one.key === key)?.lines ?? []).map(
    ({ entry, place, sort, text, undone }) =>
      `${entry ? `${entry.version} ${entry.by}` : `${place?.file}:${place?.line}`} ${sort} ${text.en}${undone ? ` (undone by ${undone.version})` : ''}`,
  );

describe('a season in a log', () => {
  let seasons: LoggedSeasons;
  beforeAll(async () => {
    seasons = loggedSeasons();
    for (const argv of COMMANDS) expect((await seasons.ask(...argv)).document.problems ?? []).toEqual([]);
  });
  const changesOf = async (most: number, compared: number): Promise<SeasonChangesDocument> => {
    const read = await readChanges({ store: async () => seasons.store, shelf: seasons.shelf }, S, { most, compared });
    if (read === undefined) throw new Error('no season');
    return presentSeasonChanges(read);
  };
  const caseIn = async (id: string): Promise<CaseImpactDocument | undefined> => {
    const cases = await openCases(seasons.shelf, S);
    const of = cases.kind === 'read' ? cases.cases.find((one) => one.id === id) : undefined;
    return cases.kind === 'read' && of ? presentCase(cases, await cases.weigh(of), undefined) : undefined;
  };

  test('a match tells each entry about it, also what was taken back, and the dispute about it', async () => {
    const history = await historyIn(seasons, S, 'groups/a');
    expect(history.kept).toBe('log');
    expect(linesOf(history, 'defensor-puente--sport-molino')).toEqual([
      '5 Ana Quispe result Defensor Puente 2-0 Sport Molino',
      '6 Ana Quispe correction Defensor Puente 2-1 Sport Molino [corrects] (undone by 11)',
      '7 Ana Quispe protest 2026-05-03 protest: P1 by Sport Molino [about Defensor Puente v Sport Molino]',
      '9 Ana Quispe ordered Defensor Puente 0-3 Sport Molino [awarded; by R1]',
      '9 Ana Quispe ruling 2026-05-03 ruling: R1 appealable [on P1]',
      '10 Ana Quispe appeal 2026-05-03 appeal: R1 by Defensor Puente',
    ]);
    expect(linesOf(history, 'juventud-alta--defensor-puente')).toEqual(['5 Ana Quispe result Juventud Alta 0-1 Defensor Puente']);
  });

  test('what changed is told newest first, with what each entry did to the season', async () => {
    const { changes, total } = await changesOf(100, 50);
    expect(total).toBe(11);
    expect(changes.map(({ kind, name }) => `${name} ${kind}`).slice(0, 3)).toEqual(['11 undo', '10 facts', '9 facts']);
    const [undo, , ruling] = changes;
    expect(undo).toMatchObject({ undoes: '6', by: { es: 'Ana Quispe' } });
    expect(changes.find(({ name }) => name === '6')).toMatchObject({ undoneBy: '11', why: { es: 'Planilla' } });
    expect(ruling?.changes?.contests.find(({ id }) => id === 'finals/sf1')?.slots).toMatchObject([
      { before: { id: 'defensor-puente' }, after: { id: 'sport-molino' } },
    ]);
    expect(changes.at(-1)).toMatchObject({ kind: 'opened', changes: null });
  });

  test('of a long log only the newest are told, and of fewer what they changed', async () => {
    const { changes, total } = await changesOf(4, 2);
    expect([total, changes.map(({ name }) => name)]).toEqual([11, ['11', '10', '9', '8']]);
    expect(changes.map(({ changes: did }) => did !== null)).toEqual([true, true, false, false]);
  });

  test('a ruling under appeal: what it does, and what its reversal would', async () => {
    const document = await caseIn('P1');
    expect(document?.case.state).toBe('appealed');
    expect(document?.ruled?.supposed).toMatchObject([{ contest: 'groups/a', text: { en: 'Defensor Puente 0-3 Sport Molino [awarded]' } }]);
    expect(document?.ruled?.readings.map(({ changes, reading }) => [reading, changes])).toEqual([
      ['pitch', 'nothing'],
      ['appealable', 'something'],
      ['final', 'nothing'],
    ]);
    const slots = (impact: CaseImpactDocument['ruled'] | undefined) =>
      impact?.readings.find(({ reading }) => reading === 'appealable')?.slots.find(({ contest }) => contest === 'finals/sf1');
    expect(slots(document?.ruled)).toMatchObject({ before: { team: { id: 'defensor-puente' } }, after: { team: { id: 'sport-molino' } } });
    expect(document?.upheld?.supposed).toBe('usual');
    expect(slots(document?.upheld?.impact)).toMatchObject({
      before: { team: { id: 'sport-molino' } },
      after: { team: { id: 'defensor-puente' } },
    });
  });

  test('of a protest that names no match nobody knows what would be ordered', async () => {
    expect(await caseIn('P2')).toMatchObject({ ruled: null, upheld: { supposed: 'nothing', impact: null } });
  });
});

const RULES = `competition: { id: cup, name: Copa }
season: 2030
state: running
before: { clubs: 4 }
stages:
  s:
    contests:
      a: { group: 1-3 of clubs, rounds: 2, walkover: 3-0, decided-by: [points, goal-difference, lots] }
champion: 1 of a
`;
const FACTS = `language: es
== clubs
inscribe: Alfa, Beta, Gama, Delta
== a
2030-04-01 Alfa v Beta
2030-04-01 Alfa 1-0 Beta [según local]
2030-04-01 Alfa 1-1 Beta [según visita]
2030-04-02 Beta 2-0 Gama
2030-04-02 Beta 2-1 Gama [corrige]
2030-04-03 Gama 0-2 Alfa
2030-04-05 Gama 3-0 Alfa [en mesa; por R1]
2030-04-05 resolución: R1 firme ["jugador no inscrito"]
`;
const folder = (facts: string): Files => ({ 'cup/2030/regulations.yaml': RULES, 'cup/2030/facts.txt': facts });
const inFiles = (facts: string) => ({ shelf: shelfOf(folder(facts)).shelf, store: loggedSeasons().store });

describe('a season in files', () => {
  test.each([
    {
      why: 'a fixture and what both sides say stand together',
      key: 'alfa--beta',
      lines: [
        'cup/2030/facts.txt:5 fixture 2030-04-01 Alfa v Beta',
        'cup/2030/facts.txt:6 report 2030-04-01 Alfa 1-0 Beta [said by home]',
        'cup/2030/facts.txt:7 report 2030-04-01 Alfa 1-1 Beta [said by away]',
      ],
    },
    {
      why: 'a correction stands beside what it corrects',
      key: 'beta--gama',
      lines: [
        'cup/2030/facts.txt:8 result 2030-04-02 Beta 2-0 Gama',
        'cup/2030/facts.txt:9 correction 2030-04-02 Beta 2-1 Gama [corrects]',
      ],
    },
    {
      why: 'a ruling nobody protested for stands with what it orders',
      key: 'gama--alfa',
      lines: [
        'cup/2030/facts.txt:10 result 2030-04-03 Gama 0-2 Alfa',
        'cup/2030/facts.txt:11 ordered 2030-04-05 Gama 3-0 Alfa [awarded; by R1]',
        'cup/2030/facts.txt:12 ruling 2030-04-05 ruling: R1 final [es "jugador no inscrito"]',
      ],
    },
  ])('$why', async ({ key, lines }) => {
    expect(linesOf(await historyIn(inFiles(FACTS), 'cup/2030', 's/a'), key)).toEqual(lines);
  });

  test('a final ruling that nobody protested for has a page of its own', async () => {
    const cases = await openCases(inFiles(FACTS).shelf, 'cup/2030');
    if (cases.kind !== 'read') throw new Error('refused');
    expect(presentAllCases(cases, undefined).cases.map(({ contest, id, state }) => [id, contest, state])).toEqual([['R1', 's/a', 'final']]);
    const [of] = cases.cases;
    const document = of && presentCase(cases, await cases.weigh(of), undefined);
    expect(document?.ruled?.readings.map(({ changes }) => changes)).toEqual(['nothing', 'something', 'something']);
    expect(document?.upheld).toBeNull();
  });

  test('before its day a ruling is no case yet', async () => {
    const cases = await openCases(inFiles(FACTS).shelf, 'cup/2030', '2030-04-04');
    expect(cases.kind === 'read' ? cases.cases : undefined).toEqual([]);
  });

  test('rulings have their day, corrections none', async () => {
    const { shelf, store } = inFiles(FACTS);
    const read = await readChanges({ store: async () => store, shelf }, 'cup/2030', { most: 100, compared: 50 });
    const document = read && presentSeasonChanges(read);
    expect(document?.changes.map(({ at, kind, lines }) => [kind, at, lines.length])).toEqual([
      ['ruling', '2030-04-05', 2],
      ['correction', null, 1],
    ]);
  });

  test.each([
    { why: 'a season that is nowhere', id: 'cup/2031', facts: FACTS },
    { why: 'regulations that cannot be used', id: 'cup/2030', facts: '', rules: 'stages: 7' },
  ])('$why has no history, no cases and no changes', async ({ facts, id, rules }) => {
    const files = { ...folder(facts), ...(rules !== undefined && { 'cup/2030/regulations.yaml': rules }) };
    const office = { shelf: shelfOf(files).shelf, store: async () => loggedSeasons().store };
    expect(await openHistory(office, id)).toBeUndefined();
    expect(await readChanges(office, id, { most: 10, compared: 5 })).toBeUndefined();
    expect((await openCases(office.shelf, id)).kind).toBe('refused');
  });
});

test('the shipped ruling of 2014 gave a match away and changed nobody’s place', async () => {
  const { shelf } = loggedSeasons();
  const cases = await openCases(shelf, 'copa-peru/2014');
  const of = cases.kind === 'read' ? cases.cases.find(({ id }) => id === '051-CJ-FPF-2014') : undefined;
  const document = cases.kind === 'read' && of ? presentCase(cases, await cases.weigh(of), undefined) : undefined;
  expect(document?.case).toMatchObject({ contest: 'national/round-of-16/o5', match: { home: { id: 'sport-aguila' } } });
  expect(document?.ruled?.changes).toBe('nothing');
});
