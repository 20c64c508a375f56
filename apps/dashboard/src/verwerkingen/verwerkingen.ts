import type { Persoonsgegevensklasse } from '@meldpunt/core';
import type { TableName } from '@meldpunt/store';
import { z } from 'zod';

/** One processing activity (AVG 30): what it is for and on what ground, and which tables hold its data. */
export type Verwerking = {
  naam: string;
  /** What the software is for here; the bureau's own words go before it. */
  doel: string;
  grondslag: string;
  betrokkenen: readonly string[];
  tabellen: readonly TableName[];
  klassen: readonly Persoonsgegevensklasse[];
  /** Names of retention rules that hold; others say their term in `bewaren`. */
  bewaren: string;
};

const wga = 'Wet gemeentelijke antidiscriminatievoorzieningen, artikel 2; AVG artikel 6, eerste lid, onder e';

/**
 * The processing activities of the program. Each table has its place in exactly one, each class of personal data in at
 * least one: a test fails for what is not here.
 */
export const verwerkingen: readonly Verwerking[] = [
  {
    naam: 'Meldingen en klachten behandelen',
    doel: 'Melders en cliënten bijstaan, klachten onderzoeken, bemiddelen, doorverwijzen en verantwoorden wat er is gedaan.',
    grondslag: `${wga}; bijzondere persoonsgegevens per dossier: uitdrukkelijke toestemming, een rechtsvordering of de wettelijke taak (AVG artikel 9, tweede lid)`,
    betrokkenen: [
      'melders en cliënten',
      'wederpartijen',
      'getuigen en andere derden',
      'wettelijk vertegenwoordigers',
    ],
    tabellen: [
      'dossier',
      'dossier_grond',
      'dossier_klachtbehandeling',
      'dossier_doel',
      'dossier_belang',
      'dossier_conflict',
      'conflict_wachtrij',
      'bureauprocedure',
      'termijn',
      'voorlegging',
      'journaal',
      'kluis',
      'document',
      'blinde_index',
      'voorval',
      'voorval_besluit',
      'voorval_werk',
      'voorval_werk_regel',
      'organisatie',
      'nummering',
      'invoer_rij',
      'briefsjabloon',
      'concept',
      'aanwezig',
    ],
    klassen: ['contact', 'bijzonder', 'derden', 'vrije_tekst'],
    bewaren: 'Volgens de bewaarregels voor dossiers.',
  },
  {
    naam: 'Landelijk registreren',
    doel: 'Meldingen gecodeerd en zonder namen aanleveren aan de landelijke registratie.',
    grondslag: wga,
    betrokkenen: ['melders en cliënten'],
    tabellen: ['lvtd_wachtrij', 'lvtd_levering', 'lvtd_registratie'],
    klassen: [],
    bewaren:
      'Zonder naam of contactgegevens, met een willekeurig registratienummer waarmee alleen het bureau het dossier terugvindt. Wat onterecht is geregistreerd of op verzoek is gewist, wordt ingetrokken. Leveringen die zijn opgehaald, haalt het bureau zelf weg uit de map waarin ze klaarstaan.',
  },
  {
    naam: 'Jaarcijfers en patronen',
    doel: 'Gemeenten en het bestuur verslag doen, en patronen van discriminatie vinden.',
    grondslag: `${wga}; AVG artikel 89`,
    betrokkenen: ['melders en cliënten (gecodeerd, zonder naam)', 'organisaties (rechtspersonen met naam)'],
    tabellen: ['kubus', 'kubus_jaar', 'kubus_dossier', 'jaartelling', 'feitrij'],
    klassen: [],
    bewaren:
      'Aantallen blijven bewaard; zij zijn niet tot een persoon te herleiden. Met welke codes een dossier in de cijfers van een afgesloten jaar staat, wordt met het dossier vernietigd. De gecodeerde regels waaruit de cijfers worden geteld, staan ook in bestanden op de server. Elke nacht worden die opnieuw gemaakt; een vernietigd dossier staat er dan niet meer in.',
  },
  {
    naam: 'Bewaren en vernietigen',
    doel: 'Dossiers op tijd vernietigen en kunnen bewijzen dat dat is gebeurd.',
    grondslag: 'AVG artikel 5, eerste lid, onder e, en tweede lid',
    betrokkenen: ['melders en cliënten (alleen een dossiernummer)'],
    tabellen: [
      'vernietigingslijst',
      'vernietigingslijst_dossier',
      'grafsteen',
      'vernietigingsverklaring',
      'run',
      'eenmalige_stap',
      'reservekopie',
    ],
    klassen: [],
    bewaren: 'Lijst, verklaring en dossiernummer blijven als bewijs.',
  },
  {
    naam: 'Registers van datalekken en van losse klachten over het bureau',
    doel: 'Datalekken vastleggen en melden, en klachten over het bureau behandelen die bij geen dossier horen.',
    grondslag:
      'AVG artikel 33, vijfde lid, en artikel 6, eerste lid, onder c; Besluit gemeentelijke antidiscriminatievoorzieningen',
    betrokkenen: ['wie door een datalek is geraakt', 'klagers', 'medewerkers'],
    tabellen: ['registerpost', 'registerregel'],
    klassen: ['contact', 'derden', 'vrije_tekst'],
    bewaren: 'Volgens de bewaarregels voor registers.',
  },
  {
    naam: 'E-mail',
    doel: 'Berichten aan cliënten en medewerkers versturen, en meldingen per e-mail ontvangen.',
    grondslag: wga,
    betrokkenen: ['melders en cliënten', 'medewerkers'],
    tabellen: ['postadres', 'uitgaande_post', 'ontvangen_post', 'post_telling', 'postbus'],
    klassen: [],
    bewaren: 'Wat verstuurd of ontvangen is, staat in het dossier en volgt de bewaarregels daarvan.',
  },
  {
    naam: 'Gebruikers en toegang',
    doel: 'Alleen bevoegde medewerkers toelaten, en kunnen nagaan wie wat zag en deed.',
    grondslag: 'AVG artikel 32 en artikel 6, eerste lid, onder c en e',
    betrokkenen: ['medewerkers'],
    tabellen: ['medewerker', 'sessie', 'logboek', 'instelling', 'waarneming', 'accountwaarschuwing'],
    klassen: [],
    bewaren:
      'Een sessie eindigt vanzelf. Voor het logboek en oude gebruikers stelt het bureau een termijn vast.',
  },
];

/** Whom data go to, and which database role can at most read them. */
export const ontvangers: readonly { naam: string; wat: string; rol: string | null }[] = [
  {
    naam: 'Landelijke registratie (LVTD)',
    wat: 'De velden hieronder, gecodeerd, zonder naam of contactgegevens',
    rol: 'meldpunt_lvtd',
  },
  {
    naam: 'Gemeenten in het werkgebied',
    wat: 'Aantallen per gemeente op het wettelijke formulier',
    rol: 'meldpunt_reports',
  },
  {
    naam: 'Bestuur en directeur van het bureau',
    wat: 'Cijfers en signalen over patronen; organisaties die rechtspersoon zijn met naam',
    rol: 'meldpunt_analytics',
  },
  {
    naam: 'Archief van het bureau',
    wat: 'Wat vernietigd moet worden, op nummer',
    rol: 'meldpunt_archive',
  },
  {
    naam: 'Beheer van reservekopieën',
    wat: 'Een volledige, versleutelde kopie',
    rol: 'meldpunt_backup',
  },
  {
    naam: 'De mailserver van het bureau',
    wat: 'Berichten die worden verstuurd en ontvangen; alleen als het bureau een mailserver instelt',
    rol: null,
  },
  {
    naam: 'Medewerkers van het bureau',
    wat: 'Wie zaken behandelt of leidt, kan elk dossier openen, behalve bij een persoonlijk belang of de andere kant van een belangenconflict; elke inzage staat in het logboek',
    rol: 'meldpunt_app',
  },
  {
    naam: 'Wederpartij, getuigen en instanties',
    wat: 'Alleen met machtiging van de cliënt, en alleen wat daarvoor nodig is',
    rol: null,
  },
];

/** What protects the data, as the program is built. */
export const beveiliging: readonly string[] = [
  'Namen, verhalen en documenten staan versleuteld (AES-256-GCM) met een sleutel per dossier of registerpost.',
  'De sleutels staan buiten de database en buiten de reservekopie van de gegevens.',
  'Elke taak heeft een eigen databaserol met rechten per kolom.',
  'Inloggen gaat met wachtwoord en een tweede stap; een sessie eindigt na een tijd zonder gebruik.',
  'Wie leest, staat in het logboek voordat de pagina wordt verzonden; het logboek is niet te wijzigen.',
  'Wie een persoonlijk belang heeft, ziet het dossier niet.',
  'Vernietigen begint met de sleutel en eindigt met een verklaring.',
];

const bureautekstenSchema = z.strictObject({
  verwerkingsverantwoordelijke: z.string().min(1).optional(),
  contact: z.string().min(1).optional(),
  functionaris: z.string().min(1).optional(),
  /** Own words for the purpose of an activity, by its name. */
  doelen: z
    .partialRecord(z.enum(verwerkingen.map(({ naam }) => naam) as [string]), z.string().min(1))
    .optional(),
  /** Who processes data for the bureau, such as a hosting company. */
  verwerkers: z.array(z.strictObject({ naam: z.string().min(1), wat: z.string().min(1) })).optional(),
  doorgifte: z.string().min(1).optional(),
});

/** What the law asks and the program can't know: the bureau fills this in, in a file of settings. */
export type Bureauteksten = z.infer<typeof bureautekstenSchema>;

/** The bureau's own words, from its file. Throws an Error (Dutch) with every problem named. */
export const parseBureauteksten = (config: unknown): Bureauteksten => {
  const parsed = bureautekstenSchema.safeParse(config);
  if (parsed.success) return parsed.data;
  throw new Error(`De teksten voor het register kloppen niet.\n${z.prettifyError(parsed.error)}`);
};
