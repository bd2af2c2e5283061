import { fold } from '../../../engine/index.ts';
import type { Gather } from '../../page/gather.ts';
import { linesOf } from '../../page/gather.ts';
import { spanOf, type TableCell } from './cells.ts';
import { type Header, readHeader } from './headers.ts';

/** Names of departments or leagues, folded. */
export type Places = ReadonlySet<string>;

/**
 * Where the text itself says which regions teams come from ("Region I includes qualified teams from A, B and C region").
 * Nothing else can tell the name of a department from that of a club, and no list of one country's belongs in code.
 */
export const placesIn = (text: string): Places => {
  const places = new Set<string>();
  for (const { from, to } of linesOf(text)) {
    if (to - from > LONGEST_SENTENCE) continue;
    const list = FROM.exec(text.slice(from, to))?.[1];
    for (const name of list?.split(/, *| +(?:and|y|e) +/u) ?? []) {
      const plain = foldPlace(name);
      if (plain !== '' && places.size < MOST_PLACES) places.add(plain);
    }
  }
  return places;
};

const FROM =
  /\b(?:teams|clubs|equipos|clubes)(?: clasificados)? (?:from|de|of) (?:the |los |las )?(?:departments? of |departamentos? de )?([^.:;|]{3,400}?)(?: regions?| departments?)?(?:\.|$)/iu;
const LONGEST_SENTENCE = 600;
const MOST_PLACES = 500;

const foldPlace = (name: string): string => (name.length > 60 ? '' : fold(name));

export const isPlace = (places: Places, { value }: TableCell): boolean => places.has(foldPlace(value));

type Row = readonly TableCell[];

/**
 * Gives rows of qualifiers back what was lost with the spans of the cells above: a row that begins with its team is moved
 * to the team's column, and the department above is carried down. Every row that is moved has a remark, and so has every
 * row that could be read in two ways; those stay as they are. Takes a header and its rows, gives them back.
 *
 * Two signs tell a row that is too short: the cells at its end are missing or empty; or, where the page names the
 * departments, its first cell is none of them.
 */
export const mendRows = (top: Row, rows: readonly Row[], places: Places, gather: Gather): Row[] => {
  const header = readHeader(top);
  if (header.columns.get('from') !== 0) return [top, ...rows];
  // The names of departments tell only if this column holds them.
  const telling = rows.filter(([first]) => first !== undefined && isPlace(places, first)).length >= 2;
  let above: TableCell | undefined;
  const mended = rows.map((row): Row => {
    const said = row.slice(0, row.findLastIndex(({ value }) => value !== '') + 1);
    const [first, second] = said;
    if (first === undefined || first.value === '' || first.carried !== 'own') return row;
    const short = said.length < top.length;
    const own = isPlace(places, first);
    // A row as long as its header may still be short where the whole table lost its last column.
    const lost = telling ? !own && (short || top.length === 2) : short;
    if (lost && above !== undefined) {
      gather.remark('rowspan-lost', spanOf(row), above.value, 'in part');
      return [{ ...above, carried: 'above' }, ...said];
    }
    const doubtful = lost || (own && short && second !== undefined && isPlace(places, second));
    if (doubtful) gather.remark('rowspan-lost', spanOf(row), 'department', 'as text');
    if (!lost) above = first;
    return row;
  });
  return [withPlace(top, header, mended), ...mended];
};

/** Moved rows reach over a header that lost its last column: what stands there is where the team is from. */
const withPlace = (top: Row, header: Header, rows: readonly Row[]): Row => {
  const end = top.at(-1)?.span.to ?? 0;
  const surplus = !header.columns.has('place') && rows.some((row) => row.length > top.length && row[0]?.carried === 'above');
  return surplus ? [...top, { value: 'Location', raw: '', span: { from: end, to: end }, carried: 'own' }] : top;
};
