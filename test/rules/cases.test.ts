import { describe, expect, test } from 'vitest';
import type { EvaluateOptions } from '../../src/engine/index.ts';
import { entries, group, type Scene, scene } from '../kit/scene.ts';

const GROUP = group(3, 'rounds: 1, decided-by: [points, goal-difference]');
const RESULTS = '2026-09-07 A 1-2 B\nB 0-0 C\nA 0-0 C\n';
const at = (lines: string, options: EvaluateOptions & { readonly state?: 'past' } = {}): Scene =>
  scene(GROUP, `${entries('A B C')}${RESULTS}${lines}`, options);

/** `P1 A-B open: R7 final, …` */
const cases = ({ season, name }: Scene): readonly string[] =>
  season.cases.map(({ id, parties, state, rulings, awaits }) =>
    [
      `${id} ${parties.map(name).join('-')} ${state}`,
      ...rulings.map((ruling) => `${ruling.id} ${ruling.standing}`),
      ...(awaits ? [`awaits ${awaits.what}${awaits.until === undefined ? '' : ` until ${awaits.until}`}`] : []),
    ].join(', '),
  );

const OPENED = '2026-09-08 protest: P1 by A [about A v B; answer until 2026-09-12; fee 500]';
const ANSWERED = `${OPENED}\n2026-09-10 answer: P1 by B`;
const RULED = `${ANSWERED}\n2026-09-20 ruling: R7 appealable [on P1; appeal until 2026-09-25]\nA 3-0 B [awarded; by R7]`;
const APPEALED = `${RULED}\n2026-09-24 appeal: R7 by B [fee 1000]`;
const HEARD = `${APPEALED}\n2026-10-15 ruling: R8 final [on R7]\n2026-10-15 ruling: R7 reversed [by R8]`;

describe('a protest and its instances', () => {
  test.each([
    { why: 'waits for the answer', lines: OPENED, then: 'P1 A-B open, awaits answer until 2026-09-12' },
    { why: 'waits for the ruling once the answer is there', lines: ANSWERED, then: 'P1 A-B answered, awaits ruling' },
    { why: 'without a day for the answer waits for the ruling', lines: 'protest: P1 by A', then: 'P1 A open, awaits ruling' },
    { why: 'is ruled on', lines: RULED, then: 'P1 A-B ruled, R7 appealable' },
    { why: 'is under appeal', lines: APPEALED, then: 'P1 A-B appealed, R7 appealable, awaits ruling' },
    { why: 'ends with the second instance', lines: HEARD, then: 'P1 A-B final, R7 reversed, R8 final' },
    { why: 'ends when the ruling is confirmed', lines: `${APPEALED}\n2026-10-01 ruling: R7 final`, then: 'P1 A-B final, R7 final' },
    { why: 'is ruled on when the appeal is given up', lines: `${APPEALED}\n2026-10-01 withdrawn: R7`, then: 'P1 A-B ruled, R7 appealable' },
    { why: 'is given up', lines: `${OPENED}\n2026-09-09 withdrawn: P1`, then: 'P1 A-B withdrawn' },
    {
      why: 'knows its ruling by what reverses it',
      lines: `${RULED}\n2026-10-01 ruling: R9 appealable\n2026-10-01 ruling: R7 reversed [by R9]`,
      then: 'P1 A-B ruled, R7 reversed, R9 appealable',
    },
  ])('$why', ({ lines, then }) => {
    expect(cases(at(lines))).toEqual([then]);
    expect(at(lines).problems).toEqual([]);
    expect(cases(at(lines.split('\n').toReversed().join('\n')))).toEqual([then]);
  });

  test('in a past season nothing is awaited', () => expect(cases(at(OPENED, { state: 'past' }))).toEqual(['P1 A-B open']));

  test('a ruling that nobody protested for is a case of its own, if it can be appealed', () => {
    expect(cases(at('ruling: R1 final\npoints: A -3 [by R1]'))).toEqual([]);
    expect(cases(at('ruling: R1 appealable [appeal until 2026-09-25]\npoints: A -3 [by R1]\nappeal: R1 by A'))).toEqual([
      'R1 A appealed, R1 appealable, awaits ruling',
    ]);
  });

  test('an answer to nothing, an appeal against nothing and a second protest of one id are errors', () => {
    const found = at(`${OPENED}\nprotest: P1 by C\nanswer: P9 by B\nappeal: R9 by B\nwithdrawn: X`).problems.map(({ code }) => code);
    expect(found.toSorted()).toEqual(['protest-repeated', 'protest-unknown', 'protest-unknown', 'ruling-unknown']);
  });

  test('a protest about a match needs the contest it was played in', () => {
    const one = scene(GROUP, `protest: P1 by A [about A v B]\nprotest: P2 by A\n${entries('A B C')}`);
    expect(one.problems.map(({ code }) => code)).toEqual(['contest-missing']);
    expect(one.season.cases.map(({ id, contest }) => [id, contest])).toEqual([['P2', undefined]]);
  });
});

describe('the clock', () => {
  const leader = (lines: string, options: EvaluateOptions): string => at(lines, options).places('g');
  const [FIELD, DESK] = ['1 B, 2 C, 3 A', '1 A, 2 C, 3 B'];

  test.each([
    { why: 'in its days it can still be appealed', lines: RULED, asOf: '2026-09-25', final: FIELD, case: 'P1 A-B ruled, R7 appealable' },
    { why: 'after its days it is final', lines: RULED, asOf: '2026-09-26', final: DESK, case: 'P1 A-B final, R7 final' },
    {
      why: 'an appeal in time keeps it open',
      lines: APPEALED,
      asOf: '2026-09-26',
      final: FIELD,
      case: 'P1 A-B appealed, R7 appealable, awaits ruling',
    },
    {
      why: 'an appeal too late does not',
      lines: `${RULED}\n2026-09-27 appeal: R7 by B`,
      asOf: '2026-09-28',
      final: DESK,
      case: 'P1 A-B final, R7 final',
    },
    {
      why: 'an appeal that was given up does not',
      lines: `${APPEALED}\n2026-09-28 withdrawn: R7`,
      asOf: '2026-09-28',
      final: DESK,
      case: 'P1 A-B final, R7 final',
    },
    {
      why: 'a stayed ruling does not become final',
      lines: `${RULED}\n2026-09-22 ruling: R7 stayed`,
      asOf: '2026-10-30',
      final: FIELD,
      case: 'P1 A-B ruled, R7 stayed',
    },
    {
      why: 'the second instance is final at once',
      lines: HEARD,
      asOf: '2026-10-16',
      final: FIELD,
      case: 'P1 A-B final, R7 reversed, R8 final',
    },
  ])('$why', ({ lines, asOf, final, case: stands }) => {
    expect(leader(lines, { reading: 'final', asOf })).toBe(final);
    expect(cases(at(lines, { asOf }))).toEqual([stands]);
  });

  test('without a day nothing lapses', () => expect(leader(RULED, { reading: 'final' })).toBe(FIELD));
  test('a stayed ruling counts in no reading', () => {
    const stayed = `${RULED}\n2026-09-22 ruling: R7 stayed`;
    for (const reading of ['pitch', 'appealable', 'final'] as const) expect(leader(stayed, { reading })).toBe(FIELD);
    expect(leader(`${stayed}\n2026-09-30 ruling: R7 appealable`, { reading: 'appealable' })).toBe(DESK);
  });
  test('after its day an answer is no longer awaited', () => {
    expect(cases(at(OPENED, { asOf: '2026-09-12' }))).toEqual(['P1 A-B open, awaits answer until 2026-09-12']);
    expect(cases(at(OPENED, { asOf: '2026-09-13' }))).toEqual(['P1 A-B open, awaits ruling']);
  });
});

describe('what a ruling orders', () => {
  const DATED = group(3, 'rounds: 1, dates: 2026-09..2026-12, decided-by: [points, goal-difference]');
  const on = (lines: string, options: EvaluateOptions = {}): Scene => scene(DATED, `${entries('A B C')}${RESULTS}${lines}`, options);
  const order = (one: Scene): string => (one.season.contests.at(-1)?.table ?? []).map(({ team }) => one.name(team)).join('');
  const AWARD = '2026-09-20 ruling: R7 appealable\nA 3-0 B [awarded; by R7]';

  test.each([
    { why: 'without a day of its own counts from the first day of the ruling', lines: AWARD, before: '2026-09-19', from: '2026-09-20' },
    {
      why: 'does so whatever becomes of the ruling later',
      lines: `${AWARD}\n2026-10-30 ruling: R7 final`,
      before: '2026-09-19',
      from: '2026-09-20',
    },
    {
      why: 'counts from the end of its contest where the ruling has no day either',
      lines: 'ruling: R7 appealable\nA 3-0 B [awarded; by R7]',
      before: '2026-12-30',
      from: '2026-12-31',
    },
    {
      why: 'counts from the first day that is on record of the ruling',
      lines: 'ruling: R7 appealable\n2026-10-01 ruling: R7 final\nA 3-0 B [awarded; by R7]',
      before: '2026-09-30',
      from: '2026-10-01',
    },
    {
      why: 'of a match on a later day counts from that day',
      lines: '2026-09-05 ruling: R7 final\n2026-09-07 A 3-0 B [awarded; by R7]',
      before: '2026-09-06',
      from: '2026-09-07',
    },
  ])('$why', ({ lines, before, from }) => {
    const field = before < '2026-09-07' ? 'ABC' : 'BCA';
    expect([before, from].map((asOf) => order(on(lines, { asOf })))).toEqual([field, 'ACB']);
  });

  test('its match keeps the day on which it was played', () => {
    const [match] = on(AWARD).season.contests.at(-1)?.matches ?? [];
    expect(match).toMatchObject({ date: '2026-09-07', ruling: 'R7', outcome: { kind: 'awarded' }, replaced: { kind: 'played' } });
  });

  test('a reversal without a day comes with the ruling that reverses', () => {
    const lines = `${AWARD}\nruling: R7 reversed [by R8]\n2026-10-15 ruling: R8 final`;
    for (const text of [lines, lines.split('\n').toReversed().join('\n')])
      expect(['2026-10-14', '2026-10-15'].map((asOf) => order(on(text, { asOf })))).toEqual(['ACB', 'BCA']);
    expect(order(on(lines))).toBe('BCA');
  });

  test('of two rulings on one match the final one counts, and of two final ones the later one', () => {
    const both = (first: string, second: string): string =>
      `2026-09-20 ruling: R9 ${first}\n2026-09-25 ruling: R1 ${second}\nA 3-0 B [awarded; by R9]\nA 0-3 B [awarded; by R1]`;
    expect(on(both('final', 'final')).points('g')).toBe('B 4, C 2, A 1');
    expect(on(both('appealable', 'appealable')).points('g')).toBe('B 4, C 2, A 1');
    expect(on(both('final', 'appealable')).points('g')).toBe('A 4, C 2, B 1');
  });

  test('replacements follow each other by the days of their rulings', () => {
    const rulings = '2026-09-20 ruling: R9 final\n2026-09-25 ruling: R1 final';
    const one = on(`${rulings}\nreplaced: A by D [by R9]\nreplaced: D by A [by R1]`);
    expect(one.season.contests.at(-1)?.slots.map(({ team }) => one.name(team))).toEqual(['A', 'B', 'C']);
    expect(one.conflicts()).toEqual([]);
  });

  test('an award after an annulment stands', () => {
    const annulled = `2026-09-10 annulled:\n${AWARD}`;
    expect(on(annulled).points('g')).toBe('A 3, C 0, B 0');
    expect(on(annulled, { asOf: '2026-09-19' }).points('g')).toBe('A 0, B 0, C 0');
  });
});
