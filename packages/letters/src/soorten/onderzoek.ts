import type { Briefsoort } from '../briefsoort.ts';

/** Letters of the investigation: to the other party no more about the client than it needs to answer. */
export const onderzoeksbrieven = {
  start_onderzoek: {
    label: 'Start van het onderzoek',
    artikelen: ['5.2e', 'B10'],
    handeling: 'startOnderzoek',
    // The client's letter comes with a copy of the other one.
    vast: { afschriftMee: true },
    tekstveld: 'bericht',
    delen: {
      client: {
        onderwerp: 'Wij beginnen met het onderzoek',
        tekst: `Geachte {{client}},

Op {{machtiging_op}} gaf u ons een machtiging. Daarom beginnen wij nu met het onderzoek van uw klacht over {{wederpartij}}.

Wij schrijven ook {{wederpartij}} dat het onderzoek begint. Een kopie van die brief vindt u hierbij. Daardoor hoort {{wederpartij}} uw naam. Dat hebben wij met u besproken.

## Wat er nu gebeurt

1. Wij vragen {{wederpartij}} wat er volgens hen is gebeurd. Zij krijgen twee weken om te antwoorden.
2. U krijgt een kopie van alles wat wij aan {{wederpartij}} schrijven, en van alles wat zij ons schrijven. U kunt daarop reageren.
3. Wij wegen alles af, ook het belang van {{wederpartij}}. U krijgt onze conclusie op papier, met de redenen.

U kunt uw machtiging altijd intrekken. Dan stoppen wij. Gebeurt er iets vervelends door dit onderzoek? Bel ons dan meteen: {{telefoon}}. U kunt vragen naar {{behandelaar}}.`,
      },
      wederpartij: {
        onderwerp: 'Wij beginnen een onderzoek naar een klacht',
        tekst: `Geachte heer, mevrouw,

{{bureau}} helpt mensen die vinden dat zij ongelijk zijn behandeld. Bij ons is een klacht ingediend over {{wederpartij}}, door {{client}}. {{client}} heeft ons op {{machtiging_op}} gemachtigd om u te schrijven.

Met deze brief laten wij u weten dat wij de klacht onderzoeken. Wij hebben nog geen oordeel.

## Wat er nu gebeurt

1. U krijgt een brief waarin staat waar de klacht over gaat. Wij vragen u dan om uw kant van het verhaal. U krijgt twee weken om te antwoorden.
2. Wij luisteren naar beide kanten en wegen de belangen af, ook uw belang en uw goede naam.
3. U krijgt onze conclusie op papier, met de redenen.

Wij gaan zorgvuldig met de gegevens om. Zolang het onderzoek loopt, vertellen wij anderen niets over u. {{client}} krijgt een kopie van onze brieven aan u en van uw antwoord.

Bent u niet tevreden over hoe wij werken? Dan kunt u een klacht indienen. Vraag ons om het klachtenreglement.

Hebt u vragen? Bel {{behandelaar}}: {{telefoon}}.`,
      },
    },
  },
  hoor_wederhoor: {
    label: 'Hoor-wederhoorbrief',
    artikelen: ['5.2e', '5.4.1c', '7.3a', '8.5', 'B10'],
    handeling: 'sendHoorWederhoorbrief',
    tekstveld: 'brief',
    uitVeld: { antwoord_voor: 'antwoordVoor' },
    afschrift: true,
    delen: {
      wederpartij: {
        onderwerp: 'Wat is uw kant van het verhaal?',
        tekst: `Geachte heer, mevrouw,

Wij schreven u dat wij een klacht onderzoeken van {{client}} over {{wederpartij}}. Wij willen graag ook uw kant van het verhaal horen, voordat wij iets beslissen. {{client}} heeft ons op {{machtiging_op}} gemachtigd om u hierover te schrijven.

## Waar de klacht over gaat

{{samenvatting}}

Dit is wat {{client}} ons heeft verteld. Wij hebben er nog geen oordeel over.

## Wat wij u vragen

1. Wat is er volgens u gebeurd?
2. Waarom hebt u zo gehandeld?
3. Hebt u regels of afspraken die hierbij horen? Wilt u ons daarvan een kopie sturen?
4. Ziet u een oplossing? Wilt u daarover praten?

Wij ontvangen uw antwoord graag schriftelijk, **uiterlijk op {{antwoord_voor}}**. Lukt dat niet? Bel ons dan, dan spreken wij een andere dag af.

## Wat er daarna gebeurt

{{client}} krijgt een kopie van deze brief en van uw antwoord. Wij wegen alles af, ook uw belang. Daarna bespreken wij met {{client}} wat de volgende stap is. U krijgt onze conclusie op papier. Wij kunnen u niet verplichten om te antwoorden. Antwoordt u niet, dan gaan wij verder met wat wij weten.

Hebt u vragen? Bel {{behandelaar}}: {{telefoon}}.`,
      },
    },
  },
  rappel: {
    label: 'Rappel: herinnering aan de wederpartij',
    artikelen: ['7.3b', '8.2b', '8.5'],
    handeling: 'sendRappel',
    tekstveld: 'brief',
    afschrift: true,
    delen: {
      wederpartij: {
        onderwerp: 'Herinnering: wij wachten op uw antwoord',
        tekst: `Geachte heer, mevrouw,

Op {{brief_op}} schreven wij u over een klacht van {{client}}. Wij vroegen u om uw kant van het verhaal. Wij hebben nog geen antwoord gekregen.

Misschien is onze brief u ontgaan. Daarom vragen wij u nogmaals om te antwoorden, **uiterlijk op {{antwoord_voor}}**. Het is ook in uw belang dat wij uw kant van het verhaal kennen.

Krijgen wij weer geen antwoord? Dan bespreken wij met {{client}} wat de volgende stap is. Wij gaan dan verder met wat wij weten.

Hebt u intussen al geantwoord? Dan hoeft u niets meer te doen. Hebt u vragen? Bel {{behandelaar}}: {{telefoon}}.`,
      },
    },
  },
  conclusie: {
    label: 'Conclusie van het onderzoek',
    artikelen: ['B10'],
    handeling: 'sendConclusie',
    vast: { afschriftMee: true },
    uitVeld: { conclusie: 'conclusie' },
    delen: {
      client: {
        onderwerp: 'De uitkomst van het onderzoek',
        tekst: `Geachte {{client}},

Wij hebben uw klacht over {{wederpartij}} onderzocht. In deze brief leest u onze conclusie.

## Onze conclusie

{{conclusie}}

Wij hebben de belangen van u en van {{wederpartij}} tegen elkaar afgewogen. {{wederpartij}} krijgt dezelfde conclusie. Een kopie van onze brief aan hen vindt u hierbij.

## Hoe het verder gaat

Wij spreken met u af wat de volgende stap is, of dat de zaak hiermee klaar is. Wij zijn geen rechter: u kunt altijd nog naar het College voor de Rechten van de Mens of naar de rechter. Wilt u dat, dan vertellen wij u hoe dat gaat.

Bent u niet tevreden over hoe wij uw zaak behandelden? Dan kunt u een klacht indienen. Vraag ons om het klachtenreglement.

Hebt u vragen? Bel {{behandelaar}}: {{telefoon}}.`,
      },
      wederpartij: {
        onderwerp: 'De uitkomst van het onderzoek',
        tekst: `Geachte heer, mevrouw,

Wij hebben de klacht van {{client}} over {{wederpartij}} onderzocht. In deze brief leest u onze conclusie.

## Onze conclusie

{{conclusie}}

Wij hebben de belangen van {{client}} en van u tegen elkaar afgewogen, ook uw goede naam. {{client}} krijgt dezelfde conclusie. Wij zijn geen rechter: onze conclusie is een oordeel van {{bureau}} en verplicht u tot niets.

Bent u niet tevreden over hoe wij het onderzoek deden? Dan kunt u een klacht indienen. Vraag ons om het klachtenreglement.

Hebt u vragen? Bel {{behandelaar}}: {{telefoon}}.`,
      },
    },
  },
  afschrift: {
    label: 'Afschrift aan de cliënt',
    artikelen: ['8.5'],
    handeling: 'sendAfschrift',
    delen: {
      client: {
        onderwerp: 'Een kopie voor u',
        tekst: `Geachte {{client}},

U krijgt een kopie van alles wat wij aan {{wederpartij}} schrijven, en van alles wat wij van hen krijgen. Bij deze brief vindt u:

{{afschriften}}

Lees het rustig door. Klopt er iets niet, of wilt u reageren? Laat het ons weten. Bel {{behandelaar}}: {{telefoon}}.

U hoeft zelf niets naar {{wederpartij}} te sturen.`,
      },
    },
  },
} as const satisfies Record<string, Briefsoort>;
