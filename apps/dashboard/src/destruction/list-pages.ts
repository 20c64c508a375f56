import type { Lijst, LijstRegel, LijstStatus } from '@meldpunt/archive';
import { html } from 'hono/html';
import { alert, errorSummary, type Fout } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { dataList, empty, type Kleur, label } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { aantalTekst, dagTekst, momentTekst } from '../layout/texts.ts';
import { decisionForms, type Lijstvelden, lijstvelden } from './decision-forms.ts';
import { statementLink } from './statement-pages.ts';

const statuses: Record<LijstStatus, [naam: string, kleur: Kleur]> = {
  voorgesteld: ['Wacht op besluit', 'geel'],
  goedgekeurd: ['Goedgekeurd', 'blauw'],
  afgewezen: ['Afgewezen', 'rood'],
  uitgevoerd: ['Uitgevoerd', 'groen'],
};

const address = (nummer: string): Html =>
  html`<a class="mp-nummer" href="/vernietiging/${nummer}">${nummer}</a>`;

/** All lists of dossiers to be destroyed. */
export const listsPage = (frame: Frame, lijsten: readonly LijstRegel[]): Html =>
  page(frame, {
    titel: 'Vernietiging',
    inhoud: html`<h1>Vernietiging</h1><p>De nacht zet dossiers op een lijst als hun bewaartermijn voorbij is. De directeur beslist over elke lijst.</p>${
      lijsten.length === 0
        ? empty('Er is nog geen lijst gemaakt.')
        : table(
            'Vernietigingslijsten, nieuwste eerst',
            [
              { kop: 'Lijst', cel: (lijst) => address(lijst.lijstNummer) },
              { kop: 'Opgemaakt', cel: (lijst) => dagTekst(lijst.opgemaaktOp) },
              { kop: 'Dossiers', getal: true, cel: (lijst) => aantalTekst(lijst.dossiers) },
              { kop: 'Uitgezonderd', getal: true, cel: (lijst) => aantalTekst(lijst.uitgezonderd) },
              { kop: 'Stand', cel: (lijst) => label(...statuses[lijst.status]) },
              {
                kop: 'Verklaring',
                cel: (lijst) => lijst.verklaringNummer && statementLink(lijst.verklaringNummer),
              },
            ],
            lijsten,
          )
    }`,
  });

export type Lijstblad = {
  lijst: Lijst;
  /** What each rule rests on, by its name. */
  grondslagen: ReadonlyMap<string, string>;
  fouten: readonly Fout[];
  getypt: Lijstvelden;
  magBeslissen: boolean;
};

/** One list with every dossier on it: by which rule and from which day, and the decision. */
export const listPage = (frame: Frame, blad: Lijstblad): Html => {
  const { lijst, grondslagen, fouten, getypt, magBeslissen } = blad;
  const used = [...new Set(lijst.regels.map(({ bewaarregel }) => bewaarregel))];
  const open = lijst.status === 'voorgesteld';
  return page(frame, {
    titel: `Vernietigingslijst ${lijst.lijstNummer}`,
    fout: fouten.length > 0,
    inhoud: html`${errorSummary(fouten, magBeslissen && open ? lijstvelden : [])}
<p class="mp-niet-op-papier"><a href="/vernietiging">Terug naar alle lijsten</a></p>
<div><p class="mp-voortitel">Vernietigingslijst</p><h1>${lijst.lijstNummer}</h1></div><p>${label(...statuses[lijst.status])}</p>
${dataList([
  ['Opgemaakt', dagTekst(lijst.opgemaaktOp)],
  ['Dossiers', aantalTekst(lijst.dossiers)],
  ['Besloten door', lijst.beslotenDoor],
  ['Besloten op', lijst.beslotenOp && momentTekst(lijst.beslotenOp)],
  ['Reden', lijst.besluitReden],
  ['Verklaring', lijst.verklaringNummer && statementLink(lijst.verklaringNummer)],
])}
<h2>Waarom deze dossiers</h2>${dataList(used.map((regel) => [regel.replaceAll('_', ' '), grondslagen.get(regel) ?? 'Deze regel geldt niet meer.']))}
${open && magBeslissen ? decisionForms(frame, lijst, fouten, getypt) : ''}
${open && !magBeslissen ? alert('info', html`<p>Alleen de directeur beslist over deze lijst.</p>`) : ''}
${table(
  'Dossiers op deze lijst',
  [
    {
      kop: 'Dossier',
      cel: (regel) =>
        magBeslissen && regel.stap === 'te_doen'
          ? html`<a class="mp-nummer" href="/dossiers/${regel.dossiernummer}">${regel.dossiernummer}</a>`
          : regel.dossiernummer,
    },
    {
      kop: 'Bewaarregel',
      cel: (regel) => `${regel.bewaarregel.replaceAll('_', ' ')} (versie ${regel.regelVersie})`,
    },
    { kop: 'Vernietigen vanaf', cel: (regel) => dagTekst(regel.vernietigenVanaf) },
    {
      kop: 'Stand',
      cel: (regel) =>
        regel.uitgezonderd
          ? html`Uitgezonderd${regel.uitzonderingReden ? `: ${regel.uitzonderingReden}` : ''}`
          : (stand[regel.stap] ?? regel.stap),
    },
  ],
  lijst.regels,
)}`,
  });
};

const stand: Record<string, string> = {
  te_doen: 'Nog niet vernietigd',
  voorgenomen: 'Begonnen',
  sleutel_weg: 'Sleutel vernietigd',
  rijen_weg: 'Gegevens vernietigd',
  bestanden_weg: 'Bestanden vernietigd',
  gereed: 'Vernietigd',
};
