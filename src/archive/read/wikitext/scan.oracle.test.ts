import fc from 'fast-check';
// An independent parser by other people, with another method (a grammar): where both agree, a misreading of ours is unlikely.
import { parse } from 'mwparser';
import { expect, test } from 'vitest';
import { paramsOf } from './params.ts';
import { scan } from './scan.ts';

type Said = { readonly name: string; readonly args: readonly (readonly [string, string])[] };

/** The outermost calls of a text, and those within their values behind them. The grammar knows no comments, nowiki and references. */
const byGrammar = (text: string): readonly Said[] =>
  text === ''
    ? []
    : parse(text).templates.flatMap(({ rawName, parameters }) => {
        let position = 0;
        const args = parameters.map((one): readonly [string, string] => {
          if ('rawName' in one) return [one.rawName.value.trim(), one.rawValue.value.trim()];
          position += 1;
          return [String(position), one.rawValue.rawValue];
        });
        return [{ name: rawName.value.trim().toLowerCase(), args }, ...args.flatMap(([, value]) => byGrammar(value))];
      });

const byScanner = (text: string): readonly Said[] =>
  scan(text).calls.map((call) => ({
    name: call.name,
    args: [...paramsOf(text, call).overruled, ...paramsOf(text, call).byKey.values()]
      .sort((a, b) => a.value.from - b.value.from)
      .map(({ key, raw }) => [key, raw] as const),
  }));

const word = fc.stringMatching(/^[A-Za-zÁÓñ0-9–−.:#*' \n]{1,8}$/).filter((words) => words.trim() !== '');
// A link over several lines is where the scanner differs on purpose: one that nobody closed must not hide arguments.
const line = word.map((words) => words.replace(/\n/g, ' '));
const name = fc.stringMatching(/^[a-z][a-z0-9 ]{0,6}[a-z]$/).map((words) => words.replace(/ +/g, ' '));
const { value } = fc.letrec<{ value: string; call: string; link: string }>((tie) => ({
  link: fc.tuple(line, fc.option(line)).map(([target, label]) => `[[${target}${label === null ? '' : `|${label}`}]]`),
  call: fc
    .tuple(name, fc.array(fc.tuple(fc.option(name), tie('value')), { maxLength: 4 }))
    .map(([called, args]) => `{{${called}${args.map(([key, said]) => `|${key === null ? said : ` ${key} = ${said}`}`).join('')}}}`),
  value: fc.array(fc.oneof({ depthSize: 'small' }, word, tie('link'), tie('call')), { maxLength: 3 }).map((parts) => parts.join('')),
}));

test('the scanner and a grammar of others read the same calls, names and values', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), (values) => {
      const text = values.join(' ');
      expect(byScanner(text)).toEqual(byGrammar(text));
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  '{{#invoke:Sports table|main|style=WDL\n|team1=CSÁ |name_CSÁ=[[Sport Áncash|Áncash]]\n|win_CSÁ=5|match_CSÁ_UTC=1–0\n}}',
  '{{TwoLegResult|Flamengo||3–1|Higos Urco||3–1|0–0}}\n{{TwoLegResult|{{flagicon|PER}} A||1–1|B||1–0|0–1|winner=2}}\n|}',
  '{{football box collapsible\n|date={{Start date|2004|11|28|df=y}}\n|team1=A |score=[[x|2–1]] |team2=B\n|goals1=Díaz {{goal|12||80}}\n}}',
  '{{T||a||}} {{T|a=|b= }} {{T}}',
  '{{T|a={{U|b={{V|c=1}}|d}}|e=[[F|g]]}}',
  '{{T|1=x|y|2=z}}',
])('so they do with %j', (text) => expect(byScanner(text)).toEqual(byGrammar(text)));
