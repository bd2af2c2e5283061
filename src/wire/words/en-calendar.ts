import type { CalendarWords } from './calendar.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const calendar: CalendarWords = {
  day: (weekday, day, month, year) => `${WEEKDAYS[weekday]} ${day} ${MONTHS[month]} ${year}`,
  until: (day) => `Everything is played by ${day}`,
  wholeRounds: 'Each round whole on its match day, one after the other',
  rest: (days, team) => `${team ?? 'Each team'} rests ${days === 1 ? 'a day' : `${days} days`} at least between two matches`,
  noPlay: (from, until, team, ground) =>
    `${team === undefined ? 'Nobody plays' : `${team} does not play`}${ground === undefined ? '' : ` at ${ground}`} ${from === until ? `on ${from}` : `from ${from} to ${until}`}`,
  ground: (name, matches) => `${name}: ${matches === 1 ? 'one match' : `${matches} matches`} a day at most`,
  homeBan: (team, until, at) =>
    at === undefined ? `${team} does not play at home up to ${until}` : `${team} plays its home matches at ${at} up to ${until}`,
  fixed: (match, day, time) => `${match}: on ${day}${time === undefined ? '' : `, ${time}`}`,
  twice: 'A team plays once a day',
  otherDay: 'Matches are on the days that are meant for them',
  rounds: (first, second) => `${first} is not over before ${second}`,
  round: (number) => `round ${number}`,
};
