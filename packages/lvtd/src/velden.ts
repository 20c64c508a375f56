/** Version of the list below; a field that is added, dropped or means something else makes a new one. */
export const SCHEMA_VERSIE = 1;

/** How a value is written: a code of a list, several of them, a month (YYYY-MM), a number, yes or no. */
export type Veldsoort = 'uuid' | 'getal' | 'code' | 'codes' | 'maand' | 'ja_nee';

type Veld = { naam: string; soort: Veldsoort; betekenis: string };

/** Every field that leaves the house, in order. There are no others: a test compares each record with this list. */
export const velden = [
  {
    naam: 'registratie_id',
    soort: 'uuid',
    betekenis: 'Willekeurig nummer; alleen het bureau kan het tot een dossier herleiden',
  },
  {
    naam: 'versie',
    soort: 'getal',
    betekenis: '1 bij de eerste levering van deze registratie, daarna steeds 1 hoger',
  },
  {
    naam: 'soort',
    soort: 'code',
    betekenis: 'nieuw, gewijzigd of ingetrokken; bij ingetrokken zijn de volgende velden leeg',
  },
  { naam: 'registratiemaand', soort: 'maand', betekenis: 'Maand waarin de melding is geregistreerd' },
  { naam: 'kanaal', soort: 'code', betekenis: 'Hoe de melding binnenkwam' },
  {
    naam: 'rol_melder',
    soort: 'code',
    betekenis:
      'Slachtoffer, getuige en zo voort, of onbekend zolang het niet is gevraagd; leeg als de cliënt anoniem is (B5)',
  },
  { naam: 'gronden', soort: 'codes', betekenis: 'Discriminatiegronden van het wettelijke formulier' },
  { naam: 'terrein', soort: 'code', betekenis: 'Maatschappelijk terrein van het wettelijke formulier' },
  { naam: 'aard', soort: 'code', betekenis: 'Aard van het wettelijke formulier' },
  { naam: 'klacht', soort: 'ja_nee', betekenis: 'Of de melding een klacht is geworden' },
  {
    naam: 'klachtbehandeling',
    soort: 'codes',
    betekenis: 'Klachtbehandeling van het wettelijke formulier, tot nu toe',
  },
  {
    naam: 'gemeente_woon',
    soort: 'code',
    betekenis: 'Woongemeente (CBS); leeg als de cliënt anoniem is (B5)',
  },
  {
    naam: 'gemeente_voorval',
    soort: 'code',
    betekenis: 'Gemeente van het voorval (CBS), of online, buitenland, onbekend',
  },
  { naam: 'aantal_slachtoffers', soort: 'code', betekenis: 'Klasse: 0, 1, 2-5 of 6+' },
  {
    naam: 'massaal',
    soort: 'ja_nee',
    betekenis: 'Of de melding hoort bij een voorval met zeer veel meldingen',
  },
  { naam: 'afgerond', soort: 'ja_nee', betekenis: 'Of het dossier is afgesloten' },
] as const satisfies readonly Veld[];

export type VeldNaam = (typeof velden)[number]['naam'];
export const veldnamen: readonly VeldNaam[] = velden.map((veld) => veld.naam);
