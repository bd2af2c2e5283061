import type { Problem } from '../../engine/index.ts';
import { type Entry, formatLines, headsDigest, headsOf, mergeStreams, parseLines, type Said, verify } from '../../log/index.ts';
import type { Papers } from '../papers.ts';
import { notFound, seasonUnknown } from '../read-season.ts';
import { isProblem } from '../shelf.ts';
import { type Office, problem, type Refused, refused } from './office.ts';
import { understand } from './standing.ts';

/** What a log is, told in one line: two copies with the same digest hold the same entries. */
export type LogSum = { readonly id: string; readonly entries: number; readonly digest: string; readonly heads: ReturnType<typeof headsOf> };

const sumOf = (id: string, entries: readonly Entry[]): LogSum => {
  const heads = headsOf(entries);
  return { id, entries: entries.length, digest: headsDigest(heads), heads };
};

/** A season's log as JSON Lines. */
export const exportLog = async (
  office: Office,
  season: string,
): Promise<{ readonly kind: 'exported'; readonly text: string; readonly sum: LogSum } | Refused> => {
  const entries = await (await office.store()).read(season);
  return entries.length === 0
    ? { kind: 'refused', problems: [await unknown(office, season)] }
    : { kind: 'exported', text: formatLines(entries), sum: sumOf(season, entries) };
};

const unknown = async (office: Office, season: string): Promise<Problem> => {
  const logged = await (await office.store()).seasons();
  return (await office.shelf.open(season)) === undefined
    ? seasonUnknown(await notFound({ list: async () => logged, open: office.shelf.open }, season))
    : problem('season-not-logged', { season });
};

export type Verified = { readonly kind: 'verified'; readonly sums: readonly LogSum[]; readonly problems: readonly Problem[] };

/** Whether the log of a season is as it was written. */
export const verifyLog = async (office: Office, season: string): Promise<Verified | Refused> => {
  const entries = await (await office.store()).read(season);
  if (entries.length === 0) return { kind: 'refused', problems: [await unknown(office, season)] };
  return { kind: 'verified', sums: [sumOf(season, entries)], problems: verify(entries) };
};

/** The same of a file, in which several seasons may stand. */
export const verifyLogFile = async (papers: Papers, file: string): Promise<Verified | Refused> => {
  const read = await readLog(papers, file);
  return 'kind' in read ? read : { kind: 'verified', sums: sumsOf(read.entries), problems: read.problems };
};

const sumsOf = (entries: readonly Entry[]): readonly LogSum[] =>
  [...new Set(entries.map(({ season }) => season))].map((id) =>
    sumOf(
      id,
      entries.filter(({ season }) => season === id),
    ),
  );

const readLog = async (
  papers: Papers,
  file: string,
): Promise<{ readonly entries: readonly Entry[]; readonly problems: readonly Problem[] } | Refused> => {
  const read = await papers.read(file);
  if (isProblem(read)) return { kind: 'refused', problems: [read] };
  const { entries, heads, problems, spotOf } = parseLines(read.text, read.file);
  return { entries, problems: [...problems, ...verify(entries, { heads, spotOf })] };
};

export type Brought =
  | { readonly kind: 'brought'; readonly sums: readonly LogSum[]; readonly written: number; readonly kept: number }
  | Refused;

/**
 * Brings the logs of a file into the store: `import` what only grew there, `merge` also what grew on both sides. Nothing is
 * written unless every hash holds, nothing contradicts what is here (or both may stay), and the rules can make a season of it.
 */
export const bringLog = async (
  office: Office,
  papers: Papers,
  file: string,
  how: { readonly grewApart: 'refuse' | 'merge'; readonly conflicts: 'refuse' | 'keep-both'; readonly writes: 'entry' | 'look' },
): Promise<Brought> => {
  const read = await readLog(papers, file);
  if ('kind' in read) return read;
  if (read.problems.length > 0) return { kind: 'refused', problems: read.problems };
  const store = await office.store();
  const added: Entry[] = [];
  const sums: LogSum[] = [];
  let kept = 0;
  for (const { id } of sumsOf(read.entries)) {
    const theirs = read.entries.filter(({ season }) => season === id);
    const ours = await store.read(id);
    if (ours.length === 0 && (await office.shelf.open(id)) !== undefined) return refused('season-taken', { season: id });
    const merged = mergeStreams(ours, theirs, how);
    if (merged.kind === 'refused') return merged;
    if (merged.kind === 'conflicts') return { kind: 'refused', problems: merged.conflicts.map(conflictProblem) };
    if (how.grewApart === 'refuse' && merged.entries.some(({ from }) => from !== undefined))
      return refused('season-differs', { season: id });
    const after = await understand(office.shelf, id, [...ours, ...merged.entries]);
    if (after.loaded.plan === undefined) return { kind: 'refused', problems: after.loaded.problems };
    kept += merged.conflicts.length;
    sums.push(sumOf(id, after.entries));
    added.push(...merged.entries);
  }
  if (how.writes === 'entry' && added.length > 0 && (await store.append(added)) === 'behind')
    return refused('log-busy', { season: sums.map(({ id }) => id).join(', ') });
  return { kind: 'brought', sums, written: added.length, kept };
};

type Conflict = Extract<ReturnType<typeof mergeStreams>, { readonly kind: 'conflicts' }>['conflicts'][number];

const conflictProblem = ({ contest, ours, stream, theirs }: Conflict): Problem => {
  const told = (said: readonly Said[]): string => said.map(({ entry, text }) => `«${text}» (${entry.by}, ${entry.recorded})`).join(' · ');
  return problem('log-conflict', { contest: contest ?? '', stream, ours: told(ours), theirs: told(theirs) });
};
