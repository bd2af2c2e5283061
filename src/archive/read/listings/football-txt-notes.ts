/** Goals below a match: `(Gazinsky 12' Dzyuba 71'; Salah 73' (pen.))`. */
export const isScorers = (content: string): boolean => /^\((?!\d{1,4}\)\s)/.test(content);

/** The minute of a goal that falls in extra time only: 90+3 is none. */
export const lateGoal = (said: string): string | undefined => /(?<![\d+])(9[1-9]|1[01]\d|120)(?:\+\d{1,2})?['’]/.exec(said)?.[1];

/** `Germany:  Neuer - Kimmich, Rüdiger …`, and what a report adds in the same way. */
export const isLineup = (content: string, teams: readonly string[]): boolean => {
  const colon = content.indexOf(':');
  if (colon < 1 || colon > 120) return false;
  const label = content.slice(0, colon).replace(/\s+/g, ' ').trim();
  return teams.includes(label) || /^(?:referees?|ref|attendance|att|penalties|penalty shootout|coach|subs)$/i.test(label);
};
