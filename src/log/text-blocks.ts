/**
 * Texts inside the text of a log. A line of a file stands after `  | `, a line of facts as it is. What would not come back
 * from that (a line without an end, a control character, a line of facts that looks like one of the log) stands as
 * `~ "…"`: JSON, with the end of the line in it.
 */
export const formatBlock = (text: string): readonly string[] => linesOf(text).map((line) => spell(line, MARK));

export const formatFactsBlock = (text: string): readonly string[] =>
  linesOf(text).map((line, index) => (/^[@~]/.test(line) || (index === 0 && LIKE_OTHERS.test(line)) ? spellAsJson(line) : spell(line, '')));

/** Before a line of a file. A blank follows, unless nothing does: editors take blanks off the ends of lines. */
const MARK = '  |';

/** The words by which entries that are no facts begin. */
const LIKE_OTHERS = /^(?:opened|rules|added|stream|undo):/;

/** Lines with their ends. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const spell = (line: string, mark: string): string => {
  const said = line.slice(0, -1);
  return line.endsWith('\n') && !/[\p{Cc}\uFEFF]/u.test(said.replaceAll('\t', '')) ? joined(mark, said) : spellAsJson(line);
};

const joined = (mark: string, said: string): string => (mark === '' || said === '' ? `${mark}${said}` : `${mark} ${said}`);

const spellAsJson = (line: string): string => `~ ${JSON.stringify(line)}`;

/** The text of a block of a file or of facts, or the index of the line that is none of it. */
export const readBlock = (lines: readonly string[], of: 'file' | 'facts'): string | number => {
  const parts: string[] = [];
  for (const [index, line] of lines.entries()) {
    const part = line.startsWith('~') ? readJson(line.slice(1)) : readPlain(line, of);
    if (part === undefined) return index;
    parts.push(part);
  }
  return parts.join('');
};

const readPlain = (line: string, of: 'file' | 'facts'): string | undefined => {
  if (of === 'facts') return `${line}\n`;
  if (line === MARK) return '\n';
  return line.startsWith(`${MARK} `) ? `${line.slice(MARK.length + 1)}\n` : undefined;
};

const readJson = (json: string): string | undefined => {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
};
