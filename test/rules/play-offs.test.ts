import { describe, expect, test } from 'vitest';
import { entries, group, scene } from '../kit/scene.ts';

const playOff = (own: string, facts: string) => {
  const step = own === '' ? 'play-off' : `{ play-off: { decided-by: [${own}] } }`;
  return scene(group(2, `rounds: 1, decided-by: [points, ${step}]`), `${entries('A B')}A 0-0 B\nplay-off: ${facts}`);
};

describe('a play-off', () => {
  test.each([
    { why: 'is won on the day', own: '', facts: 'A 2-1 B', then: '1 A, 2 B' },
    { why: 'is won in extra time', own: '', facts: 'B 2-1 A [aet; 90 1-1]', then: '1 B, 2 A' },
    { why: 'is won in extra time whose beginning nobody recorded', own: '', facts: 'B 2-1 A [aet]', then: '1 B, 2 A' },
    { why: 'is won by penalties', own: '', facts: 'A 1-1 B [pens 3-4]', then: '1 B, 2 A' },
    { why: 'is won by penalties after extra time', own: '', facts: 'A 1-1 B [aet; 90 0-0; pens 3-4]', then: '1 B, 2 A' },
    {
      why: 'is won in the extra time its own list names',
      own: 'points, extra-time, penalties',
      facts: 'B 2-1 A [aet; 90 1-1]',
      then: '1 B, 2 A',
    },
    {
      why: 'is won by the penalties its own list names',
      own: 'points, extra-time, penalties',
      facts: 'A 1-1 B [aet; 90 1-1; pens 3-4]',
      then: '1 B, 2 A',
    },
    {
      why: 'has no winner where its own list does not name what decided it',
      own: 'points, penalties',
      facts: 'A 2-1 B [aet; 90 1-1]',
      then: '1-2 unresolved A=B',
    },
    { why: 'has no winner while it is level', own: '', facts: 'A 1-1 B', then: '1-2 unresolved A=B' },
  ])('$why', ({ own, facts, then }) => {
    const result = playOff(own, facts);
    expect(result.problems).toEqual([]);
    expect(result.places('g')).toBe(then);
  });
});
