import { grouped, keyOf, sectionKey } from '../page/keys.ts';
import { legIn } from '../page/legs.ts';
import type { Block, Cell, PageMatch, PageOutcome, PageTie } from '../page/page.ts';
import { readPair } from '../page/scores.ts';

/** A tie made of two matches of the page, told at the second. */
export type LegTie = { readonly tie: PageTie; readonly index: number };

/**
 * Ties whose legs the page prints as matches of their own: in one section, or in two lists titled `First leg` and `Second
 * leg`. Only where a pair has exactly one match of either leg. The aggregate is the one that a match prints.
 */
export const tiesOfLegs = (blocks: readonly Block[]): readonly LegTie[] => {
  const legs = blocks.flatMap((match, index) => (match.kind === 'match' && (match.leg === 1 || match.leg === 2) ? [{ match, index }] : []));
  return [...grouped(legs, ({ match }) => pairKey(match)).values()].flatMap((pair): readonly LegTie[] => {
    const [one, other] = [...pair].sort((a, b) => Number(a.match.leg) - Number(b.match.leg));
    if (pair.length !== 2 || !one || !other || one.match.leg !== 1 || other.match.leg !== 2) return [];
    const turned = keyOf(one.match.teams[0].value) !== keyOf(other.match.teams[0].value);
    const heading = homeOf(one.match);
    const { round } = one.match;
    const aggregate = aggregateOf(other.match, turned) ?? aggregateOf(one.match, false);
    const tie: PageTie = {
      kind: 'tie',
      heading,
      span: { from: Math.min(one.match.span.from, other.match.span.from), to: Math.max(one.match.span.to, other.match.span.to) },
      teams: one.match.teams,
      legs: [one.match.result, turned ? turnedCell(other.match.result) : other.match.result],
      ...(round !== undefined && legIn(round) === undefined && { round }),
      ...(aggregate && { aggregate }),
    };
    return [{ tie, index: Math.max(one.index, other.index) }];
  });
};

/** The heading without the title of the leg. */
const homeOf = ({ heading }: PageMatch): readonly string[] => (legIn(heading.at(-1)) === undefined ? heading : heading.slice(0, -1));

const pairKey = (match: PageMatch): string =>
  [sectionKey({ heading: homeOf(match) }), ...match.teams.map(({ value }) => keyOf(value)).sort()].join('\n');

type Pair = readonly [number, number];
const turnedPair = ([a, b]: Pair): Pair => [b, a];

const turnedCell = (cell: Cell<PageOutcome>): Cell<PageOutcome> => {
  const { value } = cell;
  if (value.kind === 'played')
    return {
      ...cell,
      value: {
        ...value,
        score: turnedPair(value.score),
        ...(value.halfTime && { halfTime: turnedPair(value.halfTime) }),
        ...(value.penalties && { penalties: turnedPair(value.penalties) }),
      },
    };
  if (value.kind === 'awarded') return { ...cell, value: { ...value, score: turnedPair(value.score) } };
  // A winner of another kind is told by side: better not to know it than to turn it wrongly.
  return { ...cell, value: { kind: 'text', text: cell.raw } };
};

/** What a match prints of the whole tie, home team first as the match has it. */
const aggregateOf = ({ details }: PageMatch, turned: boolean): Cell<Pair> | undefined => {
  for (const [name, cell] of details ?? []) {
    if (!/^(?:agg(?:regate)?(?:score)?|global|marcador global|resultado global)$/i.test(name)) continue;
    const value = readPair(cell.value.replace(/^\D+/, ''))?.value;
    if (value) return { ...cell, value: turned ? turnedPair(value) : value };
  }
  return undefined;
};
