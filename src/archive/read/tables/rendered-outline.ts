import { fold } from '../../../engine/index.ts';

/**
 * The headings of a text that has lost their levels. The words of football tell most of it: a stage holds regions, a
 * region groups and rounds, a tiebreaker belongs to what stands above it.
 */
export type Outline = {
  /** Takes a line that may be a heading, and says whether it is. */
  readonly line: (words: string) => 'heading' | 'other';
  /** Something other than headings stands here. */
  readonly content: () => void;
  readonly heading: () => readonly string[];
};

type Sort = 'stage' | 'region' | 'group' | 'round' | 'tiebreaker';
const RANK: Readonly<Record<Sort, number>> = { stage: 1, region: 2, group: 3, round: 3, tiebreaker: 5 };

const SORTS: readonly (readonly [Sort, RegExp])[] = [
  ['tiebreaker', /^(?:tie-?breakers?|desempates?|play-?offs?|third match(?:es)?|tercer partido)$/u],
  [
    'stage',
    /\b(?:stage|etapa|phase|fase)\b|^(?:notes?|notas|see also|vease tambien|references|referencias|external links|enlaces externos)$/u,
  ],
  [
    'round',
    /\b(?:round|ronda|quarter-?finals?|semi-?finals?|finals?|cuartos|octavos|dieciseisavos|semifinal(?:es)?|llaves?|eliminatorias?)\b/u,
  ],
  ['region', /^(?:region|zone|zona|department|departamento)\b/u],
  ['group', /^(?:group|grupo|serie|series|liguilla)\b/u],
];

const LONGEST_HEADING = 60;

/** Undefined: the line is a sentence or a footer. */
const sortOf = (words: string): Sort | undefined => {
  if (words.length > LONGEST_HEADING || /[.:;|]|^[-*•–]/u.test(words) || !/^[\p{Lu}\d]/u.test(words)) return undefined;
  const plain = fold(words);
  return SORTS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'region';
};

export const makeOutline = (): Outline => {
  let open: { title: string; sort: Sort; content: 'some' | 'none' }[] = [];
  /** A round directly under the heading of a group is played in the group; after the group's table it is its neighbour. */
  const depthOf = (sort: Sort, title: string): number => {
    if (sort === 'round' && !/regiona/iu.test(title)) {
      const round = open.findIndex((one) => one.sort === 'round');
      if (round >= 0) return round;
      if (open.at(-1)?.sort === 'group' && open.at(-1)?.content === 'none') return open.length;
    }
    const at = open.findIndex((one) => RANK[one.sort] >= RANK[sort]);
    return at < 0 ? open.length : at;
  };
  return {
    line: (words) => {
      const sort = sortOf(words);
      if (sort === undefined) return 'other';
      open = [...open.slice(0, depthOf(sort, words)), { title: words, sort, content: 'none' }];
      return 'heading';
    },
    content: () => {
      for (const one of open) one.content = 'some';
    },
    heading: () => open.map(({ title }) => title),
  };
};
