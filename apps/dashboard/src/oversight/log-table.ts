import { actByName, type Rol, rolLabels } from '@meldpunt/core';
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

const inWords = (code: string | null): string =>
  code ? (words[code] ?? actByName(code)?.label ?? code) : '';

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
    { kop: 'Wat', cel: (regel) => inWords(regel.actie) },
    { kop: 'Onderdeel', cel: (regel) => inWords(regel.onderdeel) },
    { kop: 'Uitkomst', cel: (regel) => regel.uitkomst },
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
