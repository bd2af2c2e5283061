import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHttp } from '../../src/http/index.ts';
import { seasonSource } from '../../src/main/season-source.ts';
import { makePainter } from '../../src/pictures/index.ts';
import { makeSite } from '../../src/site/index.ts';
import { seasonFolders } from '../../src/storage/index.ts';
import * as pages from '../../src/web/pages.ts';
import { makeRandom } from '../kit/random.ts';

const reported: string[] = [];
const assets = new Map([['ascenso.css', { bytes: new TextEncoder().encode('body{}'), type: 'text/css', version: '1' }]]);
const site = makeSite({
  seasons: seasonSource(seasonFolders({ opens: 'shipped' }), () => undefined),
  pages,
  painter: makePainter(),
  assets,
  place: { base: '', origin: 'http://localhost', kind: 'server', languages: ['es', 'en'] },
});
const app = createHttp({
  site,
  assets,
  base: '',
  report: (error) => reported.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
});

let server: Server;
beforeAll(async () => {
  server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => new Promise((closed) => server.close(closed)));

/** What stands on the first line of the answer, and its beginning. The request goes out as it is written: no client tidies it. */
const ask = (line: string, headers: readonly string[] = ['Host: localhost']): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const parts: Buffer[] = [];
    // ends what hangs; a busy machine takes its time
    socket.setTimeout(50_000, () => socket.destroy(new Error(`no answer to ${line.slice(0, 80)}`)));
    socket.on('data', (part) => parts.push(part));
    socket.on('error', reject);
    socket.on('close', () => {
      const text = Buffer.concat(parts).toString('latin1');
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? Number.NaN), text });
    });
    // half a connection closed would be taken for a reader who has gone
    socket.write(`${[line, ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`);
  });

/** Answered as a stranger should be: known or unknown, never a failure of ours, and nothing of the machine in it. */
const expectCalm = async (line: string, headers?: readonly string[]): Promise<void> => {
  const { status, text } = await ask(line, headers);
  expect([200, 301, 302, 304, 400, 404, 405, 414, 431], `${line.slice(0, 120)} → ${status}`).toContain(status);
  expect(text).not.toMatch(/root:x:0|node_modules|at \w+ \(|\/src\//);
  expect(reported).toEqual([]);
};

const SEASON = '/es/world-cup/2018';
const PIECES = [
  '..',
  '.',
  '%2e%2e',
  '%2e',
  '%252e%252e',
  '..%2f..',
  '..%5c..',
  '\\..\\',
  '%00',
  '%0a',
  '%0d%0aSet-Cookie:%20a=b',
  '%',
  '%zz',
  '%c0%af',
  '%ed%a0%80',
  '%ff',
  '%f4%90%80%80',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'season.json',
  'card.png',
  'trial.json',
  '@2018-06-20',
  '@cancha',
  '@',
  '@@',
  '@2018-06-20,cancha',
  '@__proto__',
  'buscar',
  'guia',
  'contienda',
  'etapa',
  'club',
  'reglas',
  'contest',
  'stage',
  '<script>',
  '%3Cscript%3E',
  "'",
  '%22',
  '*',
  ':id',
  '{a}',
  '(((((((((',
  'a'.repeat(900),
  '%F0%9F%98%80',
  '//',
  ';',
  '@',
  '~',
  '$',
  '&',
  '+',
  '=',
  '?',
  '#',
] as const;

describe('addresses made to hurt', { timeout: 60_000 }, () => {
  test.each(PIECES)('%s', async (piece) => {
    for (const path of [
      `/${piece}`,
      `/es/${piece}`,
      `/en/${piece}/${piece}`,
      `${SEASON}/${piece}`,
      `${SEASON}/contienda/${piece}`,
      `${SEASON}/club/${piece}`,
      `${SEASON}/partido/groups/a/${piece}`,
      `${SEASON}/impreso/${piece}/groups/a`,
      `/es/buscar/${piece}`,
      `/es/buscar/?q=${piece}`,
      `/assets/${piece}`,
      `${piece}`,
    ])
      await expectCalm(`GET ${path.replaceAll(' ', '%20')} HTTP/1.1`);
  });

  test('thousands of characters, segments and slashes', async () => {
    for (const path of [
      'a'.repeat(10_000),
      'a/'.repeat(5000),
      '/'.repeat(8000),
      '../'.repeat(3000),
      '%2e'.repeat(3000),
      `?${'a=b&'.repeat(3000)}`,
    ]) {
      await expectCalm(`GET /${path} HTTP/1.1`);
      await expectCalm(`GET ${SEASON}/${path} HTTP/1.1`);
    }
  });

  test.each(['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND', 'BREW', 'get'])('the method %s', async (method) => {
    for (const path of ['/', '/es/', SEASON, `${SEASON}/season.json`, '/healthz', '*']) await expectCalm(`${method} ${path} HTTP/1.1`);
  });

  test.each([
    'hasta=2004-02-30',
    'hasta=',
    'hasta=__proto__',
    'lectura=constructor',
    'lectura=__proto__',
    'reading=%00',
    'hasta=9999-99-99',
    'hasta=2018-06-20&hasta=2018-06-21',
    'as-of=-000001-01-01',
    'as-of=2018-06-20T00:00',
    'lectura=%E2%80%AEfirme',
    '__proto__=1',
    '=',
    '&&&',
    '%',
  ])('the question %s', async (question) => expectCalm(`GET ${SEASON}/?${question} HTTP/1.1`));

  test.each([
    ['Host: '],
    ['Host: ../../etc'],
    ['Host: localhost', `Accept-Language: ${'en;q=0.1,'.repeat(1500)}`],
    ['Host: localhost', 'Accept-Language: __proto__;q=constructor'],
    ['Host: localhost', `If-None-Match: ${'"a",'.repeat(2000)}`],
    ['Host: localhost', 'Accept-Encoding: gzip;q=-1, __proto__, br;q=1e999'],
    ['Host: localhost', 'Range: bytes=0-99999999999999'],
    ['Host: localhost', `X: ${'a'.repeat(20_000)}`],
    ['Host: localhost', 'Content-Length: 999999999999'],
    ['Host: localhost', 'Transfer-Encoding: chunked'],
  ])('headers: %s', async (...headers) => {
    for (const path of ['/', '/es/', `${SEASON}/`]) await expectCalm(`GET ${path} HTTP/1.1`, headers);
  });

  test('addresses put together at random', async () => {
    const random = makeRandom(9);
    for (let i = 0; i < 300; i++) {
      const segments = Array.from({ length: 1 + random.next(6) }, () =>
        random.next(3) === 0 ? random.pick(['es', 'en', 'world-cup', '2018', 'contienda', 'club']) : random.pick(PIECES),
      );
      await expectCalm(`GET ${random.pick(['', SEASON, '/en'])}/${segments.join('/')} HTTP/1.1`);
    }
  });
});
