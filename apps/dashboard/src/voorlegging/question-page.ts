import {
  beslissingen,
  labelOf,
  type Voorlegging,
  voorleggingregels,
  voorleggingsoorten,
} from '@meldpunt/core';
import { latestFields, type OpenedDossier } from '@meldpunt/store';
import { html } from 'hono/html';
import { articleLink, articleText } from '../act/refusal.ts';
import { summary } from '../dossier/summary.ts';
import { choices, textarea } from '../form/controls.ts';
import { kaderMet } from '../form/field-frame.ts';
import { type Ingevuld, one } from '../form/typed.ts';
import type { Verwijzingen } from '../journal/coded-values.ts';
import { whoText } from '../journal/names.ts';
import { stepsOf } from '../journal/steps.ts';
import { alert, errorSummary, type Fout } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, dataList, label, submitButton } from '../layout/pieces.ts';
import { dagTekst, momentTekst } from '../layout/texts.ts';
import { type AndereKant, otherSides } from './other-sides.ts';
import { queuePath } from './paths.ts';

/** One question with what is needed to decide it. */
export type Vraagblad = {
  opened: OpenedDossier;
  vraag: Voorlegging;
  refs: Verwijzingen;
  magBeslissen: boolean;
  /** Of a conflict of interest, for who decides about it: the other side of each pair (3.5). */
  kanten: readonly AndereKant[];
  ingevuld: Ingevuld;
  fouten: readonly Fout[];
  /** Something was recorded in the dossier since the form was opened. */
  intussen: boolean;
};

/** The act that recorded this version, and the words that were sealed beside it. */
const recordedAt = ({ opened }: Vraagblad, versie: number | null) => {
  const step = stepsOf(opened.journaal).find(({ vastgelegd }) =>
    vastgelegd.some((recorded) => recorded.versie === versie),
  );
  const words = opened.persoonlijk
    .filter((sealed) => sealed.versie === step?.versie)
    .flatMap(({ velden }) => Object.values(velden));
  return { first: step?.vastgelegd[0], words };
};

const asked = (blad: Vraagblad): Html => {
  const { vraag, refs } = blad;
  const { first, words } = recordedAt(blad, vraag.versie);
  const regel = voorleggingregels[vraag.soort];
  return html`<section class="mp-kaart mp-stapel"><h2>De vraag</h2>${dataList(words.map((text) => ['Vraag en overwegingen', text] as const))}
<p class="mp-rustig">Voorgelegd op ${dagTekst(vraag.op)} door ${whoText(refs.medewerkers, first?.medewerkerId ?? null)}${first ? `, vastgelegd op ${momentTekst(first.vastgelegdOp)}` : ''}.</p>
${regel ? html`<p>${regel.stil}</p><p class="mp-rustig">${articleLink(regel.artikel)}: ${regel.zin ?? articleText(regel.artikel).zin}</p>` : ''}</section>`;
};

const facts = ({ opened }: Vraagblad): Html | '' => {
  const velden = latestFields(opened.persoonlijk);
  if (!velden.omschrijving && !velden.wederpartijNaam) return '';
  return html`<section class="mp-kaart"><h2>Wat er gebeurde</h2>${dataList([
    ['Omschrijving', velden.omschrijving],
    ['Waar', velden.plaats],
    ['Over wie', velden.wederpartijNaam],
  ])}</section>`;
};

const answer = (blad: Vraagblad): Html => {
  const { vraag, refs } = blad;
  const { first, words } = recordedAt(blad, vraag.beslotenVersie);
  return html`<section class="mp-kaart mp-stapel"><h2>De beslissing</h2>${dataList([
    ['Beslissing', labelOf(beslissingen, vraag.beslissing ?? '')],
    ['Motivering', words.join(' ')],
    ['Beslist op', vraag.beslistOp && dagTekst(vraag.beslistOp)],
    ['Door', whoText(refs.medewerkers, first?.medewerkerId ?? null)],
  ])}</section>`;
};

const form = (frame: Frame, { opened, vraag, ingevuld, fouten }: Vraagblad): Html => {
  const kader = kaderMet(fouten);
  const kan = voorleggingregels[vraag.soort]?.beslissingen ?? [];
  return html`<section class="mp-kaart"><h2>Uw beslissing</h2><form class="mp-formulier" method="post" action="${queuePath}/${opened.rij.dossiernummer}/${vraag.versie}" novalidate autocomplete="off">
${csrfField(frame.csrf)}<input type="hidden" name="versie" value="${opened.dossier.versie}">
${choices(
  kader('beslissing', 'Wat beslist u?'),
  'radio',
  kan.map((code) => ({ waarde: code, naam: labelOf(beslissingen, code) })),
  [one(ingevuld, 'beslissing')],
)}
${textarea(kader('motivering', 'Motivering', 'Wie de zaak behandelt, leest deze motivering.'), one(ingevuld, 'motivering'))}
<div class="mp-knoppen">${submitButton('Beslissing vastleggen')}<a href="${queuePath}">Nu niet beslissen</a></div></form></section>`;
};

/** One question: the facts, the article, who asked, and the decision or the form for it. */
export const questionPage = (frame: Frame, blad: Vraagblad): Html => {
  const { opened, vraag, magBeslissen, fouten, intussen, refs } = blad;
  const open = vraag.beslissing === null;
  const { dossiernummer } = opened.rij;
  return page(frame, {
    titel: `${labelOf(voorleggingsoorten, vraag.soort)}, dossier ${dossiernummer}`,
    fout: fouten.length > 0 || intussen,
    inhoud: html`${errorSummary(fouten, ['beslissing', 'motivering'])}
${intussen ? alert('warning', html`<p><strong>Dit dossier is intussen veranderd.</strong> Er is nog niets van u vastgelegd. Kijk of uw beslissing nog klopt.</p>`) : ''}
<p class="mp-niet-op-papier"><a href="${queuePath}">Terug naar Ter beslissing</a></p>
<div><p class="mp-voortitel">Dossier <a class="mp-nummer" href="/dossiers/${dossiernummer}">${dossiernummer}</a> ${opened.dossier.melding?.spoedeisend ? label('Spoed', 'rood') : ''}</p><h1>${labelOf(voorleggingsoorten, vraag.soort)}</h1></div>
<div class="mp-kolommen mp-kolommen--dossier"><div class="mp-stapel">${asked(blad)}${facts(blad)}${otherSides(blad.kanten)}
${open ? (magBeslissen ? form(frame, blad) : alert('info', html`<p>Deze vraag wacht op de directeur of leidinggevende.</p>`)) : answer(blad)}</div>
<div class="mp-stapel">${summary(opened, refs)}</div></div>`,
  });
};
