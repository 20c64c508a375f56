import type { Actor } from '@meldpunt/core';
import { type Row, type Store, zichtbaar } from '@meldpunt/store';
import { sql } from 'kysely';

export type LijstStatus = 'voorgesteld' | 'goedgekeurd' | 'afgewezen' | 'uitgevoerd';

/** A list as an overview shows it. */
export type LijstRegel = {
  lijstNummer: string;
  opgemaaktOp: string;
  status: LijstStatus;
  dossiers: number;
  uitgezonderd: number;
  beslotenOp: Date | null;
  verklaringNummer: string | null;
};

/** A list with its dossiers, in order of number. */
export type Lijst = LijstRegel & {
  beslotenDoor: string | null;
  besluitReden: string | null;
  regels: {
    dossierId: string;
    dossiernummer: string;
    bewaarregel: string;
    regelVersie: number;
    vernietigenVanaf: string;
    stap: string;
    uitgezonderd: boolean;
    uitzonderingReden: string | null;
  }[];
};

/** A statement of destruction. */
export type VerklaringRegel = Pick<
  Row<'vernietigingsverklaring'>,
  'verklaring_nummer' | 'lijst_nummer' | 'opgemaakt_op' | 'sha256'
>;

const overview = ({ db }: Pick<Store, 'db'>) =>
  db
    .selectFrom('vernietigingslijst as l')
    .leftJoin('vernietigingsverklaring as v', 'v.lijst_nummer', 'l.lijst_nummer')
    .select((eb) => [
      'l.lijst_nummer as lijstNummer',
      'l.opgemaakt_op as opgemaaktOp',
      eb.ref('l.status').$castTo<LijstStatus>().as('status'),
      sql<number>`(select count(*) from vernietigingslijst_dossier d where d.lijst_nummer = l.lijst_nummer)`.as(
        'dossiers',
      ),
      sql<number>`(select count(*) from vernietigingslijst_dossier d where d.lijst_nummer = l.lijst_nummer and d.uitgezonderd)`.as(
        'uitgezonderd',
      ),
      'l.besloten_op as beslotenOp',
      'v.verklaring_nummer as verklaringNummer',
    ]);

/** All lists, newest first. Role `meldpunt_app`. */
export const listLijsten = (store: Pick<Store, 'db'>): Promise<LijstRegel[]> =>
  overview(store).orderBy('l.opgemaakt_op', 'desc').orderBy('l.lijst_nummer', 'desc').execute();

/** One list with those of its dossiers that the reader sees (B2.5); null when there is none of that number. Role `meldpunt_app`. */
export const readLijst = async (
  store: Pick<Store, 'db'>,
  lezer: Actor,
  lijstNummer: string,
): Promise<Lijst | null> => {
  const lijst = await overview(store)
    .leftJoin('medewerker as m', 'm.medewerker_id', 'l.besloten_door')
    .select(['m.naam as beslotenDoor', 'l.besluit_reden as besluitReden'])
    .where('l.lijst_nummer', '=', lijstNummer)
    .executeTakeFirst();
  if (!lijst) return null;
  const regels = await store.db
    .selectFrom('vernietigingslijst_dossier')
    .select([
      'dossier_id as dossierId',
      'dossiernummer',
      'bewaarregel',
      'regel_versie as regelVersie',
      'vernietigen_vanaf as vernietigenVanaf',
      'stap',
      'uitgezonderd',
      'uitzondering_reden as uitzonderingReden',
    ])
    .where('lijst_nummer', '=', lijstNummer)
    .where(zichtbaar(lezer, 'vernietigingslijst_dossier.dossier_id'))
    .orderBy('dossiernummer')
    .execute();
  return { ...lijst, regels };
};

/** All statements, newest first. Role `meldpunt_app`. */
export const listVerklaringen = (store: Pick<Store, 'db'>): Promise<VerklaringRegel[]> =>
  store.db
    .selectFrom('vernietigingsverklaring')
    .select(['verklaring_nummer', 'lijst_nummer', 'opgemaakt_op', 'sha256'])
    .orderBy('verklaring_nummer', 'desc')
    .execute();
