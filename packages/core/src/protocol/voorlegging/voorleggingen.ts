import type { Dossier, Voorlegging } from '../../dossier/dossier.ts';
import type { Artikel } from '../artikelen.ts';
import type { Rol } from '../rol.ts';

/** Who decides what is put forward, under which article, and what can be decided. */
export type Voorleggingregel = {
  artikel: Artikel;
  by: readonly Rol[];
  beslissingen: readonly string[];
  /** Acts that wait for the decision, whatever their input; what depends on the input is a rule of the act itself. */
  houdtTegen: readonly string[];
  /** What stands still until the decision, in a sentence for who waits. */
  stil: string;
  /** What the article says about this question, where its own sentence is about something else. */
  zin?: string;
};

const directeur = ['directeur'] as const;
const beiden = ['directeur', 'leidinggevende'] as const;
const janee = ['akkoord', 'niet_akkoord'] as const;

/** The protocol names the directeur, and in three articles the verantwoordelijk leidinggevende too. */
export const voorleggingregels: Readonly<Record<string, Voorleggingregel>> = {
  belangenconflict: {
    artikel: '3.5',
    by: directeur,
    beslissingen: ['geen_conflict', 'bemiddeling', 'niet_verder'],
    houdtTegen: [],
    stil: 'De behandeling staat stil. Contact, spoed en registratie gaan door.',
  },
  afwijking_derde: {
    artikel: '5c',
    by: beiden,
    beslissingen: janee,
    houdtTegen: [],
    stil: 'De melding wordt alleen geregistreerd, tot het slachtoffer zelf contact heeft of is beslist.',
  },
  twijfel: {
    artikel: '6.1',
    by: beiden,
    beslissingen: janee,
    houdtTegen: [
      'decideBehandeling',
      'agreePlan',
      'startOnderzoek',
      'sendHoorWederhoorbrief',
      'agreeBemiddeling',
      'takeStap',
    ],
    stil: 'De beslissing over verdere behandeling, het plan en de stappen daaruit staan stil.',
  },
  toewijzing: {
    artikel: '7.4a',
    by: directeur,
    beslissingen: janee,
    houdtTegen: ['assignBehandelaar', 'handOverDossier', 'agreePlan'],
    stil: 'Toewijzen en het plan van aanpak staan stil.',
    zin: 'Persoonlijke omstandigheden kunnen meewegen bij de toewijzing. Daarover beslist de directeur.',
  },
  wens_behandelaar: {
    artikel: '7.4b',
    by: directeur,
    beslissingen: janee,
    houdtTegen: ['assignBehandelaar', 'handOverDossier', 'agreePlan'],
    stil: 'Toewijzen en het plan van aanpak staan stil.',
  },
  belang_van_zaak: {
    artikel: '8.1b',
    by: beiden,
    beslissingen: janee,
    houdtTegen: [],
    stil: 'Een cliënt die zwijgt, hoort nog niet dat de behandeling eindigt. Het dossier blijft open.',
    zin: 'De behandeling eindigt niet als het belang van de zaak zich daartegen verzet. Daarover beslist de directeur of leidinggevende.',
  },
  eigen_actie: {
    artikel: 'B10',
    by: directeur,
    beslissingen: janee,
    houdtTegen: [],
    stil: 'Eigen actie kan nog niet worden gekozen als behandelwijze.',
    zin: 'Het bureau kan op eigen naam handelen. Vroeg geen cliënt daarom, dan beslist de directeur.',
  },
  beschermende_stap: {
    artikel: '5.4.1c',
    by: directeur,
    beslissingen: janee,
    houdtTegen: [],
    stil: 'Zonder hoor en wederhoor gaat er nog geen stap naar buiten.',
    zin: 'Een dringende stap die de cliënt beschermt, kan vóór hoor en wederhoor als de directeur dat beslist.',
  },
};

/** The article that a question is put forward under; 6.1 (doubt) for a kind that is no longer in the table. */
export const artikelVan = (soort: string): Artikel => voorleggingregels[soort]?.artikel ?? '6.1';

/** What someone decides by their role, or as the named stand-in of an absent directeur (7.4, 8.1b). */
export const soortenVan = (rol: string, waarneemt: Rol | null | undefined): string[] =>
  Object.entries(voorleggingregels)
    .filter(([, { by }]) => by.some((one) => one === rol || one === waarneemt))
    .map(([soort]) => soort);

/** What was put forward and waits for a decision, oldest first. */
export const openVoorleggingen = (dossier: Dossier): Voorlegging[] =>
  dossier.voorleggingen.filter((one) => one.beslissing === null);

/** Whether something of this kind waits for a decision. */
export const wachtOp = (dossier: Dossier, soort: string): boolean =>
  openVoorleggingen(dossier).some((one) => one.soort === soort);

/** The last decision on this kind; null when none was taken, or when it was put forward anew. */
export const beslissingOver = (dossier: Dossier, soort: string): string | null =>
  dossier.voorleggingen.findLast((one) => one.soort === soort)?.beslissing ?? null;
