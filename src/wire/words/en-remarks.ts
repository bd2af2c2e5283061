import type { RemarkWords } from './remarks.ts';

export const remarks: RemarkWords = {
  says: {
    'cell-unreadable': (found, expected) => `“${found}” cannot be understood; something like “${expected}” was expected.`,
    'row-unreadable': (found, expected) => `The line “${found}” cannot be understood; something like “${expected}” was expected.`,
    'table-unreadable': (found, expected) => `The table that begins with “${found}” cannot be understood; “${expected}” was expected.`,
    'template-unknown': (found) => `No reader knows the template “${found}”.`,
    'call-cut-off': (found) => `This ends in the middle: “${found}”.`,
    'team-undeclared': (found) => `“${found}” is not among the teams of its table.`,
    'cell-repeated': (found) => `“${found}” is written more than once; the last one counts.`,
    'rowspan-lost': (found) => `“${found}” lacks the cell that spanned several rows.`,
    'number-missing': (found, expected) => `“${found}” lacks a number, such as “${expected}”.`,
    'no-form': (found) => `“${found}” is understood, but facts have no way to say it.`,
    'too-deep': (found) => `Too many levels, one inside the other: “${found}”.`,
    'too-large': (_, expected) => `This is too large (limit: ${expected}); nothing is read from here on.`,
  },
  kept: {
    'as text': 'It is kept as text.',
    'in part': 'The rest is kept.',
    nothing: 'Nothing of it is kept: write it by hand if it matters.',
  },
};
