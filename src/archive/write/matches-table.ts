import type { PageMatch } from '../page/page.ts';
import { cleanWords } from './listed.ts';
import { dayOf, matchNotes, roundWords } from './match-words.ts';
import type { At } from './outline.ts';
import { fill, type PlainTable, tableFrom } from './plain-table.ts';
import { scoreWords } from './score-words.ts';
import { tellMarks } from './team-marks.ts';
import type { Tell } from './unsaid.ts';
import type { WriteWords } from './words.ts';

/**
 * Matches, one a row. Where the page says whose ground it was the columns are called home and away, else team 1 and team 2:
 * two tables, if a section has both.
 */
export const matchesTables = (matches: readonly At<PageMatch>[], words: WriteWords, tell: Tell): readonly PlainTable[] => {
  const runs: At<PageMatch>[][] = [];
  for (const match of matches) {
    const run = runs.at(-1);
    if (run?.[0] && isHome(run[0]) === isHome(match)) run.push(match);
    else runs.push([match]);
  }
  return runs.map((run) => matchesTable(run, words, tell));
};

const isHome = ({ block }: At<PageMatch>): boolean => block.ground === 'home';

const matchesTable = (matches: readonly At<PageMatch>[], words: WriteWords, tell: Tell): PlainTable => {
  const [home, away] = matches[0] !== undefined && isHome(matches[0]) ? [words.home, words.away] : [words.first, words.second];
  const column = (
    header: string,
    value: (match: PageMatch) => string | undefined,
    align: 'left' | 'center' | 'right' = 'left',
    stands: 'always' | 'if filled' = 'if filled',
  ) =>
    fill(
      { words: header, align },
      matches.map(({ block }) => {
        const said = value(block);
        return said === undefined ? undefined : cleanWords(said);
      }),
      stands,
    );
  const rounds = column(words.round, (match) => roundWords(match, words));
  // Without a day or a round a table of team 1 and team 2 is one of ties.
  const dates = column(words.date, ({ date }) => date && dateWords(date.value, words), 'left', rounds.length > 0 ? 'if filled' : 'always');
  for (const { block, index } of matches) for (const { value } of block.teams) tellMarks(cleanWords(value), index, tell);
  const notes = matches.map((match) => matchNotes(match, words, tell, { hasDetail: () => false }));
  const isDated = matches.some(({ block }) => block.date);
  return tableFrom(
    [
      ...column(words.number, ({ number }) => (number === undefined ? undefined : String(number)), 'right'),
      ...(isDated || home === words.first ? dates : []),
      ...column(words.time, ({ time }) => time),
      ...rounds,
      ...column(home, ({ teams }) => teams[0].value, 'right', 'always'),
      ...column(words.score, ({ result }) => scoreWords(result.value, words).cell, 'center', 'always'),
      ...column(away, ({ teams }) => teams[1].value, 'left', 'always'),
      ...column(words.place, ({ place }) => place),
      ...fill({ words: words.notes, align: 'left' }, notes, 'if filled'),
      ...column(words.source, ({ source }) => source),
    ],
    { remarks: [] },
  );
};

const dateWords = (value: string, words: WriteWords): string => {
  const day = dayOf(value);
  return day === undefined ? value : words.day(...day);
};
