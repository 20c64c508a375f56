import type { Actor, Gebeurtenis, Refusal } from '@meldpunt/core';
import type { Transaction } from 'kysely';
import type { Database } from '../tables/tables.ts';
import { hiddenNumbers } from '../zicht/hidden-numbers.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';

const fault = (reden: string): Refusal => ({ refused: 'invoer', fouten: [{ veld: 'dossiernummer', reden }] });

/**
 * Why the dossier that these events name can't be the one meant; null when it can, or when they name none. One that this
 * person does not see is not there. Its row is
 * held until the end of the transaction, so that two dossiers can't become each other's double.
 */
export const otherDossierFault = async (
  trx: Transaction<Database>,
  lezer: Actor,
  own: string,
  events: readonly Gebeurtenis[],
): Promise<Refusal | null> => {
  for (const event of events) {
    if (event.type !== 'DossierMerged' && event.type !== 'DossierSplit') continue;
    if (event.dossiernummer === own) return fault('Dit is het nummer van dit dossier zelf.');
    const other = await trx
      .selectFrom('dossier')
      .select(['telt', 'dubbel_van', 'gesloten_op'])
      .select((eb) =>
        eb
          .selectFrom('dossier as eigen')
          .select('eigen.gesloten_op')
          .where('eigen.dossiernummer', '=', own)
          .as('zelf_gesloten_op'),
      )
      .where('dossiernummer', '=', event.dossiernummer)
      .where(zichtbaar(lezer, 'dossier.dossier_id'))
      .forShare()
      .executeTakeFirst();
    if (!other) return fault('Er is geen dossier met dit nummer.');
    if (other.dubbel_van) {
      const [hidden] = await hiddenNumbers(trx, lezer, [other.dubbel_van]);
      return fault(`Dat dossier is zelf een dubbel van ${hidden ? 'een ander dossier' : other.dubbel_van}.`);
    }
    if (!other.telt) return fault('Dat dossier is ten onrechte geregistreerd.');
    if (event.type === 'DossierMerged' && other.gesloten_op && !other.zelf_gesloten_op)
      return fault(
        'Dat dossier is gesloten, dus de zaak kan daar niet verder. Heropen dat dossier eerst, of voeg het andersom samen.',
      );
  }
  return null;
};
