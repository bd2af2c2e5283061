import { beforeAll, describe, expect, test } from 'vitest';
import type { SeasonDocument } from '../../src/wire/index.ts';
import { overTwoLegs, plainOrder, resultsOf, sectionsOf } from './arithmetic.ts';
import { contestOf, deriveSeason, names, tieOf } from './golden.ts';

type Divisions = { readonly a: readonly string[]; readonly b: readonly string[]; readonly c: readonly string[] };
const DIVISIONS = ['a', 'b', 'c'] as const;
const RESERVES = 'Atlético Grifo B';

/** What a season's facts make of its divisions, by the bases and by hand: orders, the two play-offs, and next season. */
const playedOut = (season: string, entered: Divisions) => {
  const sections = sectionsOf(`synthetic/${season}`);
  const results = (contest: string) => resultsOf(sections.get(contest) ?? []);
  const order = {
    a: plainOrder(entered.a, results('divisions/a')),
    b: plainOrder(entered.b, results('divisions/b')),
    c: plainOrder(entered.c, results('divisions/c')),
  };
  const seniors = order.c.filter((club) => club !== RESERVES);
  const tie = (contest: string) => {
    const { sides, points, goals, extraTime, penalties } = overTwoLegs(results(contest));
    const steps = [points, goals, extraTime, penalties];
    const value = steps.find((step) => step !== 0) ?? 0;
    return { sides, winner: sides[value > 0 ? 0 : 1], loser: sides[value > 0 ? 1 : 0] };
  };
  const [first, second] = [tie('play-offs/play-off-a-b'), tie('play-offs/play-off-b-c')];
  const stay = order.c.filter((club) => club !== seniors[0] && club !== seniors[1]);
  const at = (division: readonly string[], place: number): string => division[place - 1] ?? '';
  const next: Divisions = {
    a: [...order.a.slice(0, 4), at(order.b, 1), first.winner],
    b: [at(order.a, 6), first.loser, at(order.b, 3), at(order.b, 4), at(seniors, 1), second.winner],
    c: [at(order.b, 6), second.loser, ...stay],
  };
  const playOffs = [
    [at(order.a, 5), at(order.b, 2)],
    [at(order.b, 5), at(seniors, 2)],
  ];
  return { order, seniors, ties: [first, second], next, playOffs };
};

const stated = (): Divisions => {
  const sections = sectionsOf('synthetic/pyramid-2030');
  const last = (contest: string): readonly string[] =>
    (sections.get(`last/${contest}`) ?? []).flatMap((line) => (/^entry: ([^[]+?)(?: \[|$)/.exec(line)?.[1] ?? '').split(', '));
  const [a, b, c, ab, bc] = ['a', 'b', 'c', 'play-off-a-b', 'play-off-b-c'].map(last);
  const at = (division: readonly string[] | undefined, place: number): string => division?.[place - 1] ?? '';
  return {
    a: [...(a ?? []).slice(0, 4), at(b, 1), at(ab, 1)],
    b: [at(a, 6), at(ab, 2), at(b, 3), at(b, 4), at(c, 1), at(bc, 1)],
    c: [at(b, 6), at(bc, 2), ...(c ?? []).slice(2)],
  };
};

const first = playedOut('pyramid-2030', stated());
const second = playedOut('pyramid-2031', first.next);

describe.each([
  { season: 'pyramid-2030', entered: stated(), out: first },
  { season: 'pyramid-2031', entered: first.next, out: second },
])('$season', ({ season, entered, out }) => {
  let document: SeasonDocument;
  beforeAll(async () => {
    document = await deriveSeason(`synthetic/${season}`);
  });

  test('every line can be used, nothing contradicts and nothing is due', () => {
    expect(document.problems.map(({ file, line, text }) => `${file}:${line} ${text.en}`)).toEqual([]);
    expect([document.conflicts, document.due]).toEqual([[], []]);
  });

  test.each(DIVISIONS)('division %s is made of who stayed, went up and came down', (division) => {
    expect(names(contestOf(document, `divisions/${division}`).slots.map(({ team }) => team))).toEqual(entered[division]);
  });

  test.each(DIVISIONS)('division %s ends in the order of its matches', (division) => {
    expect(names(contestOf(document, `divisions/${division}`).places.map(({ team }) => team))).toEqual(out.order[division]);
  });

  test('the play-offs are between the fifth and the second who may go up, and each has its winner', () => {
    const ties = ['play-offs/play-off-a-b', 'play-offs/play-off-b-c'].map((tie) => tieOf(document, tie));
    expect(ties.map((tie) => names(tie.teams))).toEqual(out.playOffs);
    expect(ties.map((tie) => tie.winner?.name)).toEqual(out.ties.map(({ winner }) => winner));
  });

  test('prizes go to who may take them', () => {
    expect(document.promotions.map(({ team, to }) => [to, team?.name])).toEqual([
      ['Up to A', out.order.b[0]],
      ['Up to B', out.seniors[0]],
      ['Down to B', out.order.a[5]],
      ['Down to C', out.order.b[5]],
      ['Place in A', out.ties[0]?.winner],
      ['Place in B', out.ties[1]?.winner],
    ]);
  });

  test('the club that a bar moves a place to has the bar among its reasons', () => {
    const moved = contestOf(document, 'divisions/c').places.flatMap(
      ({ handed }) => handed?.because.map(({ code, article }) => [code, article]) ?? [],
    );
    expect(moved).toContainEqual(['barred', '11']);
  });
});

describe('the two seasons', () => {
  test('in both a reserve team stood where the next one went up or played', () => {
    expect([first.order.c.indexOf(RESERVES), second.order.c.indexOf(RESERVES)]).toEqual([0, 1]);
  });

  test('no club is lost or doubled from one to the next', () => {
    const all = (divisions: Divisions): readonly string[] => DIVISIONS.flatMap((division) => divisions[division]).sort();
    expect(new Set(all(first.next)).size).toBe(18);
    expect(all(first.next)).toEqual(all(stated()));
  });

  test('a slot of the second says which place of the first it comes from', async () => {
    const document = await deriveSeason('synthetic/pyramid-2031');
    const slot = contestOf(document, 'divisions/a').slots[4];
    expect(slot?.team?.name).toBe(first.order.b[0]);
    expect(slot?.from).toBe('last/divisions/b');
    expect(document.sources.map(({ id }) => id)).toContain('synthetic-pyramid-2030');
  });
});
