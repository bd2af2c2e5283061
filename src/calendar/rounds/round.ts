/**
 * One round of a round robin over team numbers 0 to n - 1; the first round has number 1. Every team plays once, but the one
 * with a bye where n is odd.
 */
export type Round = {
  readonly number: number;
  readonly matches: readonly { readonly home: number; readonly away: number }[];
  readonly bye?: number;
};
