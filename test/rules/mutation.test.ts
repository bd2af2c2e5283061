import { describe, expect, test } from 'vitest';
import { readSeason } from '../../src/app/index.ts';
import type { Rules } from '../../src/engine/index.ts';
import { seasonFolders } from '../../src/storage/index.ts';
import { mutantsOf, type Ruled, spellSteps } from '../kit/mutants.ts';
import { answerOf, scenesFor } from '../kit/trial-scenes.ts';

type Listed = { readonly title: string; readonly where: string; readonly contest: Ruled };

/** Every list of the shipped seasons once, with the first contest that has it. */
const listed = async (): Promise<readonly Listed[]> => {
  const shelf = seasonFolders();
  const found = new Map<string, Listed>();
  for (const id of await shelf.list()) {
    const read = await readSeason(shelf, id, { reading: 'appealable' });
    if (read.kind !== 'read') throw new Error(`${id} is not readable`);
    for (const { node, path } of read.season.plan.contests) {
      if (!('rules' in node)) continue;
      const title = titleOf(node);
      if (!found.has(title)) found.set(title, { title, where: `${id}: ${path}`, contest: node });
    }
  }
  return [...found.values()];
};

/** `tie of 2: points, third-match, penalties; walkover 3-0` */
const titleOf = (contest: Ruled): string => {
  const { walkover, decidedBy } = contest.rules;
  const kind = contest.kind === 'tie' ? `tie of ${contest.legs}` : contest.kind;
  return `${kind}: ${spellSteps(decidedBy)}${walkover.counts === 'score' ? `; walkover ${walkover.score.join('-')}` : ''}`;
};

const at = <T>(list: readonly T[], i: number): T => {
  const one = list[i];
  if (one === undefined) throw new Error(`nothing at ${i}`);
  return one;
};

/** Whether some scene of the family is answered otherwise by other rules. */
const isNoticed = (contest: Ruled, rules: Rules): boolean => {
  const { plansOf, scenes } = scenesFor(contest);
  const [right, wrong] = [plansOf(contest.rules), plansOf(rules)];
  return scenes.some(({ plan, facts }) => answerOf(at(right, plan), facts) !== answerOf(at(wrong, plan), facts));
};

/** Changes that change nothing, and why they cannot. */
const EQUIVALENT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'group: points, play-off, goal-difference for listing, goals for listing': {
    'goal-difference for listing before play-off': 'each speaks only where the other is passed over: one at a cut, one away from it',
  },
  'tie of 1: points, goal-difference, away-goals, penalties': {
    'no goal-difference': 'in a single match whoever is level on points is level on goals',
    'away-goals before goal-difference': 'in a single match both are level when they are asked',
  },
};

const LISTS = await listed();

describe('a list of rules mistyped is noticed', { timeout: 60_000 }, () => {
  test('in many lists and many ways', () => {
    expect(LISTS.length).toBeGreaterThan(15);
    expect(LISTS.flatMap(({ contest }) => mutantsOf(contest.rules, contest.kind)).length).toBeGreaterThan(200);
  });

  test.each(LISTS)('$title ($where)', ({ title, contest }) => {
    const unnoticed = mutantsOf(contest.rules, contest.kind).flatMap(({ what, rules }) => (isNoticed(contest, rules) ? [] : [what]));
    expect(unnoticed).toEqual(Object.keys(EQUIVALENT[title] ?? {}));
  });

  test('nothing is called equivalent of a list that nobody has', () => {
    const titles = LISTS.map(({ title }) => title);
    expect(Object.keys(EQUIVALENT).filter((title) => !titles.includes(title))).toEqual([]);
  });
});
