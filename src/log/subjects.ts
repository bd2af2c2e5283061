import { fold, type Statement } from '../engine/index.ts';

/**
 * Of what a statement speaks, as keys: two statements with a key in common speak of the same match, row, place, slot or
 * case. Read without the rules: a match is told by its teams and label, and without a label by who was at home, so that
 * two meetings of a pair are two matches.
 */
export const subjectsOf = (statement: Statement): readonly string[] => {
  const contest = fold(statement.contest?.path ?? '');
  return keysOf(statement).map((key) => `${statement.type} ${contest} ${key}`);
};

const keysOf = (one: Statement): readonly string[] => {
  switch (one.type) {
    case 'match':
      return [matchKey(one)];
    case 'entry':
      return [...one.teams.map(teamKey), ...(one.slot === undefined ? [] : [`slot ${one.slot}`])];
    case 'placed':
      return [
        ...one.teams.map(teamKey),
        ...Array.from({ length: Math.min(one.to - one.from + 1, MOST_PLACES) }, (_, i) => `place ${one.from + i}`),
      ];
    case 'draw':
    case 'numbers':
    case 'closed':
    case 'annulled':
      return [''];
    case 'lots':
      return one.teams.map(teamKey);
    case 'row':
      return [`${teamKey(one.team)} ${one.source ?? ''} ${one.by ?? ''}`];
    case 'printed':
      return [`${one.figure} ${one.source ?? ''}`];
    case 'figure':
      return [`${fold(one.figure)} ${teamKey(one.team)}`];
    case 'points':
    case 'out':
    case 'replaced':
      return [teamKey(one.team)];
    case 'declined':
      return [`${teamKey(one.team)} ${fold(one.right)}`];
    case 'ruling':
    case 'protest':
    case 'withdrawn':
      return [fold(one.id)];
    case 'answer':
    case 'appeal':
      return [`${fold(one.id)} ${teamKey(one.team)}`];
  }
};

/** Reports of several sources, what a ruling says beside the pitch, and a fixture beside its result stand side by side. */
const matchKey = ({ away, by, home, label, outcome, saidBy }: Extract<Statement, { type: 'match' }>): string => {
  const teams = [teamKey(home), teamKey(away)];
  // a leg is a leg of its pair, whoever is written first
  if (label !== undefined && label.kind !== 'play-off') teams.sort();
  const which = label === undefined ? '' : label.kind === 'leg' ? `leg ${label.leg}` : label.kind;
  return JSON.stringify([...teams, which, by ?? '', saidBy ?? '', outcome.kind === 'to-play' ? 'fixture' : 'result']);
};

const teamKey = (name: string): string => JSON.stringify(fold(name));

/** More places than any contest has; a line can say any range. */
const MOST_PLACES = 1000;
