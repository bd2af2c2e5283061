import { type Entry, MAIN } from '../../log/index.ts';

/** How a person calls an entry: its number, with its stream if that is not the main one. */
export const entryName = ({ stream, version }: Pick<Entry, 'stream' | 'version'>): string =>
  stream === MAIN ? String(version) : `${stream}/${version}`;

/** An entry by its number in a stream, by `stream/number` or by its id. */
export const entryCalled = (entries: readonly Entry[], typed: string, stream: string): Entry | undefined => {
  const [, named = stream, number] = /^(?:(.+)\/)?(\d+)$/.exec(typed.trim()) ?? [];
  return (
    entries.find((one) => number !== undefined && one.stream === named && one.version === Number(number)) ??
    entries.find((one) => one.id === typed.trim())
  );
};
