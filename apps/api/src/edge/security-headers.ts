import type { MiddlewareHandler } from 'hono';
import type { Deps, Env } from '../env.ts';

/** What a page may load. Only scripts with this response's nonce run, and nothing may frame the page. */
const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** For a file that came from outside: it loads nothing, runs nothing, and belongs to no origin. */
const sandbox = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

const off = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'web-share',
  'xr-spatial-tracking',
];

const fixed: Record<string, string> = {
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': off.map((feature) => `${feature}=()`).join(', '),
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
};

/**
 * Headers on every response, faults and files included, and the nonce for this one. Nothing is kept by the browser,
 * except files that never change under their name.
 */
export const securityHeaders =
  (deps: Deps): MiddlewareHandler<Env> =>
  async (c, next) => {
    const nonce = Buffer.from(deps.randomBytes(16)).toString('base64');
    c.set('nonce', nonce);
    await next();
    const { headers } = c.res;
    for (const [name, value] of Object.entries(fixed)) headers.set(name, value);
    const outside = c.get('regel')?.vanBuiten && c.res.status === 200;
    headers.set('Content-Security-Policy', outside ? sandbox : contentSecurityPolicy(nonce));
    const keep = c.get('regel')?.onveranderlijk && c.res.status === 200;
    headers.set('Cache-Control', keep ? 'public, max-age=31536000, immutable' : 'no-store');
    headers.delete('X-Powered-By');
    headers.delete('Server');
  };
