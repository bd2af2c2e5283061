import { teamsIn } from './facts/teams-in.ts';
import { differenceOf, type Side } from './impact/difference.ts';
import { reindexed } from './impact/reindex.ts';
import { touchedBy } from './impact/touched.ts';
import type { Live } from './live.ts';
import type { Impact, ReadingImpact } from './model/impact.ts';
import type { Problem, Spot } from './model/spot.ts';
import type { Statement } from './model/statements.ts';

/**
 * What statements would change, were they added to a season: each reading by itself, whatever the others say. The lives stay
 * as they are. A fact by a ruling that nobody has entered brings the ruling along, as one that can be appealed. Only contests
 * that are derived again are compared, so that one answer costs what one entry costs.
 * @param lives the season, once for each reading that is asked about, all with the same statements
 */
export const impactOf = (lives: readonly Live[], statements: readonly Statement[]): Impact => {
  const [first] = lives;
  const supposed = first ? withRulings(first, statements) : statements;
  const answers = lives.map((live) => readingImpact(live, supposed));
  const problems = new Map(answers.flatMap((answer) => answer.problems.map((problem) => [JSON.stringify(problem), problem])));
  return { supposed, problems: [...problems.values()], readings: answers.map(({ impact }) => impact) };
};

/** Statements with a line for each ruling that they hang on and that is not on record, of the day of its first fact. */
export const withRulings = (live: Live, statements: readonly Statement[]): readonly Statement[] => {
  const known = new Set(statements.flatMap((one) => (one.type === 'ruling' ? [one.id] : [])));
  const missing: Statement[] = [];
  for (const { by, contest, date, spot } of statements) {
    if (by === undefined || known.has(by) || live.hasRuling(by)) continue;
    known.add(by);
    missing.push({
      type: 'ruling',
      id: by,
      standing: 'appealable',
      ...(contest && { contest }),
      ...(date && { date }),
      ...(spot && { spot }),
    });
  }
  return [...statements, ...missing];
};

const readingImpact = (
  live: Live,
  supposed: readonly Statement[],
): { readonly impact: ReadingImpact; readonly problems: readonly Problem[] } => {
  const fork = live.fork();
  const { derived, facts, problems } = fork.append(supposed);
  const [from, teams] = [live.teams(), fork.teams()];
  const before = from === teams || sameTeams(from, teams) ? sideOf(live) : reindexed(sideOf(live), from, teams);
  const after = sideOf(fork);
  const difference = differenceOf(before, after, derived);
  const rulings = supposed.flatMap((one) => (one.type === 'ruling' ? fork.teamsRuled(one.id) : []));
  const named = new Set([...facts.flatMap(teamsIn), ...rulings]);
  return {
    problems: problems.filter(about(supposed)),
    impact: {
      reading: live.reading,
      teams,
      named: [...named].sort((a, b) => a - b),
      ...difference,
      touched: touchedBy(difference, named, live.plan, after.contest),
    },
  };
};

const sideOf = (live: Live): Side => {
  const { champion, prizes } = live.ends();
  return { contest: live.contest, due: live.due, prizes, ...(champion && { champion }) };
};

const sameTeams = (a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]): boolean =>
  a.length === b.length && a.every(({ id }, ix) => id === b[ix]?.id);

/** Contests that are settled again report what was wrong with them before, too: only what the supposed lines are part of is told. */
const about = (supposed: readonly Statement[]): ((problem: Problem) => boolean) => {
  const places = new Set(supposed.flatMap(({ contest, spot }) => [spot, contest?.spot]).flatMap((spot) => (spot ? [placeOf(spot)] : [])));
  return ({ args, spot }) => spot === undefined || places.has(placeOf(spot)) || places.has(String(args['first'] ?? ''));
};
const placeOf = ({ file, line }: Spot): string => `${file}:${line}`;
