import { type Bekenden, laatWeg, staatIn, WEGGELATEN } from '@meldpunt/core';
import { type Ingevuld, one } from '../form/typed.ts';
import type { Fout } from '../layout/alert.ts';
import { type Kluisveld, passagesOf } from './vault-fields.ts';

/** What the case worker decided of one field: shown whole, left out whole, or without some passages. */
export type Besluit = { weg: boolean; passages: readonly string[] };
/** A field as the client gets it. */
export type Getoond = { tekst: string; weggelaten: number };

/** Names of the controls of a field. */
export const veldnaam = {
  weg: (plek: string) => `weg-${plek}`,
  passage: (plek: string) => `deel-${plek}`,
  eigen: (plek: string) => `eigen-${plek}`,
};

/** Whether the form was sent before: until then everything about others is left out. */
export const isSent = (ingevuld: Ingevuld): boolean => one(ingevuld, 'gezien') === 'ja';

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The decision on a field: what the form says, or before that what is careful. */
export const besluitOver = (veld: Kluisveld, ingevuld: Ingevuld, bekenden: Bekenden): Besluit => {
  const { plek, klasse } = veld;
  if (!isSent(ingevuld))
    return {
      weg: klasse === 'derden',
      passages: passagesOf(veld, bekenden).map(({ tekst }) => tekst),
    };
  return {
    weg: one(ingevuld, veldnaam.weg(plek)) !== 'nee',
    passages: [...(ingevuld[veldnaam.passage(plek)] ?? []), ...lines(one(ingevuld, veldnaam.eigen(plek)))],
  };
};

/** A field as it goes into the copy. */
export const zoalsGegeven = ({ waarde }: Kluisveld, { weg, passages }: Besluit): Getoond => {
  if (weg) return { tekst: WEGGELATEN, weggelaten: 1 };
  const { tekst, aantal } = laatWeg(waarde, passages);
  return { tekst, weggelaten: aantal };
};

/** A passage that was typed must stand in the field, or somebody trusts in vain that it was left out. */
export const passageFaults = (velden: readonly Kluisveld[], ingevuld: Ingevuld): Fout[] =>
  velden.flatMap(({ plek, waarde }) =>
    lines(one(ingevuld, veldnaam.eigen(plek)))
      .filter((passage) => !staatIn(waarde, passage))
      .map((passage) => ({
        veld: veldnaam.eigen(plek),
        reden: `"${passage.slice(0, 80)}" staat niet zo in deze tekst. Neem de woorden precies over.`,
      })),
  );
