import {
  type Dossier,
  datumVoluit,
  documentrichtingen,
  documentsoorten,
  type Gebeurtenis,
  labelOf,
  wachtOpAfschrift,
} from '@meldpunt/core';
import { html } from 'hono/html';
import { articleLink } from '../act/refusal.ts';
import type { Html } from '../layout/html.ts';

/** What a piece to or from the other party is called, by the event that it came with. */
const names: Partial<Record<Gebeurtenis['type'], string>> = {
  OnderzoekStarted: 'Bericht dat het onderzoek begint',
  HoorWederhoorbriefSent: 'Hoor-wederhoorbrief',
  RappelSent: 'Rappel',
  ConclusieSent: 'Conclusie van het onderzoek',
  WederpartijEindeTold: 'Bericht over het einde',
  WederpartijReplied: 'Reactie van de wederpartij',
};

const nameOf = (event: Gebeurtenis | undefined): string => {
  if (event?.type !== 'DocumentAdded') return (event && names[event.type]) ?? 'Brief';
  return `${labelOf(documentsoorten, event.soort)} (${labelOf(documentrichtingen, event.richting).toLowerCase()})`;
};

/** The letters to and from the other party of which the client has no copy yet, in order of day (8.5). */
export const waitingCopies = (dossier: Dossier): string[] =>
  dossier.stukken
    .filter(wachtOpAfschrift)
    .toSorted((a, b) => (a.op < b.op ? -1 : 1))
    .map(({ versie, op }) => {
      const event = dossier.verloop.find((one) => one.versie === versie)?.gebeurtenis;
      return `${nameOf(event)}, ${datumVoluit(op)}`;
    });

/** Beside the form: of what the client must get a copy. */
export const copiesCard = (dossier: Dossier): Html | '' => {
  const waiting = waitingCopies(dossier);
  return waiting.length === 0
    ? ''
    : html`<section class="mp-kaart" aria-labelledby="afschriften"><h2 id="afschriften">Hiervan krijgt de cliënt een afschrift</h2><ul>${waiting.map(
        (naam) => html`<li>${naam}</li>`,
      )}</ul><p class="mp-rustig">Een brief van na de dag van verzenden zit er niet bij. ${articleLink('8.5')}</p></section>`;
};
