/** Width and height of the guide's pictures, as they are shown; made by `npm run screenshots -- guide`. */
export const PICTURES: Readonly<Record<string, readonly [width: number, height: number]>> = {
  'tabla-en': [552, 288],
  'porque-en': [552, 481],
  'lecturas-en': [552, 265],
  'pendientes-en': [560, 504],
  'reglas-en': [552, 567],
  'caso-en': [560, 897],
  'auditoria-en': [552, 366],
  'temporada-en': [1000, 640],
  'tabla-es': [552, 288],
  'porque-es': [552, 481],
  'lecturas-es': [552, 265],
  'pendientes-es': [560, 504],
  'reglas-es': [552, 591],
  'caso-es': [560, 897],
  'auditoria-es': [552, 366],
  'temporada-es': [1000, 640],
};
