/** What stands at an address. */
export type Answer =
  | {
      readonly kind: 'found';
      readonly type: string;
      readonly body: string | Uint8Array;
      /** Other sites may show it in a frame. */
      readonly frame?: 'anyone';
    }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'problem'; readonly status: 400 | 404; readonly body: string };

/** How much of what was made is kept, in bytes or letters. */
const MOST = 48_000_000;

/** Keeps what was made of a document for as long as that document stands, the most recently asked first. */
export const makeShelf = () => {
  const kept = new Map<string, { readonly of: object; readonly answer: Answer; readonly size: number }>();
  let total = 0;
  const drop = (key: string): void => {
    total -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  };
  return {
    /** @param of the document: with another one everything is made again */
    kept: async (key: string, of: object, make: () => Promise<Answer | undefined>): Promise<Answer | undefined> => {
      const known = kept.get(key);
      if (known?.of === of) {
        kept.delete(key);
        kept.set(key, known);
        return known.answer;
      }
      const answer = await make();
      if (answer === undefined || answer.kind !== 'found') return answer;
      drop(key);
      const size = answer.body.length + 200;
      kept.set(key, { of, answer, size });
      total += size;
      for (const oldest of kept.keys()) {
        if (total <= MOST) break;
        drop(oldest);
      }
      return answer;
    },
  };
};
