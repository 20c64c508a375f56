/** Addresses of what was put to the directeur or leidinggevende, and of who stands in. */
export const queuePath = '/voorleggingen';
export const questionPath = '/voorleggingen/:dossiernummer/:versie';
export const standInPath = '/waarneming';
export const endStandInPath = '/waarneming/beeindigen';
