import { evaluate, type Problem, type Season, type Statement } from '../../engine/index.ts';
import { parseFacts } from '../../formats/index.ts';
import { continueEffect, type Effect, type Entry, effectOf, MAIN } from '../../log/index.ts';
import { type Loaded, loadSeason } from '../load-season.ts';
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
  readonly loaded: Loaded;
  /** With every ruling that is issued; absent where the regulations cannot be used. */
  readonly season?: Season;
};

/** The season's log read and understood, or why there is none. */
export const standingOf = async (office: Office, store: LogStore, id: string): Promise<Standing | Refused> => {
  const entries = await store.read(id);
  return entries.length === 0 ? { kind: 'refused', problems: [await notLogged(office, store, id)] } : understand(office.shelf, id, entries);
};

/** What some entries make of a season. */
export const understand = (shelf: Shelf, id: string, entries: readonly Entry[]): Promise<Standing> =>
  standingWith(shelf, id, entries, effectOf(entries));

/** The same season with one entry more. */
export const withEntry = (shelf: Shelf, { effect, entries, id }: Standing, entry: Entry): Promise<Standing> =>
  standingWith(shelf, id, [...entries, entry], continueEffect(effect, [entry]));

const standingWith = async (shelf: Shelf, id: string, entries: readonly Entry[], effect: Effect): Promise<Standing> => {
  const loaded = await loadSeason(folderOfTexts(id, [...effect.files, ...effect.factsFiles], shelf));
  const { log, plan } = loaded;
  return { id, entries, effect, loaded, ...(plan && log && { season: evaluate(plan, log) }) };
};

/** A season of the shelf is read-only; one that is nowhere may be misspelled. */
const notLogged = async ({ shelf }: Office, store: LogStore, id: string): Promise<Problem> => {
  if ((await shelf.open(id)) !== undefined) return problem('season-not-logged', { season: id });
  const logged = await store.seasons();
  return seasonUnknown(await notFound({ list: async () => logged, open: shelf.open }, id));
};

/** Facts as a log keeps them, read back. */
export const statementsIn = (text: string): readonly Statement[] => parseFacts(`language: en\n${text}`, '').statements;

/** The stream that keeps a contest: the one told to keep it or the innermost container of it; else `main`. */
export const streamKeeping = ({ effect }: Standing, path: string | undefined): string => {
  if (path === undefined) return MAIN;
  const keeping = effect.streams
    .flatMap(({ keeps, stream }) => keeps.map((kept) => ({ kept, stream })))
    .filter(({ kept }) => path === kept || path.startsWith(`${kept}/`))
    .sort((a, b) => b.kept.length - a.kept.length);
  return keeping[0]?.stream ?? MAIN;
};
