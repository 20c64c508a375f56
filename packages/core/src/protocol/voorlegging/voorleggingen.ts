import type { Dossier, Voorlegging } from '../../dossier/dossier.ts';
import type { Artikel } from '../artikelen.ts';
import type { Rol } from '../rol.ts';

/** Who decides what is put forward, under which article, and what can be decided. */
export type Voorleggingregel = { artikel: Artikel; by: readonly Rol[]; beslissingen: readonly string[] };

const directeur = ['directeur'] as const;
const beiden = ['directeur', 'leidinggevende'] as const;
const janee = ['akkoord', 'niet_akkoord'] as const;

/** The protocol names the directeur, and in three articles the verantwoordelijk leidinggevende too. */
export const voorleggingregels: Readonly<Record<string, Voorleggingregel>> = {
  belangenconflict: {
    artikel: '3.5',
    by: directeur,
    beslissingen: ['geen_conflict', 'bemiddeling', 'niet_verder'],
  },
  afwijking_derde: { artikel: '5c', by: beiden, beslissingen: janee },
  twijfel: { artikel: '6.1', by: beiden, beslissingen: janee },
  toewijzing: { artikel: '7.4a', by: directeur, beslissingen: janee },
  wens_behandelaar: { artikel: '7.4b', by: directeur, beslissingen: janee },
  belang_van_zaak: { artikel: '8.1b', by: beiden, beslissingen: janee },
  eigen_actie: { artikel: 'B10', by: directeur, beslissingen: janee },
  beschermende_stap: { artikel: '5.4.1c', by: directeur, beslissingen: janee },
};

/** What was put forward and waits for a decision, oldest first. */
export const openVoorleggingen = (dossier: Dossier): Voorlegging[] =>
  dossier.voorleggingen.filter((one) => one.beslissing === null);

/** Whether something of this kind waits for a decision. */
export const wachtOp = (dossier: Dossier, soort: string): boolean =>
  openVoorleggingen(dossier).some((one) => one.soort === soort);

/** The last decision on this kind; null when none was taken, or when it was put forward anew. */
export const beslissingOver = (dossier: Dossier, soort: string): string | null =>
  dossier.voorleggingen.findLast((one) => one.soort === soort)?.beslissing ?? null;
