const ID = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,99})$/u;
/** Letters (of any script), digits and hyphens. */
export const isId = (text: string): boolean => ID.test(text);
export const isPath = (text: string): boolean => text.split('/').every(isId);

/** The ids that a range key stands for; undefined when the key is no range. */
export const idsBetween = (key: string): readonly string[] | undefined => {
  const numbers = /^([\p{L}\p{N}-]*?)(\d{1,4})\.\.([\p{L}\p{N}-]*?)(\d{1,4})$/u.exec(key);
  if (numbers) {
    const [, prefix = '', first = '', again = '', last = ''] = numbers;
    const count = Number(last) - Number(first) + 1;
    if (prefix !== again || count < 1) return undefined;
    const width = first.startsWith('0') ? first.length : 0;
    return Array.from({ length: count }, (_, i) => `${prefix}${String(Number(first) + i).padStart(width, '0')}`);
  }
  const letters = /^([\p{L}\p{N}-]*?)([a-z])\.\.([\p{L}\p{N}-]*?)([a-z])$/u.exec(key);
  const [, prefix, first = '', again, last = ''] = letters ?? [];
  if (!letters || prefix !== again || last < first) return undefined;
  const start = first.charCodeAt(0);
  return Array.from({ length: last.charCodeAt(0) - start + 1 }, (_, i) => `${prefix}${String.fromCharCode(start + i)}`);
};
