import type { Dossier } from '../../dossier/dossier.ts';
import type { Refusal } from '../../dossier/refusal.ts';
import { type Act, refuse } from '../act.ts';

/** In a dossier that no longer counts nothing goes on, except what people have a right to, and undoing it (2.2, 10). */
export const refuseVervallen = ({ vervallen }: Dossier, act: Act): Refusal | null => {
  if (!vervallen || act.ookVervallen) return null;
  return vervallen.soort === 'dubbel'
    ? refuse(
        '2.2',
        `Dit dossier is een dubbel van ${vervallen.dossiernummer}.`,
        'Ga verder in dat dossier, of maak het samenvoegen ongedaan.',
        'restoreDossier',
      )
    : refuse(
        '10',
        'Dit dossier is ten onrechte geregistreerd.',
        'Maak dat ongedaan als het toch een melding was.',
        'restoreDossier',
      );
};
