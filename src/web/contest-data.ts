import { presentRoad, type RoadDocument, type SeasonDocument } from '../wire/index.ts';
import type { Outline, TableDocument } from './outline.ts';

/** The season's document with one contest in it and nothing that is not said of that contest. */
export function contestDocument({ document }: Outline, id: string): SeasonDocument {
  const about = <T extends { readonly contest: string | null }>(list: readonly T[]) => list.filter(({ contest }) => contest === id);
  return {
    ...document,
    champion: null,
    runnerUp: null,
    promotions: [],
    entrants: [],
    reach: [],
    stages: [],
    articles: [],
    layers: [],
    amendments: [],
    problems: [],
    differing: document.differing.filter((one) => one === id),
    contests: document.contests.filter((one) => one.id === id),
    due: about(document.due),
    unknown: about(document.unknown),
    conflicts: about(document.conflicts),
    cases: about(document.cases),
  };
}

export function clubDocument({ document, entrants, teams }: Outline, id: string): RoadDocument | undefined {
  const team = teams.get(id);
  const entrant = entrants.get(id);
  return (
    team &&
    presentRoad(document, {
      ...team,
      ...(entrant?.seat != null && { seat: entrant.seat }),
      ...(entrant?.territory != null && { territory: entrant.territory }),
    })
  );
}

/** A table as comma-separated values (RFC 4180), with the columns of the CSV that is imported; what is not on record is empty. */
export function tableCsv({ table }: TableDocument): string {
  const rows = table.map((row) => [
    row.position,
    row.team.name,
    ...[row.played, row.won, row.drawn, row.lost, row.goalsFor, row.goalsAgainst, row.goalDifference, row.points],
  ]);
  return `${['position,team,played,won,drawn,lost,gf,ga,gd,points', ...rows.map((cells) => cells.map(cell).join(','))].join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // a name that a spreadsheet would run is told to be one
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
