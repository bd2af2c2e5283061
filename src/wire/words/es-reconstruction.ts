import type { ReconstructionWords, TieArgs } from './reconstruction.ts';

const FIGURES: Readonly<Record<string, string>> = {
  played: 'partidos jugados',
  won: 'partidos ganados',
  drawn: 'empates',
  lost: 'derrotas',
  points: 'puntos',
  goalsFor: 'goles a favor',
  goalsAgainst: 'goles en contra',
};

const LEGS = ['la ida', 'la vuelta', 'el tercer partido', 'el cuarto partido'];
const legOf = ({ leg, legs }: TieArgs): string => (legs === 1 ? 'el partido' : (LEGS[leg] ?? `el partido ${leg + 1}`));
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const THEN: Readonly<Record<TieArgs['then'], string>> = {
  'third match': 'tuvo que decidir un tercer partido',
  goals: 'tuvieron que decidir los goles',
  'not stated': 'tuvo que decidir algo más',
};

const outcomes = (a: TieArgs): string => {
  if (a.outcomes.length === 3) return `${capital(legOf(a))} pudo terminar de cualquier manera.`;
  const said = a.outcomes.map((one) => (one === 'first' ? `ganó ${a.team}` : one === 'second' ? `ganó ${a.other}` : 'empataron'));
  return `${capital(legOf(a))}: ${said.join(' o ')}.`;
};

/** What can be said of lost results, in Spanish. */
export const reconstruction: ReconstructionWords = {
  fits: (count, one, bound, counts) => {
    const what = counts === 'scores' ? 'resultados' : 'desenlaces';
    if (one === 'one' && bound === 'exactly') return `Un solo juego de ${what} cuadra con la tabla.`;
    const sets = one === 'one' ? `juego de ${what} cuadra` : `juegos de ${what} cuadran`;
    return bound === 'exactly' ? `Exactamente ${count} ${sets} con la tabla.` : `Al menos ${count} ${sets} con la tabla.`;
  },
  unsettled: 'No se halló ningún juego de resultados que cuadre, y no está probado que no lo haya.',
  cut: {
    time: 'A medias por el límite de tiempo (--time-limit).',
    size: 'Son demasiados para contarlos todos; la cifra es una cota inferior probada.',
  },
  goalsOpen: 'La tabla no limita los goles: solo se puede saber quién ganó.',
  doubtful: 'Algunas filas cuentan menos partidos que los del grupo: cuáles no se contaron es parte de la respuesta.',
  listed: (meetings, listed, matches) =>
    `Cada par se enfrenta ${meetings === 1 ? 'una vez' : meetings === 2 ? 'dos veces' : `${meetings} veces`}: ${matches === 1 ? '1 partido' : `${matches} partidos`}, ${listed === 0 ? 'ninguno' : listed} en la página.${meetings === 1 ? ' No consta quién fue local.' : ''}`,
  conflict: {
    'played-sum': (a) => `Ningún resultado cuadra: en la fila de ${a.team}, ganados, empatados y perdidos no suman los jugados.`,
    'difference-wrong': (a) => `Ningún resultado cuadra: en la fila de ${a.team}, la diferencia no es la de sus goles.`,
    'points-wrong': (a) => `Ningún resultado cuadra: en la fila de ${a.team}, los puntos no son los de sus partidos ganados y empatados.`,
    'known-exceeds': (a) =>
      `Ningún resultado cuadra: los partidos conocidos ya dan a ${a.team} más ${FIGURES[a.figure] ?? a.figure} que su fila.`,
    'wins-unbalanced': (a) =>
      `Ningún resultado cuadra: las filas suman ${a.one} ganados y ${a.other} perdidos. Faltan filas o hay una cifra errada.`,
    'goals-unbalanced': (a) =>
      `Ningún resultado cuadra: las filas suman ${a.one} goles a favor y ${a.other} en contra. Faltan filas o hay una cifra errada.`,
    'draws-odd': (a) => `Ningún resultado cuadra: las filas suman ${a.one} empates, y cada empate cuenta para dos.`,
    'matches-odd': (a) => `Ningún resultado cuadra: las filas suman ${a.one} partidos jugados, y cada uno cuenta para dos.`,
    'matches-unequal': (a) =>
      `Ningún resultado cuadra: las filas suman ${a.one} partidos jugados, y el grupo tiene ${a.other}; cada uno cuenta para dos.`,
    'none-fit': () => 'Ningún resultado cuadra: cada fila puede estar bien, pero ningún juego de resultados las da todas.',
  },
  beyond: {
    'no-figures': 'Nada dice cuántas veces se enfrentó cada par: no se pueden saber los partidos.',
    excerpt: 'Se jugó más de lo que estos clubes pueden jugar entre sí: faltan filas de otros.',
    'too-large': 'El grupo es demasiado grande para esto.',
  },
  forced: {
    score: (home, score, away) => `${home} ${score} ${away}`,
    won: (home, away, winner) => `${home} – ${away}: ganó ${winner}`,
    wonBy: (home, away, winner, goals) => `${home} – ${away}: ganó ${winner} por ${goals}`,
    drawn: (home, away) => `${home} – ${away}: empataron`,
    uncounted: (home, away) => `${home} – ${away}: no se contó`,
  },
  tie: {
    winner: (a) => `Pasó ${a.team}.`,
    'winner-derived': (a) => `Pasó ${a.team}: lo que se sabe no permite otra cosa.`,
    'winner-open': () => 'Quién pasó: sin dato.',
    'leg-score': (a) => `${capital(legOf(a))} terminó ${a.score}: el global no deja otro marcador.`,
    'leg-outcomes': outcomes,
    'leg-margin': (a) => `Si ${a.team} perdió ${legOf(a)}, fue por ${a.goals} ${a.goals === 1 ? 'gol' : 'goles'} a lo más.`,
    'leg-least': (a) => `${a.team} ganó ${legOf(a)} por ${a.goals} goles o más.`,
    'aggregate-least': (a) => `El global es al menos ${a.score}.`,
    'level-certain': (a) => `Tras los partidos igualaban en puntos: ${THEN[a.then]}.`,
    'level-possible': (a) => `Si igualaban en puntos, ${THEN[a.then]}.`,
    impossible: () => 'Nada cuadra: los partidos, las cifras publicadas y quién pasó se contradicen.',
  },
};
