import { type AuditFinding, auditPage, formatOf, type PageFormat, READERS } from '../archive/index.ts';
import type { Problem } from '../engine/index.ts';
import { neither, notRecognised } from './pages-asked.ts';
import type { Papers } from './papers.ts';
import { isProblem, type Shelf } from './shelf.ts';

export type AuditOrder = {
  readonly files: readonly string[];
  /** The format, where it shall not be told from the content. */
  readonly as?: PageFormat;
};

export type AuditedFile = {
  readonly file: string;
  readonly text: string;
  readonly format: PageFormat;
  readonly findings: readonly AuditFinding[];
};

/** `problems`: files that could not be read or recognised; the others go on. */
export type PagesAudit = { readonly pages: readonly AuditedFile[]; readonly problems: readonly Problem[] };

/** What of published pages does not add up, each page by itself. */
export const auditPages = async (shelf: Shelf, papers: Papers, { as, files }: AuditOrder): Promise<PagesAudit> => {
  const pages: AuditedFile[] = [];
  const problems: Problem[] = [];
  for (const path of files) {
    const read = await papers.read(path);
    if (isProblem(read)) {
      problems.push(read.code === 'file-missing' ? await neither(shelf, path) : read);
      continue;
    }
    const { file, text } = read;
    const format = as ?? formatOf(text)?.format;
    if (format === undefined) problems.push(notRecognised(file, text));
    else pages.push({ file, text, format, findings: auditPage(READERS[format](text)) });
  }
  return { pages, problems };
};
