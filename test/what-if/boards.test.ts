import { describe, expect, test } from 'vitest';
import { bind, evaluate } from '../../src/engine/index.ts';
import { parseFacts } from '../../src/formats/index.ts';
import { summaryOf } from '../../src/web/what-if/summary.ts';
import { parseSupposals } from '../../src/web/what-if/supposed.ts';
import { toldOf } from '../../src/web/what-if/told.ts';
import { extrasOf, tryOut, usable } from '../../src/web/what-if/try-out.ts';
import { WORDS } from '../../src/web/words/words.ts';
import { presentSeason, presentTrial, type TrialDocument } from '../../src/wire/index.ts';
import { planOf, sides, tie } from '../kit/scene.ts';

const trialOf = (rules: string, facts: string, contest: string, state: 'running' | 'past' = 'running'): TrialDocument => {
  const { plan, problems } = planOf(rules, state);
  if (plan === undefined) throw new Error(JSON.stringify(problems));
  const { log } = bind(plan, parseFacts(facts, 'facts.txt').statements);
  const season = evaluate(plan, log);
  const trial = presentTrial(presentSeason('trial', season, []), season, log, contest);
  if (trial === undefined) throw new Error(`no trial of ${contest}`);
  return trial;
};

/** What a board says of a link: its sentence in Spanish, its matches, and which of them ask for penalties or extra time. */
const board = (trial: TrialDocument, link: string) => {
  const { supposals, strange } = usable(trial, parseSupposals(link).supposals);
  const tried = tryOut(trial, supposals);
  const told = toldOf(tryOut(trial, new Map()).answer, tried.answer);
  const due = tried.answer.season.due.map(({ text }) => text.es);
  const asks = tried.rows.flatMap((row) => {
    const { extraTime, penalties } = extrasOf(row, tried, supposals);
    return [...(extraTime ? [`${row.key} extra time`] : []), ...(penalties ? [`${row.key} penalties`] : [])];
  });
  return {
    says: summaryOf(told, supposals.size, supposals.size === 0 ? [] : due, WORDS.es),
    rows: tried.rows.map(({ key, by }) => (by === 'record' ? key : `${key} ${by}`)),
    asks,
    strange,
    moves: told.moves.map(({ team, from, to }) => `${team.name} ${from}>${to}`),
  };
};

const GROUP = `
stages:
  regular:
    contests:
      in: { entries: 4 }
      g: { group: 1-4 of in, rounds: 1, walkover: 3-0, decided-by: [points § 1, play-off neutral § 2] }
prizes:
  Second Division: { to: 1 of regular/g, kind: promotion }
`;
const ENTRY = '== in\nentry: A, B, C, D\n== g\n';
const WHOLE = `${ENTRY}A 2-0 B\nA 1-0 C\nA 1-0 D\nB 1-0 C\nB 1-0 D\nC 1-1 D\n`;

describe('a group', () => {
  test('is told as it stands until something is changed', () => {
    const { says, rows } = board(trialOf(GROUP, WHOLE, 'regular/g'), '');
    expect(says).toBe('Así consta. Cambie un resultado y vea qué pasa.');
    expect(rows).toHaveLength(6);
  });

  test.each([
    { why: 'another winner', link: '1-2=0-1', says: 'Con estos resultados pasa B en lugar de A.', moves: ['B 2>1', 'A 1>2'] },
    { why: 'a walkover', link: '1-2=wo-2', says: 'Con estos resultados pasa B en lugar de A.', moves: ['B 2>1', 'A 1>2'] },
    { why: 'the same winner', link: '1-2=3-0', says: 'Con estos resultados pasan los mismos.', moves: [] },
    {
      why: 'the same winner above another order',
      link: '2-3=0-5;2-4=0-1',
      says: 'Con estos resultados pasan los mismos. Cambian de puesto 3 clubes.',
      moves: expect.any(Array),
    },
    {
      why: 'a match not played',
      link: '1-4=x',
      says: 'Con estos resultados A ya no pasa. Falta un partido en G.',
      moves: expect.any(Array),
    },
  ])('with $why says so', ({ link, says, moves }) => {
    const answer = board(trialOf(GROUP, WHOLE, 'regular/g'), link);
    expect([answer.says, answer.moves]).toEqual([says, moves]);
  });

  test('where two become level offers the play-off that the rules ask for, and its result decides', () => {
    const trial = trialOf(GROUP, WHOLE, 'regular/g');
    const level = board(trial, '1-2=0-0');
    expect(level.says).toContain('Falta el desempate entre A y B, en terreno neutral');
    expect(level.rows.at(-1)).toBe('p1-2 rules');
    expect(board(trial, '1-2=0-0;p1-2=0-1').says).toBe('Con estos resultados pasa B en lugar de A.');
    expect(board(trial, '1-2=0-0;p1-2=1-1').asks).toEqual(['p1-2 penalties']);
    expect(board(trial, '1-2=0-0;p1-2=1-1p3-4').says).toBe('Con estos resultados pasa B en lugar de A.');
  });

  test('that is being played offers the matches that are missing, each once', () => {
    const { rows, says } = board(trialOf(GROUP, `${ENTRY}B 2-0 A\n`, 'regular/g'), '1-3=1-0;1-4=1-0;2-3=0-1;2-4=0-1;3-4=0-0');
    expect(rows).toEqual(['2-1', '1-3 form', '1-4 form', '2-3 form', '2-4 form', '3-4 form']);
    expect(says).toMatch(/^Con estos resultados pasa A\.$|desempate/);
  });

  test('home and away lacks a match on each ground', () => {
    const rules = GROUP.replace('rounds: 1', 'rounds: 2');
    const { rows } = board(trialOf(rules, `${ENTRY}B 2-0 A\n`, 'regular/g'), '');
    expect(rows.filter((row) => /^(1-2|2-1)\b/.test(row))).toEqual(['2-1', '1-2 form']);
    expect(rows).toHaveLength(12);
  });

  test('does not take matches that it cannot hold from a link', () => {
    const trial = trialOf(GROUP, WHOLE, 'regular/g');
    expect(board(trial, '1-9=1-0;t1-2=1-0;p1-1=1-0;1-2.2=1-0').strange).toEqual(['1-9', 't1-2', 'p1-1', '1-2.2']);
  });
});

describe('a tie', () => {
  const promoted = (rules: string) =>
    tie(rules).replace('champion: winner of t', 'prizes: { Second Division: { to: winner of t, kind: promotion } }');
  const THIRD = promoted('legs: 2, decided-by: [points § 1, third-match neutral § 1, penalties § 2]');
  const path = (trial: string) => trialOf(THIRD, sides(trial), 's/t');
  const PLAYED = 'leg 1: A 1-0 B\nleg 2: B 0-0 A';

  test('that becomes level asks for its third match, then for its penalties', () => {
    const trial = path(PLAYED);
    expect(board(trial, '2-1=1-0')).toMatchObject({ rows: ['1-2', '2-1', 't1-2 rules'], asks: [] });
    expect(board(trial, '2-1=1-0').says).toContain('Con estos resultados A ya no pasa. Falta el tercer partido entre A y B');
    expect(board(trial, '2-1=1-0;t1-2=1-1').asks).toEqual(['t1-2 penalties']);
    expect(board(trial, '2-1=1-0;t1-2=1-1p2-4').says).toBe('Con estos resultados pasa B en lugar de A.');
    expect(board(trial, '2-1=1-0;t1-2=2-1').says).toBe('Con estos resultados pasan los mismos.');
  });

  test('for the title says who is champion', () => {
    const trial = trialOf(tie('legs: 1, decided-by: [points]'), sides('A 1-0 B'), 's/t');
    expect(board(trial, '1-2=0-1').says).toBe('Con estos resultados el campeón es B, no A.');
    expect(board(trial, '1-2=x').says).toContain('Con estos resultados A ya no es campeón.');
  });

  test('that is not over lacks its second leg, on the other ground', () => {
    const { rows, says } = board(path('leg 1: A 1-0 B'), '2-1=2-0;t1-2=0-1');
    expect(rows).toEqual(['1-2', '2-1 form', 't1-2 rules']);
    expect(says).toBe('Con estos resultados pasa B.');
  });

  test('asks for extra time and penalties after its last leg', () => {
    const trial = trialOf(promoted('legs: 2, decided-by: [points, goal-difference, extra-time, penalties]'), sides(PLAYED), 's/t');
    expect(board(trial, '2-1=1-0').asks).toEqual(['2-1 extra time']);
    expect(board(trial, '2-1=1-0e1-1').says).toContain('Con estos resultados pasan los mismos.');
    expect(board(trial, '2-1=1-0e2-0').says).toContain('Con estos resultados pasa B en lugar de A.');
    expect(board(trial, '2-1=1-0e1-0').asks).toEqual(['2-1 extra time', '2-1 penalties']);
    expect(board(trial, '2-1=1-0e1-0p4-2').says).toContain('Con estos resultados pasa B en lugar de A.');
  });

  test('of a past season whose third match is not on record can be tried with one', () => {
    const trial = trialOf(THIRD, sides('leg 1: A 1-0 B\nleg 2: B 1-0 A'), 's/t', 'past');
    expect(board(trial, '').rows).toEqual(['1-2', '2-1', 't1-2 rules']);
    expect(board(trial, 't1-2=2-0').says).toBe('Con estos resultados pasa A.');
  });

  test('whose winner only a source states is not held to it when its legs are others', () => {
    const trial = trialOf(THIRD, sides('leg 1: A 1-0 B\nleg 2: B 1-0 A\nplaced: 1 A'), 's/t', 'past');
    expect(board(trial, '').says).toBe('Así consta. Cambie un resultado y vea qué pasa.');
    expect(board(trial, '2-1=2-0').says).toContain('A ya no pasa');
  });
});
