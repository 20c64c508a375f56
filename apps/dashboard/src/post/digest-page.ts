import { behandelend } from '@meldpunt/core';
import type { Postadres } from '@meldpunt/store';
import { html } from 'hono/html';
import { choices, textbox } from '../form/controls.ts';
import { alert, errorSummary, type Fout } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, submitButton } from '../layout/pieces.ts';

export const digestPath = '/ochtendbericht';

export type Ochtendblad = {
  adres: string;
  aan: boolean;
  fouten: readonly Fout[];
  bewaard: boolean;
  /** Whether this installation can send mail at all. */
  kanMailen: boolean;
};

/** What the form starts with. */
export const ochtendbladOf = (postadres: Postadres | null): Pick<Ochtendblad, 'adres' | 'aan'> => ({
  adres: postadres?.adres ?? '',
  aan: postadres?.ochtendbericht ?? false,
});

/** Whether this reader has terms, and so a morning message; anybody else is only warned about an account. */
const heeftTermijnen = ({ wie }: Frame): boolean => behandelend.some((rol) => rol === wie?.rol);

const morning = ({ aan, fouten }: Ochtendblad): Html =>
  choices(
    { naam: 'ochtendbericht', label: 'Wilt u het ochtendbericht?', verplicht: true, fouten },
    'radio',
    [
      { waarde: 'ja', naam: 'Ja' },
      { waarde: 'nee', naam: 'Nee' },
    ],
    [aan ? 'ja' : 'nee'],
  );

const address = ({ adres, fouten }: Ochtendblad, termijnen: boolean): Html =>
  textbox(
    {
      naam: 'adres',
      label: 'Uw e-mailadres op het werk',
      hint: 'Ook voor een waarschuwing, als iemand iets deed met het account van de directeur. Daarin staat alleen dat u moet inloggen.',
      ...(termijnen && { soms: 'Verplicht als u het ochtendbericht wilt.' }),
      verplicht: false,
      fouten,
    },
    adres,
    'text',
    { autocomplete: 'email', inputmode: 'email' },
  );

/** Where one is mailed, and whether one wants the morning message. */
export const digestPage = (frame: Frame, blad: Ochtendblad): Html => {
  const { fouten, bewaard, kanMailen } = blad;
  const termijnen = heeftTermijnen(frame);
  const titel = termijnen ? 'Ochtendbericht' : 'E-mailadres';
  return page(frame, {
    titel,
    fout: fouten.length > 0,
    inhoud: html`${errorSummary(fouten, ['ochtendbericht', 'adres'])}${bewaard ? alert('ok', html`<p role="status">Bewaard.</p>`) : ''}
<h1>${titel}</h1>
${termijnen ? html`<p>Op werkdagen kan Meldpunt u aan het begin van de dag een e-mail sturen: hoeveel termijnen te laat zijn, vandaag eindigen of bijna eindigen. Er staan geen namen, nummers of verhalen in. Is er niets, dan krijgt u niets.</p>` : ''}
${kanMailen ? '' : alert('info', html`<p>Meldpunt verstuurt nu nog geen e-mail. Uw keuze wordt wel bewaard.</p>`)}
<section class="mp-smal mp-kaart"><form class="mp-formulier" method="post" action="${digestPath}" novalidate>${csrfField(frame.csrf)}
${termijnen ? morning(blad) : ''}
${address(blad, termijnen)}
<div class="mp-knoppen">${submitButton('Bewaren')}</div></form></section>`,
  });
};
