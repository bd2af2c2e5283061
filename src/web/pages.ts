import type { Beside, FormText } from '../site/index.ts';
import type { CasesDocument, ContestDocument, SeasonDocument } from '../wire/index.ts';
import { aboutOf } from './about.ts';
import { addressesOf, keyOf, questionsOf } from './addresses.ts';
import { cardOf } from './card/card.ts';
import AuditPage from './components/AuditPage.svelte';
import CasePage from './components/CasePage.svelte';
import ChangesPage from './components/ChangesPage.svelte';
import ClubPage from './components/ClubPage.svelte';
import ClubsPage from './components/ClubsPage.svelte';
import ContainerPage from './components/ContainerPage.svelte';
import ContestPage from './components/ContestPage.svelte';
import DoubtsPage from './components/DoubtsPage.svelte';
import DuePage from './components/DuePage.svelte';
import EmbedTable from './components/EmbedTable.svelte';
import MatchPage from './components/MatchPage.svelte';
import OverviewPage from './components/OverviewPage.svelte';
import RulesPage from './components/RulesPage.svelte';
import SnippetPage from './components/SnippetPage.svelte';
import SourcesPage from './components/SourcesPage.svelte';
import BulletinSheet from './components/sheets/BulletinSheet.svelte';
import FixtureSheet from './components/sheets/FixtureSheet.svelte';
import MatchSheet from './components/sheets/MatchSheet.svelte';
import TableSheet from './components/sheets/TableSheet.svelte';
import WhatIfPage from './components/WhatIfPage.svelte';
import { clubDocument, contestDocument, tableCsv } from './contest-data.ts';
import { feedOf } from './feed.ts';
import { formsOf } from './forms.ts';
import { bareDocument, htmlDocument, wholeAddress } from './html.ts';
import { type Made, made } from './made.ts';
import { mapOf } from './map.ts';
import { matchOf } from './matches.ts';
import { hasTable, type Outline } from './outline.ts';
import { outlineFor } from './outlines.ts';
import { isWritten, type Place } from './place.ts';
import { NOW, type Question, type QuestionProblem, questionOfQuery } from './question.ts';
import { type Address, FORMS, parseAddress, type Route, type Sheet, seasonPath } from './routes.ts';
import { contestTitle, isOfTheRecord, type View, viewOf } from './view.ts';
import { type Language, wordsFor } from './words/words.ts';

export { addresses as plainAddresses, plain, problem } from './plain.ts';
export { atRoot, rootNames } from './robots.ts';

/**
 * Reads the decoded segments below a season; undefined where nothing has that form. A form's query asks for a day and a reading as
 * well. `needs`: what must be at hand beside the season.
 */
export function read(
  segments: readonly string[],
  search: string,
): (Address & { readonly needs: readonly (keyof Beside)[]; readonly contest?: string }) | QuestionProblem | undefined {
  const address = parseAddress(segments);
  if (address === undefined) return undefined;
  const question = search === '' ? undefined : questionOfQuery(new URLSearchParams(search));
  if (question !== undefined && 'kind' in question) return question;
  return {
    ...address,
    question: question ?? address.question,
    needs: needsOf(address),
    ...contestOf(address),
  };
}
/** A picture tells how far all others came, too. */
function contestOf({ form, route }: Address): { readonly contest?: string } {
  return form !== 'card.png' && 'id' in route && ABOUT_A_CONTEST.has(route.page) ? { contest: route.id } : {};
}
const ABOUT_A_CONTEST: ReadonlySet<Route['page']> = new Set(['contest', 'match', 'sheet', 'what-if']);
function needsOf({ form, route }: Address): readonly (keyof Beside)[] {
  // whether there is such a case is known to nobody but who says what hangs on it
  const asPage = form === 'page' || (form === 'card.png' && route.page === 'case');
  return (asPage ? NEEDS[route.page] : FORM_NEEDS[form]) ?? [];
}
const NEEDS: Readonly<Partial<Record<Route['page'], readonly (keyof Beside)[]>>> = {
  overview: ['gazetteer'],
  audit: ['audit'],
  sources: ['sources'],
  match: ['history'],
  changes: ['changes'],
  case: ['impact'],
  club: ['seasons'],
};
const FORM_NEEDS: Readonly<Partial<Record<Address['form'], readonly (keyof Beside)[]>>> = {
  'audit.json': ['audit'],
  'sources.json': ['sources'],
  'feed.xml': ['changes'],
  'trial.json': ['trial'],
};

/** Where an address of a season stands, from the root of the site. */
export function pathOf(language: Language, id: string, { form, question, route }: Address): string {
  return seasonPath(language, id, route, isOfTheRecord(route) ? NOW : question, form);
}

type SeasonRequest = {
  readonly language: Language;
  readonly document: SeasonDocument;
  /** The season as it stands, where the document is of another day or reading. */
  readonly listed?: SeasonDocument;
  readonly address: Address;
  readonly place: Place;
  readonly beside: Beside;
};

/** One page of a season; undefined when the season has no such page, or what it needs is not there. */
export function season({ address, beside, document, language, listed = document, place }: SeasonRequest): string | undefined {
  const outline = outlineFor(document);
  const view = viewOf(outline, language, wordsFor(language, document.called), address, place, outlineFor(listed));
  if (view.route.page === 'sheet') return sheetOf(view, view.route);
  const content = bodyOf(view, beside);
  const scripts = address.route.page === 'what-if' ? [place.assets.whatIf?.[language]].filter((script) => script !== undefined) : [];
  return content && htmlDocument(language, place, aboutOf(view), content, scripts);
}

function bodyOf(view: View, beside: Beside): Made | undefined {
  const { audit, changes, gazetteer, history, impact, seasons = [], sources } = beside;
  const { outline, route } = view;
  switch (route.page) {
    case 'overview':
      return made(OverviewPage, { view, map: gazetteer && mapOf(outline, gazetteer) });
    case 'clubs':
      return made(ClubsPage, { view });
    case 'rules':
      return made(RulesPage, { view });
    case 'audit':
      return audit && made(AuditPage, { view, audit });
    case 'sources':
      return sources && made(SourcesPage, { view, sources });
    case 'club': {
      const team = outline.teams.get(route.id);
      return team && made(ClubPage, { view, team, seasons });
    }
    case 'container': {
      const container = outline.stages.get(route.id);
      return container && made(ContainerPage, { view, container });
    }
    case 'contest': {
      const contest = outline.contests.get(route.id);
      return contest && made(ContestPage, { view, contest });
    }
    case 'due':
      return made(DuePage, { view });
    case 'doubts':
      return made(DoubtsPage, { view });
    case 'changes':
      return changes && made(ChangesPage, { view, changes });
    case 'case':
      return impact && made(CasePage, { view, impact });
    case 'match': {
      const contest = outline.contests.get(route.id);
      const match = contest && matchOf(contest, route.match);
      return contest && match && made(MatchPage, { view, contest, match, history });
    }
    case 'what-if': {
      const contest = outline.contests.get(route.id);
      return contest?.kind === 'group' || contest?.kind === 'tie' ? made(WhatIfPage, { view, contest }) : undefined;
    }
    case 'sheet':
      return undefined;
  }
}

/** A file beside a page; undefined where there is none. */
export function form({ address, beside, document, language, listed = document, place }: SeasonRequest): FormText | undefined {
  const outline = outlineFor(document);
  const { route } = address;
  const wanted = FORMS.find((one) => one === address.form);
  if (wanted === undefined || !formsOf(outline, route, place).includes(wanted)) return undefined;
  const view = viewOf(outline, language, wordsFor(language, document.called), address, place, outlineFor(listed));
  const id = 'id' in route ? route.id : undefined;
  const text = (made: string): FormText => ({ kind: 'text', text: made });
  const json = (made: object): FormText => text(`${JSON.stringify(made)}\n`);
  switch (wanted) {
    case 'season.json':
      return json(document);
    case 'audit.json':
      return beside.audit && json(beside.audit);
    case 'sources.json':
      return beside.sources && json(beside.sources);
    case 'page.json': {
      if (id === undefined) return undefined;
      const made = route.page === 'club' ? clubDocument(outline, id) : outline.contests.has(id) ? contestDocument(outline, id) : undefined;
      return made && json(made);
    }
    case 'matches.csv':
    case 'calendar.ics': {
      const as = wanted === 'matches.csv' ? 'csv' : 'icalendar';
      const of = id === undefined ? {} : route.page === 'club' ? { team: id } : { contest: id };
      return isThere(outline, route) ? { kind: 'extract', extract: { as, language, ...of } } : undefined;
    }
    case 'card.png':
      return (route.page === 'case' ? beside.impact : isThere(outline, route)) ? { kind: 'drawing', svg: cardOf(view) } : undefined;
    case 'feed.xml':
      return beside.changes && text(feedOf(view, beside.changes));
    case 'trial.json':
      return beside.trial && json(beside.trial);
    case 'table.csv':
    case 'embed.html':
    case 'snippet.html': {
      const contest = outline.contests.get(id ?? '');
      return contest && contestForm(view, contest, wanted);
    }
  }
}

function contestForm(view: View, contest: ContestDocument, wanted: 'table.csv' | 'embed.html' | 'snippet.html'): FormText | undefined {
  if (wanted === 'table.csv') return hasTable(contest) ? { kind: 'text', text: tableCsv(contest) } : undefined;
  const { language, place } = view;
  const address = addressOf(view);
  if (wanted === 'snippet.html') {
    const frame = `${address}embed.html`;
    const about = { ...aboutOf(view), title: `${view.words.embed.title} · ${contestTitle(view, contest)}` };
    return { kind: 'text', text: htmlDocument(language, place, about, made(SnippetPage, { view, contest, frame, address })) };
  }
  const page = made(EmbedTable, { view, contest, address });
  return { kind: 'text', text: bareDocument(language, place, { title: aboutOf(view).title, canonical: address }, page), frame: 'anyone' };
}

/** A sheet of paper, without the site around it; its code leads to the page that stays up to date. */
function sheetOf(view: View, sheet: Sheet): string | undefined {
  const { language, outline, place, question } = view;
  const page = outline.contests.has(sheet.id) ? 'contest' : 'container';
  const path = seasonPath(language, outline.document.id, { page, id: sheet.id }, question);
  const address = wholeAddress(place, path);
  const content = sheetBody(view, sheet, address);
  return content && bareDocument(language, place, { title: aboutOf(view).title, canonical: address }, content);
}

function sheetBody(view: View, sheet: Sheet, address: string): Made | undefined {
  const contest = view.outline.contests.get(sheet.id);
  const container = view.outline.stages.get(sheet.id);
  switch (sheet.sheet) {
    case 'table':
      return contest && made(TableSheet, { view, contest, address });
    case 'fixture':
      return contest && made(FixtureSheet, { view, contest, address });
    case 'bulletin':
      return contest || container
        ? made(BulletinSheet, { view, date: sheet.date, address, ...(contest && { contest }), ...(container && { container }) })
        : undefined;
    case 'match': {
      const match = contest && matchOf(contest, sheet.match);
      return contest && match && made(MatchSheet, { view, contest, match, address });
    }
  }
}

/** The page's address with its host, where that is known. */
function addressOf({ language, outline, place, question, route }: View): string {
  return wholeAddress(place, seasonPath(language, outline.document.id, route, question));
}

function isThere(outline: Outline, route: Route): boolean {
  if (!('id' in route)) return true;
  return outline.contests.has(route.id) || outline.stages.has(route.id) || outline.teams.has(route.id);
}

/** Whether disputes and rulings have pages of their own. */
export function tellsCases({ document, place }: Pick<SeasonRequest, 'document' | 'place'>): boolean {
  return isWritten(place, outlineFor(document), { page: 'case', id: '-' }, NOW);
}

/** In which other readings and as of which days something of a season stands among files. */
export function questions({ document, place }: Pick<SeasonRequest, 'document' | 'place'>): readonly Question[] {
  return questionsOf(outlineFor(document), place);
}

/** Paths of every page and file of a season that is there to be linked, in one language. `asked`: the season in answer to `questions`. */
export function addresses({
  asked,
  cases,
  document,
  language,
  place,
}: Pick<SeasonRequest, 'document' | 'language' | 'place'> & {
  readonly asked: readonly { readonly question: Question; readonly document: SeasonDocument }[];
  readonly cases: CasesDocument | undefined;
}): Iterable<string> {
  const documents = new Map(asked.map((one) => [keyOf(one.question), one.document]));
  const answered = (question: Question) => {
    const found = documents.get(keyOf(question));
    return found && outlineFor(found);
  };
  return addressesOf(outlineFor(document), language, place, cases?.cases.map(({ id }) => id) ?? [], answered);
}
