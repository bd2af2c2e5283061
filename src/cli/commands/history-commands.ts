import { type HistoryEntry, readHistory, undoEntry } from '../../app/index.ts';
import { type EntryDocument, type HistoryDocument, presentProblem } from '../../wire/index.ts';
import { refuse } from '../answer.ts';
import { cleanse, type Page } from '../page.ts';
import { commandsWordsFor } from '../words/commands-words.ts';
import { actTogether } from './act-together.ts';
import { guarded, SIGNED, type Signature, signed, wordsOf } from './desk.ts';
import { entryDocument, factDocument, nameOf } from './entry-answer.ts';
import { saidLines } from './entry-lines.ts';
import type { Tools } from './tools.ts';

/** What was put on record by whom, and taking it back. */
export const withHistoryCommands = ({ clerk, command, language, run, withOptions }: Tools): void => {
  withOptions(command('undo', 'season', 'entry?'), ...SIGNED).action((season: string, entry: string | undefined, asked: Signature) =>
    run((answer) => {
      const { stream } = asked;
      const order = { ...(entry !== undefined && { entry }), ...(stream !== undefined && { stream }) };
      return actTogether(answer, () => undoEntry(clerk.office, signed(clerk, season, asked), order));
    }),
  );
  withOptions(command('history', 'season', 'about?'), 'stream').action((season: string, about: string | undefined, asked: Signature) =>
    run((answer) =>
      guarded(answer, async () => {
        const { stream } = asked;
        const order = { season, language, ...(about !== undefined && { about }), ...(stream !== undefined && { stream }) };
        const read = await readHistory(clerk.office, order);
        if (read.kind === 'refused') return refuse(answer, read.problems.map(presentProblem));
        const document = historyDocument(season, read.entries);
        if (answer.json === 'json') answer.document(document);
        else if (document.entries.length === 0) answer.lines([wordsOf(answer).emptyHistory(season)]);
        else answer.lines(document.entries.flatMap((one) => historyLines(answer.page, cleanse(one))));
        return 0;
      }),
    ),
  );
};

const historyDocument = (season: string, entries: readonly HistoryEntry[]): HistoryDocument => ({
  format: 'ascenso-history',
  version: 1,
  season,
  entries: entries.map(({ entry, statements, undoneBy }) => ({
    ...entryDocument(
      entry,
      entries.map((one) => one.entry),
    ),
    facts: statements.map(factDocument),
    undoneBy: undoneBy?.version ?? null,
  })),
});

/** `12  2026-05-10 15:30  Ana Quispe`, and under it what it says. */
const historyLines = (page: Page, entry: EntryDocument & { readonly undoneBy: number | null }): readonly string[] => {
  const words = commandsWordsFor(page.words.language);
  const { style } = page;
  const when = `${entry.recorded.slice(0, 10)} ${entry.recorded.slice(11, 16)} UTC`;
  const why = entry.why === null ? '' : `  ${style.dim(words.because(entry.why))}`;
  const taken =
    entry.undoneBy === null ? '' : `  ${style.yellow(words.undoneBy(nameOf({ stream: entry.stream, version: entry.undoneBy })))}`;
  const said = saidLines(page, entry).map((line) => `    ${entry.undoneBy === null ? line : style.dim(line)}`);
  return [`${style.bold(nameOf(entry))}  ${style.dim(when)}  ${entry.by}${why}${taken}`, ...said];
};
