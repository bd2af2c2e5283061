import type { Season, TeamIx, Text } from '../../engine/index.ts';
import { type AmendmentFate, foldAmendments, type Layer, readLayer } from '../../formats/index.ts';
import type { TextFile } from '../../log/index.ts';
import { copyRules } from '../copy-rules.ts';
import { loadSeason } from '../load-season.ts';
import { REGULATIONS, readRules } from '../read-rules.ts';
import { notFound, readSeason, seasonUnknown } from '../read-season.ts';
import { type Folder, isProblem } from '../shelf.ts';
import { type Office, type Refused, refused } from './office.ts';
import { idRefused, type Opened, type Opening, openFiles } from './open-files.ts';
import { withIds } from './open-season.ts';
import { ORDERED } from './ordered-rules.ts';
import { type OldYear, oldYearsIn, yearAfter } from './season-years.ts';
import { calledAloud } from './team-meant.ts';

export type RollOrder = Opening & {
  /** The season that is over, or nearly: of a log or of the shelf. */
  readonly from: string;
  /** What the next one is called; absent: the year after. */
  readonly name?: string;
  /** Days whose amendments the next season goes without. */
  readonly without: readonly string[];
};

export type Rolled =
  | Refused
  | (Exclude<Opened, Refused> & {
      readonly name: string;
      readonly amendments: readonly AmendmentFate[];
      /** The node of `before` that now stands for the old season, if the regulations have one. */
      readonly joined?: string;
      /** Who could be entered, list by list; nothing of it is written. */
      readonly lists: readonly RolledList[];
      /** Prizes of the old season that nobody holds for certain. */
      readonly open: readonly Text[];
      /** Where the regulations still say the old year. */
      readonly oldYears: readonly OldYear[];
    });

export type RolledList = {
  readonly contest: string;
  /** Who was in it and has neither gone up nor down. */
  readonly teams: readonly string[];
  /** Places that are left if all of them are entered. */
  readonly free: number;
  readonly gone: readonly { readonly team: string; readonly prize: Text }[];
};

/**
 * Opens the next season of one: its regulations as amended, running, with its registers, and joined to it where the regulations
 * join a last season. No facts come along. Who was in each entry list and stays is proposed.
 */
export const rollSeason = async (office: Office, order: RollOrder): Promise<Rolled> => {
  const misnamed = idRefused(order.season);
  if (misnamed) return misnamed;
  const from = await office.shelf.open(order.from);
  if (from === undefined) return { kind: 'refused', problems: [seasonUnknown(await notFound(office.shelf, order.from))] };
  const read = await readSeason(office.shelf, order.from, {});
  if (read.kind !== 'read') return { kind: 'refused', problems: read.kind === 'unreadable' ? read.problems : [seasonUnknown(read)] };
  const old = read.season;
  const { edition, season: oldName } = old.plan.regulations;
  const name = order.name ?? yearAfter(oldName);
  if (name === undefined) return refused('value-wrong', { key: '--season', found: oldName, expected: '--season 2027' });
  const joined = await lastOf(from, old);
  const copied = await copyRules(joined === undefined ? withIds(from) : joinedTo(withIds(from), joined.path), order.season, {
    state: 'running',
    season: name,
    ...(edition !== undefined && { edition: String(edition + 1) }),
  });
  if (isProblem(copied)) return { kind: 'refused', problems: [copied] };
  const folded = folding(copied.files, order.without);
  if ('problems' in folded) return folded;
  const opened = await openFiles(office, order, from.id, folded.files);
  if (opened.kind === 'refused') return opened;
  return {
    ...opened,
    name,
    amendments: folded.amendments,
    ...(joined && { joined: joined.id }),
    lists: listsOf(old, opened.standing.season),
    open: openPrizes(old),
    oldYears: oldYearsIn(
      folded.files.filter((file) => RULES.test(file.name)),
      oldName,
    ),
  };
};

const openPrizes = ({ plan, prizes }: Season): readonly Text[] => {
  const open = new Set(prizes.flatMap(({ place, prize, taken }) => (taken === 'yes' && place.team === undefined ? [prize] : [])));
  return [...open].flatMap((prize) => plan.prizes[prize]?.prize.name ?? []);
};

/** Registers are not looked at: clubs and sources have years of their own. */
const RULES = /^(?!(?:clubs|territories|sources)\.yaml$)/;

type Last = { readonly id: string; readonly path: string };

/** The joined season that was the last one of the same competition: of several the latest. */
const lastOf = async (from: Folder, old: Season): Promise<Last | undefined> => {
  const { book, resolve } = await readRules(from, undefined);
  let last: (Last & { readonly season: string }) | undefined;
  for (const wanted of book.seasons) {
    const folder = await from.beside(resolve(wanted));
    const rules = folder && (await loadSeason(folder)).plan?.regulations;
    if (rules?.competition.id !== old.plan.regulations.competition.id) continue;
    if (last === undefined || last.season < rules.season) last = { id: wanted.id, path: resolve(wanted), season: rules.season };
  }
  return last;
};

/** The folder, with itself where it names its last season. */
const joinedTo = (from: Folder, path: string): Folder => ({
  ...from,
  beside: async (wanted) => (wanted === path ? { ...from, wayFrom: () => from.id } : from.beside(wanted)),
});

const folding = (
  files: readonly TextFile[],
  without: readonly string[],
): { readonly files: readonly TextFile[]; readonly amendments: readonly AmendmentFate[] } | Refused => {
  const bases: Layer[] = [];
  for (let base = baseOf(files, REGULATIONS); base && bases.length < files.length; base = baseOf(files, base.name))
    bases.push(readLayer(base.text, base.name));
  const own = files.find(({ name }) => name === REGULATIONS)?.text ?? '';
  const { amendments, text } = foldAmendments(own, REGULATIONS, bases, { dates: new Set(without), adding: ORDERED });
  const idle = without.find((date) => !amendments.some((one) => one.date === date));
  if (idle !== undefined)
    return refused('value-wrong', { key: '--without', found: idle, expected: amendments.map(({ date }) => date).join(' · ') || '–' });
  return { files: files.map((file) => (file.name === REGULATIONS ? { ...file, text } : file)), amendments };
};

const baseOf = (files: readonly TextFile[], name: string): TextFile | undefined => {
  const text = files.find((file) => file.name === name)?.text;
  const path = text === undefined ? undefined : readLayer(text, name).base?.path;
  return path === undefined ? undefined : files.find((file) => file.name === path);
};

/** The entry lists of the next season that the old one had, too, and still wait for somebody. */
const listsOf = (old: Season, next: Season | undefined): readonly RolledList[] => {
  if (next === undefined) return [];
  const went = new Map<TeamIx, Text>();
  for (const { place, prize, taken } of old.prizes) {
    const won = old.plan.prizes[prize]?.prize;
    if (place.team !== undefined && taken === 'yes' && won && won.kind !== 'place') went.set(place.team, won.name);
  }
  return next.plan.contests.flatMap(({ ix, node, path, size }): readonly RolledList[] => {
    const before = old.plan.contests.find((contest) => contest.path === path);
    const waits = next.contests[ix]?.places.filter(({ team }) => team === undefined).length ?? 0;
    if (node.kind !== 'entries' || before?.node.kind !== 'entries' || waits === 0) return [];
    const members = new Set(old.contests[before.ix]?.places.flatMap(({ among, team }) => (team === undefined ? (among ?? []) : [team])));
    if (members.size > before.size) return [];
    const gone = [...members].flatMap((team) => {
      const prize = went.get(team);
      return prize ? [{ team: calledAloud(old, team), prize }] : [];
    });
    const teams = [...members].filter((team) => !went.has(team)).slice(0, size);
    return [{ contest: path, teams: teams.map((team) => calledAloud(old, team)), free: Math.max(0, waits - teams.length), gone }];
  });
};
