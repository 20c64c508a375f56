import type { Gebeurtenis } from './gebeurtenis.ts';

/** Agreements that name a way to reach somebody, beside what to mind. */
const metAdres = ['ander_telefoon', 'ander_email', 'ander_adres'];

/**
 * Whether a melding came in so that nobody can be called or written to: wholly anonymous, and without a number or address.
 * The public form takes neither from who stays wholly anonymous, so of older meldingen that is known too.
 */
export const kwamOnbereikbaar = (e: Extract<Gebeurtenis, { type: 'MeldingReceived' }>): boolean =>
  e.onbereikbaar ?? (e.anonimiteit === 'geheel' && e.kanaal === 'webformulier');

/** Whether this event gives the bureau a way to reach who reported. */
export const maaktBereikbaar = (e: Gebeurtenis): boolean =>
  (e.type === 'AnonimiteitChanged' && e.anonimiteit !== 'geheel') ||
  (e.type === 'ContactwijzeAgreed' && e.voorwaarden.some((code) => metAdres.includes(code))) ||
  e.type === 'ContactMade' ||
  e.type === 'ClientMailReceived';
