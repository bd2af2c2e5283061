import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { CaseDocument, SeasonDocument } from '../wire/index.ts';
import BulletinSheet from './components/sheets/BulletinSheet.svelte';
import FixtureSheet from './components/sheets/FixtureSheet.svelte';
import MatchSheet from './components/sheets/MatchSheet.svelte';
import TableSheet from './components/sheets/TableSheet.svelte';
import { group, match, row, season, stage, team, tie } from './fixture.ts';
import { outlineOf } from './outline.ts';
import { type View, viewOf } from './view.ts';
import { wordsFor } from './words/words.ts';

const address = 'https://example.org/es/liga/contienda/liga/tabla/';
const [a, b, c] = [team('Alfa'), team('Beta <i>'), team('Gama')];
const third = match('Alfa', 'Beta <i>', null, { label: 'third-match', winner: 'away', ground: 'neutral' });
const legs = [match('Alfa', 'Beta <i>', [8, 2], { label: 'leg', leg: 1 }), match('Beta <i>', 'Alfa', [1, 0], { label: 'leg', leg: 2 })];
const ruled: CaseDocument = {
  id: 'p1',
  contest: 'liga/tabla',
  parties: [],
  match: null,
  opened: '2004-05-02',
  fee: null,
  answerUntil: null,
  answers: [],
  rulings: [],
  state: 'open',
  awaits: null,
  note: null,
  source: null,
  text: { es: 'Reclama Gama.', en: 'Gama protests.' },
};
const document: SeasonDocument = season(
  [stage('liga', ['liga/tabla', 'liga/llave'])],
  [
    group(
      'liga/tabla',
      [
        row(1, a, 6),
        row(2, b, 3),
        row(3, c, 0, {
          adjustments: [{ points: -1, kind: 'fact', article: null, ruling: null, note: { es: 'por deuda', en: 'for a debt' } }],
        }),
      ],
      {
        matches: [
          match('Alfa', 'Beta <i>', [2, 1], { date: '2004-05-02', round: 1 }),
          match('Beta <i>', 'Gama', null, { kind: 'walkover', winner: 'home', date: '2004-05-09', round: 2 }),
          match('Gama', 'Alfa', null, { kind: 'to-play', winner: null, round: 3, at: 'Estadio Uno' }),
        ],
      },
    ),
    tie('liga/llave', [a, b], b, {
      legs,
      thirdMatch: third,
      matches: [...legs, third],
      points: [3, 3],
      aggregate: [8, 3],
      decidedBy: 'third-match',
    }),
  ],
  { cases: [ruled] },
);

const place = {
  origin: 'https://example.org',
  base: '',
  kind: 'server',
  languages: ['es', 'en'],
  assets: { stylesheet: '', font: '', mark: '' },
} as const;
const outline = outlineOf(document);
const viewIn = (language: 'es' | 'en', asOf?: string): View =>
  viewOf(
    outline,
    language,
    wordsFor(language, document.called),
    { route: { page: 'overview' }, question: { asOf, reading: undefined } },
    place,
  );
const contest = (id: string) => {
  const found = outline.contests.get(id);
  if (found === undefined) throw new Error(id);
  return found;
};
const [table, llave] = [contest('liga/tabla'), contest('liga/llave')];
const bare = (html: string) => html.replace(/<!--.*?-->/g, '');
const plain = (html: string) =>
  bare(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/\s+/g, ' ');

const sheets = (view: View) => ({
  table: render(TableSheet, { props: { view, contest: table, address } }).body,
  tie: render(TableSheet, { props: { view, contest: llave, address } }).body,
  fixture: render(FixtureSheet, { props: { view, contest: table, address } }).body,
  bulletin: render(BulletinSheet, { props: { view, contest: table, date: '2004-05-02', address } }).body,
  match: render(MatchSheet, { props: { view, contest: table, match: table.matches[2] ?? match('A', 'B', null), address } }).body,
});

describe.each(['es', 'en'] as const)('every sheet in %s', (language) => {
  test.each(Object.entries(sheets(viewIn(language))))(
    '%s has one head, the code of its page, and nothing to navigate or run',
    (_, html) => {
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toContain(`href="${address}"`);
      expect(html).toMatch(/class="sheet-code"[^>]*>(<!--.*?-->)*<svg/);
      expect(html).not.toMatch(/<nav|<script|style=|undefined|null/);
      expect(plain(html)).not.toMatch(/&lt;|\[object/);
    },
  );
});

const es = sheets(viewIn('es'));

test.each([
  {
    why: 'a table has its cut, its footnote and the results',
    html: es.table,
    says: ['pasa el primero', 'por deuda', 'Gama −1', '2–1', 'W.O.'],
  },
  {
    why: 'a tie has its legs, its points and who passes',
    html: es.tie,
    says: ['8–2', '1–0', '?–?', 'Tercer partido', 'Pasa Beta <i> en el tercero'],
  },
  {
    why: 'a fixture has match days, grounds and walkovers',
    html: es.fixture,
    says: ['Fecha 1', '2 may 2004', 'Fecha 3', 'Estadio Uno', 'ganó Beta <i>'],
  },
  {
    why: 'a bulletin has the results of its day, the table and what was ruled',
    html: es.bulletin,
    says: ['2–1', 'Tablas como constan hoy', 'Reclama Gama.', 'Secretario'],
  },
  {
    why: 'a match sheet has what is known and room for the rest',
    html: es.match,
    says: ['Gama', 'Estadio Uno', 'W.O., gana Alfa', 'Observaciones'],
  },
])('$why', ({ html, says }) => {
  for (const one of says) expect(plain(html)).toContain(one);
});

test('a bulletin has nothing of other days', () => expect(plain(es.bulletin)).not.toContain('W.O.'));
test('a match sheet has eighteen rows a side', () => expect(es.match.match(/<th scope="row">\d+<\/th>/g)).toHaveLength(36));
test('a match to be played has boxes to write in', () => expect(bare(es.fixture).match(/class="blank"/g)).toHaveLength(2));
test('a sheet as of a day says so', () =>
  expect(plain(sheets(viewIn('es', '2004-05-02')).bulletin)).toMatch(/constaba el 2 de mayo de 2004.*Tablas al 2 may 2004/));
test('a container has one bulletin of all its contests', () => {
  const liga = outline.stages.get('liga');
  if (liga === undefined) throw new Error('liga');
  const html = plain(render(BulletinSheet, { props: { view: viewIn('es'), container: liga, date: '2004-05-09', address } }).body);
  expect(html).toContain('W.O.');
  expect(html).not.toContain('Reclama');
});
