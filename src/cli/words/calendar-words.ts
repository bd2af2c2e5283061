import type { Language } from '../terminal.ts';

/** What `ascenso calendar` says on its own account. */
export type CalendarCommandWords = {
  readonly describes: string;
  readonly describesCheck: string;
  readonly names: Readonly<Record<'season' | 'contest' | 'date' | 'days' | 'times' | 'number' | 'file' | 'match' | 'seconds', string>>;
  readonly season: string;
  readonly contest: string;
  readonly options: Readonly<
    Record<'from' | 'until' | 'days' | 'kickOff' | 'split' | 'wishes' | 'seed' | 'facts' | 'write' | 'move' | 'to' | 'at' | 'swap', string>
  > & {
    readonly rest: (usual: number) => string;
    readonly timeLimit: (seconds: number) => string;
  };
  readonly round: (contest: string, round: number) => string;
  readonly dated: (matches: number, days: number) => string;
  readonly moved: (matches: number) => string;
  readonly notFewest: string;
  readonly impossible: string;
  readonly remedy: string;
  readonly wishesCut: string;
  readonly cutShort: (seconds: number) => string;
  readonly nothing: string;
  readonly checked: (dated: number, matches: number) => string;
  readonly fine: string;
  readonly now: (broken: number) => string;
  readonly more: string;
  readonly less: string;
  readonly noMore: string;
  /** Matches that are not written, because their teams are not known. */
  readonly bySlot: (matches: number) => string;
  /** Nothing was written; `anyway`: it could be. */
  readonly unwritten: Readonly<Record<'nothing' | 'anyway', string>>;
};

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const es: CalendarCommandWords = {
  describes: 'Pone fecha a los partidos de una contienda, o dice qué deseos no caben juntos',
  describesCheck: 'Dice qué deseos no cumplen las fechas de hoy, o qué rompe un cambio antes de hacerlo',
  names: {
    season: 'temporada',
    contest: 'contienda',
    date: 'fecha',
    days: 'días',
    times: 'horas',
    number: 'número',
    file: 'archivo',
    match: 'partido',
    seconds: 'segundos',
  },
  season: 'una temporada: copa-peru/2004, o la carpeta que la contiene',
  contest: 'un grupo, una llave o una etapa: el final de su ruta',
  options: {
    from: 'primer día en que se juega',
    until: 'último día en que se juega',
    days: 'días de la semana, el preferido primero: dom,sáb',
    kickOff: 'horas de inicio, la preferida primero: 13:00,15:30',
    rest: (usual) => `días de descanso entre dos partidos de un equipo (${usual} si no se dice)`,
    split: 'una fecha puede partirse: salen de ella los menos partidos posibles',
    wishes: 'archivo con más deseos (docs/fixtures.md)',
    seed: 'sortea los números de los equipos donde aún no hay partidos',
    facts: 'imprime los partidos como líneas de un archivo de hechos',
    write: 'anota las fechas en la temporada, o el cambio que se revisa; todo en un solo asiento',
    timeLimit: (seconds) => `segundos de búsqueda como máximo (${seconds} si no se dice)`,
    move: 'qué rompe mover este partido ("A v B") al día de --to',
    to: 'el día al que se mueve',
    at: 'la hora a la que se mueve',
    swap: 'qué rompe que estos dos partidos cambien sus fechas: "A v B" "C v D"',
  },
  round: (contest, round) => `${contest}, fecha ${round}`,
  dated: (matches, days) => `${count(matches, 'partido', 'partidos')} en ${count(days, 'día', 'días')}.`,
  moved: (matches) => `${count(matches, 'partido sale', 'partidos salen')} de su fecha:`,
  notFewest: 'Se acabó el tiempo: quizá pueden ser menos. Más tiempo: --time-limit',
  impossible: 'No caben juntos:',
  remedy: 'Sin uno cualquiera de ellos, los demás caben.',
  wishesCut: 'Se acabó el tiempo: quizá no todos hacen falta para que no quepan. Más tiempo: --time-limit',
  cutShort: (seconds) => `Sin respuesta en ${count(seconds, 'segundo', 'segundos')}. Más tiempo: --time-limit`,
  nothing: 'No falta poner fecha a ningún partido.',
  checked: (dated, matches) => `${dated} de ${count(matches, 'partido tiene', 'partidos tienen')} fecha.`,
  fine: 'Se cumple todo.',
  now: (broken) => `No se cumple hoy (${broken}):`,
  more: 'El cambio rompe:',
  less: 'El cambio arregla:',
  noMore: 'El cambio no rompe nada.',
  bySlot: (matches) =>
    `${count(matches, 'partido no se anota', 'partidos no se anotan')}: aún no se sabe quién ${matches === 1 ? 'lo juega' : 'los juega'}.`,
  unwritten: { nothing: 'No se anotó nada.', anyway: 'No se anotó nada. Para anotarlo de todos modos: --anyway' },
};

const en: CalendarCommandWords = {
  describes: 'Puts the matches of a contest on dates, or says which wishes cannot hold together',
  describesCheck: 'Says which wishes the dates of today do not meet, or what a change breaks before it is made',
  names: {
    season: 'season',
    contest: 'contest',
    date: 'date',
    days: 'days',
    times: 'times',
    number: 'number',
    file: 'file',
    match: 'match',
    seconds: 'seconds',
  },
  season: 'a season: copa-peru/2004, or the folder that holds it',
  contest: 'a group, a tie or a stage: the end of its path',
  options: {
    from: 'first day of play',
    until: 'last day of play',
    days: 'weekdays, the preferred one first: sun,sat',
    kickOff: 'kick-off times, the preferred one first: 13:00,15:30',
    rest: (usual) => `days of rest between two matches of a team (${usual} if not said)`,
    split: 'a round may be split: as few matches as possible leave it',
    wishes: 'a file with more wishes (docs/fixtures.md)',
    seed: 'draws the numbers of the teams where there are no matches yet',
    facts: 'prints the matches as lines for a facts file',
    write: 'puts the dates on record, or the change that is checked; all in one entry',
    timeLimit: (seconds) => `seconds of search at most (${seconds} if not said)`,
    move: 'what is broken if this match ("A v B") is moved to the day of --to',
    to: 'the day it is moved to',
    at: 'the time it is moved to',
    swap: 'what is broken if these two matches change dates: "A v B" "C v D"',
  },
  round: (contest, round) => `${contest}, round ${round}`,
  dated: (matches, days) => `${count(matches, 'match', 'matches')} on ${count(days, 'day', 'days')}.`,
  moved: (matches) => `${count(matches, 'match leaves', 'matches leave')} the match day of the round:`,
  notFewest: 'Time was over: fewer may be possible. More time: --time-limit',
  impossible: 'These cannot hold together:',
  remedy: 'Without any one of them, the others can.',
  wishesCut: 'Time was over: perhaps not all of them are needed for that. More time: --time-limit',
  cutShort: (seconds) => `No answer within ${count(seconds, 'second', 'seconds')}. More time: --time-limit`,
  nothing: 'No match is left to be put on a date.',
  checked: (dated, matches) => `${dated} of ${count(matches, 'match has', 'matches have')} a date.`,
  fine: 'Everything holds.',
  now: (broken) => `Does not hold today (${broken}):`,
  more: 'The change breaks:',
  less: 'The change mends:',
  noMore: 'The change breaks nothing.',
  bySlot: (matches) => `${count(matches, 'match is', 'matches are')} not written: who plays is not known yet.`,
  unwritten: { nothing: 'Nothing was written.', anyway: 'Nothing was written. To write it all the same: --anyway' },
};

export const calendarWordsFor = (language: Language): CalendarCommandWords => (language === 'en' ? en : es);
