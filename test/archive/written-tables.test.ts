import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { READERS } from '../../src/archive/read/readers.ts';
import { writeHtml } from '../../src/archive/write/html.ts';
import { writeMarkdown } from '../../src/archive/write/markdown.ts';
import { writeWikitext } from '../../src/archive/write/wikitext.ts';
import type { PageWriter } from '../../src/archive/write/writer.ts';
import { saidOf } from './written-canon.ts';
import { pageArb } from './written-pages.ts';

const FORMATS = [
  { format: 'wikitext', write: writeWikitext },
  { format: 'markdown', write: writeMarkdown },
  { format: 'html', write: writeHtml },
] as const satisfies readonly { format: keyof typeof READERS; write: PageWriter }[];
const LANGUAGES = ['es', 'en'] as const;

describe.each(FORMATS)('$format', ({ format, write }) => {
  const read = READERS[format];

  test('says again what tables can say, whatever the names', () => {
    fc.assert(
      fc.property(pageArb('what tables can'), fc.constantFrom(...LANGUAGES), (page, language) => {
        const written = write(page, { language });
        const again = read(written.text);
        expect(saidOf(again)).toEqual(saidOf(page));
        expect(again.title).toBe(page.title);
        expect(written.unsaid.filter(({ code }) => code !== 'note')).toEqual([]);
        expect(write(again, { language }).text).toBe(written.text);
      }),
      { numRuns: 100 },
    );
  });

  test('says the same again once it was read, whatever was on the page', () => {
    fc.assert(
      fc.property(pageArb('anything'), fc.constantFrom(...LANGUAGES), (page, language) => {
        const once = read(write(page, { language }).text);
        const twice = read(write(once, { language }).text);
        expect(saidOf(twice)).toEqual(saidOf(once));
      }),
      { numRuns: 100 },
    );
  });
});
