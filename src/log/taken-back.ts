import { type Entry, MAIN } from './entry.ts';

/** An entry that says nothing, and why: no command writes one, but a log may come from anywhere. */
export type Ignored = { readonly entry: Entry; readonly why: 'main-only' | 'opened-already' | 'undoes-nothing' | 'facts-unsound' };

export type Counting = {
  /** In the order of the stream, without those taken back and the undoings. */
  readonly entries: readonly Entry[];
  readonly undone: readonly Undone[];
  readonly ignored: readonly Ignored[];
};

/** `by`: the entry that takes `entry` back, and counts. */
export type Undone = { readonly entry: Entry; readonly by: Entry };

/** Which entries of one stream count: from the last to the first, for an undoing can only be taken back by a later one. */
export const countingOf = (entries: readonly Entry[]): Counting => {
  const targets = targetsOf(entries);
  const takenBack = new Map<Entry, Entry>();
  const ignored: Ignored[] = [];
  const counting: Entry[] = [];
  for (const entry of entries.toReversed()) {
    if (takenBack.has(entry)) continue;
    if (entry.what.kind === 'undo') {
      const target = targets.get(entry);
      if (target === undefined) ignored.push({ entry, why: 'undoes-nothing' });
      else takenBack.set(target, entry);
    } else if (belongs(entry)) counting.push(entry);
    else ignored.push({ entry, why: entry.stream === MAIN ? 'opened-already' : 'main-only' });
  }
  const undone = entries.flatMap((entry) => {
    const by = takenBack.get(entry);
    return by === undefined ? [] : [{ entry, by }];
  });
  return { entries: counting.reverse(), undone, ignored: ignored.reverse() };
};

/** The entry each undoing means: the one of that id before it. A season that was opened stays open. */
const targetsOf = (entries: readonly Entry[]): ReadonlyMap<Entry, Entry> => {
  const byId = new Map<string, Entry>();
  const targets = new Map<Entry, Entry>();
  for (const entry of entries) {
    const target = entry.what.kind === 'undo' ? byId.get(entry.what.entry) : undefined;
    if (target !== undefined && target.what.kind !== 'opened') targets.set(entry, target);
    if (!byId.has(entry.id)) byId.set(entry.id, entry);
  }
  return targets;
};

const belongs = ({ stream, version, what }: Entry): boolean =>
  what.kind === 'facts' || (stream === MAIN && (what.kind !== 'opened' || version === 1));
