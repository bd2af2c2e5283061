import type { Key } from './shape.ts';
import { article, listOf, number, oneOf, ref, shape } from './shape.ts';

const listing: Key = { says: 'listing: it only orders the page, and never decides a cut.', value: oneOf('all', 'listing') };

/** What stands under the keys of rules, and the steps of a list spelled out. */
export const RULE_SHAPES = {
  points: shape('What results count.', {
    win: { says: 'A win; 3 if not given.', value: { type: 'integer' } },
    draw: { says: 'A draw; 1 if not given.', value: { type: 'integer' } },
    loss: { says: 'A loss; 0 if not given.', value: { type: 'integer' } },
  }),
  exclusion: shape('What becomes of the matches of an excluded team. A tie goes to the opponent.', {
    played: {
      says: 'Results so far: they stand (as if not given), are annulled, or stand once the team had played half of its matches.',
      value: oneOf('stand', 'annulled', 'stand-from-half'),
    },
    'to-play': {
      says: 'Matches to come: cancelled (as if not given), or lost by this score, for example 0-3.',
      value: { anyOf: [{ const: 'cancelled' }, ref('score')] },
    },
    article,
  }),
  absent: shape('What walkovers lost cost beside the match.', {
    points: { says: 'Points for each of them, for example -1.', value: number(-99, 0) },
    'out-after': { says: 'After how many of them the team is out.', value: number(1, 99) },
    article,
  }),
  record: shape(
    'What counts of the record made in an earlier group.',
    {
      points: { says: 'All points, or half of them with odd ones rounded up or down.', value: oneOf('all', 'half-up', 'half-down') },
      goals: { says: 'all: its matches and goals count too; nothing, as if not given.', value: oneOf('all', 'nothing') },
      article,
    },
    ['points'],
  ),
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
  either: shape(
    'Two acts of which the organizer chooses one; the one that was held decides.',
    { either: { says: 'The two acts; what goes with them is said of the first.', value: listOf(ref('step')) }, article },
    ['either'],
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
} as const;
