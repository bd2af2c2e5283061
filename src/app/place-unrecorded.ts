import { placeSaid } from '../archive/index.ts';
import { bind, evaluate, fold, type Plan, type Season, type Statement } from '../engine/index.ts';

type Entry = Extract<Statement, { readonly type: 'entry' }>;

/** The teams that a page lists under a contest of which no form is on record are no entry list: nobody enters there. */
const listedIn = (plan: Plan): ((one: Statement) => one is Entry) => {
  const paths = new Set(plan.contests.flatMap(({ node, path }) => (node.kind === 'unrecorded' ? [path] : [])));
  return (one): one is Entry => one.type === 'entry' && one.slot === undefined && paths.has(one.contest?.path ?? '');
};

/** What such a list notes of a team's place (`1.º`, `place 1`) is a fact of its own. */
export const statedPlaces = (plan: Plan, placed: readonly Statement[]): readonly Statement[] => {
  const isListed = listedIn(plan);
  return placed.map((one) => (isListed(one) ? statedPlace(one) : one));
};

const statedPlace = (entry: Entry): Statement => {
  const { note, order: _, slot: __, type: ___, ...common } = entry;
  const [language, said] = Object.entries(note ?? {})[0] ?? [];
  const found = said === undefined || entry.teams.length !== 1 ? undefined : placeSaid(said);
  if (found === undefined || language === undefined) return entry;
  const { place, rest } = found;
  return { ...common, type: 'placed', from: place, to: place, ...(rest !== undefined && { note: { [language]: rest } }) };
};

/** Without the teams of such lists that are there by what stands before; others stay as they are, for a person to place. */
export const withoutKnownTeams = (plan: Plan, placed: readonly Statement[], before: readonly Statement[]): readonly Statement[] => {
  const isListed = listedIn(plan);
  const others = placed.filter((one) => !isListed(one));
  if (others.length === placed.length) return placed;
  const season = evaluate(plan, bind(plan, [...before, ...others]).log);
  const there = new Map(
    plan.contests.flatMap(({ ix, node, path }) => (node.kind === 'unrecorded' ? [[path, teamsIn(season, ix)] as const] : [])),
  );
  return placed.filter((one) => !isListed(one) || !one.teams.every((team) => there.get(one.contest?.path ?? '')?.has(fold(team))));
};

/** Teams that hold a slot or place of a contest, or are among those who can. */
const teamsIn = ({ contests, teams }: Season, ix: number): ReadonlySet<string> => {
  const { places = [], slots = [] } = contests[ix] ?? {};
  const found = [...slots, ...places].flatMap(({ among = [], team }) => (team === undefined ? among : [team]));
  return new Set(found.map((team) => fold(teams[team]?.name ?? '')));
};
