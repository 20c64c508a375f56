import { datumAt, type Rol, rolLabels } from '@meldpunt/core';
import type { Bewaarregels } from '../bewaarregels/bewaarregels.ts';
import { addPeriode } from '../bewaarregels/periode.ts';
import { wissingRegel } from '../bewaarregels/wissing.ts';
import { type Aantallen, geleegdeTabellen } from '../vernietiging/dossier-tabellen.ts';
import { opslagnamen, type Verklaring } from './verklaring.ts';

/** Everything that a statement is made of. */
export type Verslag = {
  verklaringNummer: string;
  organisatie: string;
  softwareversie: string;
  lijst: {
    lijst_nummer: string;
    opgemaakt_op: string;
    besloten_op: Date | null;
    besloten_rol: string | null;
  };
  items: {
    dossiernummer: string;
    bewaarregel: string;
    regel_versie: number;
    vernietigen_vanaf: string;
    stap: string;
    uitgezonderd: boolean;
  }[];
  begonnenOp: string;
  beeindigdOp: Date;
  voor: Partial<Aantallen>;
  na: Aantallen;
  sleutelsNa: number;
  gevacuumd: boolean;
  bewaarregels: Bewaarregels;
};

/**
 * Makes the statement. Throws when its numbers do not add up, or when something is still there: then there is no
 * statement. It names dossiers by number, never a person, place or ground.
 */
export const composeVerklaring = (verslag: Verslag): Verklaring => {
  const vernietigd = verslag.items.filter((item) => !item.uitgezonderd && item.stap === 'gereed');
  const uitgezonderd = verslag.items.filter((item) => item.uitgezonderd);
  const mislukt = verslag.items.length - vernietigd.length - uitgezonderd.length;
  const opslag = [
    { naam: 'sleutels van dossiers', voor: vernietigd.length, na: verslag.sleutelsNa },
    ...geleegdeTabellen.map((t) => ({ naam: opslagnamen[t], voor: verslag.voor[t] ?? 0, na: verslag.na[t] })),
  ];
  if (mislukt > 0 || opslag.some(({ na }) => na > 0) || (verslag.voor.dossier ?? 0) !== vernietigd.length)
    throw new Error(`${verslag.lijst.lijst_nummer}: the numbers of the statement do not add up`);
  return {
    verklaring_nummer: verslag.verklaringNummer,
    organisatie: verslag.organisatie,
    software: `Meldpunt ${verslag.softwareversie}`,
    lijst: {
      nummer: verslag.lijst.lijst_nummer,
      opgemaakt_op: verslag.lijst.opgemaakt_op,
      goedgekeurd_op: verslag.lijst.besloten_op?.toISOString() ?? '',
      goedgekeurd_door: rolLabels[verslag.lijst.besloten_rol as Rol] ?? '',
    },
    uitvoering: { begonnen_op: verslag.begonnenOp, beeindigd_op: verslag.beeindigdOp.toISOString() },
    aantallen: {
      op_de_lijst: verslag.items.length,
      vernietigd: vernietigd.length,
      uitgezonderd: uitgezonderd.length,
      mislukt,
    },
    regels: regelsOf(vernietigd, verslag.bewaarregels),
    dossiernummers: {
      vernietigd: vernietigd.map((item) => item.dossiernummer).sort(),
      uitgezonderd: uitgezonderd.map((item) => item.dossiernummer).sort(),
    },
    methode: methodeOf(verslag.gevacuumd),
    opslag,
    blijft_bewaard: [
      'het dossiernummer met de bewaarregel en de dag van vernietiging',
      'de vernietigingslijst en het logboek van wie wat inzag, met een eigen bewaartermijn',
      'tellingen per jaar voor het wettelijke formulier',
      `gecodeerde kenmerken die ten minste ${verslag.bewaarregels.kleinsteGroep} vernietigde dossiers delen, of alleen het jaar`,
      'de geanonimiseerde landelijke registratie',
    ],
    niet_gecontroleerd: [
      'reservekopieën van de database en van de sleutels, totdat hun bewaartermijn voorbij is',
      'blokken die een schijf of opslagdienst buiten het bereik van het besturingssysteem bewaart',
      'logbestanden van de databaseserver (WAL), totdat die zijn overschreven',
      'brieven, afdrukken en bestanden die buiten Meldpunt zijn opgeslagen',
      ...(verslag.gevacuumd
        ? []
        : ['databasebestanden waarin verwijderde rijen staan tot de beheerder VACUUM uitvoert']),
    ],
    onherstelbaar_vanaf: addPeriode(datumAt(verslag.beeindigdOp), verslag.bewaarregels.sleutelkopieBewaren),
  };
};

const methodeOf = (gevacuumd: boolean): string[] => [
  'De sleutel van elk dossier is vernietigd; zonder sleutel zijn de versleutelde gegevens onleesbaar.',
  'De overgebleven sleutels zijn opnieuw verpakt; daarna is de oude verpakkingssleutel vernietigd. Vooraf is een reservekopie van de nieuwe stand gemaakt en teruggelezen.',
  'Alle rijen van de dossiers zijn uit de database verwijderd, en alle bestanden van documenten.',
  gevacuumd
    ? 'De tabellen zijn daarna opgeschoond (VACUUM).'
    : 'De tabellen zijn nog niet opgeschoond (VACUUM): dat doet de beheerder.',
];

const regelsOf = (items: Verslag['items'], config: Bewaarregels): Verklaring['regels'] => {
  const groups = Map.groupBy(items, (item) => `${item.bewaarregel}/${item.regel_versie}`);
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => {
      const [first] = group as [Verslag['items'][number], ...Verslag['items']];
      const regel = [...config.regels, wissingRegel].find(
        (r) => r.naam === first.bewaarregel && r.versie === first.regel_versie,
      );
      const days = group.map((item) => item.vernietigen_vanaf).sort();
      return {
        naam: first.bewaarregel,
        versie: first.regel_versie,
        grondslag: regel?.grondslag ?? 'zie de bewaarregels van die versie',
        termijn: regel?.termijn ?? '',
        vastgesteld: regel?.status ?? '',
        aantal: group.length,
        vernietigen_vanaf: { eerste: days[0] ?? '', laatste: days.at(-1) ?? '' },
      };
    });
};
