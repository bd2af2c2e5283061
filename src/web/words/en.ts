import { answers } from './en-answers.ts';
import { audit } from './en-audit.ts';
import { clubs } from './en-clubs.ts';
import { contest } from './en-contest.ts';
import { frame } from './en-frame.ts';
import { irregular } from './en-irregular.ts';
import { records } from './en-records.ts';
import { season } from './en-season.ts';
import { sheets } from './en-sheets.ts';
import { site } from './en-site.ts';
import { terms } from './en-terms.ts';
import { whatIf } from './en-what-if.ts';
import type { Words } from './es.ts';
import type { Who } from './grammar.ts';

export const en = (who: Who): Words => ({
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
