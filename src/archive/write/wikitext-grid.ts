import type { Grid } from '../page/page.ts';
import { cleanWords } from './listed.ts';
import type { At } from './outline.ts';
import { largest } from './plain-table.ts';
import { scoreWords } from './score-words.ts';
import { makeCodes } from './team-codes.ts';
import type { Tell } from './unsaid.ts';
import { wikiName, wikiText } from './wikitext-text.ts';
import type { WriteWords } from './words.ts';

/** A call of Module:Sports results: a grid without its table. */
export const sportsResults = (grid: At<Grid>, words: WriteWords, tell: Tell): string => {
  const { teams } = grid.block;
  const codes = makeCodes(teams);
  const lines = [
    ...teamLines(
      teams.map(({ name }) => name.value),
      codes,
    ),
    ...gridLines(grid, codes, words, tell),
  ];
  return ['{{#invoke:Sports results|main', ...lines, '}}'].join('\n');
};

/** The teams of a call in order, and their names. */
export const teamLines = (names: readonly string[], codes: readonly string[]): readonly string[] => [
  `|team_order=${codes.join(', ')}`,
  ...codes.map((code, i) => `|name_${code}=${wikiName(names[i] ?? '')}`),
];

/** The matches of a grid, the home matches of a team on one line, and what no cell says as notes. */
export const gridLines = ({ block, index }: At<Grid>, codes: readonly string[], words: WriteWords, tell: Tell): readonly string[] => {
  const { cells, teams } = block;
  const legs = largest(
    cells.map(({ meeting }) => meeting).filter((meeting) => meeting <= MOST_MEETINGS),
    1,
  );
  const byHome = teams.map((): string[] => []);
  const notes: string[] = [];
  const seen = new Set<string>();
  for (const { away, home, meeting, note, result } of cells) {
    const pair = [home, away].map((team) => cleanWords(teams[team]?.name.value ?? '?')).join(' – ');
    const key = `match${legs > 1 ? meeting : ''}_${codes[home]}_${codes[away]}`;
    const score = scoreWords(result.value, words);
    if (home === away || seen.has(key) || meeting < 1 || meeting > MOST_MEETINGS) {
      tell('outcome', index, `${pair}: ${score.cell}`);
      continue;
    }
    seen.add(key);
    byHome[home]?.push(`|${key}=${wikiText(score.cell)}`);
    for (const { code, words: said } of score.notes) tell(code, index, `${pair}: ${said}`);
    const said = [...(note ? [cleanWords(note.value)] : []), ...score.notes.map(({ words: one }) => one)];
    const once = said.filter((one, i) => one !== '' && !said.slice(0, i).some((earlier) => earlier.includes(one)));
    if (once.length > 0) notes.push(`|${key}_note=${wikiText(once.join('; '))}`);
  }
  return [...(legs > 1 ? [`|legs=${legs}`] : []), ...byHome.filter((line) => line.length > 0).map((line) => line.join(' ')), ...notes];
};

const MOST_MEETINGS = 99;
