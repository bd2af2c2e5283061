import { lintSeason, type Shelf, seasonUnknown } from '../app/index.ts';
import { alikeFindings, presentFindings, presentProblem } from '../wire/index.ts';
import { type Answer, type ExitCode, refuse } from './answer.ts';
import { cleanse, type Finding, problemLines } from './page.ts';

/** `ascenso lint`: what is wrong or doubtful in a season's files. */
export const lint = async (answer: Answer, shelf: Shelf, path: string): Promise<ExitCode> => {
  const { page, json } = answer;
  const linted = await lintSeason(shelf, path);
  if (linted.kind === 'not-found') return refuse(answer, [presentProblem(seasonUnknown(linted))]);
  const problems = linted.problems.map(presentProblem);
  const findings = presentFindings(linted.id, linted.usable, problems);
  if (json === 'json') answer.document(findings);
  else {
    const summary =
      problems.length === 0 ? page.words.lint.clean : page.words.lint.summary(findings.errors, findings.warnings, findings.notes);
    const found = alikeFindings(linted.problems).map(
      ({ first, more, where }): Finding => (more === 0 ? first : { ...first, more: page.words.lint.more(more, where.join('; ')) }),
    );
    answer.lines([...problemLines(page, cleanse(found)), findings.usable ? summary : `${summary}. ${page.words.lint.unusable}`]);
  }
  if (!findings.usable) return 2;
  return findings.errors + findings.warnings > 0 ? 1 : 0;
};
