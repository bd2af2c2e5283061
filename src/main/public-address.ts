/** Where people reach a site: `https://example.org/copa/` has the origin `https://example.org` and the base `/copa`. */
export type PublicAddress = { readonly origin: string; readonly base: string };

/** Undefined where nothing is said; `unreadable` for what is no address of the web. */
export const publicAddress = (text: string): PublicAddress | 'unreadable' | undefined => {
  if (text === '') return undefined;
  if (!URL.canParse(text)) return 'unreadable';
  const { hash, origin, pathname, protocol, search } = new URL(text);
  if ((protocol !== 'https:' && protocol !== 'http:') || search !== '' || hash !== '') return 'unreadable';
  return { origin, base: pathname.replace(/\/+$/, '') };
};
