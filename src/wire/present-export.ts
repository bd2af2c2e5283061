import type { Both, ProblemDocument } from './season-document.ts';
import { unsaid as en } from './words/en-unsaid.ts';
import { unsaid as es } from './words/es-unsaid.ts';
import type { UnsaidCode } from './words/unsaid.ts';

/** `ascenso export SEASON --as FORMAT --json`. */
export type ExportDocument = {
  readonly format: 'ascenso-export';
  readonly version: 1;
  readonly id: string;
  /** Null: the whole season. */
  readonly contest: string | null;
  /** The format's name on the command line. */
  readonly as: string;
  readonly language: 'es' | 'en';
  readonly text: string;
  /** What of the season the format cannot say, in the order of the text. */
  readonly unsaid: readonly UnsaidDocument[];
  readonly written: readonly string[];
  readonly problems: readonly ProblemDocument[];
};

export type UnsaidDocument = {
  readonly code: string;
  readonly heading: readonly string[];
  readonly what: string;
  readonly text: Both;
};

type Unsaid = { readonly code: UnsaidCode; readonly what: string; readonly heading: readonly string[] };

export const presentUnsaid = ({ code, heading, what }: Unsaid): UnsaidDocument => ({
  code,
  heading,
  what,
  text: { es: es[code].says(what), en: en[code].says(what) },
});

/** How much of each kind a format cannot say: `3 third matches`, `1 note`; the most first. */
export const countUnsaid = (unsaid: readonly Pick<Unsaid, 'code'>[]): readonly Both[] => {
  const counts = new Map<UnsaidCode, number>();
  for (const { code } of unsaid) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([code, n]) => ({ es: es[code].count(n), en: en[code].count(n) }));
};
