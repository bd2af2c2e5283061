import type { PageTie } from '../page/page.ts';
import type { At } from './outline.ts';
import { isInBold, legName, tieNotes, tiesTable } from './result-tables.ts';
import { pairWords, scoreWords } from './score-words.ts';
import type { Tell } from './unsaid.ts';
import { remarksText, wikiTableText } from './wikitext-table.ts';
import { positional } from './wikitext-text.ts';
import type { WriteWords } from './words.ts';
import type { WriteOrder } from './writer.ts';

/**
 * Ties as rows of TwoLegResult or OneLegResult. The templates of the English encyclopedia have no third match, and no
 * template has the points of a tie or penalties without an aggregate: such ties are a table of their own.
 */
export const tiesText = (ties: readonly At<PageTie>[], words: WriteWords, { language }: WriteOrder, tell: Tell): string => {
  const form = formOf(ties, language);
  if (form === 'table') return wikiTableText(tiesTable(ties, words, tell));
  const remarks: string[] = [];
  const cell: CellOf = (tie, result, leg) => {
    if (result === undefined) return '';
    const score = scoreWords(result.value, words);
    for (const { code, words: note } of score.notes) {
      const said = `${legName(tie.block, leg)}: ${note}`;
      tell(code, tie.index, said);
      if (!isInBold(tie.block, result)) remarks.push(said);
    }
    return positional(score.cell);
  };
  const rows = ties.map((tie) =>
    form === 'one leg' ? oneLeg(tie.block, cell(tie, tie.block.legs[0], words.score)) : twoLegs(tie, cell, words, language),
  );
  const name = form === 'one leg' ? 'OneLeg' : 'TwoLeg';
  const matches = form === 'three legs' ? '|partidos=3' : '';
  const end = language === 'es' ? '|}' : `{{${name}End}}`;
  return [`{{${name}Start${matches}}}`, ...rows, end, ...remarksText([...remarks, ...tieNotes(ties, tell)])].join('\n');
};

type CellOf = (tie: At<PageTie>, result: PageTie['thirdMatch'], leg: string) => string;
type Form = 'one leg' | 'two legs' | 'three legs' | 'table';

const formOf = (ties: readonly At<PageTie>[], language: WriteOrder['language']): Form => {
  const blocks = ties.map(({ block }) => block);
  const apart = blocks.some(
    ({ aggregate, legs, penalties, points, thirdMatch }) =>
      points !== undefined ||
      (penalties !== undefined && aggregate === undefined) ||
      [aggregate, penalties].some((pair) => pair && pairWords(pair.value) === undefined) ||
      legs.length > 2 ||
      (thirdMatch !== undefined && (language === 'en' || legs.length !== 2)),
  );
  if (apart) return 'table';
  if (blocks.every(({ aggregate, legs, thirdMatch }) => legs.length <= 1 && !aggregate && !thirdMatch)) return 'one leg';
  return blocks.some(({ thirdMatch }) => thirdMatch) ? 'three legs' : 'two legs';
};

const oneLeg = ({ teams, winner }: PageTie, score: string): string => {
  const [first, second] = teams.map(({ value }, side) => (winner === side ? `'''${positional(value)}'''` : positional(value)));
  return `{{OneLegResult|${first}||${score}|${second}|}}`;
};

const twoLegs = (tie: At<PageTie>, cell: CellOf, words: WriteWords, language: WriteOrder['language']): string => {
  const { aggregate, legs, penalties, teams, thirdMatch, winner } = tie.block;
  const [first, second] = teams.map(({ value }) => positional(value));
  const shootOut = penalties && pairWords(penalties.value);
  const total = [...(aggregate ? [pairWords(aggregate.value)] : []), ...(shootOut === undefined ? [] : [`(${shootOut} p)`])].join(' ');
  const results = [
    ...words.legs.map((name, leg) => cell(tie, legs[leg], name)),
    ...(thirdMatch ? [cell(tie, thirdMatch, words.thirdMatch)] : []),
  ].join('|');
  const who = winner === undefined ? '' : `|${language === 'es' ? 'ganador' : 'winner'}=${winner + 1}`;
  return `{{TwoLegResult|${first}||${total}|${second}||${results}${who}}}`;
};
