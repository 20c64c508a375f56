import {
  actByName,
  datalekhandelingen,
  losseKlachthandelingen,
  type Rol,
  receiveLosseKlacht,
  reportDatalek,
  rolLabels,
} from '@meldpunt/core';
import type { Row } from '@meldpunt/store';
import { html } from 'hono/html';
import { type Namen, whoText } from '../journal/names.ts';
import type { Html } from '../layout/html.ts';
import { type Kolom, table } from '../layout/table.ts';
import { momentTekst } from '../layout/texts.ts';

/** Words for the codes that the log holds; another code is shown as it is. */
const words: Record<string, string> = {
  kaart: 'kerngegevens',
  journaal: 'journaal',
  contact: 'contactgegevens',
  bijzonder: 'bijzondere gegevens',
  derden: 'gegevens van anderen',
  vrije_tekst: 'verslagen',
  documenten: 'lijst van stukken',
  document: 'een stuk',
  lezen: 'bekeken',
  handeling: 'handeling',
  toegang: 'toegang',
  aanmelden: 'aanmelden',
  account: 'account',
  vernietiging: 'vernietiging',
  zoeken: 'gezocht',
  instelling: 'instelling',
  voorval: 'voorval',
  massaal: 'massameldingen',
  niet_massaal: 'geen massameldingen',
  drempel: 'het aantal beslist',
  samengevoegd: 'samengevoegd',
};

/** What can be done with an entry of a register: outside the catalogue of dossiers. */
const ofRegisters = new Map(
  [reportDatalek, ...datalekhandelingen, receiveLosseKlacht, ...losseKlachthandelingen].map(
    ({ name, label }): [string, string] => [name, label],
  ),
);

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A code of the log in words; an id is the name of who works or worked here, and of anything else it says nothing to a reader. */
const inWords = (code: string | null, names: Namen): string => {
  if (!code) return '';
  if (uuid.test(code)) return names.get(code) ?? '';
  return words[code] ?? actByName(code)?.label ?? ofRegisters.get(code) ?? code;
};

/** Lines of the log as a table, newest first as given. `nummers` gives the number of each dossier where several meet. */
export const logTable = (
  bijschrift: string,
  regels: readonly Row<'logboek'>[],
  names: Namen,
  nummers?: ReadonlyMap<string, string>,
): Html => {
  const kolommen: Kolom<Row<'logboek'>>[] = [
    { kop: 'Wanneer', cel: (regel) => momentTekst(regel.tijdstip) },
    { kop: 'Wie', cel: (regel) => whoText(names, regel.medewerker_id) },
    { kop: 'Rol', cel: (regel) => (regel.rol ? (rolLabels[regel.rol as Rol] ?? regel.rol) : '') },
    { kop: 'Wat', cel: (regel) => inWords(regel.actie, names) },
    { kop: 'Onderdeel', cel: (regel) => inWords(regel.onderdeel, names) },
    { kop: 'Uitkomst', cel: (regel) => inWords(regel.uitkomst, names) },
  ];
  if (nummers)
    kolommen.splice(3, 0, {
      kop: 'Dossier',
      cel: (regel) =>
        regel.dossier_id
          ? html`<span class="mp-nummer">${nummers.get(regel.dossier_id) ?? 'vernietigd'}</span>`
          : '',
    });
  return table(bijschrift, kolommen, regels);
};
