import type { PointsRule } from '../page/rows.ts';
import type { Program, Sum, Term } from './integer-program.ts';
import { COUNTED, type Counted, type Need, type OpenGroup, type OpenMatch, type Outcome } from './open-group.ts';
import { resultOf } from './result-search.ts';

/** Open matches of the same two teams of which the same is known: whatever one of them can be, each can. */
export type Alike = {
  readonly matches: readonly OpenMatch[];
  readonly first: number;
  readonly second: number;
  readonly may: readonly Outcome[];
};

/** Those where the team of the lower number is at home come first. */
export const alikeMatches = ({ fixture, open }: OpenGroup): readonly Alike[] => {
  const alike = new Map<string, OpenMatch[]>();
  for (const match of open) {
    const key = `${match.first} ${match.second} ${[...match.may].sort().join()}`;
    const known = alike.get(key);
    if (known) known.push(match);
    else alike.set(key, [match]);
  }
  const away = ({ first, match }: OpenMatch): number => (fixture.matches[match]?.home === first ? 0 : 1);
  return [...alike.values()].flatMap((matches) => {
    const [one] = matches;
    return one ? [{ first: one.first, second: one.second, may: one.may, matches: matches.sort((a, b) => away(a) - away(b)) }] : [];
  });
};

/** The numbers of a block: how many matches end in each way, goals that the winner is ahead by, goals that both sides have. */
export const PART = { won: 0, drawn: 1, lost: 2, uncounted: 3, ahead: 4, behind: 5, common: 6 } as const;
export const PARTS = 7;

/** All goals of the first team, and of the second. */
export const GOALS: readonly [readonly Term[], readonly Term[]] = [
  [
    [PART.ahead, 1],
    [PART.common, 1],
  ],
  [
    [PART.behind, 1],
    [PART.common, 1],
  ],
];

type Block = { readonly alike: Alike; readonly times: number };

/** First one match of each of the `asked`, then the others: each alike in one block, the asked ones less that match. */
export const blocksFor = (all: readonly Alike[], asked: readonly Alike[]): readonly Block[] => [
  ...asked.map((alike) => ({ alike, times: 1 })),
  ...all.map((alike) => ({ alike, times: alike.matches.length - (asked.includes(alike) ? 1 : 0) })),
];

/** What results of these blocks meet the rows of the group. */
export const programOf = ({ counts, needs }: OpenGroup, rule: PointsRule, blocks: readonly Block[]): Program => {
  const ends = blocks.map(({ alike, times }) => endsOf(needs, counts, alike, times));
  const rows = needs.flatMap((need, team) =>
    COUNTED.flatMap((figure): readonly Sum[] => {
      const value = need[figure];
      if (value === undefined) return [];
      const terms = blocks.flatMap(({ alike }, block) => termsOf(alike, team, figure, rule, block * PARTS));
      return [{ least: value, most: value, terms }];
    }),
  );
  return { most: ends.flat(), sums: [...blocks.flatMap(({ times }, i) => blockSums(counts, times, ends[i] ?? [], i * PARTS)), ...rows] };
};

/** The most that each number of a block can be. */
const endsOf = (needs: readonly Need[], counts: OpenGroup['counts'], { first, may, second }: Alike, times: number): readonly number[] => {
  const can = (outcome: Outcome): number => (may.includes(outcome) ? times : 0);
  const outcomes = [can('won'), can('drawn'), can('lost'), can('uncounted')];
  if (counts === 'outcomes' || times === 0) return [...outcomes, 0, 0, 0];
  const [one, other] = [needs[first] ?? {}, needs[second] ?? {}];
  const [there, back] = [mostAhead(one, other), mostAhead(other, one)];
  const common = Math.min(...[one, other].flatMap(({ goalsAgainst, goalsFor }) => [goalsFor ?? Infinity, goalsAgainst ?? Infinity]));
  return [...outcomes, there === 0 ? 0 : there + times - 1, back === 0 ? 0 : back + times - 1, common];
};

/** The most goals that one match can be won by: every other win of the row takes one, and so does every other defeat. */
export const mostAhead = (winner: Need, loser: Need): number =>
  Math.max(0, Math.min(spare(winner.goalsFor, winner.won), spare(loser.goalsAgainst, loser.lost)));

const spare = (goals = Infinity, matches = 0): number => goals - Math.max(0, matches - 1);

const blockSums = (counts: OpenGroup['counts'], times: number, ends: readonly number[], at: number): readonly Sum[] => {
  const [won, drawn, lost, uncounted] = [at + PART.won, at + PART.drawn, at + PART.lost, at + PART.uncounted];
  const common = ends[PART.common] ?? 0;
  const ahead = (part: 'ahead' | 'behind', by: number): readonly Sum[] => {
    const most = ends[PART[part]] ?? 0;
    const one: Term = [at + PART[part], 1];
    return [
      { least: 0, most: Infinity, terms: [one, [by, -1]] },
      { least: -Infinity, most: 0, terms: [one, [by, -most]] },
    ];
  };
  const outcomes: Sum = { least: times, most: times, terms: [won, drawn, lost, uncounted].map((index): Term => [index, 1]) };
  const played: Sum = { least: 0, most: Infinity, terms: [...[won, drawn, lost].map((i): Term => [i, common]), [at + PART.common, -1]] };
  if (counts === 'outcomes') return [outcomes];
  return [outcomes, ...ahead('ahead', won), ...ahead('behind', lost), ...(ends[PART.uncounted] ? [played] : [])];
};

/** What a block gives to a figure of a team. */
const termsOf = ({ first, second }: Alike, team: number, figure: Counted, rule: PointsRule, at: number): readonly Term[] => {
  if (team !== first && team !== second) return [];
  const isFirst = team === first;
  if (figure === 'goalsFor' || figure === 'goalsAgainst')
    return GOALS[(figure === 'goalsFor') === isFirst ? 0 : 1].map(([part, times]): Term => [at + part, times]);
  const sides = [
    ['won', isFirst ? 'won' : 'lost'],
    ['drawn', 'drawn'],
    ['lost', isFirst ? 'lost' : 'won'],
  ] as const;
  return sides.flatMap(([outcome, own]): readonly Term[] => {
    const times = resultOf(own, rule)[figure];
    return times === 0 ? [] : [[at + PART[outcome], times]];
  });
};
