/**
 * A mapping of `regulations.yaml`, key by key: the reader checks keys against it and the JSON Schema that editors
 * complete from is made of it, so the two cannot disagree.
 */
export type Shape<K extends string = string> = {
  readonly says: string;
  readonly keys: Readonly<Record<K, Key>>;
  readonly needs?: readonly K[];
};
export type Key = { readonly says: string; readonly value: Schema };
/** A piece of JSON Schema 2020-12. */
export type Schema = { readonly [keyword: string]: unknown };

export const shape = <K extends string>(says: string, keys: Readonly<Record<K, Key>>, needs: readonly NoInfer<K>[] = []): Shape<K> => ({
  says,
  keys,
  needs,
});
export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
export const oneOf = (...words: readonly string[]): Schema => ({ enum: words });
export const listOf = (items: Schema): Schema => ({ type: 'array', items });
export const oneOrMore = (items: Schema): Schema => ({ anyOf: [items, listOf(items)] });
export const mapOf = (values: Schema): Schema => ({ type: 'object', additionalProperties: values });
export const number = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum });
export const word: Schema = { type: ['string', 'number'] };
export const article: Key = { says: 'The article that says so; ? when none is on record.', value: word };
