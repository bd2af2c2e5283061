import type { site as es } from './es-site.ts';
import { numeral, type Said } from './grammar.ts';

/** What the whole site says: search, the guide, pages by name, what can be taken along, in English. */
export const site = (): Said<ReturnType<typeof es>> => ({
  search: {
    title: 'Search',
    label: 'Club, league, place or season',
    example: 'for example, Gálvez or Cañete',
    go: 'Search',
    count: (count, typed) =>
      count === 0 ? `Nothing for “${typed}”.` : `${count === 1 ? 'One result' : `${numeral(count)} results`} for “${typed}”.`,
    nothing: 'Try a single word, or the name of the district. Accents are not needed.',
    browse: 'Or choose a season',
    kind: { season: 'Season', stage: 'Stage', contest: 'Contest', club: 'Club', page: 'Guide' },
  },
  front: {
    title: 'Who goes through, and why',
    lead: 'Tables, ties and promotion of tournaments with many stages. Each place carries the rule that decided it, with its article. What nobody recorded stays “not on record”.',
    points: [
      ['To read', 'Each table says what waits behind each line, and which match or ruling decided it.'],
      ['To argue', 'The same table with and without rulings, at any date, and what changes if a protest is upheld.'],
      ['To take away', 'A picture, an A4 sheet, a calendar, CSV, JSON and a frame for your own page.'],
    ],
    seasons: 'Seasons',
  },
  guide: { title: 'Guide', onThisPage: 'On this page', before: 'Previous', after: 'Next' },
  pageNames: { doubts: 'Doubts', changes: 'Changes', case: 'Consequences' },
  map: {
    title: 'Where they are from',
    lead: (placed, unplaced) =>
      `A dot for each district, darker the higher it lies. ${placed === 1 ? 'One club in its place' : `${numeral(placed)} clubs in their places`}${unplaced === 0 ? '.' : `; of ${numeral(unplaced)} the seat is not on record, or not known for sure.`}`,
    road: (champion) => `In red, where the rivals of ${champion} were from.`,
    label: (placed, far) =>
      `A map of dots with the seats of ${numeral(placed)} clubs${far === '' ? '.' : `; those who came furthest: ${far}.`}`,
  },
  asOf: {
    title: 'See it at another date',
    on: (date) => `As it stood on ${date}`,
    now: 'As on record today',
    other: 'Another day',
    go: 'See',
  },
  tryOut: 'Try other results',
  funnel: {
    title: 'From all to one',
    lead: 'How many reach each stage.',
    contests: 'Contests',
  },
  embed: {
    title: 'Put this table on your page',
    lead: 'Copy one of the two codes. Neither runs a program.',
    frame: 'The table, kept up to date',
    frameLead: 'A frame that always shows the table as it stands on record.',
    see: 'See it alone',
    plain: 'The table as of now',
    plainLead: 'HTML without styles: it takes the looks of your page and does not change later.',
    whole: 'See the results and the reason for each place',
  },
  forms: {
    label: 'To take away',
    'table.csv': 'Table (CSV)',
    'matches.csv': 'Matches (CSV)',
    'page.json': 'JSON',
    'season.json': 'JSON',
    'audit.json': 'JSON',
    'sources.json': 'JSON',
    'calendar.ics': 'Calendar (iCal)',
    'snippet.html': 'To embed',
    'feed.xml': 'News (Atom)',
    print: 'Print',
  },
});
