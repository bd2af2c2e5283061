import { anyFile, LEAGUE, regulations, type Trial } from './trial.ts';

const MIB = 1024 * 1024;
const many = (text: string, times: number): string => text.repeat(times);
const lines = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join('\n');

/** Nine levels of nine aliases each: 9^9 texts, if anybody followed them. */
const BOMB = `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${lines(9, (i) => `a${i + 1}: &a${i + 1} [${many(`*a${i},`, 8)}*a${i}]`)}\n`;

/** What makes a reader of YAML run out of memory, stack or patience. */
export const yamlTrials = (): readonly Trial[] => [
  regulations('an alias bomb', () => `${BOMB}${LEAGUE}`, { code: 'yaml-feature' }),
  regulations('an alias bomb of mappings', () => `${lines(20, (i) => `m${i}: &m${i} { a: *m${i - 1}, b: *m${i - 1} }`)}\n${LEAGUE}`, {
    code: 'yaml-feature',
  }),
  regulations('merge keys in merge keys', () => `${lines(30, (i) => `m${i}: &m${i} { <<: [*m${i - 1}, *m${i - 1}] }`)}\n${LEAGUE}`, {
    code: 'yaml-feature',
  }),
  regulations('an alias to what holds it', () => `stages: &s { a: *s }\n`, { code: 'yaml-feature' }),
  regulations('a tag of a language', () => `!!js/function "x"\n`, { code: 'yaml-feature' }),
  regulations('several documents', () => `${LEAGUE}---\n${LEAGUE}`, { code: 'yaml-feature' }),
  regulations('ten thousand documents', () => many('---\na: 1\n', 10_000)),
  regulations('a document of nothing', () => '', { code: 'key-missing' }),
  regulations('a document of comments', () => many('# a\n', 100_000), { code: 'key-missing' }),
  ...['[', '{', '- ', '? ', ': ', '[{', '- - ? ', '{a: ', '[a, '].map((mark) =>
    anyFile(`${JSON.stringify(mark)} a hundred thousand times`, () => many(mark, 100_000)),
  ),
  ...['"', "'", '&a ', '*a ', '!a ', '%', '|\n', '>\n', '- |\n', '@', '`', ',', ']', '}'].map((mark) =>
    anyFile(`${JSON.stringify(mark)} ten thousand times`, () => many(mark, 10_000)),
  ),
  ...['[', '{', '{a: ', '- '].map((mark) =>
    regulations(`stages: ${mark}…`, () => LEAGUE.replace(/stages: .*/, `stages: ${many(mark, 100_000)}`)),
  ),
  anyFile('blocks in blocks, a thousand deep', () => lines(1000, (i) => `${many(' ', i)}a:`)),
  anyFile('lists in lists by indentation', () => lines(1000, (i) => `${many(' ', i)}-`)),
  anyFile('one mebibyte of blanks', () => many(' ', MIB)),
  anyFile('one mebibyte of tabs', () => many('\t', MIB)),
  anyFile('one mebibyte of hyphens', () => many('-', MIB)),
  anyFile('a hundred thousand empty lines', () => many('\n', 100_000)),
  anyFile('one mebibyte of line ends with blanks before', () => many('          \n', MIB / 11)),
  anyFile('a plain text over a hundred thousand lines', () => `a:\n${many(' b\n', 100_000)}`),
  anyFile('a quoted text over a hundred thousand lines', () => `a: "${many('b\n ', 100_000)}"`),
  anyFile('a text in quotes that never ends', () => `a: "${many('b', MIB - 10)}`),
  anyFile('escapes', () => `a: "${many('\\x41\\u0041\\U0001F600', 40_000)}"`),
  anyFile('impossible escapes', () => `a: "${many('\\U00110000\\ud800\\xZZ', 5000)}"`),
  anyFile('ten thousand keys', () => lines(10_000, (i) => `k${i}: 1`)),
  anyFile('ten thousand equal keys', () => many('k: 1\n', 10_000)),
  anyFile('ten thousand keys in braces', () => `{ ${many('k: 1, ', 10_000)} }`),
  anyFile('a key of half a mebibyte', () => `${many('k', MIB / 2)}: 1\n`),
  anyFile('a key in quotes of half a mebibyte', () => `"${many('k', MIB / 2)}": 1\n`),
  anyFile('a list as a key', () => '? [a, b]\n: c\n'),
  anyFile('five megabytes on one line', () => many('a v b, ', 750_000)),
  anyFile('five megabytes on one line without a blank', () => many('a', 5_000_000)),
  anyFile('nine megabytes', () => many('a: b\n', 1_800_000)),
  anyFile('accents upon accents', () => `a: ${many('\u0316\u0301', 250_000)}\n`),
  anyFile('accents upon accents in a name', () => `== a\n${many('\u0316\u0301', 250_000)} 1-0 B\n`),
  regulations('accents upon accents as the name of a contest', () =>
    LEAGUE.replace('name: Trial', `name: a${many('\u0316\u0301', 250_000)}`),
  ),
  regulations('accents upon accents as an id', () => LEAGUE.replace('{ g:', `{ g${many('\u0316\u0301', 200_000)}:`)),
  ...marks(),
];

/** Characters that end lines for some and not for others, or that are none. */
const marks = (): readonly Trial[] => {
  const named = {
    NUL: '\0',
    'a lone high surrogate': '\ud800',
    'a lone low surrogate': '\udc00',
    'a byte order mark': '\uFEFF',
    'a line separator': '\u2028',
    'a paragraph separator': '\u2029',
    'a next line': '\u0085',
    'a carriage return': '\r',
    'a form feed': '\f',
    'a backspace': '\b',
    'an escape sequence': '\u001b[2J',
    'a right-to-left override': '\u202e',
    'a zero width joiner': '\u200d',
    'a replacement character': '\ufffd',
    'a noncharacter': '\uffff',
  };
  return Object.entries(named).flatMap(([name, mark]) => [
    anyFile(`${name} alone`, () => mark),
    anyFile(`${name} at the beginning`, () => `${mark}${LEAGUE}`),
    anyFile(`${name} twice at the beginning`, () => `${mark}${mark}${LEAGUE}`),
    anyFile(`${name} at the end`, () => `${LEAGUE}${mark}`),
    ...['Trial', 'season: ', '2030', 'stages', '{ g: ', '1-3 of e', 'points', 'champion: '].flatMap((where) => [
      regulations(`${name} before ${where}`, () => LEAGUE.replace(where, `${mark}${where}`)),
      regulations(`${name} after ${where}`, () => LEAGUE.replace(where, `${where}${mark}`)),
    ]),
    regulations(`${name} instead of every line end`, () => LEAGUE.replaceAll('\n', mark)),
    regulations(`${name} before every line end`, () => LEAGUE.replaceAll('\n', `${mark}\n`)),
  ]);
};
