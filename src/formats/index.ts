export { parseClubs, parseSources, parseTerritories } from './registers.ts';
export type { ParsedRegulations } from './regulations.ts';
export { parseRegulations } from './regulations.ts';
