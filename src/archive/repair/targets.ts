import type { PointsRule } from '../page/rows.ts';
import { allowancesOf } from './allowances.ts';
import type { Counts } from './counts.ts';
import type { FigureRow, GroupFigures } from './figures.ts';

/**
 * What the played matches of a team must come to, so that its row is right with one of its allowances. Absent figures are free.
 * Figures that follow from others of the row are there even if it does not print them.
 */
export type Target = Readonly<Partial<Counts>> & {
  readonly played?: number;
  readonly difference?: number;
  readonly points?: number;
  /** What the row counts beside the played matches. */
  readonly beside: Counts;
};

/** Every way in which the row of a team can be right; none: its own figures contradict each other. Undefined: the table has no row of it. */
export type TeamTargets = readonly Target[] | undefined;

export const targetsOf = (group: GroupFigures): readonly TeamTargets[] =>
  group.teams.map((_, team) => {
    const row = group.rows[team];
    return row === undefined ? undefined : targetsOfRow(group, team, row);
  });

/** The ways in which one row can be right. */
export const targetsOfRow = (group: GroupFigures, team: number, row: FigureRow): readonly Target[] =>
  allowancesOf(group, team, row).flatMap((beside) => {
    const target = complete(without(row, beside, group.points));
    return target && isPossible(target, group.points) ? [{ ...target, beside }] : [];
  });

type Bare = Omit<Target, 'beside'>;

/** What is left of the printed figures for the played matches. */
const without = (row: FigureRow, beside: Counts, { draw, loss, win }: PointsRule): Bare => {
  const { adjusted, difference, drawn, goalsAgainst, goalsFor, lost, played, points, won } = row;
  const besidePoints = win * beside.won + draw * beside.drawn + loss * beside.lost;
  return {
    ...(won !== undefined && { won: won - beside.won }),
    ...(drawn !== undefined && { drawn: drawn - beside.drawn }),
    ...(lost !== undefined && { lost: lost - beside.lost }),
    ...(goalsFor !== undefined && { goalsFor: goalsFor - beside.goalsFor }),
    ...(goalsAgainst !== undefined && { goalsAgainst: goalsAgainst - beside.goalsAgainst }),
    ...(played !== undefined && { played: played - beside.won - beside.drawn - beside.lost }),
    ...(difference !== undefined && { difference: difference - beside.goalsFor + beside.goalsAgainst }),
    ...(points !== undefined && { points: points - adjusted - besidePoints }),
  };
};

/** With the figures that follow from the others; undefined: they contradict each other. */
const complete = (bare: Bare): Bare | undefined => {
  const record = sumAndParts(bare.played, [bare.won, bare.drawn, bare.lost]);
  const goals = sumAndParts(bare.goalsFor, [bare.goalsAgainst, bare.difference]);
  if (record === undefined || goals === undefined) return undefined;
  const [played, [won, drawn, lost]] = record;
  const [goalsFor, [goalsAgainst, difference]] = goals;
  const found = { played, won, drawn, lost, goalsFor, goalsAgainst, difference, points: bare.points };
  return Object.fromEntries(Object.entries(found).filter(([, figure]) => figure !== undefined));
};

type Maybe = number | undefined;

/** A sum and its parts, with the one that is missing; undefined: they do not agree. */
const sumAndParts = (sum: Maybe, parts: readonly Maybe[]): readonly [Maybe, readonly Maybe[]] | undefined => {
  const known = parts.filter((part) => part !== undefined);
  const partial = known.reduce((total, part) => total + part, 0);
  if (known.length === parts.length) return sum === undefined || sum === partial ? [partial, parts] : undefined;
  if (sum === undefined || known.length < parts.length - 1) return [sum, parts];
  return [sum, parts.map((part) => part ?? sum - partial)];
};

/** Whether any matches at all can come to this. */
const isPossible = ({ drawn, goalsAgainst, goalsFor, lost, played, points, won }: Bare, rule: PointsRule): boolean => {
  if ([won, drawn, lost, goalsFor, goalsAgainst, played].some((figure) => figure !== undefined && figure < 0)) return false;
  if (won === undefined || drawn === undefined || lost === undefined) return true;
  if (points !== undefined && points !== rule.win * won + rule.draw * drawn + rule.loss * lost) return false;
  return goalsFor === undefined || goalsAgainst === undefined || isScoreable({ won, drawn, lost, goalsFor, goalsAgainst });
};

/** Whether so many wins, draws and defeats can have these goals. */
export const isScoreable = ({ drawn, goalsAgainst, goalsFor, lost, won }: Counts): boolean => {
  const gap = goalsFor - goalsAgainst;
  return (
    goalsFor >= won &&
    goalsAgainst >= lost &&
    (lost > 0 || gap >= won) &&
    (won > 0 || gap <= -lost) &&
    (won + drawn + lost > 0 || (goalsFor === 0 && goalsAgainst === 0))
  );
};

/** Whether the played matches of a team, `counts`, come to what one of its targets wants. */
export const isMet = (targets: TeamTargets, counts: Counts, rule: PointsRule): boolean =>
  targets === undefined || targets.some((target) => meets(target, counts, rule));

export const meets = (target: Target, { drawn, goalsAgainst, goalsFor, lost, won }: Counts, { draw, loss, win }: PointsRule): boolean =>
  (target.won === undefined || target.won === won) &&
  (target.drawn === undefined || target.drawn === drawn) &&
  (target.lost === undefined || target.lost === lost) &&
  (target.goalsFor === undefined || target.goalsFor === goalsFor) &&
  (target.goalsAgainst === undefined || target.goalsAgainst === goalsAgainst) &&
  (target.played === undefined || target.played === won + drawn + lost) &&
  (target.difference === undefined || target.difference === goalsFor - goalsAgainst) &&
  (target.points === undefined || target.points === win * won + draw * drawn + loss * lost);
