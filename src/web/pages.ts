import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { SeasonAuditDocument, SeasonDocument, SeasonSourcesDocument } from '../wire/index.ts';
import AuditPage from './components/AuditPage.svelte';
import ClubPage from './components/ClubPage.svelte';
import ClubsPage from './components/ClubsPage.svelte';
import ContainerPage from './components/ContainerPage.svelte';
import ContestPage from './components/ContestPage.svelte';
import OverviewPage from './components/OverviewPage.svelte';
import ProblemPage from './components/ProblemPage.svelte';
import RulesPage from './components/RulesPage.svelte';
import SeasonsPage from './components/SeasonsPage.svelte';
import SourcesPage from './components/SourcesPage.svelte';
import { htmlDocument } from './html.ts';
import { type Outline, outlineOf } from './outline.ts';
import { parseRoute } from './routes.ts';
import { contestTitle, type Question, viewOf } from './view.ts';
import { type Language, WORDS, wordsFor } from './words/words.ts';

/** Addresses of the stylesheet, font and mark, as the server gives them out. */
type Assets = { readonly stylesheet: string; readonly font: string; readonly mark: string };
type Problem = { readonly kind: 'missing' | 'failed' | 'path' } | { readonly kind: 'date' | 'reading'; readonly found: string };

/** The list of seasons. */
export function seasons(request: {
  readonly language: Language;
  readonly seasons: readonly SeasonDocument[];
  readonly assets: Assets;
}): string {
  const words = WORDS[request.language];
  return page(
    SeasonsPage,
    { language: request.language, seasons: request.seasons },
    request,
    `${words.seasons.title} · ${words.site}`,
    words.seasons.lead,
  );
}

/** What a page is made from beside the season itself. */
export function needs(segments: readonly string[]): 'season' | 'audit' | 'sources' {
  const page = parseRoute(segments)?.page;
  return page === 'audit' || page === 'sources' ? page : 'season';
}

/**
 * One page of a season; undefined when the season has no such page, or what it `needs` is not there. `segments` is the
 * decoded path below the season.
 */
export function season(request: {
  readonly language: Language;
  readonly document: SeasonDocument;
  readonly segments: readonly string[];
  readonly question: Question;
  readonly assets: Assets;
  readonly audit?: SeasonAuditDocument | undefined;
  readonly sources?: SeasonSourcesDocument | undefined;
}): string | undefined {
  const route = parseRoute(request.segments);
  if (route === undefined) return undefined;
  const outline = outlineFor(request.document);
  const words = wordsFor(request.language, request.document.called);
  const view = viewOf(outline, request.language, words, route, request.question);
  const name = `${view.say(request.document.competition.name)} ${request.document.season}`;
  const titled = (title: string) => `${title} · ${name} · ${words.site}`;
  switch (route.page) {
    case 'overview':
      return page(OverviewPage, { view }, request, `${name} · ${words.site}`, words.tagline);
    case 'clubs':
      return page(ClubsPage, { view }, request, titled(words.clubs.title), words.clubs.lead(request.document.entrants.length, 'none'));
    case 'rules':
      return page(RulesPage, { view }, request, titled(words.rules.title), words.rules.lead);
    case 'audit': {
      const { audit } = request;
      if (audit === undefined) return undefined;
      const { matches, tables } = audit.reviewed;
      return page(AuditPage, { view, audit }, request, titled(words.audit.title), words.audit.compared(tables, matches));
    }
    case 'sources': {
      const { sources } = request;
      if (sources === undefined) return undefined;
      const { inferred, unsourced } = sources.facts;
      const lead = words.sources.lead(unsourced, inferred, sources.conflicts.length);
      return page(SourcesPage, { view, sources }, request, titled(words.sources.title), lead);
    }
    case 'club': {
      const team = outline.teams.get(route.id);
      return team === undefined
        ? undefined
        : page(ClubPage, { view, team }, request, titled(team.name), `${team.name}: ${words.road.caption}.`);
    }
    case 'container': {
      const container = outline.stages.get(route.id);
      return container === undefined
        ? undefined
        : page(ContainerPage, { view, container }, request, titled(view.say(container.name)), `${view.say(container.name)}, ${name}.`);
    }
    case 'contest': {
      const contest = outline.contests.get(route.id);
      return contest === undefined
        ? undefined
        : page(ContestPage, { view, contest }, request, titled(contestTitle(view, contest)), `${view.say(contest.trail)}, ${name}.`);
    }
  }
}

/** A page for an address that leads nowhere, a question that cannot be read, or a failure of ours. */
export function problem(request: {
  readonly language: Language;
  readonly problem: Problem;
  readonly seasons: readonly SeasonDocument[];
  readonly document: SeasonDocument | undefined;
  readonly assets: Assets;
}): string {
  const words = WORDS[request.language];
  const { title, lead } = told(request.problem, request.language);
  return page(
    ProblemPage,
    { language: request.language, title, lead, seasons: request.seasons, document: request.document },
    request,
    `${title} · ${words.site}`,
    lead,
  );
}

function told(what: Problem, language: Language): { readonly title: string; readonly lead: string } {
  const words = WORDS[language].problem;
  switch (what.kind) {
    case 'missing':
      return { title: words.missing, lead: words.missingLead };
    case 'failed':
      return { title: words.failed, lead: words.failedLead };
    case 'path':
      return { title: words.wrong, lead: words.wrongPath };
    case 'date':
      return { title: words.wrong, lead: words.wrongDate(what.found) };
    case 'reading':
      return { title: words.wrong, lead: words.wrongReading(what.found) };
  }
}

function page<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
  request: { readonly language: Language; readonly assets: Assets },
  title: string,
  description: string,
): string {
  const { head, body } = render(component as Component, { props });
  return htmlDocument({ language: request.language, title, description, head, body, assets: request.assets });
}

// A document is kept by the server for as long as its facts stand, and its outline is worth as much.
const outlines = new WeakMap<SeasonDocument, Outline>();

function outlineFor(document: SeasonDocument): Outline {
  const known = outlines.get(document);
  if (known !== undefined) return known;
  const made = outlineOf(document);
  outlines.set(document, made);
  return made;
}
