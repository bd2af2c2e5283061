import type { ContestState, Place, Source } from '../../engine/index.ts';
import type { Page } from '../page/page.ts';
import type { Desk } from './desk.ts';

/** Address, licence and thanks of the sources that the facts of these contests name. */
export const sourceOf = (desk: Desk, states: readonly ContestState[]): Page['source'] => {
  const used = new Set(states.flatMap(sourcesIn));
  const sources = desk.season.plan.regulations.sources.filter(({ id }) => used.has(id));
  if (sources.length === 0) return undefined;
  const [only, ...more] = sources;
  const licences = [...new Set(sources.flatMap(({ licence }) => licence ?? []))];
  return {
    ...(only?.address !== undefined && more.length === 0 && { address: only.address }),
    ...(licences.length > 0 && { licence: licences.join(', ') }),
    credits: sources.map((source) => creditOf(desk, source)).join('; '),
  };
};

/** With the id by which single matches name it. */
const creditOf = ({ names }: Desk, { address, id, licence, title }: Source): string => {
  const more = [id, address, licence].filter((part) => part !== undefined);
  return `${names.text(title)}${more.length === 0 ? '' : ` (${more.join(', ')})`}`;
};

/** A source beside a match: its title for readers, its id where the formats are for programs. */
export const sourceName = ({ matches, names, season }: Desk, id: string): string => {
  const title = season.plan.regulations.sources.find((source) => source.id === id)?.title;
  return matches === 'one by one' || title === undefined ? id : names.text(title);
};

/** The source that most matches are from: where matches stand in tables, saying it each time would say nothing. */
export const mainSource = (states: readonly ContestState[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const { matches } of states)
    for (const { source } of matches) if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))[0]?.[0];
};

const sourcesIn = ({ matches, places, slots, strays }: ContestState): readonly string[] => [
  ...[...matches, ...strays].flatMap(({ source }) => source ?? []),
  ...[...places, ...slots].flatMap(({ because }: Place) => because.flatMap(({ source }) => source ?? [])),
];
