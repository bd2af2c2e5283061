import { count } from './es-terms.ts';
import type { UnsaidWords } from './unsaid.ts';

export const unsaid: UnsaidWords = {
  block: { count: (n) => count(n, 'tabla o lista', 'tablas o listas'), says: (what) => `No tiene forma en este formato: ${what}.` },
  'third-match': { count: (n) => count(n, 'tercer partido', 'terceros partidos'), says: (what) => `Tercer partido: ${what}.` },
  outcome: { count: (n) => count(n, 'resultado', 'resultados'), says: (what) => `Resultado: ${what}.` },
  adjustment: { count: (n) => count(n, 'ajuste de puntos', 'ajustes de puntos'), says: (what) => `Puntos dados o quitados: ${what}.` },
  figure: { count: (n) => count(n, 'cifra', 'cifras'), says: (what) => `Cifra: ${what}.` },
  note: { count: (n) => count(n, 'nota', 'notas'), says: (what) => `Nota: ${what}.` },
  winner: { count: (n) => count(n, 'ganador', 'ganadores'), says: (what) => `Quién pasa: ${what}.` },
  place: { count: (n) => count(n, 'lugar', 'lugares'), says: (what) => `Dónde se jugó: ${what}.` },
  date: { count: (n) => count(n, 'partido sin fecha', 'partidos sin fecha'), says: (what) => `Fecha: ${what}.` },
  name: { count: (n) => count(n, 'nombre', 'nombres'), says: (what) => `Nombre escrito de otro modo: ${what}.` },
  detail: { count: (n) => count(n, 'detalle', 'detalles'), says: (what) => `Detalle: ${what}.` },
};
