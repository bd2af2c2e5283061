/** Width and height of the guide's pictures, as they are shown; made by `npm run screenshots -- guide`. */
export const PICTURES: Readonly<Record<string, readonly [width: number, height: number]>> = {};
