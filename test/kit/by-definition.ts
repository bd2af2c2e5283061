/**
 * Tables of small groups, counted from the definitions in docs/language.md and from nothing else: it imports no line of
 * the engine and shares no shortcut with it, so that the two can disagree.
 */
export type Game = { readonly home: number; readonly away: number; readonly goals: readonly [number, number] };
export type Measure =
  | 'points'
  | 'goal-difference'
  | 'goals'
  | 'goals-against'
  | 'wins'
  | 'away-goals'
  | 'away-points'
  | 'away-wins'
  | 'relative-points product'
  | 'relative-points share'
  | 'points-per-match';
export type Restart = 'never' | 'after-each' | 'after-all';
export type Mini = { readonly among: readonly Measure[]; readonly restart: Restart };
export type Criterion = Measure | Mini;

/** A list as `decided-by:` takes it. */
export const spell = (list: readonly Criterion[]): string =>
  list
    .map((one) => (typeof one === 'string' ? one : `{ among-level: { order: [${one.among.join(', ')}], restart: ${one.restart} } }`))
    .join(', ');

/** Teams in order, level ones together; and for each pair the criterion that first told them apart. */
export type Order = {
  readonly parts: readonly (readonly number[])[];
  readonly parted: readonly { readonly pair: string; readonly by: string }[];
};

export const orderOf = (teams: readonly number[], games: readonly Game[], list: readonly Criterion[]): Order => {
  const parted: { pair: string; by: string }[] = [];
  let parts: readonly (readonly number[])[] = [teams];
  for (const one of list)
    parts = parts.flatMap((part) =>
      part.length < 2 ? [part] : typeof one === 'string' ? split(part, one, games, one, parted) : mini(part, one, games, parted),
    );
  return { parts, parted };
};

type Parted = { pair: string; by: string }[];

const split = (
  part: readonly number[],
  measure: Measure,
  games: readonly Game[],
  by: string,
  parted: Parted,
): readonly (readonly number[])[] => {
  // counted once for each team: all that is below compares these
  const counted = new Map(part.map((team) => [team, MEASURES[measure](team, games)]));
  const worth = (team: number): number => counted.get(team) ?? Number.NaN;
  for (const a of part) for (const b of part) if (a < b && worth(a) !== worth(b)) parted.push({ pair: `${a}-${b}`, by });
  const values = [...new Set(part.map(worth))].sort((a, b) => (measure === 'goals-against' ? a - b : b - a));
  return values.map((value) => part.filter((team) => worth(team) === value));
};

/** The games between the level teams alone; what is still level may begin again on its own games. */
const mini = (block: readonly number[], rule: Mini, games: readonly Game[], parted: Parted): readonly (readonly number[])[] => {
  const between = games.filter(({ home, away }) => block.includes(home) && block.includes(away));
  const again = (parts: readonly (readonly number[])[]): readonly (readonly number[])[] =>
    parts.flatMap((part) => (part.length > 1 && part.length < block.length ? mini(part, rule, games, parted) : [part]));
  let parts: readonly (readonly number[])[] = [block];
  for (const measure of rule.among) {
    parts = parts.flatMap((part) => (part.length < 2 ? [part] : split(part, measure, between, `among ${measure}`, parted)));
    if (rule.restart === 'after-each' && parts.length > 1) return again(parts);
  }
  return rule.restart === 'after-all' ? again(parts) : parts;
};

const own = (team: number, { home, goals: [h, a] }: Game): readonly [number, number] => (home === team ? [h, a] : [a, h]);
const plays =
  (team: number) =>
  ({ home, away }: Game): boolean =>
    home === team || away === team;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const over = (team: number, games: readonly Game[], worth: (own: number, other: number, game: Game) => number): number =>
  sum(games.filter(plays(team)).map((game) => worth(...own(team, game), game)));
const pointsFor = (mine: number, theirs: number): number => (mine > theirs ? 3 : mine === theirs ? 1 : 0);
const points = (team: number, games: readonly Game[]): number => over(team, games, pointsFor);
const rival = (team: number, { home, away }: Game): number => (home === team ? away : home);
const abroad = (team: number, games: readonly Game[]): readonly Game[] => games.filter(({ away }) => away === team);

const MEASURES: Readonly<Record<Measure, (team: number, games: readonly Game[]) => number>> = {
  points,
  'goal-difference': (team, games) => over(team, games, (mine, theirs) => mine - theirs),
  goals: (team, games) => over(team, games, (mine) => mine),
  'goals-against': (team, games) => over(team, games, (_, theirs) => theirs),
  wins: (team, games) => over(team, games, (mine, theirs) => (mine > theirs ? 1 : 0)),
  'away-goals': (team, games) => over(team, abroad(team, games), (mine) => mine),
  'away-points': (team, games) => points(team, abroad(team, games)),
  'away-wins': (team, games) => over(team, abroad(team, games), (mine, theirs) => (mine > theirs ? 1 : 0)),
  // points won against each rival times all the points that rival has
  'relative-points product': (team, games) =>
    over(team, games, (mine, theirs, game) => pointsFor(mine, theirs) * points(rival(team, game), games)),
  // a win is worth the rival's points, a draw half of them
  'relative-points share': (team, games) =>
    over(team, games, (mine, theirs, game) => (mine > theirs ? 1 : mine === theirs ? 0.5 : 0) * points(rival(team, game), games)),
  'points-per-match': (team, games) => (games.some(plays(team)) ? points(team, games) / games.filter(plays(team)).length : 0),
};
