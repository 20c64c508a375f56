import { wachtOpAfschrift } from '../dossier/zonder-client.ts';
import { when } from './guards.ts';

/** An agreement that the bureau did not keep is explained in writing before the end (8.1a). */
export const beforeUitleg = when(
  '8.1a',
  (d) => d.uitlegOpen,
  'Het bureau kwam een afspraak niet na en heeft dat de cliënt nog niet schriftelijk uitgelegd.',
  'Leg de cliënt schriftelijk uit waarom het anders ging.',
  'explainAfspraak',
);

/** The other party knew of an investigation, so it hears of the end too (8.6b). */
export const beforeWederpartijEinde = when(
  '8.6b',
  (d) => d.onderzoekGestartOp !== null && d.wederpartijEindeOp === null,
  'De wederpartij weet nog niet dat de zaak eindigt.',
  'Laat de wederpartij weten dat de zaak wordt afgesloten.',
  'tellEindeWederpartij',
);

/** A piece to or from the other party is not done until the client has a copy (8.5). */
export const beforeAfschrift = when(
  '8.5',
  (d) => d.stukken.some(wachtOpAfschrift),
  'De cliënt heeft nog geen afschrift van alle brieven aan en van de wederpartij.',
  'Stuur de cliënt eerst het afschrift.',
  'sendAfschrift',
);

/** An investigation that both know of ends in a conclusion to both (B10). */
export const beforeConclusie = when(
  'B10',
  (d) => d.onderzoekGestartOp !== null && d.conclusieOp === null,
  'Het onderzoek heeft nog geen schriftelijke conclusie.',
  'Stuur de conclusie eerst aan cliënt en wederpartij.',
  'sendConclusie',
);

/** No closing without telling the client (5.4.4b). */
export const beforeEindeVerteld = when(
  '5.4.4b',
  (d) => d.eindeVerteldOp === null,
  'De cliënt weet nog niet dat de behandeling eindigt.',
  'Vertel het de cliënt, en bevestig het schriftelijk.',
  'tellEinde',
);

/** The evaluation follows closing (9). */
export const beforeClosing = when(
  '9',
  (d) => d.status !== 'afgesloten',
  'Evalueren kan pas na het afsluiten.',
  'Sluit eerst het dossier af.',
  'closeDossier',
);
