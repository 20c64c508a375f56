import type { Actor } from '@meldpunt/core';
import { conflictkenmerken, isRefusal, labelOf } from '@meldpunt/core';
import { type Conflictuitleg, explainConflict, latestFields, openDossier } from '@meldpunt/store';
import { html } from 'hono/html';
import type { PageDeps } from '../deps.ts';
import type { Html } from '../layout/html.ts';
import { dataList } from '../layout/pieces.ts';
import { dagTekst } from '../layout/texts.ts';

/** The other side of a conflict of interest, with why the program thinks that it is one. */
export type AndereKant = Conflictuitleg & {
  ontvangstdatum: string | null;
  voorvaldatum: string | null;
  omschrijving: string | null;
};

/**
 * The other sides, for who decides about the conflict; empty for anybody else (3.5). What is told of each is opened by
 * the store, which logs the reading.
 */
export const readOtherSides = async (
  deps: PageDeps,
  reader: Actor,
  dossierId: string,
): Promise<AndereKant[]> =>
  Promise.all(
    (await explainConflict(deps, reader, dossierId)).map(async (uitleg) => {
      const opened =
        uitleg.ander &&
        (await openDossier(deps, uitleg.ander.dossierId, {
          reader,
          onderdelen: ['journaal', 'bijzonder', 'vrije_tekst'],
        }));
      const shown = opened && !isRefusal(opened) ? opened : null;
      return {
        ...uitleg,
        ontvangstdatum: shown?.rij.ontvangstdatum ?? null,
        voorvaldatum: shown?.rij.voorvaldatum ?? null,
        omschrijving: shown ? (latestFields(shown.persoonlijk).omschrijving ?? null) : null,
      };
    }),
  );

const side = ({ kenmerken, ander, ontvangstdatum, voorvaldatum, omschrijving }: AndereKant): Html =>
  html`<section class="mp-kaart mp-stapel"><h2>De andere kant</h2>${
    ander
      ? dataList([
          [
            'Dossier',
            html`<a class="mp-nummer" href="/dossiers/${ander.dossiernummer}">${ander.dossiernummer}</a>`,
          ],
          ['Ontvangen', ontvangstdatum && dagTekst(ontvangstdatum)],
          ['Dag van het voorval', voorvaldatum ? dagTekst(voorvaldatum) : 'onbekend'],
          ['Omschrijving', omschrijving],
        ])
      : html`<p>Het andere dossier is er niet meer, of u kunt het niet zien.</p>`
  }<h3>Waarom Meldpunt dit denkt</h3><ul>${kenmerken.map((code) => html`<li>${labelOf(conflictkenmerken, code)}</li>`)}</ul></section>`;

/** The other sides beside the question; nothing when there are none to show. */
export const otherSides = (kanten: readonly AndereKant[]): Html | '' =>
  kanten.length === 0
    ? ''
    : html`${kanten.map(side)}<p class="mp-rustig">Beide kanten leest alleen wie over het conflict beslist. Zet hier niets uit het ene verhaal in de motivering: de behandelaar leest die.</p>`;
