import { expect, test } from 'vitest';
import { season } from './fixture.ts';
import { season as seasonPage } from './pages.ts';

const assets = { stylesheet: '/s.css', font: '/f.woff2', mark: '/m.svg' };
/** The page without the marks that the renderer leaves between its pieces. */
const rulesPage = (language: 'es' | 'en', over: Parameters<typeof season>[2]): string =>
  (
    seasonPage({
      language,
      document: season([], [], over),
      address: { route: { page: 'rules' }, question: { asOf: undefined, reading: undefined }, form: 'page' },
      place: { origin: undefined, base: '', kind: 'server', languages: ['es', 'en'], assets },
      beside: {},
    }) ?? ''
  ).replace(/<!--.*?-->/g, '');
const AMENDED = {
  amendments: [
    {
      by: { es: 'Junta <de la liga>', en: 'League board' },
      date: '2030-05-12',
      article: 'circular 3',
      what: [
        { es: 'Descenso: criterios', en: 'Relegation: criteria' },
        { es: 'Qué se gana: Ascenso', en: 'What is won: Up' },
      ],
    },
  ],
  layers: [
    { file: 'national.yaml', what: [] },
    { file: 'league/regulations.yaml', what: [{ es: 'Temporada', en: 'Season' }] },
  ],
} as const;

test.each([
  {
    language: 'es',
    says: ['Enmiendas', '12 may 2030', 'Junta &lt;de la liga>, circular 3', 'Descenso: criterios · Qué se gana: Ascenso', 'national.yaml'],
  },
  {
    language: 'en',
    says: ['Amendments', '12 May 2030', 'League board, circular 3', 'Relegation: criteria · What is won: Up', 'league/regulations.yaml'],
  },
] as const)('the rules page tells each amendment and the files the rules come from ($language)', ({ language, says }) => {
  const html = rulesPage(language, AMENDED);
  for (const text of says) expect(html).toContain(text);
});

test('without amendments and layers neither is spoken of', () => {
  const html = rulesPage('es', {});
  expect(html).not.toContain('Enmiendas');
  expect(html).not.toContain('De dónde salen');
});
