import { describe, expect, test } from 'vitest';
import { chainOn, type Entry, headsDigest, headsOf, verify } from '../../src/log/index.ts';
import { aLog, facts, SEASON, streamOf } from '../kit/some-logs.ts';

const log = aLog();
const heads = headsOf(log);
const league = log.filter(({ stream }) => stream === 'huaraz');
const at = (version: number): Entry => {
  const entry = league[version - 1];
  if (!entry) throw new Error(`no version ${version}`);
  return entry;
};
/** The log with these entries in the stream of the league. */
const withLeague = (...entries: readonly Entry[]): readonly Entry[] => [...log.filter(({ stream }) => stream === 'main'), ...entries];
const found = (entries: readonly Entry[], known = {}): readonly string[] =>
  verify(entries, known).map(
    ({ args, code }) => `${code} ${args['stream']} ${args['version']}${args['to'] === undefined ? '' : `-${args['to']}`}`,
  );
const rewritten = (version: number, from: Entry | undefined = league[version - 2]): Entry => {
  const [entry] = chainOn(from, SEASON, 'huaraz', [{ ...draftOf(at(version)), what: facts('== huaraz', 'A 9-0 B') }]);
  if (!entry) throw new Error('nothing made');
  return entry;
};
const draftOf = ({ by, id, recorded, what }: Entry) => ({ by, id, recorded, what });
const [a, b, c, d, e] = [at(1), at(2), at(3), at(4), at(5)];
const elsewhere = streamOf(
  'huaraz',
  [facts('== huaraz', 'B 5-0 A'), facts('== huaraz', 'B 6-0 A'), facts('== huaraz', 'B 7-0 A')],
  [],
  'Otro',
);
const stranger = elsewhere.map((entry) => ({ ...entry, season: 'otra/2026' }));

describe('a log as it was written has no findings', () => {
  test.each([
    { why: 'in the order of an export', entries: log },
    { why: 'with its streams in another order', entries: [...league, ...log.slice(0, 3)] },
    { why: 'one stream of it alone', entries: league },
    { why: 'nothing at all', entries: [] },
  ])('$why', ({ entries }) => {
    expect(verify(entries)).toEqual([]);
    expect(verify(entries, { heads: headsOf(entries) })).toEqual([]);
  });
});

describe('what was tampered with is named', () => {
  test.each([
    {
      why: 'what an entry says was changed',
      entries: withLeague(a, { ...b, what: facts('== huaraz', 'B 1-0 C') }, c, d, e),
      says: ['log-changed huaraz 2'],
    },
    { why: 'who wrote it was changed', entries: withLeague(a, b, { ...c, by: 'Otro' }, d, e), says: ['log-changed huaraz 3'] },
    {
      why: 'when it was written was changed',
      entries: withLeague({ ...a, recorded: '2026-03-01T10:00:02Z' }, b, c, d, e),
      says: ['log-changed huaraz 1'],
    },
    {
      why: 'a reason was taken out',
      entries: withLeague(
        a,
        b,
        { ...draftOf(c), season: c.season, stream: c.stream, version: 3, previous: c.previous, hash: c.hash },
        d,
        e,
      ),
      says: ['log-changed huaraz 3'],
    },
    { why: 'the hash was changed', entries: withLeague(a, b, { ...c, hash: a.hash }, d, e), says: ['log-changed huaraz 3'] },
    { why: 'what it stands on was changed', entries: withLeague(a, b, { ...c, previous: a.hash }, d, e), says: ['log-changed huaraz 3'] },
    { why: 'changed with a new hash', entries: withLeague(a, rewritten(2), c, d, e), says: ['log-changed huaraz 2'] },
    { why: 'the first changed with a new hash', entries: withLeague(rewritten(1), b, c, d, e), says: ['log-changed huaraz 1'] },
    {
      why: 'two changed, far apart',
      entries: withLeague({ ...a, by: 'X' }, b, rewritten(3), d, e),
      says: ['log-changed huaraz 1', 'log-changed huaraz 3'],
    },
    {
      why: 'the one before the last changed with a new hash: the last does not follow it',
      entries: withLeague(a, b, c, rewritten(4), e),
      says: ['log-foreign huaraz 5'],
    },
    { why: 'one is missing', entries: withLeague(a, b, d, e), says: ['log-missing huaraz 3-3'] },
    { why: 'several are missing', entries: withLeague(a, e), says: ['log-missing huaraz 2-4'] },
    { why: 'the beginning is missing', entries: withLeague(c, d, e), says: ['log-missing huaraz 1-2'] },
    { why: 'two changed places', entries: withLeague(a, c, b, d, e), says: ['log-reordered huaraz 3'] },
    { why: 'the last came first', entries: withLeague(e, a, b, c, d), says: ['log-reordered huaraz 5'] },
    { why: 'one is there twice', entries: withLeague(a, b, c, c, d, e), says: ['log-doubled huaraz 3'] },
    {
      why: 'a version is there twice, and the chain knows which is meant',
      entries: withLeague(a, b, rewritten(3), c, d, e),
      says: ['log-doubled huaraz 3'],
    },
    {
      why: 'an id is there twice',
      entries: withLeague(a, b, ...chainOn(b, SEASON, 'huaraz', [draftOf(a)])),
      says: ['log-doubled huaraz 3'],
    },
    { why: 'one from elsewhere stands at the end', entries: withLeague(a, b, ...elsewhere.slice(2)), says: ['log-foreign huaraz 3'] },
    {
      why: 'one from elsewhere stands in the middle',
      entries: withLeague(a, ...elsewhere.slice(1, 2), c, d, e),
      says: ['log-foreign huaraz 2'],
    },
    { why: 'one of another season', entries: [...withLeague(a, b, c, d, e), ...stranger.slice(0, 1)], says: ['log-foreign huaraz 1'] },
    {
      why: 'everything at once',
      entries: withLeague({ ...a, by: 'X' }, a, e, c),
      says: ['log-reordered huaraz 5', 'log-doubled huaraz 1', 'log-missing huaraz 2-2', 'log-missing huaraz 4-4'],
    },
  ])('$why', ({ entries, says }) => {
    expect(found(entries).toSorted()).toEqual(says.toSorted());
  });
});

describe('whoever knows where a log ends also finds', () => {
  test.each([
    { why: 'that the last are missing', entries: withLeague(a, b, c), says: ['log-missing huaraz 4-5'] },
    { why: 'that a whole stream is missing', entries: withLeague(), says: ['log-missing huaraz 1-5'] },
    { why: 'that the last was written again', entries: withLeague(a, b, c, d, rewritten(5)), says: ['log-changed huaraz 5'] },
    {
      why: 'what was added after the end',
      entries: [...log, ...streamOf('huaraz', [facts('== huaraz', 'A 1-0 B')], log)],
      says: ['log-foreign huaraz 6'],
    },
    { why: 'a stream nobody knows', entries: [...log, ...streamOf('recuay', [facts('== x', 'A 1-0 B')])], says: ['log-foreign recuay 1'] },
    { why: 'which of two was replaced, by what follows', entries: withLeague(a, b, c, rewritten(4), e), says: ['log-changed huaraz 4'] },
  ])('$why', ({ entries, says }) => {
    expect(found(entries, { heads })).toEqual(says);
  });

  test('and one value tells two copies apart', () => {
    const again = [...log].reverse();
    expect(headsDigest(headsOf(again))).toBe(headsDigest(heads));
    expect(headsDigest(headsOf(withLeague(a, b, c, d)))).not.toBe(headsDigest(heads));
    expect(headsDigest(headsOf(withLeague(a, b, c, d, rewritten(5))))).not.toBe(headsDigest(heads));
  });
});

test('a finding says where it stands', () => {
  const entries = withLeague(a, { ...b, by: 'X' }, c, d, e);
  expect(verify(entries, { spotOf: (index) => ({ file: 'x.jsonl', line: index + 2, column: 1 }) })).toEqual([
    {
      code: 'log-changed',
      severity: 'error',
      spot: { file: 'x.jsonl', line: 6, column: 1 },
      args: { season: SEASON, stream: 'huaraz', version: 2 },
    },
  ]);
});
