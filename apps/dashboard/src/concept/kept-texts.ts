import type { Act } from '@meldpunt/core';
import type { Concept } from '@meldpunt/store';
import { html } from 'hono/html';
import { fieldsOf } from '../form/fields-of.ts';
import type { Html } from '../layout/html.ts';
import { csrfField, dataList, submitButton } from '../layout/pieces.ts';
import { momentTekst } from '../layout/texts.ts';

/** The texts of a draft that can't be recorded any more: to read and take over, or to throw away. */
export const keptTexts = (act: Act, concept: Concept, { pad }: { pad: string }, csrf: string): Html => {
  const texts = fieldsOf(act.input)
    .filter(({ veld }) => veld.klasse !== undefined)
    .map(({ naam, veld }) => [veld.label, concept.velden[naam]?.join('\n')] as const);
  return html`<section class="mp-kaart" aria-labelledby="concept"><h2 id="concept">Wat u hier typte op ${momentTekst(concept.bewaardOp)}</h2>${dataList(texts)}<form method="post" action="${pad}">${csrfField(csrf)}${submitButton('Concept weggooien', { soort: 'danger', naam: 'weg', waarde: 'ja' })}</form></section>`;
};
