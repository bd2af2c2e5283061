import type { Statement, TypedOutcome } from './model/statements.ts';

/** The statement with every team it names called otherwise. */
export const withTeamNames = (statement: Statement, name: (team: string) => string): Statement => {
  switch (statement.type) {
    case 'match':
      return { ...statement, home: name(statement.home), away: name(statement.away), outcome: withWinner(statement.outcome, name) };
    case 'entry':
    case 'placed':
    case 'draw':
    case 'lots':
    case 'numbers':
      return { ...statement, teams: statement.teams.map(name) };
    case 'row':
    case 'points':
    case 'out':
    case 'figure':
    case 'declined':
    case 'answer':
    case 'appeal':
      return { ...statement, team: name(statement.team) };
    case 'replaced':
      return { ...statement, team: name(statement.team), successor: name(statement.successor) };
    case 'protest': {
      const { about, team } = statement;
      return { ...statement, team: name(team), ...(about && { about: { ...about, home: name(about.home), away: name(about.away) } }) };
    }
    case 'printed':
    case 'closed':
    case 'annulled':
    case 'ruling':
    case 'withdrawn':
      return statement;
  }
};

const withWinner = (outcome: TypedOutcome, name: (team: string) => string): TypedOutcome =>
  (outcome.kind === 'decided' || outcome.kind === 'walkover') && outcome.winner !== undefined
    ? { ...outcome, winner: name(outcome.winner) }
    : outcome;

/** Every team a statement names, as it stands there; one that it names twice stands twice. */
export const teamNamesIn = (statement: Statement): readonly string[] => {
  const names: string[] = [];
  withTeamNames(statement, (team) => {
    names.push(team);
    return team;
  });
  return names;
};
