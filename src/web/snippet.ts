import type { ContestDocument } from '../wire/index.ts';
import { escapeHtml } from './html.ts';
import { hasTable } from './outline.ts';
import { contestTitle, groupSentence, seasonName, tieSentence, type View } from './view.ts';
import { score, signed } from './words/words.ts';

/** A contest as a fragment of HTML without script, style and classes, for pages of others. `address`: whole, of its page. */
export function snippetOf(view: View, contest: ContestDocument, address: string): string {
  const { words } = view;
  const caption = `${contestTitle(view, contest)}, ${seasonName(view)}`;
  return [
    '<table>',
    `<caption>${escapeHtml(caption)}</caption>`,
    ...rowsOf(view, contest),
    '</table>',
    `<p>${escapeHtml(sentenceOf(view, contest))} <a href="${escapeHtml(address)}">${escapeHtml(words.embed.whole)}</a> (${words.site})</p>`,
  ].join('\n');
}

function sentenceOf(view: View, contest: ContestDocument): string {
  return hasTable(contest) ? groupSentence(view, contest) : contest.kind === 'tie' ? `${tieSentence(view, contest).text}.` : '';
}

function rowsOf({ words }: View, contest: ContestDocument): readonly string[] {
  const row = (cells: readonly string[], tag: 'td' | 'th') =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  const number = (value: number | null) => (value === null ? '?' : String(value));
  if (hasTable(contest)) {
    const { drawn, goalDifference, lost, played, points, won } = words.group.columns;
    return [
      row(['', words.group.club, ...[played, won, drawn, lost, goalDifference, points].map(([short]) => short)], 'th'),
      ...contest.table.map((one) =>
        row(
          [
            one.state === 'vacant' ? '–' : String(one.position),
            one.team.name,
            ...[one.played, one.won, one.drawn, one.lost].map(number),
            one.goalDifference === null ? '?' : signed(one.goalDifference),
            number(one.points),
          ],
          'td',
        ),
      ),
    ];
  }
  return contest.matches.map(({ away, home, score: goals }) => row([home.name, goals === null ? '?' : score(goals), away.name], 'td'));
}
