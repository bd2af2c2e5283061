import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules whose answer another color scheme can change. */
export const OF_COLORS = ['color-contrast', 'link-in-text-block'] as const;

/** Runs in the page: each rule that is broken, with the first places. */
const violations = (
  rules: readonly string[] | undefined,
) => `axe.run(${JSON.stringify({ resultTypes: ['violations'], iframes: false, runOnly: rules })})
  .then((found) => found.violations.map(({ help, id, nodes }) => id + ' (' + help + ') at ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`;

/** What axe finds wrong with a page as it is shown; `rules`: with those alone. What stands in a frame is a page of its own. */
export async function violationsOn(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  return (await page.evaluate(violations(rules))) as readonly string[];
}
