import { describe, expect, test } from 'vitest';
import type { EvaluateOptions } from '../../src/engine/index.ts';
import { type ContestDocument, comparedFigure, presentSeason, type SeasonDocument } from '../../src/wire/index.ts';
import { scene } from '../kit/scene.ts';

const present = (
  regulations: string,
  facts: string,
  options: EvaluateOptions & { readonly state?: 'running' | 'past' } = {},
): SeasonDocument => {
  const { season, problems } = scene(regulations, facts, options);
  return presentSeason('trial', season, problems);
};
const contest = (document: SeasonDocument, id: string): ContestDocument => {
  const found = document.contests.find((one) => one.id === id);
  if (!found) throw new Error(`no contest ${id}`);
  return found;
};
const story = (document: SeasonDocument, id: string, team: string, language: 'es' | 'en'): readonly string[] => {
  const one = contest(document, id);
  if (one.kind === 'group') return one.table.find((row) => row.team.name === team)?.because.map((because) => because.text[language]) ?? [];
  if (one.kind === 'tie')
    return (one.places.find((place) => place.team?.name === team)?.because ?? one.because).map((because) => because.text[language]);
  return [];
};

const GROUP = (decidedBy: string) => `
  before: { list: 3 }
  stages:
    region: { name: { es: Etapa regional, en: Regional stage }, contests: { a: { group: [1-3 of list], name: { es: Grupo A, en: Group A }, rounds: 1, decided-by: [${decidedBy}] } } }
    national: { name: { es: Etapa nacional, en: National stage }, contests: { final: { tie: 1 of region/a v 1 of guest, name: Final } } }
    guest: 1
  champion: winner of national/final`;
const LEVEL = `
  == list
  entry: Alfa, Beta, Gama
  == region/a
  Alfa 2-1 Beta
  Beta 3-0 Gama
  Gama 1-0 Alfa`;

describe('why a team of a group has its place', () => {
  test.each([
    {
      why: 'points separate all',
      rules: 'points',
      facts: LEVEL.replace('Gama 1-0 Alfa', 'Gama 0-0 Alfa'),
      team: 'Beta',
      es: ['3 puntos: 1 menos que Alfa, 2 más que Gama.'],
      en: ['3 points: 1 fewer than Alfa, 2 more than Gama.'],
    },
    {
      why: 'three are level, and goal difference separates them',
      rules: 'points, goal-difference',
      facts: LEVEL,
      team: 'Beta',
      es: ['3 puntos cada uno: igualan Alfa, Beta y Gama.', 'Diferencia de goles +2: 2 más que Alfa.'],
      en: ['3 points each: Alfa, Beta and Gama are level.', 'Goal difference +2: 2 better than Alfa.'],
    },
    {
      why: 'a play-off is for two, three are level, goal difference answers',
      rules: 'points, play-off, goal-difference',
      facts: LEVEL,
      team: 'Gama',
      es: [
        '3 puntos cada uno: igualan Alfa, Beta y Gama.',
        'El desempate es entre dos y aquí igualan tres: se pasa a la regla siguiente.',
        'Diferencia de goles −2: 2 menos que Alfa.',
      ],
      en: [
        '3 points each: Alfa, Beta and Gama are level.',
        'The play-off is for two, and three are level: the next rule is read.',
        'Goal difference −2: 2 worse than Alfa.',
      ],
    },
    {
      why: 'the rules end',
      rules: 'points',
      facts: LEVEL,
      team: 'Alfa',
      es: ['3 puntos cada uno: igualan Alfa, Beta y Gama.', 'Las reglas terminan aquí y siguen igualados.'],
      en: ['3 points each: Alfa, Beta and Gama are level.', 'The rules end here, and the teams are still level.'],
    },
    {
      why: 'listing figures never decide a cut, and the reader sees what they would have said',
      rules: 'points, goal-difference for listing, lots',
      facts: LEVEL,
      team: 'Beta',
      es: [
        '3 puntos cada uno: igualan Alfa, Beta y Gama.',
        'Diferencia de goles: no se usa aquí (Alfa 0, Beta +2, Gama −2). Solo ordena la lista donde nada depende del orden.',
        'Falta el sorteo entre Alfa, Beta y Gama.',
      ],
      en: [
        '3 points each: Alfa, Beta and Gama are level.',
        'Goal difference: not used here (Alfa 0, Beta +2, Gama −2). It only orders the list where nothing depends on the order.',
        'The drawing of lots between Alfa, Beta and Gama is due.',
      ],
    },
    {
      why: 'lots decided',
      rules: 'points, lots',
      facts: `${LEVEL}\n  lots: Gama, Alfa, Beta`,
      team: 'Gama',
      es: ['3 puntos cada uno: igualan Alfa, Beta y Gama.', 'Ganó el sorteo.'],
      en: ['3 points each: Alfa, Beta and Gama are level.', 'Won the drawing of lots.'],
    },
  ])('$why', ({ rules, facts, team, es, en }) => {
    const document = present(GROUP(rules), facts);
    expect(story(document, 'region/a', team, 'es')).toEqual(es);
    expect(story(document, 'region/a', team, 'en')).toEqual(en);
  });

  const PLAY_OFF = GROUP('points, play-off neutral');
  const TWO = LEVEL.replace('Gama 1-0 Alfa', 'Gama 0-3 Alfa').replace('Alfa 2-1 Beta', 'Alfa 1-1 Beta');
  test.each([
    {
      why: 'due',
      line: '',
      state: 'running',
      alfa: 'Falta el desempate entre Alfa y Beta.',
      beta: 'Falta el desempate entre Alfa y Beta.',
    },
    {
      why: 'not on record',
      line: '',
      state: 'past',
      alfa: 'Les tocaba el desempate; no consta.',
      beta: 'Les tocaba el desempate; no consta.',
    },
    {
      why: 'won, with its score',
      line: 'play-off: Beta 2-1 Alfa',
      state: 'running',
      alfa: 'Perdió el desempate con Beta, 1–2.',
      beta: 'Ganó el desempate a Alfa, 2–1.',
    },
    {
      why: 'won, its score lost',
      line: 'play-off: Beta ?-? Alfa [won by Beta]',
      state: 'past',
      alfa: 'Perdió el desempate con Beta; el marcador no consta.',
      beta: 'Ganó el desempate a Alfa; el marcador no consta.',
    },
  ] as const)('a play-off $why', ({ line, state, alfa, beta }) => {
    const document = present(PLAY_OFF, `${TWO}\n  ${line}`, { state });
    expect(story(document, 'region/a', 'Alfa', 'es')).toEqual(['4 puntos, igual que Beta; 4 más que Gama.', alfa]);
    expect(story(document, 'region/a', 'Beta', 'es')).toEqual(['4 puntos, igual que Alfa; 4 más que Gama.', beta]);
  });
});

describe('why a team wins a tie', () => {
  const TIE = (rules: string) => `
    before: { list: 2 }
    stages: { final: { tie: 1 of list v 2 of list, legs: 2, name: Final, decided-by: [${rules}] } }
    champion: winner of final`;
  const tie = (rules: string, lines: string, state: 'running' | 'past' = 'past') =>
    present(TIE(rules), `== list\nentry: Senati, Municipal\n== final\n${lines}`, { state });
  test.each([
    {
      why: 'points, whatever the goals',
      rules: 'points, penalties',
      lines: 'leg 1: Senati 8-2 Municipal\nleg 2: Municipal 1-1 Senati',
      es: ['4 puntos contra 1 de Municipal.'],
    },
    {
      why: 'a third match, its score lost',
      rules: 'points, third-match neutral, penalties',
      lines: 'leg 1: Senati 0-1 Municipal\nleg 2: Municipal 0-1 Senati\nthird match: Senati ?-? Municipal [won by Senati]',
      es: ['3 puntos cada uno: igualan.', 'Ganó el tercer partido a Municipal; el marcador no consta.'],
    },
    {
      why: 'a drawn third match and penalties, the winner’s first',
      rules: 'points, third-match neutral, penalties',
      lines: 'leg 1: Senati 0-0 Municipal\nleg 2: Municipal 0-0 Senati\nthird match: Municipal 1-1 Senati [pens 2-4]',
      es: ['2 puntos cada uno: igualan.', 'El tercer partido terminó igualado, 1–1.', 'Ganó por penales, 4–2.'],
    },
    {
      why: 'away goals',
      rules: 'points, goal-difference, away-goals, penalties',
      lines: 'leg 1: Senati 0-0 Municipal\nleg 2: Municipal 1-1 Senati',
      es: ['2 puntos cada uno: igualan.', 'Diferencia de goles 0 cada uno: igualan.', '1 gol de visita contra 0 de Municipal.'],
    },
    {
      why: 'an exclusion',
      rules: 'points, penalties',
      lines: 'leg 1: Senati ?-? Municipal\nout: Municipal',
      es: ['Municipal quedó excluido.'],
    },
  ])('$why', ({ rules, lines, es }) => expect(story(tie(rules, lines), 'final', 'Senati', 'es')).toEqual(es));

  test('the loser tells the same story from its side', () => {
    const document = tie(
      'points, third-match neutral, penalties',
      'leg 1: Senati 0-0 Municipal\nleg 2: Municipal 0-0 Senati\nthird match: Municipal 1-1 Senati [pens 2-4]',
    );
    expect(story(document, 'final', 'Municipal', 'es').at(-1)).toBe('Perdió por penales, 2–4.');
    expect(story(document, 'final', 'Municipal', 'en').at(-1)).toBe('Lost on penalties, 2–4.');
  });
});

describe('rules in words', () => {
  test('a group decided by points and a play-off', () => {
    const rules = contest(
      present(GROUP('points § 1, play-off neutral § 2, goal-difference for listing § ?, goals for listing § ?'), ''),
      'region/a',
    ).rules;
    expect(rules.map((rule) => [rule.article, rule.text.es])).toEqual([
      [null, 'Todos contra todos, a una rueda.'],
      [null, 'Tres puntos por victoria, uno por empate, ninguno por derrota.'],
      ['1', 'Ordenan la tabla los puntos.'],
      ['2', 'Si dos igualan en puntos y la línea de corte pasa entre ellos, desempate en terreno neutral.'],
      ['?', 'Donde nada depende del orden, los igualados se listan por diferencia de goles y goles a favor.'],
      [null, 'Un W.O. no suma para ninguno: ni partido, ni puntos, ni goles.'],
      [null, 'Si excluyen a un equipo, lo jugado vale y lo que falta no se juega.'],
    ]);
  });

  test('a tie decided by points, a third match and penalties', () => {
    const body =
      'before: { list: 2 }\nstages: { final: { tie: 1 of list v 2 of list, legs: 2, decided-by: [points, third-match neutral, penalties] } }\nchampion: winner of final';
    const rules = contest(present(body, ''), 'final').rules.map((rule) => rule.text.es);
    expect(rules.slice(0, 5)).toEqual([
      'Ida y vuelta.',
      'Tres puntos por victoria, uno por empate, ninguno por derrota.',
      'Pasa quien suma más puntos: gane por uno o por seis, los goles no cuentan.',
      'Si igualan en puntos, tercer partido en terreno neutral.',
      'Si el tercer partido termina igualado, penales.',
    ]);
  });

  test('goals count where the list says so', () => {
    const body =
      'before: { list: 2 }\nstages: { final: { tie: 1 of list v 2 of list, legs: 2, decided-by: [points, goal-difference, away-goals, penalties] } }\nchampion: winner of final';
    const rules = contest(present(body, ''), 'final').rules.map((rule) => rule.text.en);
    expect(rules.slice(2, 6)).toEqual([
      'The team with more points goes through.',
      'If level on points, goal difference counts.',
      'If level on points and goal difference, away goals count.',
      'If level on points, goal difference and away goals, penalties.',
    ]);
  });
});

describe('names of places', () => {
  const body = `
    before: { ancash: { entries: 2, name: Ancash }, puno: { entries: 2, name: Puno } }
    stages:
      regional:
        name: { es: Etapa regional, en: Regional stage }
        contests:
          region-ii: { name: { es: Región II, en: Region II }, gives: 1 of a, contests: { a: { group: [1-2 of ancash, 1-2 of puno], name: { es: Grupo A, en: Group A }, rounds: 1, decided-by: [points, lots] } } }
      national:
        name: { es: Etapa nacional, en: National stage }
        contests:
          round-of-16: { name: { es: Octavos de final, en: Round of 16 }, ties: { o1: 1 of region-ii/a v 2 of region-ii/a } }
          final: { tie: winner of o1 v 3 of region-ii/a, name: Final }
    champion: winner of national/final
    prizes: { First Division 2031: { to: winner of national/final, name: { es: Primera División 2031, en: First Division 2031 } } }`;
  const document = present(body, '');
  const labels = (id: string, side: 'slots' | 'places') => contest(document, id)[side].map((place) => [place.label.es, place.label.en]);

  test('slots say where they are filled from; the only table of a region needs no name', () => {
    expect(labels('regional/region-ii/a', 'slots')[0]).toEqual(['1.º de Ancash', '1st of Ancash']);
    expect(labels('national/round-of-16/o1', 'slots')).toEqual([
      ['1.º de la Región II', '1st of Region II'],
      ['2.º de la Región II', '2nd of Region II'],
    ]);
    expect(labels('national/final', 'slots')[0]).toEqual(['ganador de octavos de final, llave 1', 'winner of the round of 16, tie 1']);
  });

  test('places say where they lead', () => {
    expect(labels('regional/region-ii/a', 'places').map(([es]) => es)).toEqual([
      'Octavos de final, llave 1',
      'Octavos de final, llave 1',
      'Final',
      'queda fuera',
    ]);
    expect(labels('national/final', 'places')).toEqual([
      ['Campeón; Primera División 2031', 'Champion; First Division 2031'],
      ['queda fuera', 'goes out'],
    ]);
  });

  test('cut lines say what the upper part gets', () =>
    expect(contest(document, 'regional/region-ii/a').cuts.map((cut) => [cut.after, cut.upper.es])).toEqual([
      [1, 'el 1.º: octavos de final, llave 1'],
      [2, 'el 2.º: octavos de final, llave 1'],
      [3, 'pasan los tres primeros'],
    ]));

  test('a trail goes from the stage to the contest', () =>
    expect(contest(document, 'regional/region-ii/a').trail.es).toBe('Etapa regional · Región II · Grupo A'));

  test('steps of the season are its stages and rounds, the title last', () =>
    expect(document.reach.map((step) => step.name.es)).toEqual(['Etapa regional', 'Octavos de final', 'Final', 'Campeón']));
});

describe('a table for the outside', () => {
  test('level teams that share a place have its first number, and nothing is said to advance before it is settled', () => {
    const document = present(GROUP('points, lots'), LEVEL);
    const group = contest(document, 'region/a');
    if (group.kind !== 'group') throw new Error('no group');
    expect(group.table.map((row) => [row.position, row.state, row.advances])).toEqual([
      [1, 'due', false],
      [1, 'due', false],
      [1, 'due', false],
    ]);
    expect(document.due.map((due) => due.text.es)).toEqual([
      'Falta sortear el orden entre Alfa, Beta y Gama (Grupo A).',
      'Falta inscribir un club: Guest.',
    ]);
  });

  test('while it is being played, rows are numbered by today’s order', () => {
    const group = contest(present(GROUP('points, lots'), '== list\nentry: Alfa, Beta, Gama\n== region/a\nBeta 1-0 Alfa'), 'region/a');
    if (group.kind !== 'group') throw new Error('no group');
    expect(group.table.map((row) => [row.position, row.team.name, row.points, row.state])).toEqual([
      [1, 'Beta', 3, 'open'],
      [2, 'Alfa', 0, 'open'],
      [3, 'Gama', 0, 'open'],
    ]);
  });

  test('what is not on record is null, never zero', () => {
    const group = contest(
      present(
        GROUP('points, lots'),
        '== list\nentry: Alfa, Beta, Gama\n== region/a\nrow: Alfa 2 0 0 ?-? 6\nrow: Beta 1 0 1 3-2 3\nrow: Gama 0 0 2 1-5 0',
        { state: 'past' },
      ),
      'region/a',
    );
    if (group.kind !== 'group') throw new Error('no group');
    expect(group.table[0]).toMatchObject({
      position: 1,
      points: 6,
      goalsFor: null,
      goalsAgainst: null,
      goalDifference: null,
      figures: 'printed',
    });
  });

  test('relegation is not an advance', () => {
    const body =
      'before: { list: 3 }\nstages: { league: { group: [1-3 of list], rounds: 1, decided-by: [points, lots] } }\nchampion: 1 of league\nprizes: { Second: { to: 3 of league, kind: relegation } }';
    const document = present(body, '== list\nentry: Alfa, Beta, Gama\n== league\nAlfa 2-1 Beta\nBeta 3-0 Gama\nGama 0-1 Alfa');
    const league = contest(document, 'league');
    if (league.kind !== 'group') throw new Error('no group');
    expect(league.table.map((row) => [row.advances, row.to?.en ?? null])).toEqual([
      [false, null],
      [false, null],
      [false, 'Second'],
    ]);
    expect(league.cuts.map((cut) => cut.upper.es)).toEqual(['el primero es campeón', 'desciende el último']);
    expect(document.promotions).toMatchObject([{ team: { name: 'Gama' }, kind: 'relegation' }]);
  });
});

test('every team in a document is an id and a name', () => {
  const document = present(
    GROUP('points, lots'),
    `${LEVEL}\n  lots: Gama, Alfa, Beta\n  == guest\n  entry: Delta\n  == national/final\n  leg 1: Gama 1-0 Delta`,
  );
  const teams = new Set(['team', 'home', 'away', 'winner', 'champion', 'runnerUp']);
  let seen = 0;
  const walk = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, key === 'teams' || key === 'among' ? 'team' : '');
    else if (typeof value === 'object' && value !== null) {
      if (teams.has(key)) {
        seen++;
        expect(Object.keys(value)).toEqual(['id', 'name']);
      }
      for (const [inner, one] of Object.entries(value)) walk(one, inner);
    }
  };
  walk(document, '');
  expect(seen).toBeGreaterThan(30);
});

test('a list that only a figure ranks shows the figure, not a record nobody has', () => {
  const document = present(
    `
  before: { list: 3 }
  stages: { best: { list: 1-3 of list, decided-by: [figure coefficient, lots] }, final: { tie: 1 of best v 2 of best, legs: 1, decided-by: [goals, lots] } }
  champion: winner of final`,
    `
  == list
  entry: Alfa, Beta, Gama
  == best
  figure: coefficient Alfa 12
  figure: coefficient Beta 40
  figure: coefficient Gama 7`,
  );
  const best = contest(document, 'best');
  if (best.kind !== 'list') throw new Error('no list');
  const ranked = comparedFigure(best.table);
  expect(ranked?.name).toEqual({ es: 'Coeficiente', en: 'Coefficient' });
  expect(best.table.map(({ team }) => [team.name, ranked?.values.get(team.id)])).toEqual([
    ['Beta', 40],
    ['Alfa', 12],
    ['Gama', 7],
  ]);
  const scored = contest(present(GROUP('points'), LEVEL), 'region/a');
  expect(scored.kind === 'group' && comparedFigure(scored.table)).toBeUndefined();
});

test('a play-off that went to penalties says how they ended, from either side', () => {
  const document = present(
    GROUP('points, { play-off: { for: 2, decided-by: [points, extra-time, penalties] } }'),
    `
  == list
  entry: Alfa, Beta, Gama
  == region/a
  Alfa 1-1 Beta
  Alfa 1-0 Gama
  Beta 1-0 Gama
  play-off: Beta 2-2 Alfa [aet; pens 3-4]`,
  );
  expect(story(document, 'region/a', 'Alfa', 'es').at(-1)).toBe('Ganó el desempate a Beta, 2–2 (4–3 por penales).');
  expect(story(document, 'region/a', 'Beta', 'en').at(-1)).toBe('Lost the play-off to Alfa, 2–2 (3–4 on penalties).');
});
