/**
 * Every mapping of `regulations.yaml`, key by key. The reader checks keys against this table and the JSON Schema that
 * editors complete from is made of it, so the two cannot disagree.
 */
export type Shape<K extends string = string> = {
  readonly says: string;
  readonly keys: Readonly<Record<K, Key>>;
  readonly needs?: readonly K[];
};
export type Key = { readonly says: string; readonly value: Schema };
/** A piece of JSON Schema 2020-12. */
export type Schema = { readonly [keyword: string]: unknown };

const shape = <K extends string>(says: string, keys: Readonly<Record<K, Key>>, needs: readonly NoInfer<K>[] = []): Shape<K> => ({
  says,
  keys,
  needs,
});
export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const oneOf = (...words: readonly string[]): Schema => ({ enum: words });
const listOf = (items: Schema): Schema => ({ type: 'array', items });
const mapOf = (values: Schema): Schema => ({ type: 'object', additionalProperties: values });
const word: Schema = { type: ['string', 'number'] };

const anyNode = {
  name: { says: 'Its name, as a text or in both languages.', value: ref('text') },
  territory: {
    says: 'Territories whose teams take part here, by id or by the name the id is made of.',
    value: { anyOf: [word, listOf(word)] },
  },
  dates: { says: 'When it is held: 2004-09-16..2004-10-31; a month or a year may stand for a day.', value: ref('dates') },
} as const satisfies Record<string, Key>;

const rules = {
  points: { says: 'What a win, a draw and a loss count.', value: ref('points') },
  walkover: {
    says: 'What a walkover counts: nothing, a score with the winner first, or that score for the points only.',
    value: ref('walkover'),
  },
  exclusion: { says: 'What becomes of the matches of a team that is excluded.', value: ref('exclusion') },
  'decided-by': { says: 'Ordered list: measures compare numbers, acts are held only where a cut needs them.', value: ref('steps') },
} as const satisfies Record<string, Key>;

const rounds: Key = {
  says: 'How often each pair meets; unknown where the form is not on record.',
  value: { anyOf: [{ type: 'integer', minimum: 1 }, { const: 'unknown' }] },
};
const legs: Key = { says: 'How many legs are played before the list decides.', value: { type: 'integer', minimum: 1, maximum: 9 } };
const ground: Key = { says: 'Where the legs are played.', value: oneOf('home-and-away', 'neutral') };
const listing: Key = { says: 'listing: it only orders the page, and never decides a cut.', value: oneOf('all', 'listing') };
const article: Key = { says: 'The article that says so; ? when none is on record.', value: word };

export const SHAPES = {
  regulations: shape(
    'The regulations of one season.',
    {
      competition: { says: 'The competition: its name, or its id and name.', value: { anyOf: [{ type: 'string' }, ref('competition')] } },
      season: { says: 'The name of the season, for example 2004 or 2019-20.', value: word },
      edition: { says: 'Which edition of the competition this is.', value: { type: 'integer', minimum: 1 } },
      state: { says: 'past: what is missing is unknown; running (as if not given): it is still to come.', value: oneOf('past', 'running') },
      clubs: {
        says: 'The register of clubs: the path of a file, or the register itself.',
        value: { anyOf: [{ type: 'string' }, mapOf(ref('club'))] },
      },
      territories: {
        says: 'The register of territories: the path of a file, or the register itself.',
        value: { anyOf: [{ type: 'string' }, mapOf(ref('territory'))] },
      },
      sources: {
        says: 'The register of sources: the path of a file, or the register itself.',
        value: { anyOf: [{ type: 'string' }, mapOf(ref('source'))] },
      },
      articles: { says: 'The articles of the bases by id; § names one.', value: mapOf({ anyOf: [{ type: 'string' }, ref('article')] }) },
      defaults: { says: 'What every group and tie follows unless it says otherwise.', value: ref('defaults') },
      before: { says: 'Rankings that reach this season from outside.', value: ref('nodes') },
      stages: { says: 'What the season plays.', value: ref('nodes') },
      entrants: { says: 'Which places are the entrants of this season.', value: ref('fillings') },
      champion: { says: 'Whose place is the champion.', value: ref('filling') },
      'runner-up': { says: 'Whose place is the runner-up.', value: ref('filling') },
      prizes: { says: 'Where places lead outside this season.', value: mapOf({ anyOf: [ref('fillings'), ref('prize')] }) },
      conflicts: { says: 'Differences between sources that touch no table.', value: listOf(ref('conflict')) },
    },
    ['competition', 'season', 'stages'],
  ),
  competition: shape(
    'The competition.',
    { id: { says: 'Letters, digits and hyphens.', value: ref('id') }, name: { says: 'Its name.', value: ref('text') } },
    ['name'],
  ),
  text: shape('A text in one or both languages.', { es: { says: 'In Spanish.', value: word }, en: { says: 'In English.', value: word } }),
  article: shape('An article of the bases.', {
    es: { says: 'What it says, in Spanish.', value: { type: 'string' } },
    en: { says: 'What it says, in English.', value: { type: 'string' } },
    source: { says: 'Where it comes from.', value: word },
    reconstructed: {
      says: 'yes: no text of the bases is on record, the rule was read from results or a chronicle.',
      value: { anyOf: [{ type: 'boolean' }, oneOf('yes', 'no')] },
    },
  }),
  defaults: shape('Rules for every group, tie and list below; the nearest default wins, key by key.', {
    group: { says: 'For groups.', value: ref('group-rules') },
    tie: { says: 'For ties.', value: ref('tie-rules') },
    list: { says: 'For lists.', value: ref('list-rules') },
  }),
  'group-rules': shape('Rules of groups.', { rounds, ...rules }),
  'tie-rules': shape('Rules of ties.', { legs, ground, ...rules }),
  'list-rules': shape('Rules of lists.', rules),
  entries: shape(
    'A list of places that entry facts fill.',
    { entries: { says: 'How many places.', value: { type: 'integer', minimum: 1 } }, ...anyNode },
    ['entries'],
  ),
  group: shape(
    'A group: all play all. It gives places 1 to n.',
    { group: { says: 'Whose places fill it.', value: ref('fillings') }, rounds, ...rules, ...anyNode },
    ['group'],
  ),
  tie: shape(
    'A tie of two. It gives 1, the winner, and 2, the loser.',
    { tie: { says: 'A v B, each a place; or: 2 drawn from a pot.', value: ref('sides') }, legs, ground, ...rules, ...anyNode },
    ['tie'],
  ),
  pot: shape(
    'A pot that "n drawn from" takes from.',
    {
      pot: { says: 'Whose places go into it.', value: ref('fillings') },
      how: {
        says: 'draw (as if not given): a draw was held; unrecorded: how the teams were assigned is not on record.',
        value: oneOf('draw', 'unrecorded'),
      },
      ...anyNode,
    },
    ['pot'],
  ),
  list: shape(
    'Ranks teams by the records they made in the contests they come from; no matches of its own. It gives places 1 to n.',
    {
      list: { says: 'Whose places fill it, for example the third of each group.', value: ref('fillings') },
      'drop-against': {
        says: 'Leaves out matches against the team in this place of its group, so that groups of unequal size compare.',
        value: { type: 'integer', minimum: 1 },
      },
      ...rules,
      ...anyNode,
    },
    ['list'],
  ),
  unrecorded: shape(
    'A contest of which only the entrants are known; placed: facts fill its places.',
    { unrecorded: { says: 'Whose places fill it.', value: ref('fillings') }, ...anyNode },
    ['unrecorded'],
  ),
  container: shape('A stage (top level), a region (contests) or a round (ties).', {
    contests: { says: 'What it holds.', value: ref('nodes') },
    ties: { says: 'The ties of a round.', value: ref('nodes') },
    each: { says: 'Repeats contest: once per value, for example { department: [Amazonas, La Libertad] }.', value: mapOf(listOf(word)) },
    contest: { says: 'What is repeated; <department> stands for the value.', value: ref('node') },
    gives: { says: 'Its own places, numbered on from 1.', value: ref('fillings') },
    defaults: { says: 'Rules for what it holds.', value: ref('defaults') },
    ...anyNode,
  }),
  dates: shape(
    'When something is held, with the source.',
    {
      from: { says: 'First day, month or year.', value: word },
      until: { says: 'Last day, month or year.', value: word },
      source: { says: 'Where the dates come from.', value: word },
    },
    ['from'],
  ),
  points: shape('What results count.', {
    win: { says: 'A win; 3 if not given.', value: { type: 'integer' } },
    draw: { says: 'A draw; 1 if not given.', value: { type: 'integer' } },
    loss: { says: 'A loss; 0 if not given.', value: { type: 'integer' } },
  }),
  exclusion: shape('What becomes of the matches of an excluded team. A tie goes to the opponent.', {
    played: { says: 'Results so far: they stand (as if not given), or are annulled.', value: oneOf('stand', 'annulled') },
    'to-play': {
      says: 'Matches to come: cancelled (as if not given), or lost by this score, for example 0-3.',
      value: { anyOf: [{ const: 'cancelled' }, ref('score')] },
    },
    article,
  }),
  measure: shape('A measure spelled out.', { for: listing, article }),
  'figure-measure': shape(
    'A figure that matches do not show, from figure: facts.',
    {
      name: { says: 'Which figure, as the facts name it.', value: ref('id') },
      better: { says: 'more, as if not given, or fewer.', value: oneOf('more', 'fewer') },
      for: listing,
      article,
    },
    ['name'],
  ),
  'place-measure': shape(
    'Places in another contest, the better first; teams outside it come after those in it.',
    { in: { says: 'The contest whose places are read.', value: ref('reference') }, for: listing, article },
    ['in'],
  ),
  'relative-measure': shape('Points weighed by the rivals they were won against.', {
    reading: {
      says: 'product, as if not given: points won against each rival times its total; share: a win counts its total, a draw half of it.',
      value: oneOf('product', 'share'),
    },
    for: listing,
    article,
  }),
  among: shape(
    'The mini-table: its own list, read on the matches between the level teams.',
    {
      order: { says: 'Measures in order.', value: ref('steps') },
      restart: {
        says: 'When the list starts again on those still level: never, as if not given, after each split, or after all of it.',
        value: oneOf('never', 'after-each', 'after-all'),
      },
      article,
    },
    ['order'],
  ),
  act: shape('An act spelled out.', {
    for: {
      says: 'How many level teams it is stated for: 2, or any number. Lots are for any unless said otherwise.',
      value: { enum: [2, 'any'] },
    },
    ground: { says: 'Where it is held.', value: oneOf('neutral', 'unstated') },
    'decided-by': { says: 'How the act is settled when it ends level.', value: ref('steps') },
    article,
  }),
  prize: shape(
    'Where places lead outside this season.',
    {
      to: { says: 'Whose places.', value: ref('fillings') },
      name: { says: 'Its name, if not its key.', value: ref('text') },
      kind: { says: 'promotion, as if not given.', value: oneOf('promotion', 'relegation', 'place') },
      'if-declined': {
        says: 'What becomes of a prize not taken up: vacant, as if not given, or the next team.',
        value: oneOf('vacant', 'next'),
      },
      article,
    },
    ['to'],
  ),
  conflict: shape(
    'A difference between sources.',
    {
      about: { says: 'What it is about.', value: ref('text') },
      contest: { says: 'The contest it concerns; the whole season if not given.', value: ref('reference') },
      values: { says: 'What each source says.', value: listOf(ref('conflict-value')) },
      note: { says: 'What a reader should know.', value: ref('text') },
    },
    ['about', 'values'],
  ),
  'conflict-value': shape(
    'What one source says.',
    { value: { says: 'The value.', value: ref('text') }, source: { says: 'The source.', value: word } },
    ['value', 'source'],
  ),
  club: shape(
    'A club: one id for one club.',
    {
      name: { says: 'The name it is shown by.', value: word },
      seat: { says: 'Its town or district; it tells homonyms apart.', value: word },
      territory: { says: 'The territory it belongs to.', value: word },
      aliases: { says: 'Other spellings and earlier names.', value: listOf({ anyOf: [word, ref('alias')] }) },
      'reserve-of': { says: 'The club whose reserve team it is.', value: ref('id') },
    },
    ['name'],
  ),
  alias: shape(
    'Another name of a club.',
    {
      name: { says: 'The name.', value: word },
      seasons: { says: 'The seasons in which it meant this club.', value: listOf(word) },
    },
    ['name'],
  ),
  territory: shape(
    'A territory, and since when and until when it belongs where it belongs.',
    {
      name: { says: 'Its name.', value: word },
      kind: { says: 'What it is: department, province, district…', value: word },
      within: { says: 'The territory it lies in.', value: ref('id') },
      from: { says: 'First day.', value: word },
      until: { says: 'Last day.', value: word },
    },
    ['name', 'kind'],
  ),
  source: shape(
    'Where facts come from.',
    {
      title: { says: 'Its title.', value: ref('text') },
      address: { says: 'Its address.', value: { type: 'string' } },
      licence: { says: 'Its licence.', value: { type: 'string' } },
    },
    ['title'],
  ),
} as const;

export type ShapeName = keyof typeof SHAPES;
export type KeyOf<S extends ShapeName> = keyof (typeof SHAPES)[S]['keys'] & string;

/** The keys a shape knows, in the order of the table. */
export const keysOf = <S extends ShapeName>(name: S): readonly KeyOf<S>[] => Object.keys(SHAPES[name].keys) as KeyOf<S>[];
