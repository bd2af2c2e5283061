const ID = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,99})$/u;
/** Letters (of any script), digits and hyphens. */
export const isId = (text: string): boolean => ID.test(text);
export const isPath = (text: string): boolean => text.split('/').every(isId);
