import type { ImportCommandWords } from './import-words.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const importWords: ImportCommandWords = {
  describes: 'Reads published pages and turns them into facts',
  names: { file: 'file', format: 'format', columns: 'columns' },
  files: 'saved pages: wikitext, Football.TXT, football.json, RSSSF, CSV, Markdown and others',
  options: {
    as: 'the format, where the content does not tell it right: wikitext, football-txt, csv…',
    columns: 'for CSV: the heading of each column (home=host, away=guest)',
    into: 'folder of the season into which the facts are written',
    identities: 'file with your answers on which club each name is (identities.yaml)',
    force: 'replaces the files of an earlier import',
    dryRun: 'shows what was read and writes nothing',
  },
  formats: {
    wikitext: 'wikitext',
    'leaked-templates': 'templates without braces',
    'rendered-text': 'page copied as text',
    markdown: 'Markdown',
    html: 'HTML',
    'football-txt': 'Football.TXT',
    'football-json': 'football.json',
    rsssf: 'RSSSF',
    csv: 'CSV',
    facts: 'facts of Ascenso',
  },
  recognised: (percent) => `recognised, ${percent}%`,
  named: 'format as named',
  blocks: {
    standings: (n) => count(n, 'table', 'tables'),
    grid: (n) => count(n, 'result grid', 'result grids'),
    tie: (n) => count(n, 'tie', 'ties'),
    match: (n) => count(n, 'match', 'matches'),
    qualifiers: (n) => count(n, 'list of teams', 'lists of teams'),
    bracket: (n) => count(n, 'bracket', 'brackets'),
  },
  noHeading: '(no heading)',
  facts: (n, contests) => `${count(n, 'fact', 'facts')} in ${count(contests, 'contest', 'contests')}`,
  nothing: 'No result was read.',
  identities: 'Clubs',
  confidence: {
    told: (n) => `${n} as you answered`,
    exact: (n) => `${n} by name`,
    alias: (n) => `${n} by another name`,
    'place-told': (n) => `${n} by place`,
    near: (n) => `${n} alike`,
    homonyms: (n) => count(n, 'homonym', 'homonyms'),
    new: (n) => `${n} new`,
  },
  question: (name, candidates) => `Which club is “${name}”? Perhaps ${candidates}.`,
  unknownClubs: (_, names) => `Not in the register of clubs: ${names}`,
  remarks: (warnings, notes) => `${count(warnings, 'thing was', 'things were')} not understood; ${notes} without a form in facts.`,
  written: (files) => `Written: ${files}`,
  look: 'Nothing was written.',
  homeless: (paths) => `Without a contest in this season, under the heading of the page: ${paths}`,
  beside: (fresh, same, more, against) =>
    [
      `Beside what the season has: ${count(fresh, 'new fact', 'new facts')}`,
      ...(same > 0 ? [`${same} ${same === 1 ? 'was' : 'were'} there already`] : []),
      ...(more > 0 ? [`${more} ${more === 1 ? 'adds' : 'add'} something`] : []),
      ...(against > 0 ? [`${against} ${against === 1 ? 'contradicts' : 'contradict'} it`] : []),
    ].join(', '),
  besideLine: {
    more: (contest, fact, place, before) => `adds something  ${contest}: ${fact}. In ${place}: ${before}`,
    against: (contest, fact, place, before) => `contradicts  ${contest}: ${fact}. In ${place}: ${before}`,
  },
  besideFile: 'A season takes one result a match. This was not written; compare the sources and mend the line that is wrong.',
  aside: {
    more: (place, before, fact) => `Adds something to ${place} (${before}) · ${fact}`,
    against: (place, before, fact) => `Contradicts ${place} (${before}) · ${fact}`,
  },
  nothingNew: 'There is nothing new to write.',
  next: (folder) => `Check what was written: ascenso lint ${folder}`,
  factsFile: (file, source) => [
    `Read from ${file}. Where a == bears a heading of the page, put the path of its contest.`,
    `Add the source to sources.yaml: ${source}: { title: … }`,
  ],
  identitiesFile: [
    'Which club each name of the page is: the id of a club, new (none of the register) or ask (to be answered).',
    'Then: ascenso import … --identities this-file --into … --force',
  ],
};
