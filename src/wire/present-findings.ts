import type { Conflict, Due, MatchState, Unknown } from '../engine/index.ts';
import type { Desk } from './desk.ts';
import { presentMatch } from './match.ts';
import type { ConflictDocument, DueDocument, UnknownDocument } from './season-document.ts';
import { both, bothOrNull } from './text.ts';
import { inBoth } from './words/index.ts';

export const presentDue = ({ naming, pathOf, teamOf }: Desk, { contest, code, teams, count, ground, or, article }: Due): DueDocument => {
  const names = teams.map((ix) => teamOf(ix).name);
  return {
    contest: pathOf(contest),
    code,
    teams: teams.map(teamOf),
    count,
    or: or ?? null,
    article: article ?? null,
    case: null,
    until: null,
    text: inBoth((words) =>
      words.due[code]({ teams: names, count, where: naming.contest(contest)[words.language], ground, ...(or !== undefined && { or }) }),
    ),
  };
};

export const presentUnknown = ({ naming, pathOf, teamOf }: Desk, { contest, code, teams, count }: Unknown): UnknownDocument => {
  const names = teams.map((ix) => teamOf(ix).name);
  return {
    contest: pathOf(contest),
    code,
    teams: teams.map(teamOf),
    count,
    text: inBoth((words) => words.unknown[code]({ teams: names, count, where: naming.contest(contest)[words.language] })),
  };
};

export const presentConflict = (desk: Desk, conflict: Conflict): ConflictDocument =>
  conflict.match ? presentDiffering(desk, conflict, conflict.match) : presentPlain(desk, conflict);

/** A match of which its sources say different things. */
const presentDiffering = ({ naming, pathOf, teamOf }: Desk, { contest, code }: Conflict, state: MatchState): ConflictDocument => {
  const match = presentMatch(state, teamOf);
  const { counted } = match;
  return {
    contest: contest === undefined ? null : pathOf(contest),
    code,
    team: null,
    about: inBoth((words) =>
      words.cases.differ(
        `${match.home.name} – ${match.away.name}`,
        counted === null || counted === 'settled' ? 'nobody' : counted,
        contest === undefined ? '' : naming.contest(contest)[words.language],
      ),
    ),
    values: match.reports.map(({ text, source }) => ({ value: text, from: 'stated', source })),
    note: null,
  };
};

const presentPlain = (
  { naming, pathOf, season: { plan }, teamOf, teamOrNull }: Desk,
  { contest, node, code, team, values, about, note }: Conflict,
): ConflictDocument => {
  const name = team === undefined ? undefined : teamOf(team).name;
  return {
    contest: node === undefined ? (contest === undefined ? null : pathOf(contest)) : (plan.nodes[node]?.path ?? null),
    code,
    team: teamOrNull(team),
    about: about
      ? both(about)
      : inBoth((words) =>
          words.conflict[code]({
            ...(name !== undefined && { team: name }),
            ...(contest !== undefined && { where: naming.contest(contest)[words.language] }),
          }),
        ),
    values: values.map(({ value, from, source }) => ({ value: both(value), from, source: source ?? null })),
    note: bothOrNull(note),
  };
};
