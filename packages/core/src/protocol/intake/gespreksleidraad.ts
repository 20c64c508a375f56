import type { Werkwijzepunt } from '../../codes/werkwijzepunten.ts';

/** What the interviewer does, and what would hurt the client a second time (5.1). */
export const gesprekshouding: readonly { doe: string; vermijd: string }[] = [
  { doe: 'Neem de ernst over zoals de cliënt die voelt.', vermijd: 'De klacht kleiner maken dan zij is.' },
  {
    doe: 'Blijf bij wat deze cliënt meemaakte.',
    vermijd: 'Algemeen worden: "dat overkomt wel meer mensen".',
  },
  {
    doe: 'Vraag eerst wat de cliënt nodig heeft.',
    vermijd: 'Meteen een oplossing aanbieden, hoe eenvoudig zij ook lijkt.',
  },
  {
    doe: 'Erken de emoties en geef er ruimte voor.',
    vermijd: 'Zelf meegaan in de boosheid of het verdriet.',
  },
  { doe: 'Laat de cliënt uitpraten, ook bij een stilte.', vermijd: 'In de rede vallen.' },
  {
    doe: 'Vraag door tot u begrijpt wat er gebeurde.',
    vermijd: 'Een conclusie trekken voordat u alles hebt gehoord.',
  },
];

/** Each point of the way of working in words that can be said to the client (5.4.1-5.4.8). */
export const werkwijzeUitleg: Readonly<Record<Werkwijzepunt, string>> = {
  hoor_wederhoor:
    'Voordat wij iets doen, vragen wij ook de andere partij naar haar kant van het verhaal. Zij hoort dan uw naam. Soms heeft dat gevolgen voor u, vooral als u elkaar nog vaak ziet. Wilt u anoniem blijven? Dan kunnen wij u steunen, informatie geven en advies geven, maar geen onderzoek doen.',
  vormen_ondersteuning:
    'Wij kunnen onderzoek doen, bemiddelen, en helpen bij een klacht of een rechtszaak. Soms helpt aandacht in de media of de politiek, voorlichting, of samen met anderen iets doen. Wij houden daarbij onze eigen rol. Schrijven wij namens u aan anderen, dan vragen wij eerst uw machtiging.',
  beperkingen:
    'Wij hebben geen wettelijke macht. Wil de andere partij niet meewerken, dan kunnen wij haar niet dwingen. Komt er een rechtszaak of strafzaak, denk dan aan een advocaat. Hebt u door het gebeurde ernstige psychische klachten, dan kunnen anderen u beter helpen. Wij wijzen u de weg.',
  procedure:
    'Wij doen niets zonder uw toestemming. Besluiten wij dat wij uw klacht niet behandelen, of dat wij stoppen? Dan hoort u dat van ons. Zeggen wij het in een gesprek, dan krijgt u het ook op papier.',
  klachtenreglement:
    'Bent u het niet eens met een besluit om uw klacht niet te behandelen, dan kunt u bezwaar maken. Over hoe wij met u omgaan kunt u een klacht indienen. Blijft u ontevreden, dan kunt u naar de klachtencommissie van onze landelijke vereniging.',
  eigen_verantwoordelijkheid:
    'Het is uw zaak. Samen bepalen wij welke stappen er komen. Wij vragen u om stukken op tijd aan te leveren. Lukt dat niet, dan krijgt u een brief met een tweede kans. Horen wij dan niets, dan sluiten wij uw klacht.',
  kosten:
    'Onze hulp is gratis. Een procedure bij het College voor de Rechten van de Mens is ook gratis. Gaat u naar de rechter, dan kunt u kosten hebben voor een advocaat en voor de rechtbank.',
  registratie_privacy:
    'Wij maken een dossier van uw klacht. Wij vragen alleen wat wij nodig hebben, en vertellen waarvoor. Wij gaan zorgvuldig om met uw gegevens en houden ons aan de privacywet (AVG). U mag uw dossier inzien. Maak daarvoor een afspraak.',
};
