import type { Statement, TypedOutcome } from '../engine/index.ts';
import { isNormal, tooManyAccents } from './accents.ts';
import { isDay } from './dates.ts';
import { MOST_FIGURES } from './fact-bodies.ts';
import { spellName } from './fact-lines.ts';
import { MOST_GOALS, MOST_ROUND } from './fact-notes.ts';
import type { Language } from './fact-words.ts';
import { parseFacts } from './facts.ts';
import { formatFacts } from './facts-text.ts';

/** How many characters a line of facts takes at most; undefined if nobody reads this statement back as it is. */
export type Sayable = (statement: Statement) => number | undefined;

/**
 * Tells which statements `formatFacts` can write so that `parseFacts` reads the same ones, without their `spot`. The frequent
 * ones are told by a rule, every other is written and read. It keeps the names it was asked about: make one for each text.
 */
export const makeSayable = (language: Language): Sayable => {
  const names = keeping((name) => (name !== '' && isWritable(name) ? spellName(name).length : undefined));
  const paths = keeping((path) => (PATH.test(path) && isWritable(path) ? 0 : undefined));
  return (statement) => (hasWords(statement) ? (sizeByRule(statement, { names, paths }) ?? sizeByTrial(statement, language)) : undefined);
};

/** There are words for nine legs. */
const hasWords = (statement: Statement): boolean => {
  const label = statement.type === 'match' ? statement.label : statement.type === 'protest' ? statement.about?.label : undefined;
  return label?.kind !== 'leg' || (isCount(label.leg, 9) && label.leg > 0);
};

type SizeOf = (text: string) => number | undefined;
type Sizes = { readonly names: SizeOf; readonly paths: SizeOf };

const keeping = (sizeOf: SizeOf): SizeOf => {
  const kept = new Map<string, number | undefined>();
  return (text) => {
    const size = kept.get(text);
    if (size !== undefined || kept.has(text)) return size;
    const found = sizeOf(text);
    kept.set(text, found);
    return found;
  };
};

const PATH = /^[\p{L}\p{N}]+(?:[-/][\p{L}\p{N}]+)*$/u;

/** What is spelled between quotes, where it must be, comes back as it is: on one line, in the normal form of letters. */
const isWritable = (text: string): boolean =>
  isNormal(text) || (!/[\r\n]/.test(text) && tooManyAccents(text) === undefined && text === text.normalize('NFC'));

/** The most that the words, figures and marks of a line take beside its names and texts, in either language. */
const BODY = 40;
const LABEL = 20;
const DAY = 11;
const GROUND = 24;
/** The word before what a note holds, its quotes and what stands between it and the next. */
const NOTE = 12;

/** Undefined: the rule does not know. */
const sizeByRule = (statement: Statement, { names, paths }: Sizes): number | undefined => {
  const { by, contest, date, note, seenIn, source } = statement;
  if (by !== undefined || seenIn !== undefined || (date !== undefined && !isDay(date))) return undefined;
  return sum(
    bodySize(statement, names),
    contest === undefined ? 0 : paths(contest.path),
    date === undefined ? 0 : DAY,
    source === undefined ? 0 : noteSize(names(source)),
    note?.es === undefined ? 0 : noteSize(textSize(note.es)),
    note?.en === undefined ? 0 : noteSize(textSize(note.en)),
  );
};

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

const bodySize = (statement: Statement, nameSize: SizeOf): number | undefined => {
  switch (statement.type) {
    case 'match': {
      const { at, away, corrects, ground, home, kickOff, label, outcome, round, saidBy } = statement;
      // a trial tells which lines can be somebody's account
      if (saidBy !== undefined || !isSum(corrects) || (kickOff !== undefined && !TIME.test(kickOff))) return undefined;
      if (round !== undefined && !(isCount(round, MOST_ROUND) && round > 0)) return undefined;
      return sum(
        BODY,
        nameSize(home),
        nameSize(away),
        outcomeSize(outcome, nameSize),
        label === undefined ? 0 : LABEL,
        ground === 'home' ? 0 : GROUND,
        corrects > 0 ? 2 * NOTE : 0,
        kickOff === undefined ? 0 : 2 * NOTE,
        round === undefined ? 0 : 2 * NOTE,
        at === undefined ? 0 : noteSize(textSize(at)),
      );
    }
    case 'row': {
      const { drawn, goals = [], lost, points = 0, team, won } = statement;
      return isFigure(points) && [won, drawn, lost, ...goals].every(isSum) ? sum(BODY, nameSize(team)) : undefined;
    }
    case 'entry':
      return statement.teams.length === 1 && statement.slot === undefined ? sum(BODY, ...statement.teams.map(nameSize)) : undefined;
    case 'points':
      return isFigure(statement.points) ? sum(BODY, nameSize(statement.team)) : undefined;
    case 'printed':
      return statement.value.every(isSum) ? BODY : undefined;
    case 'placed': {
      const { from, teams, to } = statement;
      return teams.length === 1 && from === to && from > 0 && isSum(from) ? sum(BODY, ...teams.map(nameSize)) : undefined;
    }
    default:
      return undefined;
  }
};

/** What the notes of an outcome take beside its word or score. */
const outcomeSize = (outcome: TypedOutcome, nameSize: SizeOf): number | undefined => {
  switch (outcome.kind) {
    case 'to-play':
    case 'not-played':
    case 'annulled':
      return NOTE;
    case 'walkover':
      return outcome.winner === undefined ? 0 : noteSize(nameSize(outcome.winner));
    case 'played': {
      const { halfTime, ninety, note, penalties, score } = outcome;
      const grows = halfTime === undefined || (halfTime[0] <= score[0] && halfTime[1] <= score[1]);
      if (ninety !== undefined || note !== undefined || !grows || (penalties && penalties[0] === penalties[1])) return undefined;
      return areGoals(score) && areGoals(halfTime) && areGoals(penalties) ? 4 * NOTE : undefined;
    }
    default:
      return undefined;
  }
};

const areGoals = (pair: readonly [number, number] | undefined): boolean =>
  pair === undefined || (isCount(pair[0], MOST_GOALS) && isCount(pair[1], MOST_GOALS));

/** A minus before a zero is lost on paper. */
const isCount = (value: number, most: number): boolean => Number.isInteger(value) && value >= 0 && value <= most && !Object.is(value, -0);
const isSum = (value: number): boolean => isCount(value, MOST_FIGURES);
const isFigure = (value: number): boolean => isSum(value) || (value < 0 && isSum(-value));

/** Doubled quotes count once more. */
const textSize = (text: string): number | undefined =>
  text.trim() !== '' && isWritable(text) ? (text.includes('"') ? 2 * text.length : text.length) : undefined;

const noteSize = (size: number | undefined): number | undefined => size && size + NOTE;

const sum = (...sizes: readonly (number | undefined)[]): number | undefined => {
  let total = 0;
  for (const size of sizes) {
    if (size === undefined) return undefined;
    total += size;
  }
  return total;
};

/** Written twice: once with its source as that of the whole file, once beside a statement that has none. */
const sizeByTrial = (statement: Statement, language: Language): number | undefined => {
  const wanted = inOrder(statement);
  const comesBack = (text: string, among: number): boolean => {
    const { problems, statements } = parseFacts(text, 'page');
    return problems.length === 0 && statements.length === among && statements.some((one) => inOrder(one) === wanted);
  };
  const beside = formatFacts([{ type: 'closed' }, statement], language);
  return comesBack(formatFacts([statement], language), 1) && comesBack(beside, 2) ? beside.length : undefined;
};

/** As one text, whatever the order of its properties; without its place. */
const inOrder = (statement: Statement): string =>
  JSON.stringify(statement, (key, value: unknown) => {
    if (key === 'spot') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return Object.is(value, -0) ? '-0' : value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
