import type { Briefsoort } from '../briefsoort.ts';

/** Letters around the intake interview. */
export const intakebrieven = {
  afspraak: {
    label: 'Bevestiging van de afspraak, met informatie',
    artikelen: ['5b', '5.4', '5.4.7', '5.4.8'],
    handeling: 'confirmAfspraak',
    vast: { bevestiging: 'schriftelijk' },
    uitVeld: { afspraak_dag: 'intakeOp' },
    delen: {
      client: {
        onderwerp: 'Uw afspraak op {{afspraak_dag}}',
        tekst: `Geachte {{client}},

U hebt een afspraak met {{behandelaar}} van {{bureau}}.

- Dag: **{{afspraak_dag}}**
- Tijd: **{{afspraak_tijd}}**
- Plaats: **{{afspraak_plaats}}**

Kunt u niet komen? Bel ons dan: {{telefoon}}. Dan maken wij een nieuwe afspraak.

## Wat u kunt meenemen

Neem alles mee wat over uw klacht gaat. Bijvoorbeeld brieven, e-mails, foto’s, een contract, betaalbewijzen of een proces-verbaal. Weet u namen en adressen van getuigen? Schrijf die dan op. U mag iemand meenemen naar het gesprek. Hebt u een tolk nodig? Laat het ons weten, dan regelen wij dat.

## Wat wij bespreken

U vertelt in het gesprek wat er is gebeurd en wat u daarvan vindt. Wij vragen wat u met uw klacht wilt bereiken. Daarna leggen wij uit hoe wij werken en maken wij afspraken. Binnen twee weken na het gesprek hoort u of wij uw klacht behandelen, en hoe.

## Hoe wij werken

- **Wij doen niets zonder uw toestemming.** Wij onderzoeken uw klacht eerst. Willen wij daarna met iemand anders contact opnemen? Dan vragen wij u om een machtiging. Dat is een formulier waarop u toestemming geeft.
- **Wij luisteren naar twee kanten.** Dat heet hoor en wederhoor. Wij vragen de andere partij wat zij ervan vindt, voordat wij iets doen. De andere partij hoort dan uw naam. Wij bespreken met u welke risico’s dat kan hebben. Wilt u anoniem blijven? Dan kunnen wij u steunen en advies geven, maar niet naar buiten optreden.
- **Wij kunnen u op verschillende manieren steunen.** Met informatie en advies, met bemiddeling, en met hulp bij een klacht of een procedure.
- **Wij hebben ook grenzen.** Wij kunnen niemand dwingen om mee te werken. Wordt het een rechtszaak, dan raden wij u aan om een advocaat te nemen. Hebt u ernstige psychische klachten, dan vertellen wij u wie u beter kan helpen.
- **U beslist mee.** Samen bepalen wij welke stappen wij zetten. Wij verwachten dat u stukken op tijd geeft.

## Kosten

Onze hulp is gratis. Een zaak bij het College voor de Rechten van de Mens is ook gratis. Een zaak bij de rechter kost wel geld, bijvoorbeeld voor een advocaat en voor het griffierecht.

## Niet tevreden over ons?

Dan kunt u een klacht indienen. Dat kan ook als u het niet eens bent met een besluit om uw klacht niet te behandelen. Wij hebben daarvoor een klachtenreglement. Vraag ons erom, dan krijgt u het. Bent u daarna nog niet tevreden? Dan kunt u naar de klachtencommissie van onze landelijke vereniging.

## Uw gegevens

Wij leggen vast wat u ons vertelt, om uw klacht te kunnen behandelen. Wij houden ons aan de privacywet (AVG). U mag uw dossier bekijken als u daarvoor een afspraak maakt. Voor de landelijke cijfers geven wij alleen gegevens door waarin uw naam niet voorkomt.

Hebt u vragen? Bel gerust: {{telefoon}}.`,
      },
    },
  },
  machtiging: {
    label: 'Machtiging om te ondertekenen',
    artikelen: ['5.2e', '5.4.2a'],
    handeling: 'addDocument',
    vast: { soort: 'machtiging', richting: 'verzonden', partij: 'client' },
    documentsoort: 'machtiging',
    delen: {
      client: {
        onderwerp: 'Machtiging in uw zaak {{dossiernummer}}',
        tekst: `Geachte {{client}},

Wij willen in uw zaak contact opnemen met anderen. Dat doen wij alleen met uw toestemming. Die toestemming heet een machtiging. Hieronder staat het formulier.

Lees het rustig door. Bent u het ermee eens? Vul het in, zet uw handtekening en stuur of geef het aan ons terug. Begrijpt u iets niet? Bel {{behandelaar}}: {{telefoon}}.

Bent u jonger dan 16 jaar, of hebt u een wettelijk vertegenwoordiger? Dan tekent uw vertegenwoordiger (ook).

## Machtiging

Ik, {{client}}, geef {{bureau}} toestemming om namens mij op te treden in de zaak met nummer {{dossiernummer}}.

Het doel is: onderzoeken wat er is gebeurd, en daarna doen wat wij samen afspreken.

{{bureau}} mag contact opnemen met (kruis aan):

- [  ] de wederpartij: {{wederpartij}}
- [  ] getuigen, namelijk: ______________________________
- [  ] andere instanties, namelijk: ______________________________

Ik weet dat:

- de wederpartij hierdoor mijn naam hoort;
- {{bureau}} mijn gegevens alleen voor dit doel gebruikt;
- ik deze machtiging altijd mag intrekken. Dan neemt {{bureau}} geen contact meer op met anderen.

Plaats en datum: ______________________________

Handtekening: ______________________________

Naam en handtekening van de wettelijk vertegenwoordiger (als dat nodig is): ______________________________`,
      },
    },
  },
  stukken: {
    label: 'Verzoek om stukken',
    artikelen: ['5.2b', '5.5a'],
    handeling: 'requestStukken',
    uitVeld: { stukken: 'stukken', uiterlijk: 'uiterlijk' },
    delen: {
      client: {
        onderwerp: 'Wilt u ons deze stukken sturen?',
        tekst: `Geachte {{client}},

Om uw klacht goed te behandelen, hebben wij nog stukken van u nodig. Wilt u ons deze stukken geven?

{{stukken}}

U mag ze sturen, mailen of langsbrengen. Een kopie is genoeg. Doet u dit uiterlijk op **{{uiterlijk}}**, of zo snel als u kunt.

Lukt het niet, of hebt u een stuk niet? Laat het ons weten. Dan zoeken wij samen een oplossing. Bel {{behandelaar}}: {{telefoon}}.`,
      },
    },
  },
  tweede_kans: {
    label: 'Tweede kans om stukken te geven',
    artikelen: ['5.4.6', '5.4.6b'],
    handeling: 'remindStukken',
    tekstveld: 'brief',
    delen: {
      client: {
        onderwerp: 'Wij hebben nog stukken van u nodig',
        tekst: `Geachte {{client}},

Op {{brief_op}} vroegen wij u om stukken. Die hebben wij nog niet gekregen. Daarom vragen wij het u nog één keer. Het gaat om:

{{stukken}}

Stuurt u deze stukken uiterlijk op **{{uiterlijk}}**? Hebt u een stuk niet, of lukt het niet? Ook dan horen wij het graag van u. Een antwoord zonder stukken is ook een antwoord: wij kijken dan samen hoe het verder kan.

Horen wij niets van u, dan moeten wij uw klacht afsluiten. Dat vinden wij jammer. Bel daarom gerust als iets niet duidelijk is: {{telefoon}}. U kunt vragen naar {{behandelaar}}.`,
      },
    },
  },
  vertraging: {
    label: 'Bericht dat de beslissing later komt',
    artikelen: ['5.5b'],
    handeling: 'tellVertraging',
    tekstveld: 'bericht',
    uitVeld: { nieuwe_datum: 'nieuweDatum' },
    delen: {
      client: {
        onderwerp: 'U hoort later van ons',
        tekst: `Geachte {{client}},

Na ons gesprek zouden wij u binnen twee weken laten weten of en hoe wij uw klacht behandelen. Dat lukt niet op tijd. Dat spijt ons.

De reden is:

{{uitleg}}

U hoort van ons uiterlijk op **{{nieuwe_datum}}**.

Hebt u vragen, of is er iets veranderd? Bel {{behandelaar}}: {{telefoon}}.`,
      },
    },
  },
  niet_in_behandeling: {
    label: 'Besluit: wij behandelen de klacht niet',
    artikelen: ['5.4.4b', '5.4.5', '5.5b', '6.1'],
    handeling: 'decideBehandeling',
    vast: { inBehandeling: false, strategie: [] },
    uitVeld: { motivering: 'motivering' },
    delen: {
      client: {
        onderwerp: 'Besluit over uw klacht {{dossiernummer}}',
        tekst: `Geachte {{client}},

U hebt ons verteld wat u hebt meegemaakt. Wij hebben uw klacht onderzocht. Wij hebben besloten om uw klacht niet verder te behandelen.

## Waarom niet

{{motivering}}

Dit betekent niet dat wij u niet geloven. Uw melding blijft meetellen in onze cijfers. Zo helpt zij om te laten zien waar discriminatie voorkomt.

## Bent u het er niet mee eens?

Dan kunt u bezwaar maken. Schrijf ons waarom u het er niet mee eens bent. Iemand anders dan uw behandelaar kijkt dan naar uw zaak. Vraag ons om het klachtenreglement als u meer wilt weten. Bent u het daarna nog steeds niet eens met ons? Dan kunt u in beroep bij de klachtencommissie van onze landelijke vereniging.

Hebt u vragen over deze brief? Bel {{behandelaar}}: {{telefoon}}.`,
      },
    },
  },
  advies: {
    label: 'Advies',
    artikelen: ['4.2', 'B8'],
    handeling: 'giveAdvies',
    begin: { wijze: 'brief' },
    uitVeld: { advies: 'advies', motivering: 'motivering' },
    delen: {
      client: {
        onderwerp: 'Ons advies aan u',
        tekst: `Geachte {{client}},

U hebt ons om advies gevraagd. Hieronder leest u ons advies, en waarom wij dit adviseren.

## Ons advies

{{advies}}

## Waarom

{{motivering}}

U beslist zelf wat u met dit advies doet. Onze hulp is gratis. Wilt u later toch dat wij meer doen? Neem dan weer contact met ons op: {{telefoon}}. U kunt vragen naar {{behandelaar}}.`,
      },
    },
  },
} as const satisfies Record<string, Briefsoort>;
