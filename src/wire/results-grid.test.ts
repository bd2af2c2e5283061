import fc from 'fast-check';
import { expect, test } from 'vitest';
import { abbreviations } from './results-grid.ts';

test.each([
  { names: ['José Gálvez', 'Sport Vallejo', 'El Tumi', 'Sporting Caxamarca'], then: ['JOG', 'SPV', 'ELT', 'SPC'] },
  { names: ['Sport Áncash', 'Sport Águila'], then: ['SPA', 'SAG'] },
  { names: ['UTC', 'UTC'], then: ['UTC', 'UT2'] },
])('$names become $then', ({ names, then }) => expect(abbreviations(names)).toEqual(then));

test('no two teams of a group have the same letters', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 60 }), (names) => {
      expect(new Set(abbreviations(names)).size).toBe(names.length);
    }),
  );
});
