import type { Datum } from '@meldpunt/core';
import type { Waarneming } from '@meldpunt/store';
import { html } from 'hono/html';
import { select, textbox } from '../form/controls.ts';
import { kaderMet } from '../form/field-frame.ts';
import { type Ingevuld, one } from '../form/typed.ts';
import { type Namen, whoText } from '../journal/names.ts';
import { errorSummary, type Fout } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, empty, label, submitButton } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { dagTekst } from '../layout/texts.ts';
import { endStandInPath, queuePath, standInPath } from './paths.ts';

export type Waarneemblad = {
  waarnemingen: readonly Waarneming[];
  namen: Namen;
  collegas: readonly { medewerkerId: string; naam: string }[];
  vandaag: Datum;
  ingevuld: Ingevuld;
  fouten: readonly Fout[];
};

const isOver = ({ ingetrokken, totEnMet }: Waarneming, vandaag: Datum): boolean =>
  ingetrokken || totEnMet < vandaag;

const state = (one: Waarneming, vandaag: Datum): Html => {
  if (one.ingetrokken) return label('Beëindigd');
  if (one.totEnMet < vandaag) return label('Voorbij');
  return one.van <= vandaag ? label('Loopt nu', 'groen') : label('Komt nog', 'blauw');
};

const end = (frame: Frame, one: Waarneming, naam: string): Html =>
  html`<form method="post" action="${endStandInPath}">${csrfField(frame.csrf)}<input type="hidden" name="waarneming" value="${one.waarnemingId}"><button class="mp-tekstknop mp-tekstknop--rood" type="submit">Beëindigen<span class="mp-verborgen"> van ${naam}</span></button></form>`;

/** Who stands in for the directeur, and naming somebody. */
export const standInPage = (frame: Frame, blad: Waarneemblad): Html => {
  const { waarnemingen, namen, collegas, vandaag, ingevuld, fouten } = blad;
  const kader = kaderMet(fouten);
  const nameOf = (id: string) => whoText(namen, id);
  return page(frame, {
    titel: 'Waarneming',
    fout: fouten.length > 0,
    inhoud: html`${errorSummary(fouten, ['medewerkerId', 'van', 'totEnMet'])}
<p class="mp-niet-op-papier"><a href="${queuePath}">Terug naar Ter beslissing</a></p>
<h1>Waarneming</h1>
<p>Bent u er een tijd niet? Wijs een collega aan die in die tijd beslist over wat wordt voorgelegd. De waarneming stopt vanzelf na de laatste dag. U kunt zelf ook blijven beslissen.</p>
<section class="mp-smal mp-kaart"><h2>Waarnemer aanwijzen</h2><form class="mp-formulier" method="post" action="${standInPath}" novalidate>${csrfField(frame.csrf)}
${select(kader('medewerkerId', 'Wie neemt waar?'), [{ kop: '', opties: collegas.map(({ medewerkerId, naam }) => ({ waarde: medewerkerId, naam })) }], one(ingevuld, 'medewerkerId'))}
${textbox(kader('van', 'Eerste dag'), one(ingevuld, 'van'), 'date')}
${textbox(kader('totEnMet', 'Laatste dag'), one(ingevuld, 'totEnMet'), 'date')}
<div class="mp-knoppen">${submitButton('Aanwijzen')}</div></form></section>
${
  waarnemingen.length === 0
    ? empty('Er is nog geen waarnemer aangewezen.')
    : table(
        'Waarnemingen',
        [
          { kop: 'Wie', cel: (one) => nameOf(one.medewerkerId) },
          { kop: 'Van', cel: (one) => dagTekst(one.van) },
          { kop: 'Tot en met', cel: (one) => dagTekst(one.totEnMet) },
          { kop: 'Aangewezen door', cel: (one) => nameOf(one.benoemdDoor) },
          { kop: 'Stand', cel: (one) => state(one, vandaag) },
          {
            kop: 'Wijzigen',
            cel: (one) => !isOver(one, vandaag) && end(frame, one, nameOf(one.medewerkerId)),
          },
        ],
        waarnemingen,
      )
}`,
  });
};
