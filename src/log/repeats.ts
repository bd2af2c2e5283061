import type { Entry } from './entry.ts';
import type { Part } from './laid.ts';

/** A line of a facts text and the `==` line it stands under. */
export type FactLine = { readonly section: string; readonly text: string; readonly number: number };

/** The lines of a facts text that say something, numbered from 1. */
export const factLinesOf = (text: string): readonly FactLine[] => {
  let section = '';
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    const said = line.trim();
    if (said.startsWith('==')) section = said.slice(2).trim();
    return said === '' || said.startsWith('#') || said.startsWith('==') ? [] : [{ section, text: said, number: index + 1 }];
  });
};

type Occurrence = { readonly version: number };
type LeftOut = { readonly by: number; readonly instead: Occurrence };
type Tally = { readonly said: Occurrence[]; readonly leftOut: LeftOut[] };

/**
 * The facts texts of a stream in its order, without what was typed in two copies. A line of a merged entry is left out for
 * a line, word for word the same in the same contest, of an entry that its writer did not have; each such line stands for
 * one of his. So two copies that say a thing once and twice say it twice together, in whatever order they were merged,
 * and a line repeated on purpose (a pair that meets twice with the same score) stays.
 */
export const withoutRepeats = (texts: readonly Part[]): readonly Part[] => {
  if (texts.every(({ entry }) => entry.from === undefined)) return texts;
  const tallies = new Map<string, Tally>();
  return texts.map((part) => {
    const { entry, text } = part;
    const dropped = new Set<number>();
    for (const line of factLinesOf(text)) {
      const key = `${line.section}\n${line.text}`;
      const tally = tallies.get(key) ?? { said: [], leftOut: [] };
      tallies.set(key, tally);
      const instead = entry.from && findUnknown(tally, entry);
      if (instead) {
        tally.leftOut.push({ by: entry.version, instead });
        dropped.add(line.number);
      } else tally.said.push({ version: entry.version });
    }
    return dropped.size === 0 ? part : { entry, text: withoutLines(text, dropped) };
  });
};

/** A line said by somebody whom the writer had not read, and which stands for none of what he had said or read. */
const findUnknown = ({ leftOut, said }: Tally, entry: Entry): Occurrence | undefined => {
  const spent = new Set(leftOut.filter(({ by }) => knows(entry, by)).map(({ instead }) => instead));
  return said.find((one) => !knows(entry, one.version) && !spent.has(one));
};

/** Whether the writer of a merged entry had this version of the stream before him, or wrote it with it. */
export const knows = ({ from, version }: Entry, other: number): boolean =>
  other === version || (from?.knew ?? []).some(([first, last]) => first <= other && other <= last);

const withoutLines = (text: string, dropped: ReadonlySet<number>): string =>
  text
    .split(/\r\n|\n|\r/)
    .filter((_, index) => !dropped.has(index + 1))
    .join('\n');
