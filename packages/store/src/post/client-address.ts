import { foldJournaal, type Persoonsgegevensklasse, type Refusal, type Vastgelegd } from '@meldpunt/core';
import type { Step } from '../journal/write-act.ts';
import { contactgegevens } from '../vault/contact.ts';
import { unsealRow } from '../vault/vault.ts';

const address = /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/;

/** Whether this looks like one address to which mail can be sent. */
export const isMailadres = (text: string): boolean => text.length <= 254 && address.test(text);

/** Nothing is mailed to a client without an address: asked before the act is written, as only the vault knows. */
export const refuseWithoutAddress = async (
  { deps, trx }: Pick<Step, 'deps' | 'trx'>,
  dossierId: string,
  journaal: readonly Vastgelegd[],
): Promise<Refusal | null> => {
  const sealed = await trx
    .selectFrom('kluis')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .where('klasse', '=', 'contact' satisfies Persoonsgegevensklasse)
    .orderBy('versie')
    .execute();
  const key = sealed.length > 0 ? deps.keys.keyOf(dossierId) : null;
  const persoonlijk = key ? sealed.map((row) => unsealRow(key, row)) : [];
  const { email } = contactgegevens({
    dossier: foldJournaal(journaal),
    journaal: [...journaal],
    persoonlijk,
  });
  return email && isMailadres(email)
    ? null
    : {
        refused: 'artikel',
        artikel: '8.4',
        reden: 'Er is geen e-mailadres van de cliënt vastgelegd.',
        opheffen: 'agreeContactwijze',
        hoe: 'Leg bij "Veilig contact afspreken" vast op welk e-mailadres u de cliënt bereikt.',
      };
};
