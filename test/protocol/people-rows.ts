import type { StoreDeps } from '@meldpunt/store';
import { rows } from './any-input.ts';
import { boss, handler, other, thing } from './fitting-input.ts';
import { people } from './people.ts';

/** The rows that people, incidents and organisations of random walks refer to. */
export const givePeople = async ({ store: { db }, nu }: Pick<StoreDeps, 'store' | 'nu'>): Promise<void> => {
  const aangemaakt_op = nu();
  const medewerkers = people.flatMap(({ medewerkerId, rol }, i) =>
    medewerkerId && rol !== 'systeem'
      ? [
          {
            medewerker_id: medewerkerId,
            gebruikersnaam: `wandelaar${i}`,
            naam: `Wandelaar ${i}`,
            rol,
            aangemaakt_op,
          },
        ]
      : [],
  );
  await db.insertInto('medewerker').values(medewerkers).execute();
  const voorvallen = rows.voorval.map((voorval_id, i) => ({
    voorval_id,
    voorvalnummer: `VV-1999-0000${i}`,
    aangemaakt_op,
  }));
  await db.insertInto('voorval').values(voorvallen).execute();
  const organisaties = rows.organisatie.map((organisatie_id, i) => ({
    organisatie_id,
    soort: 'rechtspersoon' as const,
    naam: `Wandelbedrijf ${i}`,
    naamsleutel: `wandelbedrijf ${i}`,
  }));
  await db.insertInto('organisatie').values(organisaties).execute();
};

/** The same for whom and what fitting input names. */
export const giveFitting = async ({ store: { db }, nu }: Pick<StoreDeps, 'store' | 'nu'>): Promise<void> => {
  const aangemaakt_op = nu();
  const medewerkers = [handler, boss, other].map((medewerker_id, i) => ({
    medewerker_id,
    gebruikersnaam: `passend${i}`,
    naam: `Passend ${i}`,
    rol: 'directeur' as const,
    aangemaakt_op,
  }));
  await db.insertInto('medewerker').values(medewerkers).execute();
  await db
    .insertInto('voorval')
    .values({ voorval_id: thing, voorvalnummer: 'VV-1999-00009', aangemaakt_op })
    .execute();
  await db
    .insertInto('organisatie')
    .values({
      organisatie_id: thing,
      soort: 'rechtspersoon',
      naam: 'Passend bedrijf',
      naamsleutel: 'passend bedrijf',
    })
    .execute();
};
