import { readFileSync } from 'node:fs';

/**
 * What a season's facts add up to, worked out here from the bare lines of `facts.txt` with nothing of the program in
 * between: the second opinion that the golden tests of the synthetic seasons compare with.
 */
export type Result = {
  readonly home: string;
  readonly away: string;
  readonly goals: readonly [number, number];
  readonly halfTime?: readonly [number, number];
  /** After 90 minutes, where there was extra time. */
  readonly ninety?: readonly [number, number];
  readonly penalties?: readonly [number, number];
  readonly walkover: 'yes' | 'no';
  readonly label: string;
};

export type Tally = { team: string; played: number; points: number; goalsFor: number; goalsAgainst: number };

/** The lines of each section of a season's facts, by the contest's name as written. */
export const sectionsOf = (season: string): ReadonlyMap<string, readonly string[]> => {
  const text = readFileSync(new URL(`../../data/${season}/facts.txt`, import.meta.url), 'utf8');
  const [, ...sections] = text.split(/^== /m);
  return new Map(
    sections.map((section) => {
      const [name = '', ...lines] = section.split('\n');
      return [name.trim(), lines.filter((line) => line !== '' && !line.startsWith('#'))];
    }),
  );
};

const SCORE = /^(?:\d{4}-\d\d-\d\d )?(?:(leg \d|play-off): )?([^:[]+?) (\d+)-(\d+) ([^[]+?)(?: \[(.*)\])?$/;
const WALKOVER = /^(?:\d{4}-\d\d-\d\d )?([^:[]+?) w\.o\. ([^[]+?) \[won by (.+)\]$/;

/** The matches of a section, in the order of its lines; a walkover counts 3-0 everywhere in the synthetic seasons. */
export const resultsOf = (lines: readonly string[]): readonly Result[] =>
  lines.flatMap((line): Result[] => {
    const absent = WALKOVER.exec(line);
    if (absent) {
      const [, home = '', away = '', winner] = absent;
      return [{ home, away, goals: winner === home ? [3, 0] : [0, 3], walkover: 'yes', label: '' }];
    }
    const played = SCORE.exec(line);
    if (!played) return [];
    const [, label = '', home = '', first, second, away = '', notes = ''] = played;
    const pair = (word: string): readonly [number, number] | undefined => {
      const found = new RegExp(`(?:^|; )${word} (\\d+)-(\\d+)`).exec(notes);
      return found ? [Number(found[1]), Number(found[2])] : undefined;
    };
    const [halfTime, ninety, penalties] = [pair('ht'), pair('90'), pair('pens')];
    return [
      {
        home,
        away,
        goals: [Number(first), Number(second)],
        walkover: 'no',
        label,
        ...(halfTime && { halfTime }),
        ...(ninety && { ninety }),
        ...(penalties && { penalties }),
      },
    ];
  });

export const pointsFor = (own: number, other: number): number => (own > other ? 3 : own === other ? 1 : 0);

/** Three points a win; only matches between these teams. */
export const tallyOf = (teams: readonly string[], results: readonly Result[]): ReadonlyMap<string, Tally> => {
  const table = new Map(teams.map((team): [string, Tally] => [team, { team, played: 0, points: 0, goalsFor: 0, goalsAgainst: 0 }]));
  for (const { home, away, goals } of results) {
    const [first, second] = [table.get(home), table.get(away)];
    if (!first || !second) continue;
    for (const [row, own, other] of [
      [first, goals[0], goals[1]],
      [second, goals[1], goals[0]],
    ] as const) {
      row.played += 1;
      row.points += pointsFor(own, other);
      row.goalsFor += own;
      row.goalsAgainst += other;
    }
  }
  return table;
};

/** Best first, by the first number that differs. A tie to the end is an error: these seasons have none. */
export const orderBy = (teams: readonly string[], figures: (team: string) => readonly number[]): readonly string[] =>
  [...teams].sort((a, b) => {
    const [x, y] = [figures(a), figures(b)];
    const at = x.findIndex((value, i) => value !== y[i]);
    if (at < 0) throw new Error(`${a} and ${b} are level`);
    return (y[at] ?? 0) - (x[at] ?? 0);
  });

/** Points, goal difference, goals. */
export const plainOrder = (teams: readonly string[], results: readonly Result[]): readonly string[] => {
  const table = tallyOf(teams, results);
  return orderBy(teams, (team) => {
    const { points = 0, goalsFor = 0, goalsAgainst = 0 } = table.get(team) ?? {};
    return [points, goalsFor - goalsAgainst, goalsFor];
  });
};

/** What a tie over two legs comes to for the side at home in the first: each the first side's figure less the other's. */
export const overTwoLegs = ([first, second]: readonly Result[]) => {
  if (!first || !second || first.home !== second.away || first.away !== second.home) throw new Error('no two legs');
  const [h1, a1] = first.goals;
  const [h2, a2] = second.ninety ?? second.goals;
  return {
    sides: [first.home, first.away] as const,
    points: pointsFor(h1, a1) + pointsFor(a2, h2) - pointsFor(a1, h1) - pointsFor(h2, a2),
    goals: h1 + a2 - a1 - h2,
    awayGoals: a2 - a1,
    extraTime: second.ninety ? second.goals[1] - second.goals[0] - (a2 - h2) : 0,
    penalties: second.penalties ? second.penalties[1] - second.penalties[0] : 0,
  };
};
