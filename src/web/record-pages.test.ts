import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type {
  CaseDocument,
  CaseImpactDocument,
  ContestDocument,
  ImpactDocument,
  MatchHistoryDocument,
  RecordedChangeDocument,
  SeasonChangesDocument,
  SeasonDocument,
} from '../wire/index.ts';
import CasePage from './components/CasePage.svelte';
import ChangesPage from './components/ChangesPage.svelte';
import DoubtsPage from './components/DoubtsPage.svelte';
import DuePage from './components/DuePage.svelte';
import MatchPage from './components/MatchPage.svelte';
import { feedOf } from './feed.ts';
import { group, match, row, season, stage, team, tie } from './fixture.ts';
import { matchKeys } from './matches.ts';
import { outlineOf } from './outline.ts';
import type { Place } from './place.ts';
import { NOW, type Question } from './question.ts';
import type { Route } from './routes.ts';
import { type View, viewOf } from './view.ts';
import { type Language, wordsFor } from './words/words.ts';

const assets = { stylesheet: '', font: '', mark: '' };
const PLACE: Place = { origin: undefined, base: '', kind: 'server', languages: ['es', 'en'], assets };
const viewIn = (document: SeasonDocument, route: Route, language: Language = 'es', place: Place = PLACE, question: Question = NOW): View =>
  viewOf(outlineOf(document), language, wordsFor(language, document.called), { route, question }, place);
const html = <Props extends Record<string, unknown>>(component: Component<Props>, props: Props): string =>
  render(component as Component, { props }).body.replace(/<!--.*?-->/g, '');
const main = (page: string): string => page.slice(page.indexOf('<main'), page.indexOf('</main>'));
const text = (page: string): string =>
  main(page)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:])/g, '$1');

const both = (said: string) => ({ es: said, en: said });
const [alfa, beta, gama] = [team('Alfa'), team('Beta'), team('Gama')];
const awarded = match('Alfa', 'Beta', [0, 3], {
  kind: 'awarded',
  onThePitch: [2, 0],
  ruling: 'R1',
  date: '2030-05-01',
  kickOff: '15:30',
  at: 'Estadio',
});
const league = group('liga/a', [row(1, beta, 6), row(2, alfa, 3), row(3, gama, 0)], {
  matches: [awarded, match('Beta', 'Gama', null, { winner: 'home' }), match('Gama', 'Alfa', null, { kind: 'to-play', date: '2030-05-09' })],
});
const protest: CaseDocument = {
  id: 'P1',
  contest: 'liga/a',
  parties: [beta, alfa],
  match: { home: alfa, away: beta, label: null, leg: null, date: '2030-05-01' },
  opened: '2030-05-02',
  fee: null,
  answerUntil: null,
  answers: [],
  rulings: [{ id: 'R1', standing: 'appealable', date: '2030-05-03', until: '2030-05-05', on: 'P1', appeals: [], note: null, source: null }],
  state: 'ruled',
  awaits: null,
  note: both('jugador no inscrito'),
  source: null,
  text: both('Reclamo P1'),
};
const cup = (over: Partial<SeasonDocument> = {}, contests: readonly ContestDocument[] = [league]): SeasonDocument =>
  season([stage('liga', ['liga/a'])], contests, { state: 'running', cases: [protest], ...over });

const history: MatchHistoryDocument = {
  format: 'ascenso-match-history',
  version: 1,
  id: 'liga/2030',
  contest: 'liga/a',
  kept: 'log',
  matches: [
    {
      key: 'alfa--beta',
      lines: [
        line('result', 'Alfa 2-0 Beta', '2030-05-01', 5),
        {
          ...line('correction', 'Alfa 2-1 Beta', '2030-05-01', 6),
          undone: { stream: 'main', version: 9, recorded: '2030-05-04T10:00:00Z', by: 'Luz', why: 'error' },
        },
        line('ordered', 'Alfa 0-3 Beta', '2030-05-03', 7),
      ],
    },
  ],
};
function line(sort: 'result' | 'correction' | 'ordered', said: string, date: string, version: number) {
  return {
    sort,
    text: both(said),
    date,
    source: null,
    ruling: null,
    place: null,
    entry: { stream: 'main', version, recorded: `${date}T20:00:00Z`, by: 'Ana', why: null },
    undone: null,
  } as const;
}
const matchPage = (
  index: number,
  {
    document = cup(),
    language = 'es',
    place = PLACE,
    question = NOW,
  }: { document?: SeasonDocument; language?: Language; place?: Place; question?: Question } = {},
) => {
  const contest = document.contests[0];
  const one = contest?.matches[index];
  if (contest === undefined || one === undefined) throw new Error(`no match ${index}`);
  const route = { page: 'match', id: contest.id, match: matchKeys(contest).get(one) ?? '' } as const;
  return html(MatchPage, { view: viewIn(document, route, language, place, question), contest, match: one, history });
};

describe('the page of a match', () => {
  test.each<{ why: string; index: number; language?: Language; says: readonly string[] }>([
    {
      why: 'a ruling: what was played, struck, beside what counts, and until when it can be appealed',
      index: 0,
      says: [
        'Alfa En la cancha: 2–0 0–3 Beta',
        'Resultado por resolución',
        'Por la resolución R1',
        'Apelable hasta el 5 may 2030',
        '15:30',
        'Estadio',
      ],
    },
    { why: 'in English', index: 0, language: 'en', says: ['On the pitch: 2–0 0–3', 'By ruling R1', 'Appealable until 5 May 2030'] },
    {
      why: 'its history, with what was taken back',
      index: 0,
      says: ['Alfa 2-1 Beta Se retiró con el n.º 9, Luz, 4 may 2030, 10:00 UTC: error', 'Ana 1 may 2030, 20:00 UTC, n.º 5'],
    },
    { why: 'a score that is lost', index: 1, says: ['Se jugó; el marcador no consta. Ganó Beta.', 'no consta ninguna línea'] },
    { why: 'a fixture', index: 2, says: ['Se juega el 9 de mayo de 2030.'] },
  ])('$why', ({ index, language = 'es', says }) => {
    const said = text(matchPage(index, { language }));
    for (const one of says) expect(said).toContain(one);
  });

  test('leads to the dispute about it, and to the matches around it', () => {
    const page = main(matchPage(0));
    expect(page).toContain('href="/es/liga/2030/caso/P1/"');
    expect(page).toContain('href="/es/liga/2030/partido/liga/a/beta--gama/"');
  });

  test('as of a day it does not tell what came after', () => {
    const said = text(matchPage(0, { question: { asOf: '2030-05-02', reading: undefined } }));
    expect(said).toContain('Alfa 2-0 Beta');
    expect(said).not.toContain('Alfa 0-3 Beta');
  });

  test('links only to pages that are there', () => {
    const page = main(matchPage(0, { place: { ...PLACE, kind: 'files' }, question: { asOf: '2030-05-02', reading: undefined } }));
    expect(page).not.toContain('@2030-05-02/partido');
  });
});

describe('what is due', () => {
  const due = (code: string, said: string, over: object = {}) => ({
    contest: 'liga/a',
    code,
    teams: [],
    count: 1,
    or: null,
    article: null,
    case: null,
    until: null,
    text: both(said),
    ...over,
  });

  test('what has a day comes first, and everybody is told what is theirs', () => {
    const document = cup({
      due: [
        due('draw', 'Falta el sorteo.'),
        due('match', 'Falta Gama – Alfa.', { teams: [gama, alfa] }),
        due('answer', 'Falta el descargo hasta el 2030-05-04.', { case: 'P1', until: '2030-05-04', contest: null }),
      ],
    });
    const said = text(html(DuePage, { view: viewIn(document, { page: 'due' }) }));
    expect(said).toContain('Faltan 3 cosas para seguir Lo primero, el 4 de mayo de 2030: Falta el descargo hasta el 4 de mayo de 2030.');
    expect(said).toMatch(/9 may 2030 Falta Gama – Alfa\. Gama y Alfa sin fecha Falta el sorteo\. quien organiza/u);
    expect(said).toContain('hasta el 4 may 2030 Falta el descargo hasta el 4 de mayo de 2030. Alfa');
  });

  test('nothing is due: it says so', () => {
    expect(text(html(DuePage, { view: viewIn(cup(), { page: 'due' }, 'en') }))).toContain('Nothing is due');
  });

  test('a country waits for more than a page holds: each part shows its first, and the rest is counted', () => {
    const document = cup({ due: Array.from({ length: 40 }, (_, i) => due('match', `Falta n.º ${i + 1}.`)) });
    const said = text(html(DuePage, { view: viewIn(document, { page: 'due' }) }));
    expect(said).toContain('40 partidos');
    expect(said).toContain('y 28 más');
    expect(said).not.toContain('Falta n.º 13.');
  });
});

describe('what is in doubt', () => {
  test('both values with their sources, and what is missing, by contest', () => {
    const document = cup({
      conflicts: [
        {
          contest: 'liga/a',
          code: 'printed-points',
          team: alfa,
          about: both('Puntos de Alfa'),
          values: [
            { value: both('7'), from: 'printed', source: 'diario' },
            { value: both('3'), from: 'derived', source: null },
          ],
          note: null,
        },
      ],
      unknown: [{ contest: 'liga/a', code: 'score-lost', teams: [], count: 2, text: both('No constan 2 marcadores.') }],
    });
    const page = html(DoubtsPage, { view: viewIn(document, { page: 'doubts' }) });
    expect(text(page)).toContain('1 dato no cuadra y 1 dato no consta');
    expect(text(page)).toMatch(/Puntos de Alfa impreso diario 7 suman los partidos 3 .*No constan 2 marcadores\./u);
    expect(main(page)).toContain('<s>7</s>');
  });

  test('nothing is in doubt: it says so', () => {
    expect(text(html(DoubtsPage, { view: viewIn(cup(), { page: 'doubts' }) }))).toContain('No falta ningún dato y nada se contradice');
  });
});

const entry = (name: string, at: string | null, over: Partial<RecordedChangeDocument> = {}): RecordedChangeDocument => ({
  name,
  kind: 'facts',
  at,
  by: both('Ana'),
  why: null,
  lines: [{ contest: 'liga/a', text: both(`Alfa 2-0 Beta (${name})`) }],
  more: 0,
  files: [],
  undoes: null,
  undoneBy: null,
  keeps: null,
  what: [],
  article: null,
  source: null,
  changes: null,
  ...over,
});
const changesOf = (
  changes: readonly RecordedChangeDocument[],
  kept: 'log' | 'files' = 'log',
  total = changes.length,
): SeasonChangesDocument => ({
  format: 'ascenso-season-changes',
  version: 1,
  id: 'liga/2030',
  kept,
  total,
  changes,
});
const DID: RecordedChangeDocument['changes'] = {
  contests: [
    {
      id: 'liga/a',
      name: both('A'),
      rows: [{ team: beta, before: { position: 2, points: 3 }, after: { position: 1, points: 6 } }],
      places: [],
      slots: [{ place: 1, label: both(''), before: alfa, after: beta }],
      voided: 1,
    },
  ],
  champion: null,
  prizes: [],
  due: { more: [], less: [] },
  conflicts: [],
};
const changesPage = (changes: SeasonChangesDocument, language: Language = 'es') =>
  html(ChangesPage, { view: viewIn(cup(), { page: 'changes' }, language), changes });

describe('what changed', () => {
  test.each<{ why: string; changes: SeasonChangesDocument; language?: Language; says: readonly string[] }>([
    {
      why: 'who recorded what, why, and what it did',
      changes: changesOf([entry('9', '2030-05-03T18:00:00Z', { why: both('Planilla'), changes: DID })]),
      says: [
        'El registro cambió por última vez el 3 de mayo de 2030',
        '3 may 2030, 18:00 UTC n.º 9 Ana',
        'Planilla',
        'Entra Beta, sale Alfa',
        'Beta: 1.º, 6 puntos (antes 2.º)',
        '1 partido deja de contar',
      ],
    },
    {
      why: 'an entry that was taken back stays',
      changes: changesOf([entry('9', '2030-05-03T18:00:00Z', { undoneBy: '11' })]),
      says: ['Se retiró después, con el n.º 11.'],
    },
    {
      why: 'what is older than the page tells is counted',
      changes: changesOf([entry('9', '2030-05-03T18:00:00Z')], 'log', 210),
      says: ['209 anotaciones anteriores no se muestran aquí.'],
    },
    {
      why: 'what has no date stands by itself',
      changes: changesOf([entry('ruling/R1', null, { kind: 'ruling' })], 'files'),
      language: 'en',
      says: ['One change, without a date', 'Ruling R1'],
    },
    { why: 'nothing changed', changes: changesOf([], 'files'), says: ['No consta ningún cambio'] },
  ])('$why', ({ changes, language = 'es', says }) => {
    const said = text(changesPage(changes, language));
    for (const one of says) expect(said).toContain(one);
  });
});

describe('the feed of what changed', () => {
  const feed = (changes: SeasonChangesDocument, origin?: string, over: Partial<SeasonDocument> = {}) =>
    feedOf(viewIn(cup(over), { page: 'changes' }, 'es', { ...PLACE, origin, base: '/copa' }), changes);

  test('holds the newest fifty that have a date, each leading to its place', () => {
    const many = Array.from({ length: 60 }, (_, i) => entry(`${60 - i}`, `2030-05-03T18:00:${String(59 - (i % 60)).padStart(2, '0')}Z`));
    const xml = feed(changesOf([...many, entry('correction/1', null)]), 'https://example.org');
    expect(xml.match(/<entry>/g)).toHaveLength(50);
    expect(xml).toContain('<updated>2030-05-03T18:00:59Z</updated>');
    expect(xml).toContain('<id>https://example.org/copa/es/liga/2030/cambios/#e-60</id>');
    expect(xml).toContain('<link rel="self" type="application/atom+xml" href="https://example.org/copa/es/liga/2030/feed.xml"/>');
    expect(xml).not.toContain('correction');
  });

  test.each<{ why: string; changes: readonly RecordedChangeDocument[]; over?: Partial<SeasonDocument>; updated: string }>([
    {
      why: 'a day is the instant in which it begins',
      changes: [entry('ruling/R1', '2030-05-05', { kind: 'ruling' })],
      updated: '2030-05-05T00:00:00Z',
    },
    { why: 'without a change, the last day on record', changes: [], updated: '2030-05-09T00:00:00Z' },
    { why: 'without any day, the year of the season', changes: [], over: { contests: [] }, updated: '2030-01-01T00:00:00Z' },
  ])('$why', ({ changes, over = {}, updated }) => {
    expect(feed(changesOf(changes), undefined, over)).toContain(`<updated>${updated}</updated>`);
  });

  test('is well-formed whatever the record says', () => {
    const hostile = '<b>&"\'\u0000\u0008\uFFFE\uD800 </entry>]]>';
    const xml = feed(
      changesOf([
        entry('9', '2030-05-03T18:00:00Z', { by: both(hostile), why: both(hostile), lines: [{ contest: null, text: both(hostile) }] }),
      ]),
      'https://example.org',
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(xml).not.toMatch(/[\u0000-\u0008\uFFFE\uD800-\uDFFF]/u);
    const open: string[] = [];
    for (const [, close, name = '', self] of xml.replace(/^<\?.*\?>/u, '').matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/gu)) {
      if (close === '/') expect(open.pop()).toBe(name);
      else if (self !== '/') open.push(name);
    }
    expect(open).toEqual([]);
    expect(xml.replace(/<[^<>]*>/gu, '')).not.toMatch(/[<>]|&(?!#\d+;)/u);
  });
});

const nobody = { state: 'open', team: null, among: null } as const;
const holds = (of: typeof alfa) => ({ state: 'settled', team: of, among: null }) as const;
const impactOf = (changes: 'something' | 'nothing'): ImpactDocument => {
  const reading = (name: 'pitch' | 'appealable' | 'final', changed: boolean): ImpactDocument['readings'][number] => ({
    reading: name,
    changes: changed ? 'something' : 'nothing',
    headline: both(changed ? 'Final: entra Beta, sale Alfa.' : 'Nada cambia.'),
    champion: null,
    prizes: changed ? [{ to: 'x', name: both('Ascenso'), before: nobody, after: nobody, text: both('Ascenso: sigue sin definirse.') }] : [],
    slots: changed
      ? [
          {
            contest: 'liga/a',
            where: both('Final'),
            slot: 1,
            from: both(''),
            before: holds(alfa),
            after: holds(beta),
            text: both('Final: entra Beta, sale Alfa.'),
          },
        ]
      : [],
    tables: changed
      ? [
          {
            contest: 'liga/a',
            where: both('Grupo A'),
            rows: [
              { team: beta, before: { position: 2, points: 3 }, after: { position: 1, points: 6 } },
              { team: alfa, before: { position: 1, points: 6 }, after: { position: 2, points: 3 } },
            ],
          },
        ]
      : [],
    places: [],
    due: { more: [], less: [] },
    voided: [],
    restored: [],
    named: [],
    told: changed
      ? [{ ...gama, seat: 'Lima', changes: [{ code: 'rival', contest: 'liga/a', prize: null, text: both('cambia su rival') }] }]
      : [],
  });
  return {
    format: 'ascenso-impact',
    version: 1,
    id: 'liga/2030',
    competition: { id: 'liga', name: both('Liga') },
    season: '2030',
    asOf: null,
    supposed: [{ contest: 'liga/a', where: null, text: both('Alfa 0-3 Beta [en mesa]') }],
    changes,
    readings: [reading('pitch', false), reading('appealable', changes === 'something'), reading('final', false)],
    problems: [],
  };
};
const caseOf = (
  over: Partial<CaseImpactDocument>,
  state: CaseDocument['state'] = 'ruled',
  rulings = protest.rulings,
): CaseImpactDocument => ({
  format: 'ascenso-case',
  version: 1,
  id: 'liga/2030',
  asOf: null,
  case: { ...protest, state, rulings },
  ruled: null,
  upheld: null,
  problems: [],
  ...over,
});
const upheld = (changes: 'something' | 'nothing') =>
  ({ supposed: 'usual', lines: [both('W.O. Beta')], impact: impactOf(changes) }) as const;
const casePage = (impact: CaseImpactDocument, language: Language = 'es') =>
  html(CasePage, { view: viewIn(cup(), { page: 'case', id: 'P1' }, language), impact });

describe('the consequences of a case', () => {
  test.each<{ why: string; impact: CaseImpactDocument; language?: Language; says: readonly string[] }>([
    {
      why: 'a ruling that changes who goes on',
      impact: caseOf({ ruled: impactOf('something') }),
      says: [
        'Por la resolución R1, entra Beta y sale Alfa',
        'Cancha y firme Igual que sin la resolución.',
        'Apelable Con las resoluciones que aún se apelan Final: entra Beta, sale Alfa.',
        'Beta +3 6',
        'Gama Lima cambia su rival',
      ],
    },
    {
      why: 'its clock',
      impact: caseOf({ ruled: impactOf('something') }),
      says: ['Presentado 2 may 2030', 'Resolución R1 3 may 2030, apelable', 'Apelación hasta el 5 may 2030', 'Firme cuando venza el plazo'],
    },
    {
      why: 'a ruling that changes nothing',
      impact: caseOf({ ruled: impactOf('nothing') }),
      says: ['La resolución R1 no cambia quién sigue', 'No cambia nada. Con la resolución y sin ella siguen los mismos'],
    },
    {
      why: 'an open protest that matters',
      impact: caseOf({ upheld: upheld('something') }, 'open', []),
      language: 'en',
      says: [
        'If the protest is upheld, Beta enters and Alfa leaves',
        'It is supposed that whoever protests is given the match.',
        'As it is today.',
      ],
    },
    {
      why: 'an open protest that does not',
      impact: caseOf({ upheld: upheld('nothing') }, 'open', []),
      says: ['Si el reclamo se declara fundado, nada cambia', 'Fundado o infundado, siguen los mismos'],
    },
    {
      why: 'an appeal, with what the ruling does today',
      impact: caseOf({ ruled: impactOf('something'), upheld: upheld('something') }, 'appealed'),
      says: ['Si la apelación se declara fundada, entra Beta', 'Y lo que ya se resolvió'],
    },
    {
      why: 'nobody says what would be ordered',
      impact: caseOf({ upheld: { supposed: 'nothing', lines: [], impact: null } }, 'open', []),
      says: ['El reclamo P1 está por resolver', 'no se puede decir qué cambia'],
    },
    { why: 'a protest that was withdrawn', impact: caseOf({}, 'withdrawn', []), says: ['El reclamo P1 fue retirado'] },
    {
      why: 'the match as it was played, and what is said of it',
      impact: caseOf({ ruled: impactOf('nothing') }),
      says: ['Alfa 2–0 Beta', 'jugador no inscrito.'],
    },
  ])('$why', ({ impact, language = 'es', says }) => {
    const said = text(casePage(impact, language));
    for (const one of says) expect(said).toContain(one);
  });

  test('what stays undecided between many is not told as a change', () => {
    expect(text(casePage(caseOf({ ruled: impactOf('something') })))).not.toContain('sigue sin definirse');
  });
});

test('names and notes with markup are text on every page', () => {
  const evil = `<img src=x onerror=alert(1)>\u202E${'ñ'.repeat(200)}🏆`;
  const bad = { id: 'mal', name: evil };
  const contest = tie('copa/final', [bad, beta], null, {
    matches: [
      match('Alfa', 'Beta', [1, 0], {
        home: bad,
        note: both(evil),
        ruling: evil,
        onThePitch: [0, 0],
        reports: [
          {
            by: 'home',
            kind: 'played',
            score: [1, 0],
            halfTime: null,
            extraTime: false,
            penalties: null,
            winner: 'home',
            date: null,
            note: both(evil),
            source: evil,
            text: both(evil),
          },
        ],
        counted: 'home',
      }),
    ],
  });
  const document = season([stage('copa', ['copa/final'])], [contest], {
    state: 'running',
    cases: [{ ...protest, id: evil, contest: 'copa/final', parties: [bad], note: both(evil), text: both(evil) }],
    due: [
      { contest: 'copa/final', code: 'match', teams: [bad], count: 1, or: null, article: evil, case: null, until: null, text: both(evil) },
    ],
    conflicts: [
      {
        contest: 'copa/final',
        code: 'documented',
        team: null,
        about: both(evil),
        values: [{ value: both(evil), from: 'source', source: evil }],
        note: both(evil),
      },
    ],
  });
  const first = contest.matches[0];
  const pages = [
    first &&
      html(MatchPage, {
        view: viewIn(document, { page: 'match', id: contest.id, match: 'mal--beta' }),
        contest,
        match: first,
        history: { ...history, matches: [{ key: 'mal--beta', lines: [{ ...line('result', evil, '2030-05-01', 1), source: evil }] }] },
      }),
    html(DuePage, { view: viewIn(document, { page: 'due' }) }),
    html(DoubtsPage, { view: viewIn(document, { page: 'doubts' }) }),
    html(ChangesPage, {
      view: viewIn(document, { page: 'changes' }),
      changes: changesOf([entry(evil, '2030-05-01', { by: both(evil), why: both(evil), source: evil, article: evil })]),
    }),
    html(CasePage, {
      view: viewIn(document, { page: 'case', id: evil }),
      impact: {
        ...caseOf({ upheld: upheld('something') }, 'open', []),
        case: { ...protest, id: evil, parties: [bad], note: both(evil), contest: 'copa/final' },
      },
    }),
  ];
  for (const page of pages) {
    expect(page).toContain('&lt;img');
    expect(page).not.toContain('<img');
    expect(page).not.toMatch(/ style=|<script|<style/u);
  }
});
