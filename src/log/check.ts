import type { Problem } from '../engine/index.ts';
import { parseFacts } from '../formats/index.ts';
import { NOTHING } from './chain.ts';
import { type Draft, MAIN } from './entry.ts';
import { faultOf } from './shape.ts';
import { ELSEWHERE } from './sound.ts';

/**
 * Why a draft cannot be an entry of this stream; empty where it can. What stands in the facts and in the files is for
 * their own readers to judge: here facts must only be lines that can be read, and that speak for themselves.
 */
export const checkDraft = (draft: Draft, season: string, stream: string): readonly Problem[] => {
  const fault = faultOf({ ...draft, season, stream, version: 1, previous: NOTHING, hash: NOTHING });
  if (fault) return [{ code: 'log-line-unreadable', severity: 'error', args: { ...fault } }];
  const { what } = draft;
  if (what.kind === 'facts') return parseFacts(`${ELSEWHERE}\n${what.text}`, '').problems.map(withoutHead);
  if (what.kind !== 'undo' && stream !== MAIN) return [{ code: 'log-main-only', severity: 'error', args: { kind: what.kind, stream } }];
  return [];
};

const withoutHead = (problem: Problem): Problem =>
  problem.spot ? { ...problem, spot: { ...problem.spot, line: problem.spot.line - ELSEWHERE.split('\n').length } } : problem;
