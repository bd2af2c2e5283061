import type { Page } from '../../page/page.ts';

/**
 * What the lines before a page say of the copy: `title:`, `source:`, `license:`, revision, `credits:`; each value in quotes
 * or to the line's end.
 */
export const frontMatter = (text: string): Pick<Page, 'title' | 'source'> => {
  const start = text.slice(0, LONGEST_FRONT);
  const said = (pattern: RegExp): string | undefined => {
    const [, quoted, plain] = pattern.exec(start) ?? [];
    const value = (quoted === undefined ? plain : unquoted(quoted))?.trim();
    return value === '' || value === '0' ? undefined : value;
  };
  const title = said(/(?:^|\n)title: *(?:"((?:[^"\\\n]|\\.)*)"|([^\n]*))/u);
  const address = said(/\bsource: *(?:"((?:[^"\\\n]|\\.)*)"|(https?:[^\s]*))/u);
  const licence = said(/\blicen[cs]e: *(?:"((?:[^"\\\n]|\\.)*)"|([^\n"]*))/u);
  const revision = said(/\b(?:wikipedia_)?revision(?:_id)?: *(?:"((?:[^"\\\n]|\\.)*)"|(\d+))/u);
  const credits = said(/\bcredits: *"((?:[^"\\\n]|\\.)*)"/u);
  const source = {
    ...(address === undefined ? {} : { address }),
    ...(licence === undefined ? {} : { licence }),
    ...(revision === undefined ? {} : { revision }),
    ...(credits === undefined ? {} : { credits }),
  };
  return { ...(title === undefined ? {} : { title }), ...(Object.keys(source).length === 0 ? {} : { source }) };
};

/** As JSON and YAML write it between quotes, else as it stands. */
const unquoted = (words: string): string => {
  if (!words.includes('\\')) return words;
  try {
    return String(JSON.parse(`"${words}"`));
  } catch {
    return words;
  }
};

/** Nobody writes a longer one, and the patterns must not look through a page. */
const LONGEST_FRONT = 2_000;
