export type { Alias, Club } from './clubs.ts';
export type * from './regulations.ts';
export type { Problem, ProblemCode, Spot, Text } from './spot.ts';
export type * from './standing.ts';
export type * from './statements.ts';
export { fold, nearest, slug } from './names.ts';
export { compile, makeLookup } from './plan.ts';
export type { Compiled, Plan, PlanContest, PlanNode, SlotSource, Use } from './plan.ts';
export type * from './season.ts';
