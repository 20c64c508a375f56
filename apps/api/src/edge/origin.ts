const localNames = ['localhost', '127.0.0.1', '[::1]'];

/** The origins that count as this program: its own, and on one's own machine each of that machine's names. */
export const ownOrigins = (publicOrigin: string): string[] => {
  const own = new URL(publicOrigin);
  if (!localNames.includes(own.hostname)) return [own.origin];
  return localNames.map((name) => `${own.protocol}//${name}${own.port ? `:${own.port}` : ''}`);
};

/**
 * Whether a request that changes something came from a page of this program, by what the browser says about it: all
 * methods and types of content alike. Browsers say `Origin: null` for forms on a page without referrer; then
 * Sec-Fetch-Site must say where it came from. Who says neither is not a browser of today and is refused.
 */
export const isSameOrigin = (
  said: { origin: string | undefined; site: string | undefined },
  publicOrigin: string,
): boolean => {
  const { origin, site } = said;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined) return site === 'same-origin';
  if (origin === 'null') return site === 'same-origin';
  return ownOrigins(publicOrigin).includes(origin);
};
