import { database } from './en-database.ts';
import type { Finding, Words } from './words.ts';

const meant = (near: string, otherwise: string): string => (near === '' ? otherwise : `Did you mean “${near}”?`);

const UNREADABLE: Readonly<Record<string, Finding>> = {
  exists: { says: 'there is a file of that name already', remedy: 'Use --force to replace it, or rename the other one.' },
  'is-folder': { says: 'it is a folder, not a file', remedy: 'Put the file there or correct the path.' },
  'not-a-folder': { says: 'the path leads through a file that is no folder', remedy: 'Correct the path.' },
  'not-a-file': { says: 'it is not an ordinary file', remedy: 'Put a text file there.' },
  'no-permission': { says: 'permission is missing', remedy: 'Give permission for that path or use another.' },
  'not-utf-8': { says: 'it is not UTF-8', remedy: 'Save it again as UTF-8 text.' },
  'link-loop': { says: 'symbolic links lead in a circle', remedy: 'Mend the links.' },
  'name-too-long': { says: 'the name is too long', remedy: 'Use a shorter path.' },
  'disk-full': { says: 'the disk is full', remedy: 'Make room and try again.' },
  'gzip-broken': { says: 'it is compressed and a part of it is missing', remedy: 'Copy it again, or use another backup.' },
  missing: { says: 'the path does not exist', remedy: 'Correct the path.' },
};
const why = (code: string): Finding => UNREADABLE[code] ?? { says: code, remedy: 'Check the path.' };

const YAML: Readonly<Record<string, string>> = {
  'too-deep': 'too many levels',
  'too-many-accents': 'too many accents on one letter',
  'key-not-a-text': 'a key must be a plain text',
  'bad-indent': 'the indentation does not fit',
  'tab-as-indent': 'there is a tab in the indentation: use spaces',
  'missing-char': 'a character is missing, such as a closing bracket or a colon',
  'unexpected-token': 'something stands here that does not belong',
  'block-as-implicit-key': 'a line break is missing, or a colon is one too many',
  'multiline-implicit-key': 'a key cannot go over several lines',
  'bad-scalar-start': 'the text begins with a reserved character: put it in quotes',
  'bad-dq-escape': 'a backslash that means nothing inside quotes',
  impossible: 'the structure cannot be understood',
};

/** What is wrong in a file, and how to mend it, in English. */
export const problem = {
  'file-missing': (a) => ({ says: `There is no file ${a('path')}.`, remedy: 'Create the file or correct the path.' }),
  'file-unreadable': (a) => ({ says: `${a('path')} cannot be read: ${why(a('why')).says}.`, remedy: why(a('why')).remedy }),
  'file-too-large': (a) => ({ says: `${a('path')} is too large (limit: ${a('limit')}).`, remedy: 'Split the file or correct the path.' }),
  'file-unwritable': (a) => ({ says: `${a('path')} cannot be written: ${why(a('why')).says}.`, remedy: why(a('why')).remedy }),
  'folder-taken': (a) => ({
    says: `The folder ${a('path')} exists and is not empty.`,
    remedy: 'Choose another folder: nothing is ever overwritten.',
  }),
  'season-unknown': (a) => ({
    says: `There is no season “${a('season')}”.`,
    remedy: meant(a('nearest'), 'See what there is with “ascenso seasons”, or give the path of a folder.'),
  }),
  'page-unknown': (a) => ({
    says: `“${a('found')}” is neither a file nor a season.`,
    remedy: meant(a('nearest'), 'Type the path of a saved page, or a season as “ascenso seasons” lists it.'),
  }),
  'season-unusable': (a) => ({
    says: `The season “${a('season')}” has errors and cannot be joined to this one.`,
    remedy: 'Correct its files first.',
  }),
  'season-open': (a) => ({
    says: `In ${a('season')} ${a('places') === '1' ? '1 place is' : `${a('places')} places are`} not settled yet.`,
    remedy: 'Complete the facts of that season, or enter the clubs by hand.',
  }),
  'files-cycle': (a) => ({ says: `These files wait for each other: ${a('path')}.`, remedy: 'Break the circle in one of them.' }),
  'files-too-deep': (a) => ({
    says: `Too many files, one upon another, down to ${a('path')} (limit: ${a('limit')}).`,
    remedy: 'Join some of them.',
  }),
  'key-locked': (a) => ({
    says: `“${a('key')}” cannot be changed here: ${a('by')} keeps it${a('article') === '' ? '' : ` (art. ${a('article')})`}.`,
    remedy: 'Take the change out, or lift the lock in “locked”.',
  }),
  'no-effect': (a) => ({ says: `“${a('what')}” changes nothing.`, remedy: 'Take it out, or correct the key it was meant to change.' }),
  'yaml-broken': (a) => ({
    says: `Broken YAML: ${YAML[a('why')] ?? a('why')}.`,
    remedy: 'Check the indentation, quotes and colons of that line.',
  }),
  'yaml-feature': (a) => ({
    says: `This file may not use ${({ alias: 'YAML aliases (*)', anchor: 'YAML anchors (&)', tag: 'YAML tags (!)', 'merge-key': 'the merge key (<<)', 'several-documents': 'several documents (---)', directive: 'YAML directives (%)' } as Readonly<Record<string, string>>)[a('feature')] ?? a('feature')}.`,
    remedy: 'Write it out, or put it in quotes if it is part of a text.',
  }),
  'key-unknown': (a) => ({
    says: `Unknown key “${a('key')}”${a('within') === '' ? '' : ` in ${a('within')}`}.`,
    remedy: meant(a('nearest'), 'Remove it, or see docs/language.md.'),
  }),
  'key-missing': (a) => ({
    says: `The key “${a('key')}” is missing${a('within') === '' ? '' : ` in ${a('within')}`}.`,
    remedy: `Add “${a('key')}: …”.`,
  }),
  'key-repeated': (a) => ({ says: `The key “${a('key')}” is there twice.`, remedy: 'Keep one.' }),
  'value-wrong': (a) => ({ says: `“${a('key')}” cannot be “${a('found')}”.`, remedy: `Expected: ${a('expected')}.` }),
  'sentence-unreadable': (a) => ({ says: `“${a('found')}” cannot be understood.`, remedy: `Expected: ${a('expected')}.` }),
  'line-unreadable': (a) => ({ says: `The line “${a('found')}” cannot be understood.`, remedy: `Expected: ${a('expected')}.` }),
  'note-unreadable': (a) => ({ says: `The note “${a('found')}” cannot be understood.`, remedy: `Expected: ${a('expected')}.` }),
  'score-impossible': (a) => ({
    says: `Impossible score: “${a('found')}”.`,
    remedy: `Correct the score; the limit is ${a('limit')} goals.`,
  }),
  'date-impossible': (a) => ({ says: `There is no date “${a('found')}”.`, remedy: 'Write it like 2004-11-28.' }),
  'id-repeated': (a) => ({ says: `The id “${a('id')}” is there twice in ${a('within')}.`, remedy: 'Change one of the two.' }),
  'reference-unknown': (a) => ({
    says: `Nothing is called “${a('reference')}”.`,
    remedy: meant(a('nearest'), 'Use the path of a contest of this file.'),
  }),
  'reference-ambiguous': (a) => ({ says: `“${a('reference')}” can be ${a('candidates')}.`, remedy: 'Write a longer path.' }),
  'reference-to-itself': (a) => ({
    says: `“${a('contest')}” is filled from itself.`,
    remedy: 'Say from which other contest its clubs come.',
  }),
  'step-unknown': (a) => ({
    says: `Unknown criterion “${a('step')}”.`,
    remedy: meant(a('nearest'), 'The criteria are in docs/language.md.'),
  }),
  'step-misplaced': (a) => ({
    says: `“${a('step')}” has no place in ${a('contest')}.`,
    remedy: '“play-off” is for groups; “third-match”, “extra-time” and “penalties” are for ties or inside a play-off.',
  }),
  'article-unknown': (a) => ({
    says: `There is no article “${a('article')}”.`,
    remedy: meant(a('nearest'), 'Add it to “articles:”, or write § ? if it is not known.'),
  }),
  'source-unknown': (a) => ({
    says: `There is no source “${a('source')}”.`,
    remedy: meant(a('nearest'), 'Add it to the register of sources.'),
  }),
  'territory-unknown': (a) => ({
    says: `There is no territory “${a('territory')}”.`,
    remedy: meant(a('nearest'), 'Add it to the register of territories.'),
  }),
  'territory-ambiguous': (a) => ({
    says: `“${a('territory')}” may be any of these: ${a('candidates')}.`,
    remedy: 'Write its code, or before its name that of what it lies in: Cañete › San Luis.',
  }),
  'territory-circle': (a) => ({
    says: `These territories lie in each other: ${a('path')}.`,
    remedy: 'Correct what one of them lies in.',
  }),
  'territory-outside': (a) => ({
    says: `${a('contest')} takes a club from ${a('slot')}, which belongs to ${a('territory')}: outside its territory.`,
    remedy: 'Correct the slot or the territory.',
  }),
  cycle: (a) => ({
    says: `Contests wait for each other: ${a('path')}.`,
    remedy: 'Break the circle: one of them must take its clubs from elsewhere.',
  }),
  'place-missing': (a) => ({
    says: `${a('contest')} has no place ${a('place')}: it gives ${a('size')}.`,
    remedy: 'Ask for a place that exists.',
  }),
  'place-taken-twice': (a) => ({
    says: `Place ${a('place')} of ${a('contest')} fills two slots: ${a('first')} and ${a('second')}.`,
    remedy: 'Keep one, or check which place goes where.',
  }),
  'place-unused': (a) => ({
    says: `Place ${a('place')} of ${a('contest')} leads nowhere.`,
    remedy: 'Say where it leads, or take it out of “gives”.',
  }),
  'size-wrong': (a) => ({ says: `${a('contest')} has ${a('size')} clubs; it must have ${a('expected')}.`, remedy: 'Correct the slots.' }),
  'draw-sizes': (a) => ({
    says: `${a('size')} clubs go into ${a('pot')} and ${a('drawn')} come out.`,
    remedy: 'Make as many come out as go in.',
  }),
  'tie-without-end': (a) => ({
    says: `${a('contest')} can be left without a winner after “${a('step')}”${a('article') === '' || a('article') === '?' ? '' : ` (art. ${a('article')})`}.`,
    remedy: 'Add a step that always decides: penalties or lots.',
  }),
  'cut-without-rule': (a) => ({
    says: `${a('contest')}: if ${a('level')} are level at place ${a('cut')}, nothing decides after “${a('step')}”${a('article') === '' || a('article') === '?' ? '' : ` (art. ${a('article')})`}.`,
    remedy: 'Add a criterion, a play-off “for: any”, or lots.',
  }),
  'contest-leads-nowhere': (a) => ({
    says: `Nobody goes anywhere from ${a('contest')}.`,
    remedy: 'Fine if it only gives a title; otherwise say who receives its places.',
  }),
  'prize-unreachable': (a) => ({ says: `Nobody can win “${a('prize')}”.`, remedy: 'Check which contest it comes from.' }),
  'bonus-misplaced': (a) => ({
    says: `${a('contest')} is no group: nobody can bring points into it.`,
    remedy: 'Take “with … points” out, or put it in the group where they count.',
  }),
  'carries-nothing': (a) => ({
    says: `Nobody comes to ${a('contest')} from a group: there is nothing to bring along.`,
    remedy: 'Take “carries” out, or fill a slot from a group.',
  }),
  'place-unnamed': (a) => ({
    says: `${a('contest')} has no place “${a('name')}”.`,
    remedy: meant(a('nearest'), 'Use a name of “eligible”.'),
  }),
  'allocation-row-wrong': (a) => ({
    says: `${a('contest')}, row “${a('row')}”: “${a('place')}” cannot receive what the row says.`,
    remedy: 'Check the row: each place receives from one of its contests, and only from those in “eligible”.',
  }),
  'allocation-rows-missing': (a) => ({
    says: `${a('contest')}: ${a('missing')} of ${a('total')} rows of the table are missing.`,
    remedy: 'Add them: without its row only what “eligible” implies is known.',
  }),
  'bar-unknown': (a) => ({
    says: `There is no prize or contest “${a('right')}”.`,
    remedy: meant(a('nearest'), 'Write the key of a prize or the path of a contest.'),
  }),
  'club-repeated': (a) => ({ says: `The club “${a('club')}” is in the register twice.`, remedy: 'Join the two entries.' }),
  'alias-shared': (a) => ({
    says: `“${a('alias')}” is another name of ${a('first')} and of ${a('second')}.`,
    remedy: 'Give the name to one, or limit the seasons.',
  }),
  'season-not-logged': (a) => ({
    says: `"${a('season')}" is a folder: commands do not write into it.`,
    remedy: `Open a season of your own with its regulations: “ascenso season new ID --from ${a('season')}”.`,
  }),
  'season-taken': (a) => ({
    says: `There is a season "${a('season')}" already.`,
    remedy: 'Choose another id: nothing is overwritten here.',
  }),
  'log-conflict': (a) => ({
    says: `${a('contest') === '' ? a('stream') : a('contest')}: here it says ${a('ours') === '' ? 'nothing' : a('ours')}; in the file, ${a('theirs') === '' ? 'nothing' : a('theirs')}.`,
    remedy: 'Correct one of the two, or keep both with --keep-both.',
  }),
  'log-busy': (a) => ({ says: `Others keep writing to "${a('season')}".`, remedy: 'Nothing was written. Repeat the command.' }),
  'entry-id-taken': (a) => ({
    says: `Entry "${a('id')}" exists and says something else.`,
    remedy: 'Repeat the command without --id, or with another.',
  }),
  'entry-unknown': (a) => ({
    says: `There is no entry "${a('entry')}".`,
    remedy: 'See the entries with "ascenso history SEASON"; they are called 12 or stream/12.',
  }),
  'entry-not-undoable': (a) => ({
    says: a('why') === 'undone' ? `Entry ${a('entry')} is undone already.` : `Entry ${a('entry')} opens the season: it cannot be undone.`,
    remedy:
      a('why') === 'undone' ? 'To bring it back, undo the entry that undid it.' : 'To change the regulations use "ascenso season amend".',
  }),
  'entry-stood-on': (a) => ({
    says: `Others stand on entry ${a('entry')}: ${a('entries')}.`,
    remedy: `Undo these first, in this order: ${a('entries')}.`,
  }),
  'nothing-to-write': () => ({ says: 'There is nothing to put on record.', remedy: 'Say at least one fact.' }),
  'nothing-to-undo': () => ({ says: 'There is nothing to undo.', remedy: 'See the entries with "ascenso history SEASON".' }),
  'stream-unknown': (a) => ({
    says: `There is no stream "${a('stream')}".`,
    remedy: meant(a('nearest'), 'Open it with "ascenso season keep", or leave out --stream.'),
  }),
  'streams-several': (a) => ({
    says: `These facts belong to several organizers: ${a('streams')}.`,
    remedy: 'Put them on record one by one, or say --stream.',
  }),
  'match-unknown': (a) => ({
    says: `${a('match')}: the two do not play in one contest.`,
    remedy: 'Check the names, or enter the clubs first.',
  }),
  'match-ambiguous': (a) => ({
    says: `${a('match')} can be: ${a('candidates')}.`,
    remedy: 'Say the contest with --in, the label ("leg 2: …") or the date.',
  }),
  'match-has-result': (a) => ({
    says: `It has a result already: ${a('match')}.`,
    remedy: `If it is wrong, correct it: “ascenso correct SEASON "${a('command')}"”.`,
  }),
  'match-without-result': (a) => ({ says: `It has no result yet: ${a('match')}.`, remedy: 'Put it on record with "ascenso result".' }),
  'match-undisputed': (a) => ({
    says: `There are no accounts of ${a('match')} that contradict each other.`,
    remedy: 'To change a result use “ascenso correct”.',
  }),
  'report-missing': (a) => ({
    says: `${a('by')} said nothing of ${a('match')}.`,
    remedy: `Choose one of ${a('candidates')}, or type the result: "A 2-1 B".`,
  }),
  'contest-full': (a) => ({
    says:
      a('free') === '0'
        ? `${a('contest')} is full: it has ${a('size')} slots.`
        : `${a('contest')} has ${a('free')} of ${a('size')} slots free.`,
    remedy: "Leave clubs out, or say --slot to take another club's slot.",
  }),
  'contest-of-team': (a) => ({
    says: a('candidates') === '' ? `${a('team')} is in no contest that is being played.` : `${a('team')} plays in ${a('candidates')}.`,
    remedy: 'Say which with --in.',
  }),
  'draw-impossible': (a) => ({
    says:
      {
        none: `There is nothing to draw in ${a('contest')}.`,
        open: `${a('contest')}: who takes part in the draw is not known yet.`,
        other: `${a('team')} is not in the pot of ${a('contest')}.`,
        many: `${a('contest')} has fewer slots left than clubs were said.`,
      }[a('why')] ?? `${a('contest')} cannot be drawn.`,
    remedy:
      {
        none: 'See what is due with "ascenso due SEASON".',
        open: 'Complete the contests they come from first.',
        other: 'Check the name, or who has been drawn already.',
        many: 'Say only the clubs that are missing, in their order.',
      }[a('why')] ?? 'See what is due with "ascenso due SEASON".',
  }),
  'lots-impossible': (a) => ({
    says: `Lots in ${a('contest')} need at least two clubs.`,
    remedy: 'Say them in the order in which they came out.',
  }),
  'register-missing': (a) => ({
    says: `This season has no register of its own: ${a('register')}.`,
    remedy: 'Add it to the regulations with "ascenso season amend", or open the season with regulations that name it.',
  }),
  'log-line-unreadable': (a) => ({
    says: `This line of the log cannot be read${a('key') === '' ? '' : ` (${a('key')})`}: it says “${a('found')}”.`,
    remedy: `It should say: ${a('expected')}. Ask for the copy again, or mend the line.`,
  }),
  'log-newer': (a) => ({
    says: `This log is of version ${a('found')}; this program reads up to ${a('known')}.`,
    remedy: 'Update Ascenso.',
  }),
  'log-more': (a) => ({ says: `There are ${a('count')} more findings like these.`, remedy: 'Mend the first ones and read again.' }),
  'log-changed': (a) => ({
    says: `Entry ${a('version')} of “${a('stream')}” is not the one that was signed: somebody changed it.`,
    remedy: 'Compare it with another copy of the log.',
  }),
  'log-missing': (a) => ({
    says:
      a('to') === a('version')
        ? `Entry ${a('version')} of “${a('stream')}” is missing.`
        : `Entries ${a('version')} to ${a('to')} of “${a('stream')}” are missing.`,
    remedy: 'Look for them in another copy of the log.',
  }),
  'log-reordered': (a) => ({
    says: `Entry ${a('version')} of “${a('stream')}” is not in its place.`,
    remedy: 'Put the lines in the order of their versions.',
  }),
  'log-doubled': (a) => ({
    says: `Entry ${a('version')} of “${a('stream')}” (${a('id')}) is there twice.`,
    remedy: 'Take one out: another copy shows which one follows the entry before.',
  }),
  'log-foreign': (a) => ({
    says: `Entry ${a('version')} of “${a('stream')}” (${a('season')}) comes from elsewhere: it does not follow the one before.`,
    remedy: 'Take it out; if it holds, merge it with “ascenso log merge”.',
  }),
  'log-unrelated': (a) => ({
    says: `The logs of ${a('season')} and ${a('other')} do not begin alike: they are no copies of one season.`,
    remedy: 'Merge only copies of one log.',
  }),
  'log-main-only': (a) => ({
    says: `“${a('kind')}” is written in the main stream only, not in “${a('stream')}”.`,
    remedy: 'Write it in “main”.',
  }),
  'contest-unknown': (a) => ({
    says: `There is no contest “${a('contest')}”.`,
    remedy: meant(a('nearest'), 'Use the path of a contest of the regulations.'),
  }),
  'contest-missing': () => ({
    says: 'This fact stands before any “== contest” line.',
    remedy: 'Put the “== …” line of its contest before it.',
  }),
  'fact-misplaced': (a) => ({
    says: `“${a('fact')}” has no place in ${a('contest')} (${a('kind')}).`,
    remedy: 'Put it under the contest it belongs to.',
  }),
  'team-unknown': (a) => ({
    says: `Unknown club “${a('team')}”.`,
    remedy: meant(a('nearest'), 'Enter it, or add it to the register of clubs.'),
  }),
  'team-ambiguous': (a) => ({ says: `“${a('team')}” can be ${a('candidates')}.`, remedy: 'Write the club’s id, or add its seat.' }),
  'team-not-here': (a) => ({
    says: `“${a('team')}” does not play in ${a('contest') === '' ? 'this contest' : a('contest')}.`,
    remedy: 'Check the contest or the name.',
  }),
  'team-against-itself': (a) => ({ says: `“${a('team')}” cannot play against itself.`, remedy: 'Correct one of the two names.' }),
  'entered-twice': (a) => ({
    says: `“${a('team')}” is entered twice${a('first') === '' ? '' : `: in ${a('first')} and in ${a('second')}`}.`,
    remedy: 'Delete one of the two entries.',
  }),
  'match-repeated': (a) => ({
    says: `${a('match')} already has a result${a('first') === '' ? '' : ` in ${a('first')}`}.`,
    remedy: 'Delete one line, or say “corrects” or “by RULING” in the new one.',
  }),
  'numbers-repeated': () => ({
    says: 'The teams of this group have their numbers already.',
    remedy: 'Keep one line; to change them, undo the entry that gave them first.',
  }),
  'match-not-in-form': (a) => ({
    says: `${a('match')} does not fit in ${a('contest')}.`,
    remedy: `Check the label (leg, third match, play-off) and how many matches are played (${a('why')}).`,
  }),
  'ruling-unknown': (a) => ({
    says: `There is no ruling “${a('ruling')}”.`,
    remedy: meant(a('nearest'), 'Add its line: “ruling: … appealable” or “final”.'),
  }),
  'protest-unknown': (a) => ({
    says: `There is no protest or ruling “${a('protest')}”.`,
    remedy: meant(a('nearest'), 'Check its id, or put the protest on record first: “protest: P1 by CLUB”.'),
  }),
  'protest-repeated': (a) => ({
    says: `Protest “${a('protest')}” is on record already (${a('first')}).`,
    remedy: 'Delete one of the two lines, or give it another id.',
  }),
  'ruling-repeated': (a) => ({
    says: `The ruling “${a('ruling')}” is there twice without dates to put them in order.`,
    remedy: 'Date them: the last one counts.',
  }),
  'slot-missing': (a) => ({
    says: `${a('contest')} has no slot ${a('slot')}: it has ${a('size')}.`,
    remedy: 'Use a slot number that exists.',
  }),
  'prize-unknown': (a) => ({ says: `There is no prize “${a('prize')}”.`, remedy: meant(a('nearest'), 'Write it as in “prizes:”.') }),
  'winner-not-playing': (a) => ({ says: `“${a('team')}” does not play in ${a('match')}.`, remedy: 'The winner must be one of the two.' }),
  ...database,
} satisfies Words['problem'];
