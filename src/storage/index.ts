export { makeWorkshop, seasonFolders } from './season-folders.ts';
