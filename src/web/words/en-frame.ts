import type { frame as spanish } from './es-frame.ts';
import type { Said, Who } from './grammar.ts';

/** Around every page: who we are, where the reader is, dates and readings, what went wrong, in English. */
export const frame = (who: Who): Said<ReturnType<typeof spanish>> => ({
  code: 'en',
  site: 'Ascenso',
  skip: 'Skip to content',
  path: 'Path',
  within: 'Within',
  sections: 'Sections of the season',
  otherLanguage: { short: 'ES', label: 'Español', code: 'es' },
  tagline: 'Leagues and promotions, with the reason for every place.',
  tabs: { overview: 'Overview', clubs: who.More, rules: 'Rules', audit: 'Audit', sources: 'Sources' },
  footer: {
    note: (season) => `Season ${season}. What is not on record stays “not on record”; nothing was invented to fill a gap.`,
    sources: 'Sources',
    json: 'JSON',
  },
  view: {
    label: 'Date and reading',
    asOf: (date) => `This is how the season stood on ${date}.`,
    reading: {
      pitch: 'Read on the pitch: without rulings.',
      appealable: 'Read with appealable rulings.',
      final: 'Read with final rulings only.',
    },
    leave: 'See the season as it is on record today',
    readings: 'Another reading gives another answer',
    choose: { pitch: 'as played', appealable: 'with every ruling', final: 'with final rulings only' },
  },
  queryNames: { asOf: 'as-of', reading: 'reading' },
  readingNames: { pitch: 'pitch', appealable: 'appealable', final: 'final' },
  problem: {
    missing: 'There is no such page',
    missingLead: 'The address leads to nothing known. This is what there is:',
    wrong: 'The address cannot be read',
    failed: 'Something failed on our side',
    failedLead: 'The page could not be prepared. Please try again in a moment.',
    wrongDate: (found) => `“${found}” is not a date. Write year-month-day, for example 2004-12-18.`,
    wrongReading: (found) => `“${found}” is not a reading. Use pitch, appealable or final.`,
    wrongPath: 'The address is too long or holds signs that cannot be read.',
    home: 'All seasons',
  },
});
