export { type Alone, answerAlone, cutOut } from './contests/alone.ts';
export { settleSets } from './contests/slots.ts';
export { type EvaluateOptions, evaluate } from './evaluate.ts';
export type { BoundFacts } from './facts/bind.ts';
export { bind } from './facts/bind.ts';
export { decisions, type OpenCase } from './impact/decisions.ts';
export { impactOf } from './impact.ts';
export { type Appended, type Live, makeLive } from './live.ts';
export type { Alias, Club } from './model/clubs.ts';
export type * from './model/impact.ts';
export type * from './model/regulations.ts';
export type * from './model/season.ts';
export type { Problem, ProblemCode, Spot, Text } from './model/spot.ts';
export type * from './model/standing.ts';
export type * from './model/statements.ts';
export { fold, makeSuggest, nearest, slug } from './names.ts';
export { once } from './once.ts';
export { lint } from './plan/lint.ts';
export type { Compiled, Plan, PlanContest, PlanNode, SlotSource, Use } from './plan/plan.ts';
export { compile, makeLookup } from './plan/plan.ts';
export { type Bracket, compileTable, type FinalTable, makeBracket, type StoredResults, type TableMaker } from './ranking/tables.ts';
export { teamNamesIn, withTeamNames } from './team-names.ts';
export {
  existedIn,
  findTerritory,
  nearestTerritory,
  parentsOf,
  type Span,
  type TerritoryFound,
  type TerritoryTree,
  territoryPath,
  territoryTree,
} from './territories.ts';
