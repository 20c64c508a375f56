import type { Actor } from '@meldpunt/core';

const person = (n: number, rol: Actor['rol']): Actor => ({
  medewerkerId: `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`,
  rol,
});

/** A whole bureau: handlers, who decides, a colleague who stands in, and those who may do no case work. */
export const people: readonly Actor[] = [
  person(1, 'klachtbehandelaar'),
  person(2, 'klachtbehandelaar'),
  person(3, 'klachtbehandelaar'),
  person(4, 'leidinggevende'),
  person(5, 'leidinggevende'),
  person(6, 'directeur'),
  person(7, 'directeur'),
  person(8, 'beheerder'),
  person(9, 'functionaris_gegevensbescherming'),
  { medewerkerId: null, rol: 'systeem' },
];

/** Who can be named as handler, substitute or colleague with an interest. */
export const medewerkers: readonly string[] = people.flatMap(({ medewerkerId, rol }) =>
  medewerkerId && ['klachtbehandelaar', 'leidinggevende', 'directeur'].includes(rol) ? [medewerkerId] : [],
);
