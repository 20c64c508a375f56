import { PROTOCOL } from './bronnen.ts';
import { type CodeVan, codelijst } from './codelijst.ts';

/** Why a case is closed: the five of protocol 8.6, then the endings that other articles give. Codes are ours. */
export const sluitredenen = codelijst({
  naam: 'redenen van afsluiting',
  ...PROTOCOL,
  codes: [
    { code: 'client_wil_niet_verder', label: 'De cliënt wil geen verdere behandeling', artikel: '8.6a' },
    {
      code: 'client_reageert_niet',
      label: 'De cliënt reageert niet, ook niet na een herinnering',
      artikel: '8.6a',
    },
    { code: 'niets_meer_te_bereiken', label: 'Er is niets meer te bereiken', artikel: '8.6a' },
    {
      code: 'oneens_over_behandeling',
      label: 'Het bureau is het niet eens met de gewenste behandeling',
      artikel: '8.6a',
    },
    { code: 'doel_bereikt', label: 'Het doel is bereikt', artikel: '8.6a' },
    { code: 'doorverwezen', label: 'Doorverwezen naar een andere instantie', artikel: '4' },
    { code: 'buiten_werkgebied', label: 'Buiten het werkgebied, doorverwezen', artikel: '2.4' },
    { code: 'geregistreerd', label: 'Geregistreerd, geen vervolg', artikel: '4.1' },
    { code: 'advies_gegeven', label: 'Informatie of advies gegeven', artikel: '4.2' },
    {
      code: 'slachtoffer_niet_gemeld',
      label: 'Het slachtoffer heeft zelf geen contact opgenomen',
      artikel: '5c',
    },
    {
      code: 'stukken_niet_geleverd',
      label: 'De cliënt heeft de gevraagde stukken niet geleverd',
      artikel: '5.4.6',
    },
    { code: 'niet_in_behandeling', label: 'Niet in behandeling genomen', artikel: '6.1' },
    {
      code: 'geen_overeenstemming',
      label: 'Geen overeenstemming over het beoogde resultaat',
      artikel: '7.1',
    },
    { code: 'afspraken_niet_nagekomen', label: 'De cliënt kwam de afspraken niet na', artikel: '8.1b' },
    { code: 'belangenverstrengeling', label: 'Belangenverstrengeling', artikel: '3.5' },
    { code: 'overgedragen', label: 'Overgedragen aan een ander bureau', artikel: '4' },
    { code: 'dubbel', label: 'Dubbel: de zaak staat in een ander dossier', artikel: '10' },
    { code: 'ten_onrechte', label: 'Ten onrechte geregistreerd', artikel: '10' },
  ],
});

export type Sluitreden = CodeVan<typeof sluitredenen>;
