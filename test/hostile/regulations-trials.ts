import { LEAGUE, RESULTS, regulations, season, type Trial } from './trial.ts';

const many = (text: string, times: number): string => text.repeat(times);
const lines = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join('\n');

/** Names that a careless program finds on every object, or takes for a path. */
export const NAMES_OF_OBJECTS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  '__defineGetter__',
  'length',
  'then',
] as const;
export const PATHS = [
  '../../etc/passwd',
  '../../../../../../../../etc/passwd',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  '..\\..\\x',
  '\\\\server\\share',
  'file:///etc/passwd',
  '.',
  '..',
  '/',
  '~',
  '%2e%2e/x',
  'regulations.yaml',
  'a\\u0000b',
  'con',
] as const;

/** Sets one top-level key of the league, or replaces it. */
const withKey = (key: string, value: string): string => `${LEAGUE.replace(new RegExp(`^${key}: .*\n`, 'm'), '')}${key}: ${value}\n`;
const groupSaying = (rules: string): string => LEAGUE.replace('rounds: 1, decided-by: [points, goal-difference, lots]', rules);
const stages = (body: string): string => `competition: T\nseason: 2030\nstages:\n${body}\n`;

const named = (): readonly Trial[] =>
  [...NAMES_OF_OBJECTS, ...PATHS].flatMap((name) => {
    const text = name.includes('\\u') ? `"${name}"` : `'${name}'`;
    return [
      regulations(`${name} as a key`, () => `${LEAGUE}${text}: 1\n`, { code: 'key-unknown' }),
      regulations(`${name} as a key of a group`, () => groupSaying(`rounds: 1, decided-by: [points], ${text}: { ${text}: 1 }`), {
        code: 'key-unknown',
      }),
      regulations(`${name} as the id of a contest`, () => LEAGUE.replace('{ g:', `{ ${text}:`).replace('1 of g', `1 of ${name}`)),
      regulations(`${name} as the id of a stage`, () => LEAGUE.replace('{ s:', `{ ${text}:`)),
      regulations(`${name} as the id of the competition`, () => LEAGUE.replace('id: trial', `id: ${text}`)),
      regulations(`${name} as the season`, () => withKey('season', text)),
      regulations(`${name} as an article`, () => `${LEAGUE}articles: { ${text}: a }\n`.replace('lots]', `lots § ${name}]`)),
      regulations(`${name} as an article nobody wrote`, () => LEAGUE.replace('lots]', `lots § ${name}]`)),
      regulations(
        `${name} as a source`,
        () => `${LEAGUE}sources: { ${text}: { title: a } }\narticles: { a: { es: b, source: ${text} } }\n`,
      ),
      regulations(`${name} as a territory`, () => `${LEAGUE}territories: { ${text}: { name: a, kind: b, within: ${text} } }\n`),
      regulations(`${name} as a club`, () => `${LEAGUE}clubs: { ${text}: { name: A, seat: ${text}, reserve-of: ${text} } }\n`),
      regulations(`${name} as a step`, () => groupSaying(`rounds: 1, decided-by: [${text}]`)),
      regulations(`${name} as a step spelled out`, () => groupSaying(`rounds: 1, decided-by: [{ ${text}: { for: 2 } }]`)),
      regulations(`${name} as a figure`, () => groupSaying(`rounds: 1, decided-by: [{ figure: { name: ${text} } }]`)),
      regulations(`${name} as a place read`, () => groupSaying(`rounds: 1, decided-by: [{ place: { in: ${text} } }]`)),
      regulations(`${name} as a reference`, () => LEAGUE.replace('1-3 of e', `1-3 of ${name}`)),
      regulations(`${name} as a prize`, () => `${LEAGUE}prizes: { ${text}: 1 of g }\n`),
      regulations(`${name} as a kind of walkover`, () =>
        groupSaying(`rounds: 1, walkover: ${text}, exclusion: ${text}, decided-by: [points]`),
      ),
      regulations(`${name} as the variable of a template`, () =>
        stages(`  s: { each: { ${text}: [a, b] }, contest: { entries: 2, name: "<${name.replaceAll('\\', '')}>" } }`),
      ),
      regulations(`${name} as the value of a template`, () =>
        stages(`  s: { each: { v: [${text}] }, contest: { entries: 2, name: <v> } }`),
      ),
      ...['clubs', 'territories', 'sources'].map((key) => regulations(`${name} as the file of the ${key}`, () => withKey(key, text))),
    ];
  });

const NUMBERS = [
  '999999999',
  '10000000000000',
  '-1',
  '0',
  '1e9',
  '0x10',
  '1_000',
  '1.0',
  '+3',
  '٣',
  '３',
  'Infinity',
  'NaN',
  '1e999',
  '0b1',
  ' ',
  '~',
  'null',
];
const numbers = (): readonly Trial[] =>
  NUMBERS.flatMap((number) => [
    regulations(`entries: ${number}`, () => LEAGUE.replace('e: 3', `e: { entries: ${number} }`)),
    regulations(`e: ${number}`, () => LEAGUE.replace('e: 3', `e: ${number}`)),
    regulations(`rounds: ${number}`, () => groupSaying(`rounds: ${number}, decided-by: [points]`)),
    regulations(`points: ${number}`, () =>
      groupSaying(`rounds: 1, points: { win: ${number}, draw: ${number}, loss: ${number} }, decided-by: [points]`),
    ),
    regulations(`walkover: ${number}-${number}`, () => groupSaying(`rounds: 1, walkover: ${number}-${number}, decided-by: [points]`)),
    regulations(`${number} of e`, () => LEAGUE.replace('1-3 of e', `${number} of e`)),
    regulations(`1-${number} of e`, () => LEAGUE.replace('1-3 of e', `1-${number} of e`)),
    regulations(`${number} drawn from e`, () => LEAGUE.replace('1-3 of e', `${number} drawn from e`)),
    regulations(`legs: ${number}`, () =>
      stages(`  s: { contests: { t: { tie: 1 of e v 2 of e, legs: ${number}, decided-by: [points] }, e: 2 } }`),
    ),
    regulations(`drop-against: ${number}`, () =>
      stages(`  s: { contests: { l: { list: 1-2 of e, drop-against: ${number}, decided-by: [points] }, e: 2 } }`),
    ),
    regulations(`edition: ${number}`, () => `${LEAGUE}edition: ${number}\n`),
    regulations(`dates: ${number}`, () => groupSaying(`rounds: 1, dates: ${number}, decided-by: [points]`)),
    regulations(`q1..q${number}`, () => stages(`  s: { contests: { q1..q${number}: 2 } }`)),
  ]);

/** Small files that stand for much. */
const growing = (): readonly Trial[] => [
  ...['q1..q9999', 'q0001..q9999', 'q9999..q1', 'q1..z', 'a..z', 'z..a', 'a..z..b', '..', 'q..', '..q', 'q1..r2', 'á..z', '1..9'].map(
    (range) => regulations(`a range of contests: ${range}`, () => stages(`  s: { contests: { ${range}: 2 } }`)),
  ),
  regulations('ranges in ranges', () => stages(`  a..z: { contests: { a..z: { contests: { a..z: { contests: { a..z: 9999 } } } } } }`)),
  regulations('a range of large lists', () => stages(`  s: { contests: { q1..q4900: 9999 } }`)),
  regulations('a range of large groups', () =>
    stages(`  s: { contests: { e: 9999, g1..g4900: { group: 1-9999 of e, rounds: 1, decided-by: [points] } } }`),
  ),
  regulations('one large group', () =>
    stages(`  s: { contests: { e: 9999, g: { group: 1-9999 of e, rounds: 1, decided-by: [points, head-to-head] } } }`),
  ),
  regulations('a place named ten thousand times', () =>
    stages(`  s: { contests: { e: 2, g: { group: [${many('1-2 of e, ', 10_000)}], rounds: 1, decided-by: [points] } } }`),
  ),
  regulations('every place of every list of a stage', () =>
    stages(
      `  s: { contests: { q1..q1000: 900 } }\n  t: { contests: { g: { group: 1-900 of each in s, rounds: 1, decided-by: [points] } } }`,
    ),
  ),
  regulations('templates in templates', () => {
    const values = Array.from({ length: 60 }, (_, i) => `v${i}`).join(', ');
    return stages(
      `  s: { each: { a: [${values}] }, contest: { each: { b: [${values}] }, contest: { each: { c: [${values}] }, contest: { entries: 2 } } } }`,
    );
  }),
  regulations('a template with long names', () => {
    const values = Array.from({ length: 1000 }, (_, i) => `v${i}`).join(', ');
    return stages(`  s: { each: { a: [${values}] }, contest: { entries: 2, name: "${many('<a>', 100_000)}" } }`);
  }),
  regulations('a chain of ties', () =>
    stages(
      `  s:\n    contests:\n      e: 9999\n      t0: { tie: 1 of e v 2 of e, legs: 1, decided-by: [points, lots] }\n${lines(
        4900,
        (i) => `      t${i + 1}: { tie: winner of t${i} v ${i + 3} of e, legs: 1, decided-by: [points, lots] }`,
      )}`,
    ),
  ),
  regulations('thousands of references that nearly fit', () =>
    stages(`  s:\n    contests:\n${lines(4900, (i) => `      contest-number-${i}: { pot: 1 of contest-numbre-${i} }`)}`),
  ),
  regulations('thousands of equal ids', () =>
    stages(`  s:\n    contests:\n${lines(4900, (i) => `      r${i}: { contests: { a: 2 } }`)}\nchampion: 1 of a`),
  ),
  regulations('thousands of prizes for one place', () => `${LEAGUE}prizes:\n${lines(10_000, (i) => `  p${i}: 1 of g`)}\n`),
  regulations('thousands of articles', () => `${LEAGUE}articles:\n${lines(20_000, (i) => `  R${i}: a`)}\n`),
  regulations('thousands of unknown articles', () => groupSaying(`rounds: 1, decided-by: [${lines(20_000, (i) => `points § R${i},`)}]`)),
  regulations(
    'thousands of conflicts',
    () => `${LEAGUE}conflicts:\n${lines(15_000, (i) => `  - { about: a, values: [{ value: b, source: s${i} }] }`)}\n`,
  ),
  regulations('thousands of steps', () => groupSaying(`rounds: 1, decided-by: [${many('goals, wins, ', 30_000)} lots]`)),
  regulations('thousands of mini-tables', () => groupSaying(`rounds: 1, decided-by: [${many('head-to-head, ', 30_000)} lots]`)),
  regulations('a mini-table of thousands of measures', () =>
    groupSaying(`rounds: 1, decided-by: [{ among-level: { restart: after-each, order: [${many('goals, ', 50_000)}] } }]`),
  ),
  regulations('thousands of teams in a figure list', () => `${LEAGUE}entrants: [${many('1-3 of e, ', 25_000)}]\n`),
  regulations('play-offs in play-offs', () =>
    groupSaying(`rounds: 1, decided-by: [${many('{ play-off: { decided-by: [', 20)}points${many('] } }', 20)}]`),
  ),
  regulations('acts of every kind', () => groupSaying('rounds: 1, decided-by: [third-match, extra-time, penalties, play-off, lots]')),
];

const around = (): readonly Trial[] => [
  ...[
    [
      'two contests that feed each other',
      'a: { group: 1-2 of b, rounds: 1, decided-by: [points] }, b: { group: 1-2 of a, rounds: 1, decided-by: [points] }',
    ],
    ['a contest that feeds itself', 'a: { group: 1-2 of a, rounds: 1, decided-by: [points] }'],
    ['a pot that draws from itself', 'a: { pot: 2 drawn from a }'],
    ['a tie of its own winner', 'a: { tie: winner of a v loser of a, legs: 1, decided-by: [points] }'],
    ['lists that rank each other', 'a: { list: 1 of b, decided-by: [points] }, b: { list: 1 of a, decided-by: [points] }'],
    ['a place read in itself', 'e: 2, a: { group: 1-2 of e, rounds: 1, decided-by: [points, place in a] }'],
    [
      'places read in each other',
      'e: 2, a: { group: 1-2 of e, rounds: 1, decided-by: [place in b] }, b: { group: 1-2 of e, rounds: 1, decided-by: [place in a] }',
    ],
    ['a region that gives what it gives', 'r: { contests: { e: 2 }, gives: 1 of r }'],
    ['regions that give each other', 'r: { contests: { e: 2 }, gives: 1 of q }, q: { contests: { f: 2 }, gives: 1 of r }'],
    ['each of the stage it stands in', 'e: 2, g: { group: 1 of each in s, rounds: 1, decided-by: [points] }'],
    ['winners of the round they play in', 'r: { ties: { t: winners of r } }'],
  ].map(([name, body]) => regulations(name ?? '', () => stages(`  s: { contests: { ${body} } }`))),
  ...[
    '1 of s',
    'winner of s',
    '1 of b',
    '1 of b/e',
    '1-3 of g',
    'drawn from e',
    'winner of',
    '',
    '1 of',
    'of',
    '§',
    '1 of g §',
    '§ 1 of g',
    '[]',
    '{}',
    '[1 of g, 2 of g]',
  ].map((sentence) => regulations(`champion: ${sentence}`, () => withKey('champion', sentence))),
  ...['(((((((((', '1-1-1-1-1-1-1', '1 of 1 of 1 of', 'v v v v v', '-----', '§§§§', '....', '////', 'a/b/c/d/', '1 of a v 2 of'].flatMap(
    (part) => [
      regulations(`a hostile sentence: ${part}…`, () => LEAGUE.replace('1-3 of e', `'${many(part, 20_000)}'`)),
      regulations(`a hostile step: ${part}…`, () => groupSaying(`rounds: 1, decided-by: ['${many(part, 20_000)}']`)),
      regulations(`a hostile tie: ${part}…`, () => stages(`  s: { contests: { t: 'winner of ${many(part, 20_000)}' } }`)),
    ],
  ),
  ...['1-3 of e', 'points', 'rounds: 1'].map((where) =>
    regulations(`long blanks in ${where}`, () => LEAGUE.replace(where, where.replace(/ |$/, many(' ', 200_000)))),
  ),
  season('no regulations at all', () => ({ 'facts.txt': RESULTS }), { code: 'file-missing' }),
  season('nothing at all', () => ({}), { code: 'file-missing' }),
  season('regulations only', () => ({ 'regulations.yaml': LEAGUE }), 'fine'),
  season('a folder of a thousand files', () => ({
    'regulations.yaml': LEAGUE,
    ...Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`${i}.facts.txt`, RESULTS])),
  })),
];

export const regulationsTrials = (): readonly Trial[] => [
  regulations('the league of three itself', () => LEAGUE, { champion: 'A' }),
  ...named(),
  ...numbers(),
  ...growing(),
  ...around(),
];
