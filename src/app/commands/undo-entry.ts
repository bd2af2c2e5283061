import { chainOn, type Entry, MAIN, type What } from '../../log/index.ts';
import type { Shelf } from '../shelf.ts';
import type { Decide, Decision } from './append.ts';
import { entryCalled, entryName } from './entries.ts';
import { type AppendedAll, inOneGo } from './in-one-go.ts';
import { type Office, type Refused, refused, type Signed } from './office.ts';
import { CLUBS_OF } from './order-match.ts';
import { type Standing, standingOf, withEntries } from './standing.ts';
import { leftHanging } from './stood-on.ts';

export type UndoOrder = { readonly entry?: string; readonly stream?: string };

/**
 * Takes an entry back by one that says so: the last that counts, or the one called by its number (`12`, `liga/12`) or id. To
 * undo an undo brings back what it took. An entry on which later ones stand is not taken back before them, unless they would
 * only count no more and that is accepted. What one command wrote in two entries goes together.
 */
export const undoEntry = async (office: Office, signed: Signed, order: UndoOrder): Promise<AppendedAll> => {
  const standing = await standingOf(office, await office.store(), signed.season);
  if ('kind' in standing) return standing;
  const known = standing.entries.find(({ id }) => id === signed.id);
  const target = known ? undoneBy(standing, known) : targetOf(standing, order);
  if (target === undefined) return refused('entry-id-taken', { id: signed.id });
  if ('problems' in target) return target;
  const steps = withPartner(standing, target).map((entry) => ({
    id: entry.id.endsWith(CLUBS_OF) ? CLUBS_OF : '',
    decide: takingBack(office.shelf, entry, signed.warnings),
  }));
  return inOneGo(office, signed, steps);
};

/** What an earlier try of the same command took back. */
const undoneBy = ({ entries }: Standing, { stream, what }: Entry): Entry | undefined =>
  what.kind === 'undo' ? entries.find((one) => one.stream === stream && one.id === what.entry) : undefined;

const targetOf = ({ effect, entries }: Standing, { entry: typed, stream }: UndoOrder): Entry | Refused => {
  const taken = new Set(effect.undone.map((undone) => undone.entry));
  if (typed === undefined) {
    const own = entries.filter(
      (one) => one.what.kind !== 'opened' && one.what.kind !== 'undo' && !taken.has(one) && (stream === undefined || one.stream === stream),
    );
    const last = own.reduce<Entry | undefined>(
      (latest, one) => (latest === undefined || one.recorded >= latest.recorded ? one : latest),
      undefined,
    );
    return last ?? refused('nothing-to-undo');
  }
  const found = entryCalled(entries, typed, stream ?? MAIN);
  if (found === undefined) return refused('entry-unknown', { entry: typed });
  if (found.what.kind === 'opened') return refused('entry-not-undoable', { entry: entryName(found), why: 'opening' });
  if (taken.has(found)) return refused('entry-not-undoable', { entry: entryName(found), why: 'undone' });
  return found;
};

/** The entry, and the other one of a match that was ordered, or of its undoing: what stands on the other goes first. */
const withPartner = ({ effect, entries }: Standing, target: Entry): readonly Entry[] => {
  const whole = target.id.endsWith(CLUBS_OF) ? target.id.slice(0, -CLUBS_OF.length) : target.id;
  const taken = new Set(effect.undone.map((undone) => undone.entry));
  const [first, clubs] = [whole, `${whole}${CLUBS_OF}`].map((id) => entries.find((one) => one.id === id && !taken.has(one)));
  if (first === undefined || clubs === undefined) return [target];
  return first.what.kind === 'rules' ? [clubs, first] : [first, clubs];
};

const takingBack =
  (shelf: Shelf, { id, stream, version }: Entry, warnings: Signed['warnings']): Decide =>
  async (standing): Promise<Decision> => {
    const entry = standing.entries.find((one) => one.stream === stream && one.version === version);
    if (entry === undefined) return refused('entry-unknown', { entry: id });
    if (standing.effect.undone.some((undone) => undone.entry === entry))
      return refused('entry-not-undoable', { entry: entryName(entry), why: 'undone' });
    const what: What = { entry: id, kind: 'undo' };
    const hanging = await hangingOn(shelf, standing, entry, what, warnings);
    if (hanging.length === 0) return { kind: 'entry', stream, what };
    return refused('entry-stood-on', { entry: entryName(entry), entries: hanging.map(entryName).join(', ') });
  };

const hangingOn = async (
  shelf: Shelf,
  before: Standing,
  entry: Entry,
  what: What,
  warnings: Signed['warnings'],
): Promise<readonly Entry[]> => {
  const { id, recorded, stream } = entry;
  const [tried] = chainOn(before.effect.headOf(stream), before.id, stream, [{ id: `${id}.undo`, recorded, by: entry.by, what }]);
  if (tried === undefined) return [];
  return leftHanging(before, await withEntries(shelf, before, [tried]), entry, warnings);
};
