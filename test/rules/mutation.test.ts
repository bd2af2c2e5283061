import { describe, expect, test } from 'vitest';
import { readSeason } from '../../src/app/index.ts';
import { seasonFolders } from '../../src/storage/index.ts';
import { mutantsOf, type Ruled, spellSteps } from '../kit/mutants.ts';
import { answerOf, scenesFor } from '../kit/trial-scenes.ts';

const shelf = seasonFolders();
/** Every list of the shipped seasons once, with the first contest that has it. */
const listed = async () => {
  const found = new Map<string, { readonly where: string; readonly contest: Ruled }>();
  for (const id of await shelf.list()) {
    const read = await readSeason(shelf, id, { reading: 'appealable' });
    if (read.kind !== 'read') throw new Error(`${id} is not readable`);
    for (const { node, path } of read.season.plan.contests) {
      if (!('rules' in node)) continue;
      const key = [
        node.kind,
        node.kind === 'tie' ? `${node.legs} ${node.ground}` : '',
        spellSteps(node.rules.decidedBy),
        JSON.stringify(node.rules.walkover),
      ].join(' ');
      if (!found.has(key)) found.set(key, { where: `${id}: ${path}`, contest: node });
    }
  }
  return [...found.values()];
};

/** The first scene whose answer is another one. */
const noticed = (contest: Ruled, rules: Ruled['rules']): number | undefined => {
  const { planOf, facts } = scenesFor(contest);
  const [right, wrong] = [planOf(contest.rules), planOf(rules)];
  const at = facts.findIndex((scene) =>
    right.some((plan, i) => {
      const other = wrong[i];
      return other !== undefined && answerOf(plan, scene) !== answerOf(other, scene);
    }),
  );
  return at < 0 ? undefined : at;
};

describe('x', { timeout: 120_000 }, () => {
  test('y', async () => {
    let n = 0;
    for (const { where, contest } of await listed()) {
      const title = `${contest.kind === 'tie' ? `tie of ${contest.legs}` : contest.kind}: ${spellSteps(contest.rules.decidedBy)}`;
      for (const { what, rules } of mutantsOf(contest.rules, contest.kind)) {
        n++;
        const at = noticed(contest, rules);
        if (at === undefined) console.log(`EQ ${where} | ${title} | ${what}`);
      }
    }
    console.log('mutants', n);
    expect(n).toBeGreaterThan(0);
  });
});
