import type { Club } from './clubs.ts';
import { fold, nearest, slug } from './names.ts';
import { at, makeLookup, type NodeIx, type Plan, type PlanContest } from './plan.ts';
import type { SeasonTeam } from './season.ts';
import type { Problem, ProblemCode, Spot, Text } from './spot.ts';
import type { ContestIx, Outcome, TeamIx } from './standing.ts';
import type { Ground, MatchLabel, RulingStanding, Statement, TypedOutcome } from './statements.ts';

/**
 * The facts of a season, bound to the plan: teams and contests by index, each contest's facts together and in an
 * order that does not depend on the order they were typed in.
 */
export type Log = {
  readonly teams: readonly SeasonTeam[];
  readonly contests: readonly ContestFacts[];
  readonly rulings: readonly RulingFact[];
  readonly declined: readonly DeclinedFact[];
};

export type FactCommon = {
  readonly date?: string;
  readonly ruling?: string;
  readonly source?: string;
  /** Index into `plan.nodes`. */
  readonly seenInNode?: NodeIx;
  readonly note?: Text;
  readonly spot?: Spot;
};
export type EntryFact = FactCommon & { readonly slot?: number; readonly teams: readonly TeamIx[]; readonly order: 'known' | 'unknown' };
export type DrawFact = FactCommon & { readonly teams: readonly TeamIx[] };
export type MatchFact = FactCommon & {
  readonly label?: MatchLabel;
  readonly home: TeamIx;
  readonly away: TeamIx;
  readonly outcome: Outcome;
  readonly ground: Ground;
  readonly corrects: boolean;
  readonly at?: string;
};
export type RowFact = FactCommon & {
  readonly team: TeamIx;
  readonly won: number;
  readonly drawn: number;
  readonly lost: number;
  readonly goals?: readonly [number, number];
  readonly points?: number;
};
export type PrintedFact = FactCommon & { readonly figure: 'points' | 'aggregate'; readonly value: readonly [number, number] };
export type PlacedFact = FactCommon & { readonly from: number; readonly to: number; readonly teams: readonly TeamIx[] };
export type PointsFact = FactCommon & { readonly team: TeamIx; readonly points: number };
export type OutFact = FactCommon & { readonly team: TeamIx };
export type DeclinedFact = FactCommon & { readonly team: TeamIx; readonly prize: number };
export type RulingFact = FactCommon & { readonly id: string; readonly standing: RulingStanding };

export type ContestFacts = {
  readonly entries: readonly EntryFact[];
  readonly draws: readonly DrawFact[];
  readonly lots: readonly DrawFact[];
  readonly matches: readonly MatchFact[];
  readonly rows: readonly RowFact[];
  readonly printed: readonly PrintedFact[];
  readonly placed: readonly PlacedFact[];
  readonly points: readonly PointsFact[];
  readonly out: readonly OutFact[];
  readonly closed: readonly FactCommon[];
};

/**
 * The one checked door from what was typed to what the rules work with. A statement that cannot be used (an unknown
 * team, a match against oneself, a second result for the same match) is left out and reported with its place; all
 * others are kept.
 */
export const bind = (plan: Plan, statements: readonly Statement[]): { readonly log: Log; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const report: Report = (code, spot, args, severity = 'error') => void problems.push({ code, severity, args, ...(spot && { spot }) });

  const placed = placeInContests(plan, statements, report);
  const roll = enrol(plan, placed, report);
  const possible = possibleTeams(plan, placed, roll);
  const resolve = makeResolver(plan, roll, possible, report);

  const drafts = plan.contests.map((): { -readonly [K in keyof ContestFacts]: ContestFacts[K][number][] } => ({
    entries: [],
    draws: [],
    lots: [],
    matches: [],
    rows: [],
    printed: [],
    placed: [],
    points: [],
    out: [],
    closed: [],
  }));
  const rulings: RulingFact[] = [];
  const declined: DeclinedFact[] = [];
  const known = new Set(statements.flatMap((statement) => (statement.type === 'ruling' ? [statement.id] : [])));

  for (const { statement, contest, seenIn } of placed) {
    if (statement.by !== undefined && !known.has(statement.by)) {
      report('ruling-unknown', statement.spot, { ruling: statement.by, nearest: nearest(statement.by, known) ?? '' });
      continue;
    }
    const common: FactCommon = {
      ...(statement.date !== undefined && { date: statement.date }),
      ...(statement.by !== undefined && { ruling: statement.by }),
      ...(statement.source !== undefined && { source: statement.source }),
      ...(seenIn !== undefined && { seenInNode: seenIn }),
      ...(statement.note !== undefined && { note: statement.note }),
      ...(statement.spot !== undefined && { spot: statement.spot }),
    };
    if (statement.type === 'ruling') {
      rulings.push({ ...common, id: statement.id, standing: statement.standing });
      continue;
    }
    if (statement.type === 'declined') {
      const prize = plan.prizes.findIndex(({ prize }) => fold(prize.to) === fold(statement.prize));
      if (prize < 0) {
        report('prize-unknown', statement.spot, { prize: statement.prize, nearest: nearest(statement.prize, plan.prizes.map(({ prize }) => prize.to)) ?? '' });
        continue;
      }
      const team = resolve(statement.team, contest, statement);
      if (team !== undefined) declined.push({ ...common, team, prize });
      continue;
    }
    if (contest === undefined) {
      report('contest-missing', statement.spot, {});
      continue;
    }
    const target = at(plan.contests, contest);
    const draft = at(drafts, contest);
    if (!fits(statement, target)) {
      report('fact-misplaced', statement.spot, { fact: statement.type, contest: target.path, kind: target.node.kind });
      continue;
    }
    const teamsOf = (names: readonly string[]): readonly TeamIx[] | undefined => {
      const teams = names.map((name) => resolve(name, contest, statement));
      return teams.every((team) => team !== undefined) ? teams : undefined;
    };
    switch (statement.type) {
      case 'entry': {
        if (statement.slot !== undefined && (statement.slot < 1 || statement.slot > target.slots.length)) {
          report('slot-missing', statement.spot, { contest: target.path, slot: statement.slot, size: target.slots.length });
          break;
        }
        const teams = teamsOf(statement.teams);
        if (teams) draft.entries.push({ ...common, teams, order: statement.order, ...(statement.slot !== undefined && { slot: statement.slot }) });
        break;
      }
      case 'draw':
      case 'lots': {
        const teams = teamsOf(statement.teams);
        if (teams) (statement.type === 'draw' ? draft.draws : draft.lots).push({ ...common, teams });
        break;
      }
      case 'match': {
        const match = bindMatch(statement, contest, common, resolve, report);
        if (match) draft.matches.push(match);
        break;
      }
      case 'row': {
        const team = resolve(statement.team, contest, statement);
        if (team === undefined) break;
        if (draft.rows.some((row) => row.team === team && row.ruling === common.ruling && row.source === common.source)) {
          report('match-repeated', statement.spot, { match: `row: ${statement.team}`, first: '' });
          break;
        }
        const { won, drawn, lost, goals, points } = statement;
        draft.rows.push({ ...common, team, won, drawn, lost, ...(goals && { goals }), ...(points !== undefined && { points }) });
        break;
      }
      case 'printed':
        draft.printed.push({ ...common, figure: statement.figure, value: statement.value });
        break;
      case 'placed': {
        if (statement.from < 1 || statement.to > target.size || statement.teams.length !== statement.to - statement.from + 1) {
          report('place-missing', statement.spot, { contest: target.path, place: statement.to, size: target.size });
          break;
        }
        const teams = teamsOf(statement.teams);
        if (teams) draft.placed.push({ ...common, from: statement.from, to: statement.to, teams });
        break;
      }
      case 'points': {
        const team = resolve(statement.team, contest, statement);
        if (team !== undefined) draft.points.push({ ...common, team, points: statement.points });
        break;
      }
      case 'out': {
        const team = resolve(statement.team, contest, statement);
        if (team !== undefined) draft.out.push({ ...common, team });
        break;
      }
      case 'closed':
        draft.closed.push(common);
        break;
    }
  }

  const contests = drafts.map((draft, ix): ContestFacts => {
    const contest = at(plan.contests, ix);
    return {
      entries: canonical(draft.entries),
      draws: canonical(draft.draws),
      lots: canonical(draft.lots),
      matches: settleRepeats(canonical(draft.matches), contest, roll.teams, report),
      rows: canonical(draft.rows),
      printed: canonical(draft.printed),
      placed: canonical(draft.placed),
      points: canonical(draft.points),
      out: canonical(draft.out),
      closed: canonical(draft.closed),
    };
  });
  return { log: { teams: roll.teams, contests, rulings: canonical(rulings), declined: canonical(declined) }, problems };
};

type Report = (code: ProblemCode, spot: Spot | undefined, args: Readonly<Record<string, string | number>>, severity?: Problem['severity']) => void;
type Placed = { readonly statement: Statement; readonly contest?: ContestIx; readonly seenIn?: NodeIx };

/** Where each statement belongs. A `==` line that names nothing is reported once, not once a line. */
const placeInContests = (plan: Plan, statements: readonly Statement[], report: Report): readonly Placed[] => {
  const lookup = makeLookup(plan.nodes);
  const missed = new Set<string>();
  const known = new Map<string, ContestIx | undefined>();
  const find = (path: string, spot: Spot | undefined): ContestIx | undefined => {
    if (known.has(path)) return known.get(path);
    const hit = lookup(path, undefined);
    let ix: ContestIx | undefined;
    if ('found' in hit) ix = at(plan.nodes, hit.found).contest;
    if (ix === undefined && !missed.has(path)) {
      missed.add(path);
      if ('ambiguous' in hit) report('reference-ambiguous', spot, { reference: path, candidates: hit.ambiguous.slice(0, 5).join(', ') });
      else report('contest-unknown', spot, { contest: path, nearest: 'nearest' in hit ? (hit.nearest ?? '') : '' });
    }
    known.set(path, ix);
    return ix;
  };
  return statements.flatMap((statement): Placed[] => {
    const contest = statement.contest && find(statement.contest.path, statement.contest.spot ?? statement.spot);
    if (statement.contest && contest === undefined) return [];
    const seen = statement.seenIn === undefined ? undefined : lookup(statement.seenIn, undefined);
    const seenIn = seen && 'found' in seen ? seen.found : undefined;
    if (statement.seenIn !== undefined && seenIn === undefined)
      report('contest-unknown', statement.spot, { contest: statement.seenIn, nearest: (seen && 'nearest' in seen && seen.nearest) || '' });
    return [{ statement, ...(contest !== undefined && { contest }), ...(seenIn !== undefined && { seenIn }) }];
  });
};

type Roll = { readonly teams: readonly SeasonTeam[]; readonly index: NameIndex; readonly entered: ReadonlyMap<Statement, readonly (TeamIx | undefined)[]> };
type NameIndex = { readonly names: ReadonlyMap<string, readonly TeamIx[]>; readonly aliases: ReadonlyMap<string, readonly TeamIx[]> };

/**
 * The season's teams: the clubs that entry lines name, and those only the facts know. Indices follow the ids, so the
 * same facts give the same indices in whatever order they come.
 */
const enrol = (plan: Plan, placed: readonly Placed[], report: Report): Roll => {
  const register = indexClubs(plan.clubs, plan.regulations.season);
  const clubs = new Map<string, SeasonTeam>();
  const found = new Map<Statement, (string | undefined)[]>();
  const enteredIn = new Map<string, ContestIx>();
  // an override of one slot mostly names a team that has entered elsewhere: those go last
  const entries = placed.filter(({ statement }) => statement.type === 'entry').sort((a, b) => overrides(a.statement) - overrides(b.statement));
  for (const { statement, contest } of entries) {
    if (statement.type !== 'entry' || contest === undefined) continue;
    const territory = nearestTerritory(plan, contest);
    found.set(
      statement,
      statement.teams.map((name) => {
        const club = pickClub(name, territory, register, clubs, report, statement.spot);
        if (club === 'ambiguous') return undefined;
        const team: SeasonTeam = club
          ? { id: club.id, name: club.name, ...(club.seat !== undefined && { seat: club.seat }), ...(club.territory !== undefined && { territory: club.territory }) }
          : { id: slug(name) || 'team', name, ...(territory[0] !== undefined && { territory: territory[0] }) };
        if (!club && plan.clubs.length > 0) {
          const near = nearest(name, plan.clubs.map((one) => one.name));
          if (near !== undefined) report('team-unknown', statement.spot, { team: name, nearest: near }, 'warning');
        }
        const before = enteredIn.get(team.id);
        if (statement.slot === undefined) {
          // with a register the same name is the same club; without one it may be a homonym
          if (!club && before !== undefined && before !== contest)
            report('entered-twice', statement.spot, { team: name, first: at(plan.contests, before).path, second: at(plan.contests, contest).path }, 'warning');
          enteredIn.set(team.id, contest);
        }
        // two spellings of one id: the same one is shown whichever came first
        const known = clubs.get(team.id);
        if (known === undefined || team.name < known.name) clubs.set(team.id, team);
        return team.id;
      }),
    );
  }
  const teams = [...clubs.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const byId = new Map(teams.map((team, ix) => [team.id, ix]));
  const aliases = new Map<string, TeamIx[]>();
  const names = new Map<string, TeamIx[]>();
  teams.forEach((team, ix) => push(names, fold(team.name), ix));
  for (const club of plan.clubs) {
    const ix = byId.get(club.id);
    if (ix === undefined) continue;
    for (const alias of club.aliases) if (inSeason(alias, plan.regulations.season)) push(aliases, fold(alias.name), ix);
  }
  const entered = new Map([...found].map(([statement, ids]) => [statement, ids.map((id) => (id === undefined ? undefined : byId.get(id)))]));
  return { teams, index: { names, aliases }, entered };
};

const overrides = (statement: Statement): number => (statement.type === 'entry' && statement.slot !== undefined ? 1 : 0);

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

const inSeason = (alias: Club['aliases'][number], season: string): boolean => alias.seasons === undefined || alias.seasons.includes(season);

type ClubIndex = { readonly names: ReadonlyMap<string, readonly Club[]>; readonly aliases: ReadonlyMap<string, readonly Club[]> };
const indexClubs = (clubs: readonly Club[], season: string): ClubIndex => {
  const names = new Map<string, Club[]>();
  const aliases = new Map<string, Club[]>();
  for (const club of clubs) {
    push(names, fold(club.name), club);
    push(names, fold(club.id), club);
    for (const alias of club.aliases) if (inSeason(alias, season)) push(aliases, fold(alias.name), club);
  }
  return { names, aliases };
};

const nearestTerritory = (plan: Plan, contest: ContestIx): readonly string[] => {
  for (let node = plan.nodes[at(plan.contests, contest).nodeIx]; node !== undefined; node = node.parent === undefined ? undefined : plan.nodes[node.parent])
    if (node.node.territory.length > 0) return node.node.territory;
  return [];
};

/** A club for an entry: by name before alias; among homonyms the one from the entry list's territory, then one already in the season. */
const pickClub = (name: string, territory: readonly string[], register: ClubIndex, entered: ReadonlyMap<string, SeasonTeam>, report: Report, spot: Spot | undefined): Club | undefined | 'ambiguous' => {
  const wanted = fold(name);
  for (const level of [register.names, register.aliases]) {
    const all = [...new Set(level.get(wanted) ?? [])];
    const local = territory.length > 0 ? all.filter((club) => club.territory !== undefined && territory.includes(club.territory)) : all;
    const near = local.length > 0 ? local : all.length === 1 || territory.length === 0 ? all : [];
    const here = near.filter((club) => entered.has(club.id));
    const candidates = near.length > 1 && here.length === 1 ? here : near;
    const [only] = candidates;
    if (only !== undefined && candidates.length === 1) return only;
    if (candidates.length > 1) {
      report('team-ambiguous', spot, { team: name, candidates: candidates.map(seatOf).join(', ') });
      return 'ambiguous';
    }
  }
  return undefined;
};

const seatOf = (club: { readonly name: string; readonly seat?: string; readonly id: string }): string => `${club.name} (${club.seat ?? club.id})`;

/** Who could ever be in each contest, whatever the results: for telling homonyms apart and strangers off. */
const possibleTeams = (plan: Plan, placed: readonly Placed[], roll: Roll): readonly ReadonlySet<TeamIx>[] => {
  const sets = plan.contests.map(() => new Set<TeamIx>());
  for (const { statement, contest } of placed) {
    if (statement.type !== 'entry' || contest === undefined) continue;
    for (const team of roll.entered.get(statement) ?? []) if (team !== undefined) at(sets, contest).add(team);
  }
  for (const ix of plan.order) {
    const set = at(sets, ix);
    for (const source of at(plan.contests, ix).slots) {
      if (source.kind === 'entry') continue;
      for (const team of at(sets, source.kind === 'place' ? source.contest : source.pot)) set.add(team);
    }
  }
  return sets;
};

type Resolve = (name: string, contest: ContestIx | undefined, statement: Statement) => TeamIx | undefined;

const makeResolver = (plan: Plan, roll: Roll, possible: readonly ReadonlySet<TeamIx>[], report: Report): Resolve => {
  const register = indexClubs(plan.clubs, plan.regulations.season);
  return (name, contest, statement) => {
    const wanted = fold(name);
    if (statement.type === 'entry') {
      // the roll already knows whom an entry line names
      const team = roll.entered.get(statement)?.[statement.teams.indexOf(name)];
      return team;
    }
    const here = contest === undefined ? undefined : possible[contest];
    const levels: ((team: TeamIx) => boolean)[] = here ? [(team) => here.has(team), () => true] : [() => true];
    for (const [depth, inside] of levels.entries()) {
      for (const index of [roll.index.names, roll.index.aliases]) {
        const hits = (index.get(wanted) ?? []).filter(inside);
        const [only] = hits;
        if (only !== undefined && hits.length === 1) {
          if (depth === 0) return only;
          report('team-not-here', statement.spot, { team: name, contest: contest === undefined ? '' : at(plan.contests, contest).path });
          return undefined;
        }
        if (hits.length > 1) {
          report('team-ambiguous', statement.spot, { team: name, candidates: hits.map((ix) => seatOf(at(roll.teams, ix))).join(', ') });
          return undefined;
        }
      }
      const byId = roll.teams.findIndex((team, ix) => team.id === wanted && inside(ix));
      if (byId >= 0 && depth === 0) return byId;
    }
    if (contest !== undefined && (register.names.has(wanted) || register.aliases.has(wanted)))
      report('team-not-here', statement.spot, { team: name, contest: at(plan.contests, contest).path });
    else {
      const candidates = here && here.size > 0 ? [...here].map((ix) => at(roll.teams, ix).name) : roll.teams.map((team) => team.name);
      report('team-unknown', statement.spot, { team: name, nearest: nearest(name, candidates) ?? '' });
    }
    return undefined;
  };
};

/** Which facts a contest of this kind can hold. */
const fits = (statement: Statement, contest: PlanContest): boolean => {
  const { kind } = contest.node;
  switch (statement.type) {
    case 'entry':
      return kind === 'entries' || statement.slot !== undefined;
    case 'draw':
      return contest.slots.some((slot) => slot.kind === 'drawn');
    case 'match': {
      if (kind === 'group') return statement.label === undefined || statement.label.kind === 'play-off';
      if (kind === 'tie') return statement.label === undefined || (statement.label.kind === 'leg' ? statement.label.leg <= contest.node.legs : statement.label.kind === 'third-match');
      return kind === 'unrecorded' && statement.label === undefined;
    }
    case 'row':
    case 'points':
      return kind === 'group' || (kind === 'unrecorded' && statement.type === 'row');
    case 'printed':
      return kind === 'tie';
    case 'placed':
      return kind === 'group' || kind === 'tie' || kind === 'unrecorded' || kind === 'entries';
    case 'lots':
      return kind === 'group' || kind === 'tie';
    case 'out':
    case 'closed':
      return kind !== 'pot';
    case 'declined':
    case 'ruling':
      return true;
  }
};

const bindMatch = (statement: Statement & { type: 'match' }, contest: ContestIx, common: FactCommon, resolve: Resolve, report: Report): MatchFact | undefined => {
  const home = resolve(statement.home, contest, statement);
  const away = resolve(statement.away, contest, statement);
  if (home === undefined || away === undefined) return undefined;
  if (home === away) {
    report('team-against-itself', statement.spot, { team: statement.home });
    return undefined;
  }
  const outcome = bindOutcome(statement.outcome, (name) => {
    const team = resolve(name, contest, statement);
    if (team === undefined) return undefined;
    if (team === home) return 'home';
    if (team === away) return 'away';
    report('winner-not-playing', statement.spot, { team: name, match: `${statement.home} – ${statement.away}` });
    return undefined;
  });
  if (outcome === undefined) return undefined;
  return {
    ...common,
    home,
    away,
    outcome,
    ground: statement.ground,
    corrects: statement.corrects,
    ...(statement.label && { label: statement.label }),
    ...(statement.at !== undefined && { at: statement.at }),
  };
};

const bindOutcome = (typed: TypedOutcome, sideOf: (name: string) => 'home' | 'away' | undefined): Outcome | undefined => {
  switch (typed.kind) {
    case 'decided': {
      const side = typed.winner === undefined ? undefined : sideOf(typed.winner);
      if (typed.winner !== undefined && side === undefined) return undefined;
      return { kind: 'decided', winner: side ?? (typed.drawn === 'yes' ? 'drawn' : 'unknown'), ...(typed.penalties && { penalties: typed.penalties }) };
    }
    case 'walkover': {
      const side = typed.winner === undefined ? 'unknown' : sideOf(typed.winner);
      return side === undefined ? undefined : { kind: 'walkover', winner: side };
    }
    default:
      return typed;
  }
};

/** Facts in an order of their own: what they say, never where they stood. */
const canonical = <T extends FactCommon>(facts: readonly T[]): readonly T[] => {
  if (facts.length < 2) return facts;
  const keyed = facts.map((fact) => ({ fact, key: JSON.stringify({ ...fact, spot: undefined }) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ fact }) => fact);
};

/** Two lines for one match: a correction replaces what it corrects, a ruling stands beside it, anything else is a slip. */
const settleRepeats = (matches: readonly MatchFact[], contest: PlanContest, teams: readonly SeasonTeam[], report: Report): readonly MatchFact[] => {
  const rounds = roundsOf(contest);
  const byKey = new Map<string, MatchFact[]>();
  for (const match of matches) push(byKey, keyOf(match, rounds), match);
  const kept: MatchFact[] = [];
  const name = (match: MatchFact): string => `${at(teams, match.home).name} – ${at(teams, match.away).name}`;
  for (const same of byKey.values()) {
    const plain = same.filter((match) => match.ruling === undefined);
    const corrections = plain.filter((match) => match.corrects);
    const standing = corrections.length > 0 ? [...corrections].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1)).slice(0, 1) : plain;
    const meetings = rounds === 'unknown' ? 1 : Math.max(1, Math.ceil(rounds / 2));
    const allowed = plain.length === corrections.length ? 1 : meetings;
    for (const extra of standing.slice(allowed))
      report('match-repeated', extra.spot, { match: name(extra), first: standing[0]?.spot === undefined ? '' : `${standing[0].spot.file}:${standing[0].spot.line}` });
    kept.push(...standing.slice(0, allowed), ...same.filter((match) => match.ruling !== undefined));
  }
  return enforceForm(kept, contest, name, report);
};

/** How often a pair meets in a contest, as far as its form says. */
export const roundsOf = (contest: PlanContest): number | 'unknown' =>
  contest.node.kind === 'group' ? contest.node.rounds : contest.node.kind === 'tie' ? contest.node.legs : 'unknown';

/** What makes two lines the same match. One round: a pair meets once, wherever. */
export const keyOf = (match: MatchFact, rounds: number | 'unknown'): string => {
  const label = match.label === undefined ? '' : match.label.kind === 'leg' ? `leg ${match.label.leg}` : match.label.kind;
  if (match.label?.kind === 'leg' || match.label?.kind === 'third-match') return label;
  const pair = rounds === 1 ? [match.home, match.away].sort((a, b) => a - b) : [match.home, match.away];
  return `${label} ${pair.join(' ')}`;
};

const enforceForm = (matches: readonly MatchFact[], contest: PlanContest, name: (match: MatchFact) => string, report: Report): readonly MatchFact[] => {
  if (contest.node.kind !== 'tie') return matches;
  const { legs } = contest.node;
  let unlabelled = 0;
  return matches.filter((match) => {
    if (match.label !== undefined || match.ruling !== undefined) return true;
    unlabelled++;
    if (unlabelled <= legs) return true;
    report('match-not-in-form', match.spot, { match: name(match), contest: contest.path, why: `legs: ${legs}` });
    return false;
  });
};
