import type { Problem, Spot } from '../engine/index.ts';
import { hashOf, NOTHING } from './chain.ts';
import type { Entry, Head } from './entry.ts';
import { outOfOrder } from './order.ts';

/** What is known of a log beside its entries. */
export type Known = {
  /** Where its streams must end, as another copy or the first line of an export has it. Without, nobody can tell that the last entries are missing. */
  readonly heads?: readonly (Head & { readonly season?: string })[];
  /** Where the entry stands that was given at this index, for messages. */
  readonly spotOf?: (index: number) => Spot;
};

/**
 * Everything that is not as it was written: entries changed, missing, in another order, doubled, or from elsewhere. All of
 * it, not the first only; each names its stream, version and place. Empty: the entries are the log, whole and as written.
 * @param entries in the order in which they stand, of one season or several
 */
export const verify = (entries: readonly Entry[], known: Known = {}): readonly Problem[] => {
  const lines = new Map<string, Line[]>();
  entries.forEach((entry, index) => {
    const key = keyOf(entry);
    const line = { entry, index, sound: hashOf(entry) === entry.hash };
    const stream = lines.get(key);
    if (stream) stream.push(line);
    else lines.set(key, [line]);
  });
  const heads = new Map((known.heads ?? []).map((head) => [keyOf({ season: entries[0]?.season ?? '', ...head }), head]));
  const opened = new Set(entries.filter(({ what }) => what.kind === 'opened').map(({ season }) => season));
  const problems: Problem[] = [];
  const report: Report = (code, line, args) => {
    const { entry, index } = line;
    problems.push({
      code,
      severity: 'error',
      ...(known.spotOf && { spot: known.spotOf(index) }),
      args: { season: entry.season, stream: entry.stream, version: entry.version, ...args },
    });
  };
  for (const [key, stream] of lines) {
    const [first] = stream;
    if (!first) continue;
    const isForeign = known.heads ? !heads.has(key) : opened.size > 0 && !opened.has(first.entry.season);
    if (isForeign) for (const line of stream) report('log-foreign', line, {});
    else verifyStream(stream, heads.get(key), report);
  }
  for (const [key, head] of heads)
    if (!lines.has(key)) {
      const args = { season: head.season ?? entries[0]?.season ?? '', stream: head.stream, version: 1, to: head.version };
      problems.push({ code: 'log-missing', severity: 'error', args });
    }
  return problems;
};

/** An entry where it stands; `sound`: it is what its own hash says. */
type Line = { readonly entry: Entry; readonly index: number; readonly sound: boolean };
type Report = (
  code: 'log-changed' | 'log-missing' | 'log-reordered' | 'log-doubled' | 'log-foreign',
  line: Line,
  args: Problem['args'],
) => void;

const keyOf = ({ season, stream }: { readonly season: string; readonly stream: string }): string => `${season} ${stream}`;

const verifyStream = (lines: readonly Line[], head: Head | undefined, report: Report): void => {
  for (const at of outOfOrder(lines.map(({ entry }) => entry.version))) {
    const line = lines[at];
    if (line) report('log-reordered', line, {});
  }
  const chain = singles(lines, head, report);
  for (const line of chain) if (!line.sound) report('log-changed', line, {});
  verifyIds(chain, report);
  verifyLinks(chain, head, report);
  verifyEnd(chain, head, report);
};

/** One entry for each version, in order: of several the one that its neighbours vouch for. */
const singles = (lines: readonly Line[], head: Head | undefined, report: Report): readonly Line[] => {
  const wanted = new Set(lines.map(({ entry }) => entry.previous));
  if (head) wanted.add(head.hash);
  const byVersion = new Map<number, Line>();
  for (const line of lines) {
    const other = byVersion.get(line.entry.version);
    if (!other) {
      byVersion.set(line.entry.version, line);
      continue;
    }
    const better = worth(line, wanted) > worth(other, wanted);
    byVersion.set(line.entry.version, better ? line : other);
    report('log-doubled', better ? other : line, { id: line.entry.id });
  }
  return [...byVersion.values()].sort((a, b) => a.entry.version - b.entry.version);
};

const worth = ({ entry, sound }: Line, wanted: ReadonlySet<string>): number => (sound ? 2 : 0) + (wanted.has(entry.hash) ? 1 : 0);

const verifyIds = (chain: readonly Line[], report: Report): void => {
  const seen = new Set<string>();
  for (const line of chain) {
    if (seen.has(line.entry.id)) report('log-doubled', line, { id: line.entry.id });
    seen.add(line.entry.id);
  }
};

/**
 * Each entry says on which it stands. Where that is not the one before it, one of the two is not what was written: the later
 * one, if nothing vouches for it (it came from elsewhere), or else the earlier one (it was replaced, hash and all).
 */
const verifyLinks = (chain: readonly Line[], head: Head | undefined, report: Report): void => {
  const named = new Set<Line>();
  chain.forEach((line, at) => {
    const before = chain[at - 1];
    const after = chain[at + 1];
    const { entry } = line;
    const missing = entry.version - (before?.entry.version ?? 0) - 1;
    if (missing > 0) {
      report('log-missing', line, { version: entry.version - missing, to: entry.version - 1 });
      return;
    }
    const stands = entry.previous === (before?.entry.hash ?? NOTHING);
    if (stands || !line.sound || (before && (!before.sound || named.has(before)))) return;
    const vouched = after
      ? after.sound && after.entry.previous === entry.hash
      : head?.version === entry.version && head.hash === entry.hash;
    const culprit = vouched && before ? before : line;
    named.add(culprit);
    report(culprit === line ? 'log-foreign' : 'log-changed', culprit, {});
  });
};

const verifyEnd = (chain: readonly Line[], head: Head | undefined, report: Report): void => {
  const last = chain.at(-1);
  if (!head || !last) return;
  const { version, hash } = last.entry;
  if (version < head.version) report('log-missing', last, { version: version + 1, to: head.version });
  else if (version > head.version)
    for (const line of chain.filter(({ entry }) => entry.version > head.version)) report('log-foreign', line, {});
  else if (hash !== head.hash && last.sound) report('log-changed', last, {});
};
