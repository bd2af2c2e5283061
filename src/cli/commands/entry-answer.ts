import { type Appended, entryName, lineOf, statementsIn } from '../../app/index.ts';
import { type EntryDocument, presentChanges, type WrittenDocument } from '../../wire/index.ts';

type Entry = Exclude<Appended, { readonly kind: 'refused' }>['entry'];

/** An entry for people; `targets`: the entries an undo may speak of. */
export const entryDocument = (entry: Entry, targets: readonly Entry[]): EntryDocument => {
  const { what } = entry;
  const undoes = what.kind === 'undo' ? targets.find(({ id, stream }) => stream === entry.stream && id === what.entry) : undefined;
  return {
    stream: entry.stream,
    version: entry.version,
    id: entry.id,
    hash: entry.hash,
    recorded: entry.recorded,
    by: entry.by,
    why: entry.why ?? null,
    kind: what.kind,
    facts: what.kind === 'facts' ? statementsIn(what.text).map(factDocument) : [],
    files: what.kind === 'opened' || what.kind === 'rules' ? what.files.map(({ name }) => name) : what.kind === 'added' ? [what.file] : [],
    undoes: undoes?.version ?? null,
    keeps: what.kind === 'stream' ? { stream: what.stream, name: what.name, contests: what.contests } : null,
  };
};

type Facts = ReturnType<typeof statementsIn>;

export const factDocument = (statement: Facts[number]): EntryDocument['facts'][number] => ({
  contest: statement.contest?.path ?? null,
  text: { es: lineOf(statement, 'es'), en: lineOf(statement, 'en') },
});

const WRITTEN = { written: 'yes', 'would-write': 'no', 'there-already': 'before' } as const;

export const writtenDocument = (done: Exclude<Appended, { readonly kind: 'refused' }>): WrittenDocument => ({
  format: 'ascenso-written',
  version: 1,
  season: done.after.id,
  written: WRITTEN[done.kind],
  entry: entryDocument(done.entry, done.after.entries),
  changes: done.after.season ? presentChanges(done.before.season, done.after.season) : null,
});

export const nameOf = ({ stream, version }: Pick<EntryDocument, 'stream' | 'version'>): string => entryName({ stream, version });
