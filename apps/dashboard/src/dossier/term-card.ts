import {
  type Context,
  type Datum,
  daysBetween,
  refusalNow,
  type Termijn,
  type TermijnNaam,
  termijnregels,
} from '@meldpunt/core';
import { contactgegevens, type OpenedDossier } from '@meldpunt/store';
import { html } from 'hono/html';
import { articleLink } from '../act/refusal.ts';
import { contactLabels } from '../contact/contact-notice.ts';
import type { Html } from '../layout/html.ts';
import { type Kleur, label } from '../layout/pieces.ts';
import { dagTekst, meervoud } from '../layout/texts.ts';
import { refusalLine } from './offered.ts';
import { termWork } from './term-work.ts';

/** How pressing a term is on a day. */
export type Dringendheid = 'verlopen' | 'vandaag' | 'bijna' | 'later';

/** How pressing this term is today: past, ends today, in the days of warning, or later. */
export const urgencyOf = (
  termijn: Pick<Termijn, 'uiterlijkOp' | 'waarschuwenOp'>,
  vandaag: Datum,
): Dringendheid => {
  if (termijn.uiterlijkOp < vandaag) return 'verlopen';
  if (termijn.uiterlijkOp === vandaag) return 'vandaag';
  return termijn.waarschuwenOp <= vandaag ? 'bijna' : 'later';
};

const colours: Record<Dringendheid, Kleur> = {
  verlopen: 'rood',
  vandaag: 'rood',
  bijna: 'geel',
  later: 'groen',
};

/** When a term ends, seen from today, as a coloured label. */
export const urgencyLabel = (
  termijn: Pick<Termijn, 'uiterlijkOp' | 'waarschuwenOp'>,
  vandaag: Datum,
): Html => {
  const urgency = urgencyOf(termijn, vandaag);
  const days = daysBetween(vandaag, termijn.uiterlijkOp as Datum);
  const words = {
    verlopen: `${meervoud(-days, 'dag', 'dagen')} te laat`,
    vandaag: 'vandaag',
    bijna: `nog ${meervoud(days, 'dag', 'dagen')}`,
    later: `nog ${meervoud(days, 'dag', 'dagen')}`,
  };
  return label(words[urgency], colours[urgency]);
};

/** The class that colours the edge of a term. */
export const urgencyColour = (
  termijn: Pick<Termijn, 'uiterlijkOp' | 'waarschuwenOp'>,
  vandaag: Datum,
): Kleur => colours[urgencyOf(termijn, vandaag)];

const bound: Record<Termijn['bindt'], string> = {
  bureau: 'het bureau',
  client: 'de cliënt',
  wederpartij: 'de wederpartij',
  derde: 'een ander',
};

/** One open term of a dossier: until when and why, what follows when it passes, and the act that meets it. */
export const termCard = (
  termijn: Termijn,
  opened: Pick<OpenedDossier, 'rij' | 'dossier' | 'journaal' | 'persoonlijk'>,
  context: Context,
): Html => {
  const { rij, dossier } = opened;
  const { voorwaarden } = contactgegevens(opened);
  const { vandaag } = context;
  const rule = termijnregels[termijn.termijn as TermijnNaam];
  const past = urgencyOf(termijn, vandaag) === 'verlopen';
  const begonnen = dossier.verloop.find(({ versie }) => versie === termijn.begonnenVersie)?.gebeurtenis;
  const { wat, act, uitleg } = termWork(termijn.termijn, begonnen, past);
  const refusal = act ? refusalNow(dossier, act, context) : null;
  return html`<li class="mp-${urgencyColour(termijn, vandaag)}"><p><strong>${wat}</strong> ${urgencyLabel(termijn, vandaag)}</p>
<p>Uiterlijk ${dagTekst(termijn.uiterlijkOp)}, door ${bound[termijn.bindt]}. <span class="mp-rustig">${articleLink(termijn.artikel)}</span></p>
<details><summary>Hoe deze dag is berekend</summary><p>${termijn.uitleg}</p></details>
${past ? html`<p>${rule.whenPast}</p>` : ''}${uitleg ? html`<p>${uitleg}</p>` : ''}
${act && refusal ? refusalLine(act.label, refusal, rij.dossiernummer) : ''}${act && !refusal ? html`<p class="mp-niet-op-papier"><a href="/dossiers/${rij.dossiernummer}/handelingen/${act.name}">${act.label}</a></p>` : ''}${act?.bereiktClient && voorwaarden.length > 0 ? html`<p>${contactLabels(voorwaarden)}</p>` : ''}</li>`;
};

const { contact } = termijnregels;

/** The term for contact where nobody can be reached: why it does not run, and what starts it after all (3.3). */
export const impossibleTerm = (dossiernummer: string): Html => {
  const at = `/dossiers/${dossiernummer}/handelingen`;
  return html`<ul class="mp-termijnen"><li><p><strong>${contact.label}</strong> ${label('niet mogelijk')}</p>
<p>${contact.kanNiet} <span class="mp-rustig">${articleLink(contact.artikel)}</span></p>
<p>De melding telt mee. Is er verder niets te doen, vertel dan bij het einde dat de melder niet bereikbaar is, en sluit het dossier.</p>
<p><a href="${at}/agreeContactwijze">Vastleggen hoe u de melder bereikt</a> · <a href="${at}/changeAnonimiteit">Anonimiteit wijzigen</a> · <a href="${at}/tellEinde">Naar het einde</a></p></li></ul>`;
};
