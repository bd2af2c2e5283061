import { tiesOfLegs } from '../audit/leg-ties.ts';
import { nextRoundOf } from '../audit/next-round.ts';
import { penaltiesOf, winOf } from '../audit/ties.ts';
import { tiesOf } from '../page/bracket-ties.ts';
import type { Cell, Page, PageOutcome, PageTie, Span } from '../page/page.ts';
import type { LostTie, TieLeg } from './lost-tie.ts';
import { certainOfTie, type TieCertainty } from './tie-certainty.ts';

/** A tie with lost scores, and what is certain of it. */
export type ReconstructedTie = {
  readonly heading: readonly string[];
  readonly span: Span;
  readonly teams: readonly [string, string];
  readonly tie: LostTie;
  readonly certain: readonly TieCertainty[];
};

/** Every tie of a page with lost scores. What decides is told from what the page prints: points, or an aggregate. */
export const reconstructTies = ({ blocks }: Page, wants: (heading: readonly string[]) => boolean): readonly ReconstructedTie[] => {
  const onward = nextRoundOf(blocks);
  const win = winOf(blocks.filter((block) => block.kind === 'tie'));
  const printed = blocks.flatMap((block, index): readonly { readonly tie: PageTie; readonly index: number }[] => {
    if (block.kind === 'tie') return [{ tie: block, index }];
    return block.kind === 'bracket' ? tiesOf(block).ties.map((tie) => ({ tie, index })) : [];
  });
  return [...printed, ...tiesOfLegs(blocks)].flatMap(({ index, tie }): readonly ReconstructedTie[] => {
    if (!wants(tie.heading)) return [];
    const lost = lostTie(tie, win, tie.winner ?? onward(tie, index));
    const certain = certainOfTie(lost);
    const teams = [tie.teams[0].value, tie.teams[1].value] as const;
    return certain.length === 0 ? [] : [{ heading: tie.heading, span: tie.span, teams, tie: lost, certain }];
  });
};

/** Whose ground a leg was on changes nothing here: no page says whether goals away from home count. */
const lostTie = (tie: PageTie, win: number, winner: 0 | 1 | undefined): LostTie => {
  const { aggregate, legs, points, teams, thirdMatch } = tie;
  const penalties = penaltiesOf(tie);
  return {
    legs: legs.map((leg) => legOf(leg, teams)),
    ...(thirdMatch && { thirdMatch: legOf(thirdMatch, teams) }),
    ...(points && { points: points.value }),
    ...(aggregate && { aggregate: aggregate.value }),
    ...(penalties && { penalties: penalties.value }),
    ...(winner !== undefined && { winner }),
    by: points ? 'points' : aggregate ? 'goals' : 'not stated',
    win,
    then: 'not stated',
    awayGoals: 'no',
  };
};

const legOf = ({ value }: Cell<PageOutcome>, teams: PageTie['teams']): TieLeg => {
  if (value.kind === 'played' || value.kind === 'awarded' || value.kind === 'suspended') return { kind: 'score', score: value.score };
  if (value.kind !== 'decided') return { kind: 'not played' };
  if (value.drawn === 'yes') return { kind: 'lost', winner: 'drawn' };
  // with a shoot-out its winner may be meant
  if (value.penalties) return { kind: 'lost' };
  const side = value.winner === undefined ? -1 : teams.findIndex((team) => team.value === value.winner);
  return { kind: 'lost', ...((side === 0 || side === 1) && { winner: side }) };
};
