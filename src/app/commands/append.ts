import { nearest, type Problem, type Season, type Statement } from '../../engine/index.ts';
import { formatFactLines } from '../../formats/index.ts';
import { canonical, chainOn, checkDraft, type Draft, type Entry, MAIN, type What } from '../../log/index.ts';
import type { LogStore } from '../log-store.ts';
import { type Office, problem, type Refused, refused, type Signed } from './office.ts';
import { forget, remember, type Standing, standingOf, streamKeeping, understand, withEntries } from './standing.ts';

/** What a command wants on record. */
export type Decision =
  | { readonly kind: 'facts'; readonly statements: readonly Statement[] }
  | { readonly kind: 'entry'; readonly stream: string; readonly what: What }
  | Refused;
export type Decide = (standing: Standing) => Decision | Promise<Decision>;

/** A decision that needs to know how the season stands. */
export const onSeason =
  (decide: (season: Season, standing: Standing) => Decision): Decide =>
  (standing) =>
    standing.season ? decide(standing.season, standing) : { kind: 'refused', problems: standing.loaded.problems };

/** Several decisions as one entry: all of them, or none if one is refused. */
export const together =
  (decides: readonly Decide[]): Decide =>
  async (standing) => {
    const decided = await Promise.all(decides.map((decide) => decide(standing)));
    const refusals = decided.flatMap((one) => (one.kind === 'refused' ? one.problems : []));
    if (refusals.length > 0) return { kind: 'refused', problems: refusals };
    const [first, ...others] = decided;
    if (first === undefined) return refused('nothing-to-write');
    if (others.length === 0) return first;
    return { kind: 'facts', statements: decided.flatMap((one) => (one.kind === 'facts' ? one.statements : [])) };
  };

export type Appended =
  | {
      /** `there-already`: an earlier try of the same command had written it. */
      readonly kind: 'written' | 'would-write' | 'there-already';
      readonly entry: Entry;
      readonly before: Standing;
      readonly after: Standing;
    }
  | Refused;

/** Somebody else writes to the same stream at the same time: so often a command decides afresh. */
const MOST_TRIES = 30;

/**
 * Every command that writes: reads the log, decides on what stands there, lets the rules judge what would stand there, and
 * appends with the version it saw. Was somebody else faster, all is read and decided again. A decision that cannot be used, or
 * that makes something else unusable, is refused and writes nothing.
 */
export const append = async (office: Office, signed: Signed, decide: Decide): Promise<Appended> => {
  const store = await office.store();
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const tried = await attempt(office, store, signed, decide);
    if (tried !== 'behind') return tried;
  }
  return refused('log-busy', { season: signed.season });
};

const attempt = async (office: Office, store: LogStore, signed: Signed, decide: Decide): Promise<Appended | 'behind'> => {
  const before = await standingOf(office, store, signed.season);
  if ('kind' in before) return before;
  const known = before.entryOf(signed.id);
  if (known) return repeated(office, before, known, signed, decide);
  const decided = await decide(before);
  if (decided.kind === 'refused') return decided;
  const place = placeOf(before, decided, signed);
  if ('kind' in place) return place;
  const head = before.effect.headOf(place.stream);
  const draft = draftOf(signed, place.what);
  const faults = checkDraft(draft, signed.season, place.stream);
  if (faults.length > 0) return { kind: 'refused', problems: faults.map(withoutPlace) };
  const [entry] = chainOn(head, signed.season, place.stream, [draft]);
  if (entry === undefined) return refused('nothing-to-write');
  const after = await withEntries(office.shelf, before, [entry]);
  const objections = caused(before, after).filter(({ severity }) => severity === 'error' || signed.warnings === 'refuse');
  if (objections.length > 0) return { kind: 'refused', problems: objections };
  if (signed.writes === 'look') return { kind: 'would-write', entry, before, after };
  if ((await store.append([entry])) === 'behind') {
    // nothing new there: what is remembered is of another log, whose backup has replaced this one
    if ((await store.read(signed.season, before.effect.heads)).length === 0) forget(store, signed.season);
    return 'behind';
  }
  remember(store, after);
  return { kind: 'written', entry, before, after };
};

/** A retry decides on what stood there at first: the same decision is the same entry, another one has no right to its id. */
const repeated = async (office: Office, now: Standing, known: Entry, signed: Signed, decide: Decide): Promise<Appended> => {
  const earlier = now.entries.filter(({ stream, version }) => stream !== known.stream || version < known.version);
  const before = await understand(office.shelf, signed.season, earlier);
  const decided = await decide(before);
  const place = decided.kind === 'refused' ? decided : placeOf(before, decided, signed);
  const same =
    'what' in place &&
    place.stream === known.stream &&
    canonical(place.what) === canonical(known.what) &&
    known.by === signed.by &&
    known.why === signed.why;
  return same ? { kind: 'there-already', entry: known, before, after: now } : refused('entry-id-taken', { id: signed.id });
};

type PlaceOf = { readonly stream: string; readonly what: What };

/** In which stream it goes: the one asked for, or that of the contests it speaks of. */
const placeOf = (standing: Standing, decided: Exclude<Decision, Refused>, { stream: asked }: Signed): PlaceOf | Refused => {
  if (decided.kind === 'entry') return { stream: decided.stream, what: decided.what };
  const { statements } = decided;
  if (statements.length === 0) return refused('nothing-to-write');
  const what: What = { kind: 'facts', text: formatFactLines(statements, 'en') };
  const known = [MAIN, ...standing.effect.streams.map(({ stream }) => stream)];
  if (asked !== undefined)
    return known.includes(asked)
      ? { stream: asked, what }
      : refused('stream-unknown', { stream: asked, nearest: nearest(asked, known) ?? '' });
  const keepers = new Set(statements.map(({ contest }) => streamKeeping(standing, contest?.path)));
  const [only = MAIN, ...others] = keepers;
  return others.length === 0 ? { stream: only, what } : refused('streams-several', { streams: [...keepers].join(', ') });
};

const draftOf = ({ by, id, recorded, why }: Signed, what: What): Draft => ({ id, recorded, by, what, ...(why !== undefined && { why }) });

/** The findings that were not there before. Where in a stream's facts a line stands says nothing to a person. */
const caused = (before: Standing, after: Standing): readonly Problem[] => {
  const known = new Map<string, number>();
  const [earlier, later] = [new Set(before.loaded.problems), new Set(after.loaded.problems)];
  for (const one of earlier) if (!later.has(one)) known.set(keyOf(one), (known.get(keyOf(one)) ?? 0) + 1);
  const found = after.loaded.problems.filter((one) => {
    if (earlier.has(one)) return false;
    const left = known.get(keyOf(one)) ?? 0;
    known.set(keyOf(one), left - 1);
    return left <= 0 && one.severity !== 'note';
  });
  if (after.season === undefined && before.season !== undefined && found.length === 0)
    return [problem('season-unusable', { season: after.id })];
  return found.map(withoutPlace);
};

/** A line that stands nowhere yet has no place; nor do facts of a log have one that says anything to a person. */
const withoutPlace = ({ args, code, severity, spot }: Problem): Problem => ({
  code,
  severity,
  args: String(args['first'] ?? '').includes('.facts.txt') ? { ...args, first: '' } : args,
  ...(spot && !spot.file.endsWith('.facts.txt') && { spot }),
});

const keyOf = ({ args, code, severity }: Problem): string => JSON.stringify([code, severity, { ...args, first: undefined }]);
