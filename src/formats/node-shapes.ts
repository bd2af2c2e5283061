import type { Key } from './shape.ts';
import { article, listOf, mapOf, number, oneOf, oneOrMore, ref, shape, word } from './shape.ts';

const anyNode = {
  name: { says: 'Its name, as a text or in both languages.', value: ref('text') },
  territory: {
    says: 'Territories whose teams take part here, by id or by the name the id is made of.',
    value: oneOrMore(word),
  },
  dates: { says: 'When it is held: 2004-09-16..2004-10-31; a month or a year may stand for a day.', value: ref('dates') },
} as const satisfies Record<string, Key>;

const anyContest = {
  'if-declined': {
    says: 'What becomes of a slot here that its team gives up: vacant, as if not given, or the next in the ranking it comes from.',
    value: oneOf('vacant', 'next'),
  },
  ...anyNode,
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

const groupRules = {
  rounds: {
    says: 'How often each pair meets; listed: the fixture is the list of matches; unknown: the form is not on record.',
    value: { anyOf: [number(1, 99), oneOf('listed', 'unknown')] },
  },
  'matches-each': { says: 'How many matches of a listed fixture each team plays.', value: number(1, 999) },
  ...rules,
  absent: {
    says: 'What each walkover lost costs beside the match, and after how many of them the team is out.',
    value: { anyOf: [{ const: 'nothing' }, ref('absent')] },
  },
} as const satisfies Record<string, Key>;
const legs: Key = { says: 'How many legs are played before the list decides.', value: number(1, 9) };
const ground: Key = { says: 'Where the legs are played.', value: oneOf('home-and-away', 'neutral') };

/** The nodes of `before` and `stages`, and the rules that go with each kind. */
export const NODE_SHAPES = {
  defaults: shape('Rules for every group, tie and list below; the nearest default wins, key by key.', {
    group: { says: 'For groups.', value: ref('group-rules') },
    tie: { says: 'For ties.', value: ref('tie-rules') },
    list: { says: 'For lists.', value: ref('list-rules') },
  }),
  'group-rules': shape('Rules of groups.', groupRules),
  'tie-rules': shape('Rules of ties.', { legs, ground, ...rules }),
  'list-rules': shape('Rules of lists.', rules),
  entries: shape(
    'A list of places that entry facts fill.',
    { entries: { says: 'How many places.', value: number(1, 9999) }, ...anyContest },
    ['entries'],
  ),
  group: shape(
    'A group: all play all, or as the fixture is listed. It gives places 1 to n.',
    {
      group: { says: 'Whose places fill it.', value: ref('fillings') },
      ...groupRules,
      carries: { says: 'What a team brings along from the group its slot is filled from; nothing if not given.', value: ref('carries') },
      ...anyContest,
    },
    ['group'],
  ),
  tie: shape(
    'A tie of two. It gives 1, the winner, and 2, the loser.',
    { tie: { says: 'A v B, each a place; or: 2 drawn from a pot.', value: ref('sides') }, legs, ground, ...rules, ...anyContest },
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
      ...anyContest,
    },
    ['pot'],
  ),
  list: shape(
    'Ranks teams by the records they made in the contests they come from; no matches of its own. It gives places 1 to n.',
    {
      list: { says: 'Whose places fill it, for example the third of each group.', value: ref('fillings') },
      'drop-against': {
        says: 'Leaves out matches against the team in this place of its group, so that groups of unequal size compare.',
        value: number(1, 9999),
      },
      records: {
        says: 'Adds up the records made in these contests, not in those the slots come from.',
        value: oneOrMore(ref('reference')),
      },
      ...rules,
      ...anyContest,
    },
    ['list'],
  ),
  allocation: shape(
    'Sends qualifiers to named places: m39 of thirds takes from it.',
    {
      allocation: { says: 'Whose places are sent.', value: ref('fillings') },
      eligible: { says: 'Its places in order, and from which contests each may receive: m39: a/d/e/f, or any.', value: mapOf(ref('ids')) },
      table: {
        says: 'For each set of contests that the qualifiers come from, whose qualifier each place gets: abcd: a d b c.',
        value: mapOf(ref('ids')),
      },
      article,
      ...anyContest,
    },
    ['allocation', 'eligible'],
  ),
  unrecorded: shape(
    'A contest of which only the entrants are known; placed: facts fill its places.',
    { unrecorded: { says: 'Whose places fill it.', value: ref('fillings') }, ...anyContest },
    ['unrecorded'],
  ),
  container: shape('A stage (top level), a region (contests) or a round (ties).', {
    contests: { says: 'What it holds.', value: ref('nodes') },
    ties: { says: 'The ties of a round.', value: ref('nodes') },
    each: {
      says: 'Repeats contest: once per value: { department: [Amazonas, La Libertad] }, or those of the register: { district: districts within canete }.',
      value: mapOf({ anyOf: [listOf(word), { type: 'string' }, ref('territory-values')] }),
    },
    contest: { says: 'What is repeated; <department> stands for the value.', value: ref('node') },
    gives: { says: 'Its own places, numbered on from 1.', value: ref('fillings') },
    defaults: { says: 'Rules for what it holds.', value: ref('defaults') },
    ...anyNode,
  }),
  seeded: shape(
    'A round of ties: the best of these places v the last of them, and so on inwards.',
    {
      seeded: { says: 'Places of one ranking, an even number of them: 9-24 of table.', value: ref('filling') },
      as: { says: 'What the ties are called, before their number: p makes p1, p2 …', value: ref('id') },
      defaults: { says: 'Rules for its ties.', value: ref('defaults') },
      legs,
      ground,
      ...rules,
      ...anyContest,
    },
    ['seeded', 'as'],
  ),
  dates: shape(
    'When something is held, with the source.',
    {
      from: { says: 'First day, month or year.', value: word },
      until: { says: 'Last day, month or year.', value: word },
      source: { says: 'Where the dates come from.', value: word },
    },
    ['from'],
  ),
} as const;
