import type { Rol } from '@meldpunt/core';
import type { NewRow } from '@meldpunt/store';
import { randomSource } from '../random/random.ts';

/** Somebody who works at the bureau of the world; accounts and passwords are made by whoever needs to log in. */
export type WorldMedewerker = { medewerkerId: string; gebruikersnaam: string; naam: string; rol: Rol };

const handlers = [
  ['hilda.kuipers', 'Hilda Kuipers'],
  ['karim.tahiri', 'Karim Tahiri'],
  ['indra.pinas', 'Indra Pinas'],
  ['wei.zhou', 'Wei Zhou'],
  ['dorota.mazur', 'Dorota Mazur'],
  ['dawit.tekle', 'Dawit Tekle'],
] as const;

const others = [
  ['menno.terhorst', 'Menno ter Horst', 'leidinggevende'],
  ['zehra.aydin', 'Zehra Aydın', 'directeur'],
  ['ruben.croes', 'Ruben Croes', 'beheerder'],
  ['olena.moroz', 'Olena Moroz', 'functionaris_gegevensbescherming'],
] as const;

/** The staff of a bureau of this size: one of every role, and four klachtbehandelaars, six at the most. */
export const makeMedewerkers = (seed: string | number, klachtbehandelaars = 4): WorldMedewerker[] => {
  const random = randomSource(seed)('medewerkers');
  const person = (gebruikersnaam: string, naam: string, rol: Rol): WorldMedewerker => ({
    medewerkerId: random.uuid(),
    gebruikersnaam,
    naam,
    rol,
  });
  const all = [
    ...others.map(([user, naam, rol]) => person(user, naam, rol)),
    ...handlers.map(([user, naam]) => person(user, naam, 'klachtbehandelaar')),
  ];
  return all.slice(0, others.length + klachtbehandelaars);
};

/** Rows of the table, without a password: nobody can log in with them yet. */
export const medewerkerRows = (
  medewerkers: readonly WorldMedewerker[],
  aangemaaktOp: Date,
): NewRow<'medewerker'>[] =>
  medewerkers.map(({ medewerkerId, gebruikersnaam, naam, rol }) => ({
    medewerker_id: medewerkerId,
    gebruikersnaam,
    naam,
    rol,
    actief: true,
    aangemaakt_op: aangemaaktOp,
  }));
