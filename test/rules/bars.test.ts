import { describe, expect, test } from 'vitest';
import { findings, scene } from '../kit/scene.ts';

const RULES = `
  before: { b: { contests: { e: 4 } } }
  stages:
    table: { group: 1-4 of e, rounds: 1, decided-by: [points, goal-difference, lots] }
    play-off: { tie: 2 of table v 3 of table, legs: 1, decided-by: [points, penalties] }
  champion: 1 of table
  prizes:
    Up: 1 of table
    Also up: { to: winner of play-off, if-declined: next }
`;
const ENTRY = '== b/e\nentry: A, B, C, D\n';
/** A, B, C, D in this order, 9 6 3 0 points. */
const TABLE = `${ENTRY}== table\nA 1-0 B\nA 1-0 C\nA 1-0 D\nB 1-0 C\nB 1-0 D\nC 1-0 D\n`;

const prizes = ({ season, name }: ReturnType<typeof scene>): readonly string[] =>
  season.prizes.map(
    ({ place, taken }) => `${place.team === undefined ? place.state : name(place.team)}${taken === 'yes' ? '' : ` ${taken}`}`,
  );
const sides = ({ season, name }: ReturnType<typeof scene>): string =>
  season.contests
    .at(-1)
    ?.slots.map(({ team }) => name(team))
    .join('-') ?? '';

describe('a team that may not take a place', () => {
  test('the next one takes it, the others move up', () => {
    const s = scene(`${RULES}  barred: { A: [Up, play-off] }\n`, TABLE);
    expect(prizes(s)[0]).toBe('B');
    expect(sides(s)).toBe('C-D');
    expect(s.season.prizes[0]?.place.because.at(-1)?.code).toBe('barred');
  });

  test('the title stays with who won it', () => {
    const { season, name } = scene(`${RULES}  barred: { A: Up }\n`, TABLE);
    expect(name(season.champion?.team)).toBe('A');
  });

  test('passed over at one place, it takes the next that is open to it', () => {
    const s = scene(`${RULES}  barred: { A: Up }\n`, TABLE);
    expect(prizes(s)[0]).toBe('B');
    expect(sides(s)).toBe('A-C');
  });

  test('a bar that touches nobody changes nothing', () => {
    expect(prizes(scene(`${RULES}  barred: { D: [Up, play-off] }\n`, TABLE))[0]).toBe('A');
  });

  test('the cut moves with the bar: lots are due between those who now dispute the place', () => {
    // A first; B and C level in everything, second and third: only the first place leads anywhere
    const rules = RULES.replace(/ {4}play-off:.*\n/u, '').replace(/ {4}Also up:.*\n/u, '');
    const level = `${ENTRY}== table\nA 1-0 B\nA 1-0 C\nA 1-0 D\nB 0-0 C\nB 1-0 D\nC 1-0 D\n`;
    expect(scene(rules, level).due()).toEqual([]);
    expect(scene(`${rules}  barred: { A: Up }\n`, level).due()).toEqual(['table lots B-C']);
  });

  test('what is barred must be a prize or a contest', () => {
    expect(findings(`${RULES}  barred: { A: Upp }\n`).map(({ code, args }) => `${code} ${args['nearest']}`)).toContain('bar-unknown Up');
  });

  test('a name that nobody bears is pointed at', () => {
    expect(scene(`${RULES}  barred: { Aa: Up }\n`, TABLE).problems.map(({ code, severity }) => `${severity} ${code}`)).toContain(
      'warning team-unknown',
    );
  });
});

describe('a right not taken up', () => {
  const DECIDED = `${TABLE}== play-off\nB 2-0 C\n`;

  test('the prize stays vacant unless the rules say otherwise', () => {
    expect(prizes(scene(RULES, `${DECIDED}declined: A = Up`))).toEqual(['A declined', 'B']);
  });

  test('the next takes it where the rules say so', () => {
    expect(prizes(scene(RULES, `${DECIDED}declined: B = Also up`))).toEqual(['A', 'C']);
  });

  test('a slot given up is vacant, and the opponent goes through', () => {
    const s = scene(RULES, `${TABLE}declined: B = play-off`);
    expect(s.places('play-off')).toBe('1 C, 2 vacant');
  });

  test('a slot given up goes to the next in the table where the rules say so', () => {
    const next = RULES.replace('legs: 1, decided-by: [points, penalties]', 'legs: 1, if-declined: next, decided-by: [points, penalties]');
    expect(sides(scene(next, `${TABLE}declined: B = play-off`))).toBe('C-D');
  });

  test('only where the ruling counts', () => {
    const facts = `${TABLE}ruling: R1 appealable\ndeclined: B = play-off [by R1]\n`;
    expect(sides(scene(RULES, facts, { reading: 'final' }))).toBe('B-C');
  });
});
