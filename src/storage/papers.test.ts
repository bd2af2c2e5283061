import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makePapers } from './papers.ts';

let here: string;
beforeEach(async () => {
  here = await mkdtemp(join(tmpdir(), 'ascenso-papers-'));
  await mkdir(join(here, 'season'));
});
afterEach(() => rm(here, { recursive: true, force: true }));

const files = [
  { name: 'a.facts.txt', text: 'A 1-0 B\n' },
  { name: 'b.facts.txt', text: 'B 1-0 A\n' },
];

test('a file is called by the name that was typed', async () => {
  await writeFile(join(here, 'page.txt'), 'text');
  expect(await makePapers({ here }).read('page.txt')).toEqual({ text: 'text', file: 'page.txt' });
});

test.each(['nowhere.txt', 'season', 'a\0b'])('%j cannot be read', async (path) => {
  expect(await makePapers({ here }).read(path)).toMatchObject({ severity: 'error' });
});

test('all files are written, and nothing is left beside them', async () => {
  expect(await makePapers({ here }).put('season', files, 'refuse')).toEqual({ written: ['season/a.facts.txt', 'season/b.facts.txt'] });
  expect((await readdir(join(here, 'season'))).sort()).toEqual(['a.facts.txt', 'b.facts.txt']);
});

test('a name that is taken stops all of them, unless it may be replaced', async () => {
  await writeFile(join(here, 'season', 'b.facts.txt'), 'mine');
  const papers = makePapers({ here });
  expect(await papers.put('season', files, 'refuse')).toMatchObject({
    code: 'file-unwritable',
    args: { path: 'season/b.facts.txt', why: 'exists' },
  });
  expect(await readdir(join(here, 'season'))).toEqual(['b.facts.txt']);
  expect(await papers.put('season', files, 'replace')).toHaveProperty('written');
  expect(await readFile(join(here, 'season', 'b.facts.txt'), 'utf8')).toBe('B 1-0 A\n');
});

test('a folder that is not there is a problem', async () => {
  expect(await makePapers({ here }).put('nowhere', files, 'refuse')).toMatchObject({ code: 'file-unwritable', args: { path: 'nowhere' } });
});
