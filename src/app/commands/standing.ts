import {
  type BoundFacts,
  evaluate,
  type Live,
  makeLive,
  type Plan,
  type Problem,
  type Reading,
  type Season,
  type Statement,
} from '../../engine/index.ts';
import { type ParsedFacts, parseFacts } from '../../formats/index.ts';
import { continueEffect, type Effect, type Entry, effectOf, isSound, MAIN, type TextFile } from '../../log/index.ts';
import { type Loaded, loadSeason, type RulesAlone, rulesAlone } from '../load-season.ts';
import type { LogStore } from '../log-store.ts';
import { notFound, seasonUnknown } from '../read-season.ts';
import type { Shelf } from '../shelf.ts';
import { folderOfTexts } from './log-folder.ts';
import { type Office, problem, type Refused } from './office.ts';

/** A logged season as it stands: what its log says, and what the rules make of it. */
export type Standing = {
  readonly id: string;
  /** By stream and version. */
  readonly entries: readonly Entry[];
  readonly entryOf: (id: string) => Entry | undefined;
  readonly effect: Effect;
  readonly loaded: { readonly plan?: Plan; readonly log?: BoundFacts; readonly problems: readonly Problem[] };
  /** With every ruling that is issued; absent where the regulations cannot be used. */
  readonly season?: Season;
  /** What it grows from when an entry more comes; absent where it joins other seasons, or cannot be used. */
  readonly growth?: Growth;
};

/** What was read and derived, so that only what changed is read and derived again. Nothing is added to `live` itself. */
type Growth = {
  readonly rules: RulesAlone;
  readonly texts: ReadonlyMap<string, ReadText>;
  /** What cannot be read of them. */
  readonly unread: readonly Problem[];
  readonly live: Live;
};
type ReadText = { readonly text: string; readonly parsed: ParsedFacts };

/** The log of a standing. */
type Log = Pick<Standing, 'id' | 'entries' | 'entryOf' | 'effect'>;

/** How many seasons of a store are remembered as they stood last. */
const REMEMBERED = 3;
const remembered = new WeakMap<LogStore, Map<string, Standing>>();

/** The season's log read and understood, or why there is none. What was understood before is only continued. */
export const standingOf = async (office: Office, store: LogStore, id: string): Promise<Standing | Refused> => {
  const known = remembered.get(store)?.get(id);
  const continued = known && (await caughtUp(office.shelf, store, known));
  if (continued) return remember(store, continued);
  const entries = await store.read(id);
  if (entries.length === 0) return { kind: 'refused', problems: [await notLogged(office, store, id)] };
  return remember(store, await understand(office.shelf, id, entries));
};

/** Keeps how a season stands, for whoever asks next. */
export const remember = (store: LogStore, standing: Standing): Standing => {
  const seasons = remembered.get(store) ?? new Map<string, Standing>();
  remembered.set(store, seasons);
  seasons.delete(standing.id);
  // one that joins others does not know when they change
  if (standing.growth) seasons.set(standing.id, standing);
  for (const oldest of seasons.keys()) {
    if (seasons.size <= REMEMBERED) break;
    seasons.delete(oldest);
  }
  return standing;
};

/** Lets another store begin with what is remembered of a season of this one. */
export const inherit = (from: LogStore, to: LogStore, id: string): void => {
  const known = remembered.get(from)?.get(id);
  if (known) remember(to, known);
};

export const forget = (store: LogStore, id: string): void => void remembered.get(store)?.delete(id);

/** With what came since; undefined if that does not follow what is known (a backup was restored). */
const caughtUp = async (shelf: Shelf, store: LogStore, known: Standing): Promise<Standing | undefined> => {
  if ((await store.mark(known.id)) === known.effect.mark) return known;
  const added = await store.read(known.id, known.effect.heads);
  if (added.length === 0) return known;
  const ends = new Map(known.effect.heads.map(({ stream, hash }) => [stream, hash]));
  for (const { hash, previous, stream, version } of added) {
    if (version > 1 && previous !== ends.get(stream)) return undefined;
    ends.set(stream, hash);
  }
  return withEntries(shelf, known, added);
};

/** What some entries make of a season. */
export const understand = (shelf: Shelf, id: string, entries: readonly Entry[]): Promise<Standing> =>
  read(shelf, logOf(id, effectOf(entries), byId(entries)));

/** The same season with more entries, which follow those it has. */
export const withEntries = async (shelf: Shelf, before: Standing, added: readonly Entry[]): Promise<Standing> => {
  const log = logOf(before.id, continueEffect(before.effect, added), idsWith(before, added));
  const { growth } = before;
  const statements = growth && plainFacts(added);
  if (growth === undefined || statements === undefined) return read(shelf, log, before);
  const live = growth.live.fork();
  live.append(statements);
  return standingOn(log, { ...growth, live });
};

/**
 * Entries by their ids. One map for a log and all that it grew into, and for what was only tried: whether an entry is of this log
 * is seen by its place.
 */
type Ids = Map<string, Entry>;
const idsOf = new WeakMap<Effect, Ids>();

const isIn = ({ laid }: Effect, entry: Entry | undefined): entry is Entry =>
  entry !== undefined && laid.streams.get(entry.stream)?.entries[entry.version - 1] === entry;

const byId = (entries: Iterable<Entry>): Ids => {
  const map: Ids = new Map();
  for (const entry of entries) if (!map.has(entry.id)) map.set(entry.id, entry);
  return map;
};

const idsWith = (before: Standing, added: readonly Entry[]): Ids => {
  const ids = idsOf.get(before.effect) ?? byId(before.entries);
  for (const entry of added) if (!isIn(before.effect, ids.get(entry.id))) ids.set(entry.id, entry);
  return ids;
};

const logOf = (id: string, effect: Effect, ids: Ids): Log => {
  idsOf.set(effect, ids);
  let entries: readonly Entry[] | undefined;
  return {
    id,
    effect,
    entryOf: (wanted) => {
      const entry = ids.get(wanted);
      return isIn(effect, entry) ? entry : undefined;
    },
    get entries() {
      entries ??= effect.heads.flatMap(({ stream }) => effect.laid.streams.get(stream)?.entries ?? []);
      return entries;
    },
  };
};

const READINGS: readonly Reading[] = ['pitch', 'appealable', 'final'];
/** The same season in its other readings, as far as somebody asked. */
const otherLives = new WeakMap<Live, readonly Live[]>();

/**
 * A season before and after some entries in all readings that can differ, its own first; what the entries did not touch is the
 * same object in both. Undefined where that cannot be told: it was read again, or its first ruling came.
 */
export const readingsAround = (
  before: Standing,
  after: Standing,
  added: readonly Entry[],
): { readonly before: readonly Season[]; readonly after: readonly Season[] } | undefined => {
  const statements = plainFacts(added);
  const [from, to] = [before.growth?.live, after.growth?.live];
  if (from === undefined || to === undefined || statements === undefined) return undefined;
  const [ruledBefore, ruledAfter] = [from, to].map((live) => live.bound().log.rulings.length > 0);
  if (ruledBefore !== ruledAfter) return undefined;
  const others = ruledBefore ? (otherLives.get(from) ?? READINGS.filter((reading) => reading !== from.reading).map(from.inReading)) : [];
  const grown = others.map((live) => {
    const fork = live.fork();
    fork.append(statements);
    return fork;
  });
  otherLives.set(to, grown);
  return {
    before: [before.season, ...others.map((live) => live.season())].filter((season) => season !== undefined),
    after: [after.season, ...grown.map((live) => live.season())].filter((season) => season !== undefined),
  };
};

/** The statements of entries that only add facts to what is there; undefined if one of them does anything else. */
const plainFacts = (entries: readonly Entry[]): readonly Statement[] | undefined => {
  const statements: Statement[] = [];
  for (const { from, what } of entries) {
    if (what.kind !== 'facts' || from !== undefined || !isSound(what.text)) return undefined;
    const parsed = parseFacts(`${HEADER}${what.text}`, '');
    if (parsed.problems.length > 0) return undefined;
    for (const statement of parsed.statements) statements.push(statement);
  }
  return statements;
};
/** A log's facts say in which language they are as a file does. */
const HEADER = 'language: en\n';

/** Reads what a log says. Of what was read before, only what is otherwise now is read again. */
const read = async (shelf: Shelf, log: Log, before?: Standing): Promise<Standing> => {
  const { effect, id } = log;
  const folder = folderOfTexts(id, [...effect.files, ...effect.factsFiles], shelf);
  const known = before?.growth;
  const isSame = known !== undefined && before?.effect.laid.season === effect.laid.season;
  const rules = isSame ? known.rules : await rulesAlone(folder);
  if (rules === undefined) return standingAmongOthers(log, await loadSeason(folder));
  const texts = readTexts(id, effect.factsFiles, known?.texts);
  const statements: Statement[] = [];
  for (const { parsed } of texts.values()) for (const statement of parsed.statements) statements.push(statement);
  const unread = [...texts.values()].flatMap(({ parsed }) => parsed.problems);
  return standingOn(log, { rules, texts, unread, live: makeLive(rules.plan, statements) });
};

const standingAmongOthers = (log: Log, { log: bound, plan, problems }: Loaded): Standing => ({
  ...log,
  loaded: { problems, ...(plan && { plan }), ...(bound && { log: bound }) },
  ...(plan && bound && { season: evaluate(plan, bound) }),
});

const readTexts = (
  id: string,
  files: readonly TextFile[],
  known: ReadonlyMap<string, ReadText> | undefined,
): ReadonlyMap<string, ReadText> =>
  new Map(
    files.map(({ name, text }) => {
      const there = known?.get(name);
      return [name, there?.text === text ? there : { text, parsed: parseFacts(text, `${id}/${name}`) }];
    }),
  );

const standingOn = (log: Log, growth: Growth): Standing => {
  const { live } = growth;
  let loaded: Standing['loaded'] | undefined;
  let season: Season | undefined;
  return {
    id: log.id,
    effect: log.effect,
    entryOf: log.entryOf,
    growth,
    get entries() {
      return log.entries;
    },
    // put together when somebody asks: of a country it takes as long as a fact
    get loaded() {
      loaded ??= loadedOn(growth);
      return loaded;
    },
    get season() {
      season ??= live.season();
      return season;
    },
  };
};

const loadedOn = ({ live, rules, unread }: Growth): Standing['loaded'] => {
  const { log, problems } = live.bound();
  return { plan: rules.plan, log, problems: [...rules.problems, ...unread, ...problems] };
};

/** A season of the shelf is read-only; one that is nowhere may be misspelled. */
const notLogged = async ({ shelf }: Office, store: LogStore, id: string): Promise<Problem> => {
  if ((await shelf.open(id)) !== undefined) return problem('season-not-logged', { season: id });
  const logged = await store.seasons();
  return seasonUnknown(await notFound({ list: async () => logged, open: shelf.open }, id));
};

/** Facts as a log keeps them, read back. */
export const statementsIn = (text: string): readonly Statement[] => parseFacts(`${HEADER}${text}`, '').statements;

/** The stream that keeps a contest: the one told to keep it or the innermost container of it; else `main`. */
export const streamKeeping = ({ effect: { streams } }: Standing, path: string | undefined): string => {
  const keepers = keepersOf.get(streams) ?? findKeepers(streams);
  keepersOf.set(streams, keepers);
  for (let here = path; here !== undefined && here !== ''; here = here.includes('/') ? here.slice(0, here.lastIndexOf('/')) : undefined) {
    const keeper = keepers.get(here);
    if (keeper !== undefined) return keeper;
  }
  return MAIN;
};
const keepersOf = new WeakMap<Effect['streams'], ReadonlyMap<string, string>>();

/** Of two that were told to keep the same, the first. */
const findKeepers = (streams: Effect['streams']): ReadonlyMap<string, string> => {
  const keepers = new Map<string, string>();
  for (const { keeps, stream } of streams) for (const kept of keeps) if (!keepers.has(kept)) keepers.set(kept, stream);
  return keepers;
};
