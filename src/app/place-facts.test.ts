import { expect, test } from 'vitest';
import { bind, evaluate, type Plan, type Statement } from '../engine/index.ts';
import { parseFacts } from '../formats/index.ts';
import { loadSeason } from './load-season.ts';
import { placeFacts } from './place-facts.ts';
import type { Folder } from './shelf.ts';

const RULES = `
competition: { id: copa, name: Copa }
season: 2016
state: past
defaults:
  group: { rounds: 1, decided-by: [points, goal-difference] }
  tie: { legs: 1, ground: neutral, decided-by: [points, penalties] }
before:
  teams: 6
  draw: { pot: 1-6 of teams, how: draw }
stages:
  groups:
    contests:
      a: { group: 3 drawn from draw, name: { es: Grupo A, en: Group A } }
      b: { group: 3 drawn from draw, name: { es: Grupo B, en: Group B } }
  knockout:
    contests:
      semi-finals:
        ties: { s1: 1 of a v 2 of b, s2: 1 of b v 2 of a }
      final: winner of s1 v winner of s2
champion: winner of knockout/final
`;
const FACTS: Readonly<Record<string, readonly string[]>> = {
  'group-a': ['entry: A', 'entry: B', 'entry: C', 'A 2-0 B', 'A 1-0 C', 'B 1-0 C'],
  // E and F are level on everything: who was second shows in the semi-final
  'group-b': ['entry: D', 'entry: E', 'entry: F', 'D 1-0 E', 'D 1-0 F', 'E 1-1 F'],
  'semi-finals/1': ['D 0-1 B'],
  'semi-finals/2': ['F 0-2 A'],
  final: ['A 3-1 B'],
  'friendly/1': ['C 1-0 E'],
};
const textOf = (facts: typeof FACTS): string =>
  Object.entries(facts)
    .flatMap(([path, lines]) => [`== ${path}`, ...lines])
    .join('\n');

const plan = async (): Promise<Plan> => {
  const folder: Folder = {
    id: 'copa',
    names: async () => ['regulations.yaml'],
    read: async (name) =>
      name === 'regulations.yaml' ? { text: RULES, file: name } : { code: 'file-missing', severity: 'error', args: { path: name } },
    beside: async () => undefined,
    wayFrom: () => '.',
  };
  const { plan: made } = await loadSeason(folder);
  if (made === undefined) throw new Error('the rules of the test cannot be used');
  return made;
};
const shown = (statements: readonly Statement[]): readonly string[] =>
  statements.map((one) => {
    const said = one.type === 'match' ? `${one.home}-${one.away}` : one.type;
    const teams = one.type === 'placed' || one.type === 'draw' ? ` ${one.teams.join(' ')}` : '';
    return `${one.contest?.path}: ${said}${teams}${one.seenIn === undefined ? '' : ` seen in ${one.seenIn}`}`;
  });

test('a page finds its way into the season: draw, entries, groups by name, ties by who is in them', async () => {
  const season = await plan();
  const placed = placeFacts(season, parseFacts(textOf(FACTS), 'page').statements);
  expect(shown(placed).toSorted()).toEqual(
    [
      ...['groups/a: draw A B C', 'groups/a: A-B', 'groups/a: A-C', 'groups/a: B-C'],
      ...['groups/b: draw D E F', 'groups/b: D-E', 'groups/b: D-F', 'groups/b: E-F'],
      ...['knockout/semi-finals/s2: D-B', 'knockout/semi-finals/s1: F-A', 'groups/b: placed F seen in knockout/semi-finals/s1'],
      ...['knockout/final: A-B', 'teams: entry', 'friendly/1: C-E'],
    ].toSorted(),
  );
  const { champion, teams } = evaluate(season, bind(season, placed).log);
  expect(teams[champion?.team ?? -1]?.name).toBe('A');
});

test('a pair that no tie can have keeps the heading of the page', async () => {
  const facts = { ...FACTS, 'semi-finals/1': ['C 0-1 E'] };
  expect(shown(placeFacts(await plan(), parseFacts(textOf(facts), 'page').statements))).toContain('semi-finals/1: C-E');
});

test('a list of teams that does not fill the group is no draw', async () => {
  const facts = { 'group-a': ['entry: A', 'entry: B'] };
  expect(shown(placeFacts(await plan(), parseFacts(textOf(facts), 'page').statements))).toEqual(['groups/a: entry', 'groups/a: entry']);
});

test('facts that are too many for a page stay as they are', async () => {
  const many = parseFacts(`== group-a\n${'A 1-0 B\n'.repeat(3_001)}`, 'page').statements;
  expect(placeFacts(await plan(), many)).toBe(many);
});
