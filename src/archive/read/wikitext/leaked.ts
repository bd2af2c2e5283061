import { seasonIn } from '../../page/days.ts';
import { LARGEST_TEXT, linesOf, makeGather, plainLine } from '../../page/gather.ts';
import type { PageReader, Span } from '../../page/page.ts';
import { frontMatter } from '../tables/markdown-front.ts';
import { placesIn } from '../tables/places.ts';
import { makeOutline } from '../tables/rendered-outline.ts';
import { argumentsAt, makeLeakedCall } from './leaked-calls.ts';
import { addRunTogether, isRunTogether } from './leaked-runs.ts';
import { addLeakedTie, beginsTie, continuesTie, isLeakedTie } from './leaked-ties.ts';
import { trimmed } from './scan.ts';

/**
 * Reads a page whose templates lost their braces: arguments stand in the text (`|team1=GAL|name_GAL=José Gálvez`), on lines
 * of their own or behind a sentence; results of ties are lines of bars, or only the `|}` that ended their table is left;
 * cells of tables run together. Headings have lost their levels.
 */
export const readLeaked: PageReader = (text) => {
  const gather = makeGather(text, 'leaked-templates');
  if (text.length > LARGEST_TEXT) return gather.page();
  const front = frontMatter(text);
  const outline = makeOutline();
  const call = makeLeakedCall(text, outline.heading, gather);
  const places = placesIn(text);
  let run: Span[] | undefined;
  /** Ties since the last heading or end of a table: an end without any is all that is left of a table. */
  let ties = 0;
  let markedAt: number | undefined;
  /** A tie whose cells go on over the lines that follow. */
  let begun: Span | undefined;
  /** Between `::data` and `::`: fields of a box whose signs are lost. */
  let inData = false;

  const closeRun = (): void => {
    if (run !== undefined) addRunTogether(text, run, outline.heading(), places, gather);
    run = undefined;
  };

  const endTable = (line: Span): void => {
    call.close();
    if (ties === 0)
      gather.remark('call-cut-off', { from: markedAt ?? line.from, to: line.to }, 'rows before the end of a table', 'nothing');
    ties = 0;
    markedAt = undefined;
  };

  const prose = (line: Span): void => {
    const words = text.slice(line.from, Math.min(line.to, line.from + LONGEST_WORDS)).trim();
    if (words.startsWith('::')) inData = words.startsWith('::data');
    else if (isRunTogether(words)) run = [trimmed(text, line.from, line.to)];
    else if (inData) return;
    else if (words !== front.title && outline.line(words) === 'heading') {
      call.close();
      ties = 0;
      markedAt = undefined;
      gather.say('title', outline.heading(), line, plainLine);
    } else gather.say('paragraph', outline.heading(), line, plainLine);
  };

  const addTie = (row: Span): void => {
    call.close();
    ties += 1;
    addLeakedTie(text, row, outline.heading(), gather);
    outline.content();
  };

  const closeTie = (): void => {
    if (begun !== undefined) addTie(begun);
    begun = undefined;
  };

  const read = (line: Span): void => {
    if (begun !== undefined && continuesTie(text, begun, line)) {
      begun = { from: begun.from, to: line.to };
      return;
    }
    closeTie();
    // A bar alone says nothing.
    if (line.to - line.from < 2) return;
    const begins = text.slice(line.from, Math.min(line.to, line.from + LONGEST_WORDS));
    if (END.test(begins)) endTable(line);
    else if (MARK.test(begins)) markedAt ??= line.from;
    else if (beginsTie(text, line)) begun = line;
    else if (isLeakedTie(text, line)) addTie(line);
    else {
      const bar = argumentsAt(text, line);
      if (bar === undefined || bar > line.from) prose({ from: line.from, to: bar ?? line.to });
      if (bar === undefined) return;
      call.line({ from: bar, to: line.to });
      outline.content();
    }
  };

  for (const whole of linesOf(text)) {
    const line = trimmed(text, whole.from, whole.to);
    const blank = line.from >= line.to;
    if (run !== undefined) {
      if (!blank && !text.startsWith('::', line.from) && text[line.from] !== '|') {
        run.push(line);
        continue;
      }
      closeRun();
    }
    if (!blank) read(line);
    if (gather.isFull()) break;
  }
  closeRun();
  closeTie();
  call.close();
  const season = call.season() ?? seasonIn(front.title ?? text.slice(0, 300));
  return gather.page({ ...front, ...(season === undefined ? {} : { season }) });
};

const LONGEST_WORDS = 400;

const END = /^(?:\|-+\s*)?\|\}(?!\})/u;
const MARK = /^(?:\|-+|\{\|.*)$/u;
