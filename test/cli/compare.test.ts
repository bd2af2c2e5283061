import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ComparisonDocument, PatchDocument } from '../../src/wire/index.ts';
import { commandLine } from '../kit/command-line.ts';

let here: string;
beforeAll(async () => {
  here = await mkdtemp(join(tmpdir(), 'ascenso-compare-'));
  await writeFile(join(here, 'one.wiki'), GROUP);
  await writeFile(join(here, 'other.wiki'), GROUP.replace('gf_ALI = 3', 'gf_ALI = 4').replace('|match_BOY_ALI = 1–1', ''));
  await writeFile(join(here, 'words.txt'), 'Nothing of a season.\n');
  await run(['export', 'copa-peru/2003', '--as', 'wikitext', '--out', 'season.wikitext']);
});
afterAll(() => rm(here, { recursive: true, force: true }));

const GROUP = [
  '== Group A ==',
  '{{#invoke:Sports table|main|style=WDL',
  '|team1=ALI|team2=BOY|name_ALI=Alianza|name_BOY=Boys',
  '|win_ALI = 1|draw_ALI = 1|loss_ALI = 0|gf_ALI = 3|ga_ALI = 1',
  '|win_BOY = 0|draw_BOY = 1|loss_BOY = 1|gf_BOY = 1|ga_BOY = 3',
  '|match_ALI_BOY = 2–0|match_BOY_ALI = 1–1',
  '}}',
  '',
].join('\n');

const run = commandLine(() => here);

describe('two copies of a page', () => {
  test('are told apart with a place in both, and how much agrees', async () => {
    const { code, err, out } = await run(['audit', 'one.wiki', '--against', 'other.wiki', '--lang', 'en']);
    expect([code, err]).toEqual([1, '']);
    expect(out.split('\n')).toEqual([
      'one.wiki against other.wiki',
      '',
      'Group A',
      '  one.wiki:4:49 · other.wiki:4:49  error  Alianza, goals for: 3 in one.wiki, 4 in other.wiki.',
      '  one.wiki:6:38                    note   1 match only in one.wiki: Boys – Alianza.',
      '',
      '11 values the same, 1 different, 1 only in one.wiki, 0 only in other.wiki, 0 in doubt',
      '',
    ]);
  });

  test('that say the same are said to, in Spanish', async () => {
    const { code, out } = await run(['audit', 'one.wiki', '--against', 'one.wiki']);
    expect([code, out]).toEqual([0, expect.stringContaining('Dicen lo mismo.')]);
  });

  test('are one document with --json, each pair with its findings', async () => {
    const { code, out } = await run(['audit', 'one.wiki', '--against', 'other.wiki', '--against', 'one.wiki', '--json']);
    const { comparisons, format } = JSON.parse(out) as ComparisonDocument;
    expect([code, format, comparisons.map(({ findings, other }) => [other.name, findings.length])]).toEqual([
      1,
      'ascenso-comparison',
      [
        ['other.wiki', 2],
        ['one.wiki', 0],
      ],
    ]);
    expect(comparisons[0]?.findings[0]).toMatchObject({
      code: 'figure-differs',
      one: { line: 4, cells: [{ raw: '3' }] },
      other: { line: 4, cells: [{ raw: '4' }] },
    });
  });

  test('may be a season on either side', async () => {
    const { code, out } = await run(['audit', 'copa-peru/2003', '--against', 'season.wikitext', '--json']);
    const found = (JSON.parse(out) as ComparisonDocument).comparisons[0];
    expect([code <= 1, found?.one.name, found?.counts.different]).toEqual([true, 'copa-peru/2003', 0]);
  });

  test.each([
    { why: 'a copy that is neither a file nor a season', argv: ['audit', 'one.wiki', '--against', 'nowhere'], says: 'nowhere' },
    { why: 'a copy in no known format', argv: ['audit', 'one.wiki', '--against', 'words.txt'], says: 'words.txt' },
    { why: 'a page that is not there', argv: ['patch', 'nowhere', '--with', 'copa-peru/2003'], says: 'nowhere' },
    { why: 'a season that is not there', argv: ['patch', 'one.wiki', '--with', 'copa-peru/1900'], says: 'copa-peru/1900' },
    { why: 'two places to write to', argv: ['patch', 'one.wiki', '--with', 'copa-peru/2003', '--out', 'x', '--write'], says: '--out' },
    { why: 'a file that is there already', argv: ['patch', 'one.wiki', '--with', 'copa-peru/2003', '--out', 'one.wiki'], says: 'one.wiki' },
  ])('$why is refused by name', async ({ argv, says }) => {
    const { code, err, out } = await run(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });
});

describe('a page with the values of a season', () => {
  const damage = async (file: string): Promise<string> => {
    const text = await readFile(join(here, 'season.wikitext'), 'utf8');
    const wrong = text.replace(/(\|win_\w+=|\| win_\w+ = )(\d)/, (_, name: string, digit: string) => `${name}${Number(digit) + 4}`);
    expect(wrong).not.toBe(text);
    await writeFile(join(here, file), wrong);
    return text;
  };

  test('is shown as a difference and not written', async () => {
    await damage('shown.wikitext');
    const before = await readFile(join(here, 'shown.wikitext'), 'utf8');
    const { code, err, out } = await run(['patch', 'shown.wikitext', '--with', 'copa-peru/2003', '--lang', 'en']);
    expect([code, out.split('\n').slice(0, 2)]).toEqual([1, ['--- shown.wikitext', '+++ shown.wikitext']]);
    expect(out.split('\n').filter((line) => /^[-+][^-+]/.test(line))).toHaveLength(2);
    expect(err).toContain('1 value changed\n');
    expect(err).toContain('Nothing is written yet');
    expect(await readFile(join(here, 'shown.wikitext'), 'utf8')).toBe(before);
  });

  test('is written where asked, or in place, and is then the page as it should be', async () => {
    const text = await damage('wrong.wikitext');
    expect((await run(['patch', 'wrong.wikitext', '--with', 'copa-peru/2003', '--out', 'mended.wikitext'])).code).toBe(1);
    expect(await readFile(join(here, 'mended.wikitext'), 'utf8')).toBe(text);
    const { code, err } = await run(['patch', 'wrong.wikitext', '--with', 'copa-peru/2003', '--write']);
    expect([code, await readFile(join(here, 'wrong.wikitext'), 'utf8')]).toEqual([1, text]);
    expect(err).toContain('Escrito: wrong.wikitext');
    const again = await run(['patch', 'wrong.wikitext', '--with', 'copa-peru/2003', '--write']);
    expect([again.code, again.out]).toEqual([0, '']);
    expect(again.err).toContain('Nada que cambiar');
  });

  test('is one document with --json: each cell before and after, and what stays', async () => {
    await damage('document.wikitext');
    const { code, out } = await run(['patch', 'document.wikitext', '--with', 'copa-peru/2003', '--json']);
    const { diff, edits, format, season } = JSON.parse(out) as PatchDocument;
    expect([code, format, season, edits.length]).toEqual([1, 'ascenso-patch', 'copa-peru/2003', 1]);
    expect(Number(edits[0]?.before)).toBe(Number(edits[0]?.after) + 4);
    expect(diff).toContain('@@');
  });
});
