import type { Season, Use } from '../../engine/index.ts';
import type { Cell, Standings } from '../page/page.ts';
import { said } from './cells.ts';
import { contestWords } from './contest-words.ts';
import type { Desk, Held } from './desk.ts';

/** Where the places of a table of so many rows lead: a key by place, what each key stands for, and the lines between them. */
export const leadsOf = (desk: Desk, held: Held, rows: number): Pick<Standings, 'results' | 'resultTexts' | 'splits'> => {
  const { contest } = held;
  const texts = contest.uses.slice(0, rows).map((_, i) => leadText(desk, usesOf(held, i)));
  const keys = new Map<string, string>();
  const results = new Map<number, Cell<string>>();
  for (const [i, text] of texts.entries()) {
    if (text === '') continue;
    const key = keys.get(text) ?? keyName(keys.size);
    keys.set(text, key);
    results.set(i + 1, said(key));
  }
  const resultTexts = new Map([...keys].map(([text, key]) => [key, said(text)]));
  const splits = contest.cuts.filter((after) => after < rows && texts[after - 1] !== texts[after]);
  return { results, ...(resultTexts.size > 0 && { resultTexts }), ...(splits.length > 0 && { splits }) };
};

/** Where the team in a place goes: by the place it is handed, where a bar or a right given up moved it; nowhere if it has none. */
const usesOf = ({ contest, state }: Held, i: number): readonly Use[] => {
  const team = state.places[i]?.team;
  const handed = state.handed?.findIndex((place) => place.team === team);
  return contest.uses[team === undefined || handed === undefined ? i : handed] ?? [];
};

/** `A` … `Z`, then `A1` …: the keys of a table are few. */
const keyName = (n: number): string => `${String.fromCharCode(65 + (n % 26))}${n < 26 ? '' : Math.floor(n / 26)}`;

/** The title first, then prizes, then contests that lead on; what is only for the honour leads nowhere. */
const leadText = (desk: Desk, uses: readonly Use[]): string => {
  const { season, words } = desk;
  const said: string[] = [];
  for (const kind of ['champion', 'runner-up', 'prize', 'slot'] as const)
    for (const use of uses) {
      if (use.kind !== kind) continue;
      if (use.kind === 'champion') said.push(words.champion);
      else if (use.kind === 'runner-up') said.push(words.runnerUp);
      else if (use.kind === 'prize') said.push(prizeName(desk, use.prize));
      else if (season.plan.contests[use.contest]?.leads === true) said.push(contestWords(desk, season.plan.contests[use.contest]?.nodeIx));
    }
  return [...new Set(said)].filter((text) => text !== '').join('; ');
};

const prizeName = ({ names, season, words }: Desk, prize: number): string => {
  const found = season.plan.prizes[prize]?.prize;
  return found === undefined ? '' : words.prize[found.kind](names.text(found.name));
};

/** Whether a contest belongs to this season, and is not told by another one that is joined here. */
export const isOwn = ({ plan }: Season, nodeIx: number): boolean => {
  const stage = plan.nodes[plan.nodes[nodeIx]?.stage ?? -1]?.node;
  return !(stage !== undefined && 'season' in stage && stage.season !== undefined);
};
