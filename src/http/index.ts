export { createHttp, type HttpPorts } from './http.ts';
