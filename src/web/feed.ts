import type { RecordedChangeDocument, SeasonChangesDocument } from '../wire/index.ts';
import { changeAnchor, changeRemarks, differencesOf } from './recorded-changes.ts';
import { contestTitle, seasonName, type View } from './view.ts';

/** How many changes a feed tells. */
const MOST = 50;

/**
 * What changed in a season as an Atom feed (RFC 4287) in the language of the view, the newest first. A change without a day is not
 * told: a feed goes by days. Links are whole where the site has an origin; without one they begin at its root.
 */
export function feedOf(view: View, changes: SeasonChangesDocument): string {
  const { document } = view.outline;
  const own = view.words.changesPage;
  const dated = changes.changes.flatMap((change) => (change.at === null ? [] : [{ change, at: instantOf(change.at) }])).slice(0, MOST);
  const whole = (path: string) => (view.place.origin ?? '') + path;
  const page = whole(view.link({ page: 'changes' }));
  const self = whole(view.link({ page: 'overview' }, 'feed.xml'));
  const season = seasonName(view);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${view.language}">`,
    `<id>${xml(idOf(view, self, document.id))}</id>`,
    `<title>${xml(own.feedTitle(season))}</title>`,
    `<subtitle>${xml(own.feedSubtitle)}</subtitle>`,
    `<updated>${dated[0]?.at ?? instantOf(lastDay(view))}</updated>`,
    `<author><name>${xml(view.words.site)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${view.language}" href="${xml(page)}"/>`,
  ];
  for (const { at, change } of dated)
    lines.push(...entryOf(view, change, at, page, idOf(view, `${page}#${changeAnchor(change)}`, `${document.id}/${change.name}`)));
  return `${[...lines, '</feed>'].join('\n')}\n`;
}

/** An address where the site has one; else a name that no other site has by accident. */
function idOf(view: View, address: string, name: string): string {
  return view.place.origin === undefined ? `tag:ascenso.invalid,2026:${encodeURI(name)}:${view.language}` : address;
}

function entryOf(view: View, change: RecordedChangeDocument, at: string, page: string, id: string): readonly string[] {
  return [
    '<entry>',
    `<id>${xml(id)}</id>`,
    `<title>${xml(titleOf(view, change))}</title>`,
    `<updated>${at}</updated>`,
    ...(change.by === null ? [] : [`<author><name>${xml(view.say(change.by))}</name></author>`]),
    `<link rel="alternate" type="text/html" href="${xml(`${page}#${changeAnchor(change)}`)}"/>`,
    `<content type="html">${xml(contentOf(view, change))}</content>`,
    '</entry>',
  ];
}

/** What it is, and the first thing that it says. */
function titleOf(view: View, change: RecordedChangeDocument): string {
  const own = view.words.changesPage;
  const [remark] = changeRemarks(view, change);
  // that an entry was taken back says which
  if (change.kind === 'undo' && remark !== undefined) return remark;
  const [first] = change.lines;
  const said = first === undefined ? (remark ?? '') : view.say(first.text);
  const more = change.lines.length - 1 + change.more;
  return `${own.kind[change.kind]}${said === '' ? '' : `: ${said}`}${first !== undefined && more > 0 ? ` (${own.moreLines(more)})` : ''}`;
}

function contentOf(view: View, change: RecordedChangeDocument): string {
  const own = view.words.changesPage;
  const contestOf = (id: string | null) => {
    const contest = id === null ? undefined : view.outline.contests.get(id);
    return contest === undefined ? '' : ` (${contestTitle(view, contest)})`;
  };
  const list = (items: readonly string[]) =>
    items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${html(item)}</li>`).join('')}</ul>`;
  const differences = differencesOf(view, change) ?? [];
  return [
    change.why === null ? '' : `<p>${html(view.say(change.why))}</p>`,
    list(change.lines.map(({ contest, text }) => view.say(text) + contestOf(contest))),
    change.more > 0 ? `<p>${html(own.moreLines(change.more))}</p>` : '',
    list(changeRemarks(view, change)),
    differences.length === 0
      ? ''
      : `<p>${html(own.changed)}:</p>${list(differences.map(({ contest, text }) => text + contestOf(contest)))}`,
  ].join('');
}

/** The last day on record of a season in which nothing dated changed; the first of its year where no day is. */
function lastDay(view: View): string {
  const { contests, season, stages } = view.outline.document;
  const days = [
    ...contests.flatMap(({ matches }) => matches.flatMap(({ date }) => date ?? [])),
    ...stages.flatMap(({ dates }) => dates?.until ?? []),
  ];
  const last = days.reduce((latest, day) => (day > latest ? day : latest), '');
  return last === '' ? (/\d{4}/.exec(season)?.[0] ?? '1970') : last;
}

/** A day, month or year as the instant in which it begins; an instant as it is. */
function instantOf(at: string): string {
  return at.length > 10 ? at : `${[...at.split('-'), '01', '01'].slice(0, 3).join('-')}T00:00:00Z`;
}

function html(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

/** XML has no name for most control characters, and none for half a pair of surrogates. */
function xml(text: string): string {
  return html(text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' '));
}
