import { mount } from 'svelte';
import type { SeasonDocument, TrialDocument } from '../../wire/index.ts';
import WhatIfBoard from '../components/WhatIfBoard.svelte';
import { outlineOf } from '../outline.ts';
import type { Place } from '../place.ts';
import type { Question } from '../question.ts';
import { viewOf } from '../view.ts';
import type { Page } from '../what-if/page.ts';
import { type Language, wordsFor } from '../words/words.ts';

/** What the page says of itself in `data-setting`. */
type Setting = {
  readonly language: Language;
  readonly question: Question;
  readonly place: Place;
  readonly id: string;
  readonly trial: string;
};

/** Puts the board where the page shows the contest as it stands; if that fails, the contest stays and says why. */
async function start(target: HTMLElement): Promise<void> {
  const { language, question, place, id, trial: address } = JSON.parse(target.dataset['setting'] ?? '{}') as Setting;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const trial = (await answer.json()) as TrialDocument;
  if (trial.format !== 'ascenso-trial' || trial.version !== 1) throw new Error(`${address} is of another version`);
  const words = wordsFor(language, trial.season.called);
  const here = { route: { page: 'what-if', id }, question } as const;
  target.replaceChildren();
  mount(WhatIfBoard, {
    target,
    props: { trial, page, viewOf: (season: SeasonDocument) => viewOf(outlineOf(season), language, words, here, place) },
  });
}

/** Links within the page have fragments too; they say nothing of results. */
const isAnchor = (hash: string): boolean => hash !== '' && document.getElementById(hash.slice(1)) !== null;

const page: Page = {
  fragment: () => (isAnchor(location.hash) ? '' : location.hash),
  keep: (fragment) => history.replaceState(history.state, '', fragment === '' ? location.pathname + location.search : `#${fragment}`),
  heard: (listener) => {
    const hear = () => listener(isAnchor(location.hash) ? undefined : location.hash);
    addEventListener('hashchange', hear);
    return () => removeEventListener('hashchange', hear);
  },
  isNarrow: matchMedia('(max-width: 760px)').matches,
  address: () => location.href,
  copy: async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // not allowed, or not a secure page: the reader copies it by hand
      return false;
    }
  },
  // who closes the sheet without sharing has changed nothing
  share:
    typeof navigator.share === 'function'
      ? (url) => void navigator.share({ title: document.title, url }).catch(() => undefined)
      : undefined,
};

const target = document.getElementById('what-if');
if (target !== null)
  start(target).catch(() => {
    const failed = document.createElement('p');
    failed.className = 'notice-line';
    failed.setAttribute('role', 'alert');
    failed.textContent = target.dataset['failed'] ?? '';
    target.prepend(failed);
  });
