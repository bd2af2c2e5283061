import { describe, expect, test } from 'vitest';
import type { SeasonDocument } from '../wire/index.ts';
import { group, match, row, season, stage, team, tie } from './fixture.ts';
import { season as seasonPage } from './pages.ts';
import type { Place } from './place.ts';
import { parseAddress } from './routes.ts';

const there: Place = {
  origin: undefined,
  base: '',
  kind: 'server',
  languages: ['es', 'en'],
  assets: { stylesheet: '/s.css', font: '/f.woff2', mark: '/m.svg' },
};

/** The page without the marks by which it could be hydrated. */
function show(document: SeasonDocument, path: string, language: 'es' | 'en' = 'es'): string {
  const address = parseAddress(path.split('/').filter((part) => part !== ''));
  const html = address && seasonPage({ language, document, address, place: there, beside: {} });
  if (html === undefined) throw new Error(`no page at ${path}`);
  return html.replace(/<!--.*?-->/g, '');
}
const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const [a, b] = [team('Alfa'), team('Beta')];

describe('a reader who hears the page', () => {
  const dueCup = season(
    [stage('copa', ['copa/final'])],
    [
      tie('copa/final', [a, b], null, {
        legs: [
          match('Alfa', 'Beta', [1, 0], { label: 'leg', leg: 1 }),
          match('Beta', 'Alfa', null, { kind: 'to-play', label: 'leg', leg: 2 }),
        ],
        matches: [match('Beta', 'Alfa', null, { kind: 'to-play', label: 'leg', leg: 2 })],
        points: [3, 0],
      }),
    ],
    { state: 'running' },
  );
  test.each([
    { language: 'es', heads: ['Ida', 'Vuelta', 'Puntos'], sign: 'por jugar' },
    { language: 'en', heads: ['First leg', 'Second leg', 'Points'], sign: 'to be played' },
  ] as const)('is told in $language what short heads and signs stand for', ({ heads, language, sign }) => {
    const html = show(dueCup, 'contienda/copa/final', language);
    const [table = ''] = /<table>[\s\S]*?<\/table>/.exec(html) ?? [];
    expect([...table.matchAll(/<abbr title="([^"]*)"/g)].map(([, long]) => long)).toEqual(heads);
    expect(table).toContain(`<span aria-hidden="true">·</span><span class="vh">${sign}</span>`);
    expect(/<table class="table matches">[\s\S]*?<\/table>/.exec(html)?.[0]).toContain(
      `<span aria-hidden="true">–</span><span class="vh">${sign}</span>`,
    );
  });

  const third = season([stage('copa', ['copa/final'])], [tie('copa/final', [a, b], b, { thirdMatch: match('Alfa', 'Beta', [0, 1]) })]);
  test('hears how many in the headings of what was irregular', () => {
    expect(show(third, '')).toMatch(/<b aria-hidden="true">1<\/b>\s*<div>\s*<h3><span class="vh">1 <\/span>/);
  });
});

test('a name inside a sentence keeps its capitals', () => {
  const named = { name: { es: 'Final de Áncash', en: 'Final of Áncash' } };
  const won = season(
    [stage('copa', ['copa/final'])],
    [tie('copa/final', [a, b], b, { ...named, points: [0, 3], legs: [match('Alfa', 'Beta', [0, 1], { label: 'leg', leg: 1 })] })],
    { champion: b, runnerUp: a },
  );
  expect(textOf(show(won, ''))).toContain('Ganó la final de Áncash de la Liga 2030');
});

test('the clubs stand by region and by name, as one looks them up', () => {
  const teams = ['Ñaña', 'Unión Tarma', 'Sport 10', 'Nazca', 'Olímpico', 'Sport 9', 'Ávila'].map(team);
  const parts = ['ix', 'v'].map((id) =>
    stage(`x/${id}`, [`x/${id}/g`], { name: { es: `Región ${id.toUpperCase()}`, en: `Region ${id.toUpperCase()}` } }),
  );
  const groups = [teams.slice(0, 5), teams.slice(5)].map((own, at) =>
    group(
      `${parts[at]?.id}/g`,
      own.map((one) => row(1, one, 0)),
    ),
  );
  const made = season([stage('x', ['x/ix', 'x/v']), ...parts], groups);
  const regionOf = (id: string) => (groups[0]?.slots.some(({ team: one }) => one?.id === id) ? 'x/ix' : 'x/v');
  const document = { ...made, entrants: made.entrants.map((entrant) => ({ ...entrant, region: regionOf(entrant.id) })) };
  const namesIn = (html: string) => [...html.matchAll(/<th scope="row"><a class="club"[^>]*>([^<]*)</g)].map(([, name]) => name);
  expect(namesIn(show(document, 'clubes'))).toEqual(['Ávila', 'Sport 9', 'Nazca', 'Ñaña', 'Olímpico', 'Sport 10', 'Unión Tarma']);
  const way = /<nav class="others"[\s\S]*?<\/nav>/.exec(show(document, 'etapa/x/ix'))?.[0] ?? '';
  expect([...way.matchAll(/>(Región [^<]*)</g)].map(([, name]) => name)).toEqual(['Región V', 'Región IX']);
  // the table keeps the order that the rules gave
  expect(namesIn(show(document, 'contienda/x/ix/g')).slice(0, 5)).toEqual(['Ñaña', 'Unión Tarma', 'Sport 10', 'Nazca', 'Olímpico']);
});

test('clubs of the same name are told apart by place, in the order of the places', () => {
  const twins = ['lima', 'nazca', 'ñaña', 'ocoña'].map((id) => ({ id, name: 'Sport Boys' }));
  const made = season(
    [stage('l', ['l/g'])],
    [
      group(
        'l/g',
        twins.toReversed().map((one) => row(1, one, 0)),
      ),
    ],
  );
  const document = { ...made, entrants: made.entrants.map((entrant) => ({ ...entrant, seat: entrant.id })) };
  expect(textOf(show(document, 'club/lima'))).toMatch(/No confundir con Sport Boys nazca Sport Boys ñaña Sport Boys ocoña/);
});
