import type { Store } from '@meldpunt/store';
import { type Verklaring, verklaringText } from './verklaring.ts';
import { verklaringHtml } from './verklaring-html.ts';

/**
 * A statement as data, and as the two files that also stand in the outbox, byte for byte; null when there is none of that
 * number. Role `meldpunt_app`.
 */
export const readVerklaring = async (
  store: Pick<Store, 'db'>,
  verklaringNummer: string,
): Promise<{ verklaring: Verklaring; json: string; html: string; sha256: string } | null> => {
  const row = await store.db
    .selectFrom('vernietigingsverklaring')
    .select(['inhoud', 'sha256'])
    .where('verklaring_nummer', '=', verklaringNummer)
    .executeTakeFirst();
  if (!row) return null;
  const verklaring = row.inhoud as Verklaring;
  return {
    verklaring,
    json: verklaringText(verklaring),
    html: verklaringHtml(verklaring, row.sha256),
    sha256: row.sha256,
  };
};
