/** Characters that pages of results name; the rest they write as numbers. Source: the named character references of HTML. */
const NAMED = new Map<string, string>(
  [
    'amp & lt < gt > quot " apos \' nbsp \u00a0 ensp \u2002 emsp \u2003 thinsp \u2009 ndash – mdash — minus − hyphen ‐ times × middot ·',
    'hellip … lsquo ‘ rsquo ’ ldquo “ rdquo ” laquo « raquo » ordf ª ordm º deg ° frac12 ½ plusmn ± iexcl ¡ iquest ¿ dagger † Dagger ‡',
    'aacute á eacute é iacute í oacute ó uacute ú Aacute Á Eacute É Iacute Í Oacute Ó Uacute Ú ntilde ñ Ntilde Ñ uuml ü Uuml Ü',
    'agrave à egrave è igrave ì ograve ò ugrave ù acirc â ecirc ê icirc î ocirc ô ucirc û atilde ã otilde õ auml ä euml ë iuml ï ouml ö',
    'Agrave À Egrave È Acirc Â Ecirc Ê Ocirc Ô Atilde Ã Otilde Õ Auml Ä Euml Ë Ouml Ö ccedil ç Ccedil Ç aring å Aring Å oslash ø Oslash Ø',
    'aelig æ AElig Æ oelig œ szlig ß yacute ý yuml ÿ scaron š Scaron Š',
  ].flatMap((line): [string, string][] => {
    const words = line.split(' ');
    return words.flatMap((word, i): [string, string][] => (i % 2 === 0 ? [[word, words[i + 1] ?? '']] : []));
  }),
);

/** `&ndash;`, `&#8211;`, `&#x2013;` as characters. What names no character stays as it is. */
export const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]\w{1,9}));/gu, decodeOne) : text;

const decodeOne = (whole: string, decimal?: string, hex?: string, name?: string): string => {
  if (name !== undefined) return NAMED.get(name) ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
};
