import { auditSeason, readSeason, readSources, type Shelf } from '../app/index.ts';
import type { SeasonSource } from '../http/index.ts';
import {
  presentProblem,
  presentSeason,
  presentSeasonAudit,
  presentSeasonSources,
  type SeasonAuditDocument,
  type SeasonDocument,
  type SeasonSourcesDocument,
} from '../wire/index.ts';

/** How many answers to particular questions (a date, a reading) are kept besides each season's own document. */
const KEPT = 40;

/** How long a season's first audit may search for repairs; after that it is kept. Others wait meanwhile. */
const SEARCH_MS = 800;
/** More repairs of one size are not listed. */
const MOST_REPAIRS = 8;

const startClock = (): (() => boolean) => {
  const end = Date.now() + SEARCH_MS;
  return () => Date.now() >= end;
};

/** Seasons computed once and kept: the folders do not change while the server runs. What cannot be read is told once. */
export function seasonSource(shelf: Shelf, warn: (line: string) => void): SeasonSource {
  const answers = new Map<string, Promise<SeasonDocument | undefined>>();
  const audits = new Map<string, Promise<SeasonAuditDocument | undefined>>();
  const sources = new Map<string, Promise<SeasonSourcesDocument | undefined>>();
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

  const list = (): Promise<readonly SeasonDocument[]> => {
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
  };
  /** Made once for each season that is listed. */
  const kept = <T>(
    made: Map<string, Promise<T | undefined>>,
    id: string,
    make: (document: SeasonDocument) => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const making = list().then((documents) => {
      const document = documents.find((one) => one.id === id);
      return document && make(document);
    });
    made.set(id, making);
    making.catch(() => made.delete(id));
    return making;
  };

  return {
    list,
    audit: (id) =>
      kept(audits, id, async (document) => {
        const read = await auditSeason(shelf, id, { startClock, most: MOST_REPAIRS });
        return read.kind === 'read' ? presentSeasonAudit(document, read.audit) : undefined;
      }),
    sources: (id) =>
      kept(sources, id, async (document) => {
        const read = await readSources(shelf, id);
        return read.kind === 'read' ? presentSeasonSources(document, read.sources) : undefined;
      }),
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
