import type { ContestDocument, Promotion, Team } from '../wire/index.ts';
import { type Outline, seenFrom, type TieContest } from './outline.ts';

/** What the season's first line says, from the most that is known to the least. */
export type Headline =
  | { readonly kind: 'promoted'; readonly promotions: readonly Promotion[] }
  | { readonly kind: 'champion'; readonly champion: Team }
  | { readonly kind: 'waiting'; readonly due: number }
  | { readonly kind: 'not-started' }
  | { readonly kind: 'unknown' };

export function headlineOf(outline: Outline): Headline {
  const { document } = outline;
  const promotions = document.promotions.filter(
    (promotion) => promotion.kind === 'promotion' && promotion.taken === 'yes' && promotion.team !== null,
  );
  // The page speaks of whoever won first: a runner-up's promotion does not take the headline from the champion's.
  const champion = document.champion;
  const ofChampion = promotions.filter((promotion) => promotion.team?.id === champion?.id);
  if (ofChampion.length > 0) return { kind: 'promoted', promotions: ofChampion };
  if (promotions.length > 0) return { kind: 'promoted', promotions };
  if (champion !== null) return { kind: 'champion', champion };
  if (document.contests.every((contest) => contest.matches.length === 0) && document.state === 'running') return { kind: 'not-started' };
  if (document.state === 'running') return { kind: 'waiting', due: document.due.length };
  return { kind: 'unknown' };
}

/** Goals and penalties are the champion's first; the penalties are those that decided it. */
export type Decider = {
  readonly tie: TieContest;
  readonly rival: Team | null;
  readonly scores: readonly (readonly [number, number] | null)[];
  readonly penalties: readonly [number, number] | null;
};

/** The tie that made the champion, if a tie did; every page of a season asks. */
export function decider(outline: Outline): Decider | undefined {
  const known = deciders.get(outline);
  if (known !== undefined) return known.found;
  const found = findDecider(outline);
  deciders.set(outline, { found });
  return found;
}
const deciders = new WeakMap<Outline, { readonly found: Decider | undefined }>();

function findDecider(outline: Outline): Decider | undefined {
  const { champion } = outline.document;
  if (champion === null) return undefined;
  const won = outline.document.contests.filter(
    (contest): contest is TieContest => contest.kind === 'tie' && contest.winner?.id === champion.id && isMain(outline, contest),
  );
  const tie = won.at(-1);
  if (tie === undefined || isFed(outline, tie)) return undefined;
  const rival = tie.teams.find((team) => team !== null && team.id !== champion.id) ?? null;
  const seen = [...tie.legs, ...(tie.thirdMatch === null ? [] : [tie.thirdMatch])].map((match) => seenFrom(match, champion.id));
  return { tie, rival, scores: seen.map(({ goals }) => goals), penalties: seen.at(-1)?.penalties ?? null };
}

function isMain(outline: Outline, contest: ContestDocument): boolean {
  return outline.mainStages.some((stage) => stage.id === contest.stage);
}

/** Whether its winner goes on to another contest: then it decided a place, not the title. */
function isFed(outline: Outline, tie: TieContest): boolean {
  return outline.document.contests.some((other) => other.slots.some((slot) => slot.from === tie.id && slot.team?.id === tie.winner?.id));
}
