export type { Answer } from './answers.ts';
export type * from './ports.ts';
export { makeSite, type Site, type SitePorts } from './site.ts';
