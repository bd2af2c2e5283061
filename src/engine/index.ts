export type { Alias, Club } from './clubs.ts';
export type * from './regulations.ts';
export type { Problem, ProblemCode, Spot, Text } from './spot.ts';
export type * from './standing.ts';
export type * from './statements.ts';
