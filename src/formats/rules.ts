import type { AbsenceRule, ExclusionRule, Group, Rules, Spot, Step, Tie, WalkoverRule } from '../engine/index.ts';
import { readArticle, splitArticle } from './fillings.ts';
import type { Findings } from './findings.ts';
import { given } from './findings.ts';
import type { KeyOf } from './shapes.ts';
import { keysOf } from './shapes.ts';
import { readSteps } from './steps.ts';
import type { Stands } from './texts.ts';
import type { Entry, MapTree, Tree } from './yaml-tree.ts';
import { outline, readKeys, readNumber, readWord } from './yaml-tree.ts';

/** `3-0`. */
const readScore = (text: string): readonly [number, number] | undefined => {
  const match = /^(\d{1,3})-(\d{1,3})$/.exec(text);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
};

const readWalkover = (tree: Tree, findings: Findings): WalkoverRule | undefined => {
  const { sentence, article } = splitArticle(tree.kind === 'text' ? tree.text : '');
  const common = given({ article });
  if (article !== '') {
    if (sentence === 'nothing') return { counts: 'nothing', ...common };
    const [, figures = '', tail] = /^(\S+)(?: (points only))?$/.exec(sentence.replace(/\s+/g, ' ')) ?? [];
    const score = readScore(figures);
    if (score && score[0] > score[1]) return { counts: 'score', score, goals: tail ? 'not-counted' : 'counted', ...common };
  }
  findings.report('value-wrong', tree.spot, { key: 'walkover', found: outline(tree), expected: 'nothing | 3-0 | 3-0 points only' });
  return undefined;
};

const readExclusion = (tree: Tree, findings: Findings): ExclusionRule | undefined => {
  if (tree.kind !== 'map') {
    findings.report('value-wrong', tree.spot, {
      key: 'exclusion',
      found: outline(tree),
      expected: '{ played: stand, to-play: cancelled }',
    });
    return undefined;
  }
  const keys = readKeys(tree, 'exclusion', keysOf('exclusion'), findings);
  const [played, toPlay] = [keys.get('played'), keys.get('to-play')];
  return {
    played: (played && readWord(played.value, 'played', ['stand', 'annulled', 'stand-from-half'], findings)) ?? NO_EXCLUSION_RULE.played,
    toPlay: (toPlay && readToPlay(toPlay.value, findings)) ?? NO_EXCLUSION_RULE.toPlay,
    ...given({ article: readArticle(keys.get('article'), findings) }),
  };
};

const readToPlay = (tree: Tree, findings: Findings): ExclusionRule['toPlay'] | undefined => {
  const text = tree.kind === 'text' ? tree.text.trim() : '';
  if (text === 'cancelled') return 'cancelled';
  const lost = readScore(text);
  if (lost && lost[0] < lost[1]) return { lost };
  findings.report('value-wrong', tree.spot, { key: 'to-play', found: outline(tree), expected: 'cancelled | 0-3' });
  return undefined;
};

const readPoints = (tree: Tree, findings: Findings): Rules['points'] | undefined => {
  if (tree.kind !== 'map') {
    findings.report('value-wrong', tree.spot, { key: 'points', found: outline(tree), expected: '{ win: 3, draw: 1, loss: 0 }' });
    return undefined;
  }
  const keys = readKeys(tree, 'points', keysOf('points'), findings);
  const one = (key: KeyOf<'points'>): number => {
    const entry = keys.get(key);
    return (entry && readNumber(entry.value, key, -99, 99, findings)) ?? USUAL_POINTS[key];
  };
  return { win: one('win'), draw: one('draw'), loss: one('loss') };
};

/** `nothing`, which takes away what a default says, or what walkovers lost cost. */
const readAbsent = (tree: Tree, findings: Findings): AbsenceRule | 'nothing' | undefined => {
  if (tree.kind === 'map') {
    const keys = readKeys(tree, 'absent', keysOf('absent'), findings);
    const [points, outAfter] = [keys.get('points'), keys.get('out-after')];
    if (!points && !outAfter) findings.report('key-missing', tree.spot, { key: 'points | out-after', within: 'absent' });
    return {
      points: (points && readNumber(points.value, 'points', -99, 0, findings)) ?? 0,
      ...given({
        outAfter: outAfter && readNumber(outAfter.value, 'out-after', 1, 99, findings),
        article: readArticle(keys.get('article'), findings),
      }),
    };
  }
  if (tree.kind === 'text' && splitArticle(tree.text).sentence === 'nothing') return 'nothing';
  findings.report('value-wrong', tree.spot, { key: 'absent', found: outline(tree), expected: 'nothing | { points: -1, out-after: 2 }' });
  return undefined;
};

const USUAL_POINTS: Rules['points'] = { win: 3, draw: 1, loss: 0 };
const NO_EXCLUSION_RULE: ExclusionRule = { played: 'stand', toPlay: 'cancelled' };

/** What a group, tie or list, or a default for them, says of itself; what it leaves out comes from further out. */
export type Said = {
  readonly rounds?: Group['rounds'];
  readonly matchesEach?: number;
  readonly legs?: number;
  readonly ground?: Tie['ground'];
  readonly points?: Rules['points'];
  readonly walkover?: WalkoverRule;
  readonly exclusion?: ExclusionRule;
  readonly absence?: AbsenceRule | 'nothing';
  readonly decidedBy?: readonly Step[];
};
/** The nearest default, key by key. */
export type Defaults = { readonly group: Said; readonly tie: Said; readonly list: Said };
export const NO_DEFAULTS: Defaults = { group: {}, tie: {}, list: {} };

type RuleKey = KeyOf<'group-rules'> | KeyOf<'tie-rules'> | KeyOf<'list-rules'>;

const ROUND_WORDS = ['listed', 'unknown'] as const;

/** `rounds`, and `matches-each`, which says that the fixture is listed. */
const readRounds = (tree: MapTree, findings: Findings): { rounds: Said['rounds']; matchesEach: number | undefined } => {
  const [own, each] = (['rounds', 'matches-each'] as const).map((key) => tree.entries.find((entry) => entry.key === key)?.value);
  const word = own?.kind === 'text' ? ROUND_WORDS.find((one) => one === own.text.trim()) : undefined;
  const rounds = word ?? (own && readNumber(own, 'rounds', 1, 99, findings));
  if (!each) return { rounds, matchesEach: undefined };
  if (own && word !== 'listed') findings.report('value-wrong', own.spot, { key: 'rounds', found: outline(own), expected: 'listed' });
  return { rounds: 'listed', matchesEach: readNumber(each, 'matches-each', 1, 999, findings) };
};

/** Reads the rules in a mapping whose keys the caller has checked. */
export const readSaid = (tree: MapTree, stands: Stands, findings: Findings): Said => {
  const read = <T>(key: RuleKey, reader: (tree: Tree) => T | undefined): T | undefined => {
    const entry = tree.entries.find((one) => one.key === key);
    return entry && reader(entry.value);
  };
  return given<{ [K in keyof Said]-?: Said[K] | undefined }>({
    ...readRounds(tree, findings),
    legs: read('legs', (tree) => readNumber(tree, 'legs', 1, 9, findings)),
    ground: read('ground', (tree) => readWord(tree, 'ground', ['home-and-away', 'neutral'], findings)),
    points: read('points', (tree) => readPoints(tree, findings)),
    walkover: read('walkover', (tree) => readWalkover(tree, findings)),
    exclusion: read('exclusion', (tree) => readExclusion(tree, findings)),
    absence: read('absent', (tree) => readAbsent(tree, findings)),
    decidedBy: read('decided-by', (tree) => readSteps(tree, stands, findings)),
  });
};

export const readDefaults = (entry: Entry | undefined, outer: Defaults, stands: Stands, findings: Findings): Defaults => {
  if (!entry) return outer;
  if (entry.value.kind !== 'map') {
    findings.report('value-wrong', entry.value.spot, {
      key: 'defaults',
      found: outline(entry.value),
      expected: '{ group: { … }, tie: { … }, list: { … } }',
    });
    return outer;
  }
  const keys = readKeys(entry.value, 'defaults', keysOf('defaults'), findings);
  const one = (kind: keyof Defaults): Said => {
    const said = keys.get(kind);
    if (!said) return outer[kind];
    if (said.value.kind !== 'map') {
      findings.report('value-wrong', said.value.spot, { key: kind, found: outline(said.value), expected: '{ decided-by: […] }' });
      return outer[kind];
    }
    readKeys<string>(said.value, `defaults ${kind}`, keysOf(`${kind}-rules`), findings);
    return { ...outer[kind], ...readSaid(said.value, stands, findings) };
  };
  return { group: one('group'), tie: one('tie'), list: one('list') };
};

/** The rules a contest ends up with; a list that nobody gives is a hole its author must fill. */
export const settleRules = (said: Said, within: string, spot: Spot, findings: Findings): Rules => {
  if (!said.decidedBy) findings.report('key-missing', spot, { key: 'decided-by', within });
  return {
    points: said.points ?? USUAL_POINTS,
    walkover: said.walkover ?? { counts: 'nothing' },
    exclusion: said.exclusion ?? NO_EXCLUSION_RULE,
    ...(said.absence && said.absence !== 'nothing' && { absence: said.absence }),
    decidedBy: said.decidedBy ?? [],
  };
};
