import { type Folder, readSeason, type Shelf } from '../../src/app/index.ts';
import { bind, evaluate, lint, type Plan, type Problem, type Season } from '../../src/engine/index.ts';
import { formatFacts, parseClubs, parseFacts, parseRegulations } from '../../src/formats/index.ts';
import { presentProblem, presentSeason } from '../../src/wire/index.ts';

/** The files of a season folder, by name. Bytes stand for files that are no text. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What is wrong with how an input was received; undefined if nothing is. */
export type Complaint = string | undefined;

/** No message quotes more of an input than a person can read. */
const LONGEST_SENTENCE = 1500;

/** One season folder that is in memory only, read as the folders on disk are. */
const shelfOf = (files: Files): Shelf => ({ list: async () => [ID], open: async (id) => (id === ID ? folderOf(files) : undefined) });
const ID = 'trial/2030';

const folderOf = (files: Files): Folder => ({
  id: ID,
  beside: async () => undefined,
  wayFrom: () => '.',
  names: async () => Object.keys(files).sort(),
  read: async (name) => {
    const found = Object.hasOwn(files, name) ? files[name] : undefined;
    if (found === undefined) return { code: 'file-missing', severity: 'error', args: { path: name } };
    if (typeof found === 'string') return { text: found, file: name };
    try {
      return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(found), file: name };
    } catch {
      const spot = { file: name, line: 1, column: 1 };
      return { code: 'file-unreadable', severity: 'error', args: { path: name, why: 'not-utf-8' }, spot };
    }
  },
});

/** What an input must come to: `fine`, a champion's name, or the code of a finding. */
export type Expected = { readonly champion: string } | { readonly code: Problem['code'] } | 'fine' | 'anything';

/** How far an input is followed: the document takes longer than all before it. */
export type Depth = 'answer' | 'document';

/** A whole season folder: load, derive, lint, present. */
export const throughFolder = async (files: Files, expected: Expected = 'anything', depth: Depth = 'document'): Promise<Complaint> => {
  const read = await readSeason(shelfOf(files), ID, { reading: 'appealable' });
  if (read.kind === 'not-found') return 'not found';
  const { problems } = read;
  const faulty = complainOfAll(problems, files);
  if (faulty !== undefined) return faulty;
  if (read.kind === 'unreadable') return problems.length === 0 ? 'no season and no problem' : missed(expected, undefined, problems);
  const { season } = read;
  if (depth === 'document') presentSeason(ID, season, problems);
  return complainOfAll(lint(season.plan), files) ?? complainOfAnswer(season) ?? missed(expected, season, problems);
};

const missed = (expected: Expected, season: Season | undefined, problems: readonly Problem[]): Complaint => {
  if (expected === 'anything') return undefined;
  const codes = [...new Set(problems.map(({ code }) => code))];
  if (expected === 'fine') return codes.length === 0 ? undefined : `refused: ${codes.join(', ')}`;
  if ('code' in expected) return codes.includes(expected.code) ? undefined : `not ${expected.code} but: ${codes.join(', ') || 'fine'}`;
  const team = season?.champion?.team;
  const champion = team === undefined ? undefined : season?.teams[team]?.name;
  return champion === expected.champion ? undefined : `champion ${String(champion)}; ${codes.join(', ')}`;
};

/** Facts over a plan that is already there. What is understood must also survive being written and read again. */
export const throughFacts = (plan: Plan, text: string): Complaint => {
  const { statements, problems, language } = parseFacts(text, 'facts.txt');
  const { log, problems: bound } = bind(plan, statements);
  const faulty = complainOfAll([...problems, ...bound], { 'facts.txt': text });
  if (faulty !== undefined) return faulty;
  // nobody knows where the lines under an unreadable heading belong
  const refused = new Set(problems.map(({ spot }) => spot?.line));
  const understood = statements.filter(({ contest }) => contest?.spot === undefined || !refused.has(contest.spot.line));
  const again = parseFacts(formatFacts(understood, language), 'facts.txt');
  if (again.problems.length > 0) return `rewritten facts: ${again.problems[0]?.code}`;
  if (again.statements.length !== understood.length) return `${understood.length} statements, rewritten ${again.statements.length}`;
  return complainOfAnswer(evaluate(plan, log));
};

/** One text as each sort of file it could be: territories and sources are read as clubs are. */
export const asEveryFile = (text: string): Complaint => {
  const findings = [parseRegulations, parseClubs, parseFacts].map((parse) => parse(text, 'file').problems);
  for (const problems of findings) {
    const faulty = complainOfAll(problems, { file: text });
    if (faulty !== undefined) return faulty;
  }
  return undefined;
};

const complainOfAll = (problems: readonly Problem[], files: Files): Complaint => {
  const lengths = new Map<string, readonly number[]>();
  for (const problem of problems) {
    const faulty = complainOf(problem, files, lengths);
    if (faulty !== undefined) return faulty;
  }
  return undefined;
};

/** A problem has a place that is in the file, and a sentence in both languages. */
const complainOf = (problem: Problem, files: Files, lengths: Map<string, readonly number[]>): Complaint => {
  const { code, spot, args } = problem;
  if (spot === undefined) return code === 'file-missing' && args['path'] !== undefined ? undefined : `${code} has no place`;
  const text = Object.hasOwn(files, spot.file) ? files[spot.file] : undefined;
  if (text === undefined) return `${code} is in a file that is not there: ${spot.file.slice(0, 40)}`;
  const known = lengths.get(spot.file) ?? linesOf(text);
  lengths.set(spot.file, known);
  const length = known[spot.line - 1];
  if (length === undefined || spot.column < 1 || spot.column > length + 1)
    return `${code} at ${spot.line}:${spot.column}, of ${known.length} lines, this one ${String(length)} long`;
  const { es, en } = presentProblem(problem).text;
  for (const sentence of [es, en]) {
    if (sentence === undefined || sentence.trim() === '') return `${code} has no sentence`;
    if (sentence.length > LONGEST_SENTENCE) return `${code}: a sentence of ${sentence.length} characters`;
    if (/\bundefined\b|\bNaN\b|\[object /.test(sentence) && !/undefined|NaN|\[object /.test(String(text)))
      return `${code}: ${sentence.slice(0, 200)}`;
  }
  return undefined;
};

const linesOf = (text: string | Uint8Array): readonly number[] =>
  (typeof text === 'string' ? text : new TextDecoder().decode(text)).split(/\r\n|\r|\n/).map((line) => line.length);

/** Whatever the facts, every contest has its places, and every figure is a number. */
const complainOfAnswer = ({ plan, teams, contests }: Season): Complaint => {
  for (const { contest, places, table } of contests) {
    const { path = '?', size, node } = plan.contests[contest] ?? {};
    // a pot gives no places: others draw from it
    if (node?.kind !== 'pot' && places.length !== size) return `${path}: ${places.length} places of ${size}`;
    // what a source states stays visible even where it contradicts itself
    const holders = places.flatMap(({ team, because }) =>
      team === undefined || because.some(({ code }) => code === 'stated') ? [] : [team],
    );
    if (node?.kind !== 'entries' && new Set(holders).size < holders.length) return `${path}: one team holds two places`;
    for (const [i, { place, team }] of places.entries()) {
      if (place !== i + 1) return `${path}: place ${place} stands in line ${i + 1}`;
      if (team !== undefined && teams[team] === undefined) return `${path}: place ${place} is held by nobody's number ${team}`;
    }
    for (const { team, adjustments, from, ...figures } of table ?? []) {
      if (teams[team] === undefined) return `${path}: a row (${from}) of nobody's number ${team}`;
      for (const [figure, value] of Object.entries(figures)) if (!Number.isSafeInteger(value)) return `${path}: ${figure} ${String(value)}`;
      for (const { points } of adjustments) if (!Number.isSafeInteger(points)) return `${path}: points ${points}`;
    }
  }
  return undefined;
};
