import { describe, expect, test } from 'vitest';
import { auditPage } from '../../src/archive/audit/audit.ts';
import { claimsOf } from '../../src/archive/audit/claims.ts';
import { READERS } from '../../src/archive/read/readers.ts';

/** Findings about the text of a wikitext page, as `severity code: figures`. */
const found = (...lines: readonly string[]): readonly string[] =>
  auditPage(READERS.wikitext(lines.join('\n')))
    .filter(({ code }) => code.startsWith('text-') || code === 'round-called-group')
    .map(({ args, code, severity }) => `${severity} ${code}: ${Object.values(args).join(' · ')}`);

/** A table of some teams that met so many times: everybody beats those below. */
const table = (names: string, { marks = '', times = 1 }: { readonly marks?: string; readonly times?: 1 | 2 } = {}): string => {
  const teams = names.split(' ');
  const figures = teams.flatMap((team, i) => {
    const [won, lost] = [(teams.length - 1 - i) * times, i * times];
    return [`win_${team}=${won}`, `draw_${team}=0`, `loss_${team}=${lost}`, `gf_${team}=${won}`, `ga_${team}=${lost}`];
  });
  const matches = teams.flatMap((home, i) =>
    teams.flatMap((away, j) => (i === j || (times === 1 && i > j) ? [] : [`match_${home}_${away}=${i < j ? '1–0' : '0–1'}`])),
  );
  return `{{#invoke:Sports table|main|team_order=${teams.join(', ')}|${[...figures, ...matches].join('|')}|update=complete${marks}}}`;
};
const ON = '|result1=Q|result2=Q|text_Q=Finals';

describe('a sentence makes a claim, in English and in Spanish', () => {
  test.each([
    ['A final stage to determine the two promoted teams.', { kind: 'promoted', count: 2 }],
    ['Dos equipos ascienden.', { kind: 'promoted', count: 2 }],
    ['The winner of the National Stage will be promoted to the First Division.', { kind: 'promoted-roles', roles: ['winner'] }],
    ['El campeón y el subcampeón ascenderán a la Primera División.', { kind: 'promoted-roles', roles: ['winner', 'runner-up'] }],
    ['It features two knockout rounds and a final four-team group stage.', { kind: 'rounds-then-group', rounds: 2 }],
    ['Se jugó en tres rondas eliminatorias y una liguilla final.', { kind: 'rounds-then-group', rounds: 3 }],
    ['Except in Region IV, which is played as a knockout stage.', { kind: 'section-form', section: 'Region IV', form: 'knockout' }],
    ['The twelve teams were divided into three groups.', { kind: 'groups', word: 'groups', teams: 12, count: 3 }],
    ['Los 16 equipos fueron divididos en cuatro grupos.', { kind: 'groups', word: 'grupos', teams: 16, count: 4 }],
    ['There were four groups of three or four teams.', { kind: 'group-size', sizes: [3, 4], groups: 4 }],
    ['Ocho grupos de cuatro equipos.', { kind: 'group-size', sizes: [4], groups: 8 }],
    ['The top two teams of each group advance to the finals.', { kind: 'places', count: 2, lead: 'on' }],
    ['Los dos primeros de cada grupo clasifican a la siguiente fase.', { kind: 'places', count: 2, lead: 'on' }],
    ['The winner of each group qualifies.', { kind: 'places', count: 1, lead: 'on' }],
    ['The bottom three teams were relegated.', { kind: 'places', count: 3, lead: 'down' }],
    ['Los dos últimos descienden.', { kind: 'places', count: 2, lead: 'down' }],
    ['A double round-robin was played.', { kind: 'meetings', count: 2 }],
    ['Se jugó todos contra todos a dos ruedas.', { kind: 'meetings', count: 2 }],
    ['Each group is a single round-robin.', { kind: 'meetings', count: 1 }],
    ['All rounds were two-legged ties.', { kind: 'legs', count: 2, round: '' }],
    ['Las semifinales se juegan a partido único.', { kind: 'legs', count: 1, round: 'semifinales' }],
    ['On every stage qualification is decided by points, no matter the goal difference.', { kind: 'ties-by', by: 'points' }],
    ['La llave se decide por el marcador global.', { kind: 'ties-by', by: 'goals' }],
  ])('%s', (sentence, claim) => {
    expect(claimsOf(sentence).map((said) => said.claim)).toEqual([claim]);
  });

  test.each([
    'Last season two teams were promoted.',
    'Two teams were promoted from the Second Division.',
    'The top two of each group and the four best third-placed teams advance.',
    'All ties are two-legged ties, except the final.',
    'Los dos primeros de cada grupo y el mejor tercero clasifican.',
    'The league was a double round-robin, then a single round-robin.',
    'The two sides met in the group stage.',
    '',
    'two '.repeat(500),
  ])('%s makes none', (sentence) => {
    expect(claimsOf(sentence)).toEqual([]);
  });
});

describe('the text against itself', () => {
  test.each([
    {
      why: 'two are promoted, and the winner is',
      page: ['Finals to determine the two promoted teams.', '', 'The winner will be promoted to the First Division.'],
      says: ['error text-promotion: determine the two promoted teams · 2 · The winner will be promoted to the First Division.'],
    },
    {
      why: 'two are promoted: the winner and the runner-up',
      page: [
        'Finals to determine the two promoted teams.',
        'The winner will be promoted to the First and the runner-up will be promoted to the Second.',
      ],
      says: [],
    },
    { why: 'nobody says who is promoted', page: ['Finals to determine the two promoted teams.'], says: [] },
    {
      why: 'titles of rounds where there should be a group',
      page: [
        'The final stage features two knockout rounds and a final four-team group stage.',
        '==National Stage==',
        '===Quarterfinals===',
        '===Semifinals===',
        '===Final===',
        '==See also==',
      ],
      says: [
        'error text-rounds: two knockout rounds and a final four-team group stage · National Stage · Quarterfinals, Semifinals, Final',
      ],
    },
    {
      why: 'a group after two rounds',
      page: ['==Stage==', 'Two knockout rounds and a final group.', '===Round of 16===', '===Quarterfinals===', '===Final group==='],
      says: [],
    },
    {
      why: 'a knockout by the text, a table by the page',
      page: ['Except in region IV, which is played as a knockout stage.', '==Regional Stage==', '===Region IV===', table('A B C')],
      says: ['warning text-form: region IV, which is played as a knockout stage · Region IV · table · 3'],
    },
    {
      why: 'a knockout by the text, and ties beside a table',
      page: ['In region IV, which is played as a knockout stage.', '==Region IV==', table('A B C'), '===Semifinals===', '===Final==='],
      says: [],
    },
  ])('$why', ({ page, says }) => {
    expect(found(...page)).toEqual(says);
  });
});

describe('the text against tables', () => {
  const groups = (text: string, ...tables: readonly string[]): readonly string[] =>
    found('==Stage==', text, ...tables.flatMap((one, i) => [`===Group ${'ABCD'[i]}===`, one]));

  test.each([
    { why: 'two groups', text: 'The six teams were divided into two groups.', says: [] },
    {
      why: 'three groups, of which two are there',
      text: 'The teams were divided into three groups.',
      says: ['warning text-groups: divided into three groups · 2 · Group A, Group B'],
    },
    {
      why: 'seven teams, of which six are there',
      text: 'The seven teams were divided into two groups.',
      says: ['warning text-teams: seven teams were divided into two groups · 6 · '],
    },
    {
      why: 'groups of two that have three',
      text: 'Two groups of two teams.',
      says: ['error text-teams: Two groups of two teams · 3 · Group A', 'error text-teams: Two groups of two teams · 3 · Group B'],
    },
    { why: 'two go on', text: 'The top two of each group advance.', says: [] },
    {
      why: 'one goes on by the text, two by the tables',
      text: 'The winner of each group qualifies.',
      says: [
        'error text-places: The winner of each group qualifies · 2 · Group A · on',
        'error text-places: The winner of each group qualifies · 2 · Group B · on',
      ],
    },
    { why: 'once', text: 'Each group is a single round-robin.', says: [] },
    {
      why: 'twice by the text, once by the results of a table that is complete',
      text: 'Each group is a double round-robin.',
      says: ['error text-meetings: double round-robin · Group A · 1 · ', 'error text-meetings: double round-robin · Group B · 1 · '],
    },
  ])('$why', ({ says, text }) => {
    expect(groups(text, table('A B C', { marks: ON }), table('D E F', { marks: ON }))).toEqual(says);
  });

  test('once by the text, twice by the results', () => {
    expect(found('==League==', 'A single round-robin.', table('A B C', { times: 2 }))).toEqual([
      'error text-meetings: single round-robin · League · 2 · ',
    ]);
  });

  test('a sentence at the top of a page with several kinds of tables speaks of none of them', () => {
    const page = ['The ten teams were divided into five groups.', '==Apertura==', table('A B C'), '==Group A==', table('D E F')];
    expect(found(...page)).toEqual([]);
  });

  test('legs', () => {
    const tie = (legs: string): readonly string[] => ['==Semifinals==', `{{TwoLegResult|A||1–0|B||${legs}}}`];
    expect(found('==Finals==', 'Two-legged ties.', '===Semifinals===', '{{OneLegResult|A||1–0|B|}}')).toEqual([
      'error text-legs: Two-legged ties · 1 · A – B',
    ]);
    expect(
      found('==Finals==', 'Single-match ties.', ...tie('1–0|0–0').map((line) => line.replace('==S', '===S').replace('s==', 's==='))),
    ).toEqual(['error text-legs: Single-match ties · 2 · A – B']);
    expect(found('==Finals==', 'The final is a single-match tie.', '===Semifinals===', ...tie('1–0|0–0').slice(1))).toEqual([]);
  });

  test('a bracket whose round is called a group', () => {
    const bracket =
      '{{2TeamBracket-legs|RD1=Final Group|RD1-team1=A|RD1-score1-1=1|RD1-score1-2=0|RD1-team2=B|RD1-score2-1=0|RD1-score2-2=0}}';
    expect(found('==Finals==', bracket)).toEqual(['warning round-called-group: Final Group · A – B']);
  });
});

test('the place of a claim is its own words, in every format that keeps its text', () => {
  const said = 'two knockout rounds and a final group stage';
  const pages = {
    wikitext: `It has ${said}.\n==Finals==\n===Round of 16===\n===Semifinals===\n===Final===\n`,
    markdown: `# Cup\n\nIt has ${said}.\n\n## Finals\n\n### Round of 16\n\n### Semifinals\n\n### Final\n`,
    html: `<h1>Cup</h1><p>It <b>has</b> ${said}.<p>More.<h2>Finals</h2><h3>Round of 16</h3><h3>Semifinals</h3><h3>Final</h3>`,
    'rendered-text': `It has ${said}.\nNational Stage\nRound of 16\nSemifinals\nFinal\nTeam 1\n|\nScore\n|\nTeam 2\n|\nA\n|\n1–0\n|\nB\n|\n`,
    'leaked-templates': `It has ${said}.\n\nNational Stage\n\nRound of 16\n\n|}\n\nSemifinals\n\n|}\n\nFinal\n\n|}\n`,
  } as const;
  for (const [format, text] of Object.entries(pages)) {
    const [finding] = auditPage(READERS[format as keyof typeof pages](text)).filter(({ code }) => code === 'text-rounds');
    expect([format, finding && text.slice(finding.span.from, finding.span.to)]).toEqual([format, said]);
  }
});
