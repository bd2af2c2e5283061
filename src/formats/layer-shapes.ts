import { article, listOf, oneOrMore, ref, shape, word } from './shape.ts';

const partly = { type: 'object' } as const;

/** What joins a season's rules to other files: the text they refine, amendments, other seasons, the territory register. */
export const LAYER_SHAPES = {
  amendment: shape(
    'A change of the rules that counts from its date.',
    {
      by: { says: 'Who made it.', value: ref('text') },
      date: { says: 'The day from which it counts.', value: word },
      article,
      change: { says: 'What it changes, key by key as in this file; none takes a key away.', value: partly },
    },
    ['by', 'date', 'change'],
  ),
  lock: shape(
    'What later layers may not touch.',
    {
      key: { says: 'A key, or its path: prizes, stages/final/walkover; walkover alone is every walkover.', value: word },
      article,
    },
    ['key'],
  ),
  joined: shape(
    'Another season: its contests, with the places they gave.',
    {
      season: { says: 'The folder of that season, relative to this file.', value: { type: 'string' } },
      name: { says: 'Its name, if not that of the competition and season.', value: ref('text') },
    },
    ['season'],
  ),
  'territory-values': shape(
    'The territories of one kind inside another one, from the register.',
    {
      kind: { says: 'Their kind, as in the register.', value: word },
      within: { says: 'The territory they lie in, at whatever depth.', value: word },
    },
    ['kind', 'within'],
  ),
} as const;

/** Keys of the top level that say how files and dates are laid over each other; nothing of them reaches the merged rules. */
export const LAYER_KEYS = {
  extends: { says: 'The regulations that this file refines, as a path relative to it.', value: { type: 'string' } },
  locked: { says: 'Keys that layers on top of this file may not touch.', value: oneOrMore({ anyOf: [word, ref('lock')] }) },
  amendments: { says: 'Dated changes of these rules.', value: listOf(ref('amendment')) },
} as const;
