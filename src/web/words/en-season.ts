import type { season as spanish } from './es-season.ts';
import { counted, lowered, many, numeral, type Said, type Who } from './grammar.ts';

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'] as const;

/** The list of seasons and the first page of one: its answer, its way, what is due, its stages, in English. */
export const season = (who: Who): Said<ReturnType<typeof spanish>> => ({
  seasons: {
    title: 'Seasons',
    lead: 'Tables, ties and promotions of each season, down to the reason for every place.',
    empty: 'There is no season yet.',
    champion: 'Champion',
    running: 'being played',
    clubs: (count) => many(count, who.one, who.more),
  },
  band: (clubs, champion) =>
    `The season as a band: ${many(clubs, who.one, who.more)}, one row for each stage it reached${champion === null ? '.' : `; the tallest is ${champion}.`}`,
  headline: {
    promoted: (teams, count, to) => `${teams} ${count === 1 ? 'was' : 'were'} promoted to ${to}`,
    promotedNow: (teams, count, to) => `${teams} ${count === 1 ? 'is' : 'are'} promoted to ${to}`,
    champion: (team) => `${team} won it`,
    waiting: (due) =>
      due === 0
        ? 'The season is being played'
        : due === 1
          ? 'One thing is due before it goes on'
          : `${numeral(due)} things are due before it goes on`,
    notStarted: 'Nothing has been played yet',
    unknown: 'Who won is not on record',
  },
  lead: {
    wonFinal: (contest, season) => `Won the ${lowered(contest)} of the ${season}`,
    by: 'by',
    against: 'against',
    scoreLost: ', score not on record,',
    champion: (team, season) => `${team} won the ${season}.`,
    runnerUp: (team) => `Runner-up: ${team}.`,
    entered: (clubs, contests) => `${many(clubs, who.one, who.more)}, ${many(contests, 'contest', 'contests')}.`,
    noEntrants: `No ${who.one} has entered yet.`,
    noFacts: 'The rules are here; the results will appear on this page.',
    matches: (count) => (count === 1 ? 'One match is on record.' : `${numeral(count)} matches are on record.`),
  },
  facts: {
    edition: 'Edition',
    clubs: who.More,
    promotions: 'Promotions',
    matches: 'Matches on record',
    dates: 'Dates',
    unknown: 'Not on record',
    notOnRecord: 'not on record',
  },
  river: {
    label: (season, steps) =>
      `The river of the ${season} season, from the ${who.more} to the champion: ${steps}. The same as a table is below.`,
    champion: "the champion's road",
    thirdMatch: 'tie decided in a third match',
    ended: 'got this far',
    playing: 'still in it',
    bye: 'comes in later',
    gap: 'stretch not on record',
    promotion: 'Promotion',
    asTable: (clubs) => `The same as a table (${many(clubs, who.one, who.more)})`,
    club: who.One,
    region: 'Entered in',
    seat: 'Seat',
    reached: 'Reached',
    tableCaption: `How far each ${who.one} got`,
    empty: `The river is drawn once ${who.more} have entered.`,
  },
  due: {
    title: 'What is due',
    lead: 'For the season to go on.',
    none: 'Nothing is due today.',
    more: (count) => `and ${numeral(count)} more`,
  },
  regions: {
    title: (count) => (count === 1 ? 'One region' : `${counted(count, COUNTS)} regions`),
    region: 'Region',
    format: 'Format',
    clubs: who.More,
    gives: 'Go on',
    irregular: 'What was irregular',
    nothing: 'nothing out of the ordinary',
    groupOf: (size) => `one group of ${size}`,
    groupsOf: (count, size) => `${counted(count, COUNTS).toLowerCase()} groups of ${size}`,
    groupsBetween: (count, least, most) => `${numeral(count)} groups of ${least === most ? least : `${least} to ${most}`}`,
    through: (count) => (count === 1 ? ', the first goes on' : `, ${counted(count, COUNTS).toLowerCase()} go on`),
    groups: (sizes) => `groups of ${sizes}`,
    ties: (rounds) => `ties: ${rounds}`,
    tiesCount: (count) => many(count, 'tie', 'ties'),
    unrecorded: 'form not on record',
    unrecordedPart: (names) => `${names} not on record`,
    empty: 'no contests',
    caption: 'The regions, their format, who goes on and what was irregular',
  },
  stages: { title: 'The stages', before: (count) => `${many(count, 'contest', 'contests')}; the ${who.more} come from here` },
});
