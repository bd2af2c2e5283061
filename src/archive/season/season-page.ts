import type { PlanContest, Season, TeamIx } from '../../engine/index.ts';
import type { Block, Page } from '../page/page.ts';
import { bracketsOf } from './brackets.ts';
import type { Desk, Held, MatchForm, Told } from './desk.ts';
import { entryBlock, unrecordedBlocks } from './entry-blocks.ts';
import { groupBlocks } from './group-blocks.ts';
import { isOwn } from './leads.ts';
import { makeNames } from './names.ts';
import { mainSource, sourceOf } from './page-source.ts';
import { bySection } from './sections.ts';
import { standingsOf } from './standings.ts';
import { tieBlocks } from './tie-blocks.ts';
import { seasonWordsFor } from './words.ts';

export type { MatchForm } from './desk.ts';

export type SeasonPageOrder = {
  readonly language: 'es' | 'en';
  /** Path of a contest or container; absent: the whole season. */
  readonly contest?: string;
  readonly matches: MatchForm;
  /** Rounds of ties as a bracket besides, where formats draw one. */
  readonly brackets: 'with' | 'without';
  /** Only the matches of this team, and nothing else. */
  readonly team?: TeamIx;
  /** For a calendar of a season that lives in a log: when its matches changed. Legs that nobody has put on record stand in it too. */
  readonly told?: Told;
};

/**
 * A season as a published page says it: what readers of pages give, and writers take. Tables are the derived ones (the
 * printed ones only where no matches stand behind them); doubt stays doubt. What is only a way into something else (pots,
 * allocations) and what another season tells is left to the places that show it. Nothing on it has a place in a text.
 */
export const pageOfSeason = (season: Season, { brackets, contest: path, language, matches, team, told }: SeasonPageOrder): Page => {
  const words = seasonWordsFor(language);
  const names = makeNames(season, language, words);
  const { competition, season: name } = season.plan.regulations;
  const within = (one: PlanContest): boolean =>
    (path === undefined || one.path === path || one.path.startsWith(`${path}/`)) && isOwn(season, one.nodeIx);
  const asked = team !== undefined ? contestsOf(season, team) : path === undefined ? season.plan.contests : contestsAt(season, path);
  const held = asked.filter(within).flatMap((contest): readonly Held[] => {
    const state = season.contests[contest.ix];
    return state ? [{ contest, state }] : [];
  });
  const states = held.map(({ state }) => state);
  const usual = matches === 'in tables' ? mainSource(states) : undefined;
  const desk: Desk = {
    season,
    names,
    words,
    matches,
    ...(usual !== undefined && { source: usual }),
    ...(team !== undefined && { team }),
    ...(told && { told }),
  };
  const blocks = contestBlocks(desk, held);
  const source = sourceOf(desk, states);
  return {
    format: 'season',
    title: `${names.text(competition.name)} ${name}`,
    ...(team !== undefined && { team: names.team(team) }),
    season: name,
    ...(source && { source }),
    blocks:
      team === undefined
        ? bySection([...blocks, ...(brackets === 'with' ? bracketsOf(desk, within) : [])])
        : blocks.filter(({ kind }) => kind === 'match'),
    remarks: [],
  };
};

/** The contest of a path, or all where it is a container's: a country is asked for thousands of single ones. */
const contestsAt = ({ plan }: Season, path: string): readonly PlanContest[] => {
  let byPath = paths.get(plan);
  if (byPath === undefined) {
    byPath = new Map(plan.contests.map((contest) => [contest.path, contest]));
    paths.set(plan, byPath);
  }
  const one = byPath.get(path);
  return one === undefined ? plan.contests : [one];
};
const paths = new WeakMap<Season['plan'], ReadonlyMap<string, PlanContest>>();

/** The contests in which a team has a slot or a match; found once for a season, which is asked for each of its teams. */
const contestsOf = (season: Season, team: TeamIx): readonly PlanContest[] => {
  const known = played.get(season);
  if (known) return known.get(team) ?? [];
  const found = new Map<TeamIx, PlanContest[]>();
  for (const contest of season.plan.contests) {
    const { matches = [], slots = [] } = season.contests[contest.ix] ?? {};
    const there = new Set([...slots.flatMap(({ team: one }) => one ?? []), ...matches.flatMap(({ away, home }) => [home, away])]);
    for (const one of there) {
      const list = found.get(one);
      if (list) list.push(contest);
      else found.set(one, [contest]);
    }
  }
  played.set(season, found);
  return found.get(team) ?? [];
};
const played = new WeakMap<Season, ReadonlyMap<TeamIx, readonly PlanContest[]>>();

/** Rows of one round stand together, with the matches that say more below them. */
const rowsFirst = (blocks: readonly Block[]): readonly Block[] => [
  ...blocks.filter(({ kind }) => kind === 'tie'),
  ...blocks.filter(({ kind }) => kind !== 'tie'),
];

/** Contests in the order of the regulations; entry lists of one container where the first of them stands. */
const contestBlocks = (desk: Desk, held: readonly Held[]): readonly Block[] => {
  const together = new Map<string, Held[]>();
  for (const one of held) {
    const key = sectionOf(desk, one);
    const others = together.get(key);
    if (others) others.push(one);
    else together.set(key, [one]);
  }
  return [...together.values()].flatMap((all): readonly Block[] => {
    const [first] = all;
    if (first?.contest.node.kind !== 'entries') {
      const blocks = all.flatMap((one) => blocksOf(desk, one));
      return desk.matches === 'in tables' ? rowsFirst(blocks) : blocks;
    }
    const trail = desk.names.trail(first.contest.nodeIx);
    const block = entryBlock(desk, all, all.length === 1 ? trail : trail.slice(0, -1));
    return block ? [block] : [];
  });
};

/** Entry lists of one container make one table, and ties of one round; lists at the top are each a section of its own. */
const sectionOf = (desk: Desk, { contest }: Held): string => {
  const parent = parentOf(desk, contest);
  const { kind } = contest.node;
  const inRound = kind === 'tie' && parent !== undefined && desk.season.plan.nodes[parent]?.node.kind === 'round';
  return parent !== undefined && (kind === 'entries' || inRound) ? `${kind} of ${parent}` : `contest ${contest.ix}`;
};

const parentOf = ({ season }: Desk, { nodeIx }: PlanContest): number | undefined => season.plan.nodes[nodeIx]?.parent;

const blocksOf = (desk: Desk, held: Held): readonly Block[] => {
  const { contest } = held;
  const trail = desk.names.trail(contest.nodeIx);
  switch (contest.node.kind) {
    case 'group':
      return groupBlocks(desk, held, trail);
    case 'list': {
      const standings = standingsOf(desk, held, trail);
      return standings ? [standings] : [];
    }
    case 'tie': {
      const parent = parentOf(desk, contest);
      const inRound = parent !== undefined && desk.season.plan.nodes[parent]?.node.kind === 'round';
      return tieBlocks(desk, held, inRound ? trail.slice(0, -1) : trail);
    }
    case 'unrecorded':
      return unrecordedBlocks(desk, held, trail);
    case 'entries':
    case 'pot':
    case 'allocation':
      return [];
  }
};
