import { rolLabels } from '@meldpunt/core';
import { html } from 'hono/html';
import type { Demologin, PageContext, PageDeps } from '../deps.ts';
import { textbox } from '../form/controls.ts';
import { alert, errorSummary, type Fout } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html, Inhoud } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, submitButton } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { meldenPath } from '../melden/public-page.ts';

const frameOfForm = (
  frame: Frame,
  titel: string,
  action: string,
  knop: string,
  fouten: readonly Fout[],
  velden: { naam: string; html: Html }[],
  around: { before?: Inhoud; after?: Inhoud } = {},
): Html =>
  page(frame, {
    titel,
    fout: fouten.length > 0,
    inhoud: html`<div class="mp-inlog mp-stapel">${errorSummary(
      fouten,
      velden.map(({ naam }) => naam),
    )}<div class="mp-kaart"><h1>${titel}</h1>${around.before}<form class="mp-formulier" method="post" action="${action}" novalidate>${csrfField(frame.csrf)}${velden.map((veld) => veld.html)}<div class="mp-knoppen">${submitButton(knop)}</div></form></div>${around.after}</div>`,
  });

export type Inlogblad = { fouten?: readonly Fout[]; demo?: readonly Demologin[] };

/** The logins to show: of a demo all, and at the second step only that of who is half-way. Elsewhere none. */
export const demoLogins = async (deps: PageDeps, c?: PageContext): Promise<readonly Demologin[]> => {
  const all = deps.demo && deps.demoLogins ? await deps.demoLogins() : [];
  return c ? all.filter(({ gebruikersnaam }) => gebruikersnaam === c.get('sessie')?.gebruikersnaam) : all;
};

const demoTable = (demo: readonly Demologin[]): Html | '' => {
  if (demo.length === 0) return '';
  const passwords = [...new Set(demo.map(({ wachtwoord }) => wachtwoord))];
  return html`<section class="mp-kaart" aria-labelledby="demo"><h2 id="demo">Inloggen in de demo</h2><p>Kies een gebruikersnaam. Het wachtwoord is ${passwords.map((one, i) => html`${i > 0 ? ' of ' : ''}<code>${one}</code>`)}. De code ziet u in de volgende stap.</p>${table(
    'Gebruikers van de demo',
    [
      { kop: 'Gebruikersnaam', cel: (login) => login.gebruikersnaam },
      { kop: 'Rol', cel: (login) => rolLabels[login.rol] },
    ],
    demo,
  )}</section>`;
};

const demoCode = (demo: readonly Demologin[]): Html[] =>
  demo.map(({ code }) => alert('info', html`<p>In deze demo is uw code nu <code>${code}</code>.</p>`));

/** Name and password. The password is never shown again, the name is. `bericht` says why someone is here. */
export const loginPage = (
  frame: Frame,
  {
    fouten = [],
    gebruikersnaam = '',
    bericht,
    demo = [],
  }: Inlogblad & { gebruikersnaam?: string; bericht?: string | undefined },
): Html =>
  frameOfForm(
    frame,
    'Inloggen',
    '/aanmelden',
    'Verder',
    fouten,
    [
      {
        naam: 'gebruikersnaam',
        html: textbox(
          { naam: 'gebruikersnaam', label: 'Gebruikersnaam', verplicht: true, fouten },
          gebruikersnaam,
          'text',
          {
            autocomplete: 'username',
          },
        ),
      },
      {
        naam: 'wachtwoord',
        html: textbox({ naam: 'wachtwoord', label: 'Wachtwoord', verplicht: true, fouten }, '', 'password', {
          autocomplete: 'current-password',
        }),
      },
    ],
    {
      before: bericht ? alert('info', html`<p role="status">${bericht}</p>`) : '',
      after: html`${demoTable(demo)}<p>Werkt u hier niet, en wilt u iets melden? <a href="${meldenPath}">Discriminatie melden</a></p>`,
    },
  );

const codeField = (fouten: readonly Fout[], hint: string) => ({
  naam: 'code',
  html: textbox({ naam: 'code', label: 'Code', hint, verplicht: true, fouten }, '', 'text', {
    autocomplete: 'one-time-code',
    inputmode: 'numeric',
    kort: true,
  }),
});

/** The second step: the code of the app. */
export const codePage = (frame: Frame, { fouten = [], demo = [] }: Inlogblad): Html =>
  frameOfForm(
    frame,
    'Uw code',
    '/aanmelden/code',
    'Inloggen',
    fouten,
    [codeField(fouten, 'Open de app op uw telefoon en vul de zes cijfers in.')],
    { before: demoCode(demo) },
  );

export type Uitnodigingsblad = {
  token: string;
  naam: string;
  gebruikersnaam: string;
  /** The secret as letters to type, and as a picture to scan (`data:image/svg+xml,…`). */
  letters: string;
  plaatje: string;
  fouten?: readonly Fout[];
};

/** An invitation: choose a password, add the account to an app, and prove both. */
export const invitationPage = (frame: Frame, blad: Uitnodigingsblad): Html => {
  const fouten = blad.fouten ?? [];
  const letters = blad.letters.match(/.{1,4}/g)?.join(' ') ?? blad.letters;
  return frameOfForm(
    frame,
    'Uw account instellen',
    `/uitnodiging/${blad.token}`,
    'Account instellen',
    fouten,
    [
      {
        naam: 'wachtwoord',
        html: textbox(
          {
            naam: 'wachtwoord',
            label: 'Kies een wachtwoord',
            hint: 'Een zin van een paar woorden is sterk en makkelijk te onthouden.',
            verplicht: true,
            fouten,
          },
          '',
          'password',
          { autocomplete: 'new-password' },
        ),
      },
      {
        naam: 'app',
        html: html`<div class="mp-veld mp-stapel-dicht"><h2>Tweede stap: een app</h2><p>Scan dit plaatje met een authenticator-app op uw telefoon.</p><img class="mp-qr" src="${blad.plaatje}" alt="QR-code met de sleutel die hieronder in letters staat" width="208" height="208"><p>Of typ deze sleutel over: <code>${letters}</code></p></div>`,
      },
      codeField(fouten, 'De zes cijfers die de app nu toont.'),
    ],
    {
      before: html`<p>Welkom, ${blad.naam}. Uw gebruikersnaam is <strong>${blad.gebruikersnaam}</strong>.</p>`,
    },
  );
};

/** The link of an invitation that is not good any more. */
export const invitationGonePage = (frame: Frame): Html =>
  page(frame, {
    titel: 'Deze uitnodiging geldt niet meer',
    inhoud: html`<div class="mp-inlog mp-kaart"><h1>Deze uitnodiging geldt niet meer</h1><p>De link is al gebruikt of ouder dan een week. Vraag uw beheerder om een nieuwe uitnodiging.</p><p><a href="/aanmelden">Naar inloggen</a></p></div>`,
  });
