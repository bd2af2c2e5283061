import type { ContestDocument, DueDocument, Stage } from '../wire/index.ts';
import { containersOf, type View } from './view.ts';
import { listed } from './words/words.ts';

/** What is due in one part of a season: a region, or a stage without regions; undefined for the season as a whole. */
export type DueGroup = {
  readonly part: Stage | undefined;
  /** The stage of a region: regions of several stages have the same names. */
  readonly stage: Stage | undefined;
  readonly items: readonly DueItem[];
  /** How many things of each kind, the most frequent first. */
  readonly kinds: readonly { readonly code: string; readonly count: number }[];
};

/** `when`: the last day for it, or the day for which its next match is fixed. */
export type DueItem = { readonly due: DueDocument; readonly contest: ContestDocument | undefined; readonly when: string | null };

/** In the order of the season, what has a day first in each part. */
export function dueGroups(view: View): readonly DueGroup[] {
  const groups = new Map<string, Pick<DueGroup, 'part' | 'stage'> & { items: DueItem[] }>();
  for (const due of view.outline.document.due) {
    const contest = due.contest === null ? undefined : view.outline.contests.get(due.contest);
    const { part, stage } = partOf(view, contest);
    const key = part?.id ?? '';
    const known = groups.get(key) ?? { part, stage, items: [] };
    groups.set(key, known);
    known.items.push({ due, contest, when: due.until ?? nextDay(due, contest) });
  }
  return [...groups.values()].map(({ items, part, stage }) => ({ part, stage, items: items.toSorted(byDay), kinds: kindsOf(items) }));
}

/** The outermost region around a contest, else its stage. */
function partOf(view: View, contest: ContestDocument | undefined): Pick<DueGroup, 'part' | 'stage'> {
  const around = contest === undefined ? [] : containersOf(view, contest.within);
  const part = around.find(({ kind }) => kind === 'region') ?? around[0];
  return { part, stage: part === around[0] ? undefined : around[0] };
}

/** The first day for which a match between those who are to play is fixed. */
function nextDay({ code, teams }: DueDocument, contest: ContestDocument | undefined): string | null {
  if (!PLAYED.has(code)) return null;
  const ids = new Set(teams.map(({ id }) => id));
  const days = (contest?.matches ?? []).flatMap(({ away, date, home, kind }) =>
    date !== null && (kind === 'to-play' || kind === 'suspended') && (ids.size === 0 || (ids.has(home.id) && ids.has(away.id)))
      ? [date]
      : [],
  );
  return days.sort()[0] ?? null;
}
const PLAYED: ReadonlySet<string> = new Set(['match', 'third-match', 'play-off']);

const byDay = (a: DueItem, b: DueItem): number =>
  a.when === b.when ? 0 : a.when === null ? 1 : b.when === null ? -1 : a.when < b.when ? -1 : 1;

function kindsOf(items: readonly DueItem[]): DueGroup['kinds'] {
  const counts = new Map<string, number>();
  for (const { due } of items) counts.set(due.code, (counts.get(due.code) ?? 0) + due.count);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

/** More teams than these are not named. */
const MOST_NAMED = 4;

/** Who must do it. */
export function whoActs(view: View, { case: id, code, teams }: DueDocument): string {
  const { who } = view.words.duePage;
  if (code === 'ruling') return who.tribunal;
  if (code === 'answer') {
    const parties = view.outline.document.cases.find((one) => one.id === id)?.parties.slice(1) ?? [];
    return parties.length === 0
      ? who.clubs
      : listed(
          parties.map(({ name }) => name),
          view.words,
        );
  }
  if (PLAYED.has(code) || code === 'extra-time' || code === 'penalties')
    return teams.length === 0 || teams.length > MOST_NAMED
      ? who.clubs
      : listed(
          teams.map(({ name }) => name),
          view.words,
        );
  return who.organiser;
}
