import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { reply } from './reply.ts';

/** What is sent: the same object, or the same `of`, each time it is the same. */
type Sent = { readonly type: string; readonly body: string | Uint8Array; readonly of?: object; readonly frame?: 'anyone' };
type Packed = {
  readonly etag: string;
  readonly plain: string | Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer> | undefined;
};

/** Below this a packet is a packet. */
const WORTH_PACKING = 1024;
const PACKS = /^text\/|json|xml|svg/;

/** Bodies with their mark and packed once: what is asked for again costs a look-up. */
export const makePacker = () => {
  const known = new WeakMap<object, Packed>();
  const packedOf = (sent: Sent): Packed => {
    const found = known.get(sent.of ?? sent);
    if (found !== undefined) return found;
    const plain = typeof sent.body === 'string' ? sent.body : new Uint8Array(sent.body);
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
    const gzip = PACKS.test(sent.type) && plain.length >= WORTH_PACKING ? new Uint8Array(gzipSync(plain, { level: 6 })) : undefined;
    const packed = { etag, plain, gzip };
    known.set(sent.of ?? sent, packed);
    return packed;
  };
  return {
    send: (context: Context, sent: Sent, cache: string): Response => {
      const { etag, gzip, plain } = packedOf(sent);
      const { frame, type } = sent;
      const packs = gzip !== undefined && /\bgzip\b/.test(context.req.header('Accept-Encoding') ?? '');
      // one address, two byte strings: each has its own mark
      const mark = packs ? `${etag.slice(0, -1)}-gz"` : etag;
      const headers = { 'Cache-Control': cache, ETag: mark, ...(gzip !== undefined && { Vary: 'Accept-Encoding' }) };
      if (matches(context.req.header('If-None-Match'), mark)) return reply(304, null, headers, frame);
      return packs
        ? reply(200, gzip, { ...headers, 'Content-Type': type, 'Content-Encoding': 'gzip' }, frame)
        : reply(200, plain, { ...headers, 'Content-Type': type }, frame);
    },
  };
};

const matches = (asked: string | undefined, mark: string): boolean =>
  asked !== undefined && (asked.trim() === '*' || asked.split(',').some((one) => one.trim().replace(/^W\//, '') === mark));
