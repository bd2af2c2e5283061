import type { ContestDocument } from '../../wire/index.ts';
import { containersOf, type View } from '../view.ts';

/** The containers around a contest and its own name, outermost first; the stage is left out where something narrower says enough. */
export function trailOf(view: View, contest: ContestDocument): readonly string[] {
  const around = containersOf(view, contest.within);
  const narrower = around.filter((stage) => stage.kind !== 'stage');
  return [...(narrower.length > 0 ? narrower : around).map((stage) => view.say(stage.name)), view.say(contest.name)];
}
