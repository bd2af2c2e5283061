export { makePainter, type Painter } from './painter.ts';
