import { NUMBER, numberSaid } from '../page/number-words.ts';

/** What a sentence of a page says about how its contests are played, as far as tables and titles can contradict it. */
export type Claim =
  /** So many teams are promoted; or who is. */
  | { readonly kind: 'promoted'; readonly count: number }
  | { readonly kind: 'promoted-roles'; readonly roles: readonly Role[] }
  /** The last stage: so many knockout rounds, then a group. */
  | { readonly kind: 'rounds-then-group'; readonly rounds: number }
  /** A section by its name. */
  | { readonly kind: 'section-form'; readonly section: string; readonly form: Form }
  /** The first stages, all but the last, are leagues; `except`: what the sentence takes out. */
  | { readonly kind: 'first-stages-leagues'; readonly stages: number; readonly except: string }
  | { readonly kind: 'stages'; readonly count: number }
  | { readonly kind: 'groups'; readonly word: string; readonly count: number; readonly teams?: number }
  | { readonly kind: 'group-size'; readonly sizes: readonly number[]; readonly groups?: number }
  /** The first so many of every group go on; the last so many of a table go down. */
  | { readonly kind: 'places'; readonly count: number; readonly lead: 'on' | 'down' }
  | { readonly kind: 'meetings'; readonly count: 1 | 2 }
  /** `round`: the words of a round that the sentence speaks of, folded; empty: none. */
  | { readonly kind: 'legs'; readonly count: 1 | 2; readonly round: string }
  | { readonly kind: 'ties-by'; readonly by: 'points' | 'goals' };

export type Role = 'winner' | 'runner-up' | 'other';
export type Form = 'knockout' | 'league';

/** A claim and the words that make it. */
export type Said<C extends Claim = Claim> = { readonly claim: C; readonly phrase: string };

/** The claims of one sentence, in Spanish or English. What is not clear makes none. */
export const claimsOf = (sentence: string): readonly Said[] => {
  if (sentence.length > LONGEST_SENTENCE) return [];
  // Someone else's season, another year's, or what did not happen.
  if (ELSEWHERE.test(sentence)) return [];
  return FINDERS.flatMap(([hint, find]) => (hint.test(sentence) ? find(sentence) : []));
};

const LONGEST_SENTENCE = 600;
const ELSEWHERE =
  /\b(?:previous|last|following|next) (?:season|year|edition)\b|\b(?:temporada|edición|año) (?:anterior|pasad[oa]|siguiente|próxim[oa])\b|\boriginally\b|\boriginalmente\b/iu;
/** A rule that has exceptions is no rule for a table. */
const EXCEPT = /\b(?:except|unless|other than|salvo|excepto|menos|a excepción)\b/iu;

type Finder = (sentence: string) => readonly Said[];

/** Finds by patterns of which the first that is met counts; its groups are numbers. */
const byPatterns =
  (patterns: readonly RegExp[], make: (numbers: readonly number[], met: RegExpExecArray) => Claim | undefined, unless?: RegExp): Finder =>
  (sentence) => {
    if (unless?.test(sentence) === true) return [];
    for (const pattern of patterns) {
      const met = pattern.exec(sentence);
      if (met === null) continue;
      const numbers = met.slice(1).flatMap((word) => (word === undefined ? [] : (numberSaid(word) ?? [])));
      const claim = make(numbers, met);
      return claim === undefined ? [] : [{ claim, phrase: met[0].trim() }];
    }
    return [];
  };

const pattern = (source: string): RegExp => new RegExp(source.replaceAll('#', NUMBER), 'iu');
/** A few words of the same sentence. */
const SOME = '[^.;:]{0,40}?';
const TEAMS = '(?:teams|clubs|sides|equipos|clubes)';

const promoted = byPatterns(
  [
    pattern(String.raw`\b(?:determine|decide|define) (?:the |which )?# ${TEAMS}(?: (?:to be|that will be|which will be))? promoted`),
    pattern(String.raw`\b(?:determine|decide|define) (?:the )?# promoted ${TEAMS}`),
    pattern(`# ${TEAMS} (?:will be|are|were|would be|get|got|to be) promoted(?! (?:from|to))`),
    pattern(`# ${TEAMS} (?:que )?(?:ascienden|ascenderán|ascendieron|ascendían)`),
    pattern(
      String.raw`\b(?:determinar|definir|decidir)\S* (?:a )?(?:los |las )?# (?:${TEAMS} (?:ascendidos|que ascenderán|que ascienden)|ascensos|ascendidos)`,
    ),
    pattern(String.raw`\b(?:ascienden|ascenderán|ascendieron) (?:los |las )?# (?:primer[oa]s|mejores|${TEAMS})`),
  ],
  ([count]) => (count === undefined ? undefined : { kind: 'promoted', count }),
  // Two to one division say nothing against one to another.
  /\basc(?:iend|end)\S* [^.;]{0,40}\ba (?:la )?(?:primera|segunda|tercera|liga|división|serie|torneo)/iu,
);

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['winner', /\b(?:winners?|champions?)\b|(?<!\p{L}sub)\b(?:campeón|campeon|ganador)\b/iu],
  ['runner-up', /\brunners?[- ]?up\b|\bsubcampe[oó]n\b|\b(?:second[- ]place|second place|segundo (?:lugar|puesto))\b/iu],
  [
    'other',
    /\b(?:third|fourth|semi-?finalists?|losers?|play-?offs?|finalists?|tercer|cuarto|semifinalistas?|finalistas?|repechaje|promoción)\b/iu,
  ],
];

const promotedRoles: Finder = (sentence) => {
  const met = /\bpromoted to\b|\bascend(?:i[oó]|erán?|ieron|ía)\b(?! de\b)|\basciende[n]?\b(?! de\b)|\blogr\S+ el ascenso\b/iu.exec(
    sentence,
  );
  if (met === null) return [];
  const roles = ROLES.flatMap(([role, words]) => (words.test(sentence) ? [role] : []));
  return roles.length === 0 ? [] : [{ claim: { kind: 'promoted-roles', roles }, phrase: sentence.trim() }];
};

const roundsThenGroup = byPatterns(
  [
    pattern(
      String.raw`# knock-?out rounds? and (?:an? )?(?:final )?(?:(?:\d{1,2}|\p{L}+)[- ]teams? )?(?:group stage|round[- ]robin|final group|group)`,
    ),
    pattern(
      `# (?:rondas|fases|llaves|etapas) (?:eliminatorias|de eliminación(?: directa)?) y (?:una? |la |el )?(?:fase final de grupos|fase de grupos|grupo final|cuadrangular|liguilla)`,
    ),
  ],
  ([rounds]) => (rounds === undefined ? undefined : { kind: 'rounds-then-group', rounds }),
);

const PLAYED_AS = `,? (?:which |that |que )?(?:is|was|se juega|se jugó|se disputa|se disputó|fue)(?: (?:played|disputed|jugad[oa]|disputad[oa]))?(?: (?:as|in|under|por|como|con|en))?(?: (?:an?|una?))?`;
const SECTION = String.raw`\b((?:region|group|zone|pool|región|grupo|zona|serie) (?:[IVXLC]+|\d{1,2}|[A-Z]))`;
const sectionForm: Finder = (sentence) =>
  (
    [
      ['knockout', '(?:knock-?out(?: stage| round| tournament)?|eliminación directa|eliminatorias?)'],
      ['league', '(?:(?:double |single )?round[- ]robin(?: tournament| group)?|mini-?league|league|todos contra todos|liguilla)'],
    ] as const
  ).flatMap(([form, words]) =>
    byPatterns([new RegExp(`${SECTION}${PLAYED_AS} ${words}\\b`, 'iu')], (_, met) => ({
      kind: 'section-form',
      section: met[1] ?? '',
      form,
    }))(sentence),
  );

const stages = byPatterns(
  [
    pattern(
      String.raw`\b(?:tournament|competition|torneo|campeonato|copa) (?:has|had|consists of|tiene|tuvo|consta de) # (?:stages|etapas|fases)`,
    ),
  ],
  ([count]) => (count === undefined ? undefined : { kind: 'stages', count }),
);
const firstStages: Finder = (sentence) =>
  byPatterns(
    [
      pattern(
        String.raw`\bfirst # stages (?:are|were) (?:played|disputed) as (?:mini-?league )?(?:round[- ]robin|league)(?: tournaments?)?`,
      ),
      pattern(
        String.raw`\bprimeras # (?:etapas|fases) se (?:juegan|jugaron|disputan|disputaron) (?:como|por|en) (?:liguillas|todos contra todos|ligas)`,
      ),
    ],
    ([count]) =>
      count === undefined
        ? undefined
        : { kind: 'first-stages-leagues', stages: count, except: EXCEPT.test(sentence) ? sentence.slice(sentence.search(EXCEPT)) : '' },
  )(sentence);

const GROUPS = '(groups|pools|zones|regions|grupos|zonas|series|regiones)';
const groups = byPatterns(
  [
    pattern(
      String.raw`# ${TEAMS}\b${SOME}\b(?:divided|split|drawn|placed|distributed|grouped|divididos|repartidos|distribuidos|agrupados|se dividieron|se dividen|se repartieron) (?:in|into|en) # ${GROUPS}\b`,
    ),
    pattern(
      String.raw`\b(?:divided|split|drawn|placed|distributed|grouped|divididos|repartidos|distribuidos|agrupados|dividieron|dividen|repartieron) (?:in|into|en) # ${GROUPS}\b`,
    ),
  ],
  (numbers, met) => {
    const word = met.at(-1)?.toLowerCase() ?? '';
    const [first, second] = numbers;
    if (first === undefined) return undefined;
    return second === undefined ? { kind: 'groups', word, count: first } : { kind: 'groups', word, teams: first, count: second };
  },
);

const groupSize = byPatterns(
  [
    pattern(`# (?:groups?|grupos?) (?:of|de)(?: a)? #(?: (?:or|and|o|y) #)? (?:${TEAMS})?`),
    pattern(String.raw`\b(?:groups|grupos) (?:of|de) #(?: (?:or|and|o|y) #)? ${TEAMS}`),
  ],
  (numbers, met) => {
    const counted = met[0].search(/\p{L}*(?:group|grupo)/iu) > 0;
    const sizes = counted ? numbers.slice(1) : numbers;
    if (sizes.length === 0) return undefined;
    return { kind: 'group-size', sizes, ...(counted && numbers[0] !== undefined && { groups: numbers[0] }) };
  },
);

const GO_ON = `(?:advance|advanced|qualify|qualified|qualifies|progress|progressed|go through|clasifican?|clasificaron|clasificó|avanzan?|avanzaron|pasan?|pasaron)`;
const EACH = `(?:of|from|in|de|en) (?:each|every|cada) (?:group|region|zone|pool|grupo|región|zona|serie)`;
/** Others go on beside the first ones, or only perhaps. */
const MORE =
  /\b(?:third|thirds|best (?!two|three|four|\d)|mejores? (?!dos|tres|cuatro|\d)|tercer\p{L}*|plus|together with|along with|más|junto|play-?offs?|repechaje|also|también)\b/iu;
const placesBy = (patterns: readonly RegExp[], fixed?: number): Finder =>
  byPatterns(patterns, ([count]) => {
    const number = fixed ?? count;
    return number === undefined ? undefined : { kind: 'places', count: number, lead: 'on' };
  });
/** The first that finds any counts. */
const PLACES_ON: readonly Finder[] = [
  placesBy([
    pattern(
      String.raw`\b(?:top|first|best|los|las) #(?: (?:primer[oa]s|mejores))?(?: (?:${TEAMS}|places|lugares|puestos))? ${EACH}\b${SOME}\b${GO_ON}\b`,
    ),
    pattern(
      String.raw`\b(?:clasifican|clasificaron|avanzan|avanzaron|pasan|pasaron)\b${SOME} (?:los |las )?# (?:primer[oa]s|mejores)(?: (?:${TEAMS}|lugares|puestos))? ${EACH}`,
    ),
  ]),
  placesBy(
    [
      pattern(
        String.raw`\b(?:winners? and (?:the )?runners?-?up|first and second|campeón y (?:el )?subcampeón|primero y (?:el )?segundo) ${EACH}\b${SOME}\b${GO_ON}\b`,
      ),
      pattern(String.raw`\bgroup winners and (?:group )?runners-?up\b${SOME}\b${GO_ON}\b`),
    ],
    2,
  ),
  placesBy(
    [pattern(String.raw`\b(?:the |el )?(?<!and (?:the )?|y (?:el )?)(?:winners?|ganador|campeón|primero) ${EACH}\b ?${GO_ON}\b`)],
    1,
  ),
];
const placesOn = (sentence: string): readonly Said[] => {
  if (MORE.test(sentence) || EXCEPT.test(sentence)) return [];
  for (const find of PLACES_ON) {
    const said = find(sentence);
    if (said.length > 0) return said;
  }
  return [];
};

const placesDown = byPatterns(
  [
    pattern(String.raw`\b(?:bottom|last|lowest) #(?: (?:placed|ranked))? ${TEAMS}\b${SOME}\brelegated\b`),
    pattern(String.raw`\blos # últimos(?: ${TEAMS}| lugares| puestos)?${SOME}\b(?:descienden|descenderán|descendieron)\b`),
  ],
  ([count]) => (count === undefined ? undefined : { kind: 'places', count, lead: 'down' }),
  new RegExp(`${MORE.source}|${EXCEPT.source}`, 'iu'),
);

const meetings: Finder = (sentence) => {
  const twice = byPatterns(
    [
      /\bdouble round[- ]robin\b/iu,
      /\bplay(?:s|ed)? each other (?:twice|two times|home and away)\b/iu,
      /\btodos contra todos\b[^.;]{0,25}(?:\bida y vuelta\b|\bdos (?:ruedas|vueltas|rondas)\b)/iu,
      /\ba (?:dos|doble) (?:ruedas?|vueltas?)\b/iu,
    ],
    () => ({ kind: 'meetings', count: 2 }),
    EXCEPT,
  )(sentence);
  const once = byPatterns(
    [
      /\bsingle round[- ]robin\b/iu,
      /\bplay(?:s|ed)? each other once\b/iu,
      /\btodos contra todos\b[^.;]{0,25}\b(?:una (?:sola )?(?:rueda|vuelta|ronda)|partido único)\b/iu,
      /\ba una (?:sola )?(?:rueda|vuelta)\b/iu,
    ],
    () => ({ kind: 'meetings', count: 1 }),
    EXCEPT,
  )(sentence);
  // Both in one sentence speak of two things.
  return twice.length > 0 && once.length > 0 ? [] : [...twice, ...once];
};

const ROUND = /\b(?:finals?|semi-?finals?|quarter-?finals?|round of \d+|cuartos de final|octavos de final|semifinal(?:es)?)\b/iu;
const LEAGUE = /\bround[- ]robin\b|\btodos contra todos\b|\bgroup stage\b|\bleague\b|\bfase de grupos\b|\bliga\b/iu;
const legs: Finder = (sentence) => {
  if (LEAGUE.test(sentence) || EXCEPT.test(sentence)) return [];
  const round = ROUND.exec(sentence)?.[0] ?? '';
  const two = byPatterns(
    [
      /\btwo[- ]legged (?:ties?|knock-?outs?|matches|series|finals?|semi-?finals?|quarter-?finals?)\b/iu,
      /\b(?:played|contested|decided|disputed) over two legs\b/iu,
      /\b(?:llaves|eliminatorias?|series|partidos|encuentros|finales|semifinales|final)\b[^.;]{0,30}\bida y vuelta\b/iu,
    ],
    () => ({ kind: 'legs', count: 2, round }),
  )(sentence);
  const one = byPatterns(
    [
      /\b(?:single|one)[- ](?:match|leg|legged|game) (?:ties?|knock-?outs?|finals?|semi-?finals?|quarter-?finals?|rounds?)\b/iu,
      /\b(?:played|contested|decided|disputed) (?:as|over|in) a single (?:match|leg|game)\b/iu,
      /\b(?:a|en) (?:un )?(?:partido único|único partido|solo partido)\b/iu,
    ],
    () => ({ kind: 'legs', count: 1, round }),
  )(sentence);
  return two.length > 0 && one.length > 0 ? [] : [...two, ...one];
};

const tiesBy: Finder = (sentence) => {
  const points = byPatterns(
    [
      /\bqualification is decided by points\b[^.;]{0,60}/iu,
      /\bdecided (?:by|on) points,? (?:no matter|regardless of) (?:the )?goal difference\b/iu,
      /\b(?:se decide|se decidió|se define|se definió|clasifica|avanza)n? por puntos,? (?:sin importar|sin considerar|sin tener en cuenta) (?:la )?diferencia de gol(?:es)?\b/iu,
    ],
    () => ({ kind: 'ties-by', by: 'points' }),
  )(sentence);
  const goals = byPatterns(
    [
      /\b(?:ties?|winners?|qualification|series) (?:is|are|was|were) decided (?:by|on) (?:the )?(?:aggregate(?: score)?|goal difference)\b/iu,
      /\bwins? on aggregate (?:score )?(?:advances?|qualif(?:y|ies))\b/iu,
      /\b(?:llaves?|series?|clasificación) se (?:decide|decidió|define|definió)n? por (?:el )?(?:marcador global|global|diferencia de gol(?:es)?)\b/iu,
    ],
    () => ({ kind: 'ties-by', by: 'goals' }),
  )(sentence);
  return points.length > 0 ? points : goals;
};

/** Each finder behind a word that it cannot do without: most sentences hold none of them. */
const FINDERS: readonly (readonly [RegExp, Finder])[] = [
  [/promoted|asc[ie]/i, promoted],
  [/promoted|asc[ie]/i, promotedRoles],
  [/knock|eliminat|eliminaci/i, roundsThenGroup],
  [/(?:region|group|zone|pool|región|grupo|zona|serie) \w+,? (?:which |that |que )?(?:is|was|se|fue) /i, sectionForm],
  [/stages|etapas|fases/i, stages],
  [/first|primeras/i, firstStages],
  [/groups|pools|zones|regions|grupos|zonas|series|regiones/i, groups],
  [/group|grupo/i, groupSize],
  [/each|every|cada|group winners/i, placesOn],
  [/relegated|últimos/i, placesDown],
  [/round|each other|todos contra todos|rueda|vuelta/i, meetings],
  [/leg|single|one-|ida y vuelta|partido/i, legs],
  [/decided|wins|decid|defin|clasifica|avanza/i, tiesBy],
];

/** The sentences of a paragraph. */
export const sentencesOf = (paragraph: string): readonly string[] => paragraph.split(/(?<=[.!?;])\s+(?=[\p{Lu}¿¡\d"«“(])/u);
