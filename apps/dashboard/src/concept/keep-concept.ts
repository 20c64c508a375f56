import type { Act } from '@meldpunt/core';
import { type Conceptbestand, saveConcept } from '@meldpunt/store';
import { actorIn } from '../act/open-for-act.ts';
import type { PageContext, PageDeps } from '../deps.ts';
import { type Ingevuld, versionIn } from '../form/typed.ts';

/** Whose form it is: of an act in a dossier, or of a melding that is not there yet. */
export type Formulierplaats = { act: Act; dossierId: string | null; melding?: string | undefined };

/** What the form sends besides its fields. */
const ownOfForm = new Set([
  'csrf',
  'versie',
  'melding',
  'bewaar',
  'weg',
  'nog_een_regel',
  'zoek',
  'bestand_weg',
]);

/** Keeps what was typed as the draft of who typed it; false when it may not be kept. */
export const keepConcept = (
  deps: PageDeps,
  c: PageContext,
  { act, dossierId, melding }: Formulierplaats,
  ingevuld: Ingevuld,
  bestand?: Conceptbestand | null,
): Promise<boolean> =>
  saveConcept(deps, {
    dossierId: dossierId ?? melding ?? '',
    nieuw: dossierId === null,
    schrijver: actorIn(c),
    handeling: act.name,
    versie: versionIn(ingevuld),
    ...(bestand !== undefined && { bestand }),
    velden: Object.fromEntries(
      Object.entries(ingevuld).filter(
        ([naam, values]) => !ownOfForm.has(naam) && values.some((value) => value !== ''),
      ),
    ),
  });
