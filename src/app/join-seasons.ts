import type { Club, Container, Contest, Filling, Node, Place, Plan, Season, Source, Spot, Statement, Text } from '../engine/index.ts';
import { fold, slug } from '../engine/index.ts';
import type { JoinedSeason } from '../formats/index.ts';

/**
 * Another season as the season that joins it sees it: every contest a list of entries. What that season itself took from
 * a third one, or has under the same name, stays behind: whoever needs it joins that one.
 *
 * @param id the node that stands for it here, `last`
 * @param joins its own nodes that stand for other seasons
 */
export const mirrorSeason = (id: string, { plan }: Season, joins: readonly string[]): JoinedSeason => {
  const { competition, season, before, stages } = plan.regulations;
  const mirror = mirrorOf(id, plan);
  const roots = [...before.filter((node) => node.id !== id && !joins.includes(node.id)), ...stages];
  return { competition, season, children: roots.flatMap((node) => mirror(node, node.id) ?? []) };
};

/** What another season brings into the contests that mirror it. */
export type Brought = {
  /** One entry for each place it has settled. */
  readonly statements: readonly Statement[];
  /** The places that are settled there, as `last/a 1`. */
  readonly filled: ReadonlySet<string>;
  /** The clubs of those entries that this season's register does not know. */
  readonly clubs: readonly Club[];
  /** What the entries name as their source. */
  readonly source: Source;
};

/** @param clubs this season's register */
export const bringPlaces = (id: string, season: Season, clubs: readonly Club[], spot: Spot): Brought => {
  const { competition, season: year } = season.plan.regulations;
  const source: Source = { id: slug(`${competition.id} ${year}`), title: titleOf(competition.name, year) };
  const names = nameTeams(season, clubs);
  const filled = new Set<string>();
  const statements = season.plan.contests.flatMap((contest) => {
    const path = `${id}/${contest.path}`;
    const state = season.contests[contest.ix];
    // as handed on: where a team is barred or gives up its place, the next one comes from it (test/golden/pyramid)
    return entriesOf(state?.handed ?? state?.places ?? []).map(({ slot, teams, places }): Statement => {
      for (const place of places) filled.add(`${path} ${place}`);
      return {
        type: 'entry',
        contest: { path },
        source: source.id,
        order: slot === undefined ? 'unknown' : 'known',
        teams: teams.map((team) => names.typed[team] ?? ''),
        spot,
        ...(slot !== undefined && { slot }),
      };
    });
  });
  return { statements, filled, clubs: names.added, source };
};

const titleOf = (name: Text, year: string): Text => {
  const one = (text: string | undefined): string => `${text ?? name.es ?? name.en ?? ''} ${year}`.trim();
  return { es: one(name.es), en: one(name.en) };
};

/** A node of the other season with its contests as entry lists. Pots hand on nothing by place, so they are left out. */
const mirrorOf = (id: string, plan: Plan): ((node: Node, path: string) => Node | undefined) => {
  const nodes = new Map(plan.nodes.map((node) => [node.path, node]));
  const mirror = (node: Node, path: string): Node | undefined => {
    const common = { id: node.id, territory: [], ...(node.name && { name: node.name }) };
    const contest = plan.contests[nodes.get(path)?.contest ?? -1];
    if (!isContainer(node))
      return contest && node.kind !== 'pot' && contest.size > 0 ? { ...common, kind: 'entries', size: contest.size } : undefined;
    const children = node.children.flatMap((child) => mirror(child, `${path}/${child.id}`) ?? []);
    return { ...common, kind: node.kind === 'round' ? 'round' : 'region', children, gives: givesOf(path) };
  };
  /** What a container gives is resolved already; the same places by the names they have here. */
  const givesOf = (path: string): readonly Filling[] => {
    const sources = nodes.get(path)?.gives ?? [];
    const fillings = sources.flatMap((source): readonly Filling[] => {
      const from = source.kind === 'place' ? plan.contests[source.contest] : undefined;
      if (source.kind !== 'place' || from === undefined) return [];
      return [{ kind: 'places', from: source.place, to: source.place, of: { path: `${id}/${from.path}` } }];
    });
    return fillings.length === sources.length ? fillings : [];
  };
  return mirror;
};

const isContainer = (node: Node): node is Container => !isContest(node);
const isContest = (node: Node): node is Contest => node.kind !== 'stage' && node.kind !== 'region' && node.kind !== 'round';

type Entry = { readonly slot?: number; readonly teams: readonly number[]; readonly places: readonly number[] };

/**
 * Teams in an order that nothing depended on, or that is not on record, enter as a set, if they are all that the settled
 * places leave. What is still to be played leaves its places free.
 */
const entriesOf = (places: readonly Place[]): readonly Entry[] => {
  const settled = places.flatMap(({ place, team }): Entry[] =>
    team === undefined ? [] : [{ slot: place, teams: [team], places: [place] }],
  );
  const rest = places.filter(({ team }) => team === undefined);
  const among = new Set(rest.flatMap((place) => place.among ?? []));
  const isSet = rest.length > 1 && among.size === rest.length && rest.every(({ state }) => state === 'shared' || state === 'unknown');
  return isSet ? [...settled, { teams: [...among], places: rest.map(({ place }) => place) }] : settled;
};

/**
 * How an entry here calls each team of the other season: by its id in this register, by the id of the one club here that
 * has its name, or by the id it brings along.
 */
const nameTeams = (
  { plan, teams }: Season,
  clubs: readonly Club[],
): { readonly typed: readonly string[]; readonly added: readonly Club[] } => {
  const ids = new Map(clubs.map((club) => [club.id, club]));
  const named = new Map<string, Club | 'several'>();
  for (const club of clubs) named.set(fold(club.name), named.has(fold(club.name)) ? 'several' : club);
  const theirs = new Map(plan.clubs.map((club) => [club.id, club]));
  const added: Club[] = [];
  const chosen = teams.map((team): { readonly id: string; readonly name: string } => {
    const own = ids.get(team.id);
    if (own !== undefined) return own;
    const namesake = named.get(fold(team.name));
    if (namesake !== undefined && namesake !== 'several') return namesake;
    const { id, name, seat, territory } = team;
    // where no register is kept a name makes the same club again, and one entry would make a register
    if (clubs.length === 0 && id === slug(name) && seat === undefined && !theirs.has(id)) return team;
    added.push(
      theirs.get(id) ?? { id, name, aliases: [], ...(seat !== undefined && { seat }), ...(territory !== undefined && { territory }) },
    );
    return team;
  });
  const says = new Map<string, number>();
  for (const club of [...clubs, ...added])
    for (const text of new Set([fold(club.id), fold(club.name)])) says.set(text, (says.get(text) ?? 0) + 1);
  // an id may be another club's name
  const isClear = (text: string): boolean => says.get(fold(text)) === 1;
  const typed = chosen.map(({ id, name }) => (says.has(fold(id)) && (isClear(id) || !isClear(name)) ? id : name));
  return { added, typed };
};

/** The contests whose places fill something, are read by a rule, or are counted by what a container gives. */
export const neededOf = (plan: Plan): ReadonlySet<string> => {
  const needed = new Set<number>();
  for (const contest of plan.contests) {
    if (contest.uses.some((uses) => uses.length > 0)) needed.add(contest.ix);
    for (const read of contest.reads.values()) needed.add(read);
  }
  for (const { gives } of plan.nodes) for (const source of gives) if (source.kind === 'place') needed.add(source.contest);
  for (const source of plan.entrants) if (source.kind === 'place') needed.add(source.contest);
  return new Set([...needed].flatMap((ix) => plan.contests[ix]?.path ?? []));
};

/** A node without the contests that nobody needs; undefined if nothing is left. */
export const keepOnly = (needed: ReadonlySet<string>, node: Node, path: string): Node | undefined => {
  if (!isContainer(node)) return needed.has(path) ? node : undefined;
  const children = node.children.flatMap((child) => keepOnly(needed, child, `${path}/${child.id}`) ?? []);
  return children.length === 0 ? undefined : { ...node, children };
};
