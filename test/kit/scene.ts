import { bind, compile, type EvaluateOptions, evaluate, lint, type Place, type Problem, type Season } from '../../src/engine/index.ts';
import { parseFacts, parseRegulations } from '../../src/formats/index.ts';

/** A season from a few lines of regulations and facts, in the very language a user writes. */
export type Scene = {
  readonly season: Season;
  readonly problems: readonly Problem[];
  /** The places of a contest in one line: `1 A, 2 B`, `1-2 A=B shared`, `1 due A=B`. */
  readonly places: (contest: string) => string;
  /** The table in one line: `A 9, B 4`. */
  readonly points: (contest: string) => string;
  readonly due: () => readonly string[];
  readonly unknown: () => readonly string[];
  readonly conflicts: () => readonly string[];
  readonly name: (team: number | undefined) => string;
};

const HEADER = 'competition: { id: trial, name: Trial }\nseason: 2030\n';

const regulationsOf = (body: string, state: 'running' | 'past' = 'running') => {
  const { regulations, problems } = parseRegulations(`${HEADER}state: ${state}\n${dedent(body)}`, 'regulations.yaml');
  if (!regulations) throw new Error(`unreadable: ${JSON.stringify(problems)}`);
  return { regulations, problems };
};

export const planOf = (body: string, state: 'running' | 'past' = 'running') => {
  const { regulations, problems } = regulationsOf(body, state);
  const compiled = compile(regulations);
  return { plan: compiled.plan, problems: [...problems, ...compiled.problems] };
};

/** Findings of a regulations text as `code contest…`, in document order. */
export const findings = (body: string, state: 'running' | 'past' = 'running'): readonly Problem[] => {
  const { plan, problems } = planOf(body, state);
  return plan ? [...problems, ...lint(plan)] : problems;
};

export const scene = (body: string, facts: string, options: EvaluateOptions & { readonly state?: 'running' | 'past' } = {}): Scene => {
  const { plan, problems } = planOf(body, options.state);
  if (!plan) throw new Error(`regulations refused: ${JSON.stringify(problems)}`);
  const parsed = parseFacts(dedent(facts), 'facts.txt');
  const { log, problems: bound } = bind(plan, parsed.statements);
  const season = evaluate(plan, log, options);
  const name = (team: number | undefined): string => (team === undefined ? '?' : (season.teams[team]?.name ?? '?'));
  const find = (contest: string) => {
    const found = plan.contests.find(({ path }) => path === contest || path.endsWith(`/${contest}`));
    const state = found && season.contests[found.ix];
    if (!state) throw new Error(`no contest ${contest}`);
    return state;
  };
  const show = (place: Place): string =>
    place.team !== undefined ? name(place.team) : `${place.state}${place.among ? ` ${place.among.map(name).join('=')}` : ''}`;
  return {
    season,
    problems: [...problems, ...parsed.problems, ...bound],
    name,
    places: (contest) => {
      const texts = find(contest).places.map(show);
      const parts: string[] = [];
      for (let i = 0; i < texts.length; ) {
        let j = i;
        while (j + 1 < texts.length && texts[j + 1] === texts[i]) j++;
        parts.push(`${i === j ? i + 1 : `${i + 1}-${j + 1}`} ${texts[i]}`);
        i = j + 1;
      }
      return parts.join(', ');
    },
    points: (contest) => (find(contest).table ?? []).map((row) => `${name(row.team)} ${row.points ?? '?'}`).join(', '),
    due: () =>
      season.due.map(
        (due) =>
          `${plan.contests[due.contest]?.path} ${due.code}${due.teams.length > 0 ? ` ${due.teams.map(name).join('-')}` : ''}${due.count > 1 ? ` ×${due.count}` : ''}`,
      ),
    unknown: () => season.unknown.map((one) => `${plan.contests[one.contest]?.path} ${one.code}`),
    conflicts: () =>
      season.conflicts.map(
        (one) =>
          `${one.contest === undefined ? '' : plan.contests[one.contest]?.path} ${one.code}${one.team === undefined ? '' : ` ${name(one.team)}`}`,
      ),
  };
};

const dedent = (text: string): string => {
  const lines = text.replace(/^\n/, '').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join('\n');
};

/** A group of named teams whose winner is champion: `group('A B C', 'rounds: 1, decided-by: [points]')`. */
export const group = (size: number, rules: string, prizes = 'champion: 1 of s/g'): string => `
before: { b: { contests: { e: ${size} } } }
stages: { s: { contests: { g: { group: 1-${size} of e, ${rules} } } } }
${prizes}
`;
export const entries = (teams: string): string => `== b/e\nentry: ${teams.split(' ').join(', ')}\n== g\n`;

/** A tie between A and B whose winner is champion. */
export const tie = (rules: string): string => `
before: { b: { contests: { e: 2 } } }
stages: { s: { contests: { t: { tie: 1 of e v 2 of e, ${rules} } } } }
champion: winner of t
`;
export const sides = (facts: string): string => `== b/e\nentry: A, B\n== t\n${facts}`;
