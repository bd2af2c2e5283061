import type { MatchState, Problem, Season } from '../../engine/index.ts';
import type { Entry } from '../../log/index.ts';
import type { Signed } from './office.ts';
import type { Standing } from './standing.ts';

/**
 * The entries that cannot be used any more once another one is taken back, the latest first; and those whose matches would be of
 * clubs that are not there any more, unless that is accepted.
 */
export const leftHanging = (before: Standing, after: Standing, taken: Entry, warnings: Signed['warnings']): readonly Entry[] => {
  const spots = [...brokenIn(before, after), ...(warnings === 'anyway' ? [] : strayingIn(before.season, after.season))];
  const entries = new Set([...replacing(before, taken), ...spots.flatMap((spot) => entryOf(after, spot) ?? [])]);
  entries.delete(taken);
  return [...entries].sort((a, b) => (a.recorded < b.recorded ? 1 : a.recorded > b.recorded ? -1 : b.version - a.version));
};

type Spot = Problem['spot'];

const entryOf = ({ effect, id }: Standing, spot: Spot): Entry | undefined =>
  spot?.file.startsWith(`${id}/`) ? effect.entryAt(spot.file.slice(id.length + 1), spot.line) : undefined;

/** Where facts stand that were fine. */
const brokenIn = (before: Standing, after: Standing): readonly Spot[] => {
  const keyOf = ({ args, code }: Problem): string => JSON.stringify([code, { ...args, first: undefined }]);
  const known = new Set(before.loaded.problems.map(keyOf));
  return after.loaded.problems.flatMap((one) => (one.severity === 'error' && !known.has(keyOf(one)) ? [one.spot] : []));
};

/** Where matches stand that were of teams of their contest. */
const strayingIn = (before: Season | undefined, after: Season | undefined): readonly Spot[] => {
  const straysOf = (season: Season | undefined): readonly (readonly [key: string, stray: MatchState])[] =>
    (season?.contests ?? []).flatMap(({ contest, strays }) =>
      strays.map((stray) => {
        const teams = [stray.home, stray.away].map((team) => season?.teams[team]?.id ?? '');
        return [JSON.stringify([season?.plan.contests[contest]?.path, teams, stray.date, stray.label]), stray] as const;
      }),
    );
  const known = new Set(straysOf(before).map(([key]) => key));
  return straysOf(after).flatMap(([key, { reports = [], spot }]) =>
    known.has(key) ? [] : [spot, ...reports.map((report) => report.spot)],
  );
};

/** Regulations are replaced whole: a later text holds the change of an earlier one, too, and would keep it. */
const replacing = ({ effect, entries }: Standing, { stream, version, what }: Entry): readonly Entry[] => {
  if (what.kind !== 'rules' && what.kind !== 'added') return [];
  const files = new Set(what.kind === 'rules' ? what.files.map(({ name }) => name) : [what.file]);
  const gone = new Set(effect.undone.map(({ entry }) => entry));
  return entries.filter(
    (one) =>
      one.stream === stream &&
      one.version > version &&
      one.what.kind === 'rules' &&
      !gone.has(one) &&
      one.what.files.some(({ name }) => files.has(name)),
  );
};
