import { resultKey } from '../archive/index.ts';
import {
  bind,
  type ContestState,
  evaluate,
  fold,
  type Place,
  type Plan,
  type PlanContest,
  type Season,
  type Statement,
} from '../engine/index.ts';
import { contestByFacts, underPaths } from './place-by-teams.ts';
import { contestNames, sectionNames, tiesByNumber } from './place-names.ts';
import { seatTeams } from './place-teams.ts';
import { statedPlaces, withoutKnownTeams } from './place-unrecorded.ts';

/**
 * Facts of a page under the contests of a season. A section takes the contest that bears its name; teams listed in a
 * group that is drawn are its draw; a pair takes the tie in which the season, from what stands before it, has these two
 * teams. Where a place before the tie is open, the one who appears in the tie holds it, read off that tie. Ties that are drawn
 * are taken in the order of the page, if it has as many pairs as the round has ties. What fits no contest, or more than one,
 * keeps the page's own heading. `before`: the facts that the season has; a section whose heading names no contest takes the one in
 * which they have all of its matches, or its three teams or more.
 */
export const placeFacts = (plan: Plan, statements: readonly Statement[], before: readonly Statement[] = []): readonly Statement[] => {
  if (statements.length > MOST_STATEMENTS) return statements;
  const sections = new Map<string, Statement[]>();
  for (const statement of statements) {
    const path = statement.contest?.path ?? '';
    const section = sections.get(path);
    if (section) section.push(statement);
    else sections.set(path, [statement]);
  }
  const there = before.length > MOST_STATEMENTS ? [] : underPaths(plan, before);
  const contestOf = contestNames(plan);
  const knownTo = contestByFacts(plan, there);
  const placed: Statement[] = [];
  const pairs: Section[] = [];
  const lone: Omit<Section, 'pair'>[] = [];
  for (const [path, section] of sections) {
    const named = contestOf(path);
    const pair = pairOf(section);
    // under the heading of a group a pair alone may be a tie of the same name
    const contest = named && !(named.node.kind === 'group' && pair) ? named : knownTo(section);
    if (contest) placed.push(...statedPlaces(plan, inContest(section, contest)));
    else if (pair) pairs.push({ path, pair, statements: section });
    else lone.push({ path, statements: section });
  }
  placed.push(...seatTeams(plan, placed, there));
  placed.push(...entriesOf(plan, placed, there));
  return withoutKnownTeams(plan, placeTies(plan, placed, pairs, lone, there), there);
};

/** A season of 60,000 matches is not imported from pages; each round of ties evaluates the season again. */
const MOST_STATEMENTS = 3_000;
const MOST_ROUNDS = 200;

type Section = { readonly path: string; readonly pair: readonly [string, string]; readonly statements: readonly Statement[] };

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

const inContest = (section: readonly Statement[], target: PlanContest): readonly Statement[] => {
  const { node, path, slots } = target;
  const contest = { path };
  // a ranking across groups is made of what its teams did there
  if (node.kind === 'list') return section.filter(({ type }) => type !== 'row' && type !== 'points').map((one) => ({ ...one, contest }));
  const listed = section.filter((one) => one.type === 'entry' && one.slot === undefined);
  const drawn = slots.length > 0 && slots.every(({ kind }) => kind === 'drawn');
  const teams = listed.flatMap((one) => (one.type === 'entry' ? one.teams : []));
  const [first] = listed;
  if (!drawn || first === undefined || teams.length !== slots.length) return section.map((one) => inTie(one, target));
  const rest = section.filter((one) => !listed.includes(one)).map((one) => ({ ...one, contest }));
  return [{ type: 'draw', contest, teams, ...originOf(first) }, ...rest];
};

/** Where a statement that follows from another one is from. */
const originOf = (one: Statement | undefined): Pick<Statement, 'source' | 'spot'> => ({
  ...(one?.source !== undefined && { source: one.source }),
  ...(one?.spot && { spot: one.spot }),
});

/** Who was drawn had entered: the list before the pot is full where the groups together have as many teams. */
const entriesOf = (plan: Plan, placed: readonly Statement[], before: readonly Statement[]): readonly Statement[] => {
  const filled = new Set([...before, ...placed].map(({ contest }) => contest?.path));
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
const placeTies = (
  plan: Plan,
  known: readonly Statement[],
  sections: readonly Section[],
  lone: readonly Omit<Section, 'pair'>[],
  before: readonly Statement[],
): readonly Statement[] => {
  const numbered = tiesByNumber(
    plan,
    [...sections, ...lone].map(({ path }) => path),
  );
  const placed = [...known, ...lone.flatMap(({ path, statements }) => underTie(statements, numbered.get(path)))];
  const within = sectionNames(plan);
  let left = [...sections];
  for (let round = 0; round < MOST_ROUNDS && left.length > 0; round += 1) {
    placed.push(...seatTeams(plan, placed, before));
    const season = evaluate(plan, bind(plan, [...before, ...placed]).log);
    const taken = new Set(placed.flatMap(({ contest, seenIn: other }) => (other === undefined && contest ? contest.path : [])));
    const open = plan.contests.filter(({ node, path }) => node.kind === 'tie' && !taken.has(path));
    const openTo = ({ path }: Section): readonly PlanContest[] => {
      const around = within(path);
      return around === undefined ? open : open.filter((tie) => tie.path.startsWith(`${around.path}/`));
    };
    const fitting = (how: 'certain' | 'possible'): readonly Fit[] =>
      left.flatMap((section) => tieFor(season, openTo(section), section, how) ?? []);
    const certain = fitting('certain');
    const drawn =
      certain.length > 0 ? certain : left.flatMap((section) => drawnTie(season, open, section, numbered.get(section.path)) ?? []);
    const found = drawn.length > 0 ? drawn : fitting('possible').slice(0, 1);
    if (found.length === 0) break;
    for (const { contest, section } of found) {
      placed.push(...section.statements.map((one) => inTie(one, contest)), ...seenIn(season, contest, section));
    }
    left = left.filter((section) => !found.some((one) => one.section === section));
  }
  placed.push(...seatTeams(plan, placed, before));
  const told = new Set(placed.flatMap((one) => (one.type === 'match' ? resultKey(one) : [])));
  const isTold = ({ statements }: Section): boolean => statements.every((one) => one.type !== 'match' || told.has(resultKey(one)));
  // a bracket under a heading of its own says again what its ties have said
  return [...placed, ...left.flatMap((section) => (isTold(section) ? [] : section.statements))];
};

/** A leg after the last is the third match. */
const inTie = (statement: Statement, { node, path }: PlanContest): Statement => {
  const isThird =
    node.kind === 'tie' && statement.type === 'match' && statement.label?.kind === 'leg' && statement.label.leg === node.legs + 1;
  return { ...statement, ...(isThird && { label: { kind: 'third-match' } as const }), contest: { path } };
};

/** Of a drawn tie whose other side is not on the page only the winner is told. */
const underTie = (statements: readonly Statement[], tie: PlanContest | undefined): readonly Statement[] =>
  tie?.slots.some(({ kind }) => kind === 'drawn') && statements.every(({ type }) => type === 'placed')
    ? statements.map((one) => ({ ...one, contest: { path: tie.path } }))
    : statements;

type Fit = { readonly section: Section; readonly contest: PlanContest };

/** The one tie that can be this pair's. `certain`: both teams are known to be in it. */
const tieFor = (season: Season, open: readonly PlanContest[], section: Section, how: 'certain' | 'possible'): Fit | undefined => {
  const [contest, ...more] = open.filter(({ ix }) => {
    const state = season.contests[ix];
    return state !== undefined && sidesOf(season, state, section.pair, how) !== undefined;
  });
  return contest && more.length === 0 ? { section, contest } : undefined;
};

/** The tie of the same number in its round, where the draw that says which pair has which is not on the page. */
const drawnTie = (season: Season, open: readonly PlanContest[], section: Section, contest: PlanContest | undefined): Fit | undefined => {
  const state = contest && season.contests[contest.ix];
  if (!contest || !state || !open.includes(contest) || !contest.slots.some(({ kind }) => kind === 'drawn')) return undefined;
  return sidesOf(season, state, section.pair, 'possible') ? { section, contest } : undefined;
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
