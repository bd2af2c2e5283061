import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/engine/index.ts';
import { type Contested, contested, LISTS, order, planOfFour, seasonOf, statementsOfFour, TEAMS } from '../kit/contested.ts';

/** How a witness was looked for, from the weakest generator on: who is found late needs what the earlier ones lack. */
const GENERATORS = [
  { called: 'one round, margins of one', rounds: 1, goals: 'narrow' },
  { called: 'two rounds, margins of one', rounds: 2, goals: 'narrow' },
  { called: 'one round, wide margins', rounds: 1, goals: 'wide' },
  { called: 'two rounds, wide margins', rounds: 2, goals: 'wide' },
] as const;
const TRIES = 1500;

const names = Object.keys(LISTS);
const PAIRS = names.flatMap((a, i) => names.slice(i + 1).map((b) => ({ a, b })));

const plans = new Map<string, Plan>();
const planOf = (name: string, rounds: 1 | 2): Plan => {
  const key = `${name} ${rounds}`;
  const plan = plans.get(key) ?? planOfFour(LISTS[name] ?? '', rounds);
  plans.set(key, plan);
  return plan;
};
const orderBy = (name: string, group: Contested): string => order(seasonOf(planOf(name, group.rounds), statementsOfFour(group)));

const witness = (a: string, b: string): { readonly found: string; readonly group: Contested } | undefined => {
  for (const { called, rounds, goals } of GENERATORS) {
    const { counterexample } = fc.check(
      fc.property(contested(rounds, goals), (group) => orderBy(a, group) === orderBy(b, group)),
      { numRuns: TRIES, seed: 7 },
    );
    const [group] = counterexample ?? [];
    if (group !== undefined) return { found: called, group };
  }
  return undefined;
};

/** Pairs that no single round with margins of one tells apart, and what it takes. */
const FOUND_LATER: Readonly<Record<string, (typeof GENERATORS)[number]['called']>> = {
  'points / goal-difference': 'two rounds, margins of one',
  'points / wins': 'two rounds, margins of one',
  'points / points-per-match': 'one round, wide margins',
  'points / goal-difference for listing': 'two rounds, margins of one',
  'goal-difference / wins': 'two rounds, margins of one',
  'goal-difference / points-per-match': 'two rounds, margins of one',
  'goal-difference / goal-difference for listing': 'two rounds, margins of one',
  'wins / points-per-match': 'two rounds, margins of one',
  'wins / goal-difference for listing': 'two rounds, margins of one',
  'points-per-match / goal-difference for listing': 'two rounds, margins of one',
  'mini-table, after-each / mini-table, after-all': 'two rounds, margins of one',
};
/** A shrunk witness holds few results beside goalless draws: what parts two lists can be read off it. */
const MOST_RESULTS = 8;

describe('two different lists are told apart by some season', { timeout: 60_000 }, () => {
  test.each(PAIRS)('$a and $b', ({ a, b }) => {
    const seen = witness(a, b);
    if (seen === undefined) throw new Error(`no season tells them apart in ${TRIES} tries of each generator`);
    const { found, group } = seen;
    expect(orderBy(a, group)).not.toBe(orderBy(b, group));
    expect(group.results.filter(({ score: [h, v], held }) => h + v > 0 || held !== 'played').length).toBeLessThanOrEqual(MOST_RESULTS);
    expect(found).toBe(FOUND_LATER[`${a} / ${b}`] ?? 'one round, margins of one');
  });
});

describe('by any criterion', { timeout: 60_000 }, () => {
  const groups = fc.oneof(contested(1, 'narrow'), contested(2, 'narrow'), contested(1, 'wide'), contested(2, 'wide'));

  test.each(names)('%s: other names make the same order of other names', (name) =>
    fc.assert(
      fc.property(groups, fc.shuffledSubarray([...TEAMS], { minLength: TEAMS.length }), (group, others) => {
        const called = new Map(TEAMS.map((team, i) => [team as string, others[i] ?? '']));
        const back = new Map([...called].map(([team, other]) => [other, team]));
        const plan = planOf(name, group.rounds);
        const renamed = order(
          seasonOf(
            plan,
            statementsOfFour(group, (team) => called.get(team) ?? ''),
          ),
        );
        expect(inNames(renamed, back)).toBe(orderBy(name, group));
      }),
      { numRuns: 60 },
    ),
  );

  test.each(names)('%s: the order in which facts are entered is irrelevant', (name) =>
    fc.assert(
      fc.property(groups, fc.infiniteStream(fc.nat()), (group, keys) => {
        const keyed = statementsOfFour(group).map((statement) => ({ statement, key: keys.next().value ?? 0 }));
        const shuffled = keyed.toSorted((a, b) => a.key - b.key).map(({ statement }) => statement);
        expect(order(seasonOf(planOf(name, group.rounds), shuffled))).toBe(orderBy(name, group));
      }),
      { numRuns: 60 },
    ),
  );
});

/** An order with each team called by another name. */
const inNames = (said: string, names: ReadonlyMap<string, string>): string =>
  said
    .split(' | ')
    .map((part) => {
      const [teams = '', ...state] = part.split(' ');
      const renamed = teams.split('=').map((team) => names.get(team) ?? '?');
      return [renamed.sort().join('='), ...state].join(' ');
    })
    .join(' | ');
