import type { Block, Cell, Grid, Page, PageOutcome, PageTie, Standings, StandingsRow } from '../../src/archive/page/page.ts';

/** Makes cells one behind the other, so that each has a place of its own. */
export const makeCells = () => {
  let at = 0;
  return <T>(value: T, raw = String(value)): Cell<T> => {
    const span = { from: at, to: at + raw.length };
    at = span.to + 1;
    return { value, raw, span };
  };
};
type MakeCell = ReturnType<typeof makeCells>;

export const pageOf = (...blocks: readonly Block[]): Page => ({ format: 'wikitext', blocks, remarks: [] });

export type TableSettings = Partial<Pick<Standings, 'heading' | 'points' | 'order' | 'rulesText' | 'results' | 'resultTexts' | 'splits'>>;

/** `A 2-1-0 5-2 7`: won, drawn, lost; goals; points. More: `pld=3 gd=+3 adj=-3 pos=1 note=why`. Names hold no blank; `_` stands for one. */
export const tableOf = (rows: readonly string[], settings: TableSettings = {}, cell: MakeCell = makeCells()): Standings => ({
  kind: 'standings',
  heading: ['Group A'],
  order: 'printed',
  results: new Map(),
  ...settings,
  span: { from: 0, to: 0 },
  rows: rows.map((row) => rowOf(row, cell)),
});

const rowOf = (text: string, cell: MakeCell): StandingsRow => {
  const [name = '', ...parts] = text.split(' ');
  const team = cell(name.replaceAll('_', ' '));
  const named = new Map(parts.flatMap((part) => (part.includes('=') ? [part.split('=') as [string, string]] : [])));
  const plain = parts.filter((part) => !part.includes('='));
  const record = plain.find((part) => /^\d+-\d+-\d+$/.test(part))?.split('-');
  const goals = plain.find((part) => /^\d+-\d+$/.test(part))?.split('-');
  const points = plain.find((part) => /^-?\d+$/.test(part));
  const figure = (said: string | undefined): Cell<number> | undefined => (said === undefined ? undefined : cell(Number(said), said));
  const figures = {
    won: figure(record?.[0]),
    drawn: figure(record?.[1]),
    lost: figure(record?.[2]),
    goalsFor: figure(goals?.[0]),
    goalsAgainst: figure(goals?.[1]),
    points: figure(points),
    played: figure(named.get('pld')),
    difference: figure(named.get('gd')),
    adjusted: figure(named.get('adj')),
    position: figure(named.get('pos')),
  };
  const note = named.get('note');
  const headToHead = named.get('hth');
  return {
    team,
    ...(Object.fromEntries(Object.entries(figures).filter(([, one]) => one !== undefined)) as Partial<StandingsRow>),
    ...(note !== undefined && { note: cell(note) }),
    ...(headToHead !== undefined && { headToHead: cell(headToHead) }),
    span: team.span,
  };
};

/** `A 2-1 B`, `A W.O. B`, `A – B`, `A awd 3-0 B`, `A ? B`; anything else is text. */
export const gridOf = (matches: readonly string[], heading: readonly string[] = ['Group A'], cell: MakeCell = makeCells()): Grid => {
  const split = matches.map((match) => {
    const words = match.split(' ');
    return { home: words[0] ?? '', away: words.at(-1) ?? '', said: words.slice(1, -1).join(' ') };
  });
  const names = [...new Set(split.flatMap(({ home, away }) => [home, away]))];
  return {
    kind: 'grid',
    heading,
    span: { from: 0, to: 0 },
    teams: names.map((name) => ({ name: cell(name.replaceAll('_', ' ')) })),
    cells: split.map(({ away, home, said }) => ({
      home: names.indexOf(home),
      away: names.indexOf(away),
      meeting: 1,
      result: resultOf(said, cell),
    })),
  };
};

export const resultOf = (said: string, cell: MakeCell = makeCells()): Cell<PageOutcome> => {
  const score = /(\d+)-(\d+)/.exec(said);
  const pair = (a: string | undefined, b: string | undefined): readonly [number, number] => [Number(a), Number(b)];
  const penalties = /\((\d+)-(\d+) p\)/.exec(said);
  const halfTime = /\((\d+)-(\d+)\)/.exec(said);
  if (score && said.startsWith('awd')) return cell<PageOutcome>({ kind: 'awarded', score: pair(score[1], score[2]) }, said);
  if (score && score.index === 0)
    return cell<PageOutcome>(
      {
        kind: 'played',
        score: pair(score[1], score[2]),
        extraTime: 'none',
        ...(penalties && { penalties: pair(penalties[1], penalties[2]) }),
        ...(halfTime && { halfTime: pair(halfTime[1], halfTime[2]) }),
      },
      said,
    );
  const known: Readonly<Record<string, PageOutcome>> = {
    'W.O.': { kind: 'walkover' },
    '–': { kind: 'not-played', why: 'dash' },
    '?': { kind: 'decided', drawn: 'not-stated' },
    v: { kind: 'to-play' },
  };
  return cell<PageOutcome>(known[said] ?? { kind: 'text', text: said }, said);
};

/** `A v B: 2-1, 0-1`, then `; points 3-3; third 1-0; aggregate 2-2; penalties 4-2; winner A`. */
export const tieOf = (text: string, heading: readonly string[] = ['Final'], cell: MakeCell = makeCells()): PageTie => {
  const [head = '', ...more] = text.split('; ');
  const [names = '', legs = ''] = head.split(': ');
  const [one = '', other = ''] = names.split(' v ');
  const named = new Map(more.map((part) => [part.split(' ')[0] ?? '', part.slice(part.indexOf(' ') + 1)]));
  const pair = (name: 'points' | 'aggregate' | 'penalties') => {
    const said = named.get(name);
    const [a, b] = said?.split('-') ?? [];
    return said === undefined ? {} : { [name]: cell([Number(a), Number(b)] as const, said) };
  };
  const third = named.get('third');
  const winner = named.get('winner');
  return {
    kind: 'tie',
    heading,
    span: { from: 0, to: 0 },
    teams: [cell(one), cell(other)],
    legs: legs === '' ? [] : legs.split(', ').map((leg) => resultOf(leg, cell)),
    ...(third !== undefined && { thirdMatch: resultOf(third, cell) }),
    ...pair('points'),
    ...pair('aggregate'),
    ...pair('penalties'),
    ...(winner !== undefined && { winner: winner === one ? 0 : 1 }),
  };
};
