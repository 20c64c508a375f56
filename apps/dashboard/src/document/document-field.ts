import { type Act, documentinvoer } from '@meldpunt/core';
import { acceptedExtensions, kindsText } from '@meldpunt/uploads';
import { html } from 'hono/html';
import { actFields, type Formulierstaat } from '../form/act-fields.ts';
import { described, isInvalid, labelled } from '../form/field-frame.ts';
import { fieldId } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';

/** The field in which a file is sent. */
export const fileField = 'document';

/** The fields with which a document comes along; a file can't be shown back, so after an error it is asked again. */
export const documentFields = (
  act: Act,
  staat: Formulierstaat,
  maxBytes: number,
  again: boolean,
): Html | '' => {
  if (!act.stuk) return '';
  const most = Math.floor(maxBytes / 1024 / 1024);
  const kader = {
    naam: fileField,
    label: 'Document',
    hint: `${again ? 'Kies het bestand opnieuw. ' : ''}Soorten: ${kindsText}. Ten hoogste ${most} MB.`,
    verplicht: act.stuk.verplicht === true,
    fouten: staat.fouten,
  };
  return html`${labelled(
    kader,
    html`<input class="utrecht-textbox utrecht-textbox--html-input${isInvalid(kader) ? ' utrecht-textbox--invalid' : ''}" id="${fieldId(fileField)}" name="${fileField}" type="file" accept="${acceptedExtensions}"${described(kader)}>`,
  )}${actFields(documentinvoer, staat)}`;
};
