/** A file's text, as Vite puts it into the module. */
declare module '*?raw' {
  const text: string;
  export default text;
}
