import { bind, compile, evaluate, makeLive, type Node, type Regulations, type Rules, type Statement } from './src/engine/index.ts';

const rules: Rules = {
  points: { win: 3, draw: 1, loss: 0 },
  walkover: { counts: 'nothing' },
  exclusion: { played: 'stand', toPlay: 'cancelled' },
  decidedBy: [
    { kind: 'measure', by: 'points', for: 'all' },
    { kind: 'measure', by: 'goal-difference', for: 'all' },
    { kind: 'measure', by: 'goals', for: 'all' },
    { kind: 'act', act: 'lots', for: 'any', ground: 'unstated', decidedBy: [] },
  ],
};
let seed = 1;
const rnd = (n: number) => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return (seed >>> 8) % n;
};
const L = 1891;
const before: Node[] = [],
  lg: Node[] = [];
const st: Statement[] = [];
for (let l = 0; l < L; l++) {
  const n = 7 + (l % 4);
  before.push({ kind: 'entries', id: `e${l}`, size: n, territory: [] });
  lg.push({
    kind: 'group',
    id: `g${l}`,
    slots: [{ kind: 'places', from: 1, to: n, of: { path: `clubs/e${l}` } }],
    rounds: 2,
    rules,
    territory: [],
  });
  const teams = Array.from({ length: n }, (_, i) => `Club ${l}-${i}`);
  st.push({ type: 'entry', teams, order: 'known', contest: { path: `clubs/e${l}` } });
  for (const home of teams)
    for (const away of teams)
      if (home !== away)
        st.push({
          type: 'match',
          home,
          away,
          ground: 'home',
          corrects: false,
          contest: { path: `district/g${l}` },
          outcome: { kind: 'played', score: [rnd(4), rnd(4)], extraTime: 'none' },
          spot: { file: 'f', line: st.length, column: 1 },
        });
}
const regs: Regulations = {
  competition: { id: 'p', name: { es: 'P' } },
  season: '2030',
  state: 'running',
  articles: [],
  sources: [],
  territories: [],
  before: [{ kind: 'stage', id: 'clubs', children: before, gives: [], territory: [] }],
  stages: [{ kind: 'stage', id: 'district', children: lg, gives: [], territory: [] }],
  entrants: [],
  prizes: [
    {
      to: 'Up',
      name: { es: 'u' },
      kind: 'promotion',
      fillings: [{ kind: 'each', from: 1, to: 2, in: { path: 'district' } }],
      ifDeclined: 'vacant',
    },
  ],
  conflicts: [],
};
const t = (name: string, f: () => unknown) => {
  const s = performance.now();
  const r = f();
  console.log(name, (performance.now() - s).toFixed(0), 'ms');
  return r;
};
console.log(st.length, 'statements');
const plan = (t('compile', () => compile(regs)) as ReturnType<typeof compile>).plan!;
for (let i = 0; i < 3; i++) {
  const b = t('bind', () => bind(plan, st)) as ReturnType<typeof bind>;
  console.log(b.problems.slice(0, 3));
  t('evaluate', () => evaluate(plan, b.log));
}
const live = t('live', () => makeLive(plan, st)) as ReturnType<typeof makeLive>;
const times: number[] = [];
for (let i = 0; i < 300; i++) {
  const s0 = st[500 + i * 300]!;
  if (s0.type !== 'match') continue;
  const s = performance.now();
  live.append([{ ...s0, corrects: true, date: `20${30 + i}-01-01` }]);
  times.push(performance.now() - s);
}
times.sort((a, b) => a - b);
console.log('append median', times[times.length >> 1], 'p99', times[Math.floor(times.length * 0.99)], 'max', times.at(-1));
t('season()', () => live.season());
console.log(process.memoryUsage().rss / 1e6, 'MB');
