import type { Block, Paper } from '@meldpunt/paper';
import { dagTekst, meervoud, momentTekst } from '../layout/texts.ts';
import type { Inzagekopie } from './copy.ts';

const section = (text: string, ...blocks: Block[]): Block[] => [
  { kind: 'heading', level: 2, text },
  ...blocks,
];
const said = (text: string): Block => ({ kind: 'paragraph', text });

const acts = ({ journaal }: Inzagekopie): Block[] =>
  journaal.flatMap((act): Block[] => [
    { kind: 'heading', level: 3, text: `${act.nummer}. ${act.handeling}` },
    said(
      `${dagTekst(act.dag)}, vastgelegd op ${momentTekst(new Date(act.vastgelegd_op))}${act.ingetrokken ? '. Deze handeling is later ingetrokken.' : '.'}`,
    ),
    ...(act.gegevens.length > 0
      ? [
          {
            kind: 'facts' as const,
            caption: `Gegevens bij handeling ${act.nummer}`,
            rows: act.gegevens.map(({ gegeven, waarde }) => [gegeven, waarde] as const),
          },
        ]
      : []),
  ]);

const documents = ({ documenten }: Inzagekopie): Block =>
  documenten.length === 0
    ? said('Er staan geen documenten in het dossier.')
    : {
        kind: 'table',
        caption: 'Documenten in het dossier',
        columns: [{ title: 'Nummer' }, { title: 'Soort', share: 3 }, { title: 'Bij deze kopie', share: 3 }],
        rows: documenten.map(({ nummer, soort, bestand }) => [
          String(nummer),
          soort,
          bestand ?? 'Niet meegegeven: er staan gegevens van anderen in. Vraag ernaar bij het bureau.',
        ]),
      };

const recipients = ({ ontvangers }: Inzagekopie): Block =>
  ontvangers.length === 0
    ? said(
        'Buiten het bureau kreeg niemand gegevens uit dit dossier, behalve de landelijke registratie hieronder.',
      )
    : {
        kind: 'table',
        caption: 'Wie iets kreeg uit dit dossier',
        columns: [{ title: 'Dag' }, { title: 'Wie', share: 2 }, { title: 'Wat', share: 2 }],
        rows: ontvangers.map(({ dag, wie, wat }) => [dagTekst(dag), wie, wat]),
      };

const wordOf = (value: unknown): string =>
  value === null ? 'leeg' : value === true ? 'ja' : value === false ? 'nee' : [value].flat().join(', ');

const registration = ({ landelijke_registratie: given }: Inzagekopie): Block[] =>
  given === null
    ? [said('Er is nog niets geleverd aan de landelijke registratie.')]
    : [
        said(
          `Geleverd op ${dagTekst(given.dag)} (levering ${given.levering}), zonder naam of contactgegevens.${given.gelijk_aan_levering ? '' : ' Het dossier is daarna veranderd; de volgende levering brengt de registratie bij.'}`,
        ),
        {
          kind: 'facts',
          caption: 'Wat er geregistreerd staat',
          rows: Object.entries(given.velden).map(([naam, value]) => [
            naam.replaceAll('_', ' '),
            wordOf(value),
          ]),
        },
      ];

/** The copy on paper: the same as the file for machines, in plain Dutch. */
export const copyPaper = (kopie: Inzagekopie): Paper => ({
  title: `Kopie van dossier ${kopie.dossiernummer}`,
  author: kopie.bureau,
  letterhead: { name: kopie.bureau, lines: [] },
  footer: `${kopie.bureau} · kopie van dossier ${kopie.dossiernummer}`,
  madeOn: new Date(kopie.gemaakt_op),
  blocks: [
    { kind: 'heading', level: 1, text: `Kopie van dossier ${kopie.dossiernummer}` },
    said(`Gemaakt op ${momentTekst(new Date(kopie.gemaakt_op))}.`),
    { kind: 'list', items: kopie.uitleg },
    said(
      kopie.weggelaten === 0
        ? 'Uit deze kopie is niets weggelaten.'
        : `Uit deze kopie is op ${meervoud(kopie.weggelaten, 'plaats', 'plaatsen')} iets over een ander weggelaten.`,
    ),
    ...section('Wat er is gebeurd in uw dossier', ...acts(kopie)),
    ...section('Documenten', documents(kopie)),
    ...section('Wie iets kreeg', recipients(kopie)),
    ...section('Landelijke registratie', ...registration(kopie)),
    ...section('Wie in uw dossier keek', {
      kind: 'table',
      caption: 'Wie in het dossier keek, per functie',
      columns: [{ title: 'Functie', share: 2 }, { title: 'Keren' }, { title: 'Laatst', share: 2 }],
      rows: kopie.gelezen_door.map(({ rol, keren, laatst_op }) => [
        rol,
        String(keren),
        momentTekst(new Date(laatst_op)),
      ]),
    }),
  ],
});
