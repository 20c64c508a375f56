import {
  type AanvulbareLijst,
  aanvulbareLijsten,
  type Code,
  type EigenWaarden,
  labelOf,
} from '@meldpunt/core';
import type { Instellingversie } from '@meldpunt/store';
import { html } from 'hono/html';
import type { Optiegroep } from '../form/choices.ts';
import { select, textarea, textbox } from '../form/controls.ts';
import { kaderMet } from '../form/field-frame.ts';
import { type Ingevuld, one } from '../form/typed.ts';
import type { Namen } from '../journal/names.ts';
import { alert, errorSummary, type Fout } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, label, submitButton } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { dagTekst } from '../layout/texts.ts';
import { settingHistory } from './history.ts';

export const listTitles: Readonly<Record<AanvulbareLijst, string>> = {
  gronden: 'Discriminatiegronden',
  terreinen: 'Maatschappelijke terreinen',
  aard: 'Aard van het voorval',
};

export type Codelijstblad = {
  eigen: EigenWaarden;
  ingevuld: Ingevuld;
  fouten: readonly Fout[];
  versies: readonly Instellingversie[];
  namen: Namen;
  intussen: boolean;
};

const REASON = {
  label: 'Waarom verandert u dit?',
  hint: 'Schrijf geen namen of andere persoonsgegevens op.',
};

const kind = (code: Code): Html => {
  if (code.statutair === code.code) return label('Wettelijk, vast');
  return code.code.startsWith('eigen_') ? label('Van het bureau', 'blauw') : label('Meegeleverd');
};

const listTable = (naam: AanvulbareLijst, { eigen }: Codelijstblad): Html => {
  const lijst = aanvulbareLijsten[naam];
  const own = new Set(eigen[naam].map(({ code }) => code));
  return table(
    listTitles[naam],
    [
      { kop: 'Waarde', cel: ({ label: tekst }: Code) => tekst },
      { kop: 'Telt als', cel: ({ statutair }) => labelOf(lijst, statutair) },
      { kop: 'Soort', cel: kind },
      {
        kop: 'Te kiezen',
        cel: ({ van, tot }) =>
          [van && `vanaf ${dagTekst(van)}`, tot && `tot ${dagTekst(tot)}`].filter(Boolean).join(', ') ||
          'altijd',
      },
      {
        kop: 'Wijzigen',
        cel: ({ code, label: tekst }) =>
          own.has(code)
            ? html`<a href="/instellingen/codelijsten/${code}">Wijzigen<span class="mp-verborgen">: ${tekst}</span></a>`
            : '',
      },
    ],
    lijst.codes,
  );
};

const statutoryGroups: readonly Optiegroep[] = (Object.keys(aanvulbareLijsten) as AanvulbareLijst[]).map(
  (naam) => ({
    kop: listTitles[naam],
    opties: aanvulbareLijsten[naam].statutaireVolgorde.map((code) => ({
      waarde: `${naam}:${code}`,
      naam: labelOf(aanvulbareLijsten[naam], code),
    })),
  }),
);

const changed = alert(
  'warning',
  html`<p><strong>Iemand anders heeft de lijsten intussen gewijzigd.</strong> Er is nog niets van u bewaard. Kijk of het nog klopt en bewaar het dan opnieuw.</p>`,
);

const hidden = (frame: Frame, { versies }: Codelijstblad): Html =>
  html`${csrfField(frame.csrf)}<input type="hidden" name="versie" value="${versies[0]?.versie ?? 0}">`;

/** The lists that can be added to, with a form for a new value. */
export const codeListsPage = (frame: Frame, blad: Codelijstblad): Html => {
  const { ingevuld, fouten, versies, namen, intussen } = blad;
  const kader = kaderMet(fouten);
  return page(frame, {
    titel: 'Codelijsten',
    fout: fouten.length > 0 || intussen,
    inhoud: html`${errorSummary(fouten, ['telt', 'label', 'van', 'reden'])}${intussen ? changed : ''}<p class="mp-niet-op-papier"><a href="/instellingen">Alle instellingen</a></p><h1>Codelijsten</h1><p>De wettelijke waarden staan vast. U kunt er fijnere waarden van uw bureau aan toevoegen. In rapporten en in de landelijke registratie tellen die mee bij de wettelijke waarde.</p>
<section class="mp-smal mp-kaart" aria-labelledby="nieuw"><h2 id="nieuw">Een waarde toevoegen</h2><form class="mp-formulier" method="post" action="/instellingen/codelijsten" novalidate autocomplete="off">${hidden(frame, blad)}
${textbox(kader('label', 'Naam van de waarde', 'Zoals mensen hem lezen. Gebruik letters.'), one(ingevuld, 'label'))}
${select(kader('telt', 'Telt als'), statutoryGroups, one(ingevuld, 'telt'))}
${textbox(kader('van', 'Te kiezen vanaf'), one(ingevuld, 'van'), 'date')}
${textarea(kader('reden', REASON.label, REASON.hint), one(ingevuld, 'reden'))}
<div class="mp-knoppen">${submitButton('Toevoegen')}</div></form></section>
${(Object.keys(aanvulbareLijsten) as AanvulbareLijst[]).map((naam) => listTable(naam, blad))}
${settingHistory(versies, namen)}`,
  });
};

/** One own value: its name, and from which day on it can no longer be chosen. */
export const codePage = (
  frame: Frame,
  code: { code: string; label: string; telt: string },
  blad: Codelijstblad,
): Html => {
  const { ingevuld, fouten, intussen } = blad;
  const kader = kaderMet(fouten);
  return page(frame, {
    titel: `Waarde wijzigen: ${code.label}`,
    fout: fouten.length > 0 || intussen,
    inhoud: html`<div class="mp-smal mp-stapel">${errorSummary(fouten, ['label', 'tot', 'reden'])}${intussen ? changed : ''}<p class="mp-niet-op-papier"><a href="/instellingen/codelijsten">Terug naar de codelijsten</a></p><h1>Waarde wijzigen: ${code.label}</h1><p>Deze waarde telt als ${code.telt}. Dat blijft zo. Een waarde kan niet weg: dossiers gebruiken haar. Met een einddag kan niemand haar meer kiezen in een nieuw dossier.</p><form class="mp-formulier mp-kaart" method="post" action="/instellingen/codelijsten/${code.code}" novalidate autocomplete="off">${hidden(frame, blad)}${textbox(kader('label', 'Naam van de waarde'), one(ingevuld, 'label'))}${textbox(kader('tot', 'Niet meer te kiezen vanaf', 'Laat leeg als de waarde blijft.', false), one(ingevuld, 'tot'), 'date')}${textarea(kader('reden', REASON.label, REASON.hint), one(ingevuld, 'reden'))}<div class="mp-knoppen">${submitButton('Bewaren')}<a href="/instellingen/codelijsten">Niet bewaren</a></div></form></div>`,
  });
};
