import type { Problem } from '../../engine/index.ts';
import type { LogStore } from '../log-store.ts';
import type { Shelf } from '../shelf.ts';

/** Where commands find what they work on. */
export type Office = {
  /** Opened when a command needs it; a reading of shipped seasons never does. Rejects with a `LogStoreError`. */
  readonly store: () => Promise<LogStore>;
  /** Seasons that are folders, and those of the store. */
  readonly shelf: Shelf;
};

/** What every command that writes is told beside its own arguments: nothing here reads a clock or makes an id. */
export type Signed = {
  readonly season: string;
  /** The caller's own name for the entry; given again, the same command writes nothing twice. */
  readonly id: string;
  /** UTC instant. */
  readonly recorded: string;
  readonly by: string;
  readonly why?: string;
  /** Absent: the stream that keeps the contest. */
  readonly stream?: string;
  readonly writes: 'entry' | 'look';
  /** `anyway`: what the rules only warn of is written. */
  readonly warnings: 'refuse' | 'anyway';
};

/** A refusal, as a finding. */
export const problem = (code: Problem['code'], args: Problem['args'] = {}): Problem => ({ code, severity: 'error', args });

export type Refused = { readonly kind: 'refused'; readonly problems: readonly Problem[] };
export const refused = (code: Problem['code'], args: Problem['args'] = {}): Refused => ({
  kind: 'refused',
  problems: [problem(code, args)],
});
