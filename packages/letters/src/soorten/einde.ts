import type { Briefsoort } from '../briefsoort.ts';

/** Letters about agreements that were not kept, and about the end. */
export const eindebrieven = {
  uitleg: {
    label: 'Uitleg: wij kwamen een afspraak niet na',
    artikelen: ['8.1a'],
    handeling: 'explainAfspraak',
    uitVeld: { uitleg: 'uitleg' },
    delen: {
      client: {
        onderwerp: 'Wij kwamen een afspraak niet na',
        tekst: `Geachte {{client}},

Wij hadden met u afgesproken: {{afspraak}}. Dat hebben wij niet gedaan. Dat spijt ons.

## Hoe dat kwam

{{uitleg}}

Bent u het niet eens met hoe dit is gegaan? Dan kunt u een klacht indienen. Vraag ons om het klachtenreglement, dan krijgt u het.

Wilt u er liever over praten? Bel {{behandelaar}}: {{telefoon}}.`,
      },
    },
  },
  waarschuwing: {
    label: 'Waarschuwing: wij horen niets van u',
    artikelen: ['8.1b'],
    handeling: 'warnClient',
    tekstveld: 'brief',
    delen: {
      client: {
        onderwerp: 'Wilt u contact met ons opnemen?',
        tekst: `Geachte {{client}},

Wij behandelen uw klacht samen met u. Wij hadden afgesproken: {{afspraak}}. Dat is nog niet gebeurd, of wij hebben niets van u gehoord.

Wij vragen u om de afspraak alsnog na te komen, of om contact met ons op te nemen. Doet u dat **uiterlijk op {{antwoord_voor}}**.

Zonder u kunnen wij niet verder. Het resultaat dat u wilt, komt dan in gevaar. Horen wij niets van u, dan kan de behandeling van uw klacht eindigen. U krijgt daar dan bericht van.

Is er iets aan de hand, of wilt u stoppen? Laat het ons weten. Wij helpen u graag. Bel {{behandelaar}}: {{telefoon}}.`,
      },
    },
  },
  einde_behandeling: {
    label: 'Einde van de behandeling na een waarschuwing',
    naWaarschuwing: true,
    artikelen: ['5.4.4b', '5.4.5', '8.1b', '8.6b'],
    handeling: 'tellEinde',
    tekstveld: 'bericht',
    begin: { wijze: 'schriftelijk' },
    delen: {
      client: {
        onderwerp: 'De behandeling van uw klacht eindigt',
        tekst: `Geachte {{client}},

Op {{brief_op}} vroegen wij u om contact met ons op te nemen. Wij hebben daarna niets van u gehoord. Daarom stoppen wij met de behandeling van uw klacht.

Uw melding blijft meetellen in onze cijfers.

## Bent u het er niet mee eens?

Dan kunt u bezwaar maken of een klacht indienen. Schrijf ons waarom. Vraag ons om het klachtenreglement als u meer wilt weten. Bent u het daarna niet eens met ons antwoord? Dan kunt u naar de klachtencommissie van onze landelijke vereniging.

Wilt u later toch verder? Neem dan weer contact met ons op: {{telefoon}}. Wij kijken dan samen wat er kan.`,
      },
    },
  },
  afsluiting: {
    label: 'Afsluiting van de zaak',
    artikelen: ['5.4.4b', '5.4.5', '8.6a', '8.6b'],
    handeling: 'tellEinde',
    tekstveld: 'bericht',
    begin: { wijze: 'schriftelijk' },
    delen: {
      client: {
        onderwerp: 'Wij sluiten uw zaak af',
        tekst: `Geachte {{client}},

Op {{ontvangen_op}} kwam uw melding bij ons binnen. Wij sluiten uw zaak nu af.

## Waarom

{{reden_einde}}

Wij bewaren uw dossier nog een tijd en vernietigen het daarna. U mag uw dossier bekijken. Maak daarvoor een afspraak.

## Wat vond u van onze hulp?

Wij vragen u binnenkort hoe u onze hulp vond, en of u bereikte wat u wilde. Uw antwoord helpt ons om beter te worden.

## Niet tevreden?

Dan kunt u een klacht indienen, of bezwaar maken tegen het afsluiten. Vraag ons om het klachtenreglement. Bent u het niet eens met ons antwoord? Dan kunt u naar de klachtencommissie van onze landelijke vereniging.

Hebt u vragen, of gebeurt er weer iets? Bel ons gerust: {{telefoon}}.`,
      },
    },
  },
  afsluiting_wederpartij: {
    label: 'Bericht van afsluiting aan de wederpartij',
    artikelen: ['8.5', '8.6b'],
    handeling: 'tellEindeWederpartij',
    tekstveld: 'brief',
    afschrift: true,
    delen: {
      wederpartij: {
        onderwerp: 'Wij sluiten de zaak af',
        tekst: `Geachte heer, mevrouw,

Wij schreven u over een klacht van {{client}} over {{wederpartij}}. Wij hebben u onze conclusie gestuurd. Wij sluiten de zaak nu af. U hoeft niets meer te doen.

{{client}} krijgt een kopie van deze brief.

Dank u wel voor uw tijd. Bent u niet tevreden over hoe wij werkten? Dan kunt u een klacht indienen. Vraag ons om het klachtenreglement.

Hebt u vragen? Bel {{behandelaar}}: {{telefoon}}.`,
      },
    },
  },
} as const satisfies Record<string, Briefsoort>;
