import { fold, nearest } from '../../engine/index.ts';
import { grouped, keyOf, sectionKey } from '../page/keys.ts';
import type { Block, Cell, Page, Standings } from '../page/page.ts';
import type { Report } from './finding.ts';

/** The teams that a block names, each cell of them. */
const teamCells = (block: Block): readonly Cell<string>[] => {
  switch (block.kind) {
    case 'standings':
    case 'qualifiers':
      return block.rows.map(({ team }) => team);
    case 'grid':
      return block.teams.map(({ name }) => name);
    case 'tie':
    case 'match':
      return block.teams;
    case 'bracket':
      return block.rounds.flatMap(({ sides }) => sides.flatMap(({ team }) => team ?? []));
  }
};

/** What fills a slot before its team is known: `1A`, `W49`, `3A/B/C`, `TBD`. */
const PLACEHOLDER =
  /^(?:[1-4][a-z](?:\/[a-z])*|[1-4](?:[a-z]\/?)+|[wl] ?\d{1,3}|(?:winner|loser|runner-?up|ganador|perdedor|primero|segundo)s? .*|tbd|tba|bye|por definir|a definir|\?|–|-)$/;

/** Whether a name stands for a team that is not known yet. */
export const isPlaceholder = (name: string): boolean => PLACEHOLDER.test(keyOf(name));

/** Findings that need the whole page: whence a team comes, where it goes. */
export const auditLineage = (page: Page, reportOf: (index: number) => Report): void => {
  auditNewcomers(page, reportOf);
  auditTwoGroups(page, reportOf);
  auditQualifiers(page, reportOf);
};

type Section = { readonly blocks: { readonly block: Block; readonly index: number }[] };

const sectionsOf = ({ blocks }: Page): readonly Section[] => {
  const sections = new Map<string, Section>();
  for (const [index, block] of blocks.entries()) {
    const section = sections.get(sectionKey(block)) ?? { blocks: [] };
    sections.set(sectionKey(block), section);
    section.blocks.push({ block, index });
  }
  return [...sections.values()];
};

/**
 * Teams that no earlier section holds, in a section whose teams are for the greater part from earlier ones: where most are
 * new, it is a beginning.
 */
const auditNewcomers = (page: Page, reportOf: (index: number) => Report): void => {
  const known = new Map<string, string>();
  let asked = 0;
  for (const { blocks } of sectionsOf(page)) {
    const teams = new Map<string, { readonly cell: Cell<string>; readonly index: number }>();
    for (const { block, index } of blocks)
      for (const cell of teamCells(block)) if (!teams.has(keyOf(cell.value))) teams.set(keyOf(cell.value), { cell, index });
    const unknown = [...teams].filter(([key]) => !known.has(key) && !PLACEHOLDER.test(key));
    const enters = blocks.some(({ block }) => block.kind === 'qualifiers');
    if (!enters && unknown.length > 0 && unknown.length * 2 <= teams.size)
      for (const [, { cell, index }] of unknown) {
        asked += 1;
        reportOf(index)('team-from-nowhere', 'note', [cell], {
          team: cell.value,
          nearest: asked > MOST_ASKED ? '' : (likeliest(cell.value, [...known.values()].slice(0, MOST_COMPARED)) ?? ''),
        });
      }
    for (const [key, { cell }] of teams) if (!known.has(key)) known.set(key, cell.value);
  }
};

/** Names are compared letter by letter, and a hostile page holds thousands. */
const MOST_ASKED = 30;
const MOST_COMPARED = 400;

/** The name that differs by a word more or less, else by some letters. */
const likeliest = (name: string, candidates: readonly string[]): string | undefined => {
  const words = wordsOf(name);
  const byWords = candidates.filter((candidate) => {
    const others = wordsOf(candidate);
    const [few, many] = words.length < others.length ? [words, others] : [others, words];
    return few.length > 0 && few.every((word) => many.includes(word));
  });
  return byWords.length === 1 ? byWords[0] : nearest(name, candidates);
};

const wordsOf = (name: string): readonly string[] =>
  fold(name.slice(0, 200))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

/** `Group A` and `Group B` under one title; not `Round 1` and `Round 2`, where teams stay the same. */
const stemOf = ({ heading }: Block): string | undefined => {
  const met = /^(.+?)[\s-]+\S{1,4}$/u.exec(fold((heading.at(-1) ?? '').slice(0, 200)));
  const stem = met?.[1];
  return stem === undefined ||
    /\b(?:stages?|rounds?|phase|fase|etapa|ronda|fecha|torneo|season|temporada|matchday|jornada|pot|bombo|table|tabla)\b/.test(stem)
    ? undefined
    : [...heading.slice(0, -1), stem].join('\n');
};

const auditTwoGroups = ({ blocks }: Page, reportOf: (index: number) => Report): void => {
  const groups = new Map<string, { readonly standings: Standings; readonly index: number }[]>();
  const sections = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    const stem = block.kind === 'standings' ? stemOf(block) : undefined;
    if (block.kind !== 'standings' || stem === undefined || sections.has(sectionKey(block))) continue;
    sections.add(sectionKey(block));
    const list = groups.get(stem) ?? [];
    groups.set(stem, list);
    list.push({ standings: block, index });
  }
  for (const list of groups.values()) {
    const first = new Map<string, Standings>();
    for (const { standings, index } of list) {
      const shared = standings.rows.flatMap((row) => {
        const other = first.get(keyOf(row.team.value));
        return other ? [{ row, other }] : [];
      });
      // Where half of a table is in another one, the two are not groups of one stage.
      if (shared.length * 2 < standings.rows.length)
        for (const { row, other } of shared)
          reportOf(index)('team-in-two-groups', 'warning', [row.team], {
            team: row.team.value,
            first: other.heading.at(-1) ?? '',
            second: standings.heading.at(-1) ?? '',
          });
      for (const { team } of standings.rows) if (!first.has(keyOf(team.value))) first.set(keyOf(team.value), standings);
    }
  }
};

/** Results that may lead on or not: nobody is missed for these. */
const UNCERTAIN = /possibl|posibl|rank|play-?off|repech|eventual|relegat|desciend|descens|eliminat|elimin/;

type Placed = {
  readonly standings: Standings;
  readonly index: number;
  readonly place: number;
  readonly team: Cell<string>;
  readonly result: string;
};

/** Places that a table says lead on, whose teams no later stage names, where the stage names the greater part of them. */
const auditQualifiers = (page: Page, reportOf: (index: number) => Report): void => {
  const { blocks, remarks } = page;
  // What is cut off may hold whoever is missing; a lone mark that ends a table holds nobody.
  if (remarks.some(({ code, found }) => code === 'too-large' || (code === 'call-cut-off' && !/^[\s|}-]*$/.test(found)))) return;
  const laterOf = sightingsOf(blocks);
  const later = namesOf(blocks);
  const all = placesOf(blocks);
  const unnamed = grouped(
    all.filter(({ result }) => result === ''),
    ({ index }) => index,
  );
  for (const [result, places] of grouped(all, (one) => one.result)) {
    if (result === '' || UNCERTAIN.test(result)) continue;
    const stages = new Set(places.flatMap((one) => laterOf(one)?.where ?? []));
    const absent = places.filter((one) => laterOf(one) === undefined);
    for (const [index, missing] of grouped(absent, (one) => one.index)) {
      // Somebody of the same table went where this result leads, past the one whom it names.
      const passing = (unnamed.get(index) ?? []).flatMap((other) => {
        const later = laterOf(other);
        return later && stages.has(later.where) ? [{ other, later }] : [];
      });
      if (passing.length === 0 && absent.length * 2 > places.length) continue;
      const report = reportOf(index);
      for (const one of missing) {
        const homonym = homonymOf(one, later);
        if (homonym !== undefined && stages.has(homonym.where))
          report('homonym-suspected', 'warning', [one.team, homonym.cell], {
            team: one.team.value,
            other: homonym.cell.value,
            where: homonym.where,
          });
        report('qualifier-missing', 'warning', [one.team], { team: one.team.value, place: one.place, result: resultText(one) });
      }
      for (const { later, other } of passing)
        report('unqualified-appears', 'warning', [other.team], { team: other.team.value, place: other.place, where: later.where });
    }
  }
};

/** A name without what tells it from its namesakes: `Municipal` of `Municipal (Yauli)`. */
const plainName = (name: string): string => keyOf(name.slice(0, 200).replace(/\s*\([^()]*\)\s*$/, ''));

type Named = { readonly cell: Cell<string>; readonly index: number; readonly where: string };

/** Every team of the page by its plain name, the first places of each. */
const namesOf = (blocks: readonly Block[]): ReadonlyMap<string, readonly Named[]> => {
  const names = new Map<string, Named[]>();
  for (const [index, block] of blocks.entries())
    for (const cell of teamCells(block)) {
      const list = names.get(plainName(cell.value)) ?? [];
      names.set(plainName(cell.value), list);
      if (list.length < MOST_NAMESAKES && list.at(-1)?.index !== index) list.push({ cell, index, where: block.heading[0] ?? '' });
    }
  return names;
};
const MOST_NAMESAKES = 100;

/** A team of the same plain name in a later part of the page, told apart by its brackets here and not there, or the other way round. */
const homonymOf = ({ index, standings, team }: Placed, names: ReadonlyMap<string, readonly Named[]>): Named | undefined =>
  names
    .get(plainName(team.value))
    ?.find((other) => other.index > index && other.where !== (standings.heading[0] ?? '') && keyOf(other.cell.value) !== keyOf(team.value));

type Sighting = { readonly index: number; readonly where: string };

/** For a team of a table, the first block below it that names the team in another part of the page. */
const sightingsOf = (blocks: readonly Block[]): ((placed: Placed) => Sighting | undefined) => {
  const byTeam = new Map<string, Sighting[]>();
  for (const [index, block] of blocks.entries()) {
    const where = block.heading[0] ?? '';
    for (const { value } of teamCells(block)) {
      const seen = byTeam.get(keyOf(value)) ?? [];
      byTeam.set(keyOf(value), seen);
      // Neighbours differ in their part, so that looking ahead passes over one at most.
      if (seen.at(-1)?.where !== where) seen.push({ index, where });
    }
  }
  return ({ index, standings, team }) => {
    const seen = byTeam.get(keyOf(team.value)) ?? [];
    let [low, high] = [0, seen.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((seen[middle]?.index ?? 0) > index) high = middle;
      else low = middle + 1;
    }
    return seen[low]?.where === (standings.heading[0] ?? '') ? seen[low + 1] : seen[low];
  };
};

const resultText = ({ place, standings }: Placed): string => {
  const key = standings.results.get(place)?.value ?? '';
  return standings.resultTexts?.get(key)?.value ?? key;
};

/** Every row of a table that says where its places lead; the result is empty for those that lead nowhere. */
const placesOf = (blocks: readonly Block[]): readonly Placed[] =>
  blocks.flatMap((standings, index): readonly Placed[] => {
    if (standings.kind !== 'standings' || standings.results.size === 0) return [];
    return standings.rows.map(({ team }, i) => {
      const key = standings.results.get(i + 1)?.value;
      const text = key === undefined ? '' : (standings.resultTexts?.get(key)?.value ?? key);
      return { standings, index, place: i + 1, team, result: fold(text.slice(0, 200)) };
    });
  });
