import {
  bind,
  evaluate,
  fold,
  type Place,
  type Plan,
  type PlanContest,
  type Season,
  type SlotSource,
  type Statement,
} from '../engine/index.ts';

/** Each round knows who is in the contests that the one before has filled; a season is no deeper than this. */
const MOST_ROUNDS = 40;

/**
 * Who a page shows in a contest that the season cannot fill by itself: teams drawn into it, and holders of places whose order
 * no page states. Read off that contest, and only where all of its open slots are filled from one place. `before`: what the
 * season has.
 */
export const seatTeams = (plan: Plan, placed: readonly Statement[], before: readonly Statement[]): readonly Statement[] => {
  const shown = teamsShown(plan, placed, before);
  if (shown.size === 0) return [];
  const seated: Statement[] = [];
  const done = new Set<number>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const season = evaluate(plan, bind(plan, [...before, ...placed, ...seated]).log);
    const found = plan.order.flatMap((ix) => {
      const contest = plan.contests[ix];
      const here = contest && shown.get(contest.path);
      if (contest === undefined || here === undefined || done.has(ix)) return [];
      const told = seatsOf(season, contest, here);
      return told.length === 0 ? [] : [{ ix, told }];
    });
    if (found.length === 0) break;
    for (const { ix, told } of found) {
      done.add(ix);
      seated.push(...told);
    }
  }
  return seated;
};

type Shown = { readonly teams: readonly string[]; readonly first: Statement };

/** The teams that tables and matches of a group or tie name, in their order; none where a draw or an entry says who is in it. */
const teamsShown = (plan: Plan, placed: readonly Statement[], before: readonly Statement[]): ReadonlyMap<string, Shown> => {
  const kinds = new Map(plan.contests.map(({ node, path }) => [path, node.kind]));
  const shown = new Map<string, { readonly teams: Map<string, string>; readonly first: Statement }>();
  const told = new Set(before.flatMap(({ contest, type }) => (contest && (type === 'draw' || type === 'entry') ? [contest.path] : [])));
  for (const one of placed) {
    if (one.type === 'placed' && one.seenIn !== undefined) told.add(one.seenIn);
    const path = one.contest?.path;
    const kind = path === undefined ? undefined : kinds.get(path);
    if (path === undefined || (kind !== 'group' && kind !== 'tie')) continue;
    if (one.type === 'draw' || one.type === 'entry') told.add(path);
    const here = shown.get(path) ?? { teams: new Map<string, string>(), first: one };
    shown.set(path, here);
    for (const name of namesIn(one)) if (!here.teams.has(fold(name))) here.teams.set(fold(name), name);
  }
  return new Map([...shown].flatMap(([path, { first, teams }]) => (told.has(path) ? [] : [[path, { teams: [...teams.values()], first }]])));
};

const namesIn = (one: Statement): readonly string[] => {
  if (one.type === 'row') return [one.team];
  if (one.type !== 'match' || one.label?.kind === 'play-off') return [];
  return [one.home, one.away];
};

type Open = { readonly slot: Place; readonly source: SlotSource };

const seatsOf = (season: Season, contest: PlanContest, { first, teams }: Shown): readonly Statement[] => {
  const slots = season.contests[contest.ix]?.slots ?? [];
  const nameOf = (team: number): string => fold(season.teams[team]?.name ?? '');
  const held = new Set(slots.flatMap(({ team }) => (team === undefined ? [] : nameOf(team))));
  const newcomers = teams.filter((name) => !held.has(fold(name)));
  const open = slots.flatMap((slot, i): readonly Open[] => {
    const source = contest.slots[i];
    return slot.team !== undefined || slot.state === 'vacant' || source === undefined ? [] : [{ slot, source }];
  });
  if (newcomers.length === 0 || teams.length > slots.length) return [];
  const about = { ...(first.source !== undefined && { source: first.source }), ...(first.spot && { spot: first.spot }) };
  if (open.every(({ source }) => source.kind === 'drawn'))
    return newcomers.length > open.length ? [] : [{ type: 'draw', contest: { path: contest.path }, teams: newcomers, ...about }];
  return newcomers.length === open.length ? placesOf(season, contest, open, newcomers, about) : [];
};

/** Places of one contest, one after another, held by as many teams in an order that nobody states. */
const placesOf = (
  { plan }: Season,
  contest: PlanContest,
  open: readonly Open[],
  teams: readonly string[],
  about: Pick<Statement, 'source' | 'spot'>,
): readonly Statement[] => {
  const places = open.flatMap(({ source }) => (source.kind === 'place' && source.notIn === undefined ? [source] : []));
  const [lowest] = places;
  const from = lowest && plan.contests[lowest.contest];
  if (!lowest || !from || places.length !== open.length) return [];
  const inRow = places.every(({ contest: ix, place }, i) => ix === lowest.contest && place === lowest.place + i);
  // groups and ties say by their own matches who came out of them
  if (!inRow || (from.node.kind !== 'entries' && from.node.kind !== 'unrecorded')) return [];
  const common = { contest: { path: from.path }, seenIn: contest.path, ...about };
  const last = lowest.place + places.length - 1;
  // the side that a row names first is the first: where the places are those of an entry list, nothing else hangs on it
  if (contest.node.kind === 'tie' && from.node.kind === 'entries')
    return teams.map((team, i) => ({ type: 'placed', from: lowest.place + i, to: lowest.place + i, teams: [team], ...common }));
  return [{ type: 'placed', from: lowest.place, to: last, teams, ...common }];
};
