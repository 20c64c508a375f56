/** What can be asked of the marts: a select per question, columns by name. Parameters are positional. */
export const reads = {
  meldingenPerMaand: 'select maand, massaal, meldingen, klachten from meldingen_per_maand order by all',
  meldingenPerGrond: 'select jaar, grond, massaal, meldingen, klachten from meldingen_per_grond order by all',
  meldingenPerTerrein:
    'select jaar, terrein, massaal, meldingen, klachten from meldingen_per_terrein order by all',
  meldingenPerAard: 'select jaar, aard, massaal, meldingen, klachten from meldingen_per_aard order by all',
  meldingenPerKanaal:
    'select jaar, kanaal, massaal, meldingen, klachten from meldingen_per_kanaal order by all',
  meldingenPerGemeente:
    'select jaar, gemeente, soort, massaal, meldingen, klachten from meldingen_per_gemeente order by all',
  behandelwijzen: 'select jaar, behandelwijze, massaal, meldingen from behandelwijzen order by all',
  klachtbehandelingen:
    'select jaar, klachtbehandeling, massaal, meldingen from klachtbehandelingen order by all',
  doorlooptijd: 'select jaar, massaal, gesloten, mediaan_dagen, p90_dagen from doorlooptijd order by all',
  termijnenGehaald: `select jaar, termijn, bindt, massaal, totaal, op_tijd, te_laat, lopend, vervallen
    from termijnen_gehaald order by all`,
  organisatiesJaar: `select jaar, organisatie_id, naam, gemeente, massaal, meldingen, klachten, melders
    from organisaties_jaar where jaar = $1 order by meldingen desc, organisatie_id, massaal limit $2`,
  tevredenheid:
    'select jaar, massaal, gesloten, antwoorden, respons, gemiddelde from tevredenheid order by all',
  vernietigdeMeldingen:
    'select jaar, gemeente_voorval, grond, terrein, meldingen from vernietigde_meldingen order by all',
  signalenOrganisatie: `select organisatie_id, naam, gemeente, meldingen, dubbele_meldingen, melders, maanden,
    eerste_op, laatste_op, gronden from signalen_organisatie order by melders desc, meldingen desc, organisatie_id`,
  signalenCel: `select grond, terrein, gemeente, meldingen, melders, eerdere_meldingen, eerder_gemiddeld, groei,
    verwacht, kans, grens from signalen_cel order by kans, grond, terrein, gemeente`,
  signalenToelichting: `select na_dag, tot_en_met_dag, venster_maanden, dubbel_binnen_dagen,
    organisatie_meer_dan_melders, organisatie_maanden, cel_eerdere_vensters, cel_minimum, cel_kans, cel_voorkennis,
    cellen_getoetst, cellen_met_signaal, verwachte_valse_signalen, vernietigd_in_vensters from signalen_toelichting`,
  samenvatting: `select peildatum, meldingen, klachten, massale_meldingen, gesloten, melders, organisaties,
    eerste_registratie, laatste_registratie, vernietigde_meldingen, signalen_organisatie, signalen_cel
    from samenvatting`,
} as const;

export type ReadName = keyof typeof reads;
