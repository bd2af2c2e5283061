import type { Language } from '../terminal.ts';

/** What `ascenso fixture` says on its own account. */
export type FixtureCommandWords = {
  readonly describes: string;
  readonly names: Readonly<Record<'season' | 'contest' | 'number' | 'teams', string>>;
  readonly contest: string;
  readonly options: Readonly<Record<'seed' | 'order' | 'legs' | 'facts' | 'write', string>>;
  readonly head: (teams: number, rounds: number) => string;
  /** Before the numbers of the teams. */
  readonly numbers: Readonly<Record<'listed' | 'typed', string>> & {
    readonly drawn: (seed: number) => string;
    /** `same`: the draw with this seed, made again, gives these numbers. */
    readonly recorded: (seed: number | null, again: 'same' | 'other') => string;
  };
  readonly round: (number: number) => string;
  readonly bye: (team: string) => string;
  readonly figures: (breaks: number, imbalance: number) => string;
  readonly leg: (leg: number, legs: number) => string;
  readonly neutral: string;
  /** There is neither a group nor a tie. */
  readonly nothing: string;
  readonly left: (name: string, why: string) => string;
  readonly draw: string;
  readonly repeat: (command: string) => string;
};

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const en: FixtureCommandWords = {
  describes: 'Makes the fixtures of a group, or of all groups and ties of a stage',
  names: { season: 'season', contest: 'contest', number: 'number', teams: 'teams' },
  contest: 'a group, a tie or a stage: the end of its path',
  options: {
    seed: 'draws the numbers of the teams: the same seed gives the same draw',
    order: 'the teams by hand, number 1 first, with commas between them',
    legs: 'how often each pair meets, 1 to 4 (what the regulations say)',
    facts: 'prints the matches as lines for a facts file',
    write: 'puts the matches on record, in one entry',
  },
  head: (teams, rounds) => `${count(teams, 'team', 'teams')} · ${count(rounds, 'round', 'rounds')}`,
  numbers: {
    listed: 'Without a draw, numbered as entered',
    typed: 'Numbered by hand',
    drawn: (seed) => `Drawn with seed ${seed}`,
    recorded: (seed, again) =>
      seed === null
        ? 'Numbers on record'
        : again === 'same'
          ? `Numbers on record, drawn with seed ${seed}; the draw made again gives the same`
          : `Numbers on record, said to be drawn with seed ${seed}; the draw made again gives OTHER numbers`,
  },
  round: (number) => `Round ${number}`,
  bye: (team) => `bye: ${team}`,
  figures: (breaks, imbalance) =>
    `${breaks === 0 ? 'Nobody plays twice running at home or away' : `${count(breaks, 'time', 'times')} a team plays twice running at home or away, the fewest possible`} · matches at home and away ${imbalance === 0 ? 'equal' : `differ by ${imbalance} at most`}`,
  leg: (leg, legs) => (legs === 1 ? 'match' : `leg ${leg}`),
  neutral: 'neutral ground',
  nothing: 'There is neither a group nor a tie here.',
  left: (name, why) => `${name} has no fixtures: ${why}`,
  draw: 'To draw the numbers, give a seed: --seed 2026',
  repeat: (command) => `As facts: ${command}`,
};

const es: FixtureCommandWords = {
  describes: 'Arma el fixture de un grupo, o de todos los grupos y llaves de una etapa',
  names: { season: 'temporada', contest: 'contienda', number: 'número', teams: 'equipos' },
  contest: 'un grupo, una llave o una etapa: el final de su ruta',
  options: {
    seed: 'sortea los números de los equipos: la misma semilla da el mismo sorteo',
    order: 'los equipos a mano, el número 1 primero, separados por comas',
    legs: 'cuántas veces se enfrenta cada par, de 1 a 4 (lo que dicen las bases)',
    facts: 'muestra los partidos como líneas para un archivo de hechos',
    write: 'anota los partidos en la temporada, en un solo asiento',
  },
  head: (teams, rounds) => `${count(teams, 'equipo', 'equipos')} · ${count(rounds, 'fecha', 'fechas')}`,
  numbers: {
    listed: 'Sin sorteo, numerados como se inscribieron',
    typed: 'Numerados a mano',
    drawn: (seed) => `Sorteo con la semilla ${seed}`,
    recorded: (seed, again) =>
      seed === null
        ? 'Números registrados'
        : again === 'same'
          ? `Números registrados, sorteados con la semilla ${seed}; repetido, el sorteo da lo mismo`
          : `Números registrados, según el registro con la semilla ${seed}; repetido, el sorteo da OTROS números`,
  },
  round: (number) => `Fecha ${number}`,
  bye: (team) => `descansa: ${team}`,
  figures: (breaks, imbalance) =>
    `${breaks === 0 ? 'Nadie juega dos veces seguidas de local ni de visita' : `${count(breaks, 'vez', 'veces')} un equipo juega dos seguidos de local o de visita, lo menos posible`} · partidos de local y de visita ${imbalance === 0 ? 'iguales' : `con diferencia de ${imbalance} a lo más`}`,
  leg: (leg, legs) => (legs === 1 ? 'partido' : leg === 1 ? 'ida' : leg === 2 ? 'vuelta' : `partido ${leg}`),
  neutral: 'cancha neutral',
  nothing: 'Aquí no hay grupos ni llaves.',
  left: (name, why) => `${name} queda sin fixture: ${why}`,
  draw: 'Para sortear los números, dé una semilla: --seed 2026',
  repeat: (command) => `Como hechos: ${command}`,
};

export const fixtureWordsFor = (language: Language): FixtureCommandWords => (language === 'en' ? en : es);
