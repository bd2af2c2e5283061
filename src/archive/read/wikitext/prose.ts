import type { Gather } from '../../page/gather.ts';
import type { Span } from '../../page/page.ts';
import { type Scan, trimmed } from './scan.ts';
import { afterIndent, linesOutside } from './tables.ts';
import { wikiWords } from './words.ts';

/** Titles, and the lines that are neither in a table nor begin with a call: sentences for readers. */
export const sayProse = (
  page: Scan,
  tables: readonly { readonly span: Span }[],
  headingOf: (at: number) => readonly string[],
  gather: Gather,
): void => {
  const { headings, text } = page;
  const titles = new Map(headings.map((heading) => [heading.span.from, heading]));
  let table = 0;
  let behind = 0;
  for (const line of linesOutside(page)) {
    while ((tables[table]?.span.from ?? Number.POSITIVE_INFINITY) <= line.to) {
      behind = Math.max(behind, tables[table]?.span.to ?? 0);
      table += 1;
    }
    const title = titles.get(line.from);
    if (title !== undefined) {
      // `= Title =` names the page.
      if (title.level > 1) gather.say('title', headingOf(line.from), title.title, wikiWords);
      continue;
    }
    if (line.from < behind || SIGNS.test(text.slice(afterIndent(text, line), line.to).slice(0, 2))) continue;
    gather.say('paragraph', headingOf(line.from), trimmed(text, line.from, line.to), wikiWords);
  }
};

/** A call, a table, a row of one, a file or category. */
const SIGNS = /^(?:\{|\||!|\}|$)/;
