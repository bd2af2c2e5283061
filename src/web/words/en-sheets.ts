import { many, numeral, type Who } from './grammar.ts';

type Way = { readonly won: number; readonly drawn: number; readonly lost: number; readonly unknown: number };

/** Pictures to share and sheets to print, in English. */
export const sheets = (who: Who) => ({
  card: {
    more: (count: number) => `and ${numeral(count)} more`,
    through: 'Going on',
    way: ({ drawn, lost, unknown, won }: Way) =>
      won + drawn + lost + unknown === 0
        ? ''
        : `${[
            many(won, 'match won', 'matches won'),
            many(drawn, 'drawn', 'drawn'),
            many(lost, 'lost', 'lost'),
            ...(unknown === 0 ? [] : [`${unknown} not on record`]),
          ].join(', ')}.`,
  },
  sheet: {
    table: 'Table and results',
    tie: 'Tie',
    fixture: 'Fixtures',
    bulletin: 'Bulletin',
    match: 'Match sheet',
    current: 'The latest is here',
    asOf: (date: string) => `As it was on record on ${date}.`,
    grid: 'Results',
    notes: 'Notes',
    undated: 'Day to be set',
    round: (round: number) => `Match day ${round}`,
    when: 'Day and time',
    ground: 'Ground',
    noMatches: 'There are no matches yet.',
    noneThatDay: 'No match of that day is on record.',
    results: 'Results',
    tables: (date: string) => `Tables on ${date}`,
    tablesNow: 'Tables as they are on record today',
    rulings: 'Notices',
    president: 'President of the league',
    secretary: 'Secretary',
    referee: 'Referee',
    assistants: 'Assistants',
    kickOff: 'Kick-off',
    number: 'No.',
    player: 'Name',
    document: 'ID',
    goals: 'Goals',
    cards: 'Cards',
    coach: 'Coach',
    unfinished: 'If it was not finished',
    walkoverFor: (team: string) => `Walkover, ${team} win`,
    notPlayed: 'not played',
    suspended: 'abandoned',
    penalties: 'Penalties',
    remarks: 'Remarks and protests (with the time)',
    homeCaptain: 'Home captain',
    awayCaptain: 'Away captain',
    delegate: 'Delegate of the league',
    players: (team: string) => `${who.One} ${team}: players`,
    signed: 'Where the printed figure and the signed match sheet differ, the match sheet counts.',
  },
});
