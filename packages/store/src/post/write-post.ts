import type { Vastgelegd } from '@meldpunt/core';
import type { Step } from '../journal/write-act.ts';
import { queuePost } from './outbox.ts';

/** The mail that an act sends, and the mark of the message that it comes from; in the transaction of the act. */
export const writePost = async (
  { deps, trx, context, request }: Pick<Step, 'deps' | 'trx' | 'context' | 'request'>,
  dossierId: string,
  recorded: readonly Vastgelegd[],
): Promise<void> => {
  for (const { versie, gebeurtenis } of recorded) {
    if (gebeurtenis.type !== 'ClientMailed') continue;
    const postId = deps.nieuwId();
    await queuePost(trx, { postId, soort: 'clientbericht', nu: context.nu, dossierId, versie });
  }
  if (request.bericht)
    await trx
      .insertInto('ontvangen_post')
      .values({ bericht: request.bericht, dossier_id: dossierId })
      .execute();
};
