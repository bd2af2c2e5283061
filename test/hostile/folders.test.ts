import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSeason, type SeasonRead } from '../../src/app/index.ts';
import { seasonFolders } from '../../src/storage/index.ts';
import { presentProblem } from '../../src/wire/index.ts';
import { LEAGUE, RESULTS } from './trial.ts';

let here: string;
beforeAll(async () => {
  here = await mkdtemp(join(tmpdir(), 'ascenso-hostile-'));
  await mkdir(join(here, 'data', 'cup'), { recursive: true });
  await writeFile(join(here, 'secret.yaml'), 'secret: { name: Secret }\n');
});
afterAll(() => rm(here, { recursive: true, force: true }));

let made = 0;
/** A season folder of its own among the shipped ones. */
const make = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<{ readonly id: string; readonly path: string }> => {
  made += 1;
  const id = `cup/s${made}`;
  const path = join(here, 'data', id);
  await mkdir(path);
  for (const [name, content] of Object.entries({ 'regulations.yaml': LEAGUE, 'facts.txt': RESULTS, ...files }))
    await writeFile(join(path, name), content);
  return { id, path };
};
const open = (id: string, opens: 'shipped' | 'any' = 'shipped'): Promise<SeasonRead> =>
  readSeason(seasonFolders({ data: join(here, 'data'), here, opens }), id, { reading: 'appealable' });

/** `code file:line` of each problem of a season that cannot be used. */
const refused = (read: SeasonRead): readonly string[] => {
  if (read.kind !== 'unreadable') throw new Error(`it was ${read.kind}`);
  for (const problem of read.problems) expect(presentProblem(problem).text.en).toMatch(/\S/);
  return read.problems.map(
    ({ code, args, spot }) =>
      `${code}${args['why'] === undefined ? '' : ` ${args['why']}`} ${spot === undefined ? 'nowhere' : `${basename(spot.file)}:${spot.line}`}`,
  );
};

describe('bytes that are no text', () => {
  const latin = Buffer.from('Uni\u00f3n', 'latin1');
  test.each([
    { why: 'Latin 1', bytes: latin },
    { why: 'UTF-16, little end first', bytes: Buffer.from(`\uFEFF${RESULTS}`, 'utf16le') },
    { why: 'a letter cut in two', bytes: Buffer.from('Unió').subarray(0, 4) },
    { why: 'a surrogate written out', bytes: Buffer.from([0x41, 0xed, 0xa0, 0x80]) },
    { why: 'an overlong slash', bytes: Buffer.from([0xc0, 0xaf]) },
    { why: 'beyond the last character', bytes: Buffer.from([0xf4, 0x90, 0x80, 0x80]) },
    { why: 'an archive', bytes: Buffer.from([0x1f, 0x8b, 0x08, 0xff, 0xfe, 0x00]) },
  ])('$why, wherever it stands', async ({ bytes }) => {
    for (const name of ['facts.txt', 'regulations.yaml', 'more.facts.txt'])
      expect(refused(await open((await make({ [name]: bytes })).id))).toEqual([`file-unreadable not-utf-8 ${name}:1`]);
    const { id } = await make({ 'regulations.yaml': `${LEAGUE}clubs: clubs.yaml\n`, 'clubs.yaml': bytes });
    expect(refused(await open(id))).toEqual(['file-unreadable not-utf-8 clubs.yaml:1']);
  });
});

describe('a register', () => {
  const naming = async (path: string): Promise<SeasonRead> => open((await make({ 'regulations.yaml': `${LEAGUE}clubs: '${path}'\n` })).id);

  test.each([
    { why: 'a device that never ends', path: '/dev/zero', then: /^file-unreadable not-a-file/ },
    { why: 'a terminal', path: '/dev/tty', then: /^file-unreadable/ },
    { why: 'a file that says it is empty and never ends', path: '/proc/self/pagemap', then: /^file-(too-large|unreadable|missing)/ },
    { why: 'the memory of the program', path: '/proc/self/mem', then: /^file-(unreadable|missing)/ },
    { why: 'a folder', path: '.', then: /^file-unreadable is-folder/ },
    { why: 'the folder above all', path: '/', then: /^file-unreadable is-folder/ },
    { why: 'a way through a file', path: 'facts.txt/clubs.yaml', then: /^file-unreadable not-a-folder/ },
    { why: 'a name too long', path: 'a'.repeat(5000), then: /^file-unreadable name-too-long/ },
    { why: 'a path too long', path: 'a/'.repeat(5000), then: /^file-(unreadable name-too-long|missing)/ },
    { why: 'a path of another system', path: 'C:\\\\Windows\\\\win.ini', then: /^file-missing/ },
    { why: 'a share of another system', path: '\\\\\\\\server\\\\share', then: /^file-missing/ },
    { why: 'an address', path: 'file:///etc/passwd', then: /^file-missing/ },
    { why: 'a percent encoding', path: '%2e%2e/secret.yaml', then: /^file-missing/ },
    { why: 'the regulations themselves', path: 'regulations.yaml', then: /^(value-wrong|key-missing|key-unknown)/ },
    { why: 'the facts', path: 'facts.txt', then: /^(yaml-broken|value-wrong)/ },
  ])('that is $why: a problem with its place', async ({ path, then }) => {
    const [first = '', ...others] = refused(await naming(path));
    expect(first).toMatch(then);
    for (const problem of [first, ...others]) expect(problem).toMatch(/:\d+$/);
  });

  test('may lie outside the folder: the regulations say where', async () => {
    expect((await naming('../../../secret.yaml')).kind).toBe('read');
  });

  test('that is a socket of another program', async () => {
    const { id, path } = await make({ 'regulations.yaml': `${LEAGUE}clubs: socket\n` });
    const other = createServer();
    await new Promise<void>((ready) => other.listen(join(path, 'socket'), ready));
    expect(refused(await open(id))[0]).toMatch(/^file-unreadable not-a-file/);
    await new Promise((closed) => other.close(closed));
  });

  test('that is a link in a circle', async () => {
    const { id, path } = await make({ 'regulations.yaml': `${LEAGUE}clubs: a.yaml\n` });
    await symlink('b.yaml', join(path, 'a.yaml'));
    await symlink('a.yaml', join(path, 'b.yaml'));
    expect(refused(await open(id))[0]).toMatch(/^file-unreadable link-loop/);
  });
});

describe('an id', () => {
  const ids = [
    '..',
    '../secret.yaml',
    'cup/..',
    'cup/../..',
    'cup/../../etc',
    '/etc',
    '//etc',
    '/proc/self',
    './cup/s1',
    'cup//s1',
    'cup\\s1',
    'cup/s1\0',
    'cup/s1/regulations.yaml',
    '%2e%2e/%2e%2e',
    'cup/%2e%2e',
    'C:\\data',
    '__proto__/constructor',
    'constructor/prototype',
    '',
    ' ',
    '\n',
    '\ud800/\udfff',
    'cup/\u202es1',
    '~/cup',
    'a/'.repeat(2000),
    'a'.repeat(100_000),
  ];
  test.each(ids.map((id) => ({ id, name: JSON.stringify(id).slice(0, 40) })))('$name opens no shipped season', async ({ id }) => {
    await make({});
    expect((await open(id)).kind).toBe('not-found');
  });
});

describe('a season that leads to itself', () => {
  test.each([
    { why: 'is refined by itself', text: `extends: regulations.yaml\n${LEAGUE}` },
    { why: 'is refined by a file above that is not there', text: `extends: ../../../../../../../../nowhere.yaml\n${LEAGUE}` },
    { why: 'is refined by a device', text: `extends: /dev/zero\n${LEAGUE}` },
    { why: 'comes before itself', text: LEAGUE.replace('before: {', 'before: { last: { season: . },') },
    { why: 'comes after a folder that holds no season', text: LEAGUE.replace('before: {', "before: { last: { season: '/' },") },
    { why: 'comes after a device', text: LEAGUE.replace('before: {', 'before: { last: { season: /dev/zero },') },
  ])('$why: a problem with its place', async ({ text }) => {
    const [first = '', ...others] = refused(await open((await make({ 'regulations.yaml': text })).id));
    expect(first).toMatch(/:\d+$/);
    // what is wrong with the other season follows; a file that is not there has no line
    for (const problem of others) expect(problem).toMatch(/:\d+$|^file-missing /);
  });
});
