import { describe, expect, test } from 'vitest';
import { findings } from '../kit/scene.ts';

const codes = (body: string, state: 'running' | 'past' = 'running') =>
  findings(body, state)
    .filter(({ severity }) => severity !== 'note' || state === 'past')
    .map(({ code, args, spot }) => `${spot?.line ?? '?'} ${code} ${Object.values(args).join(' · ')}`.trim());

// the trial header is three lines; the bodies start at line 4
const season = (contests: string, rest = 'champion: 1 of g') => `
before: { b: { contests: { e: 4, f: 2 } } }
stages:
  s:
    contests:
${contests
  .trim()
  .split('\n')
  .map((line) => `      ${line.trim()}`)
  .join('\n')}
${rest}
`;
const GOOD = 'g: { group: 1-4 of e, rounds: 1, decided-by: [points, lots] }';

describe('what is proved before a ball is kicked', () => {
  test('a season that holds together has no findings', () => expect(codes(season(GOOD))).toEqual([]));

  test.each([
    {
      why: 'a reference that names nothing, with the nearest spelling',
      contests: 'g: { group: 1-4 of ee, rounds: 1, decided-by: [points, lots] }',
      then: ['8 reference-unknown ee · b/e'],
    },
    {
      why: 'a misspelt winner, read as the name of a place',
      contests: `${GOOD}\nt: { tie: wnner of g v 2 of g, legs: 1, decided-by: [points, penalties] }`,
      then: ['9 sentence-unreadable wnner of … · winner of …'],
    },
    {
      why: 'a list of rules that no table needs',
      contests: `g: { group: 1-4 of e, rounds: 1, decided-by: [${'points, '.repeat(100)}lots] }`,
      then: ['8 value-wrong decided-by · 101 · 1…100', '8 cut-without-rule s/g · 1|2 · 2 ·  · ?'],
    },
    {
      why: 'a place that is not there',
      contests: 'g: { group: 1-5 of e, rounds: 1, decided-by: [points, lots] }',
      then: ['8 place-missing b/e · 5 · 4'],
    },
    {
      why: 'a contest filled from itself',
      contests: 'g: { group: 1-4 of g, rounds: 1, decided-by: [points, lots] }',
      then: ['8 reference-to-itself g'],
    },
    {
      why: 'a circle of contests',
      contests:
        'g: { group: [1 of h, 1-2 of e], rounds: 1, decided-by: [points, lots] }\nh: { group: [1 of g, 3-4 of e], rounds: 1, decided-by: [points, lots] }',
      then: ['9 cycle s/g → s/h → s/g'],
    },
    {
      why: 'a place handed to two contests',
      contests:
        'g: { group: [1-4 of e, winner of t], rounds: 1, decided-by: [points, lots] }\nt: { tie: 4 of e v 1 of f, legs: 1, decided-by: [points, penalties] }',
      then: ['9 place-taken-twice b/e · 4 · s/g · s/t'],
    },
    {
      why: 'a tie that can end level for ever',
      contests: 'g: { tie: 1 of e v 2 of e, legs: 2, decided-by: [points § 14, goal-difference § 15] }',
      then: ['8 tie-without-end s/g · goal-difference · 15'],
    },
    {
      why: 'a cut that three level teams leave open, with the article that stops short',
      contests: 'g: { group: 1-4 of e, rounds: 1, decided-by: [points § 20, play-off § 21] }',
      then: ['8 cut-without-rule s/g · 1|2 · 3 · play-off · 21'],
    },
    {
      why: 'a cut that even two level teams leave open',
      contests: 'g: { group: 1-4 of e, rounds: 1, decided-by: [points § 20, goal-difference § 21] }',
      then: ['8 cut-without-rule s/g · 1|2 · 2 · goal-difference · 21'],
    },
    {
      why: 'a pot that is drawn from too little',
      contests: 'p: { pot: 1-4 of e }\ng: { group: 3 drawn from p, rounds: 1, decided-by: [points, lots] }',
      then: ['8 draw-sizes s/p · 4 · 3'],
    },
    {
      why: 'a group of one',
      contests: 'g: { group: 1 of e, rounds: 1, decided-by: [points, lots] }',
      then: ['8 size-wrong s/g · 1 · 2–60'],
    },
    {
      why: 'an act that a group cannot hold',
      contests: 'g: { group: 1-4 of e, rounds: 1, decided-by: [points, penalties, lots] }',
      then: ['8 step-misplaced penalties · s/g'],
    },
    {
      why: 'a criterion nobody knows',
      contests: 'g: { group: 1-4 of e, rounds: 1, decided-by: [points, goal-diference, lots] }',
      then: ['8 step-unknown goal-diference · goal-difference'],
    },
  ])('$why', ({ contests, then }) => expect(codes(season(contests))).toEqual(then));

  test('a final that leads nowhere takes no team away, and is noted as a title only', () => {
    const notes = findings(season(`${GOOD}\nfinal: { tie: 1 of g v 2 of g, legs: 1, decided-by: [points, penalties] }`));
    expect(notes.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['note contest-leads-nowhere']);
  });

  test('in a past season a hole in the rules is a note: the past may have had no rule', () => {
    const found = findings(season('g: { group: 1-4 of e, rounds: 1, decided-by: [points § 20] }'), 'past');
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['note cut-without-rule']);
  });

  test('a regional final is never taken for the national one', () => {
    const two = season(
      `r: { contests: { final: { tie: 1 of e v 2 of e, legs: 1, decided-by: [points, penalties] } } }\nq: { contests: { final: { tie: 3 of e v 4 of e, legs: 1, decided-by: [points, penalties] } } }`,
      'champion: winner of final',
    );
    expect(codes(two)).toEqual(['10 reference-ambiguous final · s/r/final, s/q/final']);
  });

  test('a long chain of contests is no trouble', () => {
    const chain = Array.from(
      { length: 2000 },
      (_, i) =>
        `t${i}: { tie: ${i === 0 ? '1 of e' : `winner of t${i - 1}`} v ${i === 0 ? '2 of e' : `loser of t${i - 1}`}, legs: 1, decided-by: [points, penalties] }`,
    ).join('\n');
    expect(codes(season(chain, 'champion: winner of t1999'))).toEqual([]);
  });
});
