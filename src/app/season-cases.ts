import type { BoundFacts, CaseRuling, CaseState, Live } from '../engine/index.ts';

/**
 * All disputes and rulings of a season as of its day: its cases, and for each ruling that is none of theirs one of its own. Such a
 * ruling is final or reversed, or nobody said how long it can be appealed.
 */
export const allCases = (live: Live, asOf: string | undefined): readonly CaseState[] => {
  const { cases } = live.season();
  const told = new Set(cases.flatMap(({ rulings }) => rulings.map(({ id }) => id)));
  const { rulings } = live.bound().log;
  const alone = new Map<string, RulingFact[]>();
  for (const ruling of rulings) {
    if (told.has(ruling.id) || (asOf !== undefined && (ruling.date ?? '') > asOf)) continue;
    const known = alone.get(ruling.id);
    if (known) known.push(ruling);
    else alone.set(ruling.id, [ruling]);
  }
  const ordered = matchesOrdered(live);
  return [...cases, ...[...alone.values()].flatMap((lines) => caseOfRuling(live, lines, ordered))].sort((a, b) => (a.id < b.id ? -1 : 1));
};

type RulingFact = BoundFacts['rulings'][number];

const caseOfRuling = (live: Live, lines: readonly RulingFact[], ordered: Ordered): readonly CaseState[] => {
  const last = lines.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1)).at(-1);
  const [first] = lines;
  if (first === undefined || last === undefined) return [];
  const note = lines.find((line) => line.note !== undefined)?.note;
  const on = lines.find((line) => line.on !== undefined)?.on;
  const ruling: CaseRuling = {
    id: first.id,
    standing: last.standing,
    ...(first.date !== undefined && { date: first.date }),
    ...(last.until !== undefined && { until: last.until }),
    ...(on !== undefined && { on }),
    appeals: [],
    ...(first.source !== undefined && { source: first.source }),
    ...(note && { note }),
  };
  const orders = onlyOne(ordered.get(first.id));
  const contest = first.contest ?? orders?.contest;
  return [
    {
      id: first.id,
      ...(contest !== undefined && { contest }),
      parties: live.teamsRuled(first.id),
      ...(orders && { match: orders.match }),
      answers: [],
      rulings: [ruling],
      state: last.standing === 'final' || last.standing === 'reversed' ? 'final' : 'ruled',
      ...(first.spot && { spot: first.spot }),
    },
  ];
};

type OrderedMatch = { readonly contest: number; readonly match: BoundFacts['contests'][number]['matches'][number] };
type Ordered = ReadonlyMap<string, readonly OrderedMatch[]>;

/** The matches that each ruling decides. */
const matchesOrdered = (live: Live): Ordered => {
  const ordered = new Map<string, OrderedMatch[]>();
  for (const [contest, { matches }] of live.bound().log.contests.entries())
    for (const match of matches) {
      if (match.ruling === undefined) continue;
      const known = ordered.get(match.ruling);
      if (known) known.push({ contest, match });
      else ordered.set(match.ruling, [{ contest, match }]);
    }
  return ordered;
};

/** The match that a ruling decides, if it decides just one. */
const onlyOne = (
  found: readonly OrderedMatch[] = [],
): { readonly contest: number; readonly match: NonNullable<CaseState['match']> } | undefined => {
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return undefined;
  const { away, date, home, label } = only.match;
  return { contest: only.contest, match: { home, away, ...(label && { label }), ...(date !== undefined && { date }) } };
};
