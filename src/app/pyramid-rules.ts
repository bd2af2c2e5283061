import type { Statement } from '../engine/index.ts';
import { type Dice, unevenParts } from './pyramid-dice.ts';

export type PyramidSize = { readonly leagues: number; readonly rounds: 1 | 2 };

/** Regulations and registers of a national pyramid as texts, and the entry lines of its leagues. */
export type PyramidRules = {
  readonly regulations: string;
  readonly territories: string;
  readonly entries: readonly Statement[];
  readonly provinces: number;
  readonly departments: number;
  readonly clubs: number;
};

/** As many as there are districts in the country this is modelled on; with what stands above them, near the 5,000 nodes a file may hold. */
export const MOST_LEAGUES = 1891;
const PROVINCES = 196;
const DEPARTMENTS = 25;

/** A league has 5 to 14 clubs, small ones being the more common; on average 8.6. */
const LEAGUE_SIZES = [5, 5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 9, 9, 10, 10, 10, 11, 12, 13, 13, 14];

/** Leagues of different provinces have different rules. */
const PROVINCE_RULES = [
  'walkover: 3-0 § 4, exclusion: { played: stand, to-play: 0-3, article: 5 }, decided-by: [points § 1, play-off neutral § 2, goal-difference § 3, goals § 3, lots § 3]',
  'walkover: 3-0 points only § 4, exclusion: { played: annulled, to-play: cancelled, article: 5 }, decided-by: [points § 1, goal-difference § 3, goals § 3, lots § 3]',
  'walkover: nothing § 4, exclusion: { played: stand, to-play: cancelled, article: 5 }, decided-by: [points § 1, head-to-head § 3, goal-difference § 3, goals § 3, lots § 3]',
  'walkover: 2-0 § 4, exclusion: { played: stand, to-play: 0-3, article: 5 }, decided-by: [points § 1, lots § 3]',
];

/** The rulings of a pyramid are dated in this year. */
export const SEASON = '2030';

const HEAD = `# A made-up national pyramid: district leagues, provinces, departments, one champion. Written by a program.
competition: { id: pyramid, name: { es: Pirámide nacional, en: National pyramid } }
season: ${SEASON}
state: running
territories: territories.yaml
articles:
  1: { es: "La victoria vale tres puntos y el empate, uno.", en: "A win is worth three points and a draw one." }
  2: { es: "Dos clubes que igualan en un puesto que clasifica juegan un desempate en cancha neutral.", en: "Two clubs level at a place that qualifies play one match on neutral ground." }
  3: { es: "Si aún igualan, deciden las reglas de su provincia y, al final, el sorteo.", en: "If they are still level, the rules of their province decide and, in the end, lots." }
  4: { es: "El club que no se presenta pierde el partido.", en: "A club that does not turn up loses the match." }
  5: { es: "El club excluido no juega más.", en: "An excluded club plays no more." }
  6: { es: "Una llave se decide por puntos; si igualan, por un tercer partido en cancha neutral y luego por penales.", en: "Points decide a tie; if level, a third match on neutral ground and then penalties." }
  7: { es: "Las finales departamentales y nacional son a un partido.", en: "Departmental finals and the national final are one match." }
defaults:
  group: { rounds: 2, ${PROVINCE_RULES[0]} }
  tie: { legs: 2, walkover: 3-0 § 4, decided-by: [points § 6, third-match neutral § 6, penalties § 6] }
  list: { decided-by: [points-per-match § 1, goal-difference § 3, goals § 3, lots § 3] }`;

/** Draws up a pyramid. The same dice give the same texts. */
export const drawUp = ({ leagues, rounds }: PyramidSize, dice: Dice): PyramidRules => {
  const departments = between(Math.round((leagues * DEPARTMENTS) / MOST_LEAGUES), Math.min(2, leagues), DEPARTMENTS);
  const provinces = between(Math.round((leagues * PROVINCES) / MOST_LEAGUES), Math.min(2 * departments, leagues), PROVINCES);
  const leaguesOf = unevenParts(leagues, provinces, dice);
  const entries: Statement[] = [];
  const territories: string[] = [];
  const lists: string[] = [];
  const district: string[] = [];
  const provincial: string[] = [];
  const departmental: string[] = [];
  let first = 0;
  unevenParts(provinces, departments, dice).forEach((count, d) => {
    const department = `d${two(d + 1)}`;
    territories.push(`${department}: { name: Departamento ${d + 1}, kind: department }`);
    const name = named('Departamento', 'Department', `${d + 1}`);
    district.push(`      ${department}:`, `        ${name}`, '        contests:');
    provincial.push(`      ${department}:`, `        ${name}`, `        territory: ${department}`, '        contests:');
    for (let p = 0; p < count; p++) {
      const province = `${department}p${two(p + 1)}`;
      territories.push(`${province}: { name: Provincia ${d + 1}-${p + 1}, kind: province, within: ${department} }`);
      const sizes = Array.from({ length: leaguesOf[first + p] ?? 1 }, () => dice.pick(LEAGUE_SIZES));
      const clubs = sizes.flatMap((size, l) => clubNames(size, `${d + 1}-${p + 1}-${l + 1}`, dice));
      entries.push({ type: 'entry', contest: { path: `clubs/${province}` }, teams: clubs, order: 'known' });
      const called = named('Provincia', 'Province', `${d + 1}-${p + 1}`);
      lists.push(`      ${province}: { entries: ${clubs.length}, ${called} }`);
      district.push(`          ${province}:`, `            ${called}`);
      district.push(`            defaults: { group: { rounds: ${rounds}, ${PROVINCE_RULES[(first + p) % PROVINCE_RULES.length]} } }`);
      district.push('            contests:');
      let from = 1;
      sizes.forEach((size, l) => {
        const league = `${province}l${two(l + 1)}`;
        territories.push(`${league}: { name: Distrito ${d + 1}-${p + 1}-${l + 1}, kind: district, within: ${province} }`);
        const title = named('Liga', 'League', `${d + 1}-${p + 1}-${l + 1}`);
        district.push(
          `              l${two(l + 1)}: { ${title}, group: ${from}-${from + size - 1} of clubs/${province}, territory: ${league} }`,
        );
        from += size;
      });
      const phase = narrow(`1-2 of each in district/${department}/${province}`, 2 * sizes.length, dice);
      provincial.push(...indented(10, [`${province}:`, `  ${called}`, `  territory: ${province}`, ...indented(2, phase)]));
    }
    first += count;
    const phase = narrow(`1-2 of each in provincial/${department}`, 2 * count, dice);
    departmental.push(
      ...indented(6, [
        `${department}:`,
        `  ${name}`,
        `  territory: ${department}`,
        `  defaults: { tie: { ${TWO_LEGS} } }`,
        ...indented(2, phase),
      ]),
    );
  });
  const national = knockout('1-2 of each in departmental', 2 * departments);
  return {
    regulations: [
      HEAD,
      ...['before:', '  clubs:', '    name: { es: Clubes inscritos, en: Entered clubs }', '    contests:', ...lists],
      ...['stages:', '  district:', '    name: { es: Etapa distrital, en: District stage }', '    contests:', ...district],
      ...['  provincial:', '    name: { es: Etapa provincial, en: Provincial stage }', '    contests:', ...provincial],
      ...['  departmental:', '    name: { es: Etapa departamental, en: Departmental stage }', '    contests:', ...departmental],
      ...['  national:', '    name: { es: Etapa nacional, en: National stage }', ...indented(4, national)],
      'champion: winner of national/final',
      'runner-up: loser of national/final',
      '',
    ].join('\n'),
    territories: `${territories.join('\n')}\n`,
    entries,
    provinces,
    departments,
    clubs: entries.reduce((sum, entry) => sum + (entry.type === 'entry' ? entry.teams.length : 0), 0),
  };
};

const TWO_LEGS = 'legs: 2, walkover: 3-0 § 4, decided-by: [points § 6, goal-difference § 6, third-match neutral § 6, penalties § 6]';
const ONE_MATCH = 'legs: 1, ground: neutral, decided-by: [points § 7, penalties § 7]';

const named = (es: string, en: string, number: string): string => `name: { es: ${es} ${number}, en: ${en} ${number} }`;
const two = (n: number): string => String(n).padStart(2, '0');
const between = (n: number, least: number, most: number): number => Math.min(most, Math.max(least, n));
const indented = (by: number, lines: readonly string[]): readonly string[] => lines.map((line) => ' '.repeat(by) + line);

/** The contests, as the lines of a container, that bring `count` places down to two. */
const narrow = (source: string, count: number, dice: Dice): readonly string[] => {
  if (count > 2 && count <= 5) return ['contests:', `  final: { group: ${source} }`, 'gives: 1-2 of final'];
  // larger ones would need more ties than a regulations file may hold nodes
  if (count <= 2 || (count <= 8 && dice.chance(0.5))) return knockout(source, count);
  return groups(source, count);
};

/** Drawn ties down to a final; who is left over in the first round goes on without playing. */
const knockout = (source: string, count: number): readonly string[] => [
  'contests:',
  `  pot: { pot: ${source}, how: draw }`,
  ...rounds(Array.from({ length: count }, () => '1 drawn from pot')),
  'gives: [winner of final, loser of final]',
];

/** Drawn groups of four or five; their winners (of three groups also the best second) play on. */
const groups = (source: string, count: number): readonly string[] => {
  const number = Math.max(2, Math.round(count / 4.5));
  const size = Math.floor(count / number);
  const larger = count % number;
  const lines = ['contests:', `  pot: { pot: ${source}, how: draw }`];
  if (larger < number) lines.push(`  g1..g${number - larger}: { group: ${size} drawn from pot }`);
  if (larger > 0) lines.push(`  g${number - larger + 1}..g${number}: { group: ${size + 1} drawn from pot }`);
  const winners = Array.from({ length: number }, (_, i) => `1 of g${i + 1}`);
  if (number === 3) {
    lines.push('  seconds: { list: [2 of g1, 2 of g2, 2 of g3] }');
    winners.push('1 of seconds');
  }
  if (number === 5) return [...lines, `  final: { group: [${winners.join(', ')}], rounds: 1 }`, 'gives: 1-2 of final'];
  return [...lines, ...rounds(winners), 'gives: [winner of final, loser of final]'];
};

/** Rounds of ties among `sources`, each one place, until two are left for the final. */
const rounds = (sources: readonly string[]): readonly string[] => {
  const lines: string[] = [];
  let left = sources;
  for (let round = 1; left.length > 2; round++) {
    // as many ties as bring the rest to a power of two
    const ties = left.length - 2 ** Math.floor(Math.log2(left.length - 1));
    const byes = left.slice(0, left.length - 2 * ties);
    const playing = left.slice(byes.length);
    const sides = Array.from({ length: ties }, (_, i) => `r${round}t${i + 1}: ${playing[i] ?? ''} v ${playing[2 * ties - 1 - i] ?? ''}`);
    lines.push(`  round-${round}: { ties: { ${sides.join(', ')} } }`);
    left = [...byes, ...sides.map((_, i) => `winner of r${round}t${i + 1}`)];
  }
  return [...lines, `  final: { tie: ${left.join(' v ')}, ${ONE_MATCH} }`];
};

const FIRST = ['Sport', 'Deportivo', 'Unión', 'Juventud', 'Atlético', 'Defensor', 'Real', 'Social', 'Academia', 'Estrella'];
const SECOND = [
  'Aurora',
  'Progreso',
  'Libertad',
  'Porvenir',
  'Victoria',
  'Bolívar',
  'Grau',
  'Independencia',
  'Minero',
  'Rosario',
  'Santa Rosa',
];

/** Names that differ within a league; the league's number makes them the season's own. */
const clubNames = (count: number, league: string, dice: Dice): readonly string[] => {
  const all = FIRST.length * SECOND.length;
  const start = dice.below(all);
  // 7 has no divisor in common with their number, so none comes twice
  return Array.from({ length: count }, (_, i) => {
    const name = (start + 7 * i) % all;
    return `${FIRST[name % FIRST.length]} ${SECOND[Math.floor(name / FIRST.length)]} ${league}`;
  });
};
