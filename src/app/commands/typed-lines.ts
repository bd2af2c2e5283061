import type { Problem, Statement } from '../../engine/index.ts';
import { type Language, parseFacts } from '../../formats/index.ts';
import type { Refused } from './office.ts';

export type MatchStatement = Extract<Statement, { readonly type: 'match' }>;

/** Lines of facts as a person types them at a command: in either language, with any dash between the goals. */
export const readTyped = (text: string, language: Language): { readonly statements: readonly Statement[] } | Refused => {
  const { problems, statements } = parseFacts(
    `language: ${language}\n${text
      .split(/\r\n|\r|\n/)
      .map(plainScore)
      .join('\n')}`,
    'typed',
  );
  if (problems.length > 0) return { kind: 'refused', problems: problems.map(withoutSpot) };
  return { statements: statements.map(({ spot: _, ...rest }) => rest) };
};

/** `2 – 1`, `2:1` and `2 a 1` are `2-1` where they stand between the teams. */
const plainScore = (line: string): string => {
  const notes = line.indexOf('[');
  const [said, rest] = notes < 0 ? [line, ''] : [line.slice(0, notes), line.slice(notes)];
  return said.replace(/(\s\d{1,3})(?:\s*[-–—−:]\s*|\s+a\s+)(\d{1,3}\s)/, '$1-$2') + rest;
};

/** A result, or two teams with a `v`, `vs` or dash between them. */
export const readTypedMatch = (text: string, language: Language): MatchStatement | Refused => {
  const spelled = [text, text.replace(/\s+(?:vs?\.?|[-–—])\s+/i, ' v ')];
  const tried = spelled.map((one) => readTyped(one, language));
  const read = tried.find((one) => 'statements' in one && one.statements.length === 1 && one.statements[0]?.type === 'match');
  const [first] = read && 'statements' in read ? read.statements : [];
  if (first?.type === 'match') return first;
  const refusal = tried.find((one): one is Refused => 'problems' in one);
  return (
    refusal ?? { kind: 'refused', problems: [{ code: 'line-unreadable', severity: 'error', args: { found: text, expected: '"A 2-1 B"' } }] }
  );
};

const withoutSpot = ({ args, code, severity }: Problem): Problem => ({ code, severity, args });
