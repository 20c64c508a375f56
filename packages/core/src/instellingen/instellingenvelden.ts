import { z } from 'zod';
import { dag, getal, janee, keuze, regel, rijen, tekst, tijd } from '../persoonsgegevens/velden.ts';
import { list } from '../protocol/codelijsten.ts';
import type { Protocolinstellingen, Termijnlengten } from '../protocol/instellingen.ts';
import type { Datum } from '../time/datum.ts';
import type { KalenderInstelling } from '../time/kalender.ts';
import type { Bureaugegevens, Drempels, Grondslagadvies } from './bureauinstellingen.ts';
import { reden } from './reden-veld.ts';

/** When Liberation Day is a day off of this bureau. */
export const bevrijdingsdagkeuzes = list('bevrijdingsdag', {
  'elk-jaar': 'Elk jaar',
  lustrum: 'Eens in de vijf jaar (2030, 2035)',
  nooit: 'Nooit',
});

/** Working days and hours, as they are typed. */
export const kalenderVelden = z
  .object({
    goedeVrijdagVrij: janee({ label: 'Is Goede Vrijdag een vrije dag?' }),
    bevrijdingsdagVrij: keuze(bevrijdingsdagkeuzes, {
      label: 'Is 5 mei (Bevrijdingsdag) een vrije dag?',
      hint: 'Alleen voor termijnen van het bureau zelf. Voor wettelijke termijnen is 5 mei altijd een vrije dag.',
    }),
    brugdagenVrij: janee({
      label: 'Zijn aangewezen brugdagen vrije dagen?',
      hint: 'Dagen die het Rijk bij besluit gelijkstelt met een feestdag.',
    }),
    extraBrugdagen: rijen(
      z.object({ dag: dag({ label: 'Aangewezen brugdag' }) }),
      {
        label: 'Brugdagen die later zijn aangewezen',
        hint: 'Meldpunt kent de brugdagen tot en met 2028. Vul hier aan wat het Rijk daarna aanwees. Ze tellen alleen als brugdagen vrije dagen zijn.',
      },
      0,
    ).default([]),
    sluitingsdagen: rijen(
      z.object({ dag: dag({ label: 'Het bureau is dicht op' }) }),
      {
        label: 'Eigen sluitingsdagen vanaf vandaag',
        hint: 'Regels die u leeg laat, tellen niet mee. Dagen die geweest zijn, veranderen niet meer.',
      },
      0,
    ).default([]),
    openVan: tijd({ label: 'Open vanaf' }),
    openTot: tijd({ label: 'Open tot' }),
    reden,
  })
  .refine(({ openVan, openTot }) => openVan < openTot, {
    path: ['openTot'],
    message: 'Het bureau sluit later dan het opengaat.',
  });

const daysOf = (rows: readonly { dag: string }[]): Datum[] =>
  [...new Set(rows.map(({ dag: day }) => day as Datum))].sort();

/** The calendar that was typed. */
export const kalenderVan = (
  getypt: z.output<typeof kalenderVelden>,
  nu: Readonly<KalenderInstelling>,
): KalenderInstelling => ({
  ...nu,
  goedeVrijdagVrij: getypt.goedeVrijdagVrij,
  bevrijdingsdagVrij: getypt.bevrijdingsdagVrij,
  brugdagenVrij: getypt.brugdagenVrij,
  extraBrugdagen: daysOf(getypt.extraBrugdagen),
  eigenSluitingsdagen: daysOf(getypt.sluitingsdagen),
  openVan: getypt.openVan,
  openTot: getypt.openTot,
});

const weken = (label: string) => getal(1, 52, { label: `${label} (in weken)` });
const werkdagen = (label: string) => getal(1, 60, { label: `${label} (in werkdagen)` });

/** Terms of which the protocol leaves the length to the bureau, as they are typed. */
export const termijnenVelden = z
  .object({
    rappel: weken('Antwoord na een rappel (7.3b)'),
    voortgang: weken('De cliënt hoort hoe het gaat (8.3)'),
    afschrift: werkdagen('Afschrift voor de cliënt (8.5)'),
    tweedeKans: weken('Tweede kans voor stukken (5.4.6)'),
    plan: weken('Plan van aanpak na het besluit (6.1)'),
    evaluatie: weken('Evaluatie na het sluiten (9)'),
    bevestiging: werkdagen('Ontvangst van een klacht over het bureau bevestigen (5.4.5)'),
    antwoord: weken('Antwoord op een klacht over het bureau (5.4.5)'),
    uiterste: weken('Uiterste antwoord op een klacht over het bureau (5.4.5)'),
    reden,
  })
  .refine(({ antwoord, uiterste }) => antwoord <= uiterste, {
    path: ['uiterste'],
    message: 'Het uiterste antwoord komt niet vóór het gewone antwoord.',
  });

/** The lengths that were typed. */
export const termijnenVan = (getypt: z.output<typeof termijnenVelden>): Termijnlengten => ({
  rappel: { weken: getypt.rappel },
  voortgang: { weken: getypt.voortgang },
  afschrift: { werkdagen: getypt.afschrift },
  tweedeKans: { weken: getypt.tweedeKans },
  plan: { weken: getypt.plan },
  evaluatie: { weken: getypt.evaluatie },
  procedure: {
    bevestiging: { werkdagen: getypt.bevestiging },
    antwoord: { weken: getypt.antwoord },
    uiterste: { weken: getypt.uiterste },
  },
});

/** The numbers of the lengths that hold, by field. */
export const termijnenGetypt = (nu: Protocolinstellingen): Record<string, number> => {
  const { procedure, ...own } = {
    rappel: nu.rappel,
    voortgang: nu.voortgang,
    afschrift: nu.afschrift,
    tweedeKans: nu.tweedeKans,
    plan: nu.plan,
    evaluatie: nu.evaluatie,
    procedure: nu.procedure,
  };
  return Object.fromEntries(
    Object.entries({ ...own, ...procedure }).map(([naam, lengte]) => [naam, Object.values(lengte)[0] ?? 0]),
  );
};

/** From how many on, as it is typed. */
export const drempelsVelden = z.object({
  massaal: getal(2, 1_000_000, { label: 'Massameldingen vanaf zoveel meldingen over één voorval' }),
  signaalMelders: getal(2, 1000, {
    label: 'Signaal vanaf zoveel verschillende melders over één organisatie',
  }),
  reden,
});

export const drempelsVan = ({ massaal, signaalMelders }: z.output<typeof drempelsVelden>): Drempels => ({
  massaal,
  signaalMelders,
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);

/** How the bureau is called and reached, as it is typed. */
export const bureauVelden = z.object({
  naam: regel('contact', { label: 'Naam van het bureau' }),
  contact: regel('contact', {
    label: 'Contactgegevens op rapporten',
    hint: 'In één regel.',
  }).optional(),
  adres: tekst({ label: 'Adres op brieven', hint: 'Een regel per regel, ten hoogste zes.' }, 'contact')
    .refine((regels) => linesOf(regels).length <= 6, 'Gebruik ten hoogste zes regels.')
    .refine(
      (regels) => linesOf(regels).every((one) => one.length <= 80),
      'Maak elke regel ten hoogste 80 tekens.',
    )
    .optional(),
  telefoon: regel('contact', { label: 'Telefoonnummer' })
    .refine(
      (nummer) => /^[+\d][\d ()-]{5,24}$/.test(nummer),
      'Vul een telefoonnummer in, zoals 050 312 4567.',
    )
    .optional(),
  email: regel('contact', { label: 'E-mailadres' })
    .refine(
      (adres) => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(adres),
      'Vul een e-mailadres in, zoals info@voorbeeld.nl.',
    )
    .optional(),
  website: regel('contact', { label: 'Website' })
    .refine(
      (adres) => /^https?:\/\/[^\s.]+\.\S+$/.test(adres),
      'Vul een adres in, zoals https://www.voorbeeld.nl.',
    )
    .optional(),
  reden,
});

export const bureauVan = ({
  reden: _,
  adres,
  ...gegevens
}: z.output<typeof bureauVelden>): Bureaugegevens => ({
  ...gegevens,
  adres: linesOf(adres ?? ''),
});

/** The advice on the legal bases, as it is typed. */
export const grondslagadviesVelden = z.object({
  advies: regel('vrije_tekst', {
    label: 'Welke jurist adviseerde, en wanneer?',
    hint: 'Bijvoorbeeld: Kantoor Voorbeeld, 12 januari 2026. Dit staat in elk dossier bij de grondslagen.',
  }),
  reden,
});

export const grondslagadviesVan = ({ advies }: z.output<typeof grondslagadviesVelden>): Grondslagadvies => ({
  advies,
});
