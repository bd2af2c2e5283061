import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, type Entry, formatLines, parseLines, verify } from '../../src/log/index.ts';
import { aLog, facts, someLog, streamOf } from '../kit/some-logs.ts';

const log = aLog();
const exported = formatLines(log);
const lines = exported.trimEnd().split('\n');
const read = (text: string) => parseLines(text, 'x.jsonl');

describe('an export', () => {
  test('begins with what it is, then main, then the other streams', () => {
    const { entries, heads } = read(exported);
    expect(lines[0]).toMatch(/^\{"format":"ascenso-log","heads":\[.*\],"version":1\}$/);
    expect(entries.map(({ stream, version }) => `${stream} ${version}`)).toEqual([
      ...[1, 2, 3].map((version) => `main ${version}`),
      ...[1, 2, 3, 4, 5].map((version) => `huaraz ${version}`),
    ]);
    expect(heads.map(({ stream, version }) => `${stream} ${version}`)).toEqual(['huaraz 5', 'main 3']);
  });

  test('read and written again is the same bytes, whatever is in it and in whatever order it comes', () => {
    fc.assert(
      fc.property(someLog, (entries) => {
        const text = formatLines(entries);
        const back = read(text);
        expect(back.problems).toEqual([]);
        expect(verify(back.entries, back)).toEqual([]);
        expect(formatLines([...back.entries].reverse())).toBe(text);
      }),
    );
  });

  test('may hold several seasons', () => {
    const other = log.map((entry) => ({ ...entry, season: 'otra/2026' }));
    expect(formatLines(read(formatLines([...other, ...log])).entries)).toBe(formatLines([...log, ...other]));
  });

  test('is found out where its last line, or a stream, is gone', () => {
    const cut = read(`${lines.slice(0, -1).join('\n')}\n`);
    expect(verify(cut.entries, cut).map(({ args, code }) => [code, args['stream'], args['version']])).toEqual([
      ['log-missing', 'huaraz', 5],
    ]);
    const main = read(`${lines.slice(0, 4).join('\n')}\n`);
    expect(verify(main.entries, main).map(({ args, code }) => [code, args['stream'], args['to']])).toEqual([['log-missing', 'huaraz', 5]]);
  });

  test('may have got other ends of lines and a mark at its beginning on its way', () => {
    const { entries, problems } = read(`\uFEFF${exported.replaceAll('\n', '\r\n')}`);
    expect(problems).toEqual([]);
    expect(formatLines(entries)).toBe(exported);
  });

  test('any byte of it that is changed is found', () => {
    fc.assert(
      fc.property(fc.nat(exported.length - 2), fc.constantFrom('x', '0', ' ', '"', '}'), (at, character) => {
        fc.pre(exported[at] !== character);
        const back = read(`${exported.slice(0, at)}${character}${exported.slice(at + 1)}`);
        expect(back.problems.length + verify(back.entries, back).length).toBeGreaterThan(0);
      }),
    );
  });
});

/** The third entry of the league, changed, as a line. */
const changed = (change: object): string => canonical({ ...(JSON.parse(lines[6] ?? '') as Entry), ...change });
const what = (value: object): string => changed({ what: value });

describe('a line that is no entry is told, with its place, and stops no other', () => {
  test.each([
    { why: 'no JSON', line: '{"by":', key: '' },
    { why: 'nothing', line: '', key: '' },
    { why: 'no object', line: '[1]', key: '' },
    { why: 'only null', line: 'null', key: '' },
    { why: 'an unknown key', line: changed({ extra: 1 }), key: 'extra' },
    { why: 'a key of every object', line: `{"__proto__":{},${(lines[6] ?? '').slice(1)}`, key: '__proto__' },
    { why: 'no writer', line: changed({ by: '  ' }), key: 'by' },
    { why: 'a writer over two lines', line: changed({ by: 'a\nb' }), key: 'by' },
    { why: 'half a letter', line: (lines[6] ?? '').replace('"Liga"', '"\\ud800"'), key: 'by' },
    { why: 'a day that does not exist', line: changed({ recorded: '2026-02-30T10:00:00Z' }), key: 'recorded' },
    { why: 'an hour that does not exist', line: changed({ recorded: '2026-02-20T24:00:00Z' }), key: 'recorded' },
    { why: 'a local time', line: changed({ recorded: '2026-02-20T10:00:00-05:00' }), key: 'recorded' },
    { why: 'version 0', line: changed({ version: 0 }), key: 'version' },
    { why: 'half a version', line: changed({ version: 1.5 }), key: 'version' },
    { why: 'a version as text', line: changed({ version: '3' }), key: 'version' },
    { why: 'an id with a blank', line: changed({ id: 'a b' }), key: 'id' },
    { why: 'a stream that is a path', line: changed({ stream: '../main' }), key: 'stream' },
    { why: 'a season that leads out', line: changed({ season: 'a/../b' }), key: 'season' },
    { why: 'a short hash', line: changed({ hash: 'abc' }), key: 'hash' },
    { why: 'an empty reason', line: changed({ why: '' }), key: 'why' },
    { why: 'an unknown kind', line: what({ kind: 'delete' }), key: 'what.kind' },
    { why: 'a kind of every object', line: what({ kind: 'constructor' }), key: 'what.kind' },
    { why: 'no text', line: what({ kind: 'facts' }), key: 'what.text' },
    { why: 'a text with a NUL', line: what({ kind: 'facts', text: 'a\0b' }), key: 'what.text' },
    { why: 'a file that leads out', line: what({ kind: 'added', file: '../x.yaml', text: '' }), key: 'what.file' },
    { why: 'a file in a folder', line: what({ kind: 'rules', files: [{ name: 'a/b.yaml', text: '' }] }), key: 'what.files.name' },
    { why: 'a hidden file', line: what({ kind: 'rules', files: [{ name: '.env', text: '' }] }), key: 'what.files.name' },
    { why: 'a file of a stream', line: what({ kind: 'rules', files: [{ name: 'main.facts.txt', text: '' }] }), key: 'what.files.name' },
    {
      why: 'one file twice',
      line: what({
        kind: 'rules',
        files: [
          { name: 'a', text: '' },
          { name: 'a', text: '' },
        ],
      }),
      key: 'what.files.name',
    },
    { why: 'no file', line: what({ kind: 'rules', files: [] }), key: 'what.files' },
    {
      why: 'ranges that go back',
      line: changed({
        from: {
          hash: 'a'.repeat(64),
          knew: [
            [3, 4],
            [1, 2],
          ],
        },
      }),
      key: 'from.knew',
    },
    { why: 'depth without end', line: '['.repeat(100_000), key: '' },
    { why: 'depth in an entry', line: (lines[6] ?? '').replace('"Liga"', `${'['.repeat(50_000)}${']'.repeat(50_000)}`), key: 'by' },
  ])('$why', ({ key, line }) => {
    const { entries, problems } = read(`${[...lines.slice(0, 6), line, ...lines.slice(7)].join('\n')}\n`);
    expect(problems.map(({ args, code, spot }) => [code, spot?.line, args['key']])).toEqual([['log-line-unreadable', 7, key]]);
    expect(entries).toHaveLength(log.length - 1);
  });

  test.each([
    { why: 'a blank', line: (lines[6] ?? '').replace('"by":', '"by": '), column: 7 },
    { why: 'a key said twice', line: (lines[6] ?? '').replace('{"by":', '{"by":"Otro","by":'), column: 8 },
  ])('$why between what is signed is told with its column', ({ column, line }) => {
    const { problems } = read(`${[...lines.slice(0, 6), line, ...lines.slice(7)].join('\n')}\n`);
    expect(problems.map(({ spot }) => spot)).toEqual([{ file: 'x.jsonl', line: 7, column }]);
  });

  test('many of them are counted, not all told', () => {
    const { problems } = read(`${lines[0]}\n${'x\n'.repeat(5000)}`);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({ code: 'log-more', args: { count: 4900 } });
  });

  test.each([
    { why: 'nothing', text: '', codes: ['log-line-unreadable'] },
    { why: 'another format', text: '{"format":"x","version":1}\n', codes: ['log-line-unreadable'] },
    { why: 'a page', text: '<html>\n', codes: ['log-line-unreadable'] },
    { why: 'a newer program', text: '{"format":"ascenso-log","version":2}\n{"new":1}\n', codes: ['log-newer'] },
    { why: 'an export without its first line', text: `${lines.slice(1).join('\n')}\n`, codes: ['log-line-unreadable'] },
  ])('a file of $why is told', ({ codes, text }) => {
    expect(read(text).problems.map(({ code }) => code)).toEqual(codes);
  });
});

test('long lines and large texts come back', () => {
  const large = streamOf('huaraz', [facts('== a', ...Array.from({ length: 20_000 }, (_, i) => `A${i} 1-0 B${i} 😀`))]);
  expect(read(formatLines(large)).entries).toEqual(large);
});

test('the log that version 1 wrote is read, verified and written back as it is', () => {
  const text = readFileSync(new URL('v1.jsonl', import.meta.url), 'utf8');
  const { entries, problems, ...rest } = parseLines(text, 'v1.jsonl');
  expect(problems).toEqual([]);
  expect(verify(entries, rest)).toEqual([]);
  expect(formatLines(entries)).toBe(text);
  expect(new Set(entries.map(({ what }) => what.kind))).toEqual(new Set(['opened', 'stream', 'added', 'rules', 'facts', 'undo']));
});
