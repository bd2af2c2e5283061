import type { Adjustment, Cause, ContestIx, Place, Row, TeamIx } from '../model/standing.ts';
import type { Block, Ranked } from './ranking.ts';
import type { Tally } from './tally.ts';

/** Who answers, and whether what is missing can still come. */
export type Answering = { readonly contest: ContestIx; readonly tense: 'running' | 'past' };

/** `why`: whether it was put out or left. */
export const vacant = (place: number, team: TeamIx, why: 'excluded' | 'withdrew'): Place => ({
  place,
  state: 'vacant',
  because: [{ code: why, values: [{ team, value: 'unknown' }] }],
});

/** One place for each team of a block. */
export const answer = (block: Block, ranked: Ranked, { contest, tense }: Answering): readonly Place[] =>
  block.teams.map((team, i): Place => {
    const place = block.first + i;
    const because = ranked.reasons.get(team) ?? [];
    if (block.state === 'single')
      return { place, state: 'settled', team, because: because.length > 0 ? because : [{ code: 'only-one', values: [] }] };
    const article = block.step?.article;
    const base = { place, among: block.teams, because };
    const cause = (code: Cause['code']): Cause => ({ contest, code, ...(article !== undefined && { article }) });
    switch (block.state) {
      case 'shared':
        return { ...base, state: 'shared' };
      case 'due':
        return tense === 'running'
          ? { ...base, state: 'due', cause: cause('act-to-hold') }
          : { ...base, state: 'unknown', cause: cause('act-not-on-record') };
      case 'missing':
        return tense === 'running'
          ? { ...base, state: 'due', cause: cause('figures-to-come') }
          : { ...base, state: 'unknown', cause: cause('figures-not-on-record') };
      case 'unresolved':
        return { ...base, state: 'unresolved', cause: cause('no-rule-left') };
    }
  });

/** A table's row: what is not on record is left out, never zero. */
export const makeRow = (team: TeamIx, tally: Tally | undefined, from: Row['from'], adjustments: readonly Adjustment[]): Row => {
  if (tally === undefined) return { team, adjustments, from };
  const { played, won, drawn, lost, points, goalsFor, goalsAgainst } = tally;
  // nearly every row is whole: written out at once
  if (tally.openPoints === 0 && tally.openGoals === 0)
    return { team, played, won, drawn, lost, points, goalsFor, goalsAgainst, adjustments, from };
  return {
    team,
    played,
    ...(tally.openPoints === 0 && { won, drawn, lost, points }),
    ...(tally.openGoals === 0 && { goalsFor, goalsAgainst }),
    adjustments,
    from,
  };
};
