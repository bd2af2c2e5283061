import type { Language } from '../terminal.ts';

type Fate = 'folded' | 'kept' | 'left-out';

/** What `ascenso season roll` says. */
export type RollWords = {
  readonly rolled: Readonly<Record<'yes' | 'no', (season: string, from: string, name: string) => string>>;
  readonly joined: (node: string, season: string) => string;
  readonly amendment: Readonly<Record<Fate, (date: string, by: string) => string>>;
  readonly lists: string;
  readonly free: (places: number) => string;
  readonly gone: (team: string, prize: string) => string;
  readonly open: (prize: string) => string;
  readonly oldYears: string;
  readonly more: (lines: number) => string;
};

const es: RollWords = {
  rolled: {
    yes: (season, from, name) => `Abierta: ${season} (${name}), con las bases de ${from}.`,
    no: (season, from, name) => `Se abriría ${season} (${name}) con las bases de ${from}. No se anotó nada.`,
  },
  joined: (node, season) => `Los puestos de «${node}» vienen de ${season}.`,
  amendment: {
    folded: (date, by) => `El cambio del ${date} (${by}) ya está en las bases.`,
    kept: (date, by) => `El cambio del ${date} (${by}) sigue como cambio fechado: no entra en las bases sin perder algo.`,
    'left-out': (date, by) => `El cambio del ${date} (${by}) no pasa a la temporada nueva.`,
  },
  lists: 'Falta inscribir. Con los que estaban y no subieron ni bajaron, si siguen:',
  free: (places) => `${places === 1 ? 'queda 1 cupo' : `quedan ${places} cupos`} por definir`,
  gone: (team, prize) => `${team} no va: ${prize}`,
  open: (prize) => `Aún no se sabe quién obtiene: ${prize}`,
  oldYears: 'Revise: las bases aún dicen el año anterior:',
  more: (lines) => `y ${lines} más; están en --json`,
};

const en: RollWords = {
  rolled: {
    yes: (season, from, name) => `Opened: ${season} (${name}), with the regulations of ${from}.`,
    no: (season, from, name) => `${season} (${name}) would be opened with the regulations of ${from}. Nothing was written.`,
  },
  joined: (node, season) => `The places of “${node}” come from ${season}.`,
  amendment: {
    folded: (date, by) => `The amendment of ${date} (${by}) stands in the regulations now.`,
    kept: (date, by) => `The amendment of ${date} (${by}) stays an amendment: it cannot go into the regulations without losing something.`,
    'left-out': (date, by) => `The amendment of ${date} (${by}) does not go into the new season.`,
  },
  lists: 'Clubs are still to be entered. With those that were there and went neither up nor down, if they go on:',
  free: (places) => `${places === 1 ? '1 place is' : `${places} places are`} left open`,
  gone: (team, prize) => `${team} is not in it: ${prize}`,
  open: (prize) => `Nobody holds it yet: ${prize}`,
  oldYears: 'Look through these: the regulations still say the year before:',
  more: (lines) => `and ${lines} more; they are in --json`,
};

export const rollWordsFor = (language: Language): RollWords => (language === 'en' ? en : es);
