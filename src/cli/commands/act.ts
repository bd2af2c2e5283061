import type { Decide, Refused } from '../../app/index.ts';
import { presentProblem } from '../../wire/index.ts';
import { type Answer, type ExitCode, refuse } from '../answer.ts';
import type { Clerk, Signature } from './desk.ts';
import { writeAnswer } from './sign.ts';

/** Runs one command that writes, and tells what it put on record and what that changes. */
export const act = async (answer: Answer, clerk: Clerk, season: string, asked: Signature, decide: Decide | Refused): Promise<ExitCode> =>
  typeof decide === 'function'
    ? writeAnswer(answer, clerk, season, asked, decide, () => undefined)
    : refuse(answer, decide.problems.map(presentProblem));
