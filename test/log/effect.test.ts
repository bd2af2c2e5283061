import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFacts } from '../../src/formats/index.ts';
import { continueEffect, type Effect, type Entry, effectOf, MAIN, type What } from '../../src/log/index.ts';
import { aLog, facts, someLog, streamOf } from '../kit/some-logs.ts';

const undo = (entry: string): What => ({ kind: 'undo', entry });
const textOf = (effect: Effect, stream = 'huaraz'): string | undefined =>
  effect.factsFiles.find(({ name }) => name === `${stream}.facts.txt`)?.text;
const linesOf = (effect: Effect): readonly string[] =>
  (textOf(effect) ?? '').split('\n').filter((line) => line !== '' && !line.startsWith('==') && line !== 'language: en');
/** What can be seen of an effect. */
const seen = ({ factsFiles, files, heads, ignored, streams, undone }: Effect) => ({ factsFiles, files, heads, ignored, streams, undone });

test('what counts of a log is a season folder', () => {
  const effect = effectOf(aLog());
  expect(effect.files).toEqual([
    { name: 'clubs.yaml', text: 'a: A\nb: B\nc: C\n' },
    { name: 'regulations.yaml', text: 'season: 2026\n' },
  ]);
  expect(effect.streams).toEqual([{ stream: 'huaraz', name: 'Liga de Huaraz', keeps: ['huaraz'] }]);
  expect(effect.factsFiles.map(({ name }) => name)).toEqual(['huaraz.facts.txt']);
  expect(linesOf(effect)).toEqual(['A 2-1 B', 'B 0-0 C', 'A 2-0 C', 'C 1-1 A', 'C 3-1 B']);
});

describe('an undoing takes back what it names', () => {
  const [a, b] = [facts('== h', 'A 1-0 B'), facts('== h', 'B 2-0 A')];
  test.each([
    { why: 'one fact', whats: [a, b, undo('liga-1')], left: ['B 2-0 A'] },
    { why: 'an undoing, and the fact is back', whats: [a, b, undo('liga-1'), undo('liga-3')], left: ['A 1-0 B', 'B 2-0 A'] },
    { why: 'the undoing of an undoing, and the fact is gone again', whats: [a, undo('liga-1'), undo('liga-2'), undo('liga-3')], left: [] },
    { why: 'one of two undoings, and the other still holds', whats: [a, undo('liga-1'), undo('liga-1'), undo('liga-2')], left: [] },
    { why: 'nothing that comes later', whats: [undo('liga-2'), a], left: ['A 1-0 B'], ignored: ['undoes-nothing'] },
    { why: 'nothing that is not there', whats: [a, undo('nobody')], left: ['A 1-0 B'], ignored: ['undoes-nothing'] },
    { why: 'not itself', whats: [a, undo('liga-2')], left: ['A 1-0 B'], ignored: ['undoes-nothing'] },
  ])('$why', ({ ignored = [], left, whats }) => {
    const effect = effectOf(streamOf('huaraz', whats));
    expect(linesOf(effect)).toEqual(left);
    expect(effect.ignored.map(({ why }) => why)).toEqual(ignored);
  });

  test('and says which entry took back which', () => {
    expect(effectOf(streamOf('huaraz', [a, undo('liga-1')])).undone.map(({ by, entry }) => [entry.id, by.id])).toEqual([
      ['liga-1', 'liga-2'],
    ]);
  });

  test('in its own stream only', () => {
    const effect = effectOf([...streamOf('huaraz', [a]), ...streamOf('recuay', [undo('liga-1')])]);
    expect(linesOf(effect)).toEqual(['A 1-0 B']);
  });
});

describe('the files of a season', () => {
  const opened: What = {
    kind: 'opened',
    files: [
      { name: 'clubs.yaml', text: 'a: A' },
      { name: 'regulations.yaml', text: 'one\n' },
    ],
  };
  const amended: What = { kind: 'rules', files: [{ name: 'regulations.yaml', text: 'two\n' }] };
  const added = (text: string): What => ({ kind: 'added', file: 'clubs.yaml', text });
  test.each([
    { why: 'are amended whole', whats: [opened, amended], texts: ['a: A', 'two\n'] },
    { why: 'are as before when the amendment is taken back', whats: [opened, amended, undo('liga-2')], texts: ['a: A', 'one\n'] },
    {
      why: 'get lines at their end, on lines of their own',
      whats: [opened, added('b: B'), added('c: C\n')],
      texts: ['a: A\nb: B\nc: C\n', 'one\n'],
    },
    {
      why: 'lose the lines that are taken back',
      whats: [opened, added('b: B\n'), added('c: C\n'), undo('liga-2')],
      texts: ['a: A\nc: C\n', 'one\n'],
    },
    { why: 'stay open', whats: [opened, undo('liga-1')], texts: ['a: A', 'one\n'] },
    { why: 'are opened once', whats: [opened, opened], texts: ['a: A', 'one\n'] },
  ])('$why', ({ texts, whats }) => {
    expect(effectOf(streamOf(MAIN, whats)).files.map(({ text }) => text)).toEqual(texts);
  });

  test('are a matter of main alone', () => {
    const effect = effectOf(streamOf('huaraz', [opened, amended, added('x')]));
    expect(effect.files).toEqual([]);
    expect(effect.ignored.map(({ why }) => why)).toEqual(['main-only', 'main-only', 'main-only']);
  });
});

describe('facts stand where their entry puts them, whatever stands beside them', () => {
  const before = facts('== first', 'A 1-0 B');
  const placed = (what: What): readonly (string | undefined)[] =>
    effectOf(streamOf('huaraz', [before, what])).factsFiles.flatMap(({ name, text }) =>
      parseFacts(text, name).statements.map(({ contest, source, type }) => `${type} ${contest?.path} ${source}`),
    );
  test.each([
    {
      why: 'a ruling belongs to no contest',
      what: facts('ruling: R1 final', '== second', 'B 1-0 A'),
      then: ['ruling undefined undefined', 'match first undefined', 'match second undefined'],
    },
    { why: 'a source is not everybody’s', what: facts('source: x', '== second', 'B 1-0 A'), then: ['match first undefined'] },
    {
      why: 'a section that cannot be read does not lend its lines to another',
      what: facts('== a=b', 'B 1-0 A'),
      then: ['match first undefined'],
    },
    { why: 'nor does one with an open quotation mark', what: facts('== "a', 'B 1-0 A'), then: ['match first undefined'] },
    {
      why: 'no line end at the end',
      what: { kind: 'facts' as const, text: '== second\nB 1-0 A' },
      then: ['match first undefined', 'match second undefined'],
    },
  ])('$why', ({ then, what }) => {
    expect(placed(what)).toEqual(then);
  });
});

describe('each line knows its entry', () => {
  const log = [
    ...aLog(),
    ...streamOf('huaraz', [facts('ruling: R1 final', '', '== huaraz', 'A 3-0 B [awarded; by R1]'), undo('liga-2')], aLog()),
  ];
  const effect = effectOf(log);
  test('of facts', () => {
    const lines = (textOf(effect) ?? '').split('\n');
    expect(lines.map((line, at) => `${line} ${effect.entryAt('huaraz.facts.txt', at + 1)?.version ?? '-'}`)).toEqual([
      ...['language: en -', 'ruling: R1 final 6', ' 6', '== huaraz 1', 'A 2-1 B 1', '== huaraz 3', 'A 2-0 C 3', '== huaraz 4', 'C 1-1 A 4'],
      ...['== huaraz 5', 'C 3-1 B 5', '== huaraz 6', 'A 3-0 B [awarded; by R1] 6', ' -'],
    ]);
  });
  test('of files', () => {
    expect([1, 2, 3, 4].map((line) => effect.entryAt('clubs.yaml', line)?.version)).toEqual([1, 1, 3, undefined]);
    expect(effect.entryAt('x.yaml', 1)).toBeUndefined();
    expect(effect.entryAt('regulations.yaml', Number.NaN)).toBeUndefined();
  });
});

test('going on from an effect gives the same as beginning again, and leaves the earlier one as it was', () => {
  fc.assert(
    fc.property(someLog, fc.array(fc.nat(3), { maxLength: 12 }), (entries, steps) => {
      const queues = new Map<string, Entry[]>();
      for (const entry of entries) queues.set(entry.stream, [...(queues.get(entry.stream) ?? []), entry]);
      const streams = [...queues.values()];
      const taken: Entry[] = [];
      let effect = effectOf([]);
      for (const step of [...steps, ...entries.map((_, i) => i)]) {
        const next = streams[step % streams.length]?.shift();
        if (next === undefined) continue;
        const before = effect;
        const was = JSON.stringify(seen(before));
        effect = continueEffect(before, [next]);
        taken.push(next);
        expect(JSON.stringify(seen(before))).toBe(was);
      }
      expect(seen(effect)).toEqual(seen(effectOf(taken)));
    }),
    { numRuns: 60 },
  );
});
