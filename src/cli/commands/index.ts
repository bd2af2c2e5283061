import { withCaseCommands } from './case-commands.ts';
import { withHistoryCommands } from './history-commands.ts';
import { withLogCommands } from './log-commands.ts';
import { withMatchCommands } from './match-commands.ts';
import { withOrderCommand } from './order-command.ts';
import { withSeasonCommands } from './season-commands.ts';
import { type Building, makeTools } from './tools.ts';

export { type Clerk, guarded } from './desk.ts';

/** Every command on a logged season, in groups so that help stays readable. */
export const withCommands = (building: Building): void => {
  const tools = makeTools(building);
  const { groups } = tools.words;
  building.program.commandsGroup(groups.season);
  withSeasonCommands(tools);
  building.program.commandsGroup(groups.matches);
  withMatchCommands(tools);
  building.program.commandsGroup(groups.cases);
  withCaseCommands(tools);
  withOrderCommand(tools);
  building.program.commandsGroup(groups.log);
  withHistoryCommands(tools);
  withLogCommands(tools);
};
export { isWriting, type Writing, withWriting, writeAnswer } from './sign.ts';
