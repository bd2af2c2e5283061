import type { FixtureWords } from './fixture.ts';

export const fixture: FixtureWords = {
  'teams-open': 'it is not known yet who plays here.',
  'matches-there': 'it has matches on record already.',
  size: 'rounds are made for 2 to 60 teams.',
  listed: 'the regulations do not say how often each pair meets, or more often than four times.',
};
