import type { Schema, Shape } from './shape.ts';
import { listOf as list, ref } from './shape.ts';
import type { ShapeName } from './shapes.ts';
import { SHAPES } from './shapes.ts';
import { BARE_STEPS, STEP_SHAPES } from './steps.ts';

const sentence = (description: string, ...examples: readonly string[]): Schema => ({ type: 'string', description, examples });
const anyOf = (description: string, ...schemas: readonly Schema[]): Schema => ({ description, anyOf: schemas });

const mapping = ({ says, keys, needs }: Shape): Schema => ({
  type: 'object',
  description: says,
  properties: Object.fromEntries(Object.entries(keys).map(([key, { says: description, value }]) => [key, { description, ...value }])),
  ...(needs && needs.length > 0 && { required: needs }),
  additionalProperties: false,
});

const mappings = Object.fromEntries(Object.entries(SHAPES).map(([name, shape]) => [name, mapping(shape)])) as Record<ShapeName, Schema>;
const { regulations, text, dates, ...named } = mappings;
/** A file that refines another one leaves to that one what it does not change. */
const { required, ...layer } = regulations;

/** What a layer or an amendment says of a contest below: any of its keys but the one that says its kind. */
const CONTESTS: readonly ShapeName[] = ['entries', 'group', 'tie', 'pot', 'list', 'allocation', 'unrecorded', 'seeded'];
const refinement = mapping({
  says: 'What a layer or an amendment changes of a contest.',
  keys: Object.fromEntries(
    CONTESTS.flatMap((name) => Object.entries(SHAPES[name].keys).filter(([key]) => !CONTESTS.some((kind) => kind === key))),
  ),
});
const none: Schema = { const: 'none', description: 'Takes away, in a layer or an amendment, what the text below has.' };

/** The sentences of the language and the unions of its shapes. What a sentence may say is checked by the reader alone. */
const SENTENCES = {
  id: { type: ['string', 'number'], description: 'Letters, digits and hyphens.' },
  reference: sentence(
    'A contest, looked up from the nearest container outward; containers in between may be left out.',
    'region-i/a',
    'national/final',
  ),
  filling: sentence(
    'Whose places fill these slots, with the article after §.',
    '1 of a',
    '1-2 of a',
    'winner of q1',
    'loser of q1',
    '1-2 of each in region',
    'winners of quarter-finals',
    '4 drawn from pot § 12',
    'm39 of thirds',
    '1 of first with 1 point',
    '1-2 of each in provincial or 1 if under 6',
    '1-2 of year-table not in 1 of apertura and 1 of clausura',
  ),
  fillings: anyOf('One filling or a list of them.', ref('filling'), list(ref('filling'))),
  sides: sentence(
    'Two places with v in between, or two drawn from a pot.',
    '1 of a v 2 of b',
    'winner of q1 v winner of q2',
    '2 drawn from pot',
  ),
  ids: sentence('Ids of contests.', 'a/d/e/f', 'any', 'a d b c'),
  carries: anyOf(
    'What counts of the earlier group, with the article after §.',
    sentence('Nothing, the matches against teams that are both here, or the whole record.', 'nothing', 'matches', 'all', 'points', 'half'),
    ref('record'),
  ),
  score: sentence('Two figures.', '3-0', '0-3'),
  walkover: sentence('What a walkover counts, the winner first.', 'nothing', '3-0', '3-0 points only § 31'),
  step: anyOf(
    'A measure, a mini-table or an act, with what goes with it, and the article after §.',
    { enum: BARE_STEPS },
    sentence('A step with what goes with it.', 'play-off neutral § 12', 'goal-difference for listing', 'figure fouls fewer', 'place in a'),
    ...Object.entries(STEP_SHAPES).map(([name, shape]) => ({
      type: 'object',
      properties: { [name]: ref(shape) },
      required: [name],
      additionalProperties: false,
    })),
    ref('either'),
  ),
  steps: anyOf('Steps in order.', ref('step'), list(ref('step'))),
  text: anyOf('A text, the same in both languages or one for each.', { type: ['string', 'number'] }, text),
  dates: anyOf(
    'A span of days, months or years.',
    { type: ['string', 'number'], examples: ['2004-09-16..2004-10-31', '2004-11..2004-12', '2004'] },
    dates,
  ),
  node: anyOf(
    'A number of entries, a tie, or a mapping whose key says its kind.',
    { type: 'integer', minimum: 1, description: 'A list of places that entry facts fill.' },
    ref('sides'),
    ref('entries'),
    ref('group'),
    ref('tie'),
    ref('pot'),
    ref('list'),
    ref('allocation'),
    ref('unrecorded'),
    ref('seeded'),
    ref('container'),
    ref('refinement'),
    none,
  ),
  refinement,
  nodes: {
    type: 'object',
    description: 'Contests and containers by id; q1..q4 and a..d stand for the ids in between.',
    additionalProperties: ref('node'),
  },
} satisfies Record<string, Schema>;

/** JSON Schema 2020-12 of `regulations.yaml`, for completion and descriptions in editors. */
export const regulationsSchema = (): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Ascenso regulations',
  ...layer,
  anyOf: [{ required }, { required: ['extends'] }],
  $defs: { ...named, ...SENTENCES },
});
