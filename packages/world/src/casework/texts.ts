import { MARK } from '../melding/narrative-parts.ts';
import type { Random } from '../random/random.ts';

const texts = {
  verslag: [
    'De cliënt vertelt hoe het nu gaat en wil graag verder.',
    'Gesproken over het voorval. De cliënt was rustig en duidelijk.',
    'De cliënt heeft nog geen besluit genomen. Volgende week opnieuw contact.',
    'Kort contact. De afspraken zijn doorgenomen.',
  ],
  toelichting: [
    'Samen met de cliënt gekozen na het eerste gesprek.',
    'De cliënt wil dat het bekend is en vraagt nu niet meer.',
    'Past het best bij wat de cliënt wil bereiken.',
  ],
  advies: [
    'Vraag schriftelijk naar de reden van de afwijzing en bewaar alle berichten.',
    'Leg het voorval voor aan de klachtencommissie van de instelling.',
    'Doe aangifte bij de politie en vraag om een bevestiging.',
    'Vraag het College voor de Rechten van de Mens om een oordeel.',
  ],
  motivering: [
    'Een schriftelijke reden is nodig om verder te kunnen.',
    'De instelling heeft een eigen procedure die eerst gevolgd wordt.',
    'Zo wordt de zaak vastgelegd door wie er over gaat.',
  ],
  gesprek: [
    'De cliënt heeft het verhaal in eigen woorden verteld. De samenvatting is voorgelezen en klopt volgens de cliënt.',
    'Uitgebreid gesproken over wat er is gebeurd en wat de cliënt hoopt te bereiken.',
  ],
  aspect: [
    'Onderscheid bij een beslissing, met een mogelijk verband met de grond.',
    'De cliënt is boos en teleurgesteld en wil gehoord worden.',
    'Er dreigt verlies van inkomen of woning.',
    'Het gebeurt vaker, ook bij anderen.',
  ],
  diagnose: [
    'De stukken ondersteunen het verhaal. Hoor en wederhoor ligt voor de hand.',
    'Bewijs ontbreekt, maar het patroon past bij eerdere meldingen.',
    'Er is een andere verklaring die ook past.',
  ],
  resultaat: [
    'De wederpartij geeft een uitleg en biedt excuses aan.',
    'De beslissing wordt opnieuw bekeken.',
    'De instelling past haar werkwijze aan.',
  ],
  brief: [
    'Wij ontvingen een melding over uw organisatie. Wij vragen u om uw kant van het verhaal.',
    'Namens onze cliënt vragen wij u om een reactie op wat is voorgevallen.',
  ],
  reactie: [
    'De organisatie herkent het voorval en gaat in gesprek.',
    'De organisatie ziet het anders en wijst de klacht af.',
    'De organisatie wil eerst intern navraag doen.',
  ],
  conclusie: [
    'Na hoor en wederhoor is onderscheid aannemelijk.',
    'Na hoor en wederhoor is onderscheid niet aannemelijk geworden.',
    'De lezingen lopen uiteen en er is geen ander bewijs.',
  ],
  einde: [
    'Wij sluiten de behandeling af, zoals besproken. U kunt bij ons een klacht indienen als u het er niet mee eens bent.',
    'Hierbij bevestigen wij dat de behandeling eindigt. Wilt u toch verder, neem dan contact op.',
  ],
  commissielid: ['Een jurist van buiten, voorzitter', 'Een oud-rechter, lid'],
  doel: ['Het resultaat dat in het plan staat.'],
  bureau: ['De antidiscriminatievoorziening waar de cliënt woont'],
  onderwerp: ['Bericht van het meldpunt'],
  bericht: [
    'Wij hebben nog geen antwoord ontvangen. Zodra er nieuws is, neem ik contact met u op.',
    'Zoals besproken stuur ik u een korte stand van zaken. Er zijn nu geen stukken van u nodig.',
  ],
  antwoord: ['Dank voor uw bericht. Ik wacht het af.', 'Goed om te horen. Belt u mij als er iets is?'],
  opmerking: [
    'Ik ben goed geholpen.',
    'Het duurde wel lang.',
    'Fijn dat er geluisterd werd.',
    'Ik had meer gehoopt.',
  ],
} as const;

/** One of the texts of this kind, marked as made up. */
export const text = (random: Random, soort: keyof typeof texts): string =>
  `${random.pick(texts[soort])} ${MARK}`;
