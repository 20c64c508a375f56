import type { Db } from '../tellingen/bijdragen.ts';
import { type Aantallen, addAantallen } from './dossier-tabellen.ts';

/** What a list keeps of its own carrying out, so that a run that was cut off knows what went before. */
export type Uitvoering = { begonnenOp: string; voor: Partial<Aantallen> };

const read = async (db: Db, lijstNummer: string): Promise<Uitvoering | null> => {
  const row = await db
    .selectFrom('vernietigingslijst')
    .select('uitvoering')
    .where('lijst_nummer', '=', lijstNummer)
    .executeTakeFirstOrThrow();
  return row.uitvoering as Uitvoering | null;
};

const write = async (db: Db, lijstNummer: string, uitvoering: Uitvoering): Promise<void> => {
  await db
    .updateTable('vernietigingslijst')
    .set({ uitvoering: JSON.stringify(uitvoering) })
    .where('lijst_nummer', '=', lijstNummer)
    .execute();
};

/** Notes the begin; the first one stands. */
export const beginUitvoering = async (db: Db, lijstNummer: string, nu: Date): Promise<void> => {
  if (!(await read(db, lijstNummer)))
    await write(db, lijstNummer, { begonnenOp: nu.toISOString(), voor: {} });
};

export const readUitvoering = async (db: Db, lijstNummer: string): Promise<Uitvoering> => {
  const found = await read(db, lijstNummer);
  if (!found) throw new Error(`${lijstNummer} was never begun`);
  return found;
};

/** Adds how many rows there were just before they went, in the transaction in which they go. */
export const addTellingen = async (db: Db, lijstNummer: string, aantallen: Aantallen): Promise<void> => {
  const uitvoering = await readUitvoering(db, lijstNummer);
  await write(db, lijstNummer, { ...uitvoering, voor: addAantallen(uitvoering.voor, aantallen) });
};
