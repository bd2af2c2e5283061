import type { Club, Problem, Span, Spot, Territory, TerritoryTree } from '../engine/index.ts';
import { findTerritory, nearestTerritory, territoryPath, territoryTree } from '../engine/index.ts';
import type { Findings } from './findings.ts';
import { collectFindings, quoted } from './findings.ts';

/** How many of those that a name may mean are told. */
const MOST_TOLD = 6;
/** `nearestTerritory` compares with every name of the register; a broken file makes thousands of mistakes. */
const MOST_SUGGESTED = 50;

/** The territory that a text means; undefined after reporting that there is none, or several. */
export const readTerritory = (
  typed: string,
  spot: Spot,
  tree: TerritoryTree,
  when: Span | undefined,
  findings: Findings,
  ifUnknown: Problem['severity'] = 'error',
): Territory | undefined => {
  const path = territoryPath(typed);
  const found = findTerritory(tree, path, when);
  if (found.kind === 'found') return found.territory;
  if (found.kind === 'ambiguous') findings.report('territory-ambiguous', spot, ambiguity(tree, path, found.candidates));
  else {
    const near = findings.problems.length < MOST_SUGGESTED ? nearestTerritory(tree, path) : undefined;
    findings.report('territory-unknown', spot, { territory: quoted(path), nearest: near ?? '' }, ifUnknown);
  }
  return undefined;
};

/** `Lima › Cañete › San Luis (150514)`, as many as a sentence can hold; the country in which all lie is left out. */
export const ambiguity = (tree: TerritoryTree, path: string, candidates: readonly Territory[]): Problem['args'] => {
  const ways = candidates.slice(0, MOST_TOLD).map(({ id }) => tree.wayTo(id));
  const [top] = ways[0] ?? [];
  const common = ways.every((way) => way.length > 1 && way[0] === top) ? 1 : 0;
  const told = ways.map(
    (way) =>
      `${way
        .slice(common)
        .map(({ name }) => name)
        .join(' › ')} (${way.at(-1)?.id ?? ''})`,
  );
  return { territory: quoted(path), candidates: [...told, ...(candidates.length > MOST_TOLD ? ['…'] : [])].join(', ') };
};

/**
 * Clubs with the territory that each of them names, by its id. One that no territory of the register goes by stays as it
 * is, with a warning; so do all without a register. One that may be several is an error.
 */
export const placeClubs = (
  clubs: readonly Club[],
  territories: readonly Territory[],
): { readonly clubs: readonly Club[]; readonly problems: readonly Problem[] } => {
  if (territories.length === 0) return { clubs, problems: [] };
  const tree = territoryTree(territories);
  const findings = collectFindings();
  const placed = clubs.map((club) => {
    if (club.territory === undefined || tree.get(club.territory)) return club;
    const spot = club.spot ?? { file: 'clubs.yaml', line: 1, column: 1 };
    const territory = readTerritory(club.territory, spot, tree, undefined, findings, 'warning');
    return territory ? { ...club, territory: territory.id } : club;
  });
  return { clubs: placed, problems: findings.problems };
};
