import { listed, type Words } from '../words/words.ts';
import type { Told } from './told.ts';

/** What other results change, in one or two sentences. `due`: what the rules ask for now. */
export function summaryOf(told: Told, changes: number, due: readonly string[], words: Words): string {
  const { whatIf } = words;
  if (changes === 0) return whatIf.asStands;
  const { prize } = told;
  const [enter, leave] = [told.enter, told.leave].map((teams) =>
    listed(
      teams.map(({ name }) => name),
      words,
    ),
  );
  const parts: string[] = [];
  if (told.enter.length > 0 && told.leave.length > 0) parts.push(whatIf.instead[prize](enter ?? '', told.enter.length, leave ?? ''));
  else if (told.enter.length > 0) parts.push(whatIf.enter[prize](enter ?? '', told.enter.length));
  else if (told.leave.length > 0) parts.push(whatIf.leave[prize](leave ?? '', told.leave.length));
  else if (told.stay.length > 0) parts.push(prize === 'through' ? whatIf.same : whatIf.sameFirst);
  else parts.push(whatIf.nobody);
  if (told.moves.length > 0 && told.enter.length + told.leave.length === 0) parts.push(whatIf.moved(told.moves.length));
  return [...parts, ...due].join(' ');
}
