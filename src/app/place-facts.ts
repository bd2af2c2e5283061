import {
  bind,
  type ContestState,
  evaluate,
  fold,
  makeLookup,
  type Place,
  type Plan,
  type PlanContest,
  type Season,
  type Statement,
  slug,
} from '../engine/index.ts';

/**
 * Facts of a page under the contests of a season. A section takes the contest that bears its name; teams listed in a
 * group that is drawn are its draw; a pair takes the tie in which the season, from what stands before it, has these two
 * teams. Where a place before the tie is open, the one who appears in the tie holds it, read off that tie. What fits no
 * contest, or more than one, keeps the page's own heading.
 */
export const placeFacts = (plan: Plan, statements: readonly Statement[]): readonly Statement[] => {
  if (statements.length > MOST_STATEMENTS) return statements;
  const sections = new Map<string, Statement[]>();
  for (const statement of statements) {
    const path = statement.contest?.path ?? '';
    const section = sections.get(path);
    if (section) section.push(statement);
    else sections.set(path, [statement]);
  }
  const contestOf = contestNames(plan);
  const placed: Statement[] = [];
  const pairs: Section[] = [];
  const others: Statement[] = [];
  for (const [path, section] of sections) {
    const contest = contestOf(path);
    const pair = pairOf(section);
    if (contest && !(contest.node.kind === 'group' && pair)) placed.push(...inContest(section, contest));
    else if (pair) pairs.push({ pair, statements: section });
    else others.push(...section);
  }
  placed.push(...entriesOf(plan, placed));
  return [...placeTies(plan, placed, pairs), ...others];
};

/** A season of 60,000 matches is not imported from pages; each round of ties evaluates the season again. */
const MOST_STATEMENTS = 3_000;
const MOST_ROUNDS = 200;

type Section = { readonly pair: readonly [string, string]; readonly statements: readonly Statement[] };

/** The contest that a path, or a heading's name, means; undefined where none does, or more than one. */
const contestNames = (plan: Plan): ((path: string) => PlanContest | undefined) => {
  const lookup = makeLookup(plan.nodes);
  const namesOf = (ix: number): readonly string[] => {
    const name = plan.nodes[ix]?.node.name;
    const path = plan.nodes[ix]?.path ?? '';
    return [path.slice(path.lastIndexOf('/') + 1), ...[name?.es, name?.en].flatMap((one) => (one === undefined ? [] : [slug(one)]))];
  };
  const within = (ix: number): readonly string[] => {
    const parent = plan.nodes[ix]?.parent;
    return parent === undefined ? [] : [...namesOf(parent), ...within(parent)];
  };
  const byName = new Map<string, PlanContest[]>();
  for (const contest of plan.contests)
    for (const name of new Set(namesOf(contest.nodeIx))) byName.set(name, [...(byName.get(name) ?? []), contest]);
  return (path) => {
    const found = lookup(path, undefined);
    const direct = 'found' in found ? plan.nodes[found.found]?.contest : undefined;
    if (direct !== undefined) return plan.contests[direct];
    const steps = path.split('/');
    const named = byName.get(steps.at(-1) ?? '') ?? [];
    const inside = named.filter(({ nodeIx }) => {
      const around = within(nodeIx);
      return steps.slice(0, -1).every((step) => around.includes(step));
    });
    return inside.length === 1 ? inside[0] : undefined;
  };
};

/** The two teams of a section that has only these. */
const pairOf = (section: readonly Statement[]): readonly [string, string] | undefined => {
  const names = new Map<string, string>();
  for (const one of section)
    for (const name of one.type === 'match' ? [one.home, one.away] : one.type === 'placed' || one.type === 'entry' ? one.teams : [])
      names.set(fold(name), name);
  const [first, second, ...more] = names.values();
  const played = section.some(({ type }) => type === 'match');
  return played && first !== undefined && second !== undefined && more.length === 0 ? [first, second] : undefined;
};

const inContest = (section: readonly Statement[], { path, slots }: PlanContest): readonly Statement[] => {
  const contest = { path };
  const listed = section.filter((one) => one.type === 'entry' && one.slot === undefined);
  const drawn = slots.length > 0 && slots.every(({ kind }) => kind === 'drawn');
  const teams = listed.flatMap((one) => (one.type === 'entry' ? one.teams : []));
  const [first] = listed;
  if (!drawn || first === undefined || teams.length !== slots.length) return section.map((one) => ({ ...one, contest }));
  const rest = section.filter((one) => !listed.includes(one)).map((one) => ({ ...one, contest }));
  return [{ type: 'draw', contest, teams, ...originOf(first) }, ...rest];
};

/** Where a statement that follows from another one is from. */
const originOf = (one: Statement | undefined): Pick<Statement, 'source' | 'spot'> => ({
  ...(one?.source !== undefined && { source: one.source }),
  ...(one?.spot && { spot: one.spot }),
});

/** Who was drawn had entered: the list before the pot is full where the groups together have as many teams. */
const entriesOf = (plan: Plan, placed: readonly Statement[]): readonly Statement[] => {
  const filled = new Set(placed.map(({ contest }) => contest?.path));
  return plan.contests.flatMap((list): readonly Statement[] => {
    if (list.node.kind !== 'entries' || filled.has(list.path)) return [];
    const pots = plan.contests.filter(
      ({ node, slots }) => node.kind === 'pot' && slots.every((slot) => slot.kind === 'place' && slot.contest === list.ix),
    );
    const groups = new Set(pots.flatMap(({ drawnInto }) => drawnInto.map((ix) => plan.contests[ix]?.path)));
    const draws = placed.flatMap((one) => (one.type === 'draw' && groups.has(one.contest?.path) ? [one] : []));
    const teams = draws.flatMap((one) => one.teams);
    const [first] = draws;
    if (pots.length !== 1 || teams.length !== list.size || first === undefined) return [];
    return [{ type: 'entry', contest: { path: list.path }, teams, order: 'unknown', ...originOf(first) }];
  });
};

/** Ties one after another, as the season comes to know who is in them. */
const placeTies = (plan: Plan, known: readonly Statement[], sections: readonly Section[]): readonly Statement[] => {
  const placed = [...known];
  let left = [...sections];
  for (let round = 0; round < MOST_ROUNDS && left.length > 0; round += 1) {
    const season = evaluate(plan, bind(plan, placed).log);
    const taken = new Set(placed.map(({ contest }) => contest?.path));
    const open = plan.contests.filter(({ node, path }) => node.kind === 'tie' && !taken.has(path));
    const certain = left.flatMap((section) => tieFor(season, open, section, 'certain') ?? []);
    const found = certain.length > 0 ? certain : left.flatMap((section) => tieFor(season, open, section, 'possible') ?? []).slice(0, 1);
    if (found.length === 0) break;
    for (const { contest, section } of found) {
      placed.push(...section.statements.map((one) => ({ ...one, contest: { path: contest.path } })), ...seenIn(season, contest, section));
    }
    left = left.filter((section) => !found.some((one) => one.section === section));
  }
  return [...placed, ...left.flatMap(({ statements }) => statements)];
};

type Fit = { readonly section: Section; readonly contest: PlanContest };

/** The one tie that can be this pair's. `certain`: both teams are known to be in it. */
const tieFor = (season: Season, open: readonly PlanContest[], section: Section, how: 'certain' | 'possible'): Fit | undefined => {
  const [contest, ...more] = open.filter(({ ix }) => {
    const state = season.contests[ix];
    return state !== undefined && sidesOf(season, state, section.pair, how) !== undefined;
  });
  return contest && more.length === 0 ? { section, contest } : undefined;
};

/** Which slot each team of a pair holds or can hold. */
const sidesOf = (
  season: Season,
  { slots }: ContestState,
  [a, b]: Section['pair'],
  how: 'certain' | 'possible',
): readonly [Place, Place] | undefined => {
  const [one, other] = slots;
  if (!one || !other || slots.length !== 2) return undefined;
  const holds = ({ among, team }: Place, name: string): boolean => {
    const teams = team !== undefined ? [team] : how === 'possible' ? (among ?? []) : [];
    return teams.some((ix) => fold(season.teams[ix]?.name ?? '') === fold(name));
  };
  if (holds(one, a) && holds(other, b)) return [one, other];
  return holds(one, b) && holds(other, a) ? [other, one] : undefined;
};

/** A place that nothing else decides, held by the team that appears in the tie it leads to. */
const seenIn = (season: Season, contest: PlanContest, { pair, statements }: Section): readonly Statement[] => {
  const state = season.contests[contest.ix];
  const sides = state && sidesOf(season, state, pair, 'possible');
  return (sides ?? []).flatMap((place, i): readonly Statement[] => {
    const slot = contest.slots[place.place - 1];
    const from = slot?.kind === 'place' ? season.plan.contests[slot.contest] : undefined;
    const team = pair[i];
    if (place.team !== undefined || slot?.kind !== 'place' || from === undefined || team === undefined) return [];
    const common = { from: slot.place, to: slot.place, teams: [team], seenIn: contest.path };
    return [{ type: 'placed', contest: { path: from.path }, ...common, ...originOf(statements[0]) }];
  });
};
