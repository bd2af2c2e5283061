import { fold, slug } from '../../engine/index.ts';
import { keyOf } from '../page/keys.ts';
import type { Block, Page, Prose, Standings } from '../page/page.ts';
import { isKnockoutTitle } from '../page/sections.ts';
import type { Claim } from './claims.ts';
import { listed, type ReportText } from './finding.ts';
import { isUnder, type Outline, type PlacedClaim, stagesOf } from './outline.ts';

/**
 * The text of a page against itself and against its titles: how many are promoted, which stages are leagues and which are
 * knockouts. Only what is shown counts: a claim that the page has nothing about is no finding.
 */
export const auditRegulations = (page: Page, { claims, titles }: Outline, report: ReportText): void => {
  const shown: Shown = { blocks: page.blocks, titles, stages: stagesOf(titles, page.blocks) };
  auditPromoted(claims, page.blocks, report);
  for (const claim of claims) {
    if (isOf(claim, 'rounds-then-group')) auditRounds(claim, shown, report);
    if (isOf(claim, 'section-form')) auditForm(claim, shown, report);
    if (isOf(claim, 'first-stages-leagues')) auditFirstStages(claim, claims, shown, report);
  }
};

type Shown = { readonly blocks: readonly Block[]; readonly titles: readonly Prose[]; readonly stages: readonly string[] };
type Of<K extends Claim['kind']> = PlacedClaim<Extract<Claim, { kind: K }>>;
const isOf = <K extends Claim['kind']>(claim: PlacedClaim, kind: K): claim is Of<K> => claim.claim.kind === kind;

/** A number of promoted teams against the sentences that say who is promoted, and against the places of the one table that says it. */
const auditPromoted = (claims: readonly PlacedClaim[], blocks: readonly Block[], report: ReportText): void => {
  const counted = claims.filter((claim) => isOf(claim, 'promoted'));
  const named = claims.filter((claim) => isOf(claim, 'promoted-roles'));
  const roles = new Set(named.flatMap(({ claim }) => claim.roles));
  const [first] = named;
  const places = promotedPlaces(blocks);
  for (const { cell, claim, heading, phrase } of counted) {
    const { count } = claim;
    if (first && !roles.has('other') && roles.size !== count)
      report('text-promotion', 'error', heading, [cell, ...named.map((one) => one.cell)], { said: phrase, count, other: first.phrase });
    else if (places !== undefined && places !== count)
      report('text-promotion', 'error', heading, [cell], { said: phrase, count, other: '', places });
  }
};

const PROMOTED = /\bpromot|\bascen|\basciend/;
const PERHAPS = /play-?off|possibl|posibl|repech|liguilla|qualif|clasific/;

/** How many places the tables of the page promote, if one table says so. */
const promotedPlaces = (blocks: readonly Block[]): number | undefined => {
  const counts = blocks.flatMap((block) => {
    if (block.kind !== 'standings') return [];
    const texts = [...block.results.values()].map(({ value }) => fold((block.resultTexts?.get(value)?.value ?? value).slice(0, 200)));
    const promoted = texts.filter((text) => PROMOTED.test(text));
    return promoted.length === 0 ? [] : [promoted.some((text) => PERHAPS.test(text)) ? undefined : promoted.length];
  });
  return counts.length === 1 ? counts[0] : undefined;
};

/** Knockout rounds that titles show under a heading, each name once; a tiebreaker or the like below a round is none. */
const roundsUnder = (titles: readonly Prose[], above: readonly string[]): readonly Prose[] =>
  titles.filter(({ heading, value }) => heading.length === above.length + 1 && isUnder(heading, above) && isKnockoutTitle(value));

const GROUP = /\b(?:groups?|grupos?|liguilla|cuadrangular|pentagonal|hexagonal|octogonal|round-robin|league|liga)\b/;
const FINAL = /^(?:grand |gran |the |la )?finals?$/;

const auditRounds = (
  { cell, claim, heading, phrase }: Of<'rounds-then-group'>,
  { blocks, stages, titles }: Shown,
  report: ReportText,
): void => {
  const last = stages.at(-1);
  const above = heading.length > 0 ? heading : last === undefined ? undefined : [last];
  if (above === undefined) return;
  const rounds = roundsUnder(titles, above);
  const hasGroup =
    blocks.some((block) => (block.kind === 'standings' || block.kind === 'grid') && isUnder(block.heading, above)) ||
    titles.some((title) => isUnder(title.heading, above) && title.heading.length > above.length && GROUP.test(keyOf(title.value)));
  if (hasGroup || rounds.length <= claim.rounds || !rounds.some(({ value }) => FINAL.test(keyOf(value)))) return;
  report('text-rounds', 'error', heading, [cell, ...rounds], {
    said: phrase,
    where: above.at(-1) ?? '',
    shown: listed(rounds.map(({ value }) => value)),
  });
};

type Played = { readonly tables: readonly Standings[]; readonly knockouts: number };

const playedUnder = ({ blocks, titles }: Shown, above: readonly string[]): Played => {
  const inside = blocks.filter((block) => isUnder(block.heading, above));
  return {
    tables: inside.filter((block) => block.kind === 'standings' && block.rows.length > 2) as readonly Standings[],
    knockouts:
      inside.filter(({ kind }) => kind === 'tie' || kind === 'bracket').length +
      titles.filter((title) => title.heading.length > above.length && isUnder(title.heading, above) && isKnockoutTitle(title.value)).length,
  };
};

const auditForm = ({ cell, claim, heading, phrase }: Of<'section-form'>, shown: Shown, report: ReportText): void => {
  const name = keyOf(claim.section);
  for (const title of shown.titles.filter(({ value }) => keyOf(value) === name)) {
    const { tables, knockouts } = playedUnder(shown, title.heading);
    const [table] = tables;
    // The text may mean a section of the same name in a stage that the page does not show.
    if (claim.form === 'knockout' && table && knockouts === 0)
      report('text-form', 'warning', heading, [cell, title], {
        said: phrase,
        where: title.value,
        shown: 'table',
        teams: table.rows.length,
      });
    const grids = shown.blocks.some((block) => block.kind === 'grid' && isUnder(block.heading, title.heading));
    const ties = shown.blocks.some((block) => (block.kind === 'tie' || block.kind === 'bracket') && isUnder(block.heading, title.heading));
    if (claim.form === 'league' && !table && !grids && ties)
      report('text-form', 'warning', heading, [cell, title], { said: phrase, where: title.value, shown: 'ties', teams: '' });
  }
};

/** Stages that are leagues by the text, in which a section holds ties and no table. */
const auditFirstStages = (
  { cell, claim, heading, phrase }: Of<'first-stages-leagues'>,
  claims: readonly PlacedClaim[],
  shown: Shown,
  report: ReportText,
): void => {
  const total = claims.find((one) => isOf(one, 'stages'))?.claim;
  // Only if all but the last are meant can the page's own sections be told apart.
  if (total?.kind !== 'stages' || total.count !== claim.stages + 1) return;
  const early = shown.stages.slice(0, -1);
  const sections = shown.titles.filter(({ heading: path, value }) => {
    if (path.length !== 2 || !early.includes(path[0] ?? '') || `-${slug(claim.except)}-`.includes(`-${slug(value)}-`)) return false;
    const inside = shown.blocks.filter((block) => isUnder(block.heading, path));
    const isLeague = inside.some(({ kind }) => kind !== 'tie' && kind !== 'bracket') || hasGroupTitle(shown.titles, path);
    return !isLeague && inside.length > 0;
  });
  if (sections.length > 0)
    report('text-form', 'error', heading, [cell, ...sections], {
      said: phrase,
      where: listed(sections.map(({ value }) => value)),
      shown: 'ties',
      teams: '',
    });
};

const hasGroupTitle = (titles: readonly Prose[], above: readonly string[]): boolean =>
  titles.some(({ heading, value }) => heading.length > above.length && isUnder(heading, above) && GROUP.test(keyOf(value)));
