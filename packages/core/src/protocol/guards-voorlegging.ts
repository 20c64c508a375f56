import { hedendaags } from '../codes/gemeenten.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Refusal } from '../dossier/refusal.ts';
import { type Act, type Context, type Guard, insteadOf, refuse } from './act.ts';
import { when } from './guards.ts';
import {
  artikelVan,
  beslissingOver,
  openVoorleggingen,
  voorleggingregels,
  wachtOp,
} from './voorlegging/voorleggingen.ts';

/** While a conflict of interest waits for the directeur, or was decided not to go further, handling stands still (3.5). */
export const whenConflict: Guard = {
  artikel: '3.5',
  check: (dossier) => {
    if (wachtOp(dossier, 'belangenconflict'))
      return refuse(
        '3.5',
        'Misschien klaagde de wederpartij over hetzelfde voorval. De directeur moet daar eerst over beslissen.',
        'Wacht op de beslissing van de directeur. Contact, spoed en registratie gaan door.',
        'decideVoorlegging',
      );
    return beslissingOver(dossier, 'belangenconflict') === 'niet_verder'
      ? insteadOf(
          '3.5',
          'De directeur besloot dat deze zaak niet verder gaat, omdat de wederpartij over hetzelfde voorval klaagde.',
          'Verwijs de cliënt door.',
          'referClient',
        )
      : null;
  },
};

/** What was put forward is decided first: checked at every act, by the table of what each kind holds back. */
export const refuseWhilePending = (dossier: Dossier, act: Act): Refusal | null => {
  const [open] = openVoorleggingen(dossier).filter(({ soort }) =>
    voorleggingregels[soort]?.houdtTegen.includes(act.name),
  );
  return open
    ? refuse(
        artikelVan(open.soort),
        'Hierover is een vraag voorgelegd die nog open staat.',
        'Wacht op de beslissing van de directeur of leidinggevende.',
        'decideVoorlegging',
      )
    : null;
};

/** While it is weighed whether the interest of the case stands against ending, a silent client is not told of an end (8.1b). */
export const whileBelangVanZaak = when(
  '8.1b',
  (d) => wachtOp(d, 'belang_van_zaak') && d.waarschuwing !== null && d.waarschuwing.antwoordOp === null,
  'Er is voorgelegd of het belang van de zaak zich verzet tegen beëindigen. Dat staat nog open.',
  'Wacht op de beslissing. Laat de cliënt zelf van zich horen, leg dat contact dan vast.',
  'decideVoorlegging',
);

/** Whether neither residence nor incident is in the area served; unknown counts as not outside (2.4). */
export const buitenWerkgebied = (dossier: Dossier, werkgebied: readonly string[]): boolean => {
  if (!dossier.melding) return false;
  const { gemeenteWoon, gemeenteVoorval } = dossier.melding;
  return [gemeenteWoon, gemeenteVoorval].every((code) => {
    const today = hedendaags(code);
    return (
      today !== 'onbekend' && today !== 'splitst' && !werkgebied.includes(today) && !werkgebied.includes(code)
    );
  });
};

/** Outside the area served: only referral and registration (2.4). */
export const whenBuitenWerkgebied: Guard = {
  artikel: '2.4',
  check: (dossier, context) =>
    buitenWerkgebied(dossier, context.instellingen.werkgebied)
      ? insteadOf(
          '2.4',
          'De cliënt woont niet in het werkgebied en het gebeurde daar ook niet.',
          'Verwijs de cliënt door. De melding blijft geregistreerd.',
          'referClient',
        )
      : null,
};

/** Whoever has a personal interest in a case does nothing in it (B2.5). */
export const heeftBelang = (dossier: Dossier, medewerkerId: string | null): boolean =>
  medewerkerId !== null && dossier.belangen.includes(medewerkerId);

/** Checked at every act, whatever it is (B2.5). */
export const refuseBelang = (dossier: Dossier, _act: Act, context: Context) =>
  heeftBelang(dossier, context.actor.medewerkerId)
    ? refuse(
        'B2.5',
        'U hebt een persoonlijk belang bij deze zaak.',
        'Een collega zonder belang behandelt deze zaak.',
      )
    : null;

/** One handler never has both sides of a conflict of interest (3.5). */
export const toAndereKant: Guard<{ behandelaarId: string }> = {
  artikel: '3.5',
  check: (_dossier, context, invoer) =>
    invoer && context.behandelaarsAndereKant?.includes(invoer.behandelaarId)
      ? refuse(
          '3.5',
          'Deze medewerker kan deze zaak niet behandelen, omdat er een belangenconflict kan zijn.',
          'Kies een andere behandelaar.',
        )
      : null,
};

/** Nobody with a personal interest is given the case (B2.5). */
export const toBelanghebbende: Guard<{ behandelaarId: string }> = {
  artikel: 'B2.5',
  check: (dossier, _context, invoer) =>
    invoer && heeftBelang(dossier, invoer.behandelaarId)
      ? refuse(
          'B2.5',
          'Deze medewerker heeft een persoonlijk belang bij de zaak.',
          'Kies een andere behandelaar.',
        )
      : null,
};
