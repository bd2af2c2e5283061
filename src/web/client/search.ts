import type { SearchEntry } from '../search/entries.ts';
import { type Found, makeFinder, words } from '../search/find.ts';
import { ALL, shardOf } from '../search/shards.ts';

/** Suggests while one types, from files of names; the form itself asks the search page, script or not. */
const MOST = 12;
const WAIT_MS = 120;

const form = document.querySelector<HTMLFormElement>('form.search');
const input = form?.querySelector('input');
const shown = document.getElementById('found');

if (form && input && shown) {
  const base = form.dataset['base'] ?? '';
  const shards = new Set((form.dataset['shards'] ?? '').split(' '));
  const fetched = new Map<string, Promise<readonly SearchEntry[]>>();
  const fetchShard = (shard: string): Promise<readonly SearchEntry[]> => {
    const known = fetched.get(shard);
    if (known) return known;
    const getting = fetch(new URL(`${shard}.json`, form.action)).then(async (answer) =>
      answer.ok ? ((await answer.json()) as readonly SearchEntry[]) : [],
    );
    fetched.set(shard, getting);
    // no signal: the next letter tries again
    getting.catch(() => fetched.delete(shard));
    return getting;
  };
  const entriesFor = async (typed: string): Promise<readonly SearchEntry[]> => {
    if (shards.has(`${ALL}.json`)) return fetchShard(ALL);
    // the longest word says most, and its file is enough: every word of a name leads to its entry
    const word = words(typed).sort((a, b) => b.length - a.length)[0];
    const shard = word === undefined ? '' : shardOf(word);
    return shards.has(`${shard}.json`) ? fetchShard(shard) : [];
  };
  const show = (found: readonly Found[]): void => {
    const list = document.createElement('ol');
    list.className = 'found';
    for (const { c, n, u } of found) {
      const link = document.createElement('a');
      link.href = base + u;
      link.textContent = n;
      const about = document.createElement('span');
      about.textContent = c;
      const item = document.createElement('li');
      item.append(link, ' ', about);
      list.append(item);
    }
    shown.replaceChildren(...(found.length === 0 ? [nothing()] : [list]));
  };
  const nothing = (): HTMLElement => {
    const line = document.createElement('p');
    line.className = 'quiet';
    line.textContent = form.dataset['nothing'] ?? '';
    return line;
  };
  let asked = 0;
  const suggest = async (): Promise<void> => {
    const typed = input.value.trim();
    asked += 1;
    const mine = asked;
    if (typed === '') {
      shown.replaceChildren();
      return;
    }
    const entries = await entriesFor(typed).catch(() => undefined);
    // an older question may be answered later
    if (mine !== asked || entries === undefined) return;
    show(finderFor(entries)(typed, MOST));
  };
  const finders = new WeakMap<readonly SearchEntry[], ReturnType<typeof makeFinder>>();
  const finderFor = (entries: readonly SearchEntry[]): ReturnType<typeof makeFinder> => {
    const known = finders.get(entries);
    if (known) return known;
    const made = makeFinder(entries);
    finders.set(entries, made);
    return made;
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void suggest(), WAIT_MS);
  });
  // a page of files does not know what was asked of it
  const typed = new URLSearchParams(location.search).get('q');
  if (typed !== null && shown.childElementCount === 0) {
    input.value = typed.slice(0, 100);
    void suggest();
  }
}
