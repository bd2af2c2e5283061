import { bringLog, exportLog, type LogSum, type Papers, verifyLog, verifyLogFile } from '../../app/index.ts';
import { type LogDocument, type ProblemDocument, presentProblem } from '../../wire/index.ts';
import { type Answer, type ExitCode, refuse } from '../answer.ts';
import { cleanse, problemLines } from '../page.ts';
import { guarded, mustHave, type Signature, wordsOf } from './desk.ts';
import type { Tools } from './tools.ts';

type CopyOptions = Signature & { readonly file?: string; readonly out?: string; readonly keepBoth?: true };

/** A season's log as a file and back, checks on it, and copies of everything. */
export const withLogCommands = ({ clerk, command, papers, run, withOptions }: Tools): void => {
  command('log');
  withOptions(command('log export', 'season'), 'out').action((season: string, { out }: CopyOptions) =>
    run((answer) =>
      guarded(answer, async () => {
        const exported = await exportLog(clerk.office, season);
        if (exported.kind === 'refused') return refuse(answer, exported.problems.map(presentProblem));
        if (out === undefined || papers === undefined) answer.lines([exported.text.trimEnd()]);
        else return writeOut(answer, papers, out, exported.text, exported.sum);
        return 0;
      }),
    ),
  );
  if (papers === undefined) return;
  withOptions(command('log verify', 'season'), 'file').action((season: string, { file }: CopyOptions) =>
    run((answer) =>
      guarded(answer, async () => {
        const verified = file === undefined ? await verifyLog(clerk.office, season) : await verifyLogFile(papers, file);
        if (verified.kind === 'refused') return refuse(answer, verified.problems.map(presentProblem));
        const problems = verified.problems.map(presentProblem);
        report(answer, { did: 'verified', sums: verified.sums, written: 0, where: file ?? season, problems });
        return problems.length === 0 ? 0 : 1;
      }),
    ),
  );
  const bring =
    (grewApart: 'refuse' | 'merge') =>
    (file: string, { dryRun, keepBoth }: CopyOptions) =>
      run((answer) =>
        guarded(answer, async () => {
          const brought = await bringLog(clerk.office, papers, file, {
            grewApart,
            conflicts: keepBoth ? 'keep-both' : 'refuse',
            writes: dryRun ? 'look' : 'entry',
          });
          if (brought.kind === 'refused') return refuse(answer, brought.problems.map(presentProblem));
          const { kept, sums, written } = brought;
          report(answer, { did: grewApart === 'merge' ? 'merged' : 'imported', sums, written, where: file, problems: [] });
          return kept > 0 ? 1 : 0;
        }),
      );
  withOptions(command('log import', 'file'), 'dryRun').action(bring('refuse'));
  withOptions(command('log merge', 'file'), 'keepBoth', 'dryRun').action(bring('merge'));
  const copies = (did: 'backed-up' | 'restored', work: (file: string) => ReturnType<typeof clerk.backup>) => (file: string) =>
    run((answer) =>
      guarded(answer, async () => {
        const done = await work(file);
        if ('problems' in done) return refuse(answer, done.problems.map(presentProblem));
        report(answer, { did, sums: [], written: done.seasons, where: file, problems: [] });
        return 0;
      }),
    );
  command('backup', 'file').action(copies('backed-up', clerk.backup));
  command('restore', 'file').action(copies('restored', clerk.restore));
};

const writeOut = async (answer: Answer, papers: Papers, out: string, text: string, sum: LogSum): Promise<ExitCode> => {
  const cut = Math.max(out.lastIndexOf('/'), out.lastIndexOf('\\'));
  const name = mustHave(out.slice(cut + 1) || undefined, '--out');
  const put = await papers.put(cut < 0 ? '.' : out.slice(0, cut) || '/', [{ name, text }], 'refuse');
  if ('code' in put) return refuse(answer, [presentProblem(put)]);
  if (answer.json === 'json') answer.document(logDocument({ did: 'verified', sums: [sum], written: 0, where: out, problems: [] }));
  else answer.lines([wordsOf(answer).exported(cleanse(out), sum.entries)]);
  return 0;
};

type Report = {
  readonly did: LogDocument['did'];
  readonly sums: readonly LogSum[];
  readonly written: number;
  readonly where: string;
  readonly problems: readonly ProblemDocument[];
};

const report = (answer: Answer, told: Report): void => {
  if (answer.json === 'json') answer.document(logDocument(told));
  else answer.lines(reportLines(answer, told));
};

const reportLines = (answer: Answer, { did, problems, sums, where, written }: Report): readonly string[] => {
  const { digest, log } = wordsOf(answer);
  const entries = sums.reduce((total, sum) => total + sum.entries, 0);
  const verdict = problems.length === 0 ? log.verified(entries, cleanse(where)) : log.broken(problems.length, cleanse(where));
  return [
    did === 'verified' ? verdict : log[did](written, cleanse(where)),
    ...problemLines(answer.page, cleanse(problems)),
    ...sums.map((sum) => answer.page.style.dim(digest(sum.id, sum.digest, sum.entries))),
  ];
};

const logDocument = ({ did, problems, sums, written }: Report): LogDocument => ({
  format: 'ascenso-log-report',
  version: 1,
  did,
  seasons: sums.map(({ digest, heads, id }) => ({ id, digest, streams: heads })),
  written,
  problems,
});
