import { LAYER_KEYS, LAYER_SHAPES } from './layer-shapes.ts';
import { NODE_SHAPES } from './node-shapes.ts';
import { RULE_SHAPES } from './rule-shapes.ts';
import { article, listOf, mapOf, oneOf, oneOrMore, ref, shape, word } from './shape.ts';

/** Every mapping of `regulations.yaml`, key by key, and of the registers that may be written out in it. */
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
      before: { says: 'Rankings that reach this season from outside.', value: mapOf({ anyOf: [ref('node'), ref('joined')] }) },
      stages: { says: 'What the season plays.', value: ref('nodes') },
      entrants: { says: 'Which places are the entrants of this season.', value: ref('fillings') },
      champion: { says: 'Whose place is the champion.', value: ref('filling') },
      'runner-up': { says: 'Whose place is the runner-up.', value: ref('filling') },
      prizes: { says: 'Where places lead outside this season.', value: mapOf({ anyOf: [ref('fillings'), ref('prize')] }) },
      barred: {
        says: 'Who may not take which places, by the name of the team; reserves: all reserve teams of the register.',
        value: mapOf({ anyOf: [oneOrMore({ type: 'string' }), ref('barred')] }),
      },
      conflicts: { says: 'Differences between sources that touch no table.', value: listOf(ref('conflict')) },
      ...LAYER_KEYS,
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
  ...NODE_SHAPES,
  ...RULE_SHAPES,
  ...LAYER_SHAPES,
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
  barred: shape(
    'What a team may not take.',
    { from: { says: 'Prizes by their key, and contests.', value: oneOrMore({ type: 'string' }) }, article },
    ['from'],
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
      territory: {
        says: 'The league, district or other territory it belongs to: its id, or its name after what tells it apart.',
        value: word,
      },
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
      within: { says: 'The territory it lies in: its id, or its name after what tells it apart (Cañete › San Luis).', value: word },
      over: { says: 'Where else it lies: the districts of a league over several.', value: oneOrMore(word) },
      aliases: { says: 'Its other names.', value: oneOrMore(word) },
      codes: { says: 'Its codes in other lists, by the name of the list: { reniec: 140101 }.', value: mapOf(word) },
      seat: { says: 'The town it is governed from.', value: word },
      at: { says: 'Where the seat is: latitude and longitude, in degrees.', value: listOf({ type: 'number' }) },
      altitude: { says: 'How high the seat lies, in metres above the sea.', value: { type: 'number', minimum: -440, maximum: 8849 } },
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
