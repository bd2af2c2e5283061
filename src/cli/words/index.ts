import type { Language } from '../terminal.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Words } from './words.ts';

export const wordsFor = (language: Language): Words => (language === 'en' ? en : es);

export type { Say, Words } from './words.ts';
