import type { Statement } from '../../engine/index.ts';
import { formatFactLines, type Language } from '../../formats/index.ts';

/** A statement as the line that says it. */
export const lineOf = ({ contest: _, ...statement }: Statement, language: Language): string =>
  formatFactLines([statement], language).trim();
