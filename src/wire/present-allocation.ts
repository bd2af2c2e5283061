import type { ContestIx, PlanContest, Season } from '../engine/index.ts';
import { readableId } from './naming.ts';
import type { AllocationDocument } from './season-document.ts';

/** An allocation's places and the rows of its table, and which row holds this season. */
export const presentAllocation = ({ plan, contests }: Season, contest: PlanContest): AllocationDocument => {
  const { node, allocation } = contest;
  if (node.kind !== 'allocation' || allocation === undefined) throw new TypeError(`${contest.path} is no allocation`);
  const pathOf = (ix: ContestIx): string => plan.contests[ix]?.path ?? '';
  const rows = [...allocation.table].map(([key, takes]) => ({ from: key.split(' ').map(Number), takes }));
  const qualified = contests[contest.ix]?.slots.map(({ team }) => team) ?? [];
  const isFrom = (ix: ContestIx, team: number | undefined): boolean =>
    team !== undefined && contests[ix]?.slots.some((slot) => slot.team === team) === true;
  const held = rows.findIndex(
    ({ from }) =>
      from.length === qualified.length &&
      qualified.every((team) => from.some((ix) => isFrom(ix, team))) &&
      from.every((ix) => qualified.some((team) => isFrom(ix, team))),
  );
  return {
    receivers: node.receivers.map(({ name }, i) => {
      const eligible = allocation.eligible[i];
      return { place: i + 1, name: readableId(name), eligible: eligible === undefined ? null : [...eligible].map(pathOf) };
    }),
    rows: rows.map(({ from, takes }) => ({ from: from.map(pathOf), takes: takes.map(pathOf) })),
    row: held < 0 ? null : held,
  };
};
