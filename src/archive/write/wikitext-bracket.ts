import type { Bracket } from '../page/page.ts';
import type { At } from './outline.ts';
import { largest } from './plain-table.ts';
import { scoreWords } from './score-words.ts';
import type { Tell } from './unsaid.ts';
import { wikiName, wikiText } from './wikitext-text.ts';
import type { WriteWords } from './words.ts';

type Side = Bracket['rounds'][number]['sides'][number];

/** Whether the rounds halve from two sides or more to a final, after which a match for third place may stand. */
export const fitsTemplate = ({ rounds }: Bracket): boolean => {
  const main = mainRounds(rounds);
  const first = 2 ** main;
  return (
    main > 0 &&
    main <= MOST_ROUNDS &&
    rounds.every(({ sides }, i) => sides.length > 0 && sides.every(({ number }) => number >= 1 && number <= Math.max(2, first / 2 ** i)))
  );
};

/** 64 teams. */
const MOST_ROUNDS = 6;

/** Rounds but for a last one of two sides behind a final of two sides. */
const mainRounds = (rounds: Bracket['rounds']): number => {
  const [final, third] = rounds.slice(-2).map(({ sides }) =>
    largest(
      sides.map(({ number }) => number),
      0,
    ),
  );
  return rounds.length >= 3 && final !== undefined && final <= 2 && third !== undefined && third <= 2 ? rounds.length - 1 : rounds.length;
};

/** `{{8TeamBracket}}` with its legs round by round; the match for third place is `RD3b`. */
export const bracketText = ({ block, index }: At<Bracket>, words: WriteWords, tell: Tell): string => {
  const { rounds } = block;
  const main = mainRounds(rounds);
  const width = main >= 4 ? 2 : 1;
  const all = rounds.flatMap(({ sides }) => sides);
  const legs = rounds.slice(0, main).map(({ sides }) =>
    largest(
      sides.map(({ scores }) => scores.length),
      1,
    ),
  );
  const nameOf = (round: number): string => (round < main ? `RD${round + 1}` : `RD${main}b`);
  const settings = [
    ...(all.some(({ seed }) => seed) ? [] : ['seeds=no']),
    ...(legs.some((count) => count > 1) ? [`legs=${legs.join('/')}`] : []),
    ...(all.some(({ aggregate }) => aggregate) ? ['aggregate=yes'] : []),
  ];
  const score = (name: string, { scores, team }: Side): readonly string[] =>
    scores.map(({ value }, leg) => {
      const { cell, notes } = scoreWords(value, words);
      for (const { code, words: said } of notes) tell(code, index, `${team?.value ?? '?'}: ${said}`);
      return `|${name}${scores.length > 1 ? `-${leg + 1}` : ''}=${wikiText(cell)}`;
    });
  const side = (round: number, one: Side): string => {
    const number = String(one.number).padStart(width, '0');
    const name = one.team === undefined ? '' : wikiName(one.team.value);
    return [
      ...(one.seed ? [`|${nameOf(round)}-seed${number}=${wikiText(one.seed.value)}`] : []),
      `|${nameOf(round)}-team${number}=${one.marked === 'winner' && name !== '' ? `'''${name}'''` : name}`,
      ...score(`${nameOf(round)}-score${number}`, one),
      ...(one.aggregate ? [`|${nameOf(round)}-score${number}-agg=${wikiText(one.aggregate.value)}`] : []),
    ].join(' ');
  };
  return [
    [`{{${2 ** main}TeamBracket`, ...settings].join('|'),
    ...rounds.flatMap(({ title }, round) => (title === undefined ? [] : [`|${nameOf(round)}=${wikiText(title)}`])),
    ...rounds.flatMap(({ sides }, round) => {
      const first = round === 0 && !sides.some(({ number }) => number === 1) ? [`|RD1-team${'1'.padStart(width, '0')}=`] : [];
      return [...first, ...sides.map((one) => side(round, one))];
    }),
    '}}',
  ].join('\n');
};
