import { type Act, documentinvoer } from '@meldpunt/core';
import { acceptedExtensions, kindsText } from '@meldpunt/uploads';
import { html } from 'hono/html';
import { actFields, type Formulierstaat } from '../form/act-fields.ts';
import { described, isInvalid, labelled } from '../form/field-frame.ts';
import { one } from '../form/typed.ts';
import { fieldId } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';
import { dropField, fileField, keptField } from './field-names.ts';

/** The file that was chosen before, when an error elsewhere had the form shown again. */
const keptNotice = (naam: string): Html =>
  html`<div class="mp-veld"><p><strong>Bewaard: ${naam}.</strong> Dit bestand gaat mee als u vastlegt. Kies hieronder alleen een bestand als het een ander moet zijn.</p><input type="hidden" name="${keptField}" value="${naam}"><div class="mp-keuzes"><label class="mp-keuze utrecht-form-label utrecht-form-label--checkbox" for="${fieldId(dropField)}"><input type="checkbox" id="${fieldId(dropField)}" name="${dropField}" value="ja"><span>Dit bestand niet meesturen</span></label></div></div>`;

/** The fields with which a document comes along; a file can't be shown back, so one that is kept is named. */
export const documentFields = (
  act: Act,
  staat: Formulierstaat,
  maxBytes: number,
  again: boolean,
): Html | '' => {
  if (!act.stuk) return '';
  const kept = one(staat.ingevuld, keptField);
  const most = Math.floor(maxBytes / 1024 / 1024);
  const kader = {
    naam: fileField,
    label: kept ? 'Een ander document' : 'Document',
    hint: `${again ? 'Kies het bestand opnieuw. ' : ''}Soorten: ${kindsText}. Ten hoogste ${most} MB.`,
    verplicht: act.stuk.verplicht === true && !kept,
    fouten: staat.fouten,
  };
  return html`${kept ? keptNotice(kept) : ''}${labelled(
    kader,
    html`<input class="utrecht-textbox utrecht-textbox--html-input${isInvalid(kader) ? ' utrecht-textbox--invalid' : ''}" id="${fieldId(fileField)}" name="${fileField}" type="file" accept="${acceptedExtensions}"${described(kader)}>`,
  )}${actFields(documentinvoer, staat)}`;
};
