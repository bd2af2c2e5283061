import { describe, expect, test } from 'vitest';
import type { SeasonDocument } from '../wire/index.ts';
import { audited, finding, repairOf, repairsOf, scoreChange, tableOf, unsourced } from './audit-fixture.ts';
import { group, match, place, row, season, stage, team, tie } from './fixture.ts';
import { form, plain, problem, read, season as seasonPage } from './pages.ts';
import type { Place } from './place.ts';
import { parseAddress } from './routes.ts';

const there: Place = {
  origin: 'https://example.org',
  base: '',
  kind: 'server',
  languages: ['es', 'en'],
  assets: { stylesheet: '/s.css', font: '/f.woff2', mark: '/m.svg' },
};

const made = { audit: audited({ sums: 0, tables: [] }), sources: unsourced };

function shownAt(
  document: SeasonDocument,
  path: string,
  language: 'es' | 'en' = 'es',
  beside: Partial<typeof made> = {},
): string | undefined {
  const address = parseAddress(path.split('/').filter((part) => part !== ''));
  return address && seasonPage({ language, document, address, place: there, beside });
}

function show(document: SeasonDocument, path: string, language: 'es' | 'en' = 'es', more: Partial<typeof made> = {}): string {
  const html = shownAt(document, path, language, { ...made, ...more });
  if (html === undefined) throw new Error(`no page at ${path}`);
  return html;
}

/** Without the marks by which a page could be hydrated. */
const bare = (html: string): string => html.replace(/<!--.*?-->/g, '');
const textOf = (html: string): string =>
  bare(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const league = (size: number) => {
  const teams = Array.from({ length: size }, (_, index) => team(`Club Deportivo ${index + 1} de Nombre Bastante Largo`));
  const contest = group(
    'liga/tabla',
    teams.map((one, index) => row(index + 1, one, 2 * (size - index))),
    {
      matches: teams.flatMap((home, at) => teams.slice(at + 1).map((away) => match(home.name, away.name, [1, 0]))),
    },
  );
  return season([stage('liga', ['liga/tabla'])], [contest]);
};

const a = team('Alfa');
const b = team('Beta');
const cup = season(
  [stage('copa', ['copa/final'])],
  [
    tie('copa/final', [a, b], b, {
      legs: [match('Alfa', 'Beta', [8, 2], { label: 'leg', leg: 1 }), match('Beta', 'Alfa', [1, 0], { label: 'leg', leg: 2 })],
      matches: [
        match('Alfa', 'Beta', [8, 2], { label: 'leg', leg: 1 }),
        match('Beta', 'Alfa', [1, 0], { label: 'leg', leg: 2 }),
        match('Alfa', 'Beta', null, { label: 'third-match', winner: 'away' }),
      ],
      thirdMatch: match('Alfa', 'Beta', null, { label: 'third-match', winner: 'away' }),
      points: [3, 3],
      aggregate: [8, 3],
      decidedBy: 'third-match',
    }),
  ],
  { champion: b, runnerUp: a },
);

const EVERY_PAGE = ['', 'clubes', 'reglas', 'auditoria', 'fuentes'];

describe('a season of any shape has all its pages', () => {
  const rows: readonly { readonly what: string; readonly document: SeasonDocument; readonly more: readonly string[] }[] = [
    {
      what: 'a league of two',
      document: league(2),
      more: ['etapa/liga', 'contienda/liga/tabla', 'club/club-deportivo-1-de-nombre-bastante-largo'],
    },
    {
      what: 'a league of sixty',
      document: league(60),
      more: ['etapa/liga', 'contienda/liga/tabla', 'club/club-deportivo-60-de-nombre-bastante-largo'],
    },
    { what: 'a cup of one tie', document: cup, more: ['etapa/copa', 'contienda/copa/final', 'club/alfa'] },
    { what: 'nothing but its name', document: season([], []), more: [] },
    {
      what: 'stages and no team',
      document: season([stage('x', ['x/t', 'x/g'])], [tie('x/t', [null, null], null), group('x/g', [])], { state: 'running' }),
      more: ['etapa/x', 'contienda/x/t', 'contienda/x/g'],
    },
    {
      what: 'a tie of which only one side is known',
      document: season([stage('x', ['x/t'])], [tie('x/t', [null, a], a, { matches: [match('Alfa', 'Alfa', null)] })]),
      more: ['contienda/x/t', 'club/alfa'],
    },
    {
      what: 'contests of unknown form',
      document: season(
        [stage('x', ['x/u', 'x/e'])],
        [
          { ...tie('x/u', [null, null], null), kind: 'unrecorded' },
          { ...tie('x/e', [null, null], null), kind: 'entries', slots: [], places: [place(1, a)] },
        ],
      ),
      more: ['etapa/x', 'contienda/x/u', 'contienda/x/e'],
    },
  ];
  test.each(rows)('$what', ({ document, more }) => {
    for (const language of ['es', 'en'] as const) {
      for (const path of [...EVERY_PAGE, ...more]) {
        const html = show(document, path, language);
        expect(html).toContain('<h1');
        expect(html, path).not.toMatch(/undefined|NaN|\[object|style="/);
        expect(html.match(/<h1/g)).toHaveLength(1);
      }
    }
  });
});

test('lists of clubs are named, and counted where they hold those of a country', () => {
  const listOf = (size: number) => {
    const places = Array.from({ length: size }, (_, index) => place(index + 1, team(`Club ${index + 1}`)));
    const entries: SeasonDocument['contests'][number] = { ...tie('x/e', [null, null], null), kind: 'entries', slots: [], places };
    return textOf(show(season([stage('x', ['x/e'])], [entries]), 'etapa/x'));
  };
  expect(listOf(400)).toContain('Club 399 · Club 400');
  expect(listOf(401)).not.toContain('Club 399 ·');
  expect(listOf(401)).toContain('401 ');
});

test('the audit and the sources are pages of what is handed over with the season', () => {
  const needed = (path: string) => {
    const address = read(path.split('/'), '');
    return address !== undefined && 'needs' in address ? address.needs : undefined;
  };
  expect([needed('auditoria'), needed('fuentes'), needed('reglas'), needed('auditoria/x'), needed('auditoria/audit.json')]).toEqual([
    ['audit'],
    ['sources'],
    [],
    undefined,
    ['audit'],
  ]);
  for (const path of ['auditoria', 'fuentes']) expect(shownAt(cup, path)).toBeUndefined();
});

describe('an audit', () => {
  const change = scoreChange('Alfa', 'Beta', '1–3', '0–6');
  const results = {
    ...repairsOf(change),
    repairs: repairsOf(change).repairs.map((one) => ({ ...one, settles: [{ team: 'Beta', figure: 'goalsFor' }] as const })),
  };
  const table = {
    ...tableOf({ Alfa: { goalsFor: [1, 1], goalsAgainst: [3, 3] }, Beta: { goalsFor: [6, 3], goalsAgainst: [0, 1] } }),
    grid: [{ home: 'Alfa', away: 'Beta', meeting: 1, score: [1, 3] as const, cell: null }],
  };
  test('strikes what does not add up and says it in words beside what was counted', () => {
    const html = show(cup, 'auditoria', 'es', { audit: audited({ sums: 2, tables: [repairOf({ results }, table)] }) });
    expect(textOf(html)).toContain('Dos números no cuadran. Un solo marcador los explica.');
    expect(html).toMatch(/<span class="vh">publicado 6, suman 3<\/span><span aria-hidden="true"><s>6<\/s> <b>3<\/b>/);
    expect(bare(html)).toMatch(/<td class="away mended"><span class="vh">publicado 1–3, en la reparación 0–6<\/span>/);
    expect(textOf(html)).toContain('Ninguna fuente dice 0–6: queda como propuesta, no como dato.');
    expect(textOf(html)).toContain('Beta, GF 6 3 6 cuadra');
  });

  test('says it in English too', () => {
    const html = show(cup, 'auditoria', 'en', { audit: audited({ sums: 2, tables: [repairOf({ results }, table)] }) });
    expect(textOf(html)).toContain('Two numbers do not add up. A single score explains them.');
    expect(textOf(html)).toContain('No source says 0–6: it stays a proposal, not a fact.');
  });

  test('marks scores of which one would do, and claims none of them', () => {
    const two = repairsOf(change, scoreChange('Beta', 'Alfa', '0–0', '3–0'));
    const html = show(cup, 'auditoria', 'es', { audit: audited({ sums: 2, tables: [repairOf({ results: two }, table)] }) });
    expect(textOf(html)).toContain('Un solo marcador bastaría para explicarlos.');
    expect(bare(html)).toMatch(/<td class="away candidate">1–3 <span class="vh">\(posible\)<\/span>/);
    expect(html).not.toContain('mended');
  });

  test('says that the search was cut short', () => {
    const open = { state: 'open', changes: 3, cut: 'time', repairs: [] } as const;
    const html = show(cup, 'auditoria', 'es', { audit: audited({ sums: 2, tables: [repairOf({ results: open }, table)] }) });
    expect(textOf(html)).toContain('La búsqueda se cortó por tiempo: puede haber otras.');
    expect(textOf(html)).toContain('No se encontró ningún cambio que haga cuadrar todo.');
  });

  test.each([
    { kind: 'sum', more: {}, then: 'Sin arreglo conocido suma' },
    { kind: 'open', more: {}, then: 'Sin explicación en las fuentes abierto' },
    { kind: 'explained', more: { article: '?' }, then: 'Ninguno. § ? explicado' },
  ] as const)('lists what is no table: $kind', ({ kind, more, then }) => {
    const one = { ...audited({ sums: 0, tables: [] }), findings: [finding({ kind, ...more })] };
    expect(textOf(show(cup, 'auditoria', 'es', { audit: one }))).toContain(`Temporada No cuadra. ${then}`);
  });

  test('of a season that adds up says so', () => {
    const clean = { ...audited({ sums: 0, tables: [] }), reviewed: { tables: 4, matches: 9, ties: 0 } };
    expect(textOf(show(cup, 'auditoria', 'es', { audit: clean }))).toContain('Todo cuadra. No queda nada abierto.');
    expect(textOf(show(cup, 'auditoria', 'en'))).toContain('Nothing contradicts itself. Nothing is left open.');
  });
});

describe('sources', () => {
  const known = {
    id: 'w',
    title: { es: 'Diario', en: 'Daily' },
    address: 'javascript:alert(1)',
    licence: null,
    articles: [],
    conflicts: [],
  };
  const facts = [{ contest: 'copa/final', where: { es: 'Final', en: 'Final' }, facts: 2, lines: [{ file: 'facts.txt', line: 7 }] }];

  test('say how much rests on each, and on none', () => {
    const sources = {
      ...unsourced,
      facts: { total: 5, unsourced: 2, inferred: 1 },
      sources: [{ ...known, facts: 2, contests: facts }],
      unsourced: facts,
      inferred: facts,
    };
    const html = show(cup, 'fuentes', 'es', { sources });
    expect(html).toContain('Una fuente sostiene 2 datos.');
    expect(html).toContain('2 datos no nombran ninguna. 1 dato se dedujo de la contienda siguiente.');
    expect(html).toContain('id="s-w"');
    expect(textOf(html)).toContain('Llave 2 datos, línea 7…');
  });

  test('lead nowhere but to the web', () => {
    const sources = { ...unsourced, sources: [{ ...known, facts: 2, contests: facts }] };
    expect(show(cup, 'fuentes', 'es', { sources })).not.toContain('javascript:');
  });
});

test('a page that the season does not have is none', () => {
  for (const path of ['nada', 'contienda/nada', 'etapa/nada', 'club/nada', 'contienda', 'reglas/x', 'constructor']) {
    expect(shownAt(cup, path)).toBeUndefined();
  }
});

test('a tie says who passes, by what, and the goals only where they would mislead', () => {
  const html = show(cup, 'etapa/copa');
  expect(html).toContain('Pasa Beta en el tercero (goles 3–8)');
  expect(show(cup, 'etapa/copa', 'en')).toContain('Beta advances in the third match (goals 3–8)');
});

test('teams that share a place show the same place', () => {
  const shared = season(
    [stage('l', ['l/g'])],
    [group('l/g', [row(1, a, 4, { state: 'shared' }), row(1, b, 4, { state: 'shared', advances: false })])],
  );
  const html = show(shared, 'contienda/l/g');
  expect(html.match(/<td class="position">1<\/td>/g)).toHaveLength(2);
  expect(html).toContain('Comparten puesto');
  expect(html).toContain('Alfa y Beta igualan con 4 puntos');
});

test('a figure that is not on record is a question mark, never a zero', () => {
  const html = show(season([stage('l', ['l/g'])], [group('l/g', [row(1, a, null), row(2, b, 0)])]), 'contienda/l/g');
  expect(html).toContain('<span aria-hidden="true">?</span><span class="vh">El dato no consta</span>');
});

test('a running season says first what is due', () => {
  const running = season([stage('l', ['l/t'])], [tie('l/t', [a, b], null, { matches: [match('Alfa', 'Beta', [0, 0])], points: [3, 3] })], {
    state: 'running',
    due: [
      {
        contest: 'l/t',
        code: 'third-match',
        teams: [a, b],
        count: 1,
        or: null,
        article: null,
        case: null,
        until: null,
        text: { es: 'Falta el tercer partido entre Alfa y Beta.', en: 'The third match between Alfa and Beta is due.' },
      },
    ],
  });
  expect(show(running, '')).toContain('Falta una cosa para seguir');
  expect(show(running, '')).toContain('Falta el tercer partido entre Alfa y Beta.');
  expect(show(running, 'etapa/l')).toContain('Falta: tercer partido');
});

test('names are text, whatever they hold', () => {
  const odd = team('<script>alert(1)</script> & "Cía"');
  const html = show(season([stage('l', ['l/g'])], [group('l/g', [row(1, odd, 3), row(2, a, 0)])]), 'contienda/l/g');
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('&lt;script>alert(1)&lt;/script> &amp; "Cía"');
});

test('every link of a page at a date keeps the date, in the words of the language it leads to', () => {
  const html = show(cup, '@2030-01-02,cancha/reglas');
  expect(html).toContain('href="/es/liga/2030/@2030-01-02,cancha/clubes/"');
  expect(html).toContain('href="/en/liga/2030/@2030-01-02,pitch/reglas/"');
  expect(html).toContain('Así estaba la temporada el 2 ene 2030.');
});

test('the first page, search and the pages of problems lead on', () => {
  const first = (language: 'es' | 'en', seasons: readonly SeasonDocument[]) =>
    plain({ language, seasons, place: there, segments: [], search: '' })?.text;
  expect(first('es', [cup])).toContain('href="/es/liga/2030/"');
  expect(first('en', [])).toContain('There is no season yet.');
  const found = plain({ language: 'es', seasons: [cup], place: there, segments: ['buscar'], search: '?q=%C3%81lfa' })?.text;
  expect(found).toContain('href="/es/liga/2030/club/alfa/"');
  expect(plain({ language: 'es', seasons: [cup], place: there, segments: ['buscar', 'nothing.json'], search: '' })).toBeUndefined();
  expect(problem({ language: 'es', problem: { kind: 'missing' }, seasons: [cup], document: undefined, place: there })).toContain(
    'href="/es/liga/2030/"',
  );
  expect(problem({ language: 'en', problem: { kind: 'date', found: '<b>' }, seasons: [], document: cup, place: there })).toContain(
    '“&lt;b>” is not a date',
  );
});

describe('what a page says of itself', () => {
  const html = show(league(4), 'contienda/liga/tabla', 'en');
  test('one address, whole, and the same in the other language', () => {
    expect(html).toContain('<link rel="canonical" href="https://example.org/en/liga/2030/contienda/liga/tabla/">');
    expect(html).toContain('<link rel="alternate" hreflang="es" href="https://example.org/es/liga/2030/contienda/liga/tabla/">');
    expect(html).toContain('<meta property="og:image" content="https://example.org/en/liga/2030/contienda/liga/tabla/card.png">');
  });
  test('structured data that nothing in it can end', () => {
    const odd = show(season([stage('l', ['l/g'])], [group('l/g', [row(1, team('</script><b>'), 3), row(2, a, 0)])]), 'contienda/l/g');
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(odd) ?? [];
    expect(JSON.parse(data)).toMatchObject({ '@type': 'SportsEvent', competitor: [{ name: '</script><b>' }, { name: 'Alfa' }] });
  });
});

test('a table goes along as CSV, as a fragment without script, and in a frame', () => {
  const odd = team('=HYPERLINK("x"), <b>Uno</b>');
  const document = season([stage('l', ['l/g'])], [group('l/g', [row(1, odd, 3), row(2, a, null)])]);
  const formAt = (path: string) => {
    const address = parseAddress(path.split('/'));
    const made = address && form({ language: 'es', document, address, place: there, beside: {} });
    return made?.kind === 'text' ? made : undefined;
  };
  expect(formAt('contienda/l/g/table.csv')?.text.split('\r\n').slice(1, 3)).toEqual([
    '1,"\'=HYPERLINK(""x""), <b>Uno</b>",2,,,,,,0,3',
    '2,Alfa,,,,,,,,',
  ]);
  const framed = formAt('contienda/l/g/embed.html');
  expect(framed?.frame).toBe('anyone');
  expect(framed?.text).not.toMatch(/<b>Uno|<script/);
  expect(formAt('contienda/l/g/snippet.html')?.text).toContain('&lt;table&gt;'.replaceAll('&gt;', '>'));
  expect(formAt('reglas/table.csv')).toBeUndefined();
});

describe('where readings differ', () => {
  const document = { ...league(4), differing: ['liga/tabla'] };
  const links = (html: string) =>
    [...html.matchAll(/<nav class="readings"[\s\S]*?<\/nav>/g)].flatMap(([nav]) =>
      [...nav.matchAll(/href="([^"]*)"/g)].map((one) => one[1]),
    );

  test.each(['', 'contienda/liga/tabla/', 'etapa/liga/', 'club/club-deportivo-1-de-nombre-bastante-largo/'])(
    'the page /%s leads to itself in the others',
    (path) => {
      expect(links(show(document, path))).toEqual([
        `/es/liga/2030/@cancha/${path}`,
        `/es/liga/2030/${path}`,
        `/es/liga/2030/@firme/${path}`,
      ]);
      expect(links(show(document, path, 'en'))[0]).toBe(`/en/liga/2030/@pitch/${path}`);
    },
  );

  test('the day stays in the address, and the reading of the page is marked', () => {
    const html = show({ ...document, reading: 'final' }, '@2030-05-01,firme');
    expect(links(html)).toEqual(['/es/liga/2030/@2030-05-01,cancha/', '/es/liga/2030/@2030-05-01/', '/es/liga/2030/@2030-05-01,firme/']);
    expect(html).toMatch(/@2030-05-01,firme\/" aria-current="page"/);
  });

  test('where they agree there is no such line', () => {
    expect(links(show(league(4), ''))).toEqual([]);
    expect(links(show({ ...document, differing: ['liga/otra'] }, 'contienda/liga/tabla'))).toEqual([]);
  });
});

test('points that are not from matches have a footnote that says what they are, once for all teams of the same ground', () => {
  const carried = { kind: 'carried', article: null, ruling: null, note: null } as const;
  const document = season(
    [stage('liga', ['liga/tabla'])],
    [
      group('liga/tabla', [
        row(1, a, 14, { adjustments: [{ ...carried, points: 8 }] }),
        row(2, b, 11, {
          adjustments: [
            { ...carried, points: 7 },
            { points: -2, kind: 'fact', article: null, ruling: 'R1', note: { es: 'cuota impaga', en: 'fee not paid' } },
          ],
        }),
      ]),
    ],
  );
  const text = (language: 'es' | 'en') =>
    [...show(document, 'contienda/liga/tabla', language).matchAll(/<ul class="footnotes"[\s\S]*?<\/ul>/g)].map(([list]) =>
      list.replace(/<[^>]+>/g, '').replace(/\s+/g, ' '),
    );
  expect(text('es')).toEqual([
    '* Puntos traídos del grupo anterior: Alfa +8 y Beta +7. * Puntos que no son de partidos, cuota impaga (resolución R1): Beta −2. ',
  ]);
  expect(text('en')[0]).toContain('Points carried from the group before: Alfa +8 and Beta +7.');
});

test('an allocation shows who went where and the row that said so; the whole table is folded', () => {
  const seconds = {
    ...group('copa/segundos', []),
    kind: 'allocation' as const,
    slots: [place(1, a), place(2, b)],
    places: [place(1, b, 'copa/t1'), place(2, a, 'copa/t2')],
    receivers: [
      { place: 1, name: 'T1', eligible: ['copa/a', 'copa/b'] },
      { place: 2, name: 'T2', eligible: null },
    ],
    rows: [
      { from: ['copa/a', 'copa/b'], takes: ['copa/b', 'copa/a'] },
      { from: ['copa/a', 'copa/c'], takes: ['copa/a', 'copa/c'] },
    ],
    row: 0,
  };
  const groups = ['a', 'b', 'c'].map((id) =>
    group(`copa/${id}`, [], { name: { es: `Grupo ${id.toUpperCase()}`, en: `Group ${id.toUpperCase()}` } }),
  );
  const html = show(
    season([stage('copa', ['copa/a', 'copa/b', 'copa/c', 'copa/segundos'])], [...groups, seconds]),
    'contienda/copa/segundos',
  );
  const [before = '', folded = ''] = html.split('<details>');
  expect(before.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toMatch(
    /T1 Beta cupo 1 A y B T2 Alfa cupo 2 cualquiera.*Vienen de T1 T2 A, B B A/,
  );
  expect(folded).toContain('Toda la tabla, 2 filas');
});

test('those who play are called what they are', () => {
  expect(show(league(2), 'clubes')).toContain('2 clubes');
  expect(show({ ...league(2), called: 'teams' }, 'clubes')).toContain('2 equipos');
  expect(show({ ...league(2), called: 'teams' }, 'clubes', 'en')).toContain('2 teams');
  expect(show({ ...league(2), called: 'teams' }, '')).not.toMatch(/>[^<]*\bclubes?\b[^<]*</i);
});

test('a season without promotions does not count them', () => {
  expect(show(cup, '')).not.toContain('Ascensos');
});

test('matches in rounds are listed round by round, whenever they are played', () => {
  const on = (home: string, away: string, round: number, date: string) => match(home, away, [1, 0], { round, date });
  const page = season(
    [stage('copa', ['copa/final'])],
    [tie('copa/final', [a, b], null, { matches: [on('Beta', 'Alfa', 12, '2030-05-05'), on('Alfa', 'Beta', 3, '2030-06-05')] })],
  );
  expect(textOf(show(page, 'contienda/copa/final'))).toMatch(/Fecha 3 .*5 jun.*Fecha 12 .*5 may/s);
  expect(textOf(show(page, 'contienda/copa/final', 'en'))).toMatch(/Round 3 .*Round 12 /s);
});

test('a dispute stands on the page of its contest, step by step, and so does what each source said of a match', () => {
  const disputed = season(
    [stage('copa', ['copa/final'])],
    [
      tie('copa/final', [a, b], null, {
        matches: [
          match('Alfa', 'Beta', [2, 1], {
            date: '2030-05-05',
            kickOff: '15:30',
            reports: [{ by: 'referee', text: { es: '2–1, según el árbitro', en: '2–1, says the referee' } } as never],
          }),
          match('Beta', 'Alfa', null, { kind: 'to-play', postponed: true }),
        ],
      }),
    ],
    {
      cases: [
        {
          id: 'P1',
          contest: 'copa/final',
          parties: [b, a],
          match: null,
          opened: '2030-05-06',
          fee: '300',
          answerUntil: null,
          answers: [{ team: a, date: '2030-05-08', note: null }],
          rulings: [
            {
              id: 'R1',
              standing: 'appealable',
              date: '2030-05-10',
              until: '2030-05-12',
              on: null,
              appeals: [{ team: a, date: null, fee: null, withdrawn: false, note: null }],
              note: { es: '<b>sin carné</b>', en: '<b>no card</b>' },
              source: null,
            },
          ],
          state: 'appealed',
          awaits: { what: 'ruling', until: null },
          note: null,
          source: null,
          text: { es: 'Reclamo P1 de Beta: en apelación.', en: 'Protest P1 by Beta: under appeal.' },
        },
      ],
    },
  );
  const page = show(disputed, 'contienda/copa/final');
  const text = textOf(page);
  expect(text).toContain('Reclamos y resoluciones');
  expect(text).toContain('Reclamo P1 de Beta: en apelación.');
  expect(text).toMatch(/reclama Beta \(tasa 300\).*descargo de Alfa.*resolución R1, apelable hasta el 12 may 2030.*apela Alfa/);
  expect(page).not.toContain('<b>sin carné');
  expect(text).toMatch(/, 15:30.*2–1, según el árbitro/);
  expect(text).toContain('aplazado, sin fecha');
  expect(textOf(show(disputed, 'contienda/copa/final', 'en'))).toMatch(
    /Beta protests \(fee 300\).*answer of Alfa.*ruling R1, appealable until/,
  );
  expect(show(cup, 'contienda/copa/final')).not.toContain('Reclamos y resoluciones');
});
