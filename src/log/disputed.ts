import type { StatementBody } from '../engine/index.ts';
import { parseFacts } from '../formats/index.ts';
import { canonical } from './canonical.ts';
import type { Entry } from './entry.ts';
import { type FactLine, factLinesOf } from './repeats.ts';
import { subjectsOf } from './subjects.ts';
import { countingOf } from './taken-back.ts';

/** A line of an entry, counted from 1 in its text; of an entry that is no facts, what it changes. */
export type Said = { readonly entry: Entry; readonly line: number; readonly text: string };

/** What two copies say differently about one thing. */
export type Conflict = {
  readonly stream: string;
  /** The `==` section; absent for what belongs to no contest. */
  readonly contest?: string;
  readonly about: StatementBody['type'] | 'rules' | 'added' | 'stream';
  readonly ours: readonly Said[];
  readonly theirs: readonly Said[];
};

/** One side of a stream: all its entries there, and which of them the other side does not have. */
export type Side = { readonly entries: readonly Entry[]; readonly own: ReadonlySet<Entry> };

/** Something said, of what it speaks, and when two sides say it alike. */
type Claim = {
  readonly said: Said;
  readonly about: Conflict['about'];
  readonly contest: string;
  readonly subjects: readonly string[];
  readonly alike: string;
};

/**
 * Where two sides of a stream disagree. What both say word for word is agreed on, each line once; what is left and speaks of
 * the same thing is a conflict, corrections and undoings of what both had included.
 */
export const conflictsOf = (stream: string, ours: Side, theirs: Side): readonly Conflict[] => {
  const [mine, other] = withoutAgreed(claimsOf(ours), claimsOf(theirs));
  const bySubject = new Map<string, Claim[]>();
  for (const claim of other)
    for (const subject of claim.subjects) {
      const claims = bySubject.get(subject);
      if (claims) claims.push(claim);
      else bySubject.set(subject, [claim]);
    }
  const found = new Map<string, { about: Conflict['about']; contest: string; ours: Set<Said>; theirs: Set<Said> }>();
  const keyOfSaid = new Map<Said, string>();
  for (const { about, contest, said, subjects } of mine)
    for (const subject of subjects)
      for (const against of bySubject.get(subject) ?? []) {
        // a line that disputes several places is one conflict, and so are several lines on one match
        const key = keyOfSaid.get(said) ?? keyOfSaid.get(against.said) ?? subject;
        keyOfSaid.set(said, key).set(against.said, key);
        const conflict = found.get(key) ?? { about, contest, ours: new Set(), theirs: new Set() };
        found.set(key, conflict);
        conflict.ours.add(said);
        conflict.theirs.add(against.said);
      }
  return [...found.values()].map((one) => ({
    stream,
    about: one.about,
    ...(one.contest !== '' && { contest: one.contest }),
    ours: [...one.ours],
    theirs: [...one.theirs],
  }));
};

const withoutAgreed = (ours: readonly Claim[], theirs: readonly Claim[]): readonly [readonly Claim[], readonly Claim[]] => {
  const counts = new Map<string, number>();
  for (const { alike } of theirs) counts.set(alike, (counts.get(alike) ?? 0) + 1);
  const agreed = new Map<string, number>();
  const left = ours.filter(({ alike }) => {
    const times = agreed.get(alike) ?? 0;
    if (times >= (counts.get(alike) ?? 0)) return true;
    agreed.set(alike, times + 1);
    return false;
  });
  return [
    left,
    theirs.filter(({ alike }) => {
      const times = agreed.get(alike) ?? 0;
      agreed.set(alike, times - 1);
      return times <= 0;
    }),
  ];
};

/** What the side's own entries say that counts, and what they take back of what both had. */
const claimsOf = ({ entries, own }: Side): readonly Claim[] => {
  const { entries: counting, undone } = countingOf(entries);
  const takenBack = undone.filter(({ by, entry }) => own.has(by) && !own.has(entry));
  return [
    ...counting.filter((entry) => own.has(entry)).flatMap(claimsIn),
    ...takenBack.flatMap(({ by, entry }) =>
      claimsIn(entry).map((claim) => ({
        ...claim,
        said: { entry: by, line: 1, text: `undo: ${entry.id}` },
        alike: `undo ${entry.id} ${claim.alike}`,
      })),
    ),
  ];
};

const claimsIn = (entry: Entry): readonly Claim[] => {
  const { what } = entry;
  const claim = (about: Claim['about'], text: string, subjects: readonly string[], line = 1): Claim => ({
    said: { entry, line, text },
    about,
    contest: '',
    subjects: subjects.map((subject) => `${about} ${subject}`),
    alike: canonical([what, subjects]),
  });
  switch (what.kind) {
    case 'facts':
      return factClaims(entry, what.text);
    case 'opened':
    case 'rules':
      return what.files.map(({ name, text }) => ({ ...claim('rules', name, [name]), alike: `rules ${name} ${text}` }));
    case 'added':
      return [
        claim(
          'added',
          what.file,
          keysIn(what.text).map((key) => `${what.file} ${key}`),
        ),
      ];
    case 'stream':
      return [claim('stream', what.stream, [what.stream])];
    case 'undo':
      return [];
  }
};

/** Keys of a register at its outermost: two clubs with one key are one club. */
const keysIn = (text: string): readonly string[] => text.match(/^[^\s#][^:\n]*(?=:)/gm) ?? [];

const factClaims = (entry: Entry, text: string): readonly Claim[] => {
  const lines = new Map<number, FactLine>(factLinesOf(text).map((line) => [line.number, line]));
  const claims = new Map<number, Claim>();
  for (const statement of parseFacts(`language: en\n${text}`, '').statements) {
    const line = lines.get((statement.spot?.line ?? 0) - 1);
    if (line === undefined) continue;
    const before = claims.get(line.number);
    claims.set(line.number, {
      said: before?.said ?? { entry, line: line.number, text: line.text },
      about: statement.type,
      contest: line.section,
      subjects: [...(before?.subjects ?? []), ...subjectsOf(statement)],
      alike: `${line.section}\n${line.text}`,
    });
  }
  return [...claims.values()];
};
