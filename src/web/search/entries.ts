import type { SeasonDocument } from '../../wire/index.ts';
import { canBeLookedUp, isPlayed, type Outline } from '../outline.ts';
import { type Route, seasonPath } from '../routes.ts';
import { type Language, wordsFor } from '../words/words.ts';

/** Something that can be found. One letter a key: thousands of them travel to phones. */
export type SearchEntry = {
  /** Its name. */
  readonly n: string;
  /** What tells it from others of that name: season, place, contest. */
  readonly c: string;
  /** Path of its page, from the root of the site. */
  readonly u: string;
  readonly k: 'season' | 'stage' | 'contest' | 'club' | 'page';
  /** It is of a season that nobody can look up, and comes after what is of others. */
  readonly m?: 1;
};

/** Everything of a season that somebody may look for: itself, its stages and regions, what is played, and who plays. */
export function entriesOf(outline: Outline, language: Language): readonly SearchEntry[] {
  const { document } = outline;
  const season = seasonName(document, language);
  const path = (route: Route) => seasonPath(language, document.id, route);
  const around = (within: string | null): string => {
    const stage = within === null ? undefined : outline.stages.get(within);
    return stage === undefined ? season : `${stage.name[language]}, ${stage.within === null ? season : around(stage.within)}`;
  };
  const entries: SearchEntry[] = [
    {
      n: season,
      c: wordsFor(language, document.called).seasons.clubs(document.entrants.length),
      u: path({ page: 'overview' }),
      k: 'season',
    },
  ];
  for (const { id, name, within } of document.stages)
    entries.push({ n: name[language], c: around(within), u: path({ page: 'container', id }), k: 'stage' });
  for (const contest of document.contests) {
    if (!isPlayed(contest)) continue;
    const sides =
      contest.kind === 'tie' && contest.teams[0] !== null && contest.teams[1] !== null
        ? `: ${contest.teams[0].name} – ${contest.teams[1].name}`
        : '';
    entries.push({
      n: contest.name[language] + sides,
      c: around(contest.within),
      u: path({ page: 'contest', id: contest.id }),
      k: 'contest',
    });
  }
  for (const team of outline.teams.values()) {
    const entrant = outline.entrants.get(team.id);
    const from = entrant?.seat ?? entrant?.territory ?? null;
    const where = from ?? firstContest(outline, team.id, around);
    entries.push({
      n: team.name,
      c: where === undefined ? season : from === null ? where : `${where}, ${season}`,
      u: path({ page: 'club', id: team.id }),
      k: 'club',
    });
  }
  return canBeLookedUp(document) ? entries : entries.map((entry) => ({ ...entry, m: 1 }));
}

function firstContest(outline: Outline, team: string, around: (within: string) => string): string | undefined {
  const contest = outline.contestsOf.get(team)?.[0];
  return contest && around(contest.within);
}

function seasonName(document: SeasonDocument, language: Language): string {
  return `${document.competition.name[language]} ${document.season}`;
}
