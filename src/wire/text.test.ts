import { expect, test } from 'vitest';
import { distinctParts } from './text.ts';

test.each([
  { names: ['Grupo A', 'Grupo B'], then: ['A', 'B'] },
  { names: ['Región II, Grupo A', 'Región II, Grupo B'], then: ['A', 'B'] },
  { names: ['Grupo A', 'Serie B'], then: ['Grupo A', 'Serie B'] },
  { names: ['Final', 'Final B'], then: ['Final', 'Final B'] },
  { names: ['Grupo A'], then: ['Grupo A'] },
  { names: [], then: [] },
])('$names are told apart by $then', ({ names, then }) => expect(distinctParts(names)).toEqual(then));
