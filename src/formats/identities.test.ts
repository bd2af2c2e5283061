import { expect, test } from 'vitest';
import { formatIdentities, type IdentityLine, parseIdentities } from './identities.ts';

test('what is written is read back, whatever the names', () => {
  const lines: readonly IdentityLine[] = [
    { name: 'Sport Ancahs', answer: { kind: 'ask' }, comment: 'sport-ancash (Huaraz) · sport-ancash-b' },
    { name: 'Unión: "B" # 2', answer: { kind: 'club', id: 'union-b' } },
    { name: '__proto__', answer: { kind: 'new' }, comment: 'a\nb' },
  ];
  const { answers, problems } = parseIdentities(formatIdentities(lines, ['which club?']), 'identities.yaml');
  expect(problems).toEqual([]);
  expect([...answers]).toEqual(lines.map(({ answer, name }) => [name, answer]));
});

test.each([
  { why: 'an answer that is none', text: 'A: [b]', problem: { code: 'value-wrong', args: { key: 'A' } } },
  { why: 'a list', text: '- a', problem: { code: 'value-wrong', args: { key: 'identities' } } },
  { why: 'a name twice', text: 'A: b\nA: c', problem: { code: 'key-repeated' } },
])('$why is a problem with its place', ({ problem, text }) => {
  expect(parseIdentities(text, 'identities.yaml').problems).toMatchObject([{ ...problem, spot: { file: 'identities.yaml' } }]);
});

test('an empty file holds no answers', () => {
  expect(parseIdentities('# nothing yet\n', 'identities.yaml')).toEqual({ answers: new Map(), problems: [] });
});
