import type { Rol } from '@meldpunt/core';

/** `werk` is what one opens all day and always stands in sight; the other groups fold when there are many pages. */
export type Groep = 'werk' | 'toezicht' | 'beheer' | 'hulp';
export type Item = {
  pad: string;
  naam: string;
  groep: Groep;
  voor: readonly Rol[];
  /** The access key that goes there. */
  toets?: string;
};

const behandelen: readonly Rol[] = ['klachtbehandelaar', 'leidinggevende', 'directeur'];
const toezicht: readonly Rol[] = ['directeur', 'functionaris_gegevensbescherming'];
const iedereen: readonly Rol[] = [...behandelen, 'functionaris_gegevensbescherming', 'beheerder'];

/** The menu: each page once, in its group, with the roles that see it. */
export const menuItems: readonly Item[] = [
  { pad: '/', naam: 'Werklijst', groep: 'werk', voor: behandelen, toets: 'w' },
  { pad: '/dossiers', naam: 'Dossiers', groep: 'werk', voor: behandelen },
  { pad: '/voorvallen', naam: 'Voorvallen', groep: 'werk', voor: behandelen },
  { pad: '/zoeken', naam: 'Zoeken', groep: 'werk', voor: behandelen, toets: 'z' },
  { pad: '/voorleggingen', naam: 'Ter beslissing', groep: 'werk', voor: behandelen },
  { pad: '/directeur', naam: 'Overzicht', groep: 'werk', voor: ['leidinggevende', 'directeur'] },
  { pad: '/rapporten', naam: 'Rapporten', groep: 'toezicht', voor: ['leidinggevende', 'directeur'] },
  { pad: '/procedures', naam: 'Procedures', groep: 'toezicht', voor: behandelen },
  { pad: '/registers/datalekken', naam: 'Datalekken', groep: 'toezicht', voor: toezicht },
  { pad: '/registers/verwerkingen', naam: 'Verwerkingen', groep: 'toezicht', voor: toezicht },
  { pad: '/vernietiging', naam: 'Vernietiging', groep: 'toezicht', voor: toezicht },
  { pad: '/verklaringen', naam: 'Verklaringen', groep: 'toezicht', voor: toezicht },
  { pad: '/logboek', naam: 'Logboek', groep: 'toezicht', voor: toezicht },
  { pad: '/overdracht', naam: 'Overdracht', groep: 'beheer', voor: ['leidinggevende', 'directeur'] },
  { pad: '/beheer', naam: 'Gebruikers', groep: 'beheer', voor: ['beheerder', 'directeur'] },
  { pad: '/instellingen', naam: 'Instellingen', groep: 'beheer', voor: ['beheerder', 'directeur'] },
  { pad: '/post', naam: 'Post', groep: 'beheer', voor: ['beheerder', 'directeur'] },
  { pad: '/briefsjablonen', naam: 'Brieven', groep: 'beheer', voor: ['beheerder', 'directeur'] },
  { pad: '/protocol', naam: 'Protocol', groep: 'hulp', voor: iedereen },
  { pad: '/hulp', naam: 'Hulp', groep: 'hulp', voor: iedereen },
];
