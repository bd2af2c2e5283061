import { groupsOn } from '../page/groups.ts';
import { keyOf, sectionKey } from '../page/keys.ts';
import type { Block, Page, Span, Standings } from '../page/page.ts';
import type { GroupMatch } from './figures.ts';
import { figuresOf } from './group-of-page.ts';
import { type Reconstruction, reconstruct } from './reconstruct.ts';

/** A table of a page without its matches, or without some of them, and what these can have been. */
export type ReconstructedTable = {
  /** Which table of its page, from 1. */
  readonly number: number;
  readonly heading: readonly string[];
  readonly span: Span;
  readonly teams: readonly string[];
  readonly answer: Reconstruction;
};

export type ReconstructPageOrder = {
  /** Called as a table is begun; what it gives is asked often, and true ends its search. */
  readonly startClock: () => () => boolean;
  readonly wants: (heading: readonly string[], number?: number) => boolean;
  /** How often each pair of a group meets, where rules say so. */
  readonly meetingsOf?: (heading: readonly string[]) => number | undefined;
};

/** Every table of a page whose matches are lost in whole or in part, one after another. */
export const reconstructTables = async (
  page: Page,
  { meetingsOf, startClock, wants }: ReconstructPageOrder,
): Promise<readonly ReconstructedTable[]> => {
  const tables: ReconstructedTable[] = [];
  for (const [i, group] of groupsOn(page.blocks).entries()) {
    const placed = figuresOf(page, group);
    const number = i + 1;
    if (!placed || !wants(placed.table.heading, number)) continue;
    const { figures, table } = placed;
    const matches = figures.matches.length > 0 ? figures.matches : knownMatches(page.blocks, table);
    const isWhole = matches.length > 0 && figures.matches.length > 0 && matches.every(({ result }) => result.kind !== 'unknown');
    if (isWhole) continue;
    const meetings = meetingsOf?.(table.heading);
    const answer = await reconstruct({ ...figures, matches }, { isOver: startClock(), ...(meetings !== undefined && { meetings }) });
    tables.push({ number, heading: table.heading, span: table.span, teams: figures.teams, answer });
  }
  return tables;
};

/** The matches of a list that is not whole: what it has is known. */
const knownMatches = (blocks: readonly Block[], table: Standings): readonly GroupMatch[] => {
  const index = new Map(table.rows.map(({ team }, i) => [keyOf(team.value), i]));
  const met = new Map<string, number>();
  return blocks.flatMap((block): readonly GroupMatch[] => {
    if (block.kind !== 'match' || block.leg === 'play-off' || sectionKey(block) !== sectionKey(table)) return [];
    const [home, away] = block.teams.map(({ value }) => index.get(keyOf(value)));
    const { value } = block.result;
    if (home === undefined || away === undefined || home === away || value.kind !== 'played') return [];
    const meeting = (met.get(`${home} ${away}`) ?? 0) + 1;
    met.set(`${home} ${away}`, meeting);
    return [{ home, away, meeting, result: { kind: 'score', score: value.score } }];
  });
};
