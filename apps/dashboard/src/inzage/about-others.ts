import type { Vastgelegd } from '@meldpunt/core';

/**
 * Acts that exist because of somebody else: that the other party complained too (3.5), or complains about the bureau (B12).
 * Who sees the dossier of the client learns nothing of them, not even that they were done.
 */
const isAboutOther = ({ gebeurtenis: e }: Vastgelegd): boolean =>
  e.type === 'ConflictFound' ||
  ((e.type === 'Voorgelegd' || e.type === 'VoorleggingDecided') && e.soort === 'belangenconflict') ||
  ('van' in e && e.van === 'wederpartij');

/** Versions of the acts that are left out whole. */
export const actsAboutOthers = (journaal: readonly Vastgelegd[]): ReadonlySet<number> =>
  new Set(journaal.filter(isAboutOther).map(({ versie }) => versie));
