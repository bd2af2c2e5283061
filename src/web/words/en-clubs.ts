import type { clubs as spanish } from './es-clubs.ts';
import { many, type Said, type Who } from './grammar.ts';

/** Clubs and the way of one of them, in English. */
export const clubs = (who: Who): Said<ReturnType<typeof spanish>> => ({
  clubs: {
    title: `The ${who.more}`,
    lead: (count, by) => `${many(count, who.one, who.more)}${by === 'regions' ? ', by the region they entered in' : ''}.`,
  },
  road: {
    lead: (matches, contests) => `${many(matches, 'match on record', 'matches on record')} in ${many(contests, 'contest', 'contests')}.`,
    none: 'None of its matches is on record.',
    promoted: (to) => `Promoted to ${to}.`,
    won: 'Won',
    drawn: 'Drew',
    lost: 'Lost',
    unknown: 'Not on record',
    toPlay: 'To play',
    caption: 'All matches, stage by stage',
    columns: { road: 'Road', leg: 'Match', rival: 'Opponent', ground: 'Ground', score: 'Score', outcome: 'What came of it' },
    result: { won: 'won', drawn: 'drew', lost: 'lost', unknown: 'not on record', 'to-play': 'to be played', none: 'not played' },
    meeting: (n) => `meeting ${n}`,
    passes: 'Advances',
    goesOut: 'Goes out',
    placeOf: (position, rows) => `${position} of ${rows}`,
    ended: 'Got this far',
    goesTo: (to) => to,
    prize: {
      promotion: (to) => `Promoted to ${to}`,
      relegation: (to) => `Relegated to ${to}`,
      place: (to) => `Goes to: ${to}`,
    },
    declined: (to) => `Declined ${to}`,
    champion: 'Champion',
    runnerUp: 'Runner-up',
    rivals: (rival, times) => `${rival}, ${times}`,
    times: (n) => `${n} times`,
    rivalsTitle: 'The same opponent again and again',
    noMatches: 'no match on record',
    from: 'Seat',
    territory: 'Territory',
    home: 'Home',
    away: 'Away',
    neutral: 'Neutral ground',
    inTables: 'Its place in each contest',
  },
});
