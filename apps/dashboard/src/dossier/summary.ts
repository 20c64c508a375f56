import {
  aard,
  anonimiteit,
  behandelwijzen,
  beslissingen,
  type Codelijst,
  geldend,
  gronden,
  kanalen,
  labelOf,
  labelOfGemeente,
  ondersteuningsvormen,
  relaties,
  rollenMelderBijOntvangst,
  sluitredenen,
  terreinen,
  type Voorlegging,
  verwijsinstanties,
  voorleggingsoorten,
} from '@meldpunt/core';
import type { OpenedDossier } from '@meldpunt/store';
import { html } from 'hono/html';
import type { Verwijzingen } from '../journal/coded-values.ts';
import type { Html, Inhoud } from '../layout/html.ts';
import { dataList } from '../layout/pieces.ts';
import { aantalTekst, dagTekst, momentTekst } from '../layout/texts.ts';

const incidentLink = (nummer: string | undefined): Html | string =>
  nummer ? html`<a href="/voorvallen/${nummer}">${nummer}</a>` : 'een voorval';

const labels = (lijst: Codelijst, codes: readonly string[]): string =>
  codes.map((code) => labelOf(lijst, code)).join(', ');
const maybe = (lijst: Codelijst, code: string | undefined): string | false =>
  code ? labelOf(lijst, code) : false;
const dayOf = (dag: string | null | undefined): string | false => (dag ? dagTekst(dag) : false);

/** To whom the client was referred last, as far as that stands (2.4, 4). */
const referral = ({ journaal }: OpenedDossier): string | false => {
  const last = geldend(journaal).findLast(({ gebeurtenis }) => gebeurtenis.type === 'ClientReferred');
  return last?.gebeurtenis.type === 'ClientReferred'
    ? `${dagTekst(last.gebeurtenis.op)}: ${labelOf(verwijsinstanties, last.gebeurtenis.instantie)}`
    : false;
};

/** What was put forward and decided: the decision, which leads to its reasons. */
const decision = (dossiernummer: string, one: Voorlegging): [string, Html] => [
  `Beslissing: ${labelOf(voorleggingsoorten, one.soort).toLowerCase()}`,
  html`<a href="/voorleggingen/${dossiernummer}/${one.versie}">${labelOf(beslissingen, one.beslissing ?? '')}</a>${one.beslistOp ? `, ${dagTekst(one.beslistOp)}` : ''}`,
];

const card = (kop: string, inhoud: Inhoud): Html =>
  html`<section class="mp-kaart"><h2>${kop}</h2>${inhoud}</section>`;

/** The coded facts of a dossier: the melding, and how far it is. */
export const summary = (opened: OpenedDossier, refs: Verwijzingen): Html => {
  const { rij, dossier } = opened;
  const { melding, behandelwijze, afsluiting } = dossier;
  if (!melding) return html``;
  const method =
    behandelwijze &&
    [labelOf(behandelwijzen, behandelwijze.behandelwijze), labels(ondersteuningsvormen, behandelwijze.vormen)]
      .filter(Boolean)
      .join(': ');
  return card(
    'Kerngegevens',
    dataList([
      ['Ontvangen', `${momentTekst(rij.ontvangen_op)}, ${labelOf(kanalen, melding.kanaal)}`],
      ['Geregistreerd', dagTekst(melding.registratiedatum)],
      ['Wie meldt', labelOf(rollenMelderBijOntvangst, melding.rolMelder)],
      ['Anoniem', labelOf(anonimiteit, melding.anonimiteit)],
      ['Gronden', labels(gronden, melding.gronden)],
      ['Terrein', labelOf(terreinen, melding.terrein)],
      ['Aard', labelOf(aard, melding.aard)],
      ['Woont in', labelOfGemeente(melding.gemeenteWoon)],
      ['Gebeurde in', labelOfGemeente(melding.gemeenteVoorval)],
      ['Dag van het voorval', dayOf(melding.voorvaldatum)],
      ['Aantal slachtoffers', aantalTekst(melding.aantalSlachtoffers)],
      ['Verhouding', maybe(relaties, melding.relatie)],
      [
        'Organisatie',
        melding.organisatieId && (refs.organisaties.get(melding.organisatieId) ?? 'een organisatie'),
      ],
      ['Voorval', dossier.voorvalId && incidentLink(refs.voorvallen.get(dossier.voorvalId))],
      ['Klacht sinds', dayOf(dossier.klacht?.op)],
      ['Behandelwijze', method],
      ['Behandelaar', dossier.behandelaarId ? refs.medewerkers.get(dossier.behandelaarId) : 'nog niemand'],
      ['Eerste contact', dayOf(dossier.eersteContactOp)],
      ['Intakegesprek', dayOf(dossier.intakeOp)],
      ['Plan van aanpak', dayOf(dossier.plan?.op)],
      ['Doorverwezen', referral(opened)],
      ...dossier.voorleggingen
        .filter(({ beslissing }) => beslissing !== null)
        .map((one) => decision(rij.dossiernummer, one)),
      ['Afgesloten', afsluiting && `${dagTekst(afsluiting.op)}: ${labelOf(sluitredenen, afsluiting.reden)}`],
    ]),
  );
};

const contactFields: readonly (readonly [veld: string, naam: string])[] = [
  ['melderNaam', 'Naam'],
  ['melderOrganisatie', 'Spreekt namens'],
  ['melderTelefoon', 'Telefoonnummer'],
  ['melderEmail', 'E-mailadres'],
  ['melderAdres', 'Adres en woonplaats'],
  ['melderGeboortedatum', 'Geboortedatum'],
];

/** How the client can be reached, and what happened, in the latest words there are. */
export const story = (velden: Readonly<Record<string, string>>): Html => {
  const contact = contactFields.map(([veld, naam]) => [naam, velden[veld]] as const);
  const none = contact.every(([, waarde]) => !waarde);
  return html`${card('Melder', none ? html`<p class="mp-rustig">Er zijn geen contactgegevens vastgelegd.</p>` : dataList(contact))}${card(
    'Wat er gebeurde',
    dataList([
      ['Omschrijving', velden.omschrijving],
      ['Waar', velden.plaats],
      ['Over wie', velden.wederpartijNaam],
    ]),
  )}`;
};
