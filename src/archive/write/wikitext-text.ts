import { cleanWords } from './listed.ts';
import { asEntity } from './signs.ts';

/**
 * Words that MediaWiki leaves as they are, as an argument of a call, a cell of a table or a title: every sign that could be
 * markup as an entity, which is decoded after all markup is read.
 */
export const wikiText = (words: string): string =>
  cleanWords(words)
    .replace(/&(?=#?\w)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[{}|[\]]/g, asEntity)
    // bold and italics, signatures, switches like __TOC__, header cells
    .replace(/'{2,}|~{2,}|_{2,}|!{2,}/g, (run) => [...run].map(asEntity).join(''))
    .replace(/^'|'$/g, asEntity)
    .replace(/^[*#:;=+!-]/, asEntity)
    .replace(/=$/, asEntity);

/** As the name of a team: no part of it becomes a link. */
export const wikiName = (words: string): string => wikiText(words).replace(/:\/\//g, '&#58;//');

/** As an argument without a name: an equals sign would give it one. */
export const positional = (words: string): string => wikiName(words).replace(/=/g, '&#61;');
