import { NAMES_OF_OBJECTS, PATHS } from './regulations-trials.ts';
import { anyFile, facts, LEAGUE, RESULTS, season, type Trial } from './trial.ts';

const many = (text: string, times: number): string => text.repeat(times);
const lines = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join('\n');
const list = (count: number, name: (i: number) => string): string => Array.from({ length: count }, (_, i) => name(i)).join(', ');
const after = (more: string): string => `${RESULTS}${more}\n`;
const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const named = (): readonly Trial[] =>
  [...NAMES_OF_OBJECTS, ...PATHS].flatMap((name) => [
    facts(`${name} as a team`, () => RESULTS.replaceAll(/\bA\b/g, quote(name)), { champion: name }),
    facts(`${name} as a word`, () => after(`${name}: A`), { code: 'line-unreadable' }),
    facts(`${name} as a contest`, () => after(`== ${name}\nA 1-0 B`)),
    facts(`${name} as a note`, () => after(`A 1-0 B [${name}]`), { code: 'note-unreadable' }),
    facts(`${name} as a note with a value`, () => after(`A 1-0 B [${name} 1-0]`), { code: 'note-unreadable' }),
    facts(`${name} as an outcome`, () => after(`A ${name} B`), { code: 'line-unreadable' }),
    facts(`${name} as a ruling`, () => `${after(`points: A -3 [by ${quote(name)}]`)}ruling: ${quote(name)} final\n`),
    facts(`${name} as a ruling nobody gave`, () => after(`points: A -3 [by ${quote(name)}]`), { code: 'ruling-unknown' }),
    facts(`${name} as the standing of a ruling`, () => after(`ruling: R1 ${name}`), { code: 'line-unreadable' }),
    facts(`${name} as a figure`, () => after(`figure: ${name} A 3`)),
    facts(`${name} as a printed figure`, () => after(`printed: ${name} 1-0`), { code: 'line-unreadable' }),
    facts(`${name} as a prize`, () => after(`declined: A = ${quote(name)}`), { code: 'prize-unknown' }),
    facts(`${name} as a source`, () => `source: ${quote(name)}\n${RESULTS}`),
    facts(`${name} as a contest seen`, () => after(`points: A 1 [seen in ${quote(name)}]`), { code: 'contest-unknown' }),
    facts(`${name} as a source in the match`, () => after(`A 1-0 B [said by ${name}]`), { code: 'note-unreadable' }),
    facts(`${name} as an hour`, () => after(`A v B [kick-off ${name}]`), { code: 'note-unreadable' }),
    facts(`${name} as the name of a protest`, () =>
      after(`protest: ${quote(name)} by A\nanswer: ${quote(name)} by B\nwithdrawn: ${quote(name)}`),
    ),
    facts(`${name} protests`, () => after(`protest: P1 by ${quote(name)} [about A v ${quote(name)}]`)),
    facts(`${name} as a protest nobody made`, () => after(`answer: ${quote(name)} by A`), { code: 'protest-unknown' }),
    facts(`${name} as a ruling appealed against`, () => after(`appeal: ${quote(name)} by A [fee ${name}]`)),
    facts(`${name} as what a ruling is on`, () => after(`ruling: R1 final [on ${quote(name)}; appeal until ${name}]`)),
    facts(`${name} as a header`, () => `season: ${quote(name)}\nlanguage: ${name}\n${RESULTS}`),
  ]);

const NUMBERS = [
  '1000000000000',
  '1000',
  '-1',
  '1e9',
  '0x10',
  '1_0',
  '٣',
  '３',
  '1.5',
  'Infinity',
  'NaN',
  '',
  '+1',
  '00000000000000000001',
];
const numbers = (): readonly Trial[] =>
  [...NUMBERS, many('9', 100_000)].flatMap((number) => {
    const name = number.slice(0, 20);
    return [
      facts(`${name} goals`, () => RESULTS.replace('A 1-0 B', `A ${number}-0 B`)),
      facts(`${name} goals of both`, () => RESULTS.replace('A 1-0 B', `A ${number}-${number} B`)),
      facts(`half-time ${name}`, () => RESULTS.replace('A 1-0 B', `A 1-0 B [ht ${number}-0]`)),
      facts(`penalties ${name}`, () => RESULTS.replace('A 1-0 B', `A 0-0 B [pens ${number}-0]`)),
      facts(`points ${name}`, () => after(`points: A ${number}`)),
      facts(`figure ${name}`, () => after(`figure: fouls A ${number}`)),
      facts(`row ${name}`, () => after(`row: A ${number} ${number} ${number} ${number}-${number} ${number}`)),
      facts(`printed ${name}`, () => after(`printed: points ${number}-0`)),
      facts(`placed ${name}`, () => after(`placed: ${number} A\nplaced: 1-${number} A, B`)),
      facts(`entry ${name}`, () => after(`entry: ${number} = A`)),
      facts(`correction ${name}`, () => after(`A v B [corrects ${number}]\nA 2-0 B [corrects ${number}]`)),
      facts(`round ${name}`, () => after(`A v B [round ${number}]`)),
      facts(`an hour ${name}`, () => after(`A v B [kick-off ${number}:${number}]`)),
      facts(`a fee ${name}`, () => after(`protest: P1 by A [fee ${number}; answer until ${number}]\nappeal: P1 by B [fee ${number}]`)),
      facts(`the seed ${name}`, () => after(`numbers: A, B, C [seed ${number}]`)),
      facts(`the day ${name}`, () => after(`${number}-01-01 A 1-0 B\n2030-${number}-01 A 1-0 B\n2030-01-${number} A 1-0 B`)),
    ];
  });

const PARTS = [
  '((((',
  '----',
  '    ',
  '\t\t',
  '[[[[',
  ']]]]',
  ';;;;',
  '""""',
  '“”',
  '«»',
  '“',
  '::::',
  '====',
  ',,,,',
  '====== ',
  '1-0 ',
  ' v ',
  'both lose ',
  'both  ',
  'ambos ',
  '?-? ',
  'w.o. ',
  '9',
  '1-',
  '-1',
  'A v B [',
  '[a; b] ',
  '[en "a"] ',
  'en ',
  '2030-01-01 ',
  '\\',
  '\0',
  '\ud800',
  '😀',
  'é́',
];
/** Lines made to send a regular expression back and forth. */
const regexps = (): readonly Trial[] =>
  PARTS.flatMap((part) => [
    anyFile(`${JSON.stringify(part)} a hundred thousand times on one line`, () => `A ${many(part, 100_000)} B`),
    facts(`a name of ${JSON.stringify(part)}`, () => after(`${many(part, 10_000)} 1-0 B`)),
    facts(`notes of ${JSON.stringify(part)}`, () => after(`A 1-0 B [${many(part, 10_000)}]`)),
    facts(`an entry of ${JSON.stringify(part)}`, () => `== b/e\nentry: ${many(part, 10_000)}\n`),
    facts(`a row of ${JSON.stringify(part)}`, () => after(`row: A ${many(part, 10_000)} 1 1 1 1-0 3`)),
    facts(`a contest of ${JSON.stringify(part)}`, () => after(`== ${many(part, 10_000)}\nA 1-0 B`)),
    facts(`five thousand lines of ${JSON.stringify(part)}`, () => after(many(`${part}\n`, 5000))),
  ]);

const bigLeague = (size: number, rules = 'rounds: unknown, decided-by: [points, head-to-head, goals]'): string =>
  LEAGUE.replace('e: 3', `e: ${size}`)
    .replace('1-3 of e', `1-${size} of e`)
    .replace('rounds: 1, decided-by: [points, goal-difference, lots]', rules);
const big = (name: string, size: number, more: () => string, rules?: string): Trial =>
  season(name, () => ({
    'regulations.yaml': bigLeague(size, rules),
    'facts.txt': `== b/e\nentry: ${list(size, (i) => `Team ${i}`)}\n== g\n${more()}\n`,
  }));

/** Another day for each of 30,000 numbers. */
const dayIn = (i: number): string => `${2030 + Math.floor(i / 336)}${dayAt(i).slice(4)}`;
/** A day of a year, another one for each of 336 numbers. */
const dayAt = (i: number): string =>
  `2030-${String(1 + (Math.floor(i / 28) % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;

/** Much of everything. */
const growing = (): readonly Trial[] => [
  facts('a hundred thousand teams in one entry line', () => `== b/e\nentry: ${list(100_000, (i) => `Team ${i}`)}\n`),
  facts('thirty thousand times the same team', () => `== b/e\nentry: ${list(30_000, () => 'Team')}\n`),
  facts('thirty thousand entry lines', () => `== b/e\n${lines(30_000, (i) => `entry: Team ${i}`)}\n`),
  facts('thirty thousand entries of one slot', () => `== b/e\n${lines(30_000, (i) => `entry: 2 = Team ${i}`)}\n`),
  season('thirty thousand teams and five thousand clubs', () => ({
    'regulations.yaml': `${LEAGUE}clubs: clubs.yaml\n`,
    'clubs.yaml': lines(5000, (i) => `c${i}: { name: Club Deportivo Social ${i}, aliases: [Deportivo ${i}] }`),
    'facts.txt': `== b/e\nentry: ${list(30_000, (i) => `Clob Deportivo Social ${i}`)}\n`,
  })),
  facts('a hundred thousand lines for one match', () => after(many('A 1-0 B\n', 100_000))),
  facts('thirty thousand results of one match', () => after(lines(30_000, (i) => `A ${i % 1000}-0 B`))),
  facts('thirty thousand corrections of one match', () => after(lines(30_000, (i) => `A ${i % 1000}-0 B [corrects]`))),
  facts('thirty thousand awards of one match', () =>
    after(`ruling: R1 final\n${lines(30_000, (i) => `A ${i % 1000}-0 B [awarded; by R1]`)}`),
  ),
  facts('thirty thousand matches of strangers', () => after(lines(30_000, (i) => `Stranger ${i} 1-0 Unknown ${i}`))),
  facts('thirty thousand unknown contests', () => after(lines(30_000, (i) => `== contest-${i}\nA 1-0 B`))),
  facts('thirty thousand unreadable lines', () => after(lines(30_000, (i) => `nonsense ${i}`))),
  facts('thirty thousand unknown words', () => after(lines(30_000, (i) => `entri${i}: A`))),
  facts('thirty thousand unknown rulings', () => after(lines(30_000, (i) => `points: A 1 [by R${i}]`))),
  facts('thirty thousand rulings, each by the one before', () =>
    after(lines(30_000, (i) => `ruling: R${i} final [by R${i - 1}]`).replace(/ \[by R-1]/, '')),
  ),
  facts('thirty thousand facts by thirty thousand rulings', () =>
    after(lines(30_000, (i) => `ruling: R${i} final\npoints: A 1 [by R${i}]`)),
  ),
  facts('rulings by each other', () => after('ruling: R1 final [by R2]\nruling: R2 reversed [by R1]\npoints: A -3 [by R1]')),
  facts('a ruling by itself', () => after('ruling: R1 reversed [by R1]\npoints: A -3 [by R1]')),
  facts('thirty thousand standings of one ruling', () =>
    after(`${lines(30_000, () => 'ruling: R1 final\nruling: R1 reversed')}\npoints: A 1 [by R1]`),
  ),
  facts('ten thousand fixtures of one match', () => after(lines(10_000, (i) => `A v B [corrects ${i + 1}; at "Cancha ${i}"]`))),
  facts('ten thousand accounts of one match', () =>
    after(lines(10_000, (i) => `A ${i % 9}-0 B [said by ${['home', 'away', 'referee', 'league'][i % 4]}; corrects ${1 + (i % 999)}]`)),
  ),
  facts('ten thousand suspensions of one match', () => after(lines(10_000, (i) => `2030-01-01 A ${i % 9}-0 B [suspended; corrects]`))),
  facts('ten thousand annulments, with as many fixtures and results', () =>
    after(lines(10_000, (i) => `annulled:\n${dayAt(i)} A v B\n${dayAt(i)} A 1-0 B\n${dayAt(i + 1)} A 2-0 B [corrects]`)),
  ),
  facts('ten thousand annulments, with as many fixtures and results of no day', () =>
    after(lines(10_000, (i) => `annulled:\nA v B\nA 1-0 B\nA ${i % 9}-0 B [corrects]\nA 1-0 B [said by home]`)),
  ),
  season('thirty thousand moves of a pair that meets three times', () => ({
    'regulations.yaml': LEAGUE.replace('rounds: 1', 'rounds: 3'),
    'facts.txt': after(lines(30_000, (i) => `${dayIn(i)} A v B [corrects ${1 + (i % 999)}]`)),
  })),
  season('ten thousand lines of every sort of a pair that meets ninety-nine times', () => ({
    'regulations.yaml': LEAGUE.replace('rounds: 1', 'rounds: 99'),
    'facts.txt': after(
      lines(
        10_000,
        (i) =>
          `${dayIn(i)} A v B [round ${1 + (i % 999)}]\n${dayIn(i)} A 1-0 B [round ${1 + (i % 998)}; corrects ${1 + (i % 99)}]\nA 2-0 B [said by home]\n${dayIn(i)} A 3-0 B`,
      ),
    ),
  })),
  facts('ten thousand protests', () => after(lines(10_000, (i) => `protest: P${i} by A [about A v B; answer until 2030-05-05]`))),
  facts('ten thousand protests of one name', () => after(lines(10_000, (i) => `protest: P by A [fee ${i}]`))),
  facts('ten thousand answers to one protest', () => after(`protest: P by A\n${lines(10_000, (i) => `${dayAt(i)} answer: P by B`)}`)),
  facts('ten thousand answers to nothing', () => after(lines(10_000, (i) => `answer: P${i} by B`))),
  facts('ten thousand protests, each answered, ruled on, appealed and heard', () =>
    after(
      lines(
        10_000,
        (i) =>
          `protest: P${i} by A\nanswer: P${i} by B\nruling: R${i} appealable [on P${i}; appeal until 2030-05-05]\nappeal: R${i} by B\nruling: S${i} final [on R${i}]\nruling: R${i} reversed [by S${i}]`,
      ),
    ),
  ),
  facts('ten thousand rulings on one protest', () => after(`protest: P by A\n${lines(10_000, (i) => `ruling: R${i} appealable [on P]`)}`)),
  facts('thirty thousand rulings, each on the appeal against the one before', () =>
    after(
      `protest: R0 by A\n${lines(30_000, (i) => `ruling: R${i + 1} appealable [on R${i}; appeal until 2030-05-05]\nappeal: R${i + 1} by B`)}`,
    ),
  ),
  facts('ten thousand protests that one ruling decides, and ten thousand rulings after it', () =>
    after(
      lines(
        10_000,
        (i) => `protest: P${i} by A\nruling: R appealable [on P${i}]\nruling: S${i} final [on R]\nappeal: R by B\nanswer: P1 by C`,
      ),
    ),
  ),
  facts('rulings on each other', () => after('ruling: R1 final [on R2]\nruling: R2 final [on R1]\nappeal: R1 by A\nappeal: R2 by B')),
  facts('ten thousand appeals against one ruling', () =>
    after(`ruling: R appealable [appeal until 2030-05-05]\n${lines(10_000, (i) => `${dayAt(i)} appeal: R by B [fee ${i}]`)}`),
  ),
  facts('ten thousand appeals given up', () => after(`ruling: R appealable\n${lines(10_000, () => 'appeal: R by B\nwithdrawn: R')}`)),
  facts('ten thousand draws of numbers', () => after(lines(10_000, (i) => `numbers: A, B, C [seed ${i}]`))),
  facts('thirty thousand deductions', () => after(many('points: A -9999\n', 30_000))),
  facts('thirty thousand figures', () => after(lines(30_000, (i) => `figure: f${i} A ${i % 999}`))),
  facts('thirty thousand rows', () => after(lines(30_000, (i) => `row: A ${i % 99} 0 0 1-0 3`))),
  facts('thirty thousand places', () => after(many('placed: 1 A, 2 B, 3 C\n', 30_000))),
  facts('thirty thousand lots', () => after(many('lots: A, B\n', 30_000))),
  facts('thirty thousand withdrawals', () => after(many('out: A\nclosed:\n', 15_000))),
  facts('thirty thousand declined prizes', () => after(lines(30_000, (i) => `declined: A = First ${i}`))),
  facts('thirty thousand notes', () => after(`A 1-0 B ${many('[neutral] ', 30_000)}`)),
  big('a group of nine thousand, forty thousand results', 9000, () =>
    lines(40_000, (i) => `Team ${i % 8999} 1-0 Team ${(i % 8999) + 1 + ((i * 7) % 3 === 0 ? 0 : 0)}`),
  ),
  big(
    'a group of nine thousand, closed',
    9000,
    () => `${lines(9000, (i) => `Team ${i} ${i % 3}-${i % 2} Team ${(i + 1) % 9000}`)}\nclosed:`,
  ),
  big(
    'a group of two thousand by relative points, closed',
    2000,
    () => `${lines(60_000, (i) => `Team ${i % 2000} ${i % 3}-${i % 2} Team ${(i * 7 + 1) % 1999}`)}\nclosed:`,
    'rounds: unknown, decided-by: [points, away-points, relative-points, head-to-head, lots]',
  ),
  big(
    'a group of sixty with six doubts, closed',
    60,
    () =>
      `${lines(1800, (i) => `Team ${i % 60} 1-1 Team ${(i * 7 + 1) % 59}`)}\n${lines(6, (i) => `Team ${i} ?-? Team ${i + 30}`)}\nclosed:`,
    'rounds: unknown, decided-by: [points, { among-level: { order: [points, goals], restart: after-each } }, relative-points, away-wins, lots]',
  ),
  big(
    'a group of three hundred with six doubts, closed',
    300,
    () => `${lines(300, (i) => `Team ${i} 1-1 Team ${(i + 1) % 300}`)}\n${lines(6, (i) => `Team ${i} ?-? Team ${i + 30}`)}\nclosed:`,
    'rounds: unknown, decided-by: [points, head-to-head, relative-points, away-wins, goals, lots]',
  ),
  big(
    'a group of two hundred with two hundred doubts, closed',
    200,
    () => `${lines(200, (i) => `Team ${i} ?-? Team ${(i + 1) % 200}`)}\nclosed:`,
  ),
  big(
    'a group of a thousand without most of its members',
    1000,
    () => `${lines(999, (i) => `out: Team ${i}`)}\n`,
    'rounds: 2, exclusion: { played: stand, to-play: 0-3 }, decided-by: [points, lots]',
  ),
  big('strangers in a large group', 9000, () => lines(30_000, (i) => `Taem ${i} 1-0 Team ${i}`)),
];

const marks = (): readonly Trial[] =>
  ['\0', '\ud800', '\uFEFF', '\u2028', '\u2029', '\u0085', '\r', '\f', '\v', '\u001b[2J', '\u202e', '\u00a0', '\u3000'].flatMap((mark) => {
    const name = JSON.stringify(mark);
    return [
      facts(`${name} at the beginning`, () => `${mark}${RESULTS}`),
      facts(`${name} at the end`, () => `${RESULTS}${mark}`),
      facts(`${name} instead of line ends`, () => RESULTS.replaceAll('\n', mark)),
      facts(`${name} before line ends`, () => RESULTS.replaceAll('\n', `${mark}\n`)),
      facts(`${name} instead of blanks`, () => RESULTS.replaceAll(' ', mark)),
      facts(`${name} inside names`, () => RESULTS.replaceAll('A', `A${mark}A`)),
      facts(`${name} inside names in quotes`, () => RESULTS.replaceAll(/\bA\b/g, `"A${mark}A"`)),
      facts(`${name} in a note`, () => after(`A 1-0 B [en "${mark}"]`)),
    ];
  });

export const factsTrials = (): readonly Trial[] => [
  facts('the results of the league of three', () => RESULTS, { champion: 'A' }),
  facts('the same with CRLF', () => RESULTS.replaceAll('\n', '\r\n'), { champion: 'A' }),
  facts('the same with CR', () => RESULTS.replaceAll('\n', '\r'), { champion: 'A' }),
  facts('the same after a byte order mark', () => `\uFEFF${RESULTS}`, { champion: 'A' }),
  ...named(),
  ...numbers(),
  ...regexps(),
  ...growing(),
  ...marks(),
];
