/** Roles of users, and "systeem" for what the public form, a mailbox or an import takes in. */
export const rollen = [
  'klachtbehandelaar',
  'leidinggevende',
  'directeur',
  'beheerder',
  'functionaris_gegevensbescherming',
] as const;
export type Rol = (typeof rollen)[number];
export type Actor = { medewerkerId: string | null; rol: Rol | 'systeem' };

/** Who does case work: every act is open to them unless it says otherwise. */
export const behandelend: readonly Actor['rol'][] = ['klachtbehandelaar', 'leidinggevende', 'directeur'];

export const rolLabels: Record<Rol, string> = {
  klachtbehandelaar: 'klachtbehandelaar',
  leidinggevende: 'leidinggevende',
  directeur: 'directeur',
  beheerder: 'beheerder',
  functionaris_gegevensbescherming: 'functionaris gegevensbescherming',
};
