import { describe, expect, test } from 'vitest';
import type { Problem, Territory } from '../engine/index.ts';
import { parseClubs } from './registers.ts';
import { parseTerritories } from './territories.ts';
import { placeClubs } from './territory-names.ts';

const tell = ({ code, severity, spot, args }: Problem): string =>
  `${spot?.line} ${severity} ${code} ${Object.values(args).join(' ')}`.trim();
const bare = (territories: readonly Territory[]): readonly Territory[] => territories.map(({ spot: _, ...rest }) => rest);

const LIMA = `peru: { name: Perú, kind: country }
15: { name: Lima, kind: department, within: peru }
1501: { name: Lima, kind: province, within: 15 }
1505: { name: Cañete, kind: province, within: 15 }
150133: { name: San Luis, kind: district, within: 1501, codes: { reniec: 140134 } }
150514: { name: San Luis, kind: district, within: 1505 }
150507: { name: Imperial, kind: district, within: 1505, aliases: [Pueblo Nuevo] }
`;

describe('a territory', () => {
  test('says where it lies, what else it is called and where its seat is', () => {
    const { territories, problems } = parseTerritories(
      `${LIMA}liga: { name: Liga de Imperial y San Luis, kind: league, within: 1505, over: [150507, Cañete › San Luis], aliases: La Liga, seat: Imperial, at: [-13.06, -76.35], altitude: 95.5, from: 1990-01-01 }`,
      'f',
    );
    expect(problems).toEqual([]);
    expect(bare(territories).at(-1)).toEqual({
      id: 'liga',
      name: 'Liga de Imperial y San Luis',
      kind: 'league',
      within: '1505',
      over: ['150507', '150514'],
      aliases: ['La Liga'],
      seat: 'Imperial',
      at: { latitude: -13.06, longitude: -76.35 },
      altitude: 95.5,
      from: '1990-01-01',
    });
    expect(territories[4]?.codes).toEqual([{ of: 'reniec', code: '140134' }]);
  });

  test.each([
    { within: '1505', id: '1505' },
    { within: 'Cañete', id: '1505' },
    { within: 'canete', id: '1505' },
    { within: 'Cañete › San Luis', id: '150514' },
    { within: 'Cañete > San Luis', id: '150514' },
    { within: 'lima/canete/san-luis', id: '150514' },
    { within: '1505 › San Luis', id: '150514' },
    { within: 'RENIEC 140134', id: '150133' },
    { within: 'Pueblo Nuevo', id: '150507' },
    { within: 'Perú › Lima', id: '15' },
    { within: 'Lima › Cañete', id: '1505' },
    { within: 'Imperial', id: '150507' },
  ])('may lie in “$within”', ({ within, id }) => {
    const { territories, problems } = parseTerritories(`${LIMA}liga: { name: Imperial, kind: league, within: ${within} }`, 'f');
    expect(problems).toEqual([]);
    expect(territories.at(-1)?.within).toBe(id);
  });

  test.each([
    {
      says: 'within: San Luis',
      problem: '8 error territory-ambiguous san-luis Lima › Lima › San Luis (150133), Lima › Cañete › San Luis (150514)',
    },
    { says: 'within: Lima', problem: '8 error territory-ambiguous lima Lima (15), Lima › Lima (1501)' },
    { says: 'within: Huaral', problem: '8 warning territory-unknown huaral' },
    { says: 'within: Imperiall', problem: '8 warning territory-unknown imperiall Imperial' },
    { says: 'within: 15, over: [15, Nadie]', problem: '8 warning territory-unknown nadie' },
    { says: 'within: x', problem: '8 error territory-circle x → x' },
    { says: 'within: 15, at: [-13.06]', problem: '8 error value-wrong at […] [-13.07778, -76.39000]' },
    { says: 'within: 15, at: [-93, 0]', problem: '8 error value-wrong at […] [-13.07778, -76.39000]' },
    { says: 'within: 15, altitude: high', problem: '8 error value-wrong altitude high -440…8849' },
    { says: 'within: 15, codes: 15', problem: '8 error value-wrong codes 15 { reniec: 140101 }' },
    { says: 'within: 15, codes: { reniec: 1 4 }', problem: '8 error value-wrong codes reniec: 1 4 { reniec: 140101 }' },
  ])('$says is reported', ({ says, problem }) => {
    const { problems } = parseTerritories(`${LIMA}x: { name: X, kind: league, ${says} }`, 'f');
    expect(problems).toHaveLength(1);
    expect(problems.map(tell).join()).toContain(problem);
  });

  test('those that lie in each other are told once', () => {
    const { problems } = parseTerritories(
      'a: { name: A, kind: k, within: c }\nb: { name: B, kind: k, within: a }\nc: { name: C, kind: k, over: [b] }\nd: { name: D, kind: k, within: a }',
      'f',
    );
    expect(problems.map(tell)).toEqual(['2 error territory-circle a → c → b → a']);
  });

  test('a chain longer than a stack is deep ends', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => `t${i}: { name: T, kind: k${i === 0 ? '' : `, within: t${i - 1}`} }`).reverse();
    expect(parseTerritories(chain.join('\n'), 'f').problems).toEqual([]);
  });
});

describe('a club', () => {
  const { territories } = parseTerritories(LIMA, 'f');
  const placed = (territory: string) => placeClubs(parseClubs(`a: { name: A, territory: ${territory} }`, 'c').clubs, territories);

  test.each([
    { says: '150507', id: '150507' },
    { says: 'Imperial', id: '150507' },
    { says: 'Cañete › San Luis', id: '150514' },
  ])('names its territory by “$says”', ({ says, id }) => {
    const { clubs, problems } = placed(says);
    expect(problems).toEqual([]);
    expect(clubs[0]?.territory).toBe(id);
  });

  test.each([
    {
      says: 'San Luis',
      problem: '1 error territory-ambiguous san-luis Lima › Lima › San Luis (150133), Lima › Cañete › San Luis (150514)',
    },
    { says: 'Imperiall', problem: '1 warning territory-unknown imperiall Imperial' },
  ])('that says “$says” is told so', ({ says, problem }) => expect(placed(says).problems.map(tell)).toEqual([problem]));

  test('without a register its territory is a name like another', () =>
    expect(placeClubs(parseClubs('a: { name: A, territory: San Luis }', 'c').clubs, [])).toMatchObject({
      clubs: [{ territory: 'san-luis' }],
      problems: [],
    }));
});
