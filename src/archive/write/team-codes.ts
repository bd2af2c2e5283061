/**
 * A short code for each team, in order: its own where that is a word of letters and digits, else three letters of its name,
 * of the words that tell it from the others: `Sport Áncash` is ÁNC. All different; the same teams always get the same codes.
 */
export const makeCodes = (teams: readonly { readonly code?: string; readonly name: { readonly value: string } }[]): readonly string[] => {
  const own = teams.map(({ code }) => (code !== undefined && OWN.test(code) && !RESERVED.test(code) ? code : undefined));
  const taken = new Set(own.filter((code) => code !== undefined));
  const given = new Set<string>();
  const bearers = bearersOf(teams.map(({ name }) => name.value));
  return teams.map(({ name }, i) => {
    const code = own[i];
    if (code !== undefined && !given.has(code)) {
      given.add(code);
      return code;
    }
    const made = firstFree(tellingWords(name.value, bearers), taken);
    taken.add(made);
    return made;
  });
};

const OWN = /^[\p{L}\p{N}]{1,12}$/u;
/** Words that begin the names of parameters: `win_A_B` must not be read as a match. */
const RESERVED = /^(?:win|draw|loss|gf|ga|name|short|note|hth|status|pos|group|startpoints|col|text|result|match\d*|team\d*|split\d*)$/;

/** Words that clubs of every country bear: they tell no club from another. Articles and prepositions among them. */
const COMMON = new Set(
  (
    'academia asociación association athletic atlético centro city club clube cultural de defensor del deportes deportiva deportivo el fc cf ' +
    'cd sc ac as football fútbol juvenil juventud la las los social sociedad sport sportivo sporting team the unión united y of and'
  )
    .toUpperCase()
    .split(' '),
);

const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFC')
    .slice(0, 200)
    .toUpperCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words that tell a team from the others, else those that not every club bears, else all. */
const tellingWords = (name: string, bearers: ReadonlyMap<string, number>): readonly string[] => {
  const words = wordsOf(name);
  const isOwn = (word: string): boolean => !COMMON.has(word) && (bearers.get(word) ?? 0) < 2;
  const own = words.filter(isOwn);
  const rest = own.length > 0 ? own : words.filter((word) => !COMMON.has(word));
  return rest.length > 0 ? rest : words;
};

const bearersOf = (names: readonly string[]): ReadonlyMap<string, number> => {
  const bearers = new Map<string, number>();
  for (const name of names) for (const word of new Set(wordsOf(name))) bearers.set(word, (bearers.get(word) ?? 0) + 1);
  return bearers;
};

/** `Sport Boys Callao`: BOY, BCA, BOC, BC, then BO with other letters, then with numbers. */
function* candidates(telling: readonly string[]): Generator<string> {
  const words = telling.map((word) => [...word]);
  const letters = words.flat();
  const [first = [], second = []] = words;
  const whole = (signs: readonly string[]): string => signs.join('');
  if (letters.length > 0) yield whole(letters.slice(0, 3));
  if (second.length > 0) {
    yield whole([...first.slice(0, 1), ...second.slice(0, 2)]);
    yield whole([...first.slice(0, 2), ...second.slice(0, 1)]);
    yield whole(words.slice(0, 3).map(([initial = '']) => initial));
  }
  for (let at = 2; at < letters.length; at += 1) yield whole([...letters.slice(0, 2), ...letters.slice(at, at + 1)]);
  const start = whole(letters.slice(0, 2)) || 'T';
  for (let number = 1; ; number += 1) yield `${start}${number}`;
}

const firstFree = (telling: readonly string[], taken: ReadonlySet<string>): string => {
  for (const code of candidates(telling)) if (!taken.has(code)) return code;
  return telling.join('');
};
