import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Statement, StatementBody } from '../engine/index.ts';
import { formatFacts, parseFacts } from './index.ts';

/** What a text says, without the places where it says it. */
const statementsOf = (text: string): readonly unknown[] => parseFacts(text, 'facts.txt').statements.map(withoutSpots);
const withoutSpots = ({ spot: _, contest, ...rest }: Statement): unknown => ({ ...rest, ...(contest && { contest: contest.path }) });
/** `line:column code {args}` of each problem. */
const problemsOf = (text: string): readonly string[] =>
  parseFacts(text, 'facts.txt').problems.map(({ spot, code, args }) => `${spot?.line}:${spot?.column} ${code} ${args['found']}`);

const played = (home: string, away: string, score: readonly [number, number], more: object = {}) => ({
  type: 'match',
  home,
  away,
  outcome: { kind: 'played', score, extraTime: 'none', ...more },
  ground: 'home',
  corrects: 0,
});
const match = (outcome: object, more: object = {}) => ({
  type: 'match',
  home: 'A',
  away: 'B',
  outcome,
  ground: 'home',
  corrects: 0,
  ...more,
});

describe('a line is a fact', () => {
  test.each<{ line: string; es: string; says: object }>([
    {
      line: 'entry: Sport Sealcas, Higos Urco [order unknown]',
      es: 'inscribe: Sport Sealcas, Higos Urco [orden no consta]',
      says: { type: 'entry', teams: ['Sport Sealcas', 'Higos Urco'], order: 'unknown' },
    },
    {
      line: 'entry: 2 = Unión Grauína',
      es: 'inscribe: 2 = Unión Grauína',
      says: { type: 'entry', slot: 2, teams: ['Unión Grauína'], order: 'known' },
    },
    { line: 'draw: A, B', es: 'sorteo: A, B', says: { type: 'draw', teams: ['A', 'B'] } },
    { line: 'lots: A, B', es: 'suerte: A, B', says: { type: 'lots', teams: ['A', 'B'] } },
    { line: 'numbers: A, B', es: 'números: A, B', says: { type: 'numbers', teams: ['A', 'B'] } },
    {
      line: 'numbers: A, B [seed 4294967295]',
      es: 'números: A, B [semilla 4294967295]',
      says: { type: 'numbers', teams: ['A', 'B'], seed: 4294967295 },
    },
    { line: 'A 2-1 B', es: 'A 2-1 B', says: played('A', 'B', [2, 1]) },
    { line: 'leg 2: A 2-1 B', es: 'vuelta: A 2-1 B', says: { ...played('A', 'B', [2, 1]), label: { kind: 'leg', leg: 2 } } },
    { line: 'leg 3: A v B', es: 'partido 3: A v B', says: match({ kind: 'to-play' }, { label: { kind: 'leg', leg: 3 } }) },
    {
      line: 'third match: A 4-0 B [neutral]',
      es: 'tercer partido: A 4-0 B [cancha neutral]',
      says: { ...played('A', 'B', [4, 0]), label: { kind: 'third-match' }, ground: 'neutral' },
    },
    {
      line: 'play-off: A ?-? B [won by A; seen in round-of-16]',
      es: 'desempate: A ?-? B [gana A; visto en round-of-16]',
      says: match({ kind: 'decided', drawn: 'not-stated', winner: 'A' }, { label: { kind: 'play-off' }, seenIn: 'round-of-16' }),
    },
    {
      line: 'A 1-1 B [ht 1-0; pens 4-2]',
      es: 'A 1-1 B [pm 1-0; penales 4-2]',
      says: played('A', 'B', [1, 1], { halfTime: [1, 0], penalties: [4, 2] }),
    },
    {
      line: 'A 3-1 B [aet; 90 1-1]',
      es: 'A 3-1 B [alargue; 90 1-1]',
      says: played('A', 'B', [3, 1], { extraTime: 'after', ninety: [1, 1] }),
    },
    { line: 'A ?-? B [drawn]', es: 'A ?-? B [empate]', says: match({ kind: 'decided', drawn: 'yes' }) },
    {
      line: 'A ?-? B [ground not stated]',
      es: 'A ?-? B [cancha no consta]',
      says: match({ kind: 'decided', drawn: 'not-stated' }, { ground: 'unstated' }),
    },
    { line: 'A w.o. B [won by B]', es: 'A w.o. B [gana B]', says: match({ kind: 'walkover', winner: 'B' }) },
    { line: 'A w.o. B', es: 'A w.o. B', says: match({ kind: 'walkover' }) },
    { line: 'A n.p. B [dash]', es: 'A n.p. B [guion]', says: match({ kind: 'not-played', why: 'dash' }) },
    { line: 'A n.p. B [dead rubber]', es: 'A n.p. B [sin interés]', says: match({ kind: 'not-played', why: 'dead-rubber' }) },
    { line: 'A 3-0 B [awarded; by R7]', es: 'A 3-0 B [en mesa; por R7]', says: match({ kind: 'awarded', score: [3, 0] }, { by: 'R7' }) },
    { line: 'A annulled B [by R7]', es: 'A anulado B [por R7]', says: match({ kind: 'annulled' }, { by: 'R7' }) },
    {
      line: 'A both lose B [0-3; by R7]',
      es: 'A ambos pierden B [0-3; por R7]',
      says: match({ kind: 'both-lose', score: [0, 3] }, { by: 'R7' }),
    },
    { line: 'A 2-0 B [abandoned; stands]', es: 'A 2-0 B [abandonado; vale]', says: played('A', 'B', [2, 0], { note: 'abandoned' }) },
    { line: 'A 1-2 B [suspended; stands]', es: 'A 1-2 B [suspendido; vale]', says: played('A', 'B', [1, 2], { note: 'suspended' }) },
    { line: 'A 0-0 B [suspended]', es: 'A 0-0 B [suspendido]', says: match({ kind: 'suspended', score: [0, 0] }) },
    {
      line: 'A 2-1 B [at "Estadio 7; #2"; corrects]',
      es: 'A 2-1 B [lugar "Estadio 7; #2"; corrige]',
      says: { ...played('A', 'B', [2, 1]), at: 'Estadio 7; #2', corrects: 1 },
    },
    { line: 'A 2-1 B [corrects 2]', es: 'A 2-1 B [corrige 2]', says: { ...played('A', 'B', [2, 1]), corrects: 2 } },
    {
      line: '2026-05-03 A v B [at "Cancha 2"; kick-off 15:30]',
      es: '2026-05-03 A v B [lugar "Cancha 2"; hora 15:30]',
      says: { ...match({ kind: 'to-play' }), date: '2026-05-03', at: 'Cancha 2', kickOff: '15:30' },
    },
    {
      line: 'A v B [postponed; corrects]',
      es: 'A v B [aplazado; corrige]',
      says: match({ kind: 'to-play', note: 'postponed' }, { corrects: 1 }),
    },
    { line: 'A v B [round 3]', es: 'A v B [fecha 3]', says: match({ kind: 'to-play' }, { round: 3 }) },
    {
      line: '2026-05-03 A 2-1 B [neutral; kick-off 15:30; round 999]',
      es: '2026-05-03 A 2-1 B [cancha neutral; hora 15:30; fecha 999]',
      says: { ...played('A', 'B', [2, 1]), ground: 'neutral', date: '2026-05-03', kickOff: '15:30', round: 999 },
    },
    ...(['home', 'away', 'referee', 'league'] as const).map((saidBy, i) => ({
      line: `A 2-1 B [said by ${saidBy}]`,
      es: `A 2-1 B [según ${['local', 'visita', 'árbitro', 'liga'][i]}]`,
      says: { ...played('A', 'B', [2, 1]), saidBy },
    })),
    { line: '2014-10-26 A v B', es: '2014-10-26 A v B', says: { ...match({ kind: 'to-play' }), date: '2014-10-26' } },
    {
      line: 'row: Tiro 28 4 1 1 11-6 13',
      es: 'fila: Tiro 28 4 1 1 11-6 13',
      says: { type: 'row', team: 'Tiro 28', won: 4, drawn: 1, lost: 1, goals: [11, 6], points: 13 },
    },
    { line: 'row: A 4 1 1 ?-? -2', es: 'fila: A 4 1 1 ?-? -2', says: { type: 'row', team: 'A', won: 4, drawn: 1, lost: 1, points: -2 } },
    { line: 'row: A 4 1 1 11-6', es: 'fila: A 4 1 1 11-6', says: { type: 'row', team: 'A', won: 4, drawn: 1, lost: 1, goals: [11, 6] } },
    { line: 'printed: points 6-3', es: 'impreso: puntos 6-3', says: { type: 'printed', figure: 'points', value: [6, 3] } },
    { line: 'printed: aggregate 8-3', es: 'impreso: global 8-3', says: { type: 'printed', figure: 'aggregate', value: [8, 3] } },
    {
      line: 'placed: 1-2 A, 2 de Mayo',
      es: 'puesto: 1-2 A, 2 de Mayo',
      says: { type: 'placed', from: 1, to: 2, teams: ['A', '2 de Mayo'] },
    },
    { line: 'points: A -3 [by R7]', es: 'puntos: A -3 [por R7]', says: { type: 'points', team: 'A', points: -3, by: 'R7' } },
    { line: 'points: A +1', es: 'puntos: A +1', says: { type: 'points', team: 'A', points: 1 } },
    { line: 'figure: fair-play A -4', es: 'cifra: fair-play A -4', says: { type: 'figure', figure: 'fair-play', team: 'A', value: -4 } },
    {
      line: 'figure: fouls Tiro 28 112 [by R7]',
      es: 'cifra: fouls Tiro 28 112 [por R7]',
      says: { type: 'figure', figure: 'fouls', team: 'Tiro 28', value: 112, by: 'R7' },
    },
    { line: 'out: A [by R7]', es: 'fuera: A [por R7]', says: { type: 'out', team: 'A', by: 'R7' } },
    { line: 'out: A [withdrew]', es: 'fuera: A [se retira]', says: { type: 'out', team: 'A', why: 'withdrew' } },
    {
      line: '2026-09-08 protest: P1 by Los Leones [about leg 1: Los Leones 2 v Sport Sur; answer until 2026-09-12; fee S/ 500]',
      es: '2026-09-08 reclamo: P1 por Los Leones [partido ida: Los Leones 2 v Sport Sur; descargo hasta 2026-09-12; tasa S/ 500]',
      says: {
        type: 'protest',
        id: 'P1',
        team: 'Los Leones',
        about: { home: 'Los Leones 2', away: 'Sport Sur', label: { kind: 'leg', leg: 1 } },
        until: '2026-09-12',
        fee: 'S/ 500',
        date: '2026-09-08',
      },
    },
    {
      line: 'protest: P2 by "Unidos by Sur" [about 2026-05-03 A v B]',
      es: 'reclamo: P2 por "Unidos by Sur" [partido 2026-05-03 A v B]',
      says: { type: 'protest', id: 'P2', team: 'Unidos by Sur', about: { home: 'A', away: 'B', date: '2026-05-03' } },
    },
    { line: 'answer: P1 by B', es: 'descargo: P1 por B', says: { type: 'answer', id: 'P1', team: 'B' } },
    {
      line: 'appeal: R7 by B [fee 1000]',
      es: 'apelación: R7 por B [tasa 1000]',
      says: { type: 'appeal', id: 'R7', team: 'B', fee: '1000' },
    },
    { line: 'withdrawn: P1', es: 'desiste: P1', says: { type: 'withdrawn', id: 'P1' } },
    {
      line: 'ruling: R7 appealable [on P1; appeal until 2026-10-05]',
      es: 'resolución: R7 apelable [sobre P1; apelación hasta 2026-10-05]',
      says: { type: 'ruling', id: 'R7', standing: 'appealable', on: 'P1', until: '2026-10-05' },
    },
    { line: 'ruling: R 7 stayed', es: 'resolución: R 7 en suspenso', says: { type: 'ruling', id: 'R 7', standing: 'stayed' } },
    { line: 'closed:', es: 'cerrado:', says: { type: 'closed' } },
    {
      line: 'declined: A = Second Division 2015',
      es: 'renuncia: A = Second Division 2015',
      says: { type: 'declined', team: 'A', right: 'Second Division 2015' },
    },
    {
      line: 'declined: A = national/pot',
      es: 'renuncia: A = national/pot',
      says: { type: 'declined', team: 'A', right: 'national/pot' },
    },
    { line: 'replaced: A by B', es: 'reemplazo: A por B', says: { type: 'replaced', team: 'A', successor: 'B', record: 'own' } },
    {
      line: 'replaced: "Todo por Ti" by Sport Byron [takes record]',
      es: 'reemplazo: "Todo por Ti" por Sport Byron [hereda campaña]',
      says: { type: 'replaced', team: 'Todo por Ti', successor: 'Sport Byron', record: 'taken-over' },
    },
    {
      line: 'replaced: A by B [takes record; by R3]',
      es: 'reemplazo: A por B [hereda campaña; por R3]',
      says: { type: 'replaced', team: 'A', successor: 'B', record: 'taken-over', by: 'R3' },
    },
    { line: '2030-05-12 annulled: [by R7]', es: '2030-05-12 anula: [por R7]', says: { type: 'annulled', by: 'R7', date: '2030-05-12' } },
    {
      line: 'ruling: 051-CJ final [source x; "on the pitch"; es "en la cancha"]',
      es: 'resolución: 051-CJ firme [fuente x; "en la cancha"; en "on the pitch"]',
      says: { type: 'ruling', id: '051-CJ', standing: 'final', source: 'x', note: { en: 'on the pitch', es: 'en la cancha' } },
    },
    { line: 'ruling: R7 appealable', es: 'resolución: R7 apelable', says: { type: 'ruling', id: 'R7', standing: 'appealable' } },
    { line: 'ruling: R7 reversed', es: 'resolución: R7 revocada', says: { type: 'ruling', id: 'R7', standing: 'reversed' } },
  ])('$line', ({ line, es, says }) => {
    expect(problemsOf(`language: en\n${line}`)).toEqual([]);
    expect(statementsOf(`language: en\n${line}`)).toEqual([says]);
    expect(statementsOf(`idioma: es\n${es}`)).toEqual([says]);
    const { statements } = parseFacts(`language: en\n${line}`, 'facts.txt');
    // A source that every line names moves to the header.
    const header = statements[0]?.source === undefined ? '' : 'source: x\n';
    expect(formatFacts(statements, 'en')).toBe(`language: en\n${header}\n${line.replace('source x; ', '')}\n`);
    expect(formatFacts(statements, 'es')).toBe(`idioma: es\n${header.replace('source', 'fuente')}\n${es.replace('fuente x; ', '')}\n`);
  });

  test('one line may state several places, each a statement', () => {
    expect(statementsOf('placed: 1 A, 2 B, 3-4 C, D')).toEqual([
      { type: 'placed', from: 1, to: 1, teams: ['A'] },
      { type: 'placed', from: 2, to: 2, teams: ['B'] },
      { type: 'placed', from: 3, to: 4, teams: ['C', 'D'] },
    ]);
  });
});

test('the example of the language’s own description is read', () => {
  const description = readFileSync(join(import.meta.dirname, '../../docs/language.md'), 'utf8');
  const example = /## 2\. Facts[\s\S]*?```\n([\s\S]*?)```/.exec(description)?.[1] ?? '';
  const { statements, problems } = parseFacts(example, 'facts.txt');
  expect(problems).toEqual([]);
  expect(statements.length).toBeGreaterThan(10);
});

describe('what people and their programs do to text', () => {
  test.each([
    { why: 'Windows line ends', text: 'A 2-1 B\r\nB 0-0 A\r\n' },
    { why: 'line ends of old Macs', text: 'A 2-1 B\rB 0-0 A' },
    { why: 'a byte order mark', text: '\uFEFFA 2-1 B\nB 0-0 A\n' },
    { why: 'no last newline', text: 'A 2-1 B\nB 0-0 A' },
    { why: 'tabs and doubled blanks', text: '\tA\t2-1  B \n  B\u00A00-0\tA\t' },
    { why: 'dashes that a phone made of hyphens', text: 'A 2–1 B\nB 0−0 A' },
    { why: 'comments and empty lines', text: '# first\n\nA 2-1 B # home\n  \nB 0-0 A#away' },
    { why: 'names in quotes nobody needed', text: '"A" 2-1 "B"\n“B” 0-0 «A»' },
  ])('$why', ({ text }) => {
    expect(problemsOf(text)).toEqual([]);
    expect(statementsOf(text)).toEqual([played('A', 'B', [2, 1]), played('B', 'A', [0, 0])]);
  });

  test('accents typed as separate marks mean the same name', () => {
    expect(statementsOf('Unio\u0301n 1-0 A\u0301guila')).toEqual([played('Unión', 'Águila', [1, 0])]);
  });

  test('words are read in both languages, with or without accents, in any case', () => {
    expect(statementsOf('RESOLUCION: R7 Firme\nRuling: R7 final [sin interes]').length).toBe(1);
    expect(problemsOf('RESOLUCION: R7 Firme')).toEqual([]);
  });

  test('a name may hold blanks, digits, dots, brackets of the round sort and, in quotes, anything', () => {
    expect(statementsOf('Dep. Municipal (Yauli) 2 3-0 "Club 2-1, v = [""El Rayo""]: #1"')).toEqual([
      played('Dep. Municipal (Yauli) 2', 'Club 2-1, v = ["El Rayo"]: #1', [3, 0]),
    ]);
  });

  test('the header gives every line its source, unless the line names another', () => {
    const facts = parseFacts('season: 2004\nlanguage: en\nsource: x\n== a/b\nA 1-0 B\nB 1-0 A [source y]', 'facts.txt');
    expect(facts).toMatchObject({
      season: '2004',
      language: 'en',
      statements: [{ source: 'x', contest: { path: 'a/b', spot: { line: 4, column: 4 } } }, { source: 'y' }],
    });
  });
});

describe('a line that cannot be read is a problem with its place and stops no other', () => {
  test.each([
    { line: 'A 2 1 B', problem: '2:1 line-unreadable A 2 1 B' },
    { line: 'entri: A', problem: '2:1 line-unreadable entri' },
    { line: '  Club: X 2-1 B', problem: '2:3 line-unreadable Club' },
    { line: 'leg 1: A 2-1', problem: '2:8 line-unreadable A 2-1' },
    { line: 'A 2-1 B 3-1 C', problem: '2:1 line-unreadable A 2-1 B 3-1 C' },
    { line: 'A, B 2-1 C', problem: '2:1 line-unreadable A, B 2-1 C' },
    { line: 'A 1000000000000-1 B', problem: '2:3 score-impossible 1000000000000-1' },
    { line: 'A 1000-1 B', problem: '2:3 score-impossible 1000-1' },
    { line: '2014-02-30 A 2-1 B', problem: '2:1 date-impossible 2014-02-30' },
    { line: '2014-2-3 A 2-1 B', problem: '2:1 date-impossible 2014-2-3' },
    { line: 'A 2-1 B [neutrl]', problem: '2:10 note-unreadable neutrl' },
    ...['0', '-1', '1000', '1.5', '1e2', '03', '٣', 'tres', '"3"'].map((number) => ({
      line: `A 2-1 B [round ${number}]`,
      problem: `2:10 note-unreadable round ${number}`,
    })),
    ...['-1', '4294967296', '01', '1.5', '99999999999999999999'].map((number) => ({
      line: `numbers: A, B [seed ${number}]`,
      problem: `2:16 note-unreadable seed ${number}`,
    })),
    { line: 'A 2-1 B [round]', problem: '2:10 note-unreadable round' },
    { line: 'A 2-1 B [round 1; fecha 2]', problem: '2:19 note-unreadable fecha 2' },
    { line: 'points: A -3 [round 1]', problem: '2:15 note-unreadable round 1' },
    { line: 'A 2-1 B [neutral; neutral]', problem: '2:19 note-unreadable neutral' },
    { line: 'A 2-1 B [pens 2-2]', problem: '2:9 note-unreadable [pens 2-2]' },
    { line: 'A 2-1 B [ht 3-0]', problem: '2:9 note-unreadable [ht 3-0]' },
    { line: 'A 2-1 B [90 1-1]', problem: '2:9 note-unreadable [90 1-1]' },
    { line: 'A 2-1 B [abandoned]', problem: '2:9 note-unreadable [abandoned]' },
    { line: 'A 2-1 B [neutral; ground not stated]', problem: '2:9 note-unreadable [neutral; ground not stated]' },
    { line: 'A 2-1 B [pens 1234-2]', problem: '2:10 score-impossible pens 1234-2' },
    { line: 'A 2-1 B [dash]', problem: '2:10 note-unreadable dash' },
    { line: 'out: A [neutral]', problem: '2:9 note-unreadable neutral' },
    { line: 'A 2-1 B [neutral', problem: '2:9 line-unreadable [neutral' },
    { line: 'A 2-1 B [neutral] more', problem: '2:19 line-unreadable more' },
    { line: 'A 2-1 "B', problem: '2:7 line-unreadable "B' },
    { line: 'row: A 4 1 11-6 13', problem: '2:6 line-unreadable A 4 1 11-6 13' },
    { line: 'row: A 4 1 1 10000-6 13', problem: '2:14 score-impossible 10000-6' },
    { line: 'printed: goals 3-0', problem: '2:10 line-unreadable goals 3-0' },
    { line: 'placed: A', problem: '2:9 line-unreadable A' },
    { line: 'placed: 1-3 A, B', problem: '2:9 line-unreadable 1-3 A' },
    { line: 'points: A', problem: '2:9 line-unreadable A' },
    { line: 'figure: fair-play -4', problem: '2:9 line-unreadable fair-play -4' },
    { line: 'figure: fair-play A', problem: '2:9 line-unreadable fair-play A' },
    { line: 'figure: fair_play A 1', problem: '2:9 line-unreadable fair_play A 1' },
    { line: 'figure: fair-play A 1.5', problem: '2:9 line-unreadable fair-play A 1.5' },
    { line: 'figure: fair-play A, B 1', problem: '2:9 line-unreadable fair-play A, B 1' },
    { line: 'declined: A', problem: '2:11 line-unreadable A' },
    { line: 'replaced: A', problem: '2:11 line-unreadable A' },
    { line: 'replaced: A by', problem: '2:11 line-unreadable A by' },
    { line: 'replaced: A = B', problem: '2:11 line-unreadable A = B' },
    { line: 'replaced: Todo por Ti by B', problem: '2:11 line-unreadable Todo por Ti by B' },
    { line: 'replaced: A by B, C', problem: '2:11 line-unreadable A by B, C' },
    { line: 'replaced: A by B [neutral]', problem: '2:19 note-unreadable neutral' },
    { line: 'out: A [takes record]', problem: '2:9 note-unreadable takes record' },
    { line: 'annulled: A', problem: '2:11 line-unreadable A' },
    { line: 'closed: A', problem: '2:9 line-unreadable A' },
    { line: 'ruling: R7', problem: '2:9 line-unreadable R7' },
    { line: 'entry: A,, B', problem: '2:8 line-unreadable A,, B' },
    { line: '==', problem: '2:1 line-unreadable ==' },
    { line: 'source: late', problem: '2:1 line-unreadable source: late' },
  ])('$line', ({ line, problem }) => {
    const text = `X 1-0 Y\n${line}\nY 1-0 X`;
    expect(problemsOf(text)).toEqual([problem]);
    expect(statementsOf(text).slice(0, 2)).toEqual([played('X', 'Y', [1, 0]), played('Y', 'X', [1, 0])]);
  });

  test('the nearest label is offered', () => {
    expect(parseFacts('language: en\nleg1: A 2-1 B', 'f').problems[0]?.args['expected']).toBe('leg 1:');
    expect(parseFacts('language: es\nsortio: A', 'f').problems[0]?.args['expected']).toBe('sorteo:');
  });

  test('a file cut off in the middle keeps the lines before the cut', () => {
    const whole =
      'language: en\n== a\nleg 1: Sport Águila 2-1 Player Villafuerte [at "Huancayo"]\nleg 2: Player Villafuerte 0-2 Sport Águila';
    for (let end = 0; end <= whole.length; end += 1) {
      const { statements, problems } = parseFacts(whole.slice(0, end), 'f');
      expect(statements.length + problems.length).toBeLessThanOrEqual(2);
    }
  });

  test('columns count from 1 in the units of UTF-16, in the file as it stands', () => {
    expect(problemsOf('Unio\u0301n 😀 1-0 B [x]')).toEqual(['1:18 note-unreadable x']);
  });
});

const letters = fc.stringMatching(/^[A-Za-zÁÉÍÓÚÑáéíóúñü0-9.'()&/ºª-]{1,8}$/u);
const oddWord = fc.constantFrom(
  'v',
  '2-1',
  'w.o.',
  'n.p.',
  '?-?',
  'both',
  'lose',
  'by',
  'Por',
  'annulled',
  'anulado',
  '28',
  '2 de Mayo',
  '"El Rayo"',
  '#1',
  '[B]',
  'A;B',
  'a,b',
  '=',
  '==',
  'leg 1:',
  '2014-10-26',
  '“x”',
  '«',
  ']',
  '  ',
  'closed:',
  'é',
  '😀',
  '\t',
  'final',
  'points',
  '-3',
);
const name = fc
  .array(fc.oneof({ weight: 4, arbitrary: letters }, { weight: 1, arbitrary: oddWord }), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' ').normalize('NFC'))
  .filter((text) => text.trim() !== '');
const freeText = fc
  .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
  .map((text) => text.replace(/[\r\n]/g, ' ').normalize('NFC'))
  .filter((text) => text.trim() !== '');
const goals = fc.integer({ min: 0, max: 999 });
const score = fc.tuple(goals, goals);
const unlevel = score.filter(([a, b]) => a !== b);
const maybe = <T, K extends string>(key: K, value: fc.Arbitrary<T>): fc.Arbitrary<Partial<Record<K, T>>> =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : ({ [key]: one } as Partial<Record<K, T>>)));
const merged = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as object);

const playedOutcome = fc
  .tuple(
    score,
    score,
    score,
    fc.constantFrom('none', 'after'),
    maybe('penalties', unlevel),
    maybe('note', fc.constantFrom('abandoned', 'suspended', 'stands')),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([half, second, extra, extraTime, penalties, note, known]) => {
    const add = (a: readonly [number, number], b: readonly [number, number]): [number, number] => [
      Math.min(999, a[0] + b[0]),
      Math.min(999, a[1] + b[1]),
    ];
    const ninety = add(half, second);
    const final = extraTime === 'after' ? add(ninety, extra) : ninety;
    return {
      kind: 'played',
      score: final,
      extraTime,
      ...(known & 1 && { halfTime: half }),
      ...(extraTime === 'after' && known & 2 && { ninety }),
      ...penalties,
      ...note,
    };
  });
const outcome: fc.Arbitrary<object> = fc.oneof(
  fc.constantFrom({ kind: 'to-play' }, { kind: 'to-play', note: 'postponed' }),
  playedOutcome,
  merged(fc.constant({ kind: 'decided', drawn: 'not-stated' }), maybe('winner', name), maybe('penalties', unlevel)),
  merged(fc.constant({ kind: 'decided', drawn: 'yes' }), maybe('penalties', unlevel)),
  merged(fc.constant({ kind: 'walkover' }), maybe('winner', name)),
  fc.constantFrom('dash', 'dead-rubber', 'not-stated').map((why) => ({ kind: 'not-played', why })),
  score.map((figures) => ({ kind: 'awarded', score: figures })),
  merged(fc.constant({ kind: 'both-lose' }), maybe('score', score)),
  fc.constant({ kind: 'annulled' }),
  score.map((figures) => ({ kind: 'suspended', score: figures })),
);
const label = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((leg) => ({ kind: 'leg', leg })),
  fc.constantFrom({ kind: 'third-match' }, { kind: 'play-off' }),
);
const corrects = fc.oneof(fc.constantFrom(0, 1, 2), fc.integer({ min: 0, max: 9999 }));
const places = fc.integer({ min: 1, max: 9990 });
const figure = fc.integer({ min: 0, max: 9999 });
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const body: Readonly<Record<StatementBody['type'], fc.Arbitrary<object>>> = {
  entry: fc.oneof(
    fc.record({ teams: fc.array(name, { minLength: 1, maxLength: 4 }), order: fc.constantFrom('known', 'unknown') }),
    fc.record({ slot: places, teams: fc.tuple(name), order: fc.constant('known') }),
  ),
  match: merged(
    fc.record({ home: name, away: name, outcome, ground: fc.constantFrom('home', 'neutral', 'unstated'), corrects }),
    maybe('label', label),
    maybe('at', freeText),
    maybe(
      'kickOff',
      fc.tuple(fc.nat(23), fc.nat(59)).map((time) => time.map((part) => String(part).padStart(2, '0')).join(':')),
    ),
    maybe('round', fc.integer({ min: 1, max: 999 })),
  ),
  row: merged(
    fc.record({ team: name, won: figure, drawn: figure, lost: figure }),
    maybe('goals', fc.tuple(figure, figure)),
    maybe('points', fc.integer({ min: -9999, max: 9999 })),
  ),
  printed: fc.record({ figure: fc.constantFrom('points', 'aggregate'), value: fc.tuple(figure, figure) }),
  placed: fc
    .tuple(places, fc.array(name, { minLength: 1, maxLength: 4 }))
    .map(([from, teams]) => ({ from, to: from + teams.length - 1, teams })),
  draw: fc.record({ teams: fc.array(name, { minLength: 1, maxLength: 4 }) }),
  lots: fc.record({ teams: fc.array(name, { minLength: 1, maxLength: 4 }) }),
  numbers: merged(
    fc.record({ teams: fc.array(name, { minLength: 1, maxLength: 4 }) }),
    maybe('seed', fc.integer({ min: 0, max: 2 ** 32 - 1 })),
  ),
  points: fc.record({ team: name, points: fc.integer({ min: -9999, max: 9999 }) }),
  figure: fc.record({
    figure: fc.constantFrom('fair-play', 'a', '3', 'Ñandú-2', 'x'.repeat(100)),
    team: name,
    value: fc.integer({ min: -9999, max: 9999 }),
  }),
  out: merged(fc.record({ team: name }), maybe('why', fc.constant('withdrew'))),
  closed: fc.constant({}),
  declined: fc.record({ team: name, right: name }),
  annulled: fc.constant({}),
  replaced: fc.record({ team: name, successor: name, record: fc.constantFrom('own', 'taken-over') }),
  ruling: merged(
    fc.record({ id: name, standing: fc.constantFrom('appealable', 'stayed', 'final', 'reversed') }),
    maybe('on', name),
    maybe('until', day),
  ),
  protest: merged(
    fc.record({ id: name, team: name }),
    maybe('about', merged(fc.record({ home: name, away: name }), maybe('label', label), maybe('date', day))),
    maybe('until', day),
    maybe('fee', name),
  ),
  answer: fc.record({ id: name, team: name }),
  appeal: merged(fc.record({ id: name, team: name }), maybe('fee', name)),
  withdrawn: fc.record({ id: name }),
};
const statement: fc.Arbitrary<Statement> = fc
  .constantFrom(...(Object.keys(body) as StatementBody['type'][]))
  .chain((type) =>
    merged(
      fc.constant({ type }),
      body[type],
      maybe(
        'contest',
        fc.constantFrom('a', 'region-i/a', 'ñandú/1').map((path) => ({ path })),
      ),
      maybe('date', day),
      // what somebody says in a match hangs on no ruling, and is about a match that has begun
      type === 'match'
        ? fc.oneof(
            maybe('by', name),
            fc.constantFrom('home', 'referee').map((saidBy) => ({ saidBy })),
          )
        : maybe('by', name),
      maybe('source', name),
      maybe('seenIn', name),
      maybe('note', fc.oneof(fc.record({ es: freeText }), fc.record({ en: freeText }), fc.record({ es: freeText, en: freeText }))),
    ),
  )
  .map((one) => ('saidBy' in one && 'outcome' in one && isToPlay(one.outcome) ? { ...one, outcome: { kind: 'annulled' } } : one))
  // The arbitraries above are the type, part by part; the compiler cannot put the parts together.
  .map((one) => one as Statement);

const isToPlay = (outcome: unknown): boolean => JSON.stringify(outcome).includes('to-play');

/** Statements that can be compared whatever order sections and sorts of lines put them in. */
const sorted = (statements: readonly unknown[]): readonly string[] => statements.map(canonical).toSorted();
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

describe('what is written is what is read', () => {
  test.each(['en', 'es'] as const)('parse(format(x)) = x, in %s', (language) => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 8 }), (statements) => {
        const text = formatFacts(statements, language, { season: '2004' });
        const read = parseFacts(text, 'facts.txt');
        expect(read.problems).toEqual([]);
        expect(read.language).toBe(language);
        expect(sorted(read.statements.map(withoutSpots))).toEqual(sorted(statements.map(withoutSpots)));
        expect(formatFacts(read.statements, language, { season: '2004' })).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test('lines of one sort in one contest keep their order', () => {
    const text = formatFacts(parseFacts('== a\nentry: B\n== b\nA 1-0 B\n== a\nA 1-0 B\nentry: A', 'f').statements, 'en');
    expect(text).toBe('language: en\n\n== a\nentry: B\nentry: A\nA 1-0 B\n\n== b\nA 1-0 B\n');
  });
});

describe('no text makes the reader fail', () => {
  const token = fc.oneof(
    fc.constantFrom(
      'entry:',
      'leg 1:',
      'row:',
      'placed:',
      '1-2',
      'A',
      '2-1',
      ' v ',
      'w.o.',
      '[',
      ']',
      ';',
      ',',
      '=',
      '==',
      '"',
      '“',
      '#',
      ':',
      '\n',
      '\r',
      ' ',
      'won by',
      'replaced:',
      'anula:',
      ' by ',
      'pens',
      '4-2',
      '?-?',
      'language:',
      'es',
      '-',
      '\u0000',
      'both lose',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  test('arbitrary text gives statements and problems, each with a place inside the text', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
        const text = tokens.join('');
        const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
        const { statements, problems } = parseFacts(text, 'facts.txt');
        for (const { spot } of [...statements, ...problems]) {
          const line = lines[(spot?.line ?? 0) - 1];
          expect(line).toBeDefined();
          expect(spot?.column).toBeGreaterThanOrEqual(1);
          expect(spot?.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
        }
        // What was understood can be written down and understood again.
        expect(
          parseFacts(formatFacts(statements, 'en'), 'f').problems.filter(
            (problem) => problem.args['found'] !== '== ' && !String(problem.args['found']).startsWith('=='),
          ),
        ).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    { why: 'one endless line', text: 'A '.repeat(500_000) },
    { why: 'endless quotes', text: '"'.repeat(500_001) },
    { why: 'endless brackets', text: `A 1-0 B ${'[x]'.repeat(200_000)}` },
    { why: 'endless commas', text: `entry: ${','.repeat(500_000)}` },
    { why: 'endless places', text: `placed: ${Array.from({ length: 9000 }, (_, i) => `${i + 1} A`).join(', ')}` },
    { why: 'endless blanks', text: `A${' '.repeat(500_000)}` },
    { why: 'endless bad lines', text: 'x\n'.repeat(300_000) },
    { why: 'too large a file', text: 'x'.repeat(9 * 1024 * 1024) },
  ])('$why is dealt with in time in proportion', { timeout: 5000 }, ({ text }) => {
    expect(parseFacts(text, 'f').problems.length).toBeLessThanOrEqual(1000);
  });
});
