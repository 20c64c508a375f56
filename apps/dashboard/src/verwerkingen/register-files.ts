import { datumAt } from '@meldpunt/core';
import { type Block, type Paper, writePdf } from '@meldpunt/paper';
import { tabelWerkboek } from '@meldpunt/reports';
import { momentTekst } from '../layout/texts.ts';
import { klasselabel, type Verwerkingenregister } from './compose-register.ts';

const section = (text: string, ...blocks: Block[]): Block[] => [
  { kind: 'heading', level: 2, text },
  ...blocks,
];

const activity = (one: Verwerkingenregister['verwerkingen'][number]): Block[] => [
  { kind: 'heading', level: 3, text: one.naam },
  {
    kind: 'facts',
    caption: one.naam,
    rows: [
      ['Doel', one.doel],
      ['Grondslag', one.grondslag],
      ['Van wie', one.betrokkenen.join('; ')],
      ...one.klassen.map(({ klasse, velden }) => [klasselabel(klasse), velden.join('; ')] as const),
      ['Waar het staat', one.opslag.map(({ tabel }) => tabel).join(', ')],
      ['Bewaren', one.bewaren],
    ],
  },
];

const paperOf = (register: Verwerkingenregister): Paper => ({
  title: 'Register van verwerkingsactiviteiten',
  author: register.bureau,
  letterhead: { name: register.bureau, lines: [] },
  footer: `${register.bureau} · register van verwerkingsactiviteiten`,
  madeOn: new Date(register.gemaakt_op),
  blocks: [
    { kind: 'heading', level: 1, text: 'Register van verwerkingsactiviteiten' },
    {
      kind: 'facts',
      caption: 'Wie verantwoordelijk is',
      rows: [
        ['Verwerkingsverantwoordelijke', register.verwerkingsverantwoordelijke],
        ['Contact', register.contact],
        ['Functionaris gegevensbescherming', register.functionaris],
        ['Doorgifte buiten de EU', register.doorgifte_buiten_eu],
        ['Gemaakt op', momentTekst(new Date(register.gemaakt_op))],
      ],
    },
    ...section('Verwerkingen', ...register.verwerkingen.flatMap(activity)),
    ...section('Ontvangers', {
      kind: 'table',
      caption: 'Ontvangers',
      columns: [
        { title: 'Ontvanger', share: 2 },
        { title: 'Wat', share: 3 },
      ],
      rows: [...register.ontvangers, ...register.verwerkers].map(({ naam, wat }) => [naam, wat]),
    }),
    ...section('Wat naar de landelijke registratie gaat', {
      kind: 'table',
      caption: 'Velden van de landelijke levering',
      columns: [{ title: 'Veld' }, { title: 'Betekenis', share: 3 }],
      rows: register.landelijke_levering.map(({ veld, betekenis }) => [veld, betekenis]),
    }),
    ...section('Bewaartermijnen', {
      kind: 'table',
      caption: 'Bewaarregels',
      columns: [{ title: 'Regel' }, { title: 'Termijn' }, { title: 'Waarom', share: 4 }],
      rows: register.bewaarregels.map((regel) => [
        regel.naam,
        regel.termijn,
        `${regel.grondslag}. ${regel.toelichting} (${regel.status})`,
      ]),
    }),
    ...section('Beveiliging', { kind: 'list', items: register.beveiliging }),
  ],
});

const xlsx = (register: Verwerkingenregister): Promise<Buffer> =>
  tabelWerkboek({
    titel: 'Register van verwerkingsactiviteiten',
    bureau: register.bureau,
    gemaaktOp: datumAt(new Date(register.gemaakt_op)),
    toelichting: [
      { onderwerp: 'Verwerkingsverantwoordelijke', tekst: register.verwerkingsverantwoordelijke },
      { onderwerp: 'Contact', tekst: register.contact },
      { onderwerp: 'Functionaris gegevensbescherming', tekst: register.functionaris },
      { onderwerp: 'Doorgifte buiten de EU', tekst: register.doorgifte_buiten_eu },
      ...register.beveiliging.map((tekst) => ({ onderwerp: 'Beveiliging', tekst })),
    ],
    bladen: [
      {
        naam: 'Verwerkingen',
        titel: 'Verwerkingen',
        kolommen: ['Verwerking', 'Doel', 'Grondslag', 'Van wie', 'Gegevens', 'Tabellen', 'Bewaren'].map(
          (kop, i) => ({ kop, breedte: i === 4 ? 50 : 30 }),
        ),
        rijen: register.verwerkingen.map((one) => [
          one.naam,
          one.doel,
          one.grondslag,
          one.betrokkenen.join('; '),
          one.klassen.map(({ klasse, velden }) => `${klasselabel(klasse)}: ${velden.join('; ')}`).join('\n'),
          one.opslag.map(({ tabel }) => tabel).join(', '),
          one.bewaren,
        ]),
      },
      {
        naam: 'Opslag',
        titel: 'Tabellen en kolommen',
        kolommen: [
          { kop: 'Tabel', breedte: 30 },
          { kop: 'Kolommen', breedte: 100 },
        ],
        rijen: register.verwerkingen.flatMap(({ opslag }) =>
          opslag.map(({ tabel, kolommen }) => [tabel, kolommen.join(', ')]),
        ),
      },
      {
        naam: 'Ontvangers',
        titel: 'Ontvangers',
        kolommen: [
          { kop: 'Ontvanger', breedte: 40 },
          { kop: 'Wat', breedte: 70 },
          { kop: 'Databaserol', breedte: 24 },
        ],
        rijen: [
          ...register.ontvangers.map(({ naam, wat, databaserol }) => [naam, wat, databaserol ?? '']),
          ...register.verwerkers.map(({ naam, wat }) => [naam, wat, '']),
        ],
      },
      {
        naam: 'Landelijke levering',
        titel: 'Velden die naar de landelijke registratie gaan',
        kolommen: [
          { kop: 'Veld', breedte: 30 },
          { kop: 'Betekenis', breedte: 90 },
        ],
        rijen: register.landelijke_levering.map(({ veld, betekenis }) => [veld, betekenis]),
      },
      {
        naam: 'Bewaarregels',
        titel: 'Bewaarregels',
        kolommen: ['Regel', 'Termijn', 'Grondslag', 'Toelichting', 'Status'].map((kop, i) => ({
          kop,
          breedte: i === 3 ? 70 : 24,
        })),
        rijen: register.bewaarregels.map((regel) => [
          regel.naam,
          regel.termijn,
          regel.grondslag,
          regel.toelichting,
          regel.status,
        ]),
      },
    ],
  });

/** The files of the register by their ending: type, and how each is made. All hold the same. */
export const registerFiles: Record<
  'json' | 'pdf' | 'xlsx',
  { type: string; make: (register: Verwerkingenregister) => Promise<Uint8Array> }
> = {
  json: {
    type: 'application/json; charset=utf-8',
    make: async (register) => Buffer.from(`${JSON.stringify(register, null, 2)}\n`),
  },
  pdf: { type: 'application/pdf', make: (register) => writePdf(paperOf(register)) },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: xlsx,
  },
};
