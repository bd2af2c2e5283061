import type { Problem } from '../engine/index.ts';
import { collectFindings } from './findings.ts';
import { isId } from './ids.ts';
import { outline, parseYaml } from './yaml-tree.ts';

/** Who is meant by the names of a page: the id of a club, a club that no register has yet, or nobody has said. */
export type IdentityAnswer = { readonly kind: 'club'; readonly id: string } | { readonly kind: 'new' } | { readonly kind: 'ask' };

/** One name to be answered, with what speaks for whom (it becomes a comment). */
export type IdentityLine = { readonly name: string; readonly answer: IdentityAnswer; readonly comment?: string };

/** `identities.yaml`: name -> id of a club, `new` or `ask`. A name with a place to tell homonyms apart: `name @ place`. */
export const parseIdentities = (
  text: string,
  file: string,
): { readonly answers: ReadonlyMap<string, IdentityAnswer>; readonly problems: readonly Problem[] } => {
  const findings = collectFindings();
  const answers = new Map<string, IdentityAnswer>();
  const tree = parseYaml(text, file, findings);
  if (tree === undefined || (tree.kind === 'text' && tree.text === '')) return { answers, problems: findings.problems };
  if (tree.kind !== 'map')
    findings.report('value-wrong', tree.spot, { key: 'identities', found: outline(tree), expected: '{ A: a, B: new, C: ask }' });
  else
    for (const { key, value } of tree.entries) {
      const word = value.kind === 'text' ? value.text.trim() : '';
      if (word === 'new' || word === 'ask') answers.set(key, { kind: word });
      else if (isId(word)) answers.set(key, { kind: 'club', id: word });
      else findings.report('value-wrong', value.spot, { key, found: outline(value), expected: 'a-z 0-9 -, new, ask' });
    }
  return { answers, problems: findings.problems };
};

/** Lines of a file that `parseIdentities` reads, under an introduction. */
export const formatIdentities = (lines: readonly IdentityLine[], intro: readonly string[]): string =>
  [
    ...intro.map((line) => `# ${line}`),
    ...lines.map(({ answer, comment, name }) => {
      const said = answer.kind === 'club' ? answer.id : answer.kind;
      return `${JSON.stringify(name)}: ${said}${comment === undefined || comment === '' ? '' : ` # ${comment.replace(/[\p{Cc}]+/gu, ' ')}`}`;
    }),
    '',
  ].join('\n');
