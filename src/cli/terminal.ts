/** Where answers go. Tests capture it; the program gives the real streams. */
export type Terminal = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether answers go to a person's screen. */
  readonly screen: 'yes' | 'no';
  readonly environment: Readonly<Record<string, string | undefined>>;
};

export type Language = 'es' | 'en';

/** How text is set off; every function gives the text back as it is where there is no colour. */
export type Style = {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  /** The road, the cut line, an error. */
  readonly red: (text: string) => string;
  /** Doubt, waiting. */
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly blue: (text: string) => string;
};

const sgr =
  (open: number, close: number) =>
  (text: string): string =>
    text === '' ? text : `\u001B[${open}m${text}\u001B[${close}m`;
const plain = (text: string): string => text;

export const styleFor = (colour: 'on' | 'off'): Style =>
  colour === 'on'
    ? { bold: sgr(1, 22), dim: sgr(2, 22), red: sgr(31, 39), yellow: sgr(33, 39), green: sgr(32, 39), blue: sgr(34, 39) }
    : { bold: plain, dim: plain, red: plain, yellow: plain, green: plain, blue: plain };

/** `--no-color` beats FORCE_COLOR, FORCE_COLOR beats NO_COLOR; else colour is for a screen. */
export const colourFor = ({ environment, screen }: Terminal, option: 'default' | 'never'): 'on' | 'off' => {
  if (option === 'never') return 'off';
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced === '0' ? 'off' : 'on';
  if ((environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb') return 'off';
  return screen === 'yes' ? 'on' : 'off';
};

/** The language of the first locale variable that is set; Spanish unless it says English. */
export const languageFor = (environment: Terminal['environment']): Language => {
  const locale = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name] ?? '').find((value) => value !== '');
  return /^en([_.@-]|$)/i.test(locale ?? '') ? 'en' : 'es';
};
