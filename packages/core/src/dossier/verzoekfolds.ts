import type { Dossier, Verzoek } from './dossier.ts';

/** Whether this is the open request of a kind. */
export const isOpenVerzoek = (soort: string) => (v: Verzoek) => v.soort === soort && v.beantwoordOp === null;

/** Something was done for the open request of this kind; nothing changes when there is none. */
export const carriedOut = (dossier: Dossier, soort: string, weggelaten = 0) => ({
  verzoeken: dossier.verzoeken.map((v) =>
    isOpenVerzoek(soort)(v)
      ? { ...v, uitgevoerd: v.uitgevoerd + 1, weggelaten: v.weggelaten + weggelaten }
      : v,
  ),
});

/** Whether anybody outside the bureau and the client got something from this dossier. */
const hasRecipients = (dossier: Dossier): boolean =>
  dossier.stukken.some((stuk) => stuk.soort === 'uit') ||
  dossier.onderzoekGestartOp !== null ||
  dossier.verloop.some(({ gebeurtenis }) => gebeurtenis.type === 'DerdeContacted');

/** Something personal changed on request; whoever got it is still to be told (A16-17). */
export const changedFor = (dossier: Dossier, soort: 'verbetering' | 'wissing') => ({
  ...carriedOut(dossier, soort),
  ontvangersOpen: dossier.ontvangersOpen || hasRecipients(dossier),
});
