import type { Bracket, Cell } from '../../page/page.ts';
import type { Params } from './params.ts';
import { scoreCell, type Tell, textOf } from './values.ts';
import { isBold } from './words.ts';

type Side = Bracket['rounds'][number]['sides'][number];
type Draft = {
  number: number;
  team?: Cell<string>;
  seed?: Cell<string>;
  scores: [number, Side['scores'][number]][];
  aggregate?: Cell<string>;
};

const SIDE = /^(RD\d{1,2}[a-z]?|3rd|consol|tp)-(team|equipo|seed|score|goles|marcador|resultado)(\d{1,3})(?:-(\w{1,4}))?$/i;
const FIRST_SIDE = /\|\s*RD1-(?:team|equipo)0{0,2}1\s*=/gi;

/** Where the brackets of a page have their first team: a bracket is known by that, whatever its template is called. */
export const bracketPlaces = (text: string): readonly number[] => Array.from(text.matchAll(FIRST_SIDE), ({ index }) => index);

/**
 * A bracket template: `RD1`, `RD1-team01`, `RD1-score01-2`, `RD1-score01-agg`, in Spanish `RD1-equipo1`, `RD1-goles1`, numbers
 * with or without leading zeros. The
 * goals of one side alone are no score of a match: they are kept as words, and a reader of both sides joins them.
 */
export const bracketFrom = (params: Params, heading: readonly string[], tell: Tell): Bracket => {
  const rounds = new Map<string, Map<number, Draft>>();
  for (const { key, raw, value } of params.byKey.values()) {
    const met = key.length > 30 ? null : SIDE.exec(key);
    if (met === null) {
      if (/^RD\d+[a-z]?-/i.test(key) && raw.trim() !== '') tell('cell-unreadable', value, 'RD1-team1', 'nothing');
      continue;
    }
    const cell = textOf(params, key);
    if (cell === undefined) continue;
    const [, round = '', what = '', number = '', leg] = met;
    const sides = rounds.get(round) ?? new Map<number, Draft>();
    rounds.set(round, sides);
    const side: Draft = sides.get(Number(number)) ?? { number: Number(number), scores: [] };
    sides.set(side.number, side);
    if (/^(?:team|equipo)$/i.test(what)) side.team = cell;
    else if (what.toLowerCase() === 'seed') side.seed = cell;
    else if (leg?.toLowerCase() === 'agg') side.aggregate = cell;
    else {
      const score = scoreCell(cell.raw, cell.span.from, () => {});
      if (score !== undefined) side.scores.push([Number(leg ?? 1) || side.scores.length + 1, score.result]);
    }
  }
  return {
    kind: 'bracket',
    heading,
    span: params.span,
    rounds: [...rounds]
      .sort(([a], [b]) => placeOf(a) - placeOf(b))
      .map(([round, sides]) => {
        const title = textOf(params, round)?.value;
        return { ...(title !== undefined && { title }), sides: [...sides.values()].sort((a, b) => a.number - b.number).map(finished) };
      }),
  };
};

const finished = ({ number, team, seed, scores, aggregate }: Draft): Side => ({
  number,
  ...(team && { team }),
  ...(seed && { seed }),
  scores: scores.sort(([a], [b]) => a - b).map(([, score]) => score),
  ...(aggregate && { aggregate }),
  marked: team !== undefined && isBold(team.raw) ? 'winner' : 'no',
});

/** A match for third place (`RD4b`, `3rd`) comes after the rounds. */
const placeOf = (round: string): number => {
  const met = /^RD(\d+)([a-z]?)$/i.exec(round);
  return met === null ? 1_000 : Number(met[1]) + (met[2] === '' ? 0 : 100);
};
