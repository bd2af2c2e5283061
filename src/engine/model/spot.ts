/** Where something was written. Lines and columns count from 1; a value made by a program has no spot. */
export type Spot = { readonly file: string; readonly line: number; readonly column: number };

/** A text in the users' languages. At least one is given; a reader falls back to the other. */
export type Text = { readonly es?: string; readonly en?: string };

/**
 * A finding about something written: a code, what it speaks of, and where. Sentences for people are made from
 * it in one table per language (`wire/words`), so the engine stays without wording.
 */
export type Problem = {
  readonly code: ProblemCode;
  /** error: cannot be used as it stands · warning: a hole in the rules · note: worth knowing */
  readonly severity: 'error' | 'warning' | 'note';
  readonly spot?: Spot;
  readonly args: Readonly<Record<string, string | number>>;
};

/** Every kind of finding, from reading files to linting regulations. The words table is total over it. */
export type ProblemCode =
  // reading files (formats, storage)
  | 'file-missing' // { path }
  | 'file-unreadable' // { path, why }
  | 'file-too-large' // { path, limit }
  | 'file-unwritable' // { path, why }
  | 'folder-taken' // { path } a new season never overwrites
  | 'season-unknown' // { season, nearest }
  | 'page-unknown' // { found, nearest } neither a file nor a season
  | 'yaml-broken' // { why }
  | 'yaml-feature' // { feature } anchors, tags, merge keys, documents
  | 'key-unknown' // { key, within, nearest }
  | 'key-missing' // { key, within }
  | 'key-repeated' // { key }
  | 'value-wrong' // { key, found, expected }
  | 'sentence-unreadable' // { found, expected }
  | 'line-unreadable' // { found, expected }
  | 'note-unreadable' // { found, expected }
  | 'score-impossible' // { found, limit }
  | 'date-impossible' // { found }
  // layers and joined seasons (formats/layers, app)
  | 'files-cycle' // { path } files that extend or join each other
  | 'files-too-deep' // { path, limit }
  | 'key-locked' // { key, by, article } a layer touches what the one below keeps to itself
  | 'no-effect' // { what } a layer, an amendment or a `none` that changes nothing
  | 'season-unusable' // { season } a joined season whose own files have errors
  | 'season-open' // { season, places } a joined season that has not settled all places
  // regulations (engine/plan, engine/lint)
  | 'id-repeated' // { id, within }
  | 'reference-unknown' // { reference, nearest }
  | 'reference-ambiguous' // { reference, candidates }
  | 'reference-to-itself' // { contest }
  | 'step-unknown' // { step, nearest }
  | 'step-misplaced' // { step, contest } an act that this kind of contest cannot hold
  | 'article-unknown' // { article, nearest }
  | 'source-unknown' // { source, nearest }
  | 'territory-unknown' // { territory, nearest }
  | 'territory-ambiguous' // { territory, candidates }
  | 'territory-circle' // { path } territories that lie in each other
  | 'territory-outside' // { contest, territory, slot }
  | 'cycle' // { path }
  | 'place-missing' // { contest, place, size }
  | 'place-taken-twice' // { contest, place, first, second }
  | 'place-unused' // { contest, place }
  | 'size-wrong' // { contest, size, expected }
  | 'draw-sizes' // { pot, size, drawn }
  | 'tie-without-end' // { contest, step, article }
  | 'cut-without-rule' // { contest, cut, level, step, article }
  | 'contest-leads-nowhere' // { contest }
  | 'prize-unreachable' // { prize }
  | 'bonus-misplaced' // { contest } points brought into something that is no group
  | 'carries-nothing' // { contest } no slot of it is filled from a group
  | 'place-unnamed' // { contest, name, nearest } an allocation has no place of this name
  | 'allocation-row-wrong' // { contest, row, place } a row that gives a place a team it may not take, or no team
  | 'allocation-rows-missing' // { contest, missing, total }
  | 'bar-unknown' // { right, nearest } neither a prize nor a contest
  // clubs
  | 'club-repeated' // { club }
  | 'alias-shared' // { alias, first, second }
  // commands on a logged season (app/commands)
  | 'season-not-logged' // { season } a folder: nothing is written into it
  | 'season-taken' // { season }
  | 'log-conflict' // { contest, stream, ours, theirs } two copies contradict each other
  | 'log-busy' // { season } others write so fast that a command never gets its turn
  | 'entry-id-taken' // { id } another entry has it
  | 'entry-unknown' // { entry }
  | 'entry-stood-on' // { entry, entries } later entries cannot be used without it
  | 'entry-not-undoable' // { entry, why } opening, undone
  | 'nothing-to-write'
  | 'nothing-to-undo'
  | 'stream-unknown' // { stream, nearest }
  | 'streams-several' // { streams } facts that several streams keep
  | 'match-unknown' // { match }
  | 'match-ambiguous' // { match, candidates }
  | 'match-has-result' // { match, command }
  | 'match-without-result' // { match }
  | 'match-undisputed' // { match } its sources do not differ
  | 'report-missing' // { match, by, candidates } a source that said nothing of it
  | 'contest-full' // { contest, size, free }
  | 'contest-of-team' // { team, candidates } in which contest is meant
  | 'draw-impossible' // { contest, why, team } none, open, other, many
  | 'lots-impossible' // { contest }
  | 'register-missing' // { register }
  // where logs are kept (storage/log)
  | 'database-busy' // { path, pid, host, file } another process has the folder
  | 'database-unreachable' // { where, why }
  | 'database-too-old' // { found, needed }
  | 'database-newer' // { found, known } made by a later version of the program
  | 'database-broken' // { path }
  | 'season-differs' // { season } a backup has another log of a season that is here
  // logs (log)
  | 'log-line-unreadable' // { key, found, expected }
  | 'log-newer' // { found, known } written by a newer program
  | 'log-more' // { count } findings that are not listed
  | 'log-changed' // { season, stream, version }
  | 'log-missing' // { season, stream, version, to } all entries from version to `to`
  | 'log-reordered' // { season, stream, version }
  | 'log-doubled' // { season, stream, version, id }
  | 'log-foreign' // { season, stream, version }
  | 'log-unrelated' // { season, other } two logs that do not begin alike
  | 'log-main-only' // { kind, stream }
  // facts (engine/facts)
  | 'contest-unknown' // { contest, nearest }
  | 'contest-missing' // { }: a fact before any `==` line
  | 'fact-misplaced' // { fact, contest, kind }
  | 'team-unknown' // { team, nearest }
  | 'team-ambiguous' // { team, candidates }
  | 'team-not-here' // { team, contest }
  | 'entered-twice' // { team, first, second }
  | 'team-against-itself' // { team }
  | 'match-repeated' // { match, first }
  | 'numbers-repeated'
  | 'match-not-in-form' // { match, contest, why }
  | 'ruling-unknown' // { ruling, nearest }
  | 'ruling-repeated' // { ruling }
  | 'protest-unknown' // { protest, nearest }
  | 'protest-repeated' // { protest, first }
  | 'slot-missing' // { contest, slot, size }
  | 'prize-unknown' // { prize, nearest }
  | 'winner-not-playing'; // { team, match }
