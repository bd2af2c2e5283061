import { describe, expect, test } from 'vitest';
import type { MatchState } from '../../src/engine/index.ts';
import { entries, group, type Scene, scene, sides, tie } from '../kit/scene.ts';

/** A and B meet once; `2-1 2026-05-03 15:30 @Cancha`, what counted, who said what. */
const GROUP = group(2, 'rounds: 1, decided-by: [points, lots]');
const FOUR_ROUNDS = group(2, 'rounds: 4, decided-by: [points, lots]');

const played = (lines: string, rules = GROUP, options: Parameters<typeof scene>[2] = {}): Scene =>
  scene(rules, entries('A B') + lines, options);
const told = ({ outcome, date, at, kickOff, round, counted, reports, home }: MatchState, { name }: Scene): string =>
  [
    `${name(home)}:`,
    'score' in outcome && outcome.score ? outcome.score.join('-') : outcome.kind,
    ...('note' in outcome && outcome.note ? [outcome.note] : []),
    ...(outcome.kind === 'suspended' ? ['suspended'] : []),
    ...[date, kickOff, at && `@${at}`, round && `round ${round}`, counted].filter((one) => one !== undefined),
    ...(reports ?? []).map(
      (one) => `${one.by} ${'score' in one.outcome && one.outcome.score ? one.outcome.score.join('-') : one.outcome.kind}`,
    ),
  ].join(' ');
const matches = (one: Scene): readonly string[] =>
  one.season.contests.flatMap((contest) => contest.matches).map((match) => told(match, one));
const codes = (one: Scene): readonly string[] => one.problems.map(({ code }) => code);

describe('a fixture and what became of it', () => {
  test.each([
    {
      why: 'a result takes the place of its fixture, with its day, time and ground',
      lines: '2026-05-03 A v B [at "Cancha 2"; kick-off 15:30]\nA 2-1 B',
      then: 'A: 2-1 2026-05-03 15:30 @Cancha 2',
    },
    {
      why: 'a result on another day keeps the ground, not the time',
      lines: '2026-05-03 A v B [at "Cancha 2"; kick-off 15:30]\n2026-05-04 A 2-1 B',
      then: 'A: 2-1 2026-05-04 @Cancha 2',
    },
    {
      why: 'a moved match is played on its new day',
      lines: '2026-05-03 A v B\n2026-05-10 A v B [corrects]\nA 2-1 B',
      then: 'A: 2-1 2026-05-10',
    },
    {
      why: 'of two moves the second counts, though it is to an earlier day',
      lines: '2026-05-03 A v B\n2026-05-20 A v B [corrects]\n2026-05-10 A v B [corrects 2]',
      then: 'A: to-play 2026-05-10',
    },
    {
      why: 'a postponed match has no day',
      lines: '2026-05-03 A v B [kick-off 15:30]\n2026-05-02 A v B [postponed; corrects]',
      then: 'A: to-play postponed',
    },
    {
      why: 'a result of a postponed match has none either',
      lines: '2026-05-03 A v B\nA v B [postponed; corrects]\nA 1-0 B',
      then: 'A: 1-0',
    },
    {
      why: 'a suspended match is resumed without a correction',
      lines: '2026-05-03 A 1-0 B [suspended]\n2026-05-10 A 1-2 B',
      then: 'A: 1-2 2026-05-10',
    },
    {
      why: 'a suspended match goes on when a fixture says so',
      lines: '2026-05-03 A v B\n2026-05-03 A 1-0 B [suspended]\n2026-05-10 A v B [corrects; kick-off 10:00]',
      then: 'A: 1-0 suspended 2026-05-10 10:00',
    },
    { why: 'a result can be corrected to a suspension', lines: 'A 2-1 B\nA 2-1 B [suspended; corrects]', then: 'A: 2-1 suspended' },
    {
      why: 'of two corrections without a day the second counts',
      lines: 'A 9-0 B\nA 5-0 B [corrects]\nA 1-0 B [corrects 2]',
      then: 'A: 1-0',
    },
    {
      why: 'a match that is moved, and its result, stay in their round',
      lines: '2026-05-03 A v B [round 3]\n2026-06-10 A v B [corrects]\nA 2-1 B',
      then: 'A: 2-1 2026-06-10 round 3',
    },
    {
      why: 'a postponed match stays in its round',
      lines: '2026-05-03 A v B [round 3]\nA v B [postponed; corrects]',
      then: 'A: to-play postponed round 3',
    },
    {
      why: 'the round can be corrected, and a result can say it first',
      lines: '2026-05-03 A v B [round 3]\n2026-05-03 A v B [round 4; corrects]\nA 2-1 B [corrects]\nA 0-0 B [round 9]',
      then: 'A: 2-1 2026-05-03 round 4',
    },
    {
      why: 'what sources say is of the round of the fixture',
      lines: '2026-05-03 A v B [round 3]\nA 2-1 B [said by home]',
      then: 'A: 2-1 2026-05-03 round 3 home home 2-1',
    },
    {
      why: 'a ruling stands in the round of its match',
      lines: 'A v B [round 3]\nA 3-0 B [awarded; by R1]\nruling: R1 final',
      then: 'A: 3-0 round 3',
    },
    { why: 'a move never takes a result back', lines: '2026-05-03 A 2-1 B\n2026-05-10 A v B [corrects]', then: 'A: 2-1 2026-05-03' },
    { why: 'a pair that meets once on the other ground is one match', lines: '2026-05-03 A v B\nB 2-0 A', then: 'B: 2-0 2026-05-03' },
  ])('$why', ({ lines, then }) => {
    const one = played(lines);
    expect(matches(one)).toEqual([then]);
    expect(codes(one)).toEqual([]);
    // the order of lines tells nothing
    expect(matches(played(lines.split('\n').toReversed().join('\n')))).toEqual([then]);
  });

  test.each([
    { why: 'two results', lines: 'A 2-1 B\nA 2-1 B' },
    { why: 'two fixtures', lines: '2026-05-03 A v B\n2026-05-10 A v B' },
    { why: 'two suspensions', lines: 'A 1-0 B [suspended]\nA 1-1 B [suspended]' },
    { why: 'two words of one source', lines: 'A 1-0 B [said by home]\nA 1-1 B [said by home]' },
  ])('$why of one match are an error', ({ lines }) => expect(codes(played(lines))).toEqual(['match-repeated']));

  test('a fixture is known before its day, a correction from its day on', () => {
    const lines = '2026-05-03 A v B\n2026-05-03 A 2-1 B\n2026-05-08 A 2-2 B [corrects]';
    const asOf = (day: string) => matches(played(lines, GROUP, { asOf: day }));
    expect(asOf('2026-05-02')).toEqual(['A: to-play 2026-05-03']);
    expect(asOf('2026-05-07')).toEqual(['A: 2-1 2026-05-03']);
    expect(asOf('2026-05-08')).toEqual(['A: 2-2 2026-05-08']);
  });

  test('a pair that meets twice on one ground: each result finds its fixture by its day, then in order', () => {
    const lines = '2026-03-01 A v B\n2026-08-01 A v B\n2026-08-01 A 0-0 B\n2026-03-02 A 2-1 B';
    const one = played(lines, FOUR_ROUNDS);
    expect(codes(one)).toEqual([]);
    expect(matches(one).toSorted()).toEqual(['A: 0-0 2026-08-01', 'A: 2-1 2026-03-02']);
    expect(matches(played('2026-03-01 A v B\n2026-08-01 A v B\n2026-03-01 A 2-1 B', FOUR_ROUNDS))).toEqual([
      'A: 2-1 2026-03-01',
      'A: to-play 2026-08-01',
    ]);
    expect(codes(played(`${lines}\n2026-09-01 A 1-1 B`, FOUR_ROUNDS))).toEqual(['match-repeated']);
  });

  test('a pair that meets twice on one ground: lines of one round belong together, whatever their days', () => {
    const fixtures = 'A v B [round 2]\nA v B [round 10]';
    const told = (lines: string) => {
      const one = played(`${fixtures}\n${lines}`, FOUR_ROUNDS);
      expect(codes(one)).toEqual([]);
      return matches(one).toSorted();
    };
    expect(told('A 2-1 B [round 10]')).toEqual(['A: 2-1 round 10', 'A: to-play round 2']);
    expect(told('A 2-1 B')).toEqual(['A: 2-1 round 2', 'A: to-play round 10']);
    expect(told('2026-05-03 A v B [round 10; corrects]\n2026-05-03 A 1-0 B')).toEqual(['A: 1-0 2026-05-03 round 10', 'A: to-play round 2']);
    expect(told('A 1-0 B [round 2]\nA 0-1 B [round 10]\nA 3-3 B [round 2; corrects]')).toEqual(['A: 0-1 round 10', 'A: 3-3 round 2']);
  });

  test('a tie of two legs takes two fixtures and two results without labels', () => {
    const one = scene(tie('legs: 2, decided-by: [points, lots]'), sides('2026-05-03 A v B\nA 2-1 B\n2026-05-10 B v A\nB 1-1 A'));
    expect(codes(one)).toEqual([]);
    expect(one.places('t')).toBe('1 A, 2 B');
  });

  test('what is annulled is played again, on the day a fixture names', () => {
    const one = played('2026-05-03 A 2-1 B\n2026-05-05 annulled:\n2026-05-20 A v B');
    expect(matches(one)).toEqual(['A: to-play 2026-05-20']);
    expect(codes(one)).toEqual([]);
  });

  test('a ruling stands over a fixture as over a result', () => {
    const one = played('2026-05-03 A v B\nA 3-0 B [awarded; by R1]\nruling: R1 final');
    expect(matches(one)).toEqual(['A: 3-0 2026-05-03']);
    expect(one.season.contests.flatMap((contest) => contest.matches)[0]?.replaced).toBeUndefined();
  });
});

describe('a match of which several sources speak', () => {
  test.each([
    { why: 'one club alone is believed', lines: 'A 2-1 B [said by home]', then: 'A: 2-1 home home 2-1', conflict: 'none', due: [] },
    {
      why: 'sources that agree are one match',
      lines: 'A 2-1 B [said by home]\nA 2-1 B [said by away]\nA 2-1 B [said by referee]',
      then: 'A: 2-1 referee referee 2-1 home 2-1 away 2-1',
      conflict: 'none',
      due: [],
    },
    {
      why: 'a club that writes the match the other way round agrees all the same',
      lines: 'A 2-1 B [said by home]\nB 1-2 A [said by home]',
      then: 'A: 2-1 home home 2-1 away 2-1',
      conflict: 'none',
      due: [],
    },
    {
      why: 'two clubs that differ leave it open',
      lines: '2026-05-03 A v B\nA 2-1 B [said by home]\nA 2-2 B [said by away]',
      then: 'A: to-play 2026-05-03 nobody home 2-1 away 2-2',
      conflict: 'one',
      due: ['s/g report A-B'],
    },
    {
      why: 'the referee is believed before the clubs, and the conflict is said',
      lines: 'A 2-1 B [said by home]\nA 2-2 B [said by away]\nA 2-2 B [said by referee]',
      then: 'A: 2-2 referee referee 2-2 home 2-1 away 2-2',
      conflict: 'one',
      due: ['s/g lots A-B'],
    },
    {
      why: 'the league settles it',
      lines: 'A 2-1 B [said by home]\nA 2-2 B [said by referee]\nA 1-0 B [said by league]',
      then: 'A: 1-0 league league 1-0 referee 2-2 home 2-1',
      conflict: 'none',
      due: [],
    },
    {
      why: 'a line of the organizer settles it',
      lines: 'A 2-1 B [said by home]\nA 2-2 B [said by away]\nA 1-0 B',
      then: 'A: 1-0 settled home 2-1 away 2-2',
      conflict: 'none',
      due: [],
    },
    {
      why: 'a source that corrects itself is heard with its last word',
      lines: 'A 2-1 B [said by home]\nA 2-2 B [said by away]\nA 2-1 B [said by away; corrects]',
      then: 'A: 2-1 home home 2-1 away 2-1',
      conflict: 'none',
      due: [],
    },
  ])('$why', ({ lines, then, conflict, due }) => {
    const one = played(lines);
    expect(matches(one)).toEqual([then]);
    expect(codes(one)).toEqual([]);
    expect(one.conflicts()).toEqual(conflict === 'one' ? ['s/g reports-differ'] : []);
    expect(one.due()).toEqual(due);
    expect(matches(played(lines.split('\n').toReversed().join('\n')))).toEqual([then]);
  });

  test('a half-time score that only one of them has is no contradiction', () => {
    const one = played('A 2-1 B [ht 1-0; said by home]\nA 2-1 B [said by referee]');
    expect(one.conflicts()).toEqual([]);
    expect(one.season.contests.flatMap(({ matches: all }) => all)[0]?.outcome).toMatchObject({ score: [2, 1], halfTime: [1, 0] });
  });

  test('a ruling decides what the sources could not', () => {
    const one = played('A 2-1 B [said by home]\nA 2-2 B [said by away]\nA 0-3 B [awarded; by R1]\nruling: R1 final');
    expect(matches(one)).toEqual(['A: 0-3 settled home 2-1 away 2-2']);
    expect(one.conflicts()).toEqual([]);
  });

  test('in a past season nothing is due, and the result is not on record', () => {
    const one = played('A 2-1 B [said by home]\nA 2-2 B [said by away]', GROUP, { state: 'past' });
    expect(one.due()).toEqual([]);
    expect(one.conflicts()).toEqual(['s/g reports-differ']);
    expect(one.unknown()).toContain('s/g result-not-on-record');
  });
});

describe('a team that withdraws', () => {
  test('leaves a tie to the other, and the reason says so', () => {
    const one = scene(tie('legs: 2, decided-by: [points, lots]'), sides('out: B [withdrew]'));
    expect(one.places('t')).toBe('1 A, 2 B');
    const state = one.season.contests.at(-1);
    expect(state?.places[0]?.because.map(({ code }) => code)).toEqual(['withdrew']);
    expect(state?.tie?.decidedBy).toBe('withdrawal');
  });
  test('is last in its group, by the rule for teams that are out', () => {
    const one = scene(group(3, 'rounds: 1, decided-by: [points]'), `${entries('A B C')}A 1-0 B\nout: C [withdrew]`);
    const state = one.season.contests.at(-1);
    expect(state?.places.at(-1)?.because.map(({ code }) => code)).toEqual(['withdrew']);
  });
});
