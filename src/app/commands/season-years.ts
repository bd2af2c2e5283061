import type { TextFile } from '../../log/index.ts';

/** A line that still says the old year. */
export type OldYear = { readonly file: string; readonly line: number; readonly text: string };

/** `2026` → `2027`, `2026-27` → `2027-28`, `Apertura 2026` → `Apertura 2027`; undefined where no year is said. */
export const yearAfter = (season: string): string | undefined => {
  const [all, before = '', year = '', joint = '', second] = /^(.*?)(?<!\d)(\d{4})(?:([-/–])(\d{2}|\d{4}))?(?!\d)/su.exec(season) ?? [];
  if (all === undefined) return undefined;
  const next = (digits: string): string => String((Number(digits) + 1) % 10 ** digits.length).padStart(digits.length, '0');
  return `${before}${next(year)}${second === undefined ? '' : `${joint}${next(second)}`}${season.slice(all.length)}`;
};

/** Lines of rules that name the year of a season that is over, comments left aside. */
export const oldYearsIn = (files: readonly TextFile[], season: string): readonly OldYear[] => {
  const year = /(?<!\d)\d{4}(?!\d)/.exec(season)?.[0];
  if (year === undefined) return [];
  // `en-wiki-2026` is the name of something
  const says = new RegExp(`(?<![\\p{L}\\d])(?<!\\p{L}-)${year}(?!\\d)`, 'u');
  return files.flatMap(({ name, text }) =>
    text
      .split('\n')
      .flatMap((line, i) => (says.test(line.replace(/(?:^|\s)#.*$/, '')) ? [{ file: name, line: i + 1, text: line.trim() }] : [])),
  );
};
