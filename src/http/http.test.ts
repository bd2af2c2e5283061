import { describe, expect, test } from 'vitest';
import type { SeasonAuditDocument, SeasonDocument, SeasonSourcesDocument } from '../wire/index.ts';
import { createHttp, type Pages, type SeasonQuestion } from './index.ts';
import { preferredLanguage } from './language.ts';
import { parsePath } from './path.ts';

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

const pages: Pages = {
  needs: ([first]) => (first === 'auditoria' ? 'audit' : first === 'fuentes' ? 'sources' : 'season'),
  seasons: ({ language, seasons }) => `list ${language} ${seasons.length}`,
  season: ({ language, segments, question, document: shown, audit: found, sources: cited }) =>
    segments[0] === 'broken'
      ? fail()
      : segments[0] === 'nothing'
        ? undefined
        : `page ${language} ${segments.join('|')} ${shown.asOf ?? ''} ${question.reading ?? ''}${found?.reviewed.tables ?? ''}${cited?.facts.total ?? ''}${'.'.repeat(2000)}`,
  problem: ({ language, problem, document: near }) => `problem ${language} ${problem.kind} ${near?.id ?? ''}`,
};

function fail(): never {
  throw new Error('secret details');
}

/** A season whose audit and sources cannot be made. */
const bare: SeasonDocument = { ...document, id: 'copa/2005' };

const asked: (readonly [string, SeasonQuestion])[] = [];
const reported: unknown[] = [];
const app = createHttp({
  seasons: {
    list: async () => [document, bare],
    read: async (id, question) => {
      asked.push([id, question]);
      return { ...document, asOf: question.asOf ?? null };
    },
    audit: async (id) => (id === bare.id ? undefined : audit),
    sources: async (id) => (id === bare.id ? undefined : sources),
  },
  pages,
  assets: new Map([
    ['ascenso.css', { bytes: new TextEncoder().encode(`body{}${' '.repeat(2000)}`), type: 'text/css; charset=utf-8', version: 'abc' }],
  ]),
  report: (error) => reported.push(error),
});
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

describe('addresses', () => {
  test.each([
    { path: '/es/', status: 200, body: 'list es 2' },
    { path: '/en/', status: 200, body: 'list en 2' },
    { path: '/es/copa/2004/', status: 200, body: 'page es ' },
    { path: '/en/copa/2004/contienda/regional/a%20b', status: 200, body: 'page en contienda|regional|a b' },
    { path: '/es/copa/2004/auditoria', status: 200, body: 'page es auditoria  3' },
    { path: '/en/copa/2004/fuentes', status: 200, body: 'page en fuentes  7' },
    { path: '/es/copa/2005/auditoria', status: 404, body: 'problem es missing copa/2005' },
    { path: '/es/copa/2005/sources.json', status: 404, body: 'problem es missing copa/2005' },
    { path: '/es/copa/2004/nothing', status: 404, body: 'problem es missing copa/2004' },
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
    { path: '/es/copa/2004?hasta=2004-10-01', to: '/es/copa/2004/?hasta=2004-10-01' },
    { path: '/es/copa/2004/auditoria?hasta=2004-10-01&lectura=cancha', to: '/es/copa/2004/auditoria' },
    { path: '/es/copa/2004/fuentes?x', to: '/es/copa/2004/fuentes' },
    { path: '/es/copa/2004/audit.json?hasta=ayer', to: '/es/copa/2004/audit.json' },
    { path: '/es/copa/2004/reglas/', to: '/es/copa/2004/reglas' },
  ])('$path has one address, $to', async ({ path, to }) => {
    const answer = await get(path);
    expect(answer.status).toBe(301);
    expect(answer.headers.get('Location')).toBe(to);
  });

  test.each([
    { file: 'season.json', holds: document },
    { file: 'audit.json', holds: audit },
    { file: 'sources.json', holds: sources },
  ])('$file is the document behind the pages, and is not sent twice', async ({ file, holds }) => {
    const answer = await get(`/es/copa/2004/${file}`);
    expect(answer.headers.get('Content-Type')).toContain('application/json');
    expect(await answer.json()).toEqual(holds);
    const again = await get(`/es/copa/2004/${file}`, { 'If-None-Match': answer.headers.get('ETag') ?? '' });
    expect([again.status, again.headers.get('Cache-Control')]).toEqual([304, 'no-cache']);
  });
});

describe('questions', () => {
  test.each([
    { query: '?hasta=2004-10-31', then: { asOf: '2004-10-31', reading: undefined } },
    { query: '?as-of=2004-10-31&reading=final', then: { asOf: '2004-10-31', reading: 'final' } },
    { query: '?lectura=cancha', then: { asOf: undefined, reading: 'pitch' } },
    { query: '?lectura=Apelable', then: { asOf: undefined, reading: 'appealable' } },
  ])('$query is understood', async ({ query, then }) => {
    asked.length = 0;
    expect((await get(`/es/copa/2004/${query}`)).status).toBe(200);
    expect(asked).toEqual([['copa/2004', then]]);
  });

  test.each([
    { query: '?hasta=2004-02-30', then: 'problem es date copa/2004' },
    { query: '?hasta=ayer', then: 'problem es date' },
    { query: '?as-of=', then: 'problem es date' },
    { query: '?hasta=2004-10-31T00:00', then: 'problem es date' },
    { query: '?lectura=mia', then: 'problem es reading' },
    { query: '?reading=constructor', then: 'problem es reading' },
    { query: '?reading=__proto__', then: 'problem es reading' },
  ])('$query is refused with a page that says why', async ({ query, then }) => {
    const answer = await get(`/es/copa/2004/${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(then);
  });
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
    { path: '/es/copa/2004/%F0%9F%A6%99', status: 200 },
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
    const answer = await get('/es/copa/2004/broken');
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('problem es failed ');
    expect(String(reported[0])).toContain('secret details');
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });
});

describe('headers', () => {
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

test.each([
  ['en', 'en'],
  ['en;q=0.2, es;q=0.9', 'es'],
  ['es;q=0, en;q=0.1', 'en'],
  ['EN-us', 'en'],
  ['*', 'es'],
  ['', 'es'],
  [undefined, 'es'],
  [';;;,,q=,en;q=abc', 'en'],
] as const)('whoever accepts %j reads %s', (accept, then) => expect(preferredLanguage(accept)).toBe(then));

test.each([
  { path: '/', then: [] },
  { path: '/es/', then: ['es'] },
  { path: '/es/a%2Fb', then: undefined },
  { path: '/es/a%5Cb', then: undefined },
  { path: '/es/../x', then: undefined },
  { path: '/es/Alianza%20Lima', then: ['es', 'Alianza Lima'] },
])('$path has the segments $then', ({ path, then }) => expect(parsePath(path)).toEqual(then));
