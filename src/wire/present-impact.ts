import type { ContestIx, Due, Impact, MatchState, Place, Plan, ReadingImpact, Row, TeamIx } from '../engine/index.ts';
import type { DueChange, Holder, ImpactDocument, ReadingImpactDocument, TableRowChange } from './impact-document.ts';
import { presentMatch } from './match.ts';
import { makeNaming, type Naming } from './naming.ts';
import { presentProblem } from './present-problem.ts';
import type { Both, Team } from './season-document.ts';
import { both } from './text.ts';
import { type Held, type ImpactWords, impactWords } from './words/impact.ts';

/** What is supposed, as lines of the notation, with the paths of their contests. */
type Line = { readonly contest?: string; readonly es: string; readonly en: string };

/** What the outside sees of an impact: indices become ids and names, changes become sentences. */
export const presentImpact = (
  { id, impact, lines, plan }: { readonly id: string; readonly plan: Plan; readonly impact: Impact; readonly lines: readonly Line[] },
  asOf: string | undefined,
): ImpactDocument => {
  const { competition, season } = plan.regulations;
  const naming = makeNaming(plan);
  const paths = new Map(plan.nodes.map(({ path }, ix) => [path, ix]));
  const readings = impact.readings.map((reading) => presentReading(reading, plan, naming));
  const whereOf = (path: string): Both | null => {
    const node = paths.get(path) ?? plan.nodes.findIndex((one) => one.path.endsWith(`/${path}`));
    return node < 0 ? null : naming.full(node);
  };
  return {
    format: 'ascenso-impact',
    version: 1,
    id,
    competition: { id: competition.id, name: both(competition.name) },
    season,
    asOf: asOf ?? null,
    supposed: lines.map(({ contest, en, es }) => ({
      contest: contest ?? null,
      where: contest === undefined ? null : whereOf(contest),
      text: { es, en },
    })),
    changes: readings.some(({ changes }) => changes === 'something') ? 'something' : 'nothing',
    readings,
    problems: impact.problems.map(presentProblem),
  };
};

const inWords = (say: (words: ImpactWords) => string): Both => ({ es: say(impactWords('es')), en: say(impactWords('en')) });

/** What the documents of one reading are made with. */
type Desk = {
  readonly plan: Plan;
  readonly naming: Naming;
  readonly teamOf: (ix: TeamIx) => Team;
  readonly whereOf: (contest: ContestIx) => { readonly contest: string; readonly where: Both };
};

const presentReading = (reading: ReadingImpact, plan: Plan, naming: Naming): ReadingImpactDocument => {
  const { teams } = reading;
  const desk: Desk = {
    plan,
    naming,
    teamOf: (ix) => {
      const team = teams[ix];
      if (team === undefined) throw new RangeError(`no team ${ix}`);
      return { id: team.id, name: team.name };
    },
    whereOf: (contest) => ({ contest: plan.contests[contest]?.path ?? '', where: naming.contest(contest) }),
  };
  const parts = { ...endsOf(desk, reading), ...contestsOf(desk, reading) };
  const changes = reading.contests.length + reading.prizes.length === 0 && reading.champion === undefined ? 'nothing' : 'something';
  return {
    reading: reading.reading,
    changes,
    headline: headlineOf(parts, changes),
    ...parts,
    named: reading.named.map(desk.teamOf),
    told: reading.touched.map(({ changes: touched, team }) => ({
      ...desk.teamOf(team),
      seat: teams[team]?.seat ?? null,
      changes: touched.map(({ contest, prize, what }) => {
        const where = contest === undefined ? prizeName(plan, prize ?? -1) : naming.contest(contest);
        return {
          code: what,
          contest: contest === undefined ? null : (plan.contests[contest]?.path ?? null),
          prize: prize === undefined ? null : (plan.prizes[prize]?.prize.to ?? null),
          text: inWords(({ language, touch }) => touch[what](where[language])),
        };
      }),
    })),
  };
};

const prizeName = (plan: Plan, prize: number): Both => {
  const name = plan.prizes[prize]?.prize.name;
  return name ? both(name) : { es: '', en: '' };
};

type Ends = Pick<ReadingImpactDocument, 'champion' | 'prizes'>;
const endsOf = (desk: Desk, { champion, prizes }: ReadingImpact): Ends => ({
  champion: champion
    ? { ...holders(desk, champion), text: inWords(({ titled }) => titled(held(desk, champion.before), held(desk, champion.after))) }
    : null,
  prizes: prizes.map(({ after, before, prize }) => {
    const name = prizeName(desk.plan, prize);
    const change = { before: taken(before), after: taken(after) };
    return {
      to: desk.plan.prizes[prize]?.prize.to ?? '',
      name,
      ...holders(desk, change),
      text: inWords(({ language, prize: say }) =>
        say({ name: name[language], before: held(desk, change.before), after: held(desk, change.after) }),
      ),
    };
  }),
});

/** A prize that its team gave up is nobody's. */
const taken = ({ place, taken: how }: ReadingImpact['prizes'][number]['before']): Place => {
  if (how !== 'declined') return place;
  const { team: _, ...rest } = place;
  return { ...rest, state: 'vacant' };
};

type Contests = Omit<ReadingImpactDocument, 'reading' | 'changes' | 'headline' | 'named' | 'told' | keyof Ends>;
const contestsOf = (desk: Desk, { contests }: ReadingImpact): Contests => {
  const { plan, naming, whereOf } = desk;
  return {
    slots: contests.flatMap(({ contest, slots }) =>
      slots.map((change) => {
        const where = whereOf(contest);
        const source = plan.contests[contest]?.slots[change.after.place - 1];
        return {
          ...where,
          slot: change.after.place,
          from: source ? naming.source(source) : { es: '', en: '' },
          ...holders(desk, change),
          text: inWords(({ language, slot }) =>
            slot({ where: where.where[language], before: held(desk, change.before), after: held(desk, change.after) }),
          ),
        };
      }),
    ),
    tables: contests.flatMap(({ contest, table }) =>
      table && (table.before.length > 0 || table.after.length > 0)
        ? [
            {
              ...whereOf(contest),
              rows: rowsOf(desk, table.before, table.after),
            },
          ]
        : [],
    ),
    places: contests.flatMap(({ contest, places }) =>
      places.map((change) => {
        const where = whereOf(contest);
        const tie = plan.contests[contest]?.node.kind === 'tie' ? ('yes' as const) : ('no' as const);
        return {
          ...where,
          place: change.after.place,
          ...holders(desk, change),
          text: inWords(({ language, place }) =>
            place({
              where: where.where[language],
              place: change.after.place,
              tie,
              before: held(desk, change.before),
              after: held(desk, change.after),
            }),
          ),
        };
      }),
    ),
    due: {
      more: contests.flatMap(({ due }) => due.more.map((one) => dueOf(desk, one))),
      less: contests.flatMap(({ due }) => due.less.map((one) => dueOf(desk, one))),
    },
    voided: contests.flatMap(({ contest, voided }) => voided.map((match) => matchOf(desk, contest, match))),
    restored: contests.flatMap(({ contest, restored }) => restored.map((match) => matchOf(desk, contest, match))),
  };
};

const holderOf = ({ teamOf }: Desk, { among, state, team }: Place): Holder => ({
  state,
  team: team === undefined ? null : teamOf(team),
  among: among?.map(teamOf) ?? null,
});
const holders = (desk: Desk, { after, before }: { readonly before: Place; readonly after: Place }) => ({
  before: holderOf(desk, before),
  after: holderOf(desk, after),
});
const held = ({ teamOf }: Desk, { among, state, team }: Place): Held => ({
  state,
  ...(team !== undefined && { team: teamOf(team).name }),
  ...(among && { among: among.map((one) => teamOf(one).name) }),
});

const dueOf = ({ naming, teamOf, whereOf }: Desk, { code, contest, count, or, teams }: Due): DueChange => ({
  ...whereOf(contest),
  code,
  or: or ?? null,
  teams: teams.map(teamOf),
  count,
  text: inWords(({ due, language }) =>
    due({
      code,
      count,
      ...(or !== undefined && { or }),
      teams: teams.map((team) => teamOf(team).name),
      where: naming.contest(contest)[language],
    }),
  ),
});

const matchOf = ({ teamOf, whereOf }: Desk, contest: ContestIx, state: MatchState): ReadingImpactDocument['voided'][number] => {
  const match = presentMatch(state, teamOf);
  const { away, home, score } = match;
  const text = `${home.name} ${score === null ? '–' : `${score[0]}–${score[1]}`} ${away.name}`;
  return { ...whereOf(contest), match, text: { es: text, en: text } };
};

/** Every row as it would stand, then who is in the table no more. */
const rowsOf = (desk: Desk, before: readonly Row[], after: readonly Row[]): readonly TableRowChange[] => {
  const was = new Map(before.map((row, i) => [row.team, { position: i + 1, points: row.points ?? null }]));
  const gone = before.filter(({ team }) => !after.some((row) => row.team === team));
  return [
    ...after.map((row, i) => ({
      team: desk.teamOf(row.team),
      before: was.get(row.team) ?? null,
      after: { position: i + 1, points: row.points ?? null },
    })),
    ...gone.map(({ team }) => ({ team: desk.teamOf(team), before: was.get(team) ?? null, after: null })),
  ];
};

/** Who comes to the title or a prize, else who enters first; else what is to be held, else that only the table changes. */
const headlineOf = (parts: Ends & Contests, changes: 'something' | 'nothing'): Both => {
  const { champion, due, places, prizes, slots } = parts;
  if (changes === 'nothing') return inWords(({ nothing }) => nothing);
  const all = [...(champion ? [champion] : []), ...prizes, ...slots, ...places];
  const told = all.find(({ after }) => after.team !== null) ?? slots[0] ?? all[0];
  if (told !== undefined) return told.text;
  const [act] = due.more;
  return act ? { es: `${act.text.es}.`, en: `${act.text.en}.` } : inWords(({ tableOnly }) => tableOnly);
};
