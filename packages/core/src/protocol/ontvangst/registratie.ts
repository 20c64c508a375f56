import { aard } from '../../codes/aard.ts';
import { gronden } from '../../codes/gronden.ts';
import { relaties } from '../../codes/relaties.ts';
import { terreinen } from '../../codes/terreinen.ts';
import type { Registratie } from '../../dossier/gebeurtenis.ts';
import { dag, gemeente, getal, keuze, keuzes, verwijzing } from '../../persoonsgegevens/velden.ts';

/** The coded fields of a melding: those of the statutory form, and what signals rest on (2.1, 2.2, 2.4, 5.4.1d). */
export const registratieVelden = {
  gronden: keuzes(gronden, {
    label: 'Discriminatiegronden',
    hint: 'Kies er een of meer.',
    deel: 'Registratie',
  }),
  terrein: keuze(terreinen, { label: 'Maatschappelijk terrein' }),
  aard: keuze(aard, { label: 'Aard van het voorval' }),
  gemeenteWoon: gemeente('gemeente_woon', { label: 'Gemeente waar de melder woont' }),
  gemeenteVoorval: gemeente('gemeente_voorval', { label: 'Gemeente waar het gebeurde' }),
  aantalSlachtoffers: getal(0, 100_000, { label: 'Aantal slachtoffers' }),
  voorvaldatum: dag({
    label: 'Dag van het voorval',
    hint: 'Laat leeg als de dag niet bekend is.',
  }).optional(),
  relatie: keuze(relaties, { label: 'Verhouding tot de wederpartij' }).optional(),
  organisatieId: verwijzing('organisatie', { label: 'Organisatie over wie de melding gaat' }).optional(),
};

/** "Unknown" beside a ground that is known says nothing, and would count once more (2.1). */
const zonderOverbodigOnbekend = (codes: readonly string[]): string[] => {
  const known = codes.filter((code) => code !== 'onbekend');
  return known.length > 0 ? known : [...codes];
};

/** Names the coded fields one by one, so that nothing else can slip into an event. */
export const registratieOf = (invoer: Registratie): Registratie => ({
  gronden: zonderOverbodigOnbekend(invoer.gronden),
  terrein: invoer.terrein,
  aard: invoer.aard,
  gemeenteWoon: invoer.gemeenteWoon,
  gemeenteVoorval: invoer.gemeenteVoorval,
  aantalSlachtoffers: invoer.aantalSlachtoffers,
  ...(invoer.voorvaldatum && { voorvaldatum: invoer.voorvaldatum }),
  ...(invoer.relatie && { relatie: invoer.relatie }),
  ...(invoer.organisatieId && { organisatieId: invoer.organisatieId }),
});
