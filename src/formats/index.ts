export type { Language } from './fact-words.ts';
export type { ParsedFacts } from './facts.ts';
export { parseFacts } from './facts.ts';
export { formatFacts } from './facts-text.ts';
export type { Layer, Rulebook, Wanted } from './layers.ts';
export { layRules, readLayer } from './layers.ts';
export { parseClubs, parseSources, parseTerritories } from './registers.ts';
export type { JoinedSeason, ParsedRegulations } from './regulations.ts';
export { decodeRules, parseRegulations } from './regulations.ts';
