import type { Standings } from '../page/page.ts';
import type { Tell } from './unsaid.ts';

/** Lists what a table says beside its rows, for formats that hold rows alone. */
export const tellTableExtras = (table: Standings, block: number, tell: Tell): void => {
  const { points, resultTexts, results, rows, rulesText, source, splits, updated } = table;
  for (const key of new Set([...results.values()].map(({ value }) => value))) tell('note', block, resultTexts?.get(key)?.value ?? key);
  for (const said of [rulesText, updated, source]) if (said && said.value !== '') tell('note', block, said.value);
  if (splits && splits.length > 0) tell('figure', block, splits.join(', '));
  if (points) tell('figure', block, [points.win, points.draw, points.loss].map((figure) => figure ?? '').join('-'));
  if (table.order === 'computed') tell('detail', block, table.order);
  for (const { headToHead, team } of rows)
    if (headToHead && headToHead.value !== '') tell('detail', block, `${team.value}: ${headToHead.value}`);
};
