import { STATUTAIR_FORMULIER } from './bronnen.ts';
import { type CodeVan, codelijst } from './codelijst.ts';

/**
 * Discriminatiegrond: table 2 of the statutory form; several per melding. The finer values are our own, each counted as
 * the statutory value it names; gender identity, expression and sex characteristics fall under geslacht since 2019
 * (AWGB). Grounds outside the law count as Overig and are marked (protocol 2.1).
 */
export const gronden = codelijst({
  naam: 'discriminatiegronden',
  ...STATUTAIR_FORMULIER,
  aanvulbaar: true,
  codes: [
    { code: 'ras', label: 'Ras' },
    { code: 'huidskleur', label: 'Huidskleur', statutair: 'ras' },
    { code: 'afkomst', label: 'Afkomst of etnische achtergrond', statutair: 'ras' },
    { code: 'roma_sinti', label: 'Roma, Sinti of woonwagenbewoner', statutair: 'ras' },
    { code: 'antisemitisme', label: 'Antisemitisme' },
    { code: 'nationaliteit', label: 'Nationaliteit' },
    { code: 'handicap_chronische_ziekte', label: 'Handicap/chronische ziekte' },
    {
      code: 'lichamelijke_handicap',
      label: 'Lichamelijke handicap',
      statutair: 'handicap_chronische_ziekte',
    },
    {
      code: 'verstandelijke_handicap',
      label: 'Verstandelijke handicap',
      statutair: 'handicap_chronische_ziekte',
    },
    {
      code: 'psychische_aandoening',
      label: 'Psychische aandoening',
      statutair: 'handicap_chronische_ziekte',
    },
    { code: 'chronische_ziekte', label: 'Chronische ziekte', statutair: 'handicap_chronische_ziekte' },
    { code: 'leeftijd', label: 'Leeftijd' },
    { code: 'leeftijd_jong', label: 'Leeftijd: te jong gevonden', statutair: 'leeftijd' },
    { code: 'leeftijd_oud', label: 'Leeftijd: te oud gevonden', statutair: 'leeftijd' },
    { code: 'seksuele_gerichtheid', label: 'Seksuele gerichtheid' },
    { code: 'homoseksueel', label: 'Homoseksueel', statutair: 'seksuele_gerichtheid' },
    { code: 'lesbisch', label: 'Lesbisch', statutair: 'seksuele_gerichtheid' },
    { code: 'biseksueel', label: 'Biseksueel', statutair: 'seksuele_gerichtheid' },
    { code: 'geslacht', label: 'Geslacht' },
    { code: 'vrouw', label: 'Vrouw', statutair: 'geslacht' },
    { code: 'man', label: 'Man', statutair: 'geslacht' },
    { code: 'zwangerschap', label: 'Zwangerschap of moederschap', statutair: 'geslacht' },
    { code: 'genderidentiteit', label: 'Genderidentiteit', statutair: 'geslacht' },
    { code: 'genderexpressie', label: 'Genderexpressie', statutair: 'geslacht' },
    { code: 'geslachtskenmerken', label: 'Geslachtskenmerken (intersekse)', statutair: 'geslacht' },
    { code: 'arbeidsduur', label: 'Arbeidsduur' },
    { code: 'arbeidscontract', label: 'Arbeidscontract vast/tijdelijk' },
    { code: 'burgerlijke_staat', label: 'Burgerlijke staat' },
    { code: 'godsdienst', label: 'Godsdienst' },
    { code: 'islam', label: 'Islam', statutair: 'godsdienst' },
    { code: 'christendom', label: 'Christendom', statutair: 'godsdienst' },
    { code: 'jodendom', label: 'Jodendom (als godsdienst)', statutair: 'godsdienst' },
    { code: 'andere_godsdienst', label: 'Andere godsdienst', statutair: 'godsdienst' },
    { code: 'levensovertuiging', label: 'Levensovertuiging' },
    { code: 'politieke_gezindheid', label: 'Politieke gezindheid' },
    { code: 'overig', label: 'Overig (niet wettelijke) gronden', nietWettelijk: true },
    { code: 'uiterlijk', label: 'Uiterlijk of lichaamsgewicht', statutair: 'overig', nietWettelijk: true },
    { code: 'taal', label: 'Taal of accent', statutair: 'overig', nietWettelijk: true },
    {
      code: 'sociale_positie',
      label: 'Sociale of financiële positie',
      statutair: 'overig',
      nietWettelijk: true,
    },
    { code: 'opleidingsniveau', label: 'Opleidingsniveau', statutair: 'overig', nietWettelijk: true },
    { code: 'woonplaats', label: 'Woonplaats of buurt', statutair: 'overig', nietWettelijk: true },
    { code: 'strafblad', label: 'Strafrechtelijk verleden', statutair: 'overig', nietWettelijk: true },
    { code: 'onbekend', label: 'Onbekend' },
  ],
});

export type Grond = CodeVan<typeof gronden>;
