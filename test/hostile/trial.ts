import { compile, type Plan } from '../../src/engine/index.ts';
import { parseRegulations } from '../../src/formats/index.ts';
import { asEveryFile, type Complaint, type Depth, type Expected, type Files, throughFacts, throughFolder } from './doors.ts';

/** One hostile input on its way through the public doors. Texts are made when it runs: some are megabytes long. */
export type Trial = { readonly name: string; readonly run: () => Promise<Received> };
/** `head` is the beginning of the input, for a person who wants to see what it was. */
export type Received = { readonly complaint: Complaint; readonly head: string };

const HEAD = 200;

/** A league of three whose winner is champion; the rows of the tests change one thing in it. */
export const LEAGUE = `competition: { id: trial, name: Trial }
season: 2030
before: { b: { contests: { e: 3 } } }
stages: { s: { contests: { g: { group: 1-3 of e, rounds: 1, decided-by: [points, goal-difference, lots] } } } }
champion: 1 of g
`;
export const RESULTS = '== b/e\nentry: A, B, C\n== g\nA 1-0 B\nA 1-0 C\nB 1-0 C\n';

/** Regulations, alone or with facts, as a whole season folder. */
export const season = (name: string, files: () => Files, expected?: Expected, depth?: Depth): Trial => ({
  name,
  run: async () => {
    const made = files();
    return {
      complaint: await throughFolder(made, expected, depth),
      head: headOf(Object.values(made).find((text) => text !== RESULTS && text !== LEAGUE)),
    };
  },
});

export const regulations = (name: string, text: () => string, expected?: Expected): Trial =>
  season(name, () => ({ 'regulations.yaml': text(), 'facts.txt': RESULTS }), expected);

/** Facts of the league of three. */
export const facts = (name: string, text: () => string, expected?: Expected): Trial =>
  season(name, () => ({ 'regulations.yaml': LEAGUE, 'facts.txt': text() }), expected);

/** One text as every sort of file. */
export const anyFile = (name: string, text: () => string): Trial => ({
  name,
  run: async () => {
    const made = text();
    return { complaint: asEveryFile(made), head: headOf(made) };
  },
});

/** Facts over a plan that many trials share. */
export const factsOver = (name: string, plan: () => Plan, text: () => string): Trial => ({
  name,
  run: async () => {
    const made = text();
    return { complaint: throughFacts(plan(), made), head: headOf(made) };
  },
});

/** A plan made when first asked for. */
export const planFrom = (text: () => string): (() => Plan) => {
  let plan: Plan | undefined;
  return () => {
    if (plan !== undefined) return plan;
    const { regulations: parsed, problems } = parseRegulations(text(), 'regulations.yaml');
    plan = parsed && compile(parsed).plan;
    if (plan === undefined) throw new Error(`regulations refused: ${JSON.stringify(problems).slice(0, 300)}`);
    return plan;
  };
};

const headOf = (text: string | Uint8Array | undefined): string =>
  JSON.stringify(typeof text === 'string' ? text.slice(0, HEAD) : new TextDecoder().decode(text?.subarray(0, HEAD))).slice(0, HEAD);
