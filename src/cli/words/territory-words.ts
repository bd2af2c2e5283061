import type { Language } from '../terminal.ts';

/** One of a kind, and several. */
type Kind = { readonly one: string; readonly many: string };

/** What `ascenso territory` says on its own account. */
export type TerritoryWords = {
  readonly describes: string;
  readonly names: { readonly query: string; readonly register: string };
  readonly query: string;
  readonly in: string;
  readonly asOf: string;
  /** Words of registers that people read in their own language; others stand as they are. */
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly within: string;
  readonly over: string;
  readonly also: string;
  readonly codes: string;
  readonly seat: string;
  readonly altitude: (metres: string) => string;
  readonly since: (day: string) => string;
  readonly until: (day: string) => string;
  readonly asOfDay: (day: string) => string;
  readonly nothingInside: string;
  readonly several: (query: string, n: number) => string;
  readonly more: (n: number) => string;
  readonly sameCode: string;
  readonly narrow: string;
};

const es: TerritoryWords = {
  describes: 'Busca un territorio, dice en qué está, sus códigos y qué tiene dentro',
  names: { query: 'territorio', register: 'temporada|archivo' },
  query: 'nombre, código, o los dos nombres que lo distinguen: "Cañete › San Luis"; sin él, el país',
  in: 'busca en el registro de esa temporada, con sus ligas, o en un archivo',
  asOf: 'solo lo que existía ese día (2004-11-28)',
  kinds: {
    country: { one: 'país', many: 'países' },
    department: { one: 'departamento', many: 'departamentos' },
    'constitutional-province': { one: 'provincia constitucional', many: 'provincias constitucionales' },
    province: { one: 'provincia', many: 'provincias' },
    district: { one: 'distrito', many: 'distritos' },
    league: { one: 'liga', many: 'ligas' },
  },
  within: 'Está en',
  over: 'Abarca',
  also: 'También',
  codes: 'Código',
  seat: 'Capital',
  altitude: (metres) => `${metres} m`,
  since: (day) => `desde ${day}`,
  until: (day) => `hasta ${day}`,
  asOfDay: (day) => `Al ${day}`,
  nothingInside: 'No tiene nada dentro en este registro.',
  several: (query, n) => `«${query}» puede ser cualquiera de estos ${n}:`,
  more: (n) => `Y ${n} más.`,
  sameCode: 'Otra lista usa ese código para:',
  narrow: 'Escriba su código, o delante de su nombre el del territorio en que está:',
};

const en: TerritoryWords = {
  describes: 'Finds a territory and says what it lies in, its codes and what lies in it',
  names: { query: 'territory', register: 'season|file' },
  query: 'a name, a code, or the two names that tell it apart: "Cañete › San Luis"; without it, the country',
  in: 'searches the register of that season, with its leagues, or a file',
  asOf: 'only what existed on that day (2004-11-28)',
  kinds: {
    country: { one: 'country', many: 'countries' },
    department: { one: 'department', many: 'departments' },
    'constitutional-province': { one: 'constitutional province', many: 'constitutional provinces' },
    province: { one: 'province', many: 'provinces' },
    district: { one: 'district', many: 'districts' },
    league: { one: 'league', many: 'leagues' },
  },
  within: 'Lies in',
  over: 'Covers',
  also: 'Also',
  codes: 'Code',
  seat: 'Seat',
  altitude: (metres) => `${metres} m`,
  since: (day) => `since ${day}`,
  until: (day) => `until ${day}`,
  asOfDay: (day) => `On ${day}`,
  nothingInside: 'Nothing lies in it in this register.',
  several: (query, n) => `“${query}” may be any of these ${n}:`,
  more: (n) => `And ${n} more.`,
  sameCode: 'Another list uses that code for:',
  narrow: 'Write its code, or before its name that of what it lies in:',
};

export const territoryWordsFor = (language: Language): TerritoryWords => (language === 'en' ? en : es);
