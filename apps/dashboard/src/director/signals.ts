import { gronden, labelOf, labelOfGemeente, opsomming, terreinen } from '@meldpunt/core';
import type { SignaalCel, SignaalOrganisatie, SignalenToelichting } from '@meldpunt/marts';
import { html } from 'hono/html';
import type { Html } from '../layout/html.ts';
import { empty } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { aantalTekst, dagTekst } from '../layout/texts.ts';

export type Signalen = {
  organisaties: readonly SignaalOrganisatie[];
  cellen: readonly SignaalCel[];
  toelichting: SignalenToelichting;
};

const tenths = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const small = new Intl.NumberFormat('nl-NL', { maximumSignificantDigits: 2 });

const organisations = ({ organisaties, toelichting: t }: Signalen): Html => html`<h3>Organisaties</h3>
<p>Een organisatie staat hier bij meer dan ${t.organisatie_meer_dan_melders} verschillende melders in ${t.venster_maanden} maanden, verspreid over ten minste ${t.organisatie_maanden} maanden. Meldt dezelfde persoon binnen ${t.dubbel_binnen_dagen} dagen opnieuw, dan telt dat één keer.</p>
${
  organisaties.length === 0
    ? empty('Geen enkele organisatie komt boven deze grens.')
    : table(
        'Organisaties met veel verschillende melders',
        [
          {
            kop: 'Organisatie',
            cel: (rij) => html`<a href="/dossiers?organisatie=${rij.organisatie_id}">${rij.naam}</a>`,
          },
          { kop: 'Gemeente', cel: (rij) => (rij.gemeente ? labelOfGemeente(rij.gemeente) : '') },
          { kop: 'Melders', getal: true, cel: (rij) => aantalTekst(rij.melders) },
          { kop: 'Meldingen', getal: true, cel: (rij) => aantalTekst(rij.meldingen) },
          { kop: 'Maanden', getal: true, cel: (rij) => aantalTekst(rij.maanden) },
          { kop: 'Gronden', cel: (rij) => opsomming(rij.gronden.map((grond) => labelOf(gronden, grond))) },
          { kop: 'Laatste melding', cel: (rij) => dagTekst(rij.laatste_op) },
        ],
        organisaties,
      )
}`;

const cells = ({
  cellen,
  toelichting: t,
}: Signalen): Html => html`<h3>Combinaties van grond, terrein en gemeente</h3>
<p>Hier staat een combinatie met veel meer meldingen dan haar eigen verleden doet verwachten. De kans op zo veel meldingen is dan ten hoogste ${small.format(t.cel_kans)}, en er zijn ten minste ${t.cel_minimum} meldingen van ${t.cel_minimum} verschillende melders.</p>
<p>Meldpunt bekeek ${aantalTekst(t.cellen_getoetst)} combinaties. Door toeval alleen zijn er gemiddeld ${tenths.format(t.verwachte_valse_signalen)} te verwachten.</p>
${
  cellen.length === 0
    ? empty('Geen enkele combinatie valt op.')
    : table(
        'Combinaties die opvallen',
        [
          { kop: 'Grond', cel: (rij) => labelOf(gronden, rij.grond) },
          { kop: 'Terrein', cel: (rij) => labelOf(terreinen, rij.terrein) },
          { kop: 'Gemeente', cel: (rij) => labelOfGemeente(rij.gemeente) },
          { kop: 'Meldingen', getal: true, cel: (rij) => aantalTekst(rij.meldingen) },
          { kop: 'Melders', getal: true, cel: (rij) => aantalTekst(rij.melders) },
          { kop: 'Verwacht', getal: true, cel: (rij) => tenths.format(rij.verwacht) },
          { kop: 'Kans', getal: true, cel: (rij) => small.format(rij.kans) },
        ],
        cellen,
      )
}`;

/** The signals of the last night with what they rest on: a reason to look, not a finding. */
export const signals = (signalen: Signalen): Html => {
  const { toelichting: t } = signalen;
  return html`<section class="mp-kaart" aria-labelledby="signalen"><h2 id="signalen">Signalen</h2>
<p><strong>Een signaal is een reden om te kijken, geen bewijs.</strong> Geteld zijn meldingen na ${dagTekst(t.na_dag)} tot en met ${dagTekst(t.tot_en_met_dag)}, zonder massameldingen.</p>
${t.vernietigd_in_vensters > 0 ? html`<p>${aantalTekst(t.vernietigd_in_vensters)} meldingen uit deze jaren zijn vernietigd. Het verleden lijkt daardoor kleiner.</p>` : ''}
${organisations(signalen)}${cells(signalen)}</section>`;
};
