import { printable } from './present-problem.ts';
import type { Both, ProblemDocument } from './season-document.ts';
import type { AuditCode, Figure } from './words/audit.ts';
import { audit as en } from './words/en-audit.ts';
import { audit as es } from './words/es-audit.ts';

/** A finding of the audit with its place. Lines and columns count from 1. */
export type PlacedFinding = {
  readonly code: AuditCode;
  readonly severity: ProblemDocument['severity'];
  readonly heading: readonly string[];
  readonly line: number;
  readonly column: number;
  readonly cells: readonly AuditCell[];
  readonly args: Readonly<Record<string, string | number>>;
};

/** A cell as it stands, and its offsets in UTF-16 code units. */
export type AuditCell = {
  readonly raw: string;
  readonly line: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
};

export type AuditedPage = { readonly file: string; readonly format: string; readonly findings: readonly PlacedFinding[] };

/** `ascenso audit FILE… --json`. */
export type AuditDocument = {
  readonly format: 'ascenso-audit';
  readonly version: 1;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly pages: readonly { readonly file: string; readonly format: string; readonly findings: readonly AuditFindingDocument[] }[];
  /** Files that could not be read. */
  readonly problems: readonly ProblemDocument[];
};

export type AuditFindingDocument = Omit<PlacedFinding, 'args'> & {
  /** The numbers and names that the sentence speaks of. */
  readonly figures: Readonly<Record<string, string | number>>;
  readonly text: Both;
};

export const presentAudit = (pages: readonly AuditedPage[], problems: readonly ProblemDocument[]): AuditDocument => {
  const all = pages.flatMap(({ findings }) => findings);
  const count = (severity: PlacedFinding['severity']): number => all.filter((finding) => finding.severity === severity).length;
  return {
    format: 'ascenso-audit',
    version: 1,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    pages: pages.map(({ file, findings, format }) => ({ file, format, findings: findings.map(presentFinding) })),
    problems,
  };
};

const presentFinding = ({ args, cells, code, column, heading, line, severity }: PlacedFinding): AuditFindingDocument => ({
  code,
  severity,
  heading,
  line,
  column,
  cells,
  figures: args,
  text: sayFinding({ code, args }),
});

/** The sentence of a finding. */
export const sayFinding = ({ args, code }: Pick<PlacedFinding, 'args' | 'code'>): Both => {
  const figure: Figure = (name) => printable(String(args[name] ?? ''));
  return { es: es[code](figure), en: en[code](figure) };
};
