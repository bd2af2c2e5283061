import { answers } from './es-answers.ts';
import { audit } from './es-audit.ts';
import { clubs } from './es-clubs.ts';
import { contest } from './es-contest.ts';
import { frame } from './es-frame.ts';
import { irregular } from './es-irregular.ts';
import { records } from './es-records.ts';
import { season } from './es-season.ts';
import { sheets } from './es-sheets.ts';
import { site } from './es-site.ts';
import { terms } from './es-terms.ts';
import { whatIf } from './es-what-if.ts';
import type { Said, Who } from './grammar.ts';

/** Every word the pages say in Spanish; the files named `en` hold the same keys. Season texts come from the document itself. */
export const es = (who: Who) => ({
  ...frame(who),
  ...season(who),
  ...site(),
  ...irregular(who),
  ...contest(who),
  ...answers(who),
  ...audit(),
  ...clubs(who),
  ...records(who),
  ...sheets(who),
  ...terms(),
  ...whatIf(who),
});

/** The same keys in every language; what is said is any text. */
export type Words = Said<ReturnType<typeof es>>;
