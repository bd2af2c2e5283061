import { expect, test } from 'vitest';
import type { Stage } from '../wire/index.ts';
import { bracketOf } from './bracket.ts';
import { group, place, row, season, stage, team, tie } from './fixture.ts';
import { outlineOf } from './outline.ts';
import { bandOf, riverOf } from './river.ts';

const [a, b, c, d] = [team('A'), team('B'), team('C'), team('D')] as const;
const round = (id: string, children: readonly string[]): Stage => stage(id, children, { kind: 'round', within: 'k' });
const knockout = (known: 'all' | 'final-lost') =>
  season(
    [stage('k', ['k/sf', 'k/final']), round('k/sf', ['k/sf/1', 'k/sf/2'])],
    [
      tie('k/sf/1', [a, b], known === 'all' ? a : null),
      tie('k/sf/2', [c, d], known === 'all' ? d : null),
      tie('k/final', known === 'all' ? [d, a] : [null, null], a, {
        within: 'k',
        slots: [place(1, known === 'all' ? d : null, 'k/sf/2'), place(2, known === 'all' ? a : null, 'k/sf/1')],
        places: [place(1, null), place(2, null)],
      }),
    ],
    {
      champion: a,
      reach: [
        { id: 'k/sf', name: { es: 'Semifinales', en: 'Semi-finals' }, contests: ['k/sf/1', 'k/sf/2'] },
        { id: 'k/final', name: { es: 'Final', en: 'Final' }, contests: ['k/final'] },
        { id: 'champion', name: { es: 'Campeón', en: 'Champion' }, contests: [] },
      ],
      promotions: [
        { team: a, to: 'First', name: { es: 'Primera', en: 'First' }, kind: 'promotion', taken: 'yes', from: 'k/final', because: [] },
      ],
    },
  );

test('the river goes from the entrants through every round to the prize', () => {
  const river = riverOf(outlineOf(knockout('all')));
  expect(river.columns.map(({ count }) => count)).toEqual([4, 2, 1]);
  expect(river.threads.filter(({ weight }) => weight === 'champion')).toHaveLength(2);
  expect(river.threads.every(({ kind }) => kind === 'record')).toBe(true);
});

test('a champion whose way is lost keeps a dotted thread', () => {
  const river = riverOf(outlineOf(knockout('final-lost')));
  expect(river.threads).toMatchObject([{ weight: 'champion', kind: 'gap', from: { column: 0 }, to: { column: 2 } }]);
  expect(river.knots.filter((knot) => knot.team === null)).toHaveLength(2);
});

test('a club that the rules let pass by a round comes in later; nothing of its way is missing', () => {
  const sf = tie('k/sf/1', [b, c], b);
  const final = tie('k/final', [a, b], a, { within: 'k', slots: [place(1, a, 'groups/a'), place(2, b, 'k/sf/1')] });
  const kinds = (contests: Parameters<typeof season>[1]) => {
    const stages = [stage('groups', ['groups/a']), stage('k', ['k/sf', 'k/final']), round('k/sf', ['k/sf/1'])];
    const reach = [
      { id: 'groups', name: { es: 'Grupos', en: 'Groups' }, contests: ['groups/a'] },
      { id: 'k/sf', name: { es: 'Semifinal', en: 'Semi-final' }, contests: ['k/sf/1'] },
      { id: 'k/final', name: { es: 'Final', en: 'Final' }, contests: ['k/final'] },
    ];
    const threads = riverOf(outlineOf(season(stages, contests, { reach }))).threads;
    return threads.filter((thread) => thread.team.id === a.id).map(({ kind }) => kind);
  };
  const groups = group('groups/a', [row(1, a, 9), row(2, b, 6), row(3, c, 3)]);
  expect(kinds([groups, sf, final])).toEqual(['bye']);
  // the same club in a slot that the semi-final fills: its semi-final is what is not on record
  expect(kinds([groups, sf, { ...final, slots: [place(1, a, 'k/sf/1'), place(2, b, 'k/sf/1')] }])).toEqual(['gap']);
});

test('the band is as tall as the way of each club', () => {
  const heights = Object.fromEntries(bandOf(outlineOf(knockout('all'))).columns.map(({ team: id, height }) => [id, height]));
  expect(heights).toEqual({ a: 3, b: 1, c: 1, d: 2 });
});

test('a bracket puts ties beside the side of the next tie that they fill', () => {
  const outline = outlineOf(knockout('all'));
  const stageK = outline.stages.get('k');
  const bracket = stageK === undefined ? undefined : bracketOf(outline, stageK);
  expect(bracket?.rounds.map((one) => one.ties.map((one) => one.id))).toEqual([['k/sf/2', 'k/sf/1'], ['k/final']]);
  expect(bracket?.rounds[1]?.lines).toEqual([
    { from: 0.25, to: 0.5, team: 'd' },
    { from: 0.75, to: 0.5, team: 'a' },
  ]);
});

test('a vacant slot is no gap in what is known: nothing is drawn for it', () => {
  const groups = group('groups/a', [row(1, a, 9), row(2, b, 6)]);
  const last = group('k/last', [row(1, a, 3)], { slots: [place(1, a, 'groups/a'), { ...place(2, null, 'groups/a'), state: 'vacant' }] });
  const reach = [
    { id: 'groups', name: { es: 'Grupos', en: 'Groups' }, contests: ['groups/a'] },
    { id: 'k', name: { es: 'Final', en: 'Final' }, contests: ['k/last'] },
  ];
  const river = riverOf(outlineOf(season([stage('groups', ['groups/a']), stage('k', ['k/last'])], [groups, last], { reach })));
  expect(river.knots.filter((knot) => knot.team === null)).toEqual([]);
  expect(river.columns.map(({ count }) => count)).toEqual([2, 1]);
});

test('a match that losers play stands aside from the bracket', () => {
  const leads = (winner: string, loser: string) => [place(1, null, winner), place(2, null, loser)];
  const to = { within: 'k', places: leads('k/final', 'k/third') };
  const from = { within: 'k', slots: leads('k/sf/1', 'k/sf/2'), places: [place(1, null), place(2, null)] };
  const contests = [
    tie('k/sf/1', [a, b], a, to),
    tie('k/sf/2', [c, d], d, to),
    tie('k/third', [b, c], c, from),
    tie('k/final', [a, d], a, from),
  ];
  const outline = outlineOf(season([stage('k', ['k/sf', 'k/third', 'k/final']), round('k/sf', ['k/sf/1', 'k/sf/2'])], contests));
  const stageK = outline.stages.get('k');
  const bracket = stageK === undefined ? undefined : bracketOf(outline, stageK);
  expect(bracket?.rounds.map(({ ties }) => ties.map(({ id }) => id))).toEqual([['k/sf/1', 'k/sf/2'], ['k/final']]);
  expect(bracket?.aside.map(({ id }) => id)).toEqual(['k/third']);
});
