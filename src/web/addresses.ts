import { formsOf } from './forms.ts';
import { matchKeys } from './matches.ts';
import { matchesToTell } from './matches-to-tell.ts';
import type { Outline } from './outline.ts';
import { asOfDays, daysOf, isWritten, type Place, standsOnce } from './place.ts';
import { NOW, type Question } from './question.ts';
import { type Form, type Route, seasonPath } from './routes.ts';
import type { Language } from './words/words.ts';

/**
 * Paths of every page and file of a season that is there to be linked. `cases`: the protests and rulings that have a page. `asked`: the
 * season as `questionsOf` asks for it; only it knows what stands beside a page then.
 */
export function* addressesOf(
  outline: Outline,
  language: Language,
  place: Place,
  cases: readonly string[],
  asked: (question: Question) => Outline | undefined,
): Generator<string> {
  const { document } = outline;
  const path = (route: Route, question: Question = NOW, form: Form | 'page' = 'page') =>
    seasonPath(language, document.id, route, question, form);
  const isFirst = language === place.languages[0];
  for (const route of routesOf(outline, cases)) {
    if (!isWritten(place, outline, route, NOW)) continue;
    yield path(route);
    for (const form of formsOf(outline, route, place)) if (isFirst || !standsOnce(outline, place, form)) yield path(route, NOW, form);
  }
  for (const { question, route } of askedOf(outline, place)) {
    const then = asked(question);
    if (then === undefined) continue;
    yield path(route, question);
    for (const form of formsOf(then, route, place)) if (isFirst || !standsOnce(outline, place, form)) yield path(route, question, form);
  }
}

/** Every page of a season as it stands. */
export function* routesOf(outline: Outline, cases: readonly string[]): Generator<Route> {
  const { contests, due, stages } = outline.document;
  yield { page: 'overview' };
  for (const page of ['clubs', 'rules', 'doubts', 'changes', 'audit', 'sources'] as const) yield { page };
  if (due.length > 0) yield { page: 'due' };
  for (const id of cases) yield { page: 'case', id };
  // pages that need the same beside the season are neighbours
  for (const contest of contests) {
    for (const match of outline.size === 'big' ? matchesToTell(outline, contest.id) : matchKeys(contest).values()) {
      yield { page: 'match', id: contest.id, match };
      yield { page: 'sheet', sheet: 'match', id: contest.id, match };
    }
  }
  for (const { id } of stages) yield { page: 'container', id };
  for (const { id, kind } of contests) {
    yield { page: 'contest', id };
    if (kind !== 'group' && kind !== 'tie') continue;
    yield { page: 'what-if', id };
    yield { page: 'sheet', sheet: 'table', id };
    yield { page: 'sheet', sheet: 'fixture', id };
    for (const date of daysOf(outline, id)) yield { page: 'sheet', sheet: 'bulletin', id, date };
  }
  for (const id of outline.teams.keys()) yield { page: 'club', id };
}

/** In which other readings and as of which days something of a season is written, each once. */
export function questionsOf(outline: Outline, place: Place): readonly Question[] {
  const keys = new Map<string, Question>();
  for (const { question } of askedOf(outline, place)) keys.set(keyOf(question), question);
  return [...keys.values()];
}

export function keyOf({ asOf, reading }: Question): string {
  return `${asOf ?? ''} ${reading ?? ''}`;
}

/** Pages at a day or in another reading. */
function* askedOf(outline: Outline, place: Place): Generator<{ readonly route: Route; readonly question: Question }> {
  const { contests, differing } = outline.document;
  const readings = (['pitch', 'final'] as const).map((reading): Question => ({ asOf: undefined, reading }));
  const overview = { page: 'overview' } as const;
  for (const question of readings) if (isWritten(place, outline, overview, question)) yield { route: overview, question };
  for (const { id } of contests) {
    const route = { page: 'contest', id } as const;
    const days = asOfDays(outline, id).map((asOf): Question => ({ asOf, reading: undefined }));
    for (const question of [...(differing.includes(id) ? readings : []), ...days])
      if (isWritten(place, outline, route, question)) yield { route, question };
  }
}
