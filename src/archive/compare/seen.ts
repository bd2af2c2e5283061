import type { PageOutcome } from '../page/page.ts';
import type { Side } from './difference.ts';
import type { TeamNames } from './names.ts';
import { seenTurned } from './outcomes.ts';
import type { Fixture } from './pieces.ts';

/** The outcome of `b` as the cell of `a` has its sides. */
export const seenFrom = (a: Fixture, b: Fixture): PageOutcome => (a.first === b.first ? b.outcome : seenTurned(b.outcome));

/** Which side of `a` a page means by the name of a winner. */
export const winners = (a: Fixture, { keyIn }: TeamNames) => {
  const sideOf =
    (side: Side) =>
    (name: string): 0 | 1 | undefined => {
      const key = keyIn[side](name);
      return key === a.first ? 0 : key === a.second ? 1 : undefined;
    };
  return { one: sideOf('one'), other: sideOf('other') };
};

export const homeOf = ({ first, home, second }: Fixture): string => (home === 'first' ? first : second);

export const matchOf = ({ names }: Fixture): string => names.join(' – ');
