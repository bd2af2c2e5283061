import type { Qualifiers, Standings } from '../page/page.ts';
import { cleanWords, type Item, placeOf } from './listed.ts';

/** Groups that a line or a mark of Football.TXT can name. */
export const GROUP = /^(?:Group|Grupo|Gruppe) (?!(?:stages?|phase|games|matches)$)[^\s|#:]{1,12}$/iu;

export const isOnlyTeam = ({ from, note, place }: Qualifiers['rows'][number]): boolean => !from && !place && !note;

export const groupOf = ({ heading }: Standings | Qualifiers): { readonly group?: string; readonly stage: readonly string[] } => {
  const group = heading.at(-1);
  return group !== undefined && GROUP.test(group) ? { group, stage: heading.slice(0, -1) } : { stage: heading };
};

/** Groups with a table by the stage they are in, their teams in the order in which they first play, then that of the table. */
export const groupsIn = (items: readonly Item[]): Map<string, Map<string, readonly string[]>> => {
  const played = new Map<string, Set<string>>();
  for (const item of items) {
    if (item.kind !== 'match') continue;
    const { group, stage } = placeOf(item.match);
    const key = JSON.stringify([stage, group]);
    const teams = played.get(key) ?? new Set();
    for (const { value } of item.match.teams) teams.add(value);
    played.set(key, teams);
  }
  const groups = new Map<string, Map<string, readonly string[]>>();
  for (const item of items) {
    if (item.kind !== 'table') continue;
    const { group, stage } = groupOf(item.table);
    if (group === undefined || item.table.rows.length === 0) continue;
    const listed = new Set(item.table.rows.map(({ team }) => team.value));
    const first = [...(played.get(JSON.stringify([stage, group])) ?? [])].filter((team) => listed.has(team));
    const key = JSON.stringify(stage);
    const here = groups.get(key) ?? new Map<string, readonly string[]>();
    groups.set(key, here.set(group, [...new Set([...first, ...listed])]));
  }
  return groups;
};

const LONGEST_COMMENT = 100;

/** Words as comments, broken between words. */
export const commentOf = (words: string): readonly string[] => {
  const lines: string[] = [];
  let line = '#';
  for (const word of cleanWords(words).split(' ')) {
    if (line.length > 1 && line.length + word.length >= LONGEST_COMMENT) {
      lines.push(line);
      line = '#';
    }
    line = `${line} ${word}`;
  }
  return [...lines, line.trimEnd()];
};
