import type { PageFormat } from '../../src/archive/index.ts';
import { makeRandom } from '../kit/random.ts';
import { throughPage } from './page-door.ts';
import { SAMPLES } from './page-samples.ts';
import { NAMES_OF_OBJECTS } from './regulations-trials.ts';
import type { Trial } from './trial.ts';

const FORMATS = Object.keys(SAMPLES) as readonly PageFormat[];
const MEGABYTE = 1024 * 1024;
const HEAD = 200;

const page = (name: string, text: () => string, as?: PageFormat): Trial => ({
  name,
  run: async () => {
    const made = text();
    return { complaint: throughPage(made, as), head: JSON.stringify(made.slice(0, HEAD)).slice(0, HEAD) };
  },
});

/** One text as every format, and as the one it looks like. */
const anyPage = (name: string, text: () => string): readonly Trial[] =>
  [undefined, ...FORMATS].map((as) => page(`${name} as ${as ?? 'what it looks like'}`, text, as));

const filled = (unit: string, size = 5 * MEGABYTE): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

/** What readers open and may never see closed, and what they might repeat. */
const OPENERS = [
  '{{',
  '}}',
  '[[',
  ']]',
  '{|',
  '|}',
  '|-',
  '<!--',
  '<ref>',
  '<nowiki>',
  '</ref>',
  '<table>',
  '<tr><td>',
  '<td rowspan=9999 colspan=9999>',
  '<div>',
  '&amp;',
  '&#x',
  '{{{',
  '{{#invoke:Sports table|main|',
  '{{TwoLegResult|',
  '| a ',
  '|---',
  "'''",
  '==',
  '= ',
  '== a ==\n',
  '"',
  '""',
  "','",
  '[',
  '{"a":',
  '(',
  'A - B 2-1\n',
  'A  2-1  B\n',
  '▪ R\n',
  'row: A 1 0 0 1-0 3\n',
  '== a\n',
  '#',
  '##',
  '…',
  '\u0000',
  '\u202e',
  '\ud800',
  '\r',
  '\r\n',
  '\n',
  ' ',
  '\t',
  '9',
  '-',
  '–',
  '1. A ....  ',
] as const;

const large = (): readonly Trial[] =>
  OPENERS.flatMap((opener) => [
    page(`512 kB of ${JSON.stringify(opener)}`, () => filled(opener, MEGABYTE / 2)),
    ...FORMATS.map((as) => page(`64 kB of ${JSON.stringify(opener)} as ${as}`, () => filled(opener, MEGABYTE / 16), as)),
  ]);

const deep = (): readonly Trial[] =>
  (
    [
      ['{{a|', '}}'],
      ['{{#invoke:Sports table|main|name_A=', '}}'],
      ['[[a|', ']]'],
      ['{|\n|\n', '\n|}'],
      ['<div>', '</div>'],
      ['<table><tr><td>', '</td></tr></table>'],
      ['<ref>', '</ref>'],
      ['{"a":', '}'],
      ['[', ']'],
      ['(', ')'],
      ['<!--', '-->'],
      ['{{{a|', '}}}'],
    ] as const
  ).flatMap(([open, close]) => [
    ...anyPage(`10,000 deep ${open}`, () => `${open.repeat(10_000)}x${close.repeat(10_000)}`),
    ...anyPage(`10,000 open ${open}`, () => open.repeat(10_000)),
  ]);

/** A sample with one of its words made huge, or a part of it many times. */
const swollen = (): readonly Trial[] =>
  FORMATS.flatMap((as) => {
    const text = SAMPLES[as];
    return [
      page(`${as}: a name of 5 MB`, () => text.replace('Alianza', filled('x')), as),
      page(`${as}: a score of 1 MB`, () => text.replace(/2[-–]1/, `${filled('9', MEGABYTE)}-1`), as),
      page(`${as}: one line of 2 MB`, () => filled(text.replaceAll('\n', ' '), 2 * MEGABYTE), as),
      page(`${as}: itself for 512 kB`, () => filled(text, MEGABYTE / 2), as),
      page(
        `${as}: every line 1,000 times`,
        () =>
          text
            .split('\n')
            .flatMap((line) => Array.from({ length: 1000 }, () => line))
            .join('\n'),
        as,
      ),
      page(
        `${as}: 10,000 teams`,
        () =>
          Array.from({ length: 10_000 }, (_, i) =>
            text
              .replaceAll(/Alianza|AAA/g, `T${i}`)
              .split('\n')
              .slice(0, 4)
              .join('\n'),
          ).join('\n'),
        as,
      ),
      page(`${as}: carriage returns`, () => text.replaceAll('\n', '\r'), as),
      page(`${as}: with a mark of order`, () => `\ufeff${text}`, as),
      page(`${as}: NUL after each character`, () => [...text].join('\u0000'), as),
    ];
  });

const named = (): readonly Trial[] =>
  FORMATS.flatMap((as) =>
    [
      ...NAMES_OF_OBJECTS,
      '<script>alert(1)</script>',
      '=1+1',
      '-1',
      '2-1',
      'W.O.',
      '|',
      '}}',
      ']]',
      '"',
      '\u202eA',
      '😀'.repeat(60),
      '',
    ].map((name) =>
      page(`${as}: a team called ${JSON.stringify(name).slice(0, 40)}`, () => SAMPLES[as].replaceAll(/Alianza|AAA/g, name), as),
    ),
  );

/** Every beginning of a sample, and every ending. */
const cut = (): readonly Trial[] =>
  FORMATS.flatMap((as) => {
    const text = SAMPLES[as];
    const step = Math.max(1, Math.floor(text.length / 40));
    return Array.from({ length: Math.ceil(text.length / step) }, (_, i) => i * step).flatMap((at) => [
      page(`${as} up to ${at}`, () => text.slice(0, at), as),
      page(`${as} from ${at}`, () => text.slice(at), as),
    ]);
  });

/** Pieces of all formats in any order. */
const mixed = (): readonly Trial[] =>
  Array.from({ length: 400 }, (_, seed) => {
    const made = (): string => {
      const { next, pick } = makeRandom(seed + 1);
      const piece = (): string => {
        const text = SAMPLES[pick(FORMATS)];
        const from = next(text.length);
        return next(3) === 0 ? pick(OPENERS) : text.slice(from, from + next(300));
      };
      return Array.from({ length: 1 + next(12) }, piece).join('');
    };
    return page(`mixture ${seed + 1}`, made, FORMATS[seed % FORMATS.length]);
  });

export const pageTrials = (): readonly Trial[] => [...deep(), ...large(), ...swollen(), ...named(), ...cut(), ...mixed()];
