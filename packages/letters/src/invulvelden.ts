/** What a template can ask for: what it is called on screen, and a made-up value to preview with. */
export type Invulveld = {
  label: string;
  voorbeeld: string;
  /** Can be more than one line; of others line ends become spaces. */
  regels?: true;
};

/** Every name that may stand between `{{` and `}}` in a template. */
export const invulvelden = {
  bureau: { label: 'Naam van het bureau', voorbeeld: 'Meldpunt Voorbeeldstad' },
  telefoon: { label: 'Telefoonnummer van het bureau', voorbeeld: '050 000 00 00' },
  behandelaar: { label: 'Naam van de behandelaar', voorbeeld: 'Anouk de Boer' },
  client: { label: 'Naam van de cliënt', voorbeeld: 'Samira Yılmaz' },
  wederpartij: { label: 'Naam van de wederpartij', voorbeeld: 'Bakkerij Voorbeeld bv' },
  dossiernummer: { label: 'Dossiernummer', voorbeeld: '2026-00012' },
  ontvangen_op: { label: 'Dag waarop de melding kwam', voorbeeld: '2 maart 2026' },
  afspraak_dag: { label: 'Dag van het gesprek', voorbeeld: '12 maart 2026' },
  afspraak_tijd: { label: 'Tijd van het gesprek', voorbeeld: '10.00 uur' },
  afspraak_plaats: { label: 'Plaats van het gesprek', voorbeeld: 'op ons kantoor, Voorbeeldplein 1' },
  stukken: {
    label: 'Welke stukken',
    voorbeeld: '- uw arbeidscontract\n- de brief over uw ontslag',
    regels: true,
  },
  uiterlijk: { label: 'Uiterste dag voor de stukken', voorbeeld: '19 maart 2026' },
  samenvatting: {
    label: 'Samenvatting van de klacht, niet meer dan de machtiging toelaat',
    voorbeeld: 'Mevrouw Yılmaz solliciteerde op 1 februari 2026. Zij werd afgewezen om haar hoofddoek.',
    regels: true,
  },
  machtiging_op: { label: 'Dag van de machtiging', voorbeeld: '10 maart 2026' },
  antwoord_voor: { label: 'Uiterste dag voor het antwoord', voorbeeld: '6 april 2026' },
  brief_op: { label: 'Dag van de eerdere brief', voorbeeld: '23 maart 2026' },
  conclusie: {
    label: 'Gemotiveerde conclusie',
    voorbeeld: 'Wij vinden het aannemelijk dat er onderscheid is gemaakt op grond van godsdienst.',
    regels: true,
  },
  motivering: {
    label: 'Motivering',
    voorbeeld: 'Wij zien niet hoe wij dit kunnen bewijzen, want er zijn geen getuigen.',
    regels: true,
  },
  advies: {
    label: 'Advies',
    voorbeeld: 'Vraag de verhuurder schriftelijk waarom u de woning niet kreeg.',
    regels: true,
  },
  nieuwe_datum: { label: 'Nieuwe datum', voorbeeld: '10 april 2026' },
  afspraak: { label: 'Welke afspraak', voorbeeld: 'dat wij u voor 1 april zouden bellen', regels: true },
  uitleg: {
    label: 'Uitleg',
    voorbeeld: 'Uw behandelaar was ziek en wij hebben niet op tijd voor vervanging gezorgd.',
    regels: true,
  },
  reden_einde: {
    label: 'Reden van het einde',
    voorbeeld: 'Het doel van de behandeling is bereikt.',
    regels: true,
  },
  afschriften: {
    label: 'Van welke stukken de cliënt een kopie krijgt',
    voorbeeld: '- onze brief van 23 maart 2026\n- het antwoord van 30 maart 2026',
    regels: true,
  },
} as const satisfies Record<string, Invulveld>;

export type Invulnaam = keyof typeof invulvelden;
export type Waarden = Partial<Record<Invulnaam, string>>;

/** Made-up values for every name, to show a template with. */
export const voorbeeldwaarden: Waarden = Object.fromEntries(
  Object.entries(invulvelden).map(([naam, { voorbeeld }]) => [naam, voorbeeld]),
);
