import { append, type Decide, type Refused } from '../../app/index.ts';
import { presentProblem } from '../../wire/index.ts';
import { type Answer, type ExitCode, refuse } from '../answer.ts';
import { cleanse } from '../page.ts';
import { type Clerk, guarded, type Signature, signed } from './desk.ts';
import { writtenDocument } from './entry-answer.ts';
import { writtenLines } from './entry-lines.ts';

/** Runs one command that writes, and tells what it put on record and what that changes. */
export const act = (answer: Answer, clerk: Clerk, season: string, asked: Signature, decide: Decide | Refused): Promise<ExitCode> =>
  guarded(answer, async () => {
    const done = typeof decide === 'function' ? await append(clerk.office, signed(clerk, season, asked), decide) : decide;
    if (done.kind === 'refused') return refuse(answer, done.problems.map(presentProblem));
    const document = writtenDocument(done);
    if (answer.json === 'json') answer.document(document);
    else answer.lines(writtenLines(answer.page, cleanse(document)));
    await clerk.sheets?.follow(done);
    return 0;
  });
