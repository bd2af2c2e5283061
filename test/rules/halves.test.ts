import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSeason } from '../../src/app/index.ts';
import { bind, compile, evaluate, makeLive, type Plan, type Reading, type Statement } from '../../src/engine/index.ts';
import { parseFacts, parseRegulations } from '../../src/formats/index.ts';
import { seasonFolders } from '../../src/storage/index.ts';
import { grammarSeason } from '../hostile/grammar-trials.ts';
import { contested, LISTS, planOfFour, statementsOfFour, TEAMS } from '../kit/contested.ts';
import { firstDifference } from '../kit/difference.ts';

const READINGS = ['pitch', 'appealable', 'final'] as const satisfies readonly Reading[];

/** The second half after the first, both at once, and everything from scratch: one season. */
const expectOneSeason = (plan: Plan, first: readonly Statement[], second: readonly Statement[], reading: Reading): void => {
  const grown = makeLive(plan, first, { reading });
  grown.append(second);
  const all = [...first, ...second];
  const scratch = evaluate(plan, bind(plan, all).log, { reading });
  expect(firstDifference(grown.season(), scratch)).toBeUndefined();
  expect(firstDifference(makeLive(plan, all, { reading }).season(), scratch)).toBeUndefined();
};

/** What happens to a group beside its results. */
const irregular: fc.Arbitrary<Statement> = fc
  .record({
    team: fc.constantFrom(...TEAMS),
    other: fc.constantFrom(...TEAMS),
    points: fc.integer({ min: -3, max: 3 }),
    by: fc.constantFrom('R1', 'R2', undefined),
    standing: fc.constantFrom('appealable' as const, 'final' as const, 'reversed' as const),
    what: fc.nat(7),
  })
  .map(({ team, other, points, by, standing, what }): Statement => {
    const common = { contest: { path: 's/g' }, ...(by !== undefined && { by }) };
    const match = { type: 'match', home: team, away: other, ground: 'home', ...common } as const;
    switch (what) {
      case 0:
        return { type: 'points', team, points, ...common };
      case 1:
        return { type: 'out', team, ...common };
      case 2:
        return { type: 'lots', teams: [team, other], ...common };
      case 3:
        return { type: 'ruling', id: by ?? 'R1', standing };
      case 4:
        return { ...match, corrects: 1, outcome: { kind: 'played', score: [3, 2], extraTime: 'none' } };
      case 5:
        return { ...match, corrects: 0, outcome: { kind: 'annulled' } };
      case 6:
        return { ...match, corrects: 0, outcome: { kind: 'awarded', score: [3, 0] } };
      default:
        return { type: 'placed', from: 1, to: 1, teams: [team], ...common };
    }
  });

describe('a season replayed in halves', { timeout: 60_000 }, () => {
  test.each(Object.entries(LISTS))('%s: is the season replayed at once', (_, list) => {
    const plans = { 1: planOfFour(list, 1), 2: planOfFour(list, 2) } as const;
    fc.assert(
      fc.property(
        fc.oneof(contested(1, 'wide'), contested(2, 'narrow')),
        fc.array(irregular, { maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        fc.nat(100),
        fc.constantFrom(...READINGS),
        (group, more, keys, where, reading) => {
          const keyed = [...statementsOfFour(group), ...more].map((statement) => ({ statement, key: keys.next().value ?? 0 }));
          const all = keyed.toSorted((a, b) => a.key - b.key).map(({ statement }) => statement);
          const cut = Math.floor((all.length * where) / 100);
          expectOneSeason(plans[group.rounds], all.slice(0, cut), all.slice(cut), reading);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('whatever its rules: seasons put together at random', () => {
    let seasons = 0;
    for (let seed = 0; seed < 600; seed++) {
      const { rules, facts } = grammarSeason(seed);
      const { regulations, problems } = parseRegulations(rules, 'regulations.yaml');
      const plan = problems.length === 0 && regulations ? compile(regulations).plan : undefined;
      if (plan === undefined) continue;
      seasons += 1;
      const { statements } = parseFacts(facts, 'facts.txt');
      const half = Math.floor(statements.length / 2);
      for (const reading of READINGS) expectOneSeason(plan, statements.slice(0, half), statements.slice(half), reading);
    }
    expect(seasons).toBeGreaterThan(250);
  });

  const shelf = seasonFolders();
  const data = new URL('../../data/', import.meta.url);
  const shipped = readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(new URL(`${name}/`, data), { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? [`${name}/${entry.name}`] : [],
      ),
    );
  test.each(shipped)('%s: is the season replayed at once, wherever it is cut', async (id) => {
    const read = await readSeason(shelf, id, { reading: 'appealable' });
    if (read.kind !== 'read') throw new Error(`${id} is not readable`);
    const files = readdirSync(new URL(`${id}/`, data)).filter((name) => name.endsWith('facts.txt'));
    const statements = files.flatMap((name) => parseFacts(readFileSync(new URL(`${id}/${name}`, data), 'utf8'), name).statements);
    expect(statements.length).toBeGreaterThan(10);
    for (const part of [0.1, 0.35, 0.5, 0.8, 0.97]) {
      const cut = Math.floor(statements.length * part);
      for (const reading of READINGS) {
        expectOneSeason(read.season.plan, statements.slice(0, cut), statements.slice(cut), reading);
        // what came last may just as well come first
        expectOneSeason(read.season.plan, statements.slice(cut), statements.slice(0, cut), reading);
      }
    }
  });
});
