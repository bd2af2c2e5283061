export { createHttp, type HttpPorts } from './http.ts';
export type { Asset, Assets, Pages, SeasonQuestion, SeasonSource } from './ports.ts';
