export { makePapers } from './papers.ts';
export { makeWorkshop, seasonFolders } from './season-folders.ts';
