import type { Block, Cell, Page, PageOutcome, Span } from '../../src/archive/page/page.ts';

/** A score as a row of a test writes it: `2-1`, `1-1 (4-2 p)`, `w.o.`, `–`. */
const saidOutcome = (outcome: PageOutcome): string => {
  switch (outcome.kind) {
    case 'played':
      return `${outcome.score.join('-')}${outcome.penalties === undefined ? '' : ` (${outcome.penalties.join('-')} p)`}`;
    case 'walkover':
      return 'w.o.';
    case 'not-played':
      return '–';
    case 'text':
      return `"${outcome.text}"`;
    default:
      return outcome.kind;
  }
};

const figure = (cell: Cell<number> | undefined): string => (cell === undefined ? '.' : String(cell.value));
const words = (cell: Cell<string> | undefined): string => cell?.value ?? '.';

/** A block in a few short lines, so that a whole page can stand in a row of a table of tests. */
const saidBlock = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'standings':
      return block.rows.map(
        ({ code, team, played, won, drawn, lost, goalsFor, goalsAgainst, points }) =>
          `${code === undefined ? '' : `${code} `}${team.value}: ${[played, won, drawn, lost, goalsFor, goalsAgainst, points].map(figure).join(' ')}`,
      );
    case 'grid':
      return block.cells.map(({ home, away, result }) => {
        const name = (i: number): string => block.teams[i]?.code ?? words(block.teams[i]?.name);
        return `${name(home)} ${saidOutcome(result.value)} ${name(away)}`;
      });
    case 'tie':
      return [
        [
          `${block.teams[0].value} v ${block.teams[1].value}:`,
          ...block.legs.map(({ value }) => saidOutcome(value)),
          ...(block.thirdMatch === undefined ? [] : [`third ${saidOutcome(block.thirdMatch.value)}`]),
          ...(block.aggregate === undefined ? [] : [`agg ${block.aggregate.value.join('-')}`]),
          ...(block.points === undefined ? [] : [`points ${block.points.value.join('-')}`]),
          ...(block.penalties === undefined ? [] : [`pens ${block.penalties.value.join('-')}`]),
          ...(block.winner === undefined ? [] : [`won by ${block.winner + 1}`]),
        ].join(' '),
      ];
    case 'match':
      return [`${block.date?.value ?? ''} ${block.teams[0].value} ${saidOutcome(block.result.value)} ${block.teams[1].value}`.trim()];
    case 'qualifiers':
      return block.rows.map(
        ({ from, team, place }) => `${from?.carried === 'above' ? '^' : ''}${words(from)} / ${team.value} / ${words(place)}`,
      );
    case 'bracket':
      return block.rounds.map(({ title, sides }) => `${title ?? '.'}: ${sides.map(({ team }) => words(team)).join(', ')}`);
  }
};

/** The blocks of a page under their headings. */
export const saidPage = ({ blocks }: Page): readonly string[] => {
  let under: string | undefined;
  return blocks.flatMap((block) => {
    const heading = block.heading.join(' > ');
    const title = heading === under ? [] : [`# ${heading}`];
    under = heading;
    return [...title, ...saidBlock(block)];
  });
};

/** `code: the words it points at`, for every remark. */
export const saidRemarks = ({ remarks }: Page): readonly string[] => remarks.map(({ code, found }) => `${code}: ${found.trim()}`);

/** The first cell or remark whose words do not stand where it says; undefined: all do. */
export const misplaced = (page: Page, text: string): string | undefined => {
  const wrong = ({ from, to }: Span, raw: string): boolean => from < 0 || to > text.length || from > to || text.slice(from, to) !== raw;
  const open: unknown[] = [...page.blocks];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (value instanceof Map) open.push(...value.values());
    if (typeof value !== 'object' || value === null) continue;
    if ('raw' in value && 'span' in value && wrong(value.span as Span, String(value.raw))) return JSON.stringify(value).slice(0, 200);
    open.push(...Object.values(value).filter((part) => typeof part === 'object' && part !== null));
  }
  const remark = page.remarks.find(({ found, span }) => wrong({ from: span.from, to: span.from + found.length }, found));
  return remark === undefined ? undefined : JSON.stringify(remark).slice(0, 200);
};
