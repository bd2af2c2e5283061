import type { Amendment, Plan, Season, Statement } from '../engine/index.ts';
import type { Entry } from '../log/index.ts';
import { makeNaming } from './naming.ts';
import { presentAmendments } from './present-amendments.ts';
import { presentChanges } from './present-changes.ts';
import type { RecordedChangeDocument, SeasonChangesDocument } from './season-changes-document.ts';
import type { AmendmentDocument } from './season-document.ts';
import { bothOrNull } from './text.ts';

type Common = {
  readonly name: string;
  readonly lines: readonly { readonly contest?: string; readonly es: string; readonly en: string }[];
  readonly more: number;
};
type Change = Common &
  (
    | {
        readonly kind: 'entry';
        readonly entry: Entry;
        readonly undoes?: string;
        readonly undoneBy?: string;
        readonly around?: { readonly before: Season; readonly after: Season };
      }
    | { readonly kind: 'amendment'; readonly amendment: Amendment }
    | { readonly kind: 'ruling' | 'protest' | 'answer' | 'appeal' | 'withdrawn' | 'correction'; readonly statement: Statement }
  );
type Changes = {
  readonly id: string;
  readonly plan: Plan;
  readonly kept: 'log' | 'files';
  readonly total: number;
  readonly changes: readonly Change[];
};

export const presentSeasonChanges = ({ changes, id, kept, plan, total }: Changes): SeasonChangesDocument => {
  const { amendments } = presentAmendments(plan, makeNaming(plan));
  const { amendments: own = [] } = plan.regulations;
  return {
    format: 'ascenso-season-changes',
    version: 1,
    id,
    kept,
    total,
    changes: changes.map((change) => {
      const told = change.kind === 'amendment' ? amendments[own.indexOf(change.amendment)] : undefined;
      return { ...NOTHING, ...linesOf(change), ...presentChange(change, told) };
    }),
  };
};

const NOTHING = {
  by: null,
  why: null,
  files: [],
  undoes: null,
  undoneBy: null,
  keeps: null,
  what: [],
  article: null,
  source: null,
  changes: null,
} as const satisfies Partial<RecordedChangeDocument>;

const linesOf = ({ lines, more, name }: Common): Pick<RecordedChangeDocument, 'name' | 'lines' | 'more'> => ({
  name,
  lines: lines.map(({ contest, en, es }) => ({ contest: contest ?? null, text: { es, en } })),
  more,
});

type Told = Pick<RecordedChangeDocument, 'kind' | 'at'> & Partial<RecordedChangeDocument>;

const presentChange = (change: Change, amendment: AmendmentDocument | undefined): Told => {
  if (change.kind === 'entry') return presentEntry(change);
  if (change.kind === 'amendment')
    return {
      kind: 'amendment',
      at: change.amendment.date,
      by: amendment?.by ?? null,
      what: amendment?.what ?? [],
      article: amendment?.article ?? null,
    };
  const { kind, statement } = change;
  return {
    kind,
    // the day of a correction is that of the match
    at: kind === 'correction' ? null : (statement.date ?? null),
    why: bothOrNull(statement.note),
    source: statement.source ?? null,
  };
};

const presentEntry = ({ around, entry, undoes, undoneBy }: Extract<Change, { readonly kind: 'entry' }>): Told => {
  const { by, recorded, what, why } = entry;
  return {
    kind: what.kind,
    at: recorded,
    by: { es: by, en: by },
    why: why === undefined ? null : { es: why, en: why },
    files: what.kind === 'opened' || what.kind === 'rules' ? what.files.map(({ name }) => name) : what.kind === 'added' ? [what.file] : [],
    keeps: what.kind === 'stream' ? { stream: what.stream, name: what.name, contests: what.contests } : null,
    undoes: undoes ?? null,
    undoneBy: undoneBy ?? null,
    changes: around ? presentChanges(around.before, around.after) : null,
  };
};
