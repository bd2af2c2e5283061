import { type Club, fold, nearest, type Statement, slug, teamNamesIn, withTeamNames } from '../../engine/index.ts';
import type { IdentityAnswer } from '../../formats/index.ts';
import type { Page, Qualifiers } from '../page/page.ts';

/** A name as a page uses it, with the contests it stands in and the places that the page gives for it. */
export type Mention = { readonly name: string; readonly contests: readonly string[]; readonly places: readonly string[] };

/**
 * How sure it is who is meant. `told`: a person has answered · `exact`: the name of one club · `alias`: another name of one
 * club · `place-told`: of several clubs of this name only one is of the place that the page gives · `near`: spelled like
 * this club's name · `homonyms`: several clubs are called that · `new`: no club is called anything like it.
 */
export type Confidence = 'told' | 'exact' | 'alias' | 'place-told' | 'near' | 'homonyms' | 'new';

export type Identity = {
  readonly name: string;
  readonly confidence: Confidence;
  /** Only where it is sure; never for `near` and `homonyms`, which are questions. */
  readonly club?: Club;
  readonly candidates: readonly Club[];
  readonly contests: readonly string[];
};

export const isQuestion = ({ confidence }: Identity): boolean => confidence === 'near' || confidence === 'homonyms';

/** Every team named by statements, in their order; places from the page's own lists of teams. */
export const mentionsOf = (statements: readonly Statement[], pages: readonly Page[]): readonly Mention[] => {
  const mentions = new Map<string, { readonly name: string; readonly contests: Set<string>; readonly places: Set<string> }>();
  for (const statement of statements) {
    for (const name of teamNamesIn(statement)) {
      const key = fold(name);
      const known = mentions.get(key) ?? { name, contests: new Set<string>(), places: new Set<string>() };
      mentions.set(key, known);
      if (statement.contest) known.contests.add(statement.contest.path);
    }
  }
  const rows = pages.flatMap(({ blocks }) =>
    blocks.flatMap((block): Qualifiers['rows'] => (block.kind === 'qualifiers' ? block.rows : [])),
  );
  for (const { from, place, team } of rows)
    for (const cell of [from, place]) if (cell && cell.value !== '') mentions.get(fold(team.value))?.places.add(cell.value);
  return [...mentions.values()].map(({ contests, name, places }) => ({ name, contests: [...contests], places: [...places] }));
};

/** Spelling is compared with every club, which takes its time: names after these are asked without a suggestion. */
const MOST_COMPARED = 400;

/** Who the names mean, in the same order. What is unsure stays a question with its candidates. */
export const identify = (
  mentions: readonly Mention[],
  clubs: readonly Club[],
  answers: ReadonlyMap<string, IdentityAnswer>,
  season: string | undefined,
): readonly Identity[] => {
  const register = registerOf(clubs, season);
  const told = new Map([...answers].map(([name, answer]) => [fold(name), answer]));
  let compared = 0;
  const near = (name: string): readonly Club[] => {
    const loose = register.loose.get(looseKey(name));
    if (loose) return [...loose];
    compared += 1;
    const spelled = compared > MOST_COMPARED ? undefined : nearest(name, register.spellings);
    return spelled === undefined ? [] : [...(register.names.get(fold(spelled)) ?? register.aliases.get(fold(spelled)) ?? [])];
  };
  return mentions.map((mention): Identity => {
    const { contests, name } = mention;
    const answer = told.get(fold(name));
    if (answer?.kind === 'new') return { name, contests, confidence: 'told', candidates: [] };
    const answered = answer?.kind === 'club' ? register.ids.get(answer.id) : undefined;
    if (answered) return { name, contests, confidence: 'told', club: answered, candidates: [answered] };
    for (const [confidence, found] of [
      ['exact', register.names.get(fold(name))],
      ['alias', register.aliases.get(fold(name))],
    ] as const) {
      if (found === undefined) continue;
      const candidates = [...found];
      const [only] = candidates;
      if (candidates.length === 1 && only) return { name, contests, confidence, club: only, candidates };
      const here = candidates.filter((club) => isOf(club, mention));
      const [club] = here;
      return here.length === 1 && club
        ? { name, contests, confidence: 'place-told', club, candidates }
        : { name, contests, confidence: 'homonyms', candidates };
    }
    const candidates = near(name);
    return { name, contests, confidence: candidates.length > 0 ? 'near' : 'new', candidates };
  });
};

type Register = {
  readonly ids: ReadonlyMap<string, Club>;
  readonly names: ReadonlyMap<string, ReadonlySet<Club>>;
  readonly aliases: ReadonlyMap<string, ReadonlySet<Club>>;
  /** Without the words that clubs of every town have. */
  readonly loose: ReadonlyMap<string, ReadonlySet<Club>>;
  readonly spellings: readonly string[];
};

const registerOf = (clubs: readonly Club[], season: string | undefined): Register => {
  const names = new Map<string, Set<Club>>();
  const aliases = new Map<string, Set<Club>>();
  const loose = new Map<string, Set<Club>>();
  const add = (map: Map<string, Set<Club>>, key: string, club: Club): void => {
    const set = map.get(key);
    if (set) set.add(club);
    else map.set(key, new Set([club]));
  };
  for (const club of clubs) {
    add(names, fold(club.name), club);
    add(loose, looseKey(club.name), club);
    for (const { name, seasons } of club.aliases)
      if (seasons === undefined || season === undefined || seasons.includes(season)) {
        add(aliases, fold(name), club);
        add(loose, looseKey(name), club);
      }
  }
  const spellings = clubs.flatMap((club) => [club.name, ...club.aliases.map(({ name }) => name)]);
  return { ids: new Map(clubs.map((club) => [club.id, club])), names, aliases, loose, spellings };
};

const looseKey = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && !/^(?:club|cd|fc|cf|sc|ad|de|del|la|el|los|las)$/.test(word))
    .join(' ');

/** Whether what the page says of a team's place, or the contest it stands in, is where this club is from. */
const isOf = ({ seat, territory }: Club, { contests, places }: Mention): boolean => {
  const own = new Set([...(seat === undefined ? [] : [slug(seat)]), ...(territory === undefined ? [] : [territory])]);
  return places.some((place) => own.has(slug(place))) || contests.some((path) => path.split('/').some((step) => own.has(step)));
};

/** The statements with the register's own name for every team of which it is sure who is meant by another name. */
export const renamed = (statements: readonly Statement[], identities: readonly Identity[]): readonly Statement[] => {
  const names = new Map(identities.flatMap(({ club, name }) => (club ? [[fold(name), club.name] as const] : [])));
  const name = (team: string): string => names.get(fold(team)) ?? team;
  return statements.map((statement) => withTeamNames(statement, name));
};
