import type { Schema, Shape, ShapeName } from './shapes.ts';
import { ref, SHAPES } from './shapes.ts';
import { BARE_STEPS, STEP_SHAPES } from './steps.ts';

const sentence = (description: string, ...examples: readonly string[]): Schema => ({ type: 'string', description, examples });
const anyOf = (description: string, ...schemas: readonly Schema[]): Schema => ({ description, anyOf: schemas });
const list = (items: Schema): Schema => ({ type: 'array', items });

const mapping = ({ says, keys, needs }: Shape): Schema => ({
  type: 'object',
  description: says,
  properties: Object.fromEntries(Object.entries(keys).map(([key, { says: description, value }]) => [key, { description, ...value }])),
  ...(needs && needs.length > 0 && { required: needs }),
  additionalProperties: false,
});

const mappings = Object.fromEntries(Object.entries(SHAPES).map(([name, shape]) => [name, mapping(shape)])) as Record<ShapeName, Schema>;
const { regulations, text, dates, ...named } = mappings;

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
  ),
  fillings: anyOf('One filling or a list of them.', ref('filling'), list(ref('filling'))),
  sides: sentence(
    'Two places with v in between, or two drawn from a pot.',
    '1 of a v 2 of b',
    'winner of q1 v winner of q2',
    '2 drawn from pot',
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
    ref('unrecorded'),
    ref('container'),
  ),
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
  ...regulations,
  $defs: { ...named, ...SENTENCES },
});
