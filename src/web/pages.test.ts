import { describe, expect, test } from 'vitest';
import type { SeasonDocument } from '../wire/index.ts';
import { group, match, place, row, season, stage, team, tie } from './fixture.ts';
import { problem, season as seasonPage, seasons } from './pages.ts';

const assets = { stylesheet: '/s.css', font: '/f.woff2', mark: '/m.svg' };
const question = { asOf: undefined, reading: undefined };

function show(document: SeasonDocument, path: string, language: 'es' | 'en' = 'es'): string {
  const html = seasonPage({ language, document, segments: path === '' ? [] : path.split('/'), question, assets });
  if (html === undefined) throw new Error(`no page at ${path}`);
  return html;
}

const league = (size: number) => {
  const teams = Array.from({ length: size }, (_, index) => team(`Club Deportivo ${index + 1} de Nombre Bastante Largo`));
  const contest = group(
    'liga/tabla',
    teams.map((one, index) => row(index + 1, one, 2 * (size - index))),
    {
      matches: teams.flatMap((home, at) => teams.slice(at + 1).map((away) => match(home.name, away.name, [1, 0]))),
    },
  );
  return season([stage('liga', ['liga/tabla'])], [contest]);
};

const a = team('Alfa');
const b = team('Beta');
const cup = season(
  [stage('copa', ['copa/final'])],
  [
    tie('copa/final', [a, b], b, {
      legs: [match('Alfa', 'Beta', [8, 2], { label: 'leg', leg: 1 }), match('Beta', 'Alfa', [1, 0], { label: 'leg', leg: 2 })],
      matches: [
        match('Alfa', 'Beta', [8, 2], { label: 'leg', leg: 1 }),
        match('Beta', 'Alfa', [1, 0], { label: 'leg', leg: 2 }),
        match('Alfa', 'Beta', null, { label: 'third-match', winner: 'away' }),
      ],
      thirdMatch: match('Alfa', 'Beta', null, { label: 'third-match', winner: 'away' }),
      points: [3, 3],
      aggregate: [8, 3],
      decidedBy: 'third-match',
    }),
  ],
  { champion: b, runnerUp: a },
);

const EVERY_PAGE = ['', 'clubes', 'reglas', 'registro'];

describe('a season of any shape has all its pages', () => {
  const rows: readonly { readonly what: string; readonly document: SeasonDocument; readonly more: readonly string[] }[] = [
    {
      what: 'a league of two',
      document: league(2),
      more: ['etapa/liga', 'contienda/liga/tabla', 'club/club-deportivo-1-de-nombre-bastante-largo'],
    },
    {
      what: 'a league of sixty',
      document: league(60),
      more: ['etapa/liga', 'contienda/liga/tabla', 'club/club-deportivo-60-de-nombre-bastante-largo'],
    },
    { what: 'a cup of one tie', document: cup, more: ['etapa/copa', 'contienda/copa/final', 'club/alfa'] },
    { what: 'nothing but its name', document: season([], []), more: [] },
    {
      what: 'stages and no team',
      document: season([stage('x', ['x/t', 'x/g'])], [tie('x/t', [null, null], null), group('x/g', [])], { state: 'running' }),
      more: ['etapa/x', 'contienda/x/t', 'contienda/x/g'],
    },
    {
      what: 'a tie of which only one side is known',
      document: season([stage('x', ['x/t'])], [tie('x/t', [null, a], a, { matches: [match('Alfa', 'Alfa', null)] })]),
      more: ['contienda/x/t', 'club/alfa'],
    },
    {
      what: 'contests of unknown form',
      document: season(
        [stage('x', ['x/u', 'x/e'])],
        [
          { ...tie('x/u', [null, null], null), kind: 'unrecorded' },
          { ...tie('x/e', [null, null], null), kind: 'entries', slots: [], places: [place(1, a)] },
        ],
      ),
      more: ['etapa/x', 'contienda/x/u', 'contienda/x/e'],
    },
  ];
  test.each(rows)('$what', ({ document, more }) => {
    for (const language of ['es', 'en'] as const) {
      for (const path of [...EVERY_PAGE, ...more]) {
        const html = show(document, path, language);
        expect(html).toContain('<h1');
        expect(html, path).not.toMatch(/undefined|NaN|\[object|style="/);
        expect(html.match(/<h1/g)).toHaveLength(1);
      }
    }
  });
});

test('a page that the season does not have is none', () => {
  for (const path of ['nada', 'contienda/nada', 'etapa/nada', 'club/nada', 'contienda', 'reglas/x', 'constructor']) {
    expect(seasonPage({ language: 'es', document: cup, segments: path.split('/'), question, assets })).toBeUndefined();
  }
});

test('a tie says who passes, by what, and the goals only where they would mislead', () => {
  const html = show(cup, 'etapa/copa');
  expect(html).toContain('Pasa Beta en el tercero (goles 3–8)');
  expect(show(cup, 'etapa/copa', 'en')).toContain('Beta advances in the third match (goals 3–8)');
});

test('teams that share a place show the same place', () => {
  const shared = season(
    [stage('l', ['l/g'])],
    [group('l/g', [row(1, a, 4, { state: 'shared' }), row(1, b, 4, { state: 'shared', advances: false })])],
  );
  const html = show(shared, 'contienda/l/g');
  expect(html.match(/<td class="position">1<\/td>/g)).toHaveLength(2);
  expect(html).toContain('Comparten puesto');
  expect(html).toContain('Alfa y Beta igualan con 4 puntos');
});

test('a figure that is not on record is a question mark, never a zero', () => {
  const html = show(season([stage('l', ['l/g'])], [group('l/g', [row(1, a, null), row(2, b, 0)])]), 'contienda/l/g');
  expect(html).toContain('title="El dato no consta">?</span>');
});

test('a running season says first what is due', () => {
  const running = season([stage('l', ['l/t'])], [tie('l/t', [a, b], null, { matches: [match('Alfa', 'Beta', [0, 0])], points: [3, 3] })], {
    state: 'running',
    due: [
      {
        contest: 'l/t',
        code: 'third-match',
        teams: [a, b],
        count: 1,
        article: null,
        text: { es: 'Falta el tercer partido entre Alfa y Beta.', en: 'The third match between Alfa and Beta is due.' },
      },
    ],
  });
  expect(show(running, '')).toContain('Falta una cosa para seguir');
  expect(show(running, '')).toContain('Falta el tercer partido entre Alfa y Beta.');
  expect(show(running, 'etapa/l')).toContain('Falta: tercer partido');
});

test('names are text, whatever they hold', () => {
  const odd = team('<script>alert(1)</script> & "Cía"');
  const html = show(season([stage('l', ['l/g'])], [group('l/g', [row(1, odd, 3), row(2, a, 0)])]), 'contienda/l/g');
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('&lt;script>alert(1)&lt;/script> &amp; "Cía"');
});

test('every link of a page at a date keeps the date, in the words of the language it leads to', () => {
  const html =
    seasonPage({ language: 'es', document: cup, segments: ['reglas'], question: { asOf: '2030-01-02', reading: 'pitch' }, assets }) ?? '';
  expect(html).toContain('href="/es/liga/2030/clubes?hasta=2030-01-02&amp;lectura=cancha"');
  expect(html).toContain('href="/en/liga/2030/reglas?as-of=2030-01-02&amp;reading=pitch"');
  expect(html).toContain('Así estaba la temporada el 2 ene 2030.');
});

test('the list of seasons and the pages of problems lead on', () => {
  expect(seasons({ language: 'es', seasons: [cup], assets })).toContain('href="/es/liga/2030/"');
  expect(seasons({ language: 'en', seasons: [], assets })).toContain('There is no season yet.');
  expect(problem({ language: 'es', problem: { kind: 'missing' }, seasons: [cup], document: undefined, assets })).toContain(
    'href="/es/liga/2030/"',
  );
  expect(problem({ language: 'en', problem: { kind: 'date', found: '<b>' }, seasons: [], document: cup, assets })).toContain(
    '“&lt;b>” is not a date',
  );
});
