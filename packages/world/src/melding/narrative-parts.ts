/** Every text of the world says that it is made up. */
export const MARK = '[verzonnen voorbeeld]';

/** What happened, by terrain; `anders` for the others. */
export const eventsByTerrain: Record<string, readonly string[]> = {
  arbeidsmarkt: [
    'ik werd niet uitgenodigd voor een gesprek terwijl ik aan alle eisen voldeed',
    'mijn contract werd niet verlengd en de reden klopte niet',
    'mijn leidinggevende maakte er grappen over waar iedereen bij was',
    'een collega kreeg de functie terwijl ik meer ervaring heb',
  ],
  buurt_wijk: [
    'de buren schelden mij uit zodra ik buiten kom',
    'er is weer iets op onze deur geschreven',
    'de kinderen van hiernaast mogen niet met de mijne spelen',
  ],
  collectieve_voorzieningen: [
    'ik werd aan de balie weggestuurd zonder uitleg',
    'er was geen toegang voor mij en niemand wilde helpen',
    'de behandelaar nam mij niet serieus',
  ],
  commerciele_dienstverlening: [
    'de bewaking volgde mij door de hele winkel',
    'mijn aanvraag werd afgewezen om iets dat er niet toe doet',
    'ik werd niet geholpen en andere klanten wel',
  ],
  horeca_amusement: ['ik mocht niet naar binnen en mijn vrienden wel', 'wij werden niet bediend'],
  huisvesting: [
    'de kamer was opeens al verhuurd toen ik mijn naam zei',
    'er werden eisen aan mij gesteld die voor anderen niet gelden',
  ],
  onderwijs: [
    'mijn kind kreeg een lager advies dan de cijfers zeggen',
    'de docent maakte opmerkingen in de klas',
    'de aanpassing die was beloofd kwam er niet',
  ],
  openbare_ruimte: ['ik werd op straat uitgescholden', 'iemand spuugde naar mij bij de bushalte'],
  media_reclame: [
    'er stond een kwetsend bericht op internet',
    'in een uitzending werd een hele groep weggezet',
  ],
  politie_om_vreemdelingendienst: [
    'ik werd weer zonder reden aangehouden',
    'mijn aangifte werd niet opgenomen',
  ],
  publieke_politieke_opinie: ['er werd in het openbaar iets kwetsends gezegd over een hele groep'],
  sport_recreatie: ['er werd langs het veld naar mij geroepen', 'ik werd geweigerd als lid'],
  anders: ['ik werd anders behandeld dan de anderen', 'er werd iets gezegd dat mij diep heeft geraakt'],
};

/** How the reporter names the ground, by own code or that of the law; words that a redaction must leave alone. */
export const groundWords: Record<string, readonly string[]> = {
  ras: ['mijn afkomst', 'mijn huidskleur', 'mijn Marokkaanse achtergrond', 'mijn achternaam'],
  roma_sinti: ['onze woonwagen', 'mijn Sinti-achtergrond'],
  antisemitisme: ['mijn Joodse achtergrond', 'het Joods zijn'],
  nationaliteit: ['mijn nationaliteit', 'mijn Poolse paspoort'],
  handicap_chronische_ziekte: ['mijn handicap', 'mijn chronische ziekte', 'mijn rolstoel'],
  psychische_aandoening: ['mijn depressie', 'mijn autisme'],
  leeftijd: ['mijn leeftijd', 'mijn geboortejaar'],
  seksuele_gerichtheid: ['mijn geaardheid', 'het homo zijn'],
  lesbisch: ['mijn vrouw', 'het lesbisch zijn'],
  geslacht: ['mijn geslacht', 'het vrouw zijn'],
  zwangerschap: ['een zwangerschap', 'het moederschap'],
  genderidentiteit: ['mijn genderidentiteit', 'het transgender zijn'],
  godsdienst: ['mijn geloof', 'een hoofddoek', 'het moslim zijn'],
  christendom: ['mijn christelijke geloof'],
  anders: ['mijn achtergrond', 'iets waar ik niets aan kan doen'],
};

/** Skeletons in five tones; slots: P place, W other party, E event, G ground, T when, F feeling. */
export const skeletons: readonly string[] = [
  // formal
  'Hierbij meld ik het volgende. {T} heeft zich bij {W} te {P} een voorval voorgedaan: {E}. Ik heb sterk de indruk dat {G} daarbij een rol speelde.',
  'Geachte heer, mevrouw, ik verzoek u kennis te nemen van mijn melding over {W} te {P}. {T} gebeurde het volgende: {E}. De aanleiding is naar mijn mening {G}.',
  'Met deze melding vraag ik aandacht voor {W}. Kort samengevat: {E}. Ik zie geen andere verklaring dan {G}. Het voorval vond plaats in {P}.',
  'Ik wens melding te doen van ongelijke behandeling door {W} in {P}. {T}: {E}. Als reden vermoed ik {G}.',
  'Betreft: melding over {W}. Feiten: {E}. Datum: {T}. Vermoedelijke grond: {G}. Ik verneem graag wat u kunt doen.',
  'Namens mijzelf maak ik bezwaar tegen wat {W} deed in {P}. {T} gebeurde het volgende: {E}. Dit houdt verband met {G}.',
  // spoken
  'Ja, ik bel even, over {W} dus. {T} was het weer zover: {E}. En ik weet zeker dat het om {G} gaat. {F}',
  'Nou, het zit zo. Ik woon in {P} en {T} gebeurde dit: {E}. Het komt door {G}, dat voel je gewoon.',
  'Ik wou het toch even kwijt. Bij {W} ging het zo: {E}. Dat is toch om {G}? {F}',
  'Kijk, ik klaag nooit, maar {T} ging het mis bij {W}. Want {E}. Ze zeggen van niet, maar het is {G}.',
  'Een kennis zei dat ik u moest bellen. {E}, in {P} was dat, {T}. Het ging om {G}.',
  'Het gaat over {W}, dat zal u wel vaker horen. {E}. {F} En waarom? Om {G}.',
  // angry
  'Dit is al de derde keer! {E}! En {W} doet net of er niets aan de hand is. Dit gaat puur om {G}!',
  'Ik ben woedend. {T} in {P}: {E}. Noem het zoals u wilt, ik noem het discriminatie om {G}.',
  'Schandalig hoe {W} met mensen omgaat. {E}. Alleen om {G}. Ik wil dat hier iets aan gebeurt.',
  'Hoe kan dit in deze tijd nog? {E}. {F} {W} moet hier op worden aangesproken. Het gaat om {G}.',
  'Wanneer doet iemand hier eens iets aan? {T} weer: {E}. Het is altijd hetzelfde, altijd {G}.',
  'Ik pik dit van {W} niet langer. {E}, en iedereen stond erbij in {P}. Om {G}!',
  // B1
  'Ik wil iets melden. Het gebeurde {T} in {P}. {E}. Ik denk dat het komt door {G}. {F}',
  'Bij {W} ging het niet goed. {E}. Ik denk: dit is om {G}. Kunt u mij helpen?',
  'Ik was {T} bij {W}. Toen gebeurde dit: {E}. Dat is niet eerlijk. Het gaat om {G}.',
  '{F} {T} gebeurde het: {E}. Het was in {P}. De reden is {G}.',
  'Ik heb een vraag. Mag dit? {E}. Het was bij {W}. Volgens mij komt het door {G}.',
  'Ik meld dit zodat u het weet. {E}. Het was {T}. Het gaat om {G}.',
  // second language
  'Goede dag. Ik ben niet goed in Nederlands. Bij {W} is probleem: {E}. Ik denk voor {G}.',
  'Mijn naam is bekend bij u. {T} ik was in {P} en {E}. Zij doen zo om {G}. {F}',
  'Ik wil praten met iemand van u. {E}. Is niet normaal toch. Is om {G}.',
  'Hallo, ik schrijf met hulp van mijn dochter. {E}. Het was bij {W}. Wij denken om {G}.',
  'Beste mevrouw meneer, {T} was niet goed voor mij. {E}. Ik denk is door {G}. Kan u helpen alstublieft.',
  'Ik kom van ander land. In {P} {E}. Altijd {G}. {F}',
];

export const feelings: readonly string[] = [
  'Ik slaap er slecht van.',
  'Ik durf er niet meer heen.',
  'Ik ben er erg van geschrokken.',
  'Ik voel me niet serieus genomen.',
  'Het blijft door mijn hoofd gaan.',
];

export const moments: readonly string[] = [
  'vorige week',
  'een paar dagen geleden',
  'vorige maand',
  'afgelopen weekend',
  'gisteren',
  'kort geleden',
];
