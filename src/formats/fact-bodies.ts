import type { Reference, Spot, Statement, StatementBody, TypedOutcome } from '../engine/index.ts';
import { nearest } from '../engine/index.ts';
import type { Piece } from './fact-lines.ts';
import {
  allButLast,
  cutAt,
  isEmpty,
  maskOf,
  OUTCOME,
  piece,
  REPLACING,
  readFigures,
  readName,
  splitAt,
  spotOf,
  textOf,
  wordsOf,
} from './fact-lines.ts';
import { labelOf } from './fact-matches.ts';
import type { Notes } from './fact-notes.ts';
import { MOST_GOALS, readGround } from './fact-notes.ts';
import type { Language, MatchWord, OutcomeWord } from './fact-words.ts';
import { figureWords, lineWords, matchWords, outcomeWords, replacingWords, standingWords } from './fact-words.ts';
import type { Findings } from './findings.ts';
import { given, quoted } from './findings.ts';
import { isId } from './ids.ts';

/** Sums of a table and numbers of places; a single score ends at 999. */
export const MOST_FIGURES = 9999;

/** A file as it is read, line by line. */
export type Scan = {
  readonly findings: Findings;
  readonly statements: Statement[];
  language: Language;
  season?: string;
  source?: string;
  contest?: Reference;
};

/** What the line says; undefined, and reported, if it cannot be read. */
export const readBodies = (label: Piece | undefined, rest: Piece, notes: Notes, scan: Scan): readonly StatementBody[] | undefined => {
  if (!label) return asOne(readMatch(undefined, rest, notes, scan));
  const match = matchWords.find(textOf(label));
  if (match) return asOne(readMatch(match, rest, notes, scan));
  const line = lineWords.find(textOf(label));
  if (!line) {
    const known = [...lineWords.all(scan.language), ...matchWords.all(scan.language)];
    const meant = nearest(textOf(label), known);
    scan.findings.report('line-unreadable', spotOf(label), {
      found: quoted(textOf(label)),
      expected: meant === undefined ? `"…:…" 2-1 B` : `${meant}:`,
    });
    return undefined;
  }
  if (line === 'placed') return readPlaced(rest, scan);
  return asOne(READERS[line](rest, notes, scan));
};

const asOne = (body: StatementBody | undefined): readonly StatementBody[] | undefined => body && [body];

/** A line as it could have been written, for messages: the notation is its own explanation. */
export const sampleOf = (type: StatementBody['type'], language: Language): string => {
  if (type === 'match')
    return language === 'en' ? 'A 2-1 B · leg 1: A 2-1 B · A w.o. B [won by A]' : 'A 2-1 B · ida: A 2-1 B · A w.o. B [gana A]';
  const word = lineWords.spell(type, language);
  const figure = figureWords.spell('aggregate', language);
  const by = replacingWords.spell('by', language);
  const after: Readonly<Record<typeof type, string>> = {
    entry: 'A, B',
    draw: 'A, B',
    lots: 'A, B',
    numbers: 'A, B',
    row: 'A 4 1 1 11-6 13',
    printed: `${figure} 8-3`,
    placed: `1 A, 2 B · ${word}: 1-2 A, B`,
    points: 'A -3',
    figure: 'fair-play A -4',
    out: 'A',
    replaced: `A ${by} B`,
    annulled: '',
    declined: 'A = B',
    closed: '',
    ruling: `R7 ${standingWords.all(language).join(` · ${word}: R7 `)}`,
    protest: `P1 ${by} A`,
    answer: `P1 ${by} B`,
    appeal: `R7 ${by} B`,
    withdrawn: 'P1',
  };
  return `${word}: ${after[type]}`.trim();
};

const unreadable = (type: StatementBody['type'], found: Piece, scan: Scan, spot: Spot = spotOf(found)): undefined => {
  scan.findings.report('line-unreadable', spot, { found: quoted(textOf(found)), expected: sampleOf(type, scan.language) });
};

const readNames = (stretch: Piece): readonly string[] | undefined => {
  const names = splitAt(stretch, ',').map(readName);
  return names.every((name) => name !== undefined) ? names : undefined;
};

type Reader = (rest: Piece, notes: Notes, scan: Scan) => StatementBody | undefined;

const READERS: Readonly<Record<Exclude<StatementBody['type'], 'match' | 'placed'>, Reader>> = {
  entry: (rest, notes, scan) => {
    const order = notes.flag('order-unknown') ? 'unknown' : 'known';
    const slot = cutAt(rest, '=');
    if (!slot) {
      const teams = readNames(rest);
      return teams ? { type: 'entry', teams, order } : unreadable('entry', rest, scan);
    }
    const [number, team] = [readCount(slot[0]), readName(slot[1])];
    if (number === undefined || team === undefined) return unreadable('entry', rest, scan);
    return { type: 'entry', slot: number, teams: [team], order };
  },
  draw: (rest, _, scan) => readList('draw', rest, scan),
  lots: (rest, _, scan) => readList('lots', rest, scan),
  numbers: (rest, notes, scan) => {
    const teams = readNames(rest);
    return teams ? { type: 'numbers', teams, ...given({ seed: notes.number('seed') }) } : unreadable('numbers', rest, scan);
  },
  row: (rest, _, scan) => readRow(rest, scan),
  printed: (rest, _, scan) => {
    const [word, figures, more] = wordsOf(rest);
    const figure = word && figureWords.find(textOf(word));
    const value = figures && readFigures(textOf(figures), MOST_FIGURES);
    if (!figure || !value || more) return unreadable('printed', rest, scan);
    return value === 'impossible' ? impossible(figures, MOST_FIGURES, scan) : { type: 'printed', figure, value };
  },
  points: (rest, _, scan) => {
    const words = wordsOf(rest);
    const [team, points] = [readName(allButLast(words, 1)), readSigned(words.at(-1))];
    return team === undefined || points === undefined ? unreadable('points', rest, scan) : { type: 'points', team, points };
  },
  figure: (rest, _, scan) => {
    const [name, ...words] = wordsOf(rest);
    const figure = name && textOf(name).normalize('NFC');
    const [team, value] = [readName(allButLast(words, 1)), readSigned(words.at(-1))];
    if (figure === undefined || !isId(figure) || team === undefined || value === undefined) return unreadable('figure', rest, scan);
    return { type: 'figure', figure, team, value };
  },
  out: (rest, notes, scan) => {
    const team = readName(rest);
    const why = notes.flag('withdrew') ? { why: 'withdrew' as const } : {};
    return team === undefined ? unreadable('out', rest, scan) : { type: 'out', team, ...why };
  },
  declined: (rest, _, scan) => {
    const [first, second] = cutAt(rest, '=') ?? [];
    const [team, right] = [readName(first), readName(second)];
    return team === undefined || right === undefined ? unreadable('declined', rest, scan) : { type: 'declined', team, right };
  },
  replaced: (rest, notes, scan) => {
    const [team, successor] = readBeside(rest) ?? [];
    if (team === undefined || successor === undefined) return unreadable('replaced', rest, scan);
    return { type: 'replaced', team, successor, record: notes.flag('takes-record') ? 'taken-over' : 'own' };
  },
  annulled: (rest, _, scan) => (isEmpty(rest) ? { type: 'annulled' } : unreadable('annulled', rest, scan)),
  closed: (rest, _, scan) => (isEmpty(rest) ? { type: 'closed' } : unreadable('closed', rest, scan)),
  ruling: (rest, notes, scan) => {
    const words = wordsOf(rest);
    for (let count = Math.min(LONGEST_STANDING, words.length - 1); count > 0; count -= 1) {
      const standing = standingWords.find(words.slice(-count).map(textOf).join(' '));
      const id = standing && readName(allButLast(words, count));
      if (standing && id !== undefined)
        return { type: 'ruling', id, standing, ...given({ on: notes.name('on'), until: notes.name('appeal-until') }) };
    }
    return unreadable('ruling', rest, scan);
  },
  protest: (rest, notes, scan) => {
    const [id, team] = readBeside(rest) ?? [];
    if (id === undefined || team === undefined) return unreadable('protest', rest, scan);
    return { type: 'protest', id, team, ...given({ about: notes.about(), until: notes.name('answer-until'), fee: notes.name('fee') }) };
  },
  answer: (rest, _, scan) => {
    const [id, team] = readBeside(rest) ?? [];
    return id === undefined || team === undefined ? unreadable('answer', rest, scan) : { type: 'answer', id, team };
  },
  appeal: (rest, notes, scan) => {
    const [id, team] = readBeside(rest) ?? [];
    if (id === undefined || team === undefined) return unreadable('appeal', rest, scan);
    return { type: 'appeal', id, team, ...given({ fee: notes.name('fee') }) };
  },
  withdrawn: (rest, _, scan) => {
    const id = readName(rest);
    return id === undefined ? unreadable('withdrawn', rest, scan) : { type: 'withdrawn', id };
  },
};

/** "en suspenso" */
const LONGEST_STANDING = 2;

/** `A by B`: what stands before and after the one `by`. */
const readBeside = (rest: Piece): readonly [string, string] | undefined => {
  const [mark, second] = maskOf(rest).matchAll(REPLACING);
  if (!mark || second) return undefined;
  const start = rest.start + mark.index;
  const before = readName(piece(rest.line, rest.start, start));
  const after = readName(piece(rest.line, start + mark[0].length, rest.end));
  return before === undefined || after === undefined ? undefined : [before, after];
};

const readList = (type: 'draw' | 'lots', rest: Piece, scan: Scan): StatementBody | undefined => {
  const teams = readNames(rest);
  return teams ? { type, teams } : unreadable(type, rest, scan);
};

const impossible = (found: Piece, limit: number, scan: Scan): undefined => {
  scan.findings.report('score-impossible', spotOf(found), { found: quoted(textOf(found)), limit });
};

/** A number of places, slots, wins. */
const readCount = (stretch: Piece | undefined): number | undefined =>
  stretch && /^\d{1,4}$/.test(textOf(stretch)) ? Number(textOf(stretch)) : undefined;

const readSigned = (stretch: Piece | undefined): number | undefined => {
  const match = stretch && /^([-+−–]?)(\d{1,4})$/u.exec(textOf(stretch));
  if (!match) return undefined;
  return match[1] === '' || match[1] === '+' ? Number(match[2]) : 0 - Number(match[2]);
};

/** `A 4 1 1 11-6 13`, read from its end: a name may end in a number. Goals and points may be `?`, points may be left out. */
const readRow = (rest: Piece, scan: Scan): StatementBody | undefined => {
  const words = wordsOf(rest);
  const isGoals = (word: Piece | undefined): boolean =>
    word !== undefined && (textOf(word) === '?-?' || readFigures(textOf(word), MOST_FIGURES) !== undefined);
  const withPoints = isGoals(words.at(-2)) && (textOf(words.at(-1) ?? rest) === '?' || readSigned(words.at(-1)) !== undefined);
  if (!withPoints && !isGoals(words.at(-1))) return unreadable('row', rest, scan);
  const tail = withPoints ? words.slice(-5) : [...words.slice(-4), undefined];
  const [wins, draws, losses, goals, last] = tail;
  const team = readName(allButLast(words, withPoints ? 5 : 4));
  const [won, drawn, lost] = [readCount(wins), readCount(draws), readCount(losses)];
  if (team === undefined || won === undefined || drawn === undefined || lost === undefined || !goals) return unreadable('row', rest, scan);
  const figures = readFigures(textOf(goals), MOST_FIGURES);
  if (figures === 'impossible') return impossible(goals, MOST_FIGURES, scan);
  return { type: 'row', team, won, drawn, lost, ...given({ goals: figures, points: readSigned(last) }) };
};

/** `1 A, 2 B` and `1-2 A, B`, one statement each. */
const readPlaced = (rest: Piece, scan: Scan): readonly StatementBody[] | undefined => {
  const bodies: StatementBody[] = [];
  const parts = splitAt(rest, ',');
  for (let i = 0; i < parts.length; ) {
    const part = parts[i] ?? rest;
    const [places] = wordsOf(part);
    const match = places && /^(\d{1,4})(?:[-‐‑–−](\d{1,4}))?$/u.exec(textOf(places));
    if (!match) return unreadable('placed', part, scan);
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : Number(match[2]);
    const teams = [readName(piece(part.line, places.end, part.end)), ...parts.slice(i + 1, i + 1 + to - from).map(readName)].filter(
      (team) => team !== undefined,
    );
    if (from < 1 || to < from || teams.length !== to - from + 1) return unreadable('placed', part, scan);
    bodies.push({ type: 'placed', from, to, teams });
    i += teams.length;
  }
  return bodies;
};

const readMatch = (label: MatchWord | undefined, rest: Piece, notes: Notes, scan: Scan): StatementBody | undefined => {
  // The first team may begin the line, the outcome may not: it stands between blanks, hence the one before.
  const found = [...` ${maskOf(rest)}`.matchAll(OUTCOME)];
  const [match, second] = found;
  const whole = label ? spotOf(rest) : undefined;
  if (!match || second) return unreadable('match', rest, scan, whole);
  const start = rest.start + match.index - 1;
  const word: Piece = { line: rest.line, start, end: start + match[0].length };
  const [home, away] = [readName(piece(rest.line, rest.start, start)), readName(piece(rest.line, word.end, rest.end))];
  if (home === undefined || away === undefined) return unreadable('match', rest, scan);
  const outcome = readOutcome(word, notes, scan);
  if (!outcome) return undefined;
  const ground = readGround(notes);
  if (ground === 'contradiction') return noteMisfit(word, scan);
  const corrects = notes.corrects();
  const saidBy = notes.saidBy();
  // what is still to be played has no account, and a ruling is nobody's account
  const mute = saidBy !== undefined && (outcome.kind === 'to-play' || notes.name('by') !== undefined);
  if (corrects === 'contradiction' || mute) return noteMisfit(word, scan);
  const more = given({
    label: label && labelOf(label),
    at: notes.name('at'),
    kickOff: notes.name('kick-off'),
    round: notes.number('round'),
    saidBy,
  });
  return { type: 'match', home, away, outcome, ground, corrects, ...more };
};

/** Notes that contradict each other or the score. */
const noteMisfit = (found: Piece, scan: Scan): undefined => {
  const { line } = found;
  const notes = piece(line, line.mask.indexOf('[', found.end), line.mask.length);
  scan.findings.report('note-unreadable', spotOf(notes), { found: quoted(textOf(notes)), expected: sampleOf('match', scan.language) });
};

const readOutcome = (found: Piece, notes: Notes, scan: Scan): TypedOutcome | undefined => {
  const score = readFigures(textOf(found), MOST_GOALS);
  if (score === 'impossible') return impossible(found, MOST_GOALS, scan);
  if (score) return readScored(score, found, notes, scan);
  const word: OutcomeWord | undefined = outcomeWords.find(textOf(found));
  switch (word) {
    case 'score-lost': {
      const [winner, drawn, penalties] = [notes.name('won-by'), notes.flag('drawn'), notes.figures('penalties')];
      if ((winner !== undefined && drawn) || isLevel(penalties)) return noteMisfit(found, scan);
      return { kind: 'decided', drawn: drawn ? 'yes' : 'not-stated', ...given({ winner, penalties }) };
    }
    case 'walkover':
      return { kind: 'walkover', ...given({ winner: notes.name('won-by') }) };
    case 'not-played': {
      const [dash, dead] = [notes.flag('dash'), notes.flag('dead-rubber')];
      if (dash && dead) return noteMisfit(found, scan);
      return { kind: 'not-played', why: dash ? 'dash' : dead ? 'dead-rubber' : 'not-stated' };
    }
    case 'annulled':
      return { kind: 'annulled' };
    case 'both-lose':
      return { kind: 'both-lose', ...given({ score: notes.figures('both-score') }) };
    default:
      return notes.flag('postponed') ? { kind: 'to-play', note: 'postponed' } : { kind: 'to-play' };
  }
};

const isLevel = (figures: readonly [number, number] | undefined): boolean => figures !== undefined && figures[0] === figures[1];

const readScored = (score: readonly [number, number], found: Piece, notes: Notes, scan: Scan): TypedOutcome | undefined => {
  if (notes.flag('awarded')) return { kind: 'awarded', score };
  const [suspended, abandoned, stands] = [notes.flag('suspended'), notes.flag('abandoned'), notes.flag('stands')];
  if ((suspended && abandoned) || (abandoned && !stands)) return noteMisfit(found, scan);
  if (suspended && !stands) return { kind: 'suspended', score };
  const [halfTime, ninety, penalties, extraTime] = [
    notes.figures('half-time'),
    notes.figures('ninety'),
    notes.figures('penalties'),
    notes.flag('aet'),
  ];
  const grows = isWithin(halfTime, ninety ?? score) && isWithin(ninety, score);
  if (!grows || isLevel(penalties) || (ninety && !extraTime)) return noteMisfit(found, scan);
  const cutShort = given({
    note: suspended ? ('suspended' as const) : abandoned ? ('abandoned' as const) : stands ? ('stands' as const) : undefined,
  });
  return { kind: 'played', score, extraTime: extraTime ? 'after' : 'none', ...given({ ninety, halfTime, penalties }), ...cutShort };
};

/** Nobody's goals go down as a match goes on. */
const isWithin = (earlier: readonly [number, number] | undefined, later: readonly [number, number]): boolean =>
  earlier === undefined || (earlier[0] <= later[0] && earlier[1] <= later[1]);
