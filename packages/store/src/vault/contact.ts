import { metAfspraak } from '@meldpunt/core';
import { geldigeVelden, type OpenedDossier } from '../journal/open-dossier.ts';

/** How a client is reached: the addresses to use, and what was agreed about using them. */
export type Contactgegevens = {
  naam: string | undefined;
  telefoon: string | undefined;
  email: string | undefined;
  adres: string | undefined;
  /** When to call, the code word, and what else was agreed, in the words of who agreed it. */
  uren: string | undefined;
  codewoord: string | undefined;
  afspraak: string | undefined;
  /** Codes of the conditions; `contactwaarschuwingen` puts them in words, `magVia` says whether a way is open. */
  voorwaarden: readonly string[];
};

/**
 * The addresses of a client with what was agreed put over them, so that whoever calls or writes uses the right ones. An
 * agreement that was replaced no longer counts. Needs the opened class `contact`.
 */
export const contactgegevens = (
  opened: Pick<OpenedDossier, 'dossier' | 'journaal' | 'persoonlijk'>,
): Contactgegevens => {
  const { contactwijze } = opened.dossier;
  const contact = geldigeVelden(opened).filter(({ klasse }) => klasse === 'contact');
  const known: Record<string, string> = Object.assign({}, ...contact.map(({ velden }) => velden));
  const agreed: Record<string, string> = Object.assign(
    {},
    ...contact.filter(({ versie }) => versie === contactwijze?.versie).map(({ velden }) => velden),
  );
  // Words that came with the melding count also when no condition was ticked beside them.
  const afspraak = contactwijze ? agreed.contactAfspraak : known.contactAfspraak;
  return {
    naam: known.melderNaam,
    telefoon: agreed.contactTelefoon ?? known.melderTelefoon,
    email: agreed.contactEmail ?? known.melderEmail,
    adres: agreed.contactAdres ?? known.melderAdres,
    uren: agreed.contactUren,
    codewoord: agreed.contactCodewoord,
    afspraak,
    // An older dossier can have words alone: then they are a condition all the same.
    voorwaarden: metAfspraak(contactwijze?.voorwaarden ?? [], afspraak ? ['contactAfspraak'] : []),
  };
};
