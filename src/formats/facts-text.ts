import type { Statement, StatementBody, TypedOutcome } from '../engine/index.ts';
import { spellBeside, spellName, spellText } from './fact-lines.ts';
import { spellLabel, spellNamedMatch } from './fact-matches.ts';
import type { DayNoteWord, FlagWord, Language, NameNoteWord, OutcomeWord, ScoreNoteWord } from './fact-words.ts';
import {
  figureWords,
  flagWords,
  headerWords,
  lineWords,
  outcomeWords,
  replacingWords,
  reporterWords,
  standingWords,
  valueWords,
} from './fact-words.ts';

/** In which order the sorts of lines stand in a section. Lines of one sort keep the order they came in. */
const RANK: Readonly<Record<StatementBody['type'], number>> = {
  entry: 1,
  draw: 2,
  numbers: 3,
  match: 4,
  lots: 5,
  row: 6,
  printed: 7,
  placed: 8,
  points: 9,
  figure: 10,
  out: 11,
  replaced: 12,
  declined: 13,
  annulled: 14,
  closed: 15,
  protest: 16,
  answer: 17,
  ruling: 18,
  appeal: 19,
  withdrawn: 20,
};

/**
 * Statements in canonical spelling, as a whole file: a header, what stands before any section, then a section for
 * each contest in the order in which they first appear. `parseFacts` of it gives the same statements in that order.
 */
export const formatFacts = (statements: readonly Statement[], language: Language, header: { readonly season?: string } = {}): string => {
  const source = sharedSource(statements);
  const lines: string[] = [];
  if (header.season !== undefined) lines.push(`${headerWords.spell('season', language)}: ${spellName(header.season)}`);
  lines.push(`${headerWords.spell('language', language)}: ${language}`);
  if (source !== undefined) lines.push(`${headerWords.spell('source', language)}: ${spellName(source)}`);
  return `${[...lines, ...sectionLines(statements, language, source)].join('\n')}\n`;
};

/** The same without any header line: what a log keeps, and what a person is shown. Each line names its own source. */
export const formatFactLines = (statements: readonly Statement[], language: Language): string =>
  `${sectionLines(statements, language, undefined).slice(1).join('\n')}\n`;

/** Each section after a blank line. */
const sectionLines = (statements: readonly Statement[], language: Language, source: string | undefined): readonly string[] => {
  const lines: string[] = [];
  const sections = new Map<string | undefined, Statement[]>([[undefined, []]]);
  for (const statement of statements) {
    const section = sections.get(statement.contest?.path);
    if (section) section.push(statement);
    else sections.set(statement.contest?.path, [statement]);
  }
  for (const [path, section] of sections) {
    if (section.length > 0) lines.push('');
    if (path !== undefined) lines.push(`== ${path}`);
    for (const statement of section.toSorted((a, b) => RANK[a.type] - RANK[b.type]))
      lines.push(formatStatement(statement, language, source));
  }
  return lines;
};

/**
 * The source most statements name, the first by its id of several, whatever order the statements came in. None, if
 * there are statements without a source: a header would claim them.
 */
const sharedSource = (statements: readonly Statement[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const { source } of statements) {
    if (source === undefined) return undefined;
    counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  const [first] = [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return first?.[0];
};

const formatStatement = (statement: Statement, language: Language, header: string | undefined): string => {
  const { label, said, notes } = formatBody(statement, language);
  const { by, seenIn, source, note } = statement;
  const own = note?.[language];
  const other = note?.[language === 'en' ? 'es' : 'en'];
  const all = [
    ...notes,
    ...valueNote('by', by, language),
    ...valueNote('seen-in', seenIn, language),
    ...valueNote('source', source === header ? undefined : source, language),
    ...(statement.type === 'match' && statement.corrects > 0 ? [spellCorrection(statement.corrects, language)] : []),
    ...(own ? [spellText(own)] : []),
    ...(other ? [`${valueWords.spell(language === 'en' ? 'in-spanish' : 'in-english', language)} ${spellText(other)}`] : []),
  ];
  const parts = [statement.date, label && `${label}:`, said, all.length > 0 && `[${all.join('; ')}]`];
  return parts.filter((part) => part).join(' ');
};

const spellCorrection = (number: number, language: Language): string =>
  number === 1 ? flagWords.spell('corrects', language) : `${valueWords.spell('correction', language)} ${number}`;

type Formatted = { readonly label?: string; readonly said: string; readonly notes: readonly string[] };

const formatBody = (body: StatementBody, language: Language): Formatted => {
  const line = (type: Exclude<StatementBody['type'], 'match'>, said: string, notes: readonly string[] = []): Formatted => ({
    label: lineWords.spell(type, language),
    said,
    notes,
  });
  switch (body.type) {
    case 'entry': {
      const names = body.teams.map(spellName).join(', ');
      return line(
        'entry',
        body.slot === undefined ? names : `${body.slot} = ${names}`,
        body.order === 'unknown' ? [flagWords.spell('order-unknown', language)] : [],
      );
    }
    case 'draw':
    case 'lots':
      return line(body.type, body.teams.map(spellName).join(', '));
    case 'numbers':
      return line(
        'numbers',
        body.teams.map(spellName).join(', '),
        body.seed === undefined ? [] : [`${valueWords.spell('seed', language)} ${body.seed}`],
      );
    case 'row': {
      const figures = [
        body.won,
        body.drawn,
        body.lost,
        body.goals ? body.goals.join('-') : '?-?',
        ...(body.points === undefined ? [] : [body.points]),
      ];
      return line('row', `${spellName(body.team)} ${figures.join(' ')}`);
    }
    case 'printed':
      return line('printed', `${figureWords.spell(body.figure, language)} ${body.value.join('-')}`);
    case 'placed':
      return line('placed', `${body.from === body.to ? body.from : `${body.from}-${body.to}`} ${body.teams.map(spellName).join(', ')}`);
    case 'points':
      return line('points', `${spellName(body.team)} ${body.points > 0 ? `+${body.points}` : body.points}`);
    case 'figure':
      return line('figure', `${body.figure} ${spellName(body.team)} ${body.value}`);
    case 'out':
      return line('out', spellName(body.team), body.why === undefined ? [] : [flagWords.spell(body.why, language)]);
    case 'declined':
      return line('declined', `${spellName(body.team)} = ${spellName(body.right)}`);
    case 'replaced': {
      const [team, successor] = [body.team, body.successor].map(spellBeside);
      return line(
        'replaced',
        `${team} ${replacingWords.spell('by', language)} ${successor}`,
        body.record === 'taken-over' ? [flagWords.spell('takes-record', language)] : [],
      );
    }
    case 'annulled':
    case 'closed':
      return line(body.type, '');
    case 'ruling':
      return line('ruling', `${spellName(body.id)} ${standingWords.spell(body.standing, language)}`, [
        ...valueNote('on', body.on, language),
        ...dayNote('appeal-until', body.until, language),
      ]);
    case 'protest':
      return line('protest', spellBy(body, language), [
        ...(body.about ? [`${valueWords.spell('about', language)} ${spellNamedMatch(body.about, language)}`] : []),
        ...dayNote('answer-until', body.until, language),
        ...valueNote('fee', body.fee, language),
      ]);
    case 'answer':
      return line('answer', spellBy(body, language));
    case 'appeal':
      return line('appeal', spellBy(body, language), valueNote('fee', body.fee, language));
    case 'withdrawn':
      return line('withdrawn', spellName(body.id));
    case 'match': {
      const { word, notes } = formatOutcome(body.outcome, language);
      return {
        ...(body.label && { label: spellLabel(body.label, language) }),
        said: `${spellName(body.home)} ${word} ${spellName(body.away)}`,
        notes: [
          ...notes,
          ...(body.ground === 'neutral'
            ? [flagWords.spell('neutral', language)]
            : body.ground === 'unstated'
              ? [flagWords.spell('ground-not-stated', language)]
              : []),
          ...(body.at === undefined ? [] : [`${valueWords.spell('at', language)} ${spellText(body.at)}`]),
          ...(body.kickOff === undefined ? [] : [`${valueWords.spell('kick-off', language)} ${body.kickOff}`]),
          ...(body.round === undefined ? [] : [`${valueWords.spell('round', language)} ${body.round}`]),
          ...(body.saidBy === undefined ? [] : [`${valueWords.spell('said-by', language)} ${reporterWords.spell(body.saidBy, language)}`]),
        ],
      };
    }
  }
};

const valueNote = (word: NameNoteWord, value: string | undefined, language: Language): readonly string[] =>
  value === undefined ? [] : [`${valueWords.spell(word, language)} ${spellName(value)}`];

const dayNote = (word: DayNoteWord, value: string | undefined, language: Language): readonly string[] =>
  value === undefined ? [] : [`${valueWords.spell(word, language)} ${value}`];

/** `P1 by A` */
const spellBy = ({ id, team }: { readonly id: string; readonly team: string }, language: Language): string =>
  `${spellBeside(id)} ${replacingWords.spell('by', language)} ${spellBeside(team)}`;

const formatOutcome = (outcome: TypedOutcome, language: Language): { readonly word: string; readonly notes: readonly string[] } => {
  const word = (key: OutcomeWord): string => outcomeWords.spell(key, language);
  const flag = (key: FlagWord): readonly string[] => [flagWords.spell(key, language)];
  const figures = (key: ScoreNoteWord, value: readonly [number, number] | undefined): readonly string[] =>
    value === undefined ? [] : [`${valueWords.spell(key, language)} ${value.join('-')}`];
  switch (outcome.kind) {
    case 'to-play':
      return { word: word('to-play'), notes: outcome.note === undefined ? [] : flag(outcome.note) };
    case 'played':
      return {
        word: outcome.score.join('-'),
        notes: [
          ...figures('half-time', outcome.halfTime),
          ...(outcome.extraTime === 'after' ? flag('aet') : []),
          ...figures('ninety', outcome.ninety),
          ...figures('penalties', outcome.penalties),
          ...(outcome.note === 'suspended' || outcome.note === 'abandoned' ? flag(outcome.note) : []),
          ...(outcome.note === undefined ? [] : flag('stands')),
        ],
      };
    case 'decided':
      return {
        word: word('score-lost'),
        notes: [
          ...valueNote('won-by', outcome.winner, language),
          ...(outcome.drawn === 'yes' ? flag('drawn') : []),
          ...figures('penalties', outcome.penalties),
        ],
      };
    case 'walkover':
      return { word: word('walkover'), notes: valueNote('won-by', outcome.winner, language) };
    case 'not-played':
      return { word: word('not-played'), notes: outcome.why === 'not-stated' ? [] : flag(outcome.why) };
    case 'awarded':
      return { word: outcome.score.join('-'), notes: flag('awarded') };
    case 'both-lose':
      return { word: word('both-lose'), notes: outcome.score ? [outcome.score.join('-')] : [] };
    case 'annulled':
      return { word: word('annulled'), notes: [] };
    case 'suspended':
      return { word: outcome.score.join('-'), notes: flag('suspended') };
  }
};
