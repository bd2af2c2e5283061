export type {
  ContestsDocument,
  DueListDocument,
  FindingsDocument,
  NewSeasonDocument,
  ProblemsDocument,
  SeasonsDocument,
} from './answers.ts';
export { presentContests, presentDueList, presentFindings, presentProblems } from './answers.ts';
export { presentProblem } from './present-problem.ts';
export { presentSeason } from './present-season.ts';
export type { RoadDocument, RoadStep } from './road-document.ts';
export { presentRoad } from './road-document.ts';
export type * from './season-document.ts';
export { both } from './text.ts';
