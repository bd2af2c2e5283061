import type { Cell, Page } from '../page/page.ts';

/**
 * Everything a page says, block by block, places and spelling left out. `values` are cells that shall be taken for saying
 * something else.
 */
export const saidBy = ({ blocks, remarks }: Page, values: ReadonlyMap<unknown, unknown> = new Map()): readonly string[] => [
  ...blocks.map((block) => JSON.stringify(plain(block, values))),
  JSON.stringify(remarks.map(({ code, expected, kept }) => [code, expected, kept])),
];

const plain = (value: unknown, values: ReadonlyMap<unknown, unknown>): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Map) return [...value].map(([key, one]) => [key, plain(one, values)]);
  if (Array.isArray(value)) return value.map((one) => plain(one, values));
  if (isCell(value)) return { ...plainMembers(value, values), value: plain(values.has(value) ? values.get(value) : value.value, values) };
  return plainMembers(value, values);
};

const plainMembers = (value: object, values: ReadonlyMap<unknown, unknown>): object =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) =>
      name === 'span' || name === 'raw' || (name === 'value' && isCell(value)) ? [] : [[name, plain(one, values)]],
    ),
  );

const isCell = (value: object): value is Cell<unknown> => 'raw' in value && 'span' in value && 'value' in value;
