import { doelenVan } from '@meldpunt/core';
import type { OpenedDossier } from '@meldpunt/store';
import type { Ingevuld } from '../form/typed.ts';

/** The intended result as it was agreed in the plan; null when there is no plan. */
export const resultOf = ({ dossier, persoonlijk }: OpenedDossier): string | null =>
  persoonlijk.find(({ versie, velden }) => versie === dossier.plan?.versie && velden.resultaat !== undefined)
    ?.velden.resultaat ?? null;

/** The form of the evaluation with a row for each goal of the plan, to say how far it was reached (9). */
export const goalRows = (opened: OpenedDossier): Ingevuld =>
  Object.fromEntries(
    doelenVan(resultOf(opened) ?? '').map((doel, i): [string, string[]] => [`perDoel.${i}.doel`, [doel]]),
  );
