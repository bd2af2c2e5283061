import type { audit as spanish } from './es-audit.ts';
import { counted, many, numeral, type Said } from './grammar.ts';

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'] as const;

/** What does not add up in a season's record, and where its facts are from, in English. */
export const audit = (): Said<ReturnType<typeof spanish>> => ({
  audit: {
    title: 'Audit',
    numbers: (count) => `${counted(count, COUNTS)} ${count === 1 ? 'number does not add up.' : 'numbers do not add up.'}`,
    enough: ({ changes, of, ways }, numbers) => {
      const [one, more] = of === 'score' ? (['score', 'scores'] as const) : (['change', 'changes'] as const);
      const all = numbers === 1 ? 'it' : 'them';
      if (changes === 1) return ways === 'only' ? `A single ${one} explains ${all}.` : `A single ${one} would be enough to explain ${all}.`;
      return `${counted(changes, COUNTS)} ${more} ${ways === 'only' ? 'are' : 'would be'} enough to explain ${all}.`;
    },
    allAddsUp: 'Everything adds up.',
    nothingPrinted: 'Nothing contradicts itself.',
    open: (count) =>
      count === 0 ? 'Nothing is left open.' : count === 1 ? 'One doubt is left open.' : `${numeral(count)} doubts are left open.`,
    compared: (tables, matches) =>
      tables === 0
        ? `There are no published tables to compare the ${numeral(matches)} matches with; the rest was looked at.`
        : `${many(tables, 'published table was', 'published tables were')} compared with ${many(matches, 'match', 'matches')}.`,
    whereLead: (places, count) => (count === 1 ? `${places} does not add up.` : `${places} do not add up.`),
    summed: (matches) =>
      matches === 0
        ? 'The table comes without matches: it was compared with itself.'
        : `${many(matches, 'match was', 'matches were')} added up and the total compared with the table.`,
    published: 'The published table',
    publishedCaption: 'Published table; what does not add up is struck, with what the matches give beside it',
    publishedCell: (printed, found) => `published ${printed}, the matches give ${found}`,
    legend: 'published, and what the matches give',
    legendAlone: 'published, and what the rest of the row gives',
    sum: 'Sum',
    bothClose: (table, matches) =>
      `The table balances by itself (${numeral(table)} for, ${numeral(table)} against), and so do the matches (${numeral(matches)} and ${numeral(matches)}). Sums do not tell which of them is wrong: they must be compared.`,
    tableOpen: (scored, conceded) => `The table does not balance by itself: ${scored} for and ${conceded} against.`,
    results: 'The published matches',
    resultCell: (from, to) => `published ${from}, in the repair ${to}`,
    onlyLegend: 'the only score which, changed alone, makes everything add up',
    oneOfLegend: 'scores of the only shortest repair on the side of the matches',
    candidateLegend: (repairs) => `changing one of these is enough; there are ${numeral(repairs)} ways and nothing tells them apart`,
    candidatesLegend: (repairs) => `part of one of the ${numeral(repairs)} shortest repairs`,
    candidate: 'possible',
    repairs: 'Possible repairs',
    repairsLead: 'In order of how much must change.',
    noRepairs: 'No change was found that makes everything add up.',
    changes: (count) => (count === 1 ? 'change' : 'changes'),
    inResults: (count) => (count === 1 ? 'in one score' : 'in scores'),
    inTable: 'in the table',
    inBoth: 'in the table and in scores',
    theResult: (home, away) => `the score of ${home} – ${away}`,
    asMany: (count, exact) => `${exact === 'least' ? 'At least ' : ''}${numeral(count)} ways, all as short. These are the first:`,
    asManyAll: (count) => `${numeral(count)} ways, all as short; nothing on the page says which.`,
    before: 'Before',
    after: 'After',
    printed: 'Table',
    addsUp: 'adds up',
    settles: 'What then adds up',
    unchanged: 'What none of them changes',
    missing: 'What would close it',
    missingScore: (score) => `A report of the match. No source says ${score}: it stays a proposal, not a fact.`,
    missingAny: 'Another source of the matches or of the table. Until then it stays a proposal, not a fact.',
    cutShort: 'The search ran out of time: there may be others.',
    rest: 'The rest of the season',
    restNone: 'There is nothing else to point out.',
    restLead: (explained, open) => `${many(explained, 'finding explained', 'findings explained')}, ${open} open.`,
    columns: { where: 'Where', finding: 'Finding', mend: 'Shortest mend', kind: 'Kind' },
    season: 'Season',
    kind: { sum: 'sum', explained: 'explained', open: 'open' },
    noMend: 'No known mend',
    none: 'None.',
    unexplained: 'Not explained by any source',
    kept: (count) => (count === 2 ? 'Both values are kept.' : `All ${numeral(count)} values are kept.`),
    whoSays: 'Who says which',
  },
  sources: {
    title: 'Sources',
    headline: (sources, facts) =>
      sources === 0
        ? 'The season names no sources.'
        : sources === 1
          ? `One source holds up ${many(facts, 'fact', 'facts')}.`
          : `${counted(sources, COUNTS)} sources hold up ${many(facts, 'fact', 'facts')}.`,
    lead: (unsourced, inferred, conflicts) =>
      [
        unsourced === 0 ? 'Every fact names its own.' : `${many(unsourced, 'fact names', 'facts name')} none.`,
        ...(inferred === 0 ? [] : [`${many(inferred, 'fact was', 'facts were')} read off the contest that came next.`]),
        conflicts === 0 ? 'No difference between sources is known.' : `They disagree on ${many(conflicts, 'point', 'points')}.`,
      ].join(' '),
    all: 'What each of them says',
    allLead: 'Figures and names were taken, no sentence.',
    columns: { source: 'Source', facts: 'Facts', contests: 'What for', licence: 'Licence' },
    facts: (count) => many(count, 'fact', 'facts'),
    contests: (count) => many(count, 'contest', 'contests'),
    articles: 'Rules read in it',
    disagrees: (count) => (count === 1 ? 'disagrees on one point' : `disagrees on ${numeral(count)} points`),
    noLicence: 'not on record',
    differ: 'Where they disagree',
    differLead: 'Both values stay in view; neither was mended.',
    noDiffer: 'No difference is known.',
    unsourced: 'Facts without a source',
    unsourcedLead: 'Nobody says where they are from.',
    noUnsourced: 'Every fact names a source.',
    inferred: 'Facts that were inferred',
    inferredLead: 'No source states them: they are read off who played the contest that came next.',
    lines: (numbers, count) => (count === 1 ? `line ${numbers}` : `lines ${numbers}`),
    season: 'The whole season',
    toAudit: 'What does not add up: the audit',
  },
});
