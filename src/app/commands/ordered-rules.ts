import type { Plan, PlanContest, PlanNode, SlotSource } from '../../engine/index.ts';
import { type Refused, refused } from './office.ts';

/** Where the clubs of matches that were ordered are entered: an amendment that adds one is of its season alone. */
export const ORDERED = 'before/ordered';

export type OrderedTie = {
  /** Its id. */
  readonly name: string;
  /** Two references, or `undefined` for a club that is entered by name. */
  readonly sides: readonly [string | undefined, string | undefined];
  /** The container it is played in; absent: it stands by itself. */
  readonly within?: PlanNode;
  readonly legs: 1 | 2 | 3;
  readonly ground: 'home' | 'neutral';
  /** The steps that decide it, as in regulations; absent: those that ties have where it stands. */
  readonly decidedBy?: string;
  /** Whose slot its winner takes. */
  readonly to?: { readonly contest: PlanContest; readonly slot: number };
};

/** The list in which the clubs of an ordered match are entered, as facts call it. */
export const listOf = (name: string): string => `ordered/clubs-${name}`;

/** What stands under `change:` of the amendment that adds a match, as YAML. */
export const orderedChange = (plan: Plan, { decidedBy, ground, legs, name, sides, to, within }: OrderedTie): string | Refused => {
  const clubs = sides.filter((side) => side === undefined).length;
  let entered = 0;
  const [home, away] = sides.map((side) => side ?? `${++entered} of ${listOf(name)}`);
  const tie = {
    tie: `${home} v ${away}`,
    name: { es: `Partido ordenado: ${name}`, en: `Ordered match: ${name}` },
    legs: String(legs),
    ...(ground === 'neutral' && { ground }),
    ...(decidedBy !== undefined && { 'decided-by': decidedBy.split(',').map((step) => step.trim()) }),
  };
  const path = within === undefined ? name : `${within.path}/${name}`;
  const onward = to === undefined ? undefined : otherwise(plan, to.contest, to.slot, `winner of ${path}`);
  if (onward !== undefined && 'kind' in onward) return onward;
  const stages = merged(placed(plan, within, { [name]: tie }), onward?.change ?? {});
  const list = { entries: String(clubs), name: { es: `Clubes de ${name}`, en: `Clubs of ${name}` } };
  const ordered = {
    name: { es: 'Clubes de partidos ordenados', en: 'Clubs of ordered matches' },
    contests: { [`clubs-${name}`]: list },
  };
  return yamlOf({ ...(clubs > 0 && { before: { ordered } }), stages });
};

/** Mappings in blocks, one key a line; what could be anything but plain words is quoted. */
const yamlOf = (change: Change, indent = ''): string =>
  Object.entries(change)
    .map(([key, value]) => {
      if (isChange(value)) return `${indent}${scalar(key)}:\n${yamlOf(value, `${indent}  `)}`;
      return `${indent}${scalar(key)}: ${typeof value === 'string' ? scalar(value) : `[${value.map(scalar).join(', ')}]`}\n`;
    })
    .join('');
const scalar = (text: string): string => (/^[\p{L}\p{N}][\p{L}\p{N} ./-]*$/u.test(text) ? text : JSON.stringify(text));

type Change = { readonly [key: string]: Change | string | readonly string[] };

/** A change of what is in a container, from the top of the rules on. */
const placed = (plan: Plan, container: PlanNode | undefined, change: Change): Change => {
  if (container === undefined) return change;
  const { node, parent } = container;
  return placed(plan, parent === undefined ? undefined : plan.nodes[parent], {
    [node.id]: { [node.kind === 'round' ? 'ties' : 'contests']: change },
  });
};

const merged = (one: Change, two: Change): Change => {
  const all: Record<string, Change[string]> = { ...one };
  for (const [key, value] of Object.entries(two)) {
    const known = all[key];
    all[key] = isChange(known) && isChange(value) ? merged(known, value) : value;
  }
  return all;
};
const isChange = (value: Change[string] | undefined): value is Change => typeof value === 'object' && !Array.isArray(value);

const LISTED: ReadonlySet<string> = new Set(['group', 'pot', 'list', 'unrecorded']);

/** The contest with one slot filled from elsewhere, the others as they are. */
const otherwise = (plan: Plan, contest: PlanContest, slot: number, filling: string): { readonly change: Change } | Refused => {
  const { node, nodeIx, path, slots } = contest;
  const { origin, parent } = plan.nodes[nodeIx] ?? { origin: 'before' };
  if (slot < 1 || slot > slots.length || origin === 'before' || !(node.kind === 'tie' || LISTED.has(node.kind)))
    return refused('value-wrong', {
      key: '--to',
      found: `${path} ${slot}`,
      expected: slots.length > 0 ? `${path} 1…${slots.length}` : '"final 1"',
    });
  const texts = slots.map((source, i) => (i === slot - 1 ? filling : sentenceOf(plan, source)));
  const said: Change = { [node.kind]: node.kind === 'tie' ? texts.join(' v ') : texts };
  return { change: placed(plan, parent === undefined ? undefined : plan.nodes[parent], { [node.id]: said }) };
};

/** A slot's source as the sentence that says it: whole paths, so that it means the same wherever it stands. */
const sentenceOf = (plan: Plan, source: SlotSource): string => {
  if (source.kind === 'entry') return '';
  const { filling } = source;
  const pathOf = (ix: number): string => plan.contests[ix]?.path ?? '';
  const article = filling?.article === undefined ? '' : ` § ${filling.article}`;
  const bonus = filling?.bonus === undefined ? '' : ` with ${filling.bonus} points`;
  if (source.kind === 'drawn') return `1 drawn from ${pathOf(source.pot)}${bonus}${article}`;
  const { contest, notIn = [], place } = source;
  const isTie = plan.contests[contest]?.node.kind === 'tie';
  const which = filling?.kind === 'named' ? filling.name : isTie ? (place === 1 ? 'winner' : 'loser') : String(place);
  const passed = notIn.length === 0 ? '' : ` not in ${notIn.map((one) => sentenceOf(plan, one)).join(' and ')}`;
  return `${which} of ${pathOf(contest)}${passed}${bonus}${article}`;
};
