import { count } from './en-terms.ts';
import type { UnsaidWords } from './unsaid.ts';

export const unsaid: UnsaidWords = {
  block: { count: (n) => count(n, 'table or list', 'tables or lists'), says: (what) => `Has no form in this format: ${what}.` },
  'third-match': { count: (n) => count(n, 'third match', 'third matches'), says: (what) => `Third match: ${what}.` },
  outcome: { count: (n) => count(n, 'result', 'results'), says: (what) => `Result: ${what}.` },
  adjustment: { count: (n) => count(n, 'points adjustment', 'points adjustments'), says: (what) => `Points given or taken: ${what}.` },
  figure: { count: (n) => count(n, 'figure', 'figures'), says: (what) => `Figure: ${what}.` },
  note: { count: (n) => count(n, 'note', 'notes'), says: (what) => `Note: ${what}.` },
  winner: { count: (n) => count(n, 'winner', 'winners'), says: (what) => `Who goes on: ${what}.` },
  place: { count: (n) => count(n, 'place', 'places'), says: (what) => `Where it was played: ${what}.` },
  date: { count: (n) => count(n, 'match without a date', 'matches without a date'), says: (what) => `Date: ${what}.` },
  name: { count: (n) => count(n, 'name', 'names'), says: (what) => `Name written in another way: ${what}.` },
  detail: { count: (n) => count(n, 'detail', 'details'), says: (what) => `Detail: ${what}.` },
};
