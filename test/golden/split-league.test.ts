import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSeason } from '../../src/app/index.ts';
import { bind, compile, evaluate } from '../../src/engine/index.ts';
import { parseFacts, parseRegulations } from '../../src/formats/index.ts';
import { seasonFolders } from '../../src/storage/index.ts';
import { presentSeason, type SeasonDocument } from '../../src/wire/index.ts';
import { orderBy, plainOrder, type Result, resultsOf, sectionsOf, tallyOf } from './arithmetic.ts';
import { contestOf, deriveSeason, names } from './golden.ts';

const id = 'synthetic/split-league';
const sections = sectionsOf(id);
const results = (contest: string): readonly Result[] => resultsOf(sections.get(contest) ?? []);
const clubs = (sections.get('members') ?? []).flatMap((line) => line.replace('entry: ', '').split(', '));

const ANNULLED = 'Estrella Fantasma'; // out after three matches of eleven
const GONE = 'Racing Ficción'; // out after eight, by its second absence

/** The first round by its articles 12 and 20 to 22, and the deductions of the rulings, worked out by hand rules. */
const firstRound = () => {
  const played = results('first-round').filter(({ home, away }) => home !== ANNULLED && away !== ANNULLED);
  const table = tallyOf(
    clubs.filter((club) => club !== ANNULLED),
    played,
  );
  const met = new Set(played.flatMap(({ home, away }) => (home === GONE ? [away] : away === GONE ? [home] : [])));
  for (const row of table.values()) {
    if (row.team === GONE || met.has(row.team)) continue;
    row.points += 3;
    row.goalsFor += 3;
    row.played += 1;
    const lost = table.get(GONE);
    if (lost) Object.assign(lost, { goalsAgainst: lost.goalsAgainst + 3, played: lost.played + 1 });
  }
  const add = (club: string, points: number): void => {
    const row = table.get(club);
    if (row) row.points += points;
  };
  add('Social Enigma', -3);
  add('Cultural Parábola', -6);
  for (const { home, away, goals, walkover } of played) if (walkover === 'yes') add(goals[0] > goals[1] ? away : home, -1);
  const active = [...table.keys()].filter((club) => club !== GONE);
  const order = orderBy(active, (club) => {
    const { points = 0, goalsFor = 0, goalsAgainst = 0 } = table.get(club) ?? {};
    return [points, goalsFor - goalsAgainst, goalsFor];
  });
  return { table, order };
};

/** Points of the title group: half of those of the first round, odd ones rounded up, and the group's own. */
const titlePoints = (): ReadonlyMap<string, number> => {
  const { table, order } = firstRound();
  const own = tallyOf(
    order.slice(0, 4),
    results('second-phase/title').filter(({ label }) => label === ''),
  );
  return new Map([...own].map(([club, row]) => [club, row.points + Math.ceil((table.get(club)?.points ?? 0) / 2)]));
};

const group = (season: SeasonDocument, contest: string) => {
  const found = contestOf(season, contest);
  if (found.kind !== 'group') throw new Error(`${contest} is no group`);
  return found;
};

/** The last places of the relegation group when the season is asked for as it stood on a day. */
const relegationAsOf = async (asOf: string): Promise<SeasonDocument> => {
  const read = await readSeason(seasonFolders(), id, { reading: 'final', asOf });
  if (read.kind !== 'read') throw new Error(read.kind);
  return presentSeason(read.id, read.season, read.problems);
};

describe('a league that splits', () => {
  const { table, order } = firstRound();
  let season: SeasonDocument;
  beforeAll(async () => {
    season = await deriveSeason(id);
  });

  test('every line can be used, nothing contradicts and nothing is due', () => {
    expect(season.problems.map(({ file, line, text }) => `${file}:${line} ${text.en}`)).toEqual([]);
    expect([season.conflicts, season.due]).toEqual([[], []]);
  });

  test('the season begins in one year and ends in the next', () => {
    const days = season.contests.flatMap(({ matches }) => matches.map(({ date }) => date ?? '')).sort();
    expect([season.season, days[0], days.at(-1)]).toEqual(['2030-31', '2030-09-01', '2031-03-16']);
  });

  test('the first round adds up with absences, deductions and two clubs that are out', () => {
    const rows = group(season, 'first-round').table.filter(({ team }) => team.name !== ANNULLED);
    const figures = rows.map(({ team, played, points, goalsFor, goalsAgainst }) => ({
      team: team.name,
      played,
      points,
      goalsFor,
      goalsAgainst,
    }));
    expect(figures).toEqual([...order, GONE].map((club) => table.get(club)));
  });

  test('the club that was out before half has no match left, and nobody holds the last two places', () => {
    const first = group(season, 'first-round');
    expect(first.table.find(({ team }) => team.name === ANNULLED)).toMatchObject({ played: 0, points: 0, goalsFor: 0 });
    expect(first.places.slice(10).map(({ state }) => state)).toEqual(['vacant', 'vacant']);
  });

  test('each point that is not from a match has its footnote', () => {
    const notes = group(season, 'first-round').table.flatMap(({ team, adjustments }) =>
      adjustments.map(({ points, kind, ruling, article }) => [team.name, points, kind, ruling ?? article ?? null]),
    );
    expect(notes.sort()).toEqual([
      ['Cultural Parábola', -6, 'fact', 'J-7'],
      ['Independiente Cuento', -1, 'absence', '21'],
      ['Racing Ficción', -2, 'absence', '21'],
      ['Social Enigma', -3, 'fact', 'D-1'],
    ]);
  });

  test('without the deduction another club would play for the title', () => {
    const six = orderBy(order, (club) => [(table.get(club)?.points ?? 0) + (club === 'Cultural Parábola' ? 6 : 0), -order.indexOf(club)]);
    expect([six.slice(0, 4).includes('Cultural Parábola'), order.slice(0, 4).includes('Cultural Parábola')]).toEqual([true, false]);
  });

  test('the title group starts from half of the points and no goals', () => {
    const points = titlePoints();
    const own = tallyOf(
      order.slice(0, 4),
      results('second-phase/title').filter(({ label }) => label === ''),
    );
    const rows = group(season, 'second-phase/title').table;
    expect(new Map(rows.map((row) => [row.team.name, row.points]))).toEqual(points);
    expect(rows.map(({ goalsFor }) => goalsFor)).toEqual(rows.map(({ team }) => own.get(team.name)?.goalsFor));
  });

  test('two level at the top play on neutral ground, and penalties make the champion', () => {
    const points = titlePoints();
    const best = Math.max(...points.values());
    const [playOff] = results('second-phase/title').filter(({ label }) => label === 'play-off');
    const level = [...points].filter(([, value]) => value === best).map(([club]) => club);
    expect(level.sort()).toEqual([playOff?.home, playOff?.away].sort());
    const [first = 0, second = 0] = playOff?.penalties ?? [];
    expect(season.champion?.name).toBe(first > second ? playOff?.home : playOff?.away);
    expect([season.champion?.name, season.runnerUp?.name].sort()).toEqual(level);
  });

  test('from zero the title group would have sent others on', () => {
    const own = results('second-phase/title').filter(({ label }) => label === '');
    const fromZero = plainOrder(order.slice(0, 4), own).slice(0, 2);
    expect([...fromZero].sort()).not.toEqual([season.champion?.name, season.runnerUp?.name].sort());
  });

  /** The relegation group with its bonus, level clubs parted by these numbers. */
  const relegation = (parted: (club: string, level: readonly string[]) => readonly number[]): readonly string[] => {
    const four = order.slice(6);
    const own = tallyOf(four, results('second-phase/relegation'));
    const points = (club: string): number => (own.get(club)?.points ?? 0) + (club === four[0] ? 2 : 0);
    return orderBy(four, (club) => [
      points(club),
      ...parted(
        club,
        four.filter((other) => points(other) === points(club)),
      ),
    ]);
  };
  const difference = (club: string, among: readonly string[]): readonly number[] => {
    const { points = 0, goalsFor = 0, goalsAgainst = 0 } = tallyOf(among, results('second-phase/relegation')).get(club) ?? {};
    return [points, goalsFor - goalsAgainst];
  };
  const amended = relegation((club, level) => difference(club, level));
  const before = relegation((club) => difference(club, order.slice(6)).slice(1));

  test('the relegation group starts from zero but for the seventh, and the circular puts the matches of the level first', () => {
    expect(names(group(season, 'second-phase/relegation').places.map(({ team }) => team))).toEqual([...amended, null, null]);
    expect(season.conflicts).toEqual([]);
  });

  test('the last of four goes down with the places of the two clubs that are out', () => {
    const down = season.promotions.filter(({ kind }) => kind === 'relegation');
    expect(down.map(({ team }) => team?.name ?? null)).toEqual([amended[3], null, null]);
  });

  test('without the circular the other of the two would have stayed up', () => {
    expect(amended[2]).not.toBe(before[2]);
    const text = (name: string): string => readFileSync(new URL(`../../data/${id}/${name}`, import.meta.url), 'utf8');
    const { regulations } = parseRegulations(text('regulations.yaml').split('\namendments:')[0] ?? '', 'regulations.yaml');
    const plan = regulations && compile(regulations).plan;
    if (!plan) throw new Error('the regulations cannot be read');
    const unamended = evaluate(plan, bind(plan, parseFacts(text('facts.txt'), 'facts.txt').statements).log);
    const places = unamended.contests[plan.contests.findIndex(({ path }) => path === 'second-phase/relegation')]?.places ?? [];
    expect(places.slice(0, 4).map(({ team }) => (team === undefined ? null : unamended.teams[team]?.name))).toEqual(before);
  });

  test('before its date the circular does not exist', async () => {
    const [earlier, later] = [await relegationAsOf('2030-12-14'), await relegationAsOf('2030-12-15')];
    const steps = (one: SeasonDocument): string => JSON.stringify(contestOf(one, 'second-phase/relegation').rules);
    expect(steps(earlier)).not.toContain('C3');
    expect(steps(later)).toContain('C3');
  });
});
