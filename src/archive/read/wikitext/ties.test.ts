import { describe, expect, test } from 'vitest';
import type { PageMatch, PageOutcome, PageTie } from '../../page/page.ts';
import { readWikitext } from './wikitext.ts';

const remarksOf = (text: string): readonly string[] =>
  readWikitext(text).remarks.map(({ code, found, kept }) => `${code}: ${found} (${kept})`);
const tiesOf = (text: string): readonly PageTie[] => readWikitext(text).blocks.filter((block) => block.kind === 'tie');
const matchOf = (text: string): PageMatch | undefined => readWikitext(text).blocks.find((block) => block.kind === 'match');

/** `2-1`, `2-1 aet`, `1-1 p4-2`, `2-1 ht1-0`, or what kind of thing it is. */
const outcome = (said: PageOutcome): string => {
  if (said.kind === 'text') return `"${said.text}"`;
  if (said.kind === 'awarded') return `awarded ${said.score.join('-')}`;
  if (said.kind !== 'played') return said.kind;
  const rest = [
    said.extraTime === 'after' ? 'aet' : '',
    said.halfTime ? `ht${said.halfTime.join('-')}` : '',
    said.penalties ? `p${said.penalties.join('-')}` : '',
  ];
  return [said.score.join('-'), ...rest].filter((words) => words !== '').join(' ');
};

/** `A v B: leg, leg; agg 3-1; pens 5-4; third 1-0; A on`. */
const tie = ({ teams, legs, aggregate, points, penalties, thirdMatch, winner }: PageTie): string =>
  [
    `${teams.map(({ value }) => value).join(' v ')}: ${legs.map(({ value }) => outcome(value)).join(', ')}`,
    aggregate && `agg ${aggregate.value.join('-')}`,
    points && `points ${points.value.join('-')}`,
    penalties && `pens ${penalties.value.join('-')}`,
    thirdMatch && `third ${outcome(thirdMatch.value)}`,
    winner !== undefined && `${teams[winner].value} on`,
  ]
    .filter((words) => words !== undefined && words !== false)
    .join('; ');

describe('a tie', () => {
  test.each([
    {
      why: 'has its legs and aggregate',
      text: '{{TwoLegResult|Flamengo||3–1|Higos Urco||3–1|0–0}}',
      then: 'Flamengo v Higos Urco: 3-1, 0-0; agg 3-1',
    },
    { why: 'has its country in English', text: '{{TwoLegResult|A|PER|3–1|B|PER|3–1|0–0}}', then: 'A v B: 3-1, 0-0; agg 3-1' },
    { why: 'names its winner in English', text: '{{TwoLegResult|A||1–1|B||1–0|0–1|winner=2}}', then: 'A v B: 1-0, 0-1; agg 1-1; B on' },
    { why: 'names its winner in Spanish', text: '{{TwoLegResult|A||1:1|B||1:0|0:1|ganador=1}}', then: 'A v B: 1-0, 0-1; agg 1-1; A on' },
    { why: 'has its winner in bold', text: "{{TwoLegResult|A||1–1|'''[[B FC|B]]'''||1–0|0–1}}", then: 'A v B: 1-0, 0-1; agg 1-1; B on' },
    { why: 'with both in bold has no winner', text: "{{TwoLegResult|'''A'''||1–1|'''B'''||1–0|0–1}}", then: 'A v B: 1-0, 0-1; agg 1-1' },
    {
      why: 'has penalties on its aggregate',
      text: '{{TwoLegResult|A||3–3 (5–4 p)|B||2–1|1–2}}',
      then: 'A v B: 2-1, 1-2; agg 3-3; pens 5-4',
    },
    { why: 'has a third match', text: '{{TwoLegResult|A||1–1|B||1–0|0–1|2–0}}', then: 'A v B: 1-0, 0-1; agg 1-1; third 2-0' },
    { why: 'has a walkover', text: '{{TwoLegResult|A||1–0|B||1–0|w/o}}', then: 'A v B: 1-0, walkover; agg 1-0' },
    { why: 'may lack figures', text: '{{TwoLegResult|A|||B||1–0|}}', then: 'A v B: 1-0' },
    { why: 'of one leg has one', text: '{{OneLegResult|Flamengo||1–1 (4–2 p)|Olimpia|}}', then: 'Flamengo v Olimpia: 1-1 p4-2' },
    { why: 'of one leg may have extra time', text: '{{OneLegResult|A||2–1 (a.e.t.)|B}}', then: 'A v B: 2-1 aet' },
    {
      why: 'has a flag before the name',
      text: '{{TwoLegResult|{{flagicon|PER}} A||2–0|B {{flagicon|BOL}}||1–0|1–0}}',
      then: 'A v B: 1-0, 1-0; agg 2-0',
    },
  ])('$why', ({ text, then }) => {
    expect(tiesOf(text).map(tie)).toEqual([then]);
    expect(remarksOf(text)).toEqual([]);
  });

  test('counts points where the header of its table says so', () => {
    const text = `{| class="wikitable"
! Team 1 !! Points !! Team 2 !! 1st leg !! 2nd leg
|-
{{TwoLegResult|José Gálvez||4–1|Universidad de Chiclayo||2–1|1–1}}
|-
|}
{{TwoLegStart}}
{{TwoLegResult|A||3–2|B||2–1|1–1}}
|}`;
    expect(tiesOf(text).map(tie)).toEqual(['José Gálvez v Universidad de Chiclayo: 2-1, 1-1; points 4-1', 'A v B: 2-1, 1-1; agg 3-2']);
    expect(remarksOf(text)).toEqual([]);
  });

  test('stands under its round', () => {
    const text = '== Region I ==\n=== Semifinals ===\n{{TwoLegStart|partidos=2}}\n{{TwoLegResult|A||1–0|B||1–0|0–0}}\n|}';
    expect(tiesOf(text).map(({ heading, round }) => [heading, round])).toEqual([[['Region I', 'Semifinals'], 'Semifinals']]);
  });

  test.each([
    { why: 'one team', text: '{{TwoLegResult|A||1–0|||1–0|0–0}}', then: ['row-unreadable: {{TwoLegResult|A||1–0|||1–0|0–0}} (nothing)'] },
    { why: 'an aggregate in words', text: '{{TwoLegResult|A||on lots|B||1–0|0–1}}', then: ['cell-unreadable: on lots (nothing)'] },
    { why: 'a mark on the aggregate', text: '{{TwoLegResult|A||1–1 (a)|B||1–0|0–1}}', then: ['cell-unreadable: 1–1 (a) (in part)'] },
    { why: 'an argument too many', text: '{{OneLegResult|A||1–0|B||2–1}}', then: ['cell-unreadable: 2–1 (nothing)'] },
    {
      why: 'a row that breaks off',
      text: '{{TwoLegResult|A||1–0|B||1–0|0–0\n{{TwoLegResult|C||1–0|D||1–0|0–0}}',
      then: ['call-cut-off: {{TwoLegResult|A||1–0|B||1–0|0–0\n (in part)'],
    },
  ])('with $why has a remark', ({ text, then }) => expect(remarksOf(text)).toEqual(then));

  test('that breaks off does not swallow the next', () => {
    const text = '{{TwoLegResult|A||1–0|B||1–0|0–0\n{{TwoLegResult|C||2–0|D||1–0|1–0}}\n|}';
    expect(tiesOf(text).map(tie)).toEqual(['A v B: 1-0, 0-0; agg 1-0', 'C v D: 1-0, 1-0; agg 2-0']);
  });
});

describe('a series of ties in one call', () => {
  test.each([
    {
      why: 'has a tie a row',
      text: '{{#invoke:Sports series|main|caption=Quarterfinals\n|[[Flamengo]]|PER|3–1|Higos Urco|PER|3–1|0–0\n|A||1–1 (4–2 p)|B||1–0|0–1\n}}',
      then: ['Flamengo v Higos Urco: 3-1, 0-0; agg 3-1', 'A v B: 1-0, 0-1; agg 1-1; pens 4-2'],
      remarks: [],
    },
    {
      why: 'may have one leg',
      text: '{{#invoke:sports series|main|legs=1\n|A||1–0|B|\n|C||2–2 (4–2 p)|D|\n}}',
      then: ['A v B: 1-0', 'C v D: 2-2 p4-2'],
      remarks: [],
    },
    {
      why: 'may have three',
      text: '{{#invoke:sports series|main|legs=3\n|A||1–1|B||1–0|0–1|2–0}}',
      then: ['A v B: 1-0, 0-1; agg 1-1; third 2-0'],
      remarks: [],
    },
    {
      why: 'may break off',
      text: '{{#invoke:sports series|main\n|A||1–1|B||1–0}}',
      then: ['A v B: 1-0; agg 1-1'],
      remarks: ['number-missing: A||1–1|B||1–0}} (in part)'],
    },
  ])('$why', ({ text, then, remarks }) => {
    expect(tiesOf(text).map(tie)).toEqual(then);
    expect(remarksOf(text)).toEqual(remarks);
  });

  test('has headings within', () => {
    const text = '== Q ==\n{{#invoke:sports series|main|heading1=North\n|A||1–0|B||1–0|0–0\n|heading2=South\n|C||1–0|D||1–0|0–0}}';
    expect(tiesOf(text).map(({ heading }) => heading)).toEqual([
      ['Q', 'North'],
      ['Q', 'South'],
    ]);
  });
});

describe('a bracket', () => {
  const bracket = (text: string) => {
    const block = readWikitext(text).blocks.find(({ kind }) => kind === 'bracket');
    if (block?.kind !== 'bracket') return undefined;
    return block.rounds.map(({ title, sides }) => [
      title,
      ...sides.map(
        ({ number, team, scores, aggregate, marked }) =>
          `${number} ${team?.value ?? '?'} ${scores.map(({ raw }) => raw).join(',')}${aggregate ? ` =${aggregate.value}` : ''}${marked === 'winner' ? ' on' : ''}`,
      ),
    ]);
  };

  test.each([
    { why: 'padded', one: '01', two: '02' },
    { why: 'unpadded', one: '1', two: '2' },
  ])('has its legs under $why numbers', ({ one, two }) => {
    const text = `{{4TeamBracket-2legs|RD1=Semi-finals|RD2=Final
| RD1-seed${one}=1 | RD1-team${one}='''Senati''' | RD1-score${one}-2=1 | RD1-score${one}-1=2 | RD1-score${one}-agg=3
| RD1-team${two}=Unión Grauína | RD1-score${two}-1=1 | RD1-score${two}-2=1 (4) | RD1-score${two}-agg=2
| RD2-team${one}=Senati}}`;
    expect(bracket(text)).toEqual([
      ['Semi-finals', '1 Senati 2,1 =3 on', '2 Unión Grauína 1,1 (4) =2'],
      ['Final', '1 Senati '],
    ]);
    expect(remarksOf(text)).toEqual([]);
  });

  test('is known by its arguments, whatever it is called', () => {
    expect(bracket('{{#invoke:Some module|x|RD1-team1=A|RD1-score1=2|RD1-team2=B|RD1-score2=w/o}}')).toEqual([
      [undefined, '1 A 2', '2 B w/o'],
    ]);
  });

  test('has the match for third place behind its rounds', () => {
    expect(bracket('{{4TeamBracket|RD1-team1=A|3rd-team1=C|RD2-team1=B}}')?.map(([, side]) => side)).toEqual(['1 A ', '1 B ', '1 C ']);
  });
});

describe('a match box', () => {
  const box = (text: string): string | undefined => {
    const match = matchOf(text);
    if (match === undefined) return undefined;
    const rest = [
      match.date?.value,
      match.time,
      match.place,
      match.leg && `leg ${match.leg}`,
      match.note && `note ${match.note}`,
      match.ground,
    ];
    return [match.teams.map(({ value }) => value).join(' v '), outcome(match.result.value), ...rest]
      .filter((words) => words !== undefined)
      .join('; ');
  };

  test.each([
    {
      why: 'in English',
      text: '{{football box collapsible\n|date=28 November 2004 |time=15:30\n|team1={{fb-rt|PER}}\n|score=1–1 |aet=yes\n|team2=[[Flamengo]]\n|penaltyscore=4–2\n|stadium=[[Estadio Max Augustín]]|location=Iquitos\n}}',
      then: 'PER v Flamengo; 1-1 aet p4-2; 2004-11-28; 15:30; Estadio Max Augustín, Iquitos; unstated',
    },
    {
      why: 'not played yet',
      text: '{{Football box|team1=A|team2=B|score=|date={{Start date|2004|6|5|df=y}}}}',
      then: 'A v B; to-play; 2004-06-05; unstated',
    },
    {
      why: 'of a module',
      text: '{{#invoke:football box|main|team1=A|team2=B|score={{score link|x#y|2–0}}|round=Second leg}}',
      then: 'A v B; 2-0; leg 2; unstated',
    },
    {
      why: 'in Spanish',
      text: '{{Partidos|local=Senati|visita=UNAP|resultado=2:0 (1:0)|fecha=5 de junio de 2004|estadio=Melgar|ciudad=Arequipa|competición=Ida}}',
      then: 'Senati v UNAP; 2-0 ht1-0; 2004-06-05; Melgar, Arequipa; leg 1; home',
    },
    {
      why: 'in Spanish with figures for a date',
      text: '{{Partido|local=A|visita=B|resultado=1:1|resultado penalti=3:4|fecha=05/06/2004}}',
      then: 'A v B; 1-1 p3-4; 2004-06-05; home',
    },
    { why: 'awarded', text: '{{Partido|local=A|visita=B|resultado=3–0 (w/o)}}', then: 'A v B; awarded 3-0; home' },
  ])('$why', ({ text, then }) => {
    expect(box(text)).toBe(then);
    expect(remarksOf(text)).toEqual([]);
  });

  test('keeps what else is said under its own word', () => {
    const match = matchOf('{{Partido|local=A|visita=B|resultado=2:0|global=3:1|goleslocal=Díaz {{gol|12}}|refe=}}');
    expect([...(match?.details ?? [])].map(([key, { value }]) => [key, value])).toEqual([
      ['global', '3:1'],
      ['goleslocal', 'Díaz'],
    ]);
  });

  test.each([
    { why: 'a day that is none', text: '{{Partido|local=A|visita=B|resultado=2:0|fecha=soon}}', then: ['cell-unreadable: soon (nothing)'] },
    {
      why: 'penalties in words',
      text: '{{football box|team1=A|team2=B|score=1–1|penaltyscore=B won}}',
      then: ['cell-unreadable: B won (nothing)'],
    },
    { why: 'one team', text: '{{football box|team1=A|score=1–1}}', then: ['row-unreadable: {{football box|team1=A|score=1–1}} (nothing)'] },
  ])('with $why has a remark', ({ text, then }) => expect(remarksOf(text)).toEqual(then));
});

test('a template of the family that no reader knows is said', () => {
  expect(remarksOf('{{Round4-2legs|x|A|1|B|0}} {{Infobox|x=1}}')).toEqual(['template-unknown: {{Round4-2legs|x|A|1|B|0}} (nothing)']);
});
