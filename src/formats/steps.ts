import type { ActName, ActStep, AmongStep, MeasureName, MeasureStep, Reference, Spot, Step } from '../engine/index.ts';
import { nearest } from '../engine/index.ts';
import { readArticle, splitArticle } from './fillings.ts';
import type { Findings } from './findings.ts';
import { given, quoted } from './findings.ts';
import { isId, isPath } from './ids.ts';
import type { ShapeName } from './shapes.ts';
import { keysOf } from './shapes.ts';
import type { Stands } from './texts.ts';
import { fillIn } from './texts.ts';
import type { Entry, MapTree, TextTree, Tree } from './yaml-tree.ts';
import { asList, outline, readKeys, readText, readWord, spotIn } from './yaml-tree.ts';

/**
 * The mapping that spells each measure out. Total over the engine's names, so that a new measure or act cannot be
 * forgotten here.
 */
const MEASURES: Readonly<Record<MeasureName, 'measure' | 'figure-measure' | 'place-measure' | 'relative-measure'>> = {
  points: 'measure',
  'goal-difference': 'measure',
  goals: 'measure',
  'goals-against': 'measure',
  wins: 'measure',
  'away-goals': 'measure',
  'away-points': 'measure',
  'away-wins': 'measure',
  'half-time-points': 'measure',
  'relative-points': 'relative-measure',
  'points-per-match': 'measure',
  figure: 'figure-measure',
  place: 'place-measure',
};
/** How many level teams each act is for, unless it says otherwise. */
const ACTS: Readonly<Record<ActName, 2 | 'any'>> = { 'play-off': 2, 'third-match': 2, 'extra-time': 2, penalties: 2, lots: 'any' };

/** The mapping behind each step that can be spelled out. */
export const STEP_SHAPES: Readonly<Record<string, ShapeName>> = {
  ...MEASURES,
  'fair-play': 'measure',
  'among-level': 'among',
  ...Object.fromEntries(Object.keys(ACTS).map((act): [string, ShapeName] => [act, 'act'])),
};
const EITHER = 'either';
const STEP_NAMES: readonly string[] = [...Object.keys(STEP_SHAPES), 'head-to-head', EITHER];
const NEVER_BARE: readonly string[] = ['figure', 'place', 'among-level', EITHER];
/** The steps whose name alone says all. */
export const BARE_STEPS: readonly string[] = STEP_NAMES.filter((name) => !NEVER_BARE.includes(name));

const isMeasure = (name: string): name is MeasureName => Object.hasOwn(MEASURES, name);
const isAct = (name: string): name is ActName => Object.hasOwn(ACTS, name);

const STEP = 'points · goal-difference for listing · figure fair-play · place in a · third-match neutral § 20 · { play-off: { for: any } }';
const MEASURE = 'points · goal-difference · goals';
const DEEPEST_LIST = 8;
const READINGS = ['product', 'share'] as const;

type Reading = { readonly stands: Stands; readonly findings: Findings };

/** More rules than any table needs; each that is read is a reason for every team. */
const MOST_STEPS = 100;

/** An ordered list of steps, or one step. */
export const readSteps = (tree: Tree, stands: Stands, findings: Findings, depth = 0): readonly Step[] => {
  const items = asList(tree);
  if (items.length > MOST_STEPS) {
    findings.report('value-wrong', tree.spot, { key: 'decided-by', found: items.length, expected: `1…${MOST_STEPS}` });
    return [];
  }
  return items.map((item) => readStep(item, { stands, findings }, depth)).filter((step) => step !== undefined);
};

const readStep = (tree: Tree, reading: Reading, depth: number): Step | undefined => {
  const [entry, second] = tree.kind === 'map' ? tree.entries : [];
  if (tree.kind === 'map' && tree.entries.some(({ key }) => key === EITHER)) return readEither(tree, reading, depth);
  if (entry && !second) return readStepSpelledOut(entry, reading, depth);
  if (tree.kind === 'text') return readStepSentence(tree, reading);
  reading.findings.report('sentence-unreadable', tree.spot, { found: outline(tree), expected: STEP });
  return undefined;
};

/** What a measure compares, without for what, by which article and where it stands. */
type Compared = Omit<MeasureStep, 'for' | 'article' | 'spot'>;
const FAIR_PLAY: Compared = { kind: 'measure', by: 'figure', figure: 'fair-play' };

const readStepSentence = (tree: TextTree, { stands, findings }: Reading): Step | undefined => {
  const { sentence, article } = splitArticle(fillIn(tree.text, stands, 'id'));
  const [name = '', ...words] = sentence.split(/\s+/);
  if (article !== '' && !STEP_NAMES.includes(name)) return unknownStep(name, tree.spot, findings);
  const common = given({ article, spot: tree.spot });
  const step = article === '' ? undefined : (sentenceOfMeasure(name, words, tree, stands) ?? sentenceOfAct(name, words));
  if (step) return { ...step, ...common };
  findings.report('sentence-unreadable', tree.spot, { found: quoted(tree.text), expected: STEP });
  return undefined;
};

const unknownStep = (name: string, spot: Spot, findings: Findings): undefined => {
  findings.report('step-unknown', spot, { step: quoted(name), nearest: nearest(name, STEP_NAMES) ?? '' });
};

/** `goals`, `figure fouls fewer`, `place in a`, each with `for listing` if it only orders the page. */
const sentenceOfMeasure = (name: string, words: readonly string[], tree: TextTree, stands: Stands): MeasureStep | undefined => {
  const listing = words.at(-2) === 'for' && words.at(-1) === 'listing';
  const compared = comparedBy(name, listing ? words.slice(0, -2) : words, (path): Reference => {
    const lead = /^\s*\S+\s+\S+\s+/u.exec(tree.text)?.[0].length ?? 0;
    return { path, spot: stands.size === 0 ? spotIn(tree, lead) : tree.spot };
  });
  return compared && { ...compared, for: listing ? 'listing' : 'all' };
};

const comparedBy = (name: string, words: readonly string[], at: (path: string) => Reference): Compared | undefined => {
  const [first, second, third] = words;
  if (name === 'fair-play') return first === undefined ? FAIR_PLAY : undefined;
  if (!isMeasure(name) || third !== undefined) return undefined;
  const kind = 'measure';
  switch (MEASURES[name]) {
    case 'figure-measure':
      if (first === undefined || !isId(first) || (second !== undefined && second !== 'fewer')) return undefined;
      return { kind, by: name, figure: first, ...(second && { better: second }) };
    case 'place-measure':
      return first === 'in' && second !== undefined && isPath(second) ? { kind, by: name, of: at(second) } : undefined;
    case 'relative-measure': {
      const reading = READINGS.find((one) => one === first);
      return second !== undefined || reading !== first ? undefined : { kind, by: name, ...given({ reading }) };
    }
    case 'measure':
      return first === undefined ? { kind, by: name } : undefined;
  }
};

/** `penalties`, `play-off neutral`, `head-to-head`. */
const sentenceOfAct = (name: string, words: readonly string[]): ActStep | AmongStep | undefined => {
  const tail = words.join(' ');
  if (name === 'head-to-head' && tail === '') return { kind: 'among', order: HEAD_TO_HEAD, restart: 'after-all' };
  if (!isAct(name) || (tail !== '' && tail !== 'neutral')) return undefined;
  return { kind: 'act', act: name, for: ACTS[name], ground: tail === '' ? 'unstated' : 'neutral', decidedBy: [] };
};

const HEAD_TO_HEAD: readonly MeasureStep[] = (['points', 'goal-difference', 'goals'] as const).map((by) => ({
  kind: 'measure',
  by,
  for: 'all',
}));

const readStepSpelledOut = ({ key: name, keySpot: spot, value }: Entry, reading: Reading, depth: number): Step | undefined => {
  const { findings } = reading;
  if (!STEP_NAMES.includes(name)) return unknownStep(name, spot, findings);
  const shape = STEP_SHAPES[name];
  if (shape === undefined || value.kind !== 'map' || depth >= DEEPEST_LIST) {
    const keys = shape && keysOf(shape).map((key) => `${key}: …`);
    findings.report('value-wrong', shape ? value.spot : spot, {
      key: name,
      found: outline(value),
      expected: keys ? `{ ${keys.join(', ')} }` : `${name} § 20 · { among-level: { order: […] } }`,
    });
    return undefined;
  }
  if (name === 'among-level') return readAmong(value, spot, reading);
  if (isAct(name)) return readAct(name, value, spot, reading, depth);
  return readMeasure(name, value, spot, reading);
};

const readMeasure = (name: string, tree: MapTree, spot: Spot, { stands, findings }: Reading): MeasureStep | undefined => {
  const shape = isMeasure(name) ? MEASURES[name] : 'measure';
  const keys = readKeys<string>(tree, name, keysOf(shape), findings);
  const word = <W extends string>(key: string, words: readonly W[]): W | undefined => {
    const entry = keys.get(key);
    return entry && readWord(entry.value, key, words, findings);
  };
  /** What the measure cannot do without. */
  const needed = (key: string, expected: string, fits: (text: string) => boolean): TextTree | undefined => {
    const entry = keys.get(key);
    if (!entry) {
      findings.report('key-missing', spot, { key, within: name });
      return undefined;
    }
    const text = readText(entry.value, key, expected, findings);
    if (!text) return undefined;
    const filled = { ...text, text: fillIn(text.text, stands, 'id').trim() };
    if (fits(filled.text)) return filled;
    findings.report('value-wrong', text.spot, { key, found: quoted(text.text), expected });
    return undefined;
  };
  const common = { for: word('for', ['all', 'listing']) ?? 'all', ...given({ article: readArticle(keys.get('article'), findings), spot }) };
  if (name === 'fair-play') return { ...FAIR_PLAY, ...common };
  if (!isMeasure(name)) return undefined;
  const plain = { kind: 'measure', by: name, ...common } as const;
  switch (shape) {
    case 'figure-measure': {
      const figure = needed('name', 'fair-play', isId);
      return figure && { ...plain, figure: figure.text, ...given({ better: word('better', ['more', 'fewer']) }) };
    }
    case 'place-measure': {
      const of = needed('in', 'region-i/a', isPath);
      return of && { ...plain, of: { path: of.text, spot: of.spot } };
    }
    case 'relative-measure':
      return { ...plain, ...given({ reading: word('reading', READINGS) }) };
    case 'measure':
      return plain;
  }
};

const readAmong = (tree: MapTree, spot: Spot, reading: Reading): AmongStep | undefined => {
  const { findings } = reading;
  const keys = readKeys(tree, 'among-level', keysOf('among'), findings);
  const [order, restart] = [keys.get('order'), keys.get('restart')];
  if (!order) {
    findings.report('key-missing', spot, { key: 'order', within: 'among-level' });
    return undefined;
  }
  const items = asList(order.value);
  if (items.length === 0) findings.report('value-wrong', order.value.spot, { key: 'order', found: '[]', expected: MEASURE });
  return {
    kind: 'among',
    order: items.map((item) => readOrderStep(item, reading)).filter((step) => step !== undefined),
    restart: (restart && readWord(restart.value, 'restart', ['never', 'after-each', 'after-all'], findings)) ?? 'never',
    ...given({ article: readArticle(keys.get('article'), findings), spot }),
  };
};

/** The mini-table compares numbers only: an act, or a mini-table in it, is a mistake. */
const readOrderStep = (tree: Tree, reading: Reading): MeasureStep | undefined => {
  const step = readStep(tree, reading, 0);
  if (!step || step.kind === 'measure') return step;
  reading.findings.report('value-wrong', tree.spot, { key: 'order', found: outline(tree), expected: MEASURE });
  return undefined;
};

/** Two acts; what goes with the step stands with the first, so that it is said once. */
const readEither = (tree: MapTree, reading: Reading, depth: number): ActStep | undefined => {
  const { findings } = reading;
  const keys = readKeys(tree, EITHER, keysOf('either'), findings);
  const acts = keys.get('either')?.value;
  const items = acts?.kind === 'list' ? acts.items : [];
  const [first, second] = items.map((item) => readStep(item, reading, depth));
  // an act that cannot be read has been reported where it stands
  if (items.length === 2 && (!first || !second)) return undefined;
  if (items.length === 2 && first?.kind === 'act' && second?.kind === 'act' && canStandFirst(first) && canStandSecond(second, first)) {
    const article = readArticle(keys.get('article'), findings) ?? first.article;
    return { ...first, or: second.act, ...given({ article, spot: tree.spot }) };
  }
  if (acts) findings.report('value-wrong', acts.spot, { key: EITHER, found: outline(acts), expected: '[third-match neutral, extra-time]' });
  return undefined;
};

const canStandFirst = ({ or }: ActStep): boolean => or === undefined;
const canStandSecond = ({ act, ground, decidedBy, article, or, for: teams }: ActStep, first: ActStep): boolean =>
  act !== first.act &&
  or === undefined &&
  ground === 'unstated' &&
  decidedBy.length === 0 &&
  article === undefined &&
  (teams === ACTS[act] || teams === first.for);

const readAct = (name: ActName, tree: MapTree, spot: Spot, { stands, findings }: Reading, depth: number): ActStep => {
  const keys = readKeys(tree, name, keysOf('act'), findings);
  const [scope, ground, list] = [keys.get('for'), keys.get('ground'), keys.get('decided-by')];
  const teams = scope && readWord(scope.value, 'for', ['2', 'any'], findings);
  return {
    kind: 'act',
    act: name,
    for: teams === undefined ? ACTS[name] : teams === '2' ? 2 : 'any',
    ground: (ground && readWord(ground.value, 'ground', ['neutral', 'unstated'], findings)) ?? 'unstated',
    decidedBy: list ? readSteps(list.value, stands, findings, depth + 1) : [],
    ...given({ article: readArticle(keys.get('article'), findings), spot }),
  };
};
