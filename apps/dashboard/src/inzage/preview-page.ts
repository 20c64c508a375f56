import { documentsoorten, labelOf, type Passage, WEGGELATEN } from '@meldpunt/core';
import type { Contactgegevens, OpenedDossier } from '@meldpunt/store';
import { html } from 'hono/html';
import { refusalNotice } from '../act/refusal.ts';
import { contactNotice } from '../contact/contact-notice.ts';
import { choices, select, textarea } from '../form/controls.ts';
import { kaderMet } from '../form/field-frame.ts';
import { type Ingevuld, one } from '../form/typed.ts';
import { alert, errorSummary, type Fout } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, empty, label, submitButton } from '../layout/pieces.ts';
import { aantalTekst, meervoud } from '../layout/texts.ts';
import { type Besluit, type Getoond, veldnaam } from './decisions.ts';
import type { Kluisveld } from './vault-fields.ts';

export type Previewveld = Kluisveld & {
  passages: readonly Passage[];
  besluit: Besluit;
  getoond: Getoond;
  story: boolean;
};

export type Preview = {
  dossiernummer: string;
  versie: number;
  /** The copy may go to the client by post or by mail. */
  contact: Contactgegevens;
  velden: readonly Previewveld[];
  documenten: OpenedDossier['documenten'];
  ingevuld: Ingevuld;
  fouten: readonly Fout[];
  wijzen: readonly { waarde: string; naam: string }[];
  weigering?: Parameters<typeof refusalNotice>[0] | undefined;
  intussen?: boolean;
};

const sortNames: Record<Passage['soort'], string> = {
  naam: 'naam uit het dossier',
  misschien_naam: 'misschien een naam',
  telefoon: 'telefoonnummer',
  email: 'e-mailadres',
  nummer: 'nummer',
};

const janee = [
  { waarde: 'nee', naam: 'Tonen' },
  { waarde: 'ja', naam: 'Helemaal weglaten' },
];

const outcome = ({ getoond }: Previewveld): Html =>
  getoond.weggelaten === 0
    ? html`<p class="mp-rustig">Dit komt zo in de kopie.</p>`
    : html`<details open><summary>Zo komt het in de kopie ${label(meervoud(getoond.weggelaten, 'deel weggelaten', 'delen weggelaten'), 'geel')}</summary><p class="mp-tekst">${getoond.tekst}</p></details>`;

const field = (veld: Previewveld, { fouten, ingevuld }: Preview): Html => {
  const kader = kaderMet(fouten);
  const chosen = new Set(veld.besluit.passages);
  const passages =
    veld.passages.length > 0
      ? choices(
          {
            ...kader(veldnaam.passage(veld.plek), 'Gevonden in deze tekst: weglaten wat is aangekruist'),
            verplicht: true,
          },
          'checkbox',
          veld.passages.map(({ tekst, soort }) => ({
            waarde: tekst,
            naam: `${tekst} (${sortNames[soort]})`,
          })),
          veld.passages.map(({ tekst }) => tekst).filter((tekst) => chosen.has(tekst)),
        )
      : '';
  const own = veld.story
    ? textarea(
        {
          ...kader(
            veldnaam.eigen(veld.plek),
            'Andere woorden of zinnen weglaten',
            'Eén per regel, precies zoals het er staat.',
          ),
          verplicht: false,
        },
        one(ingevuld, veldnaam.eigen(veld.plek)),
      )
    : '';
  return html`<section class="mp-kaart" aria-label="${veld.naam}, handeling ${veld.versie}"><h3>${veld.naam} <span class="mp-rustig">${veld.versie}. ${veld.handeling}</span></h3>
<p class="mp-tekst">${veld.waarde}</p>
${choices(kader(veldnaam.weg(veld.plek), 'In de kopie'), 'radio', janee, [veld.besluit.weg ? 'ja' : 'nee'])}${passages}${own}${outcome(veld)}</section>`;
};

const documents = ({ documenten, ingevuld, fouten }: Preview): Html =>
  documenten.length === 0
    ? empty('Er staan geen documenten in dit dossier.')
    : choices(
        {
          naam: 'document',
          label: 'Welke documenten gaan mee?',
          hint: 'In een document kan niets worden weggelaten. Geef alleen mee wat niet over anderen gaat. De lijst zelf staat altijd in de kopie.',
          verplicht: false,
          fouten,
        },
        'checkbox',
        documenten.map((rij, i) => ({
          waarde: rij.document_id,
          naam: `${i + 1}. ${rij.titel} (${labelOf(documentsoorten, rij.soort)}), ${aantalTekst(Math.ceil(rij.omvang / 1024))} kB, bij handeling ${rij.versie}`,
        })),
        ingevuld.document ?? [],
      );

/** The whole dossier as the client would get it, with a decision on each field before anything is made. */
export const previewPage = (frame: Frame, preview: Preview): Html => {
  const { dossiernummer, velden, fouten, ingevuld, wijzen } = preview;
  const back = `/dossiers/${dossiernummer}`;
  const known = [...velden.map(({ plek }) => veldnaam.eigen(plek)), 'wijze', 'document'];
  return page(frame, {
    titel: `Inzage, dossier ${dossiernummer}`,
    fout: fouten.length > 0 || preview.weigering !== undefined,
    inhoud: html`<div class="mp-smal mp-stapel">${errorSummary(fouten, known)}${preview.weigering ? refusalNotice(preview.weigering, dossiernummer) : ''}${preview.intussen ? alert('warning', html`<p><strong>Dit dossier is intussen veranderd.</strong> Er is nog niets gemaakt. Kijk of het nog klopt en maak de kopie opnieuw.</p>`) : ''}
<p class="mp-niet-op-papier"><a href="${back}">Terug naar dossier ${dossiernummer}</a></p><h1>Inzage geven</h1>
${contactNotice(preview.contact)}<p>Hieronder staat alles uit het dossier. Beslis bij elk gegeven of de cliënt het krijgt. Gegevens over anderen staan eerst op weglaten. Wat u weglaat, staat niet in de bestanden; op die plaats komt: ${WEGGELATEN}.</p>
<p>Meldpunt zoekt zelf naar namen en nummers, maar vindt niet alles. Lees elke tekst.</p>
<form class="mp-formulier mp-stapel" method="post" action="${back}/inzage" novalidate autocomplete="off">${csrfField(frame.csrf)}<input type="hidden" name="versie" value="${preview.versie}"><input type="hidden" name="gezien" value="ja">
<h2>Gegevens en teksten</h2>${velden.map((veld) => field(veld, preview))}
<h2>Documenten</h2><div class="mp-kaart">${documents(preview)}</div>
<h2>De kopie</h2><div class="mp-kaart">${select({ naam: 'wijze', label: 'Hoe ziet de cliënt het dossier?', verplicht: true, fouten }, [{ kop: '', opties: wijzen }], one(ingevuld, 'wijze'))}
<div class="mp-knoppen">${submitButton('Voorbeeld verversen', { soort: 'secondary', naam: 'stap', waarde: 'voorbeeld' })}${submitButton('Kopie maken en vastleggen', { naam: 'stap', waarde: 'maken' })}</div>
<p class="mp-rustig">U krijgt een zip-bestand met een PDF, een bestand voor computers (JSON) en de documenten die u koos. In het dossier komt te staan dat er inzage is gegeven.</p></div></form></div>`,
  });
};
