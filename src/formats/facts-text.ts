import type { MatchLabel, Statement, StatementBody, TypedOutcome } from '../engine/index.ts';
import { spellName, spellReplaced, spellText } from './fact-lines.ts';
import type { FlagWord, Language, NameNoteWord, OutcomeWord, ScoreNoteWord } from './fact-words.ts';
import {
  figureWords,
  flagWords,
  headerWords,
  lineWords,
  matchWords,
  outcomeWords,
  replacingWords,
  standingWords,
  valueWords,
} from './fact-words.ts';

/** In which order the sorts of lines stand in a section. Lines of one sort keep the order they came in. */
const RANK: Readonly<Record<StatementBody['type'], number>> = {
  entry: 1,
  draw: 2,
  match: 3,
  lots: 4,
  row: 5,
  printed: 6,
  placed: 7,
  points: 8,
  figure: 9,
  out: 10,
  replaced: 11,
  declined: 12,
  annulled: 13,
  closed: 14,
  ruling: 15,
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
  return `${lines.join('\n')}\n`;
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
    ...(statement.type === 'match' && statement.corrects ? [flagWords.spell('corrects', language)] : []),
    ...(own ? [spellText(own)] : []),
    ...(other ? [`${valueWords.spell(language === 'en' ? 'in-spanish' : 'in-english', language)} ${spellText(other)}`] : []),
  ];
  const parts = [statement.date, label && `${label}:`, said, all.length > 0 && `[${all.join('; ')}]`];
  return parts.filter((part) => part).join(' ');
};

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
      return line('out', spellName(body.team));
    case 'declined':
      return line('declined', `${spellName(body.team)} = ${spellName(body.right)}`);
    case 'replaced': {
      const [team, successor] = [body.team, body.successor].map(spellReplaced);
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
      return line('ruling', `${spellName(body.id)} ${standingWords.spell(body.standing, language)}`);
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
        ],
      };
    }
  }
};

const spellLabel = (label: MatchLabel, language: Language): string =>
  matchWords.spell(label.kind === 'leg' ? `leg ${label.leg}` : label.kind, language);

const valueNote = (word: NameNoteWord, value: string | undefined, language: Language): readonly string[] =>
  value === undefined ? [] : [`${valueWords.spell(word, language)} ${spellName(value)}`];

const formatOutcome = (outcome: TypedOutcome, language: Language): { readonly word: string; readonly notes: readonly string[] } => {
  const word = (key: OutcomeWord): string => outcomeWords.spell(key, language);
  const flag = (key: FlagWord): readonly string[] => [flagWords.spell(key, language)];
  const figures = (key: ScoreNoteWord, value: readonly [number, number] | undefined): readonly string[] =>
    value === undefined ? [] : [`${valueWords.spell(key, language)} ${value.join('-')}`];
  switch (outcome.kind) {
    case 'to-play':
      return { word: word('to-play'), notes: [] };
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
