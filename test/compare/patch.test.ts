import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSeason } from '../../src/app/index.ts';
import {
  type Block,
  type Cell,
  type KnownClubs,
  type Page,
  type PagePatch,
  pageOfSeason,
  patchPage,
  READERS,
  WRITERS,
} from '../../src/archive/index.ts';
import { seasonFolders } from '../../src/storage/index.ts';

const shelf = seasonFolders({ data: new URL('../../data', import.meta.url).pathname });
const NOBODY: KnownClubs = { clubs: [] };
const read = READERS.wikitext;
const patched = (text: string, season: Page, known = NOBODY): PagePatch => patchPage({ text, page: read(text), read }, season, known);

type Written = { readonly id: string; readonly season: Page; readonly text: string; readonly known: KnownClubs };

const written: Written[] = [];
beforeAll(async () => {
  for (const id of ['copa-peru/2004', 'copa-peru/2003', 'euro/2024', 'synthetic/split-league']) {
    const found = await readSeason(shelf, id, {});
    if (found.kind !== 'read') throw new Error(`${id}: ${found.kind}`);
    const season = pageOfSeason(found.season, { language: 'es', matches: 'in tables', brackets: 'without' });
    const text = WRITERS.wikitext?.(season, { language: 'en' }).text ?? '';
    written.push({ id, season, text, known: { clubs: found.season.plan.clubs } });
  }
});

/** Cells of one figure or one score, each in a place of its own. */
const valuesOn = (blocks: readonly Block[]): readonly Cell<unknown>[] =>
  blocks.flatMap((block): readonly Cell<unknown>[] => {
    switch (block.kind) {
      case 'standings':
        return block.rows.flatMap(({ drawn, goalsAgainst, goalsFor, lost, won }) =>
          [won, drawn, lost, goalsFor, goalsAgainst].filter((cell) => cell !== undefined),
        );
      case 'grid':
        return block.cells.map(({ result }) => result);
      case 'tie':
        return [...block.legs, ...(block.aggregate ? [block.aggregate] : [])];
      default:
        return [];
    }
  });

/** The same text with other digits in some of its cells. */
const damaged = (text: string, picks: readonly { readonly at: number; readonly by: number }[]): string => {
  const cells = valuesOn(read(text).blocks).filter(({ raw }) => /^\d{1,2}(?:–\d{1,2})?$/.test(raw));
  const chosen = new Map(picks.map(({ at, by }) => [cells[at % cells.length], by]));
  let out = text;
  for (const [cell, by] of [...chosen].sort(([a], [b]) => (b?.span.from ?? 0) - (a?.span.from ?? 0)))
    if (cell)
      out = out.slice(0, cell.span.from) + cell.raw.replace(/^\d+/, (digits) => String(Number(digits) + by)) + out.slice(cell.span.to);
  return out;
};

const pick = fc.record({ at: fc.nat(100_000), by: fc.integer({ min: 1, max: 9 }) });

describe('a page written from a season', () => {
  test('is not changed by the season that it was written from', () => {
    for (const { id, known, season, text } of written) {
      const { edits, text: after } = patched(text, season, known);
      expect({ id, edits, same: after === text }).toEqual({ id, edits: [], same: true });
    }
  });

  test('gets back every value that was damaged, and not another character', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.array(pick, { minLength: 1, maxLength: 6 }), (which, picks) => {
        const { known, season, text } = written[which]!;
        const wrong = damaged(text, picks);
        fc.pre(wrong !== text);
        expect(patched(wrong, season, known).text).toBe(text);
      }),
      { numRuns: 5 },
    );
  });

  test('says the values of the season once it is patched, and a second patch changes nothing', () => {
    const { season, text } = written[1]!;
    fc.assert(
      fc.property(fc.array(pick, { minLength: 1, maxLength: 20 }), (picks) => {
        const once = patched(damaged(text, picks), season);
        expect(patched(once.text, season).text).toBe(once.text);
        expect(valuesOn(read(once.text).blocks).map(({ value }) => value)).toEqual(valuesOn(read(text).blocks).map(({ value }) => value));
      }),
      { numRuns: 15 },
    );
  });

  test('keeps whatever stands around the values, byte by byte', () => {
    const { season, text } = written[1]!;
    const around = fc.array(fc.constantFrom('\r\n', '\u0000', '😀', 'é', "'' x ''", '<!-- 9–9 -->', '\t', '​', '{|', '\n== 𝕏 ==\n'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        around,
        around,
        fc.array(pick, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('\n', '\r\n'),
        (before, after, picks, end) => {
          const frame = (page: string): string => `\uFEFF${before.join('')}\n\n${page}\n\n${after.join('')}`.replaceAll(/\r?\n/g, end);
          const { edits, text: mended } = patched(frame(damaged(text, picks)), season);
          const wrong = frame(damaged(text, picks));
          let at = 0;
          let rest = '';
          for (const { after: words, before: was, span } of edits) {
            expect(wrong.slice(span.from, span.to)).toBe(was);
            rest += wrong.slice(at, span.from) + words;
            at = span.to;
          }
          expect(rest + wrong.slice(at)).toBe(mended);
          expect(mended).toBe(frame(text));
        },
      ),
      { numRuns: 15 },
    );
  });
});

const TABLE = [
  '== Group A ==',
  '{{#invoke:Sports table|main|style=WDL|team1=ALI|team2=BOY|team3=CRI',
  '|name_ALI=[[Alianza Lima|Alianza]]|name_BOY=Boys|name_CRI=Cristal',
  '|win_ALI=02 <!-- sic -->|draw_ALI=0|loss_ALI=0|gf_ALI=5|ga_ALI=1|adjust_points_ALI=−3',
  '|win_BOY=1|draw_BOY=0|loss_BOY=1|gf_BOY=3|ga_BOY=3',
  '|win_CRI=0|draw_CRI=0|loss_CRI=2|gf_CRI=1|ga_CRI=5',
  '|match_ALI_BOY=[[Clásico 2-1|2-1]]<ref>2-1 at home</ref>|match_BOY_CRI=2&ndash;1|match_CRI_ALI=0–3',
  '|match_BOY_ALI=W.O.|match_CRI_BOY=|match_ALI_CRI=abd 1–0',
  '}}',
].join('\n');

describe('a value is written as its page writes it', () => {
  const season = (from: string, to: string): Page => read(TABLE.replace(from, to));
  test.each([
    {
      why: 'a score in a link',
      from: '|2-1]]',
      to: '|3-2]]',
      gives: ['[[Clásico 2-1|2-1]]<ref>2-1 at home</ref> > [[Clásico 2-1|3-2]]<ref>2-1 at home</ref>'],
    },
    { why: 'a score with an entity', from: '2&ndash;1', to: '2–4', gives: ['2&ndash;1 > 2&ndash;4'] },
    { why: 'a padded figure', from: 'win_ALI=02', to: 'win_ALI=1', gives: ['02 > 01'] },
    { why: 'a deduction with its sign', from: '_ALI=−3', to: '_ALI=-6', gives: ['−3 > −6'] },
    { why: 'a score where a walkover stood', from: 'W.O.', to: '3–0', gives: ['W.O. > 3–0'] },
    { why: 'a walkover where a score stood', from: '_ALI=0–3', to: '_ALI=W.O.', gives: ['0–3 > W.O.'] },
  ])('$why', ({ from, gives, to }) => {
    const { edits, text } = patched(TABLE, season(from, to));
    expect(edits.map(({ after, before }) => `${before} > ${after}`)).toEqual(gives);
    expect(patched(text, season(from, to)).edits).toEqual([]);
  });

  test.each([
    { why: 'what the season does not know', from: '2&ndash;1', to: '?–?', left: [['page-only', 'only-scores']] },
    { why: 'an empty cell', from: 'match_CRI_BOY=', to: 'match_CRI_BOY=1–1', left: [['season-only', 'only-matches']] },
    {
      why: 'a row that only the season has',
      from: '|team3=CRI',
      to: '|team3=CRI|team4=DEP|win_DEP=1',
      left: [['season-only', 'only-rows']],
    },
    { why: 'words instead of a score', from: 'abd 1–0', to: '1–0', left: [['by-hand', 'result-differs']] },
    { why: 'the order of the rows', from: '|team1=ALI|team2=BOY', to: '|team1=BOY|team2=ALI', left: [['by-hand', 'order-differs']] },
    { why: 'a team that may be another', from: 'name_ALI=[[Alianza Lima|Alianza]]', to: 'name_ALI=Alianzas', left: [] },
  ])('$why stays as it is', ({ from, left, to }) => {
    const { edits, left: stays, text } = patched(TABLE, season(from, to));
    expect([text, edits]).toEqual([TABLE, []]);
    expect(stays.map(({ difference, why }) => [why, difference.code])).toEqual(left);
  });

  test('only where the page is still read as all else that it was', () => {
    const twice = `{| class="wikitable"\n! Team !! W !! D !! L\n|-\n| Alianza || rowspan=2 | 1 || 0 || 0\n|-\n| Boys || 0 || 1\n|-\n| Cristal || 0 || 0 || 1\n|}`;
    const other = twice.replace('rowspan=2 | 1 || 0 || 0\n|-\n| Boys ||', '2 || 0 || 0\n|-\n| Boys || 1 ||');
    const { edits, left, text } = patched(twice, read(other));
    expect([text, edits]).toEqual([twice, []]);
    expect(left.map(({ why }) => why)).toContain('by-hand');
  });
});

describe('any text', () => {
  test('is patched or left, and never breaks', () => {
    const { season } = written[1]!;
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '{{',
            '}}',
            '|',
            '=',
            'team1',
            'A',
            '2–1',
            '\n',
            '{|',
            '|-',
            '|}',
            '[[',
            ']]',
            '\u0000',
            '__proto__',
            '== B ==',
            '{{TwoLegResult|A|x|3–3|B|y|2–1|1–2}}',
          ),
        ),
        (pieces) => {
          const text = pieces.join('');
          expect(patched(text, season).text).toBe(text);
        },
      ),
      { numRuns: 100 },
    );
  });
});
