/** Numbers, days and joining words, in Spanish. */
export const terms = () => ({
  months: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'set', 'oct', 'nov', 'dic'] as readonly string[],
  monthNames: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'setiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ] as readonly string[],
  /** Between day, month and year where they are written in full. */
  ofMonth: ' de ' as string,
  and: (next: string) => (/^h?i(?![ae])/iu.test(next.normalize('NFD').replace(/\p{M}/gu, '')) ? 'e' : 'y'),
  ordinal: (n: number) => `${n}.º`,
  /** As in "va primero". */
  rank: (n: number) => (n === 1 ? 'primero' : n === 2 ? 'segundo' : n === 3 ? 'tercero' : `${n}.º`),
  edition: (n: number) => `${n}.ª`,
  range: (from: string, until: string) => `${from} – ${until}`,
  mark: { lost: 'No consta el marcador', doubt: 'El dato no consta' },
  article: (id: string) => (/^R\d+$/.test(id) ? `Regla ${id.slice(1)}` : `art. ${id}`),
});
