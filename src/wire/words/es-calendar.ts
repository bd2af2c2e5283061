import type { CalendarWords } from './calendar.ts';

const WEEKDAYS = ['dom.', 'lun.', 'mar.', 'mié.', 'jue.', 'vie.', 'sáb.'];
const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'set', 'oct', 'nov', 'dic'];

export const calendar: CalendarWords = {
  day: (weekday, day, month, year) => `${WEEKDAYS[weekday]} ${day} ${MONTHS[month]} ${year}`,
  until: (day) => `Todo se juega hasta el ${day}`,
  wholeRounds: 'Cada fecha entera en su jornada, y una después de otra',
  rest: (days, team) => `${team ?? 'Cada equipo'} descansa al menos ${days === 1 ? 'un día' : `${days} días`} entre dos partidos`,
  noPlay: (from, until, team, ground) =>
    `${team === undefined ? 'No se juega' : `${team} no juega`}${ground === undefined ? '' : ` en ${ground}`} ${from === until ? `el ${from}` : `del ${from} al ${until}`}`,
  ground: (name, matches) => `${name}: ${matches === 1 ? 'un partido' : `${matches} partidos`} por día como máximo`,
  homeBan: (team, until, at) =>
    at === undefined ? `${team} no juega de local hasta el ${until}` : `${team} juega de local en ${at} hasta el ${until}`,
  fixed: (match, day, time) => `${match}: el ${day}${time === undefined ? '' : `, ${time}`}`,
  twice: 'Un equipo juega una sola vez por día',
  otherDay: 'Se juega en los días previstos',
  rounds: (first, second) => `${first} no termina antes de ${second}`,
  round: (number) => `fecha ${number}`,
};
