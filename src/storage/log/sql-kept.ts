import { sql, type Transaction } from 'kysely';
import type { Head } from '../../log/index.ts';
import { markOf } from './mark.ts';
import { packed, unpacked } from './packed.ts';
import { isStorable } from './pieces.ts';
import type { Database, Tables } from './schema.ts';

export const keptText = async (db: Database, season: string, key: string, heads: readonly Head[]): Promise<string | undefined> => {
  const found = await db
    .selectFrom('ascenso.kept as kept')
    .innerJoin('ascenso.kept_mark as made', 'made.season', 'kept.season')
    .select('kept.text')
    .where('kept.season', '=', season)
    .where('kept.key', '=', key)
    .where('made.mark', '=', markOf(heads).mark)
    .executeTakeFirst();
  return found && unpacked(found.text);
};

export const keep = (
  db: Database,
  season: string,
  heads: readonly Head[],
  texts: ReadonlyMap<string, string>,
  others: 'unknown' | { readonly stillTrueSince: readonly Head[] },
): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    // lost in a crash, it is made again: nobody waits for the disk
    await sql`set local synchronous_commit to off`.execute(transaction);
    const { mark, reach } = markOf(heads);
    const there = await lockMark(transaction, season, mark, reach);
    if (there.mark !== mark) {
      if (reach < there.reach) return;
      const stays = others !== 'unknown' && markOf(others.stillTrueSince).mark === there.mark;
      if (!stays) await transaction.deleteFrom('ascenso.kept').where('season', '=', season).execute();
      await transaction.updateTable('ascenso.kept_mark').set({ mark, reach }).where('season', '=', season).execute();
    }
    await putTexts(transaction, season, texts);
  });

/** What the texts of the season were made from; nobody else changes them until the transaction ends. */
const lockMark = async (db: Transaction<Tables>, season: string, mark: string, reach: number) => {
  // setting the season to itself is what locks a row that is there
  const made = db.insertInto('ascenso.kept_mark').values({ season, mark, reach });
  return made
    .onConflict((conflict) => conflict.column('season').doUpdateSet({ season }))
    .returning(['mark', 'reach'])
    .executeTakeFirstOrThrow();
};

/** Texts can be large: few at a time. */
const MOST_TEXTS = 100;

const putTexts = async (db: Transaction<Tables>, season: string, texts: ReadonlyMap<string, string>): Promise<void> => {
  const rows = [...texts].filter(([key]) => isStorable(key)).map(([key, text]) => ({ season, key, text }));
  const lost = rows.filter(({ text }) => !isStorable(text)).map(({ key }) => key);
  if (lost.length > 0) await db.deleteFrom('ascenso.kept').where('season', '=', season).where('key', 'in', lost).execute();
  const sound = rows.filter(({ text }) => isStorable(text));
  for (let from = 0; from < sound.length; from += MOST_TEXTS)
    await db
      .insertInto('ascenso.kept')
      .values(sound.slice(from, from + MOST_TEXTS).map((row) => ({ ...row, text: packed(row.text) })))
      .onConflict((conflict) => conflict.columns(['season', 'key']).doUpdateSet((eb) => ({ text: eb.ref('excluded.text') })))
      .execute();
};

export const dropKept = async (db: Database, season: string | undefined): Promise<void> => {
  if (season !== undefined && !isStorable(season)) return;
  await db.transaction().execute(async (transaction) => {
    // marks first, as everybody does: nobody waits in a circle
    const marks = transaction.deleteFrom('ascenso.kept_mark');
    await (season === undefined ? marks : marks.where('season', '=', season)).execute();
    const texts = transaction.deleteFrom('ascenso.kept');
    await (season === undefined ? texts : texts.where('season', '=', season)).execute();
  });
};
