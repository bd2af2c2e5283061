import { describe, expect, test } from 'vitest';
import type { SeasonDocument } from '../../wire/index.ts';
import { group, match, row, season, stage, team, tie } from '../fixture.ts';
import { outlineOf } from '../outline.ts';
import type { Place } from '../place.ts';
import type { Question } from '../question.ts';
import type { Route } from '../routes.ts';
import { viewOf } from '../view.ts';
import { wordsFor } from '../words/words.ts';
import { cardOf } from './card.ts';

const place: Place = {
  origin: undefined,
  base: '',
  kind: 'server',
  languages: ['es', 'en'],
  assets: { stylesheet: '', font: '', mark: '' },
};
const NOW: Question = { asOf: undefined, reading: undefined };

function card(document: SeasonDocument, route: Route, question = NOW, language: 'es' | 'en' = 'es'): string {
  return cardOf(viewOf(outlineOf(document), language, wordsFor(language, document.called), { route, question }, place));
}
const texts = (svg: string): readonly string[] => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, content = '']) => content);
const sizes = (svg: string): readonly number[] => [...svg.matchAll(/font-size="(\d+)"/g)].map(([, size]) => Number(size));

const HOSTILE = [
  '<script>alert("1")</script> & Co.',
  '\u202Eodnauges\u202C Club',
  'ñ'.repeat(200),
  '⚽ Fútbol 👩‍👩‍👧‍👦',
  'ليغا 漢字',
  ' \u0000 ',
] as const;

const named = (names: readonly string[]): SeasonDocument => {
  const teams = names.map((name, i) => ({ id: `t${i}`, name }));
  const rows = teams.map((one, i) => row(i + 1, one, 20 - i));
  const between = { ...match('A', 'B', [1, 0]), home: teams[0] ?? team('A'), away: teams[1] ?? team('B') };
  const [first = null, second = null] = teams;
  return season(
    [stage('liga', ['liga/tabla', 'liga/llave'])],
    [
      group('liga/tabla', rows, { matches: [between] }),
      tie('liga/llave', [first, second], second, {
        legs: [{ ...between, score: null, kind: 'decided', winner: null }],
        matches: [between],
        points: [0, 3],
      }),
    ],
    { champion: second },
  );
};
const match1 = 't0--t1';
const EVERY: readonly Route[] = [
  { page: 'overview' },
  { page: 'container', id: 'liga' },
  { page: 'contest', id: 'liga/tabla' },
  { page: 'contest', id: 'liga/llave' },
  { page: 'match', id: 'liga/tabla', match: match1 },
  { page: 'what-if', id: 'liga/tabla' },
  { page: 'sheet', sheet: 'table', id: 'liga/tabla' },
  { page: 'club', id: 't0' },
  { page: 'club', id: 'nobody' },
  ...(['clubs', 'rules', 'due', 'doubts', 'changes', 'audit', 'sources'] as const).map((page) => ({ page })),
  { page: 'case', id: 'p1' },
];

describe.each(EVERY)('the card of $page $id', (route) => {
  test.each(['es', 'en'] as const)('in %s names its season and has no small text, whatever clubs are called', (language) => {
    const svg = card(named(HOSTILE), route, NOW, language);
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"')).toBe(true);
    expect(texts(svg)).toContain('Ascenso');
    expect(Math.min(...sizes(svg))).toBeGreaterThanOrEqual(24);
    expect(svg).not.toMatch(/<script|[\p{Cc}\p{Cf}]/u);
    expect(svg.replace(/<(svg|rect|circle|path|text)( [a-z-]+="[^"<>]*")*(\/?)>/gi, '').replaceAll(/<\/(text|svg)>/g, '')).not.toMatch(
      /[<>]/,
    );
  });
});

test('a table shows its cut, unknown figures as unknown, and says how many rows are left out', () => {
  const rows = Array.from({ length: 30 }, (_, i) => row(i + 1, team(`Club ${i + 1}`), i === 1 ? null : 60 - i));
  const said = texts(card(season([stage('liga', ['liga/tabla'])], [group('liga/tabla', rows)]), { page: 'contest', id: 'liga/tabla' }));
  expect(said).toContain('pasa el primero');
  expect(said).toContain('?');
  const shown = said.filter((one) => /^Club \d+$/.test(one)).length;
  expect(shown).toBeGreaterThanOrEqual(6);
  expect(said).toContain(`y ${30 - shown} más`);
});

test('a tie shows a lost score as unknown, and its points', () => {
  const said = texts(card(named(['Alfa', 'Beta']), { page: 'contest', id: 'liga/llave' }));
  expect(said).toEqual(expect.arrayContaining(['Alfa', 'Beta', '?', 'Pts', '0', '3']));
});

test('a match shows its score, and a walkover whose it is', () => {
  expect(texts(card(named(['Alfa', 'Beta']), { page: 'match', id: 'liga/tabla', match: match1 }))).toEqual(
    expect.arrayContaining(['Alfa', '1', 'Beta', '0']),
  );
  const given = match('Alfa', 'Beta', null, { kind: 'walkover', winner: 'away' });
  const document = season([stage('liga', ['liga/t'])], [group('liga/t', [row(1, team('Alfa'), 3)], { matches: [given] })]);
  expect(texts(card(document, { page: 'match', id: 'liga/t', match: 'alfa--beta' }))).toEqual(
    expect.arrayContaining(['–', 'W.O.', 'W.O., ganó Beta']),
  );
});

test('a card of another day or reading says so', () => {
  const said = texts(card(named(['Alfa', 'Beta']), { page: 'contest', id: 'liga/tabla' }, { asOf: '2004-12-18', reading: 'pitch' }));
  expect(said.join(' ')).toContain('18 dic 2004, cancha');
});
