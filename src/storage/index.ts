export { backup, restore } from './log/backup.ts';
export { makeMemoryLog } from './log/memory-log.ts';
export { type LogHome, openLogStore } from './log/open-log-store.ts';
export { type LogShelf, logShelf, type StoreIfThere } from './log-shelf.ts';
export { makePapers } from './papers.ts';
export { makeWorkshop, seasonFolders, shippedFile } from './season-folders.ts';
