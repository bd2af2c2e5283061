import { type Counts, countsOf, NOTHING, plus } from './counts.ts';
import type { FigureRow, GroupFigures, GroupMatch } from './figures.ts';

/** A walkover that is counted with goals counts 2–0 or 3–0. */
const MOST_GOALS = 3;
/** Of more walkovers of one team no row counts more than these: there would be too many ways to look through. */
const MOST_WALKOVERS = 10;

/**
 * What a team's row may count beside its played matches, each way once; that nothing is counted is among them. Matches that a
 * ruling decided count with their score, with their result alone, or not, all of them alike. A row may count some of its
 * walkovers too, each as a win or a defeat without goals or with up to three; then what a ruling decided counts with its score.
 * The audit reads tables in the same way.
 */
export const allowancesOf = ({ matches }: GroupFigures, team: number, row: FigureRow): readonly Counts[] => {
  const own = unplainOf(matches).get(team);
  if (own === undefined) return [NOTHING];
  const withScore = ruledOf(own, team, 'with-score');
  const walkovers = own.filter(({ result }) => result.kind === 'uncounted' && result.why === 'walkover').length;
  const all = [
    withScore,
    ruledOf(own, team, 'result-only'),
    NOTHING,
    ...walkoversCounted(Math.min(walkovers, MOST_WALKOVERS), row).map((counted) => plus(withScore, counted)),
  ];
  const seen = new Set<string>();
  return all.filter((counts) => {
    const key = Object.values(counts).join(' ');
    return !seen.has(key) && seen.add(key);
  });
};

const UNPLAIN = new WeakMap<GroupFigures['matches'], ReadonlyMap<number, readonly GroupMatch[]>>();

/** The matches of each team that a table may count in more than one way; asked for every row, and gathered once. */
const unplainOf = (matches: GroupFigures['matches']): ReadonlyMap<number, readonly GroupMatch[]> => {
  const known = UNPLAIN.get(matches);
  if (known) return known;
  const found = new Map<number, GroupMatch[]>();
  for (const match of matches) {
    const { result } = match;
    if (result.kind === 'unknown' || (result.kind === 'score' && result.ruled === undefined)) continue;
    for (const team of [match.home, match.away]) found.set(team, [...(found.get(team) ?? []), match]);
  }
  UNPLAIN.set(matches, found);
  return found;
};

const ruledOf = (matches: readonly GroupMatch[], team: number, ruled: 'with-score' | 'result-only'): Counts =>
  matches.reduce<Counts>((counts, { home, result }) => {
    if (result.kind === 'uncounted' && result.why === 'both-lose') {
      const [a, b] = result.score ?? [0, 0];
      const [own, other] = home === team ? [a, b] : [b, a];
      return plus(counts, { ...NOTHING, lost: 1, ...(ruled === 'with-score' && { goalsFor: own, goalsAgainst: other }) });
    }
    if (result.kind !== 'score' || result.ruled === undefined) return counts;
    const [a, b] = result.score;
    const given = home === team ? countsOf(a, b) : countsOf(b, a);
    return plus(counts, ruled === 'with-score' ? given : { ...given, goalsFor: 0, goalsAgainst: 0 });
  }, NOTHING);

const walkoversCounted = (walkovers: number, row: FigureRow): readonly Counts[] => {
  const found: Counts[] = [];
  for (let won = 0; won <= (row.won === undefined ? 0 : walkovers); won += 1)
    for (let lost = 0; won + lost <= walkovers && lost <= (row.lost === undefined ? 0 : walkovers); lost += 1)
      if (won + lost > 0)
        for (let goalsFor = 0; goalsFor <= MOST_GOALS * won; goalsFor += 1)
          for (let goalsAgainst = 0; goalsAgainst <= MOST_GOALS * lost; goalsAgainst += 1)
            found.push({ won, drawn: 0, lost, goalsFor, goalsAgainst });
  return found;
};
