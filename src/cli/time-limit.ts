import { InvalidArgumentError, Option } from 'commander';

/** Milliseconds that pass, whatever they are counted from. */
export type Clock = () => number;

/** How long is searched for one table if nobody says. */
export const SECONDS = 10;
const MOST_SECONDS = 86_400;

/** An option that takes a whole number from 1 to `most`. */
export const numberOption = (flag: string, name: string, says: string, most: number): Option =>
  new Option(`${flag} <${name}>`, says).argParser((found) => {
    const value = Number(found);
    if (!/^\d+$/.test(found) || value < 1 || value > most) throw new InvalidArgumentError(`number ${found}`);
    return value;
  });

export const timeLimitOption = (name: string, says: (seconds: number) => string): Option =>
  numberOption('--time-limit', name, says(SECONDS), MOST_SECONDS);

/** Called as a table is begun; what it gives says whether the time is over. */
export const startClockOf = (clock: Clock, seconds: number) => (): (() => boolean) => {
  const end = clock() + seconds * 1000;
  return () => clock() > end;
};
