import { fold } from '../../engine/index.ts';

/** Words of headings that mean the same in Spanish and English. */
const SAME = new Map(
  (
    'grupo=group etapa=stage fase=stage ronda=round region=region nacional=national departamental=departmental ' +
    'finales=final finals=final semifinales=semifinal semifinals=semifinal ' +
    'cuartos=quarterfinal quarterfinals=quarterfinal octavos=16 ' +
    'desempate=tiebreaker desempates=tiebreaker serie=series zona=zone primera=1 segunda=2 tercera=3 first=1 ' +
    'second=2 third=3 apertura=opening clausura=closing liguilla=group tercer=3 cuarta=4 fourth=4 tabla=table acumulada=aggregate ' +
    'general=overall'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);
const EMPTY = new Set('de del la el los las the of and y'.split(' '));
const LONGEST = 300;

/** The words of headings as they are compared: case, accents and language folded away. */
export const headingWords = (heading: readonly string[]): ReadonlySet<string> => {
  const words = fold(heading.join(' ').slice(-LONGEST))
    .replace(/quarter[ -]finals?/g, 'quarterfinal')
    .replace(/semi[ -]finals?/g, 'semifinal')
    .replace(/cuartos de final/g, 'quarterfinal')
    .replace(/octavos de final/g, '16')
    .split(/[^\p{L}\p{N}]+/u);
  return new Set(words.filter((word) => word !== '' && !EMPTY.has(word)).map((word) => SAME.get(word) ?? word));
};

/** 0: no word in common, 1: all of them. Two places without a heading are alike. */
export const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  if (one.size === 0 && other.size === 0) return 1;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
};
