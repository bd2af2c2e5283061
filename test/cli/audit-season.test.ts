import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SeasonAuditDocument } from '../../src/wire/index.ts';
import { commandLine } from '../kit/command-line.ts';

let here: string;
beforeAll(async () => {
  here = await mkdtemp(join(tmpdir(), 'ascenso-audit-season-'));
  await writeFile(join(here, 'words.txt'), 'Nothing of a season.\n');
});
afterAll(() => rm(here, { recursive: true, force: true }));
const ask = (...argv: readonly string[]) => commandLine(() => here)(argv);

test('a season is told contest by contest: place, kind, sentence, reason and the shortest mend', async () => {
  const { code, err, out } = await ask('audit', 'copa-peru/2004', '--lang', 'en');
  expect([code, err]).toEqual([1, '']);
  const lines = out.split('\n');
  const from = lines.indexOf('Region II, Group B');
  expect(lines.slice(0, 2)).toEqual(['Copa Perú 2004', '10 printed tables were compared with 323 matches.']);
  expect(lines.slice(from + 2, from + 9).map((line) => line.replace(/ {2,}/g, '  '))).toEqual([
    '  copa-peru/2004/facts.txt:160:25  does not add up  Sport Áncash: the table says 21 goals for; the matches give 18.',
    '  copa-peru/2004/facts.txt:160:28  does not add up  Sport Áncash: the table says 2 goals against; the matches give 3.',
    expect.stringContaining('explained  Not all played the same number'),
    '  copa-peru/2004/facts.txt:163:30  does not add up  Defensor Porvenir: the table says 5 goals for; the matches give 6.',
    '  copa-peru/2004/facts.txt:163:32  does not add up  Defensor Porvenir: the table says 22 goals against; the matches give 19.',
    '  → Shortest mend: Defensor Porvenir 1–3 Sport Áncash → 0–6. No source says so: it stays a proposal.',
    '',
  ]);
  expect(out).toContain(
    'When the season began: 28 February (Spanish Wikipedia, Copa Perú 2004) · 1 February (Pasión por la Copa Perú (blog), June 2015)',
  );
  expect(lines.at(-2)).toBe('6 do not add up, 14 explained, 12 open; 34 gaps');
});

test('is one document with --json', async () => {
  const { code, out } = await ask('audit', 'copa-peru/2004', '--json');
  const { counts, format, tables } = JSON.parse(out) as SeasonAuditDocument;
  expect([code, format, counts, tables.length]).toEqual([1, 'ascenso-season-audit', { sum: 6, explained: 14, open: 12 }, 2]);
});

test.each([
  { why: '0: nothing was found', argv: ['euro/2016'], code: 0, says: '0 no cuadran, 0 explicados, 0 abiertos; 0 huecos' },
  {
    why: '2: it is neither a file nor a season',
    argv: ['copa-peru/1999'],
    code: 2,
    says: '«copa-peru/1999» no es un archivo ni una temporada.',
  },
  { why: '2: a season beside a file', argv: ['words.txt', 'copa-peru/2004'], code: 2, says: 'una sola temporada a la vez' },
  { why: '2: a file is tried first, and says what is wrong with it', argv: ['words.txt'], code: 2, says: '--as' },
])('the exit code is $why', async ({ argv, code, says }) => {
  const said = await ask('audit', ...argv);
  expect(said.code).toBe(code);
  expect(said.out + said.err).toContain(says);
});
