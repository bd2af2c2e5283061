import { expect, test } from 'vitest';
import { bind, compile, evaluate, type Plan } from '../engine/index.ts';
import { formatFacts, parseFacts, parseRegulations } from '../formats/index.ts';
import { placeFacts } from './place-facts.ts';

const planOf = (body: string): Plan => {
  const { problems, regulations } = parseRegulations(
    `competition: { id: copa, name: Copa }\nseason: 2016\nstate: past\ndefaults:\n  group: { rounds: 1, decided-by: [points, goals] }\n  tie: { legs: 2, decided-by: [points, third-match, penalties] }\n${body}`,
    'regulations.yaml',
  );
  const plan = regulations && compile(regulations).plan;
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
};

/** The facts as they were placed, without the page's own words, and the champion that they make. */
const placed = (plan: Plan, facts: Readonly<Record<string, readonly string[]>>) => {
  const text = Object.entries(facts)
    .flatMap(([path, lines]) => [`== ${path}`, ...lines])
    .join('\n');
  const statements = placeFacts(plan, parseFacts(text, 'page').statements);
  const { champion, teams } = evaluate(plan, bind(plan, statements).log);
  return { text: formatFacts(statements, 'en'), champion: teams[champion?.team ?? -1]?.name };
};

const DRAWN = planOf(`
before: { teams: 4, pot: { pot: 1-4 of teams } }
stages:
  cup:
    name: { es: Copa, en: Cup }
    contests:
      semis: { name: { es: Semifinales, en: Semi-finals }, ties: { s1: 2 drawn from pot, s2: 2 drawn from pot } }
      final: winner of s2 v winner of s1
champion: winner of final`);
const SEMIS = { teams: ['entry: A', 'entry: B', 'entry: C', 'entry: D'], final: ['leg 1: C 1-0 A', 'leg 2: A 0-0 C'] };

test('ties that are drawn are taken in the order of the page, and who plays in them was drawn', () => {
  const { champion, text } = placed(DRAWN, {
    ...SEMIS,
    'cup/semi-finals/1': ['leg 1: A 1-0 B', 'leg 2: B 0-0 A'],
    'cup/semi-finals/2': ['leg 1: C 1-0 D', 'leg 2: D 0-0 C'],
  });
  expect(text).toContain('== cup/semis/s1\ndraw: A, B\nleg 1: A 1-0 B');
  expect(text).toContain('== cup/semis/s2\ndraw: C, D\nleg 1: C 1-0 D');
  expect(champion).toBe('C');
});

test('a page that has fewer pairs than the round has ties does not say which they are', () => {
  expect(placed(DRAWN, { ...SEMIS, 'cup/semi-finals/2': ['leg 1: C 1-0 D', 'leg 2: D 0-0 C'] }).text).toContain('== cup/semi-finals/2');
});

test('one leg more than a tie has is its third match', () => {
  const { text } = placed(DRAWN, { ...SEMIS, final: ['leg 1: C 1-0 A', 'leg 2: A 1-0 C', 'leg 3: C 2-0 A'] });
  expect(text).toContain('third match: C 2-0 A');
});

test('a bracket under a title of its own that says it again is left out', () => {
  const { text } = placed(DRAWN, {
    ...SEMIS,
    'cup/semi-finals/1': ['leg 1: A 1-0 B', 'leg 2: B 0-0 A'],
    'cup/semi-finals/2': ['leg 1: C 1-0 D', 'leg 2: D 0-0 C'],
    'bracket/last-four/1': ['leg 1: A 1-0 B [ground not stated]'],
    'bracket/last-four/2': ['leg 1: C 4-0 D [ground not stated]'],
  });
  expect(text).not.toContain('== bracket/last-four/1');
  expect(text).toContain('== bracket/last-four/2');
});

test('a tie keeps to the stage that its heading names, though the same two meet in another', () => {
  const plan = planOf(`
before: { teams: 2 }
stages:
  region: { name: { es: Etapa regional, en: Regional stage }, contests: { title: { tie: 1 of teams v 2 of teams, name: { es: Título, en: Title } } } }
  national: { name: { es: Etapa nacional, en: National stage }, contests: { last: 1 of teams v 2 of teams } }
champion: winner of last`);
  const { champion, text } = placed(plan, {
    teams: ['entry: A, B'],
    'national-stage/decider/1': ['leg 1: B 1-0 A', 'leg 2: A 0-0 B'],
  });
  expect(text).toContain('== national/last\nleg 1: B 1-0 A');
  expect(champion).toBe('B');
});

test('who stands in a table holds the places that lead there, in an order that nobody states', () => {
  const plan = planOf(`
before: { clubs: 2, relegated: 4 }
stages: { league: { group: [1-2 of clubs, 1-2 of relegated], name: League } }
champion: 1 of league`);
  const rows = ['row: A 3 0 0 6-0 9', 'row: R 2 0 1 3-2 6', 'row: B 1 0 2 2-3 3', 'row: S 0 0 3 0-6 0'];
  const { champion, text } = placed(plan, {
    clubs: ['entry: A', 'entry: B'],
    relegated: ['entry: R', 'entry: S', 'entry: T', 'entry: U'],
    league: rows,
  });
  expect(text).toContain('placed: 1-2 R, S [seen in league]');
  expect(champion).toBe('A');
});

test('a ranking across groups is left to what its teams did there', () => {
  const plan = planOf(`
before: { teams: 4 }
stages:
  a: { group: 1-2 of teams, name: A }
  b: { group: 3-4 of teams, name: B }
  seconds: { list: [2 of a, 2 of b], decided-by: [points, goals], name: Best seconds }
champion: 1 of seconds`);
  const { champion, text } = placed(plan, {
    teams: ['entry: A, B, C, D'],
    a: ['A 3-2 B'],
    b: ['C 3-1 D'],
    'best-seconds': ['row: B 0 0 1 2-3 0', 'row: D 0 0 1 1-3 0'],
  });
  expect(text).not.toContain('row:');
  expect(champion).toBe('B');
});
