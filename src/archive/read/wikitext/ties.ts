import type { PageTie } from '../../page/page.ts';
import { readPair } from '../../page/scores.ts';
import { type Params, paramOf } from './params.ts';
import { cellOfParam, scoreOf, type Tell, textOf } from './values.ts';
import { isBold } from './words.ts';

export type TieForm = 'one leg' | 'two legs';

/**
 * `{{TwoLegResult|team 1|country|aggregate|team 2|country|leg 1|leg 2|third}}` and `{{OneLegResult|team 1|country|score|team 2}}`,
 * in English and Spanish. Which figure the third argument is, the header of the table around it says.
 */
export const tieFrom = (
  params: Params,
  form: TieForm,
  third: 'aggregate' | 'points',
  heading: readonly string[],
  tell: Tell,
): PageTie | undefined => {
  const [first, second] = [textOf(params, '1'), textOf(params, '4')];
  if (first === undefined || second === undefined || first.value === '' || second.value === '') {
    tell('row-unreadable', params.span, 'two teams', 'nothing');
    return undefined;
  }
  const round = heading.at(-1);
  const legs = (form === 'one leg' ? ['3'] : ['6', '7']).flatMap((key) => scoreOf(params, key, tell)?.result ?? []);
  const thirdMatch = form === 'one leg' ? undefined : scoreOf(params, '8', tell)?.result;
  const figure = form === 'one leg' ? {} : figureFrom(params, third, tell);
  const winner = winnerOf(params, [first.raw, second.raw]);
  tellOthers(params, form, tell);
  return {
    kind: 'tie',
    heading,
    span: params.span,
    ...(round !== undefined && { round }),
    teams: [first, second],
    legs,
    ...(thirdMatch && { thirdMatch }),
    ...figure,
    ...(winner !== undefined && { winner }),
  };
};

const figureFrom = (params: Params, third: 'aggregate' | 'points', tell: Tell): Pick<PageTie, 'aggregate' | 'points' | 'penalties'> => {
  const param = paramOf(params, '3');
  if (param === undefined) return {};
  const pair = readPair(param.raw);
  if (pair === undefined) {
    tell('cell-unreadable', param.value, 'two figures', 'nothing');
    return {};
  }
  if (pair.note !== undefined) tell('cell-unreadable', param.value, 'two figures', 'in part');
  return {
    [third]: cellOfParam(param, pair.value),
    ...(pair.penalties && { penalties: cellOfParam(param, pair.penalties) }),
  };
};

/** A parameter says it, or the name in bold. Never the figures: who went on is not always who scored more. */
const winnerOf = (params: Params, names: readonly [string, string]): 0 | 1 | undefined => {
  const said = (paramOf(params, 'winner') ?? paramOf(params, 'ganador'))?.raw;
  if (said === '1' || said === '2') return said === '1' ? 0 : 1;
  const [first, second] = names.map(isBold);
  return first === second ? undefined : first === true ? 0 : 1;
};

const KNOWN = new Set('1 2 3 4 5 6 7 8 winner ganador bold'.split(' '));

const tellOthers = (params: Params, form: TieForm, tell: Tell): void => {
  for (const { key, raw, value } of params.byKey.values()) {
    if (raw.trim() === '') continue;
    if (!KNOWN.has(key) || (form === 'one leg' && /^[678]$/.test(key))) tell('cell-unreadable', value, 'parameter', 'nothing');
  }
};
