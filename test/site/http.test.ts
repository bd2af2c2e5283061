import { describe, expect, test } from 'vitest';
import { createHttp } from '../../src/http/index.ts';
import { makeSite, type Pages, type SeasonQuestion } from '../../src/site/index.ts';
import type { SeasonAuditDocument, SeasonDocument, SeasonSourcesDocument } from '../../src/wire/index.ts';

const document: SeasonDocument = {
  format: 'ascenso-season',
  version: 1,
  id: 'copa/2004',
  competition: { id: 'copa', name: { es: 'Copa', en: 'Cup' } },
  season: '2004',
  edition: null,
  state: 'past',
  reading: 'appealable',
  asOf: null,
  called: 'clubs',
  differing: [],
  champion: null,
  runnerUp: null,
  promotions: [],
  entrants: [],
  reach: [],
  stages: [],
  contests: [],
  due: [],
  unknown: [],
  cases: [],
  conflicts: [],
  articles: [],
  layers: [],
  amendments: [],
  sources: [],
  problems: [],
};

const common = { version: 1, id: document.id, competition: document.competition, season: '2004' } as const;
const audit: SeasonAuditDocument = {
  ...common,
  format: 'ascenso-season-audit',
  files: [],
  reviewed: { tables: 3, matches: 12, ties: 0 },
  counts: { sum: 0, explained: 0, open: 0 },
  tables: [],
  findings: [],
  unknown: [],
  sources: [],
  problems: [],
};
const sources: SeasonSourcesDocument = {
  ...common,
  format: 'ascenso-season-sources',
  facts: { total: 7, unsourced: 0, inferred: 0 },
  sources: [],
  unsourced: [],
  inferred: [],
  conflicts: [],
};

/** Pages that say what they were asked for: the route is the path, a question stands in it as `@DAY`, `@READING`. */
const pages: Pages = {
  plain: ({ language, search, seasons, segments }) =>
    segments.length === 0
      ? { kind: 'html', text: `list ${language} ${seasons.length}`, path: `/${language}/` }
      : segments[0] === 'buscar'
        ? { kind: 'html', text: `search ${search}`, path: `/${language}/buscar/` }
        : undefined,
  atRoot: ({ name, seasons }) => (name === 'robots.txt' ? { kind: 'txt', text: `robots ${seasons.length}` } : undefined),
  rootNames: () => ['robots.txt'],
  plainAddresses: ({ language }) => [`/${language}/`],
  read: (segments, search) => {
    const query = new URLSearchParams(search);
    const typed = query.get('hasta') ?? undefined;
    if (typed === 'ayer') return { kind: 'date', found: typed };
    const [first = ''] = segments;
    const asOf = first.startsWith('@') ? first.slice(1) : typed;
    const below = first.startsWith('@') ? segments.slice(1) : segments;
    const form = below.at(-1)?.includes('.') ? (below.at(-1) ?? '') : 'page';
    const route = { page: (form === 'page' ? below : below.slice(0, -1)).join('/') };
    if (route.page === 'unread') return undefined;
    const needs = route.page === 'auditoria' ? (['audit'] as const) : route.page === 'fuentes' ? (['sources'] as const) : [];
    return { question: { asOf, reading: undefined }, route, form, needs };
  },
  pathOf: (language, id, { form, question, route }) =>
    encodeURI(
      `/${language}/${id}/${question.asOf === undefined ? '' : `@${question.asOf}/`}${route.page === '' ? '' : `${route.page}/`}${form === 'page' ? '' : form}`,
    ),
  season: ({ address, beside, document: shown, language }) => {
    if (address.route.page === 'broken') throw new Error('secret details');
    if (address.route.page === 'nothing' || ('audit' in beside && beside.audit === undefined)) return undefined;
    return `page ${language} ${address.route.page} ${shown.asOf ?? ''} ${beside.audit?.reviewed.tables ?? ''}${beside.sources?.facts.total ?? ''}${'.'.repeat(2000)}`;
  },
  form: ({ address, beside, document: shown }) => {
    switch (address.form) {
      case 'season.json':
        return { kind: 'text', text: JSON.stringify(shown) };
      case 'audit.json':
        return beside.audit && { kind: 'text', text: JSON.stringify(beside.audit) };
      case 'embed.html':
        return { kind: 'text', text: 'embed', frame: 'anyone' };
      case 'card.png':
        return { kind: 'drawing', svg: '<svg/>' };
      case 'matches.csv':
        return { kind: 'extract', extract: { as: 'csv', language: 'es' } };
      default:
        return undefined;
    }
  },
  tellsCases: () => true,
  questions: () => [],
  addresses: ({ document: { id }, language }) => [`/${language}/${id}/`],
  problem: ({ language, problem, document: near }) => `problem ${language} ${problem.kind} ${near?.id ?? ''}`,
};

/** A season whose audit and sources cannot be made. */
const bare: SeasonDocument = { ...document, id: 'copa/2005' };

const asked: (readonly [string, SeasonQuestion])[] = [];
const reported: unknown[] = [];
const nothing = async () => undefined;
const assets = new Map([
  ['ascenso.css', { bytes: new TextEncoder().encode(`body{}${' '.repeat(2000)}`), type: 'text/css; charset=utf-8', version: 'abc' }],
]);
const siteAt = (base: string) =>
  makeSite({
    seasons: {
      list: async () => [document, bare],
      read: async (id, question) => {
        asked.push([id, question]);
        return { ...document, asOf: question.asOf ?? null };
      },
      audit: async (id) => (id === bare.id ? undefined : audit),
      sources: async (id) => (id === bare.id ? undefined : sources),
      history: nothing,
      changes: nothing,
      cases: nothing,
      impact: nothing,
      trial: nothing,
      gazetteer: nothing,
      extract: async (_id, _question, { as }) => `as ${as}`,
    },
    pages,
    painter: { paint: async (svg) => new TextEncoder().encode(`painted ${svg}`) },
    assets,
    place: { base, origin: 'https://example.org', kind: 'server', languages: ['es', 'en'] },
  });
const appAt = (base: string) => createHttp({ site: siteAt(base), assets, base, report: (error) => reported.push(error) });
const app = appAt('');
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

describe('addresses', () => {
  test.each([
    { path: '/es/', status: 200, body: 'list es 2' },
    { path: '/en/', status: 200, body: 'list en 2' },
    { path: '/es/copa/2004/', status: 200, body: 'page es ' },
    { path: '/en/copa/2004/contienda/regional/a%20b/', status: 200, body: 'page en contienda/regional/a b' },
    { path: '/es/copa/2004/auditoria/', status: 200, body: 'page es auditoria  3' },
    { path: '/en/copa/2004/fuentes/', status: 200, body: 'page en fuentes  7' },
    { path: '/es/copa/2004/@2004-10-31/reglas/', status: 200, body: 'page es reglas 2004-10-31' },
    { path: '/es/copa/2004/reglas/matches.csv', status: 200, body: 'as csv' },
    { path: '/es/copa/2004/reglas/card.png', status: 200, body: 'painted <svg/>' },
    { path: '/es/buscar/?q=a', status: 200, body: 'search ?q=a' },
    { path: '/robots.txt', status: 200, body: 'robots 2' },
    { path: '/robots.txt/', status: 404, body: 'problem es missing ' },
    { path: '/robot.txt', status: 404, body: 'problem es missing ' },
    { path: '/es/copa/2005/auditoria/', status: 404, body: 'problem es missing copa/2005' },
    { path: '/es/copa/2005/sources.json', status: 404, body: 'problem es missing copa/2005' },
    { path: '/es/copa/2004/nothing/', status: 404, body: 'problem es missing copa/2004' },
    { path: '/es/copa/2004/unread/', status: 404, body: 'problem es missing copa/2004' },
    { path: '/en/copa/1999/', status: 404, body: 'problem en missing ' },
    { path: '/xx/copa/2004/', status: 404, body: 'problem es missing ' },
    { path: '/es/copa', status: 404, body: 'problem es missing ' },
    { path: '/nothing', status: 404, body: 'problem es missing ' },
    { path: '/healthz', status: 200, body: '{"status":"ok"}' },
  ])('$path is $status', async ({ path, status, body }) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(body);
  });

  test.each([
    { path: '/', accept: 'en-GB,en;q=0.9', to: '/en/' },
    { path: '/', accept: 'es-PE,es;q=0.9,en;q=0.8', to: '/es/' },
    { path: '/', accept: 'qu,fr', to: '/es/' },
  ])('$path for $accept leads to $to', async ({ path, accept, to }) => {
    const answer = await get(path, { 'Accept-Language': accept });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')).toBe(to);
    expect(answer.headers.get('Vary')).toContain('Accept-Language');
  });

  test.each([
    { path: '/es', to: '/es/' },
    { path: '/es/copa/2004', to: '/es/copa/2004/' },
    { path: '/es/buscar', to: '/es/buscar/' },
    { path: '/es/buscar?q=a', to: '/es/buscar/?q=a' },
    { path: '/es/copa/2004?hasta=2004-10-01', to: '/es/copa/2004/@2004-10-01/' },
    { path: '/es/copa/2004/reglas/?hasta=2004-10-01', to: '/es/copa/2004/@2004-10-01/reglas/' },
    { path: '/es/copa/2004/fuentes/?x', to: '/es/copa/2004/fuentes/' },
    { path: '/es/copa/2004/reglas', to: '/es/copa/2004/reglas/' },
  ])('$path has one address, $to', async ({ path, to }) => {
    const answer = await get(path);
    expect(answer.status).toBe(301);
    expect(answer.headers.get('Location')).toBe(to);
  });

  test('a document behind a page is not sent twice', async () => {
    const answer = await get('/es/copa/2004/season.json');
    expect(answer.headers.get('Content-Type')).toContain('application/json');
    expect(await answer.json()).toEqual(document);
    const again = await get('/es/copa/2004/season.json', { 'If-None-Match': answer.headers.get('ETag') ?? '' });
    expect([again.status, again.headers.get('Cache-Control')]).toEqual([304, 'no-cache']);
  });

  test('a page is made once for as long as its season stands, and a picture too', async () => {
    asked.length = 0;
    const [one, two] = [await get('/es/copa/2004/card.png'), await get('/es/copa/2004/card.png')];
    expect(one.headers.get('ETag')).toBe(two.headers.get('ETag'));
    expect(one.headers.get('Content-Type')).toBe('image/png');
  });

  test('a site below a path has all its addresses there', async () => {
    const below = appAt('/copa-site');
    expect((await below.request('/copa-site/')).headers.get('Location')).toBe('/copa-site/es/');
    expect((await below.request('/copa-site/es/copa/2004')).headers.get('Location')).toBe('/copa-site/es/copa/2004/');
    expect((await below.request('/copa-site/es/copa/2004/')).status).toBe(200);
    expect((await below.request('/es/copa/2004/')).status).toBe(404);
    expect((await below.request('/copa-site/assets/ascenso.css')).status).toBe(200);
  });

  test('every address that it offers is there', async () => {
    const site = siteAt('');
    const paths: string[] = [];
    for await (const path of site.addresses()) paths.push(path);
    expect(paths).toEqual(['/robots.txt', '/es/', '/en/', '/es/copa/2004/', '/en/copa/2004/', '/es/copa/2005/', '/en/copa/2005/']);
    for (const path of paths) expect((await site.answer(path)).kind).toBe('found');
  });
});

test('a question asks for the season as it stood then', async () => {
  asked.length = 0;
  expect((await get('/es/copa/2004/@2004-10-31/')).status).toBe(200);
  expect(asked).toEqual([['copa/2004', { asOf: '2004-10-31', reading: undefined }]]);
});

test('a question that cannot be read is refused with a page that says why', async () => {
  const answer = await get('/es/copa/2004/?hasta=ayer');
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('problem es date copa/2004');
});

describe('hostile input', () => {
  test.each([
    { path: '/es/%E0%A4%A', status: 400 },
    { path: '/es/%00', status: 400 },
    { path: '/es/copa/2004/contienda/%2e%2e%2f%2e%2e%2fetc%2fpasswd', status: 400 },
    { path: `/es/${'a'.repeat(5000)}`, status: 400 },
    { path: '/es//copa', status: 400 },
    { path: '/assets/..%2f..%2fpackage.json', status: 400 },
    { path: '/assets/%2e%2e/%2e%2e/package.json', status: 404 },
    { path: '/assets/none.css', status: 404 },
    { path: '/assets/', status: 404 },
    { path: '/es/copa/2004/%F0%9F%A6%99/', status: 200 },
  ])('$path is $status', async ({ path, status }) => expect((await get(path)).status).toBe(status));

  test('only reading is allowed', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const answer = await app.request('/es/', { method });
      expect(answer.status).toBe(405);
      expect(answer.headers.get('Allow')).toBe('GET, HEAD');
    }
  });

  test('a failure of ours is told to us and not to the reader', async () => {
    reported.length = 0;
    const answer = await get('/es/copa/2004/broken/');
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('problem es failed ');
    expect(String(reported[0])).toContain('secret details');
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });
});

describe('headers', () => {
  test('only what is made for it may stand in a frame elsewhere', async () => {
    const embed = await get('/es/copa/2004/embed.html');
    expect(embed.headers.get('Content-Security-Policy')).toContain('frame-ancestors *');
    expect(embed.headers.get('X-Frame-Options')).toBeNull();
    const page = await get('/es/copa/2004/');
    expect(page.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('X-Frame-Options')).toBe('DENY');
  });

  test('every answer is strict about what may run, and promises no HTTPS on plain HTTP', async () => {
    for (const path of ['/es/', '/nothing', '/assets/ascenso.css', '/healthz', '/es/%00']) {
      const { headers } = await get(path);
      expect(headers.get('Content-Security-Policy')).toMatch(/default-src 'none'.*script-src 'self'/);
      expect(headers.get('Content-Security-Policy')).not.toContain('unsafe');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Strict-Transport-Security')).toBeNull();
    }
  });

  test('an unchanged page is not sent twice', async () => {
    const first = await get('/es/copa/2004/');
    const tag = first.headers.get('ETag');
    expect(tag).toMatch(/^(W\/)?"/);
    const second = await get('/es/copa/2004/', { 'If-None-Match': tag ?? '' });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
    expect(second.headers.get('Cache-Control')).toBe('no-cache');
  });

  test('the tag of a compressed page is recognised too', async () => {
    const first = await get('/es/copa/2004/', { 'Accept-Encoding': 'gzip' });
    expect(first.headers.get('Content-Encoding')).toBe('gzip');
    expect(first.headers.get('Vary')).toContain('Accept-Encoding');
    const second = await get('/es/copa/2004/', { 'Accept-Encoding': 'gzip', 'If-None-Match': first.headers.get('ETag') ?? '' });
    expect(second.status).toBe(304);
  });

  test('a file asked for by its version may be kept for ever, by its name only for now', async () => {
    expect((await get('/assets/ascenso.css?v=abc')).headers.get('Cache-Control')).toContain('immutable');
    expect((await get('/assets/ascenso.css?v=old')).headers.get('Cache-Control')).toBe('no-cache');
    expect((await get('/assets/ascenso.css')).headers.get('Content-Type')).toBe('text/css; charset=utf-8');
  });

  test('errors are not kept', async () => expect((await get('/nothing')).headers.get('Cache-Control')).toBe('no-store'));

  test('HEAD says what GET would, without the page', async () => {
    const answer = await app.request('/es/copa/2004/', { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('Content-Type')).toContain('text/html');
  });
});
