import type { CaseDocument, CaseImpactDocument, HolderChange, ImpactDocument, Reading, ReadingImpactDocument } from '../wire/index.ts';
import type { View } from './view.ts';
import { dated } from './words/words.ts';

/** One station on the way of a dispute. `done`: it happened · `next`: it is waited for · `later`: it comes after that. */
export type Station = { readonly state: 'done' | 'next' | 'later'; readonly title: string; readonly text: string };

/** The way of a dispute from its first day to where nobody can appeal any more. */
export function clockOf(view: View, one: CaseDocument): readonly Station[] {
  const { words } = view;
  const own = words.casePage;
  const day = (date: string | null) => (date === null ? own.undated : dated(date, words));
  const fee = (text: string | null) => (text === null ? '' : `, ${own.fee(text)}`);
  const stations: Station[] = [];
  if (isProtest(one)) stations.push({ state: 'done', title: own.opened, text: day(one.opened) + fee(one.fee) });
  for (const { date, team } of one.answers) stations.push({ state: 'done', title: own.answerOf(team.name), text: day(date) });
  if (one.awaits?.what === 'answer')
    stations.push({
      state: 'next',
      title: own.answerDue,
      text: one.awaits.until === null ? own.waiting : own.until(dated(one.awaits.until, words)),
    });
  for (const ruling of one.rulings) {
    stations.push({ state: 'done', title: own.ruledAs(ruling.id), text: `${day(ruling.date)}, ${own.standing[ruling.standing]}` });
    for (const { date, fee: paid, team, withdrawn } of ruling.appeals)
      stations.push({
        state: 'done',
        title: own.appealOf(team.name),
        text: day(date) + fee(paid) + (withdrawn ? `, ${own.withdrawn.toLowerCase()}` : ''),
      });
  }
  return [...stations, ...aheadOf(view, one)];
}

/** What is still to come. */
function aheadOf(view: View, one: CaseDocument): readonly Station[] {
  const { words } = view;
  const own = words.casePage;
  switch (one.state) {
    case 'withdrawn':
      return [{ state: 'done', title: own.withdrawn, text: '' }];
    case 'final':
      return [{ state: 'done', title: own.final, text: '' }];
    case 'ruled': {
      const until = one.rulings.findLast(({ standing }) => standing === 'appealable')?.until ?? null;
      return [
        { state: 'next', title: own.appealDue, text: until === null ? own.noDeadline : own.until(dated(until, words)) },
        { state: 'later', title: own.final, text: own.whenOver },
      ];
    }
    case 'open':
    case 'answered':
    case 'appealed':
      return [
        { state: one.awaits?.what === 'answer' ? 'later' : 'next', title: own.rulingDue, text: own.waiting },
        { state: 'later', title: own.final, text: one.state === 'appealed' ? own.later : own.whenOver },
      ];
  }
}

export function isProtest({ id, rulings }: CaseDocument): boolean {
  return !rulings.some((ruling) => ruling.id === id);
}

/** Readings that say the same stand together, in their order. */
export type Column = { readonly readings: readonly Reading[]; readonly impact: ReadingImpactDocument };

export function columnsOf({ readings }: ImpactDocument): readonly Column[] {
  const columns = new Map<string, { readings: Reading[]; impact: ReadingImpactDocument }>();
  for (const impact of readings) {
    const key = JSON.stringify({ ...impact, reading: '' });
    const known = columns.get(key);
    if (known === undefined) columns.set(key, { readings: [impact.reading], impact });
    else known.readings.push(impact.reading);
  }
  return [...columns.values()];
}

/** The first reading in which something changes, those first in which rulings count. */
export function changedReading({ readings }: ImpactDocument): ReadingImpactDocument | undefined {
  return ORDER.flatMap((reading) => readings.find((one) => one.reading === reading) ?? []).find(({ changes }) => changes === 'something');
}
const ORDER: readonly Reading[] = ['appealable', 'final', 'pitch'];

/** The answer as the page's headline. */
export function caseHeadline(view: View, { case: one, ruled, upheld }: CaseImpactDocument): string {
  const { headline } = view.words.casePage;
  if (one.state === 'withdrawn') return headline.withdrawn(one.id);
  if (upheld !== null) {
    if (upheld.impact === null) return headline.unsaid(one.id);
    return headline[one.state === 'appealed' ? 'appeal' : 'protest'](effectOf(view, upheld.impact));
  }
  const ruling = one.rulings.findLast(({ standing }) => standing !== 'reversed');
  if (ruling === undefined) {
    const last = one.rulings.at(-1);
    return last === undefined ? headline.asIs(one.id) : headline.reversed(last.id);
  }
  if (ruled === null || ruled.changes === 'nothing') return headline.ruledNothing(ruling.id);
  return headline.ruled(ruling.id, effectOf(view, ruled));
}

/** What changes most, in a few words: the title, a prize, who enters, a place, what must be played, the table. */
function effectOf(view: View, impact: ImpactDocument): string {
  const { effect } = view.words.casePage;
  const reading = changedReading(impact);
  if (reading === undefined) return effect.nothing;
  const { champion, due, places, prizes, slots, tables } = reading;
  if (champion?.after.team) return effect.champion(champion.after.team.name);
  const prize = prizes.find(({ after }) => after.team !== null);
  if (prize?.after.team) return effect.prize(prize.after.team.name, view.say(prize.name));
  const slot = slots.find(({ after }) => after.team !== null);
  if (slot?.after.team) return effect.enters(slot.after.team.name, slot.before.team?.name ?? null);
  const lost = [...prizes, ...slots].find(({ before }) => before.team !== null);
  if (lost?.before.team)
    return lost.after.among?.some(({ id }) => id === lost.before.team?.id)
      ? effect.unsure(lost.before.team.name)
      : effect.leaves(lost.before.team.name);
  const place = places.find(({ after }) => after.team !== null);
  if (place?.after.team) return effect.place(place.after.team.name);
  const [act] = due.more;
  if (act !== undefined) return effect.act(view.say(act.text));
  return tables.length > 0 ? effect.table : effect.something;
}

/** More candidates than these are not named: a change among them only says that nothing is decided. */
const MOST_NAMED = 4;

/** Whether a change of who holds something can be told by names. */
export function isTold({ after, before }: HolderChange): boolean {
  const named = ({ among, team }: HolderChange['after']) =>
    team !== null || (among !== null && among.length > 0 && among.length <= MOST_NAMED);
  return named(before) || named(after);
}

/** One row of a table as it would stand, with what changes of it. */
export type MovedRow = {
  readonly team: string;
  readonly position: number | null;
  readonly points: number | null;
  /** Points more or fewer; null where they stay or are not on record. */
  readonly change: number | null;
  /** Where it stood, if it moves. */
  readonly before: number | null;
};

export function movedRows({ rows }: ReadingImpactDocument['tables'][number]): readonly MovedRow[] {
  return rows.map(({ after, before, team }) => {
    const change = after !== null && before !== null && after.points !== null && before.points !== null ? after.points - before.points : 0;
    return {
      team: team.name,
      position: after?.position ?? null,
      points: after?.points ?? null,
      change: change === 0 ? null : change,
      before: before === null || before.position === after?.position ? null : before.position,
    };
  });
}
