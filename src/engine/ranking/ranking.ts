import { at } from '../lists.ts';
import type { ActStep, AmongStep, MeasureStep, Step } from '../model/regulations.ts';
import type { Reason, TeamIx } from '../model/standing.ts';
import { fewerIsBetter } from './measures.ts';

/** What stands between two neighbours of an order when the rule list is read to its end. */
export type BlockState =
  | 'single'
  | 'shared' // level, and nothing depends on it
  | 'due' // a cut runs through it and an act must be held
  | 'missing' // a figure or an act that decides it is not on record
  | 'unresolved'; // a cut runs through it and the list ends

/** Teams nothing has separated yet, holding places `first` to `first + teams.length - 1`. */
export type Block = {
  readonly teams: readonly TeamIx[];
  readonly first: number;
  readonly state: BlockState;
  /** The step at which it stopped. */
  readonly step?: Step;
};

export type Ranked = { readonly blocks: readonly Block[]; readonly reasons: ReadonlyMap<TeamIx, readonly Reason[]> };

export type Judge = {
  /** The figure a measure reads for a team; undefined if it is not on record. */
  readonly measure: (step: MeasureStep, team: TeamIx) => number | undefined;
  /** Reads the matches between some teams only; or says why it cannot. */
  readonly among: (teams: readonly TeamIx[]) => ((step: MeasureStep, team: TeamIx) => number | undefined) | 'not-on-record' | 'unequal';
  /** What an act said about level teams: their order, best first, or that it has not been held. */
  readonly act: (step: ActStep, teams: readonly TeamIx[]) => ActAnswer;
};
export type ActAnswer =
  | { readonly kind: 'held'; readonly order: readonly (readonly TeamIx[])[]; readonly reason: Reason }
  | { readonly kind: 'absent' };

/**
 * Reads a rule list over teams that start level and hold places `first`…: measures split every level block, acts
 * run only for a block that a cut runs through, an act nobody needs is passed over, a listing step orders only what
 * nothing depends on. Where a figure is missing the block stops: a later rule must not answer for an earlier one.
 *
 * @param cuts places p such that p and p + 1 are handed to different destinations
 */
export const rank = (teams: readonly TeamIx[], first: number, steps: readonly Step[], cuts: readonly number[], judge: Judge): Ranked => {
  const reasons = new Map<TeamIx, Reason[]>();
  for (const team of teams) reasons.set(team, []);
  const note = (block: readonly TeamIx[], reason: Reason): void => {
    for (const team of block) reasons.get(team)?.push(reason);
  };
  const isCut = (start: number, size: number): boolean => cuts.some((cut) => cut >= start && cut < start + size - 1);

  let blocks: { teams: readonly TeamIx[]; first: number; stopped?: { state: BlockState; step: Step } }[] =
    teams.length > 0 ? [{ teams, first }] : [];
  for (const step of steps) {
    if (blocks.every((block) => block.teams.length === 1 || block.stopped)) break;
    const next: typeof blocks = [];
    for (const block of blocks) {
      if (block.teams.length === 1 || block.stopped) {
        next.push(block);
        continue;
      }
      const cut = isCut(block.first, block.teams.length);
      const outcome = read(step, block.teams, cut, judge, note);
      if (outcome.state !== undefined) {
        next.push({ ...block, stopped: { state: outcome.state, step } });
        continue;
      }
      let place = block.first;
      for (const part of outcome.parts) {
        next.push({ teams: part, first: place });
        place += part.length;
      }
    }
    blocks = next;
  }
  return {
    reasons,
    blocks: blocks.map((block): Block => {
      if (block.teams.length === 1) return { teams: block.teams, first: block.first, state: 'single' };
      if (block.stopped) return { teams: block.teams, first: block.first, state: block.stopped.state, step: block.stopped.step };
      if (!isCut(block.first, block.teams.length)) return { teams: block.teams, first: block.first, state: 'shared' };
      const last = steps.at(-1);
      note(block.teams, { code: 'no-rule-left', values: [], ...(last?.article !== undefined && { article: last.article }) });
      return { teams: block.teams, first: block.first, state: 'unresolved', ...(last && { step: last }) };
    }),
  };
};

type Note = (block: readonly TeamIx[], reason: Reason) => void;
type Reading = { readonly parts: readonly (readonly TeamIx[])[]; readonly state?: BlockState };

const read = (step: Step, teams: readonly TeamIx[], cut: boolean, judge: Judge, note: Note): Reading => {
  switch (step.kind) {
    case 'measure':
      return measured(step, teams, cut, judge, note);
    case 'among':
      return miniTable(step, teams, cut, judge, note);
    case 'act':
      return held(step, teams, cut, judge, note);
  }
};

const measured = (step: MeasureStep, teams: readonly TeamIx[], cut: boolean, judge: Judge, note: Note): Reading => {
  const { values, base } = valuesOf(step, teams, judge.measure);
  if (step.for === 'listing' && cut) {
    note(teams, { code: 'passed-over', ...base });
    return { parts: [teams] };
  }
  // a later rule must not answer for an earlier one whose figures are missing; where no cut runs, nothing depends on it
  if (values.some(({ value }) => value === 'unknown')) {
    note(teams, { code: 'missing', ...base });
    return { parts: [teams], state: step.for === 'listing' || !cut ? 'shared' : 'missing' };
  }
  const parts = groupBy(values, fewerIsBetter(step));
  note(teams, { code: parts.length > 1 ? 'separates' : 'level', ...base });
  return { parts };
};

const valuesOf = (step: MeasureStep, teams: readonly TeamIx[], figure: Judge['measure']) => {
  const values = teams.map((team) => ({ team, value: figure(step, team) ?? ('unknown' as const) }));
  const base = {
    step: step.by,
    values,
    ...(step.article !== undefined && { article: step.article }),
    ...(step.figure !== undefined && { figure: step.figure }),
  };
  return { values, base };
};

/** The mini-table of a block, with its restarts. */
const miniTable = (step: AmongStep, teams: readonly TeamIx[], cut: boolean, judge: Judge, note: Note): Reading => {
  let stuck = false;
  const run = (block: readonly TeamIx[]): readonly (readonly TeamIx[])[] => {
    const figure = judge.among(block);
    if (typeof figure === 'string') {
      const article = step.article === undefined ? {} : { article: step.article };
      const values = block.map((team) => ({ team, value: 'unknown' as const }));
      note(block, { code: figure === 'unequal' ? 'passed-over' : 'missing', values, among: block, ...article });
      if (figure === 'not-on-record') stuck = true;
      return [block];
    }
    let parts: readonly (readonly TeamIx[])[] = [block];
    for (const inner of step.order) {
      const next = parts.flatMap((part): readonly (readonly TeamIx[])[] => {
        if (part.length === 1 || stuck) return [part];
        const { values, base } = valuesOf(
          { ...inner, ...(inner.article === undefined && step.article !== undefined && { article: step.article }) },
          part,
          figure,
        );
        if (values.some(({ value }) => value === 'unknown')) {
          note(part, { code: 'missing', ...base, among: block });
          stuck = true;
          return [part];
        }
        const split = groupBy(values, fewerIsBetter(inner));
        note(part, { code: split.length > 1 ? 'separates' : 'level', ...base, among: block });
        return split;
      });
      const changed = next.length > parts.length;
      parts = next;
      if (stuck) return parts;
      if (changed && step.restart === 'after-each') return again(parts, block);
    }
    return step.restart === 'after-all' ? again(parts, block) : parts;
  };
  const again = (parts: readonly (readonly TeamIx[])[], block: readonly TeamIx[]) =>
    parts.flatMap((part) => (part.length > 1 && part.length < block.length ? run(part) : [part]));
  const parts = run(teams);
  return stuck ? { parts: [teams], state: cut ? 'missing' : 'shared' } : { parts };
};

/** Teams with equal values together, the better first; within a part the order given. */
const groupBy = (
  values: readonly { readonly team: TeamIx; readonly value: number | 'unknown' }[],
  better: 'more' | 'fewer',
): readonly (readonly TeamIx[])[] => {
  // by insertion: a level block is small, and mostly falls into as many parts as it has teams
  const parts: { readonly value: number; readonly teams: TeamIx[] }[] = [];
  for (const { team, value } of values) {
    if (value === 'unknown') continue;
    let i = parts.length;
    while (i > 0 && isBetter(value, at(parts, i - 1).value, better)) i--;
    const before = parts[i - 1];
    if (before?.value === value) before.teams.push(team);
    else parts.splice(i, 0, { value, teams: [team] });
  }
  return parts.map(({ teams }) => teams);
};

const isBetter = (one: number, other: number, better: 'more' | 'fewer'): boolean => (better === 'more' ? one > other : one < other);

const held = (step: ActStep, teams: readonly TeamIx[], cut: boolean, judge: Judge, note: Note): Reading => {
  const base = {
    step: step.act,
    ...(step.or !== undefined && { or: step.or }),
    values: teams.map((team) => ({ team, value: 'unknown' as const })),
    ...(step.article !== undefined && { article: step.article }),
  };
  if (!cut) {
    note(teams, { code: 'not-needed', ...base, values: [] });
    return { parts: [teams] };
  }
  if (step.for === 2 && teams.length > 2) {
    note(teams, { code: 'passed-over', ...base });
    return { parts: [teams] };
  }
  const answer = judge.act(step, teams);
  if (answer.kind === 'absent') {
    note(teams, { code: 'due', ...base });
    return { parts: [teams], state: 'due' };
  }
  note(teams, answer.reason);
  return { parts: answer.order };
};
