import type { PageContext } from '../deps.ts';
import type { Html } from './html.ts';

/** Sends a long page as bytes: as text it would be gone through once more, to count them. */
export const sendPage = async (c: PageContext, page: Html): Promise<Response> =>
  c.body(Buffer.from(String(await page)), 200, { 'Content-Type': 'text/html; charset=UTF-8' });
