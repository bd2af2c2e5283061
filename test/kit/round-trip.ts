import { isDeepStrictEqual } from 'node:util';
import type { Page, PageReader } from '../../src/archive/page/page.ts';
import { listingOf } from '../../src/archive/write/listed.ts';
import type { PageWriter, UnsaidCode } from '../../src/archive/write/writer.ts';
import { factsOfMatch } from './some-pages.ts';

/** What a match may lose, by what the writer says of its block. */
const MAY_DIFFER: Readonly<Record<string, readonly UnsaidCode[]>> = {
  section: ['name', 'detail', 'third-match'],
  leg: ['name', 'detail'],
  result: ['outcome', 'detail', 'winner', 'figure'],
  date: ['date'],
  time: ['detail'],
  place: ['place'],
  number: ['detail'],
};

/**
 * Writes a page, reads it back, and says the first thing that was lost and not listed, was not read, or changes when it is
 * written once more; undefined: nothing.
 */
export const lostIn = (page: Page, write: PageWriter, read: PageReader): string | undefined => {
  const order = { language: 'es' } as const;
  const { text, unsaid } = write(page, order);
  const back = read(text);
  const wanted = listingOf(page, order).items.flatMap((item) => (item.kind === 'match' ? [item] : []));
  const found = back.blocks.flatMap((block) => (block.kind === 'match' ? [block] : []));
  if (found.length !== wanted.length) return `${found.length} matches of ${wanted.length} in\n${text}`;
  for (const [i, { block, match }] of wanted.entries()) {
    const codes = new Set(unsaid.filter((one) => one.block === block).map(({ code }) => code));
    const other = found[i];
    if (other === undefined) return 'none';
    const [is, was] = [factsOfMatch(other), factsOfMatch(match)];
    const renamed = match.teams.some(({ value }) => unsaid.some(({ code, what }) => code === 'name' && what === value));
    for (const [key, value] of Object.entries(was)) {
      if (key === 'teams' && renamed) continue;
      if (MAY_DIFFER[key]?.some((code) => codes.has(code))) continue;
      if (!isDeepStrictEqual(structuredClone(is[key as keyof typeof is]), structuredClone(value)))
        return `${key}: ${JSON.stringify(value)} became ${JSON.stringify(is[key as keyof typeof is])} in\n${text}`;
    }
  }
  const strange = back.remarks.find(({ kept }) => kept === 'nothing');
  if (strange) return `not read: ${JSON.stringify(strange)} in\n${text}`;
  const again = write(back, order).text;
  const third = write(read(again), order).text;
  return third === again ? undefined : `written again:\n${again}\nbecame\n${third}`;
};
