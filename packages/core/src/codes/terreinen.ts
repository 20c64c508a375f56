import { STATUTAIR_FORMULIER } from './bronnen.ts';
import { type CodeVan, codelijst } from './codelijst.ts';

/**
 * Maatschappelijk terrein: table 3 of the statutory form; one per melding. The finer values are our own, each counted as
 * the statutory value it names.
 */
export const terreinen = codelijst({
  naam: 'maatschappelijke terreinen',
  ...STATUTAIR_FORMULIER,
  aanvulbaar: true,
  codes: [
    { code: 'arbeidsmarkt', label: 'Arbeidsmarkt' },
    { code: 'werving_selectie', label: 'Werving en selectie', statutair: 'arbeidsmarkt' },
    { code: 'werkvloer', label: 'Werkvloer', statutair: 'arbeidsmarkt' },
    { code: 'uitzendbureau', label: 'Uitzendbureau', statutair: 'arbeidsmarkt' },
    { code: 'stage', label: 'Stage', statutair: 'arbeidsmarkt' },
    { code: 'buurt_wijk', label: 'Buurt/wijk' },
    { code: 'collectieve_voorzieningen', label: 'Collectieve voorzieningen' },
    { code: 'zorg_welzijn', label: 'Zorg en welzijn', statutair: 'collectieve_voorzieningen' },
    { code: 'openbaar_vervoer', label: 'Openbaar vervoer', statutair: 'collectieve_voorzieningen' },
    {
      code: 'overheidsloket',
      label: 'Gemeente of uitkeringsinstantie',
      statutair: 'collectieve_voorzieningen',
    },
    { code: 'commerciele_dienstverlening', label: 'Commerciële dienstverlening' },
    { code: 'detailhandel', label: 'Winkels en supermarkten', statutair: 'commerciele_dienstverlening' },
    { code: 'bank_verzekering', label: 'Bank of verzekeraar', statutair: 'commerciele_dienstverlening' },
    { code: 'horeca_amusement', label: 'Horeca/amusement' },
    { code: 'uitgaan_deurbeleid', label: 'Uitgaan en deurbeleid', statutair: 'horeca_amusement' },
    { code: 'huisvesting', label: 'Huisvesting' },
    { code: 'woningcorporatie', label: 'Woningcorporatie', statutair: 'huisvesting' },
    { code: 'particuliere_verhuur', label: 'Particuliere verhuur of bemiddeling', statutair: 'huisvesting' },
    { code: 'media_reclame', label: 'Media en reclame' },
    { code: 'internet_sociale_media', label: 'Internet en sociale media', statutair: 'media_reclame' },
    { code: 'onderwijs', label: 'Onderwijs' },
    { code: 'basisonderwijs', label: 'Basisonderwijs', statutair: 'onderwijs' },
    { code: 'voortgezet_onderwijs', label: 'Voortgezet onderwijs', statutair: 'onderwijs' },
    { code: 'mbo_hbo_universiteit', label: 'Mbo, hbo of universiteit', statutair: 'onderwijs' },
    { code: 'politie_om_vreemdelingendienst', label: 'Politie/OM/Vreemdelingendienst' },
    { code: 'privesfeer', label: 'Privésfeer' },
    { code: 'publieke_politieke_opinie', label: 'Publieke/politieke opinie' },
    { code: 'sport_recreatie', label: 'Sport/recreatie' },
    { code: 'sportvereniging', label: 'Sportvereniging', statutair: 'sport_recreatie' },
    { code: 'openbare_ruimte', label: 'Openbare ruimte/publiek domein' },
    { code: 'overig', label: 'Overig' },
    { code: 'onbekend', label: 'Onbekend/n.v.t.' },
  ],
});

export type Terrein = CodeVan<typeof terreinen>;
