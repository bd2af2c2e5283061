import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paramsIn, paramsOf } from './params.ts';
import { scan, trimmed } from './scan.ts';

/** `name key=value key=value` of every call, in order of opening; `~` before a call that nobody closed. */
const said = (text: string): readonly string[] => {
  const { calls } = scan(text);
  return calls.map((call) => {
    const { byKey } = paramsOf(text, call);
    return `${call.state === 'closed' ? '' : '~'}${[call.name, ...[...byKey.values()].map(({ key, raw }) => `${key}=${raw}`)].join('|')}`;
  });
};

describe('calls', () => {
  test.each([
    { why: 'named arguments are trimmed, positional ones are not', text: '{{T| a | b = c }}', then: ['t|1= a |b=c'] },
    { why: 'the last of two arguments with one name stands', text: '{{T|a=1|a=2}}', then: ['t|a=2'] },
    { why: 'a number as a name overrules the position', text: '{{T|x|1=y}}', then: ['t|1=y'] },
    { why: 'only the first equals sign parts name and value', text: '{{T|a=b=c}}', then: ['t|a=b=c'] },
    { why: 'a call within a value keeps its pipes', text: '{{T|a={{U|b|c=d}}|e}}', then: ['t|a={{U|b|c=d}}|1=e', 'u|1=b|c=d'] },
    { why: 'a link keeps its pipe', text: '{{T|[[A|B]]|c}}', then: ['t|1=[[A|B]]|2=c'] },
    { why: 'a comment hides pipes and braces', text: '{{T|a=1<!-- |b=2}} -->|c=3}}', then: ['t|a=1|c=3'] },
    { why: 'a comment in a name is not part of it', text: '{{T|a<!-- x -->b=1}}', then: ['t|ab=1'] },
    { why: 'nowiki hides its contents', text: '{{T|<nowiki>|}}</nowiki>|b}}', then: ['t|1=<nowiki>|}}</nowiki>|2=b'] },
    {
      why: 'a reference with attributes hides its contents',
      text: '{{T|a=1<ref name="x">|}}</ref>}}',
      then: ['t|a=1<ref name="x">|}}</ref>'],
    },
    { why: 'a reference that closes itself hides nothing', text: '{{T|a=1<ref name="x" />|b=2}}', then: ['t|a=1<ref name="x" />|b=2'] },
    { why: 'a reference that nobody closes is text', text: '{{T|a=<ref>|b=2}}', then: ['t|a=<ref>|b=2'] },
    { why: 'three braces are a parameter, not a call', text: '{{{a|{{T|b}}}}}', then: ['t|1=b'] },
    { why: 'five braces are a parameter in the name of a call', text: '{{{{{a}}}|b}}', then: ['{{{a}}}|1=b'] },
    { why: 'underscores, capitals and the namespace do not matter', text: '{{Template:Sports_Table|a}}', then: ['sports table|1=a'] },
    { why: 'a module has its name behind the sign', text: '{{ #invoke: Sports table |main}}', then: ['#invoke:sports table|1=main'] },
    { why: 'a heading closes what is open', text: '{{T|a=1\n== H ==\n{{U}}', then: ['~t|a=1', 'u'] },
    { why: 'a call cut off ends where the next line opens one', text: '{{T|a|b\n{{T|c}}', then: ['~t|1=a|2=b\n', 't|1=c'] },
    { why: 'a link that nobody closes does not hide the next line', text: '{{T|a=[[x\n|b=2}}', then: ['t|a=[[x|b=2'] },
    { why: 'names of objects are names', text: '{{T|__proto__=1|constructor=2}}', then: ['t|__proto__=1|constructor=2'] },
    { why: 'a single brace is text', text: '{T|a} {{T|}}', then: ['t|1='] },
  ])('$why', ({ text, then }) => expect(said(text)).toEqual(then));
});

test('a heading has its level and its place, and one in a comment is none', () => {
  const text = '= A =\n<!--\n== no ==\n-->\n=== B === <!-- c -->\nx == no ==';
  expect(scan(text).headings.map(({ level, title }) => [level, text.slice(title.from, title.to)])).toEqual([
    [1, 'A'],
    [3, 'B'],
  ]);
});

test('arguments without their braces are read alike', () => {
  const text = 'before | a = 1 | b = [[x|y]] after';
  const { byKey } = paramsIn(text, { from: 7, to: text.length });
  expect([...byKey.values()].map(({ key, raw }) => [key, raw])).toEqual([
    ['a', '1'],
    ['b', '[[x|y]] after'],
  ]);
});

test('braces and headings that are left over do not end such arguments', () => {
  const text = '| a = 1 }} | b = {{U|c}}\n== H ==\n| d = 2';
  const { byKey } = paramsIn(text, { from: 0, to: text.length });
  expect([...byKey.values()].map(({ key, raw }) => [key, raw])).toEqual([
    ['a', '1 }}'],
    ['b', '{{U|c}}\n== H =='],
    ['d', '2'],
  ]);
});

test.each([
  ['  a ', 'a'],
  ['<!-- x --> a <!-- y --><!-- z -->', 'a'],
  ['a --> ', 'a -->'],
  ['<!-- all', ''],
])('blanks and comments at the ends of %j leave %j', (text, then) => {
  const { from, to } = trimmed(text, 0, text.length);
  expect(text.slice(from, to)).toBe(then);
});

const word = fc.stringMatching(/^[a-zA-ZÁÓñ][a-zA-ZÁÓñ0-9 _]{0,6}[a-z0-9]$/);
const soup = fc.array(
  fc.constantFrom('{{', '}}', '[[', ']]', '|', '=', '\n', '<!--', '-->', '<ref>', '</ref>', '{|', '|}', 'a', ' ', '{', '\0'),
  {
    maxLength: 60,
  },
);

describe('properties', () => {
  test('every span holds what it says, on any soup of signs', () => {
    fc.assert(
      fc.property(soup, (signs) => {
        const text = signs.join('');
        const { calls, mask } = scan(text);
        for (const call of calls) {
          for (const { raw, value, name } of paramsOf(text, call).byKey.values()) {
            expect(text.slice(value.from, value.to)).toBe(raw);
            expect(call.span.from <= name.from && name.to <= value.to && value.to <= call.span.to).toBe(true);
          }
        }
        expect(mask.every((at, i) => at >= (mask[i - 1] ?? 0))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('changing one value changes that value and no other byte', () => {
    const call = fc.uniqueArray(word, { minLength: 1, maxLength: 6, selector: (name) => name.trim() });
    fc.assert(
      fc.property(call, fc.nat(), word, (names, pick, patch) => {
        const text = `x {{T${names.map((name, i) => `\n| ${name} = ${i} <!-- ${name} -->`).join('')}\n}} y`;
        const before = paramsOf(text, scan(text).calls[0] ?? { bars: [], equals: [], span: { from: 0, to: 0 } }).byKey;
        const chosen = [...before.values()][pick % before.size];
        const { from, to } = chosen?.value ?? { from: 0, to: 0 };
        const after = text.slice(0, from) + patch + text.slice(to);
        const read = paramsOf(after, scan(after).calls[0] ?? { bars: [], equals: [], span: { from: 0, to: 0 } }).byKey;
        expect([...read.values()].map(({ key, raw }) => [key, raw])).toEqual(
          [...before.values()].map(({ key, raw }) => [key, key === chosen?.key ? patch : raw]),
        );
      }),
    );
  });
});

test.each([
  { what: 'ten thousand nested calls', text: `${'{{a|b='.repeat(10_000)}${'}}'.repeat(10_000)}`, calls: 10_000 },
  { what: 'as many that nobody closes', text: '{{a|b='.repeat(10_000), calls: 10_000 },
  { what: 'two million opening braces', text: '{'.repeat(2_000_000), calls: 0 },
  { what: 'half a million opening references', text: '<ref '.repeat(500_000), calls: 0 },
  { what: 'half a million opening comments', text: '<!--'.repeat(500_000), calls: 0 },
])('$what have an answer soon', ({ text, calls }) => {
  expect(scan(text).calls.length).toBe(calls);
});
