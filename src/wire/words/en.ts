import type { ActName } from '../../engine/index.ts';
import { cases } from './en-cases.ts';
import { change } from './en-changes.ts';
import { problem } from './en-problems.ts';
import { reason } from './en-reasons.ts';
import { rule } from './en-rules.ts';
import { ACT, capital, count, list, lowered, measureOf, ordinal, spelled, within } from './en-terms.ts';
import type { DueFacts, Words } from './words.ts';

const on = (where: string | undefined): string => (where ? ` in ${within(where)}` : '');

const actDue = ({ teams, where, ground, or }: DueFacts, act: ActName): string =>
  `${capital(ACT[act].bare)}${or ? `${ground === 'neutral' ? ' on neutral ground' : ''} or ${ACT[or].bare}` : ''} between ${list(teams)} ${act === 'penalties' && !or ? 'are' : 'is'} due${ground === 'neutral' && !or ? ', on neutral ground' : ''} (${lowered(where)}).`;

export const en = {
  language: 'en',

  naming: {
    tie: (n) => `tie ${n}`,
    season: (name) => `Season ${name}`,
    inner: lowered,
    within,
    of: (name) => `of ${within(name)}`,
    place: (place, name) => `${ordinal(place)} of ${within(name)}`,
    winner: (name) => `winner of ${within(name)}`,
    loser: (name) => `loser of ${within(name)}`,
    named: (label, name) => `${label} of ${within(name)}`,
    nextBest: (place, name) => `${ordinal(place)} of ${within(name)}, not counting those already through`,
    drawn: (pot) => (/^draw/i.test(pot) ? `by ${within(pot)}` : `by draw, from ${within(pot)}`),
    assigned: (pot) => `one of ${within(pot)}; how it was assigned is not on record`,
    entry: 'entry',
  },

  leads: { champion: 'Champion', runnerUp: 'Runner-up', titleOnly: 'the title only', nowhere: 'goes out' },

  cut: {
    winnerPromoted: 'the winner is promoted',
    winner: 'the winner goes through',
    advance: (n) => (n === 1 ? 'the first advances' : `the first ${spelled(n)} advance`),
    promoted: (n) => (n === 1 ? 'the first is promoted' : `the first ${spelled(n)} are promoted`),
    champion: 'the first is champion',
    nextBest: (n, where) => `${n === 1 ? 'the best not already through' : `the best ${spelled(n)} not already through`}: ${lowered(where)}`,
    relegated: (n) => (n === 1 ? 'the last is relegated' : `the last ${spelled(n)} are relegated`),
    lead: (from, to, where) => `${from === to ? ordinal(from) : `${ordinal(from)} to ${ordinal(to)}`}: ${lowered(where)}`,
  },

  measure: measureOf,
  act: ACT,

  reason,

  vacancy: {
    'list-closed': (where) => `The list closed with fewer names than places (${where}).`,
    'not-held': (where) => `${capital(within(where))} was not held.`,
    'too-few': (where) => `There are fewer teams than places (${where}).`,
  },

  cause: {
    'matches-to-play': (where) => `Matches are still to be played in ${within(where)}.`,
    'result-not-on-record': (where) => `Results of ${within(where)} are not on record.`,
    'form-not-on-record': (where) => `How ${within(where)} was played is not on record.`,
    'figures-not-on-record': (where) => `Figures of ${within(where)} are missing.`,
    'figures-to-come': (where) => `Figures of ${within(where)} are still to be recorded.`,
    'draw-to-hold': (where) => `The draw for ${within(where)} is still to be held.`,
    'draw-not-on-record': (where) => `How the slots of ${within(where)} were assigned is not on record.`,
    'entry-to-come': (where) => `Clubs are still to be entered in ${within(where)}.`,
    'entry-not-on-record': (where) => `Who entered ${within(where)} is not on record.`,
    'act-to-hold': (where) => `What decides ${within(where)} is still to be held.`,
    'act-not-on-record': (where) => `What decided ${within(where)} is not on record.`,
    'no-rule-left': (where) => `No rule separates the level teams of ${within(where)}.`,
    'order-not-on-record': (where) => `The order of ${within(where)} is not on record.`,
    'allocation-not-on-record': (where) => `What each place of ${within(where)} received is not on record.`,
    'too-many-doubts': (where) => `Too much is in doubt in ${within(where)} to derive an order.`,
  },

  due: {
    entry: ({ count: n, where }) =>
      `${n === 1 ? 'One club is' : `${capital(spelled(n))} clubs are`} still to be entered: ${lowered(where)}.`,
    draw: ({ where }) => `The draw for ${within(where)} is to be held.`,
    match: ({ teams, count: n, where }) =>
      teams.length === 2 && n === 1
        ? `${teams[0]} – ${teams[1]} is to be played, in ${within(where)}.`
        : `${n === 1 ? 'One match is' : `${n} matches are`} to be played in ${within(where)}.`,
    'third-match': (due) => actDue(due, 'third-match'),
    'play-off': (due) => actDue(due, 'play-off'),
    'extra-time': (due) => actDue(due, 'extra-time'),
    penalties: (due) => actDue(due, 'penalties'),
    report: ({ teams, where }) => `What happened in ${teams.join(' – ')} is to be settled: the reports differ (${lowered(where)}).`,
    lots: ({ teams, where }) => `Lots are to be drawn between ${list(teams)} (${lowered(where)}).`,
    figure: ({ teams, where }) => `The figure that compares ${list(teams)} is to be recorded (${lowered(where)}).`,
    ruling: ({ teams, where }) => `A final ruling${teams.length > 0 ? ` about ${list(teams)}` : ''} is to come (${lowered(where)}).`,
  },

  unknown: {
    'matches-to-play': ({ count: n, where }) => `${capital(where)}: ${count(n, 'match', 'matches')} to be played.`,
    'result-not-on-record': ({ count: n, where, teams }) =>
      `${capital(where)}: ${teams.length === 2 && n === 1 ? `the result of ${teams[0]} – ${teams[1]} is` : n === 1 ? 'a result is' : `${n} results are`} not on record.`,
    'form-not-on-record': ({ where }) => `${capital(where)}: how it was played is not on record.`,
    'figures-not-on-record': ({ where }) => `${capital(where)}: figures for the order are missing.`,
    'figures-to-come': ({ where }) => `${capital(where)}: figures for the order are still to be recorded.`,
    'draw-to-hold': ({ where }) => `${capital(where)}: the draw is to be held.`,
    'draw-not-on-record': ({ where, count: n }) =>
      `${capital(where)}: who took ${n === 1 ? 'one slot' : `${spelled(n)} slots`} is not on record.`,
    'entry-to-come': ({ where, count: n }) =>
      `${capital(where)}: ${n === 1 ? 'one club is' : `${spelled(n)} clubs are`} still to be entered.`,
    'entry-not-on-record': ({ where, count: n }) =>
      `${capital(where)}: ${n === 1 ? 'one club is' : `${spelled(n)} clubs are`} not on record.`,
    'act-to-hold': ({ where, teams }) => `${capital(where)}: what decides between ${list(teams)} is to be held.`,
    'act-not-on-record': ({ where, teams }) =>
      `${capital(where)}: how it was decided${teams.length > 0 ? ` between ${list(teams)}` : ''} is not on record.`,
    'no-rule-left': ({ where, teams }) => `${capital(where)}: no rule separates ${list(teams)}.`,
    'order-not-on-record': ({ where, teams }) =>
      `${capital(where)}: the order${teams.length > 0 ? ` of ${list(teams)}` : ''} is not on record.`,
    'allocation-not-on-record': ({ where }) => `${capital(where)}: what each place received is not on record.`,
    'too-many-doubts': ({ where }) => `${capital(where)}: too much is in doubt to derive an order.`,
    'score-lost': ({ where, teams, count: n }) =>
      `${capital(where)}: ${teams.length === 2 && n === 1 ? `${teams[0]} – ${teams[1]} was played; the score is` : n === 1 ? 'one score is' : `${n} scores are`} not on record.`,
    'walkover-winner-not-on-record': ({ where, teams, count: n }) =>
      `${capital(where)}: ${teams.length === 2 && n === 1 ? `walkover in ${teams[0]} – ${teams[1]}; in whose favour is not on record` : `${count(n, 'walkover', 'walkovers')} without a known winner`}.`,
    'ground-not-stated': ({ where, count: n }) =>
      `${capital(where)}: where ${n === 1 ? 'one match was' : `${n} matches were`} played is not on record.`,
  },

  conflict: {
    'printed-goals': ({ team, where }) => `Goals of ${team ?? 'a club'}${on(where)}: the printed table and the matches do not add up.`,
    'printed-results': ({ team, where }) =>
      `Wins, draws and losses of ${team ?? 'a club'}${on(where)}: the printed table and the matches do not add up.`,
    'printed-points': ({ team, where }) => `Points of ${team ?? 'a club'}${on(where)}: the printed table and the matches do not add up.`,
    'printed-tie': ({ where }) => `The printed total${where ? ` of ${within(where)}` : ''} does not match the matches.`,
    'stated-place': ({ team, where }) => `Place of ${team ?? 'a club'}${on(where)}: what the source says is not what the matches give.`,
    'unexplained-slot': ({ team, where }) => `${team ?? 'A club'} played${on(where)}, and the rules do not explain how it came there.`,
    'drawn-from-elsewhere': ({ team, where }) => `${team ?? 'A club'} appears as drawn${on(where)}, but was not among those to be drawn.`,
    'reports-differ': ({ where }) => `The reports of a match${on(where)} differ.`,
    'two-slots': ({ team, where }) => `${team ?? 'A team'} is put into two places${on(where)}; it can hold one.`,
    'replaced-not-here': ({ team, where }) => `${team ?? 'A team'} appears as replaced${on(where)}, but held no slot there.`,
    documented: () => 'The sources disagree.',
  },

  cases,

  rule,

  change,

  problem,
} satisfies Words;
