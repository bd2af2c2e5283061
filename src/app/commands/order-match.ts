import type { Season, Statement } from '../../engine/index.ts';
import type { Decide } from './append.ts';
import { onSeason } from './append.ts';
import { teamCalled } from './case-order.ts';
import { amendSeason } from './change-rules.ts';
import { type AppendedAll, inOneGo } from './in-one-go.ts';
import { nodeMeant } from './node-meant.ts';
import { type Office, type Refused, refused, type Signed } from './office.ts';
import { listOf, type OrderedTie, orderedChange } from './ordered-rules.ts';
import { calledIn, clubsMeant, teamText } from './team-meant.ts';
import { contestAt } from './within.ts';

export type MatchOrdered = {
  /** The id of the new contest. */
  readonly name: string;
  /** `A v B`: clubs, or places: `winner of sf1`, `2 of a`. */
  readonly sides: string;
  readonly within?: string;
  readonly legs: 1 | 2 | 3;
  readonly ground: 'home' | 'neutral';
  readonly decidedBy?: string;
  /** `final 1`: the slot that the winner takes. */
  readonly to?: string;
  /** Whose decision it is, and from which day it counts. */
  readonly authority: string;
  readonly from: string;
  readonly article?: string;
  /** The ruling without which nobody plays it. */
  readonly ruling?: string;
};

/** The entry that enters the clubs of a match has the id of the one that orders it, with this at its end. */
export const CLUBS_OF = '.clubs';

/**
 * Orders a match that the regulations do not have: an amendment adds it, and the clubs that are called by name are entered, all in
 * one go. A club is entered by name so that no later result puts another one in its place.
 */
export const orderMatch = (office: Office, signed: Signed, order: MatchOrdered): Promise<AppendedAll> => {
  const clubs = sidesOf(order.sides)?.filter((side) => readReference(side) === undefined) ?? [];
  const amended: Decide = async (standing) => {
    if (standing.season === undefined) return { kind: 'refused', problems: standing.loaded.problems };
    const tie = tieOf(standing.season, order);
    if ('problems' in tie) return tie;
    const change = orderedChange(standing.season.plan, tie);
    if (typeof change !== 'string') return change;
    const { article, authority, from } = order;
    // a match that leads nowhere is what may be wanted
    return amendSeason(office.shelf, { from, authority, change, warnings: 'anyway', ...(article !== undefined && { article }) })(standing);
  };
  const entered: Decide = onSeason((season) => {
    const teams = clubs.map((club) => clubNamed(season, club));
    const names = teams.flatMap((team) => (typeof team === 'string' ? team : []));
    const refusal = teams.find((team) => typeof team !== 'string');
    if (refusal !== undefined && typeof refusal !== 'string') return refusal;
    const entry: Statement = {
      type: 'entry',
      teams: names,
      order: 'known',
      contest: { path: listOf(order.name) },
      date: order.from,
      ...(order.ruling !== undefined && { by: order.ruling }),
    };
    return { kind: 'facts', statements: [entry] };
  });
  const { stream } = signed;
  return inOneGo(office, signed, [
    { id: '', decide: amended },
    ...(clubs.length === 0 ? [] : [{ id: CLUBS_OF, decide: entered, ...(stream !== undefined && { stream }) }]),
  ]);
};

const tieOf = (season: Season, order: MatchOrdered): OrderedTie | Refused => {
  const { plan } = season;
  const { decidedBy, ground, legs, name, within } = order;
  if (!/^\p{L}[\p{L}\p{N}-]{0,39}$/u.test(name)) return refused('value-wrong', { key: 'NAME', found: name, expected: 'partido-extra' });
  const container = within === undefined ? undefined : nodeMeant(plan, within);
  if (container !== undefined && 'problems' in container) return container;
  if (container?.contest !== undefined || container?.origin === 'before')
    return refused('value-wrong', { key: '--in', found: container.path, expected: containersOf(season) });
  const taken = plan.nodes.some((node) => node.path === (container === undefined ? name : `${container.path}/${name}`));
  if (taken || plan.nodes.some(({ path }) => path === listOf(name)))
    return refused('id-repeated', { id: name, within: container?.path ?? '' });
  const typed = sidesOf(order.sides);
  if (typed === undefined) return refused('line-unreadable', { found: order.sides, expected: '"A v B" · "winner of sf1 v B"' });
  const sides: (string | undefined)[] = [];
  for (const side of typed) {
    const reference = readReference(side);
    const read = reference === undefined ? clubNamed(season, side) : placeNamed(season, reference);
    if (typeof read !== 'string') return read;
    sides.push(reference === undefined ? undefined : read);
  }
  const to = order.to === undefined ? undefined : slotNamed(season, order.to);
  if (to !== undefined && 'problems' in to) return to;
  return {
    name,
    sides: [sides[0], sides[1]],
    legs,
    ground,
    ...(container && { within: container }),
    ...(decidedBy !== undefined && { decidedBy }),
    ...(to && { to }),
  };
};

const containersOf = ({ plan }: Season): string =>
  plan.nodes
    .flatMap(({ contest, origin, path }) => (contest === undefined && origin === 'stages' ? path : []))
    .slice(0, 8)
    .join(' · ');

const sidesOf = (typed: string): readonly [string, string] | undefined => {
  const [, home = '', away = ''] = /^(.+?)\s+(?:v|vs\.?|[-–—])\s+(.+)$/iu.exec(typed.trim()) ?? [];
  return home.trim() === '' || away.trim() === '' ? undefined : [home.trim(), away.trim()];
};

type PlaceReference = { readonly which: string; readonly contest: string };

/** `winner of sf1`, `perdedor de sf1`, `2 of a`. */
const readReference = (typed: string): PlaceReference | undefined => {
  const [, which = '', contest] = /^(winner|loser|ganador|perdedor|\d{1,3})(?:\.?º)?\s+(?:of|de)\s+(\S+)$/iu.exec(typed) ?? [];
  if (contest === undefined) return undefined;
  const word = which.toLowerCase();
  return { which: word === 'ganador' ? 'winner' : word === 'perdedor' ? 'loser' : word, contest };
};

const placeNamed = (season: Season, { contest: typed, which }: PlaceReference): string | Refused => {
  const contest = contestAt(season, typed);
  if ('problems' in contest) return contest;
  const place = which === 'winner' ? 1 : which === 'loser' ? 2 : Number(which);
  if (place < 1 || place > contest.size) return refused('value-wrong', { key: contest.path, found: which, expected: `1…${contest.size}` });
  const word = contest.node.kind === 'tie' ? (place === 1 ? 'winner' : 'loser') : String(place);
  return `${word} of ${contest.path}`;
};

/** `final 1`, `final slot 1`, `final cupo 1`. */
const slotNamed = (season: Season, typed: string): Exclude<OrderedTie['to'], undefined> | Refused => {
  const [, path, slot] = /^(\S+)\s+(?:(?:slot|cupo)\s+)?(\d{1,3})$/iu.exec(typed.trim()) ?? [];
  if (path === undefined) return refused('value-wrong', { key: '--to', found: typed, expected: '"final 1"' });
  const contest = contestAt(season, path);
  return 'problems' in contest ? contest : { contest, slot: Number(slot) };
};

/** A club of the register, whether it plays this season or not; without a register, a team of the season or as it is typed. */
const clubNamed = (season: Season, typed: string): string | Refused => {
  const { plan, teams } = season;
  const clubs = clubsMeant(plan.clubs, plan.regulations.season, typed);
  const playing = clubs.filter(({ id }) => teams.some((team) => team.id === id));
  const [only, ...others] = playing.length > 0 ? playing : clubs;
  if (only !== undefined && others.length === 0) {
    const team = teams.findIndex(({ id }) => id === only.id);
    return team < 0 ? only.name : calledIn(season, team);
  }
  if (only !== undefined) return refused('team-ambiguous', { team: typed, candidates: [only, ...others].map(teamText).join('; ') });
  const team = teamCalled(season, typed);
  return typeof team !== 'string' && plan.clubs.length === 0 && team.problems[0]?.code === 'team-unknown' ? typed.trim() : team;
};
