import type { Language } from '../words/words.ts';
import enAuditarUnaPagina from './en/auditar-una-pagina.md?raw';
import enEscribirLasBases from './en/escribir-las-bases.md?raw';
import enIndex from './en/index.md?raw';
import enLeerUnaTabla from './en/leer-una-tabla.md?raw';
import enLlevarUnaTemporada from './en/llevar-una-temporada.md?raw';
import enPorQueUnPuesto from './en/por-que-un-puesto.md?raw';
import enPublicarElSitio from './en/publicar-el-sitio.md?raw';
import enQueFalta from './en/que-falta.md?raw';
import esAuditarUnaPagina from './es/auditar-una-pagina.md?raw';
import esEscribirLasBases from './es/escribir-las-bases.md?raw';
import esIndex from './es/index.md?raw';
import esLeerUnaTabla from './es/leer-una-tabla.md?raw';
import esLlevarUnaTemporada from './es/llevar-una-temporada.md?raw';
import esPorQueUnPuesto from './es/por-que-un-puesto.md?raw';
import esPublicarElSitio from './es/publicar-el-sitio.md?raw';
import esQueFalta from './es/que-falta.md?raw';

/** The pages of the guide in their order; they stand at the same address in every language. */
export const SLUGS = [
  'leer-una-tabla',
  'por-que-un-puesto',
  'que-falta',
  'escribir-las-bases',
  'llevar-una-temporada',
  'auditar-una-pagina',
  'publicar-el-sitio',
] as const;
export type Slug = (typeof SLUGS)[number];

/** What the guide says, as Markdown; `index` is what stands above the list of its pages. */
export const TEXTS: Readonly<Record<Language, Readonly<Record<Slug | 'index', string>>>> = {
  es: {
    index: esIndex,
    'leer-una-tabla': esLeerUnaTabla,
    'por-que-un-puesto': esPorQueUnPuesto,
    'que-falta': esQueFalta,
    'escribir-las-bases': esEscribirLasBases,
    'llevar-una-temporada': esLlevarUnaTemporada,
    'auditar-una-pagina': esAuditarUnaPagina,
    'publicar-el-sitio': esPublicarElSitio,
  },
  en: {
    index: enIndex,
    'leer-una-tabla': enLeerUnaTabla,
    'por-que-un-puesto': enPorQueUnPuesto,
    'que-falta': enQueFalta,
    'escribir-las-bases': enEscribirLasBases,
    'llevar-una-temporada': enLlevarUnaTemporada,
    'auditar-una-pagina': enAuditarUnaPagina,
    'publicar-el-sitio': enPublicarElSitio,
  },
};
