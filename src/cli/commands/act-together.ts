import type { AppendedAll } from '../../app/index.ts';
import { presentProblem, type WrittenTogetherDocument } from '../../wire/index.ts';
import { type Answer, type ExitCode, refuse } from '../answer.ts';
import { cleanse } from '../page.ts';
import { guarded } from './desk.ts';
import { entryDocument, writtenDocument } from './entry-answer.ts';
import { togetherLines, writtenLines } from './entry-lines.ts';

/** Tells what a command put on record that may write several entries at once. */
export const actTogether = (answer: Answer, append: () => Promise<AppendedAll>): Promise<ExitCode> =>
  guarded(answer, async () => {
    const done = await append();
    if (done.kind === 'refused') return refuse(answer, done.problems.map(presentProblem));
    const { after, before, entries, kind } = done;
    const [entry, ...others] = entries.toReversed();
    if (entry === undefined) return 0;
    const single = writtenDocument({ kind, entry, before, after });
    if (others.length === 0) {
      if (answer.json === 'json') answer.document(single);
      else answer.lines(writtenLines(answer.page, cleanse(single)));
      return 0;
    }
    const document: WrittenTogetherDocument = {
      format: 'ascenso-written-together',
      version: 1,
      season: single.season,
      written: single.written,
      entries: entries.map((one) => entryDocument(one, after.entries)),
      changes: single.changes,
    };
    if (answer.json === 'json') answer.document(document);
    else answer.lines(togetherLines(answer.page, cleanse(document)));
    return 0;
  });
