import type { Actor, Datum, Gebeurtenis } from '@meldpunt/core';
import { sql } from 'kysely';
import type { Store } from '../connect.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';

/** A term that runs, as a line of work. */
export type WorklistRow = {
  dossierId: string;
  dossiernummer: string;
  termijn: string;
  artikel: string;
  bindt: string;
  begonnenOp: Datum;
  uiterlijkOp: Datum;
  waarschuwenOp: Datum;
  /** `verlopen`: its last day has passed; `waarschuwen`: its end is near. */
  stand: 'verlopen' | 'waarschuwen' | 'loopt';
  spoedeisend: boolean;
  status: string;
  behandelaarId: string | null;
  /** The event that began it: with it the day can be explained. */
  begonnen: { versie: number; gebeurtenis: Gebeurtenis };
  /** Codes of what to mind when the client is called or written to. */
  contactvoorwaarden: string[];
  /** Nobody asked yet who reports (2.2). */
  rolOnbekend: boolean;
};

/**
 * Open terms, urgent dossiers first and then by last day (3.4): of one handler, of all, or of the team
 * (`behandelaarId: null`): dossiers that nobody handles, or only somebody whose account is off. So every term has an owner.
 */
export const openTermijnen = async (
  store: Pick<Store, 'db'>,
  lezer: Actor,
  options: { vandaag: Datum; behandelaarId?: string | null; limit?: number },
): Promise<WorklistRow[]> => {
  const { behandelaarId, vandaag } = options;
  const rows = await store.db
    .selectFrom('termijn')
    .innerJoin('dossier', 'dossier.dossier_id', 'termijn.dossier_id')
    .innerJoin('journaal', (j) =>
      j
        .onRef('journaal.dossier_id', '=', 'termijn.dossier_id')
        .onRef('journaal.versie', '=', 'termijn.begonnen_versie'),
    )
    .leftJoin('medewerker', 'medewerker.medewerker_id', 'dossier.behandelaar_id')
    .select([
      'journaal.versie as begonnen_versie',
      'journaal.inhoud',
      'dossier.dossier_id',
      'dossier.dossiernummer',
      'dossier.spoedeisend',
      'dossier.status',
      'dossier.behandelaar_id',
      'dossier.contact_voorwaarden',
      'dossier.rol_melder',
      'termijn.termijn',
      'termijn.artikel',
      'termijn.bindt',
      'termijn.begonnen_op',
      'termijn.uiterlijk_op',
      'termijn.waarschuwen_op',
    ])
    .where(zichtbaar(lezer, 'dossier.dossier_id'))
    .where('termijn.voldaan_op', 'is', null)
    .where('termijn.vervallen_op', 'is', null)
    .$if(behandelaarId !== undefined, (q) =>
      behandelaarId === null
        ? q.where((eb) =>
            eb.or([eb('dossier.behandelaar_id', 'is', null), eb('medewerker.actief', '=', false)]),
          )
        : q.where('dossier.behandelaar_id', '=', behandelaarId as string),
    )
    // Once a dossier is closed nothing in it is urgent.
    .orderBy(sql`dossier.spoedeisend and dossier.gesloten_op is null`, 'desc')
    .orderBy('termijn.uiterlijk_op')
    .orderBy('dossier.dossiernummer')
    .orderBy('termijn.termijn')
    .limit(options.limit ?? 500)
    .execute();
  return rows.map((row) => ({
    dossierId: row.dossier_id,
    dossiernummer: row.dossiernummer,
    termijn: row.termijn,
    artikel: row.artikel,
    bindt: row.bindt,
    begonnenOp: row.begonnen_op as Datum,
    uiterlijkOp: row.uiterlijk_op as Datum,
    waarschuwenOp: row.waarschuwen_op as Datum,
    stand: row.uiterlijk_op < vandaag ? 'verlopen' : row.waarschuwen_op <= vandaag ? 'waarschuwen' : 'loopt',
    spoedeisend: row.spoedeisend,
    status: row.status,
    behandelaarId: row.behandelaar_id,
    begonnen: { versie: row.begonnen_versie, gebeurtenis: row.inhoud as Gebeurtenis },
    contactvoorwaarden: row.contact_voorwaarden,
    rolOnbekend: row.rol_melder === 'onbekend',
  }));
};
