import type { ContestDocument, MatchDocument, PlaceDocument, RowDocument, SeasonDocument, Stage, Team } from '../wire/index.ts';
import type { GroupDocument, TieContest } from './outline.ts';

/** Small season documents for tests: a group of any size, ties, and a season around them. */
export function team(name: string): Team {
  return { id: name.toLowerCase().replaceAll(' ', '-'), name };
}

export function place(number: number, holder: Team | null, from: string | null = null): PlaceDocument {
  return {
    place: number,
    state: holder === null ? 'unknown' : 'settled',
    team: holder,
    among: null,
    label: { es: `cupo ${number}`, en: `slot ${number}` },
    from,
    because: [],
    handed: null,
  };
}

export function row(position: number, of: Team, points: number | null, over: Partial<RowDocument> = {}): RowDocument {
  return {
    position,
    state: 'settled',
    team: of,
    played: points === null ? null : 2,
    won: null,
    drawn: null,
    lost: null,
    goalsFor: null,
    goalsAgainst: null,
    goalDifference: points === null ? null : points - 3,
    points,
    adjustments: [],
    figures: 'matches',
    advances: position === 1,
    to: null,
    because: [],
    ...over,
  };
}

/** `match('A', 'B', [2, 1])`; without a score, one whose score is lost. */
export function match(
  home: string,
  away: string,
  score: readonly [number, number] | null,
  over: Partial<MatchDocument> = {},
): MatchDocument {
  const winner = score === null ? null : score[0] === score[1] ? 'drawn' : score[0] > score[1] ? 'home' : 'away';
  return {
    kind: score === null ? 'decided' : 'played',
    label: null,
    leg: null,
    home: team(home),
    away: team(away),
    score,
    halfTime: null,
    extraTime: false,
    penalties: null,
    winner,
    ground: 'home',
    date: null,
    at: null,
    kickOff: null,
    round: null,
    postponed: false,
    reports: [],
    counted: null,
    ruling: null,
    onThePitch: null,
    note: null,
    source: null,
    ...over,
  };
}

const common = {
  trail: { es: 'Etapa · Contienda', en: 'Stage · Contest' },
  progress: 'closed',
  cuts: [],
  matches: [],
  carried: [],
  strays: [],
  rules: [],
} as const;

export function group(id: string, rows: readonly RowDocument[], over: Partial<GroupDocument> = {}): GroupDocument {
  const stage = id.split('/')[0] ?? id;
  return {
    ...common,
    kind: 'group',
    id,
    name: { es: `Grupo ${id}`, en: `Group ${id}` },
    stage,
    within: id.split('/').slice(0, -1).join('/'),
    slots: rows.map((one, index) => place(index + 1, one.team)),
    places: rows.map((one) => place(one.position, one.team)),
    cuts: [{ after: 1, upper: { es: 'pasa el primero', en: 'the first advances' }, article: null }],
    fixture: 'rounds',
    matchesEach: null,
    table: rows,
    ...over,
  };
}

export function tie(
  id: string,
  teams: readonly [Team | null, Team | null],
  winner: Team | null,
  over: Partial<TieContest> = {},
): TieContest {
  const stage = id.split('/')[0] ?? id;
  return {
    ...common,
    kind: 'tie',
    id,
    name: { es: 'Llave', en: 'Tie' },
    stage,
    within: id.split('/').slice(0, -1).join('/'),
    slots: [place(1, teams[0]), place(2, teams[1])],
    places: [place(1, winner), place(2, null)],
    teams,
    legs: [],
    legCount: 2,
    points: null,
    pointsWithThirdMatch: null,
    aggregate: null,
    thirdMatch: null,
    decidedBy: null,
    winner,
    because: [],
    ...over,
  };
}

export function stage(id: string, children: readonly string[], over: Partial<Stage> = {}): Stage {
  const within = id.split('/').slice(0, -1).join('/');
  return {
    id,
    name: { es: `Etapa ${id}`, en: `Stage ${id}` },
    kind: within === '' ? 'stage' : 'region',
    within: within === '' ? null : within,
    before: 'no',
    territory: [],
    dates: null,
    children,
    gives: [],
    ...over,
  };
}

export function season(stages: readonly Stage[], contests: readonly ContestDocument[], over: Partial<SeasonDocument> = {}): SeasonDocument {
  const entrants = new Map<string, Team>();
  for (const contest of contests) for (const slot of contest.slots) if (slot.team !== null) entrants.set(slot.team.id, slot.team);
  return {
    format: 'ascenso-season',
    version: 1,
    id: 'liga/2030',
    competition: { id: 'liga', name: { es: 'Liga', en: 'League' } },
    season: '2030',
    edition: null,
    state: 'past',
    reading: 'appealable',
    asOf: null,
    called: 'clubs',
    differing: [],
    champion: null,
    runnerUp: null,
    promotions: [],
    entrants: [...entrants.values()].map((one) => ({
      ...one,
      seat: null,
      territory: null,
      from: '',
      because: [],
      reached: 0,
      region: null,
    })),
    reach: stages
      .filter((one) => one.within === null)
      .map(({ id, name }) => ({
        id,
        name,
        contests: contests.flatMap((contest) => (contest.id === id || contest.id.startsWith(`${id}/`) ? [contest.id] : [])),
      })),
    stages,
    contests,
    due: [],
    unknown: [],
    conflicts: [],
    cases: [],
    articles: [],
    layers: [],
    amendments: [],
    sources: [],
    problems: [],
    ...over,
  };
}
