import { beforeAll, describe, expect, test } from 'vitest';
import type { MatchDocument, SeasonDocument } from '../../src/wire/index.ts';
import { contestOf, deriveSeason, type GoldenTie, names, qualifiersOf, readGolden, tieOf } from './golden.ts';

/** Every figure the sources know, against what the rules derive from the facts. */
describe.each(['2003', '2004', '2014'])('Copa Perú %s', (year) => {
  const golden = readGolden(year);
  let season: SeasonDocument;
  beforeAll(async () => {
    season = await deriveSeason(`copa-peru/${year}`);
  });

  test('every line of the season’s files can be used', () => {
    expect(season.problems.map((problem) => `${problem.file}:${problem.line} ${problem.text.en}`)).toEqual([]);
  });

  test('the season is named, numbered and past', () => {
    expect(season).toMatchObject({ competition: { id: 'copa-peru' }, season: golden.season, edition: golden.edition, state: 'past' });
  });

  test('the champion and the runner-up are who the sources say', () => {
    expect([season.champion?.name ?? null, season.runnerUp?.name ?? null]).toEqual([golden.champion, golden.runnerUp]);
  });

  test('promotions go where the sources say, and stay open where a right was not taken up', () => {
    expect(season.promotions.map(({ team, to, taken }) => ({ team: team?.name, to, taken }))).toEqual(
      golden.promotions.map(({ team, to, taken = 'yes' }) => ({ team, to, taken })),
    );
  });

  test('the entrants are the clubs of the list, each with the department it came from', () => {
    const seen = season.entrants.map(({ name, territory }) => `${name} · ${territory ?? ''}`);
    const territoryOf = new Map(season.entrants.map(({ name, territory }) => [name, territory]));
    // the clubs of the Second Division are on the list without a department
    const listed = golden.entrants.map(({ team, territory }) => `${team} · ${territory ?? territoryOf.get(team) ?? ''}`);
    expect([...seen].sort()).toEqual([...listed].sort());
  });

  test('each club has the seat its page gives', () => {
    const seats = new Map(season.entrants.map(({ name, seat }) => [name, seat]));
    const listed = golden.entrants.filter(({ seat }) => seat !== undefined);
    expect(listed.map(({ team }) => [team, seats.get(team)])).toEqual(listed.map(({ team, seat }) => [team, seat]));
  });

  test('every source that a fact, a rule or a conflict names is in the register', () => {
    const known = new Set(season.sources.map((source) => source.id));
    const named = [
      ...season.contests.flatMap((contest) => contest.matches.map((match) => match.source)),
      ...season.contests.flatMap((contest) =>
        [...contest.slots, ...contest.places].flatMap((place) => place.because.map((reason) => reason.source)),
      ),
      ...season.conflicts.flatMap((conflict) => conflict.values.map((value) => value.source)),
      ...season.articles.map((article) => article.source),
    ].filter((source) => source !== null);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((source) => !known.has(source))).toEqual([]);
  });

  test('no two clubs share an id, and homonyms stay apart', () => {
    const ids = season.entrants.map((entrant) => entrant.id);
    expect(new Set(ids).size).toBe(golden.entrants.length);
  });

  test.each(Object.entries(golden.qualifiers))('%s sends on the clubs it sent on', (region, expected) => {
    expect(qualifiersOf(season, region, expected.length)).toEqual([...expected].sort());
  });

  test.each(Object.entries(golden.tables))('the table of %s stands in the order of the page, figure by figure', (id, rows) => {
    const contest = contestOf(season, id);
    const table = contest.kind === 'group' ? contest.table : [];
    const figures = table.map(({ team, played, won, drawn, lost, goalsFor, goalsAgainst, goalDifference, points }) => ({
      team: team.name,
      played,
      won,
      drawn,
      lost,
      goalsFor,
      goalsAgainst,
      goalDifference,
      points,
    }));
    expect(figures).toEqual(rows.map(expectedFigures));
    expect(table.map(({ position }) => position)).toEqual([...table.map(({ position }) => position)].sort((a, b) => a - b));
  });

  // the leagues beside the stages mark nobody
  const marked = Object.entries(golden.tables).filter(([, rows]) => rows.every((row) => row.advances !== undefined));
  test.each(marked)('%s sends on the clubs its page marks', (id, rows) => {
    const contest = contestOf(season, id);
    const table = contest.kind === 'group' ? contest.table : [];
    expect(table.filter((row) => row.advances).map((row) => row.team.name)).toEqual(
      rows.filter((row) => row.advances).map((row) => row.team),
    );
  });

  test.each(Object.entries(golden.matches ?? {}))('the grid of %s holds every cell of the page', (id, cells) => {
    const grid = contestOf(season, id)
      .matches.filter((match) => match.label !== 'play-off')
      .map((match) => [match.home.name, match.away.name, match.score ? match.score.join('-') : match.kind]);
    expect(grid.sort()).toEqual(cells.map((cell) => [...cell]).sort());
  });

  test.each(Object.entries(golden.ties))('the tie %s went as recorded', (id, expected) => {
    const tie = tieOf(season, id);
    const legs = expected.legs === null ? null : tie.legs.map(matchOf);
    expect({
      teams: names(tie.teams),
      legs,
      points: tie.points,
      aggregate: tie.aggregate,
      thirdMatch: tie.thirdMatch && { ...matchOf(tie.thirdMatch), winner: tie.winner?.name, ground: tie.thirdMatch.ground },
      winner: tie.winner?.name,
      decidedBy: tie.decidedBy,
    }).toEqual({
      ...expected,
      legs: expected.legs?.map(bare) ?? null,
      thirdMatch: expected.thirdMatch && { ...bare(expected.thirdMatch), winner: expected.thirdMatch.winner, ground: 'neutral' },
    });
  });
});

type Row = ReturnType<typeof readGolden>['tables'][string][number];
const expectedFigures = ({ advances: _, fromMatches, ...printed }: Row): object => {
  const figures = { ...printed, ...fromMatches };
  return { ...figures, goalDifference: figures.goalsFor - figures.goalsAgainst };
};

type Leg = NonNullable<GoldenTie['legs']>[number];
const bare = (leg: Leg): object => ({
  home: leg.home,
  away: leg.away,
  score: leg.score,
  penalties: leg.penalties ?? null,
  at: leg.at ?? null,
  onThePitch: leg.onThePitch ?? null,
  ruling: leg.ruling ?? null,
});
const matchOf = (match: MatchDocument): object => ({
  home: match.home.name,
  away: match.away.name,
  score: match.score,
  penalties: match.penalties,
  at: match.at,
  onThePitch: match.onThePitch,
  ruling: match.ruling,
});
