import { makeRandom, type Random } from '../kit/random.ts';
import { NAMES_OF_OBJECTS } from './regulations-trials.ts';
import { season, type Trial } from './trial.ts';

/**
 * Seasons nobody would write, made of pieces of the language: mostly well formed, so that they come past the first door,
 * with names, numbers and references that do not fit. The same on every run.
 */
export const grammarTrials = (): readonly Trial[] =>
  Array.from({ length: 1500 }, (_, seed) =>
    season(`grammar ${seed}`, () => {
      const made = grammarSeason(seed);
      return { 'regulations.yaml': made.rules, 'facts.txt': made.facts };
    }),
  );

export const grammarSeason = (seed: number): { readonly rules: string; readonly facts: string } => {
  const random = makeRandom(seed);
  return { rules: rules(random), facts: facts(random) };
};

const IDS = ['a', 'b', 'c', 'g', 'e', 'r1', 't1', 'constructor', 's'] as const;
const TEAMS = ['A', 'B', 'C', 'D', 'a', 'É', 'É', ...NAMES_OF_OBJECTS.slice(0, 3), '"A, B"', '1-0', ''] as const;
const MEASURES = [
  'points',
  'goal-difference',
  'goals',
  'goals-against',
  'wins',
  'away-goals',
  'away-points',
  'away-wins',
  'half-time-points',
  'relative-points share',
  'points-per-match',
  'fair-play',
  'figure fouls fewer',
  'head-to-head',
  '{ among-level: { order: [points, goals], restart: after-each } }',
] as const;
const ACTS = {
  group: ['play-off', 'lots', '{ play-off: { for: any, decided-by: [points, extra-time, penalties] } }'],
  tie: ['third-match neutral', 'extra-time', 'penalties', 'lots', '{ either: [third-match, penalties] }'],
  list: ['lots'],
} as const;

const some = <T>(random: Random, most: number, make: () => T): readonly T[] => Array.from({ length: random.next(most + 1) }, make);
/** Mostly the first, now and then the second: a fault in every piece would only ever try the first door. */
const mostly = (random: Random, usual: string, odd: () => string): string => (random.next(12) === 0 ? odd() : usual);

const place = (random: Random): string => mostly(random, String(1 + random.next(4)), () => random.pick(['0', '-1', '9999', '٣', 'x', '']));
const reference = (random: Random): string =>
  mostly(random, random.pick(IDS), () => random.pick(['s/s', '..', 'zz', '', 's/g/', 'a v b', '*a', '<x>']));
const filling = (random: Random): string =>
  random.pick([
    () => `${place(random)} of ${reference(random)}`,
    () => `1-${place(random)} of ${reference(random)}`,
    () => `1-2 of each in ${reference(random)}`,
    () => `${place(random)} drawn from ${reference(random)}`,
    () => `winner of ${reference(random)}`,
    () => `losers of ${reference(random)}`,
  ])();
const list = (random: Random): string => `[${[filling(random), ...some(random, 3, () => filling(random))].join(', ')}]`;
type Kind = 'group' | 'tie' | 'list';
/** Measures first, then what must be held. */
const steps = (random: Random, kind: Kind): string =>
  `[${[
    'points',
    ...some(random, 3, () => random.pick(MEASURES)),
    ...some(random, 2, () => mostly(random, random.pick(ACTS[kind]), () => random.pick(ACTS.tie))),
    ...some(random, 1, () => mostly(random, 'lots', () => `place in ${reference(random)}`)),
  ].join(', ')}]`;
const rulesOf = (random: Random, kind: Kind): string =>
  [
    ...some(
      random,
      kind === 'list' ? 0 : 1,
      () => `walkover: ${mostly(random, random.pick(['nothing', '3-0', '3-0 points only']), () => random.pick(['0-3', 'x']))}`,
    ),
    ...some(
      random,
      kind === 'group' ? 1 : 0,
      () =>
        `exclusion: { played: ${random.pick(['stand', 'annulled', 'stand-from-half'])}, to-play: ${random.pick(['cancelled', '0-3'])} }`,
    ),
    ...some(random, kind === 'group' ? 1 : 0, () => `absent: { points: -${random.next(3)}, out-after: ${1 + random.next(2)} }`),
    ...some(random, kind === 'list' ? 0 : 1, () => `points: { win: ${1 + random.next(3)}, draw: ${random.next(2)}, loss: 0 }`),
    `decided-by: ${steps(random, kind)}`,
  ].join(', ');

const node = (random: Random, depth: number): string =>
  random.pick([
    () => String(1 + random.next(4)),
    () => `{ group: ${list(random)}, rounds: ${random.pick(['1', '2', 'unknown', '0'])}, ${rulesOf(random, 'group')} }`,
    () => `{ tie: ${filling(random)} v ${filling(random)}, legs: ${1 + random.next(3)}, ${rulesOf(random, 'tie')} }`,
    () => `{ pot: ${list(random)}, how: ${random.pick(['draw', 'unrecorded'])} }`,
    () => `{ list: ${list(random)}, ${rulesOf(random, 'list')} }`,
    () => `{ unrecorded: ${list(random)} }`,
    () => (depth > 2 ? '2' : `{ contests: { ${nodes(random, depth + 1)} }, gives: ${list(random)} }`),
    () => (depth > 2 ? '2' : `{ ties: { ${nodes(random, depth + 1)} } }`),
    () => `{ each: { x: [A, B, <x>] }, contest: { entries: 2, name: <x> } }`,
  ])();
const nodes = (random: Random, depth: number): string =>
  [
    ...new Set([
      random.pick(IDS),
      ...some(random, 4, () => mostly(random, random.pick(IDS), () => random.pick(['a..c', 'q1..q3', '__proto__', '../x']))),
    ]),
  ]
    .map((id) => `${id}: ${node(random, depth)}`)
    .join(', ');

/** What comes after a group of four called `g`: mostly something that fits. */
const continuation = (random: Random): string =>
  random.pick([
    () => `t1: { tie: 1 of g v 2 of g, legs: ${1 + random.next(3)}, ${rulesOf(random, 'tie')} }`,
    () =>
      `c: { group: [1 of g with ${random.next(4)} points, 2-3 of g], rounds: ${random.pick(['1', '2'])}, carries: ${carries(random)}, ${rulesOf(random, 'group')} }`,
    () =>
      `c: { pot: 1-4 of g }, r1: { ties: { t1..t2: { tie: 2 drawn from c, legs: 1, ${rulesOf(random, 'tie')} } } }, t3: { tie: winner of t1 v winner of t2, legs: 1, ${rulesOf(random, 'tie')} }`,
    () =>
      `c: { list: 1-4 of g, ${random.pick(['', 'records: [g], ', 'drop-against: 4, '])}${rulesOf(random, 'list')} }, a: { group: 1-2 of c, rounds: 2, ${rulesOf(random, 'group')} }`,
    () => `c: { unrecorded: 1-4 of g }, t1: { tie: 1 of c v 2 of c not in 1 of g, legs: 2, ${rulesOf(random, 'tie')} }`,
    () =>
      `c: { seeded: 1-4 of g, as: t, legs: 1, ${rulesOf(random, 'tie')} }, b: { tie: winner of t1 v winner of t2, legs: 2, ${rulesOf(random, 'tie')} }`,
    () => nodes(random, 0),
  ])();
const carries = (random: Random): string =>
  mostly(random, random.pick(['nothing', 'matches', 'all', 'points', 'half']), () => random.pick(['x', '-1', '{}']));

/** An entry list and a group over it are always there, so that facts have somewhere to go. */
const rules = (random: Random): string => `competition: T
season: 2030
state: ${random.pick(['past', 'running'])}
before: { in: { contests: { e: 4 } } }
stages: { s: { contests: { g: { group: 1-4 of e, rounds: ${random.pick(['1', '1', '2', 'listed', 'unknown'])}, ${rulesOf(random, 'group')} }, ${continuation(random)} } } }
champion: ${mostly(random, '1 of g', () => filling(random))}
${random.pick(['', 'barred: { A: [Up], reserves: { from: Down } }\n'])}prizes: { Up: { to: ${mostly(random, '2 of g', () => filling(random))}, if-declined: ${random.pick(['next', 'vacant'])} }, Down: { to: ${mostly(random, '4 of g', () => list(random))}, kind: relegation } }
`;

const team = (random: Random): string => mostly(random, random.pick(['A', 'B', 'C', 'D']), () => random.pick(TEAMS));
const number = (random: Random): string =>
  mostly(random, String(random.next(4)), () => random.pick(['999', '1000', '10000000000000', '-1', '1e9', '?', '0x1', '']));
const score = (random: Random): string => `${number(random)}-${number(random)}`;
const note = (random: Random): string =>
  random.pick([
    '',
    '',
    '',
    ' [neutral]',
    ` [ht ${score(random)}]`,
    ` [aet; 90 ${score(random)}]`,
    ` [pens ${score(random)}]`,
    ` [won by ${team(random)}]`,
    ' [drawn]',
    ' [awarded; by R1]',
    ' [corrects]',
    ` [corrects ${number(random)}]`,
    ' [by R2]',
    ` [said by ${reporter(random)}]`,
    ` [said by ${reporter(random)}; corrects]`,
    ` [kick-off ${time(random)}]`,
    ` [round ${number(random)}]`,
    ' [postponed]',
    ` [postponed; corrects ${number(random)}]`,
    ' [withdrew]',
    ' [seen in g]',
    ' [suspended]',
    ' [abandoned; stands]',
    ' [en "x"; es "y"]',
    ' [',
    ' ]',
    ' [source x',
  ]);
const reporter = (random: Random): string =>
  mostly(random, random.pick(['home', 'away', 'referee', 'league']), () => random.pick(['nobody', 'A', '']));
const time = (random: Random): string => mostly(random, '15:30', () => random.pick(['24:00', '9:5', '-1:00', '15.30', '']));
const day = (random: Random): string =>
  mostly(random, `2030-0${1 + random.next(4)}-1${random.next(10)}`, () => random.pick(['2030-02-30', '2030', 'tomorrow', '']));
const dated = (random: Random): string => random.pick(['', '', `${day(random)} `]);
const caseId = (random: Random): string => mostly(random, `P${1 + random.next(2)}`, () => random.pick(['R1', '', 'constructor']));
const rulingId = (random: Random): string => mostly(random, `R${1 + random.next(3)}`, () => random.pick(['P1', '', 'constructor']));
/** Several notes of one line, mostly such as it may have. */
const notesOf = (random: Random, notes: readonly string[]): string => {
  const chosen = notes.filter(() => random.next(2) === 0);
  return chosen.length === 0 ? '' : ` [${chosen.join('; ')}]`;
};
/** What is said in a dispute, of which most do not fit each other. */
const dispute = (random: Random): string =>
  `${dated(random)}${random.pick([
    () =>
      `protest: ${caseId(random)} by ${team(random)}${notesOf(random, [
        `about ${dated(random)}${random.pick(['', 'leg 1: '])}${team(random)} v ${team(random)}`,
        `answer until ${day(random)}`,
        `fee ${number(random)}`,
      ])}`,
    () => `answer: ${caseId(random)} by ${team(random)}${note(random)}`,
    () => `appeal: ${rulingId(random)} by ${team(random)}${notesOf(random, [`fee ${number(random)}`])}`,
    () => `withdrawn: ${random.pick([caseId, rulingId])(random)}`,
    () =>
      `ruling: ${rulingId(random)} ${random.pick(['appealable', 'final', 'stayed', 'reversed'])}${notesOf(random, [
        `on ${random.pick([caseId, rulingId])(random)}`,
        `appeal until ${day(random)}`,
        `by ${rulingId(random)}`,
      ])}`,
  ])()}`;
/** A fixture, or what its sources say of it. */
const planned = (random: Random): string =>
  `${dated(random)}${random.pick(['', '', 'leg 1: ', 'leg 2: '])}${team(random)} ${random.pick(['v', 'v', score(random)])} ${team(random)}${notesOf(
    random,
    [
      `kick-off ${time(random)}`,
      `round ${1 + random.next(3)}`,
      random.pick(['postponed', 'suspended', 'neutral']),
      `corrects ${number(random)}`,
      `said by ${reporter(random)}`,
      'at "Cancha 2"',
    ].slice(random.next(3), 3 + random.next(4)),
  )}`;

const fact = (random: Random): string =>
  random.pick([
    () => planned(random),
    () => planned(random),
    () => dispute(random),
    () => dispute(random),
    () => dispute(random),
    () => `numbers: ${team(random)}, ${team(random)}, ${team(random)}${notesOf(random, [`seed ${number(random)}`])}`,
    () =>
      `${random.pick(['', '', 'leg 1: ', 'leg 2: ', 'third match: ', 'play-off: '])}${team(random)} ${score(random)} ${team(random)}${note(random)}`,
    () => `${team(random)} ${random.pick(['v', 'w.o.', 'n.p.', '?-?', 'annulled', 'both lose'])} ${team(random)}${note(random)}`,
    () => `row: ${team(random)} ${number(random)} ${number(random)} ${number(random)} ${score(random)} ${number(random)}`,
    () => `placed: ${place(random)} ${team(random)}, ${place(random)} ${team(random)}`,
    () => `points: ${team(random)} ${number(random)}${note(random)}`,
    () => `out: ${team(random)}${note(random)}`,
    () => `entry: ${place(random)} = ${team(random)}`,
    () => `entry: ${team(random)}, ${team(random)}${random.pick(['', ' [order unknown]'])}`,
    () => `draw: ${team(random)}, ${team(random)}`,
    () => `lots: ${team(random)}, ${team(random)}, ${team(random)}`,
    () => `figure: ${random.pick(['fair-play', 'fouls', 'constructor'])} ${team(random)} ${number(random)}`,
    () => `ruling: R${1 + random.next(3)} ${random.pick(['final', 'appealable', 'reversed', 'stayed'])}${note(random)}`,
    () => `== ${reference(random)}`,
    () => 'closed:',
    () => `declined: ${team(random)} = ${random.pick(['Up', 'Down', 's/c', 'x'])}`,
    () => `replaced: ${team(random)} by ${team(random)}${random.pick(['', ' [takes record]', ' [by R1]'])}`,
    () => `${random.pick(['', '2030-01-02 '])}annulled:${random.pick(['', ' [by R1]'])}`,
    () => `== ${random.pick(['g', 't1', 'c', 'a', 't2', 't3', 'b'])}`,
    () => `== ${random.pick(['g', 't1', 'c'])}\n${team(random)} ${score(random)} ${team(random)}`,
    () => `printed: ${random.pick(['points', 'aggregate', 'x'])} ${score(random)}`,
    () => `20${number(random)}-01-0${number(random)} ${team(random)} 1-0 ${team(random)}`,
  ])();
const ALL_PLAYED = ['A', 'B', 'C', 'D'].flatMap((home, i, all) => all.slice(i + 1).map((away) => `${home} 1-1 ${away}`)).join('\n');
const facts = (random: Random): string =>
  `== in/e\nentry: A, B, C, D\n== g\n${random.next(2) === 0 ? `${ALL_PLAYED}\n` : ''}${some(random, 25, () => fact(random)).join('\n')}\n`;
