import { type Club, fold, nearest, type Season, type SeasonTeam, type TeamIx } from '../../engine/index.ts';

/** What somebody can be called by. */
type Named = { readonly id: string; readonly names: readonly string[]; readonly aliases: readonly string[]; readonly seat?: string };

/** The same, made ready to be compared with what is typed. */
type Known = {
  readonly id: string;
  /** As written, for a near spelling. */
  readonly spellings: readonly string[];
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  readonly words: readonly (readonly string[])[];
};

const known = ({ aliases, id, names, seat }: Named): Known => {
  const folded = { names: names.map(fold), aliases: aliases.map(fold) };
  return {
    id,
    spellings: [...names, ...aliases],
    names: [...folded.names, ...(seat === undefined ? [] : names.map((name) => fold(`${name} (${seat})`)))],
    aliases: folded.aliases,
    words: [...folded.names, ...folded.aliases].map((name) => name.split(' ')),
  };
};

/**
 * Which of some names a person means, as indices: by id or name, else by another name, else by the beginnings of its words
 * (`s. ancash`, `pacifico`), else by the nearest spelling of its words or of the whole. Several, if the same way leads to
 * several.
 */
const meant = (named: readonly Known[], typed: string): Hits => {
  const wanted = fold(typed);
  if (wanted === '') return NO_HITS;
  const words = wanted.split(' ');
  const ways: readonly ((one: Known) => boolean)[] = [
    ({ id, names }) => id === wanted || names.includes(wanted),
    ({ aliases }) => aliases.includes(wanted),
    (one) => one.words.some((name) => beginsLike(name, words)),
  ];
  for (const way of ways) {
    const hits = named.flatMap((one, ix) => (way(one) ? [ix] : []));
    if (hits.length > 0) return { hits, by: 'name' };
  }
  const misspelled = named.flatMap((one, ix) => (one.words.some((name) => soundsLike(name, words)) ? [ix] : []));
  if (misspelled.length > 0) return { hits: misspelled, by: 'spelling' };
  const spellings = named.flatMap((one, ix) => one.spellings.map((name) => ({ name, ix })));
  const near = nearest(
    typed,
    spellings.map(({ name }) => name),
  );
  const first = spellings.find(({ name }) => name === near)?.ix;
  if (first === undefined) return NO_HITS;
  const second = nearest(
    typed,
    spellings.flatMap(({ name, ix }) => (ix === first ? [] : [name])),
  );
  return { hits: [first, ...spellings.flatMap(({ name, ix }) => (name === second && ix !== first ? [ix] : []))], by: 'spelling' };
};

/** `spelling`: no name of theirs is what was typed, but one is close to it. */
type Hits = { readonly hits: readonly number[]; readonly by: 'name' | 'spelling' };
const NO_HITS: Hits = { hits: [], by: 'name' };

/** Each typed word begins a word of the name, in their order. */
const beginsLike = (name: readonly string[], typed: readonly string[]): boolean => {
  let from = 0;
  return typed.every((word) => {
    const at = name.findIndex((part, i) => i >= from && part.startsWith(word));
    from = at + 1;
    return at >= 0;
  });
};

/** Each typed word is nearly one of the name's; shorter words can be anything. */
const soundsLike = (name: readonly string[], typed: readonly string[]): boolean =>
  typed.every((word) => (word.length < 4 ? name.includes(word) : nearest(word, name) !== undefined));

/** Teams of the season that a person may mean; `among`: only these. */
export const teamsMeant = (season: Season, typed: string, among?: ReadonlySet<TeamIx>): readonly TeamIx[] => {
  const { teams } = namesOf(season);
  if (among === undefined) return meant(teams, typed).hits;
  const wanted = [...among].sort((a, b) => a - b);
  const named = wanted.map((ix) => teams[ix] as Known);
  return meant(named, typed).hits.flatMap((at) => wanted[at] ?? []);
};

/** Teams of the season that are called so, or whose words begin so; none that is only spelled nearly so. */
export const teamsCalled = (season: Season, typed: string): readonly TeamIx[] => {
  const { by, hits } = meant(namesOf(season).teams, typed);
  return by === 'spelling' ? [] : hits;
};

type Names = {
  readonly teams: readonly Known[] /** How many teams have a name, folded. */;
  readonly namesakes: ReadonlyMap<string, number>;
};

/** The names of a season's teams, made ready once: they stay while facts come. */
const namesOf = ({ plan, teams }: Season): Names => {
  const ready = readyNames.get(teams);
  if (ready) return ready;
  const clubs = new Map(plan.clubs.map((club) => [club.id, club]));
  const namesakes = new Map<string, number>();
  const made = teams.map((team) => {
    const one = known({ ...team, names: [team.name], aliases: aliasesOf(clubs.get(team.id), plan.regulations.season) });
    const [name = ''] = one.names;
    namesakes.set(name, (namesakes.get(name) ?? 0) + 1);
    return one;
  });
  const names = { teams: made, namesakes };
  readyNames.set(teams, names);
  return names;
};
const readyNames = new WeakMap<readonly SeasonTeam[], Names>();

/** Clubs of the register that a person may mean; a spelling that is only near may be another club's. */
export const clubsMeant = (clubs: readonly Club[], season: string, typed: string): readonly Club[] => {
  const { by, hits } = meant(
    clubs.map((club) => known({ ...club, names: [club.name], aliases: aliasesOf(club, season) })),
    typed,
  );
  return by === 'spelling' ? [] : hits.flatMap((at) => clubs[at] ?? []);
};

const aliasesOf = (club: Club | undefined, season: string): readonly string[] =>
  (club?.aliases ?? []).filter(({ seasons }) => seasons?.includes(season) ?? true).map(({ name }) => name);

/** How a statement calls a team so that nobody else is meant: its name, or its id where another team has the same name. */
export const calledIn = (season: Season, ix: TeamIx): string => {
  const team = season.teams[ix];
  if (team === undefined) throw new RangeError(`no team ${ix}`);
  return (namesOf(season).namesakes.get(fold(team.name)) ?? 0) > 1 ? team.id : team.name;
};

/** A team with what tells it apart. */
export const teamText = ({ id, name, seat }: Pick<SeasonTeam, 'id' | 'name' | 'seat'>): string =>
  `${name} (${[seat, id].filter((part) => part !== undefined).join(', ')})`;

/** How a person calls a team so that nobody else is meant: with its seat where another team has its name; commands read it back. */
export const calledAloud = (season: Season, ix: TeamIx): string => {
  const called = calledIn(season, ix);
  const team = season.teams[ix];
  if (team?.seat === undefined || called === team.name) return called;
  const seated = season.teams.filter(
    ({ name, seat }) => fold(name) === fold(team.name) && seat !== undefined && fold(seat) === fold(team.seat ?? ''),
  );
  return seated.length === 1 ? `${team.name} (${team.seat})` : called;
};
