import { describe, expect, test } from 'vitest';
import type { MeasureName, Step } from '../model/regulations.ts';
import { type Judge, rank } from './ranking.ts';

const measure = (by: MeasureName, use: 'all' | 'listing' = 'all'): Step => ({ kind: 'measure', by, for: use, article: `art ${by}` });
const playOff = (size: 2 | 'any' = 2): Step => ({
  kind: 'act',
  act: 'play-off',
  for: size,
  ground: 'neutral',
  decidedBy: [],
  article: '16',
});
const LOTS: Step = { kind: 'act', act: 'lots', for: 'any', ground: 'unstated', decidedBy: [] };

type Figures = Partial<Record<MeasureName, readonly (number | undefined)[]>>;
const judge = (figures: Figures, winner?: number): Judge => ({
  measure: ({ by }, team) => figures[by]?.[team],
  among: () => 'not-on-record',
  act: (step, teams) =>
    winner === undefined || !teams.includes(winner)
      ? { kind: 'absent' }
      : {
          kind: 'held',
          order: [[winner], teams.filter((team) => team !== winner)],
          reason: { code: 'decides', step: step.act, values: [], winner },
        },
});
/** `0 1=2 3` : 0 first, 1 and 2 level, then 3; what is not settled carries its state. */
const picture = (steps: readonly Step[], cuts: readonly number[], figures: Figures, winner?: number): string => {
  const teams = (figures.points ?? []).map((_, team) => team);
  return rank(teams, 1, steps, cuts, judge(figures, winner))
    .blocks.map((block) => block.teams.join('=') + (block.state === 'single' ? '' : ` ${block.state}`))
    .join(', ');
};

describe('a rule list', () => {
  test.each([
    { why: 'more points rank higher', steps: [measure('points')], cuts: [], figures: { points: [1, 9, 4] }, then: '1, 2, 0' },
    {
      why: 'goal difference separates those level on points, and only those',
      steps: [measure('points'), measure('goal-difference')],
      cuts: [],
      figures: { points: [6, 6, 9], 'goal-difference': [1, 5, -3] },
      then: '2, 1, 0',
    },
    {
      why: 'teams no rule separates share a place where nothing depends on it',
      steps: [measure('points')],
      cuts: [],
      figures: { points: [4, 4, 1] },
      then: '0=1 shared, 2',
    },
    {
      why: 'the same teams are unresolved where a cut runs between them',
      steps: [measure('points')],
      cuts: [1],
      figures: { points: [4, 4, 1] },
      then: '0=1 unresolved, 2',
    },
    {
      why: 'a play-off is due only across a cut',
      steps: [measure('points'), playOff()],
      cuts: [1],
      figures: { points: [4, 4, 1, 1] },
      then: '0=1 due, 2=3 shared',
    },
    {
      why: 'a play-off that nobody needs is passed over, and the list goes on',
      steps: [measure('points'), playOff(), measure('goal-difference')],
      cuts: [],
      figures: { points: [4, 4], 'goal-difference': [0, 2] },
      then: '1, 0',
    },
    {
      why: 'a play-off that was held decides',
      steps: [measure('points'), playOff()],
      cuts: [1],
      figures: { points: [4, 4, 1] },
      winner: 1,
      then: '1, 0, 2',
    },
    {
      why: 'a play-off for two leaves three level teams to the next rule',
      steps: [measure('points'), playOff(2), LOTS],
      cuts: [1],
      figures: { points: [4, 4, 4] },
      then: '0=1=2 due',
    },
    {
      why: 'three level teams and a play-off for two: no rule is left',
      steps: [measure('points'), playOff(2)],
      cuts: [1],
      figures: { points: [4, 4, 4] },
      then: '0=1=2 unresolved',
    },
    {
      why: 'a listing rule orders what nothing depends on',
      steps: [measure('points'), playOff(), measure('goal-difference', 'listing')],
      cuts: [1],
      figures: { points: [9, 4, 4], 'goal-difference': [0, 1, 3] },
      then: '0, 2, 1',
    },
    {
      why: 'a listing rule never decides a cut',
      steps: [measure('points'), measure('goal-difference', 'listing')],
      cuts: [1],
      figures: { points: [4, 4], 'goal-difference': [1, 3] },
      then: '0=1 unresolved',
    },
    {
      why: 'a figure that is not on record stops the list: later rules must not answer for it',
      steps: [measure('points'), measure('goal-difference'), measure('goals')],
      cuts: [1],
      figures: { points: [4, 4], 'goal-difference': [1, undefined], goals: [3, 9] },
      then: '0=1 missing',
    },
    {
      why: 'where no cut runs, teams that a missing figure leaves level share their places',
      steps: [measure('points'), measure('goal-difference'), measure('goals')],
      cuts: [2],
      figures: { points: [4, 4, 1], 'goal-difference': [1, undefined, 0], goals: [3, 9, 1] },
      then: '0=1 shared, 2',
    },
    {
      why: 'a rule is read only as far as it is needed',
      steps: [measure('points'), measure('goal-difference')],
      cuts: [1],
      figures: { points: [4, 7], 'goal-difference': [undefined, undefined] },
      then: '1, 0',
    },
  ])('$why', ({ steps, cuts, figures, winner, then }) => {
    expect(picture(steps, cuts, figures, winner)).toBe(then);
  });

  test('every step tells what it compared, down to the article', () => {
    const ranked = rank([0, 1], 1, [measure('points'), playOff()], [1], judge({ points: [13, 13] }, 1));
    expect(ranked.reasons.get(0)).toEqual([
      {
        code: 'level',
        step: 'points',
        article: 'art points',
        values: [
          { team: 0, value: 13 },
          { team: 1, value: 13 },
        ],
      },
      { code: 'decides', step: 'play-off', values: [], winner: 1 },
    ]);
  });
});
