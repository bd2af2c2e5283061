import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCodes } from './team-codes.ts';

const teamsOf = (names: readonly string[]) => names.map((value) => ({ name: { value } }));

test.each([
  { why: 'three letters of the name', names: ['José Gálvez', 'UTC', 'Senati'], codes: ['JOS', 'UTC', 'SEN'] },
  { why: 'accents stay', names: ['Áncash', 'Ñandú'], codes: ['ÁNC', 'ÑAN'] },
  {
    why: 'words that every club bears tell nothing',
    names: ['Sport Áncash', 'Deportivo Municipal', 'Unión', 'Defensor La Bocana', 'Juventud de la Unión'],
    codes: ['ÁNC', 'MUN', 'UNI', 'BOC', 'JUV'],
  },
  { why: 'nor do words that two teams share', names: ['San José', 'San Juan', 'Santa Rita'], codes: ['JOS', 'JUA', 'SAN'] },
  {
    why: 'the second word helps where the first begins alike',
    names: ['Alianza Lima', 'Alicante Boys', 'Alicorp Lima'],
    codes: ['ALI', 'ABO', 'ALC'],
  },
  { why: 'one word, other letters', names: ['Alianza', 'Alianzo', 'Alianzu'], codes: ['ALI', 'ALA', 'ALN'] },
  { why: 'numbers at the end', names: ['A', 'A.', 'A!'], codes: ['A', 'A1', 'A2'] },
  { why: 'names without letters', names: ['???', '👍', '2–1'], codes: ['T1', 'T2', '21'] },
])('$why', ({ names, codes }) => expect(makeCodes(teamsOf(names))).toEqual(codes));

test('a code of its own stays, unless it could be taken for the name of a parameter', () => {
  const teams = [
    { code: 'GAL', name: { value: 'José Gálvez' } },
    { code: 'win', name: { value: 'Winner FC' } },
    { code: 'A_B', name: { value: 'Ambos' } },
    { name: { value: 'Galáctico' } },
    { code: 'GAL', name: { value: 'Gallos' } },
  ];
  expect(makeCodes(teams)).toEqual(['GAL', 'WIN', 'AMB', 'GAÁ', 'GAO']);
});

test('all codes differ, and are the same each time', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 40 }), (names) => {
      const codes = makeCodes(teamsOf(names));
      expect(new Set(codes).size).toBe(names.length);
      expect(makeCodes(teamsOf(names))).toEqual(codes);
      expect(codes.every((code) => /^[\p{L}\p{N}\p{M}]+$/u.test(code))).toBe(true);
    }),
  );
});
