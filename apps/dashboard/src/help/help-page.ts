import { html } from 'hono/html';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { table } from '../layout/table.ts';

export const helpPath = '/hulp';

type Toets = { wat: string; toets: string; waar: string };

/** The access keys of all pages; a test compares them with the pages. */
export const toetsen: readonly Toets[] = [
  { wat: 'Naar de werklijst', toets: 'w', waar: 'overal' },
  { wat: 'Naar zoeken', toets: 'z', waar: 'overal' },
  { wat: 'Snelle invoer van een melding', toets: 'n', waar: 'op de werklijst' },
  { wat: 'Naar wat nu kan', toets: 'k', waar: 'in een dossier' },
  { wat: 'Vastleggen', toets: 's', waar: 'in een formulier' },
  { wat: 'Concept bewaren', toets: 'c', waar: 'in een formulier' },
  { wat: 'De melding kwam per telefoon', toets: 't', waar: 'bij snelle invoer' },
  { wat: 'De melder staat aan de balie', toets: 'b', waar: 'bij snelle invoer' },
];

/** How one works with the keyboard, and what happens to text that was not recorded. */
export const helpPage = (frame: Frame, conceptDagen: number): Html =>
  page(frame, {
    titel: 'Hulp',
    inhoud: html`<div class="mp-smal mp-stapel"><h1>Hulp</h1>
<section class="mp-kaart mp-stapel" aria-labelledby="toetsen"><h2 id="toetsen">Werken met het toetsenbord</h2>
<ul><li>Met <kbd>Tab</kbd> gaat u naar de volgende knop, link of het volgende veld. Met <kbd>Shift</kbd> en <kbd>Tab</kbd> gaat u terug.</li><li>Op elke pagina is de eerste Tab "Naar de inhoud": zo slaat u het menu over.</li><li>Bij keuzerondjes kiest u met de pijltjes.</li><li><kbd>Enter</kbd> in een veld van een formulier legt vast. In een groot tekstvak maakt Enter een nieuwe regel.</li><li><kbd>Esc</kbd> sluit een opengeklapt menu.</li></ul>
<p>Voor deze handelingen is er een sneltoets. Druk in Chrome en Edge op <kbd>Alt</kbd> en de letter, in Firefox op <kbd>Alt</kbd>, <kbd>Shift</kbd> en de letter, en op een Mac op <kbd>Control</kbd>, <kbd>Option</kbd> en de letter.</p>
${table(
  'Sneltoetsen',
  [
    { kop: 'Wat', cel: ({ wat }) => wat },
    { kop: 'Letter', cel: ({ toets }) => html`<kbd>${toets}</kbd>` },
    { kop: 'Waar', cel: ({ waar }) => waar },
  ],
  toetsen,
)}</section>
<section class="mp-kaart mp-stapel" aria-labelledby="concepten"><h2 id="concepten">Wat u typt, blijft bewaard</h2>
<p>Meldpunt bewaart wat u typt elke paar seconden als concept. U kunt ook zelf kiezen voor "Concept bewaren". Een concept is nog niet vastgelegd.</p>
<ul><li>Alleen u ziet uw concepten. Ze staan versleuteld in Meldpunt.</li><li>Op uw werklijst staat waar u mee bezig was. Open het en ga verder, of gooi het weg.</li><li>Legt u vast, dan is het concept weg. Na ${conceptDagen} dagen gooit Meldpunt het weg.</li></ul></section>
<section class="mp-kaart mp-stapel" aria-labelledby="samen"><h2 id="samen">Met zijn tweeën in een dossier</h2>
<p>Heeft een collega hetzelfde dossier open? Dan staat dat onder het nummer. Legt die collega intussen iets vast, dan ziet u eerst wat erbij kwam. Wat u typte blijft staan, en er wordt niets overschreven.</p></section></div>`,
  });
