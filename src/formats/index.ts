export type { Language } from './fact-words.ts';
export type { ParsedFacts } from './facts.ts';
export { parseFacts } from './facts.ts';
export { formatFacts } from './facts-text.ts';
export { parseClubs, parseSources, parseTerritories } from './registers.ts';
export type { ParsedRegulations } from './regulations.ts';
export { parseRegulations } from './regulations.ts';
