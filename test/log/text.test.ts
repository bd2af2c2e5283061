import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLines, formatLogText, MAIN, parseLogText, verify } from '../../src/log/index.ts';
import { aLog, facts, someLog, streamOf } from '../kit/some-logs.ts';

test('a log as text is read by people', () => {
  expect(formatLogText(aLog())).toBe(`ascenso-log 1
season: liga-huaraz/2026

@@ main 3 ${aLog()[2]?.hash}

@ 1 2026-03-01T10:00:01Z "Liga" liga-1
opened:
  file clubs.yaml
  | a: A
  | b: B
  file regulations.yaml
  | season: 2026

@ 2 2026-03-01T10:00:02Z "Liga" liga-2
stream: huaraz "Liga de Huaraz"
  "huaraz"

@ 3 2026-03-01T10:00:03Z "Liga" liga-3
added: clubs.yaml
  | c: C

@@ huaraz 5 ${aLog()[7]?.hash}

@ 1 2026-03-01T10:00:01Z "Liga" liga-1
== huaraz
A 2-1 B

@ 2 2026-03-01T10:00:02Z "Liga" liga-2
== huaraz
B 0-0 C

@ 3 2026-03-01T10:00:03Z "Liga" liga-3 why "acta \\"corregida\\""
== huaraz
A 2-0 C

@ 4 2026-03-01T10:00:04Z "Liga" liga-4
== huaraz
C 1-1 A

@ 5 2026-03-01T10:00:05Z "Liga" liga-5
== huaraz
C 3-1 B
`);
});

test('a log and its text are two forms of one thing: nothing is lost either way', () => {
  fc.assert(
    fc.property(someLog, (entries) => {
      const text = formatLogText(entries);
      const back = parseLogText(text, 'log.txt');
      expect(back.problems).toEqual([]);
      expect(verify(back.entries)).toEqual([]);
      expect(formatLines(back.entries)).toBe(formatLines(entries));
      expect(formatLogText(back.entries)).toBe(text);
    }),
  );
});

test('a text that a person wrote needs no hashes', () => {
  const { entries, problems } = parseLogText(
    'ascenso-log 1\nseason: a/2026\n\n@@ huaraz\n@ 1 2026-03-01T10:00:00Z "Juan Pérez" x\n== a\nA 1-0 B\n',
    'log.txt',
  );
  expect(problems).toEqual([]);
  expect(verify(entries)).toEqual([]);
  expect(entries.map(({ by, what }) => [by, what])).toEqual([['Juan Pérez', facts('== a', 'A 1-0 B')]]);
});

const good = formatLogText([...streamOf(MAIN, [facts('== a', 'A 1-0 B'), facts('== a', 'B 1-0 A')])]);

describe('a text that is no log is told where', () => {
  test.each([
    { why: 'nothing', text: '', line: 1 },
    { why: 'another beginning', text: good.replace('log 1', 'log 2'), line: 1 },
    { why: 'no season', text: good.replace('season: ', 'season '), line: 2 },
    { why: 'an entry outside a stream', text: good.replace(/@@ main.*\n/, ''), line: 5 },
    { why: 'a line outside an entry', text: good.replace('@@ main', 'x\n@@ main'), line: 4 },
    { why: 'one stream twice', text: `${good}\n@@ main\n`, line: 14 },
    { why: 'a stream that is a path', text: good.replace('@@ main', '@@ ../main'), line: 4 },
    { why: 'a head without a writer', text: good.replace('"Liga" liga-1', 'liga-1'), line: 6 },
    { why: 'a time that does not exist', text: good.replace('03-01T', '02-30T'), line: 6 },
    { why: 'versions that do not follow', text: good.replace('@ 2', '@ 3'), line: 10 },
    { why: 'a changed fact under the hash of its end', text: good.replace('A 1-0 B', 'A 2-0 B'), line: 4, code: 'log-changed' },
    { why: 'an entry cut off at the end', text: good.slice(0, good.indexOf('@ 2')), line: 4, code: 'log-changed' },
    { why: 'JSON that is none', text: good.replace('A 1-0 B', '~ "A'), line: 8 },
    { why: 'a file without a mark', text: good.replace('== a\nA 1-0 B', 'added: clubs.yaml\nx'), line: 8 },
    { why: 'something after an undoing', text: good.replace('== a\nA 1-0 B', 'undo: x\nA 1-0 B'), line: 8 },
    { why: 'a stream without a name', text: good.replace('== a\nA 1-0 B', 'stream: x\n  "a"'), line: 7 },
    { why: 'ranges without end', text: good.replace('liga-1', `liga-1 from ${'a'.repeat(64)} knew ${'1-11'.repeat(5000)}`), line: 6 },
  ])('$why', ({ code = 'log-line-unreadable', line, text }) => {
    const { problems } = parseLogText(text, 'log.txt');
    expect(problems.map((problem) => [problem.code, problem.spot?.line])[0]).toEqual([code, line]);
  });

  test('and what can be read before it is read', () => {
    expect(parseLogText(good.replace('@ 2', '@ 3'), 'log.txt').entries).toHaveLength(1);
  });
});
