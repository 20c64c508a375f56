import { documentsoorten, geldend, labelOf } from '@meldpunt/core';
import type { Geleverd } from '@meldpunt/lvtd';
import type { OpenedDossier } from '@meldpunt/store';
import { codedValues, type Verwijzingen } from '../journal/coded-values.ts';
import { actLabel, stepsOf } from '../journal/steps.ts';
import { actsAboutOthers } from './about-others.ts';
import type { Getoond } from './decisions.ts';
import type { Kluisveld } from './vault-fields.ts';

type Gegeven = { gegeven: string; waarde: string };

/** The copy of a whole dossier for the person it is about. Both files are made of this; docs/inzage.md explains the fields. */
export type Inzagekopie = {
  formaat: 'meldpunt-inzage';
  versie: 1;
  bureau: string;
  gemaakt_op: string;
  dossiernummer: string;
  uitleg: readonly string[];
  weggelaten: number;
  persoonsgegevens: (Gegeven & { soort: string; handeling: number })[];
  journaal: {
    nummer: number;
    dag: string;
    vastgelegd_op: string;
    handeling: string;
    ingetrokken: boolean;
    gegevens: Gegeven[];
  }[];
  documenten: { nummer: number; handeling: number; soort: string; bytes: number; bestand: string | null }[];
  ontvangers: { dag: string; wie: string; wat: string }[];
  landelijke_registratie: {
    levering: number;
    dag: string;
    versie: number;
    ingetrokken: boolean;
    gelijk_aan_levering: boolean;
    velden: Record<string, unknown>;
  } | null;
  gelezen_door: { rol: string; keren: number; laatst_op: string }[];
};

const soorten: Record<Kluisveld['klasse'], string> = {
  contact: 'contactgegeven',
  bijzonder: 'bijzonder persoonsgegeven',
  derden: 'gegeven over een ander',
  vrije_tekst: 'vrije tekst',
};

const uitleg = [
  'Dit is een kopie van alles wat in uw dossier staat (artikel 15 van de Algemene verordening gegevensbescherming, AVG).',
  'Het bureau gebruikt uw gegevens om uw melding te behandelen, om patronen van discriminatie te vinden en om jaarcijfers te maken.',
  'Gegevens over andere mensen zijn weggelaten. Op die plaats staat: [weggelaten: gegevens van een ander].',
  'Klopt er iets niet, dan kunt u vragen om verbetering. U kunt ook vragen om gegevens te wissen, het gebruik te beperken, of bezwaar maken tegen het gebruik.',
  'U kunt een klacht indienen bij het bureau en bij de Autoriteit Persoonsgegevens.',
  'Er worden geen besluiten over u genomen door een computer alleen.',
];

/** Events by which something left the bureau, and to whom. */
const recipients: Record<string, readonly [wie: string, wat: string]> = {
  OnderzoekStarted: ['De wederpartij', 'bericht dat het onderzoek begint'],
  HoorWederhoorbriefSent: ['De wederpartij', 'hoor-wederhoorbrief'],
  RappelSent: ['De wederpartij', 'herinnering'],
  ConclusieSent: ['De wederpartij', 'conclusie van het onderzoek'],
  WederpartijEindeTold: ['De wederpartij', 'bericht dat de behandeling eindigt'],
  DerdeContacted: ['Een ander dan de wederpartij', 'bericht of gesprek'],
  TermijnSignalled: ['Een organisatie of rechter', 'herinnering aan een termijn'],
  DossierTransferred: ['Een ander bureau', 'het dossier'],
  ClientReferred: ['De instantie waarnaar u bent verwezen', 'geen gegevens, tenzij u dat vroeg'],
};

export type Kopiebron = {
  bureau: string;
  nu: Date;
  opened: OpenedDossier;
  refs: Verwijzingen;
  velden: readonly (Kluisveld & { getoond: Getoond })[];
  documenten: readonly { rij: OpenedDossier['documenten'][number]; bestand: string | null }[];
  geleverd: Geleverd | null;
  gelezen: readonly { rol: string; keren: number; laatst: Date }[];
};

/** Puts the copy together; nothing comes in but what was decided to be shown. */
export const composeCopy = (bron: Kopiebron): Inzagekopie => {
  const { opened, velden } = bron;
  const others = actsAboutOthers(opened.journaal);
  const standing = new Set(geldend(opened.journaal).map(({ versie }) => versie));
  return {
    formaat: 'meldpunt-inzage',
    versie: 1,
    bureau: bron.bureau,
    gemaakt_op: bron.nu.toISOString(),
    dossiernummer: opened.rij.dossiernummer,
    uitleg,
    weggelaten: velden.reduce((sum, { getoond }) => sum + getoond.weggelaten, 0) + others.size,
    persoonsgegevens: velden.map(({ versie, naam, klasse, getoond }) => ({
      gegeven: naam,
      waarde: getoond.tekst,
      soort: soorten[klasse],
      handeling: versie,
    })),
    journaal: stepsOf(opened.journaal).flatMap(({ versie, handeling, vastgelegd }) => {
      const [first] = vastgelegd;
      if (!first || others.has(versie)) return [];
      const coded = vastgelegd
        .flatMap(({ gebeurtenis }) => codedValues(handeling, gebeurtenis, bron.refs))
        .map(([gegeven, waarde]) => ({ gegeven, waarde }));
      const personal = velden
        .filter((veld) => veld.versie === versie)
        .map(({ naam, getoond }) => ({ gegeven: naam, waarde: getoond.tekst }));
      return [
        {
          nummer: versie,
          dag: first.gebeurtenis.op,
          vastgelegd_op: first.vastgelegdOp.toISOString(),
          handeling: actLabel(handeling),
          ingetrokken: first.gebeurtenis.type !== 'HandelingWithdrawn' && !standing.has(versie),
          gegevens: [...personal, ...coded],
        },
      ];
    }),
    documenten: bron.documenten.map(({ rij, bestand }, i) => ({
      nummer: i + 1,
      handeling: rij.versie,
      // What a document is called can tell about another, so its title goes with the document only.
      soort:
        bestand === null
          ? labelOf(documentsoorten, rij.soort)
          : `${labelOf(documentsoorten, rij.soort)}: ${rij.titel}`,
      bytes: rij.omvang,
      bestand,
    })),
    ontvangers: geldend(opened.journaal).flatMap(({ gebeurtenis }) => {
      const known = recipients[gebeurtenis.type];
      return known ? [{ dag: gebeurtenis.op, wie: known[0], wat: known[1] }] : [];
    }),
    landelijke_registratie: bron.geleverd && {
      levering: bron.geleverd.leveringNr,
      dag: bron.geleverd.zakelijkeDatum,
      versie: bron.geleverd.versie,
      ingetrokken: bron.geleverd.ingetrokken,
      gelijk_aan_levering: bron.geleverd.gelijk,
      velden: bron.geleverd.inhoud,
    },
    gelezen_door: bron.gelezen.map(({ rol, keren, laatst }) => ({
      rol,
      keren,
      laatst_op: laatst.toISOString(),
    })),
  };
};
