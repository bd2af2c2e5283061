import type { Amendment, Plan, Season, Statement } from '../engine/index.ts';
import type { Entry } from '../log/index.ts';
import { entryName } from './commands/entries.ts';
import { lineOf } from './commands/entry-facts.ts';
import type { Office } from './commands/office.ts';
import { type Standing, standingOf, statementsIn, understand, withEntries } from './commands/standing.ts';
import { contestPaths } from './contest-paths.ts';
import { loadSeason } from './load-season.ts';

export type SeasonChanges = {
  readonly id: string;
  readonly plan: Plan;
  readonly kept: 'log' | 'files';
  /** How many there are; `changes` may hold only the newest. */
  readonly total: number;
  /** The newest first, those without a day last. */
  readonly changes: readonly RecordedChange[];
};

export type ChangedLine = { readonly contest?: string; readonly es: string; readonly en: string };

/** `lines`: what it says, shortened; `more`: how many lines were left out. */
export type RecordedChange = { readonly name: string; readonly lines: readonly ChangedLine[]; readonly more: number } & (
  | {
      readonly kind: 'entry';
      readonly entry: Entry;
      /** Name of the entry that it takes back, and of the one that took it back. */
      readonly undoes?: string;
      readonly undoneBy?: string;
      /** The season on both sides of it; only of the newest. */
      readonly around?: { readonly before: Season; readonly after: Season };
    }
  | { readonly kind: 'amendment'; readonly amendment: Amendment }
  | { readonly kind: 'ruling' | 'protest' | 'answer' | 'appeal' | 'withdrawn' | 'correction'; readonly statement: Statement }
);

export type ChangesOrder = {
  /** How many of a log are told. */
  readonly most: number;
  /** Of how many it is told what they changed in the season. */
  readonly compared: number;
};

/** Lines of one change beyond these are counted. */
const MOST_LINES = 24;

/**
 * What happened to the record of a season. Of one that is kept in a log: its entries. Of one that is kept in files: the dated
 * amendments of its rules, its rulings and disputes, and corrections, which have no day of their own. Undefined where there is no
 * season, or its regulations cannot be used.
 */
export const readChanges = async (office: Office, id: string, order: ChangesOrder): Promise<SeasonChanges | undefined> => {
  const folder = await office.shelf.open(id);
  if (folder === undefined) return undefined;
  if (folder.heads === undefined) {
    const { plan, statements } = await loadSeason(folder);
    if (plan === undefined || statements === undefined) return undefined;
    const changes = changesInFiles(plan, statements);
    return { id: folder.id, plan, kept: 'files', total: changes.length, changes: changes.slice(0, order.most) };
  }
  const standing = await standingOf(office, await office.store(), folder.id);
  if ('kind' in standing || standing.season === undefined) return undefined;
  return {
    id: folder.id,
    plan: standing.season.plan,
    kept: 'log',
    total: standing.entries.length,
    changes: await changesInLog(office, standing, order),
  };
};

const changesInLog = async (office: Office, standing: Standing, { compared, most }: ChangesOrder): Promise<readonly RecordedChange[]> => {
  const entries = inTime(standing.entries);
  const undone = new Map(standing.effect.undone.map(({ by, entry }) => [entry, by]));
  const pathOf = standing.season ? contestPaths(standing.season.plan) : (typed: string) => typed;
  const around = await seasonsAround(office, standing.id, entries, Math.min(compared, most));
  const told = entries.slice(Math.max(0, entries.length - most));
  return told.toReversed().map((entry): RecordedChange => {
    const { what } = entry;
    const target = what.kind === 'undo' ? standing.entries.find((one) => one.stream === entry.stream && one.id === what.entry) : undefined;
    const by = undone.get(entry);
    const both = around.get(entry);
    return {
      kind: 'entry',
      name: entryName(entry),
      entry,
      ...shortened(what.kind === 'facts' ? statementsIn(what.text) : [], pathOf),
      ...(target && { undoes: entryName(target) }),
      ...(by && { undoneBy: entryName(by) }),
      ...(both && { around: both }),
    };
  });
};

/** As they were recorded, each stream in its own order: the clocks of two writers may differ. */
const inTime = (entries: readonly Entry[]): readonly Entry[] => {
  const last = new Map<string, string>();
  return entries
    .map((entry) => {
      const before = last.get(entry.stream) ?? '';
      const at = entry.recorded > before ? entry.recorded : before;
      last.set(entry.stream, at);
      return { entry, at };
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ entry }) => entry);
};

type Around = { readonly before: Season; readonly after: Season };

/** The season before and after each of the last entries. */
const seasonsAround = async (office: Office, id: string, entries: readonly Entry[], last: number): Promise<ReadonlyMap<Entry, Around>> => {
  const around = new Map<Entry, Around>();
  const from = Math.max(0, entries.length - last);
  let standing = await understand(office.shelf, id, entries.slice(0, from));
  for (const entry of entries.slice(from)) {
    const { season: before } = standing;
    standing = await withEntries(office.shelf, standing, [entry]);
    if (before && standing.season) around.set(entry, { before, after: standing.season });
  }
  return around;
};

const shortened = (statements: readonly Statement[], pathOf: (typed: string) => string): Pick<RecordedChange, 'lines' | 'more'> => ({
  lines: statements.slice(0, MOST_LINES).map((statement) => ({
    ...(statement.contest && { contest: pathOf(statement.contest.path) }),
    es: lineOf(statement, 'es'),
    en: lineOf(statement, 'en'),
  })),
  more: Math.max(0, statements.length - MOST_LINES),
});

const changesInFiles = (plan: Plan, statements: readonly Statement[]): readonly RecordedChange[] => {
  const pathOf = contestPaths(plan);
  const ordered = new Map<string, Statement[]>();
  for (const one of statements) {
    if (one.by === undefined) continue;
    const known = ordered.get(one.by);
    if (known) known.push(one);
    else ordered.set(one.by, [one]);
  }
  const told = statements.flatMap((statement): readonly RecordedChange[] => {
    const name = nameOf(statement);
    if (name === undefined) return [];
    const { kind, path } = name;
    const lines = statement.type === 'ruling' ? [statement, ...(ordered.get(statement.id) ?? [])] : [statement];
    return [{ kind, name: path, statement, ...shortened(lines, pathOf) }];
  });
  const amendments = (plan.regulations.amendments ?? []).map(
    (amendment, i): RecordedChange => ({ kind: 'amendment', name: `amendment/${i + 1}`, amendment, lines: [], more: 0 }),
  );
  return [...told, ...amendments].sort((a, b) => compareDays(dayOf(a), dayOf(b)));
};

type Kind = Exclude<RecordedChange['kind'], 'entry' | 'amendment'>;

/** What of the files tells of a change, and how it is called; undefined for what is only a fact. */
const nameOf = (statement: Statement): { readonly kind: Kind; readonly path: string } | undefined => {
  switch (statement.type) {
    case 'ruling':
    case 'protest':
      return { kind: statement.type, path: `${statement.type}/${statement.id}` };
    case 'answer':
    case 'appeal':
    case 'withdrawn':
      return { kind: statement.type, path: `${statement.type}/${statement.id}/${statement.date ?? ''}` };
    case 'match':
      return statement.corrects > 0 && statement.by === undefined
        ? { kind: 'correction', path: `correction/${statement.spot?.file ?? ''}/${statement.spot?.line ?? 0}` }
        : undefined;
    default:
      return undefined;
  }
};

/** A correction says on which day was played what it corrects, and not when it was made. */
const dayOf = (change: RecordedChange): string | undefined =>
  change.kind === 'entry'
    ? change.entry.recorded
    : change.kind === 'amendment'
      ? change.amendment.date
      : change.kind === 'correction'
        ? undefined
        : change.statement.date;

const compareDays = (a: string | undefined, b: string | undefined): number =>
  a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : a < b ? 1 : -1;
