import { type Because, type Both, type ContestDocument, figureName, type PlaceDocument, type Stage, type Team } from '../wire/index.ts';
import { isSingle, wentOutWithMoreGoals } from './bracket.ts';
import { decider } from './headline.ts';
import { type Outline, type Part, partsOf, type TableDocument, type TieContest } from './outline.ts';
import { isWritten, type Place, standsOnce } from './place.ts';
import { NOW, type Question } from './question.ts';
import { type Address, type Form, type Route, seasonPath } from './routes.ts';
import { alphabetical } from './words/alphabetical.ts';
import { type Language, listed, lowered, score, type Words } from './words/words.ts';

/** What every component of a season's pages is given: the season, the language, and how to link. */
export type View = {
  readonly language: Language;
  readonly words: Words;
  readonly outline: Outline;
  /** The season as it stands, whatever day or reading is told: it decides which pages there are. */
  readonly now: Outline;
  readonly route: Route;
  readonly question: Question;
  readonly place: Place;
  readonly say: (text: Both) => string;
  /** Address of another page of this season, or of a file beside it, in this language and at this date and reading. */
  readonly link: (route: Route, form?: Form) => string;
  /** The same page at another date or in another reading. */
  readonly asked: (question: Question) => string;
  /** Whether a page is there to be linked: of a site written into files not all are. */
  readonly hasPage: (route: Route, question?: Question) => boolean;
};

export function viewOf(
  outline: Outline,
  language: Language,
  words: Words,
  { route, question }: Omit<Address, 'form'>,
  place: Place,
  now = outline,
): View {
  const { id } = outline.document;
  const hasPage: View['hasPage'] = (to, asked = question) => isWritten(place, now, to, asked);
  // where a page is not there for this date and reading, the one that tells the season as it stands is
  const clubs = new Map<string, string>();
  const kept = (to: Route) => (hasPage(to, question) ? question : NOW);
  return {
    language,
    words,
    outline,
    now,
    route,
    question,
    place,
    say: (text) => text[language],
    link: (to, form) => {
      // a page names the same clubs over and over
      const own = form !== undefined && standsOnce(outline, place, form) ? (place.languages[0] ?? language) : language;
      if (to.page !== 'club' || form !== undefined) return place.base + seasonPath(own, id, to, isOfTheRecord(to) ? NOW : kept(to), form);
      const known = clubs.get(to.id);
      if (known !== undefined) return known;
      const made = place.base + seasonPath(language, id, to, kept(to));
      clubs.set(to.id, made);
      return made;
    },
    asked: (other) => place.base + seasonPath(language, id, route, other),
    hasPage,
  };
}

/** Pages about the whole record: they are the same at every date and in every reading. */
export function isOfTheRecord({ page }: Route): boolean {
  return page === 'audit' || page === 'sources' || page === 'changes';
}

/** 'Copa Perú 2004'. */
export function seasonName({ outline, say }: Pick<View, 'outline' | 'say'>): string {
  const { competition, season } = outline.document;
  return `${say(competition.name)} ${season}`;
}

/** 'Región II, Grupo A', 'Octavos de final, llave 1': the contest with the containers below its stage. */
export function contestTitle(view: View, contest: ContestDocument): string {
  return titled(view, contest, view.say(contest.name));
}

/** The same for a reader who follows one club: in a round, which of its ties it was says nothing. */
export function stretchTitle(view: View, contest: ContestDocument): string {
  const inRound = contest.kind === 'tie' && view.outline.stages.get(contest.within)?.kind === 'round';
  return titled(view, contest, inRound ? '' : view.say(contest.name));
}

function titled(view: View, contest: ContestDocument, name: string): string {
  const around = containersOf(view, contest.within).filter((stage) => stage.kind !== 'stage');
  const own = around.at(-1)?.kind === 'round' ? lowered(name) : name;
  return [...around.map((stage) => view.say(stage.name)), own].filter((part) => part !== '').join(', ');
}

/** The parts of a stage as one looks them up. Each page of a country leads to hundreds of them. */
export function partsByName({ language, outline, say }: View, stage: Stage): readonly Part[] {
  const inLanguage = parts[language].get(outline) ?? new Map<string, readonly Part[]>();
  parts[language].set(outline, inLanguage);
  const known = inLanguage.get(stage.id) ?? alphabetical(partsOf(outline, stage), language, ({ name }) => say(name));
  inLanguage.set(stage.id, known);
  return known;
}
const parts: Readonly<Record<Language, WeakMap<Outline, Map<string, readonly Part[]>>>> = { es: new WeakMap(), en: new WeakMap() };

/** The containers around something, outermost first. */
export function containersOf(view: Pick<View, 'outline'>, within: string | null): readonly Stage[] {
  const chain: Stage[] = [];
  let at = within === null ? undefined : view.outline.stages.get(within);
  while (at !== undefined) {
    chain.unshift(at);
    at = at.within === null ? undefined : view.outline.stages.get(at.within);
  }
  return chain;
}

/** How a tie ended, in one line. */
export function tieSentence(view: View, tie: TieContest): { readonly lead: string | null; readonly text: string } {
  const words = view.words.tie;
  const { winner, points } = tie;
  if (winner === null) {
    if (view.outline.document.state === 'past') return { lead: null, text: words.unknown };
    const due = view.outline.document.due.find((item) => item.contest === tie.id && item.code in view.words.why.step);
    if (due !== undefined)
      return { lead: points === null ? null : score(points), text: words.missing(view.words.why.step[due.code] ?? '') };
    return { lead: null, text: tie.matches.some((match) => match.kind !== 'to-play') ? words.open : words.toPlay };
  }
  const [only] = tie.legs;
  if (isSingle(tie) && only !== undefined && only.score !== null)
    return { lead: score(turnedFor(only.home.id === winner.id, only.score)), text: singleText(view, tie, winner) };
  const side = tie.teams[0]?.id === winner.id ? 0 : 1;
  const turned = (pair: readonly [number, number]): readonly [number, number] => (side === 0 ? pair : [pair[1], pair[0]]);
  const more = wentOutWithMoreGoals(tie) === undefined || tie.aggregate === null ? '' : ` (${words.goals(...turned(tie.aggregate))})`;
  if (tie.thirdMatch !== null && points !== null) {
    const penalties =
      tie.thirdMatch.penalties === null
        ? words.passesThird(winner.name)
        : `${words.passesThird(winner.name)}, ${view.words.match.penalties(score(turnedFor(tie.thirdMatch.home.id === winner.id, tie.thirdMatch.penalties)))}`;
    return { lead: score(turned(points)), text: penalties + more };
  }
  if (points !== null && points[0] !== points[1]) {
    const first = decider(view.outline)?.tie.id === tie.id ? words.champion(winner.name) : words.passes(winner.name);
    return { lead: null, text: `${first}, ${words.inPoints(...turned(points))}${more}` };
  }
  const lead = points === null ? null : score(turned(points));
  if (points === null && decider(view.outline)?.tie.id === tie.id) return { lead: null, text: words.champion(winner.name) };
  if (tie.decidedBy === 'penalties') return { lead, text: words.passesPenalties(winner.name) + more };
  const step = tie.decidedBy === null ? undefined : view.words.why.step[tie.decidedBy];
  return { lead, text: (step === undefined || points === null ? words.passes(winner.name) : words.passesBy(winner.name, step)) + more };
}

/** How a single match was won, beside its score. */
function singleText(view: View, tie: TieContest, winner: Team): string {
  const words = view.words.tie;
  if (tie.decidedBy === 'penalties') return words.passesPenalties(winner.name);
  const step = tie.decidedBy === null || PLAIN.has(tie.decidedBy) ? undefined : view.words.why.step[tie.decidedBy];
  if (step !== undefined) return words.passesBy(winner.name, step);
  return decider(view.outline)?.tie.id === tie.id ? words.champion(winner.name) : words.passes(winner.name);
}
/** What a score shows by itself. */
const PLAIN: ReadonlySet<string> = new Set(['points', 'goal-difference', 'goals']);

function turnedFor(first: boolean, pair: readonly [number, number]): readonly [number, number] {
  return first ? pair : [pair[1], pair[0]];
}

/** What a group's table answers, in one or two sentences. */
export function groupSentence(view: View, group: TableDocument): string {
  const { words } = view;
  const first = group.table[0];
  if (first === undefined || first.played === 0) return words.container.empty;
  const points = first.points === null ? null : words.group.points(first.points);
  const parts: string[] = [];
  const on = group.table.filter((row) => row.advances).map((row) => row.team.name);
  const alone = on.length === 1 && on[0] === first.team.name;
  const level = group.table.filter((row) => row.position === first.position).map((row) => row.team.name);
  if (points !== null && level.length > 1) parts.push(words.group.lead.level(listed(level, words), points));
  else if (points !== null && first.state === 'settled')
    parts.push((alone ? words.group.lead.goesOn : words.group.lead.won)(first.team.name, words.rank(first.position), points));
  else if (points !== null) parts.push(words.group.lead.leads(first.team.name, points));
  if (!alone && on.length > 0 && on.length < group.table.length)
    parts.push(on.length > 8 ? words.container.advanceMany(on.length) : words.container.advance(listed(on, words), on.length));
  const last = first.because.at(-1);
  if (alone && first.because.length > 1 && last?.code === 'decides') parts.push(view.say(last.text));
  return parts.join(' ');
}

/** A place that nobody holds yet, or that cannot be told: what to write instead of a name. */
export function placeText(view: View, place: PlaceDocument): string {
  const { words } = view;
  if (place.team !== null) return place.team.name;
  const among =
    place.among !== null && place.among.length > 0 && place.among.length <= 4
      ? ` ${words.slots.among(
          listed(
            place.among.map((team) => team.name),
            words,
          ),
        )}`
      : '';
  return words.slots.state[place.state] + among;
}

/** The reasons that name a rule or a source, for showing as numbered steps. */
export function stepTitle(view: View, reason: Because): string {
  const { step, code } = view.words.why;
  if (reason.among !== null && reason.rule === null) return step['among'] ?? view.words.why.rule;
  // a figure is called by its own name where it has one
  const own = reason.figure === null ? undefined : (step[reason.figure] ?? view.say(figureName(reason.figure)));
  return own ?? (reason.rule === null ? undefined : step[reason.rule]) ?? code[reason.code] ?? view.words.why.rule;
}

/** Up to `limit` of the compared values, highest first, around the team the page speaks of. */
export function valuesAround(values: Because['values'], team: Team | null, limit: number): Because['values'] {
  const sorted = [...values].sort(
    (a, b) =>
      (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY) ||
      Number(b.team.id === team?.id) - Number(a.team.id === team?.id),
  );
  if (sorted.length <= limit) return sorted;
  const at = sorted.findIndex((value) => value.team.id === team?.id);
  const from = Math.min(Math.max(0, at - 1), sorted.length - limit);
  return sorted.slice(from, from + limit);
}

export function anchor(prefix: string, id: string): string {
  return `${prefix}-${id.replace(/[^\p{L}\p{N}.-]+/gu, '-')}`;
}
