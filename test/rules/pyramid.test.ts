import { describe, expect, test } from 'vitest';
import { makePyramid, type Pyramid } from '../../src/app/index.ts';
import { bind, compile, evaluate, lint, makeLive, type Plan, type Season, type Statement } from '../../src/engine/index.ts';
import { parseFacts, parseRegulations, parseTerritories } from '../../src/formats/index.ts';

const make = (seed: number, leagues = 12): Pyramid => makePyramid({ seed, leagues, rounds: 2, language: 'es' });

const textOf = ({ files }: Pyramid, name: string): string => files.find((file) => file.name === name)?.text ?? '';

/** The pyramid read from its own files. */
const read = (pyramid: Pyramid): { readonly plan: Plan; readonly statements: readonly Statement[] } => {
  const { regulations } = parseRegulations(textOf(pyramid, 'regulations.yaml'), 'regulations.yaml');
  const { territories } = parseTerritories(textOf(pyramid, 'territories.yaml'), 'territories.yaml');
  const plan = regulations && compile({ ...regulations, territories }).plan;
  if (!plan) throw new Error('no plan');
  const statements = pyramid.files
    .filter(({ name }) => name.endsWith('.facts.txt'))
    .flatMap(({ name, text }) => parseFacts(text, name).statements);
  return { plan, statements };
};

/** The first contest or other part in which two seasons differ; undefined if they do not. A whole season is never printed. */
const difference = (a: Season, b: Season): string | undefined => {
  const contest = a.contests.findIndex((state, ix) => JSON.stringify(state) !== JSON.stringify(b.contests[ix]));
  if (contest >= 0) return a.plan.contests[contest]?.path;
  const rest = (season: Season): string => JSON.stringify({ ...season, plan: undefined, contests: season.contests.length });
  return rest(a) === rest(b) ? undefined : 'beside the contests';
};

const small = make(7);
const { plan, statements } = read(small);
const { log, problems } = bind(plan, statements);
const season = evaluate(plan, log);

describe('a made-up pyramid', () => {
  test('is the same for the same seed, file by file', () => {
    const again = make(7);
    expect(again.files.findIndex(({ text }, i) => text !== small.files[i]?.text)).toBe(-1);
    expect(again.files.map(({ name }) => name)).toEqual(small.files.map(({ name }) => name));
  });

  test('is another one for another seed', () => {
    const other = make(8);
    expect(textOf(other, 'd01.facts.txt') === textOf(small, 'd01.facts.txt')).toBe(false);
  });

  test('has the leagues asked for, and nothing wrong with its files', () => {
    expect(plan.contests.filter(({ path }) => /^district\/.*\/l\d\d$/.test(path))).toHaveLength(12);
    expect(problems).toEqual([]);
    expect(lint(plan).filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(statements.filter(({ type }) => type === 'match')).toHaveLength(small.matches);
  });

  test('is played to its end: nothing is due, unknown or in conflict, and one club is champion', () => {
    expect({ due: season.due.length, unknown: season.unknown.length, conflicts: season.conflicts.length }).toEqual({
      due: 0,
      unknown: 0,
      conflicts: 0,
    });
    expect(season.teams[season.champion?.team ?? -1]?.name).toBe(small.champion);
    expect(season.teams).toHaveLength(small.clubs);
  });

  test('comes out the same in halves, fact by fact as they come, and backwards', () => {
    const half = Math.floor(statements.length / 2);
    const live = makeLive(plan, statements.slice(0, half));
    live.append(statements.slice(half));
    expect(difference(live.season(), season)).toBeUndefined();
    const backwards = bind(plan, statements.toReversed());
    expect(difference(evaluate(plan, backwards.log), season)).toBeUndefined();
  });

  test.each([1, 2, 3, 5, 30])('of %i leagues has a champion', (leagues) => {
    expect(make(1, leagues).champion).not.toBe('');
  });

  test('has one club a slot of every league, and between 5 and 14 of them', () => {
    const leagues = plan.contests.filter(({ path }) => path.startsWith('district/'));
    expect(leagues.filter(({ slots }) => slots.length < 5 || slots.length > 14)).toEqual([]);
    expect(leagues.reduce((sum, { slots }) => sum + slots.length, 0)).toBe(small.clubs);
  });

  test.each([0, 1892, 1.5])('of %d leagues is refused', (leagues) => {
    expect(() => make(1, leagues)).toThrow(RangeError);
  });
});

describe('a pyramid of 120 leagues holds every irregularity', () => {
  const facts = make(1, 120)
    .files.filter(({ name }) => name.endsWith('.facts.txt'))
    .map(({ text }) => text)
    .join('\n');

  test.each([
    { what: 'a walkover', line: / w\.o\. .* \[gana / },
    { what: 'a double defeat', line: / ambos pierden / },
    { what: 'a deduction', line: /^puntos: .* -\d \[por R\d+\]/m },
    { what: 'an exclusion', line: /^fuera: .* \[por R\d+\]/m },
    { what: 'a result awarded', line: /\[en mesa; por R\d+\]/ },
    { what: 'a ruling that may be appealed', line: /^2030-07-01 resolución: R\d+ apelable/m },
    { what: 'a ruling confirmed', line: /resolución: R\d+ firme/ },
    { what: 'a ruling reversed', line: /resolución: R\d+ revocada/ },
    { what: 'a draw', line: /^sorteo: / },
    { what: 'lots', line: /^suerte: / },
    { what: 'a play-off on neutral ground', line: /^desempate: .*\[.*cancha neutral/m },
    { what: 'a third match on neutral ground', line: /^tercer partido: .*\[.*cancha neutral/m },
    { what: 'penalties', line: /\[penales \d-\d/ },
    { what: 'a match stated again with its penalties', line: /\[penales \d-\d; .*corrige\]/ },
  ])('$what', ({ line }) => {
    expect(facts.search(new RegExp(line.source, 'm'))).toBeGreaterThan(-1);
  });
});
