import { readSeason, type Shelf } from '../app/index.ts';
import type { SeasonSource } from '../http/index.ts';
import { presentProblem, presentSeason, type SeasonDocument } from '../wire/index.ts';

/** How many answers to particular questions (a date, a reading) are kept besides each season's own document. */
const KEPT = 40;

/** Seasons computed once and kept: the folders do not change while the server runs. What cannot be read is told once. */
export function seasonSource(shelf: Shelf, warn: (line: string) => void): SeasonSource {
  const answers = new Map<string, Promise<SeasonDocument | undefined>>();
  let listed: Promise<readonly SeasonDocument[]> | undefined;

  const compute = async (id: string, question: Parameters<typeof readSeason>[2]): Promise<SeasonDocument | undefined> => {
    const read = await readSeason(shelf, id, question);
    if (read.kind === 'read') return presentSeason(read.id, read.season, read.problems, await read.others());
    if (read.kind === 'unreadable') {
      for (const problem of read.problems.map(presentProblem))
        warn(`${id}: ${problem.file ?? ''}:${problem.line ?? ''} ${problem.text.en}`);
    }
    return undefined;
  };

  return {
    list: () => {
      listed ??= (async () => {
        const documents: SeasonDocument[] = [];
        for (const id of await shelf.list()) {
          const document = await compute(id, { reading: 'appealable' });
          if (document !== undefined) documents.push(document);
        }
        return documents;
      })();
      // A failure is not kept: the next request tries again.
      listed.catch(() => {
        listed = undefined;
      });
      return listed;
    },
    read: (id, { reading, asOf }) => {
      const key = JSON.stringify([id, reading, asOf]);
      const known = answers.get(key);
      if (known !== undefined) {
        answers.delete(key);
        answers.set(key, known);
        return known;
      }
      const answer = compute(id, { reading: reading ?? 'appealable', ...(asOf !== undefined && { asOf }) });
      answers.set(key, answer);
      answer.catch(() => answers.delete(key));
      for (const oldest of answers.keys()) {
        if (answers.size <= KEPT) break;
        answers.delete(oldest);
      }
      return answer;
    },
  };
}
