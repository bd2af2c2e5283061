export { type AdjustmentNote, adjustmentNotes } from './adjustment-notes.ts';
export { type AlikeFindings, alikeFindings } from './alike.ts';
export type {
  ContestsDocument,
  DueListDocument,
  FindingsDocument,
  NewSeasonDocument,
  ProblemsDocument,
  SeasonsDocument,
} from './answers.ts';
export { presentContests, presentDueList, presentFindings, presentProblems } from './answers.ts';
export { type ComparedFigure, comparedFigure, figureName, hasNoRecord } from './compared-figure.ts';
export type { ImportDocument } from './import-document.ts';
export { type AuditDocument, type AuditedPage, type AuditFindingDocument, presentAudit } from './present-audit.ts';
export { presentProblem } from './present-problem.ts';
export { type PlacedRemark, presentRemark, type RemarkDocument } from './present-remarks.ts';
export { presentSeason } from './present-season.ts';
export { type Batch, batchesOf, type Grid, gridOf, resultsAs } from './results-grid.ts';
export type { RoadDocument, RoadStep } from './road-document.ts';
export { presentRoad } from './road-document.ts';
export type * from './season-document.ts';
export { both, distinctParts } from './text.ts';
