import {
  bureauVan,
  bureauVelden,
  type Datum,
  drempelsVan,
  drempelsVelden,
  grondslagadviesVan,
  grondslagadviesVelden,
  type Instellingsnaam,
  kalenderVan,
  kalenderVelden,
  type Rol,
  termijnenGetypt,
  termijnenVan,
  termijnenVelden,
} from '@meldpunt/core';
import type { z } from 'zod';
import type { PageDeps } from '../deps.ts';
import type { Ingevuld } from '../form/typed.ts';
import type { Fout } from '../layout/alert.ts';

/** The settings that have a form of fields. */
export type Formnaam = Extract<
  Instellingsnaam,
  'kalender' | 'termijnen' | 'drempels' | 'bureau' | 'grondslagadvies'
>;

/** A setting with its form: the fields, what they begin with, and the value that comes of what was typed. */
export type Instelformulier = {
  titel: string;
  uitleg: string;
  wie: readonly Rol[];
  velden: z.ZodObject;
  start: (deps: PageDeps, vandaag: Datum) => Ingevuld;
  waarde: (getypt: never, deps: PageDeps) => unknown;
  /** What the fields alone can't judge. */
  fouten?: (getypt: never, vandaag: Datum) => Fout[];
};

const jaNee = (yes: boolean) => [yes ? 'ja' : 'nee'];
const text = (value: string | undefined) => (value ? [value] : []);

const dayRows = (naam: string, days: readonly Datum[]): Ingevuld =>
  Object.fromEntries(days.map((day, i) => [`${naam}.${i}.dag`, [day]]));

const pastDays = ({ sluitingsdagen }: z.output<typeof kalenderVelden>, vandaag: Datum): Fout[] =>
  sluitingsdagen.flatMap(({ dag }, i) =>
    dag < vandaag
      ? [
          {
            veld: `sluitingsdagen.${i}.dag`,
            reden: 'Deze dag is al geweest. Wat voorbij is, verandert niet.',
          },
        ]
      : [],
  );

/** Each setting with a form, and who may change it: what touches the protocol is for the directeur alone. */
export const settingForms: Readonly<Record<Formnaam, Instelformulier>> = {
  kalender: {
    titel: 'Werkdagen en sluitingsdagen',
    uitleg:
      'Termijnen in werkdagen volgen deze kalender. Een nieuwe sluitingsdag geldt ook voor termijnen die al lopen. Dagen die geweest zijn, veranderen niet. Een wettelijke termijn volgt alleen de wet.',
    wie: ['directeur'],
    velden: kalenderVelden,
    start: ({ instellingen: { kalender } }, vandaag) => ({
      goedeVrijdagVrij: jaNee(kalender.instelling.goedeVrijdagVrij),
      bevrijdingsdagVrij: [kalender.instelling.bevrijdingsdagVrij],
      brugdagenVrij: jaNee(kalender.instelling.brugdagenVrij),
      ...dayRows('extraBrugdagen', kalender.instelling.extraBrugdagen ?? []),
      openVan: [kalender.instelling.openVan],
      openTot: [kalender.instelling.openTot],
      ...dayRows(
        'sluitingsdagen',
        kalender.instelling.eigenSluitingsdagen.filter((day) => day >= vandaag),
      ),
    }),
    waarde: (getypt, { instellingen }) => kalenderVan(getypt, instellingen.kalender.instelling),
    fouten: pastDays as never,
  },
  termijnen: {
    titel: 'Termijnen van het bureau',
    uitleg:
      'Waar het protocol geen lengte noemt, kiest het bureau. Een andere lengte geldt voor termijnen die vanaf vandaag beginnen.',
    wie: ['directeur'],
    velden: termijnenVelden,
    start: ({ instellingen }) =>
      Object.fromEntries(
        Object.entries(termijnenGetypt(instellingen)).map(([naam, aantal]) => [naam, [String(aantal)]]),
      ),
    waarde: (getypt) => termijnenVan(getypt),
  },
  drempels: {
    titel: 'Drempels',
    uitleg:
      'Wanneer meldingen over één voorval massameldingen zijn, en wanneer een organisatie een signaal is.',
    wie: ['directeur'],
    velden: drempelsVelden,
    start: ({ drempelMassaal, geldend }) => ({
      massaal: [String(drempelMassaal)],
      signaalMelders: [String(geldend?.drempels.signaalMelders ?? '')],
    }),
    waarde: (getypt) => drempelsVan(getypt),
  },
  bureau: {
    titel: 'Naam en contact van het bureau',
    uitleg: 'Dit staat op schermen, op rapporten, in brieven en op het meldformulier.',
    wie: ['directeur', 'beheerder'],
    velden: bureauVelden,
    start: ({ bureau }) => ({
      naam: [bureau.naam],
      contact: text(bureau.contact),
      telefoon: text(bureau.telefoon),
      email: text(bureau.email),
      website: text(bureau.website),
      adres: text(bureau.adres?.join('\n')),
    }),
    waarde: (getypt) => bureauVan(getypt),
  },
  grondslagadvies: {
    titel: 'Advies over de grondslagen',
    uitleg:
      'Welke jurist adviseerde over de wettelijke grondslagen van de gegevens (AVG artikel 6). Het staat in elk dossier bij de grondslagen.',
    wie: ['directeur'],
    velden: grondslagadviesVelden,
    start: ({ instellingen }) => ({ advies: text(instellingen.grondslagadvies ?? undefined) }),
    waarde: (getypt) => grondslagadviesVan(getypt),
  },
};

/** The names of the settings with a form, in the order of the page. */
export const formNames = Object.keys(settingForms) as Formnaam[];
