import { type Actor, type Datum, type Rol, soortenVan } from '@meldpunt/core';
import type { ExpressionBuilder } from 'kysely';
import { standsInFor } from '../accounts/waarneming.ts';
import type { Store } from '../connect.ts';
import type { Database } from '../tables/tables.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';

/** Something that was put forward, without its words. */
export type VoorleggingRij = {
  dossierId: string;
  dossiernummer: string;
  versie: number;
  soort: string;
  op: Datum;
  /** Null: the software put it forward itself. */
  doorId: string | null;
  vastgelegdOp: Date;
  spoedeisend: boolean;
  terrein: string;
  organisatieId: string | null;
  behandelaarId: string | null;
  beslissing: string | null;
  beslistOp: Datum | null;
  beslistDoorId: string | null;
};

/** For whom: what this person decides on, or what this person put forward. */
export type VoorleggingenVoor = {
  medewerkerId: string;
  rol: string;
  waarneemt: string | null;
  wat: 'te_beslissen' | 'voorgelegd';
};

type Eb = ExpressionBuilder<Database, 'voorlegging' | 'dossier' | 'journaal'>;

/** Of open questions those that were put forward by somebody else: nobody decides on their own (B2.5). */
const byAnother = (eb: Eb, medewerkerId: string) =>
  eb('journaal.medewerker_id', 'is distinct from', medewerkerId);

/** Open questions of a closed dossier wait for nothing any more. */
const questions = ({ db }: Pick<Store, 'db'>, lezer: Actor, stand: 'open' | 'beslist') =>
  db
    .selectFrom('voorlegging')
    .innerJoin('dossier', 'dossier.dossier_id', 'voorlegging.dossier_id')
    .innerJoin('journaal', (j) =>
      j
        .onRef('journaal.dossier_id', '=', 'voorlegging.dossier_id')
        .onRef('journaal.versie', '=', 'voorlegging.versie'),
    )
    .where('voorlegging.beslissing', stand === 'open' ? 'is' : 'is not', null)
    .$if(stand === 'open', (q) => q.where('dossier.gesloten_op', 'is', null))
    .where(zichtbaar(lezer, 'dossier.dossier_id'));

const ofKinds = (eb: Eb, soorten: readonly string[]) =>
  soorten.length > 0 ? [eb('voorlegging.soort', 'in', soorten)] : [];

const chosen = (store: Pick<Store, 'db'>, voor: VoorleggingenVoor, stand: 'open' | 'beslist') => {
  const { medewerkerId, rol, waarneemt, wat } = voor;
  const reader = { medewerkerId, rol: rol as Rol };
  return questions(store, reader, stand)
    .$if(stand === 'open' && wat === 'te_beslissen', (q) =>
      q.where((eb) => byAnother(eb as unknown as Eb, medewerkerId)),
    )
    .where((eb) =>
      wat === 'voorgelegd'
        ? eb('journaal.medewerker_id', '=', medewerkerId)
        : eb.or([
            eb('voorlegging.vervanger_id', '=', medewerkerId),
            ...ofKinds(eb as unknown as Eb, soortenVan(rol, waarneemt as never)),
          ]),
    );
};

/** One page: open ones urgent first and then the oldest; decided ones newest first. Pages count from 1. */
export const listVoorleggingen = async (
  store: Pick<Store, 'db'>,
  voor: VoorleggingenVoor,
  options: { stand: 'open' | 'beslist'; pagina?: number; perPagina?: number },
): Promise<{ rijen: VoorleggingRij[]; meer: boolean }> => {
  const { stand, pagina = 1, perPagina = 50 } = options;
  const rows = await chosen(store, voor, stand)
    .leftJoin('journaal as besluit', (j) =>
      j
        .onRef('besluit.dossier_id', '=', 'voorlegging.dossier_id')
        .onRef('besluit.versie', '=', 'voorlegging.beslist_versie'),
    )
    .select([
      'dossier.dossier_id',
      'dossier.dossiernummer',
      'dossier.spoedeisend',
      'dossier.terrein',
      'dossier.organisatie_id',
      'dossier.behandelaar_id',
      'voorlegging.versie',
      'voorlegging.soort',
      'voorlegging.voorgelegd_op',
      'voorlegging.beslissing',
      'voorlegging.beslist_op',
      'journaal.medewerker_id',
      'journaal.vastgelegd_op',
      'besluit.medewerker_id as beslist_door',
    ])
    .$if(stand === 'open', (q) =>
      q.orderBy('dossier.spoedeisend', 'desc').orderBy('voorlegging.voorgelegd_op'),
    )
    .$if(stand === 'beslist', (q) => q.orderBy('voorlegging.beslist_op', 'desc'))
    .orderBy('dossier.dossiernummer')
    .orderBy('voorlegging.versie')
    .limit(perPagina + 1)
    .offset((pagina - 1) * perPagina)
    .execute();
  return {
    meer: rows.length > perPagina,
    rijen: rows.slice(0, perPagina).map((row) => ({
      dossierId: row.dossier_id,
      dossiernummer: row.dossiernummer,
      versie: row.versie,
      soort: row.soort,
      op: row.voorgelegd_op as Datum,
      doorId: row.medewerker_id,
      vastgelegdOp: row.vastgelegd_op,
      spoedeisend: row.spoedeisend,
      terrein: row.terrein,
      organisatieId: row.organisatie_id,
      behandelaarId: row.behandelaar_id,
      beslissing: row.beslissing,
      beslistOp: row.beslist_op as Datum | null,
      beslistDoorId: row.beslist_door,
    })),
  };
};

/** How many questions wait for a decision of this person. */
export const countTeBeslissen = async (
  store: Pick<Store, 'db'>,
  voor: Omit<VoorleggingenVoor, 'wat'>,
): Promise<number> => {
  const { aantal } = await chosen(store, { ...voor, wat: 'te_beslissen' }, 'open')
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .executeTakeFirstOrThrow();
  return aantal;
};

/** How many questions wait for a decision of somebody, and the role that this person stands in for. */
export type TeBeslissen = { aantal: number; waarneemt: Rol | null };

/** Finds in one statement as whom this person decides today, and how many questions wait for that. */
export const teBeslissenVandaag = async (
  store: Pick<Store, 'db'>,
  { medewerkerId, rol, vandaag }: { medewerkerId: string; rol: Rol; vandaag: Datum },
): Promise<TeBeslissen> => {
  const standsIn = standsInFor(medewerkerId, vandaag);
  const waiting = questions(store, { medewerkerId, rol }, 'open')
    .where((eb) => byAnother(eb as unknown as Eb, medewerkerId))
    .where((eb) =>
      eb.or([
        eb('voorlegging.vervanger_id', '=', medewerkerId),
        ...ofKinds(eb as unknown as Eb, soortenVan(rol, null)),
        ...ofKinds(eb as unknown as Eb, soortenVan(rol, 'directeur')).map((kind) =>
          eb.and([eb.exists(standsIn), kind]),
        ),
      ]),
    )
    .select((eb) => eb.fn.countAll<number>().as('aantal'));
  const row = await store.db
    .selectNoFrom([waiting.as('aantal'), standsIn.as('waarneemt')])
    .executeTakeFirstOrThrow();
  return { aantal: row.aantal ?? 0, waarneemt: row.waarneemt as Rol | null };
};
