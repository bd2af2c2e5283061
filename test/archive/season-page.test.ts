import { describe, expect, test } from 'vitest';
import type { Block, PageMatch, PageTie, Standings } from '../../src/archive/page/page.ts';
import { makeNames } from '../../src/archive/season/names.ts';
import { type MatchForm, pageOfSeason, type SeasonPageOrder } from '../../src/archive/season/season-page.ts';
import { seasonWordsFor } from '../../src/archive/season/words.ts';
import type { EvaluateOptions } from '../../src/engine/index.ts';
import { saidPage } from '../kit/said-page.ts';
import { group, scene, sides, tie } from '../kit/scene.ts';

type Order = Partial<SeasonPageOrder> & EvaluateOptions & { readonly state?: 'running' | 'past' };

const pageOf = (rules: string, facts: string, { asOf, reading, state, ...order }: Order = {}) =>
  pageOfSeason(scene(rules, facts, { ...(asOf !== undefined && { asOf }), ...(reading && { reading }), state: state ?? 'past' }).season, {
    language: 'en',
    matches: 'in tables',
    brackets: 'without',
    ...order,
  });

const only = <K extends Block['kind']>(blocks: readonly Block[], kind: K): Extract<Block, { readonly kind: K }> => {
  const found = blocks.filter((block): block is Extract<Block, { readonly kind: K }> => block.kind === kind);
  expect(found).toHaveLength(1);
  return found[0] as Extract<Block, { readonly kind: K }>;
};

const LEAGUE = group(3, 'rounds: 1, walkover: nothing, decided-by: [points, goal-difference for listing]');
const RESULTS = '== b/e\nentry: A, B, C\n== g\n';

describe('a group', () => {
  test('is its derived table and its results', () => {
    expect(saidPage(pageOf(LEAGUE, `${RESULTS}A 2-0 B\nA 1-0 C\nB 1-1 C`)).slice(4)).toEqual([
      '# S > G',
      'A: 2 2 0 0 3 0 6',
      'C: 2 0 1 1 1 2 1',
      'B: 2 0 1 1 1 3 1',
      'A 2-0 B',
      'A 1-0 C',
      'B 1-1 C',
    ]);
  });

  test.each([
    { why: 'a lost score stays lost', line: 'A ?-? B [won by A]', outcome: { kind: 'decided', drawn: 'not-stated', winner: 'A' } },
    { why: 'a drawn match of unknown score is drawn', line: 'A ?-? B [drawn]', outcome: { kind: 'decided', drawn: 'yes' } },
    { why: 'a walkover without a winner has none', line: 'A w.o. B', outcome: { kind: 'walkover' } },
    { why: 'a walkover names who stayed', line: 'A w.o. B [won by B]', outcome: { kind: 'walkover', winner: 'B' } },
    { why: 'a dash stays a dash', line: 'A n.p. B [dash]', outcome: { kind: 'not-played', why: 'dash' } },
    { why: 'a dead rubber stays one', line: 'A n.p. B [dead rubber]', outcome: { kind: 'not-played', why: 'dead-rubber' } },
    { why: 'an awarded score is awarded', line: 'A 3-0 B [awarded]', outcome: { kind: 'awarded', score: [3, 0] } },
  ])('$why', ({ line, outcome }) => {
    for (const matches of ['in tables', 'one by one'] as const) {
      const { blocks } = pageOf(LEAGUE, `${RESULTS}${line}\nA 1-0 C\nB 1-1 C`, { matches });
      const results = blocks.flatMap((block) =>
        block.kind === 'grid' ? block.cells.map(({ result }) => result.value) : block.kind === 'match' ? [block.result.value] : [],
      );
      expect(results).toContainEqual(outcome);
      expect(results).toHaveLength(3);
    }
  });

  test('a figure that nobody knows is absent, not zero', () => {
    const { rows } = only(pageOf(LEAGUE, `${RESULTS}A ?-? B [won by A]\nA 1-0 C\nB 1-1 C`).blocks, 'standings');
    const [first] = rows;
    expect(first?.won?.value).toBe(2);
    expect(first && 'goalsFor' in first).toBe(false);
    expect(first && 'difference' in first).toBe(false);
  });

  test.each<{ why: string; facts: string; kinds: readonly string[] }>([
    { why: 'results without days are a grid', facts: 'A 2-0 B\nA 1-0 C\nB 1-1 C', kinds: ['grid'] },
    { why: 'one day makes them a list', facts: '2030-05-01 A 2-0 B\nA 1-0 C\nB 1-1 C', kinds: ['match', 'match', 'match'] },
    { why: 'so does a neutral ground', facts: 'A 2-0 B [neutral]\nA 1-0 C\nB 1-1 C', kinds: ['match', 'match', 'match'] },
    { why: 'a play-off stands beside the grid', facts: 'A 2-0 B\nB 1-0 C\nC 1-0 A\nplay-off: A 1-0 B', kinds: ['grid', 'match'] },
    { why: 'a grid would contradict a table that counts matches lost by exclusion', facts: 'A 2-0 B\nout: C', kinds: ['match'] },
  ])('$why', ({ facts, kinds }) => {
    const { blocks } = pageOf(LEAGUE, `${RESULTS}${facts}`);
    expect(blocks.map(({ kind }) => kind).filter((kind) => kind === 'grid' || kind === 'match')).toEqual(kinds);
  });

  test('points taken away have their note, points brought along stand apart', () => {
    const rules = `
    before: { b: { contests: { e: 3 } } }
    stages: { s: { contests: { g: { group: [1 of e with 2 points, 2-3 of e], rounds: 1, decided-by: [points] } } } }
    champion: 1 of s/g`;
    const facts = `${RESULTS}A 2-0 B\nA 1-0 C\nB 1-1 C\nruling: R-7 final\npoints: C -3 [by R-7; en "no medical certificate"]`;
    const { rows } = only(pageOf(rules, facts).blocks, 'standings');
    const row = (team: string) => rows.find((one) => one.team.value === team);
    expect(row('A')?.start?.value).toBe(2);
    expect(row('A')?.points?.value).toBe(8);
    expect(row('C')?.adjusted?.value).toBe(-3);
    expect(row('C')?.note?.value).toBe('−3 by ruling R-7, no medical certificate');
  });

  test('places say where they lead, in the order of the rules', () => {
    const rules = `
    before: { b: { contests: { e: 3 } } }
    stages:
      s: { name: First stage, contests: { g: { group: 1-3 of e, rounds: 1, decided-by: [points, play-off, goals for listing] } } }
      f: { name: Finals, contests: { last: { tie: 1 of g v 2 of g, legs: 1, decided-by: [goals, penalties], name: Last tie } } }
    champion: winner of last
    prizes: { Second: { to: 3 of g, kind: relegation, name: Second Division } }`;
    const { resultTexts, results, rulesText, splits } = only(pageOf(rules, `${RESULTS}A 2-0 B\nA 1-0 C\nB 2-1 C`).blocks, 'standings');
    const leads = [1, 2, 3].map((place) => resultTexts?.get(results.get(place)?.value ?? '')?.value);
    expect(leads).toEqual(['Finals, Last tie', 'Finals, Last tie', 'Relegation to Second Division']);
    expect(splits).toEqual([2]);
    expect(rulesText?.value).toBe('1) points; 2) play-off; only to list the table: goals scored');
  });

  test('teams that share a place share its number', () => {
    const { rows } = only(pageOf(group(3, 'rounds: 1, decided-by: [points]'), `${RESULTS}A 2-0 B\nA 1-0 C\nB 1-1 C`).blocks, 'standings');
    expect(rows.map(({ position }) => position?.value)).toEqual([1, 2, 2]);
  });

  test('a table of which no figure is on record lists who was in it', () => {
    const { rows } = only(pageOf(LEAGUE, RESULTS, { contest: 's/g' }).blocks, 'qualifiers');
    expect(rows.map(({ team }) => team.value)).toEqual(['A', 'B', 'C']);
  });

  test('rows that are printed where no matches are stand as printed', () => {
    const facts = `${RESULTS}row: A 2 0 0 3-0 6\nrow: B 0 1 1 1-3 1\nrow: C 0 1 1 1-2 1`;
    expect(saidPage(pageOf(LEAGUE, facts, { contest: 's' }))).toEqual([
      '# S > G',
      'A: 2 2 0 0 3 0 6',
      'C: 2 0 1 1 1 2 1',
      'B: 2 0 1 1 1 3 1',
    ]);
  });
});

describe('a match', () => {
  const DATED = `${RESULTS}2030-05-01 A 2-0 B [ht 1-0; at "Pampa"; en "in the rain"; es "bajo la lluvia"]\nA 1-0 C\nB 1-1 C`;
  const first = (facts: string, order: Order = {}): PageMatch => {
    const [match] = pageOf(LEAGUE, facts, { matches: 'one by one', ...order }).blocks.filter((block) => block.kind === 'match');
    if (!match) throw new Error('no match');
    return match;
  };

  test('says its day, its place and its notes in the language of the page', () => {
    expect(first(DATED)).toMatchObject({ date: { value: '2030-05-01' }, place: 'Pampa', note: 'in the rain', group: 'G', ground: 'home' });
    expect(first(DATED, { language: 'es' }).note).toBe('bajo la lluvia');
  });

  test('keeps its id while its result changes, and counts the ruling that changed it', () => {
    const ruled = `${DATED}\nruling: R-1 final\n2030-05-09 A 0-3 B [awarded; by R-1]`;
    const [before, after] = [first(DATED), first(ruled)];
    expect([before.id, before.revision]).toEqual(['trial/2030/s/g/a/b', 0]);
    expect([after.id, after.revision, after.note]).toEqual([before.id, 1, 'ruling R-1; 2–0 on the pitch']);
    expect(first(ruled, { reading: 'pitch' }).revision).toBe(0);
  });

  test('every match of a season has an id of its own', () => {
    const facts = `${RESULTS}${['A 1-0 B', 'B 1-0 A', 'A 2-0 B', 'B 3-0 A', 'A 1-0 C', 'play-off: A 1-0 B'].join('\n')}`;
    const page = pageOf(group(3, 'rounds: 4, decided-by: [points, play-off]'), facts, { matches: 'one by one' });
    const ids = page.blocks.flatMap((block) => (block.kind === 'match' ? [block.id] : []));
    expect(new Set(ids).size).toBe(6);
  });

  test('of a team that is not here it is told, and does not count', () => {
    const rules = `
    before: { b: { contests: { e: 3 } } }
    stages: { s: { contests: { f: { tie: 1 of e v 2 of e, legs: 1, decided-by: [goals] } } } }
    champion: winner of f`;
    const match = only(pageOf(rules, '== b/e\nentry: A, B, C\n== f\nA 2-1 C').blocks, 'match');
    expect(match.result.value).toEqual({ kind: 'text', text: '2–1' });
    expect(match.note).toBe('does not count here');
  });
});

describe('a tie', () => {
  const TWO = tie('legs: 2, decided-by: [points, third-match neutral, penalties]');
  const row = (facts: string, rules = TWO): PageTie => only(pageOf(rules, sides(facts)).blocks, 'tie');

  test('is a row with its legs, points, aggregate and winner; the team at home first is named first', () => {
    const told = row('leg 1: B 1-0 A\nleg 2: A 2-1 B\nthird match: A 3-1 B');
    expect(told.teams.map(({ value }) => value)).toEqual(['B', 'A']);
    expect(told.legs.map(({ value }) => 'score' in value && value.score)).toEqual([
      [1, 0],
      [1, 2],
    ]);
    expect(told.thirdMatch?.value).toMatchObject({ score: [1, 3] });
    expect([told.points?.value, told.aggregate?.value, told.winner]).toEqual([[3, 6], [2, 2], 1]);
  });

  test('goals of extra time are in the aggregate, penalties stand apart', () => {
    const rules = tie('legs: 2, decided-by: [points, goal-difference, extra-time, penalties]');
    const told = row('leg 1: A 1-0 B\nleg 2: B 2-1 A [aet; 90 1-0; pens 4-3]', rules);
    expect([told.aggregate?.value, told.penalties?.value, told.winner, told.points]).toEqual([[2, 2], [3, 4], 1, undefined]);
  });

  test('a leg that is not on record keeps its column', () => {
    expect(row('leg 2: B 2-1 A').legs.map(({ value }) => value)).toMatchObject([{ kind: 'text', text: '?' }, { score: [1, 2] }]);
  });

  test('a side that nobody knows is a question mark', () => {
    const told = only(pageOf(TWO, '== b/e\nentry: 1 = A\n== t\nplaced: 1 A').blocks, 'tie');
    expect([told.teams.map(({ value }) => value), told.legs, told.winner]).toEqual([['A', '?'], [], 0]);
  });

  test('a result that is only inferred stays in the row, and a note says so', () => {
    const rules = `
    before: { b: { contests: { e: 3 } } }
    stages:
      s:
        name: Cup
        contests:
          t: { tie: 1 of e v 2 of e, legs: 2, decided-by: [points, third-match neutral, penalties] }
          f: { name: Final, tie: winner of t v 3 of e, legs: 1, decided-by: [goals] }
    champion: winner of f`;
    const facts = `== b/e\nentry: A, B, C\n== t\nleg 1: A 1-0 B\nleg 2: B 1-0 A\nthird match: A ?-? B [won by A; seen in f]\n== f\nA 2-1 C`;
    const { blocks } = pageOf(rules, facts, { contest: 's' });
    const ties = blocks.flatMap((block) => (block.kind === 'tie' ? [block] : []));
    expect(blocks.map(({ kind }) => kind)).toEqual(['tie', 'tie']);
    expect(ties[0]?.note).toBe('third match, inferred: A plays in Cup, Final');
    expect(ties[0]?.thirdMatch?.value).toEqual({ kind: 'decided', drawn: 'not-stated', winner: 'A' });
  });

  test('of which a past season has no match says so', () => {
    const told = only(pageOf(TWO, sides(''), { contest: 's' }).blocks, 'tie');
    expect([told.legs, told.note]).toEqual([[], 'result not on record']);
  });

  test.each<{ why: string; matches: MatchForm; facts: string; kinds: readonly string[] }>([
    { why: 'a row says all of it', matches: 'in tables', facts: 'leg 1: A 1-0 B\nleg 2: B 0-0 A', kinds: ['tie'] },
    {
      why: 'a leg with its day stands below',
      matches: 'in tables',
      facts: 'leg 1: A 1-0 B\n2030-05-01 leg 2: B 0-0 A',
      kinds: ['tie', 'match'],
    },
    { why: 'matches one by one tell who won', matches: 'one by one', facts: 'leg 1: A 1-0 B\nleg 2: B 0-0 A', kinds: ['match', 'match'] },
    { why: 'unless a source only states it', matches: 'one by one', facts: 'leg 1: A 1-0 B\nplaced: 1 B', kinds: ['match', 'tie'] },
  ])('$why', ({ facts, kinds, matches }) => {
    expect(pageOf(TWO, sides(facts), { matches, contest: 's' }).blocks.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('rounds', () => {
  const CUP = `
    before: { b: { contests: { e: 4 } } }
    stages:
      cup:
        name: Cup
        contests:
          semis: { name: Semi-finals, ties: { s1: 1 of e v 4 of e, s2: 2 of e v 3 of e } }
          final: { tie: winner of s1 v winner of s2, name: Final }
        defaults: { tie: { legs: 1, decided-by: [goals, penalties] } }
    champion: winner of final`;
  const FACTS = '== b/e\nentry: A, B, C, D\n== s1\nA 1-0 D\n== s2\nB 1-1 C [pens 3-4]\n== final\nC 2-1 A';

  test('that feed each other are a bracket, from top to bottom', () => {
    const bracket = only(pageOf(CUP, FACTS, { brackets: 'with' }).blocks, 'bracket');
    const told = bracket.rounds.map(({ sides: all, title }) =>
      [
        title,
        ...all.map(({ marked, scores, team }) => `${team?.value} ${scores.map(({ raw }) => raw)}${marked === 'winner' ? '*' : ''}`),
      ].join(': '),
    );
    expect(bracket.heading).toEqual(['Cup']);
    expect(told).toEqual(['Semi-finals: A 1*: D 0: B 1 (3): C 1 (4)*', 'Final: A 1: C 2*']);
  });

  test('of which no team is known are no bracket, and one section is opened once', () => {
    const rules = CUP.replace(
      'contests:\n          semis',
      'contests:\n          g: { name: Cup table, group: 1-4 of e, rounds: 1 }\n          semis',
    );
    const titles = (facts: string) =>
      pageOf(rules, facts, { brackets: 'with' }).blocks.map(({ heading, kind }) => `${heading.slice(0, 2).join(' > ')} (${kind})`);
    expect(titles(FACTS.replace('== s1', '== cup/g\nA 1-0 B\n== s1'))).toEqual([
      'B > E (qualifiers)',
      'Cup (bracket)',
      'Cup > Cup table (standings)',
      'Cup > Cup table (grid)',
      'Cup > Semi-finals (tie)',
      'Cup > Semi-finals (tie)',
      'Cup > Final (tie)',
    ]);
    expect(titles('').filter((title) => title.includes('bracket'))).toEqual([]);
  });

  test('stand under the round, not under a title for each tie', () => {
    expect(pageOf(CUP, FACTS, { contest: 'cup' }).blocks.map(({ heading }) => heading.join(' > '))).toEqual([
      'Cup > Semi-finals',
      'Cup > Semi-finals',
      'Cup > Final',
    ]);
  });
});

test('a season as of a day knows nothing of the days after', () => {
  const facts = `${RESULTS}2030-05-01 A 2-0 B\n2030-06-01 A 1-0 C`;
  const { blocks } = pageOf(LEAGUE, facts, { asOf: '2030-05-15', state: 'running' });
  const standings: Standings = only(blocks, 'standings');
  expect(standings.updated?.value).toBe('2030-05-15');
  expect(blocks.filter(({ kind }) => kind === 'match')).toHaveLength(1);
});

test('teams of one name are told apart by seat, territory or id', () => {
  const { plan } = scene(LEAGUE, RESULTS).season;
  const called = [{ seat: 'Tarma' }, { territory: 'ica' }, {}].map((more, i) => ({ id: `boys-${i}`, name: 'Sport Boys', ...more }));
  const { team } = makeNames({ plan, teams: [...called, { id: 'a', name: 'A', seat: 'Lima' }] }, 'en', seasonWordsFor('en'));
  expect([0, 1, 2, 3].map(team)).toEqual(['Sport Boys (Tarma)', 'Sport Boys (ica)', 'Sport Boys (boys-2)', 'A']);
});
