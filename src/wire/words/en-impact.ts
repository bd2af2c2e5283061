import type { Due } from '../../engine/index.ts';
import { capital, list, lowered, ordinal, within } from './en-terms.ts';
import { type Held, type ImpactWords, MOST_NAMED } from './impact.ts';

const holder = ({ among, state, team }: Held): string => {
  if (team !== undefined) return team;
  if (state === 'vacant') return 'nobody';
  if (among === undefined || among.length === 0 || among.length > MOST_NAMED)
    return state === 'unknown' ? 'not on record' : 'to be decided';
  return among.length === 1 ? (among[0] ?? '') : `${among.slice(0, -1).join(', ')} or ${among.at(-1) ?? ''}`;
};

/** `A enters, B leaves`, as far as each is known. */
const exchange = (before: Held, after: Held): string => {
  if (after.team !== undefined) {
    const enters = `${after.team} enters`;
    if (before.team !== undefined) return `${enters}, ${before.team} leaves`;
    return before.state === 'vacant' ? `${enters}, the slot was vacant` : `${enters}, before: ${holder(before)}`;
  }
  if (before.team === undefined)
    return holder(after) === holder(before) ? `still undecided (${holder(after)})` : `${holder(after)}, before: ${holder(before)}`;
  if (after.among?.includes(before.team))
    return `${before.team} is no longer certain${after.among.length > MOST_NAMED ? '' : `: ${holder(after)}`}`;
  return after.state === 'vacant' ? `${before.team} leaves, the slot stays vacant` : `${before.team} leaves, ${holder(after)}`;
};

const DUE: Readonly<Record<Due['code'], { readonly one: string; readonly many: string }>> = {
  entry: { one: 'entry', many: 'entries' },
  draw: { one: 'draw', many: 'draws' },
  match: { one: 'match', many: 'matches' },
  report: { one: 'match in conflict', many: 'matches in conflict' },
  'third-match': { one: 'third match', many: 'third matches' },
  'play-off': { one: 'play-off', many: 'play-offs' },
  'extra-time': { one: 'extra time', many: 'extra times' },
  penalties: { one: 'penalties', many: 'penalties' },
  lots: { one: 'drawing of lots', many: 'drawings of lots' },
  ruling: { one: 'ruling', many: 'rulings' },
  figure: { one: 'figure', many: 'figures' },
};

export const impact: ImpactWords = {
  language: 'en',
  nothing: 'Nothing changes.',
  tableOnly: 'The table changes, not who goes through.',
  titled: (before, after) => `Champion: ${exchange(before, after)}.`,
  prize: ({ after, before, name }) => `${name}: ${exchange(before, after)}.`,
  slot: ({ after, before, where }) => `${capital(where)}: ${exchange(before, after)}.`,
  place: ({ after, before, place, tie, where }) =>
    tie === 'yes'
      ? `${capital(where)}: ${holder(after)} ${place === 1 ? 'wins' : 'loses'}, before: ${holder(before)}.`
      : `${capital(where)}, ${ordinal(place)}: ${holder(after)}, before: ${holder(before)}.`,
  due: ({ code, count, or, teams, where }) => {
    const what = count === 1 ? `${capital(DUE[code].one)}${or === undefined ? '' : ` or ${DUE[or].one}`}` : `${count} ${DUE[code].many}`;
    const who =
      teams.length === 0 || teams.length > MOST_NAMED
        ? ''
        : teams.length === 2 && code === 'match'
          ? ` ${teams.join(' – ')}`
          : ` between ${list(teams)}`;
    return `${what}${who} (${lowered(where)})`;
  },
  touch: {
    enters: (where) => `enters ${within(where)}`,
    leaves: (where) => `leaves ${within(where)}`,
    unsure: (where) => `is no longer certain of ${within(where)}`,
    'may-enter': (where) => `may enter ${within(where)}`,
    'may-not-enter': (where) => `can no longer enter ${within(where)}`,
    moves: (where) => `takes another place in ${within(where)}`,
    rival: (where) => `has another rival in ${within(where)}`,
    points: (where) => `has other points in ${within(where)}`,
    plays: (where) => `has more to play in ${within(where)}`,
    'plays-not': (where) => `has less to play in ${within(where)}`,
    void: (where) => `a match of theirs no longer counts in ${within(where)}`,
    restored: (where) => `a match of theirs counts again in ${within(where)}`,
  },
  paper: {
    title: 'Consequences before signing',
    ofSeason: (competition, season, asOf) => `${competition} ${season}${asOf === null ? '' : `, as of ${asOf}`}`,
    supposed: 'Supposed',
    reading: {
      pitch: { name: 'On the pitch', says: 'what happened in play' },
      appealable: { name: 'Appealable', says: 'with rulings that can still be appealed' },
      final: { name: 'Final', says: 'with final rulings only' },
    },
    and: list,
    same: (readings) => (readings === 2 ? 'the same in both readings' : `the same in all ${readings} readings`),
    headings: {
      summary: 'In each reading',
      prizes: 'Title, promotions and places',
      slots: 'Who enters and who leaves',
      tables: 'Tables that change',
      places: 'Ties and places',
      more: 'What is to be played or decided',
      less: 'What is no longer needed',
      voided: 'Matches that no longer count',
      restored: 'Matches that count again',
      told: 'Who is to be told',
    },
    toldNote: 'Not parties to the case, and something changes for them.',
    nobodyTold: 'Nothing changes for anybody who is no party.',
    columns: {
      reading: 'Reading',
      answer: 'What changes',
      place: 'Place',
      team: 'Club',
      before: 'Before',
      now: 'Points',
      difference: 'Change',
      changes: 'What changes for it',
    },
    onlySupposed: 'A supposition: nothing of it is on record.',
    sign: ['Place and date', 'For the tribunal'],
  },
};
