import type { ComparisonWords } from './comparison.ts';

const FIGURES: Readonly<Record<string, string>> = {
  played: 'played',
  won: 'won',
  drawn: 'drawn',
  lost: 'lost',
  goalsFor: 'goals for',
  goalsAgainst: 'goals against',
  difference: 'goal difference',
  points: 'points',
  adjusted: 'points adjusted',
};
const figure = (name: string): string => FIGURES[name] ?? name;

const DETAILS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(FIGURES).map(([name, words]) => [name, `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`])),
  'half-time': 'Half-time scores',
  penalties: 'Penalties',
  dates: 'Dates',
  aggregate: 'Aggregates',
  'tie-points': 'Points of ties',
  winner: 'Who advances',
  from: 'Where teams are from',
  place: 'Places of teams',
};

const count = (n: string, one: string, many: string): string => `${n} ${n === '1' ? one : many}`;

/** How two pages differ, in English. */
export const comparison: ComparisonWords = {
  outcomes: {
    'to-play': 'to be played',
    'not-played': 'not played',
    annulled: 'annulled',
    suspended: 'suspended',
    'both-lose': 'lost by both',
  },
  says: {
    'figure-differs': ({ a, one, other }) => `${a('team')}, ${figure(a('figure'))}: ${a('one')} in ${one}, ${a('other')} in ${other}.`,
    'figure-computed-differs': ({ a, has, one, other }) =>
      `${a('team')}, ${figure(a('figure'))}: ${a('one')} in ${one}, ${a('other')} in ${other} (${has} does not print it: its own figures make that).`,
    'points-rule-differs': ({ a, one, other }) => `Points for a win, a draw, a defeat: ${a('one')} in ${one}, ${a('other')} in ${other}.`,
    'order-differs': ({ a, one, other }) => `In another order: ${a('one')} in ${one}; ${a('other')} in ${other}.`,
    'result-differs': ({ a, one, other }) => `${a('match')}: ${a('one')} in ${one}, ${a('other')} in ${other}.`,
    'half-time-differs': ({ a, one, other }) => `${a('match')}, at half time: ${a('one')} in ${one}, ${a('other')} in ${other}.`,
    'penalties-differ': ({ a, one, other }) => `${a('match')}, penalties: ${a('one')} in ${one}, ${a('other')} in ${other}.`,
    'date-differs': ({ a, one, other }) => `${a('match')}: on ${a('one')} in ${one}, on ${a('other')} in ${other}.`,
    'ground-differs': ({ a }) => `${a('match')}: the pages have it on different grounds, home and away swapped.`,
    'aggregate-differs': ({ a, one, other }) => `${a('tie')}, aggregate: ${a('one')} in ${one}, ${a('other')} in ${other}.`,
    'tie-points-differ': ({ a, one, other }) => `${a('tie')}, points: ${a('one')} in ${one}, ${a('other')} in ${other}.`,
    'winner-differs': ({ a, one, other }) => `${a('tie')}: ${a('one')} advances in ${one}, ${a('other')} in ${other}.`,
    'leg-order-differs': ({ a }) => `${a('tie')}: the same two scores, with first and second leg swapped.`,
    'origin-differs': ({ a, one, other }) => `${a('team')}: “${a('one')}” in ${one}, “${a('other')}” in ${other}.`,
    'only-table': ({ a, has }) => `A table of ${count(a('count'), 'team', 'teams')} only in ${has}: ${a('names')}.`,
    'only-results': ({ a, has }) => `${count(a('count'), 'result', 'results')} only in ${has}: ${a('names')}.`,
    'only-ties': ({ a, has }) => `${count(a('count'), 'tie', 'ties')} only in ${has}: ${a('names')}.`,
    'only-list': ({ a, has }) => `A list of ${count(a('count'), 'team', 'teams')} only in ${has}: ${a('names')}.`,
    'only-rows': ({ a, has }) => `${count(a('count'), 'team', 'teams')} only in the table of ${has}: ${a('names')}.`,
    'only-matches': ({ a, has }) => `${count(a('count'), 'match', 'matches')} only in ${has}: ${a('names')}.`,
    'only-entries': ({ a, has }) => `${count(a('count'), 'team', 'teams')} only in the list of ${has}: ${a('names')}.`,
    'only-scores': ({ a, has, lacks }) => `${count(a('count'), 'score', 'scores')} in ${has}, not on record in ${lacks}: ${a('names')}.`,
    'only-details': ({ a, has }) => `${DETAILS[a('what')] ?? a('what')} (${a('count')}) only in ${has}: ${a('names')}.`,
    'season-differs': ({ a, one, other }) => `They are about different seasons: ${a('one')} (${one}) and ${a('other')} (${other}).`,
    'team-unsure': ({ a, one, other }) =>
      `“${a('one')}” in ${one} and “${a('other')}” in ${other}: it cannot be told whether they are the same team; they were not compared.`,
    'block-unsure': ({ a, one, other }) =>
      `“${a('one')}” in ${one} and “${a('other')}” in ${other}: it cannot be told whether they are the same; they were not compared.`,
    'cut-short': ({ a }) => `More than ${a('limit')} differences: the rest is counted and not listed.`,
  },
};
