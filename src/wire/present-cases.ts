import type { CaseRuling, CaseState, Season, TeamIx } from '../engine/index.ts';
import type { CaseDocument, DueDocument, Team } from './season-document.ts';
import { bothOrNull } from './text.ts';
import type { CaseSaid } from './words/cases.ts';
import { inBoth } from './words/index.ts';

/** Disputes as the outside sees them. */
export const presentCases = ({ cases, plan }: Season, teamOf: (ix: TeamIx) => Team): readonly CaseDocument[] =>
  cases.map((one): CaseDocument => {
    const { match, answers, rulings, awaits } = one;
    const said = saidOf(one, teamOf);
    return {
      id: one.id,
      contest: contestOf(one, plan),
      parties: one.parties.map(teamOf),
      match: match
        ? {
            home: teamOf(match.home),
            away: teamOf(match.away),
            label: match.label?.kind ?? null,
            leg: match.label?.kind === 'leg' ? match.label.leg : null,
            date: match.date ?? null,
          }
        : null,
      opened: one.opened ?? null,
      fee: one.fee ?? null,
      answerUntil: one.answerUntil ?? null,
      answers: answers.map(({ team, date, note }) => ({ team: teamOf(team), date: date ?? null, note: bothOrNull(note) })),
      rulings: rulings.map((ruling) => presentRuling(ruling, teamOf)),
      state: one.state,
      awaits: awaits ? { what: awaits.what, until: awaits.until ?? null } : null,
      note: bothOrNull(one.note),
      source: one.source ?? null,
      text: inBoth((words) => words.cases.stands[one.state](said)),
    };
  });

/** What disputes ask for next. */
export const presentCaseDues = ({ cases, plan }: Season, teamOf: (ix: TeamIx) => Team): readonly DueDocument[] =>
  cases.flatMap((one): readonly DueDocument[] => {
    const { awaits } = one;
    if (awaits === undefined) return [];
    const said = saidOf(one, teamOf);
    return [
      {
        contest: contestOf(one, plan),
        code: awaits.what,
        teams: one.parties.map(teamOf),
        count: 1,
        or: null,
        article: null,
        case: one.id,
        until: awaits.until ?? null,
        text: inBoth((words) => words.cases.due[awaits.what](said)),
      },
    ];
  });

const contestOf = ({ contest }: CaseState, { contests }: Season['plan']): string | null =>
  contest === undefined ? null : (contests[contest]?.path ?? null);

const presentRuling = (ruling: CaseRuling, teamOf: (ix: TeamIx) => Team): CaseDocument['rulings'][number] => ({
  id: ruling.id,
  standing: ruling.standing,
  date: ruling.date ?? null,
  until: ruling.until ?? null,
  on: ruling.on ?? null,
  appeals: ruling.appeals.map(({ team, date, fee, withdrawn, note }) => ({
    team: teamOf(team),
    date: date ?? null,
    fee: fee ?? null,
    withdrawn: withdrawn === 'yes',
    note: bothOrNull(note),
  })),
  note: bothOrNull(ruling.note),
  source: ruling.source ?? null,
});

/** What its sentence speaks of: the ruling that stands, or the one under appeal. */
const saidOf = ({ id, parties, rulings, state, answerUntil, match }: CaseState, teamOf: (ix: TeamIx) => Team): CaseSaid => {
  const names = parties.map((ix) => teamOf(ix).name);
  const own = rulings.some((ruling) => ruling.id === id);
  const appealed = rulings.findLast(({ appeals }) => appeals.some(({ withdrawn }) => withdrawn === 'no'));
  const ruling = state === 'appealed' ? appealed : (rulings.findLast(({ standing }) => standing !== 'reversed') ?? rulings.at(-1));
  const until = state === 'ruled' ? ruling?.until : state === 'open' ? answerUntil : undefined;
  const [by] = names;
  return {
    id,
    ...(!own && by !== undefined && { by }),
    others: own ? [] : names.slice(1, match ? 2 : 1),
    ...(until !== undefined && { until }),
    ...(ruling && { ruling: ruling.id }),
    appellants:
      state === 'appealed'
        ? (ruling?.appeals ?? []).filter(({ withdrawn }) => withdrawn === 'no').map(({ team }) => teamOf(team).name)
        : [],
  };
};
