import { type Appended, type LogStore, LogStoreError, readingsAround, type SeasonRead } from '../app/index.ts';
import { MANY_CONTESTS, presentSheets, type SeasonDocument, type Sheet, sheetsOf, staleContests } from '../wire/index.ts';

/**
 * Sheets of a country's contests that the store keeps, so that one contest is shown without reading all others. They are
 * filled when such a season was read whole, and follow every entry that a command writes. What cannot be followed is dropped;
 * then the next who asks reads the season whole.
 */
export type KeptSheets = {
  /** The sheet of a contest by its whole path, as the log stands now. */
  read(season: string, path: string): Promise<Sheet | undefined>;
  /** Keeps all sheets of a season that was read. */
  fill(read: SeasonRead & { readonly kind: 'read' }, document: SeasonDocument): Promise<void>;
  /** Brings them in line with an entry that was written. */
  follow(done: Exclude<Appended, { readonly kind: 'refused' }>): Promise<void>;
};

/** Written to the store together. */
const SHEETS_AT_ONCE = 500;

/**
 * @param storeOf where a season is logged; undefined where it is not
 * @param maker of the program that makes them: another one says some things in other words
 */
export const keptSheets = (
  storeOf: (season: string) => Promise<LogStore | undefined>,
  maker: string,
  many: number = MANY_CONTESTS,
): KeptSheets => {
  const keyOf = (path: string): string => `sheet ${maker} ${path}`;
  /** What is said of the season's facts with every sheet; there only if all sheets are. */
  const whole = `sheets ${maker}`;
  const entryOf = (sheet: Sheet): readonly [string, string] => [keyOf(sheet.contests[0]?.id ?? ''), JSON.stringify(sheet)];
  return {
    read: (season, path) =>
      ifThere(async () => {
        const store = await storeOf(season);
        const heads = (await store?.heads(season)) ?? [];
        const text = heads.length === 0 ? undefined : await store?.kept.get(season, keyOf(path), heads);
        return text === undefined ? undefined : (JSON.parse(text) as Sheet);
      }),
    fill: ({ heads, id, season }, document) =>
      ifThere(async () => {
        if (heads === undefined || season.plan.contests.length < many) return;
        const store = await storeOf(id);
        let texts = new Map<string, string>();
        const others = { stillTrueSince: heads };
        for (const sheet of sheetsOf(document)) {
          texts.set(...entryOf(sheet));
          if (texts.size < SHEETS_AT_ONCE) continue;
          await store?.kept.put(id, heads, texts, others);
          texts = new Map();
        }
        await store?.kept.put(id, heads, texts.set(whole, JSON.stringify(document.problems)), others);
      }),
    follow: ({ after, before, entry, kind }) =>
      ifThere(async () => {
        if (kind !== 'written' || (after.season?.plan.contests.length ?? 0) < many) return;
        const store = await storeOf(after.id);
        const problems = await store?.kept.get(after.id, whole, before.effect.heads);
        if (store === undefined || problems === undefined) return;
        const around = sameList(before.loaded.problems, after.loaded.problems) ? readingsAround(before, after, [entry]) : undefined;
        const stale = around && staleContests(around.before, around.after);
        const [season, ...others] = around?.after ?? [];
        if (season === undefined || stale === undefined) {
          await store.kept.drop(after.id);
          return;
        }
        const sheets = presentSheets(after.id, season, JSON.parse(problems) as SeasonDocument['problems'], others, stale);
        await store.kept.put(after.id, after.effect.heads, new Map(sheets.map(entryOf)), { stillTrueSince: before.effect.heads });
      }),
  };
};

const sameList = <T>(one: readonly T[], two: readonly T[]): boolean => one.length === two.length && one.every((item, i) => item === two[i]);

/** What is kept saves time and nothing else: a store that cannot keep or give is as one that has nothing. */
const ifThere = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LogStoreError) return undefined;
    throw error;
  }
};
