import type { terms as spanish } from './es-terms.ts';
import type { Said } from './grammar.ts';

/** Numbers, days and joining words, in English. */
export const terms = (): Said<ReturnType<typeof spanish>> => ({
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  monthNames: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  ofMonth: ' ',
  and: () => 'and',
  ordinal: (n) => `${n}${suffix(n)}`,
  rank: (n) => (n === 1 ? 'first' : n === 2 ? 'second' : n === 3 ? 'third' : `${n}${suffix(n)}`),
  edition: (n) => `${n}${suffix(n)}`,
  range: (from, until) => `${from} – ${until}`,
  mark: { lost: 'The score is not on record', doubt: 'Not on record' },
  article: (id) => (/^R\d+$/.test(id) ? `Rule ${id.slice(1)}` : `art. ${id}`),
});

function suffix(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th';
}
