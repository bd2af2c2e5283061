import { importWordsFor } from './words/import-words.ts';

/** A format that `--as` names and nobody knows. */
export const formatUnknown = (found: string, language: 'es' | 'en') =>
  ({
    code: 'value-wrong',
    severity: 'error',
    args: { key: '--as', found, expected: Object.keys(importWordsFor(language).formats).join(', ') },
  }) as const;
