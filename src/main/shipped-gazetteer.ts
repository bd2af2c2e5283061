import { readFile } from 'node:fs/promises';
import { parseTerritories } from '../formats/index.ts';
import { shippedFile } from '../storage/index.ts';
import { type GazetteerDocument, presentGazetteer } from '../wire/index.ts';

let read: Promise<GazetteerDocument> | undefined;

/** The districts of Peru that come with the program; read when a map is first drawn. */
export const shippedGazetteer = (): Promise<GazetteerDocument> => {
  read ??= readFile(shippedFile('peru/territories.yaml'), 'utf8').then((text) =>
    presentGazetteer(parseTerritories(text, 'territories.yaml').territories),
  );
  return read;
};
