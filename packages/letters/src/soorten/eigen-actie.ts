import type { Briefsoort } from '../briefsoort.ts';

/** Letters of own action without a client (4.3): in the name of the bureau, and nothing of who reported. */
export const eigenActiebrieven = {
  eigen_start_onderzoek: {
    label: 'Start van het onderzoek, bij eigen actie',
    artikelen: ['4.3', 'B10'],
    handeling: 'startOnderzoek',
    zonderClient: true,
    tekstveld: 'bericht',
    delen: {
      wederpartij: {
        onderwerp: 'Wij beginnen een onderzoek',
        tekst: `Geachte heer, mevrouw,

{{bureau}} helpt mensen die vinden dat zij ongelijk zijn behandeld. Wij kregen een melding over {{wederpartij}}. Wij onderzoeken dit uit onze eigen naam.

Met deze brief laten wij u weten dat het onderzoek begint. Wij hebben nog geen oordeel.

## Wat er nu gebeurt

1. U krijgt een brief waarin staat waar het over gaat. Wij vragen u dan om uw kant van het verhaal. U krijgt twee weken om te antwoorden.
2. Wij luisteren naar u en wegen de belangen af, ook uw belang en uw goede naam.
3. U krijgt onze conclusie op papier, met de redenen.

Wij gaan zorgvuldig met de gegevens om. Zolang het onderzoek loopt, vertellen wij anderen niets over u. Wij vertellen ook niet wie er bij ons meldde.

Bent u niet tevreden over hoe wij werken? Dan kunt u een klacht indienen. Vraag ons om het klachtenreglement.

Hebt u vragen? Bel {{behandelaar}}: {{telefoon}}.`,
      },
    },
  },
  eigen_hoor_wederhoor: {
    label: 'Hoor-wederhoorbrief, bij eigen actie',
    artikelen: ['4.3', '5.4.1c', '7.3a', 'B10'],
    handeling: 'sendHoorWederhoorbrief',
    zonderClient: true,
    tekstveld: 'brief',
    uitVeld: { antwoord_voor: 'antwoordVoor' },
    delen: {
      wederpartij: {
        onderwerp: 'Wat is uw kant van het verhaal?',
        tekst: `Geachte heer, mevrouw,

Wij schreven u dat wij uit onze eigen naam een melding onderzoeken over {{wederpartij}}. Wij willen graag ook uw kant van het verhaal horen, voordat wij iets beslissen.

## Waar het over gaat

{{samenvatting}}

Dit is wat wij hebben gehoord. Wij hebben er nog geen oordeel over.

## Wat wij u vragen

1. Wat is er volgens u gebeurd?
2. Waarom hebt u zo gehandeld?
3. Hebt u regels of afspraken die hierbij horen? Wilt u ons daarvan een kopie sturen?
4. Ziet u een oplossing? Wilt u daarover praten?

Wij ontvangen uw antwoord graag schriftelijk, **uiterlijk op {{antwoord_voor}}**. Lukt dat niet? Bel ons dan, dan spreken wij een andere dag af.

## Wat er daarna gebeurt

Wij wegen alles af, ook uw belang. U krijgt onze conclusie op papier. Wij kunnen u niet verplichten om te antwoorden. Antwoordt u niet, dan gaan wij verder met wat wij weten.

Hebt u vragen? Bel {{behandelaar}}: {{telefoon}}.`,
      },
    },
  },
  eigen_rappel: {
    label: 'Rappel, bij eigen actie',
    artikelen: ['4.3', '7.3b', '8.2b'],
    handeling: 'sendRappel',
    zonderClient: true,
    tekstveld: 'brief',
    delen: {
      wederpartij: {
        onderwerp: 'Herinnering: wij wachten op uw antwoord',
        tekst: `Geachte heer, mevrouw,

Op {{brief_op}} schreven wij u over een melding over {{wederpartij}}. Wij vroegen u om uw kant van het verhaal. Wij hebben nog geen antwoord gekregen.

Misschien is onze brief u ontgaan. Daarom vragen wij u nogmaals om te antwoorden, **uiterlijk op {{antwoord_voor}}**. Het is ook in uw belang dat wij uw kant van het verhaal kennen.

Krijgen wij weer geen antwoord? Dan gaan wij verder met wat wij weten.

Hebt u intussen al geantwoord? Dan hoeft u niets meer te doen. Hebt u vragen? Bel {{behandelaar}}: {{telefoon}}.`,
      },
    },
  },
  eigen_conclusie: {
    label: 'Conclusie van het onderzoek, bij eigen actie',
    artikelen: ['4.3', 'B10'],
    handeling: 'sendConclusie',
    zonderClient: true,
    uitVeld: { conclusie: 'conclusie' },
    delen: {
      wederpartij: {
        onderwerp: 'De uitkomst van het onderzoek',
        tekst: `Geachte heer, mevrouw,

Wij onderzochten uit onze eigen naam een melding over {{wederpartij}}. In deze brief leest u onze conclusie.

## Onze conclusie

{{conclusie}}

Wij hebben de belangen afgewogen, ook uw goede naam. Wij zijn geen rechter: onze conclusie is een oordeel van {{bureau}} en verplicht u tot niets.

Bent u niet tevreden over hoe wij het onderzoek deden? Dan kunt u een klacht indienen. Vraag ons om het klachtenreglement.

Hebt u vragen? Bel {{behandelaar}}: {{telefoon}}.`,
      },
    },
  },
  eigen_afsluiting: {
    label: 'Bericht van afsluiting aan de wederpartij, bij eigen actie',
    artikelen: ['4.3', '8.6b'],
    handeling: 'tellEindeWederpartij',
    zonderClient: true,
    tekstveld: 'brief',
    delen: {
      wederpartij: {
        onderwerp: 'Wij sluiten de zaak af',
        tekst: `Geachte heer, mevrouw,

Wij schreven u over een melding over {{wederpartij}}. Wij hebben u onze conclusie gestuurd. Wij sluiten de zaak nu af. U hoeft niets meer te doen.

Dank u wel voor uw tijd. Bent u niet tevreden over hoe wij werkten? Dan kunt u een klacht indienen. Vraag ons om het klachtenreglement.

Hebt u vragen? Bel {{behandelaar}}: {{telefoon}}.`,
      },
    },
  },
} as const satisfies Record<string, Briefsoort>;
