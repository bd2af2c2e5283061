/** Longest path that is read at all; the longest id of a contest is a fraction of it. */
const LONGEST_PATH = 1024;

/**
 * The decoded segments of a raw request path, without the empty one a trailing slash makes. Undefined when the path is
 * too long, is not valid percent-encoding, climbs (`..`) or holds control characters.
 */
export function parsePath(path: string): readonly string[] | undefined {
  if (path.length > LONGEST_PATH) return undefined;
  const segments: string[] = [];
  for (const raw of path.split('/').slice(1)) {
    let segment: string;
    try {
      segment = decodeURIComponent(raw);
    } catch {
      return undefined;
    }
    if (segment === '.' || segment === '..' || /[\p{Cc}/\\]/u.test(segment)) return undefined;
    segments.push(segment);
  }
  if (segments.at(-1) === '') segments.pop();
  return segments.includes('') ? undefined : segments;
}
