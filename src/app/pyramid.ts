import { bind, compile, type Plan, type Problem, type Statement } from '../engine/index.ts';
import { formatFacts, type Language, parseFacts, parseRegulations, parseTerritories } from '../formats/index.ts';
import { makeDice } from './pyramid-dice.ts';
import { type PlayProgress, playOut } from './pyramid-play.ts';
import { drawUp, MOST_LEAGUES, type PyramidRules, SEASON } from './pyramid-rules.ts';
import { isProblem, type NewFile, type Workshop } from './shelf.ts';

export type PyramidOrder = {
  /** The same seed gives the same files. A whole number. */
  readonly seed: number;
  /** District leagues, 1 to `MOST_LEAGUES`. */
  readonly leagues: number;
  /** How often each pair meets in the leagues. */
  readonly rounds: 1 | 2;
  /** Of the words in the facts files. */
  readonly language: Language;
};

/** A whole season of a made-up national pyramid, as the files of a season folder. */
export type Pyramid = {
  readonly season: string;
  readonly files: readonly NewFile[];
  readonly leagues: number;
  readonly provinces: number;
  readonly departments: number;
  readonly clubs: number;
  readonly matches: number;
  readonly champion: string;
};

export { MOST_LEAGUES };

/** Plays a made-up pyramid out, for trying the program at the size of a country. Throws on a bug only. */
export const makePyramid = ({ seed, leagues, rounds, language }: PyramidOrder, progress: PlayProgress = () => {}): Pyramid => {
  if (!Number.isInteger(leagues) || leagues < 1 || leagues > MOST_LEAGUES) throw new RangeError(`leagues: 1 to ${MOST_LEAGUES}`);
  const dice = makeDice(seed);
  const { regulations, territories, entries, ...counts } = drawUp({ leagues, rounds }, dice);
  const plan = planOf({ regulations, territories });
  const { statements, matches, champion } = playOut(plan, entries, dice, progress);
  const facts = factsFiles(statements, language);
  checkFacts(plan, facts);
  const files = [{ name: 'regulations.yaml', text: regulations }, { name: 'territories.yaml', text: territories }, ...facts];
  return { season: SEASON, files, leagues, ...counts, matches, champion };
};

export type NewPyramid =
  | { readonly kind: 'made'; readonly folder: string; readonly written: readonly string[]; readonly pyramid: Pyramid }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Makes a season folder of a made-up pyramid. */
export const newPyramid = async (
  workshop: Workshop,
  { folder, ...order }: PyramidOrder & { readonly folder: string },
  progress?: PlayProgress,
): Promise<NewPyramid> => {
  const pyramid = makePyramid(order, progress);
  const made = await workshop.create(folder, pyramid.files);
  return isProblem(made) ? { kind: 'refused', problems: [made] } : { kind: 'made', folder, written: made.written, pyramid };
};

const planOf = ({ regulations: text, territories: register }: Pick<PyramidRules, 'regulations' | 'territories'>): Plan => {
  const { regulations, problems } = parseRegulations(text, 'regulations.yaml');
  const { territories, problems: ofRegister } = parseTerritories(register, 'territories.yaml');
  expectNone([...problems, ...ofRegister]);
  const compiled = regulations && compile({ ...regulations, territories });
  expectNone(compiled?.problems ?? []);
  if (compiled?.plan === undefined) throw new Error('a pyramid without a plan');
  return compiled.plan;
};

/** What is about to be written is read first by the door that every season comes through. */
const checkFacts = (plan: Plan, files: readonly NewFile[]): void => {
  const read = files.map(({ name, text }) => parseFacts(text, name));
  expectNone(read.flatMap(({ problems }) => problems));
  expectNone(
    bind(
      plan,
      read.flatMap(({ statements }) => statements),
    ).problems,
  );
};

const expectNone = ([problem]: readonly Problem[]): void => {
  if (problem !== undefined) throw new Error(`a pyramid that cannot be read: ${JSON.stringify(problem)}`);
};

/** One file a department and one for the national stage: a file may not hold a country. */
const factsFiles = (statements: readonly Statement[], language: Language): readonly NewFile[] => {
  const files = new Map<string, Statement[]>();
  for (const statement of statements) {
    const department = /^[a-z]+\/(d\d\d)/.exec(statement.contest?.path ?? '')?.[1] ?? 'national';
    const file = files.get(department);
    if (file) file.push(statement);
    else files.set(department, [statement]);
  }
  return [...files].map(([name, lines]) => ({ name: `${name}.facts.txt`, text: formatFacts(lines, language, { season: SEASON }) }));
};
