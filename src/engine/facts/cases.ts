import type { AnswerFact, AppealFact, CaseFacts, FactCommon, ProtestFact, RulingFact } from '../model/facts.ts';
import { CASE_LISTS } from '../model/facts.ts';
import type { CaseRuling, CaseState, TeamIx } from '../model/standing.ts';
import { compare } from './accounts.ts';
import type { BoundFacts } from './bind.ts';
import { byId } from './by-id.ts';
import type { RulingView, View } from './reading.ts';
import type { Report } from './roll.ts';

/** What was said in disputes, as it comes in. */
export type CaseDraft = { -readonly [K in keyof CaseFacts]: CaseFacts[K][number][] };
export const emptyCases = (): CaseDraft => ({ protests: [], answers: [], appeals: [], withdrawn: [] });

export const copyOfCases = ({ protests, answers, appeals, withdrawn }: CaseFacts): CaseDraft => ({
  protests: [...protests],
  answers: [...answers],
  appeals: [...appeals],
  withdrawn: [...withdrawn],
});

/** In an order of its own; what speaks of no case that is on record is reported and left out. */
export const settleCases = (
  draft: CaseFacts,
  rulings: readonly RulingFact[],
  sorted: <T extends FactCommon>(facts: readonly T[]) => readonly T[],
  report: Report,
): CaseFacts => {
  if (CASE_LISTS.every((list) => draft[list].length === 0)) return draft;
  const issued = new Set(rulings.map(({ id }) => id));
  const opened = new Map<string, ProtestFact>();
  const protests = sorted(draft.protests).filter((protest) => {
    const first = opened.get(protest.id);
    if (first === undefined) return opened.set(protest.id, protest);
    report('protest-repeated', protest.spot, {
      protest: protest.id,
      first: first.spot === undefined ? '' : `${first.spot.file}:${first.spot.line}`,
    });
    return false;
  });
  const onRecord = <T extends FactCommon & { readonly id: string }>(facts: readonly T[], known: (id: string) => boolean, code: Unknown) =>
    sorted(facts).filter((fact) => {
      if (known(fact.id)) return true;
      report(code, fact.spot, code === 'ruling-unknown' ? { ruling: fact.id, nearest: '' } : { protest: fact.id, nearest: '' });
      return false;
    });
  return {
    protests,
    answers: onRecord(draft.answers, (id) => opened.has(id), 'protest-unknown'),
    appeals: onRecord(draft.appeals, (id) => issued.has(id), 'ruling-unknown'),
    withdrawn: onRecord(draft.withdrawn, (id) => opened.has(id) || issued.has(id), 'protest-unknown'),
  };
};
type Unknown = 'protest-unknown' | 'ruling-unknown';

/**
 * The disputes of a season as of its day, by id: protests, and rulings without one that can be or were appealed. Of a dispute
 * the first hundred answers and rulings are told, and of a ruling the first hundred appeals.
 */
export const casesOf = (log: BoundFacts, view: View, running: boolean, asOf: string | undefined): readonly CaseState[] => {
  const { protests, appeals } = log.cases;
  const appealed = new Set(appeals.map(({ id }) => id));
  const own = log.rulings.filter(({ on, until, id }) => on === undefined && (until !== undefined || appealed.has(id)));
  if (protests.length === 0 && own.length === 0) return [];
  const desk = makeDesk(log, view, running, asOf);
  const cases = protests.filter((protest) => view.counts(protest, undefined)).map((protest) => caseOf(protest.id, protest, desk));
  const spoken = new Set(cases.flatMap(({ rulings }) => rulings.map(({ id }) => id)));
  for (const id of [...new Set(own.map((one) => one.id))].sort()) {
    if (spoken.has(id) || view.ruling(id) === undefined) continue;
    const one = caseOf(id, undefined, desk);
    for (const ruling of one.rulings) spoken.add(ruling.id);
    cases.push(one);
  }
  return cases.sort((a, b) => compare(a.id, b.id));
};

/** More than any dispute has. One ruling may decide thousands of protests, and each of them tells all that was said on it. */
const MOST_TOLD = 100;

type Desk = {
  readonly view: View;
  readonly running: boolean;
  readonly asOf: string | undefined;
  readonly protested: ReadonlySet<string>;
  readonly withdrawn: ReadonlySet<string>;
  readonly answers: ReadonlyMap<string, readonly AnswerFact[]>;
  /** By the id of a protest or ruling: the rulings on it, and those by which it was moved. */
  readonly after: ReadonlyMap<string, readonly string[]>;
  /** A ruling as it is told; made once. */
  readonly tell: (ruling: Issued) => CaseRuling;
};

const makeDesk = ({ cases, rulings }: BoundFacts, view: View, running: boolean, asOf: string | undefined): Desk => {
  const exists = (fact: FactCommon): boolean => view.counts(fact, undefined);
  const withdrawn = new Set(cases.withdrawn.filter(exists).map(({ id }) => id));
  const appeals = byId(cases.appeals.filter(exists));
  const issued = new Set(rulings.map(({ id }) => id));
  const told = new Map<string, CaseRuling>();
  return {
    view,
    running,
    asOf,
    protested: new Set(cases.protests.map(({ id }) => id)),
    withdrawn,
    answers: byId(cases.answers.filter(exists)),
    after: afterEach(rulings),
    tell: (ruling) => {
      const { id } = ruling;
      const one = told.get(id) ?? presentRuling(ruling, { appeals: appeals.get(id) ?? [], withdrawn: withdrawn.has(id), issued });
      told.set(id, one);
      return one;
    },
  };
};

const afterEach = (rulings: readonly RulingFact[]): Desk['after'] => {
  const after = new Map<string, Set<string>>();
  const add = (id: string, next: string): void => {
    const own = after.get(id);
    if (own) own.add(next);
    else after.set(id, new Set([next]));
  };
  for (const { id, on, ruling } of rulings) {
    if (on !== undefined) add(on, id);
    if (ruling !== undefined) add(id, ruling);
  }
  return new Map([...after].map(([id, own]) => [id, [...own].slice(0, MOST_TOLD)]));
};

const caseOf = (id: string, protest: ProtestFact | undefined, desk: Desk): CaseState => {
  const answers = protest === undefined ? [] : (desk.answers.get(id) ?? []).slice(0, MOST_TOLD);
  const rulings = rulingsOn(id, desk).map(desk.tell);
  const withdrawn = protest !== undefined && desk.withdrawn.has(id);
  const { about } = protest ?? {};
  const parties = new Set<TeamIx>(protest ? [protest.team] : []);
  for (const team of about ? [about.home, about.away] : []) parties.add(team);
  for (const { team } of [...answers, ...rulings.flatMap(({ appeals }) => appeals)]) parties.add(team);
  const state = withdrawn ? 'withdrawn' : stateOf(answers.length > 0, rulings);
  const awaits = desk.running ? nextOf(state, protest?.until, desk.asOf) : undefined;
  const first = protest ?? desk.view.ruling(id)?.lines[0];
  return {
    id,
    ...(first?.contest !== undefined && { contest: first.contest }),
    parties: [...parties],
    ...(about && { match: about }),
    ...(protest?.date !== undefined && { opened: protest.date }),
    ...(protest?.fee !== undefined && { fee: protest.fee }),
    ...(protest?.until !== undefined && { answerUntil: protest.until }),
    answers: answers.map(({ team, date, note }) => ({ team, ...(date !== undefined && { date }), ...(note && { note }) })),
    rulings,
    state,
    ...(awaits && { awaits }),
    ...(protest?.source !== undefined && { source: protest.source }),
    ...(protest?.note && { note: protest.note }),
    ...(first?.spot && { spot: first.spot }),
  };
};

type Issued = { readonly id: string; readonly now: RulingView };

/** The rulings of a case: on it, on the appeal against one of them, or those by which one of them was reversed. */
const rulingsOn = (id: string, { after, protested, view }: Desk): readonly Issued[] => {
  const found = new Set<string>(view.ruling(id) === undefined || protested.has(id) ? [] : [id]);
  const add = (ids: readonly string[] | undefined): void => {
    for (const one of ids ?? []) if (found.size < MOST_TOLD) found.add(one);
  };
  add(after.get(id));
  // grows while it is walked through
  for (const one of found) add(after.get(one));
  const issued = [...found].flatMap((one): readonly Issued[] => {
    const now = view.ruling(one);
    return now === undefined ? [] : [{ id: one, now }];
  });
  return issued.sort((a, b) => compare(a.now.since ?? '', b.now.since ?? '') || compare(a.id, b.id));
};

type Said = { readonly appeals: readonly AppealFact[]; readonly withdrawn: boolean; readonly issued: ReadonlySet<string> };

const presentRuling = ({ id, now }: Issued, { appeals, issued, withdrawn }: Said): CaseRuling => {
  const { standing, until, lines } = now;
  const [first] = lines;
  const on = lines.find((line) => line.on !== undefined)?.on;
  const note = lines.find((line) => line.note !== undefined)?.note;
  return {
    id,
    standing,
    ...(first?.date !== undefined && { date: first.date }),
    ...(until !== undefined && { until }),
    ...(on !== undefined && issued.has(on) && { on }),
    appeals: appeals
      .toSorted((a, b) => compare(a.date ?? '', b.date ?? ''))
      .slice(0, MOST_TOLD)
      .map((appeal) => presentAppeal(appeal, withdrawn)),
    ...(first?.source !== undefined && { source: first.source }),
    ...(note && { note }),
  };
};

const presentAppeal = ({ team, date, fee, note }: AppealFact, withdrawn: boolean): CaseRuling['appeals'][number] => ({
  team,
  ...(date !== undefined && { date }),
  ...(fee !== undefined && { fee }),
  withdrawn: withdrawn ? 'yes' : 'no',
  ...(note && { note }),
});

const stateOf = (answered: boolean, rulings: readonly CaseRuling[]): CaseState['state'] => {
  if (rulings.length === 0) return answered ? 'answered' : 'open';
  const firm = ({ standing }: CaseRuling): boolean => standing === 'final' || standing === 'reversed';
  const pending = rulings.some(
    (ruling) => !firm(ruling) && ruling.appeals.some(({ withdrawn }) => withdrawn === 'no') && !rulings.some(({ on }) => on === ruling.id),
  );
  return pending ? 'appealed' : rulings.every(firm) ? 'final' : 'ruled';
};

/** An answer until its day is over, then a ruling. */
const nextOf = (state: CaseState['state'], until: string | undefined, asOf: string | undefined): CaseState['awaits'] => {
  if (state === 'open' && until !== undefined && (asOf === undefined || asOf <= until)) return { what: 'answer', until };
  return state === 'open' || state === 'answered' || state === 'appealed' ? { what: 'ruling' } : undefined;
};
