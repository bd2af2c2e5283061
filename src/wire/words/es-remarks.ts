import type { RemarkWords } from './remarks.ts';

export const remarks: RemarkWords = {
  says: {
    'cell-unreadable': (found, expected) => `No se entiende «${found}»; se esperaba algo como «${expected}».`,
    'row-unreadable': (found, expected) => `No se entiende la línea «${found}»; se esperaba algo como «${expected}».`,
    'table-unreadable': (found, expected) => `No se entiende la tabla que empieza con «${found}»; se esperaba «${expected}».`,
    'template-unknown': (found) => `Ningún lector conoce la plantilla «${found}».`,
    'call-cut-off': (found) => `Esto se corta a la mitad: «${found}».`,
    'team-undeclared': (found) => `«${found}» no está entre los equipos de su tabla.`,
    'cell-repeated': (found) => `«${found}» está escrito más de una vez; vale lo último.`,
    'rowspan-lost': (found) => `A «${found}» le falta la celda que abarcaba varias filas.`,
    'number-missing': (found, expected) => `En «${found}» falta un número, como «${expected}».`,
    'no-form': (found) => `«${found}» se entiende, pero los hechos no tienen cómo decirlo.`,
    'too-deep': (found) => `Hay demasiados niveles, uno dentro de otro: «${found}».`,
    'too-large': (_, expected) => `Es demasiado grande (límite: ${expected}); desde aquí no se lee.`,
  },
  kept: { 'as text': 'Queda como texto.', 'in part': 'Queda lo demás.', nothing: 'No queda nada de esto: escríbalo a mano si importa.' },
};
