import {
  auditSeason,
  type LogStore,
  openCases,
  openHistory,
  readChanges,
  readSeason,
  readSources,
  type SeasonCases,
  type SeasonHistory,
  type SeasonRead,
  type Shelf,
  seasonText,
} from '../app/index.ts';
import { once } from '../engine/index.ts';
import type { SeasonQuestion, SeasonSource } from '../site/index.ts';
import {
  layOn,
  MANY_CONTESTS,
  presentAllCases,
  presentCase,
  presentMatchHistory,
  presentProblem,
  presentSeason,
  presentSeasonAudit,
  presentSeasonChanges,
  presentSeasonSources,
  presentSheets,
  presentTrial,
  type SeasonAuditDocument,
  type SeasonChangesDocument,
  type SeasonDocument,
  type SeasonSourcesDocument,
} from '../wire/index.ts';
import { shippedGazetteer } from './shipped-gazetteer.ts';

/** How much of the answers to particular questions (a date, a reading) is kept besides each season's own, in contests. */
const KEPT = 12_000;

/** How long a season's first audit may search for repairs; after that it is kept. Others wait meanwhile. */
const SEARCH_MS = 800;
/** More repairs of one size are not listed. */
const MOST_REPAIRS = 8;

/** How many changes of a log are told, and of how many what they changed in the season. */
const MOST_CHANGES = 200;
const MOST_COMPARED = 20;

const noStore = (): never => {
  throw new Error('no season here lives in a log');
};

const startClock = (): (() => boolean) => {
  const end = Date.now() + SEARCH_MS;
  return () => Date.now() >= end;
};

const wanted = ({ asOf, reading }: SeasonQuestion) => ({
  reading: reading ?? ('appealable' as const),
  ...(asOf !== undefined && { asOf }),
});

/** `copa-peru/2004`, and no path of a disk. */
const isPlain = (id: string): boolean => id.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:]/.test(part));

/** How many contests laid on a country are kept of one day: each has a list of all others. */
const MOST_SHEETS = 40;

type Read = Extract<SeasonRead, { kind: 'read' }>;
type Answered = Pick<Read, 'log' | 'season'> & {
  /** As it stands in addresses. */
  readonly id: string;
  readonly read: Read;
  /** Made when it is first asked for: of a country it takes as long as the season itself. */
  readonly document: () => Promise<SeasonDocument>;
  /** Enough for the pages of that contest. */
  readonly around: (contest: string) => Promise<SeasonDocument>;
};

/**
 * Seasons computed once and kept: the folders do not change while the server runs. What cannot be read is told once. A folder that
 * was named by its path stands at its competition and season.
 */
export function seasonSource(
  shelf: Shelf,
  warn: (line: string) => void,
  store: () => Promise<LogStore> = noStore,
  { large = MANY_CONTESTS, most = KEPT }: { readonly large?: number; readonly most?: number } = {},
): SeasonSource & { ids(): Promise<readonly string[]> } {
  const office = { shelf, store };
  const shelfIds = new Map<string, string>();
  let turn: Promise<void> = Promise.resolve();
  const answers = new Map<string, { readonly made: Promise<Answered | undefined>; size: number }>();
  const audits = new Map<string, Promise<SeasonAuditDocument | undefined>>();
  const sources = new Map<string, Promise<SeasonSourcesDocument | undefined>>();
  const changes = new Map<string, Promise<SeasonChangesDocument | undefined>>();
  const histories = new Map<string, Promise<SeasonHistory | undefined>>();
  const cases = new Map<string, Promise<SeasonCases | undefined>>();
  let listed: Promise<readonly Answered[]> | undefined;

  const readAnew = async (id: string, question: SeasonQuestion): Promise<Answered | undefined> => {
    const read = await readSeason(shelf, id, wanted(question));
    if (read.kind === 'read') {
      const { competition, season } = read.season.plan.regulations;
      const address = isPlain(read.id) ? read.id : `${competition.id}/${season}`;
      shelfIds.set(address, id);
      const document = once(async () => presentSeason(address, read.season, read.problems, await read.others()));
      return { id: address, read, season: read.season, log: read.log, document, around: document };
    }
    if (read.kind === 'unreadable') {
      for (const problem of read.problems.map(presentProblem))
        warn(`${id}: ${problem.file ?? ''}:${problem.line ?? ''} ${problem.text.en}`);
    }
    return undefined;
  };

  /** The answer to a question about a season that is listed: derived from what was read where that can be. */
  const answer = async (id: string, question: SeasonQuestion): Promise<Answered | undefined> => {
    const listed = (await all()).find((one) => one.id === id);
    const answered = listed?.read.ask(wanted(question));
    if (listed === undefined || answered === undefined) return readAnew(shelfIds.get(id) ?? id, question);
    const { log, read } = listed;
    const { season } = answered;
    const others = once(answered.others);
    const document = once(async () => presentSeason(id, season, read.problems, await others()));
    const { contests } = season.plan;
    const sheets = new Map<string, Promise<SeasonDocument>>();
    const sheetOf = async (contest: string): Promise<SeasonDocument> => {
      const now = await listed.document();
      const asked = contests.filter(({ path }) => path === contest);
      const [sheet] = presentSheets(id, season, now.problems, await others(), asked);
      return sheet === undefined ? document() : layOn(now, season, sheet);
    };
    const around = (contest: string) => {
      if (contests.length < large) return document();
      const known = sheets.get(contest) ?? sheetOf(contest);
      sheets.delete(contest);
      sheets.set(contest, known);
      for (const oldest of sheets.keys()) {
        if (sheets.size <= MOST_SHEETS) break;
        sheets.delete(oldest);
      }
      return known;
    };
    return { id, read, season, log, document, around };
  };

  const all = (): Promise<readonly Answered[]> => {
    listed ??= (async () => {
      const found: Answered[] = [];
      for (const id of await shelf.list()) {
        const listed = await readAnew(id, { asOf: undefined, reading: undefined });
        if (listed !== undefined) found.push(listed);
      }
      return found;
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
    make: (season: Answered) => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const making = all().then(async (seasons) => {
      const found = seasons.find((one) => one.id === id);
      return found && make(found);
    });
    made.set(id, making);
    making.catch(() => made.delete(id));
    return making;
  };
  const disputes = async (id: string) => {
    const open = await kept(cases, id, () => openCases(shelf, shelfIds.get(id) ?? id));
    return open?.kind === 'read' ? open : undefined;
  };
  const answerTo = async (id: string, question: SeasonQuestion): Promise<Answered | undefined> => {
    if (question.asOf === undefined && question.reading === undefined) {
      const found = (await all()).find((one) => one.id === id);
      if (found !== undefined) return found;
    }
    const key = JSON.stringify([id, question.reading, question.asOf]);
    const known = answers.get(key);
    if (known !== undefined) {
      answers.delete(key);
      answers.set(key, known);
      return known.made;
    }
    // one after the other: a country takes much memory while it is made, and strangers may ask for any day
    const made = turn.then(() => answer(id, question));
    turn = made.then(
      () => {},
      () => {},
    );
    const entry = { made, size: 1 };
    answers.set(key, entry);
    entry.made.then(
      (made) => {
        entry.size = 1 + (made?.season.contests.length ?? 0);
        let total = [...answers.values()].reduce((sum, { size }) => sum + size, 0);
        for (const [oldest, { size }] of answers) {
          // the last one is kept however large it is
          if (total <= most || answers.size === 1) break;
          answers.delete(oldest);
          total -= size;
        }
      },
      () => answers.delete(key),
    );
    return entry.made;
  };

  return {
    ids: async () => (await all()).map(({ id }) => id),
    list: async () => await Promise.all((await all()).map(({ document }) => document())),
    audit: (id) =>
      kept(audits, id, async () => {
        const read = await auditSeason(shelf, shelfIds.get(id) ?? id, { startClock, most: MOST_REPAIRS });
        return read.kind === 'read' ? presentSeasonAudit(id, read.audit) : undefined;
      }),
    sources: (id) =>
      kept(sources, id, async ({ document }) => {
        const read = await readSources(shelf, shelfIds.get(id) ?? id);
        return read.kind === 'read' ? presentSeasonSources(await document(), read.sources) : undefined;
      }),
    read: async (id, question, contest) => {
      const found = await answerTo(id, question);
      return contest === undefined ? found?.document() : found?.around(contest);
    },
    changes: (id) =>
      kept(changes, id, async () => {
        const read = await readChanges(office, shelfIds.get(id) ?? id, { most: MOST_CHANGES, compared: MOST_COMPARED });
        return read && presentSeasonChanges(read);
      }),
    history: async (id, contest) => {
      const history = await kept(histories, id, () => openHistory(office, shelfIds.get(id) ?? id));
      return history && presentMatchHistory(history, contest);
    },
    cases: async (id) => {
      const open = await disputes(id);
      return open && presentAllCases(open, undefined);
    },
    impact: async (id, of) => {
      const open = await disputes(id);
      const one = open?.cases.find((each) => each.id === of);
      return open && one && presentCase(open, await open.weigh(one), undefined);
    },
    trial: async (id, question, contest) => {
      const found = await answerTo(id, question);
      return found && presentTrial(await found.around(contest), found.season, found.log, contest);
    },
    gazetteer: shippedGazetteer,
    extract: async (id, question, extract) => {
      const found = await answerTo(id, question);
      return found && seasonText(found.season, extract);
    },
  };
}
