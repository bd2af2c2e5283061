import { type Entry, MAIN } from '../../log/index.ts';
import type { Decide, Decision } from './append.ts';
import { entryCalled, entryName } from './entries.ts';
import { refused } from './office.ts';

/**
 * Takes an entry back by one that says so: the last that counts, or the one called by its number (`12`, `liga/12`) or id. To
 * undo an undo brings back what it took.
 */
export const undoEntry =
  ({ entry: typed, stream }: { readonly entry?: string; readonly stream?: string }): Decide =>
  ({ effect, entries }): Decision => {
    const taken = new Set(effect.undone.map((undone) => undone.entry));
    const counts = (one: Entry): boolean => one.what.kind !== 'opened' && !taken.has(one);
    if (typed === undefined) {
      const own = entries.filter((one) => counts(one) && one.what.kind !== 'undo' && (stream === undefined || one.stream === stream));
      const last = own.reduce<Entry | undefined>(
        (latest, one) => (latest === undefined || one.recorded >= latest.recorded ? one : latest),
        undefined,
      );
      return last === undefined ? refused('nothing-to-undo') : undo(last);
    }
    const found = entryCalled(entries, typed, stream ?? MAIN);
    if (found === undefined) return refused('entry-unknown', { entry: typed });
    if (found.what.kind === 'opened') return refused('entry-not-undoable', { entry: entryName(found), why: 'opening' });
    if (taken.has(found)) return refused('entry-not-undoable', { entry: entryName(found), why: 'undone' });
    return undo(found);
  };

const undo = ({ id, stream }: Entry): Decision => ({ kind: 'entry', stream, what: { kind: 'undo', entry: id } });
