import { printable } from './present-problem.ts';
import type { Both, ProblemDocument } from './season-document.ts';
import type { CompareCode, ComparisonWords } from './words/comparison.ts';
import { comparison as en } from './words/en-comparison.ts';
import { comparison as es } from './words/es-comparison.ts';

/** A cell as it stands, and its offsets in UTF-16 code units. */
type ComparedCell = { readonly raw: string; readonly line: number; readonly column: number; readonly from: number; readonly to: number };

/** Where a page says it: the first of the cells, or the block. */
export type ComparedPlace = { readonly line: number; readonly column: number; readonly cells: readonly ComparedCell[] };

/** A difference, with its place in each page that has one. */
export type PlacedDifference = {
  readonly code: CompareCode;
  readonly severity: 'error' | 'warning' | 'note';
  readonly heading: readonly string[];
  readonly one: ComparedPlace | null;
  readonly other: ComparedPlace | null;
  readonly args: Readonly<Record<string, string | number>>;
};

export type ComparedPair = {
  readonly one: { readonly name: string; readonly format: string };
  readonly other: { readonly name: string; readonly format: string };
  readonly counts: ComparedCounts;
  readonly differences: readonly PlacedDifference[];
};

export type ComparedCounts = {
  readonly equal: number;
  readonly different: number;
  readonly onlyOne: number;
  readonly onlyOther: number;
  readonly unsure: number;
};

export type DifferenceDocument = Omit<PlacedDifference, 'args'> & {
  readonly figures: Readonly<Record<string, string | number>>;
  readonly text: Both;
};

/** `ascenso audit … --against … --json`. */
export type ComparisonDocument = {
  readonly format: 'ascenso-comparison';
  readonly version: 1;
  readonly comparisons: readonly (Omit<ComparedPair, 'differences'> & { readonly findings: readonly DifferenceDocument[] })[];
  readonly problems: readonly ProblemDocument[];
};

export const presentComparison = (pairs: readonly ComparedPair[], problems: readonly ProblemDocument[]): ComparisonDocument => ({
  format: 'ascenso-comparison',
  version: 1,
  comparisons: pairs.map(({ counts, differences, one, other }) => ({
    one,
    other,
    counts,
    findings: differences.map((difference) => presentDifference(difference, ...shortNames(one.name, other.name))),
  })),
  problems,
});

/** A difference in words; `one` and `other` are how the two pages are called. */
export const presentDifference = ({ args, ...difference }: PlacedDifference, one: string, other: string): DifferenceDocument => {
  const sentence = ({ outcomes, says }: ComparisonWords): string => {
    const a = (name: string): string => {
      const value = args[name] ?? '';
      const said = typeof value === 'number' ? String(value).replace('-', '−') : value;
      const code = said.slice(1);
      return printable((said.startsWith('@') && Object.hasOwn(outcomes, code) ? outcomes[code] : undefined) ?? said);
    };
    const [mine, theirs] = [printable(one), printable(other)];
    const [has, lacks] = args['side'] === 'one' ? [mine, theirs] : [theirs, mine];
    return says[difference.code]({ a, one: mine, other: theirs, has, lacks });
  };
  return { ...difference, figures: args, text: { es: sentence(es), en: sentence(en) } };
};

/** Sentences call a file by its name alone, unless both are called that. */
const shortNames = (one: string, other: string): readonly [string, string] => {
  const [a, b] = [fileOf(one), fileOf(other)];
  return a === b ? [one, other] : [a, b];
};

/** An id of a season has no ending and stays whole. */
const fileOf = (path: string): string => (/\.[^./\\]{1,12}$/.test(path) ? (path.split(/[/\\]/).at(-1) ?? path) : path);
