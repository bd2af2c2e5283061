import type { Block, Cell, Page, Standings } from '../../src/archive/page/page.ts';
import { differenceOf, playedOf, pointsOf, ruleOf } from '../../src/archive/page/rows.ts';

/** What the blocks of a page say, without places and raw words, figures that follow from others filled in. */
export const saidOf = ({ blocks }: Pick<Page, 'blocks'>): readonly unknown[] => blocks.map(blockSaid);

const value = <T>(cell: Cell<T> | undefined): T | undefined => cell?.value;

const blockSaid = (block: Block): unknown => {
  const { heading, kind } = block;
  switch (block.kind) {
    case 'standings':
      return { kind, heading, ...standingsSaid(block) };
    case 'grid': {
      const names = block.teams.map(({ name }) => name.value);
      const cells = block.cells.map(({ away, home, meeting, note, result }) => [
        names[home],
        names[away],
        meeting,
        result.value,
        value(note),
      ]);
      return { kind, heading, names: names.toSorted(), cells: cells.map((one) => JSON.stringify(one)).sort() };
    }
    case 'tie': {
      const { aggregate, legs, penalties, points, teams, thirdMatch, winner } = block;
      return {
        kind,
        heading,
        teams: teams.map(value),
        legs: legs.map(value),
        third: value(thirdMatch),
        aggregate: value(aggregate),
        points: value(points),
        penalties: value(penalties),
        winner,
      };
    }
    case 'match': {
      const { date, details, group, leg, note, number, place, result, round, source, teams, time } = block;
      return {
        kind,
        heading: group === undefined ? heading : [...heading, group],
        leg,
        note,
        details: [...(details ?? [])].map(([key, said]) => [key, said.value]).sort(),
        number,
        place,
        result: result.value,
        source,
        time,
        teams: teams.map(value),
        date: value(date),
        round: round?.replace(ROUND_LEG, '') || undefined,
      };
    }
    case 'qualifiers':
      return { kind, heading, rows: block.rows.map(({ from, note, place, team }) => [from?.value, team.value, place?.value, note?.value]) };
    case 'bracket':
      return {
        kind,
        heading,
        rounds: block.rounds.map(({ sides, title }) => ({
          title,
          sides: sides.map(({ aggregate, marked, number, scores, seed, team }) => ({
            number,
            marked,
            team: value(team),
            seed: value(seed),
            aggregate: value(aggregate),
            scores: scores.map(value),
          })),
        })),
      };
  }
};

/** The words of a leg behind a round, or alone. */
const ROUND_LEG =
  /(?:^|, )(?:first leg|second leg|third match|partido de ida|partido de vuelta|tercer partido|ida|vuelta|play-off|desempate)$| \((?:play-off|desempate)\)$/i;

const standingsSaid = (table: Standings) => {
  const { rule } = ruleOf(table);
  const { order, results, resultTexts, rulesText, source, splits, updated } = table;
  return {
    order,
    rule,
    splits: splits ?? [],
    rulesText: value(rulesText),
    source: value(source),
    updated: value(updated),
    results: [...results].map(([place, key]) => [place, resultTexts?.get(key.value)?.value ?? key.value]).sort(),
    rows: table.rows.map((row, i) => ({
      team: row.team.value,
      record: [row.won, row.drawn, row.lost, row.goalsFor, row.goalsAgainst].map(value),
      played: playedOf(row),
      difference: row.difference?.value ?? differenceOf(row),
      points: pointsOf(rule, row),
      adjusted: value(row.adjusted) || undefined,
      start: value(row.start) || undefined,
      note: value(row.note),
      headToHead: value(row.headToHead),
      status: value(row.status),
      position: row.position?.value === i + 1 ? undefined : value(row.position),
    })),
  };
};
