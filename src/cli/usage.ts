import type { CommanderError } from 'commander';
import type { ProblemDocument } from '../wire/index.ts';
import { type Say, type Words, wordsFor } from './words/index.ts';

/** What Commander refused, in our words. Its messages are English sentences with the names in quotes. */
export const usageProblem = (error: CommanderError): ProblemDocument => {
  const [name = '', other = ''] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const near = /Did you mean (?:one of )?([^?,]+)/.exec(error.message)?.[1]?.trim();
  const say = ({ usage }: Words): Say => {
    switch (error.code) {
      case 'commander.unknownCommand':
        return usage.unknownCommand(name, near);
      case 'commander.unknownOption':
        return usage.unknownOption(name, near);
      case 'commander.missingArgument':
        return usage.missingArgument(name);
      case 'commander.excessArguments':
        return usage.tooMany(name);
      case 'commander.optionMissingArgument':
        return usage.optionValue(name);
      case 'commander.missingMandatoryOptionValue':
        return usage.missingOption(name);
      case 'commander.conflictingOption':
        return usage.notTogether(name, other);
      case 'commander.invalidArgument': {
        const [, kind, found = ''] = /is invalid\. (\S+) ([\s\S]*)$/.exec(error.message) ?? [];
        if (kind === 'date') return usage.badDate(found);
        if (kind === 'reading') return usage.badReading(found);
        if (kind === 'lang') return usage.badLanguage(found);
        if (kind === 'number') return usage.badNumber(found);
        return usage.other(error.message);
      }
      default:
        return usage.other(error.message);
    }
  };
  const spanish = say(wordsFor('es'));
  const english = say(wordsFor('en'));
  return {
    code: `usage-${error.code.replace('commander.', '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    severity: 'error',
    file: null,
    line: null,
    column: null,
    text: { es: spanish.says, en: english.says },
    remedy: { es: spanish.remedy, en: english.remedy },
  };
};
