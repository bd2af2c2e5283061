import type { LogStore } from '../../src/app/index.ts';
import { chainOn, type Draft, type Entry } from '../../src/log/index.ts';

export const facts = (id: string, text = `== cup\nA 1-0 B [${id}]\n`): Draft => ({
  id,
  recorded: '2026-11-29T18:38:21Z',
  by: 'Juana Pérez',
  what: { kind: 'facts', text },
});

/** A stream from its beginning. */
export const stream = (season: string, name: string, ...ids: readonly string[]): readonly Entry[] =>
  chainOn(
    undefined,
    season,
    name,
    ids.map((id) => facts(id)),
  );

/** Drafts appended as a command does it: on what is there now, and again when somebody else was faster. */
export const write = async (store: LogStore, season: string, name: string, drafts: readonly Draft[]): Promise<number> => {
  for (let tries = 1; ; tries += 1) {
    const head = (await store.heads(season)).find((one) => one.stream === name);
    if ((await store.append(chainOn(head, season, name, drafts))) === 'appended') return tries;
  }
};
