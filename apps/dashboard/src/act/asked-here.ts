import type { Act, Dossier } from '@meldpunt/core';
import type { Formulierdeel } from '../form/form-parts.ts';

/** The parts of a form as this dossier asks them: what it asks after all is marked so, what it does not ask is left out. */
export const askedHere = (
  parts: readonly Formulierdeel[],
  act: Act,
  dossier: Dossier | null | undefined,
): Formulierdeel[] => {
  const asks = dossier ? (act.asks?.(dossier) ?? {}) : {};
  return parts
    .map((part) => ({
      ...part,
      velden: part.velden
        .filter(({ naam }) => asks[naam] !== 'niet')
        .map((field) => (asks[field.naam] === 'verplicht' ? { ...field, verplicht: true } : field)),
    }))
    .filter(({ velden }) => velden.length > 0);
};
