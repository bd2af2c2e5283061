import type { FixtureWords } from './fixture.ts';

export const fixture: FixtureWords = {
  'teams-open': 'todavía no se sabe quiénes juegan aquí.',
  'matches-there': 'ya tiene partidos registrados.',
  size: 'el fixture se arma para 2 a 60 equipos.',
  listed: 'las bases no dicen cuántas veces se enfrenta cada par, o son más de cuatro.',
};
