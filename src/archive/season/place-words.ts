/** As the words of a season's page in either language say the place of a team: `3.º`, `place 3`; more may follow. */
const PLACE = /^(?:(\d{1,4})\.º|place (\d{1,4}))(?:; (.+))?$/su;

/** The place that the note of a season's page states, and what else it says; undefined: it states none. */
export const placeSaid = (note: string): { readonly place: number; readonly rest?: string } | undefined => {
  const found = PLACE.exec(note.trim());
  const place = Number(found?.[1] ?? found?.[2]);
  if (found === null || place < 1) return undefined;
  return { place, ...(found[3] !== undefined && { rest: found[3] }) };
};
