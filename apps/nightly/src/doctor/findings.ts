import { type Datum, daysBetween } from '@meldpunt/core';
import type { DoctorFacts } from '@meldpunt/store';

/** One line of the doctor: what was looked at, what was found, and whether it is in order. */
export type Finding = { onderwerp: string; bevinding: string; goed: boolean };

/** What the store can't know of an installation. */
export type Surroundings = {
  versie: string;
  node: string;
  vandaag: Datum;
  ingebouwd: boolean;
  /** Where the root key comes from, and whether others than the owner can read it. */
  hoofdsleutel: 'omgeving' | 'bestand' | 'map';
  hoofdsleutelOpen: boolean;
  sleutelsBijGegevens: boolean;
  eersteNachtVerwacht: boolean;
  /** Whether the virus scanner answers; null when none is configured. */
  virusscanner: boolean | null;
};

const GIGABYTE = 1024 ** 3;
const LEAST_FREE = 2 * GIGABYTE;
const OLDEST_BACKUP_DAYS = 2;
const MOST_CLOCK_SECONDS = 5;
const OLDEST_SERVER = 15;

const finding = (onderwerp: string, goed: boolean, bevinding: string): Finding => ({
  onderwerp,
  bevinding,
  goed,
});

const database = (facts: DoctorFacts, around: Surroundings): Finding[] => [
  finding('Versie', true, `Meldpunt ${around.versie}, Node ${around.node}`),
  finding(
    'Database',
    Number.parseInt(facts.database.versie, 10) >= OLDEST_SERVER,
    `PostgreSQL ${facts.database.versie}${around.ingebouwd ? ', ingebouwd' : ''}`,
  ),
  finding(
    'Aanmelding',
    around.ingebouwd || !facts.database.superuser,
    facts.database.superuser
      ? around.ingebouwd
        ? 'eigen database op een besloten plek'
        : 'Meldpunt meldt zich aan als superuser; geef een gewone gebruiker'
      : `gebruiker ${facts.database.gebruiker}`,
  ),
  finding(
    'Schema',
    facts.migraties.onbekend.length === 0 && facts.migraties.toegepast === facts.migraties.bekend,
    `${facts.migraties.toegepast} van ${facts.migraties.bekend} migraties toegepast`,
  ),
];

/** Keys that belong to nothing are harmless, but named: they should not come to be. */
const orphans = (wezen: readonly string[]): string[] =>
  wezen.length === 0
    ? []
    : [
        `${wezen.length} sleutels horen nergens bij (${wezen.slice(0, 3).join(', ')}${wezen.length > 3 ? ' …' : ''})`,
      ];

const keys = ({ sleutels }: DoctorFacts, around: Surroundings): Finding[] => {
  const place = {
    omgeving: 'uit de omgeving',
    bestand: 'uit een bestand',
    map: 'in de sleutelmap zelf; bewaar haar liever elders',
  };
  return [
    finding(
      'Sleutels',
      sleutels.zonderSleutel === 0,
      [
        `${sleutels.sleutels} sleutels, ${sleutels.dossiers} dossiers`,
        ...(sleutels.zonderSleutel > 0
          ? [
              `${sleutels.zonderSleutel} zonder sleutel en dus niet te lezen; de nacht maakt een begonnen vernietiging af`,
            ]
          : []),
        ...orphans(sleutels.wezen),
        `${sleutels.wachtendeShards} groepen wachten op vernieuwing`,
      ].join(', '),
    ),
    finding(
      'Sleutelmap',
      !around.sleutelsBijGegevens,
      around.sleutelsBijGegevens
        ? 'staat bij de gegevens; zet haar op een andere schijf (MELDPUNT_SLEUTELMAP)'
        : 'staat apart van de gegevens',
    ),
    finding(
      'Hoofdsleutel',
      around.hoofdsleutel !== 'map' && !around.hoofdsleutelOpen,
      around.hoofdsleutelOpen ? 'is voor anderen leesbaar' : place[around.hoofdsleutel],
    ),
  ];
};

const night = ({ nachten, nachtInToekomst }: DoctorFacts, around: Surroundings): Finding => {
  const [last] = nachten;
  const ahead = nachtInToekomst
    ? `; er is ook een nacht van ${nachtInToekomst}: de klok stond toen verkeerd`
    : '';
  if (!last)
    return finding('Laatste nacht', !around.eersteNachtVerwacht, `er is nog geen nacht gedraaid${ahead}`);
  const steps = nachten.filter((run) => run.zakelijkeDatum === last.zakelijkeDatum);
  const failed = steps.find((run) => run.status !== 'gereed');
  const late = daysBetween(last.zakelijkeDatum as Datum, around.vandaag) > 1;
  const state = failed ? `gestopt bij ${failed.stap}: ${failed.fout ?? failed.status}` : 'gereed';
  return finding(
    'Laatste nacht',
    !failed && !late && steps.length === 3,
    `${last.zakelijkeDatum}, ${state}${ahead}`,
  );
};

const backup = ({ laatsteReservekopie }: DoctorFacts, nu: Date): Finding => {
  if (!laatsteReservekopie)
    return finding('Reservekopie', false, 'er is nog geen reservekopie gemaakt (npm run meldpunt -- backup)');
  const days = (nu.getTime() - laatsteReservekopie.gemaaktOp.getTime()) / 86_400_000;
  return finding(
    'Reservekopie',
    days <= OLDEST_BACKUP_DAYS,
    `${Math.floor(days)} dagen oud, ${Math.ceil(laatsteReservekopie.omvang / 1024)} kB`,
  );
};

const scanner = ({ virusscanner }: Surroundings): Finding =>
  virusscanner === null
    ? finding('Virusscanner', true, 'niet ingesteld; documenten worden niet gescand (MELDPUNT_CLAMD)')
    : finding(
        'Virusscanner',
        virusscanner,
        virusscanner ? 'clamd antwoordt' : 'clamd antwoordt niet; er worden geen documenten aangenomen',
      );

/** What is in order and what is not, in a dozen lines. */
export const findingsOf = (facts: DoctorFacts, around: Surroundings, nu: Date): Finding[] => [
  ...database(facts, around),
  ...keys(facts, around),
  night(facts, around),
  backup(facts, nu),
  scanner(around),
  ...facts.schijven.map(({ map, vrij, totaal }) =>
    finding(
      'Schijf',
      vrij >= LEAST_FREE,
      `${(vrij / GIGABYTE).toFixed(1)} van ${(totaal / GIGABYTE).toFixed(1)} GB vrij bij ${map}`,
    ),
  ),
  finding(
    'Klok',
    Math.abs(facts.klokverschil) <= MOST_CLOCK_SECONDS,
    `${facts.klokverschil} seconden verschil met de database`,
  ),
];
