import { expect, test } from 'vitest';
import type { Problem } from '../engine/index.ts';
import { alikeFindings } from './alike.ts';

const cut = (contest: string, at: string, over: Partial<Problem> = {}, step = 'figure'): Problem => ({
  code: 'cut-without-rule',
  severity: 'note',
  spot: { file: 'regulations.yaml', line: 39, column: 113 },
  args: { contest, cut: at, level: 2, step, article: 'R1' },
  ...over,
});
const told = (problems: readonly Problem[]) =>
  alikeFindings(problems).map(({ first, more, where }) => [first.line, more, where.join('; ')]);

test('what one step of a default leaves open in many groups is one finding', () => {
  const groups = ['a', 'b', 'c'].flatMap((group) => ['1|2', '2|3'].map((at) => cut(`groups/${group}`, at)));
  expect(told(groups)).toEqual([[39, 5, 'groups/a 2|3; groups/b, c 1|2, 2|3']]);
});

test.each([
  { why: 'another place in the files', other: cut('groups/b', '1|2', { spot: { file: 'regulations.yaml', line: 40, column: 1 } }) },
  { why: 'another step', other: cut('groups/b', '1|2', {}, 'goals') },
  { why: 'another severity', other: cut('groups/b', '1|2', { severity: 'warning' }) },
  { why: 'another code', other: cut('groups/b', '1|2', { code: 'tie-without-end' }) },
])('$why is another finding', ({ other }) => {
  expect(told([cut('groups/a', '1|2'), other]).map(([, more]) => more)).toEqual([0, 0]);
});

test('findings without a contest stay one by one', () => {
  const unknown: Problem = { code: 'prize-unreachable', severity: 'warning', args: { prize: 'X' } };
  expect(told([unknown, unknown]).map(([, more]) => more)).toEqual([0, 0]);
});

test('a long list of contests ends in an ellipsis', () => {
  const many = Array.from({ length: 40 }, (_, i) => cut(`leagues/l${i}`, '1|2'));
  expect(told(many)).toEqual([[39, 39, 'leagues/l1, l2, l3, l4, l5, l6, l7, l8, l9, l10, l11, l12, … 1|2']]);
});
