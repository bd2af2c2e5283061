import { fold } from '../../engine/index.ts';
import { grouped, keyOf } from '../page/keys.ts';
import type { Block, PageTie, Standings } from '../page/page.ts';
import { playedOf } from '../page/rows.ts';
import type { Claim } from './claims.ts';
import { listed, pairOf, type ReportText, scoreText } from './finding.ts';
import type { Against } from './grid.ts';
import { isUnder, type Outline, type PlacedClaim } from './outline.ts';

/** A table, and its results where the page has them. */
export type ClaimedTable = { readonly table: Standings; readonly against?: Against };

type Cells = Parameters<ReportText>[3];
type Of<K extends Claim['kind']> = PlacedClaim<Extract<Claim, { kind: K }>>;

/** The text of a page against its tables and ties: groups, teams, places, matches. The text speaks of the section it stands in. */
export const auditClaimed = (
  blocks: readonly Block[],
  all: readonly ClaimedTable[],
  { claims, titles }: Outline,
  report: ReportText,
): void => {
  const sections = new Set(titles.map(({ heading }) => heading.join('\n')));
  const under = tablesUnder(all);
  for (const placed of claims) {
    const tables = tablesOf(placed.heading, under);
    const { claim } = placed;
    switch (claim.kind) {
      case 'groups':
        auditGroups({ ...placed, claim }, tables, report);
        break;
      case 'group-size':
        auditSizes({ ...placed, claim }, tables, report);
        break;
      case 'places':
        auditPlaces({ ...placed, claim }, tables, report);
        break;
      case 'meetings':
        for (const one of tables) auditMeetings({ ...placed, claim }, one, report);
        break;
      case 'legs':
        if (placed.heading.length > 0 && sections.has(placed.heading.join('\n'))) auditLegs({ ...placed, claim }, blocks, report);
        break;
      case 'ties-by':
        if (claim.by === 'goals') auditThird({ ...placed, claim }, blocks, report);
        break;
      default:
        break;
    }
  }
};

type Under = ReadonlyMap<string, readonly ClaimedTable[]>;

/** The tables under each section, however deep, by the titles of the section. */
const tablesUnder = (all: readonly ClaimedTable[]): Under => {
  const under = new Map<string, ClaimedTable[]>();
  for (const one of all)
    for (let depth = 0; depth <= one.table.heading.length; depth += 1) {
      const key = one.table.heading.slice(0, depth).join('\n');
      const list = under.get(key);
      if (list) list.push(one);
      else under.set(key, [one]);
    }
  return under;
};

/** The tables that a sentence may speak of: those of its section and one below. At the top of a page they must be of one kind. */
const tablesOf = (heading: readonly string[], under: Under): readonly ClaimedTable[] => {
  const all = under.get(heading.join('\n')) ?? [];
  const near = all.filter(({ table }) => table.heading.length <= heading.length + 1);
  // Deeper tables: the section has stages of its own, and the sentence may speak of any of them.
  const stems = new Set(near.map(({ table }) => stemOf(table.heading.at(-1) ?? '')));
  if (near.length < all.length || (near.length > 1 && (stems.size > 1 || stems.has(undefined)))) return [];
  // The same team twice: a table of two groups together, or of two moments.
  const teams = near.flatMap(({ table }) => table.rows.map(({ team }) => keyOf(team.value)));
  return new Set(teams).size === teams.length ? near : [];
};

/** `Group` of `Group A`, in the word that both languages share. */
const stemOf = (title: string): string | undefined => {
  const word = /^(group|grupo|pool|zone|zona|region|serie|series)\b/.exec(fold(title.slice(0, 200)))?.[1];
  return word === undefined ? undefined : FAMILY[word];
};
const FAMILY: Readonly<Record<string, string>> = {
  group: 'group',
  grupo: 'group',
  pool: 'group',
  zone: 'zone',
  zona: 'zone',
  region: 'region',
  serie: 'series',
  series: 'series',
};
const familyOf = (plural: string): string | undefined => FAMILY[fold(plural).replace(/(?<=region)es$|(?<!serie)s$/, '')];

const auditGroups = ({ cell, claim, heading, phrase }: Of<'groups'>, tables: readonly ClaimedTable[], report: ReportText): void => {
  if (tables.length < 2 || tables.some(({ table }) => stemOf(table.heading.at(-1) ?? '') !== familyOf(claim.word))) return;
  const names = tables.map(({ table }) => table.heading.at(-1) ?? '');
  const cells: Cells = [cell, ...tables.flatMap(({ table }) => table.rows[0]?.team ?? [])];
  if (tables.length !== claim.count)
    report('text-groups', tables.length > claim.count ? 'error' : 'warning', heading, cells, {
      said: phrase,
      shown: tables.length,
      names: listed(names),
    });
  else if (claim.teams !== undefined) {
    const teams = tables.reduce((sum, { table }) => sum + table.rows.length, 0);
    if (teams !== claim.teams)
      report('text-teams', teams > claim.teams ? 'error' : 'warning', heading, cells, { said: phrase, shown: teams, where: '' });
  }
};

const auditSizes = ({ cell, claim, heading, phrase }: Of<'group-size'>, tables: readonly ClaimedTable[], report: ReportText): void => {
  const most = Math.max(...claim.sizes);
  for (const { table } of tables) {
    const { length } = table.rows;
    if (stemOf(table.heading.at(-1) ?? '') === undefined || claim.sizes.includes(length)) continue;
    report('text-teams', length > most ? 'error' : 'warning', heading, [cell, ...table.rows.map(({ team }) => team)], {
      said: phrase,
      shown: length,
      where: table.heading.at(-1) ?? '',
    });
  }
};

const PERHAPS = /play-?off|possibl|posibl|repech|promocion|third|tercer|best|mejor/;
const DOWN = /relegat|descien|descens/;

/** Places that a table marks with one key and leads on or down, if it says so clearly. */
const markedPlaces = ({ results, resultTexts, rows }: Standings, lead: 'on' | 'down'): number | undefined => {
  const marks = [...results].map(([place, { value }]) => ({ place, text: fold((resultTexts?.get(value)?.value ?? value).slice(0, 200)) }));
  const wanted = marks.filter(({ text }) => DOWN.test(text) === (lead === 'down'));
  // Two ways on: the text may count one of them or both.
  if (wanted.length === 0 || new Set(wanted.map(({ text }) => text)).size > 1 || wanted.some(({ text }) => PERHAPS.test(text)))
    return undefined;
  const places = wanted.map(({ place }) => place).sort((a, b) => a - b);
  const first = lead === 'on' ? 1 : rows.length - places.length + 1;
  return places.every((place, i) => place === first + i) ? places.length : undefined;
};

const auditPlaces = ({ cell, claim, heading, phrase }: Of<'places'>, tables: readonly ClaimedTable[], report: ReportText): void => {
  for (const { table } of tables) {
    const marked = markedPlaces(table, claim.lead);
    if (marked === undefined || marked === claim.count) continue;
    report('text-places', 'error', heading, [cell, ...table.results.values()], {
      said: phrase,
      shown: marked,
      where: table.heading.at(-1) ?? '',
      lead: claim.lead,
    });
  }
};

const auditMeetings = ({ cell, claim, heading, phrase }: Of<'meetings'>, { against, table }: ClaimedTable, report: ReportText): void => {
  const { length } = table.rows;
  if (length < 3) return;
  const played = table.rows.map(playedOf);
  const least = Math.min(...played.map((number) => number ?? Number.NaN));
  const most = mostMeetings(against);
  const where = table.heading.at(-1) ?? '';
  const cells: Cells = [cell, ...table.rows.map((row) => row.played ?? row.team)];
  // Who meets everybody once has played one match fewer than there are teams.
  if (claim.count === 1 && (most > 1 || (against === undefined && least >= length)))
    report('text-meetings', 'error', heading, cells, { said: phrase, where, played: most > 1 ? most : '', least: most > 1 ? '' : least });
  const isWhole =
    against !== undefined && against.fixtures.missing.length === 0 && against.fixtures.open.every((open) => open.length === 0);
  const isOver = table.updated !== undefined && /\bcomplete|\bcompleta|\bfinal/i.test(table.updated.value.slice(0, 200));
  if (claim.count === 2 && isWhole && isOver && most === 1 && played.every((number) => number === undefined || number < length))
    report('text-meetings', 'error', heading, cells, { said: phrase, where, played: most, least: '' });
};

/** How often the pair of a group meets that meets most; 0: there are no results. */
const mostMeetings = (against: Against | undefined): number => {
  if (against === undefined) return 0;
  const { cells } = against.fixtures.grid;
  const played = cells.filter(({ result }) => result.value.kind === 'played' || result.value.kind === 'awarded');
  return [...grouped(played, ({ away, home }) => (home < away ? `${home} ${away}` : `${away} ${home}`)).values()].reduce(
    (most, { length }) => Math.max(most, length),
    0,
  );
};

const singular = (round: string): string => keyOf(round).replace(/(?:(?<=l)es|s)$/, '');

const legsPlayed = ({ legs }: PageTie): number => legs.filter(({ value }) => value.kind === 'played' || value.kind === 'awarded').length;

const auditLegs = ({ cell, claim, heading, phrase }: Of<'legs'>, blocks: readonly Block[], report: ReportText): void => {
  const ties = blocks
    .filter((block) => block.kind === 'tie')
    .filter(
      (tie) =>
        isUnder(tie.heading, heading) && (claim.round === '' || singular(tie.round ?? tie.heading.at(-1) ?? '') === singular(claim.round)),
    );
  const [first] = ties;
  if (first === undefined) return;
  const wrong =
    claim.count === 1
      ? ties.filter((tie) => legsPlayed(tie) > 1)
      : // One tie of one leg may have a reason of its own; where all are, the text is wrong.
        ties.every((tie) => tie.legs.length === 1 && legsPlayed(tie) === 1 && !tie.aggregate && !tie.points)
        ? ties
        : [];
  if (wrong.length === 0) return;
  report('text-legs', 'error', heading, [cell, ...wrong.flatMap(({ legs }) => legs)], {
    said: phrase,
    legs: claim.count === 1 ? 2 : 1,
    ties: listed(wrong.map(({ teams }) => pairOf(teams[0].value, teams[1].value))),
  });
};

/** Goals decide by the text, and a tie that goals had decided has a third match. */
const auditThird = ({ cell, heading, phrase }: Of<'ties-by'>, blocks: readonly Block[], report: ReportText): void => {
  for (const tie of blocks) {
    if (tie.kind !== 'tie' || !tie.thirdMatch || !tie.aggregate || !isUnder(tie.heading, heading)) continue;
    const [a, b] = tie.aggregate.value;
    if (a !== b)
      report('text-tie', 'error', heading, [cell, tie.thirdMatch, tie.aggregate], {
        said: phrase,
        tie: pairOf(tie.teams[0].value, tie.teams[1].value),
        aggregate: scoreText(tie.aggregate.value),
      });
  }
};
