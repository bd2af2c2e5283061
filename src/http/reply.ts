import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const POLICY: Parameters<typeof secureHeaders>[0] = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  // We speak plain HTTP; a proxy in front of us that speaks HTTPS adds this itself.
  strictTransportSecurity: false,
};

type Headers = Readonly<Record<string, string>>;

// Asked of the library once: as a middleware it writes them into every answer anew, which takes longer than all else that we do for one.
const secured = await new Hono()
  .use(secureHeaders(POLICY))
  .get('/', (context) => context.body(null))
  .request('/');
const SECURE: Headers = Object.fromEntries(secured.headers);

const { 'x-frame-options': _, ...unframed } = SECURE;
const FRAMED: Headers = {
  ...unframed,
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': (SECURE['content-security-policy'] ?? '').replace("frame-ancestors 'none'", 'frame-ancestors *'),
};

/** An answer with what all of them say about safety; `frame`: whether other sites may frame it. */
export const reply = (status: number, body: string | Uint8Array<ArrayBuffer> | null, headers: Headers, frame?: 'anyone'): Response =>
  new Response(body, { status, headers: { ...(frame === 'anyone' ? FRAMED : SECURE), ...headers } });
