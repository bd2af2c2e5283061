import { expect, test } from 'vitest';
import type { CaseImpactDocument, SeasonChangesDocument, SeasonDocument } from '../wire/index.ts';
import { audited, unsourced } from './audit-fixture.ts';
import { group, match, row, season, stage, team, tie } from './fixture.ts';
import { addresses, pathOf, plain, plainAddresses, read, season as seasonPage } from './pages.ts';
import type { Place } from './place.ts';
import type { Route } from './routes.ts';

const place: Place = {
  origin: 'https://example.org',
  base: '/copa',
  kind: 'server',
  languages: ['es', 'en'],
  assets: { stylesheet: '/s.css', font: '/f.woff2', mark: '/m.svg' },
};

const [alfa, beta] = [team('Alfa'), team('Beta')];
const document: SeasonDocument = season(
  [stage('liga', ['liga/norte', 'liga/final']), stage('liga/norte', ['liga/norte/a'])],
  [
    group('liga/norte/a', [row(1, alfa, 3), row(2, beta, 0)], {
      matches: [match('Alfa', 'Beta', [1, 0], { date: '2030-05-01', at: 'Estadio' })],
    }),
    tie('liga/final', [alfa, beta], alfa, { matches: [match('Alfa', 'Beta', [2, 0], { label: 'leg', leg: 1, date: '2030-06-01' })] }),
  ],
  {
    state: 'running',
    due: [
      {
        contest: 'liga/norte/a',
        code: 'draw',
        teams: [],
        count: 1,
        or: null,
        article: null,
        case: null,
        until: null,
        text: { es: 'Falta el sorteo.', en: 'The draw is due.' },
      },
    ],
  },
);
const one = { id: 'P1', contest: null, parties: [alfa], match: null, opened: null, fee: null, answerUntil: null, answers: [], rulings: [] };
const impact: CaseImpactDocument = {
  format: 'ascenso-case',
  version: 1,
  id: document.id,
  asOf: null,
  case: { ...one, state: 'withdrawn', awaits: null, note: null, source: null, text: { es: 'P1', en: 'P1' } },
  upheld: null,
  ruled: null,
  problems: [],
};
const changes: SeasonChangesDocument = {
  format: 'ascenso-season-changes',
  version: 1,
  id: document.id,
  kept: 'files',
  total: 0,
  changes: [],
};
const beside = { audit: audited({ sums: 0, tables: [] }), sources: unsourced, changes, impact, seasons: [document] };

type Page = { readonly path: string; readonly type: string; readonly html: string };

/** Every page of the season and of the site in a language; paper is for those who have the page. */
function* pagesIn(language: 'es' | 'en'): Generator<Page> {
  const below = `/${language}/${document.id}/`;
  for (const path of addresses({ language, document, place, cases: { cases: [impact.case] } as never, asked: [] })) {
    const address = read(path.slice(below.length).split('/').filter(Boolean).map(decodeURIComponent), '');
    if (address === undefined || 'kind' in address) throw new Error(`no address: ${path}`);
    if (address.form !== 'page' || address.route.page === 'sheet') continue;
    const html = seasonPage({ language, document, address, place, beside });
    if (html === undefined) throw new Error(`no page: ${path}`);
    yield { path: pathOf(language, document.id, address), type: address.route.page, html };
  }
  for (const path of plainAddresses({ language, seasons: [document] })) {
    const segments = path.split('/').filter(Boolean).slice(1);
    const found = plain({ language, seasons: [document], place, segments, search: '' });
    if (found?.kind === 'html') yield { path: found.path, type: segments.slice(0, 1).join(), html: found.text };
  }
}

/** A new sort of page must be told of here, and must then be among those that the site lists. */
const TYPES: Readonly<Record<Exclude<Route['page'], 'sheet'>, string>> = {
  overview: 'SportsEvent',
  container: 'SportsEvent',
  contest: 'SportsEvent',
  match: 'SportsEvent',
  'what-if': 'WebPage',
  clubs: 'CollectionPage',
  club: 'SportsTeam',
  rules: 'WebPage',
  due: 'WebPage',
  doubts: 'WebPage',
  changes: 'WebPage',
  case: 'WebPage',
  audit: 'WebPage',
  sources: 'WebPage',
};
const OF_THE_SITE: Readonly<Record<string, readonly string[]>> = {
  '': ['WebSite'],
  buscar: ['SearchResultsPage'],
  guia: ['CollectionPage', 'TechArticle'],
};

const attribute = (html: string, pattern: RegExp): string | undefined => pattern.exec(html)?.[1]?.replaceAll('&#38;', '&');
const dataOf = (html: string): Record<string, unknown> =>
  JSON.parse(attribute(html, /<script type="application\/ld\+json">(.*?)<\/script>/) ?? 'null');

test.each(['es', 'en'] as const)('every page in %s says what it is, where it stands and where it is in the other language', (language) => {
  const pages = [...pagesIn(language)];
  expect(new Set(pages.map(({ type }) => type))).toEqual(new Set([...Object.keys(TYPES), ...Object.keys(OF_THE_SITE)]));
  for (const { html, path, type } of pages) {
    const canonical = `https://example.org/copa${path}`;
    const other = canonical.replace(`/copa/${language}/`, `/copa/${language === 'es' ? 'en' : 'es'}/`);
    const told = {
      title: attribute(html, /<title>([^<]+)<\/title>/),
      description: attribute(html, /<meta name="description" content="([^"]+)">/),
      picture: attribute(html, /<meta property="og:image" content="(https:\/\/example\.org\/copa\/[^"]+\/card\.png)">/),
    };
    expect(Object.values(told), path).not.toContain(undefined);
    expect(attribute(html, /<link rel="canonical" href="([^"]*)">/), path).toBe(canonical);
    const alternates = [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/g)].map(
      ([, to, href]) => `${to} ${href}`,
    );
    const [spanish, english] = language === 'es' ? [canonical, other] : [other, canonical];
    expect(alternates, path).toEqual([`es ${spanish}`, `en ${english}`, `x-default ${spanish}`]);
    const data = dataOf(html);
    expect(data, path).toMatchObject({
      '@context': 'https://schema.org',
      '@type': expect.any(String),
      name: expect.any(String),
      url: canonical,
    });
    expect(TYPES[type as keyof typeof TYPES] === undefined ? OF_THE_SITE[type] : [TYPES[type as keyof typeof TYPES]], path).toContain(
      data['@type'],
    );
  }
});

test('what is played is part of what it is played in, down to the match; a page about the season leads to it', () => {
  const pages = new Map([...pagesIn('en')].map(({ html, path }) => [path.replace('/en/liga/2030/', ''), dataOf(html)]));
  const SEASON = { '@type': 'SportsEvent', name: 'League 2030', url: 'https://example.org/copa/en/liga/2030/' };
  const NORTH = { name: 'Stage liga/norte', url: 'https://example.org/copa/en/liga/2030/etapa/liga/norte/' };
  expect(pages.get('etapa/liga/')).toMatchObject({
    superEvent: SEASON,
    startDate: '2030-05-01',
    endDate: '2030-06-01',
    subEvent: [NORTH, {}],
  });
  expect(pages.get('etapa/liga/norte/')).toMatchObject({ superEvent: { name: 'Stage liga', superEvent: SEASON } });
  expect(pages.get('contienda/liga/norte/a/')).toMatchObject({ superEvent: SEASON, competitor: [{ name: 'Alfa' }, { name: 'Beta' }] });
  expect(pages.get('partido/liga/norte/a/alfa--beta/')).toMatchObject({
    name: 'Alfa 1–0 Beta',
    startDate: '2030-05-01',
    location: { name: 'Estadio' },
    superEvent: { url: 'https://example.org/copa/en/liga/2030/contienda/liga/norte/a/', superEvent: SEASON },
  });
  expect(pages.get('club/alfa/')).toMatchObject({ name: 'Alfa', event: SEASON });
  expect(pages.get('clubes/')).toMatchObject({ mainEntity: { numberOfItems: 2 }, about: SEASON });
  expect(pages.get('reglas/')).toMatchObject({
    about: SEASON,
    breadcrumb: { itemListElement: [{ name: 'Ascenso' }, { name: 'League 2030', item: SEASON.url }, { position: 3, name: 'The rules' }] },
  });
});

test('what nobody put on record is in no structured data', () => {
  const bare = season([stage('x', ['x/t'])], [tie('x/t', [null, null], null)]);
  const address = read(['etapa', 'x'], '');
  if (address === undefined || 'kind' in address) throw new Error('no address');
  const html = seasonPage({ language: 'es', document: bare, address, place, beside: {} }) ?? '';
  expect(Object.keys(dataOf(html)).sort()).toEqual(['@context', '@type', 'name', 'sport', 'subEvent', 'superEvent', 'url']);
});
