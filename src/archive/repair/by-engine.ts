import { compile, compileTable, type Regulations, type StoredResults, type TableMaker } from '../../engine/index.ts';
import { type Counts, figuresBy, isPlayed, plus, printedIn } from './counts.ts';
import type { FigureRow, GroupFigures } from './figures.ts';
import type { Repair } from './repairs.ts';
import { targetsOfRow } from './targets.ts';

/**
 * Asks the engine whether a repair does: it makes the table from the results after the changes, by the points of the group, and
 * every row after the changes must say the same, beside what rulings and walkovers may add to it. A repair that the engine does
 * not confirm is a bug.
 */
export const makeEngineCheck = (group: GroupFigures): ((repair: Repair) => boolean) => {
  const makeTable = tableMaker(group);
  return (repair) => {
    const { matches, rows } = repaired(group, repair);
    const played = matches.flatMap((match) =>
      match.result.kind === 'score' && isPlayed(match) ? [{ home: match.home, away: match.away, score: match.result.score }] : [],
    );
    const results: StoredResults = {
      home: played.map(({ home }) => home),
      away: played.map(({ away }) => away),
      homeGoals: played.map(({ score }) => score[0]),
      awayGoals: played.map(({ score }) => score[1]),
    };
    const table = makeTable(results);
    if (table === undefined) return false;
    return rows.every((row, team) => {
      const [own, points] = [countsIn(table, team), table.points[team]];
      return row === undefined || (points !== undefined && isRight(group, team, row, own, points));
    });
  };
};

type Made = NonNullable<ReturnType<TableMaker>>;

const countsIn = ({ drawn, goalsAgainst, goalsFor, lost, won }: Made, team: number): Counts => ({
  won: won[team] ?? 0,
  drawn: drawn[team] ?? 0,
  lost: lost[team] ?? 0,
  goalsFor: goalsFor[team] ?? 0,
  goalsAgainst: goalsAgainst[team] ?? 0,
});

const isRight = (group: GroupFigures, team: number, row: FigureRow, counts: Counts, points: number): boolean =>
  targetsOfRow(group, team, row).some(({ beside }) => {
    const right = figuresBy(plus(counts, beside), row, group);
    const besidePoints = figuresBy(beside, { adjusted: row.adjusted }, group).points;
    return printedIn(row).every(([figure, value]) => value === (figure === 'points' ? points + besidePoints : right[figure]));
  });

/** The group after the changes. */
export const repaired = (group: GroupFigures, { changes }: Repair): GroupFigures => {
  const [matches, rows] = [[...group.matches], [...group.rows]];
  for (const change of changes)
    if (change.of === 'result') {
      const match = matches[change.match];
      if (match) matches[change.match] = { ...match, result: { kind: 'score', score: change.to } };
    } else {
      const row = rows[change.team];
      if (row) rows[change.team] = { ...row, [change.figure]: change.to };
    }
  return { ...group, matches, rows };
};

/** The engine's own table of a group with these teams and points; which measures part level teams does not matter here. */
const tableMaker = ({ points, teams }: GroupFigures): TableMaker => {
  const size = teams.length;
  const plain = { territory: [] };
  const regulations: Regulations = {
    competition: { id: 'page', name: {} },
    season: '',
    state: 'past',
    articles: [],
    sources: [],
    territories: [],
    before: [{ kind: 'entries', id: 'teams', size, ...plain }],
    stages: [
      {
        kind: 'group',
        id: 'group',
        ...plain,
        slots: [{ kind: 'places', from: 1, to: size, of: { path: 'teams' } }],
        rounds: 'listed',
        rules: {
          points,
          walkover: { counts: 'nothing' },
          exclusion: { played: 'stand', toPlay: 'cancelled' },
          decidedBy: [{ kind: 'measure', by: 'points', for: 'all' }],
        },
      },
    ],
    entrants: [],
    prizes: [],
    barred: [],
    conflicts: [],
  };
  const { plan, problems } = compile(regulations);
  const [made] = (plan?.contests ?? []).flatMap((contest) => compileTable(contest) ?? []);
  if (made === undefined) throw new Error(`the engine makes no table of a plain group: ${problems.map(({ code }) => code).join(', ')}`);
  return made;
};
