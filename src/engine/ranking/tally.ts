import type { Rules } from '../model/regulations.ts';
import type { Outcome } from '../model/standing.ts';

/**
 * What a team's matches add up to. A figure that some match leaves open is not zero: `openPoints` and `openGoals`
 * count the matches whose points or goals are not on record.
 */
export type Tally = {
  played: number;
  won: number;
  drawn: number;
  lost: number;
  goalsFor: number;
  goalsAgainst: number;
  awayGoals: number;
  points: number;
  openPoints: number;
  openGoals: number;
  openAwayGoals: number;
};

export const emptyTally = (): Tally => ({
  played: 0,
  won: 0,
  drawn: 0,
  lost: 0,
  goalsFor: 0,
  goalsAgainst: 0,
  awayGoals: 0,
  points: 0,
  openPoints: 0,
  openGoals: 0,
  openAwayGoals: 0,
});

/** A match as the tables see it: sides are positions in a list of tallies, not teams. */
export type Countable = {
  readonly home: number;
  readonly away: number;
  readonly outcome: Outcome;
  readonly awayGoals: 'count' | 'do not count';
};

/** Whether something has become of the match, so that nobody waits for it. */
export const isOver = (outcome: Outcome): boolean => outcome.kind !== 'to-play' && outcome.kind !== 'suspended';

/** Whether the outcome leaves open who got its points. `counts: nothing` leaves no doubt about a walkover. */
export const isDoubtful = (outcome: Outcome, rules: Rules): boolean =>
  (outcome.kind === 'decided' && outcome.winner === 'unknown') ||
  (outcome.kind === 'walkover' && outcome.winner === 'unknown' && rules.walkover.counts === 'score');

/** Adds one match to both sides' tallies by the rules. Matches not over add nothing. */
export const count = (tallies: readonly Tally[], { home, away, outcome, awayGoals }: Countable, rules: Rules): void => {
  const h = tallies[home];
  const a = tallies[away];
  if (h === undefined || a === undefined) return;
  switch (outcome.kind) {
    case 'to-play':
    case 'suspended':
    case 'not-played':
    case 'annulled':
      return;
    case 'played':
      // the ninety-minute score is what a table or a leg counts where extra time was played
      countScore(h, a, outcome.ninety ?? outcome.score, rules, 'goals');
      if (awayGoals === 'count') a.awayGoals += (outcome.ninety ?? outcome.score)[1];
      else openAway(h, a);
      return;
    case 'awarded':
      countScore(h, a, outcome.score, rules, 'goals');
      if (awayGoals === 'count') a.awayGoals += outcome.score[1];
      else openAway(h, a);
      return;
    case 'decided':
      h.openGoals++;
      a.openGoals++;
      openAway(h, a);
      if (outcome.winner === 'unknown') {
        h.played++;
        a.played++;
        h.openPoints++;
        a.openPoints++;
      } else countScore(h, a, outcome.winner === 'home' ? [1, 0] : outcome.winner === 'away' ? [0, 1] : [0, 0], rules, 'points only');
      return;
    case 'walkover': {
      if (rules.walkover.counts === 'nothing') return;
      if (outcome.winner === 'unknown') {
        h.played++;
        a.played++;
        h.openPoints++;
        a.openPoints++;
        h.openGoals++;
        a.openGoals++;
        return;
      }
      const [won, lost] = rules.walkover.score;
      countScore(
        h,
        a,
        outcome.winner === 'home' ? [won, lost] : [lost, won],
        rules,
        rules.walkover.goals === 'counted' ? 'goals' : 'points only',
      );
      return;
    }
    case 'both-lose': {
      const [conceded, scored] = outcome.score ?? [0, 0];
      for (const side of [h, a]) {
        side.played++;
        side.lost++;
        side.points += rules.points.loss;
        side.goalsFor += Math.min(conceded, scored);
        side.goalsAgainst += Math.max(conceded, scored);
      }
      return;
    }
  }
};

const openAway = (h: Tally, a: Tally): void => {
  h.openAwayGoals++;
  a.openAwayGoals++;
};

const countScore = (h: Tally, a: Tally, [hg, ag]: readonly [number, number], rules: Rules, what: 'goals' | 'points only'): void => {
  h.played++;
  a.played++;
  if (what === 'goals') {
    h.goalsFor += hg;
    h.goalsAgainst += ag;
    a.goalsFor += ag;
    a.goalsAgainst += hg;
  }
  const { win, draw, loss } = rules.points;
  if (hg > ag) {
    h.won++;
    a.lost++;
    h.points += win;
    a.points += loss;
  } else if (hg < ag) {
    a.won++;
    h.lost++;
    a.points += win;
    h.points += loss;
  } else {
    h.drawn++;
    a.drawn++;
    h.points += draw;
    a.points += draw;
  }
};
