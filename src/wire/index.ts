export { type AdjustmentNote, adjustmentNotes } from './adjustment-notes.ts';
export { type AlikeFindings, alikeFindings } from './alike.ts';
export { answerTrial, type TrialAnswer } from './answer-trial.ts';
export type {
  ContestsDocument,
  DueListDocument,
  FindingsDocument,
  NewSeasonDocument,
  ProblemsDocument,
  SeasonsDocument,
} from './answers.ts';
export { presentContests, presentDueList, presentFindings, presentProblems } from './answers.ts';
export type * from './case-document.ts';
export { type ComparedFigure, comparedFigure, figureName, hasNoRecord } from './compared-figure.ts';
export { type GazetteerDocument, type GazetteerPlace, presentGazetteer } from './gazetteer-document.ts';
export type * from './impact-document.ts';
export { impactPaper } from './impact-paper.ts';
export type { BesideDocument, ImportDocument } from './import-document.ts';
export type * from './log-documents.ts';
export type * from './match-history-document.ts';
export { matchKeysIn } from './match-keys.ts';
export type { OpenProtestsDocument } from './open-protests-document.ts';
export { openProtestsPaper } from './open-protests-paper.ts';
export type { Paper } from './paper.ts';
export { paperHtml } from './paper-html.ts';
export { paperMarkdown } from './paper-markdown.ts';
export { type AuditDocument, type AuditedPage, type AuditFindingDocument, presentAudit } from './present-audit.ts';
export {
  type BrokenDocument,
  type CalendarCheckDocument,
  type CalendarDocument,
  type DatedMatchDocument,
  presentCalendar,
  presentCalendarCheck,
  type WishDocument,
} from './present-calendar.ts';
export { presentAllCases, presentCase } from './present-case.ts';
export { type ChangedContest, type ChangesDocument, presentChanges } from './present-changes.ts';
export {
  type ComparedPair,
  type ComparedPlace,
  type ComparisonDocument,
  type DifferenceDocument,
  type PlacedDifference,
  presentComparison,
} from './present-comparison.ts';
export { countUnsaid, type ExportDocument, presentUnsaid } from './present-export.ts';
export {
  type FixtureDocument,
  type GroupFixtureDocument,
  presentFixture,
  type SideDocument,
  type TieFixtureDocument,
} from './present-fixture.ts';
export { presentImpact } from './present-impact.ts';
export { presentMatchHistory } from './present-match-history.ts';
export { presentOpenProtests } from './present-open-protests.ts';
export { type LeftReason, type PatchDocument, presentPatch } from './present-patch.ts';
export { presentProblem } from './present-problem.ts';
export { presentReconstruction } from './present-reconstruction.ts';
export { type PlacedRemark, presentRemark, type RemarkDocument } from './present-remarks.ts';
export { presentRepairs, type RepairedPage } from './present-repairs.ts';
export { presentSeason } from './present-season.ts';
export { type AuditedRecord, presentSeasonAudit } from './present-season-audit.ts';
export { presentSeasonChanges } from './present-season-changes.ts';
export { presentSeasonSources } from './present-season-sources.ts';
export { presentTrial } from './present-trial.ts';
export type * from './reconstruction-document.ts';
export type * from './repair-document.ts';
export { type Batch, batchesOf, type Grid, gridOf, resultsAs } from './results-grid.ts';
export type { RoadDocument, RoadStep } from './road-document.ts';
export { presentRoad } from './road-document.ts';
export type { RolledDocument } from './rolled-document.ts';
export type * from './season-audit-document.ts';
export type * from './season-changes-document.ts';
export type * from './season-document.ts';
export type * from './season-sources-document.ts';
export { layOn, MANY_CONTESTS, presentSheets, type Sheet, sheetsOf, staleContests } from './sheets.ts';
export * from './territory-document.ts';
export { both, distinctParts } from './text.ts';
export type { TrialDocument } from './trial-document.ts';
