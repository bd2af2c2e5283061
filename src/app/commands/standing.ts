import {
  type BoundFacts,
  evaluate,
  type Live,
  makeLive,
  type Plan,
  type Problem,
  type Season,
  type Statement,
} from '../../engine/index.ts';
import { type ParsedFacts, parseFacts } from '../../formats/index.ts';
import { continueEffect, type Effect, type Entry, effectOf, MAIN, type TextFile } from '../../log/index.ts';
import { loadSeason, type RulesAlone, rulesAlone } from '../load-season.ts';
import type { LogStore } from '../log-store.ts';
import { notFound, seasonUnknown } from '../read-season.ts';
import type { Shelf } from '../shelf.ts';
import { folderOfTexts } from './log-folder.ts';
import { type Office, problem, type Refused } from './office.ts';

/** A logged season as it stands: what its log says, and what the rules make of it. */
export type Standing = {
  readonly id: string;
  readonly entries: readonly Entry[];
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
  readonly live: Live;
};
type ReadText = { readonly text: string; readonly parsed: ParsedFacts };

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

export const forget = (store: LogStore, id: string): void => void remembered.get(store)?.delete(id);

/** With what came since; undefined if that does not follow what is known (a backup was restored). */
const caughtUp = async (shelf: Shelf, store: LogStore, known: Standing): Promise<Standing | undefined> => {
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
  read(shelf, id, entries, effectOf(entries));

/** The same season with more entries, which follow those it has. */
export const withEntries = async (shelf: Shelf, before: Standing, added: readonly Entry[]): Promise<Standing> => {
  const { effect: earlier, growth, id } = before;
  const entries = [...before.entries, ...added];
  const effect = continueEffect(earlier, added);
  const statements = growth && effect.ignored.length === earlier.ignored.length ? plainFacts(added) : undefined;
  if (growth === undefined || statements === undefined) return read(shelf, id, entries, effect, before);
  const live = growth.live.fork();
  live.append(statements);
  return standingOn(id, entries, effect, { ...growth, live });
};

/** The statements of entries that only add facts to what is there; undefined if one of them does anything else. */
const plainFacts = (entries: readonly Entry[]): readonly Statement[] | undefined => {
  const statements: Statement[] = [];
  for (const { from, what } of entries) {
    if (what.kind !== 'facts' || from !== undefined) return undefined;
    const parsed = parseFacts(`${HEADER}${what.text}`, '');
    if (parsed.problems.length > 0) return undefined;
    for (const statement of parsed.statements) statements.push(statement);
  }
  return statements;
};
/** A log's facts say in which language they are as a file does. */
const HEADER = 'language: en\n';

/** Reads what an effect says. Of what was read before, only what is otherwise now is read again. */
const read = async (shelf: Shelf, id: string, entries: readonly Entry[], effect: Effect, before?: Standing): Promise<Standing> => {
  const folder = folderOfTexts(id, [...effect.files, ...effect.factsFiles], shelf);
  const known = before?.growth;
  const isSame = known !== undefined && before?.effect.laid.season === effect.laid.season;
  const rules = isSame ? known.rules : await rulesAlone(folder);
  const texts = rules && readTexts(id, effect.factsFiles, known?.texts);
  if (rules === undefined || texts === undefined) {
    const { log, plan, problems } = await loadSeason(folder);
    return {
      id,
      entries,
      effect,
      loaded: { problems, ...(plan && { plan }), ...(log && { log }) },
      ...(plan && log && { season: evaluate(plan, log) }),
    };
  }
  const statements: Statement[] = [];
  for (const { parsed } of texts.values()) for (const statement of parsed.statements) statements.push(statement);
  return standingOn(id, entries, effect, { rules, texts, live: makeLive(rules.plan, statements) });
};

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

const standingOn = (id: string, entries: readonly Entry[], effect: Effect, growth: Growth): Standing => {
  const { live, rules, texts } = growth;
  let loaded: Standing['loaded'] | undefined;
  let season: Season | undefined;
  return {
    id,
    entries,
    effect,
    growth,
    // put together when somebody asks: of a country it takes as long as a fact
    get loaded() {
      const { log, problems } = live.bound();
      const unread = [...texts.values()].flatMap(({ parsed }) => parsed.problems);
      loaded ??= { plan: rules.plan, log, problems: [...rules.problems, ...unread, ...problems] };
      return loaded;
    },
    get season() {
      season ??= live.season();
      return season;
    },
  };
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
export const streamKeeping = ({ effect }: Standing, path: string | undefined): string => {
  if (path === undefined) return MAIN;
  const keeping = effect.streams
    .flatMap(({ keeps, stream }) => keeps.map((kept) => ({ kept, stream })))
    .filter(({ kept }) => path === kept || path.startsWith(`${kept}/`))
    .sort((a, b) => b.kept.length - a.kept.length);
  return keeping[0]?.stream ?? MAIN;
};
