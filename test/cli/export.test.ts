import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../src/app/index.ts';
import type { ExportDocument, ProblemsDocument } from '../../src/wire/index.ts';
import { commandLine } from '../kit/command-line.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let here: string;
beforeAll(async () => {
  here = await mkdtemp(join(tmpdir(), 'ascenso-export-'));
});
afterAll(() => rm(here, { recursive: true, force: true }));

const run = commandLine(() => here);
const ask = (...argv: readonly string[]) => run(['export', ...argv, '--lang', 'en']);
const GROUP = ['copa-peru/2004', 'region-ii/b'] as const;

describe('standard output', () => {
  test.each(Object.values(EXPORT_FORMATS).map(({ name }) => name))('holds the text of %s and nothing else', async (name) => {
    const { code, out } = await ask(...GROUP, '--as', name);
    const { text } = JSON.parse((await ask(...GROUP, '--as', name, '--json')).out) as ExportDocument;
    expect([code, out]).toEqual([0, text.endsWith('\n') ? text : `${text}\n`]);
    expect(text).toMatch(/UTC|VCALENDAR/); // no match of this group has a day
  });

  test('what the format cannot say is counted on standard error, and listed with --json', async () => {
    const { err } = await ask('copa-peru/2004', 'national', '--as', 'football.txt');
    expect(err).toMatch(/^football\.txt cannot say everything: .*\bthird matches\b.*--as football\.txt --json\n$/);
    const { unsaid } = JSON.parse((await ask('copa-peru/2004', 'national', '--as', 'football.txt', '--json')).out) as ExportDocument;
    const third = unsaid.find(({ code }) => code === 'third-match');
    expect(third?.heading.slice(0, 1)).toEqual(['National stage']);
    expect(third?.text.es).toMatch(/^Tercer partido: /);
  });

  test('a reading and a day are those of the season', async () => {
    const national = ['copa-peru/2014', 'national/o5', '--as', 'csv'] as const;
    const [pitch, ruled] = [(await ask(...national, '--reading', 'pitch')).out, (await ask(...national)).out];
    expect(ruled).toContain('051-CJ-FPF-2014');
    expect(pitch).not.toContain('051-CJ-FPF-2014');
    expect((await ask('world-cup/2018', 'groups/a', '--as', 'csv', '--as-of', '2018-06-14')).out.match(/Russia/g)).toHaveLength(1);
  });
});

describe('a file', () => {
  test('is written whole, and not over another one unless asked', async () => {
    const first = await ask(...GROUP, '--as', 'markdown', '--out', 'group.md');
    expect([first.code, first.out]).toEqual([0, 'Written: group.md\n']);
    expect(await readFile(join(here, 'group.md'), 'utf8')).toContain('| Sport Áncash ');
    await writeFile(join(here, 'group.md'), 'mine');
    const second = await ask(...GROUP, '--as', 'markdown', '--out', 'group.md');
    expect([second.code, second.out]).toEqual([2, '']);
    expect(second.err).toContain('--force');
    expect(await readFile(join(here, 'group.md'), 'utf8')).toBe('mine');
    expect((await ask(...GROUP, '--as', 'markdown', '--out', 'group.md', '--force')).code).toBe(0);
    expect(await readdir(here)).toEqual(['group.md']);
  });

  test.each([
    { out: 'nowhere/group.md', why: 'the folder must be there' },
    { out: './', why: 'a folder is no file' },
    { out: '..', why: 'nor is this' },
  ])('$out: $why', async ({ out }) => {
    const { code, err } = await ask(...GROUP, '--as', 'markdown', '--out', out);
    expect(code).toBe(2);
    expect(err).toMatch(/^error /);
  });
});

describe('what cannot be exported', () => {
  test.each([
    { argv: ['copa-peru/2004'], code: 'usage-missing-mandatory-option-value' },
    { argv: ['copa-peru/2004', '--as', 'pdf'], code: 'value-wrong' },
    { argv: ['copa-peru/2004', '--as', '__proto__'], code: 'value-wrong' },
    { argv: ['copa-peru/1904', '--as', 'csv'], code: 'season-unknown' },
    { argv: ['copa-peru/2004', 'final', '--as', 'csv'], code: 'reference-ambiguous' },
    { argv: ['copa-peru/2004', 'regoin-ii', '--as', 'csv'], code: 'contest-unknown' },
  ])('$argv is refused: $code', async ({ argv, code }) => {
    const answered = await ask(...argv, '--json');
    expect(answered.code).toBe(2);
    expect((JSON.parse(answered.out) as ProblemsDocument).problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('candidates are named, as `show` names them', async () => {
    expect((await ask('copa-peru/2004', 'regoin-ii', '--as', 'csv')).err).toContain('region-ii');
  });
});

// Every format is read back in test/archive/season-round-trip.test.ts; here the way through files, once for tables, once for lists.
test.each(['wikitext', 'csv'])('a tournament exported as %s and imported again has the same champion', async (name) => {
  const format = Object.values(EXPORT_FORMATS).find((one) => one.name === name);
  const [season, file] = [join(here, `cup-${name}`, '2018'), `page-${name}.${format?.ending}`];
  await cp(join(root, 'data/world-cup'), join(here, `cup-${name}`), { recursive: true });
  await rm(join(season, 'facts.txt'));
  await ask('world-cup/2018', '--as', name, '--out', file);
  expect((await run(['import', file, '--into', season, '--lang', 'en'])).code).toBe(0);
  const { out } = await run(['show', season, '--lang', 'en']);
  expect(out).toContain('Champion: France\nRunner-up: Croatia');
});
