import type { ChangedContest, RecordedChangeDocument } from '../wire/index.ts';
import { anchor, type View } from './view.ts';
import { dated } from './words/words.ts';

/** Anchor of a change on the page of changes. */
export function changeAnchor({ name }: Pick<RecordedChangeDocument, 'name'>): string {
  return anchor('e', name);
}

/** The day of a change in words, of a log with its time. */
export function changeTime(view: View, at: string): string {
  const day = dated(at.slice(0, 10), view.words);
  return at.length > 10 ? `${day}, ${view.words.changesPage.time(at.slice(11, 16))}` : day;
}

/** What a change says of itself beside its lines: what it took back, gave to somebody, amended. */
export function changeRemarks(view: View, change: RecordedChangeDocument): readonly string[] {
  const own = view.words.changesPage;
  return [
    ...(change.undoes === null ? [] : [own.undoes(change.undoes)]),
    ...(change.keeps === null ? [] : [own.keeps(change.keeps.name, change.keeps.contests.join(', '))]),
    ...(change.files.length === 0 ? [] : [`${own.files}: ${change.files.join(', ')}`]),
    ...change.what.map((what) => view.say(what)),
    ...(change.undoneBy === null ? [] : [own.undoneBy(change.undoneBy)]),
  ];
}

/** A sentence about what is otherwise in the season since, and the contest that it is about. */
export type Difference = { readonly contest: string | null; readonly text: string };

/** What a change did to the season, the ends first; undefined where that is not told. */
export function differencesOf(view: View, { changes }: RecordedChangeDocument): readonly Difference[] | undefined {
  if (changes === null) return undefined;
  const own = view.words.changesPage;
  const { champion, conflicts, contests, due, prizes } = changes;
  const season = (text: string): Difference => ({ contest: null, text });
  return [
    ...(champion === null
      ? []
      : [season(champion.after === null ? own.noChampion(champion.before?.name ?? '') : own.champion(champion.after.name))]),
    ...prizes.map(({ after, before, name }) => season(withBefore(view, own.prize(view.say(name), after?.name ?? null), before?.name))),
    ...contests.flatMap((contest) => contestDifferences(view, contest)),
    ...due.more.map(({ contest, text }) => ({ contest, text: view.say(text) })),
    ...conflicts.map(({ about, contest }) => ({ contest, text: view.say(about) })),
  ];
}

function withBefore(view: View, text: string, before: string | undefined): string {
  return before === undefined ? text : `${text} (${view.words.changesPage.before(before)})`;
}

/** What says itself (a club at no points in a group that it has just entered) is left out. */
function contestDifferences(view: View, { id, places, rows, slots, voided }: ChangedContest): readonly Difference[] {
  const { words } = view;
  const own = words.changesPage;
  const entered = new Set(slots.flatMap(({ after }) => after?.id ?? []));
  const points = (value: number | null) => (value === null ? null : words.group.points(value));
  const texts = [
    ...slots.map(({ after, before }) => (after === null ? own.leaves(before?.name ?? '') : own.enters(after.name, before?.name ?? null))),
    ...rows.flatMap(({ after, before, team }) => {
      if (before === null && entered.has(team.id)) return [];
      const now = own.row(team.name, words.ordinal(after.position), points(after.points));
      if (before === null) return [now];
      const then = before.position === after.position ? points(before.points) : words.ordinal(before.position);
      return [then === null ? now : `${now} (${own.before(then)})`];
    }),
    ...places.flatMap(({ after, before, place }) => {
      if (after === null) return [own.losesPlace(words.ordinal(place), before?.name ?? '')];
      return entered.has(after.id) ? [] : [own.holds(words.ordinal(place), after.name)];
    }),
    ...(voided === 0 ? [] : [voided > 0 ? own.voided(voided) : own.restored(-voided)]),
  ];
  return texts.map((text) => ({ contest: id, text: text.charAt(0).toUpperCase() + text.slice(1) }));
}
