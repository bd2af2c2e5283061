import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tiesOf } from '../../page/bracket-ties.ts';
import type { Bracket } from '../../page/page.ts';
import { readWikitext } from './wikitext.ts';

const bracketIn = (text: string): Bracket | undefined => readWikitext(text).blocks.find((block) => block.kind === 'bracket');

/** `Final: A 2-1 B; 2004-12-01 at Lima; A on`, a round a line. */
const said = (text: string): readonly string[] => {
  const bracket = bracketIn(text);
  return (bracket?.rounds ?? []).map(({ sides, title }) => {
    const ties = bracket === undefined ? [] : tiesOf({ ...bracket, rounds: [{ sides }] }).ties;
    const words = ties.map(({ date, legs, place, teams, winner }) => {
      const { value } = legs[0] ?? {};
      const score =
        value?.kind === 'played'
          ? ` ${value.score.join('-')}${value.extraTime === 'after' ? ' aet' : ''}${value.penalties ? ` p${value.penalties.join('-')}` : ''}`
          : '';
      const when = `${date ? ` ${date.value}` : ''}${place === undefined ? '' : ` at ${place}`}`;
      return `${teams[0].value} v ${teams[1].value}${score}${when}${winner === undefined ? '' : ` → ${teams[winner].value}`}`;
    });
    return `${title}: ${words.join(', ')}`;
  });
};
const remarks = (text: string): readonly string[] => readWikitext(text).remarks.map(({ code, found }) => `${code}: ${found}`);

describe('a bracket of positional cells', () => {
  test.each([
    {
      why: 'has its rounds one after another, the third place behind the final',
      text: '= Cup 2018 =\n== Knockout ==\n{{Round4\n|June 28 – [[Estadio Sur|Sur]]|A|1|B|0\n|June 29|C|2|D|3\n|July 4|A|1|D|2\n|July 3|B|0|C|4\n}}',
      then: [
        'Semi-finals: A v B 1-0 2018-06-28 at Sur, C v D 2-3 2018-06-29',
        'Final: A v D 1-2 2018-07-04',
        'Third place: B v C 0-4 2018-07-03',
      ],
    },
    {
      why: 'of the module says its size in its first argument, and its rounds may have names',
      text: '{{#invoke:RoundN|N4|widescore=yes|RD1=[[#S|Semifinales]]|RD2=Final|Consol=Tercer puesto\n|\n|A|1|B|0|\n|C|2|D|3\n|\n|A|1|D|2\n|\n|B|0|C|4}}',
      then: ['Semifinales: A v B 1-0, C v D 2-3', 'Final: A v D 1-2', 'Tercer puesto: B v C 0-4'],
    },
    {
      why: 'has penalties behind the goals of each side, and who went on in bold',
      text: "{{Round2||'''A'''|1 (4)|B|1 (3)}}",
      then: ['Final: A v B 1-1 p4-3 → A'],
    },
    { why: 'knows extra time by its sign', text: '{{Round2||A|2 {{aet}}|B|1}}', then: ['Final: A v B 2-1 aet'] },
    {
      why: 'shows the team that a call stands for',
      text: '{{#invoke:RoundN|N2||{{#invoke:flag|fb|PER}}|2|{{fb|BOL}}|1}}',
      then: ['Final: PER v BOL 2-1'],
    },
    {
      why: 'with blank rows keeps the places of matches to come',
      text: '{{Round4 no third||||||May 2|C|2|D|3|||||}}',
      then: ['Semi-finals: C v D 2-3'],
    },
    {
      why: 'without a size is as large as its rows say',
      text: '{{#invoke:RoundN|main||A|1|B|0||C|2|D|3||A|1|D|2}}',
      then: ['Semi-finals: A v B 1-0, C v D 2-3', 'Final: A v D 1-2'],
    },
  ])('$why', ({ text, then }) => {
    expect(said(text)).toEqual(then);
  });

  test.each([
    { why: 'a row that ends in the middle', text: '{{Round2||A|1|B}}', then: ['number-missing: |A|1|B}}'] },
    { why: 'a day without a year', text: '{{Round2|May 3|A|1|B|0}}', then: ['cell-unreadable: May 3'] },
    { why: 'goals without a team', text: '{{Round2||A|1||2}}', then: ['row-unreadable: 2'] },
    {
      why: 'a family of two legs whose cells nobody has described',
      text: '{{Round4-2legs||A|1|2|B|0|1}}',
      then: ['template-unknown: {{Round4-2legs||A|1|2|B|0|1}}'],
    },
  ])('$why is said', ({ text, then }) => {
    expect(remarks(text)).toEqual(then);
  });

  test('every team of any bracket stands in it, in its order', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{1,8}$/);
    const rows = fc
      .integer({ min: 1, max: 5 })
      .chain((rounds) => fc.array(fc.tuple(name, fc.nat(9), name, fc.nat(9)), { minLength: 2 ** rounds - 1, maxLength: 2 ** rounds }));
    fc.assert(
      fc.property(rows, (matches) => {
        const size = 2 ** Math.floor(Math.log2(matches.length + 1));
        const text = `{{Round${size}\n${matches.map((row) => `||${row.join('|')}`).join('\n')}\n}}`;
        const rounds = bracketIn(text)?.rounds ?? [];
        expect(rounds.flatMap(({ sides }) => sides.map(({ team }) => team?.value))).toEqual(matches.flatMap(([a, , b]) => [a, b]));
        expect(rounds.length).toBe(Math.log2(size) + (matches.length === size ? 1 : 0));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a bracket of named cells', () => {
  test('has them in Spanish too', () => {
    const text = '{{Copa de 2 clubes|RD1=Final|RD1-equipo1=Racing|RD1-goles1=1|RD1-equipo2=Boca|RD1-goles2=0}}';
    expect([said(text), remarks(text)]).toEqual([['Final: Racing v Boca 1-0'], []]);
  });
});
